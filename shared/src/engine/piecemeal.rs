//! Showing an answer while it is written: what is safe to show already, and how often.
//!
//! What is shown on the way is plain words. Marks of Markdown, addresses, tags and the numbers of
//! sources are left out of it; the whole answer, which replaces it, is made of the checked text.

use super::{canary::Canary, check::without_citations};
use crate::{limits::PACE_MS_MIN, time::Timestamp};

/// Characters that something left open, such as a link, may hold back.
const OPEN_CHARS_MAX: usize = 400;

/// An answer on its way.
#[derive(Debug)]
pub struct Piecemeal<'a> {
    canary: &'a Canary,
    /// All that came.
    all: String,
    /// Bytes of it that were looked at.
    done: usize,
    last: Option<Timestamp>,
    stopped: bool,
}

impl<'a> Piecemeal<'a> {
    /// Nothing yet; `canary` must not be shown.
    #[must_use]
    pub const fn new(canary: &'a Canary) -> Self {
        Self { canary, all: String::new(), done: 0, last: None, stopped: false }
    }

    /// The model goes on.
    pub fn push(&mut self, text: &str) {
        self.all.push_str(text);
    }

    /// All that came so far.
    #[must_use]
    pub fn all(&self) -> &str {
        &self.all
    }

    /// What to show now, if anything: at most once in [`PACE_MS_MIN`], whole words, and never what
    /// the canary is in.
    pub fn poll(&mut self, now: Timestamp) -> Option<String> {
        if self.stopped || self.last.is_some_and(|last| now.since(last) < u64::from(PACE_MS_MIN)) {
            return None;
        }
        let end = self.done + settled(&self.all[self.done..]);
        if end == self.done {
            return None;
        }
        if self.canary.is_in(&self.all) {
            self.stopped = true;
            return None;
        }
        let piece = shown(&self.all[self.done..end]);
        self.done = end;
        if piece.trim().is_empty() {
            return None;
        }
        self.last = Some(now);
        Some(piece)
    }
}

/// How many bytes of `text` can be shown: up to the last blank at which nothing is open.
fn settled(text: &str) -> usize {
    let mut end = 0;
    let mut open: Option<(char, usize)> = None;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        match open {
            Some((close, since)) => {
                if c == close {
                    // `[words](address)`: the address belongs to it.
                    let link = close == ']' && text[at + 1..].starts_with('(');
                    open = link.then_some((')', since));
                } else if text[since..at].chars().count() > OPEN_CHARS_MAX {
                    open = None;
                }
            }
            None => match c {
                '[' => open = Some((']', at)),
                '<' => open = Some(('>', at)),
                '`' => open = Some(('`', at)),
                _ if c.is_whitespace() && !previous.is_whitespace() => end = at,
                // A script without blanks is shown character by character.
                _ if is_spaceless(c) => end = at,
                _ => {}
            },
        }
        previous = c;
    }
    end
}

fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The words of a piece.
fn shown(piece: &str) -> String {
    let (piece, _) = without_citations_kept(piece);
    let mut out = String::with_capacity(piece.len());
    let mut rest = piece.as_str();
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '*' | '`' => after,
            '_' if after.starts_with('_') => &after[1..],
            '#' if out.is_empty() || out.ends_with(['\n', '#']) => after,
            '!' if after.starts_with('[') => after,
            '[' => match link(after) {
                Some((words, after)) => {
                    out.push_str(words);
                    after
                }
                None => {
                    out.push(c);
                    after
                }
            },
            '<' if after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') => {
                after.find('>').map_or("", |end| &after[end + 1..])
            }
            'h' | 'H' if is_address(rest) => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                &rest[end..]
            }
            _ => {
                out.push(c);
                after
            }
        };
    }
    out
}

fn is_address(text: &str) -> bool {
    let starts = |scheme: &str| {
        text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    };
    starts("http://") || starts("https://")
}

fn link(text: &str) -> Option<(&str, &str)> {
    let close = text.find(']')?;
    let after = text[close + 1..].strip_prefix('(')?;
    let end = after.find(')')?;
    Some((&text[..close], &after[end + 1..]))
}

/// As [`without_citations`], with the blanks at both ends, which join the pieces.
fn without_citations_kept(piece: &str) -> (String, Vec<usize>) {
    let bare = piece.trim_start();
    let lead = &piece[..piece.len() - bare.len()];
    let (words, numbers) = without_citations(bare);
    let tail = &bare[bare.trim_end().len()..];
    (format!("{lead}{words}{tail}"), numbers)
}
