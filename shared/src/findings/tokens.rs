//! A message as folded words, and as the clauses they stand in.
//!
//! Cut as [`crate::knowledge::words`] cuts, except that every character of a script without spaces
//! is a word by itself: whole words in order are then a substring there, and tables of phrases can
//! be read by one reader.

use crate::knowledge::words::{Word, words};
pub(super) use crate::request::READ_CHARS_MAX;

/// The part of a message that is read.
pub(super) fn read(text: &str) -> &str {
    text.char_indices().nth(READ_CHARS_MAX).map_or(text, |(end, _)| &text[..end])
}

/// The folded words of `text`; of a compound its parts.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in words(text) {
        match word {
            Word::Plain(word) => found.push(word),
            Word::Compound(parts) => found.extend(parts),
            Word::Run(run) => found.extend(run.iter().map(char::to_string)),
        }
    }
    found
}

/// What stands between two breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its words, folded; at least one.
    pub(super) tokens: Vec<String>,
    /// Whether it ends in a question mark.
    pub(super) asks: bool,
}

/// Stands for words that somebody else said.
const QUOTED: &str = "\"";

/// The clauses of `text`, in order; what is in quotation marks is one unknown word.
///
/// A question mark makes a question of the one clause that ends in it: "that did not help, what
/// now?" says and then asks.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    let mut piece = String::new();
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let asks = matches!(c, '?' | '？' | '؟');
        if let Some(after) = behind_quote(c, rest) {
            open.append(&mut tokens(&piece));
            open.push(QUOTED.to_owned());
            piece.clear();
            rest = after;
        } else if asks || is_break(c, before, rest) {
            open.append(&mut tokens(&piece));
            piece.clear();
            if !open.is_empty() {
                found.push(Clause { tokens: core::mem::take(&mut open), asks });
            }
        } else {
            piece.push(c);
        }
        before = c;
    }
    open.append(&mut tokens(&piece));
    if !open.is_empty() {
        found.push(Clause { tokens: open, asks: false });
    }
    found
}

/// What follows a quotation that `c` opens, if it does and the quotation ends.
fn behind_quote(c: char, rest: &str) -> Option<&str> {
    let closing: &[char] = match c {
        '"' => &['"'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '「' => &['」'],
        '『' => &['』'],
        _ => return None,
    };
    let at = rest.find(closing)?;
    let mark = rest[at..].chars().next()?;
    Some(&rest[at + mark.len_utf8()..])
}

fn is_break(c: char, before: char, rest: &str) -> bool {
    let is_dash = c == '-' && before.is_whitespace() && rest.starts_with(char::is_whitespace);
    is_dash
        || matches!(c,
            '.' | '!' | ',' | ';' | ':' | '(' | ')' | '\n' | '…' | '–' | '—' | '¿' | '¡'
            | '。' | '，' | '！' | '；' | '：' | '、' | '（' | '）' | '～' | '،' | '؛' | '।' | '॥'
            // Faces and signs end a clause as a full stop does.
            | '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}')
}
