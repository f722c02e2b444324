//! Navigation: my status, the folders with their counts, who is here, and the way out.

use leptos::{prelude::*, task::spawn_local};
use shared::{
    inbox::Folder,
    wire::desk::{PersonHere, Presence},
};

use super::{
    Console,
    fault::Fault,
    icon::{Face, avatar, avatar_here, dot, icon, mark},
    live::{attribute, flag, part, text},
};
use crate::{route::Place, words};

/// The navigation.
#[component]
pub(super) fn Nav(console: Console) -> impl IntoView {
    let workspace = console.session.with_value(|session| session.workspace.name.clone());
    let folder = move |folder| view! { <FolderLink console folder/> };
    view! {
        <aside class="nav" aria-label="Workspace">
            <div class="nav__home">
                {mark("mark")}
                <span class="truncate">{workspace}</span>
            </div>
            <nav aria-label="Folders" class="nav__list nav__folders">
                {Folder::ALL.map(folder).collect_view()}
            </nav>
            <div class="nav__rest">
                <MyStatus console/>
                <hr class="nav__rule"/>
                <WhoIsHere console/>
                <Me console/>
            </div>
        </aside>
    }
}

#[component]
fn FolderLink(console: Console, folder: Folder) -> impl IntoView {
    let Console { desk, route, .. } = console;
    let me = console.me();
    let count = Memo::new(move |_| {
        desk.inbox.with(|inbox| inbox.as_ref().map(|inbox| inbox.count(folder, &me)))
    });
    let number = text(move || count.get().map_or_else(String::new, words::count));
    let current =
        attribute(move || (route.place.with(|place| place.folder) == folder).then_some("page"));
    let urgent = flag(move || folder == Folder::Unassigned && count.get().is_some_and(|n| n > 0));
    view! {
        <a class="nav__link" href=Place::folder(folder).href() aria-current=current>
            {icon(sign(folder))}
            <span>{words::folder(folder)}</span>
            <span class="nav__count" class:nav__count--attention=urgent>
                {number}
            </span>
        </a>
    }
}

const fn sign(folder: Folder) -> &'static str {
    match folder {
        Folder::Mine => "#i-inbox",
        Folder::Unassigned => "#i-queue",
        Folder::Bot => "#i-bot",
        Folder::All => "#i-all",
        Folder::Resolved => "#i-done",
    }
}

#[component]
fn MyStatus(console: Console) -> impl IntoView {
    let desk = console.desk;
    let presence = Memo::new(move |_| desk.presence());
    let choose = move |event| {
        let away = event_target_value(&event) == "away";
        desk.set_presence(if away { Presence::Away } else { Presence::Online });
    };
    let value = text(move || match presence.get() {
        Presence::Online => "online".to_owned(),
        Presence::Away => "away".to_owned(),
    });
    view! {
        <span class="select select--full select--lead">
            {dot(presence)}
            <select aria-label="My status" prop:value=value on:change=choose>
                <option value="online">"Online"</option>
                <option value="away">"Away"</option>
            </select>
            {icon("#i-down")}
        </span>
    }
}

#[component]
fn WhoIsHere(console: Console) -> impl IntoView {
    let desk = console.desk;
    let me = console.me();
    let colleagues = Memo::new(move |_| {
        desk.inbox.with(|inbox| inbox.as_ref().map_or_else(Vec::new, |i| i.colleagues(&me)))
    });
    let person = |here: PersonHere| {
        let name = here.person.name.to_string();
        let holds = match here.presence {
            Presence::Online => words::chats(here.holds),
            Presence::Away => "Away".to_owned(),
        };
        view! {
            <p class="nav__person">
                {avatar_here(&name, here.presence)}
                <span>{name}</span>
                <span class="nav__count">{holds}</span>
            </p>
        }
    };
    let people = part(move || match colleagues.get() {
        nobody if nobody.is_empty() => {
            view! { <p class="nav__none quiet">"Only you"</p> }.into_any()
        }
        people => people.into_iter().map(person).collect_view().into_any(),
    });
    view! {
        <section class="nav__people" aria-label="Who is here">
            <h2 class="nav__head">"Who is here"</h2>
            {people}
        </section>
    }
}

#[component]
fn Me(console: Console) -> impl IntoView {
    let door = console.door;
    let name = console.session.with_value(|session| session.agent.name.clone());
    let refusal = RwSignal::new(None);
    let sign_out = move |_| {
        spawn_local(async move {
            refusal.set(door.sign_out().await.err());
        });
    };
    view! {
        <div class="nav__foot nav__list">
            <Fault sentence=refusal/>
            <p class="nav__person">
                {avatar(&Face::Person(&name), "")}
                <span>{name.clone()}</span>
            </p>
            <button class="nav__link" on:click=sign_out>
                {icon("#i-out")}
                <span>"Sign out"</span>
            </button>
        </div>
    }
}
