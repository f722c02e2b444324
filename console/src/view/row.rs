//! One line of the list. The edge says who holds it; gold says that a person is needed.

use leptos::prelude::*;
use shared::{
    id::ConversationId,
    wire::desk::{Item, ItemHolder, LastBy},
};

use super::{
    Console,
    icon::{Face, avatar, icon, small_icon},
    live::{attribute, flag, part_if, text},
};
use crate::{
    listing::{Need, needs},
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
        text(move || item.with(|item| item.as_ref().map(part).unwrap_or_default()))
    };
    let unread = Memo::new(move |_| item.with(|item| item.as_ref().map_or(0, unread)));
    let me = console.me();
    let line = text(move || {
        item.with(|item| item.as_ref().map_or_else(String::new, |i| last_line(i, me.as_str())))
    });
    let ago = text(move || {
        let now = clock.calm.get();
        item.with(|item| item.as_ref().map_or_else(String::new, |i| when::ago(i.at, now)))
    });
    let count = part_if(move || {
        let count = unread.get();
        let drawn = || {
            view! { <span class="unread"><span class="sr-only">"unread: "</span>{count}</span> }
        };
        (count > 0).then(|| drawn().into_any())
    });
    let face = part_if(move || {
        item.with(|item| {
            Some(avatar(&Face::Visitor(&item.as_ref()?.visitor), "avatar--l").into_any())
        })
    });
    view! {
        <li>
            <a
                class="conv"
                id=row_id
                class:is-unread=flag(move || unread.get() > 0)
                href=text(move || here.get().0)
                data-holder=of(|item| holder(item).to_owned())
                aria-current=attribute(move || here.get().1.then_some("true"))
            >
                {face}
                <span class="conv__top">
                    <span class="conv__name truncate">{of(|item| item.visitor.clone())}</span>
                    <time class="conv__time">{ago}</time>
                </span>
                <span class="conv__line truncate">{line}</span>
                <span class="conv__foot">
                    <NeedMark console item/>
                    {part_if(move || item.with(|item| Some(who(item.as_ref()?).into_any())))}
                    {part_if(move || item.with(|item| Some(marks(item.as_ref()?).into_any())))}
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
    let me = console.me();
    let needs = Memo::new(move |_| {
        let now = clock.calm.get();
        item.with(|item| item.as_ref().map_or_else(Vec::new, |item| needs(item, &me, now)))
    });
    let words = text(move || {
        let waited = |since| when::lasted(since, clock.second.get());
        let words = needs.get().into_iter().map(|need| match need {
            Need::Ringing(since) => format!("Ringing you {}", waited(since)),
            Need::Waiting(since) => format!("Waiting {}", waited(since)),
            Need::OfflineMessage => "Offline message".to_owned(),
            Need::NobodyCame => "Nobody came".to_owned(),
            Need::ToApprove => "Answer to approve".to_owned(),
            Need::ActionFailed => "Action failed".to_owned(),
            Need::BotFaulted => "Bot’s answer held back".to_owned(),
            Need::TaskOverdue => "Task overdue".to_owned(),
        });
        words.collect::<Vec<_>>().join(", ")
    });
    // The most pressing one has its sign.
    let sign = Memo::new(move |_| needs.with(|needs| needs.first().copied().map(sign)));
    part_if(move || {
        sign.get().map(|sign| {
            view! {
                <span class="need">
                    {icon(sign)}
                    <span class="sr-only">"Needs attention: "</span>
                    <span class="truncate">{words}</span>
                </span>
            }
            .into_any()
        })
    })
}

const fn sign(need: Need) -> &'static str {
    match need {
        Need::Ringing(_) => "#i-bell",
        Need::OfflineMessage => "#i-mail",
        Need::ToApprove => "#i-eye",
        Need::ActionFailed | Need::BotFaulted => "#i-alert",
        Need::Waiting(_) | Need::NobodyCame | Need::TaskOverdue => "#i-clock",
    }
}

/// What else is to know of it: who waits for the second time, who is away, and a label.
fn marks(item: &Item) -> impl IntoView + use<> {
    let returning = item.returning.then_some("Returning");
    let away = item.held.then_some("Away");
    let label = item.labels.first().map(|label| label.as_str().to_owned());
    let marks = returning.into_iter().chain(away).map(str::to_owned).chain(label);
    marks.map(|mark| view! { <span class="label truncate">{mark}</span> }).collect_view()
}

fn who(item: &Item) -> impl IntoView + use<> {
    let who = match &item.holder {
        ItemHolder::Bot(bot) => {
            let name = format!("{} (AI)", bot.name);
            view! { {avatar(&Face::Bot(&bot.avatar), "avatar--xs")} {name} }.into_any()
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
