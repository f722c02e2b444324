//! Sockets of one conversation: who sits where survives hibernation in the attachment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shared::{
    id::ConversationId,
    settings::SiteSettings,
    wire::{PING, PONG, SUBPROTOCOL, agent::ToAgent, close::Close, visitor::ToVisitor},
};
use worker::{Request, Response, Result, State, WebSocket, WebSocketPair};

use super::room::Room;
use crate::{
    failure, log,
    seat::{self, Seat},
};

const VISITOR: &str = "visitor";
const AGENT: &str = "agent";

/// What a socket knows of itself. A visitor's holds the site's settings as well: before the first
/// post nothing is stored, and the object may be evicted in between.
#[derive(Serialize, Deserialize)]
pub(super) struct Attachment {
    pub(super) seat: Seat,
    settings: Option<SiteSettings>,
    /// Address of the page the chat is shown on, from the hello.
    page: Option<String>,
    /// Language of the visitor's browser, from the hello.
    #[serde(default)]
    lang: Option<String>,
    /// What the page says of its visitor.
    #[serde(default)]
    attributes: BTreeMap<String, String>,
}

/// Where a visitor writes from, for the owner's rules.
#[derive(Default)]
pub(super) struct Scene {
    pub(super) page: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) attributes: BTreeMap<String, String>,
}

/// Longest language tag kept, bytes.
const LANG_BYTES_MAX: usize = 35;

impl Attachment {
    /// Settings that are too long are left out: whoever writes first after an eviction then comes
    /// through the door once more, see [`super::frames::receive`].
    fn new(seat: Seat, settings: Option<SiteSettings>) -> Self {
        let chars = |settings: &SiteSettings| {
            serde_json::to_string(settings).map_or(usize::MAX, |json| json.chars().count())
        };
        let settings = settings.filter(|settings| chars(settings) <= SETTINGS_CHARS_KEPT);
        Self { seat, settings, page: None, lang: None, attributes: BTreeMap::new() }
    }
}

/// Longest page address kept, bytes.
const PAGE_BYTES_MAX: usize = 2_000;

/// Longest settings kept with a socket, characters of JSON. With page, attributes and seat that is
/// 7 200 characters at most, doubled by one beyond Latin-1: within the 16 384 of an attachment.
const SETTINGS_CHARS_KEPT: usize = 2_500;

/// The platform answers heartbeats itself, without waking the object.
pub(crate) fn answer_heartbeats(state: &State) {
    match worker::worker_sys::WebSocketRequestResponsePair::new(PING, PONG) {
        Ok(pair) => state.set_websocket_auto_response(&pair),
        Err(error) => log::failure("Heartbeats could not be set up.", &worker::Error::from(error)),
    }
}

/// Loads the conversation for whoever comes through this door.
pub(super) fn enter_visitor(room: &Room, request: &Request) -> Result<()> {
    if let (Some(Seat::Visitor { conversation, .. }), Some(settings)) =
        (Seat::of_request(request)?, seat::settings(request)?)
    {
        room.enter(Some((&conversation, &settings)))?;
    }
    Ok(())
}

/// A visitor's socket.
pub(super) fn accept_visitor(room: &Room, request: &Request) -> Result<Response> {
    let (Some(seat), Some(settings)) = (Seat::of_request(request)?, seat::settings(request)?)
    else {
        return failure::refuse(403, "forbidden", "This is for the chat only.");
    };
    let Seat::Visitor { conversation, .. } = &seat else {
        return failure::refuse(403, "forbidden", "This is for visitors only.");
    };
    room.enter(Some((conversation, &settings)))?;
    let response = accept(room, VISITOR, &Attachment::new(seat, Some(settings)))?;
    response.headers().set("Sec-WebSocket-Protocol", SUBPROTOCOL)?;
    Ok(response)
}

/// An agent's socket.
pub(super) fn accept_agent(room: &Room, request: &Request) -> Result<Response> {
    let Some(seat @ Seat::Agent { .. }) = Seat::of_request(request)? else {
        return failure::refuse(403, "forbidden", "This is for the team only.");
    };
    if !room.has_begun()? {
        return failure::refuse(404, "not_found", "There is no such conversation.");
    }
    accept(room, AGENT, &Attachment::new(seat, None))
}

fn accept(room: &Room, tag: &str, attachment: &Attachment) -> Result<Response> {
    let pair = WebSocketPair::new()?;
    room.state.accept_websocket_with_tags(&pair.server, &[tag]);
    seat::attach(&pair.server, attachment)?;
    Response::from_websocket(pair.client)
}

