//! Who holds the conversation, and the one button that changes that.

use leptos::prelude::*;

use super::{
    icon::icon,
    live::{part_if, text},
};
use crate::{stance::Stance, thread::Thread, when};

/// What stands between head and log while the conversation is not the reader’s own.
#[component]
pub(super) fn Take(thread: Thread) -> impl IntoView {
    let Thread { told, stance, .. } = thread;
    part_if(move || match stance.get()? {
        Stance::Bot(bot) => Some(
            view! {
                <Reading
                    thread
                    holds=format!("{} (AI) holds this chat. The visitor is not told.", bot.name)
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
        Stance::Waiting { place, until } => {
            let place = place.map(|place| format!("{} is number {place} in line.", told.visitor()));
            let until = until.map(|until| {
                let bot = told.bot_name().unwrap_or_else(|| "the bot".to_owned());
                format!(" If nobody comes, {bot} answers again at {}.", when::hours_minutes(until))
            });
            Some(
                view! {
                    <div class="take">
                        <div>
                            <p class="take__text">"Do you want to be assigned to this conversation?"</p>
                            <p class="take__sub">{place}{until}</p>
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
