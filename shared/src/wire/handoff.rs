//! Why a conversation was handed over, as it is stored and as the team sees it. Never sent to a
//! visitor.

use serde::{Deserialize, Serialize};

use super::fault::ModelReason;
use crate::{
    id::{AgentId, BotId, DepartmentId, EntrySeq},
    text::Name,
    time::Timestamp,
};

/// What led to a handoff, or would have. The order is the order of precedence: the visitor's own
/// wish first, then what the owner has ruled, then failure, then not knowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The visitor pressed the button.
    Button,
    /// The visitor asked in their own words.
    ContactRequest,
    /// The visitor chose a menu item that leads to a person.
    FlowPoint,
    /// A rule of the owner matched.
    Policy,
    /// The bot tried as often as the owner lets it.
    FailedToResolve,
    /// The bot's engine failed or ran out of time.
    AiError,
    /// The bot does not know.
    NoAnswer,
    /// An agent took it from the bot.
    Takeover,
}

impl Trigger {
    /// Whether the visitor wished for it, so that nothing has to be offered.
    #[must_use]
    pub const fn is_own_wish(self) -> bool {
        matches!(self, Self::Button | Self::ContactRequest | Self::FlowPoint)
    }
}

/// On what a trigger fired: places in the log, never words, which can be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Words of a post: Unicode scalar values `from..to`.
    Words {
        /// The post.
        post: EntrySeq,
        /// The first.
        from: u32,
        /// Behind the last.
        to: u32,
    },
    /// A post that got no answer, or whose turn failed.
    Post {
        /// The post.
        post: EntrySeq,
    },
    /// Unsuccessful attempts, oldest first.
    Attempts {
        /// Which.
        attempts: Vec<Attempt>,
    },
    /// A rule of the owner.
    Rule {
        /// What the owner calls it.
        rule: Name,
        /// The post.
        post: EntrySeq,
        /// Which condition matched, such as `keyword`.
        condition: String,
    },
    /// A menu item.
    Item {
        /// What it says.
        label: Name,
    },
    /// What a model makes of a post.
    Model {
        /// The post.
        post: EntrySeq,
        /// Why it asks for a person.
        reason: ModelReason,
    },
}

/// An unsuccessful attempt of the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The answer or post that shows it.
    pub at: EntrySeq,
    /// How it was unsuccessful.
    pub why: AttemptFailed,
}

/// How an attempt was unsuccessful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptFailed {
    /// The bot had no answer, or its engine failed.
    NoAnswer,
    /// "This did not help".
    ThumbsDown,
    /// The visitor said so in words.
    SaidSo,
    /// The visitor asked the same again.
    AskedAgain,
}

/// A trigger that fired, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// Which.
    pub by: Trigger,
    /// On what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// A step of the ladder that a waiting conversation climbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Everyone is rung.
    Wider,
    /// The visitor is told that it takes longer.
    Tell,
    /// The visitor is offered an answer by e-mail.
    Email,
    /// The bot holds it again.
    GiveBack,
}

/// What happens next if nobody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// What.
    pub what: Rung,
    /// When.
    pub at: Timestamp,
}

/// How a waiting conversation came to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignedBy {
    /// By the team's own way of handing out work.
    Team,
    /// By a handover action.
    Action,
}

/// Where an agent puts a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assignee {
    /// To a colleague, or to oneself.
    Agent(AgentId),
    /// In line for a department.
    Department(DepartmentId),
    /// Back to a bot.
    Bot(BotId),
}

/// Something the team has to do for a conversation; its words are in its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its place in the log names it.
    pub task: EntrySeq,
    /// When it is due.
    pub due: Timestamp,
    /// Whether it is done.
    pub done: bool,
}
