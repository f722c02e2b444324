//! Whether what is seen is of now, said where the eye is: over the reply box, or over the list.

use leptos::prelude::*;

use super::{
    icon::small_icon,
    live::{flag, part_if, text},
};
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
    let status = text(move || match standing.get() {
        Standing::Lost => "Reconnecting…".to_owned(),
        Standing::Stopped => stopped.to_owned(),
        Standing::Starting | Standing::Online | Standing::SignedOut => String::new(),
    });
    let beside = text(move || match standing.get() {
        Standing::Lost => meanwhile.to_owned(),
        _ => String::new(),
    });
    view! {
        <div class="conn-note" class:is-off=flag(off)>
            {part_if(move || off().then(|| small_icon("#i-offline").into_any()))}
            <b role="status" aria-label="Connection">{status}</b>
            <span>{beside}</span>
        </div>
    }
}
