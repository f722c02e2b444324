//! The wish for a person: the button says the wish, its description the truth about it.

use leptos::prelude::*;

use super::icon::icon;
use crate::{chat::Chat, words};

/// The card, while the core allows the wish.
#[component]
pub fn Ask(chat: Chat) -> impl IntoView {
    let may = Memo::new(move |_| {
        chat.view.with(|view| view.as_ref().is_some_and(|view| view.may_ask_for_person))
    });
    let people = Memo::new(move |_| chat.view.with(|view| view.as_ref()?.people_here));
    let here = move || people.get().is_some_and(|people| people > 0);
    view! {
        <Show when=move || may.get()>
            <div class="ask">
                <span class="avatar avatar--person" aria-hidden="true">
                    {icon("#i-person")}
                </span>
                <div class="ask__text">
                    <button
                        class="ask__name"
                        type="button"
                        aria-describedby="people"
                        disabled=move || !chat.online.get()
                        on:click=move |_| chat.ask_for_person()
                    >
                        {words::ASK}
                    </button>
                    <span class="ask__desc" id="people">
                        <span class="presence" class:presence--away=move || !here() aria-hidden="true"></span>
                        <span class="truncate">{move || words::people_here(people.get())}</span>
                    </span>
                </div>
            </div>
        </Show>
    }
}
