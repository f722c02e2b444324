//! The desk: what is waiting, who is there, who holds how many. It lists, and decides nothing.
//!
//! One per workspace, named `desk`. Everything in it can be told to it again by the conversations;
//! a line that comes late or twice changes nothing. It relays no message.
//!
//! | call | answer |
//! |---|---|
//! | `GET /agent`, upgrade | a console's socket |
//! | `POST /items` | takes a conversation's line, answers what it wants to know |
//! | `GET /facts?conversation=ID` | the same, without a line |
//! | `GET /items` | the list for the API |

mod handing;
mod presence;
mod sockets;
mod store;
mod telling;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    rc::Rc,
};

use shared::{
    availability::Facts,
    id::{AgentId, ConversationId},
    inbox::{self, Inbox, Taken},
    time::Timestamp,
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

use self::handing::Handing;
use crate::{clock, failure, log, mail, seat::Seat, store::migrations};

/// See the module.
#[durable_object]
pub struct DeskObject {
    desk: Rc<Desk>,
}

impl DurableObject for DeskObject {
    fn new(state: State, env: Env) -> Self {
        crate::conversation_object::answer_heartbeats(&state);
        let desk = Desk {
            state,
            env,
            inbox: RefCell::new(None),
            handing: Handing::default(),
            online: RefCell::new(None),
            alarm: Cell::new(None),
        };
        Self { desk: Rc::new(desk) }
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
                if let Some(id) = &id {
                    self.desk.note_opened(id)?;
                }
                Response::from_json(&self.desk.facts(id.as_ref())?)
            }
            _ => failure::refuse(404, "not_found", "There is nothing here."),
        }
    }

    async fn alarm(&self) -> Result<Response> {
        // Never an error: after six of them the platform drops the alarm for good.
        self.desk.wake();
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
    handing: Handing,
    /// Who could be reached when it was last said to everyone.
    online: RefCell<Option<BTreeSet<AgentId>>>,
    /// The alarm as far as this instance knows.
    alarm: Cell<Option<Timestamp>>,
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
            let before = inbox.get(&id).cloned();
            let hands_changed = before.as_ref().map(|known| &known.holder) != Some(&item.holder);
            let waited = before.as_ref().is_some_and(Item::is_waiting);
            match inbox.take(item.clone()) {
                Taken::Old => (Vec::new(), false),
                Taken::Changed { moved } => {
                    self.settle(&id);
                    if before.is_none() {
                        store::forget_opened(&sql, &id)?;
                    }
                    store::keep(&sql, &item)?;
                    if item.is_waiting() && !waited {
                        let place = inbox.place(&id).unwrap_or(1);
                        store::enter_line(&sql, &item, place, clock::now())?;
                    } else if waited && !item.is_waiting() {
                        store::leave_line(&sql, &item, clock::now())?;
                    }
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
        if hands_changed {
            self.note_if_absent(&id)?;
        }
        self.push_places(moved.into_iter().filter(|(moved, _)| *moved != id).collect());
        self.hand_out()?;
        self.facts(Some(&id))
    }

    /// What a conversation wants to know.
    fn facts(&self, conversation: Option<&ConversationId>) -> Result<Facts> {
        let online = self.reachable()?;
        let slot = self.loaded()?;
        let inbox = slot.as_ref().ok_or("the list was loaded above")?;
        let place = conversation.and_then(|id| inbox.place(id));
        let item = conversation.and_then(|id| inbox.get(id));
        let waits = match item {
            Some(item) if place.is_some() => store::waits(&self.sql()?, item)?,
            _ => Vec::new(),
        };
        drop(slot);
        let estimate_ms = place.and_then(|place| inbox::estimate(&waits, place, clock::now()));
        // Everyone has an address, the one they sign in with.
        let notifiable = match mail::is_set_up(&self.env) {
            true => store::people(&self.sql()?)?.into_iter().map(|(person, _)| person.id).collect(),
            false => BTreeSet::new(),
        };
        Ok(Facts { place, estimate_ms, online, notifiable })
    }

    /// Who can be reached now. Whoever has just gone has a socket for a moment still: they are not
    /// among those whom everyone was told of.
    fn reachable(&self) -> Result<BTreeSet<AgentId>> {
        let told = self.online.borrow();
        let is_told = |id: &AgentId| told.as_ref().is_none_or(|told| told.contains(id));
        Ok(self.here(None)?.into_iter().filter(is_told).collect())
    }

    fn here(&self, leaving: Option<&WebSocket>) -> Result<BTreeSet<AgentId>> {
        let people = self.people(leaving)?.into_iter().filter(inbox::is_here);
        Ok(people.map(|here| here.person.id).collect())
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
        let sql = self.sql()?;
        store::keep_person(&sql, person, presence)?;
        presence::forget_absent(&sql, &person.id)?;
        self.people_changed(None)?;
        self.arm(clock::now().plus(presence::LOOK_MS))
    }

    fn left(self: &Rc<Self>, socket: &WebSocket) {
        if let Err(error) = self.gone(socket) {
            log::failure("The consoles could not be told who left.", &error);
        }
    }

    fn gone(self: &Rc<Self>, socket: &WebSocket) -> Result<()> {
        let person = person_of(sockets::seat_of(socket));
        let alive = presence::alive(&self.state, Some(socket));
        if let Some(person) = person.filter(|person| !alive.contains(&person.id)) {
            presence::note_absent(&self.sql()?, &person.id, clock::now())?;
        }
        self.people_changed(Some(socket))?;
        self.offer_again()
    }

    /// A person holds it now who may not be here: their absence counts from now.
    fn note_if_absent(self: &Rc<Self>, id: &ConversationId) -> Result<()> {
        let holder = {
            let slot = self.loaded()?;
            let inbox = slot.as_ref().ok_or("the list was loaded above")?;
            inbox.get(id).and_then(Item::assignee).cloned()
        };
        let Some(holder) = holder else { return Ok(()) };
        let known = self.people(None)?.into_iter().find(|here| here.person.id == holder.id);
        if known.is_some_and(|here| !here.connected) {
            presence::note_absent(&self.sql()?, &holder.id, clock::now())?;
            self.offer_again()?;
        }
        Ok(())
    }

    /// Looks who has fallen asleep, hands out what is left, offers again what was left behind.
    fn wake(self: &Rc<Self>) {
        self.alarm.set(None);
        if let Err(error) = self.look() {
            log::failure("The desk could not look after its people.", &error);
            self.look_again(presence::LOOK_MS);
        }
    }

    fn look(self: &Rc<Self>) -> Result<()> {
        let sql = self.sql()?;
        let people = self.people(None)?;
        let held = |here: &PersonHere| here.holds > 0;
        for here in people.iter().filter(|here| !here.connected && held(here)) {
            presence::note_absent(&sql, &here.person.id, clock::now())?;
        }
        if *self.online.borrow() != Some(self.here(None)?) {
            self.people_changed(None)?;
        }
        self.hand_out()?;
        self.offer_again()?;
        if !self.state.get_websockets().is_empty() {
            self.arm(clock::now().plus(presence::LOOK_MS))?;
        }
        Ok(())
    }

    fn look_again(self: &Rc<Self>, in_ms: u64) {
        if let Err(error) = self.arm(clock::now().plus(in_ms)) {
            log::failure("The desk's alarm could not be set.", &error);
        }
    }

    /// Arms the alarm, unless it stands early enough already.
    fn arm(&self, at: Timestamp) -> Result<()> {
        if self.alarm.get().is_none_or(|armed| armed > at) {
            clock::set_alarm(&self.state, at)?;
            self.alarm.set(Some(at));
        }
        Ok(())
    }

    /// Consoles hear who is here; conversations do when others can be reached than before.
    fn people_changed(self: &Rc<Self>, leaving: Option<&WebSocket>) -> Result<()> {
        self.tell_people(leaving)?;
        let online = self.here(leaving)?;
        let before = self.online.replace(Some(online.clone()));
        if before.as_ref() != Some(&online) {
            self.push_people()?;
        }
        self.hand_out()
    }

    fn tell_people(&self, leaving: Option<&WebSocket>) -> Result<()> {
        let people = self.people(leaving)?;
        sockets::to_all(&self.state, &ToDesk::People { people });
        Ok(())
    }

    /// The team as far as it has ever come to the desk; a socket that is `leaving` counts no more.
    fn people(&self, leaving: Option<&WebSocket>) -> Result<Vec<PersonHere>> {
        let connected = presence::alive(&self.state, leaving);
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
