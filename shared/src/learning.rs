//! What a resolved conversation teaches: answers of people that the bot could give the next time,
//! and handovers that a rule could make at once.
//!
//! [`lesson`] reads one conversation: questions that the bot did not answer, each with what a person
//! wrote to it ([`pairs`], [`reply`]), personal data masked ([`personal`]), and what was asked before
//! each handover. [`proposal`] merges what was asked alike ([`alike`]) and knows what was declined;
//! [`rules`] finds topics among the handovers. Nothing of it is answered by a bot before the owner
//! has accepted it. Rules L1 to L12 of `docs/rules.md`; keeping it all is `edge`'s.

pub mod alike;
pub mod pairs;
pub mod personal;
pub mod proposal;
pub mod reply;
pub mod rules;

use serde::{Deserialize, Serialize};

pub use self::pairs::lesson;
use crate::{
    id::{ConversationId, DepartmentId, EntrySeq, SiteId},
    time::Timestamp,
    wire::handoff::Trigger,
};

/// Longest question that is proposed, in characters; what is longer is cut between words.
pub const QUESTION_CHARS_MAX: usize = 300;

/// Longest answer that is proposed, in characters: three replies of a person who writes a lot.
pub const ANSWER_CHARS_MAX: usize = 4_000;

/// Most pairs of one conversation; what comes later in a long one is not read.
pub const PAIRS_MAX: usize = 20;

/// Most handovers of one conversation.
pub const HANDOFFS_MAX: usize = 10;

/// What one conversation teaches, as it travels to the knowledge base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Which.
    pub conversation: ConversationId,
    /// Of which site.
    pub site: SiteId,
    /// When it was resolved.
    pub at: Timestamp,
    /// What the bot did not answer, and what a person did.
    pub pairs: Vec<Pair>,
    /// What was handed over.
    pub handoffs: Vec<Handoff>,
}

/// A visitor's question with a person's answer, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The place of the question in its conversation.
    pub at: EntrySeq,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The bot was asked, and did not know or did not help. Otherwise a person held the
    /// conversation, and nobody knows whether the bot would have.
    pub tried: bool,
}

/// A handover, with what was asked before it, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handoff {
    /// Its place in its conversation.
    pub at: EntrySeq,
    /// When.
    pub when: Timestamp,
    /// What led to it.
    pub by: Trigger,
    /// The department that the visitor was last in line for.
    pub department: Option<DepartmentId>,
    /// What was asked.
    pub question: String,
}

impl Lesson {
    /// Whether there is nothing to learn.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.pairs.is_empty() && self.handoffs.is_empty()
    }
}
