//! A panic ends in a clean restart of the frame; what was typed is in storage.

use std::panic;

use browser::clock;
use wasm_bindgen::JsValue;
use web_sys::{Storage, console};

/// A second panic this soon would come again: better to say so than to blink for ever.
const CALM_MS: u64 = 30_000;

const RESTARTED: &str = "baton:restarted";

/// Restarts the frame when something in it panics, once.
pub fn on_panic() {
    panic::set_hook(Box::new(|panic| {
        // Panics carry our own words and places in the code, nobody's messages.
        console::error_1(&JsValue::from_str(&panic.to_string()));
        let window = browser::window();
        let storage = window.session_storage().ok().flatten();
        let now = clock::now();
        let recent = storage.as_ref().and_then(last).is_some_and(|last| now.0 - last < CALM_MS);
        let marked = storage.is_some_and(|s| s.set_item(RESTARTED, &now.0.to_string()).is_ok());
        // Where nothing can be remembered there is no telling a first panic from a tenth.
        if marked && !recent && window.location().reload().is_ok() {
            return;
        }
        let document = window.document();
        if let Some(broken) = document.and_then(|document| document.get_element_by_id("broken")) {
            drop(broken.remove_attribute("hidden"));
        }
    }));
}

fn last(storage: &Storage) -> Option<u64> {
    storage.get_item(RESTARTED).ok()??.parse().ok()
}
