//! What is hidden before a message leaves, and the words as they were typed: those stay in this tab,
//! until a person is here to whom the visitor would rather show them.
//!
//! Everything is hidden, whoever holds the chat: it may be a bot's again in the next moment.

use js_sys::{Array, Function, JsString, Reflect, RegExp};
use shared::{
    id::{EntrySeq, PostKey},
    mask::{self, Kind},
    wire::visitor::{Body, Entry, Holder, VisitorFrame},
};
use wasm_bindgen::{JsCast, JsValue};

use super::{About, Chat};
use crate::words;

/// Under which name it is kept.
const HIDDEN: &str = "hidden";

/// What was found, between [`mask::FROM`] and [`mask::TO`].
const MARKS: &str = "\u{1}$&\u{2}";

/// Messages whose words are kept; older ones can no longer be shown.
const KEPT_MAX: usize = 20;

/// `text` without what is hidden, and what that was, in words; these are empty for nothing.
#[must_use]
pub fn hide(text: &str, redact: &[String]) -> (String, String) {
    let (mut masked, kinds) = mask::masked(text);
    let mut names: Vec<&str> = Vec::new();
    for (kind, name) in [(Kind::Card, words::CARD), (Kind::Iban, words::IBAN)] {
        if kinds.contains(&kind) {
            names.push(name);
        }
    }
    for redact in redact.chunks_exact(2) {
        // One that this browser cannot read must not keep the message from being sent.
        let marked = pattern(&redact[1])
            .map(|pattern| String::from(JsString::from(text).replace_by_pattern(&pattern, MARKS)));
        if let Some(own) = marked.ok().and_then(|marked| mask::marked(&marked)) {
            masked = mask::both(&masked, &own);
            names.push(&redact[0]);
        }
    }
    (masked, names.join(", "))
}

/// `new RegExp(pattern, "gu")`, which throws for what it cannot read; `js_sys` would not catch that.
fn pattern(pattern: &str) -> Result<RegExp, JsValue> {
    let constructor = Reflect::get(&js_sys::global(), &"RegExp".into())?;
    let arguments = Array::of2(&pattern.into(), &"gu".into());
    Ok(Reflect::construct(constructor.unchecked_ref::<Function>(), &arguments)?.unchecked_into())
}

/// One of the messages in `kept`: its key, its words as typed, and what was hidden, in words. They
/// stand one behind the other, because every other type that is read and written is a kilobyte.
fn one_of<'a>(kept: &'a [String], key: &PostKey) -> Option<&'a [String]> {
    kept.chunks_exact(3).find(|one| one[0] == key.as_str())
}

impl Chat {
    /// What leaves the browser of the message `text`. Its words as they are stay here.
    pub(super) fn hidden(self, key: &PostKey, text: &str) -> String {
        let (masked, what) = self.masked(text);
        if let (false, Some(seated)) = (what.is_empty(), &*self.inner().seated.borrow()) {
            let mut kept: Vec<String> = seated.tab.read(HIDDEN).unwrap_or_default();
            if one_of(&kept, key).is_none() {
                if kept.len() >= KEPT_MAX * 3 {
                    kept.drain(..3);
                }
                kept.extend([key.as_str().to_owned(), text.to_owned(), what]);
                seated.tab.write(HIDDEN, &kept);
            }
        }
        masked
    }

    /// `text` as it would be sent, and what is hidden in it, in words.
    pub(super) fn masked(self, text: &str) -> (String, String) {
        self.peek(|state| hide(text, state.site.as_ref().map_or(&[], |site| &site.redact)))
    }

    /// Looks up what was hidden in this tab.
    pub(super) fn look_for_hidden(self) {
        let seated = self.inner().seated.borrow();
        let hidden: Vec<String> =
            seated.as_ref().and_then(|seated| seated.tab.read(HIDDEN)).unwrap_or_default();
        drop(seated);
        if self.peek(|state| state.hidden != hidden) {
            self.change(About::Marks, |state| state.hidden = hidden);
        }
    }

    /// What stands under the message `key`, and to whom it can be shown; both empty for nothing.
    #[must_use]
    pub fn under(self, key: &PostKey) -> [String; 2] {
        let with = self.see(About::View, |state| match state.view.as_ref().map(|v| &v.holder) {
            Some(Holder::Agent { name }) => name.to_string(),
            _ => String::new(),
        });
        self.see(About::Marks, |state| {
            if let Some((_, to)) = state.shown.iter().find(|(of, _)| of == key) {
                [words::shown_to(to), String::new()]
            } else if let Some(one) = one_of(&state.hidden, key) {
                [words::hidden(&one[2]), with]
            } else {
                [String::new(), String::new()]
            }
        })
    }

    /// Shows the person who holds the chat what was hidden in the message `key`.
    pub fn reveal(self, key: &PostKey) {
        let of = self.line().and_then(|line| place(line.client().timeline(), key));
        let text = self.peek(|state| one_of(&state.hidden, key).map(|one| one[1].clone()));
        if let Some((of, text)) = of.zip(text) {
            self.say(&VisitorFrame::Reveal { of, text });
        }
        self.focus_box();
    }

    /// Forgets the words as they were typed: the chat is over.
    pub(super) fn forget_hidden(self) {
        if let Some(seated) = &*self.inner().seated.borrow() {
            seated.tab.remove(HIDDEN);
        }
        self.change(About::Marks, |state| state.hidden.clear());
    }
}

fn place(timeline: &[Entry], of: &PostKey) -> Option<EntrySeq> {
    let mut newest_first = timeline.iter().rev();
    let mine = newest_first.find(|entry| match &entry.body {
        Body::Yours { key, .. } | Body::MessageLeft { key, .. } => key == of,
        _ => false,
    });
    mine.map(|entry| entry.seq)
}
