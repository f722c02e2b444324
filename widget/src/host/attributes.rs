//! What the page says of its visitor: `Baton.setAttributes`.
//!
//! It stays with the browser from the page to the socket, and is no map of ours: that would be
//! 1 KB brotli of code to sort what is only handed on.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// More are left out.
const ATTRIBUTES_MAX: u32 = 20;

/// A longer name or value is left out, UTF-16 units.
const LENGTH_MAX: u32 = 200;

/// The frame that hands on the property `attributes` of `message`, as JSON; `None` when it has
/// none, or nothing in it.
///
/// Texts stand as they are, numbers and truths as the page's language writes them. Whatever else
/// is in there, or is too much, is left out: one value must not cost the others.
#[must_use]
pub fn attributes_in(message: &JsValue) -> Option<String> {
    let given = Reflect::get(message, &"attributes".into()).ok()?.dyn_into::<Object>().ok()?;
    let said = Object::new();
    for pair in Object::entries(&given).iter() {
        let pair = pair.unchecked_into::<Array>();
        let value = pair.get(1);
        let is_plain = value.is_string() || value.as_bool().is_some() || value.as_f64().is_some();
        let room = Object::keys(&said).length() < ATTRIBUTES_MAX;
        if is_plain && room {
            let words = value.unchecked_ref::<Object>().to_string();
            let name = pair.get(0).unchecked_into::<js_sys::JsString>();
            if name.length() <= LENGTH_MAX && words.length() <= LENGTH_MAX {
                Reflect::set(&said, &name, &words).ok()?;
            }
        }
    }
    let said = JSON::stringify(&said).ok()?.as_string().filter(|said| said != "{}")?;
    Some(["{\"set_attributes\":{\"attributes\":", &said, "}}"].concat())
}
