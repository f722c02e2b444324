//! What goes over the sockets, one enum per audience and direction.
//!
//! A frame is one JSON text. Notes, evidence and agents' private data have no variant in
//! [`visitor::ToVisitor`], so they cannot leak by mistake. The shapes are pinned by fixtures in
//! `shared/tests/wire`, and `docs/protocol.md` carries their hash.

pub mod visitor;
pub mod document;
pub mod agent;
pub mod desk;
pub mod close;
pub mod handoff;
pub mod fault;

use serde::{Deserialize, Serialize};

use crate::{
    id::{BotId, EntrySeq},
    limits::SOURCES_MAX,
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
    /// Its own avatar; none is our sign for a bot.
    #[serde(default, skip_serializing_if = "Avatar::is_ours")]
    pub avatar: Avatar,
}

impl Bot {
    /// A bot under our sign.
    #[must_use]
    pub const fn new(id: BotId, name: Name) -> Self {
        Self { id, name, avatar: Avatar(String::new()) }
    }
}

/// A bot's avatar on the wire: one digit, which of our colours, and what is drawn on it, such as
/// `4🔧`. Never an address: nothing is fetched to draw it.
///
/// One text, because every other type that is read is a kilobyte of the visitor's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Avatar(String);

impl Avatar {
    /// `text` on the `color`th of our colours, counted from 0, below ten.
    #[must_use]
    pub fn new(color: u8, text: &str) -> Self {
        Self(format!("{color}{text}"))
    }

    /// The colour's digit and what is drawn; `None` is our sign, also for what is not understood.
    #[must_use]
    pub fn own(&self) -> Option<(&str, &str)> {
        let (color, text) = self.0.split_at_checked(1)?;
        (color.as_bytes()[0].is_ascii_digit() && !text.is_empty()).then_some((color, text))
    }

    /// Whether it is our sign.
    #[must_use]
    pub const fn is_ours(&self) -> bool {
        self.0.is_empty()
    }

    /// As it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where an answer was found: one article, and what else it draws on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the article.
    pub title: String,
    /// Its address, http, https or a path; empty when it can be read nowhere.
    pub url: String,
    /// Titles and addresses of the others in turn; [`Source::all`] reads them. A list of texts,
    /// because every other type that is read is a kilobyte of the visitor's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<String>,
}

impl Source {
    /// One article alone.
    #[must_use]
    pub const fn new(title: String, url: String) -> Self {
        Self { title, url, more: Vec::new() }
    }

    /// Articles by title and address, in the order an answer names them: each address once, and at
    /// most [`SOURCES_MAX`] (E11). What can be read nowhere is known by its title. `None` for none.
    #[must_use]
    pub fn of<'a>(cited: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let mut kept: Vec<(&str, &str)> = Vec::new();
        for (title, url) in cited {
            let is_known = |(t, u): &(&str, &str)| *u == url && (!url.is_empty() || *t == title);
            if kept.len() < SOURCES_MAX && !kept.iter().any(is_known) {
                kept.push((title, url));
            }
        }
        let mut kept = kept.into_iter();
        let (title, url) = kept.next()?;
        let mut source = Self::new(title.to_owned(), url.to_owned());
        source.more = kept.flat_map(|(title, url)| [title.to_owned(), url.to_owned()]).collect();
        Some(source)
    }

    /// Title and address of each, the first before the others.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let more = self.more.chunks_exact(2).map(|pair| (&*pair[0], &*pair[1]));
        core::iter::once((&*self.title, &*self.url)).chain(more)
    }
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

impl Streaming {
    /// What leads a client that shows `before` to show `now`: what is added, or all of it anew where
    /// it is more than that. `None` when it shows it already.
    #[must_use]
    pub fn between(turn: EntrySeq, before: &str, now: &str) -> Option<Self> {
        let (from, text) = match now.strip_prefix(before) {
            Some("") => return None,
            Some(more) => (u32::try_from(before.chars().count()).ok()?, more),
            None => (0, now),
        };
        Some(Self { turn, from, text: text.to_owned() })
    }
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
