//! Words in the log, by who says them: shape before colour, and every article named by its author.

use leptos::prelude::*;
use shared::{
    id::EntrySeq,
    links::{is_address, may_follow},
    time::Timestamp,
    wire::{
        AnswerKind, Bot, Source,
        agent::Person,
        document::{Block, Document, Inline},
    },
};

use super::{
    icon::{Face, avatar, small_icon},
    live::{part, part_if, text},
};
use crate::{
    thread::{Thread, Told},
    when,
};

/// The visitor's words.
pub(super) fn visitor(
    told: Told,
    at: Timestamp,
    seq: EntrySeq,
    said: Option<&str>,
) -> impl IntoView + use<> {
    let name = text(move || told.visitor());
    let face = part(move || avatar(&Face::Visitor(&name.get()), "").into_any());
    view! {
        <article class="say say--visitor" aria-label=name>
            {face}
            <p class="say__by"><b>{name}</b>{time(at)}</p>
            <div class="say__body">{words(said)}{revealed(told, seq)}</div>
        </article>
    }
}

/// The message as it was typed, where something was hidden in it and the visitor has shown it.
fn revealed(told: Told, seq: EntrySeq) -> impl IntoView + use<> {
    part_if(move || {
        let (to, said) = told.revealed(seq)?;
        let only = format!("Shown by the visitor to {} only, not to the bot", to.name);
        let shown = view! {
            <div>
                {words(said.as_deref())}
                <p class="say__foot"><span>{small_icon("#i-lock")}{only}</span></p>
            </div>
        };
        Some(shown.into_any())
    })
}

/// What the visitor left when nobody could come.
pub(super) fn offline(
    told: Told,
    at: Timestamp,
    seq: EntrySeq,
    said: Option<&str>,
) -> impl IntoView + use<> {
    let name = text(move || told.visitor());
    let face = part(move || avatar(&Face::Visitor(&name.get()), "").into_any());
    view! {
        <article class="say say--visitor" aria-label=name>
            {face}
            <p class="say__by"><b>{name}</b>{time(at)}</p>
            <div class="say__body">{words(said)}{revealed(told, seq)}</div>
            <p class="say__foot"><span>{small_icon("#i-mail")}"Offline message"</span></p>
        </article>
    }
}

/// What a bot said without being asked.
pub(super) fn unasked(at: Timestamp, bot: &Bot, said: Option<&str>) -> impl IntoView + use<> {
    let name = bot.name.to_string();
    view! {
        <article class="say say--bot" aria-label=format!("{name} (AI)")>
            {avatar(&Face::Bot(&bot.avatar), "")}
            <p class="say__by"><b>{name.clone()}</b><span class="ai">"AI"</span>{time(at)}</p>
            <div class="say__body">{words(said)}</div>
        </article>
    }
}

/// An agent's words.
pub(super) fn person(at: Timestamp, name: &str, said: Option<&str>) -> impl IntoView + use<> {
    let name = name.to_owned();
    view! {
        <article class="say say--person" aria-label=name.clone()>
            {avatar(&Face::Person(&name), "")}
            <p class="say__by"><b>{name.clone()}</b>{time(at)}</p>
            <div class="say__body">{words(said)}</div>
        </article>
    }
}

/// Whose answer it is, and what became of it.
pub(super) struct ByBot<'a> {
    pub(super) bot: &'a Bot,
    pub(super) kind: AnswerKind,
    pub(super) approved_by: Option<&'a Person>,
    pub(super) document: Option<&'a Document>,
}

