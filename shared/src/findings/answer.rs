//! Yes, no, "I see" and words of courtesy, as a whole message.

use super::{
    language::{Language, languages},
    phrase::Phrases,
    tokens::{read, tokens},
};

/// Longest message that can be a yes or a no, in words: "oh yes please that would be great thank
/// you", in characters where these are words.
const TOKENS_MAX: usize = 16;

/// What a message says that says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Hello, thanks, please, goodbye.
    Courtesy,
}

/// What a message says to an answer, when it says nothing else and offers are none of its business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// "Ok", "I see".
    Understood,
    /// "No", "that is all".
    NothingMore,
    /// "Yes", "please", "hm": there may be more to come.
    GoesOn,
}

/// What the visitor answers to an offer: `true` for yes, `None` when the message is no answer.
///
/// Where languages read the same word differently, the browser's decides, and the more widespread
/// one where that is not among them.
pub(super) fn to_offer(text: &str, lang: Option<&str>) -> Option<bool> {
    match said(text, lang)? {
        Said::Yes => Some(true),
        Said::No => Some(false),
        Said::Courtesy => None,
    }
}

/// What `text` says, when it is nothing but yes, no or courtesy.
pub(super) fn said(text: &str, lang: Option<&str>) -> Option<Said> {
    if text.contains(['?', '？', '؟']) {
        return None;
    }
    let words = tokens(text);
    if words.is_empty() {
        return thumb(text);
    }
    if words.len() > TOKENS_MAX {
        return None;
    }
    let primary = lang.map(super::policy::primary);
    // "No" is a relaxed yes in Polish.
    if primary.as_deref() == Some("pl") && words == ["no"] {
        return None;
    }
    let readings = || languages().iter().filter_map(|l| Some((l, reading(l, &words)?)));
    let own = readings().find(|(language, _)| Some(language.code) == primary.as_deref());
    own.or_else(|| readings().next()).map(|(_, said)| said)
}

/// What the words say in one language; `None` when there is more than that, or yes and no at once.
pub(super) fn reading(language: &Language, words: &[String]) -> Option<Said> {
    let kinds = [&language.no, &language.yes, &language.agreed, &language.courtesy];
    match heard(kinds, words)? {
        [true, true, ..] => None,
        // "Ok, no thanks" refuses.
        [true, false, ..] => Some(Said::No),
        [false, yes, agreed, _] => Some(if yes || agreed { Said::Yes } else { Said::Courtesy }),
    }
}

/// What `text` says to an answer; `None` when there is more than that, or a question mark.
pub(crate) fn reply(text: &str) -> Option<Reply> {
    if text.contains(['?', '？', '؟']) {
        return None;
    }
    let words = tokens(read(text));
    if words.is_empty() || words.len() > TOKENS_MAX {
        return None;
    }
    languages().iter().find_map(|language| {
        let Language { nothing_more, no, understood, yes, agreed, courtesy, .. } = language;
        match heard([nothing_more, no, understood, yes, agreed, courtesy], &words)? {
            [false, true, _, true, ..] => None,
            [true, ..] | [_, true, ..] => Some(Reply::NothingMore),
            [_, _, true, ..] | [_, _, _, _, true, _] => Some(Reply::Understood),
            _ => Some(Reply::GoesOn),
        }
    })
}

/// Which of `kinds` the words are made of; `None` when there are others. Where two are as long, the
/// first counts.
fn heard<const N: usize>(kinds: [&Phrases; N], words: &[String]) -> Option<[bool; N]> {
    let mut heard = [false; N];
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let lengths = kinds.iter().map(|phrases| phrases.longest_at(rest).unwrap_or(0));
        // Of equals the first: `max_by_key` would take the last.
        let (kind, length) = lengths.enumerate().rev().max_by_key(|(_, length)| *length)?;
        if length == 0 {
            return None;
        }
        heard[kind] = true;
        at += length;
    }
    Some(heard)
}

/// A thumb and nothing else.
fn thumb(text: &str) -> Option<Said> {
    let mut signs = text.chars().filter(|c| {
        !c.is_whitespace() && !matches!(c, '\u{1F3FB}'..='\u{1F3FF}' | '\u{FE0F}' | '.' | '!')
    });
    let first = signs.next()?;
    let said = match first {
        '👍' | '👌' | '✅' => Said::Yes,
        '👎' => Said::No,
        _ => return None,
    };
    signs.all(|c| c == first).then_some(said)
}
