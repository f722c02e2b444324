//! The chat as the views see it: its state over `shared::sync`, and what a visitor can do.
//!
//! The one place where rules meet pixels. What may be done is said by the server in
//! `wire::visitor::View`; what is sent, repeated and kept is `shared::sync`; this holds both
//! together and turns every refusal into a sentence.

mod asked;
mod seat;
mod seating;
mod visitor;
mod streaming;
mod rows;
mod news;
mod leave;
mod hidden;
mod theme;
mod state;

use std::cell::{Cell, RefCell};

use browser::{keep::Keep, line::Line, random};
use shared::{
    id::{EntrySeq, PostKey},
    text::{MessageText, Name, TextError},
    wire::visitor::VisitorFrame,
};

pub use hidden::hide;
pub use leave::Leave;
pub use rows::{Day, Kind, Notice, Row, Said};
pub use state::{About, Reach, State};
pub use streaming::Stream;

use crate::{
    host::{Host, Init, Settings, Told},
    words,
};
use news::News;
use seat::Door;
use seating::Seated;
use state::Watched;
use visitor::Visitor;

/// A chat. Copies are the same chat, and it lasts as long as the frame does.
#[derive(Clone, Copy)]
pub struct Chat(&'static Inner);

struct Inner {
    watched: Watched,
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
    /// What the page says of its visitor: a frame, as JSON.
    attributes: RefCell<Option<String>>,
}

/// What is in the message box, kept for its visitor.
const DRAFT: &str = "draft";

/// Whose chat it is, kept for the site.
const SITE: &str = "site";

impl Chat {
    /// The chat of the site `site`, on the page behind `host`. Nothing is asked of the network
    /// before [`Chat::begin`].
    #[must_use]
    pub fn new(site: String, host: Host, init: &Init) -> Self {
        let page = host.clone();
        let kept = init.kept.clone().unwrap_or_default();
        let keep = Keep::under_with(&["baton:", &site, ":"].concat(), kept, move |name, value| {
            let (name, value) = (name.to_owned(), value.map(str::to_owned));
            page.tell(&Told::Keep { name, value });
        });
        let inner = Inner {
            watched: Watched::default(),
            door: Door::new(site, host.origin.to_string(), init.token.clone()),
            news: News::new(host.clone(), init.open),
            host,
            seated: RefCell::default(),
            page: RefCell::new(init.page.as_ref().map(|page| page.url.clone())),
            ask: Cell::default(),
            color: RefCell::default(),
            attributes: RefCell::new(init.attributes.clone()),
            keep,
        };
        // One for each frame, and never given back: whatever is drawn may hold it.
        let chat = Self(Box::leak(Box::new(inner)));
        // The name and the greeting of last time, until the conversation says otherwise.
        let site = chat.inner().keep.read(SITE);
        chat.change(About::Site, |state| state.site = site);
        chat.set(Settings {
            theme: init.theme.clone(),
            color: init.color.clone(),
            lang: init.lang.clone(),
        });
        chat.refold(&[], &[], EntrySeq::NONE, &[]);
        chat
    }

    /// Looks at the state; what is drawn from it is drawn again when `about` changes.
    pub fn see<R>(self, about: About, look: impl FnOnce(&State) -> R) -> R {
        look(&self.0.watched.see(about))
    }

    /// Whether what is asked for goes out at once.
    #[must_use]
    pub fn is_online(self) -> bool {
        self.see(About::Reach, |state| state.online)
    }

    /// Looks at the state, once.
    pub fn peek<R>(self, look: impl FnOnce(&State) -> R) -> R {
        look(&self.0.watched.peek())
    }

    fn change<R>(self, about: About, change: impl FnOnce(&mut State) -> R) -> R {
        let result = change(&mut self.0.watched.change());
        self.0.watched.tell(about);
        result
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
        let draft = self.peek(|state| state.draft.clone());
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
                self.notice(Some(words::too_long(chars)));
                return false;
            }
        };
        self.notice(None);
        let line = self.line();
        let taken = match line {
            Some(line) => {
                let key = random::post_key();
                self.hidden(&key, &text);
                line.with(|client, now| client.post(now, key, text))
            }
            None => {
                self.keep_early(text);
                Ok(())
            }
        };
        if let Err(full) = taken {
            self.notice(Some(full.to_string()));
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
            let draft = self.peek(|state| state.draft.clone());
            self.set_draft(if draft.is_empty() { words } else { [&*words, "\n", &draft].concat() });
            self.focus_box();
        }
    }

    /// Asks for a person.
    pub fn ask_for_person(self) {
        self.say(&VisitorFrame::AskForPerson);
        self.focus_box();
    }

    /// Answers the offer of a person.
    pub fn answer_offer(self, offer: EntrySeq, accept: bool) {
        self.say(&VisitorFrame::AnswerOffer { offer, accept });
        self.focus_box();
    }

    /// Chooses from the menu; `key` is the same through every repeat.
    pub fn choose(self, label: Name, key: PostKey) {
        self.say(&VisitorFrame::Choose { label, key });
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
        if !matches!(over, Err(TextError::TooLong { .. })) {
            self.notice(None);
        }
        if let Some(seated) = &*self.inner().seated.borrow() {
            if draft.is_empty() {
                seated.keep.remove(DRAFT);
            } else {
                seated.keep.write_text(DRAFT, &draft);
            }
        }
        self.change(About::Draft, |state| state.draft = draft);
    }

    /// The visitor closes the chat; the page hides the frame.
    pub fn close(self) {
        self.inner().host.tell(&Told::Close(true));
    }

    /// Says why something was not done, or takes it back.
    fn notice(self, why: Option<String>) {
        if self.peek(|state| state.notice != why) {
            self.change(About::Notice, |state| state.notice = why);
        }
    }

    /// Says how the conversation can be reached.
    pub(crate) fn reach(self, reach: Reach) {
        if self.peek(|state| state.reach != reach) {
            self.change(About::Reach, |state| state.reach = reach);
        }
    }

    fn focus_box(self) {
        self.change(About::Focus, |_| ());
    }

    /// Says what the page says of its visitor, if it says anything.
    fn say_attributes(self) {
        if let (Some(frame), Some(line)) = (&*self.inner().attributes.borrow(), self.line()) {
            line.say(frame);
        }
    }

    fn say(self, frame: &VisitorFrame) {
        if let Some(line) = self.line() {
            line.say(&browser::json::write(frame));
        }
    }

    const fn inner(self) -> &'static Inner {
        self.0
    }

    fn line(self) -> Option<Line<Visitor>> {
        self.inner().seated.borrow().as_ref().map(|seated| seated.line.clone())
    }
}
