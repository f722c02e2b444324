//! What comes over the sockets: parsed, turned into a command, answered to the one who asked.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::{
    conversation::{
        Command, Refusal, Step,
        view::{self, DeskFacts},
    },
    id::{EntrySeq, PostKey},
    limits::{CATCH_UP_BYTES, CATCH_UP_ENTRIES, FRAME_BYTES_MAX},
    text::MessageText,
    wire::{
        PROTOCOL, PROTOCOL_MIN, Refused, Streaming,
        agent::{AgentFrame, Person, ToAgent},
        close::Close,
        visitor::{ToVisitor, VisitorFrame},
    },
};
use worker::{Request, Response, Result, WebSocket, WebSocketIncomingMessage};

use super::{
    room::Room,
    sockets::{self, send},
};
use crate::{clock, failure, log, seat::Seat, store::events};

/// Takes one message of one socket.
pub(super) fn receive(room: &Rc<Room>, socket: &WebSocket, message: &WebSocketIncomingMessage) {
    let outcome = match sockets::seat_of(socket) {
        Some(Seat::Visitor { .. }) => from_visitor(room, socket, message),
        Some(Seat::Agent { session_until, .. }) if session_until <= clock::now() => {
            sockets::close(socket, Close::SignedOut);
            Ok(())
        }
        Some(Seat::Agent { person, .. }) => from_agent(room, socket, message, person),
        None => {
            sockets::close(socket, Close::SignedOut);
            Ok(())
        }
    };
    if let Err(error) = outcome {
        // The sender has no answer and asks again; closing makes that happen now.
        log::failure("A frame could not be carried out.", &error);
        drop(socket.close(Some(1011), Some("failure")));
    }
}

fn from_visitor(
    room: &Rc<Room>,
    socket: &WebSocket,
    message: &WebSocketIncomingMessage,
) -> Result<()> {
    let frame = match parse::<VisitorFrame>(message) {
        Ok(frame) => frame,
        Err(why) => {
            send(socket, &ToVisitor::Refused { key: None, why });
            return Ok(());
        }
    };
    let (key, command) = match frame {
        VisitorFrame::Hello { protocol, after, page } => {
            sockets::keep_page(socket, page)?;
            return welcome_visitor(room, socket, protocol, after);
        }
        VisitorFrame::Post { key, text } => match MessageText::parse(&text) {
            Ok(text) => {
                let page = sockets::page_of(socket);
                (Some(key.clone()), Command::Post { key, text, page })
            }
            Err(error) => {
                let why = Refused::from(&Refusal::Text(error));
                send(socket, &ToVisitor::Refused { key: Some(key), why });
                return Ok(());
            }
        },
        VisitorFrame::AskForPerson => {
            (None, Command::AskForPerson { page: sockets::page_of(socket) })
        }
        VisitorFrame::LeaveLine => (None, Command::LeaveLine),
        VisitorFrame::Rate { of, helped } => (None, Command::Rate { of, helped }),
    };
    match answer(room.turn(command, None)?, key) {
        Answer::Accepted { key, seq } => send(socket, &ToVisitor::Accepted { key, seq }),
        Answer::Refused { key, why } => send(socket, &ToVisitor::Refused { key, why }),
        Answer::Nothing => {}
    }
    Ok(())
}

fn from_agent(
    room: &Rc<Room>,
    socket: &WebSocket,
    message: &WebSocketIncomingMessage,
    agent: Person,
) -> Result<()> {
    let frame = match parse::<AgentFrame>(message) {
        Ok(frame) => frame,
        Err(why) => {
            send(socket, &ToAgent::Refused { key: None, why });
            return Ok(());
        }
    };
    let (key, command) = match agent_command(frame, agent) {
        Ok(Wish::Hello { protocol, after }) => {
            return welcome_agent(room, socket, protocol, after);
        }
        Ok(Wish::Do(key, command)) => (key, command),
        Err((key, refusal)) => {
            send(socket, &ToAgent::Refused { key, why: Refused::from(&refusal) });
            return Ok(());
        }
    };
    match answer(room.turn(command, None)?, key) {
        Answer::Accepted { key, seq } => send(socket, &ToAgent::Accepted { key, seq }),
        Answer::Refused { key, why } => send(socket, &ToAgent::Refused { key, why }),
        Answer::Nothing => {}
    }
    Ok(())
}

enum Wish {
    Hello { protocol: u32, after: EntrySeq },
    Do(Option<PostKey>, Command),
}

fn agent_command(
    frame: AgentFrame,
    agent: Person,
) -> std::result::Result<Wish, (Option<PostKey>, Refusal)> {
    let parse = |key: &PostKey, text: &str| {
        MessageText::parse(text).map_err(|error| (Some(key.clone()), Refusal::Text(error)))
    };
    Ok(match frame {
        AgentFrame::Hello { protocol, after } => Wish::Hello { protocol, after },
        AgentFrame::Claim { epoch } => Wish::Do(None, Command::Claim { agent, epoch }),
        AgentFrame::Reply { key, text, epoch } => {
            let text = parse(&key, &text)?;
            Wish::Do(Some(key.clone()), Command::Reply { agent, key, text, epoch })
        }
        AgentFrame::Note { key, text } => {
            let text = parse(&key, &text)?;
            Wish::Do(Some(key.clone()), Command::Note { agent, key, text })
        }
        AgentFrame::Release { note } => {
            let note = note.filter(|note| !note.trim().is_empty());
            let note = note.map(|note| MessageText::parse(&note)).transpose();
            let note = note.map_err(|error| (None, Refusal::Text(error)))?;
            Wish::Do(None, Command::Release { agent, note })
        }
        AgentFrame::Resolve => Wish::Do(None, Command::Resolve { agent }),
        AgentFrame::Reopen => Wish::Do(None, Command::Reopen { agent }),
    })
}

