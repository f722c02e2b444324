//! An open conversation: head, who holds it, the log, the reply box, and the panel beside it.

use leptos::prelude::*;

use super::{
    Console, approve::Approve, connection::ConnectionNote, fault::Fault, head::Head, live::text,
    log::Log, panel::Panel, reply::Reply, take::Take,
};
use crate::{reach::Standing, thread::Thread};

/// An open conversation.
#[component]
pub(super) fn ThreadView(console: Console, thread: Thread) -> impl IntoView {
    let told = thread.told;
    let visitor = text(move || told.visitor());
    // One word about both sockets: this conversation's comes first.
    let standing = Signal::derive(move || match told.reach.standing.get() {
        Standing::Online => console.desk.reach.standing.get(),
        standing => standing,
    });
    Effect::new(move || {
        if told.reach.standing.get() == Standing::SignedOut {
            console.door.ask();
        }
    });
    view! {
        <section class="thread" aria-label=visitor>
            <Head console thread/>
            <Fault sentence=told.refusal class="fault fault--here"/>
            <Take thread/>
            <Log console thread/>
            <ConnectionNote
                standing
                meanwhile="Replies wait here and go out by themselves."
                stopped="This conversation cannot be opened. Reload the page."
            />
            <Approve thread/>
            <Reply thread/>
        </section>
        <Panel console thread/>
    }
}
