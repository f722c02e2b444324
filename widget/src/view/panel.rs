//! The whole chat, top to bottom.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{
    composer::{composer, notice},
    handoff::ask,
    head::head,
    leave::leave,
    messages::messages,
    offer::offer,
    parts::mark,
    queue::queue,
    status::status,
};
use crate::{
    chat::Chat,
    dom::{Tag, tag},
    words,
};

/// The panel. Escape closes it, unless it ends the composition of a character.
pub fn panel(chat: Chat) -> Tag {
    let document = browser::window().document().expect("a window has a document");
    let escape = EventListener::new(&document, "keydown", move |event| {
        let key = event.unchecked_ref::<KeyboardEvent>();
        if key.key() == "Escape" && !key.is_composing() {
            chat.close();
        }
    });
    // The panel is there for as long as the document.
    escape.forget();

    let foot =
        tag("p").class("chat-foot").words(words::MADE_BY).child(mark("mark")).words(words::MAKER);
    let dock = queue(tag("div").class("dock"), chat);
    let dock = ask(offer(dock, chat), chat)
        .child(notice(chat))
        .when(move || !chat.is_leaving(), move || composer(chat))
        .when(move || chat.is_leaving(), move || leave(chat))
        .child(foot);
    tag("div")
        .class("chat")
        .children(head(chat))
        .child(status(chat))
        .child(messages(chat))
        .child(dock)
}
