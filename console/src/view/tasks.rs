//! What the team has to do for a conversation, and a form for one thing more.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use shared::{
    id::EntrySeq,
    time::Timestamp,
    wire::{
        agent::{Body, Entry, Person},
        handoff::Task,
    },
};

use super::{
    Console,
    live::{part, text},
};
use crate::{
    thread::{Thread, Told},
    when,
};

const HOUR_MS: u64 = 3_600_000;

/// When a task can be due, in hours from now.
const DUE_HOURS: [(u64, &str); 4] =
    [(1, "In 1 hour"), (24, "In 24 hours"), (72, "In 3 days"), (168, "In 7 days")];

/// The tasks, and the form.
#[component]
pub(super) fn Tasks(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    let tasks = Memo::new(move |_| {
        told.view.with(|view| view.as_ref().map_or_else(Vec::new, |view| view.tasks.clone()))
    });
    let clock = console.clock;
    let row = move |task: Task| view! { <TaskRow thread task now=clock.calm/> };
    let none = part(move || {
        if tasks.with(Vec::is_empty) {
            return view! { <p class="quiet">"Nothing is to be done."</p> }.into_any();
        }
        ().into_any()
    });
    view! {
        {none}
        <ul class="tasks" role="list" aria-label="Tasks">
            <For each=move || tasks.get() key=|task| (task.task, task.done) children=row/>
        </ul>
        <AddTask console thread count=Memo::new(move |_| tasks.with(Vec::len))/>
    }
}

#[component]
fn TaskRow(thread: Thread, task: Task, now: Memo<Timestamp>) -> impl IntoView {
    let Task { task: seq, due, done } = task;
    let told = thread.told;
    let words = text(move || told.text(seq).unwrap_or_else(|| "Erased".to_owned()));
    // Ticked by what the conversation says, not by the click.
    let tick = move |event: MouseEvent| {
        event.prevent_default();
        if !done {
            thread.complete_task(seq);
        }
    };
    let late = Memo::new(move |_| !done && due <= now.get());
    let by_when = text(move || {
        let due = when::moment(due, now.get());
        match (done, late.get()) {
            (true, _) => done_by(told, seq, now.get()),
            (false, true) => format!("Overdue since {due}"),
            (false, false) => format!("Due {due}"),
        }
    });
    view! {
        <li>
            <label class="task" class:is-done=done>
                <input type="checkbox" prop:checked=done aria-disabled=done.to_string() on:click=tick/>
                <span dir="auto">{words}</span>
                <span class="quiet" class:late=late>{by_when}</span>
            </label>
        </li>
    }
}

fn done_by(told: Told, seq: EntrySeq, now: Timestamp) -> String {
    let done = |entry: &Entry| -> Option<(Person, Timestamp)> {
        match &entry.body {
            Body::TaskDone { task, by } if *task == seq => Some((by.clone(), entry.at)),
            _ => None,
        }
    };
    told.newest(done).map_or_else(
        || "Done".to_owned(),
        |(by, at)| format!("Done by {}, {}", by.name, when::moment(at, now)),
    )
}

#[component]
fn AddTask(console: Console, thread: Thread, count: Memo<usize>) -> impl IntoView {
    let (words, hours) = (RwSignal::new(String::new()), RwSignal::new(24_u64));
    // What was typed goes when there is one task more, so that nothing typed is lost.
    let adding = StoredValue::new(false);
    Effect::new(move |before: Option<usize>| {
        let now = count.get();
        if adding.get_value() && before.is_some_and(|before| now > before) {
            adding.set_value(false);
            words.set(String::new());
        }
        now
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        adding.set_value(true);
        let due = console.clock.second.get_untracked().plus(hours.get_untracked() * HOUR_MS);
        words.with_untracked(|words| thread.add_task(words, due));
    };
    let choose = move |event| {
        hours.set(event_target_value(&event).parse().unwrap_or(24));
    };
    let due = |(hours, words): (u64, &'static str)| {
        view! { <option value=hours.to_string() selected={hours == 24}>{words}</option> }
    };
    view! {
        <form class="tasks__add" aria-label="Add a task" on:submit=add>
            <input
                class="input"
                aria-label="Task"
                placeholder="What is to be done"
                autocomplete="off"
                prop:value=words
                on:input=move |event| words.set(event_target_value(&event))
            />
            <span class="select">
                <select aria-label="Due" on:change=choose>
                    {DUE_HOURS.map(due).collect_view()}
                </select>
                {super::icon::icon("#i-down")}
            </span>
            <button class="btn" aria-disabled=text(move || thread.told.is_asking())>
                "Add task"
            </button>
        </form>
    }
}
