//! The head: whose chat it is, who answers now, and the baton line between bot and people.

use leptos::prelude::*;
use shared::wire::visitor::Holder;

use super::icon::{bot_avatar, icon, mark, person_avatar};
use crate::{chat::Chat, words};

/// The head with the button that closes the chat.
#[component]
pub fn Head(chat: Chat) -> impl IntoView {
    let holder = Memo::new(move |_| chat.view.with(|view| view.as_ref().map(|v| v.holder.clone())));
    // Before the conversation has answered it is the bot of last time, labelled before its first
    // word; the very first time it is nobody yet.
    let bot = move || chat.site.with(|site| site.as_ref().map(|s| s.bot.name.as_str().to_owned()));
    let site = move || {
        chat.site.with(|site| {
            site.as_ref().map_or_else(|| words::TITLE.to_owned(), |s| s.name.to_string())
        })
    };
    let lane = move || {
        holder.with(|holder| match holder {
            Some(Holder::Bot { .. }) => "bot",
            Some(Holder::Waiting { .. }) => "waiting",
            Some(Holder::Agent { .. }) => "person",
            Some(Holder::Ended) | None => "",
        })
    };
    let avatar = move || match holder.get() {
        Some(Holder::Bot { .. }) => Some(bot_avatar("avatar avatar--bot avatar--s").into_any()),
        Some(Holder::Agent { name }) => {
            Some(person_avatar("avatar avatar--person avatar--s", name.as_str()).into_any())
        }
        _ => None,
    };
    let line = move || match holder.get() {
        Some(Holder::Bot { bot }) => answering(bot.name.as_str().to_owned()).into_any(),
        Some(Holder::Waiting { .. }) => words::WAITING.into_any(),
        Some(Holder::Agent { name }) => {
            view! { <span class="truncate">{words::talking_to(name.as_str())}</span> }.into_any()
        }
        Some(Holder::Ended) => words::ENDED.into_any(),
        None => bot().map(answering).into_any(),
    };

    view! {
        <header class="chat-head">
            <span class="chat-head__logo" aria-hidden="true">
                {mark("mark")}
                {avatar}
            </span>
            <div class="chat-head__who">
                <h1 class="chat-head__site truncate" dir="auto">
                    {site}
                </h1>
                <p class="chat-head__holder">{line}</p>
            </div>
            <button class="icon-btn" type="button" aria-label=words::CLOSE on:click=move |_| chat.close()>
                {icon("#i-close")}
            </button>
        </header>
        <div class="baton-line" data-holder=lane aria-hidden="true"></div>
    }
}

fn answering(bot: String) -> impl IntoView {
    view! {
        <span class="truncate chat-head__bot">{bot}</span>
        " "
        <span class="ai">{words::AI}</span>
        " "
        <span class="truncate">{words::IS_ANSWERING}</span>
    }
}
