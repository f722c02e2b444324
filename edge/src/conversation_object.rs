//! The object that holds one conversation: it listens, lets the core decide, keeps, tells.
//!
//! Named by the conversation's id. Only our worker reaches it, and has settled at the door who
//! comes: the seat is in the header `x-baton-seat`. Nothing is written before the visitor's first
//! post, so a chat that was only opened leaves no trace.
//!
//! | call | answer |
//! |---|---|
//! | `GET /visitor`, upgrade | a visitor's socket |
//! | `GET /agent`, upgrade | an agent's socket; 404 before the first post |
//! | `GET /` | the conversation for the API; 404 before the first post |
//! | `GET /briefing` | what an agent is handed: card, summary, suggested reply; 404 before the first post |
//! | `POST /facts` | what the desk knows: place in line, people here |
//! | `POST /ring` with `{agent, epoch}` | the desk has found somebody to be rung first |
//! | `POST /vanished` with `{agent}` | the desk has not heard of an agent for too long |
//! | `POST /rehearse` with settings | what other rules would have made of it |

mod actions;
mod agent_frames;
mod bot_turn;
mod briefing;
mod desk_calls;
mod frames;
mod learning;
mod outbox;
mod room;
mod sockets;
mod visitor_frames;
mod written;

use std::rc::Rc;

use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage,
    durable_object,
};

use self::room::Room;
pub(crate) use self::sockets::answer_heartbeats;
use crate::failure;

/// See the module.
#[durable_object]
pub struct ConversationObject {
    room: Rc<Room>,
}

impl DurableObject for ConversationObject {
    fn new(state: State, env: Env) -> Self {
        sockets::answer_heartbeats(&state);
        Self { room: Rc::new(Room::new(state, env)) }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let path = request.path();
        let answer = match path.as_str() {
            "/visitor" => desk_calls::accept_visitor(&self.room, &request).await,
            "/agent" => sockets::accept_agent(&self.room, &request),
            "/facts" => desk_calls::take_facts(&self.room, request).await,
            "/ring" => desk_calls::ring(&self.room, request).await,
            "/vanished" => desk_calls::vanished(&self.room, request).await,
            "/rehearse" => desk_calls::rehearse(&self.room, request).await,
            "/" => frames::detail(&self.room),
            "/briefing" => briefing::show(&self.room).await,
            _ => failure::refuse(404, "not_found", "There is nothing here."),
        };
        self.room.drain();
        answer
    }

    async fn alarm(&self) -> Result<Response> {
        self.room.wake().await;
        self.room.drain();
        // Never an error: after six of them the platform drops the alarm for good.
        Response::empty()
    }

    async fn websocket_message(
        &self,
        socket: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> Result<()> {
        frames::receive(&self.room, &socket, &message);
        self.room.drain();
        Ok(())
    }

    async fn websocket_close(
        &self,
        socket: WebSocket,
        _code: usize,
        _reason: String,
        _was_clean: bool,
    ) -> Result<()> {
        // A visitor who leaves stops nothing: what was asked is answered for their return.
        visitor_frames::left(&self.room, &socket);
        self.room.drain();
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _error: worker::Error) -> Result<()> {
        visitor_frames::left(&self.room, &socket);
        self.room.drain();
        Ok(())
    }
}
