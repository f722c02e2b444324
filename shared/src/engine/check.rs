//! What of a model's answer may be sent.

use super::{Passage, canary, reasoning::without_reasoning, support::is_supported};
use crate::{engine::canary::Canary, limits::MODEL_ANSWER_CHARS_MAX, wire::fault::Fault};

/// What an answer is held against.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// The passages the model was given, in the order of their numbers.
    pub sources: &'a [Passage],
    /// Its instructions.
    pub instructions: &'a str,
    /// The word in them.
    pub canary: &'a Canary,
    /// What the visitor asked: figures of theirs may be repeated.
    pub question: &'a str,
    /// Whether the sources have to bear the answer out.
    pub sources_required: bool,
}

/// An answer that may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Its Markdown, without the numbers of its sources.
    pub text: String,
    /// The sources it names, in the order it names them, counted from 0.
    pub cited: Vec<usize>,
    /// It says that no source answers, by naming the source 0 and no other.
    pub knows_not: bool,
}

/// Checks what a model has said.
///
/// # Errors
/// The [`Fault`] for which it must not be sent.
pub fn check(said: &str, against: &Against<'_>) -> Result<Checked, Fault> {
    let said = &*without_reasoning(said);
    if said.chars().count() > MODEL_ANSWER_CHARS_MAX {
        return Err(Fault::TooLong);
    }
    if against.canary.is_in(said) || canary::repeats(said, against.instructions) {
        return Err(Fault::Filtered);
    }
    let (text, numbers) = without_citations(said);
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Fault::Empty);
    }
    let mut cited: Vec<usize> = Vec::new();
    let says_so = numbers.contains(&0);
    for number in numbers {
        let place = number.checked_sub(1).filter(|place| *place < against.sources.len());
        cited.extend(place.filter(|place| !cited.contains(place)));
    }
    let knows_not = says_so && cited.is_empty();
    if against.sources_required && !knows_not && !is_supported(said, &cited, against) {
        return Err(Fault::Unsupported);
    }
    Ok(Checked { text, cited, knows_not })
}

/// The text without marks such as `[1]`, `[1, 2]` and `【3】`, and the numbers in them.
#[must_use]
pub fn without_citations(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '【']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((found, after)) = citation(from) {
            numbers.extend(found);
            out.truncate(out.trim_end_matches(' ').len());
            rest = after;
        } else {
            let open = from.chars().next().map_or(1, char::len_utf8);
            out.push_str(&from[..open]);
            rest = &from[open..];
        }
    }
    out.push_str(rest);
    (out.trim().to_owned(), numbers)
}

/// The numbers of the mark that `text` begins with, and what stands behind it.
pub(super) fn citation(text: &str) -> Option<(Vec<usize>, &str)> {
    let close = if text.starts_with('[') { ']' } else { '】' };
    let end = text.char_indices().take(24).find(|(_, c)| *c == close)?.0;
    let open = text.chars().next()?.len_utf8();
    let after = &text[end + close.len_utf8()..];
    // `[1](https://…)` is a link.
    if after.starts_with('(') {
        return None;
    }
    let parts = text[open..end].split(',').map(|part| part.trim().parse().ok());
    parts.collect::<Option<Vec<usize>>>().map(|numbers| (numbers, after))
}
