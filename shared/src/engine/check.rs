//! What of a model's answer may be sent.

use std::collections::BTreeSet;

use super::{Passage, canary, reasoning::without_reasoning};
use crate::{
    engine::canary::Canary,
    knowledge::{
        stem::stem,
        stop,
        words::{Word, words},
    },
    limits::MODEL_ANSWER_CHARS_MAX,
    wire::fault::Fault,
};

/// Share of an answer's telling words that its sources have to hold, where sources are demanded.
///
/// A sentence taken over holds all of them, one put in other words half to two thirds.
const SUPPORT_MIN: f64 = 0.5;

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
    if against.sources_required && !knows_not && !is_supported(&text, &cited, against) {
        return Err(Fault::Unsupported);
    }
    Ok(Checked { text, cited, knows_not })
}

/// Whether the cited sources hold most of what the answer says, and every figure in it.
fn is_supported(text: &str, cited: &[usize], against: &Against<'_>) -> bool {
    if cited.is_empty() {
        return false;
    }
    let mut held = BTreeSet::new();
    let mut figures: BTreeSet<String> = numbers_in(against.question).collect();
    for place in cited {
        let Passage { title, text, .. } = &against.sources[*place];
        held.extend(stems(title));
        held.extend(stems(text));
        figures.extend(numbers_in(text).chain(numbers_in(title)));
    }
    let said: Vec<String> = stems(text).collect();
    let telling = said.len();
    let borne_out = said.iter().filter(|stem| held.contains(*stem)).count();
    #[expect(clippy::cast_precision_loss, reason = "an answer has no 2^52 words")]
    let share = if telling == 0 { 1.0 } else { borne_out as f64 / telling as f64 };
    share >= SUPPORT_MIN && numbers_in(text).all(|figure| figures.contains(&figure))
}

/// The stems of a text's telling words; scripts without spaces give pairs of characters.
fn stems(text: &str) -> impl Iterator<Item = String> {
    let words = words(text);
    let stop = stop::list_for(words.iter().filter_map(Word::plain));
    let mut stems = Vec::new();
    for word in &words {
        match word {
            Word::Plain(word) if stop.holds(word) => {}
            Word::Plain(word) => stems.push(stem(word)),
            Word::Compound(parts) => stems.extend(parts.iter().map(|part| stem(part))),
            Word::Run(run) => stems.extend(run.windows(2).map(|pair| pair.iter().collect())),
        }
    }
    stems.into_iter()
}

/// The figures in a text: runs of digits with what may stand inside of them, without grouping.
fn numbers_in(text: &str) -> impl Iterator<Item = String> {
    let runs = text.split(|c: char| !(c.is_numeric() || matches!(c, '.' | ',' | '\u{a0}')));
    let bare = |run: &str| run.chars().filter(|c| c.is_numeric()).collect::<String>();
    runs.map(bare).filter(|run| !run.is_empty()).collect::<Vec<_>>().into_iter()
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
fn citation(text: &str) -> Option<(Vec<usize>, &str)> {
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
