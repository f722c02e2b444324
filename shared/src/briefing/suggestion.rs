//! What a person who answers might say: which questions are asked of the knowledge for it.
//!
//! Rule B9 of `docs/rules.md`. What the knowledge answers is [`crate::knowledge`]'s.

use serde::{Deserialize, Serialize};

use super::open::{Asks, open};
use crate::{
    conversation::{Conversation, Event, Holder, Recorded},
    id::EntrySeq,
    knowledge::follow_up::Before,
    text::MessageText,
    wire::Source,
};

/// Most questions that are looked up for one suggestion, the newest: each asks every knowledge base.
pub const QUESTIONS_MAX: usize = 3;

/// A reply that a person may send, edit or leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The words.
    pub text: String,
    /// Where they were found.
    pub source: Option<Source>,
    /// Whose they are.
    pub by: SuggestedBy,
    /// The post that they answer.
    pub of: EntrySeq,
}

/// Whose words a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestedBy {
    /// A sentence of the owner's own articles.
    Knowledge,
    /// A model.
    Model,
}

/// Why there is no suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoSuggestion {
    /// A bot answers by itself, or it is resolved.
    NotWithPeople,
    /// Nothing that the visitor wrote is left to answer.
    NothingAsked,
    /// The bot has nothing to look things up in.
    NoKnowledge,
    /// The articles do not speak of it.
    NotKnown,
    /// The knowledge could not be asked just now.
    Unreachable,
}

/// A question that a suggestion would answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToAnswer {
    /// The post.
    pub post: EntrySeq,
    /// Its words.
    pub text: String,
    /// What was said before it, on which a follow-up leans.
    pub previous: Before,
}

/// The questions of a conversation that a person holds or owes an answer, the newest first.
///
/// # Errors
/// Why there is nothing to suggest.
pub fn to_suggest(
    conversation: &Conversation,
    log: &[Recorded],
) -> Result<Vec<ToAnswer>, NoSuggestion> {
    let with_people = match conversation.holder() {
        Holder::Waiting(_) | Holder::Agent { .. } => true,
        Holder::Bot { .. } => conversation.human_handoff(),
        Holder::Ended => false,
    };
    if !with_people {
        return Err(NoSuggestion::NotWithPeople);
    }
    let written: Vec<_> = log
        .iter()
        .filter(|r| matches!(r.event, Event::Posted { .. } | Event::MessageLeft { .. }))
        .filter_map(|r| r.text.as_ref().map(|text| (r.seq, text)))
        .collect();
    let questions = open(log).into_iter().rev().filter(|one| one.asks == Asks::Question);
    let to_answer = |post| {
        let (_, text): &(_, &MessageText) = written.iter().find(|(seq, _)| *seq == post)?;
        let previous = Before::of(log, post);
        Some(ToAnswer { post, text: text.as_str().to_owned(), previous })
    };
    let questions: Vec<_> =
        questions.filter_map(|one| to_answer(one.post)).take(QUESTIONS_MAX).collect();
    if questions.is_empty() { Err(NoSuggestion::NothingAsked) } else { Ok(questions) }
}
