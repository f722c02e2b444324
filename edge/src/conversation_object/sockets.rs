//! Sockets of one conversation: who sits where survives hibernation in the attachment.

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
}

/// Longest page address kept, bytes. With the settings it stays well within an attachment.
const PAGE_BYTES_MAX: usize = 2_000;

/// The platform answers heartbeats itself, without waking the object.
pub(crate) fn answer_heartbeats(state: &State) {
    match worker::worker_sys::WebSocketRequestResponsePair::new(PING, PONG) {
        Ok(pair) => state.set_websocket_auto_response(&pair),
        Err(error) => log::failure("Heartbeats could not be set up.", &worker::Error::from(error)),
    }
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
    let response =
        accept(room, VISITOR, &Attachment { seat, settings: Some(settings), page: None })?;
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
    accept(room, AGENT, &Attachment { seat, settings: None, page: None })
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

/// Keeps the page with the socket. One that is too long or no web address is left out: it says
/// where a visitor is, and nothing depends on it.
pub(super) fn keep_page(socket: &WebSocket, page: Option<String>) -> Result<()> {
    let is_web = |page: &String| page.starts_with("https://") || page.starts_with("http://");
    let page = page.filter(is_web).filter(|page| page.len() <= PAGE_BYTES_MAX);
    match attachment(socket) {
        Some(attachment) if attachment.page != page => {
            seat::attach(socket, &Attachment { page, ..attachment })
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
