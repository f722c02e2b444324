//! What a bot looks like and speaks: its avatar and its language.

use serde::{Deserialize, Serialize};

use super::SettingsError;
use crate::limits::{AVATAR_CHARS_MAX, AVATAR_COLORS, LANGUAGE_CHARS_MAX};

/// What stands in the round beside a bot's words: an emoji or a letter or two on one of our
/// colours. Never an image, which would have to be fetched from somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Avatar {
    text: String,
    color: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    text: String,
    #[serde(default)]
    color: u8,
}

impl Avatar {
    /// `text` on the `color`th of our colours, counted from 0.
    ///
    /// # Errors
    /// [`SettingsError::Avatar`] when it is empty, too long, or no such colour.
    pub fn new(text: &str, color: u8) -> Result<Self, SettingsError> {
        let text = text.trim();
        let fits = (1..=AVATAR_CHARS_MAX).contains(&text.chars().count());
        let is_drawn = |c: char| !c.is_control() && !c.is_whitespace();
        if fits && color < AVATAR_COLORS && text.chars().all(is_drawn) {
            Ok(Self { text: text.to_owned(), color })
        } else {
            Err(SettingsError::Avatar)
        }
    }

    /// What is drawn.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// On which of our colours, counted from 0.
    #[must_use]
    pub const fn color(&self) -> u8 {
        self.color
    }
}

impl TryFrom<Raw> for Avatar {
    type Error = SettingsError;
    fn try_from(Raw { text, color }: Raw) -> Result<Self, SettingsError> {
        Self::new(&text, color)
    }
}

/// A language by its BCP 47 tag, such as `de-CH`, written as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// Parses a tag: a language of two or three letters, then subtags of up to eight letters and
    /// digits. Whether anybody speaks it is not looked up.
    ///
    /// # Errors
    /// [`SettingsError::Language`] for anything else.
    pub fn parse(raw: &str) -> Result<Self, SettingsError> {
        let mut subtags = raw.split('-');
        let language = subtags.next().unwrap_or_default();
        let is_language =
            matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic());
        let is_subtag = |subtag: &str| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        if is_language && raw.len() <= LANGUAGE_CHARS_MAX && subtags.all(is_subtag) {
            Ok(Self(raw.to_owned()))
        } else {
            Err(SettingsError::Language)
        }
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = SettingsError;
    fn try_from(raw: String) -> Result<Self, SettingsError> {
        Self::parse(&raw)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}
