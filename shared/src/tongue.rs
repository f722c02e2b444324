//! The languages that a bot has sentences of its own in, and which of them it says one in.
//!
//! Rules F10 and T12 of `docs/rules.md`. The sentences are [`crate::sentences`]; how a message shows
//! its language is [`heard`]. What an engine says is its own matter.

mod heard;

use serde::{Deserialize, Serialize};

use crate::settings::Language;

/// A language, of Chinese a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// Of whoever shows no other.
    English,
    /// `de`.
    German,
    /// `fr`.
    French,
    /// `es`.
    Spanish,
    /// `it`.
    Italian,
    /// `pt`, in words that Portugal and Brazil share.
    Portuguese,
    /// `nl`.
    Dutch,
    /// `pl`.
    Polish,
    /// `tr`.
    Turkish,
    /// `ru`.
    Russian,
    /// `ar`.
    Arabic,
    /// `hi`.
    Hindi,
    /// `ja`.
    Japanese,
    /// `zh`, in simplified characters.
    Chinese,
    /// `zh-Hant`.
    TraditionalChinese,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Italian,
        Self::Portuguese,
        Self::Dutch,
        Self::Polish,
        Self::Turkish,
        Self::Russian,
        Self::Arabic,
        Self::Hindi,
        Self::Japanese,
        Self::Chinese,
        Self::TraditionalChinese,
    ];

    /// Its tag of BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Italian => "it",
            Self::Portuguese => "pt",
            Self::Dutch => "nl",
            Self::Polish => "pl",
            Self::Turkish => "tr",
            Self::Russian => "ru",
            Self::Arabic => "ar",
            Self::Hindi => "hi",
            Self::Japanese => "ja",
            Self::Chinese => "zh",
            Self::TraditionalChinese => "zh-Hant",
        }
    }

    /// The one that a tag such as `de-CH` begins with; Chinese is traditional where the tag says so,
    /// or names a place that writes so. `None` for a language without sentences.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut subtags = tag.trim().split(['-', '_']).map(str::to_ascii_lowercase);
        let primary = subtags.next()?;
        let found = Self::ALL.into_iter().find(|tongue| tongue.tag() == primary)?;
        let rest: Vec<String> = subtags.collect();
        let says = |subtag: &str| rest.iter().any(|other| other == subtag);
        let traditional =
            says("hant") || (["tw", "hk", "mo"].into_iter().any(says) && !says("hans"));
        Some(match found {
            Self::Chinese if traditional => Self::TraditionalChinese,
            found => found,
        })
    }

    /// The one that a visitor speaks: that of the first of `texts` that shows one, else that of the
    /// browser, by its tag.
    ///
    /// `texts` are the visitor's own, the newest first.
    #[must_use]
    pub fn of_visitor<'a>(
        texts: impl IntoIterator<Item = &'a str>,
        browser: Option<&str>,
    ) -> Option<Self> {
        let browser = browser.and_then(Self::of_tag);
        let heard = texts.into_iter().find_map(Self::heard);
        match (heard, browser) {
            // Two scripts that share most characters; and a Japanese headline may have no kana.
            (Some(Self::Chinese), Some(Self::TraditionalChinese | Self::Japanese))
            | (Some(Self::TraditionalChinese), Some(Self::Japanese)) => browser,
            _ => heard.or(browser),
        }
    }

    /// The one that a bot says its own sentences in: that of its settings, where there are sentences
    /// in it, else the visitor's, else English.
    #[must_use]
    pub fn of_bot(language: Option<&Language>, visitor: Option<Self>) -> Self {
        let own = language.and_then(|language| Self::of_tag(language.as_str()));
        own.or(visitor).unwrap_or(Self::English)
    }
}
