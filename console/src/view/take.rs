//! Who holds the conversation, and the one button that changes that.

use leptos::prelude::*;
use shared::{
    time::Timestamp,
    wire::{
        agent::Person,
        handoff::{Next, Rung},
    },
};

use super::{
    icon::icon,
    live::{part_if, text},
};
use crate::{
    stance::Stance,
    thread::{Thread, Told},
    timeline, when,
};

/// What stands between head and log while the conversation is not the reader’s own.
#[component]
pub(super) fn Take(thread: Thread) -> impl IntoView {
    let Thread { told, stance, .. } = thread;
    part_if(move || match stance.get()? {
        Stance::Bot(bot) => Some(
            view! {
                <Reading
                    thread
                    holds=bot_holds(told, bot.name.as_str())
                    button="Stop chatbot and join"
                />
            }
            .into_any(),
        ),
        Stance::Colleague(person) => Some(
            view! {
                <Reading
                    thread
                    holds=format!("{} holds this chat. The visitor is not told.", person.name)
                    button="Take over"
                />
            }
            .into_any(),
        ),
        Stance::Waiting { place, until, next, rung } => {
            let sentences = waiting(told, place, until, next, rung.as_ref());
            Some(
                view! {
                    <div class="take">
                        <div>
                            <p class="take__text">"Do you want to be assigned to this conversation?"</p>
                            <p class="take__sub">{sentences}</p>
                        </div>
                        <TakeButton thread name="Assign to me"/>
                    </div>
                }
                .into_any(),
            )
        }
        Stance::Resolved => Some(
            view! {
                <div class="take">
                    <div>
                        <p class="take__text">"This conversation is resolved"</p>
                        <p class="take__sub">"A new message of the visitor opens it again."</p>
                    </div>
                </div>
            }
            .into_any(),
        ),
        Stance::Mine => None,
    })
}

fn bot_holds(told: Told, bot: &str) -> String {
    let left = told.view.with(|view| view.as_ref().is_some_and(|view| view.offline_message));
    if left {
        let visitor = told.visitor();
        return format!("{visitor} left a message that nobody has answered. {bot} (AI) is silent.");
    }
    format!("{bot} (AI) holds this chat. The visitor is not told.")
}

/// Where the visitor stands in line, who is rung, and what happens next.
fn waiting(
    told: Told,
    place: Option<u32>,
    until: Option<Timestamp>,
    next: Option<Next>,
    rung: Option<&Person>,
) -> String {
    let place = place.map(|place| format!("{} is number {place} in line.", told.visitor()));
    let rung = rung.map(|person| format!("{} is rung first.", person.name));
    let next = next.filter(|next| next.what != Rung::GiveBack).map(|Next { what, at }| {
        format!("At {} {}.", when::hours_minutes(at), timeline::next(what))
    });
    let until = until.map(|until| {
        let bot = told.bot_name().unwrap_or_else(|| "the bot".to_owned());
        format!("If nobody comes, {bot} answers again at {}.", when::hours_minutes(until))
    });
    let sentences: Vec<String> = [place, rung, next, until].into_iter().flatten().collect();
    sentences.join(" ")
}

/// Looking without joining.
#[component]
fn Reading(thread: Thread, holds: String, button: &'static str) -> impl IntoView {
    view! {
        <div class="take take--bot">
            <div>
                <p class="take__text">{icon("#i-eye")}"You are reading along"</p>
                <p class="take__sub">{holds}</p>
            </div>
            <TakeButton thread name=button/>
        </div>
    }
}

#[component]
fn TakeButton(thread: Thread, name: &'static str) -> impl IntoView {
    let asking = text(move || thread.told.is_asking());
    view! {
        <button class="btn btn--fill" aria-disabled=asking on:click=move |_| thread.claim()>
            {name}
        </button>
    }
}
