//! Which folder a line is in, and in what order a folder shows its lines.

use core::cmp::Ordering;

use super::turn_of;
use crate::{id::AgentId, time::Timestamp, wire::desk::Item};

/// A folder of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// What I hold.
    Mine,
    /// A person is needed and none holds it.
    Unassigned,
    /// A bot holds it and nobody is needed.
    Bot,
    /// The whole history, resolved ones included.
    All,
    /// Resolved.
    Resolved,
}

impl Folder {
    /// All folders, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Mine, Self::Unassigned, Self::Bot, Self::All, Self::Resolved];

    /// Whether `item` is in this folder of `me` (I4).
    #[must_use]
    pub fn holds(self, item: &Item, me: &AgentId) -> bool {
        match self {
            Self::Mine => item.assignee().is_some_and(|agent| agent.id == *me),
            Self::Unassigned => item.is_unassigned(),
            Self::Bot => item.is_bot(),
            Self::All => true,
            Self::Resolved => item.is_resolved(),
        }
    }
}

/// Whether a person has to act: someone waits, or asked and got nobody, or left a message; an
/// action failed; a bot's answer was held back; an answer waits for approval; a task is overdue (I5).
#[must_use]
pub fn needs_attention(item: &Item, now: Timestamp) -> bool {
    item.is_unassigned()
        || item.offline_message
        || item.action_failed
        || item.bot_faulted
        || item.approve_until.is_some()
        || item.task_due.is_some_and(|due| due < now)
}

/// Those who wait first, in the order of the line and those who are away behind it; then what
/// happened last (I6).
#[must_use]
pub fn order(a: &Item, b: &Item) -> Ordering {
    match (a.is_waiting(), b.is_waiting()) {
        (true, true) => (a.held, turn_of(a)).cmp(&(b.held, turn_of(b))),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => b.at.cmp(&a.at).then_with(|| a.conversation.cmp(&b.conversation)),
    }
}
