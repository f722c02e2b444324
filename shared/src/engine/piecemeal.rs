//! Showing an answer while it is written: what is safe to show already, and how often.
//!
//! What is shown on the way is what `crate::document` makes of the words so far: plain words, as
//! they stand in the whole answer, which replaces them. Only what is still open is held back.

use super::{canary::Canary, check::without_citations};
use crate::{
    document::{Hosts, show},
    limits::PACE_MS_MIN,
    time::Timestamp,
};

/// Characters that something left open, such as a link, may hold back.
const OPEN_CHARS_MAX: usize = 400;

/// An answer on its way.
#[derive(Debug)]
pub struct Piecemeal<'a> {
    canary: &'a Canary,
    hosts: Hosts,
    /// All that came.
    all: String,
    /// Bytes of it that were shown.
    done: usize,
    last: Option<Timestamp>,
    stopped: bool,
}

impl<'a> Piecemeal<'a> {
    /// Nothing yet; `canary` must not be shown, and links lead to `hosts`.
    #[must_use]
    pub const fn new(canary: &'a Canary, hosts: Hosts) -> Self {
        Self { canary, hosts, all: String::new(), done: 0, last: None, stopped: false }
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

    /// All that can be shown now, if it is more than before: at most once in [`PACE_MS_MIN`], whole
    /// words, and never what the canary is in. It may differ from what was shown before in more
    /// than its end, where a mark came late.
    pub fn poll(&mut self, now: Timestamp) -> Option<String> {
        if self.stopped || self.last.is_some_and(|last| now.since(last) < u64::from(PACE_MS_MIN)) {
            return None;
        }
        let end = settled(&self.all);
        if end <= self.done {
            return None;
        }
        if self.canary.is_in(&self.all) {
            self.stopped = true;
            return None;
        }
        let shown = show(&without_citations(&self.all[..end]).0, &self.hosts);
        self.done = end;
        if !shown.text.chars().any(char::is_alphanumeric) {
            return None;
        }
        self.last = Some(now);
        Some(shown.text)
    }
}

/// How many bytes of `text` can be shown: up to the last blank at which nothing is open.
fn settled(text: &str) -> usize {
    let mut end = 0;
    // What closes it, since when, and of emphasis that it has begun.
    let mut open: Option<(char, usize)> = None;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        // A run such as `**` is one mark.
        let is_run = matches!(c, '*' | '_') && previous == c;
        match open {
            Some((close, since)) => {
                if c == close && !is_run && !(is_emphasis(c) && previous.is_whitespace()) {
                    // `[words](address)`: the address belongs to it.
                    let link = close == ']' && rest.starts_with('(');
                    open = link.then_some((')', since));
                } else if text[since..at].chars().count() > OPEN_CHARS_MAX {
                    open = None;
                }
            }
            None if previous == '\\' || is_run => {}
            None if is_opened(c, previous, rest) => open = closes(c).map(|close| (close, at)),
            None if c.is_whitespace() && !previous.is_whitespace() => end = at,
            // A script without blanks is shown character by character.
            None if is_spaceless(c) => end = at,
            None => {}
        }
        previous = c;
    }
    end
}

/// What ends what `c` begins.
const fn closes(c: char) -> Option<char> {
    match c {
        '[' => Some(']'),
        '【' => Some('】'),
        '<' => Some('>'),
        '`' | '*' | '_' => Some(c),
        _ => None,
    }
}

const fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_')
}

/// Whether `c` begins something, as far as can be told: what has not come yet may make it so.
fn is_opened(c: char, previous: char, rest: &str) -> bool {
    let next = rest.trim_start_matches(c).chars().next();
    match c {
        '[' | '【' | '`' => true,
        '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!')),
        '*' => next.is_none_or(|next| !next.is_whitespace()),
        '_' => !previous.is_alphanumeric() && next.is_none_or(|next| !next.is_whitespace()),
        _ => false,
    }
}

fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
