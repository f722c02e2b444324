//! One message: the visitor's, a bot's, a person's. Shape tells them apart before colour does.

use browser::clock;
use leptos::prelude::*;
use shared::{
    id::{EntrySeq, PostKey},
    sync::PendingState,
    time::Timestamp,
    wire::Source,
};

use super::{
    icon::{bot_avatar, person_avatar, small_icon},
    links::{Part, is_address, parts},
};
use crate::{
    chat::{Chat, Kind, Row, RowId},
    words,
};

/// The visitor's own words, and how far they have come.
pub(super) fn yours(chat: Chat, row: &Row, text: String) -> impl IntoView {
    let at = row.at;
    let id = row.id.clone();
    let state = Memo::new(move |_| match &id {
        RowId::Yours(key) => chat.pending.with(|pending| {
            pending.iter().find(|(of, _)| of == key).map(|(_, state)| state.clone())
        }),
        _ => Some(PendingState::Unsent),
    });
    let key = match &row.id {
        RowId::Yours(key) => Some(key.clone()),
        _ => None,
    };
    let is_unsent = move || state.with(|s| *s == Some(PendingState::Unsent));
    let is_failed = move || state.with(|s| matches!(s, Some(PendingState::Failed(_))));
    let meta = move || match state.get() {
        None => sent_at(chat, at).into_any(),
        Some(PendingState::Sent) => ().into_any(),
        Some(PendingState::Unsent) => view! {
            <p class="msg__meta">{small_icon("#i-clock")} {words::NOT_SENT_YET}</p>
        }
        .into_any(),
        Some(PendingState::Failed(why)) => {
            key.clone().map(|key| failed(chat, key, why.message, why.retry)).into_any()
        }
    };
    view! {
        <article
            class="msg msg--you"
            class:is-history=!row.fresh
            class:is-unsent=is_unsent
            class:is-failed=is_failed
            aria-label=words::YOU
        >
            {body(&text)}
            {meta}
        </article>
    }
}

fn sent_at(chat: Chat, at: Timestamp) -> impl IntoView {
    let lang = chat.lang.get_untracked();
    view! {
        <p class="msg__meta msg__sent">
            <time datetime=clock::iso(at)>{clock::hours_minutes(at, &lang)}</time>
        </p>
    }
}

/// Why it was not taken, and the way on. What would be answered the same can be edited.
fn failed(chat: Chat, key: PostKey, why: String, retry: bool) -> impl IntoView {
    let edited = key.clone();
    let edit = move || {
        let key = edited.clone();
        (!retry).then(|| {
            view! {
                <button class="link-btn" type="button" on:click=move |_| chat.edit(&key)>
                    {words::EDIT}
                </button>
            }
        })
    };
    view! {
        <p class="msg__meta msg__meta--danger">
            {small_icon("#i-alert")} <span>{why}</span>
            <button class="link-btn" type="button" on:click=move |_| chat.try_again(&key)>
                {words::TRY_AGAIN}
            </button> {edit}
        </p>
    }
}

/// A bot's answer: plain text on a rail, where it was found, and whether it helped.
pub(super) fn answer(chat: Chat, row: &Row, lang: &str) -> impl IntoView + use<> {
    let Kind::Answer { seq, bot, text, source, rateable, named } = &row.kind else {
        return None;
    };
    let class = if *named { "msg msg--bot" } else { "msg msg--bot msg--more" };
    let source = source.clone().filter(|source| is_address(&source.url)).map(read_more);
    let feedback = rateable.then(|| feedback(chat, *seq));
    Some(view! {
        <article class=class class:is-history=!row.fresh aria-label=words::bot_author(bot)>
            {named.then(|| by_bot(bot, Some((row.at, lang))))}
            {body(text)}
            {source}
            {feedback}
        </article>
    })
}

/// A person's words: a bubble on a rail.
pub(super) fn reply(
    row: &Row,
    agent: &str,
    text: String,
    named: bool,
    lang: &str,
) -> impl IntoView + use<> {
    let class = if named { "msg msg--person" } else { "msg msg--person msg--more" };
    let header = named.then(|| {
        view! {
            <header class="msg__by">
                {person_avatar("avatar avatar--person", agent)}
                <span class="msg__name truncate">{agent.to_owned()}</span>
                {time(row.at, lang)}
            </header>
        }
    });
    view! {
        <article class=class class:is-history=!row.fresh aria-label=agent.to_owned()>
            {header}
            {body(&text)}
        </article>
    }
}

/// A bot's name, the tag, and the time where there is one. The tag is never left out.
pub(super) fn by_bot(bot: &str, at: Option<(Timestamp, &str)>) -> impl IntoView + use<> {
    view! {
        <header class="msg__by">
            {bot_avatar("avatar avatar--bot")}
            <span class="msg__name truncate">{bot.to_owned()}</span>
            <span class="ai">{words::AI}</span>
            {at.map(|(at, lang)| time(at, lang))}
        </header>
    }
}

fn time(at: Timestamp, lang: &str) -> impl IntoView + use<> {
    view! {
        <time class="msg__time" datetime=clock::iso(at)>
            {clock::hours_minutes(at, lang)}
        </time>
    }
}

/// The words, in their own direction, as text nodes and links: never as markup.
fn body(text: &str) -> impl IntoView + use<> {
    let words: Vec<AnyView> = parts(text)
        .into_iter()
        .map(|part| match part {
            Part::Text(text) => text.to_owned().into_any(),
            Part::Link(url) => view! {
                <a href=url.to_owned() target="_blank" rel="noopener noreferrer nofollow">
                    {url.to_owned()}
                </a>
            }
            .into_any(),
        })
        .collect();
    view! {
        <div class="msg__body" dir="auto">
            {words}
        </div>
    }
}

fn read_more(source: Source) -> impl IntoView {
    view! {
        <a class="source" href=source.url target="_blank" rel="noopener noreferrer nofollow">
            {small_icon("#i-doc")}
            <span class="truncate">
                {words::READ_MORE} <b dir="auto">{source.title}</b>
            </span>
        </a>
    }
}

fn feedback(chat: Chat, seq: EntrySeq) -> impl IntoView {
    let rated = Memo::new(move |_| {
        chat.rated.with(|rated| rated.iter().find(|(of, _)| *of == seq).map(|(_, helped)| *helped))
    });
    let button = move |helped: bool, icon: &'static str, words: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || if rated.get() == Some(helped) { "true" } else { "false" }
                disabled=move || !chat.online.get()
                on:click=move |_| chat.rate(seq, helped)
            >
                {small_icon(icon)}
                {words}
            </button>
        }
    };
    view! {
        <div class="feedback" role="group" aria-label=words::FEEDBACK>
            {button(true, "#i-yes", words::HELPED)}
            {button(false, "#i-no", words::DID_NOT_HELP)}
        </div>
    }
}
