//! Consoles' sockets to the desk.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::{
    limits::FRAME_BYTES_MAX,
    time::Timestamp,
    wire::{
        PROTOCOL, PROTOCOL_MIN,
        close::Close,
        desk::{DeskFrame, ToDesk},
    },
};
use worker::{
    Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
};

use super::{Desk, person_of};
use crate::{
    clock, failure, log,
    seat::{self, Seat},
};

/// What a socket knows of itself.
#[derive(Serialize, Deserialize)]
struct Attachment {
    seat: Seat,
    /// When it was accepted: until the first heartbeat that is when it was last heard.
    at: Timestamp,
}

/// A console's socket.
pub(super) fn accept(desk: &Desk, request: &Request) -> Result<Response> {
    let Some(seat @ Seat::Agent { .. }) = Seat::of_request(request)? else {
        return failure::refuse(403, "forbidden", "This is for the team only.");
    };
    let pair = WebSocketPair::new()?;
    desk.state.accept_web_socket(&pair.server);
    seat::attach(&pair.server, &Attachment { seat, at: clock::now() })?;
    Response::from_websocket(pair.client)
}

/// Takes one message of one console.
pub(super) fn receive(
    desk: &Rc<Desk>,
    socket: &WebSocket,
    message: &WebSocketIncomingMessage,
) -> Result<()> {
    let seat = seat_of(socket);
    let expired = |seat: &Seat| matches!(seat, Seat::Agent { session_until, .. } if *session_until <= clock::now());
    if seat.as_ref().is_none_or(expired) {
        close(socket, Close::SignedOut);
        return Ok(());
    }
    let Some(person) = person_of(seat) else {
        close(socket, Close::Forbidden);
        return Ok(());
    };
    match parse(message) {
        Some(DeskFrame::Hello { protocol }) if (PROTOCOL_MIN..=PROTOCOL).contains(&protocol) => {
            desk.arrived(&person, None)?;
            send(socket, &desk.welcome()?);
        }
        Some(DeskFrame::Hello { .. }) => close(socket, Close::Protocol),
        Some(DeskFrame::SetPresence { presence }) => desk.arrived(&person, Some(presence))?,
        None => close(socket, Close::Malformed),
    }
    Ok(())
}

fn parse(message: &WebSocketIncomingMessage) -> Option<DeskFrame> {
    match message {
        WebSocketIncomingMessage::String(text) if text.len() <= FRAME_BYTES_MAX => {
            serde_json::from_str(text).ok()
        }
        _ => None,
    }
}

/// Tells every console.
pub(super) fn to_all(state: &State, frame: &ToDesk) {
    let sockets = state.get_websockets();
    if sockets.is_empty() {
        return;
    }
    match serde_json::to_string(frame) {
        // A socket that is closing refuses; its console comes back and gets the whole list.
        Ok(json) => sockets.iter().for_each(|socket| drop(socket.send_with_str(&json))),
        Err(error) => log::failure("A frame could not be written.", &error.into()),
    }
}

fn send(socket: &WebSocket, frame: &ToDesk) {
    match serde_json::to_string(frame) {
        Ok(json) => drop(socket.send_with_str(json)),
        Err(error) => log::failure("A frame could not be written.", &error.into()),
    }
}

pub(super) fn seat_of(socket: &WebSocket) -> Option<Seat> {
    seat::attached::<Attachment>(socket).map(|attachment| attachment.seat)
}

/// When the socket was accepted.
pub(super) fn accepted_at(socket: &WebSocket) -> Option<Timestamp> {
    seat::attached::<Attachment>(socket).map(|attachment| attachment.at)
}

fn close(socket: &WebSocket, why: Close) {
    drop(socket.close(Some(why.code()), Some(why.reason())));
}
