//! How the one who looks stands to a conversation. What follows from it is decided by the
//! conversation object; this names the button.

use shared::{
    id::AgentId,
    time::Timestamp,
    wire::{
        Bot,
        agent::{Holder, Person, View},
        handoff::Next,
    },
};

/// Who holds the conversation, as seen by one agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stance {
    /// A bot: reading along, the visitor is told nothing.
    Bot(Bot),
    /// Nobody, and the visitor waits.
    Waiting {
        /// Place in line, from 1.
        place: Option<u32>,
        /// When a bot answers again if nobody comes.
        until: Option<Timestamp>,
        /// What happens next if nobody comes.
        next: Option<Next>,
        /// Who is rung first.
        rung: Option<Person>,
    },
    /// The one who looks.
    Mine,
    /// Somebody else.
    Colleague(Person),
    /// Nobody: it is resolved.
    Resolved,
}

impl Stance {
    /// How `me` stands to what `view` shows.
    #[must_use]
    pub fn of(view: &View, me: &AgentId) -> Self {
        match &view.holder {
            Holder::Bot { bot } => Self::Bot(bot.clone()),
            Holder::Waiting { place, until, next, .. } => {
                let rung = view.assignee.clone();
                Self::Waiting { place: *place, until: *until, next: *next, rung }
            }
            Holder::Agent { agent } if agent.id == *me => Self::Mine,
            Holder::Agent { agent } => Self::Colleague(agent.clone()),
            Holder::Ended => Self::Resolved,
        }
    }

    /// What the reply box says: an invitation, or why it is closed.
    #[must_use]
    pub fn reply_hint(&self) -> String {
        match self {
            Self::Mine => "Write a reply".to_owned(),
            Self::Waiting { .. } => "Assign the conversation to yourself to reply".to_owned(),
            Self::Bot(_) => "Stop the chatbot and join to reply".to_owned(),
            Self::Colleague(person) => format!("{} replies here. Take over to reply", person.name),
            Self::Resolved => "Reopen the conversation to reply".to_owned(),
        }
    }
}
