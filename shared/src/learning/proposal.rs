//! Proposed articles: one for everything that was asked alike, until the owner decides.

use serde::{Deserialize, Serialize};

use super::{
    Pair,
    alike::{Fingerprint, Mark},
};
use crate::{id::ConversationId, time::Timestamp};

/// Conversations of one proposal that are named; more are only counted.
pub const CONVERSATIONS_MAX: usize = 20;

/// Other answers that are kept beside the proposed one.
pub const ALTERNATIVES_MAX: usize = 5;

/// Open proposals of one knowledge base. Beyond it the one asked least, and longest ago, goes.
pub const OPEN_MAX: usize = 500;

/// Declined proposals that are remembered, so that they do not come back; the oldest goes first.
/// Their words and marks are at most some kilobytes each.
pub const DECLINED_MAX: usize = 5_000;

/// An answer much shorter than the one before is no better: it may be half of it.
const SHORTER_MIN: f64 = 0.5;

/// Which share of a question's words the title and heading of an article have to hold for the
/// answer to belong there.
const ADDS_TO_MIN: f64 = 0.5;

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The owner has not looked at it.
    Open,
    /// It is an article, or part of one.
    Accepted,
    /// It does not come back.
    Declined,
}

impl State {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Open, Self::Accepted, Self::Declined].into_iter().find(|state| state.name() == name)
    }
}

/// A question with its answer, from one or more conversations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// What people answered otherwise, newest first.
    pub alternatives: Vec<String>,
    /// In how many conversations it was asked.
    pub count: u32,
    /// The newest of them.
    pub conversations: Vec<ConversationId>,
    /// The article that it would be added to, by its slug; otherwise it would be one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adds_to: Option<String>,
    /// When it was last asked.
    pub at: Timestamp,
}

impl Proposal {
    /// Of a pair that is like no other.
    #[must_use]
    pub fn new(pair: &Pair, of: &ConversationId, at: Timestamp, adds_to: Option<String>) -> Self {
        Self {
            question: pair.question.clone(),
            answer: pair.answer.clone(),
            alternatives: Vec::new(),
            count: 1,
            conversations: vec![of.clone()],
            adds_to,
            at,
        }
    }

    /// Takes in a pair that asks the same. Its answer is proposed from now on, being newer, unless
    /// it is much shorter. Another pair of a conversation that is counted already is not counted.
    pub fn merge(&mut self, pair: &Pair, of: &ConversationId, at: Timestamp) {
        if !self.conversations.contains(of) {
            self.count = self.count.saturating_add(1);
            self.conversations.insert(0, of.clone());
            self.conversations.truncate(CONVERSATIONS_MAX);
        }
        self.at = self.at.max(at);
        let known = self.alternatives.contains(&pair.answer);
        if pair.answer == self.answer || known {
            return;
        }
        let other = if share(&pair.answer, &self.answer) >= SHORTER_MIN {
            core::mem::replace(&mut self.answer, pair.answer.clone())
        } else {
            pair.answer.clone()
        };
        self.alternatives.insert(0, other);
        self.alternatives.truncate(ALTERNATIVES_MAX);
    }
}

/// What is to be done with a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is a proposal of its own.
    New,
    /// It belongs to the `n`th of those that are known.
    Merge(usize),
    /// The owner has decided about it: nothing.
    Decided,
}

/// What becomes of a pair among the proposals there are. One that was declined stands before all
/// others: what is like it does not come back in the words of a neighbour.
#[must_use]
pub fn place(mark: &Mark, known: &[(State, Mark)]) -> Place {
    let decided = known.iter().filter(|(state, _)| *state == State::Declined);
    if mark.find(decided.map(|(_, mark)| mark)).is_some() {
        return Place::Decided;
    }
    match mark.find(known.iter().map(|(_, mark)| mark)) {
        None => Place::New,
        Some(n) if known[n].0 == State::Open => Place::Merge(n),
        Some(_) => Place::Decided,
    }
}

/// An article that a search for the question has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its slug.
    pub slug: String,
    /// Its title, and the heading of the passage that was found.
    pub headline: Fingerprint,
}

/// The article that an answer to `question` belongs to: of `found`, best first, the first whose
/// title and heading say half of the question.
#[must_use]
pub fn adds_to(question: &Fingerprint, found: &[Near]) -> Option<String> {
    let near = found.iter().find(|near| question.held_by(&near.headline) >= ADDS_TO_MIN);
    near.map(|near| near.slug.clone())
}

/// The passage that an accepted proposal is, as Markdown under a heading of its own.
#[must_use]
pub fn passage(question: &str, answer: &str) -> String {
    let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
    // A line of an answer that begins as a heading does is no heading of ours.
    let lines = answer.lines().map(|line| {
        if line.trim_start().starts_with('#') {
            format!("\\{}", line.trim_start())
        } else {
            line.to_owned()
        }
    });
    format!("## {question}\n\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

#[expect(clippy::cast_precision_loss, reason = "an answer has some thousand characters")]
fn share(part: &str, whole: &str) -> f64 {
    part.chars().count() as f64 / whole.chars().count().max(1) as f64
}
