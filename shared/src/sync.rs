//! A client's side of a conversation: what it has, what it has not sent yet, when it tries again.
//!
//! Rules S1-S11 of `docs/rules.md`. No socket, timer or storage is touched here: inputs are methods
//! that take `now`, outputs are polled. After every input drain [`Client::poll`] until it is
//! empty, then arm one timer for [`Client::deadline`].
//!
//! ```text
//! opened/closed/heard/welcome/entries/accepted/refused   from the socket
//! post/try_again/discard/wake                            from the person and the browser
//! tick                                                   from the timer
//! poll -> Connect, Close, Ping, Hello, Post, Store       to the shell
//! timeline, pending, connection                          to the view
//! ```

mod pending;
mod reconnect;

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use pending::Outbox;
pub use pending::{OutboxFull, Pending, PendingState};
use reconnect::{Backoff, Link};

use crate::{
    id::{EntrySeq, PostKey},
    limits::{ANSWER_MS_MAX, HEARTBEAT_MS, SILENCE_MS_MAX},
    time::Timestamp,
    wire::{self, Refused, close::Then},
};

/// An entry that has a place, and perhaps the id its client gave it.
pub trait Sequenced {
    /// Its place.
    fn seq(&self) -> EntrySeq;
    /// The id its client gave it, if it is somebody's post.
    fn key(&self) -> Option<&PostKey>;
}

impl Sequenced for wire::visitor::Entry {
    fn seq(&self) -> EntrySeq {
        self.seq
    }
    fn key(&self) -> Option<&PostKey> {
        match &self.body {
            wire::visitor::Body::Yours { key, .. } => Some(key),
            _ => None,
        }
    }
}

impl Sequenced for wire::agent::Entry {
    fn seq(&self) -> EntrySeq {
        self.seq
    }
    fn key(&self) -> Option<&PostKey> {
        match &self.body {
            wire::agent::Body::Reply { key, .. } | wire::agent::Body::Note { key, .. } => Some(key),
            _ => None,
        }
    }
}

/// What an agent has written and the conversation has not yet taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outgoing {
    /// For the visitor.
    Reply {
        /// The words.
        text: String,
        /// The epoch they were written under.
        epoch: u32,
        /// The last entry their author had seen; absent in what an older console has kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen: Option<EntrySeq>,
    },
    /// For the team.
    Note {
        /// The words.
        text: String,
    },
}

/// Whether the conversation can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// Not now; the next try is armed.
    Offline,
    /// A socket is being opened, or has not been welcomed yet.
    Connecting,
    /// Everything up to `covered` is here and posts go out at once.
    Online,
    /// No further try by itself.
    Stopped(Then),
}

/// What the shell does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output<P> {
    /// Open a socket, after closing any that is left.
    Connect,
    /// Close the socket; no `closed` needs to follow.
    Close,
    /// Send the heartbeat.
    Ping,
    /// Send the hello.
    Hello {
        /// The last entry there is here.
        after: EntrySeq,
    },
    /// Send a post.
    Post {
        /// Its id.
        key: PostKey,
        /// What it says.
        payload: P,
    },
    /// Write [`Client::pending`] to storage, before the next output is carried out (S2).
    Store,
}

/// One client of one conversation. `E` is an entry, `P` what a post says.
#[derive(Clone, Debug)]
pub struct Client<E, P> {
    link: Link,
    backoff: Backoff,
    covered: EntrySeq,
    timeline: Vec<E>,
    outbox: Outbox<P>,
    outputs: VecDeque<Output<P>>,
}

impl<E: Sequenced, P: Clone> Client<E, P> {
    /// A client with nothing but the posts `kept` from an earlier life; it wants to connect.
    ///
    /// `seed` is the only randomness: it spreads the reconnects of many clients (S7).
    #[must_use]
    pub fn new(now: Timestamp, seed: u64, kept: Vec<Pending<P>>) -> Self {
        let mut client = Self {
            link: Link::Connecting { since: now },
            backoff: Backoff::new(seed),
            covered: EntrySeq::NONE,
            timeline: Vec::new(),
            outbox: Outbox::restored(kept),
            outputs: VecDeque::new(),
        };
        client.outputs.push_back(Output::Connect);
        client
    }

