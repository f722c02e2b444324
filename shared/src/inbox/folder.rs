//! Which folder a line is in, and in what order a folder shows its lines.

use core::cmp::Ordering;

use crate::{
    id::AgentId,
    wire::desk::{Item, ItemHolder},
};

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

/// Whether a person has to act: someone waits, or asked and got nobody (I5).
#[must_use]
pub const fn needs_attention(item: &Item) -> bool {
    item.is_unassigned()
}

/// Those who wait first, the longest wait on top; then what happened last (I6).
#[must_use]
pub fn order(a: &Item, b: &Item) -> Ordering {
    let since = |item: &Item| match item.holder {
        ItemHolder::Waiting { since } => Some(since),
        _ => None,
    };
    match (since(a), since(b)) {
        (Some(a_since), Some(b_since)) => {
            a_since.cmp(&b_since).then_with(|| a.conversation.cmp(&b.conversation))
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => b.at.cmp(&a.at).then_with(|| a.conversation.cmp(&b.conversation)),
    }
}
