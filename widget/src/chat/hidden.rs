//! What is hidden before a message leaves, and the words as they were typed: those stay in this tab,
//! until a person is here to whom the visitor would rather show them.
//!
//! Everything is hidden, whoever holds the chat: it may be a bot's again in the next moment.

use js_sys::{Array, Function, JsString, Reflect, RegExp};
use shared::{
    id::{EntrySeq, PostKey},
    mask::{self, FROM, Kind, TO},
    settings::Redact,
    wire::visitor::{Body, Entry, Holder, VisitorFrame},
};
use wasm_bindgen::{JsCast, JsValue};

use super::{About, Chat};
use crate::words;

/// Under which name it is kept.
const HIDDEN: &str = "hidden";

/// Messages whose words are kept; older ones can no longer be shown.
const KEPT_MAX: usize = 20;

/// A message of which something was hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The client's own id of the message.
    pub key: PostKey,
    /// Its place, once it has one.
    pub seq: Option<EntrySeq>,
    /// What was hidden, in words.
    pub what: String,
    /// The message as it was typed.
    text: String,
}

/// What stands about it under a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Under {
    /// What was hidden, in words; empty where this tab does not know.
    pub what: String,
    /// To whom it was shown.
    pub shown_to: Option<String>,
    /// To whom it can be shown.
    pub show_to: Option<(EntrySeq, String)>,
}

/// `text` without what is hidden, and what that was, in words; these are empty for nothing.
#[must_use]
pub fn hide(text: &str, redact: &[Redact]) -> (String, String) {
    let (mut masked, kinds) = mask::masked(text);
    let mut names: Vec<&str> = Vec::new();
    for (kind, name) in [(Kind::Card, words::CARD), (Kind::Iban, words::IBAN)] {
        if kinds.contains(&kind) {
            names.push(name);
        }
    }
    for redact in redact {
        // One that this browser cannot read must not keep the message from being sent.
        let marks = format!("{FROM}$&{TO}");
        let marked = pattern(&redact.pattern)
            .map(|pattern| String::from(JsString::from(text).replace_by_pattern(&pattern, &marks)));
        if let Some(own) = marked.ok().and_then(|marked| mask::marked(&marked)) {
            masked = mask::both(&masked, &own);
            names.push(redact.name.as_str());
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

impl Chat {
    /// What leaves the browser of the message `text`. Its words as they are stay here.
    pub(super) fn hidden(self, key: &PostKey, text: &str) -> String {
        let (masked, what) = self.masked(text);
        if let (false, Some(seated)) = (what.is_empty(), &*self.inner().seated.borrow()) {
            let mut kept: Vec<(String, String)> = seated.tab.read(HIDDEN).unwrap_or_default();
            if kept.iter().all(|(of, _)| of != key.as_str()) {
                if kept.len() == KEPT_MAX {
                    kept.remove(0);
                }
                kept.push((key.as_str().to_owned(), text.to_owned()));
                seated.tab.write(HIDDEN, &kept);
            }
        }
        masked
    }

    /// `text` as it would be sent, and what is hidden in it, in words.
    pub(super) fn masked(self, text: &str) -> (String, String) {
        self.peek(|state| hide(text, state.site.as_ref().map_or(&[], |site| &site.redact)))
    }

    /// Looks up what was hidden in the messages of `timeline` and before they are in it, and what
    /// of it was shown.
    pub(super) fn look_for_hidden(self, timeline: &[Entry]) {
        let kept = match &*self.inner().seated.borrow() {
            Some(seated) => seated.tab.read::<Vec<(String, String)>>(HIDDEN).unwrap_or_default(),
            None => Vec::new(),
        };
        let place = |of: &PostKey| {
            timeline.iter().find_map(|entry| match &entry.body {
                Body::Yours { key, .. } | Body::MessageLeft { key, .. } if key == of => {
                    Some(entry.seq)
                }
                _ => None,
            })
        };
        let hidden = kept.into_iter().filter_map(|(key, text)| {
            let key = PostKey::parse(&key).ok()?;
            Some(Hidden { seq: place(&key), key, what: self.masked(&text).1, text })
        });
        let hidden: Vec<_> = hidden.collect();
        if self.peek(|state| state.hidden != hidden) {
            self.change(About::Marks, |state| state.hidden = hidden);
        }
    }

    /// What stands under the message `key`, which is the one at `seq` where that is known.
    #[must_use]
    pub fn under(self, key: Option<&PostKey>) -> Option<Under> {
        let key = key?;
        let with = self.see(About::View, |state| match &state.view.as_ref()?.holder {
            Holder::Agent { name } => Some(name.to_string()),
            _ => None,
        });
        self.see(About::Marks, |state| {
            let hidden = state.hidden.iter().find(|hidden| hidden.key == *key);
            let shown = state.shown.iter().find(|(of, _)| of == key).map(|(_, to)| to.clone());
            let show_to = hidden.and_then(|hidden| hidden.seq).zip(with);
            (hidden.is_some() || shown.is_some()).then(|| Under {
                what: hidden.map(|hidden| hidden.what.clone()).unwrap_or_default(),
                show_to: show_to.filter(|_| shown.is_none()),
                shown_to: shown,
            })
        })
    }

    /// Shows the person who holds the chat what was hidden in the message at `of`.
    pub fn reveal(self, of: EntrySeq) {
        let text = self.peek(|state| {
            let mut hidden = state.hidden.iter();
            hidden.find(|hidden| hidden.seq == Some(of)).map(|hidden| hidden.text.clone())
        });
        if let Some(text) = text {
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