    /// The socket is open: the hello goes out, posts wait for the welcome.
    pub fn opened(&mut self, now: Timestamp) {
        self.link = Link::Open { welcomed: false, heard: now, pinged: now };
        self.outputs.push_back(Output::Hello { after: self.covered });
    }

    /// The socket is closed, or could not be opened (S6, S7).
    pub fn closed(&mut self, now: Timestamp, then: Then) {
        self.outbox.unsend();
        self.link = match then {
            Then::Reconnect => Link::Idle { retry: now.plus(self.backoff.next_wait_ms()) },
            Then::SignIn | Then::Stop => Link::Stopped(then),
        };
    }

    /// Something came over the socket, a pong or a frame.
    pub fn heard(&mut self, now: Timestamp) {
        if let Link::Open { heard, .. } = &mut self.link {
            *heard = now;
        }
    }

    /// The hello was answered; with `reset` everything follows from the start (S4).
    pub fn welcome(&mut self, now: Timestamp, reset: bool) {
        self.heard(now);
        if reset {
            self.timeline.clear();
            self.covered = EntrySeq::NONE;
        }
        if let Link::Open { welcomed, .. } = &mut self.link {
            *welcomed = true;
            self.backoff.reset();
            self.send_unsent(now);
        }
    }

    /// Entries between `after` and `covered`. What is known already is dropped, and a gap is
    /// never papered over: the client connects anew and says what it has (S3, S5).
    pub fn entries(&mut self, now: Timestamp, after: EntrySeq, covered: EntrySeq, entries: Vec<E>) {
        self.heard(now);
        if after > self.covered {
            self.reconnect_now(now);
            return;
        }
        let mut taken = false;
        for entry in entries {
            if entry.seq() <= self.covered {
                continue;
            }
            if let Some(key) = entry.key() {
                taken |= self.outbox.remove(key).is_some();
            }
            self.timeline.push(entry);
        }
        self.covered = self.covered.max(covered);
        taken |= self.outbox.drop_covered(self.covered);
        if taken {
            self.outputs.push_back(Output::Store);
        }
    }

    /// The post is kept and will be, or already was, among the entries (S1).
    pub fn accepted(&mut self, now: Timestamp, key: &PostKey, seq: EntrySeq) {
        self.heard(now);
        self.outbox.accepted(key, seq);
        if self.outbox.drop_covered(self.covered) {
            self.outputs.push_back(Output::Store);
        }
    }

    /// The post was not taken: it stays here, with the reason (S8).
    pub fn refused(&mut self, now: Timestamp, key: &PostKey, why: Refused) {
        self.heard(now);
        if self.outbox.fail(key, why) {
            self.outputs.push_back(Output::Store);
        }
    }

    /// Takes a post: it is stored first, then sent as soon as there is a welcomed socket (S2).
    ///
    /// # Errors
    /// [`OutboxFull`] when too many wait already; nothing is lost, the caller keeps the words.
    pub fn post(&mut self, now: Timestamp, key: PostKey, payload: P) -> Result<(), OutboxFull> {
        self.outbox.push(now, key, payload)?;
        self.outputs.push_back(Output::Store);
        self.send_unsent(now);
        Ok(())
    }

    /// Sends a failed post again, under its own id.
    pub fn try_again(&mut self, now: Timestamp, key: &PostKey) {
        if self.outbox.revive(key) {
            self.outputs.push_back(Output::Store);
            self.send_unsent(now);
        }
    }

    /// Gives a failed or unsent post up, and its words back.
    pub fn discard(&mut self, key: &PostKey) -> Option<P> {
        let payload = self.outbox.remove(key)?.payload;
        self.outputs.push_back(Output::Store);
        Some(payload)
    }

