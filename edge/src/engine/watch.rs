//! Waiting for somebody else's server without losing sight of the turn.

use std::{future::Future, time::Duration};

use futures_util::future::{Either, select};
use worker::Delay;

/// How often it is looked whether the waiting is still worth it, milliseconds. A model goes on for at
/// most this long after the baton has passed on.
const LOOK_MS: u64 = 200;

/// Why the waiting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The turn is over.
    Over,
    /// It took too long.
    TimedOut,
}

/// Waits for `future` until `stop` says otherwise.
pub(super) async fn watched<F: Future>(
    future: F,
    stop: impl Fn() -> Option<Stop>,
) -> Result<F::Output, Stop> {
    let mut future = Box::pin(future);
    loop {
        if let Some(stop) = stop() {
            return Err(stop);
        }
        let look = Box::pin(Delay::from(Duration::from_millis(LOOK_MS)));
        match select(future, look).await {
            Either::Left((output, _)) => return Ok(output),
            Either::Right(((), unfinished)) => future = unfinished,
        }
    }
}
