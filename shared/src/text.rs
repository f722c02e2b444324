//! The words of a message, parsed once at the door; inside, the type is the proof.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::{LABEL_CHARS_MAX, NAME_CHARS_MAX, POST_CHARS_MAX};

/// Why a text was not taken. The sentence is for the person who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing is left after trimming.
    #[error("Write something first.")]
    Empty,
    /// More than the limit, in Unicode scalar values.
    #[error("This has {chars} characters, and {chars_max} is the most.")]
    TooLong {
        /// How many there were.
        chars: usize,
        /// How many there may be.
        chars_max: usize,
    },
}

/// A message's text: trimmed, not empty, at most [`POST_CHARS_MAX`] characters, without control
/// characters other than line break and tab.
///
/// Bidirectional overrides stay in: every view isolates a message in its own direction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MessageText(String);

impl MessageText {
    /// Parses what a person or a bot wrote.
    ///
    /// # Errors
    /// [`TextError`] when nothing is left, or too much.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        parse(raw, POST_CHARS_MAX, |c| c == '\n' || c == '\t').map(Self)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a person, a site or a bot: one line, trimmed, at most [`NAME_CHARS_MAX`] characters.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// Parses a name.
    ///
    /// # Errors
    /// [`TextError`] when nothing is left, or too much.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        parse(raw, NAME_CHARS_MAX, |_| false).map(Self)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A label on a conversation: one line, trimmed, at most [`LABEL_CHARS_MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl Label {
    /// Parses a label.
    ///
    /// # Errors
    /// [`TextError`] when nothing is left, or too much.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        parse(raw, LABEL_CHARS_MAX, |_| false).map(Self)
    }

    /// The label.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn parse(raw: &str, chars_max: usize, kept: fn(char) -> bool) -> Result<String, TextError> {
    let unbroken = raw.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = unbroken.chars().filter(|c| !c.is_control() || kept(*c)).collect();
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    let chars = text.chars().count();
    if chars > chars_max {
        return Err(TextError::TooLong { chars, chars_max });
    }
    Ok(text.to_owned())
}

/// Characters that draw nothing: a message of these alone is empty.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

macro_rules! text_impls {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = TextError;
            fn try_from(raw: String) -> Result<Self, TextError> {
                Self::parse(&raw)
            }
        }
        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}
text_impls!(MessageText);
text_impls!(Name);
text_impls!(Label);

// People's words do not belong in a log.
impl fmt::Debug for MessageText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«{} characters»", self.0.chars().count())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("«name»")
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
