//! From our types to JSON text, for serde.
//!
//! What JSON has no notation for, and what no type of ours holds (floats, bytes), is refused.

use core::fmt::Display;

use serde::ser::{self, Serialize, Serializer};

use super::NotUnderstood;

impl ser::Error for NotUnderstood {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Result = core::result::Result<(), NotUnderstood>;

/// Largest whole number that a reader with `f64` tells from its neighbours: 2^53 - 1.
const WHOLE_MAX: u64 = 9_007_199_254_740_991;

pub(super) struct Writer<'a> {
    text: &'a mut String,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(text: &'a mut String) -> Self {
        Self { text }
    }

    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.raw("\\\""),
                '\\' => self.raw("\\\\"),
                '\n' => self.raw("\\n"),
                '\0'..='\x1f' => {
                    let digit = |n: u32| char::from_digit(n, 16).unwrap_or('0');
                    self.raw("\\u00");
                    self.text.push(digit(u32::from(c) >> 4));
                    self.text.push(digit(u32::from(c) & 15));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn whole(&mut self, n: u64) -> Result {
        if n > WHOLE_MAX {
            return Err(NotUnderstood);
        }
        self.raw(&n.to_string());
        Ok(())
    }

    fn separate(&mut self) {
        // What opens a list or an object, and the colon after a name, are the only places before
        // which nothing has to be separated.
        if !self.text.ends_with(['[', '{', ':']) {
            self.text.push(',');
        }
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result {
        self.separate();
        self.string(name);
        self.raw(":");
        value.serialize(self)
    }
}

/// A list or an object that is being written, and what closes it.
pub(super) struct Open<'w, 'a> {
    writer: &'w mut Writer<'a>,
    close: &'static str,
}

impl<'w, 'a> Open<'w, 'a> {
    fn new(writer: &'w mut Writer<'a>, open: &str, close: &'static str) -> Self {
        writer.raw(open);
        Self { writer, close }
    }

    /// `{"variant":` and what opens its content.
    fn variant(writer: &'w mut Writer<'a>, variant: &str, open: &str, close: &'static str) -> Self {
        writer.raw("{");
        writer.string(variant);
        writer.raw(":");
        Self::new(writer, open, close)
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.writer.separate();
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.raw(self.close);
    }
}

impl<'w, 'a> Serializer for &'w mut Writer<'a> {
    type Ok = ();
    type Error = NotUnderstood;
    type SerializeSeq = Open<'w, 'a>;
    type SerializeTuple = Open<'w, 'a>;
    type SerializeTupleStruct = Open<'w, 'a>;
    type SerializeTupleVariant = Open<'w, 'a>;
    type SerializeMap = Open<'w, 'a>;
    type SerializeStruct = Open<'w, 'a>;
    type SerializeStructVariant = Open<'w, 'a>;

    fn serialize_bool(self, v: bool) -> Result {
        self.raw(if v { "true" } else { "false" });
        Ok(())
    }
    fn serialize_i8(self, v: i8) -> Result {
        self.serialize_i64(v.into())
    }
    fn serialize_i16(self, v: i16) -> Result {
        self.serialize_i64(v.into())
    }
    fn serialize_i32(self, v: i32) -> Result {
        self.serialize_i64(v.into())
    }
    fn serialize_i64(self, v: i64) -> Result {
        if v < 0 {
            self.raw("-");
        }
        self.whole(v.unsigned_abs())
    }
    fn serialize_u8(self, v: u8) -> Result {
        self.whole(v.into())
    }
    fn serialize_u16(self, v: u16) -> Result {
        self.whole(v.into())
    }
    fn serialize_u32(self, v: u32) -> Result {
        self.whole(v.into())
    }
    fn serialize_u64(self, v: u64) -> Result {
        self.whole(v)
    }
    fn serialize_f32(self, _: f32) -> Result {
        Err(NotUnderstood)
    }
    fn serialize_f64(self, _: f64) -> Result {
        Err(NotUnderstood)
    }
    fn serialize_char(self, v: char) -> Result {
        self.string(v.encode_utf8(&mut [0; 4]));
        Ok(())
    }
    fn serialize_str(self, v: &str) -> Result {
        self.string(v);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result {
        Err(NotUnderstood)
    }
    fn serialize_none(self) -> Result {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result {
        self.raw("null");
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result {
        self.raw("{");
        self.field(variant, value)?;
        self.raw("}");
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::new(self, "[", "]"))
    }
    fn serialize_tuple(self, _: usize) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::new(self, "[", "]"))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::new(self, "[", "]"))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::variant(self, variant, "[", "]}"))
    }
    fn serialize_map(self, _: Option<usize>) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::new(self, "{", "}"))
    }
    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::new(self, "{", "}"))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> core::result::Result<Open<'w, 'a>, NotUnderstood> {
        Ok(Open::variant(self, variant, "{", "}}"))
    }
}

macro_rules! lists {
    ($($of:ident :: $write:ident),*) => {$(
        impl ser::$of for Open<'_, '_> {
            type Ok = ();
            type Error = NotUnderstood;
            fn $write<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
                self.item(value)
            }
            fn end(self) -> Result {
                self.close();
                Ok(())
            }
        }
    )*};
}
lists!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! objects {
    ($($of:ident),*) => {$(
        impl ser::$of for Open<'_, '_> {
            type Ok = ();
            type Error = NotUnderstood;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result {
                self.writer.field(name, value)
            }
            fn end(self) -> Result {
                self.close();
                Ok(())
            }
        }
    )*};
}
objects!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = NotUnderstood;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result {
        self.item(name)?;
        // Only a string can be a name; whatever else was written ends otherwise.
        if self.writer.text.ends_with('"') { Ok(()) } else { Err(NotUnderstood) }
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.writer.raw(":");
        value.serialize(&mut *self.writer)
    }
    fn end(self) -> Result {
        self.close();
        Ok(())
    }
}
