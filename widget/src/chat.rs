//! The chat as the views see it: signals over `shared::sync`, and what a visitor can do.
//!
//! The one place where rules meet pixels. What may be done is said by the server in
//! `wire::visitor::View`; what is sent, repeated and kept is `shared::sync`; this holds both
//! together and turns every refusal into a sentence.

mod seat;
mod visitor;
mod streaming;
mod rows;
mod news;
mod theme;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use browser::{keep::Keep, line::Line, outbox::Outbox, random, timer::sleep_ms};
use leptos::prelude::*;
use shared::{
    id::{EntrySeq, PostKey},
    sync::PendingState,
    text::{MessageText, TextError},
    wire::{
        Refused,
        visitor::{Site, View, VisitorFrame},
    },
};
use wasm_bindgen_futures::spawn_local;

pub use rows::{Day, Kind, Notice, Row, RowId};
pub use streaming::Stream;

use crate::{
    host::{Asked, Detail, Host, Init, Settings, Told},
    words,
};
use news::News;
use seat::{Closed, Door, Seat};
use visitor::Visitor;

/// How the conversation can be reached, as far as the visitor needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing to say: it works, or is only just beginning.
    Quiet,
    /// It is cut off, and tries by itself.
    Reconnecting,
    /// It tries no more, for this reason.
    Closed(String),
}

/// A chat. Copies are the same chat.
#[derive(Clone, Copy)]
pub struct Chat {
    /// Whose chat it is, once known.
    pub site: RwSignal<Option<Site>>,
    /// Who holds it, and what the visitor may do.
    pub view: RwSignal<Option<View>>,
    /// The transcript, oldest first.
    pub rows: RwSignal<Vec<Arc<Row>>>,
    /// How far each of the visitor's unconfirmed messages has come.
    pub pending: RwSignal<Vec<(PostKey, PendingState)>>,
    /// What the visitor thought of which answer.
    pub rated: RwSignal<Vec<(EntrySeq, bool)>>,
    /// The answer being written.
    pub stream: RwSignal<Option<Stream>>,
    /// Whether frames go out at once.
    pub online: RwSignal<bool>,
    /// What to say about the connection.
    pub reach: RwSignal<Reach>,
    /// What is in the message box.
    pub draft: RwSignal<String>,
    /// Why something just asked for was not done.
    pub notice: RwSignal<Option<String>>,
    /// Language of dates and times.
    pub lang: RwSignal<String>,
    /// Raised when the keyboard should go to the message box.
    pub focus: RwSignal<u32>,
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

struct Inner {
    site: String,
    host: Host,
    door: Door,
    /// What is kept for this site, whoever the visitor is.
    keep: Keep,
    news: News,
    seated: RefCell<Option<Seated>>,
    page: RefCell<Option<String>>,
    /// The page asked for a person before there was a socket.
    ask: Cell<bool>,
    color: RefCell<Option<String>>,
}

/// What there is once the visitor has a name.
struct Seated {
    visitor: String,
    keep: Keep,
    line: Line<Visitor>,
}

impl Seated {
    /// Ends the line, and hands back the words it had not sent.
    fn retire(&self) -> Vec<String> {
        self.line.audience().retire();
        let keys: Vec<PostKey> =
            self.line.client().pending().iter().map(|post| post.key.clone()).collect();
        keys.iter().filter_map(|key| self.line.with(|client, _| client.discard(key))).collect()
    }
}

/// Posts typed before the visitor has a name, kept under the site's.
const EARLY: &str = "early";
const DRAFT: &str = "draft";
const SITE: &str = "site";

impl Chat {
    /// The chat of the site `site`, on the page behind `host`. Nothing is asked of the network
    /// before [`Chat::begin`].
    #[must_use]
    pub fn new(site: String, host: Host, init: &Init) -> Self {
        let keep = Keep::under(&["baton:", &site, ":"].concat());
        let inner = Inner {
            door: Door::new(site.clone(), host.origin.to_string(), init.token.clone()),
            news: News::new(host.clone(), init.open),
            host,
            seated: RefCell::default(),
            page: RefCell::new(init.page.as_ref().map(|page| page.url.clone())),
            ask: Cell::default(),
            color: RefCell::default(),
            site,
            keep,
        };
        let chat = Self {
            // The name and the greeting of last time, until the conversation says otherwise.
            site: RwSignal::new(inner.keep.read(SITE)),
            view: RwSignal::default(),
            rows: RwSignal::default(),
            pending: RwSignal::default(),
            rated: RwSignal::default(),
            stream: RwSignal::default(),
            online: RwSignal::default(),
            reach: RwSignal::new(Reach::Quiet),
            draft: RwSignal::default(),
            notice: RwSignal::default(),
            lang: RwSignal::default(),
            focus: RwSignal::default(),
            inner: StoredValue::new_local(Rc::new(inner)),
        };
        chat.set(Settings {
            theme: init.theme.clone(),
            color: init.color.clone(),
            lang: init.lang.clone(),
        });
        chat.refold(&[], &[], EntrySeq::NONE, &[]);
        chat
    }

