//! One stretch of opening hours on the wall clock.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Minutes from midnight to midnight on a wall clock that nobody touches.
pub(super) const DAY_MINUTES: u16 = 24 * 60;

/// Milliseconds of a minute.
pub(super) const MINUTE_MS: i64 = 60_000;

/// From one minute to another of a local day, the second not included.
///
/// Both count from the midnight with which the day begins. What crosses the next midnight counts
/// on: 22:00–02:00 is `{"from":1320,"to":1560}`, so that an end typed by mistake is not taken for
/// a night. 00:00–24:00, `{"from":0,"to":1440}`, is round the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// First minute, 0 to 1439.
    pub from: u16,
    /// Minute after the last, at most 1440 more than `from`.
    pub to: u16,
}

impl Interval {
    /// 00:00–24:00.
    pub const ROUND_THE_CLOCK: Self = Self::new(0, DAY_MINUTES);

    /// From minute `from` to minute `to`, not checked.
    #[must_use]
    pub const fn new(from: u16, to: u16) -> Self {
        Self { from, to }
    }

    /// Whether `ms`, milliseconds on the wall clock since the day's midnight, lies in it.
    pub(super) fn holds(self, ms: i64) -> bool {
        (i64::from(self.from) * MINUTE_MS..i64::from(self.to) * MINUTE_MS).contains(&ms)
    }
}

impl fmt::Display for Interval {
    /// `22:00–02:00`; the end of a day is `24:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to = if self.to > DAY_MINUTES { self.to - DAY_MINUTES } else { self.to };
        let clock = |minute: u16| (minute / 60, minute % 60);
        let ((from_hour, from_minute), (to_hour, to_minute)) = (clock(self.from), clock(to));
        write!(f, "{from_hour:02}:{from_minute:02}–{to_hour:02}:{to_minute:02}")
    }
}