/// Who sits at `socket`; `None` for an attachment of a version that is no longer understood.
pub(super) fn seat_of(socket: &WebSocket) -> Option<Seat> {
    attachment(socket).map(|attachment| attachment.seat)
}

/// The page the chat is shown on, as the visitor's hello said.
pub(super) fn page_of(socket: &WebSocket) -> Option<String> {
    attachment(socket)?.page
}

/// Where the visitor writes from, by any tab of theirs that is open.
pub(super) fn scene(state: &State) -> Scene {
    let tabs = state.get_websockets_with_tag(VISITOR);
    let newest = tabs.iter().rev().find_map(attachment);
    newest.map_or_else(Scene::default, |Attachment { page, lang, attributes, .. }| Scene {
        page,
        lang,
        attributes,
    })
}

/// Whether `socket` is a visitor's, and no other of theirs is open.
pub(super) fn is_last_visitor(state: &State, socket: &WebSocket) -> bool {
    let is_visitor = matches!(seat_of(socket), Some(Seat::Visitor { .. }));
    is_visitor && state.get_websockets_with_tag(VISITOR).iter().all(|other| other == socket)
}

/// Whether a visitor sits here.
pub(super) fn has_visitor(state: &State) -> bool {
    !state.get_websockets_with_tag(VISITOR).is_empty()
}

/// Keeps what the page says of its visitor with the socket.
pub(super) fn keep_attributes(
    socket: &WebSocket,
    attributes: BTreeMap<String, String>,
) -> Result<()> {
    match attachment(socket) {
        Some(attachment) if attachment.attributes != attributes => {
            seat::attach(socket, &Attachment { attributes, ..attachment })
        }
        _ => Ok(()),
    }
}

/// Keeps page and language with the socket. One that is too long or no web address is left out: it says
/// where a visitor is, and nothing depends on it.
pub(super) fn keep_scene(
    socket: &WebSocket,
    page: Option<String>,
    lang: Option<String>,
) -> Result<()> {
    let lang = lang.filter(|lang| lang.len() <= LANG_BYTES_MAX);
    let is_web = |page: &String| page.starts_with("https://") || page.starts_with("http://");
    let page = page.filter(is_web).filter(|page| page.len() <= PAGE_BYTES_MAX);
    match attachment(socket) {
        Some(attachment) if attachment.page != page || attachment.lang != lang => {
            seat::attach(socket, &Attachment { page, lang, ..attachment })
        }
        _ => Ok(()),
    }
}

/// The door a visitor's socket came through, when the object has forgotten and nothing is stored.
pub(super) fn door_of_any(state: &State) -> Option<(ConversationId, SiteSettings)> {
    state.get_websockets_with_tag(VISITOR).iter().find_map(|socket| {
        let attachment = attachment(socket)?;
        match (attachment.seat, attachment.settings) {
            (Seat::Visitor { conversation, .. }, Some(settings)) => Some((conversation, settings)),
            _ => None,
        }
    })
}

fn attachment(socket: &WebSocket) -> Option<Attachment> {
    seat::attached(socket)
}

/// Tells every visitor's socket of this conversation: tabs of one browser.
pub(super) fn to_visitors(state: &State, frame: &ToVisitor) {
    broadcast(&state.get_websockets_with_tag(VISITOR), frame);
}

/// Tells every agent who has this conversation open.
pub(super) fn to_agents(state: &State, frame: &ToAgent) {
    broadcast(&state.get_websockets_with_tag(AGENT), frame);
}

fn broadcast<T: Serialize>(sockets: &[WebSocket], frame: &T) {
    if sockets.is_empty() {
        return;
    }
    match serde_json::to_string(frame) {
        Ok(json) => sockets.iter().for_each(|socket| send_text(socket, &json)),
        Err(error) => log::failure("A frame could not be written.", &error.into()),
    }
}

/// Tells one socket.
pub(super) fn send<T: Serialize>(socket: &WebSocket, frame: &T) {
    broadcast(std::slice::from_ref(socket), frame);
}

fn send_text(socket: &WebSocket, json: &str) {
    // A socket that is closing refuses; its client comes back and says what it has.
    drop(socket.send_with_str(json));
}

/// Closes with a code from `shared::wire::close`.
pub(super) fn close(socket: &WebSocket, why: Close) {
    drop(socket.close(Some(why.code()), Some(why.reason())));
}
