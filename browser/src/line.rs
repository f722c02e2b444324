//! One client of one conversation, wired to a socket, a timer and storage.
//!
//! `shared::sync` decides; this carries out what it asks for and tells it what happened. Which
//! frames are said and understood is the [`Audience`]'s: the visitor's in `widget`, an agent's in
//! `console`.

use std::{
    cell::{Cell, Ref, RefCell},
    rc::{Rc, Weak},
};

use serde::{Serialize, de::DeserializeOwned};
use shared::{
    id::{EntrySeq, PostKey},
    sync::{Client, Connection, Output, Sequenced},
    time::Timestamp,
    wire::{PING, PONG, close::Then},
};
use wasm_bindgen_futures::spawn_local;

use crate::{
    clock,
    outbox::Outbox,
    random,
    socket::{self, Heard, Socket},
    timer::Timer,
    wake::{Wake, on_wake},
};

/// Where a socket goes.
pub struct Address {
    /// Path and query on the own origin.
    pub path: String,
    /// Subprotocols to offer.
    pub protocols: Vec<String>,
}

/// What one audience says and understands.
///
/// None of these is called while another one runs, and none may call [`Line::with`]; a click or a
/// timer may.
pub trait Audience: 'static {
    /// An entry as this audience sees it.
    type Entry: Sequenced + 'static;
    /// What a post of this audience says.
    type Payload: Clone + Serialize + DeserializeOwned + 'static;

    /// Where to connect now; a token may be fetched first. `Err` is taken as a close.
    ///
    /// `failed` says that the last attempt was never opened: a handshake that was refused looks
    /// the same as no network, so that a token may be at fault.
    fn address(&self, failed: bool) -> impl Future<Output = Result<Address, Then>>;

    /// The hello, as JSON.
    fn hello(&self, after: EntrySeq) -> String;

    /// A post, as JSON.
    fn post(&self, key: &PostKey, payload: &Self::Payload) -> String;

    /// A frame came: tells `client` what it says. What cannot be read is dropped.
    fn frame(&self, client: &mut ClientOf<Self>, now: Timestamp, frame: &str);

    /// Something may have changed: timeline, pending posts or the connection.
    fn changed(&self, client: &ClientOf<Self>);
}

/// The client of an audience.
pub type ClientOf<A> = Client<<A as Audience>::Entry, <A as Audience>::Payload>;

/// A line to one conversation; it lives until the last clone is dropped.
pub struct Line<A: Audience>(Rc<Inner<A>>);

impl<A: Audience> Clone for Line<A> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

struct Inner<A: Audience> {
    audience: A,
    outbox: Outbox,
    client: RefCell<ClientOf<A>>,
    socket: RefCell<Option<Socket>>,
    timer: Timer,
    _wake: Wake,
    /// Raised with every connect and close, so that what an earlier socket says is not heard.
    attempt: Cell<u32>,
    /// The last attempt ended before its socket was open.
    failed: Cell<bool>,
    /// An input is being carried out; its end drains what another one adds meanwhile.
    draining: Cell<bool>,
}

impl<A: Audience> Line<A> {
    /// Opens the line, with the posts that `outbox` kept from an earlier life.
    pub fn open(audience: A, outbox: Outbox) -> Self {
        let line = Self(Rc::new_cyclic(|weak: &Weak<Inner<A>>| {
            let (rung, woken, lost) = (weak.clone(), weak.clone(), weak.clone());
            Inner {
                audience,
                client: RefCell::new(Client::new(clock::now(), random::seed(), outbox.posts())),
                outbox,
                socket: RefCell::default(),
                timer: Timer::new(move || input(&rung, Client::tick)),
                _wake: on_wake(
                    move || input(&woken, Client::wake),
                    move || {
                        if let Some(inner) = lost.upgrade() {
                            inner.lost();
                        }
                    },
                ),
                attempt: Cell::default(),
                failed: Cell::default(),
                draining: Cell::default(),
            }
        }));
        line.0.drain();
        line
    }

    /// Hands the client an input and carries out what follows from it.
    pub fn with<R>(&self, input: impl FnOnce(&mut ClientOf<A>, Timestamp) -> R) -> R {
        let result = input(&mut self.0.client.borrow_mut(), clock::now());
        self.0.drain();
        result
    }

