//! The whole chat, top to bottom.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{
    composer::Composer, handoff::Ask, head::Head, icon::mark, messages::Messages, queue::Queue,
    status::Status,
};
use crate::{chat::Chat, words};

/// The panel. Escape closes it, unless it ends the composition of a character.
#[component]
pub fn Panel(chat: Chat) -> impl IntoView {
    let document = browser::window().document().expect("a window has a document");
    let escape = EventListener::new(&document, "keydown", move |event| {
        let key = event.unchecked_ref::<KeyboardEvent>();
        if key.key() == "Escape" && !key.is_composing() {
            chat.close();
        }
    });
    // It lives as long as the panel does.
    let escape = StoredValue::new_local(escape);
    on_cleanup(move || escape.dispose());

    view! {
        <div class="chat">
            <Head chat />
            <Status chat />
            <Messages chat />
            <div class="dock">
                <Ask chat />
                <Queue chat />
                <Composer chat />
                <p class="chat-foot">
                    {words::MADE_BY} {mark("mark")} {words::MAKER}
                </p>
            </div>
        </div>
    }
}
