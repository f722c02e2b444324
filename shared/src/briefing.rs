//! What somebody who takes a conversation is handed: what a model may read of it, a card, a summary.
//!
//! Rules of chapter B of `docs/rules.md`. Everything here is made from the log and its words alone,
//! so that it exists even when the engine is what failed.

mod transcript;

pub use self::transcript::{Line, Speaker, note_for_bot, transcript_for_model};
