//! The desk: what is waiting, who is there, who holds how many. It lists, and decides nothing.
//!
//! One per workspace, named `desk`. Everything in it can be told to it again by the conversations;
//! a line that comes late or twice changes nothing. It relays no message.
//!
//! | call | answer |
//! |---|---|
//! | `GET /agent`, upgrade | a console's socket |
//! | `POST /items` | takes a conversation's line, answers place in line and people here |
//! | `GET /items` | the list for the API |

mod sockets;
mod store;

use std::{cell::RefCell, rc::Rc};

use shared::{
    availability::Facts,
    id::ConversationId,
    inbox::{self, Inbox, Taken},
    limits::PLACES_PUSHED,
    wire::{
        PROTOCOL,
        agent::Person,
        desk::{Item, PersonHere, Presence, ToDesk},
    },
};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage,
    durable_object,
};

use crate::{clock, failure, log, objects, seat::Seat, store::migrations};

/// See the module.
#[durable_object]
pub struct DeskObject {
    desk: Rc<Desk>,
}

impl DurableObject for DeskObject {
    fn new(state: State, env: Env) -> Self {
        crate::conversation_object::answer_heartbeats(&state);
        Self { desk: Rc::new(Desk { state, env, inbox: RefCell::new(None) }) }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let path = request.path();
        match (request.method(), path.as_str()) {
            (worker::Method::Get, "/agent") => sockets::accept(&self.desk, &request),
            (worker::Method::Post, "/items") => {
                let item: Item = request.json().await?;
                Response::from_json(&self.desk.take(item)?)
            }
            (worker::Method::Get, "/items") => self.desk.list(),
            (worker::Method::Get, "/facts") => {
                let url = request.url()?;
                let id = url.query_pairs().find(|(name, _)| name == "conversation");
                let id = id.and_then(|(_, id)| ConversationId::parse(&id).ok());
                let place = id.and_then(|id| {
                    self.desk.loaded().ok()?.as_ref().and_then(|inbox| inbox.place(&id))
                });
                Response::from_json(&self.desk.facts(place)?)
            }
            _ => failure::refuse(404, "not_found", "There is nothing here."),
        }
    }

    async fn alarm(&self) -> Result<Response> {
        Response::empty()
    }

    async fn websocket_message(
        &self,
        socket: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> Result<()> {
        if let Err(error) = sockets::receive(&self.desk, &socket, &message) {
            log::failure("A console's frame could not be carried out.", &error);
            drop(socket.close(Some(1011), Some("failure")));
        }
        Ok(())
    }

    async fn websocket_close(
        &self,
        socket: WebSocket,
        _code: usize,
        _reason: String,
        _was_clean: bool,
    ) -> Result<()> {
        self.desk.left(&socket);
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _error: worker::Error) -> Result<()> {
        self.desk.left(&socket);
        Ok(())
    }
}

pub(super) struct Desk {
    state: State,
    env: Env,
    inbox: RefCell<Option<Inbox>>,
}

impl Desk {
    /// Takes a line, tells the consoles, and says what the conversation wants to know.
    fn take(self: &Rc<Self>, item: Item) -> Result<Facts> {
        let id = item.conversation.clone();
        let sql = self.sql()?;
        let (moved, hands_changed) = {
            let mut slot = self.loaded()?;
            let inbox = slot.as_mut().ok_or("the list was loaded above")?;
            if inbox.get(&id).is_none()
                && let Some(known) = store::item(&sql, &id)?
            {
                inbox.recall(known);
            }
            let holder = inbox.get(&id).map(|known| known.holder.clone());
            let hands_changed = holder.as_ref() != Some(&item.holder);
            match inbox.take(item.clone()) {
                Taken::Old => (Vec::new(), false),
                Taken::Changed { moved } => {
                    store::keep(&sql, &item)?;
                    let changed = ToDesk::Changed {
                        now: clock::now(),
                        item: Box::new(item),
                        counts: inbox.counts(),
                    };
                    sockets::to_all(&self.state, &changed);
                    (moved, hands_changed)
                }
            }
        };
        // Who holds how many is part of what consoles know of the team.
        if hands_changed {
            self.tell_people(None)?;
        }
        let place = self.loaded()?.as_ref().and_then(|inbox| inbox.place(&id));
        self.push_places(moved.into_iter().filter(|(moved, _)| *moved != id).collect());
        self.facts(place)
    }

