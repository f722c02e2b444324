//! A conversation in the order in which a model's API takes it.
//!
//! Rule E11 of `docs/rules.md`. A log is in the order of arrival: what is written while the bot
//! answers stands before that answer, and belongs behind it. Servers that check roles refuse two
//! messages of one role in a row, and one that does not begin and end with the user; the others go on
//! from the model's own last words.

use crate::{
    briefing::{Line, Speaker},
    conversation::Recorded,
    id::EntrySeq,
};

/// What stands for the visitor where what is left of the conversation begins with an answer.
pub const BEFORE: &str = "(What the visitor wrote before is not shown.)";

/// What stands before the words of a person of the team.
const BY_TEAM: &str = "(A person of the team wrote this.)";

/// Whose words a message holds, as a model's API has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The visitor's.
    User,
    /// The bot's, or those of a person in its place.
    Assistant,
}

impl Role {
    /// The API's word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Assistant => "assistant",
        }
    }
}

/// One message between the instructions and the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whose.
    pub role: Role,
    /// Its words, not empty.
    pub text: String,
}

/// `log` with the posts `of`, which a turn answers, behind everything else; the rest keeps its order.
#[must_use]
pub fn with_answered_last(mut log: Vec<Recorded>, of: &[EntrySeq]) -> Vec<Recorded> {
    log.sort_by_key(|recorded| of.contains(&recorded.seq));
    log
}

/// The messages of `transcript`, whose last lines are what is to be answered: user and assistant take
/// turns, the user first and last. Neighbours of one role are one message, with a blank line between
/// them; what was said after the visitor's last words is left out. Empty when they have said nothing.
#[must_use]
pub fn exchange(transcript: &[Line]) -> Vec<Said> {
    let mut messages: Vec<Said> = Vec::new();
    for Line { by, text } in transcript.iter().filter(|line| !line.text.trim().is_empty()) {
        let (role, text) = match by {
            Speaker::Visitor => (Role::User, text.clone()),
            Speaker::Bot => (Role::Assistant, text.clone()),
            Speaker::Agent => (Role::Assistant, format!("{BY_TEAM} {text}")),
        };
        match messages.last_mut().filter(|last| last.role == role) {
            Some(last) => {
                last.text.push_str("\n\n");
                last.text.push_str(&text);
            }
            None => messages.push(Said { role, text }),
        }
    }
    messages.pop_if(|last| last.role == Role::Assistant);
    if messages.first().is_some_and(|first| first.role == Role::Assistant) {
        messages.insert(0, Said { role: Role::User, text: BEFORE.to_owned() });
    }
    messages
}
