//! What somebody who takes a conversation is handed: what a model may read of it, a card, a summary.
//!
//! Rules of chapter B of `docs/rules.md`. Everything here is made from the log and its words alone,
//! so that it exists even when the engine is what failed.

mod covered;
mod excerpt;
mod open;
mod tried;
mod why;
mod card;
mod summary;
mod suggestion;
mod transcript;

pub use self::{
    card::{Card, EngineFailed, LEFT_MAX, Left, Message, Note, Now, Wait, Whereabouts},
    covered::Covered,
    open::{Asks, OPEN_MAX, Question, SHOWN_CHARS_MAX, last_question, open},
    suggestion::{NoSuggestion, QUESTIONS_MAX, Reply, SuggestedBy, ToAnswer, to_suggest},
    summary::{About, LINE_CHARS_MAX, LINES_MAX, Summary, SummaryBy, SummaryLine},
    transcript::{Line, Speaker, note_for_bot, transcript_for_model},
    tried::{TRIED_MAX, Tried},
    why::{Cause, Handoff},
};
