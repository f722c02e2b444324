//! The message box. Enter sends, Shift+Enter breaks the line; it stays usable while offline.

use shared::wire::visitor::Holder;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use super::parts::icon;
use crate::{
    chat::{About, Chat, Reach},
    dom::{Tag, tag, watch},
    words,
};

/// Lines the box grows to where the browser does not grow it by itself.
const ROWS_MAX: usize = 5;

/// Why something was not done, and under it the box with its button.
pub fn composer(chat: Chat) -> [Tag; 2] {
    let is_closed = move || chat.see(About::Reach, |s| matches!(s.reach, Reach::Closed(_)));
    let is_empty = move || chat.see(About::Draft, |state| state.draft.trim().is_empty());
    let notice = move || chat.see(About::Notice, |state| state.notice.clone().unwrap_or_default());
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
        .live("aria-invalid", move || (!notice().is_empty()).to_string())
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
    focus_when_asked(chat, &text);
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
    [
        tag("p").class("composer__notice").set("id", "notice").set("role", "alert").text(notice),
        form.child(Tag::from(text)).child(send),
    ]
}

fn placeholder(chat: Chat) -> String {
    chat.see(About::View, |state| match state.view.as_ref().map(|view| &view.holder) {
        Some(Holder::Waiting { .. }) => words::WRITE_DETAILS.to_owned(),
        Some(Holder::Agent { name }) => words::write_to(name.as_str()),
        Some(Holder::Ended) => words::WRITE_AGAIN.to_owned(),
        Some(Holder::Bot { .. }) | None => words::WRITE.to_owned(),
    })
}

fn focus_when_asked(chat: Chat, text: &Element) {
    let text = text.clone();
    watch(move || {
        chat.see(About::Focus, |_| ());
        // Not yet in the document when this runs first, and then it has no effect.
        if has_keyboard() {
            focus(&text);
        }
    });
}

fn focus(text: &Element) {
    // It throws only on elements that cannot have the focus.
    drop(text.unchecked_ref::<HtmlElement>().focus());
}

/// On a touch screen the focus brings a keyboard up, which hides what is there to be read.
fn has_keyboard() -> bool {
    let coarse = browser::window().match_media("(pointer: coarse)").ok().flatten();
    !coarse.is_some_and(|coarse| coarse.matches())
}