/// A bot's answer that the visitor has not seen: `rule` wants it approved.
pub(super) fn proposed(
    told: Told,
    at: Timestamp,
    seq: EntrySeq,
    bot: &Bot,
    (said, document): (Option<&str>, Option<&Document>),
    source: Option<&Source>,
    rule: Option<&str>,
) -> impl IntoView + use<> {
    let name = bot.name.to_string();
    let rule = rule.map(|rule| format!(" (rule “{rule}”)")).unwrap_or_default();
    let state = text(move || {
        if told.proposal() == Some(seq) {
            format!("Waits for approval{rule}. The visitor has not seen it.")
        } else {
            format!("Was kept for approval{rule}.")
        }
    });
    view! {
        <article class="say say--bot" aria-label=format!("{name} (AI), to be approved")>
            {avatar(&Face::Bot(&bot.avatar), "")}
            <p class="say__by"><b>{name.clone()}</b><span class="ai">"AI"</span>{time(at)}</p>
            <div class="say__body">{said_by_bot(said, document)}</div>
            <p class="say__foot">
                {sources(source)}
                <span>{small_icon("#i-eye")}{state}</span>
            </p>
        </article>
    }
}

/// A bot's answer, with where it was found and what the visitor thought of it.
pub(super) fn bot(
    told: Told,
    at: Timestamp,
    seq: EntrySeq,
    by: &ByBot<'_>,
    said: Option<&str>,
    source: Option<&Source>,
) -> impl IntoView + use<> {
    let ByBot { bot, kind, approved_by, document } = *by;
    let approved = approved_by.map(|person| {
        let words = format!("Approved by {}", person.name);
        view! { <span>{small_icon("#i-done")}{words}</span> }
    });
    let outcome = match kind {
        AnswerKind::Answer | AnswerKind::SmallTalk | AnswerKind::Handoff => None,
        AnswerKind::Unknown => Some("Found no answer"),
        AnswerKind::Failed => Some("The answer failed"),
    };
    let failed = kind == AnswerKind::Failed;
    let outcome = outcome
        .map(|outcome| view! { <span class:bad=failed>{small_icon("#i-alert")}{outcome}</span> });
    let rating = part_if(move || {
        told.rating(seq).map(|helped| {
            let (sign, words) =
                if helped { ("#i-yes", "This helped") } else { ("#i-no", "This did not help") };
            view! { <span class:bad=!helped>{small_icon(sign)}{words}</span> }.into_any()
        })
    });
    let name = bot.name.to_string();
    view! {
        <article class="say say--bot" aria-label=format!("{name} (AI)")>
            {avatar(&Face::Bot(&bot.avatar), "")}
            <p class="say__by"><b>{name.clone()}</b><span class="ai">"AI"</span>{time(at)}</p>
            <div class="say__body">{said_by_bot(said, document)}</div>
            <p class="say__foot">{sources(source)}{outcome}{approved}{rating}</p>
        </article>
    }
}

/// The answer that is being written. Silent to assistive technology until it is whole.
#[component]
pub(super) fn Streaming(told: Told) -> impl IntoView {
    let streams = Memo::new(move |_| told.stream.with(Option::is_some));
    let words = text(move || {
        told.stream.with(|stream| stream.as_ref().map_or_else(String::new, |s| s.text.clone()))
    });
    let article = move || {
        let bot = untrack(|| holder_bot(told));
        let (name, own) = bot.map(|bot| (bot.name.to_string(), bot.avatar)).unwrap_or_default();
        view! {
            <article class="say say--bot" aria-label=format!("{name} (AI)") aria-live="off">
                {avatar(&Face::Bot(&own), "")}
                <p class="say__by">
                    <b>{name.clone()}</b>
                    <span class="ai">"AI"</span>
                    <time>"now"</time>
                </p>
                <div class="say__body">
                    <p class="say__text" dir="auto">
                        {words}
                        <span class="caret" aria-hidden="true"></span>
                    </p>
                </div>
            </article>
        }
    };
    part_if(move || streams.get().then(|| article().into_any()))
}

/// A note: paper, a dashed edge, a lock and a sentence.
pub(super) fn note(at: Timestamp, name: &str, said: Option<&str>) -> impl IntoView + use<> {
    view! {
        <section class="note" role="note" aria-label=format!("Note by {name}")>
            <p class="note__by">
                {small_icon("#i-lock")}
                <b>{format!("{name}, note")}</b>
                <span>"only your team sees this"</span>
                {time(at)}
            </p>
            {words(said)}
        </section>
    }
}

