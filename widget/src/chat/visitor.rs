//! What a visitor's widget says and understands over its line.

use std::{
    cell::{Cell, RefCell},
    mem::discriminant,
};

use browser::{
    clock, json,
    line::{Address, Audience, ClientOf},
};

use shared::{
    id::{EntrySeq, PostKey},
    sync::{Connection, PendingState},
    time::Timestamp,
    wire::{
        PROTOCOL, SUBPROTOCOL, TOKEN_SUBPROTOCOL,
        close::Then,
        visitor::{Body, Entry, Holder, ToVisitor, View, VisitorFrame},
    },
};
use wasm_bindgen_futures::spawn_local;

use super::{About, Chat, Reach, SITE, seat::Closed, streaming};
use crate::{host::Detail, words};

/// Entries that come this soon after the welcome are history: they do not move when drawn.
const HISTORY_MS: u64 = 700;

/// Seats refused in a row before it is the server, and not the token, that is wrong.
const TURNED_AWAY_MAX: u32 = 2;

/// How far each unconfirmed post has come.
type States = Vec<(PostKey, PendingState)>;

pub(super) struct Visitor {
    chat: Chat,
    welcomed: Cell<Timestamp>,
    /// What has been drawn: the transcript is folded anew only when it differs.
    drawn: RefCell<(EntrySeq, usize, States)>,
    /// Up to here it is history.
    history: Cell<EntrySeq>,
    /// Answers that were seen being written; they stand there already.
    streamed: RefCell<Vec<EntrySeq>>,
    turned_away: Cell<u32>,
    /// A new seat is being asked for.
    signing_in: Cell<bool>,
    /// Another line has taken this one's place: what it still hears is not for the views.
    retired: Cell<bool>,
}

impl Visitor {
    pub(super) fn new(chat: Chat) -> Self {
        Self {
            chat,
            welcomed: Cell::default(),
            drawn: RefCell::default(),
            history: Cell::default(),
            streamed: RefCell::default(),
            turned_away: Cell::default(),
            signing_in: Cell::default(),
            retired: Cell::default(),
        }
    }

    pub(super) fn retire(&self) {
        self.retired.set(true);
    }

    fn came(&self, now: Timestamp, entries: &[Entry], covered: EntrySeq) {
        if now.since(self.welcomed.get()) < HISTORY_MS {
            self.history.set(covered);
        }
        let mut answers = entries.iter().filter(|e| matches!(e.body, Body::Answer { .. }));
        if let Some(answer) = answers.next_back() {
            if self.chat.peek(|state| state.stream.is_some()) {
                self.streamed.borrow_mut().push(answer.seq);
            }
            self.stop_stream();
        }
    }

    fn stop_stream(&self) {
        if self.chat.peek(|state| state.stream.is_some()) {
            self.chat.change(About::Stream, |state| state.stream = None);
        }
    }

    fn stands(&self, view: View) {
        self.chat.inner().news.stands(&view);
        let kind = discriminant(&view.holder);
        let before = self.chat.peek(|state| state.view.as_ref().map(|v| discriminant(&v.holder)));
        if before != Some(kind) {
            // The baton has passed: what the last holder was saying is not said, and what was
            // refused under them says nothing about this one.
            self.stop_stream();
            self.chat.notice(None);
        }
        let is_over = matches!(view.holder, Holder::Ended);
        self.chat.change(About::View, |state| state.view = Some(view));
        self.chat.settle_leave();
        if is_over {
            self.chat.forget_hidden();
        }
    }

    fn speak_up(&self) {
        let chat = self.chat;
        // The line is in the middle of a frame; what is to be said follows it.
        spawn_local(async move {
            chat.say_attributes();
            chat.say_leave();
            if chat.inner().ask.replace(false) {
                chat.say(&VisitorFrame::AskForPerson);
            }
        });
    }

    fn sign_in(&self) {
        if self.signing_in.replace(true) {
            return;
        }
        let away = self.turned_away.get() + 1;
        self.turned_away.set(away);
        if away > TURNED_AWAY_MAX {
            self.chat.reach(Reach::Closed(words::SIGNED_OUT.to_owned()));
            return;
        }
        self.chat.inner().door.turned_away();
        self.chat.take_seat();
    }
}

impl Audience for Visitor {
    type Entry = Entry;
    type Payload = String;

    async fn address(&self, failed: bool) -> Result<Address, Then> {
        let inner = self.chat.inner();
        if failed {
            inner.door.turned_away();
        }
        let token = match inner.door.fresh_token() {
            Some(token) => token,
            None => match inner.door.enter().await {
                Ok(seat)
                    if inner
                        .seated
                        .borrow()
                        .as_ref()
                        .is_some_and(|s| s.visitor == seat.visitor) =>
                {
                    inner.host.tell(&crate::host::Told::Token(Some(seat.token.clone())));
                    seat.token
                }
                // Another visitor: a line of its own.
                Ok(seat) => {
                    self.chat.sit(&seat);
                    return Err(Then::Stop);
                }
                Err(Closed::Unreachable) => return Err(Then::Reconnect),
                Err(Closed::Refused(refused)) => {
                    self.chat.refuse(refused);
                    return Err(Then::Stop);
                }
            },
        };
        Ok(Address {
            path: ["/ws/visitor?site=", inner.door.site()].concat(),
            protocols: vec![SUBPROTOCOL.to_owned(), [TOKEN_SUBPROTOCOL, &token].concat()],
        })
    }

