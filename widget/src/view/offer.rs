//! The offer of a person, until it is answered. The question itself is a line of the log, which
//! announces it; the keyboard stays where it is.

use shared::id::EntrySeq;

use crate::{
    chat::{About, Chat},
    dom::{Tag, tag},
    words,
};

/// Puts the two answers into the dock, while an offer waits for one.
pub fn offer(dock: Tag, chat: Chat) -> Tag {
    let pending = move || {
        let offer = chat.see(About::View, |state| state.view.as_ref()?.offer);
        offer.filter(|_| !chat.is_leaving())
    };
    // Drawn anew for another offer, so that no answer is taken for the one before.
    let key = move || pending().map_or_else(String::new, |offer| offer.to_string());
    dock.part(key, move || pending().map(|offer| answers(chat, offer)).into_iter().collect())
}

fn answers(chat: Chat, offer: EntrySeq) -> Tag {
    let answer = move |class: &str, words: &str, accept: bool| {
        tag("button")
            .class(class)
            .set("type", "button")
            .flag("disabled", move || !chat.is_online())
            .on("click", move |_| chat.answer_offer(offer, accept))
            .words(words)
    };
    tag("div")
        .class("offer")
        .set("role", "group")
        .set("aria-label", words::OFFER)
        .child(answer("btn btn--fill", words::ACCEPT, true))
        .child(answer("btn", words::DECLINE, false))
}
