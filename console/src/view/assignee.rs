//! To whom the conversation is assigned, and everyone it can be given to.

use std::time::Duration;

use leptos::{ev::KeyboardEvent, html, prelude::*};
use shared::{
    id::{AgentId, BotId, DepartmentId},
    wire::{
        agent::{Holder, View},
        handoff::Assignee as To,
    },
};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    Console,
    icon::{Face, avatar, icon},
    live::{part, text},
};
use crate::thread::{Thread, Told};

/// What can be chosen, and in the value of an option: `agent:ID`, `department:ID`, `bot:ID`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Choices {
    people: Vec<(AgentId, String)>,
    bots: Vec<(BotId, String)>,
    departments: Vec<(DepartmentId, String)>,
}

/// The assignee, which choosing another changes.
#[component]
pub(super) fn Assignee(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    let choices = Memo::new(move |_| choices(console, told));
    let holds = Memo::new(move |_| told.view.with(|view| view.as_ref().map(value)));
    // What was chosen stands while the wish is on its way; refused, what is told stands again.
    let wish = RwSignal::new(None::<String>);
    let select = NodeRef::<html::Select>::new();
    Effect::new(move || {
        choices.track();
        let wish = wish.get().filter(|_| told.asking.get());
        let value = wish.or_else(|| holds.get()).unwrap_or_default();
        // After the options are drawn: a value is shown only where there is an option for it.
        let show = move || {
            if let Some(select) = select.try_get_untracked().flatten() {
                select.set_value(&value);
            }
        };
        set_timeout(show, Duration::ZERO);
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        if let Some(to) = parse(&value) {
            wish.set(Some(value));
            thread.assign(to);
        }
        // Shown anew, whatever became of it.
        wish.notify();
    };
    let face = part(move || face(told).into_any());
    view! {
        <span class="select select--avatar">
            {face}
            <select
                aria-label="Assignee"
                aria-disabled=text(move || told.is_asking())
                node_ref=select
                on:change=choose
                on:keydown=open_instead
            >
                <option value="" disabled=true>
                    "Nobody yet"
                </option>
                {part(move || choices.with(groups).into_any())}
            </select>
            {icon("#i-down")}
        </span>
    }
}

fn choices(console: Console, told: Told) -> Choices {
    let people = console.desk.inbox.with(|inbox| {
        let people = inbox.as_ref().map_or(&[][..], |inbox| inbox.people());
        people.iter().map(|here| (here.person.id.clone(), here.person.name.to_string())).collect()
    });
    let mut choices = Choices { people, ..Choices::default() };
    told.view.with(|view| {
        let Some(view) = view else { return };
        if let Some(site) = console.catalog.site(&view.site) {
            let bots = console.catalog.bots_of(&site).into_iter();
            choices.bots = bots.map(|bot| (bot.id, bot.name)).collect();
            choices.departments =
                site.departments.into_iter().map(|known| (known.id, known.name)).collect();
        }
        // Who has left the team since, or was not told of yet, is named all the same.
        if let Some(person) = &view.assignee
            && !choices.people.iter().any(|(id, _)| *id == person.id)
        {
            choices.people.push((person.id.clone(), person.name.to_string()));
        }
        if let Holder::Bot { bot } = &view.holder
            && !choices.bots.iter().any(|(id, _)| *id == bot.id)
        {
            choices.bots.push((bot.id.clone(), bot.name.to_string()));
        }
    });
    choices
}

fn groups(choices: &Choices) -> impl IntoView + use<> {
    let group = |label: &'static str, options: Vec<(String, String)>| {
        let option = |(value, name)| view! { <option value=value>{name}</option> };
        (!options.is_empty()).then(|| {
            view! {
                <optgroup label=label>{options.into_iter().map(option).collect_view()}</optgroup>
            }
        })
    };
    let people = choices.people.iter().map(|(id, name)| (format!("agent:{id}"), name.clone()));
    let bots = choices.bots.iter().map(|(id, name)| (format!("bot:{id}"), format!("{name} (AI)")));
    let departments = choices.departments.iter();
    let departments = departments.map(|(id, name)| (format!("department:{id}"), name.clone()));
    view! {
        {group("Human agents", people.collect())}
        {group("AI agents", bots.collect())}
        {group("Departments", departments.collect())}
    }
}

/// Who it is with: a person, the line of a department, a bot, or nobody.
fn value(view: &View) -> String {
    match (&view.holder, &view.assignee, &view.department) {
        (_, Some(person), _) => format!("agent:{}", person.id),
        (Holder::Bot { bot }, None, _) => format!("bot:{}", bot.id),
        (Holder::Waiting { .. }, None, Some(department)) => format!("department:{department}"),
        _ => String::new(),
    }
}

fn parse(value: &str) -> Option<To> {
    let (kind, id) = value.split_once(':')?;
    match kind {
        "agent" => AgentId::parse(id).ok().map(To::Agent),
        "department" => DepartmentId::parse(id).ok().map(To::Department),
        "bot" => BotId::parse(id).ok().map(To::Bot),
        _ => None,
    }
}

fn face(told: Told) -> impl IntoView + use<> {
    told.view.with(|view| match view.as_ref().map(|view| (&view.assignee, &view.holder)) {
        Some((Some(person), _)) => avatar(&Face::Person(person.name.as_str()), "avatar--xs"),
        Some((None, Holder::Bot { bot })) => avatar(&Face::Bot(&bot.avatar), "avatar--xs"),
        _ => avatar(&Face::Visitor("–"), "avatar--xs"),
    })
}

/// A closed list chooses at every arrow and letter, and each would be an assignment: it opens
/// instead, where a browser can be asked to.
fn open_instead(event: KeyboardEvent) {
    let key = event.key();
    let chooses = key.starts_with("Arrow")
        || matches!(key.as_str(), "Home" | "End" | "PageUp" | "PageDown")
        || (key.chars().count() == 1 && key != " ");
    if !chooses || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    event.prevent_default();
    let Some(select) = event.current_target() else { return };
    let show = js_sys::Reflect::get(&select, &JsValue::from_str("showPicker"));
    if let Ok(Ok(show)) = show.map(JsCast::dyn_into::<js_sys::Function>) {
        // It throws where it may not open now; the space bar opens it everywhere.
        drop(show.call0(&select));
    }
}
