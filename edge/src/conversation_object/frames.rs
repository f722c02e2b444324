//! What comes over the sockets: by whom, understood or not, and the answer to the one who asked.
//!
//! A visitor's frames are [`super::visitor_frames`], an agent's [`super::agent_frames`].

use std::rc::Rc;

use serde::Deserialize;
use shared::{
    conversation::{Event, Refusal, Step, view},
    document,
    id::{EntrySeq, PostKey},
    limits::{CATCH_UP_BYTES, CATCH_UP_ENTRIES, FRAME_BYTES_MAX},
    wire::{PROTOCOL, PROTOCOL_MIN, Refused, agent::ToAgent, close::Close, visitor::ToVisitor},
};
use worker::{Response, Result, WebSocket, WebSocketIncomingMessage};

use super::{
    agent_frames,
    room::Room,
    sockets::{self, send},
    visitor_frames,
};
use crate::{clock, failure, log, seat::Seat, store::events};

/// Takes one message of one socket.
pub(super) fn receive(room: &Rc<Room>, socket: &WebSocket, message: &WebSocketIncomingMessage) {
    let outcome = match sockets::seat_of(socket) {
        // Forgotten before the first post, with settings too long to keep: the door brings them,
        // and what was written is in the visitor's outbox.
        Some(Seat::Visitor { .. }) if !room.enter(None).unwrap_or(true) => {
            drop(socket.close(Some(1012), Some("again")));
            Ok(())
        }
        Some(Seat::Visitor { .. }) => match parse(message) {
            Ok(frame) => visitor_frames::take(room, socket, frame),
            Err(why) => {
                send(socket, &ToVisitor::Refused { key: None, why });
                Ok(())
            }
        },
        Some(Seat::Agent { session_until, .. }) if session_until <= clock::now() => {
            sockets::close(socket, Close::SignedOut);
            Ok(())
        }
        Some(Seat::Agent { person, .. }) => match parse(message) {
            Ok(frame) => agent_frames::take(room, socket, frame, person),
            Err(why) => {
                send(socket, &ToAgent::Refused { key: None, why });
                Ok(())
            }
        },
        None => {
            sockets::close(socket, Close::SignedOut);
            Ok(())
        }
    };
    if let Err(error) = outcome {
        give_up(socket, &error);
    }
}

/// The sender has no answer and asks again; closing makes that happen now.
pub(super) fn give_up(socket: &WebSocket, error: &worker::Error) {
    log::failure("A frame could not be carried out.", error);
    drop(socket.close(Some(1011), Some("failure")));
}

fn parse<T: for<'de> Deserialize<'de>>(
    message: &WebSocketIncomingMessage,
) -> std::result::Result<T, Refused> {
    let WebSocketIncomingMessage::String(text) = message else {
        return Err(refused("malformed", "Messages are text."));
    };
    if text.len() > FRAME_BYTES_MAX {
        return Err(refused("too_large", "This is more than one message can carry."));
    }
    serde_json::from_str(text)
        .map_err(|_| refused("malformed", "This was not understood. Reloading the page may help."))
}

/// A refusal of the shell's own.
pub(super) fn refused(code: &str, message: &str) -> Refused {
    Refused { code: code.to_owned(), message: message.to_owned(), retry: false }
}

/// What the one who asked is answered.
pub(super) enum Answer {
    Accepted { key: PostKey, seq: EntrySeq },
    Refused { key: Option<PostKey>, why: Refused },
    Nothing,
}

pub(super) fn answer(outcome: std::result::Result<Step, Refusal>, key: Option<PostKey>) -> Answer {
    match outcome {
        Ok(Step { accepted: Some((key, seq)), .. }) => Answer::Accepted { key, seq },
        Ok(_) => Answer::Nothing,
        Err(refusal) => Answer::Refused { key, why: Refused::from(&refusal) },
    }
}

pub(super) fn speaks(protocol: u32) -> bool {
    (PROTOCOL_MIN..=PROTOCOL).contains(&protocol)
}

/// Sends everything between `from` and `last` in frames that fit.
pub(super) fn catch_up(
    room: &Room,
    from: EntrySeq,
    last: EntrySeq,
    mut send: impl FnMut(EntrySeq, EntrySeq, &[shared::conversation::Recorded]),
) -> Result<()> {
    let mut after = from;
    while after < last {
        let mut record = events::after(&room.sql(), after, CATCH_UP_ENTRIES)?;
        let mut bytes = 0;
        let fits = record.iter().take_while(|recorded| {
            let fits = bytes < CATCH_UP_BYTES;
            bytes += recorded.text.as_ref().map_or(0, |text| text.as_str().len());
            if matches!(recorded.event, Event::Answered { .. } | Event::Proposed { .. }) {
                // The words once more, as a document with its marks.
                bytes += 2 * recorded.text.as_ref().map_or(0, |text| text.as_str().len());
            }
            fits
        });
        record.truncate(fits.count());
        let Some(covered) = record.last().map(|recorded| recorded.seq) else {
            break;
        };
        send(after, covered, &record);
        after = covered;
    }
    Ok(())
}

/// `GET /`: the conversation as the API shows it.
pub(super) fn detail(room: &Room) -> Result<Response> {
    if !room.has_begun()? {
        return failure::refuse(404, "not_found", "There is no such conversation.");
    }
    let view = room.agent_view()?;
    let facts = room.read(|c, settings| (c.id().clone(), settings.clone()))?;
    let (id, settings) = facts.ok_or("it has begun")?;
    let record = events::after(&room.sql(), EntrySeq::NONE, usize::MAX)?;
    let visible = |recorded| document::for_agent(view::for_agent(recorded), &settings);
    let entries: Vec<_> = record.iter().map(visible).collect();
    let mut view = serde_json::to_value(view)?;
    // On the wire what is absent is not sent; who reads the API looks for the field.
    if view.get("assignee").is_none() {
        view["assignee"] = serde_json::Value::Null;
    }
    Response::from_json(&serde_json::json!({ "id": id, "view": view, "entries": entries }))
}
