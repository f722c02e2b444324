//! The list of the current folder.

use leptos::prelude::*;
use shared::{id::ConversationId, inbox::Folder, wire::desk::Presence};

use super::{
    Console,
    connection::ConnectionNote,
    filters::Filters,
    icon::{dot, icon},
    live::{part, part_if, text},
    row::{Row, row_id},
};
use crate::{filter::Filter, words};

/// The list, with its heading and its own word about the connection.
#[component]
pub(super) fn List(console: Console, menu: RwSignal<bool>) -> impl IntoView {
    let Console { desk, route, filter, .. } = console;
    let me = console.me();
    let folder = Memo::new(move |_| route.place.with(|place| place.folder));
    let name = text(move || words::folder(folder.get()).to_owned());
    let list = Memo::new({
        let me = me.clone();
        move |_| {
            let shown = |filter: &Filter| {
                desk.inbox.with(|inbox| Some(inbox.as_ref()?.list(folder.get(), &me, filter)))
            };
            filter.with(shown)
        }
    });
    let is_filtered = Memo::new(move |_| filter.with(Filter::is_set));
    let count = text(move || {
        let all = desk.inbox.with(|inbox| Some(inbox.as_ref()?.count(folder.get(), &me)));
        let Some(all) = all.map(words::count) else { return String::new() };
        if is_filtered.get() {
            let shown = list.with(|list| list.as_ref().map_or(0, Vec::len));
            return format!("{shown} of {all}");
        }
        all
    });
    let is_empty = Memo::new(move |_| list.with(|list| list.as_ref().map(Vec::is_empty)));
    let rows = move || list.get().unwrap_or_default();
    let row = move |conversation: ConversationId| view! { <Row console conversation/> };
    let closed = Memo::new(move |_| route.place.with(|place| place.conversation.is_none()));
    // Where one was when the conversation was opened.
    Effect::new(move |before: Option<Option<ConversationId>>| {
        let now = route.place.with(|place| place.conversation.clone());
        if let (Some(Some(left)), None) = (&before, &now) {
            focus(&row_id(left));
        }
        now
    });
    let connection = part_if(move || {
        let note = || {
            view! {
                <ConnectionNote
                    standing=desk.reach.standing
                    meanwhile="The list is from before."
                    stopped="This page is older than the server. Reload it."
                />
            }
        };
        closed.get().then(|| note().into_any())
    });
    let empty = part(move || match is_empty.get() {
        None => view! { <Ghosts/> }.into_any(),
        Some(true) if is_filtered.get() => view! { <NothingFits console/> }.into_any(),
        Some(true) => view! { <Nothing folder=folder.get()/> }.into_any(),
        Some(false) => ().into_any(),
    });
    view! {
        <section class="list" aria-label=name>
            <div class="list__head">
                <div class="list__title">
                    <MenuButton console menu/>
                    <h2>{name}</h2>
                    <span class="quiet num">{count}</span>
                </div>
                <Filters console/>
            </div>
            {connection}
            <Assistance console/>
            {empty}
            <ul class="convs" role="list" aria-label="Conversations">
                <For each=rows key=Clone::clone children=row/>
            </ul>
        </section>
    }
}

/// On a narrow screen: my status, who is here and the way out.
#[component]
fn MenuButton(console: Console, menu: RwSignal<bool>) -> impl IntoView {
    let desk = console.desk;
    let presence = Memo::new(move |_| desk.presence());
    let name = text(move || match presence.get() {
        Presence::Online => "Menu, you are Online".to_owned(),
        Presence::Away => "Menu, you are Away".to_owned(),
    });
    view! {
        <button
            class="icon-btn menu-btn"
            aria-label=name
            aria-expanded=text(move || menu.get().to_string())
            on:click=move |_| menu.update(|open| *open = !*open)
        >
            {icon("#i-menu")}
            {dot(presence)}
        </button>
    }
}

/// Said where the operator lets nobody ask for a person.
#[component]
fn Assistance(console: Console) -> impl IntoView {
    let human = console.session.with_value(|session| session.human_assistance.clone());
    human.filter(|human| !human.available).map(|human| {
        let why = human.why.unwrap_or_else(|| "Human assistance is not available.".to_owned());
        view! { <p class="banner">{icon("#i-alert")}<span>{why}</span></p> }
    })
}

#[component]
fn NothingFits(console: Console) -> impl IntoView {
    let filter = console.filter;
    view! {
        <div class="empty">
            <p class="empty__title">"No conversation fits"</p>
            <p class="empty__text">"What is filtered is still in its folder."</p>
            <button class="btn" on:click=move |_| filter.set(Filter::default())>
                "Clear the filters"
            </button>
        </div>
    }
}

#[component]
fn Nothing(folder: Folder) -> impl IntoView {
    let (title, text) = match folder {
        Folder::Mine => ("You hold no conversation", "Those you are assigned to stand here."),
        Folder::Unassigned => ("Nobody is waiting", "Who asks for a person stands here at once."),
        Folder::Bot => ("No bot holds a chat", "Chats that a bot answers stand here."),
        Folder::All => ("No conversation yet", "The first visitor who writes stands here."),
        Folder::Resolved => ("Nothing is resolved", "What is closed stands here, to read again."),
    };
    view! {
        <div class="empty">
            <p class="empty__title">{title}</p>
            <p class="empty__text">{text}</p>
        </div>
    }
}

/// The true shape in still grey, seen only when the desk takes its time.
#[component]
fn Ghosts() -> impl IntoView {
    let ghost = |()| {
        view! { <div class="ghost" aria-hidden="true"><i></i><i></i><i></i><i></i></div> }
    };
    view! {
        <p class="sr-only" role="status">"Loading conversations"</p>
        {[(); 3].map(ghost).collect_view()}
    }
}

fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // It throws for no element that can be in the list.
        drop(element.focus());
    }
}
