//! The wish for a person: the button says the wish, its description the truth about it.

use browser::clock;
use shared::wire::visitor::View;

use super::parts::{avatar, icon};
use crate::{
    chat::{About, Chat},
    dom::{Tag, tag},
    when::when,
    words,
};

/// Puts the card into the dock, while the core allows the wish; where nobody can come, the way to
/// leave a message stands in its place.
pub fn ask(dock: Tag, chat: Chat) -> Tag {
    let may = move |may: fn(&View) -> bool| {
        !chat.is_leaving() && chat.see(About::View, |state| state.view.as_ref().is_some_and(may))
    };
    dock.when(
        move || may(|view| view.may_ask_for_person && !view.may_leave_message),
        move || get_person(chat),
    )
    .when(move || may(|view| view.may_leave_message), move || leave_message(chat))
}

fn get_person(chat: Chat) -> Tag {
    let people = move || chat.see(About::View, |state| state.view.as_ref()?.people_here);
    let presence = move || {
        let here = people().is_some_and(|people| people > 0);
        if here { "presence" } else { "presence presence--away" }.to_owned()
    };
    let wish = wish(words::ASK, "people")
        .flag("disabled", move || !chat.is_online())
        .on("click", move |_| chat.ask_for_person());
    let truth = truth("people")
        .child(presence_dot().live("class", presence))
        .child(tag("span").text(move || words::people_here(people())));
    card("avatar avatar--person", "#i-person", wish, truth)
}

/// Also offline: what is typed then is sent when the connection is back.
fn leave_message(chat: Chat) -> Tag {
    let nobody = move || {
        chat.see(About::View, |state| {
            let back = state.view.as_ref().and_then(|view| view.back);
            let back = back.map(|back| words::we_are_back(&when(back, clock::now(), &state.lang)));
            back.unwrap_or_else(|| words::nobody_here(None))
        })
    };
    let wish = wish(words::LEAVE, "back").on("click", move |_| chat.open_leave());
    let truth = truth("back")
        .child(presence_dot().class("presence presence--away"))
        .child(tag("span").text(nobody));
    card("avatar", "#i-mail", wish, truth)
}

fn card(face: &str, picture: &str, wish: Tag, truth: Tag) -> Tag {
    tag("div")
        .class("ask")
        .child(avatar(face).child(icon("icon", picture)))
        .child(tag("div").class("ask__text").child(wish).child(truth))
}

fn wish(words: &str, truth: &str) -> Tag {
    tag("button")
        .class("ask__name")
        .set("type", "button")
        .set("aria-describedby", truth)
        .words(words)
}

fn truth(id: &str) -> Tag {
    tag("span").class("ask__desc").set("id", id)
}

fn presence_dot() -> Tag {
    tag("span").set("aria-hidden", "true")
}
