//! What is drawn. Views read signals and pass on what was pressed; they know no rules.
#![expect(unreachable_pub, reason = "`#[component]` writes its struct of properties with `pub`")]

mod live;
mod icon;
mod field;
mod sign_in;
mod first_run;
mod inbox;
mod nav;
mod list;
mod filters;
mod row;
mod thread;
mod head;
mod approve;
mod assignee;
mod labels;
mod take;
mod log;
mod say;
mod line;
mod pending;
mod reply;
mod panel;
mod summary;
mod tasks;
mod connection;
mod fault;
mod lore;

use leptos::prelude::*;
use shared::id::AgentId;

use self::live::part;

use crate::{
    catalog::Catalog,
    clock::Clock,
    desk::Desk,
    filter::Filter,
    route::Route,
    session::{Door, Session, Stage},
    threads::Threads,
};

/// What every view of a signed-in agent may need.
#[derive(Clone, Copy)]
struct Console {
    door: Door,
    session: StoredValue<Session>,
    clock: Clock,
    desk: Desk,
    route: Route,
    threads: Threads,
    catalog: Catalog,
    /// Which lines of the list are shown.
    filter: RwSignal<Filter>,
    /// Whether the side panel is open where there is no room for it beside the thread.
    panel: RwSignal<bool>,
}

impl Console {
    fn open(door: Door, session: Session) -> Self {
        let (me, clock) = (session.agent.id.clone(), Clock::start());
        Self {
            door,
            session: StoredValue::new(session),
            clock,
            desk: Desk::open(me.clone(), clock),
            route: Route::follow(),
            threads: Threads::start(me),
            catalog: Catalog::open(),
            filter: RwSignal::new(Filter::default()),
            panel: RwSignal::new(false),
        }
    }

    fn me(self) -> AgentId {
        self.session.with_value(|session| session.agent.id.clone())
    }
}

/// The whole console: the page that the session asks for.
#[component]
pub fn App() -> impl IntoView {
    let door = Door::open();
    part(move || match door.stage.get() {
        Stage::Asking => ().into_any(),
        Stage::Unreachable => view! { <fault::Unreachable door/> }.into_any(),
        Stage::FirstRun => view! { <first_run::FirstRun door/> }.into_any(),
        Stage::SignIn => view! { <sign_in::SignIn door/> }.into_any(),
        Stage::In(session) => {
            let console = Console::open(door, session);
            view! { <inbox::Inbox console/> }.into_any()
        }
    })
}
