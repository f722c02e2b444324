//! Baton's core, without IO: what a conversation is, who may speak in it, and what each side sees.
//!
//! In here: ids, limits, the text of a message, the wire types of each audience, the conversation
//! with its event log, the inbox as a projection, the client's sync, and how a passage of a help
//! centre becomes an answer. With the feature `markdown`, which only the edge turns on: how a bot's
//! Markdown becomes a document.
//!
//! Not in here: clocks, randomness, sockets, SQL, JSON other than an owner's file. `edge` reads the clock and keeps the log;
//! `widget` and `console` draw. The rules are numbered in `docs/rules.md`, and the tests in
//! `shared/tests` cite them.
#![forbid(unsafe_code)]

pub mod id;
pub mod time;
pub mod limits;
pub mod text;
pub mod plain;
pub mod links;
#[cfg(feature = "markdown")]
pub mod document;
pub mod email;
pub mod private;
pub mod mask;
pub mod pieces;
pub mod settings;
pub mod findings;
pub mod wire;
pub mod conversation;
pub mod rehearsal;
pub mod briefing;
pub mod hours;
pub mod availability;
pub mod inbox;
pub mod sync;
pub mod knowledge;
#[cfg(feature = "import")]
pub mod import;
pub mod learning;
pub mod request;
pub mod engine;
pub mod tongue;
pub mod sentences;
