//! Who can be reached: a console is connected, and its person says so.
//!
//! Rules I7 and I9 of `docs/rules.md`.

use crate::wire::desk::{PersonHere, Presence};

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