fn parse<T: for<'de> Deserialize<'de>>(
    message: &WebSocketIncomingMessage,
) -> std::result::Result<T, Refused> {
    let refused = |code: &str, message: &str| Refused {
        code: code.to_owned(),
        message: message.to_owned(),
        retry: false,
    };
    let WebSocketIncomingMessage::String(text) = message else {
        return Err(refused("malformed", "Messages are text."));
    };
    if text.len() > FRAME_BYTES_MAX {
        return Err(refused("too_large", "This is more than one message can carry."));
    }
    serde_json::from_str(text)
        .map_err(|_| refused("malformed", "This was not understood. Reloading the page may help."))
}

enum Answer {
    Accepted { key: PostKey, seq: EntrySeq },
    Refused { key: Option<PostKey>, why: Refused },
    Nothing,
}

fn answer(outcome: std::result::Result<Step, Refusal>, key: Option<PostKey>) -> Answer {
    match outcome {
        Ok(Step { accepted: Some((key, seq)), .. }) => Answer::Accepted { key, seq },
        Ok(_) => Answer::Nothing,
        Err(refusal) => Answer::Refused { key, why: Refused::from(&refusal) },
    }
}

fn speaks(protocol: u32) -> bool {
    (PROTOCOL_MIN..=PROTOCOL).contains(&protocol)
}

fn welcome_visitor(room: &Room, socket: &WebSocket, protocol: u32, after: EntrySeq) -> Result<()> {
    if !speaks(protocol) {
        sockets::close(socket, Close::Protocol);
        return Ok(());
    }
    let facts = room.read(|c, settings| {
        (c.id().clone(), c.needs_reset(after), view::site(settings), c.seq())
    })?;
    let (Some((conversation, reset, site, last)), Some(view)) = (facts, room.visitor_view()?)
    else {
        sockets::close(socket, Close::SignedOut);
        return Ok(());
    };
    let welcome = ToVisitor::Welcome { protocol: PROTOCOL, conversation, reset, site, view };
    send(socket, &welcome);
    let from = if reset { EntrySeq::NONE } else { after };
    catch_up(room, from, last, |after, covered, record| {
        let entries = record.iter().filter_map(view::for_visitor).collect();
        send(socket, &ToVisitor::Entries { after, covered, entries });
    })?;
    if let Some((turn, text)) = room.streamed.borrow().clone() {
        send(socket, &ToVisitor::Streaming(Streaming { turn, from: 0, text }));
    }
    Ok(())
}

fn welcome_agent(room: &Room, socket: &WebSocket, protocol: u32, after: EntrySeq) -> Result<()> {
    if !speaks(protocol) {
        sockets::close(socket, Close::Protocol);
        return Ok(());
    }
    let facts = room.read(|c, _| (c.id().clone(), c.needs_reset(after), c.seq()))?;
    let (Some((conversation, reset, last)), Some(view)) = (facts, room.agent_view()?) else {
        sockets::close(socket, Close::Forbidden);
        return Ok(());
    };
    send(socket, &ToAgent::Welcome { protocol: PROTOCOL, conversation, reset, view });
    let from = if reset { EntrySeq::NONE } else { after };
    catch_up(room, from, last, |after, covered, record| {
        let entries = record.iter().map(view::for_agent).collect();
        send(socket, &ToAgent::Entries { after, covered, entries });
    })?;
    if let Some((turn, text)) = room.streamed.borrow().clone() {
        send(socket, &ToAgent::Streaming(Streaming { turn, from: 0, text }));
    }
    Ok(())
}

/// Sends everything between `from` and `last` in frames that fit.
fn catch_up(
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

/// What the desk pushes when places move.
#[derive(Serialize, Deserialize)]
pub(crate) struct Facts {
    /// Place in line, from 1.
    pub(crate) place: Option<u32>,
    /// People who are reachable.
    pub(crate) people_here: Option<u32>,
}

impl From<Facts> for DeskFacts {
    fn from(facts: Facts) -> Self {
        Self { place: facts.place, people_here: facts.people_here }
    }
}

/// `POST /facts`.
pub(super) async fn take_facts(room: &Room, mut request: Request) -> Result<Response> {
    let facts: Facts = request.json().await?;
    room.learn(facts.into())?;
    Response::empty()
}

/// `GET /`: the conversation as the API shows it.
pub(super) fn detail(room: &Room) -> Result<Response> {
    if !room.has_begun()? {
        return failure::refuse(404, "not_found", "There is no such conversation.");
    }
    let view = room.agent_view()?;
    let id = room.read(|c, _| c.id().clone())?;
    let record = events::after(&room.sql(), EntrySeq::NONE, usize::MAX)?;
    let entries: Vec<_> = record.iter().map(view::for_agent).collect();
    Response::from_json(&serde_json::json!({ "id": id, "view": view, "entries": entries }))
}
