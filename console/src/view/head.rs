//! Whose conversation this is, on which page it began, and how it ends: release, resolve, reopen.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    html,
    prelude::*,
};

use super::{
    Console,
    assignee::Assignee,
    icon::icon,
    labels::Labels,
    live::{part, part_if, text},
};
use crate::{route::Place, stance::Stance, thread::Thread, words};

/// The head of an open conversation.
#[component]
pub(super) fn Head(console: Console, thread: Thread) -> impl IntoView {
    let Thread { told, stance, .. } = thread;
    let route = console.route;
    let folder = move || route.place.with(|place| place.folder);
    let back = text(move || Place::folder(folder()).href());
    let back_name = text(move || format!("Back to {}", words::folder(folder())));
    let visitor = text(move || told.visitor());
    let page = text(move || {
        told.page().map_or_else(String::new, |page| format!("On {}", words::path(&page)))
    });
    let heading = NodeRef::<html::H2>::new();
    keep_focus(heading, stance);
    let is_mine = Memo::new(move |_| stance.get() == Some(Stance::Mine));
    view! {
        <header class="thread__head">
            <div class="thread__row">
                <a class="icon-btn thread__back" href=back aria-label=back_name>
                    {icon("#i-back")}
                </a>
                <div class="thread__who">
                    <h2 class="thread__name" tabindex="-1" node_ref=heading>
                        <span class="truncate">{visitor}</span>
                    </h2>
                    <p class="thread__sub truncate">{page}</p>
                </div>
                <End thread/>
                <PanelButton console/>
            </div>
            <div class="thread__row thread__row--tools thread__tools">
                <Assignee console thread/>
                <Labels console thread/>
            </div>
            {part_if(move || is_mine.get().then(|| view! { <Release thread/> }.into_any()))}
        </header>
    }
}

/// Opens the side panel where there is no room for it beside the thread.
#[component]
fn PanelButton(console: Console) -> impl IntoView {
    let panel = console.panel;
    let button = NodeRef::<html::Button>::new();
    // Where one was when it was opened.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = panel.get();
        if was_open == Some(true)
            && !is_open
            && let Some(button) = button.get_untracked()
        {
            // It throws for no element in the document.
            drop(button.focus());
        }
        is_open
    });
    view! {
        <button
            class="icon-btn thread__panel"
            node_ref=button
            aria-label="Analysis"
            aria-expanded=text(move || panel.get().to_string())
            on:click=move |_| panel.update(|open| *open = !*open)
        >
            {icon("#i-panel")}
        </button>
    }
}

/// When the thread opens, and when the button that was pressed is gone, reading starts at the name.
fn keep_focus(heading: NodeRef<html::H2>, stance: Memo<Option<Stance>>) {
    Effect::new(move || {
        stance.track();
        let lost = document().active_element().is_none_or(|at| at.tag_name() == "BODY");
        if let Some(heading) = heading.get()
            && lost
        {
            // It throws for no element in the document.
            drop(heading.focus());
        }
    });
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            drop(heading.focus());
        }
    });
}

#[component]
fn End(thread: Thread) -> impl IntoView {
    let Thread { told, stance, .. } = thread;
    let asking = text(move || told.is_asking());
    let resolved = Memo::new(move |_| stance.get().map(|stance| stance == Stance::Resolved));
    part(move || match resolved.get() {
        None => ().into_any(),
        Some(true) => view! {
            <button class="btn" aria-disabled=asking on:click=once(move || thread.reopen())>
                "Reopen"
            </button>
        }
        .into_any(),
        Some(false) => view! {
            <button class="btn" aria-disabled=asking on:click=once(move || thread.resolve())>
                "Resolve"
            </button>
        }
        .into_any(),
    })
}

/// The other button takes this one's place: the second half of a double click is not meant for it.
fn once(act: impl Fn() + 'static) -> impl Fn(MouseEvent) + 'static {
    move |click| {
        if click.detail() < 2 {
            act();
        }
    }
}

/// Back to the bot, with a word for it if one is needed.
#[component]
fn Release(thread: Thread) -> impl IntoView {
    let Thread { told, draft, .. } = thread;
    let release = move |event: SubmitEvent| {
        event.prevent_default();
        thread.release();
    };
    let hint = text(move || {
        let bot = told.bot_name().unwrap_or_else(|| "the bot".to_owned());
        format!("What {bot} should know. The visitor does not see it")
    });
    view! {
        <form class="thread__row thread__row--tools" aria-label="Release" on:submit=release>
            <label class="thread__label" for="for-bot">"Note for the bot"</label>
            <input
                class="input"
                id="for-bot"
                placeholder=hint
                autocomplete="off"
                prop:value=draft.for_bot
                on:input=move |event| draft.for_bot.set(event_target_value(&event))
            />
            <button class="btn" aria-disabled=text(move || told.is_asking())>
                "Release"
            </button>
        </form>
    }
}
