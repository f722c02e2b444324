//! Who can be reached: a console is connected, and its person says so. And who is told of it.
//!
//! Rules I7, I9 and I15 of `docs/rules.md`.

use core::cmp::Reverse;

use super::Inbox;
use crate::{
    id::ConversationId,
    time::Timestamp,
    wire::desk::{Item, PersonHere, Presence},
};

/// Chats that are told at once when others can be reached than before: each is a request to an object
/// that may have to wake.
pub const TOLD_MAX: usize = 200;

/// A chat in which nothing has happened for this long, milliseconds, is looked at by nobody, and asks
/// by itself when its visitor returns.
pub const TOLD_AGE_MS_MAX: u64 = 3_600_000;

/// Whether this person can be offered work now.
#[must_use]
pub fn is_here(person: &PersonHere) -> bool {
    person.connected && person.presence == Presence::Online
}

/// How many can; people who are away are not counted.
#[must_use]
pub fn people_here(people: &[PersonHere]) -> u32 {
    u32::try_from(people.iter().filter(|person| is_here(person)).count()).unwrap_or(u32::MAX)
}

/// Conversations that are told who can be reached (I15): those that wait, then those in which
/// something has just happened, each with the newest first.
#[must_use]
pub fn told_of_people(inbox: &Inbox, now: Timestamp) -> Vec<ConversationId> {
    let is_lively = |item: &&Item| {
        !item.is_resolved() && (item.is_waiting() || now.since(item.at) < TOLD_AGE_MS_MAX)
    };
    let mut told: Vec<_> = inbox.items().filter(is_lively).collect();
    told.sort_by_key(|item| (!item.is_waiting(), Reverse(item.at)));
    told.into_iter().take(TOLD_MAX).map(|item| item.conversation.clone()).collect()
}
