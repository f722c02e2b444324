//! Whether what is seen is of now, said where the eye is: over the reply box, or over the list.

use leptos::prelude::*;

use super::icon::small_icon;
use crate::reach::Standing;

/// The line about the connection. It is there, and empty, while all is well: an assistive
/// technology hears only of changes in what it knows.
#[component]
pub(super) fn ConnectionNote(
    /// How the sockets stand.
    #[prop(into)]
    standing: Signal<Standing>,
    /// What becomes of what is typed meanwhile.
    meanwhile: &'static str,
    /// Said when it is given up.
    stopped: &'static str,
) -> impl IntoView {
    let off = move || matches!(standing.get(), Standing::Lost | Standing::Stopped);
    let status = move || match standing.get() {
        Standing::Lost => "Reconnecting…",
        Standing::Stopped => stopped,
        Standing::Starting | Standing::Online | Standing::SignedOut => "",
    };
    let beside = move || (standing.get() == Standing::Lost).then_some(meanwhile);
    view! {
        <div class="conn-note" class:is-off=off>
            {move || off().then(|| small_icon("#i-offline"))}
            <b role="status" aria-label="Connection">{status}</b>
            <span>{beside}</span>
        </div>
    }
}
