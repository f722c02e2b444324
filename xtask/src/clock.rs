//! The one file here that reads a clock: how long a step takes, and how long to wait for one.

use std::time::{Duration, Instant};

/// Runs from its making.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "these are real seconds of whoever waits")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }

    /// `12 s`, or `3 min 5 s`.
    pub(crate) fn words(self) -> String {
        words(self.elapsed())
    }
}

/// A length of time as people say it.
pub(crate) fn words(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, 0..=9) => format!("{:.1} s", time.as_secs_f32()),
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