    /// The client, to look at.
    #[must_use]
    pub fn client(&self) -> Ref<'_, ClientOf<A>> {
        self.0.client.borrow()
    }

    /// Says a frame that is no post: a wish for now, which is not kept and not repeated. It goes
    /// nowhere while there is no socket.
    pub fn say(&self, frame: &str) {
        if let Some(socket) = &*self.0.socket.borrow() {
            socket.send(frame);
        }
    }

    /// What the line speaks for.
    #[must_use]
    pub fn audience(&self) -> &A {
        &self.0.audience
    }
}

/// An input from a timer or listener, which may outlive the line.
fn input<A: Audience>(inner: &Weak<Inner<A>>, input: fn(&mut ClientOf<A>, Timestamp)) {
    if let Some(inner) = inner.upgrade() {
        input(&mut inner.client.borrow_mut(), clock::now());
        inner.drain();
    }
}

impl<A: Audience> Inner<A> {
    fn drain(self: &Rc<Self>) {
        if self.draining.replace(true) {
            return;
        }
        loop {
            // Bound first: the client must not stay borrowed while its wish is carried out.
            let output = self.client.borrow_mut().poll();
            match output {
                Some(output) => self.carry_out(output),
                None => break,
            }
        }
        self.draining.set(false);
        self.timer.set(self.client.borrow().deadline());
        self.audience.changed(&self.client.borrow());
    }

    fn carry_out(self: &Rc<Self>, output: Output<A::Payload>) {
        match output {
            Output::Connect => self.connect(),
            Output::Close => self.disconnect(),
            Output::Ping => self.send(PING),
            Output::Hello { after } => self.send(&self.audience.hello(after)),
            Output::Post { key, payload } => self.send(&self.audience.post(&key, &payload)),
            Output::Store => self.outbox.store(self.client.borrow().pending()),
        }
    }

    fn send(&self, frame: &str) {
        if let Some(socket) = &*self.socket.borrow() {
            socket.send(frame);
        }
    }

    fn disconnect(&self) {
        self.attempt.set(self.attempt.get().wrapping_add(1));
        self.socket.take();
    }

    /// Without a network there is no telling what still arrives, so nothing counts as sent. If the
    /// browser was wrong, the next try comes within half a second.
    fn lost(self: &Rc<Self>) {
        if !matches!(self.client.borrow().connection(), Connection::Stopped(_)) {
            self.disconnect();
            self.client.borrow_mut().closed(clock::now(), Then::Reconnect);
            self.drain();
        }
    }

    fn connect(self: &Rc<Self>) {
        self.disconnect();
        let attempt = self.attempt.get();
        let failed = self.failed.replace(true);
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let Some(inner) = weak.upgrade() else { return };
            let address = inner.audience.address(failed).await;
            if inner.attempt.get() != attempt {
                return;
            }
            let opened = address.and_then(|address| {
                let protocols: Vec<&str> = address.protocols.iter().map(String::as_str).collect();
                let heard = move |heard| {
                    if let Some(inner) = weak.upgrade()
                        && inner.attempt.get() == attempt
                    {
                        inner.heard(heard);
                    }
                };
                Socket::open(&address.path, &protocols, heard).map_err(|_| Then::Stop)
            });
            match opened {
                Ok(socket) => {
                    inner.socket.replace(Some(socket));
                }
                Err(then) => {
                    inner.client.borrow_mut().closed(clock::now(), then);
                    inner.drain();
                }
            }
        });
    }

    fn heard(self: &Rc<Self>, heard: Heard) {
        let now = clock::now();
        match heard {
            Heard::Opened => {
                self.failed.set(false);
                self.client.borrow_mut().opened(now);
            }
            Heard::Text(text) if text == PONG => self.client.borrow_mut().heard(now),
            Heard::Text(text) => {
                self.audience.frame(&mut self.client.borrow_mut(), now, &text);
            }
            Heard::Closed(code) => {
                // Dropped only after this listener has returned: it is the socket's own.
                let socket = self.socket.take();
                spawn_local(async move { drop(socket) });
                self.client.borrow_mut().closed(now, socket::then(code));
            }
        }
        self.drain();
    }
}
