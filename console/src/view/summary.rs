//! What led to a person, and what is known of the visitor: taken from the log, nothing is made up.

use leptos::prelude::*;
use shared::wire::{
    agent::{Body, Entry},
    handoff::{Evidence, Fired, Trigger},
};

use super::{Console, live::part, lore::ThreadLore};
use crate::{
    cause::{self, Cause},
    thread::Thread,
    timeline::mailto,
    words,
};

/// What led to the last handoff.
#[derive(Clone, Debug, PartialEq)]
struct Why {
    by: Trigger,
    evidence: Option<Evidence>,
    also: Vec<Fired>,
}

/// Facts of one conversation, one below the other.
#[component]
pub(super) fn Summary(thread: Thread, lore: ThreadLore) -> impl IntoView {
    let told = thread.told;
    let facts = Memo::new(move |_| {
        let why = told.newest(why);
        let trigger = told.view.with(|view| view.as_ref().and_then(|view| view.trigger));
        let mut facts = Vec::new();
        match (why, trigger) {
            (Some(why), _) => {
                let Cause { what, on } = Cause::of(why.by, why.evidence.as_ref(), &lore);
                facts.push(("Why", what + &on));
                if !why.also.is_empty() {
                    let also = why.also.iter().map(|fired| cause::trigger(fired.by));
                    facts.push(("Also", also.collect::<Vec<_>>().join(", ")));
                }
            }
            (None, Some(trigger)) => facts.push(("Why", cause::trigger(trigger).to_owned())),
            (None, None) => {}
        }
        if let Some(question) = told.newest(question) {
            facts.push(("Last words", question));
        }
        let answers = told.entries.with(|entries| {
            entries.iter().filter(|entry| matches!(entry.body, Body::Answer { .. })).count()
        });
        if answers > 0 {
            let s = if answers == 1 { "" } else { "s" };
            facts.push(("Tried", format!("{answers} answer{s} by the bot")));
        }
        facts
    });
    let drawn = move || {
        let fact = |(name, words): (&'static str, String)| {
            view! { <dt>{name}</dt> <dd dir="auto">{words}</dd> }
        };
        let facts = facts.get();
        if facts.is_empty() {
            return view! { <p class="quiet">"Nothing has been said yet."</p> }.into_any();
        }
        view! {
            <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl>
            <p class="quiet">"Taken from the messages, word for word"</p>
        }
        .into_any()
    };
    part(drawn)
}

fn why(entry: &Entry) -> Option<Why> {
    match &entry.body {
        Body::HandedOver { by, evidence, also, .. }
        | Body::Offered { by, evidence, also }
        | Body::Unavailable { by, evidence, also, .. } => {
            Some(Why { by: *by, evidence: evidence.clone(), also: also.clone() })
        }
        _ => None,
    }
}

fn question(entry: &Entry) -> Option<String> {
    match &entry.body {
        Body::Post { text } | Body::MessageLeft { text } => text.clone(),
        _ => None,
    }
}

/// What is known of the visitor.
#[component]
pub(super) fn Visitor(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    let email = Memo::new(move |_| {
        told.newest(|entry| match &entry.body {
            Body::EmailGiven { email } => Some(email.clone()),
            _ => None,
        })
    });
    let email = move || match email.get() {
        Some(Some(email)) => view! { <a href=mailto(&email)>{email.clone()}</a> }.into_any(),
        Some(None) => "erased".into_any(),
        None => "not given".into_any(),
    };
    let page = move || match told.page() {
        Some(page) => words::path(&page).to_owned().into_any(),
        None => "not known".into_any(),
    };
    let labels = move || {
        let labels: Vec<String> = told.labels().iter().map(ToString::to_string).collect();
        if labels.is_empty() { "none".to_owned() } else { labels.join(", ") }.into_any()
    };
    let catalog = console.catalog;
    let site = move || {
        let site = told.view.with(|view| Some(view.as_ref()?.site.clone()));
        let site = site.map(|id| catalog.site(&id).map_or_else(|| id.to_string(), |s| s.name));
        site.unwrap_or_default().into_any()
    };
    let department = move || {
        let department = told.view.with(|view| view.as_ref()?.department.clone());
        let name = department.map(|id| catalog.department(&id).unwrap_or_else(|| id.to_string()));
        name.map_or_else(
            || ().into_any(),
            |name| view! { <dt>"Department"</dt> <dd>{name}</dd> }.into_any(),
        )
    };
    view! {
        <dl class="facts">
            <dt>"Email"</dt>
            <dd>{part(email)}</dd>
            <dt>"Page"</dt>
            <dd>{part(page)}</dd>
            <dt>"Site"</dt>
            <dd>{part(site)}</dd>
            {part(department)}
            <dt>"Labels"</dt>
            <dd>{part(labels)}</dd>
        </dl>
    }
}
