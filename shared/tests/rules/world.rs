//! A world in virtual time: visitors, agents, a bot, a desk, sockets that fail, and objects that
//! forget. One seed makes one world.
//!
//! The clients are real ([`shared::sync::Client`]), the core is real; the shell between them is
//! modelled here, as small as it can be. Rules are played in fair weather, where everything takes
//! its time and nothing is lost; properties in a storm.

mod device;
mod link;
mod network;
mod people;
mod property;
mod reference;
mod rng;
mod room;
mod screen;
mod server;
mod storm;

use std::collections::BTreeMap;

use shared::{
    availability::Around,
    conversation::Outcome,
    id::{AgentId, PostKey},
    inbox::Inbox,
    settings::SiteSettings,
    sync::{Connection, Pending, PendingState},
    time::Timestamp,
    wire::desk::Item,
};

pub(crate) use people::{Agent, Visitor, plain_settings, refused, settings, text};
pub(crate) use property::{Broken, Property};
pub(crate) use storm::Tally;

use device::{AgentSide, Device, Side, VisitorSide};
use link::{Down, Seat, Socket, Up};
use reference::Reference;
use rng::Rng;
use room::{ActionRow, Room, TurnRow};

/// Something that will happen at its moment.
enum Happening {
    Up {
        socket: usize,
        frame: Up,
    },
    Down {
        socket: usize,
        frame: Down,
    },
    /// The network gives a socket up, and both ends notice.
    Dropped {
        socket: usize,
    },
    /// What the conversation owes to bot and desk is looked through.
    Drain {
        room: usize,
    },
    TurnEnds {
        room: usize,
        life: u32,
        row: TurnRow,
        outcome: Outcome,
    },
    DeskLine {
        room: usize,
        item: Item,
    },
    /// A handover action comes back from outside.
    ActionEnds {
        room: usize,
        row: ActionRow,
        done: bool,
    },
}

/// A post as its author knows it.
struct Written {
    seat: Seat,
    author: Option<AgentId>,
    room: usize,
    key: PostKey,
    /// It was refused at some time: it may be in the log, and later than what followed, or not.
    odd: bool,
}

pub(crate) struct World {
    pub(crate) now: Timestamp,
    pub(crate) settings: SiteSettings,
    /// Who can come.
    pub(crate) around: Around,
    /// How long the bot thinks, in fair weather.
    pub(crate) bot_takes_ms: u64,
    pub(crate) inbox: Inbox,
    rng: Rng,
    /// Things done since time last moved.
    at_once: u32,
    stormy: bool,
    forgetful: bool,
    queue: BTreeMap<(Timestamp, u64), Happening>,
    serial: u64,
    sockets: Vec<Socket>,
    rooms: Vec<Room>,
    references: Vec<Reference>,
    visitors: Vec<Device<VisitorSide>>,
    agents: Vec<Device<AgentSide>>,
    written: Vec<Written>,
    broken: Vec<Broken>,
    tally: Tally,
}

/// Virtual time begins here, so that clocks may go back a little.
const BEGINNING: Timestamp = Timestamp(1_000_000_000);

/// Longest wait for rest: the slowest client comes back within a minute, a lost turn ends within
/// another, and everything after that takes seconds.
const REST_MS_MAX: u64 = 10 * 60_000;

/// Most things done in one moment; a flood of 70 posts to a handful of devices is the largest.
const AT_ONCE_MAX: u32 = 10_000;

impl World {
    /// A world in fair weather.
    pub(crate) fn seeded(seed: u64) -> Self {
        Self {
            now: BEGINNING,
            settings: plain_settings(),
            around: Around::default(),
            bot_takes_ms: 1_000,
            inbox: Inbox::default(),
            rng: Rng::seeded(seed),
            at_once: 0,
            stormy: false,
            forgetful: false,
            queue: BTreeMap::new(),
            serial: 0,
            sockets: Vec::new(),
            rooms: Vec::new(),
            references: Vec::new(),
            visitors: Vec::new(),
            agents: Vec::new(),
            written: Vec::new(),
            broken: Vec::new(),
            tally: Tally::default(),
        }
    }

