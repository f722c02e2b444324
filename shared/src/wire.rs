//! What goes over the sockets, one enum per audience and direction.
//!
//! A frame is one JSON text. Notes, evidence and agents' private data have no variant in
//! [`visitor::ToVisitor`], so they cannot leak by mistake. The shapes are pinned by fixtures in
//! `shared/tests/wire`, and `docs/protocol.md` carries their hash.

pub mod visitor;
pub mod agent;
pub mod desk;
pub mod close;
pub mod handoff;
pub mod fault;

use serde::{Deserialize, Serialize};

use crate::{
    id::{BotId, EntrySeq},
    text::Name,
};

/// The protocol this build speaks. Raised when an old client could misread a frame.
pub const PROTOCOL: u32 = 1;

/// The oldest protocol the server still accepts: the one before, once there is one.
pub const PROTOCOL_MIN: u32 = 1;

/// Subprotocol that both sides name in the handshake.
pub const SUBPROTOCOL: &str = "baton.v1";

/// Prefix of the subprotocol that carries a visitor's token: never in an address, where logs and
/// referrers would keep it.
pub const TOKEN_SUBPROTOCOL: &str = "baton.token.";

/// Heartbeat a client sends; the platform answers [`PONG`] without waking the object.
pub const PING: &str = "ping";

/// Answer to [`PING`].
pub const PONG: &str = "pong";

/// A bot as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bot {
    /// The bot.
    pub id: BotId,
    /// Its name, always shown with "AI" beside it.
    pub name: Name,
}

/// Where an answer was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the article.
    pub title: String,
    /// Its address, http, https or a path; empty when it can be read nowhere.
    pub url: String,
}

/// What became of a bot's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// It answered from its knowledge.
    Answer,
    /// It does not know, and says so.
    Unknown,
    /// A greeting returned, thanks taken: no question was asked.
    SmallTalk,
    /// The engine failed or ran out of time.
    Failed,
    /// What the bot says of getting a person: that nobody is there, or that it cannot.
    Handoff,
}

/// A piece of an answer that is being written. Ephemeral: the whole answer follows as an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Streaming {
    /// The turn it belongs to.
    pub turn: EntrySeq,
    /// Unicode scalar values already sent in this turn; 0 starts anew.
    pub from: u32,
    /// What comes next.
    pub text: String,
}

/// Why something asked for over a socket was not done.
///
/// `code` is for programs and stable; `message` is a sentence for the person who asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Stable name of the reason, see `docs/protocol.md`.
    pub code: String,
    /// A sentence that helps.
    pub message: String,
    /// Whether the same request may succeed later without a change.
    pub retry: bool,
}
