//! The signed-in console: navigation, list and the open conversation side by side.

use std::collections::BTreeSet;

use gloo_events::EventListener;
use leptos::{ev::KeyboardEvent, prelude::*};
use shared::{
    id::{AgentId, ConversationId},
    inbox::Folder,
    wire::desk::Presence,
};
use wasm_bindgen::JsCast;

use super::{
    Console,
    icon::mark,
    list::List,
    live::{flag, part, part_if},
    nav::Nav,
    thread::ThreadView,
};
use crate::{
    desk::Desk,
    reach::Standing,
    ring::Bell,
    route::{Place, Route},
};

/// The console of a signed-in agent.
#[component]
pub(super) fn Inbox(console: Console) -> impl IntoView {
    let Console { door, desk, route, threads, catalog, panel, .. } = console;
    let menu = RwSignal::new(false);
    let open = Memo::new(move |_| route.place.with(|place| place.conversation.clone()));
    // A menu is left by going somewhere, and so is a panel over the thread.
    Effect::new(move || {
        route.place.track();
        menu.set(false);
        panel.set(false);
    });
    Effect::new(move || {
        if desk.reach.standing.get() == Standing::SignedOut {
            door.ask();
        }
    });
    close_by_escape(menu, panel, route);
    count_in_title(desk, console.me());
    ring_aloud(desk, console.me());
    let thread = part(move || {
        let Some(conversation) = open.get() else {
            return view! { <NothingOpen console/> }.into_any();
        };
        catalog.refresh();
        let thread = threads.look(&conversation);
        on_cleanup(move || threads.leave(&conversation));
        view! { <ThreadView console thread/> }.into_any()
    });
    view! {
        <div class="app">
            <div
                class="app__grid"
                class:is-open=flag(move || open.with(Option::is_some))
                class:is-menu=menu
                class:is-panel=panel
            >
                <Nav console/>
                <main class="app__main">
                    <h1 class="sr-only">"Inbox"</h1>
                    <List console menu/>
                    {thread}
                </main>
            </div>
        </div>
    }
}

/// Esc closes what is topmost: the menu, the panel, or else the open conversation.
fn close_by_escape(menu: RwSignal<bool>, panel: RwSignal<bool>, route: Route) {
    let pressed = EventListener::new(&browser::window(), "keydown", move |event| {
        let event = event.unchecked_ref::<KeyboardEvent>();
        if event.key() != "Escape" || event.default_prevented() || event.is_composing() {
            return;
        }
        if menu.get_untracked() {
            menu.set(false);
        } else if panel.get_untracked() {
            panel.set(false);
        } else if route.place.with_untracked(|place| place.conversation.is_some()) {
            route.close();
        }
    });
    StoredValue::new_local(pressed);
}

/// Who waits is seen from another tab, too: "(3) Baton".
fn count_in_title(desk: Desk, me: AgentId) {
    let waiting = Memo::new(move |_| {
        desk.inbox.with(|inbox| inbox.as_ref().map_or(0, |i| i.count(Folder::Unassigned, &me)))
    });
    Effect::new(move || {
        document().set_title(&match waiting.get() {
            0 => "Baton".to_owned(),
            waiting => format!("({waiting}) Baton"),
        });
    });
}

/// What newly rings for the one who sits here can be heard, unless they are away.
fn ring_aloud(desk: Desk, me: AgentId) {
    let bell = Bell::hang();
    let ringing = Memo::new(move |_| {
        desk.inbox.with(|inbox| inbox.as_ref().map_or_else(BTreeSet::new, |i| i.ringing(&me)))
    });
    Effect::new(move |before: Option<BTreeSet<ConversationId>>| {
        let now = ringing.get();
        let is_new = before.is_some_and(|before| !now.is_subset(&before));
        if is_new && untrack(|| desk.presence()) == Presence::Online {
            bell.ring();
        }
        now
    });
}

#[component]
fn NothingOpen(console: Console) -> impl IntoView {
    let Console { desk, route, .. } = console;
    let me = console.me();
    let held = Memo::new(move |_| {
        desk.inbox.with(|inbox| {
            let inbox = inbox.as_ref()?;
            let chats = inbox.count(Folder::Bot, &me);
            (chats > 0).then(|| (inbox.bot_name(), chats))
        })
    });
    let bots_chats = part_if(move || {
        held.get().map(|(bot, chats)| {
            let bot = bot.unwrap_or_else(|| "The bot".to_owned());
            let chats = crate::words::chats(chats);
            view! {
                <p class="empty__text">
                    {format!("{bot} holds {chats}. You can read along without anyone being told.")}
                </p>
                <button class="btn" on:click=move |_| route.go(&Place::folder(Folder::Bot))>
                    "Look at the bot’s chats"
                </button>
            }
            .into_any()
        })
    });
    view! {
        <section class="thread" aria-label="No conversation">
            <div class="empty">
                {mark("mark")}
                <p class="empty__title">"No conversation is open"</p>
                {bots_chats}
            </div>
        </section>
    }
}
