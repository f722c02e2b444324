//! Passages as a model is given them: the best found, short enough to leave room for others.

use serde::Serialize;
use shared::{knowledge::answer::Candidate, limits::SOURCES_MAX};

/// Longest passage that a model is given, in Unicode scalar values: a screen of text.
const CHARS_MAX: usize = 1_200;

#[derive(Serialize)]
pub(super) struct Told {
    passages: Vec<Passage>,
}

#[derive(Serialize)]
struct Passage {
    title: String,
    url: String,
    text: String,
}

/// The first few of `found`.
pub(super) fn told(found: Vec<Candidate>) -> Told {
    let passage = |Candidate { title, heading, text, url, .. }: Candidate| {
        let text = if heading.is_empty() { text } else { format!("{heading}\n{text}") };
        Passage { title, url, text: text.chars().take(CHARS_MAX).collect() }
    };
    Told { passages: found.into_iter().take(SOURCES_MAX).map(passage).collect() }
}
