//! Passages: an article cut where its author cut it, small enough to be found by what they say.
//!
//! A passage is one section under its headings, or a part of a long one. Its text is lines: each
//! line a paragraph, or an item of a list that begins with `- ` or `3. `. That form is what is
//! stored, what is searched and what [`crate::knowledge::answer`] takes its sentences from.

use crate::knowledge::markdown::{Block, blocks};
use crate::knowledge::sentence::sentences;

/// Longest text of a passage, in Unicode scalar values.
///
/// BM25 levels texts by length, so this decides little about ranking (SciFact's abstracts,
/// about 1 500 characters each, rank the same whole or cut); it bounds what is read to answer one
/// question: twenty candidates of this size are 40 000 characters.
pub const PASSAGE_CHARS_MAX: usize = 2_000;

/// What stands between the headings of a path.
pub const HEADING_SEPARATOR: &str = " › ";

/// One section of an article, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The headings it stands under, outermost first, without the article's title. May be empty.
    pub heading: String,
    /// Its lines, joined by line breaks. Never empty.
    pub text: String,
}

/// The first heading of an article, which is its title when it has no other.
#[must_use]
pub fn first_heading(markdown: &str) -> Option<String> {
    blocks(markdown).into_iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(text),
        Block::Paragraph(_) | Block::Item { .. } => None,
    })
}

/// Cuts an article into passages. `title` is left out of the heading paths.
///
/// An article of headings alone has one passage for each of them, with the heading as its text, so
/// that nothing an owner wrote is lost to search. Only an article without a word has none.
#[must_use]
pub fn cut(title: &str, markdown: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut path: Vec<(u8, String)> = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut said = true;
    for block in blocks(markdown) {
        match block {
            Block::Heading { level, text } => {
                close(&path, &mut lines, &mut passages);
                let is_deeper = path.last().is_some_and(|(last, _)| level > *last);
                if !said && !is_deeper {
                    passages.extend(bare_heading(&path));
                }
                path.retain(|(outer, _)| *outer < level);
                said = text == title;
                if !said {
                    path.push((level, text));
                }
            }
            Block::Paragraph(text) => {
                said = true;
                lines.push(text);
            }
            Block::Item { number, text } => {
                said = true;
                lines.push(match number {
                    Some(number) => format!("{number}. {text}"),
                    None => format!("- {text}"),
                });
            }
        }
    }
    close(&path, &mut lines, &mut passages);
    if !said {
        passages.extend(bare_heading(&path));
    }
    passages
}

/// Whether a line is an item of a list, and where its words begin.
#[must_use]
pub fn item_start(line: &str) -> Option<usize> {
    if line.starts_with("- ") {
        return Some(2);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && line[digits..].starts_with(". ")).then_some(digits + 2)
}

/// Whether a line leads into the list below it.
#[must_use]
pub fn is_lead(line: &str) -> bool {
    item_start(line).is_none() && line.ends_with([':', '：'])
}

fn bare_heading(path: &[(u8, String)]) -> Option<Passage> {
    let (last, outer) = path.split_last()?;
    Some(Passage { heading: joined(outer), text: last.1.clone() })
}

fn joined(path: &[(u8, String)]) -> String {
    path.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(HEADING_SEPARATOR)
}

/// Ends a section: its lines become one passage, or several when they are too long for one. A list
/// that is cut takes its lead line along.
fn close(path: &[(u8, String)], lines: &mut Vec<String>, passages: &mut Vec<Passage>) {
    let heading = joined(path);
    let mut text = String::new();
    let mut chars = 0;
    let mut lead: Option<String> = None;
    for line in lines.drain(..).flat_map(|line| shortened(&line)) {
        let is_item = item_start(&line).is_some();
        let length = line.chars().count();
        if chars > 0 && chars + length > PASSAGE_CHARS_MAX {
            let heading = heading.clone();
            passages.push(Passage { heading, text: core::mem::take(&mut text) });
            chars = 0;
            if let Some(lead) = lead.as_ref().filter(|_| is_item) {
                text.clone_from(lead);
                chars = lead.chars().count();
            }
        }
        if is_lead(&line) {
            lead = Some(line.clone());
        } else if !is_item {
            lead = None;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
        chars += length + 1;
    }
    if !text.is_empty() {
        passages.push(Passage { heading, text });
    }
}

/// A line as it is, or a very long one cut at the ends of sentences.
fn shortened(line: &str) -> Vec<String> {
    if line.chars().count() <= PASSAGE_CHARS_MAX {
        return vec![line.to_owned()];
    }
    let mut parts = vec![String::new()];
    let mut chars = 0;
    for sentence in sentences(line).into_iter().flat_map(bounded) {
        let length = sentence.chars().count() + 1;
        if chars > 0 && chars + length > PASSAGE_CHARS_MAX {
            parts.push(String::new());
            chars = 0;
        }
        let part = parts.last_mut().expect("one part is always there");
        if !part.is_empty() {
            part.push(' ');
        }
        part.push_str(sentence);
        chars += length;
    }
    parts
}

/// A sentence as it is; one that no reader would call a sentence is cut between words, or, where
/// there are none, between characters.
fn bounded(mut sentence: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while let Some((end, _)) = sentence.char_indices().nth(PASSAGE_CHARS_MAX - 1) {
        let cut = sentence[..end].rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(end);
        parts.push(&sentence[..cut]);
        sentence = sentence[cut..].trim_start();
    }
    parts.push(sentence);
    parts
}
