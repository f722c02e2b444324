//! Waiting for a person: the place, what happens next and when, and the way out.

use browser::clock;
use leptos::prelude::*;
use shared::{time::Timestamp, wire::visitor::Holder};

use crate::{chat::Chat, words};

/// The card, while the visitor waits.
#[component]
pub fn Queue(chat: Chat) -> impl IntoView {
    let waiting = Memo::new(move |_| {
        chat.view.with(|view| match view.as_ref()?.holder {
            Holder::Waiting { place, since, until } => Some((place, since, until)),
            _ => None,
        })
    });
    let is_waiting = Memo::new(move |_| waiting.with(Option::is_some));
    let place = move || match waiting.get() {
        Some((Some(place), ..)) => words::number_in_line(place),
        _ => words::IN_LINE.to_owned(),
    };
    let people = move || chat.view.with(|view| view.as_ref().and_then(|view| view.people_here));
    let steps = move || {
        waiting.get().map(|(_, since, until)| {
            view! {
                <ol class="ladder" role="list">
                    <li class="is-done">
                        <span>{words::YOU_ASKED}</span>
                        {time(chat, since)}
                    </li>
                    <li class="is-now">
                        <span>{words::being_called(people())}</span>
                        <span>{words::NOW}</span>
                    </li>
                    {next(chat, until)}
                </ol>
            }
        })
    };
    view! {
        <Show when=move || is_waiting.get()>
            <div class="queue">
                <div role="status" aria-label=words::QUEUE>
                    <p class="queue__place">{place}</p>
                    {steps}
                </div>
                <button
                    class="btn queue__back"
                    type="button"
                    disabled=move || !chat.online.get()
                    on:click=move |_| chat.leave_line()
                >
                    {words::BACK_TO_BOT}
                </button>
            </div>
        </Show>
    }
}

fn next(chat: Chat, until: Option<Timestamp>) -> impl IntoView {
    let bot = chat.site.with(|site| site.as_ref().map(|s| s.bot.name.to_string()));
    let words = match until {
        Some(_) => words::if_nobody_is_free(&bot.unwrap_or_default()),
        None => words::STAY_IN_LINE.to_owned(),
    };
    view! {
        <li>
            <span>{words}</span>
            {until.map(|until| time(chat, until))}
        </li>
    }
}

fn time(chat: Chat, at: Timestamp) -> impl IntoView {
    let lang = chat.lang.get_untracked();
    view! { <time datetime=clock::iso(at)>{clock::hours_minutes(at, &lang)}</time> }
}
