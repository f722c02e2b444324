//! The visitor's chat, as it runs inside the frame.
//!
//! `host` meets the page, `chat` holds the state over `shared::sync`, `view` draws it, `words` has
//! every visible string. The launcher and the page's JavaScript API are `widget/loader`.
//!
//! Nothing here decides who may do what: the server says so in `wire::visitor::View`. A panic is a
//! trap, and `browser/start.js` restarts the frame after it; what was typed is kept.

pub mod host;
pub mod chat;
pub mod words;
pub mod when;
pub mod dom;
pub mod view;

use any_spawner::Executor;
use reactive_graph::owner::Owner;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use chat::{Chat, Reach};
use host::{Host, Init};
use view::panel::panel;

/// Starts when the frame document has loaded its WASM: says so to the page, and draws the chat
/// when the page has answered.
///
/// # Panics
/// When the document is not the frame's.
pub fn start() {
    let place = browser::window()
        .document()
        .and_then(|document| document.get_element_by_id("chat"))
        .expect("the frame document has a place for the chat")
        .unchecked_into::<HtmlElement>();
    let framed = place.clone();
    let held = Host::wait(move |init, host| {
        let chat = Chat::new(site_key(), host, &init);
        draw(chat, framed);
        chat.begin();
    });
    if !held {
        let chat = Chat::new(site_key(), Host::nobody(), &Init::default());
        chat.reach(Reach::Closed(words::NOT_FRAMED.to_owned()));
        draw(chat, place);
    }
}

/// Draws `chat` in `place`, for as long as the document lives.
pub fn draw(chat: Chat, place: HtmlElement) {
    // It refuses to be asked twice, as a test of several chats does: then it runs already.
    drop(Executor::init_wasm_bindgen());
    // The owner under which everything is drawn.
    let owner = Owner::new();
    owner.with(|| drop(place.append_child(&panel(chat).element())));
    core::mem::forget(owner);
}

/// The key of the site, from the frame's own address: the loader has put it there.
fn site_key() -> String {
    let query = browser::window().location().search().unwrap_or_default();
    let mut pairs = query.trim_start_matches('?').split('&');
    let key = pairs.find_map(|pair| pair.strip_prefix("site="));
    // A key is letters, digits, '-', '_' and '.': what would need decoding is none.
    key.unwrap_or_default().to_owned()
}
