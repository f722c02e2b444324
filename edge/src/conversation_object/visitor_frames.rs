//! A visitor's frames: each becomes a command, and is answered to the tab it came from.

use std::{collections::BTreeMap, rc::Rc};

use shared::{
    conversation::{Command, Holder, Refusal, view},
    document,
    email::Email,
    id::{EntrySeq, PostKey},
    text::MessageText,
    wire::{
        PROTOCOL, Refused, Streaming,
        close::Close,
        visitor::{ToVisitor, VisitorFrame},
    },
};
use worker::{Result, WebSocket};

use super::{
    frames::{Answer, answer, catch_up, give_up, refused, speaks},
    room::Room,
    sockets::{self, send},
};
use crate::log;

/// Longest attributes of a visitor, characters of JSON; what is more is left out.
const ATTRIBUTES_CHARS_MAX: usize = 2_000;

/// Carries out one frame.
pub(super) fn take(room: &Rc<Room>, socket: &WebSocket, frame: VisitorFrame) -> Result<()> {
    let page = || sockets::page_of(socket);
    let (key, command) = match frame {
        VisitorFrame::Hello { protocol, after, page, lang } => {
            sockets::keep_scene(socket, page, lang)?;
            welcome(room, socket, protocol, after)?;
            return came(room);
        }
        VisitorFrame::SetAttributes { attributes } => {
            return sockets::keep_attributes(socket, bounded(attributes));
        }
        VisitorFrame::Post { key, text } => match MessageText::parse(&text) {
            Ok(text) => (Some(key.clone()), Command::Post { key, text, page: page() }),
            Err(error) => return refuse(socket, key, &Refusal::Text(error)),
        },
        VisitorFrame::LeaveMessage { key, email, text } => {
            let email = match Email::parse(&email) {
                Ok(email) => email,
                Err(error) => {
                    let why = refused("email", &error.to_string());
                    send(socket, &ToVisitor::Refused { key: Some(key), why });
                    return Ok(());
                }
            };
            match MessageText::parse(&text) {
                Ok(text) => {
                    let command =
                        Command::LeaveMessage { key: key.clone(), email, text, page: page() };
                    (Some(key), command)
                }
                Err(error) => return refuse(socket, key, &Refusal::Text(error)),
            }
        }
        VisitorFrame::LeaveLine => (None, Command::LeaveLine),
        VisitorFrame::Reveal { of, text } => match MessageText::parse(&text) {
            Ok(text) => (None, Command::Reveal { of, text }),
            Err(error) => {
                let why = Refused::from(&Refusal::Text(error));
                send(socket, &ToVisitor::Refused { key: None, why });
                return Ok(());
            }
        },
        // Whether somebody can come is decided from what the desk says at this moment.
        VisitorFrame::AskForPerson => {
            ask_first(room, socket, None, Command::AskForPerson { page: page() });
            return Ok(());
        }
        VisitorFrame::AnswerOffer { offer, accept } => {
            ask_first(room, socket, None, Command::AnswerOffer { offer, accept });
            return Ok(());
        }
        VisitorFrame::Choose { label, key } => {
            let command = Command::Choose { label, key: key.clone(), page: page() };
            ask_first(room, socket, Some(key), command);
            return Ok(());
        }
        VisitorFrame::Rate { of, helped } => {
            ask_first(room, socket, None, Command::Rate { of, helped });
            return Ok(());
        }
    };
    carry_out(room, socket, key, command)
}

fn carry_out(
    room: &Rc<Room>,
    socket: &WebSocket,
    key: Option<PostKey>,
    command: Command,
) -> Result<()> {
    match answer(room.turn(command, None)?, key) {
        Answer::Accepted { key, seq } => send(socket, &ToVisitor::Accepted { key, seq }),
        Answer::Refused { key, why } => send(socket, &ToVisitor::Refused { key, why }),
        Answer::Nothing => {}
    }
    Ok(())
}

/// Carries out `command` once the desk has said who is there.
fn ask_first(room: &Rc<Room>, socket: &WebSocket, key: Option<PostKey>, command: Command) {
    let (room, socket) = (Rc::clone(room), socket.clone());
    let state = Rc::clone(&room);
    state.state.wait_until(async move {
        room.ask_desk().await;
        if let Err(error) = carry_out(&room, &socket, key, command) {
            give_up(&socket, &error);
        }
        room.drain();
    });
}

fn refuse(socket: &WebSocket, key: PostKey, refusal: &Refusal) -> Result<()> {
    send(socket, &ToVisitor::Refused { key: Some(key), why: Refused::from(refusal) });
    Ok(())
}

fn bounded(attributes: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut room = ATTRIBUTES_CHARS_MAX;
    let fits = |(name, value): &(String, String)| {
        let chars = serde_json::json!({ name: value }).to_string().chars().count();
        room = room.saturating_sub(chars);
        room > 0
    };
    attributes.into_iter().take_while(fits).collect()
}

fn welcome(room: &Room, socket: &WebSocket, protocol: u32, after: EntrySeq) -> Result<()> {
    if !speaks(protocol) {
        sockets::close(socket, Close::Protocol);
        return Ok(());
    }
    let facts =
        room.read(|c, settings| (c.id().clone(), c.needs_reset(after), settings.clone(), c.seq()))?;
    let (Some((conversation, reset, settings, last)), Some(view), Some(site)) =
        (facts, room.visitor_view()?, room.site()?)
    else {
        sockets::close(socket, Close::SignedOut);
        return Ok(());
    };
    let site = Box::new(site);
    let welcome = ToVisitor::Welcome { protocol: PROTOCOL, conversation, reset, site, view };
    send(socket, &welcome);
    let from = if reset { EntrySeq::NONE } else { after };
    catch_up(room, from, last, |after, covered, record| {
        let visible = |recorded| {
            view::for_visitor(recorded, &settings)
                .map(|entry| document::for_visitor(entry, &settings))
        };
        let entries = record.iter().filter_map(visible).collect();
        send(socket, &ToVisitor::Entries { after, covered, entries });
    })?;
    if let Some((turn, text)) = room.streamed.borrow().clone() {
        send(socket, &ToVisitor::Streaming(Streaming { turn, from: 0, text }));
    }
    Ok(())
}

/// A tab is here: whoever waits has their place again.
fn came(room: &Rc<Room>) -> Result<()> {
    room.turn(Command::VisitorCame, None).map(drop)
}

/// A socket is gone; if it was the visitor's last, they are away.
pub(super) fn left(room: &Rc<Room>, socket: &WebSocket) {
    if !sockets::is_last_visitor(&room.state, socket) {
        return;
    }
    if let Err(error) = gone(room) {
        log::failure("A visitor's leaving could not be noted.", &error);
    }
}

/// Notes that nobody sits here, if somebody waits.
pub(super) fn gone(room: &Rc<Room>) -> Result<()> {
    let waits = room.read(|c, _| matches!(c.holder(), Holder::Waiting(_)))?;
    if waits == Some(true) {
        room.turn(Command::VisitorLeft, None)?.ok();
    }
    Ok(())
}
