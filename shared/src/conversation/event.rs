//! What happened: past tense, stored for good, the decision and not the input.
//!
//! Stored shapes are pinned by the fixtures in `shared/tests/events`, which are never edited. A
//! new field takes a default; a changed meaning is a new event.

use serde::{Deserialize, Serialize};

use crate::{
    id::{EntrySeq, PostKey, SiteId},
    text::MessageText,
    time::Timestamp,
    wire::{AnswerKind, Bot, Source, agent::Person, visitor::BotBack},
};

/// Something that happened in a conversation. Words are not in here, see [`Recorded::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The first event of every conversation.
    Began {
        /// The site.
        site: SiteId,
        /// The bot that holds it first.
        bot: Bot,
        /// Address of the page.
        page: Option<String>,
    },
    /// The visitor wrote.
    Posted {
        /// The client's own id.
        key: PostKey,
    },
    /// A bot's turn began; the event's own place names the turn.
    TurnStarted {
        /// The last post it answers.
        of: EntrySeq,
    },
    /// A bot's turn ended with words.
    Answered {
        /// Which turn.
        turn: EntrySeq,
        /// The last post it answers.
        of: EntrySeq,
        /// Which bot.
        bot: Bot,
        /// What became of it.
        kind: AnswerKind,
        /// Where it was found.
        source: Option<Source>,
    },
    /// The visitor said whether an answer helped.
    Rated {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// The visitor asked for a person.
    PersonAsked {
        /// What made it so.
        by: Trigger,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
    },
    /// The visitor left the line.
    LineLeft {
        /// The bot that holds it now.
        bot: Bot,
    },
    /// Nobody came in time.
    WentUnanswered {
        /// The bot that holds it now.
        bot: Bot,
    },
    /// An agent took it.
    Claimed {
        /// Who.
        agent: Person,
        /// From which colleague, if from one.
        from: Option<Person>,
    },
    /// An agent wrote to the visitor.
    Replied {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
    },
    /// An agent wrote to the team.
    Noted {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
    },
    /// An agent gave it back to the bot; the text is the note for the bot.
    Released {
        /// Who.
        agent: Person,
        /// To which bot.
        bot: Bot,
    },
    /// The bot's return was said to the visitor.
    BotReturned {
        /// Why.
        why: BotBack,
    },
    /// An agent closed it.
    Resolved {
        /// Who.
        agent: Person,
    },
    /// It is open again.
    Reopened {
        /// By an agent, who then holds it; `None` is the visitor, by writing.
        agent: Option<Person>,
        /// The bot that holds it, when the visitor reopened it.
        bot: Option<Bot>,
    },
}

/// What led to a handoff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The visitor pressed the button.
    Button,
}

/// An event with its place, its moment and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its place, without gaps.
    pub seq: EntrySeq,
    /// When its turn began.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
    /// What was said, kept beside the log; `None` where nothing was said, or after erasure.
    pub text: Option<MessageText>,
}
