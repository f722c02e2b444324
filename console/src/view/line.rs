//! A line of the timeline: smaller than words, in the same column.

use leptos::prelude::*;
use shared::{time::Timestamp, wire::agent::Body};

use super::{
    icon::{mark, small_icon},
    say::{time, words},
};
use crate::words::{Line, Sign, line};

/// A line, with the note that was left for the bot.
#[component]
pub(super) fn TimelineLine(at: Timestamp, body: Body, bot: Option<String>) -> impl IntoView {
    line(&body, bot.as_deref()).map(|line| {
        let Line { sign, before, name, after, note } = line;
        let name = (!name.is_empty()).then(|| view! { <b>{name}</b> });
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
                <span>{before}{name}{after}</span>
                {time(at)}
            </p>
            {note}
        }
    })
}

fn drawn(sign: Sign) -> AnyView {
    match sign {
        Sign::ToPeople | Sign::ToBot => mark("mark mark--s").into_any(),
        Sign::Person => small_icon("#i-person").into_any(),
        Sign::Done => small_icon("#i-done").into_any(),
        Sign::Page => small_icon("#i-doc").into_any(),
    }
}
