//! What widget and console both need of the browser, and nothing of what they say or show.
//!
//! In here: a clock, randomness, one re-armable timer, a socket that tells what happens to it,
//! storage that falls back to memory, JSON by the browser's own parser, requests to the API, the
//! moments at which a page comes back to life, and the [`line`] that wires all of it to a client of
//! `shared::sync`. `style/` holds the tokens and the base rules that both link.
//!
//! Not in here: when to reconnect and what to send again. That is `shared::sync`; these modules
//! only do what it asks for.

pub mod clock;
pub mod random;
pub mod timer;
pub mod wake;
pub mod keep;
pub mod json;
pub mod fetch;
pub mod socket;
pub mod outbox;
pub mod line;

/// The window this runs in.
///
/// # Panics
/// In a worker, which has none; neither widget nor console runs in one.
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("widget and console run in a window")
}
