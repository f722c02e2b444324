//! What comes to the object other than frames: the door, the desk, a rehearsal.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::{
    availability::Facts,
    conversation::Command,
    id::{AgentId, ConversationId, EntrySeq},
    rehearsal::{self, Call},
    settings::SiteSettings,
    wire::agent::Person,
};
use worker::{Request, Response, Result};

use super::{room::Room, sockets};
use crate::{failure, store::events};

/// `GET /visitor`: who can come is known before the visitor is shown anything.
pub(super) async fn accept_visitor(room: &Rc<Room>, request: &Request) -> Result<Response> {
    sockets::enter_visitor(room, request)?;
    room.ask_desk().await;
    sockets::accept_visitor(room, request)
}

/// `POST /facts`: what the desk pushes when places move or people come and go.
pub(super) async fn take_facts(room: &Room, mut request: Request) -> Result<Response> {
    let facts: Facts = request.json().await?;
    room.learn(facts)?;
    done()
}

/// `POST /ring`.
pub(super) async fn ring(room: &Rc<Room>, mut request: Request) -> Result<Response> {
    #[derive(Deserialize)]
    struct Ring {
        agent: Person,
        epoch: u32,
    }
    let Ring { agent, epoch } = request.json().await?;
    room.turn(Command::Ring { agent, epoch }, None)?.ok();
    done()
}

/// `POST /vanished`.
pub(super) async fn vanished(room: &Rc<Room>, mut request: Request) -> Result<Response> {
    #[derive(Deserialize)]
    struct Vanished {
        agent: AgentId,
    }
    let Vanished { agent } = request.json().await?;
    room.turn(Command::Vanish { agent }, None)?.ok();
    done()
}

/// `POST /rehearse`: what `settings` would have made of this conversation. Nothing is kept.
pub(super) async fn rehearse(room: &Room, mut request: Request) -> Result<Response> {
    #[derive(Serialize)]
    struct Rehearsed {
        id: ConversationId,
        would: Vec<Call>,
        did: Vec<Call>,
    }
    let settings: SiteSettings = request.json().await?;
    if !room.has_begun()? {
        return failure::refuse(404, "not_found", "There is no such conversation.");
    }
    let id = room.read(|c, _| c.id().clone())?.ok_or("it has begun")?;
    let log = events::after(&room.sql(), EntrySeq::NONE, usize::MAX)?;
    let would = rehearsal::rehearse(&id, &log, &settings);
    let did = rehearsal::happened(&log);
    Response::from_json(&Rehearsed { id, would, did })
}

fn done() -> Result<Response> {
    Response::from_json(&serde_json::json!({}))
}
