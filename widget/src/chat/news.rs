//! What the page is told: each event once, and how many messages wait unseen.

use std::cell::{Cell, RefCell};

use browser::keep::Keep;
use shared::{
    id::EntrySeq,
    wire::visitor::{Body, Entry, Holder, View},
};

use crate::host::{Detail, Host, Told};

const TOLD: &str = "told";
const SEEN: &str = "seen";

pub(super) struct News {
    host: Host,
    open: Cell<bool>,
    keep: RefCell<Option<Keep>>,
    /// Up to here the page knows; kept, so that a reload tells nothing twice.
    told: Cell<EntrySeq>,
    /// Up to here the visitor has had it in view.
    seen: Cell<EntrySeq>,
    unread: Cell<u32>,
    /// Place in line, and how long it may take.
    queued: Cell<Option<(u32, Option<u64>)>>,
}

impl News {
    pub(super) fn new(host: Host, open: bool) -> Self {
        Self {
            host,
            open: Cell::new(open),
            keep: RefCell::default(),
            told: Cell::default(),
            seen: Cell::default(),
            unread: Cell::default(),
            queued: Cell::default(),
        }
    }

    /// A visitor has the seat: what they were told and have seen is kept under `keep`.
    pub(super) fn sit(&self, keep: &Keep) {
        self.told.set(keep.read(TOLD).unwrap_or_default());
        self.seen.set(keep.read(SEEN).unwrap_or_default());
        self.queued.set(None);
        self.keep.replace(Some(keep.clone()));
    }

    pub(super) const fn is_open(&self) -> bool {
        self.open.get()
    }

    /// The chat came into view, or went.
    pub(super) fn opened(&self, open: bool, covered: EntrySeq) {
        self.open.set(open);
        if open {
            self.see(covered);
            self.count(0);
        }
    }

    /// The transcript is this now.
    pub(super) fn came(&self, timeline: &[Entry]) {
        let Some(last) = timeline.last().map(|entry| entry.seq) else { return };
        let told = self.told.get();
        for entry in timeline.iter().filter(|entry| entry.seq > told) {
            if let Some((name, detail)) = event(entry) {
                self.host.event(name, detail);
            }
        }
        if last > told {
            self.told.set(last);
            self.write(TOLD, last);
        }
        if self.open.get() {
            self.see(last);
        } else {
            let seen = self.seen.get();
            let unseen = timeline.iter().filter(|entry| entry.seq > seen && is_message(entry));
            self.count(u32::try_from(unseen.count()).unwrap_or(u32::MAX));
        }
    }

    /// Where the chat stands now.
    pub(super) fn stands(&self, view: &View) {
        let queued = match view.holder {
            Holder::Waiting { place, estimate_ms, .. } => place.map(|place| (place, estimate_ms)),
            _ => None,
        };
        if let Some((position, eta)) = queued
            && self.queued.get() != queued
        {
            self.host.event("handoff:queued", Detail::Queued { position, eta });
        }
        self.queued.set(queued);
    }

    fn see(&self, seq: EntrySeq) {
        if seq > self.seen.get() {
            self.seen.set(seq);
            self.write(SEEN, seq);
        }
    }

    fn count(&self, unread: u32) {
        if self.unread.replace(unread) != unread {
            self.host.tell(&Told::Unread(unread));
        }
    }

    fn write(&self, name: &str, seq: EntrySeq) {
        if let Some(keep) = &*self.keep.borrow() {
            keep.write(name, &seq);
        }
    }
}

const fn is_message(entry: &Entry) -> bool {
    matches!(entry.body, Body::Answer { .. } | Body::Reply { .. } | Body::Said { .. })
}

fn event(entry: &Entry) -> Option<(&'static str, Detail)> {
    let seq = entry.seq.0;
    Some(match &entry.body {
        Body::Yours { .. } | Body::MessageLeft { .. } => ("message:sent", Detail::Sent { seq }),
        Body::Answer { bot, .. } | Body::Said { bot, .. } => {
            let from = bot.name.as_str().to_owned();
            ("message:received", Detail::Received { seq, from, ai: true })
        }
        Body::Reply { agent, .. } => {
            let from = agent.as_str().to_owned();
            ("message:received", Detail::Received { seq, from, ai: false })
        }
        Body::PersonAsked => ("handoff:requested", Detail::None {}),
        Body::Joined { agent } => {
            ("handoff:assigned", Detail::Assigned { agent: agent.as_str().to_owned() })
        }
        Body::Unavailable { .. } => ("handoff:unavailable", Detail::None {}),
        Body::BotBack { .. } => ("handoff:returned", Detail::None {}),
        Body::Resolved { .. } | Body::IdledOut => ("ended", Detail::None {}),
        Body::Rated { helped, .. } => ("rated", Detail::Rated { helped: *helped }),
        Body::Left { .. }
        | Body::Checking
        | Body::Offered
        | Body::OfferDeclined
        | Body::StillWaiting
        | Body::EmailOffered
        | Body::Transferred { .. }
        | Body::AgentLost { .. }
        | Body::IdleWarned { .. }
        | Body::Revealed { .. } => return None,
    })
}