/// A bot has begun an answer whose first words are not here yet.
#[component]
pub(super) fn Writing(thread: Thread) -> impl IntoView {
    let told = thread.told;
    let writes = Memo::new(move |_| {
        let turn = told.view.with(|view| view.as_ref().is_some_and(|view| view.turn.is_some()));
        if turn && told.stream.with(Option::is_none) { holder_bot(told) } else { None }
    });
    part_if(move || {
        writes.get().map(|bot| {
            view! {
                <p class="typing">
                    <span class="writing" aria-hidden="true"><i></i><i></i><i></i></span>
                    {format!("{} is answering", bot.name)}
                </p>
            }
            .into_any()
        })
    })
}

fn holder_bot(told: Told) -> Option<Bot> {
    use shared::wire::agent::Holder;
    told.view.with(|view| match &view.as_ref()?.holder {
        Holder::Bot { bot } => Some(bot.clone()),
        _ => None,
    })
}

/// Only an address of the web becomes a link, whatever an article calls its own.
fn sources(source: Option<&Source>) -> Vec<AnyView> {
    let all = source.into_iter().flat_map(Source::all).filter(|(_, url)| is_address(url));
    all.map(|(title, url)| {
        let (title, url) = (title.to_owned(), url.to_owned());
        view! {
            <a href=url target="_blank" rel="noopener noreferrer">{small_icon("#i-doc")}{title}</a>
        }
        .into_any()
    })
    .collect()
}

/// A bot's words: its tree, or the words alone where it has no marks.
fn said_by_bot(said: Option<&str>, document: Option<&Document>) -> AnyView {
    document.map_or_else(
        || words(said).into_any(),
        |document| view! { <div class="rich">{blocks(&document.blocks)}</div> }.into_any(),
    )
}

fn blocks(blocks: &[Block]) -> Vec<AnyView> {
    let items = |items: &[Vec<Block>]| -> Vec<_> {
        items.iter().map(|item| view! { <li>{self::blocks(item)}</li> }).collect()
    };
    let of = |block: &Block| match block {
        Block::Paragraph(words) => view! { <p dir="auto">{inlines(words)}</p> }.into_any(),
        Block::Code(code) => view! { <pre dir="ltr"><code>{code.clone()}</code></pre> }.into_any(),
        Block::Bullets(list) => view! { <ul>{items(list)}</ul> }.into_any(),
        Block::Numbers { from, items: list } => {
            view! { <ol start=from.to_string()>{items(list)}</ol> }.into_any()
        }
    };
    blocks.iter().map(of).collect()
}

fn inlines(words: &[Inline]) -> Vec<AnyView> {
    let of = |inline: &Inline| match inline {
        Inline::Text(words) => words.clone().into_any(),
        Inline::Bold(words) => view! { <strong>{inlines(words)}</strong> }.into_any(),
        Inline::Italic(words) => view! { <em>{inlines(words)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Link { url, words } if may_follow(url) => view! {
            <a href=url.clone() target="_blank" rel="noopener noreferrer nofollow ugc">
                {inlines(words)}
            </a>
        }
        .into_any(),
        Inline::Link { words, .. } => inlines(words).into_any(),
        Inline::Break => view! { <br /> }.into_any(),
    };
    words.iter().map(of).collect()
}

/// A message in its own direction, with its own breaks.
pub(super) fn words(said: Option<&str>) -> impl IntoView + use<> {
    match said {
        Some(said) => view! { <p class="say__text" dir="auto">{said.to_owned()}</p> }.into_any(),
        None => view! { <p class="say__erased">"These words were erased."</p> }.into_any(),
    }
}

/// The time of day.
pub(super) fn time(at: Timestamp) -> impl IntoView {
    view! { <time datetime=browser::clock::iso(at)>{when::hours_minutes(at)}</time> }
}
