//! What holds for every engine, whatever a model says: how it is asked, how its stream is read, what
//! of its answer may leave, what it may cost, when it is asked again.
//!
//! Rules E1 and on of `docs/rules.md`. Speaking to one, and its JSON, is `edge/src/engine`.

pub mod budget;
pub mod canary;
pub mod check;
mod courtesy;
pub mod cut;
pub mod event_stream;
pub mod exchange;
pub mod figures;
pub mod negation;
#[cfg(feature = "markdown")]
pub mod piecemeal;
pub mod prompt;
pub mod reasoning;
pub mod retry;
mod support;

/// A passage that a model may answer from; its number is its place, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Title of its article.
    pub title: String,
    /// Where that can be read; empty when nowhere.
    pub url: String,
    /// Its words.
    pub text: String,
}