    /// Tells conversations in line their new places. Those further back hear of it with the next
    /// move that reaches them: a long line must not mean as many calls at every step.
    fn push_places(self: &Rc<Self>, moved: Vec<(ConversationId, Option<u32>)>) {
        let near = |place: &Option<u32>| place.is_none_or(|place| place as usize <= PLACES_PUSHED);
        let moved: Vec<_> = moved.into_iter().filter(|(_, place)| near(place)).collect();
        if moved.is_empty() {
            return;
        }
        let desk = Rc::clone(self);
        self.state.wait_until(async move {
            for (conversation, place) in moved {
                if let Err(error) = desk.push_place(&conversation, place).await {
                    log::failure("A conversation could not be told its place.", &error);
                }
            }
        });
    }

    async fn push_place(&self, conversation: &ConversationId, place: Option<u32>) -> Result<()> {
        let object = objects::conversation(&self.env, conversation)?;
        objects::tell(&object, "/facts", &self.facts(place)?).await
    }

    fn facts(&self, place: Option<u32>) -> Result<Facts> {
        let people = self.people(None)?;
        let online = people.into_iter().filter(inbox::is_here).map(|here| here.person.id).collect();
        Ok(Facts { place, online, ..Facts::default() })
    }

    fn list(&self) -> Result<Response> {
        let slot = self.loaded()?;
        let inbox = slot.as_ref().ok_or("the list was loaded above")?;
        let mut items: Vec<_> = inbox.items().collect();
        items.sort_by(|a, b| inbox::order(a, b));
        let counts = inbox.counts();
        Response::from_json(&serde_json::json!({ "conversations": items, "counts": counts }))
    }

    /// What a console is shown first.
    fn welcome(&self) -> Result<ToDesk> {
        let people = self.people(None)?;
        let slot = self.loaded()?;
        let inbox = slot.as_ref().ok_or("the list was loaded above")?;
        Ok(ToDesk::Inbox {
            protocol: PROTOCOL,
            now: clock::now(),
            items: inbox.items().cloned().collect(),
            counts: inbox.counts(),
            people,
        })
    }

    /// Someone's console connected, or they said whether they can be offered work.
    fn arrived(self: &Rc<Self>, person: &Person, presence: Option<Presence>) -> Result<()> {
        store::keep_person(&self.sql()?, person, presence)?;
        self.tell_people(None)?;
        self.push_people();
        Ok(())
    }

    fn left(self: &Rc<Self>, socket: &WebSocket) {
        if let Err(error) = self.tell_people(Some(socket)) {
            log::failure("The consoles could not be told who left.", &error);
        }
        self.push_people();
    }

    /// Those who wait see how many people are here.
    fn push_people(self: &Rc<Self>) {
        let waiting = match self.loaded() {
            Ok(slot) => slot.as_ref().map(|inbox| {
                let items = inbox.items().map(|item| item.conversation.clone());
                items.filter_map(|id| inbox.place(&id).map(|at| (id, Some(at)))).collect()
            }),
            Err(error) => {
                log::failure("The list could not be read.", &error);
                None
            }
        };
        self.push_places(waiting.unwrap_or_default());
    }

    fn tell_people(&self, leaving: Option<&WebSocket>) -> Result<()> {
        let people = self.people(leaving)?;
        sockets::to_all(&self.state, &ToDesk::People { people });
        Ok(())
    }

    /// The team as far as it has ever come to the desk; a socket that is `leaving` counts no more.
    fn people(&self, leaving: Option<&WebSocket>) -> Result<Vec<PersonHere>> {
        let connected = sockets::connected(&self.state, leaving);
        let known = store::people(&self.sql()?)?;
        let slot = self.loaded()?;
        let inbox = slot.as_ref().ok_or("the list was loaded above")?;
        let here = known.into_iter().map(|(person, presence)| PersonHere {
            presence,
            connected: connected.contains(&person.id),
            holds: inbox.held_by(&person.id),
            person,
        });
        Ok(here.collect())
    }

    fn loaded(&self) -> Result<std::cell::RefMut<'_, Option<Inbox>>> {
        let mut slot = self.inbox.borrow_mut();
        if slot.is_none() {
            let (items, resolved_elsewhere) = store::load(&self.sql()?)?;
            *slot = Some(Inbox::new(items, resolved_elsewhere));
        }
        Ok(slot)
    }

    fn sql(&self) -> Result<worker::SqlStorage> {
        let sql = self.state.storage().sql();
        migrations::migrate(&sql, store::MIGRATIONS)?;
        Ok(sql)
    }
}

/// The person of a console's seat.
fn person_of(seat: Option<Seat>) -> Option<Person> {
    match seat {
        Some(Seat::Agent { person, .. }) => Some(person),
        _ => None,
    }
}
