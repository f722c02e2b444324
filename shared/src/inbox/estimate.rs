//! How long a wait may take, from the waits that others have had.
//!
//! Rule I10 of `docs/rules.md`. Nothing is said from too little: a wrong promise is worse than none.

use crate::time::Timestamp;

/// A wait that ended with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// How long it took, milliseconds.
    pub ms: u64,
    /// The place in line at its beginning, from 1.
    pub place: u32,
    /// When it ended.
    pub ended: Timestamp,
}

/// Fewest waits that say anything.
pub const WAITS_MIN: usize = 5;

/// Oldest waits that count, milliseconds: a morning says little of an evening.
pub const WAITS_AGE_MS_MAX: u64 = 4 * 3_600_000;

/// Waits that are kept of one department.
pub const WAITS_KEPT: usize = 50;

const MINUTE_MS: u64 = 60_000;

/// How long somebody at `place` may wait, in whole minutes, in milliseconds: the middle one of what
/// recent waits took for each place, times the place. `None` without enough of them.
#[must_use]
pub fn estimate(waits: &[Wait], place: u32, now: Timestamp) -> Option<u64> {
    let recent = waits.iter().filter(|wait| now.since(wait.ended) <= WAITS_AGE_MS_MAX);
    let mut each: Vec<_> = recent.map(|wait| wait.ms / u64::from(wait.place.max(1))).collect();
    if each.len() < WAITS_MIN {
        return None;
    }
    each.sort_unstable();
    let ms = each[each.len() / 2].saturating_mul(u64::from(place));
    Some(ms.div_ceil(MINUTE_MS).max(1).saturating_mul(MINUTE_MS))
}
