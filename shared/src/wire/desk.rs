//! Between a console and the desk: the list of conversations and who is there.
//!
//! The desk only lists. It never relays a message, and a claim goes to the conversation.

use serde::{Deserialize, Serialize};

use super::{
    Bot,
    agent::{Person, Responder, Status},
};
use crate::{
    id::{AgentId, ConversationId, DepartmentId, EntrySeq, SiteId},
    settings::Assignment,
    text::Label,
    time::Timestamp,
};

/// What a console may say to the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DeskFrame {
    /// The first frame of every socket.
    Hello {
        /// The protocol the console speaks.
        protocol: u32,
    },
    /// "My status".
    SetPresence {
        /// Online or away.
        presence: Presence,
    },
}

/// What a console is told by the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToDesk {
    /// Answer to the hello: the list as it stands, in no particular order.
    Inbox {
        /// The protocol the server will speak on this socket.
        protocol: u32,
        /// The server's clock now, so that waits are counted from one clock.
        now: Timestamp,
        /// Conversations, the most recent ones and all that wait.
        items: Vec<Item>,
        /// Totals, which count those not sent too.
        counts: Counts,
        /// The team.
        people: Vec<PersonHere>,
    },
    /// A conversation that is new or changed.
    Changed {
        /// The server's clock now.
        now: Timestamp,
        /// The conversation.
        item: Box<Item>,
        /// Totals.
        counts: Counts,
    },
    /// The team, when someone came, left or changed their status.
    People {
        /// Everyone.
        people: Vec<PersonHere>,
    },
}

/// Whether a person says they can be offered work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Yes.
    Online,
    /// No.
    Away,
}

/// A person of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonHere {
    /// Who.
    pub person: Person,
    /// What they say.
    pub presence: Presence,
    /// Whether a console of theirs is connected.
    pub connected: bool,
    /// Conversations they hold.
    pub holds: u32,
}

/// Totals of the folders that are the same for everyone. "Mine" is [`PersonHere::holds`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// A person is needed and none holds it.
    pub unassigned: u32,
    /// A bot holds it and nobody is needed.
    pub bot: u32,
    /// All.
    pub all: u32,
    /// Resolved.
    pub resolved: u32,
}

/// Who holds a listed conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemHolder {
    /// A bot.
    Bot(Bot),
    /// Nobody: the visitor waits for a person.
    Waiting {
        /// Since when.
        since: Timestamp,
    },
    /// A person.
    Agent(Person),
    /// Nobody: it is resolved.
    Ended,
}

/// One line of the list: what a conversation has told the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The conversation.
    pub conversation: ConversationId,
    /// The event this line is up to. A line with a lower one is old and is dropped.
    pub seq: EntrySeq,
    /// Its site.
    pub site: SiteId,
    /// What to call the visitor.
    pub visitor: String,
    /// Who holds it.
    pub holder: ItemHolder,
    /// Rises at every change of hands.
    pub epoch: u32,
    /// Derived from the holder.
    pub status: Status,
    /// A person is or was needed and nobody has given it back.
    pub human_handoff: bool,
    /// Who answered last; empty while it waits.
    pub last_responded_by: Option<Responder>,
    /// The last message, shortened; who wrote it is in `last_by`.
    pub last_line: String,
    /// Who wrote the last message: the visitor, or the name of a bot or agent.
    pub last_by: LastBy,
    /// When something last happened.
    pub at: Timestamp,
    /// Visitor's messages since someone answered.
    pub unanswered: u32,
    /// The department it is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// Its labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// It was with a person before and was never resolved: it comes first in line.
    #[serde(default, skip_serializing_if = "is_false")]
    pub returning: bool,
    /// The visitor is gone for long: the place is held and nobody is rung.
    #[serde(default, skip_serializing_if = "is_false")]
    pub held: bool,
    /// The visitor left a message that nobody has answered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub offline_message: bool,
    /// A handover action failed and nobody has looked at it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub action_failed: bool,
    /// A bot's answer was held back, or its engine is set up wrongly, and nobody has looked at it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub bot_faulted: bool,
    /// An answer waits for approval, until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approve_until: Option<Timestamp>,
    /// When the first open task is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_due: Option<Timestamp>,
    /// How it is handed out while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ring: Option<Ring>,
    /// Colleagues a handover action tells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notify: Vec<AgentId>,
    /// How long an agent may be gone before it is offered again, milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanished_after_ms: Option<u64>,
}

/// How a waiting conversation is handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ring {
    /// Who is rung first, once somebody was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Person>,
    /// Everybody is rung.
    #[serde(default, skip_serializing_if = "is_false")]
    pub wide: bool,
    /// How somebody is found.
    pub assignment: Assignment,
    /// Who may be; everyone when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<AgentId>,
    /// Conversations one agent is offered at the same time.
    pub capacity: u32,
    /// Who knew this visitor last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_agent: Option<AgentId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// Who wrote the last message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastBy {
    /// The visitor.
    Visitor,
    /// A bot, by name.
    Bot(String),
    /// A person, by id and name.
    Agent(AgentId, String),
    /// Nobody has written.
    Nobody,
}

impl Item {
    /// Whether it belongs in "Unassigned": a person is needed, and none holds it.
    #[must_use]
    pub const fn is_unassigned(&self) -> bool {
        self.human_handoff && matches!(self.holder, ItemHolder::Bot(_) | ItemHolder::Waiting { .. })
    }

    /// Whether it belongs in "Bot": a bot holds it and nobody is needed.
    #[must_use]
    pub const fn is_bot(&self) -> bool {
        !self.human_handoff && matches!(self.holder, ItemHolder::Bot(_))
    }

    /// Whether it is resolved.
    #[must_use]
    pub const fn is_resolved(&self) -> bool {
        matches!(self.holder, ItemHolder::Ended)
    }

    /// Whether somebody waits for a person.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        matches!(self.holder, ItemHolder::Waiting { .. })
    }

    /// Who holds it, if a person does.
    #[must_use]
    pub const fn assignee(&self) -> Option<&Person> {
        match &self.holder {
            ItemHolder::Agent(agent) => Some(agent),
            _ => None,
        }
    }
}