    fn hello(&self, after: EntrySeq) -> String {
        let page = self.chat.inner().page.borrow().clone();
        let lang = browser::window().navigator().language();
        json::write(&VisitorFrame::Hello { protocol: PROTOCOL, after, page, lang })
    }

    fn post(&self, key: &PostKey, payload: &String) -> String {
        // Hidden at the last moment, when what the owner wants hidden is known.
        let text = self.chat.hidden(key, payload);
        json::write(&VisitorFrame::Post { key: key.clone(), text })
    }

    fn frame(&self, client: &mut ClientOf<Self>, now: Timestamp, frame: &str) {
        let Ok(frame) = json::parse::<ToVisitor>(frame) else { return };
        if self.retired.get() {
            return;
        }
        match frame {
            ToVisitor::Welcome { reset, site, view, .. } => {
                client.welcome(now, reset);
                self.welcomed.set(now);
                self.turned_away.set(0);
                self.stop_stream();
                self.chat.inner().keep.write(SITE, &*site);
                self.chat.change(About::Site, |state| state.site = Some(*site));
                self.chat.paint();
                self.stands(view);
                self.speak_up();
            }
            ToVisitor::Entries { after, covered, entries } => {
                self.came(now, &entries, covered);
                client.entries(now, after, covered, entries);
            }
            ToVisitor::View(view) => {
                client.heard(now);
                self.stands(view);
            }
            ToVisitor::Accepted { key, seq } => client.accepted(now, &key, seq),
            ToVisitor::Refused { key, why } => {
                client.heard(now);
                let is_post = |key: &PostKey| client.pending().iter().any(|post| post.key == *key);
                match key {
                    Some(key) if is_post(&key) => client.refused(now, &key, why),
                    Some(key) if self.chat.refused_leave(&key, &why) => {}
                    _ => {
                        let detail = Detail::Error { code: why.code, message: why.message.clone() };
                        self.chat.inner().host.event("error", detail);
                        self.chat.notice(Some(why.message));
                    }
                }
            }
            ToVisitor::Streaming(piece) => {
                client.heard(now);
                self.chat.change(About::Stream, |state| streaming::take(&mut state.stream, &piece));
            }
        }
    }

    fn changed(&self, client: &ClientOf<Self>) {
        if self.retired.get() {
            return;
        }
        let pending: States =
            client.pending().iter().map(|post| (post.key.clone(), post.state.clone())).collect();
        let now = (client.covered(), client.timeline().len(), pending);
        if *self.drawn.borrow() != now {
            self.chat.change(About::Marks, |state| state.posts.clone_from(&now.2));
            let streamed = self.streamed.borrow();
            self.chat.refold(client.timeline(), client.pending(), self.history.get(), &streamed);
            self.chat.inner().news.came(client.timeline());
            self.chat.look_for_left(client.timeline());
            self.drawn.replace(now);
        }
        let connection = client.connection();
        let online = connection == Connection::Online;
        if self.chat.peek(|state| state.online) != online {
            self.chat.change(About::Reach, |state| state.online = online);
        }
        if connection != Connection::Stopped(Then::SignIn) {
            self.signing_in.set(false);
        }
        match connection {
            Connection::Online => self.chat.reach(Reach::Quiet),
            Connection::Offline => self.chat.reach(Reach::Reconnecting),
            Connection::Connecting => {}
            Connection::Stopped(Then::SignIn) => self.sign_in(),
            Connection::Stopped(_) => {
                // Why is said already where the door has refused.
                if !self.chat.peek(|state| matches!(state.reach, Reach::Closed(_))) {
                    self.chat.reach(Reach::Closed(words::OUT_OF_DATE.to_owned()));
                }
            }
        }
    }
}

impl Chat {
    /// Folds what is known into the transcript.
    pub(super) fn refold(
        self,
        timeline: &[Entry],
        pending: &[shared::sync::Pending<String>],
        history: EntrySeq,
        streamed: &[EntrySeq],
    ) {
        let today = clock::local_day(clock::now());
        let early = self.early();
        let masked = |text: &str| self.masked(text).0;
        let folded =
            super::rows::fold(timeline, pending, &early, today, history, streamed, &masked);
        self.look_for_hidden();
        if self.peek(|state| state.shown != folded.shown) {
            self.change(About::Marks, |state| state.shown = folded.shown);
        }
        if self.peek(|state| state.rated != folded.rated) {
            self.change(About::Marks, |state| state.rated = folded.rated);
        }
        self.change(About::Rows, |state| state.rows = folded.rows);
    }
}