    /// Gets the visitor a name, opens the line, and listens to the page.
    pub fn begin(self) {
        self.inner().host.listen(move |asked| self.asked(asked));
        if self.inner().news.is_open() {
            self.focus_box();
        }
        self.take_seat();
    }

    /// Sends what is in the message box; the box is emptied only when it was taken.
    pub fn send_draft(self) {
        let draft = self.draft.get_untracked();
        if self.post(&draft) {
            self.set_draft(String::new());
        }
    }

    /// Sends `raw` as the visitor's message. Says whether it was taken; if not, why stands in
    /// [`Chat::notice`], unless there was nothing to send.
    pub fn post(self, raw: &str) -> bool {
        let text = match MessageText::parse(raw) {
            Ok(text) => text.as_str().to_owned(),
            Err(TextError::Empty) => return false,
            Err(TextError::TooLong { chars, .. }) => {
                self.notice.set(Some(words::too_long(chars)));
                return false;
            }
        };
        self.notice.set(None);
        let line = self.line();
        let taken = match line {
            Some(line) => line.with(|client, now| client.post(now, random::post_key(), text)),
            None => {
                self.keep_early(text);
                Ok(())
            }
        };
        if let Err(full) = taken {
            self.notice.set(Some(full.to_string()));
        }
        taken.is_ok()
    }

    /// Sends a failed message again.
    pub fn try_again(self, key: &PostKey) {
        if let Some(line) = self.line() {
            line.with(|client, now| client.try_again(now, key));
        }
    }

    /// Puts the words of a failed message back into the box, before what is in it.
    pub fn edit(self, key: &PostKey) {
        let words = self.line().and_then(|line| line.with(|client, _| client.discard(key)));
        if let Some(words) = words {
            let draft = self.draft.get_untracked();
            self.set_draft(if draft.is_empty() { words } else { [&*words, "\n", &draft].concat() });
            self.focus_box();
        }
    }

    /// Asks for a person.
    pub fn ask_for_person(self) {
        self.say(&VisitorFrame::AskForPerson);
        self.focus_box();
    }

    /// Leaves the line.
    pub fn leave_line(self) {
        self.say(&VisitorFrame::LeaveLine);
        self.focus_box();
    }

    /// Says whether an answer helped.
    pub fn rate(self, of: EntrySeq, helped: bool) {
        self.say(&VisitorFrame::Rate { of, helped });
    }

    /// Takes what is in the message box, and keeps it for a reload.
    pub fn set_draft(self, draft: String) {
        let over = MessageText::parse(&draft);
        if !matches!(over, Err(TextError::TooLong { .. })) && self.notice.get_untracked().is_some()
        {
            self.notice.set(None);
        }
        if let Some(seated) = &*self.inner().seated.borrow() {
            if draft.is_empty() {
                seated.keep.remove(DRAFT);
            } else {
                seated.keep.write_text(DRAFT, &draft);
            }
        }
        self.draft.set(draft);
    }

    /// The visitor closes the chat; the page hides the frame.
    pub fn close(self) {
        self.inner().host.tell(&Told::Close(true));
    }

    fn asked(self, asked: Asked) {
        match asked {
            Asked::Open(open) => {
                let covered = self.line().map_or(EntrySeq::NONE, |line| line.client().covered());
                self.inner().news.opened(open, covered);
                if open {
                    self.focus_box();
                }
            }
            Asked::Page(page) => {
                self.inner().page.replace(Some(page.url));
            }
            Asked::Prefill(text) => {
                self.set_draft(text);
                self.focus_box();
            }
            Asked::Send(text) => {
                // Refused words are not lost: they stand in the box, with the reason under it.
                if !self.post(&text) && self.draft.get_untracked().is_empty() {
                    let why = self.notice.get_untracked();
                    self.set_draft(text);
                    self.notice.set(why);
                }
            }
            Asked::Ask(_) if self.online.get_untracked() => self.say(&VisitorFrame::AskForPerson),
            Asked::Ask(_) => self.inner().ask.set(true),
            Asked::Reset(_) => self.reset(),
            Asked::Settings(settings) => self.set(settings),
        }
    }

