//! The wish for a person: the button says the wish, its description the truth about it.

use super::parts::{avatar, icon, span};
use crate::{
    chat::{About, Chat},
    dom::{Tag, tag},
    words,
};

/// Puts the card into the dock, while the core allows the wish.
pub fn ask(dock: Tag, chat: Chat) -> Tag {
    let may = move || {
        chat.see(About::View, |state| state.view.as_ref().is_some_and(|v| v.may_ask_for_person))
    };
    dock.when(may, move || card(chat))
}

fn card(chat: Chat) -> Tag {
    let people = move || chat.see(About::View, |state| state.view.as_ref()?.people_here);
    let presence = move || {
        let here = people().is_some_and(|people| people > 0);
        if here { "presence" } else { "presence presence--away" }.to_owned()
    };
    let wish = tag("button")
        .class("ask__name")
        .set("type", "button")
        .set("aria-describedby", "people")
        .flag("disabled", move || !chat.is_online())
        .on("click", move |_| chat.ask_for_person())
        .words(words::ASK);
    let truth = tag("span")
        .class("ask__desc")
        .set("id", "people")
        .child(tag("span").live("class", presence).set("aria-hidden", "true"))
        .child(span("", "").text(move || words::people_here(people())));
    tag("div")
        .class("ask")
        .child(avatar("avatar avatar--person").child(icon("icon", "#i-person")))
        .child(tag("div").class("ask__text").child(wish).child(truth))
}
