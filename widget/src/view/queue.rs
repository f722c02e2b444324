//! Waiting for a person: the place, what happens next and when, and the way out.

use shared::{time::Timestamp, wire::visitor::Holder};

use super::parts::{span, time};
use crate::{
    chat::{About, Chat},
    dom::{Tag, tag},
    words,
};

#[derive(Clone, Copy)]
struct Waiting {
    place: Option<u32>,
    since: Timestamp,
    until: Option<Timestamp>,
    people: Option<u32>,
}

fn waiting(chat: Chat) -> Option<Waiting> {
    chat.see(About::View, |state| {
        let view = state.view.as_ref()?;
        match view.holder {
            Holder::Waiting { place, since, until } => {
                Some(Waiting { place, since, until, people: view.people_here })
            }
            Holder::Bot { .. } | Holder::Agent { .. } | Holder::Ended => None,
        }
    })
}

/// Puts the card into the dock, while the visitor waits.
pub fn queue(dock: Tag, chat: Chat) -> Tag {
    dock.when(move || waiting(chat).is_some(), move || card(chat))
}

fn card(chat: Chat) -> Tag {
    let place = move || {
        let place = waiting(chat).and_then(|waiting| waiting.place);
        place.map_or_else(|| words::IN_LINE.to_owned(), words::number_in_line)
    };
    // The steps change when the wait begins anew, or somebody comes or goes.
    let steps = move || {
        waiting(chat).map_or_else(String::new, |waiting| {
            let Waiting { since, until, people, .. } = waiting;
            let until = until.unwrap_or_default();
            [since.0, until.0, people.map_or(0, |people| u64::from(people) + 1)]
                .map(|number| number.to_string())
                .join(" ")
        })
    };
    let status = tag("div")
        .set("role", "status")
        .set("aria-label", words::QUEUE)
        .child(tag("p").class("queue__place").text(place))
        .child(tag("ol").class("ladder").set("role", "list").part(steps, move || ladder(chat)));
    let back = tag("button")
        .class("btn queue__back")
        .set("type", "button")
        .flag("disabled", move || !chat.is_online())
        .on("click", move |_| chat.leave_line())
        .words(words::BACK_TO_BOT);
    tag("div").class("queue").child(status).child(back)
}

/// What was, what is, and what comes next with its time.
fn ladder(chat: Chat) -> Vec<Tag> {
    let Some(waiting) = waiting(chat) else { return Vec::new() };
    let (lang, bot) = chat.peek(|state| {
        let bot = state.site.as_ref().map(|site| site.bot.name.to_string());
        (state.lang.clone(), bot.unwrap_or_default())
    });
    let next = match waiting.until {
        Some(_) => words::if_nobody_is_free(&bot),
        None => words::STAY_IN_LINE.to_owned(),
    };
    let step = |class: &str, words: &str| tag("li").class(class).child(span("", words));
    vec![
        step("is-done", words::YOU_ASKED).child(time(waiting.since, &lang)),
        step("is-now", &words::being_called(waiting.people)).child(span("", words::NOW)),
        step("", &next).children(waiting.until.map(|until| time(until, &lang))),
    ]
}
