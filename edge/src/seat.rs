//! Who a socket or a request is, after the door has settled it.
//!
//! The worker hands the seat to an object in a header that only it can set (no request of a
//! browser reaches an object), and the object keeps it in the socket's attachment, where it
//! survives hibernation. Making one is [`crate::enter`]'s alone.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use shared::{
    id::{ConversationId, SiteId, VisitorId},
    settings::SiteSettings,
    time::Timestamp,
    wire::agent::Person,
};
use worker::{Error, Headers, Request, Result, WebSocket};

/// Header that carries a [`Seat`], Base64url of JSON.
const SEAT_HEADER: &str = "x-baton-seat";

/// Header that carries the site's [`SiteSettings`], Base64url of JSON.
const SETTINGS_HEADER: &str = "x-baton-settings";

/// Largest attachment of a socket that hibernates, in bytes of the platform's own encoding
/// (Durable Objects limits, read 2026-07). It has one byte for a Latin-1 character of a string and
/// two for every character of a string that has others.
const ATTACHMENT_BYTES_MAX: usize = 16_384;

/// Who, and what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Seat {
    /// A visitor of a site: may read and write in their own conversation.
    Visitor {
        /// On which site.
        site: SiteId,
        /// Who.
        visitor: VisitorId,
        /// Their conversation.
        conversation: ConversationId,
    },
    /// A person of the workspace: may read all conversations, and take them.
    Agent {
        /// Who.
        person: Person,
        /// What they may do besides.
        role: Role,
        /// The session they came with, by its public name.
        session: String,
        /// Until when the session is good if it is not used again; the door has to be asked then.
        session_until: Timestamp,
    },
}

/// What a person of the workspace may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Everything, settings and people included.
    Owner,
    /// Conversations.
    Agent,
}

impl Seat {
    /// The seat that the door has put on `request`; `None` when there is none.
    ///
    /// # Errors
    /// When there is one that cannot be read.
    pub(crate) fn of_request(request: &Request) -> Result<Option<Self>> {
        read(request.headers(), SEAT_HEADER)
    }

    /// Puts the seat on a request to an object.
    ///
    /// # Errors
    /// When the platform refuses the header.
    pub(crate) fn put(&self, headers: &Headers) -> Result<()> {
        write(headers, SEAT_HEADER, self)
    }
}

/// The settings that the door has put on `request`; `None` when there are none.
///
/// # Errors
/// When there are some that cannot be read.
pub(crate) fn settings(request: &Request) -> Result<Option<SiteSettings>> {
    read(request.headers(), SETTINGS_HEADER)
}

/// Puts the site's settings on a request to an object.
///
/// # Errors
/// When the platform refuses the header.
pub(crate) fn put_settings(settings: &SiteSettings, headers: &Headers) -> Result<()> {
    write(headers, SETTINGS_HEADER, settings)
}

/// Keeps `value` with the socket, through hibernation.
///
/// # Errors
/// When it is larger than the platform keeps.
pub(crate) fn attach<T: Serialize>(socket: &WebSocket, value: &T) -> Result<()> {
    let json = serde_json::to_string(value)?;
    if attachment_bytes(&json) > ATTACHMENT_BYTES_MAX {
        return Err(Error::from("an attachment is larger than the platform keeps"));
    }
    socket.serialize_attachment(json)
}

/// What was kept with the socket; `None` for nothing, or for the shape of another version.
pub(crate) fn attached<T: DeserializeOwned>(socket: &WebSocket) -> Option<T> {
    let json = socket.deserialize_attachment::<String>().ok().flatten()?;
    serde_json::from_str(&json).ok()
}

/// A bound on what the platform's encoding makes of one string.
fn attachment_bytes(json: &str) -> usize {
    const ENVELOPE: usize = 16;
    let latin = json.chars().all(|c| u32::from(c) < 256);
    let chars = json.encode_utf16().count();
    ENVELOPE + if latin { chars } else { 2 * chars }
}

fn write<T: Serialize>(headers: &Headers, name: &str, value: &T) -> Result<()> {
    headers.set(name, &Base64UrlUnpadded::encode_string(&serde_json::to_vec(value)?))
}

fn read<T: DeserializeOwned>(headers: &Headers, name: &str) -> Result<Option<T>> {
    let Some(value) = headers.get(name)? else {
        return Ok(None);
    };
    let json = Base64UrlUnpadded::decode_vec(&value).map_err(|_| Error::BadEncoding)?;
    Ok(Some(serde_json::from_slice(&json)?))
}

#[cfg(test)]
mod tests {
    use super::attachment_bytes;

    #[test]
    fn one_character_beyond_latin_doubles_the_string() {
        assert_eq!(attachment_bytes("abc"), 19);
        assert_eq!(attachment_bytes("äöü"), 19);
        assert_eq!(attachment_bytes("ab中"), 22);
        assert_eq!(attachment_bytes("a😀"), 22, "two halves of a surrogate pair");
    }
}
