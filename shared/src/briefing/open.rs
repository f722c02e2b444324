//! What the visitor wrote that nobody has answered, as a person sees it: a bot's "I don't know" is no
//! answer, and neither is one of which the visitor said that it did not help.
//!
//! Rule B3 of `docs/rules.md`. Whose turn it is to speak is the conversation's own business, and knows
//! only whether somebody has spoken.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::excerpt::excerpt;
use crate::{
    conversation::{Event, Recorded},
    findings::{Post, Scene, look},
    id::EntrySeq,
    knowledge::small_talk::SmallTalk,
    time::Timestamp,
    wire::{
        AnswerKind,
        handoff::{AttemptFailed, Trigger},
    },
};

/// Most posts of a card that wait for an answer, the newest.
pub const OPEN_MAX: usize = 5;

/// Most characters of a post or an answer on a card; the whole of it is in the thread.
pub const SHOWN_CHARS_MAX: usize = 500;

/// Something that the visitor wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The post.
    pub post: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// The words, at most [`SHOWN_CHARS_MAX`] characters of them; `None` was erased.
    pub text: Option<String>,
    /// What it is.
    pub asks: Asks,
}

/// What a post asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// An answer.
    Question,
    /// A person.
    Person,
    /// It says that an answer did not help.
    NotHelped,
}

/// The posts of `log` that nobody has answered, oldest first. Greetings and thanks ask nothing, and
/// neither does a yes or no to the offer of a person.
#[must_use]
pub fn open(log: &[Recorded]) -> Vec<Question> {
    let open = Reading::of(log).open;
    let chosen = chosen(log);
    let newest = log.iter().rev().filter(|recorded| open.contains(&recorded.seq));
    let mut questions: Vec<_> = newest.filter_map(question).take(OPEN_MAX).collect();
    questions.reverse();
    for question in questions.iter_mut().filter(|question| chosen.contains(&question.post)) {
        question.asks = Asks::Person;
    }
    questions
}

/// The newest post of `log` that asks for an answer, whoever has given one; the newest of any kind
/// where none does.
#[must_use]
pub fn last_question(log: &[Recorded]) -> Option<Question> {
    let newest = || log.iter().rev().filter_map(question);
    newest().find(|question| question.asks == Asks::Question).or_else(|| newest().next())
}

/// A post as a question; `None` for small talk and for anything else.
pub(super) fn question(recorded: &Recorded) -> Option<Question> {
    if !matches!(recorded.event, Event::Posted { .. } | Event::MessageLeft { .. }) {
        return None;
    }
    let (post, at) = (recorded.seq, recorded.at);
    let Some(text) = &recorded.text else {
        return Some(Question { post, at, text: None, asks: Asks::Question });
    };
    let text = text.as_str();
    if SmallTalk::of(text).is_some() {
        return None;
    }
    let found = shows(post, text);
    let asks = match (found.person_wanted, found.not_helped) {
        (Some(_), _) => Asks::Person,
        (None, Some(_)) => Asks::NotHelped,
        (None, None) => Asks::Question,
    };
    Some(Question { post, at, text: Some(excerpt(text, SHOWN_CHARS_MAX)), asks })
}

fn shows(seq: EntrySeq, text: &str) -> crate::findings::Findings {
    let attributes = BTreeMap::new();
    let scene = Scene { page: None, lang: None, attributes: &attributes };
    look(&[Post { seq, text }], &[], &scene, &[])
}

/// Items of the menu that led to a person: what they say is no question.
fn chosen(log: &[Recorded]) -> BTreeSet<EntrySeq> {
    let mut last = EntrySeq::NONE;
    let mut chosen = BTreeSet::new();
    for recorded in log {
        match &recorded.event {
            Event::Posted { .. } => last = recorded.seq,
            Event::PersonAsked { by: Trigger::FlowPoint, .. }
            | Event::HandoffUnavailable { by: Trigger::FlowPoint, .. } => {
                chosen.insert(last);
            }
            _ => {}
        }
    }
    chosen
}

/// A log, read up to some place.
#[derive(Default)]
struct Reading {
    /// Posts without an answer.
    open: BTreeSet<EntrySeq>,
    /// Answers that may turn out not to have helped, with the posts they are to.
    answered: Vec<(EntrySeq, Vec<EntrySeq>)>,
    /// Posts that repeat one that was answered: the bot's next answer is not enough.
    again: BTreeSet<EntrySeq>,
    offered: bool,
}

impl Reading {
    fn of(log: &[Recorded]) -> Self {
        let mut reading = Self::default();
        log.iter().for_each(|recorded| reading.take(recorded));
        reading
    }

    fn take(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::Posted { .. } | Event::MessageLeft { .. } => {
                let words = recorded.text.as_ref().map(crate::text::MessageText::as_str);
                let says_yes_or_no = |text| shows(recorded.seq, text).answered_offer.is_some();
                if !(self.offered && words.is_some_and(says_yes_or_no)) {
                    self.open.insert(recorded.seq);
                }
            }
            Event::Answered { of, kind, .. } => {
                self.offered = false;
                self.answer(recorded.seq, *of, *kind);
            }
            Event::AttemptFailed { at, why: AttemptFailed::AskedAgain } => {
                self.again.insert(*at);
            }
            Event::AttemptFailed { at, why: AttemptFailed::SaidSo } => {
                let before = self.answered.iter().rev().find(|(answer, _)| answer < at);
                self.open.extend(before.map(|(_, posts)| posts.clone()).unwrap_or_default());
            }
            Event::Rated { of, helped } => {
                let posts = self.answered.iter().find(|(answer, _)| answer == of);
                for post in posts.map(|(_, posts)| posts.clone()).unwrap_or_default() {
                    if *helped {
                        self.open.remove(&post)
                    } else {
                        self.open.insert(post)
                    };
                }
            }
            Event::Offered { .. } => self.offered = true,
            Event::OfferDeclined { .. } | Event::PersonAsked { .. } => self.offered = false,
            // A person has spoken, or it is over: what was before is settled.
            Event::Replied { .. } | Event::Resolved { .. } | Event::IdledOut => {
                *self = Self::default();
            }
            _ => {}
        }
    }

    fn answer(&mut self, answer: EntrySeq, of: EntrySeq, kind: AnswerKind) {
        if !matches!(kind, AnswerKind::Answer | AnswerKind::SmallTalk) {
            return;
        }
        let later = self.open.split_off(&of.next());
        let posts: Vec<_> = core::mem::replace(&mut self.open, later).into_iter().collect();
        self.open.extend(posts.iter().filter(|post| self.again.contains(post)));
        self.answered.push((answer, posts));
    }
}
