//! One line of the list. The edge says who holds it; gold says that a person is needed.

use leptos::prelude::*;
use shared::{
    id::ConversationId,
    wire::desk::{Item, ItemHolder, LastBy},
};

use super::{
    Console,
    icon::{Face, avatar, icon, small_icon},
};
use crate::{
    listing::{Need, need},
    route::Place,
    when,
};

/// One line of the list, a link to its conversation.
#[component]
pub(super) fn Row(console: Console, conversation: ConversationId) -> impl IntoView {
    let Console { desk, route, clock, .. } = console;
    let id = conversation.clone();
    let item = Memo::new(move |_| desk.inbox.with(|inbox| inbox.as_ref()?.item(&id).cloned()));
    let row_id = row_id(&conversation);
    let here = Memo::new(move |_| {
        let at = Some(&conversation);
        let (folder, open) =
            route.place.with(|place| (place.folder, place.conversation.as_ref() == at));
        (Place { folder, conversation: at.cloned() }.href(), open)
    });
    let of = move |part: fn(&Item) -> String| {
        move || item.with(|item| item.as_ref().map(part).unwrap_or_default())
    };
    let unread = Memo::new(move |_| item.with(|item| item.as_ref().map_or(0, unread)));
    let me = console.me();
    let line = move || item.with(|item| item.as_ref().map(|item| last_line(item, me.as_str())));
    let ago = move || item.with(|item| item.as_ref().map(|i| when::ago(i.at, clock.calm.get())));
    let count = move || {
        let count = unread.get();
        (count > 0).then(|| {
            view! { <span class="unread"><span class="sr-only">"unread: "</span>{count}</span> }
        })
    };
    view! {
        <li>
            <a
                class="conv"
                id=row_id
                class:is-unread=move || { unread.get() > 0 }
                href=move || here.get().0
                data-holder=of(|item| holder(item).to_owned())
                aria-current=move || here.get().1.then_some("true")
            >
                {move || item.with(|item| {
                    item.as_ref().map(|i| avatar(&Face::Visitor(&i.visitor), "avatar--l"))
                })}
                <span class="conv__top">
                    <span class="conv__name truncate">{of(|item| item.visitor.clone())}</span>
                    <time class="conv__time">{ago}</time>
                </span>
                <span class="conv__line truncate">{line}</span>
                <span class="conv__foot">
                    <NeedMark console item/>
                    {move || item.with(|item| item.as_ref().map(who))}
                    {count}
                </span>
            </a>
        </li>
    }
}

/// The element's id, by which the focus finds back to it.
pub(super) fn row_id(conversation: &ConversationId) -> String {
    format!("row-{conversation}")
}

#[component]
fn NeedMark(console: Console, item: Memo<Option<Item>>) -> impl IntoView {
    let clock = console.clock;
    let need = Memo::new(move |_| item.with(|item| item.as_ref().and_then(need)));
    let words = move || match need.get() {
        Some(Need::Waiting(since)) => {
            format!("Waiting {}", when::lasted(since, clock.second.get()))
        }
        Some(Need::NobodyCame) => "Nobody came".to_owned(),
        None => String::new(),
    };
    view! {
        <Show when=move || need.get().is_some()>
            <span class="need">
                {icon("#i-clock")}
                <span class="sr-only">"Needs attention: "</span>
                {words}
            </span>
        </Show>
    }
}

fn who(item: &Item) -> impl IntoView + use<> {
    let who = match &item.holder {
        ItemHolder::Bot(bot) => {
            let name = format!("{} (AI)", bot.name);
            view! { {avatar(&Face::Bot, "avatar--xs")} {name} }.into_any()
        }
        ItemHolder::Waiting { .. } => "Nobody yet".into_any(),
        ItemHolder::Agent(person) => {
            let name = person.name.to_string();
            view! { {avatar(&Face::Person(&name), "avatar--xs")} {name.clone()} }.into_any()
        }
        ItemHolder::Ended => view! { {small_icon("#i-done")} "Resolved" }.into_any(),
    };
    view! { <span class="conv__who">{who}</span> }
}

const fn holder(item: &Item) -> &'static str {
    match item.holder {
        ItemHolder::Bot(_) => "bot",
        ItemHolder::Waiting { .. } => "waiting",
        ItemHolder::Agent(_) => "person",
        ItemHolder::Ended => "none",
    }
}

/// Messages that nobody has answered, where a person is to answer them.
const fn unread(item: &Item) -> u32 {
    match item.holder {
        ItemHolder::Waiting { .. } | ItemHolder::Agent(_) => item.unanswered,
        ItemHolder::Bot(_) | ItemHolder::Ended => 0,
    }
}

fn last_line(item: &Item, me: &str) -> String {
    let by = match &item.last_by {
        LastBy::Visitor | LastBy::Nobody => return item.last_line.clone(),
        LastBy::Bot(name) => name,
        LastBy::Agent(agent, _) if agent.as_str() == me => "You",
        LastBy::Agent(_, name) => name,
    };
    [by, ": ", &item.last_line].concat()
}
