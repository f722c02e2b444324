//! Time as the core sees it: handed in, never read.

use serde::{Deserialize, Serialize};

/// Unix time in milliseconds.
///
/// Two events of one turn carry the same value, and the platform's clock stands still between
/// two IO operations: order by [`crate::id::EntrySeq`], never by this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub u64);

impl Timestamp {
    /// This moment and `ms` milliseconds more.
    #[must_use]
    pub const fn plus(self, ms: u64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this; 0 when a clock went backwards.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// What the shell read once when a turn began, so that the core reads nothing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The moment the turn began.
    pub now: Timestamp,
    /// 64 fresh random bits, the only randomness of the turn.
    pub seed: u64,
}

impl Tick {
    /// A tick at `now` with `seed`.
    #[must_use]
    pub const fn new(now: Timestamp, seed: u64) -> Self {
        Self { now, seed }
    }
}
