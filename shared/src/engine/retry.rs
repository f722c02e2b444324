//! When a model is asked again.

use crate::limits::ENGINE_RETRIES_MAX;

/// First wait; doubled each time, and drawn from its upper half, so that many who failed together do
/// not come back together.
const FIRST_MS: u64 = 500;

/// Longest wait that a visitor is made to sit through for a server that names one.
const WAIT_MS_MAX: u64 = 10_000;

/// How long to wait before the attempt after `failed` ones, milliseconds; none when it is not worth
/// it. `retry_after_ms` is what the server asked for, `left_ms` what is left of the turn's time.
#[must_use]
pub fn wait_ms(failed: u32, seed: u64, retry_after_ms: Option<u64>, left_ms: u64) -> Option<u64> {
    if failed == 0 || failed > ENGINE_RETRIES_MAX {
        return None;
    }
    let most = FIRST_MS << failed.min(8);
    let ours = most / 2 + seed % (most / 2);
    let wait = ours.max(retry_after_ms.unwrap_or_default());
    // An attempt that has no time left is none.
    (wait <= WAIT_MS_MAX && wait.saturating_mul(2) < left_ms).then_some(wait)
}

/// A server's `Retry-After`, milliseconds: seconds as a number. A date is not read; our own wait
/// counts then.
#[must_use]
pub fn retry_after_ms(header: &str) -> Option<u64> {
    header.trim().parse::<u64>().ok().map(|seconds| seconds.saturating_mul(1_000))
}
