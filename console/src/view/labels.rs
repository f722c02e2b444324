//! The labels of a conversation: each with its way out, and a field for one more.

use leptos::{ev::SubmitEvent, prelude::*};
use shared::text::Label;

use super::{Console, icon::icon, live::part};
use crate::thread::Thread;

/// Labels seen in the list are offered; any other may be typed.
#[component]
pub(super) fn Labels(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    let labels = Memo::new(move |_| told.labels());
    let known = Memo::new(move |_| {
        let known = console.desk.inbox.with(|i| i.as_ref().map(|inbox| inbox.labels()));
        let mut known: Vec<Label> = known.into_iter().flatten().collect();
        labels.with(|labels| known.retain(|label| !labels.contains(label)));
        known
    });
    let typed = RwSignal::new(String::new());
    // What was typed goes when the label is there, so that a refused one can be mended.
    Effect::new(move || {
        let is_there = |typed: &str| {
            Label::parse(typed).is_ok_and(|label| labels.with(|labels| labels.contains(&label)))
        };
        if typed.with(|typed| is_there(typed)) {
            typed.set(String::new());
        }
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        typed.with_untracked(|typed| thread.add_label(typed));
    };
    let chip = move |label: Label| {
        let name = label.to_string();
        let remove = move |_| thread.remove_label(label.clone());
        view! {
            <li class="label">
                <span class="truncate">{name.clone()}</span>
                <button aria-label=format!("Remove label {name}") on:click=remove>
                    {icon("#i-close")}
                </button>
            </li>
        }
    };
    let option = |label: Label| view! { <option value=label.to_string()></option> };
    view! {
        <ul class="labels" role="list" aria-label="Labels">
            <For each=move || labels.get() key=Label::to_string children=chip/>
        </ul>
        <form class="labels__add" on:submit=add>
            <input
                class="input"
                aria-label="Add label"
                placeholder="Add label"
                list="known-labels"
                autocomplete="off"
                enterkeyhint="done"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <datalist id="known-labels">
                {part(move || known.get().into_iter().map(option).collect_view().into_any())}
            </datalist>
        </form>
    }
}
