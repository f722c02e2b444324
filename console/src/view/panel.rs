//! The side panel: what there is to know of a conversation at a glance, and what is to be done.

use leptos::{html, prelude::*};
use shared::{
    time::Timestamp,
    wire::agent::{Body, Entry},
};

use super::{
    Console,
    icon::icon,
    line::sentence,
    live::part,
    lore::ThreadLore,
    say::time,
    summary::{Summary, Visitor},
    tasks::Tasks,
};
use crate::{
    thread::Thread,
    timeline::{Lane, Line, lane, line},
    when,
};

/// The side panel.
#[component]
pub(super) fn Panel(console: Console, thread: Thread) -> impl IntoView {
    let panel = console.panel;
    let close = NodeRef::<html::Button>::new();
    Effect::new(move || {
        if panel.get() {
            // What is not shown yet cannot have the focus.
            request_animation_frame(move || {
                if let Some(close) = close.try_get_untracked().flatten() {
                    // It throws for no element in the document.
                    drop(close.focus());
                }
            });
        }
    });
    let lore = ThreadLore::of(console, thread);
    view! {
        <aside class="panel" aria-label="Analysis">
            <div class="panel__head">
                <h2>"Analysis"</h2>
                <button
                    class="icon-btn"
                    node_ref=close
                    aria-label="Close the panel"
                    on:click=move |_| panel.set(false)
                >
                    {icon("#i-close")}
                </button>
            </div>
            <Part title="Summary"><Summary thread lore/></Part>
            <Part title="Visitor"><Visitor console thread/></Part>
            <Part title="Tasks"><Tasks console thread/></Part>
            <Part title="Timeline"><Trail thread lore/></Part>
        </aside>
    }
}

#[component]
fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="panel__part">
            <h3 class="panel__title">{title}</h3>
            {children()}
        </section>
    }
}

/// What happened, without what was said; the rail says who held it.
#[component]
fn Trail(thread: Thread, lore: ThreadLore) -> impl IntoView {
    let rows = move || {
        thread.told.entries.with(|entries| {
            let mut held = Lane::Bot;
            let rows = entries.iter().filter_map(|entry| {
                held = lane(&entry.body).unwrap_or(held);
                row(entry, held, lore)
            });
            rows.collect_view()
        })
    };
    view! { <ol class="trail" role="list">{part(move || rows().into_any())}</ol> }
}

fn row(entry: &Entry, held: Lane, lore: ThreadLore) -> Option<impl IntoView + use<>> {
    let line = match &entry.body {
        Body::MessageLeft { .. } => Some(Line::left_message()),
        body => line(body, &lore),
    }?;
    let held = match held {
        Lane::Bot => "bot",
        Lane::Waiting => "waiting",
        Lane::Person => "person",
        Lane::Ended => "none",
    };
    Some(view! {
        <li data-holder=held>
            {stamp(entry.at, lore)}
            {sentence(&line)}
        </li>
    })
}

/// The time, with its day where it was on another one.
fn stamp(at: Timestamp, lore: ThreadLore) -> impl IntoView {
    use crate::timeline::Lore;
    let now = lore.now();
    let is_today = browser::clock::local_day(at) == browser::clock::local_day(now);
    if is_today {
        time(at).into_any()
    } else {
        view! { <time datetime=browser::clock::iso(at)>{when::ago(at, now)}</time> }.into_any()
    }
}
