//! The connection, said only when something is wrong with it.

use leptos::prelude::*;

use super::icon::icon;
use crate::{
    chat::{Chat, Reach},
    words,
};

/// A line under the head. The status itself is always there, so that a change of it is announced.
#[component]
pub fn Status(chat: Chat) -> impl IntoView {
    let quiet = move || chat.reach.with(|reach| *reach == Reach::Quiet);
    let closed = move || chat.reach.with(|reach| matches!(reach, Reach::Closed(_)));
    let line = move || {
        chat.reach.with(|reach| match reach {
            Reach::Quiet => None,
            Reach::Reconnecting => Some(
                view! {
                    {icon("#i-offline")}
                    <span>
                        <b>{words::RECONNECTING}</b>
                        " "
                        {words::GO_ON_WRITING}
                    </span>
                }
                .into_any(),
            ),
            Reach::Closed(why) => {
                let why = why.clone();
                Some(
                    view! {
                        {icon("#i-alert")}
                        <span>{why}</span>
                    }
                    .into_any(),
                )
            }
        })
    };
    view! {
        <div
            class="conn"
            class:conn--quiet=quiet
            class:conn--closed=closed
            role="status"
            aria-label=words::CONNECTION
        >
            {line}
        </div>
    }
}
