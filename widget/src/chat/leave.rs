//! The offline message: what is typed stays on the device until the conversation has it.

use browser::{random, timer::sleep_ms};
use shared::{
    id::PostKey,
    text::{MessageText, TextError},
    wire::{
        Refused,
        visitor::{Body, Entry, Holder, View, VisitorFrame},
    },
};
use wasm_bindgen_futures::spawn_local;

use super::{About, Chat};
use crate::words;

/// The form, kept for its visitor.
const LEAVE: &str = "leave";

/// What is kept of it: open, on its way, the key, the address and the message.
type Kept = (bool, bool, Option<PostKey>, String, String);

/// The form for an offline message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leave {
    /// It stands in the place of the message box.
    pub open: bool,
    /// Where an answer is to go, as typed.
    pub email: String,
    /// The message, as typed.
    pub text: String,
    /// Its own id, made when it is first sent and the same through every repeat.
    pub key: Option<PostKey>,
    /// It is on its way, or goes as soon as there is a way.
    pub sending: bool,
    /// What is wrong with the address.
    pub wrong_email: Option<String>,
    /// What is wrong with the message.
    pub wrong_text: Option<String>,
}

impl Leave {
    /// Opens the form; what stood in the message box comes along.
    pub fn open(&mut self, draft: &str) {
        self.open = true;
        self.text = joined(&self.text, draft);
    }

    /// Closes the form, and hands its words back to the message box. The address stays.
    pub fn back(&mut self) -> String {
        self.open = false;
        self.sending = false;
        self.wrong_email = None;
        self.wrong_text = None;
        core::mem::take(&mut self.text)
    }

    /// Gets the form ready to be sent, under `key` if it has none yet. Says whether it may go; if
    /// not, what is wrong stands at its fields.
    pub fn send(&mut self, key: impl FnOnce() -> PostKey) -> bool {
        // The rule is the server's; this much spares a visitor who is offline a late surprise.
        let is_email = self.email.trim().trim_matches('@').contains('@');
        self.wrong_email = (!is_email).then(|| words::NO_EMAIL.to_owned());
        self.wrong_text = match MessageText::parse(&self.text) {
            Ok(_) => None,
            Err(TextError::Empty) => Some(words::EMPTY.to_owned()),
            Err(TextError::TooLong { chars, .. }) => Some(words::too_long_to_leave(chars)),
        };
        self.sending = self.wrong_email.is_none() && self.wrong_text.is_none();
        if self.sending {
            self.key.get_or_insert_with(key);
        }
        self.sending
    }

    /// What is to be said while it is on its way.
    #[must_use]
    pub fn frame(&self) -> Option<VisitorFrame> {
        let key = self.key.clone().filter(|_| self.sending)?;
        Some(VisitorFrame::LeaveMessage { key, email: self.email.clone(), text: self.text.clone() })
    }

    /// It was not taken. Returns the reason where that is no field's.
    pub fn refused(&mut self, why: Refused) -> Option<String> {
        self.sending = false;
        match &*why.code {
            "email" => self.wrong_email = Some(why.message),
            "empty" | "too_long" => self.wrong_text = Some(why.message),
            _ => return Some(why.message),
        }
        None
    }

    /// Whether the conversation has it.
    #[must_use]
    pub fn is_among(&self, timeline: &[Entry]) -> bool {
        self.key.is_some()
            && timeline.iter().rev().any(|entry| match &entry.body {
                Body::MessageLeft { key, .. } => self.key.as_ref() == Some(key),
                _ => false,
            })
    }

    /// Whether the form stands in the place of the message box under `view`: until a person is
    /// there to be written to, and what is on its way until it is known what became of it. Who
    /// has begun to write is not interrupted because somebody has come into the office.
    #[must_use]
    pub const fn is_shown(&self, view: Option<&View>) -> bool {
        let with_person = matches!(view, Some(View { holder: Holder::Agent { .. }, .. }));
        self.open && (self.sending || !with_person)
    }
}

/// Both, on lines of their own.
fn joined(first: &str, second: &str) -> String {
    let between = if first.is_empty() || second.is_empty() { "" } else { "\n" };
    [first, between, second].concat()
}

