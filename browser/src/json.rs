//! JSON by the browser's own parser, into the types of `shared::wire`.
//!
//! Numbers pass through `f64`: everything on the wire stays below 2^53, and a `u64` above it is an
//! error here and not a wrong number.

use js_sys::JSON;
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;

/// Not JSON, or not of the expected shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no JSON of the expected shape")]
pub struct NotUnderstood;

/// Reads a `T` from JSON text.
///
/// # Errors
/// [`NotUnderstood`] when it is none, or does not hold a `T`.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, NotUnderstood> {
    let value = JSON::parse(text).map_err(|_| NotUnderstood)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| NotUnderstood)
}

/// Writes `value` as JSON text; `None` becomes `null`, as serde_json does it.
///
/// # Panics
/// When the type cannot be written as JSON: a number beyond 2^53, a map with keys that are no
/// strings. No type on the wire can.
#[must_use]
pub fn write(value: &impl Serialize) -> String {
    value
        .serialize(&Serializer::json_compatible())
        .ok()
        .and_then(|value| JSON::stringify(&value).ok())
        .expect("types that are sent or kept can be written as JSON")
        .into()
}
