//! A visitor's widget or an agent's open thread: the real [`Client`] and the little a shell adds.

use serde::{Serialize, de::DeserializeOwned};
use shared::{
    id::{EntrySeq, PostKey},
    sync::{Client, Outgoing, Output, Pending, Sequenced},
    time::Timestamp,
    wire::{
        Refused, agent,
        agent::{AgentFrame, Person, ToAgent},
        visitor,
        visitor::{ToVisitor, VisitorFrame},
    },
};

use super::{
    World,
    link::{Down, Seat, Up},
};

/// What differs between the two sides.
pub(crate) trait Side: Sized + 'static {
    type Entry: Sequenced + Clone + PartialEq + core::fmt::Debug;
    type Payload: Clone + PartialEq + Serialize + DeserializeOwned;
    type View: Clone + PartialEq + core::fmt::Debug;
    fn seat(device: usize) -> Seat;
    fn devices(world: &mut World) -> &mut Vec<Device<Self>>;
    fn hello(after: EntrySeq) -> Up;
    fn post(key: PostKey, payload: Self::Payload) -> Up;
    fn heard(down: Down) -> Option<Heard<Self>>;
}

/// A frame, whichever side it is for.
pub(crate) enum Heard<S: Side> {
    Welcome { reset: bool, view: S::View },
    Entries { after: EntrySeq, covered: EntrySeq, entries: Vec<S::Entry> },
    View(S::View),
    Accepted { key: PostKey, seq: EntrySeq },
    Refused { key: Option<PostKey>, why: Refused },
}

pub(crate) enum VisitorSide {}
pub(crate) enum AgentSide {}

/// One tab.
pub(crate) struct Device<S: Side> {
    pub(crate) client: Client<S::Entry, S::Payload>,
    /// The browser's storage, which a reload survives.
    pub(crate) kept: Vec<Pending<S::Payload>>,
    pub(crate) room: usize,
    pub(crate) socket: Option<usize>,
    /// The person, on an agent's device.
    pub(crate) person: Option<Person>,
    pub(crate) view: Option<S::View>,
    /// What was refused without being a post.
    pub(crate) refusals: Vec<Refused>,
    /// Whether a socket can be opened at all.
    pub(crate) network: bool,
    /// Resets this tab has been through.
    pub(crate) resets: u32,
}

impl<S: Side> Device<S> {
    pub(crate) fn new(now: Timestamp, seed: u64, room: usize, person: Option<Person>) -> Self {
        Self {
            client: Client::new(now, seed, Vec::new()),
            kept: Vec::new(),
            room,
            socket: None,
            person,
            view: None,
            refusals: Vec::new(),
            network: true,
            resets: 0,
        }
    }

    /// The page is loaded anew: only what was stored is left.
    pub(crate) fn reload(&mut self, now: Timestamp, seed: u64) {
        let stored = serde_json::to_string(&self.kept).expect("posts are plain data");
        let kept = serde_json::from_str(&stored).expect("what was stored can be read");
        self.client = Client::new(now, seed, kept);
        self.view = None;
    }

    pub(crate) fn outputs(&mut self) -> Vec<Output<S::Payload>> {
        core::iter::from_fn(|| self.client.poll()).collect()
    }
}

impl Side for VisitorSide {
    type Entry = visitor::Entry;
    type Payload = String;
    type View = visitor::View;

    fn seat(device: usize) -> Seat {
        Seat::Visitor(device)
    }
    fn devices(world: &mut World) -> &mut Vec<Device<Self>> {
        &mut world.visitors
    }
    fn hello(after: EntrySeq) -> Up {
        Up::Visitor(VisitorFrame::Hello {
            protocol: shared::wire::PROTOCOL,
            after,
            page: None,
            lang: None,
        })
    }
    fn post(key: PostKey, text: String) -> Up {
        Up::Visitor(VisitorFrame::Post { key, text })
    }
    fn heard(down: Down) -> Option<Heard<Self>> {
        let Down::Visitor(frame) = down else { return None };
        Some(match frame {
            ToVisitor::Welcome { reset, view, .. } => Heard::Welcome { reset, view },
            ToVisitor::Entries { after, covered, entries } => {
                Heard::Entries { after, covered, entries }
            }
            ToVisitor::View(view) => Heard::View(view),
            ToVisitor::Accepted { key, seq } => Heard::Accepted { key, seq },
            ToVisitor::Refused { key, why } => Heard::Refused { key, why },
            ToVisitor::Streaming(_) => return None,
        })
    }
}

impl Side for AgentSide {
    type Entry = agent::Entry;
    type Payload = Outgoing;
    type View = agent::View;

    fn seat(device: usize) -> Seat {
        Seat::Agent(device)
    }
    fn devices(world: &mut World) -> &mut Vec<Device<Self>> {
        &mut world.agents
    }
    fn hello(after: EntrySeq) -> Up {
        Up::Agent(AgentFrame::Hello { protocol: shared::wire::PROTOCOL, after })
    }
    fn post(key: PostKey, payload: Outgoing) -> Up {
        Up::Agent(match payload {
            Outgoing::Reply { text, epoch, seen } => AgentFrame::Reply { key, text, epoch, seen },
            Outgoing::Note { text } => AgentFrame::Note { key, text },
        })
    }
    fn heard(down: Down) -> Option<Heard<Self>> {
        let Down::Agent(frame) = down else { return None };
        Some(match frame {
            ToAgent::Welcome { reset, view, .. } => Heard::Welcome { reset, view },
            ToAgent::Entries { after, covered, entries } => {
                Heard::Entries { after, covered, entries }
            }
            ToAgent::View(view) => Heard::View(view),
            ToAgent::Accepted { key, seq } => Heard::Accepted { key, seq },
            ToAgent::Refused { key, why } => Heard::Refused { key, why },
            ToAgent::Streaming(_) => return None,
        })
    }
}
