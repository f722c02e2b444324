//! Time and randomness: the only file of the edge that reads either.
//!
//! The platform's clock stands still between two IO operations, and randomness may be drawn only
//! inside a handler, never while the module starts.

use base64ct::{Base64UrlUnpadded, Encoding};
use shared::time::Timestamp;
use worker::{Date, Result, State, js_sys};

/// Letters and digits of a short id: a double click selects it whole, and none looks like another.
const ALPHABET: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz_";

/// Now, Unix milliseconds.
#[expect(clippy::disallowed_methods, reason = "this is the door through which time comes")]
pub(crate) fn now() -> Timestamp {
    Timestamp(Date::now().as_millis())
}

/// `N` fresh random bytes, fit for secrets.
#[expect(clippy::disallowed_methods, reason = "this is the door through which chance comes")]
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("every handler of the platform has crypto.getRandomValues");
    bytes
}

/// 64 fresh random bits, for a turn of the core.
pub(crate) fn seed() -> u64 {
    u64::from_le_bytes(bytes())
}

/// A visitor's id: 128 random bits in 22 characters.
pub(crate) fn long_id() -> String {
    Base64UrlUnpadded::encode_string(&bytes::<16>())
}

/// An id that people meet in addresses and settings: 80 random bits in 16 characters.
pub(crate) fn short_id() -> String {
    bytes::<16>().iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect()
}

/// Sets the object's one alarm to `at`, in place of the one before.
///
/// The call takes effect at once and is committed with the writes around it.
///
/// # Errors
/// When the platform refuses.
pub(crate) fn set_alarm(state: &State, at: Timestamp) -> Result<()> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds stay below 2^53 for 285 000 years"
    )]
    let date = js_sys::Date::new(&(at.0 as f64).into());
    let storage = state.as_raw().storage()?;
    // The promise resolves with the commit, which the output gate waits for anyway.
    drop(storage.set_alarm(date, worker::wasm_bindgen::JsValue::NULL.into())?);
    Ok(())
}
