//! How a visitor comes to a line of their own, and what they leave behind.

use browser::{keep::Keep, line::Line, outbox::Outbox, random, timer::sleep_ms};
use shared::{
    id::{EntrySeq, PostKey},
    wire::Refused,
};
use wasm_bindgen_futures::spawn_local;

use super::{
    About, Chat, DRAFT, Reach,
    seat::{Closed, Seat},
    visitor::Visitor,
};
use crate::{
    host::{Detail, Told},
    words,
};

/// First wait before the door is asked again; doubled each time.
const ASK_AGAIN_MS: u32 = 500;

/// Longest wait before the door is asked again.
const ASK_AGAIN_MS_MAX: u32 = 10_000;

/// Posts typed before the visitor has a name, kept under the site's.
const EARLY: &str = "early";

/// What there is once the visitor has a name.
pub(super) struct Seated {
    pub(super) visitor: String,
    pub(super) keep: Keep,
    /// What this tab alone keeps, and no longer than it is open.
    pub(super) tab: Keep,
    pub(super) line: Line<Visitor>,
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

impl Chat {
    /// What was typed before the visitor had a name, and is not a post yet.
    pub(super) fn early(self) -> Vec<String> {
        let inner = self.inner();
        if inner.seated.borrow().is_some() {
            return Vec::new();
        }
        inner.keep.read(EARLY).unwrap_or_default()
    }

    pub(super) fn keep_early(self, text: String) {
        let keep = &self.inner().keep;
        let mut early: Vec<String> = keep.read(EARLY).unwrap_or_default();
        early.push(text);
        keep.write(EARLY, &early);
        self.refold(&[], &[], EntrySeq::NONE, &[]);
    }

    /// Asks the door for a seat until there is one, or a refusal.
    pub(super) fn take_seat(self) {
        spawn_local(async move {
            let mut wait_ms = ASK_AGAIN_MS;
            loop {
                match self.inner().door.enter().await {
                    Ok(seat) => return self.sit(&seat),
                    Err(Closed::Refused(refused)) => return self.refuse(refused),
                    Err(Closed::Unreachable) => self.reach(Reach::Reconnecting),
                }
                sleep_ms(wait_ms).await;
                wait_ms = (wait_ms * 2).min(ASK_AGAIN_MS_MAX);
            }
        });
    }

    /// Opens the line of the visitor who has the seat. What another visitor of this frame had not
    /// sent goes with it: a token that has expired loses nobody's words.
    pub(super) fn sit(self, seat: &Seat) {
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
        let keep = inner.keep.within(&[&*seat.visitor, ":"].concat());
        let outbox = Outbox::new(keep.within("post:"));
        if self.peek(|state| state.draft.is_empty()) {
            let kept = keep.text(DRAFT).unwrap_or_default();
            self.change(About::Draft, |state| state.draft = kept);
        }
        inner.news.sit(&keep);
        let line = Line::open(Visitor::new(self), outbox);
        inner.seated.replace(Some(Seated {
            visitor: seat.visitor.clone(),
            keep,
            tab: Keep::of_tab(&["baton:", inner.door.site(), ":", &seat.visitor, ":"].concat()),
            line: line.clone(),
        }));
        self.sit_leave();
        for text in left_over {
            let taken = line.with(|client, now| client.post(now, random::post_key(), text));
            if let Err(full) = taken {
                self.notice(Some(full.to_string()));
            }
        }
        inner.keep.remove(EARLY);
    }

    pub(super) fn refuse(self, refused: Refused) {
        self.inner()
            .host
            .event("error", Detail::Error { code: refused.code, message: refused.message.clone() });
        self.reach(Reach::Closed(words::cannot_open(&refused.message)));
    }

    pub(super) fn reset(self) {
        let inner = self.inner();
        if let Some(old) = inner.seated.take() {
            drop(old.retire());
            old.keep.clear();
            old.tab.clear();
        }
        inner.keep.remove(EARLY);
        inner.door.forget();
        inner.host.tell(&Told::Token(None));
        self.change(About::View, |state| state.view = None);
        self.change(About::Stream, |state| state.stream = None);
        self.change(About::Reach, |state| state.online = false);
        self.reach(Reach::Quiet);
        self.notice(None);
        self.change(About::Draft, |state| state.draft.clear());
        self.forget_leave();
        inner.attributes.take();
        self.refold(&[], &[], EntrySeq::NONE, &[]);
        self.take_seat();
    }
}
