//! JSON by the browser's own parser, into the types of `shared::wire` and back.
//!
//! `JSON.parse` reads, so that the standard is the browser's to keep; [`value`] copies what it
//! found, [`read`] hands it to serde, and [`write`](mod@write) prints. serde-wasm-bindgen did the
//! same for 28 KB brotli more, most of it sentences about what was expected, which nobody would
//! read: a frame that is not understood is dropped, whatever is wrong with it.
//!
//! Numbers pass through `f64`: everything on the wire is whole and stays below 2^53, and what is
//! not is refused here and never rounded.

mod value;
mod read;
mod write;

use core::fmt;

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

use value::Value;

/// Not JSON, or not of the expected shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUnderstood;

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no JSON of the expected shape")
    }
}

impl core::error::Error for NotUnderstood {}

/// Reads a `T` from JSON text.
///
/// # Errors
/// [`NotUnderstood`] when it is none, or does not hold a `T`.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, NotUnderstood> {
    T::deserialize(Value::parse(text)?)
}

/// Reads a `T` from a plain value, such as one that came over a port.
///
/// # Errors
/// [`NotUnderstood`] when it holds none.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> Result<T, NotUnderstood> {
    T::deserialize(Value::copy(value)?)
}

/// Writes `value` as JSON text; `None` becomes `null`.
///
/// # Panics
/// When the type cannot be written as JSON: a number beyond 2^53, a map with keys that are no
/// strings. No type on the wire can.
#[must_use]
pub fn write(value: &impl Serialize) -> String {
    let mut text = String::new();
    value.serialize(&mut text_of(&mut text)).expect("what is sent or kept can be written as JSON");
    text
}

/// Turns `value` into a plain one, to be sent over a port.
///
/// # Panics
/// As [`write()`].
#[must_use]
pub fn to_js(value: &impl Serialize) -> JsValue {
    js_sys::JSON::parse(&write(value)).expect("what was just written is JSON")
}

const fn text_of(text: &mut String) -> write::Writer<'_> {
    write::Writer::new(text)
}
