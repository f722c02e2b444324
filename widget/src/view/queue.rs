//! Waiting for a person: the place, what happens next and when, and the way out.

use browser::clock;
use shared::{
    time::Timestamp,
    wire::{
        handoff::{Next, Rung},
        visitor::Holder,
    },
};

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
    /// When the bot takes over again.
    until: Option<Timestamp>,
    estimate_ms: Option<u64>,
    people: Option<u32>,
    helped: bool,
    email_offered: bool,
}

fn waiting(chat: Chat) -> Option<Waiting> {
    chat.see(About::View, |state| {
        let view = state.view.as_ref()?;
        match view.holder {
            Holder::Waiting {
                place,
                since,
                until,
                estimate_ms,
                next,
                helped,
                email_offered,
                ..
            } => {
                let until = match next {
                    Some(Next { what: Rung::GiveBack, at }) => Some(at),
                    _ => until,
                };
                let people = view.people_here;
                Some(Waiting { place, since, until, estimate_ms, people, helped, email_offered })
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
    let estimate = move || {
        let estimate = waiting(chat).and_then(|waiting| waiting.estimate_ms);
        estimate.map_or_else(String::new, words::about_minutes)
    };
    // The steps change when the wait begins anew, or somebody comes or goes. Beside the form for
    // a message the place is enough.
    let steps = move || match waiting(chat) {
        Some(Waiting { since, until, people, .. }) if !chat.is_leaving() => {
            let until = until.unwrap_or_default();
            [since.0, until.0, people.map_or(0, |people| u64::from(people) + 1)]
                .map(|number| number.to_string())
                .join(" ")
        }
        _ => String::new(),
    };
    let settled = move || !chat.is_leaving() && waiting(chat).is_some_and(|w| w.helped);
    let head = tag("div")
        .class("queue__head")
        .child(tag("p").class("queue__place").text(place))
        .child(tag("p").class("queue__eta").text(estimate));
    let status = tag("div")
        .set("role", "status")
        .set("aria-label", words::QUEUE)
        .child(head)
        .part(steps, move || ladder(chat).into_iter().collect())
        .when(settled, || tag("p").class("queue__settled").words(words::SETTLED));
    tag("div").class("queue").child(status).when(move || !chat.is_leaving(), move || ways_out(chat))
}

fn ways_out(chat: Chat) -> Tag {
    let by_email = move || waiting(chat).is_some_and(|waiting| waiting.email_offered);
    let way = |words: &str| tag("button").class("btn").set("type", "button").words(words);
    let back = way(words::BACK_TO_BOT)
        .flag("disabled", move || !chat.is_online())
        .on("click", move |_| chat.leave_line());
    tag("div")
        .class("queue__ways")
        .when(by_email, move || way(words::ANSWER_BY_EMAIL).on("click", move |_| chat.open_leave()))
        .child(back)
}

/// What was, what is, and what comes next with its time.
fn ladder(chat: Chat) -> Option<Tag> {
    let waiting = waiting(chat).filter(|_| !chat.is_leaving())?;
    let lang = chat.peek(|state| state.lang.clone());
    let next = match waiting.until {
        Some(until) => words::if_nobody_comes(&clock::hours_minutes(until, &lang)),
        None => words::STAY_IN_LINE.to_owned(),
    };
    let step = |class: &str, words: &str| tag("li").class(class).child(span("", words));
    let list = tag("ol").class("ladder").set("role", "list");
    let list = list
        .child(step("is-done", words::JOINED_LINE).child(time(waiting.since, &lang)))
        .child(step("is-now", &words::being_called(waiting.people)).child(span("", words::NOW)))
        .child(step("", &next));
    Some(list)
}
