//! What may be asked of a conversation. The shell has already settled who asks.

use crate::{
    id::{EntrySeq, PostKey},
    text::MessageText,
    wire::{AnswerKind, Source, agent::Person},
};

/// A request. Verbs; what happened then is an [`super::Event`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The visitor writes.
    Post {
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor wants a person.
    AskForPerson {
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor goes back to the bot.
    LeaveLine,
    /// The visitor says whether an answer helped.
    Rate {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// An agent takes the conversation.
    Claim {
        /// Who.
        agent: Person,
        /// The epoch they were looking at.
        epoch: u32,
    },
    /// An agent writes to the visitor.
    Reply {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
        /// The epoch they were written under.
        epoch: u32,
    },
    /// An agent writes to the team.
    Note {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
    },
    /// The holder gives the conversation back to the bot.
    Release {
        /// Who.
        agent: Person,
        /// What the bot should know.
        note: Option<MessageText>,
    },
    /// An agent closes it.
    Resolve {
        /// Who.
        agent: Person,
    },
    /// An agent opens it again, to themselves.
    Reopen {
        /// Who.
        agent: Person,
    },
    /// A bot's engine has come to an end.
    FinishTurn {
        /// The turn.
        turn: EntrySeq,
        /// The epoch it was started under.
        epoch: u32,
        /// What came of it.
        outcome: Outcome,
    },
    /// A deadline may have passed.
    Expire,
}

/// What came of a bot's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has something to say.
    Said {
        /// An answer, an "I don't know", or small talk.
        kind: AnswerKind,
        /// The words.
        text: MessageText,
        /// Where it was found.
        source: Option<Source>,
    },
    /// The engine failed or ran out of time.
    Failed,
}
