//! Names of things: small, copied on the wire, never credentials.
//!
//! Whoever knows an id may do nothing with it; what a seat may do is decided at `edge`'s door
//! from a token or a session.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::ID_CHARS_MAX;

/// Why a string is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to {ID_CHARS_MAX} characters of a-z, A-Z, 0-9, '-' and '_'")]
pub struct NotAnId;

fn parse(raw: &str) -> Result<String, NotAnId> {
    let fits = !raw.is_empty()
        && raw.len() <= ID_CHARS_MAX
        && raw.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if fits { Ok(raw.to_owned()) } else { Err(NotAnId) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Parses 1 to 64 characters of `a-z A-Z 0-9 - _`.
            ///
            /// # Errors
            /// [`NotAnId`] for anything else.
            pub fn parse(raw: &str) -> Result<Self, NotAnId> {
                parse(raw).map(Self)
            }

            /// The id as it stands on the wire and in SQL.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(raw: String) -> Result<Self, NotAnId> {
                Self::parse(&raw)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A customer's web site; settings hang on it.
    SiteId
);
id!(
    /// One browser's visitor of one site.
    VisitorId
);
id!(
    /// A person of the workspace who answers.
    AgentId
);
id!(
    /// A bot of the workspace.
    BotId
);
id!(
    /// A knowledge base that bots answer from.
    KnowledgeId
);
id!(
    /// A part of a site's team.
    DepartmentId
);
id!(
    /// A post's own id, made by the client before the first send and kept through every repeat.
    PostKey
);
id!(
    /// One conversation: its visitor's id, a dash and an ordinal, so that the door can tell the
    /// owner without asking anyone.
    ConversationId
);

impl ConversationId {
    /// The `ordinal`th conversation of `visitor`, counted from 1.
    #[must_use]
    pub fn of(visitor: &VisitorId, ordinal: u32) -> Self {
        Self(format!("{visitor}-{ordinal}"))
    }

    /// Whether `visitor` owns this conversation.
    #[must_use]
    pub fn belongs_to(&self, visitor: &VisitorId) -> bool {
        self.0.contains('-') && self.owner() == visitor.as_str()
    }

    /// Whose it is: the visitor's id, as text.
    #[must_use]
    pub fn owner(&self) -> &str {
        self.0.rsplit_once('-').map_or(&self.0, |(owner, _)| owner)
    }

    /// The four characters by which people call a visitor without a name, the same everywhere:
    /// "Visitor 7K3F". Letters and digits that are easily mistaken for others are left out.
    #[must_use]
    pub fn short(&self) -> String {
        const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        // FNV-1a: spread matters, secrecy does not.
        let mut hash: u32 = 0x811c_9dc5;
        for byte in self.owner().bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        (0..4).map(|i| char::from(ALPHABET[(hash >> (5 * i) & 31) as usize])).collect()
    }
}

/// An event's place in its conversation: 1, 2, 3 … without gaps, given by the conversation object.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct EntrySeq(pub u64);

impl EntrySeq {
    /// Before the first event.
    pub const NONE: Self = Self(0);

    /// The place after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for EntrySeq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
