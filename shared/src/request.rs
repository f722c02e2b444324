//! Does the visitor ask for a person, in their own words and in their own language?
//!
//! Rules C1–C5 of `docs/rules.md`. A detector by grammar: each language has a few classes of words,
//! patterns of classes that ask, and patterns that take a request back ("I don't want an agent",
//! "is there an agent fee?"). Nothing is learned, nothing is random: the same text always has the
//! same answer, and the words that were the evidence can be shown.
//!
//! What follows from a request is `crate::conversation`'s. Whoever presses the button instead of
//! writing never comes here.

mod ar;
mod de;
mod en;
mod es;
mod fold;
mod fr;
mod grammar;
mod hi;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod tr;
mod typo;
mod zh;

use std::sync::OnceLock;

use fold::{Folded, Scripts};
use grammar::{Grammar, Language};

/// The words of a message in which a person is asked for, as a range of its bytes.
///
/// Both ends lie on character boundaries, and `start` is less than `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The first byte of the first word.
    pub start: usize,
    /// The byte after the last word.
    pub end: usize,
}

/// How much of a message is looked at, in characters: what lies beyond is not read.
///
/// A request is a sentence; who writes more than this has written it by then.
pub const READ_CHARS_MAX: usize = 2_000;

/// Where `text` asks for a person, if it does.
///
/// The language need not be known: the script tells most of them apart, and of those that share one
/// each is tried, since a request takes words of at least two classes of the same language.
#[must_use]
pub fn asks_for_person(text: &str) -> Option<Asked> {
    let folded = Folded::of(text);
    grammars()
        .iter()
        .filter(|grammar| grammar.scripts.meets(folded.scripts))
        .find_map(|grammar| grammar.asked(&folded))
}

/// In the order in which they are tried; none depends on another.
const LANGUAGES: [&Language; 14] = [
    &en::LANGUAGE,
    &de::LANGUAGE,
    &fr::LANGUAGE,
    &es::LANGUAGE,
    &it::LANGUAGE,
    &pt::LANGUAGE,
    &nl::LANGUAGE,
    &pl::LANGUAGE,
    &tr::LANGUAGE,
    &ru::LANGUAGE,
    &ar::LANGUAGE,
    &hi::LANGUAGE,
    &ja::LANGUAGE,
    &zh::LANGUAGE,
];

/// The tables as they are searched: sorted once, when the first message is read.
fn grammars() -> &'static [Grammar] {
    static GRAMMARS: OnceLock<Vec<Grammar>> = OnceLock::new();
    GRAMMARS.get_or_init(|| LANGUAGES.iter().map(|language| Grammar::of(language)).collect())
}

impl Scripts {
    const LATIN: Self = Self(1);
    const CYRILLIC: Self = Self(2);
    const ARABIC: Self = Self(4);
    const DEVANAGARI: Self = Self(8);
    const KANA: Self = Self(16);
    const HAN: Self = Self(32);
}
