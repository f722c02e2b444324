//! What `JSON.parse` found, copied once: no handle into the browser's heap outlives the call.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::NotUnderstood;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Self>),
    Fields(Vec<(String, Self)>),
}

/// Nothing of ours is nested deeper than six; a frame that is would only cost stack.
const DEPTH_MAX: u32 = 32;

impl Value {
    pub(super) fn parse(text: &str) -> Result<Self, NotUnderstood> {
        let value = JSON::parse(text).map_err(|_| NotUnderstood)?;
        Self::copy(&value)
    }

    /// Copies a plain value; `undefined` counts as null, as in JSON.
    pub(super) fn copy(value: &JsValue) -> Result<Self, NotUnderstood> {
        Self::copy_within(value, DEPTH_MAX)
    }

    fn copy_within(value: &JsValue, depth: u32) -> Result<Self, NotUnderstood> {
        let depth = depth.checked_sub(1).ok_or(NotUnderstood)?;
        if value.is_null() || value.is_undefined() {
            Ok(Self::Null)
        } else if let Some(truth) = value.as_bool() {
            Ok(Self::Bool(truth))
        } else if let Some(number) = value.as_f64() {
            Ok(Self::Number(number))
        } else if let Some(text) = value.as_string() {
            Ok(Self::Text(text))
        } else if Array::is_array(value) {
            let list = value.unchecked_ref::<Array>();
            let copies = (0..list.length()).map(|n| Self::copy_within(&list.get(n), depth));
            copies.collect::<Result<_, _>>().map(Self::List)
        } else if value.is_object() {
            let names = Object::keys(value.unchecked_ref::<Object>());
            let fields = (0..names.length()).map(|n| {
                let name = names.get(n);
                let field = Reflect::get(value, &name).map_err(|_| NotUnderstood)?;
                Ok((name.as_string().ok_or(NotUnderstood)?, Self::copy_within(&field, depth)?))
            });
            fields.collect::<Result<_, _>>().map(Self::Fields)
        } else {
            Err(NotUnderstood)
        }
    }
}
