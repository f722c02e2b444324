//! A line of the timeline: smaller than words, in the same column.

use leptos::prelude::*;
use shared::{time::Timestamp, wire::agent::Body};

use super::{
    icon::{mark, small_icon},
    live::part_if,
    lore::ThreadLore,
    say::{time, words},
};
use crate::timeline::{Line, Sign, line};

/// A line, with the note that was left for the bot.
#[component]
pub(super) fn TimelineLine(at: Timestamp, body: Body, lore: ThreadLore) -> impl IntoView {
    part_if(move || line(&body, &lore).map(|line| draw(at, line).into_any()))
}

/// The sentence, with the name that stands out.
pub(super) fn sentence(line: &Line) -> impl IntoView + use<> {
    let Line { before, name, after, href, .. } = line.clone();
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None if name.is_empty() => ().into_any(),
        None => view! { <b>{name}</b> }.into_any(),
    };
    view! { <span dir="auto">{before}{name}{after}</span> }
}

fn draw(at: Timestamp, line: Line) -> impl IntoView {
    let sentence = sentence(&line);
    let Line { sign, note, .. } = line;
    let note = note.map(|note| {
        view! {
            <section class="note" role="note" aria-label="Note for the bot">
                <p class="note__by">
                    {small_icon("#i-lock")}
                    <b>"Note for the bot"</b>
                    <span>"the visitor does not see this"</span>
                </p>
                {words(Some(&note))}
            </section>
        }
    });
    view! {
        <p class="line" class:line--bot={sign == Sign::ToBot}>
            <span aria-hidden="true">{drawn(sign)}</span>
            {sentence}
            {time(at)}
        </p>
        {note}
    }
}

fn drawn(sign: Sign) -> AnyView {
    match sign {
        Sign::ToPeople | Sign::ToBot => mark("mark mark--s").into_any(),
        Sign::Person => small_icon("#i-person").into_any(),
        Sign::Done => small_icon("#i-done").into_any(),
        Sign::Page => small_icon("#i-doc").into_any(),
        Sign::Bell => small_icon("#i-bell").into_any(),
        Sign::Clock => small_icon("#i-clock").into_any(),
        Sign::Alert => small_icon("#i-alert").into_any(),
        Sign::Label => small_icon("#i-flag").into_any(),
        Sign::Mail => small_icon("#i-mail").into_any(),
    }
}
