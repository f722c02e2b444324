//! The clock of the machine the tests run on: for patience and for measuring, never for a rule.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use shared::time::Timestamp;

/// A moment to measure from.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "a test has the patience of its own machine")]
pub fn instant() -> Instant {
    Instant::now()
}

/// The time of day, as a client reads it.
///
/// # Panics
/// When the machine's clock is before 1970.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "a client reads the clock of its own machine")]
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
    Timestamp(u64::try_from(since.as_millis()).expect("it is before the year 292 million"))
}
