//! The socket to the desk: the list of conversations, the totals, and who is here.
//!
//! The desk has no entries and takes no posts, so the sync client serves for its heartbeat and its
//! reconnects only: every welcome brings the whole list anew.

use browser::{
    fetch::{self, Failure},
    json,
    keep::Keep,
    line::{Address, Audience, ClientOf, Line},
    outbox::Outbox,
};
use leptos::prelude::*;
use shared::{
    id::{AgentId, EntrySeq, PostKey},
    sync::Sequenced,
    time::Timestamp,
    wire::{
        PROTOCOL, SUBPROTOCOL,
        close::Then,
        desk::{DeskFrame, Presence, ToDesk},
    },
};

use crate::{
    clock::Clock,
    listing::Listing,
    reach::{Reach, Standing},
};

/// The desk, as signals.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What it has told; `None` until it first has.
    pub inbox: RwSignal<Option<Listing>>,
    /// Whether it can be reached.
    pub reach: Reach,
    /// A status chosen here that the desk has not confirmed yet.
    wanted: RwSignal<Option<Presence>>,
    me: StoredValue<AgentId>,
}

impl Desk {
    /// Opens the socket for as long as the current owner lives.
    #[must_use]
    pub fn open(me: AgentId, clock: Clock) -> Self {
        let (inbox, reach) = (RwSignal::new(None), Reach::new());
        // Nothing is ever kept here: the desk takes no posts.
        let outbox = Outbox::new(Keep::under("baton:console:desk:"));
        let line = StoredValue::new_local(Line::open(Side { inbox, reach, clock }, outbox));
        let desk = Self { inbox, reach, wanted: RwSignal::new(None), me: StoredValue::new(me) };
        Effect::new(move || {
            if let Some(presence) = desk.wanted.get()
                && reach.standing.get() == Standing::Online
            {
                let frame = json::write(&DeskFrame::SetPresence { presence });
                line.with_value(|line| line.say(&frame));
            }
        });
        // What the desk says about me ends the wish.
        Effect::new(move || {
            if desk.wanted.get().is_some() && desk.wanted.get() == desk.told_presence() {
                desk.wanted.set(None);
            }
        });
        desk
    }

    /// My status: what was chosen here, or else what the desk says.
    #[must_use]
    pub fn presence(self) -> Presence {
        self.wanted.get().or_else(|| self.told_presence()).unwrap_or(Presence::Online)
    }

    /// Chooses my status. Told to the desk as soon as it can be reached.
    pub fn set_presence(self, presence: Presence) {
        self.wanted.set(Some(presence));
    }

    fn told_presence(self) -> Option<Presence> {
        self.inbox.with(|inbox| {
            let person = inbox.as_ref()?.person(&self.me.read_value())?;
            Some(person.presence)
        })
    }
}

/// The console's side of the desk's socket.
struct Side {
    inbox: RwSignal<Option<Listing>>,
    reach: Reach,
    clock: Clock,
}

/// The desk has no entries.
enum NoEntry {}

impl Sequenced for NoEntry {
    fn seq(&self) -> EntrySeq {
        match *self {}
    }
    fn key(&self) -> Option<&PostKey> {
        match *self {}
    }
}

impl Audience for Side {
    type Entry = NoEntry;
    type Payload = ();

    /// A refused handshake looks like no network: ask over HTTP whether the session is over.
    async fn address(&self, failed: bool) -> Result<Address, Then> {
        if failed
            && let Err(Failure::Refused { status: 401, .. }) =
                fetch::send("GET", "/api/v1/session", None).await
        {
            return Err(Then::SignIn);
        }
        Ok(Address { path: "/ws/agent".into(), protocols: vec![SUBPROTOCOL.into()] })
    }

    fn hello(&self, _: EntrySeq) -> String {
        json::write(&DeskFrame::Hello { protocol: PROTOCOL })
    }

    fn post(&self, _: &PostKey, (): &()) -> String {
        unreachable!("nothing is ever posted to the desk")
    }

    fn frame(&self, client: &mut ClientOf<Self>, now: Timestamp, frame: &str) {
        client.heard(now);
        match json::parse(frame) {
            Ok(ToDesk::Inbox { protocol: _, now: desk, items, counts, people }) => {
                self.clock.set(desk);
                self.inbox.set(Some(Listing::new(items, counts, people)));
                client.welcome(now, false);
            }
            Ok(ToDesk::Changed { now: desk, item, counts }) => {
                self.clock.set(desk);
                self.change(|inbox| inbox.change(*item, counts));
            }
            Ok(ToDesk::People { people }) => self.change(|inbox| inbox.set_people(people)),
            // A newer server may say more than this build understands.
            Err(_) => {}
        }
    }

    fn changed(&self, client: &ClientOf<Self>) {
        self.reach.note(client.connection());
    }
}

impl Side {
    fn change(&self, change: impl FnOnce(&mut Listing)) {
        self.inbox.update(|inbox| {
            if let Some(inbox) = inbox {
                change(inbox);
            }
        });
    }
}
