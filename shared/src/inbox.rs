//! The list of conversations: a projection of what they have told the desk, never an authority.
//!
//! Rules I1-I15 of `docs/rules.md`. It can be rebuilt from the conversations at any time, and lines
//! may arrive late, twice or out of order. Claims are not decided here.

mod assignment;
mod estimate;
mod folder;
mod people;

use std::collections::{BTreeMap, btree_map::Entry};

pub use assignment::{Given, Turn, turns};
pub use estimate::{WAITS_AGE_MS_MAX, WAITS_KEPT, WAITS_MIN, Wait, estimate};
pub use folder::{Folder, needs_attention, order};
pub use people::{TOLD_AGE_MS_MAX, TOLD_MAX, is_here, people_here, told_of_people};

use crate::{
    id::{AgentId, ConversationId},
    time::Timestamp,
    wire::desk::{Counts, Item, ItemHolder},
};

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The desk knew as much or more already (I1).
    Old,
    /// The list has changed.
    Changed {
        /// Conversations whose place in line is new; `None` has left the line (I3).
        moved: Vec<(ConversationId, Option<u32>)>,
    },
}

/// Conversations and the line of those that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    items: BTreeMap<ConversationId, Item>,
    /// Resolved conversations that are kept elsewhere and only counted here.
    resolved_elsewhere: u32,
}

impl Inbox {
    /// A list of `items`, with `resolved_elsewhere` more that are resolved and not in it.
    #[must_use]
    pub fn new(items: impl IntoIterator<Item = Item>, resolved_elsewhere: u32) -> Self {
        let items = items.into_iter().map(|item| (item.conversation.clone(), item)).collect();
        Self { items, resolved_elsewhere }
    }

    /// Brings one of the resolved elsewhere into the list, before it changes; what is listed stays.
    pub fn recall(&mut self, item: Item) {
        if let Entry::Vacant(free) = self.items.entry(item.conversation.clone()) {
            free.insert(item);
            self.resolved_elsewhere = self.resolved_elsewhere.saturating_sub(1);
        }
    }

    /// Takes what a conversation says of itself; a line with a lower `seq` is old.
    pub fn take(&mut self, item: Item) -> Taken {
        let known = self.items.get(&item.conversation);
        if known.is_some_and(|known| known.seq >= item.seq) {
            return Taken::Old;
        }
        let before = self.places();
        self.items.insert(item.conversation.clone(), item);
        let after = self.places();
        let moved = after.iter().filter(|(id, place)| before.get(*id) != Some(*place));
        let mut moved: Vec<_> = moved.map(|(id, place)| (id.clone(), Some(*place))).collect();
        let left = before.keys().filter(|id| !after.contains_key(*id));
        moved.extend(left.map(|id| (id.clone(), None)));
        Taken::Changed { moved }
    }

    /// What is known of a conversation.
    #[must_use]
    pub fn get(&self, conversation: &ConversationId) -> Option<&Item> {
        self.items.get(conversation)
    }

    /// All lines in the list.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// The place of a conversation that waits, from 1 (I2).
    #[must_use]
    pub fn place(&self, conversation: &ConversationId) -> Option<u32> {
        self.places().get(conversation).copied()
    }

    /// Totals for the folders (I4).
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |is: fn(&Item) -> bool| {
            u32::try_from(self.items.values().filter(|item| is(item)).count()).unwrap_or(u32::MAX)
        };
        let resolved = count(Item::is_resolved) + self.resolved_elsewhere;
        Counts {
            unassigned: count(Item::is_unassigned),
            bot: count(Item::is_bot),
            all: count(|_| true) + self.resolved_elsewhere,
            resolved,
        }
    }

    /// How many conversations `agent` holds.
    #[must_use]
    pub fn held_by(&self, agent: &AgentId) -> u32 {
        let held = self.items.values().filter(|i| i.assignee().is_some_and(|a| a.id == *agent));
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    }

    /// Everyone who waits, in the order in which they are to be served.
    pub fn line(&self) -> impl Iterator<Item = &Item> {
        let mut line: Vec<_> = self.items.values().filter(|item| item.is_waiting()).collect();
        line.sort_by_key(|item| turn_of(item));
        line.into_iter()
    }

    /// Places within each department of each site, and among all who are in none: those are served
    /// by the same people. Whoever is away has no place: they get theirs back on return.
    fn places(&self) -> BTreeMap<ConversationId, u32> {
        let mut lengths = BTreeMap::new();
        let mut places = BTreeMap::new();
        for item in self.line().filter(|item| !item.held) {
            let of = item.department.as_ref().map(|department| (&item.site, department));
            let length = lengths.entry(of).or_insert(0);
            *length += 1;
            places.insert(item.conversation.clone(), *length);
        }
        places
    }
}

/// Who comes first: returning unresolved ones, then first come, first served; equal moments are
/// told apart by id, so that places never clash (I2).
fn turn_of(item: &Item) -> (bool, Timestamp, &ConversationId) {
    let since = match item.holder {
        ItemHolder::Waiting { since } => since,
        _ => Timestamp::default(),
    };
    (!item.returning, since, &item.conversation)
}
