//! The transcript: the greeting, the rows, and the answer that is being written.

use browser::clock;
use leptos::{html, prelude::*};
use shared::{
    time::Timestamp,
    wire::visitor::{BotBack, Holder},
};

use super::{
    bubble::{answer, by_bot, reply, yours},
    icon::mark,
};
use crate::{
    chat::{Chat, Day, Kind, Notice, Row},
    words,
};

/// The log. The scroller runs upwards in style only, so that the newest stays in view without a
/// script; what is read follows the order of the document.
#[component]
pub fn Messages(chat: Chat) -> impl IntoView {
    let log = NodeRef::<html::Div>::new();
    let is_new = move || chat.rows.with(Vec::is_empty);
    view! {
        <div
            class="log"
            class:log--new=is_new
            role="log"
            aria-label=words::CONVERSATION
            tabindex="0"
            node_ref=log
        >
            <div class="log__flow">
                <Show when=is_new>
                    <h2 class="hello__title">{words::HELLO}</h2>
                </Show>
                <Greeting chat />
                <For each=move || chat.rows.get() key=|row| row.id.clone() children=move |row| draw(chat, &row) />
                <Writing chat />
            </div>
        </div>
    }
}

/// What the bot says before anything is asked, under its name and the tag.
#[component]
fn Greeting(chat: Chat) -> impl IntoView {
    let words = Memo::new(move |_| {
        chat.site.with(|site| {
            let site = site.as_ref()?;
            let bot = site.bot.name.as_str().to_owned();
            let text = if site.greeting.trim().is_empty() {
                words::greeting(&bot)
            } else {
                site.greeting.clone()
            };
            Some((bot, text))
        })
    });
    move || {
        words.get().map(|(bot, text)| {
            view! {
                <article class="msg msg--bot is-history" aria-label=words::bot_author(&bot)>
                    {by_bot(&bot, None)}
                    <div class="msg__body" dir="auto">
                        {text}
                    </div>
                </article>
            }
        })
    }
}

/// The answer as it comes. It is not read out piece by piece: when it is complete it becomes a row
/// of the log, and that is announced once.
#[component]
fn Writing(chat: Chat) -> impl IntoView {
    let bot = Memo::new(move |_| {
        let streams = chat.stream.with(Option::is_some);
        chat.view.with(|view| {
            let view = view.as_ref()?;
            match &view.holder {
                Holder::Bot { bot } if streams || view.turn.is_some() => {
                    Some(bot.name.as_str().to_owned())
                }
                _ => None,
            }
        })
    });
    let text = move || chat.stream.with(|s| s.as_ref().map(|s| s.text.clone()).unwrap_or_default());
    move || {
        bot.get().map(|bot| {
            view! {
                <div class="msg msg--bot" aria-hidden="true">
                    {by_bot(&bot, None)}
                    <div class="msg__body" dir="auto">
                        {text}
                        <span class="caret"></span>
                    </div>
                </div>
            }
        })
    }
}

fn draw(chat: Chat, row: &Row) -> AnyView {
    let lang = chat.lang.get_untracked();
    match &row.kind {
        Kind::Day(day) => view! { <p class="day">{day_name(*day, row.at, &lang)}</p> }.into_any(),
        Kind::Yours(text) => yours(chat, row, text.clone()).into_any(),
        Kind::Answer { .. } => answer(chat, row, &lang).into_any(),
        Kind::Reply { agent, text, named } => {
            reply(row, agent, text.clone(), *named, &lang).into_any()
        }
        Kind::Notice(notice) => system(notice, row.at, &lang),
    }
}

fn day_name(day: Day, at: Timestamp, lang: &str) -> String {
    match day {
        Day::Today => words::TODAY.to_owned(),
        Day::Yesterday => words::YESTERDAY.to_owned(),
        Day::Other => clock::weekday_month_day(at, lang),
    }
}

/// A line of nobody's; our mark stands in it where the baton changes hands.
fn system(notice: &Notice, at: Timestamp, lang: &str) -> AnyView {
    match notice {
        Notice::Asked => note(words::PERSON_ASKED.to_owned()).into_any(),
        Notice::Joined(agent) => pass("person", words::joined(agent)).into_any(),
        Notice::Left(agent) => view! { <p class="sys">{words::left(agent)}</p> }.into_any(),
        Notice::BotBack(why) => back(*why).into_any(),
        Notice::Ended(agent) => {
            note(words::ended_by(agent, &clock::hours_minutes(at, lang))).into_any()
        }
    }
}

fn back(why: BotBack) -> impl IntoView {
    view! {
        {words::why_back(why).map(|why| note(why.to_owned()))}
        {pass("bot", words::BOT_IS_BACK.to_owned())}
    }
}

fn note(words: String) -> impl IntoView {
    view! {
        <p class="sys sys--note" dir="auto">
            {words}
        </p>
    }
}

fn pass(to: &'static str, words: String) -> impl IntoView {
    view! {
        <p class="sys sys--pass" data-to=to>
            {mark("mark mark--s")}
            <span dir="auto">{words}</span>
        </p>
    }
}
