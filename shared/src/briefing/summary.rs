//! What a conversation is about, in a few lines: taken from its own words, or by a model.
//!
//! Rules B7 and B8 of `docs/rules.md`. What is taken is quoted as it stands, so that it is in the
//! visitor's own language and says nothing that was not said; what a line is stands beside it as a word
//! for programs. Notes are never part of it, since it is passed on more easily than a thread.

use serde::{Deserialize, Serialize};

use super::{
    excerpt::excerpt,
    open::{Asks, Question, open, question},
};
use crate::{
    conversation::{Event, Recorded},
    id::EntrySeq,
    text::MessageText,
    wire::AnswerKind,
};

/// Most lines.
pub const LINES_MAX: usize = 5;

/// Most characters of a line.
pub const LINE_CHARS_MAX: usize = 200;

/// A summary, and whose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How it was made.
    pub by: SummaryBy,
    /// At most [`LINES_MAX`].
    pub lines: Vec<SummaryLine>,
}

/// How a summary was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryBy {
    /// Lines of the conversation, chosen by rule.
    Extract,
    /// A model's words.
    Model,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryLine {
    /// The words, at most [`LINE_CHARS_MAX`] characters.
    pub text: String,
    /// What it is; `None` for a model's.
    pub about: Option<About>,
    /// Where it stands in the log; `None` for a model's.
    pub seq: Option<EntrySeq>,
}

/// What a line of an extract is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// What the visitor came with.
    Wanted,
    /// What the visitor asked last, and was answered.
    Asked,
    /// What the bot answered last.
    Answered,
    /// What the bot did not know, or could not look up.
    NotAnswered,
    /// What a person wrote last.
    Replied,
    /// What is still to be answered.
    Open,
}

impl Summary {
    /// The lines of `log` that say what it is about, in the order in which they were written. Of what
    /// was before the visitor last opened the conversation again there is nothing.
    #[must_use]
    pub fn extract(log: &[Recorded]) -> Self {
        let reopened = |r: &Recorded| matches!(r.event, Event::Reopened { agent: None, .. });
        let log = log.iter().rposition(reopened).map_or(log, |at| &log[at..]);
        let open = open(log);
        let mut picked: Vec<(EntrySeq, About)> = Vec::new();
        let mut pick = |seq: Option<EntrySeq>, about| {
            let known = |seq: &EntrySeq| picked.iter().any(|(picked, _)| picked == seq);
            if let Some(seq) = seq.filter(|seq| !known(seq))
                && picked.len() < LINES_MAX
            {
                picked.push((seq, about));
            }
        };
        // What matters most to whoever takes it comes first, in case there is more than fits.
        pick(newest_open(&open), About::Open);
        let asked = || log.iter().filter(|r| r.text.is_some()).filter_map(question);
        let first =
            asked().find(|question| question.asks == Asks::Question && !is_opening(question));
        let first = first.or_else(|| asked().next()).map(|question| question.post);
        let is_open = |seq: EntrySeq| open.iter().any(|question| question.post == seq);
        pick(first, About::Wanted);
        pick(last(log, is_replied), About::Replied);
        pick(missed(log), About::NotAnswered);
        pick(last(log, is_answered), About::Answered);
        let newest = log.iter().rev().filter(|r| r.text.is_some()).find_map(question);
        let newest = newest.map(|question| question.post);
        pick(newest.filter(|seq| !is_open(*seq)), About::Asked);
        picked.sort();
        let lines = picked.into_iter().filter_map(|(seq, about)| {
            let recorded = log.iter().find(|recorded| recorded.seq == seq)?;
            let text = excerpt(recorded.text.as_ref()?.as_str(), LINE_CHARS_MAX);
            Some(SummaryLine { text, about: Some(about), seq: Some(seq) })
        });
        Self { by: SummaryBy::Extract, lines: lines.collect() }
    }

    /// What a model has written, one line each; `None` when nothing is left of it.
    #[must_use]
    pub fn generated(text: &str) -> Option<Self> {
        let bullets = |c: char| c.is_whitespace() || matches!(c, '-' | '*' | '•');
        let lines = text.lines().map(|line| line.trim_start_matches(bullets));
        let lines = lines.filter_map(|line| MessageText::parse(line).ok()).take(LINES_MAX);
        let line = |text: MessageText| SummaryLine {
            text: excerpt(text.as_str(), LINE_CHARS_MAX),
            about: None,
            seq: None,
        };
        let lines: Vec<_> = lines.map(line).collect();
        (!lines.is_empty()).then_some(Self { by: SummaryBy::Model, lines })
    }
}

/// Whether a post is no more than how people begin, in whatever language: a word or two, no question
/// and no figure. Passed over only where something else was written.
fn is_opening(question: &Question) -> bool {
    let text = question.text.as_deref().unwrap_or_default();
    let tells = |c: char| c.is_numeric() || matches!(c, '?' | '？' | '؟' | '\u{37E}');
    text.split_whitespace().count() <= 2 && text.chars().count() <= 12 && !text.contains(tells)
}

/// The newest that asks for an answer; the newest of any kind where none does.
fn newest_open(open: &[Question]) -> Option<EntrySeq> {
    let newest = || open.iter().rev().filter(|question| question.text.is_some());
    let question = newest().find(|question| question.asks == Asks::Question);
    question.or_else(|| newest().next()).map(|question| question.post)
}

fn last(log: &[Recorded], is: fn(&Event) -> bool) -> Option<EntrySeq> {
    let found = log.iter().rev().find(|recorded| is(&recorded.event) && recorded.text.is_some());
    found.map(|recorded| recorded.seq)
}

const fn is_replied(event: &Event) -> bool {
    matches!(event, Event::Replied { .. })
}

const fn is_answered(event: &Event) -> bool {
    matches!(event, Event::Answered { kind: AnswerKind::Answer, .. })
}

/// The last post to which the bot had nothing to say.
fn missed(log: &[Recorded]) -> Option<EntrySeq> {
    let post = |recorded: &Recorded| match recorded.event {
        Event::Answered { kind: AnswerKind::Unknown | AnswerKind::Failed, of, .. } => Some(of),
        _ => None,
    };
    let post = log.iter().rev().find_map(post)?;
    log.iter().any(|recorded| recorded.seq == post && recorded.text.is_some()).then_some(post)
}
