//! What went wrong, as a sentence at the place where it went wrong.

use leptos::prelude::*;

use super::{field::Card, icon::icon, live::part_if};
use crate::session::Door;

/// A sentence, where there is one.
#[component]
pub(super) fn Fault(
    #[prop(into)] sentence: Signal<Option<String>>,
    #[prop(default = "fault")] class: &'static str,
) -> impl IntoView {
    let drawn = move |sentence: String| {
        view! { <div class=class role="alert">{icon("#i-alert")}<span>{sentence}</span></div> }
            .into_any()
    };
    part_if(move || sentence.get().map(drawn))
}

/// The server did not say who is signed in.
#[component]
pub(super) fn Unreachable(door: Door) -> impl IntoView {
    view! {
        <Card title="The server cannot be reached">
            <p class="quiet">"Nothing is lost. Check the connection, then try again."</p>
            <button class="btn btn--fill" on:click=move |_| door.ask()>"Try again"</button>
        </Card>
    }
}