impl Chat {
    /// Whether the form for an offline message stands in the place of the message box.
    #[must_use]
    pub fn is_leaving(self) -> bool {
        self.see(About::Leave, |_| ());
        self.see(About::View, |state| state.leave.is_shown(state.view.as_ref()))
    }

    /// "Stop chatbot and leave offline message".
    pub fn open_leave(self) {
        let draft = self.peek(|state| state.draft.clone());
        self.set_draft(String::new());
        self.set_leave(|leave| leave.open(&draft));
        self.focus_when_drawn();
    }

    /// "Back to the chat".
    pub fn close_leave(self) {
        self.back_to_box();
        self.focus_when_drawn();
    }

    /// Takes what is typed as the address.
    pub fn set_leave_email(self, email: String) {
        self.set_leave(|leave| {
            leave.wrong_email = None;
            leave.email = email;
        });
    }

    /// Takes what is typed as the message.
    pub fn set_leave_text(self, text: String) {
        self.set_leave(|leave| {
            leave.wrong_text = None;
            leave.text = text;
        });
    }

    /// "Leave message". Offline it goes when the connection is back.
    pub fn leave_message(self) {
        self.notice(None);
        if self.set_leave(|leave| leave.send(random::post_key)) {
            self.say_leave();
        } else {
            self.focus_box();
        }
    }

    /// Says what is on its way, after every welcome again.
    pub(super) fn say_leave(self) {
        let frame = self.peek(|state| state.leave.frame().filter(|_| state.online));
        if let Some(mut frame) = frame {
            if let VisitorFrame::LeaveMessage { key, text, .. } = &mut frame {
                *text = self.hidden(key, text);
            }
            self.say(&frame);
        }
    }

    /// Whether `key` is the form's, which then is not taken, because of `why`.
    pub(super) fn refused_leave(self, key: &PostKey, why: &Refused) -> bool {
        let is_ours = self.peek(|state| state.leave.key.as_ref() == Some(key));
        if is_ours {
            let elsewhere = self.set_leave(|leave| leave.refused(why.clone()));
            self.settle_leave();
            // Last, because words that go back to the box take back what stood under it.
            self.notice(elsewhere);
            self.focus_when_drawn();
        }
        is_ours
    }

    /// Ends the form when the conversation has its message.
    pub(super) fn look_for_left(self, timeline: &[Entry]) {
        if self.peek(|state| state.leave.is_among(timeline)) {
            self.forget_leave();
            self.focus_when_drawn();
        }
    }

    /// Where a person is there to be written to, the words go back to the message box.
    pub(super) fn settle_leave(self) {
        let is_stranded =
            self.peek(|state| state.leave.open && !state.leave.is_shown(state.view.as_ref()));
        if is_stranded {
            self.back_to_box();
        }
    }

    /// The visitor has a seat: what is typed is kept under their name, and what was kept is back.
    pub(super) fn sit_leave(self) {
        if self.peek(|state| state.leave == Leave::default()) {
            let seated = self.inner().seated.borrow();
            let kept: Option<Kept> = seated.as_ref().and_then(|seated| seated.keep.read(LEAVE));
            drop(seated);
            let (open, sending, key, email, text) = kept.unwrap_or_default();
            let kept = Leave { open, sending, key, email, text, ..Leave::default() };
            self.set_leave(|leave| *leave = kept);
        } else {
            self.set_leave(|_| ());
        }
    }

    pub(super) fn forget_leave(self) {
        self.set_leave(|leave| *leave = Leave::default());
    }

    fn back_to_box(self) {
        let words = self.set_leave(Leave::back);
        let draft = self.peek(|state| joined(&words, &state.draft));
        self.set_draft(draft);
    }

    fn set_leave<R>(self, change: impl FnOnce(&mut Leave) -> R) -> R {
        let result = self.change(About::Leave, |state| change(&mut state.leave));
        if let Some(seated) = &*self.inner().seated.borrow() {
            self.peek(|state| {
                if state.leave == Leave::default() {
                    seated.keep.remove(LEAVE);
                } else {
                    let Leave { open, sending, key, email, text, .. } = &state.leave;
                    seated.keep.write(LEAVE, &(open, sending, key, email, text));
                }
            });
        }
        result
    }

    /// What has just taken the place of something else is drawn only after this turn.
    fn focus_when_drawn(self) {
        spawn_local(async move {
            sleep_ms(0).await;
            self.focus_box();
        });
    }
}
