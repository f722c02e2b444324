//! The message box. Enter sends, Shift+Enter breaks the line; it stays usable while offline.

use leptos::{ev::KeyboardEvent, html, prelude::*};
use shared::wire::visitor::Holder;

use super::icon::icon;
use crate::{
    chat::{Chat, Reach},
    words,
};

/// Lines the box grows to where the browser does not grow it by itself.
const ROWS_MAX: usize = 5;

/// The box, the button, and under them why something was not done.
#[component]
pub fn Composer(chat: Chat) -> impl IntoView {
    let input = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if chat.focus.get() > 0
            && let Some(input) = input.get()
            && has_keyboard()
        {
            // It throws only on elements that cannot have the focus.
            drop(input.focus());
        }
    });
    let send = move || {
        chat.send_draft();
        if let Some(input) = input.get_untracked() {
            drop(input.focus());
        }
    };
    let pressed = move |key: KeyboardEvent| {
        // While a character is composed, Enter belongs to the input method; 229 is how some tell.
        if key.key() == "Enter" && !key.shift_key() && !key.is_composing() && key.key_code() != 229
        {
            key.prevent_default();
            send();
        }
    };
    let placeholder = move || {
        chat.view.with(|view| match view.as_ref().map(|view| &view.holder) {
            Some(Holder::Waiting { .. }) => words::WRITE_DETAILS.to_owned(),
            Some(Holder::Agent { name }) => words::write_to(name.as_str()),
            Some(Holder::Ended) => words::WRITE_AGAIN.to_owned(),
            Some(Holder::Bot { .. }) | None => words::WRITE.to_owned(),
        })
    };
    let closed = move || chat.reach.with(|reach| matches!(reach, Reach::Closed(_)));
    let is_empty = move || chat.draft.with(|draft| draft.trim().is_empty());
    let rows = move || chat.draft.with(|d| d.split('\n').count().min(ROWS_MAX)).to_string();
    let noticed = move || chat.notice.with(Option::is_some);
    view! {
        <p class="composer__notice" class:composer__notice--quiet=move || !noticed() id="notice" role="alert">
            {move || chat.notice.get()}
        </p>
        <form
            class="composer"
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <textarea
                aria-label=words::MESSAGE
                aria-describedby="notice"
                aria-invalid=move || noticed().then_some("true")
                autocomplete="off"
                dir="auto"
                enterkeyhint="send"
                placeholder=placeholder
                rows=rows
                disabled=closed
                prop:value=move || chat.draft.get()
                on:input:target=move |event| chat.set_draft(event.target().value())
                on:keydown=pressed
                node_ref=input
            ></textarea>
            <button
                class="icon-btn composer__send"
                type="submit"
                aria-label=words::SEND
                disabled=move || is_empty() || closed()
            >
                {icon("#i-send")}
            </button>
        </form>
    }
}

/// On a touch screen the focus brings a keyboard up, which hides what is there to be read.
fn has_keyboard() -> bool {
    let coarse = browser::window().match_media("(pointer: coarse)").ok().flatten();
    !coarse.is_some_and(|coarse| coarse.matches())
}
