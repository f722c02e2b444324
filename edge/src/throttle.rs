//! How often something may be tried: a burst at once, then one at a steady pace.
//!
//! One number per key is kept, the moment at which the burst is whole again (the generic cell rate
//! algorithm). Nothing here stores it or reads a clock.

use shared::time::Timestamp;

/// A burst and a pace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rate {
    /// Tries at once.
    pub(crate) burst: u64,
    /// Milliseconds until one more is let through.
    pub(crate) every_ms: u64,
}

impl Rate {
    /// Takes one try: the moment to keep, or how long to wait for the next.
    ///
    /// `whole_at` is the moment kept for this key; `None` for a key not seen before.
    ///
    /// # Errors
    /// The milliseconds until the next try, at least 1.
    pub(crate) fn take(
        self,
        whole_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Timestamp, u64> {
        let whole_at = whole_at.unwrap_or(now).max(now);
        let next = whole_at.plus(self.every_ms);
        let allowed = self.burst.saturating_mul(self.every_ms);
        match next.since(now).checked_sub(allowed) {
            None | Some(0) => Ok(next),
            Some(wait) => Err(wait),
        }
    }

    /// Gives one try back: it was no guess.
    pub(crate) const fn give_back(self, whole_at: Timestamp) -> Timestamp {
        Timestamp(whole_at.0.saturating_sub(self.every_ms))
    }
}

#[cfg(test)]
mod tests {
    use shared::time::Timestamp;

    use super::Rate;

    const RATE: Rate = Rate { burst: 3, every_ms: 10_000 };

    #[test]
    fn a_burst_passes_and_then_one_at_a_time() {
        let now = Timestamp(1_000_000);
        let mut kept = None;
        for _ in 0..3 {
            kept = Some(RATE.take(kept, now).expect("within the burst"));
        }
        assert_eq!(RATE.take(kept, now), Err(10_000));
        assert_eq!(RATE.take(kept, now.plus(9_999)), Err(1));
        let later = now.plus(10_000);
        let kept = Some(RATE.take(kept, later).expect("one more"));
        assert_eq!(RATE.take(kept, later), Err(10_000), "and no second");
    }

    #[test]
    fn whoever_waits_has_the_whole_burst_again() {
        let now = Timestamp(1_000_000);
        let kept = (0..3).fold(None, |kept, _| RATE.take(kept, now).ok());
        let later = now.plus(30_000);
        assert!((0..3).try_fold(kept, |kept, _| RATE.take(kept, later).ok().map(Some)).is_some());
    }

    #[test]
    fn a_try_given_back_was_none() {
        let now = Timestamp(1_000_000);
        let mut kept = None;
        for _ in 0..100 {
            let taken = RATE.take(kept, now).expect("never used up");
            kept = Some(RATE.give_back(taken));
        }
    }

    #[test]
    fn a_refused_try_costs_nothing_more() {
        let now = Timestamp(1_000_000);
        let kept = (0..3).fold(None, |kept, _| RATE.take(kept, now).ok());
        for _ in 0..1_000 {
            assert_eq!(RATE.take(kept, now), Err(10_000));
        }
    }
}