    fn set(self, settings: Settings) {
        if let Some(theme) = settings.theme {
            theme::set(&theme);
        }
        if let Some(lang) = settings.lang {
            self.lang.set(lang);
        }
        if let Some(color) = settings.color {
            self.inner().color.replace(Some(color));
        }
        self.paint();
    }

    /// The snippet's colour wins over the owner's settings.
    fn paint(self) {
        let inner = self.inner();
        let color = inner.color.borrow();
        let brand = self.site.with_untracked(|site| site.as_ref()?.brand.clone());
        theme::paint(color.as_deref().or(brand.as_deref()));
    }

    fn focus_box(self) {
        self.focus.update(|n| *n += 1);
    }

    fn say(self, frame: &VisitorFrame) {
        if let Some(line) = self.line() {
            line.say(&browser::json::write(frame));
        }
    }

    fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    fn line(self) -> Option<Line<Visitor>> {
        self.inner().seated.borrow().as_ref().map(|seated| seated.line.clone())
    }

    fn keep_early(self, text: String) {
        let keep = &self.inner().keep;
        let mut early: Vec<String> = keep.read(EARLY).unwrap_or_default();
        early.push(text);
        keep.write(EARLY, &early);
        self.refold(&[], &[], EntrySeq::NONE, &[]);
    }

    /// Asks the door for a seat until there is one, or a refusal.
    fn take_seat(self) {
        spawn_local(async move {
            let mut wait_ms = 500;
            loop {
                match self.inner().door.enter().await {
                    Ok(seat) => return self.sit(&seat),
                    Err(Closed::Refused(refused)) => return self.refuse(refused),
                    Err(Closed::Unreachable) => self.reach.set(Reach::Reconnecting),
                }
                sleep_ms(wait_ms).await;
                wait_ms = (wait_ms * 2).min(10_000);
            }
        });
    }

    /// Opens the line of the visitor who has the seat. What another visitor of this frame had not
    /// sent goes with it: a token that has expired loses nobody's words.
    fn sit(self, seat: &Seat) {
        let inner = self.inner();
        inner.host.tell(&Told::Token(Some(seat.token.clone())));
        let left_over: Vec<String> = match inner.seated.take() {
            Some(old) if old.visitor == seat.visitor => {
                let line = old.line.clone();
                inner.seated.replace(Some(old));
                line.with(shared::sync::Client::wake);
                return;
            }
            Some(old) => old.retire(),
            None => inner.keep.read(EARLY).unwrap_or_default(),
        };
        let prefix = ["baton:", &inner.site, ":", &seat.visitor, ":"].concat();
        let keep = Keep::under(&prefix);
        let outbox = Outbox::new(Keep::under(&[&prefix, "post:"].concat()));
        if self.draft.get_untracked().is_empty() {
            self.draft.set(keep.text(DRAFT).unwrap_or_default());
        }
        inner.news.sit(&keep);
        let line = Line::open(Visitor::new(self), outbox);
        inner.seated.replace(Some(Seated {
            visitor: seat.visitor.clone(),
            keep,
            line: line.clone(),
        }));
        for text in left_over {
            let taken = line.with(|client, now| client.post(now, random::post_key(), text));
            if let Err(full) = taken {
                self.notice.set(Some(full.to_string()));
            }
        }
        inner.keep.remove(EARLY);
    }

    fn refuse(self, refused: Refused) {
        self.inner()
            .host
            .event("error", Detail::Error { code: refused.code, message: refused.message.clone() });
        self.reach.set(Reach::Closed(words::cannot_open(&refused.message)));
    }

    fn reset(self) {
        let inner = self.inner();
        if let Some(old) = inner.seated.take() {
            drop(old.retire());
            old.keep.clear();
        }
        inner.keep.remove(EARLY);
        inner.door.forget();
        inner.host.tell(&Told::Token(None));
        self.view.set(None);
        self.stream.set(None);
        self.online.set(false);
        self.reach.set(Reach::Quiet);
        self.notice.set(None);
        self.draft.set(String::new());
        self.refold(&[], &[], EntrySeq::NONE, &[]);
        self.take_seat();
    }
}
