//! What is done at a handover: at most [`crate::limits::ACTIONS_MAX`] actions, in order.

use serde::{Deserialize, Serialize};

use crate::{
    email::Email,
    id::{AgentId, DepartmentId},
    limits::{PAUSE_MS_MAX, WAIT_MS_MIN, WEBHOOKS_MAX},
    text::{Label, MessageText},
};

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Somebody is rung first.
    Assign {
        /// Who.
        to: AssignTo,
    },
    /// A task is created; its text comes from the conversation.
    CreateTask {
        /// When it is due, milliseconds after the handover.
        #[serde(default = "day")]
        due_in_ms: u64,
    },
    /// The bot says something last.
    SendMessage {
        /// What; a sentence of its own in the language it speaks when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<MessageText>,
    },
    /// The bot stays silent for a time, and has the baton back after it if nobody came.
    PauseBot {
        /// How long, milliseconds.
        #[serde(rename = "for_ms")]
        ms: u64,
    },
    /// Labels are added.
    AddLabels {
        /// Which.
        #[serde(default = "handover_label")]
        labels: Vec<Label>,
    },
    /// Others are told.
    Notify {
        /// Colleagues, in their consoles.
        #[serde(default)]
        people: Vec<AgentId>,
        /// Addresses that a mail goes to.
        #[serde(default)]
        addresses: Vec<Email>,
        /// Addresses of web hooks, https.
        #[serde(default)]
        webhooks: Vec<String>,
    },
}

/// To whom a waiting conversation is assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AssignTo {
    /// A colleague.
    Person(AgentId),
    /// A department, whose own way of assigning counts.
    Department(DepartmentId),
    /// Whoever is next.
    Automatic,
}

const fn day() -> u64 {
    24 * 3_600_000
}

fn handover_label() -> Vec<Label> {
    vec![Label::parse("human_handover").expect("the word is short and not empty")]
}

impl Action {
    /// The label of someone who sets nothing.
    #[must_use]
    pub fn default_label() -> Self {
        Self::AddLabels { labels: handover_label() }
    }

    /// The word for it on the timeline, in the API and to webhooks.
    #[must_use]
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Assign { .. } => ActionKind::Assign,
            Self::CreateTask { .. } => ActionKind::CreateTask,
            Self::SendMessage { .. } => ActionKind::SendMessage,
            Self::PauseBot { .. } => ActionKind::PauseBot,
            Self::AddLabels { .. } => ActionKind::AddLabels,
            Self::Notify { .. } => ActionKind::Notify,
        }
    }

    /// Says what is wrong with it.
    pub(super) fn check(&self) -> Result<(), String> {
        match self {
            Self::CreateTask { due_in_ms: ms } | Self::PauseBot { ms }
                if !(WAIT_MS_MIN..=PAUSE_MS_MAX).contains(ms) =>
            {
                Err(format!("The time is {WAIT_MS_MIN} to {PAUSE_MS_MAX} milliseconds."))
            }
            Self::AddLabels { labels } if labels.is_empty() => Err("Name a label.".to_owned()),
            Self::Notify { people, addresses, webhooks } => {
                let counts = [people.len(), addresses.len(), webhooks.len()];
                if counts == [0; 3] {
                    return Err("Say who is notified.".to_owned());
                }
                if counts.iter().any(|count| *count > WEBHOOKS_MAX) {
                    return Err(format!("At most {WEBHOOKS_MAX} of a kind are notified."));
                }
                let is_web = |url: &String| {
                    (url.starts_with("https://") || url.starts_with("http://"))
                        && url.len() <= 2_000
                };
                if webhooks.iter().all(is_web) {
                    Ok(())
                } else {
                    Err("A webhook is an address that begins with https://.".to_owned())
                }
            }
            _ => Ok(()),
        }
    }
}

/// Which kind of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Somebody is rung first.
    Assign,
    /// A task is created.
    CreateTask,
    /// The bot says something last.
    SendMessage,
    /// The bot stays silent for a time.
    PauseBot,
    /// Labels are added.
    AddLabels,
    /// Others are told.
    Notify,
}