    /// The browser says that the network is back or the page is seen: no waiting (S9).
    ///
    /// Also the way on after [`Then::SignIn`], once there is a new token.
    pub fn wake(&mut self, now: Timestamp) {
        match &mut self.link {
            Link::Idle { .. } | Link::Stopped(Then::SignIn) => self.connect(now),
            Link::Open { pinged, .. } => {
                *pinged = now;
                self.outputs.push_back(Output::Ping);
            }
            Link::Connecting { .. } | Link::Stopped(_) => {}
        }
    }

    /// The deadline has passed.
    pub fn tick(&mut self, now: Timestamp) {
        match self.link {
            Link::Idle { retry } if now >= retry => self.connect(now),
            Link::Connecting { since } if now.since(since) >= ANSWER_MS_MAX => self.retry(now),
            Link::Open { heard, .. } if now.since(heard) >= SILENCE_MS_MAX => self.retry(now),
            Link::Open { .. } if self.is_answer_overdue(now) => self.retry(now),
            Link::Open { welcomed, heard, pinged } if now.since(pinged) >= HEARTBEAT_MS => {
                self.link = Link::Open { welcomed, heard, pinged: now };
                self.outputs.push_back(Output::Ping);
            }
            _ => {}
        }
    }

    /// What the shell does next; `None` when it may rest.
    pub fn poll(&mut self) -> Option<Output<P>> {
        self.outputs.pop_front()
    }

    /// When [`Client::tick`] is due.
    #[must_use]
    pub fn deadline(&self) -> Option<Timestamp> {
        match self.link {
            Link::Idle { retry } => Some(retry),
            Link::Connecting { since } => Some(since.plus(ANSWER_MS_MAX)),
            Link::Open { welcomed, heard, pinged } => {
                let silence = heard.plus(SILENCE_MS_MAX);
                let ping = pinged.plus(HEARTBEAT_MS);
                let welcome = if welcomed { silence } else { heard.plus(ANSWER_MS_MAX) };
                let answer = self.outbox.first_sent().map_or(silence, |at| at.plus(ANSWER_MS_MAX));
                Some(silence.min(ping).min(welcome).min(answer))
            }
            Link::Stopped(_) => None,
        }
    }

    /// The entries, by rising `seq`, each once.
    #[must_use]
    pub fn timeline(&self) -> &[E] {
        &self.timeline
    }

    /// Posts not yet among the entries, oldest first.
    #[must_use]
    pub fn pending(&self) -> &[Pending<P>] {
        self.outbox.posts()
    }

    /// Whether the conversation can be reached.
    #[must_use]
    pub const fn connection(&self) -> Connection {
        match self.link {
            Link::Idle { .. } => Connection::Offline,
            Link::Connecting { .. } | Link::Open { welcomed: false, .. } => Connection::Connecting,
            Link::Open { welcomed: true, .. } => Connection::Online,
            Link::Stopped(then) => Connection::Stopped(then),
        }
    }

    /// The place up to which nothing is missing here.
    #[must_use]
    pub const fn covered(&self) -> EntrySeq {
        self.covered
    }

    fn connect(&mut self, now: Timestamp) {
        self.link = Link::Connecting { since: now };
        self.outputs.push_back(Output::Connect);
    }

    /// The socket is of no use any more: close it and wait as after any loss.
    fn retry(&mut self, now: Timestamp) {
        self.outputs.push_back(Output::Close);
        self.closed(now, Then::Reconnect);
    }

    /// The socket works but something was missed: connect anew without waiting.
    fn reconnect_now(&mut self, now: Timestamp) {
        self.outbox.unsend();
        self.outputs.push_back(Output::Close);
        self.connect(now);
    }

    fn is_answer_overdue(&self, now: Timestamp) -> bool {
        let post = self.outbox.first_sent().is_some_and(|at| now.since(at) >= ANSWER_MS_MAX);
        let welcome = match self.link {
            Link::Open { welcomed: false, heard, .. } => now.since(heard) >= ANSWER_MS_MAX,
            _ => false,
        };
        post || welcome
    }

    fn send_unsent(&mut self, now: Timestamp) {
        if !matches!(self.link, Link::Open { welcomed: true, .. }) {
            return;
        }
        for (key, payload) in self.outbox.take_unsent(now) {
            self.outputs.push_back(Output::Post { key, payload });
        }
    }
}
