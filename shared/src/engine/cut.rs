//! What is left of an answer that was at the most of its tokens before it was done: rule E13 of
//! `docs/rules.md`.

use crate::{knowledge::sentence::sentences, wire::fault::Fault};

/// Fewest characters, in Unicode scalar values, that what is left has to have: fewer are a "Yes." or a
/// "Certainly!" without what it was the beginning of.
pub const LEFT_CHARS_MIN: usize = 20;

/// The whole sentences, and whole lines of a list, that a cut answer begins with.
///
/// # Errors
/// [`Fault::Broken`] when there are none, or fewer than [`LEFT_CHARS_MIN`] characters of them.
pub fn whole_sentences(said: &str) -> Result<&str, Fault> {
    let said = said.trim_end();
    let last_line = said.rfind('\n').map_or(0, |at| at + 1);
    let line = &said[last_line..];
    let mut end = None;
    let mut at = 0;
    for sentence in sentences(line) {
        let from = at + line[at..].find(sentence).unwrap_or_default();
        at = from + sentence.len();
        if is_whole(sentence, at == line.len()) {
            end = Some(at);
        }
    }
    let left = match end {
        Some(end) => &said[..last_line + end + marks(&line[end..])],
        // Of the lines before, one that leads to what is missing goes with it.
        None => {
            let before = said[..last_line].trim_end();
            let leads = before.ends_with([':', '：']);
            let kept = before.rfind('\n').filter(|_| leads).map(|at| before[..at].trim_end());
            if leads { kept.unwrap_or_default() } else { before }
        }
    };
    if left.chars().count() < LEFT_CHARS_MIN { Err(Fault::Broken) } else { Ok(left) }
}

/// Whether a sentence ends as one does. A stop at the very end may be that of `3.50` or `e.g.`, of
/// which the rest did not come.
fn is_whole(sentence: &str, at_end: bool) -> bool {
    let bare = sentence.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»', '」', '*', '_']);
    if bare.ends_with(['!', '?', '。', '！', '？', '｡', '।', '॥', '؟', '۔']) {
        return true;
    }
    let Some(words) = bare.strip_suffix('.') else { return false };
    let last = words.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_abbreviation = || sentences(&format!("{bare} Next")).len() == 1;
    let may_go_on = last.ends_with(char::is_numeric) || last.chars().count() <= 1;
    // "2." is the mark of a list.
    !(at_end && (may_go_on || is_abbreviation()) || words.chars().all(char::is_numeric))
}

/// How many bytes of sources' numbers such as ` [1]` stand at the beginning of `text`.
fn marks(text: &str) -> usize {
    let mut rest = text;
    while let Some(mark) = rest.trim_start_matches(' ').strip_prefix('[') {
        let Some((number, after)) = mark.split_once(']') else { break };
        if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit() || c == ',' || c == ' ')
        {
            break;
        }
        rest = after;
    }
    text.len() - rest.len()
}
