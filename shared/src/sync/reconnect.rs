//! When to try again: doubling waits with full jitter, so that a thousand clients that lost one
//! server do not come back in the same moment.

use crate::{
    limits::{RECONNECT_FIRST_MS, RECONNECT_MS_MAX},
    time::Timestamp,
    wire::close::Then,
};

/// Where the socket stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Link {
    /// None; the next try is at `retry`.
    Idle { retry: Timestamp },
    /// Being opened.
    Connecting { since: Timestamp },
    /// Open.
    Open { welcomed: bool, heard: Timestamp, pinged: Timestamp },
    /// None, and no further try by itself.
    Stopped(Then),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Backoff {
    attempts: u32,
    random: u64,
}

impl Backoff {
    pub(super) const fn new(seed: u64) -> Self {
        Self { attempts: 0, random: seed }
    }

    pub(super) const fn reset(&mut self) {
        self.attempts = 0;
    }

    /// Somewhere between nothing and the doubled wait (full jitter).
    pub(super) fn next_wait_ms(&mut self) -> u64 {
        let doubled = RECONNECT_FIRST_MS << self.attempts.min(16);
        self.attempts += 1;
        self.random_below(doubled.min(RECONNECT_MS_MAX) + 1)
    }

    /// SplitMix64: enough to spread clients, and nothing else depends on it.
    const fn random_below(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}
