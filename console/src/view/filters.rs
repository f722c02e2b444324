//! What narrows the list: a search field and one pill for each filter.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::{
    id::{DepartmentId, SiteId},
    text::Label,
};

use super::{
    Console,
    icon::icon,
    live::{flag, part, text},
};
use crate::filter::{ByAgentType, ByResponder, Filter};

/// Values of options with the words that are chosen.
type Options = Vec<(String, String)>;

/// Search and filters, of the list at hand.
#[component]
pub(super) fn Filters(console: Console) -> impl IntoView {
    let Console { desk, catalog, filter, .. } = console;
    let labels = Memo::new(move |_| {
        let known = desk.inbox.with(|inbox| inbox.as_ref().map(|inbox| inbox.labels()));
        let known = known.into_iter().flatten();
        known.map(|label| (label.to_string(), label.to_string())).collect::<Options>()
    });
    let departments = Memo::new(move |_| {
        let known = catalog.sites.with(|sites| {
            let all = sites.iter().flat_map(|site| &site.departments);
            all.map(|known| (known.id.to_string(), known.name.clone())).collect::<BTreeMap<_, _>>()
        });
        by_name(known)
    });
    let sites = Memo::new(move |_| {
        let known = catalog.sites.with(|sites| {
            sites.iter().map(|site| (site.id.to_string(), site.name.clone())).collect()
        });
        by_name(known)
    });
    let responders =
        Signal::stored(fixed(&[("bot", "Bot"), ("person", "Person"), ("nobody", "Nobody yet")]));
    let types = Signal::stored(fixed(&[("human", "Human agents"), ("ai", "AI agents")]));
    view! {
        <div class="search">
            {icon("#i-search")}
            <input
                class="input"
                type="search"
                aria-label="Search conversations"
                placeholder="Search names and words"
                autocomplete="off"
                prop:value=text(move || filter.with(|filter| filter.search.clone()))
                on:input=move |event| filter.update(|f| f.search = event_target_value(&event))
            />
        </div>
        <div class="filters" role="group" aria-label="Filters">
            <Pill
                names=("Filter by responder", "Responder", "Anyone")
                options=responders
                filter
                chosen=|f| responder(f.responder).to_owned()
                choose=|f, value| f.responder = parse_responder(value)
            />
            <Pill
                names=("Filter by agent type", "Agent type", "All")
                options=types
                filter
                chosen=|f| agent_type(f.agent_type).to_owned()
                choose=|f, value| f.agent_type = parse_agent_type(value)
            />
            <Pill
                names=("Filter by label", "Label", "All")
                options=labels.into()
                filter
                chosen=|f| chosen(f.label.as_ref())
                choose=|f, value| f.label = Label::parse(value).ok()
            />
            <Pill
                names=("Filter by department", "Department", "All")
                options=departments.into()
                filter
                chosen=|f| chosen(f.department.as_ref())
                choose=|f, value| f.department = DepartmentId::parse(value).ok()
            />
            <Pill
                names=("Filter by site", "Site", "All")
                options=sites.into()
                filter
                chosen=|f| chosen(f.site.as_ref())
                choose=|f, value| f.site = SiteId::parse(value).ok()
            />
            {part(move || clear(filter))}
        </div>
    }
}

/// One filter. What it is called stands before what is chosen.
#[component]
fn Pill(
    /// Its name, the short one that is seen, and what is chosen when nothing is.
    names: (&'static str, &'static str, &'static str),
    options: Signal<Options>,
    filter: RwSignal<Filter>,
    chosen: fn(&Filter) -> String,
    choose: fn(&mut Filter, &str),
) -> impl IntoView {
    let (name, short, all) = names;
    let value = Memo::new(move |_| filter.with(chosen));
    // What is chosen is an option even when nothing listed has it any more.
    let options = move || {
        let (mut options, value) = (options.get(), value.get());
        if !value.is_empty() && !options.iter().any(|(known, _)| *known == value) {
            options.push((value.clone(), value));
        }
        options
    };
    let option = |(of, words): (String, String)| view! { <option value=of>{words}</option> };
    let is_set = flag(move || value.with(|value| !value.is_empty()));
    view! {
        <span class="select select--pill" class:is-set=is_set>
            <span class="select__name" aria-hidden="true">{short}</span>
            <select
                aria-label=name
                prop:value=value
                on:change=move |event| filter.update(|f| choose(f, &event_target_value(&event)))
            >
                <option value="">{all}</option>
                <For each=options key=Clone::clone children=option/>
            </select>
            {icon("#i-down")}
        </span>
    }
}

fn clear(filter: RwSignal<Filter>) -> AnyView {
    if !filter.with(Filter::is_set) {
        return ().into_any();
    }
    view! {
        <button class="btn btn--bare filters__clear" on:click=move |_| filter.set(Filter::default())>
            "Clear"
        </button>
    }
    .into_any()
}

fn fixed(options: &[(&str, &str)]) -> Options {
    options.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect()
}

fn by_name(known: BTreeMap<String, String>) -> Options {
    let mut options: Options = known.into_iter().collect();
    options.sort_by(|a, b| a.1.cmp(&b.1));
    options
}

fn chosen(id: Option<&impl ToString>) -> String {
    id.map_or_else(String::new, ToString::to_string)
}

const fn responder(by: ByResponder) -> &'static str {
    match by {
        ByResponder::Anyone => "",
        ByResponder::Bot => "bot",
        ByResponder::Person => "person",
        ByResponder::Nobody => "nobody",
    }
}

fn parse_responder(value: &str) -> ByResponder {
    let all = [ByResponder::Bot, ByResponder::Person, ByResponder::Nobody];
    all.into_iter().find(|by| responder(*by) == value).unwrap_or_default()
}

const fn agent_type(by: ByAgentType) -> &'static str {
    match by {
        ByAgentType::All => "",
        ByAgentType::Human => "human",
        ByAgentType::Ai => "ai",
    }
}

fn parse_agent_type(value: &str) -> ByAgentType {
    let all = [ByAgentType::Human, ByAgentType::Ai];
    all.into_iter().find(|by| agent_type(*by) == value).unwrap_or_default()
}
