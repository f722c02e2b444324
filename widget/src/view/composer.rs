//! The message box. Enter sends, Shift+Enter breaks the line; it stays usable while offline.

use shared::wire::visitor::Holder;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};

use super::{
    focus::{focus, has_keyboard, when_asked},
    parts::icon,
};
use crate::{
    chat::{About, Chat, Reach},
    dom::{Tag, tag},
    words,
};

/// Lines the box grows to where the browser does not grow it by itself.
const ROWS_MAX: usize = 5;

/// Why something was not done; always there, so that its change is announced.
pub fn notice(chat: Chat) -> Tag {
    let why = move || chat.see(About::Notice, |state| state.notice.clone().unwrap_or_default());
    tag("p").class("composer__notice").set("id", "notice").set("role", "alert").text(why)
}

/// The box with its button.
pub fn composer(chat: Chat) -> Tag {
    let is_closed = move || chat.see(About::Reach, |s| matches!(s.reach, Reach::Closed(_)));
    let is_empty = move || chat.see(About::Draft, |state| state.draft.trim().is_empty());
    let is_refused = move || chat.see(About::Notice, |state| state.notice.is_some());
    let rows = move || {
        let lines = chat.see(About::Draft, |state| state.draft.split('\n').count());
        lines.min(ROWS_MAX).to_string()
    };
    let text = tag("textarea")
        .set("aria-label", words::MESSAGE)
        .set("aria-describedby", "notice")
        .set("autocomplete", "off")
        .set("dir", "auto")
        .set("enterkeyhint", "send")
        .live("aria-invalid", move || is_refused().to_string())
        .live("placeholder", move || placeholder(chat))
        .live("rows", rows)
        .live("value", move || chat.see(About::Draft, |state| state.draft.clone()))
        .flag("disabled", is_closed)
        .on("input", move |event| {
            let text = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(text) = text {
                chat.set_draft(text.value());
            }
        })
        .on("keydown", move |event| {
            let key = event.unchecked_ref::<KeyboardEvent>();
            // While a character is composed, Enter belongs to the input method; 229 is how some
            // tell.
            let composes = key.is_composing() || key.key_code() == 229;
            if key.key() == "Enter" && !key.shift_key() && !composes {
                event.prevent_default();
                chat.send_draft();
            }
        })
        .element();
    let asked = text.clone();
    when_asked(chat, move || {
        if has_keyboard() {
            focus(&asked);
        }
    });
    let send = tag("button")
        .class("icon-btn composer__send")
        .set("type", "submit")
        .set("aria-label", words::SEND)
        .flag("disabled", move || is_empty() || is_closed())
        .child(icon("icon", "#i-send"));
    let typed = text.clone();
    let form = tag("form").class("composer").on("submit", move |event| {
        event.prevent_default();
        chat.send_draft();
        // A button that was pressed and is now disabled would let the focus fall.
        focus(&typed);
    });
    form.child(Tag::from(text)).child(send)
}

fn placeholder(chat: Chat) -> String {
    chat.see(About::View, |state| match state.view.as_ref().map(|view| &view.holder) {
        Some(Holder::Waiting { company: Some(bot), .. }) => {
            words::answers_meanwhile(bot.name.as_str())
        }
        Some(Holder::Waiting { .. }) => words::WRITE_DETAILS.to_owned(),
        Some(Holder::Agent { name }) => words::write_to(name.as_str()),
        Some(Holder::Ended) => words::WRITE_AGAIN.to_owned(),
        Some(Holder::Bot { .. }) | None => words::WRITE.to_owned(),
    })
}