    /// Lets time pass until nothing is on its way. Deadlines of those who wait stay armed.
    ///
    /// # Panics
    /// When a property did not hold, or rest never comes.
    pub(crate) fn settle(&mut self) {
        self.come_to_rest();
        assert!(self.broken.is_empty(), "{:#?}", self.broken);
    }

    /// Lets `ms` pass.
    pub(crate) fn run_ms(&mut self, ms: u64) {
        let until = self.now.plus(ms);
        while self.next_due().is_some_and(|at| at <= until) {
            self.step();
        }
        self.now = until;
    }

    fn come_to_rest(&mut self) {
        let latest = self.now.plus(REST_MS_MAX);
        while !self.is_at_rest() {
            if self.now > latest || self.next_due().is_none() {
                let what = "something is still on its way".to_owned();
                self.broken.push(Broken::new(Property::Settles, what));
                return;
            }
            self.step();
        }
    }

    fn is_at_rest(&self) -> bool {
        let owes =
            |room: &Room| room.desk_due || !room.turns.is_empty() || !room.actions.is_empty();
        self.queue.is_empty()
            && !self.rooms.iter().any(owes)
            && self.visitors.iter().all(|device| self.has_come_to_rest(device))
            && self.agents.iter().all(|device| self.has_come_to_rest(device))
    }

    /// Connected, by a socket that is what it seems, and with nothing left to send; or offline.
    fn has_come_to_rest<S: Side>(&self, device: &Device<S>) -> bool {
        let works = |socket: &Socket| socket.there && !socket.black_hole;
        let failed = |post: &Pending<S::Payload>| matches!(post.state, PendingState::Failed(_));
        !device.network
            || device.client.connection() == Connection::Online
                && device.socket.is_some_and(|socket| works(&self.sockets[socket]))
                && device.client.pending().iter().all(failed)
    }

    fn after_ms(&mut self, ms: u64, happening: Happening) {
        self.at(self.now.plus(ms), happening);
    }

    fn at(&mut self, at: Timestamp, happening: Happening) {
        self.serial += 1;
        self.queue.insert((at, self.serial), happening);
    }

    fn next_due(&self) -> Option<Timestamp> {
        let queue = self.queue.first_key_value().map(|((at, _), _)| *at);
        let visitors = self.visitors.iter().filter_map(|d| d.client.deadline());
        let agents = self.agents.iter().filter_map(|d| d.client.deadline());
        let alarms = self.rooms.iter().filter_map(|room| room.alarm);
        queue.into_iter().chain(visitors).chain(agents).chain(alarms).min()
    }

    /// Carries out the next thing that is due.
    fn step(&mut self) {
        if self.forgetful {
            self.rooms.iter_mut().for_each(|room| room.forget(&self.settings));
        }
        let Some(at) = self.next_due() else { return };
        self.at_once = if at > self.now { 0 } else { self.at_once + 1 };
        assert!(self.at_once < AT_ONCE_MAX, "somebody is due, acts, and is due again");
        self.now = self.now.max(at);
        if self.queue.first_key_value().is_some_and(|((first, _), _)| *first <= at) {
            let (_, happening) = self.queue.pop_first().expect("it was looked at above");
            return self.happen(happening);
        }
        let now = self.now;
        let due = |deadline: Option<Timestamp>| deadline.is_some_and(|at| at <= now);
        if let Some(i) = self.visitors.iter().position(|d| due(d.client.deadline())) {
            return self.input::<VisitorSide>(i, |device| device.client.tick(now));
        }
        if let Some(i) = self.agents.iter().position(|d| due(d.client.deadline())) {
            return self.input::<AgentSide>(i, |device| device.client.tick(now));
        }
        if let Some(room) = self.rooms.iter().position(|room| due(room.alarm)) {
            self.alarm(room);
        }
    }

    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Up { socket, frame } => self.arrive_there(socket, frame),
            Happening::Down { socket, frame } => self.arrive_here(socket, frame),
            Happening::Dropped { socket } => self.dropped(socket),
            Happening::Drain { room } => self.drain(room),
            Happening::TurnEnds { room, life, row, outcome } => {
                self.turn_ends(room, life, &row, outcome);
            }
            Happening::DeskLine { room, item } => self.desk_line(room, item),
            Happening::ActionEnds { room, row, done } => self.action_ends(room, &row, done),
        }
    }
}
