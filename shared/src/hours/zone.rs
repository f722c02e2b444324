//! A time zone as data: which offset its clocks have, from when on.

use super::date::DAY_MS;
use crate::time::Timestamp;

/// Shortest window of a zone, 366 days: whatever opens once a year opens within it.
pub const WINDOW_MS_MIN: u64 = 366 * 24 * 3_600_000;

/// The last moment with a date: the end of 9999-12-30 in UTC, a day before years have five digits.
const MOMENT_MAX: u64 = 253_402_214_399_999;

/// The offsets of one time zone over a window of time. The shell makes it for each question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: String,
    offsets: Vec<(Timestamp, i32)>,
    until: Timestamp,
}

/// Why offsets are no zone: the fault of the shell that made them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// There is no offset at all.
    #[error("a zone has at least one offset")]
    Empty,
    /// An offset begins before the one that is listed before it, or together with it.
    #[error("the offsets of a zone are in the order of time")]
    Order,
    /// An offset of a day or more.
    #[error("the offset of a zone is less than a day")]
    Offset,
    /// Shorter than [`WINDOW_MS_MIN`].
    #[error("the window of a zone is at least {WINDOW_MS_MIN} ms")]
    Window,
}

/// What a wall clock and the calendar beside it show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Local {
    /// The date, as days since 1970-01-01.
    pub(super) day: i64,
    /// Time of day, milliseconds since 00:00 as the clock shows it, not as time that has passed.
    pub(super) ms: i64,
}

impl Zone {
    /// A zone by its IANA name.
    ///
    /// Each of `offsets` is the UTC moment from which it counts and the seconds to add to UTC (east
    /// is positive). The first begins the window, `until` is the first moment after it.
    ///
    /// # Errors
    /// [`ZoneError`] when they cover no window of [`WINDOW_MS_MIN`] in order.
    pub fn new(
        name: impl Into<String>,
        offsets: Vec<(Timestamp, i32)>,
        until: Timestamp,
    ) -> Result<Self, ZoneError> {
        let (Some((first, _)), Some((last, _))) = (offsets.first(), offsets.last()) else {
            return Err(ZoneError::Empty);
        };
        if !offsets.is_sorted_by(|(earlier, _), (later, _)| earlier < later) || *last >= until {
            return Err(ZoneError::Order);
        }
        if offsets.iter().any(|(_, seconds)| i64::from(seconds.unsigned_abs()) * 1_000 >= DAY_MS) {
            return Err(ZoneError::Offset);
        }
        if until.since(*first) < WINDOW_MS_MIN {
            return Err(ZoneError::Window);
        }
        Ok(Self { name: name.into(), offsets, until })
    }

    /// Its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first moment after the window.
    #[must_use]
    pub const fn until(&self) -> Timestamp {
        self.until
    }

    /// What a wall clock shows at `at`.
    pub(super) fn local(&self, at: Timestamp) -> Local {
        let since = self.offsets.partition_point(|(from, _)| *from <= at);
        let (_, seconds) = self.offsets[since.saturating_sub(1)];
        let utc = i64::try_from(at.0.min(MOMENT_MAX)).expect("under 2^48");
        let ms = utc + i64::from(seconds) * 1_000;
        Local { day: ms.div_euclid(DAY_MS), ms: ms.rem_euclid(DAY_MS) }
    }

    /// The first moment after `at` at which clocks are changed, else the end of the window.
    pub(super) fn next_shift(&self, at: Timestamp) -> Timestamp {
        let since = self.offsets.partition_point(|(from, _)| *from <= at);
        self.offsets.get(since).map_or(self.until, |(from, _)| *from)
    }
}
