//! Where the keyboard goes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::{
    chat::{About, Chat},
    dom::watch,
};

/// Runs `move_there` whenever the keyboard is asked to where one writes. What is drawn by then is
/// not yet in the document when it runs first, and then it has no effect.
pub(super) fn when_asked(chat: Chat, move_there: impl Fn() + 'static) {
    watch(move || {
        chat.see(About::Focus, |_| ());
        move_there();
    });
}

/// Puts the keyboard there.
pub(super) fn focus(element: &Element) {
    // It throws only on elements that cannot have the focus.
    drop(element.unchecked_ref::<HtmlElement>().focus());
}

/// On a touch screen the focus brings a keyboard up, which hides what is there to be read.
pub(super) fn has_keyboard() -> bool {
    let coarse = browser::window().match_media("(pointer: coarse)").ok().flatten();
    !coarse.is_some_and(|coarse| coarse.matches())
}
