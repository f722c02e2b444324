//! The log: entries in their order with a line between days, then the bot's answer that is being
//! written, then what is still on its way.

use std::{sync::Arc, time::Duration};

use browser::clock;
use leptos::prelude::*;
use shared::{
    id::EntrySeq,
    settings::ActionKind,
    time::Timestamp,
    wire::{
        agent::{Body, Entry},
        handoff::Evidence,
    },
};

use super::{
    Console, line::TimelineLine, live::text, lore::ThreadLore, pending::PendingPosts, say,
};
use crate::{thread::Thread, when};

/// What the log draws, one below the other.
#[derive(Clone, PartialEq)]
enum Row {
    /// A new day.
    Day(Timestamp),
    /// An entry.
    Entry(Arc<Entry>),
}

/// The log, and under it who is writing.
#[component]
pub(super) fn Log(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    // History never animates, only what comes after it.
    let live = RwSignal::new(false);
    Effect::new(move || {
        if !told.entries.with(Vec::is_empty) && !live.get_untracked() {
            // The log may be gone by then.
            let begin = move || {
                live.try_set(true);
            };
            set_timeout(begin, Duration::from_millis(200));
        }
    });
    let rows = move || told.entries.with(|entries| rows(entries));
    let drawn = move |(_, row): (_, Row)| match row {
        Row::Day(at) => {
            let calm = console.clock.calm;
            view! { <p class="c-day">{text(move || when::day(at, calm.get()))}</p> }.into_any()
        }
        Row::Entry(entry) => draw(ThreadLore::of(console, thread), &entry),
    };
    view! {
        <div class="c-log" role="log" aria-label="Conversation" tabindex="0">
            <div class="c-log__flow" class:is-live=live>
                <For each=rows key=|(key, _)| *key children=drawn/>
                <say::Streaming told/>
                <PendingPosts console thread/>
            </div>
        </div>
        <say::Writing thread/>
    }
}

/// Rows with their keys: an entry never changes, so its place names it.
fn rows(entries: &[Arc<Entry>]) -> Vec<((EntrySeq, bool), Row)> {
    let mut day = None;
    let mut rows = Vec::with_capacity(entries.len() + 2);
    for entry in entries {
        if is_silent(&entry.body) {
            continue;
        }
        let today = clock::local_day(entry.at);
        if day != Some(today) {
            day = Some(today);
            rows.push(((entry.seq, false), Row::Day(entry.at)));
        }
        rows.push(((entry.seq, true), Row::Entry(Arc::clone(entry))));
    }
    rows
}

/// What has nothing to draw. A lasting action is told by what it did.
const fn is_silent(body: &Body) -> bool {
    match body {
        Body::ActionDone { action } => !matches!(action, ActionKind::Notify),
        Body::Rated { .. } | Body::Turn => true,
        _ => false,
    }
}

fn draw(lore: ThreadLore, entry: &Entry) -> AnyView {
    let (at, seq, told) = (entry.at, entry.seq, lore.told);
    match &entry.body {
        Body::Post { text } => say::visitor(told, at, seq, text.as_deref()).into_any(),
        Body::MessageLeft { text } => say::offline(told, at, seq, text.as_deref()).into_any(),
        Body::Answer { bot, kind, text, source, approved_by, document } => {
            let (kind, approved_by) = (*kind, approved_by.as_ref());
            let bot = say::ByBot { bot, kind, approved_by, document: document.as_ref() };
            say::bot(told, at, seq, &bot, text.as_deref(), source.as_ref()).into_any()
        }
        Body::Proposed { bot, text, source, evidence, document, .. } => {
            let rule = match evidence {
                Evidence::Rule { rule, .. } => Some(rule.as_str()),
                _ => None,
            };
            let said = (text.as_deref(), document.as_ref());
            say::proposed(told, at, seq, bot, said, source.as_ref(), rule).into_any()
        }
        Body::Said { bot, text } => say::unasked(at, bot, text.as_deref()).into_any(),
        Body::Reply { agent, text, .. } => {
            say::person(at, agent.name.as_str(), text.as_deref()).into_any()
        }
        Body::Note { agent, text, .. } => {
            say::note(at, agent.name.as_str(), text.as_deref()).into_any()
        }
        body => view! { <TimelineLine at body=body.clone() lore/> }.into_any(),
    }
}
