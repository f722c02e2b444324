//! The head: whose chat it is, who answers now, and the baton line between bot and people.

use shared::wire::visitor::Holder;

use super::parts::{bot_avatar, icon, mark, person_avatar, span};
use crate::{
    chat::{About, Chat, Reach},
    dom::{Tag, tag},
    words,
};

/// The head with the button that closes the chat, and the baton line under it.
pub fn head(chat: Chat) -> [Tag; 2] {
    let site = move || {
        chat.see(About::Site, |state| {
            state.site.as_ref().map_or_else(|| words::TITLE.to_owned(), |s| s.name.to_string())
        })
    };
    // Who holds the chat, as far as it is seen here: the lane, a name, a bot's avatar.
    let holder = move || {
        let avatar = chat.see(About::View, |state| match state.view.as_ref().map(|v| &v.holder) {
            Some(Holder::Bot { bot }) => bot.avatar.as_str().to_owned(),
            _ => String::new(),
        });
        [lane(chat), " ", &name(chat), &avatar].concat()
    };
    let logo = tag("span")
        .class("chat-head__logo")
        .set("aria-hidden", "true")
        .child(mark("mark"))
        .part(holder, move || avatar(chat).into_iter().collect());
    let who = tag("div")
        .class("chat-head__who")
        .child(tag("h1").class("chat-head__site truncate").set("dir", "auto").text(site))
        .child(tag("p").class("chat-head__holder").part(holder, move || line(chat)));
    let close = tag("button")
        .class("icon-btn")
        .set("type", "button")
        .set("aria-label", words::CLOSE)
        .on("click", move |_| chat.close())
        .child(icon("icon", "#i-close"));
    [
        tag("header").class("chat-head").child(logo).child(who).child(close),
        tag("div")
            .class("baton-line")
            .set("aria-hidden", "true")
            .live("data-holder", move || lane(chat).to_owned()),
    ]
}

/// Which lane of the baton line is filled.
fn lane(chat: Chat) -> &'static str {
    chat.see(About::View, |state| match state.view.as_ref().map(|view| &view.holder) {
        Some(Holder::Bot { .. }) => "bot",
        Some(Holder::Waiting { .. }) => "waiting",
        Some(Holder::Agent { .. }) => "person",
        Some(Holder::Ended) => "nobody",
        None => "",
    })
}

/// The name of who holds the chat. Before the conversation has answered it is the bot of last
/// time, labelled before its first word; the very first time it is nobody yet.
fn name(chat: Chat) -> String {
    let known = chat.see(About::Site, |state| {
        state.site.as_ref().map(|site| site.bot.name.as_str().to_owned())
    });
    // Nobody answers a chat that was refused.
    let is_closed = chat.see(About::Reach, |state| matches!(state.reach, Reach::Closed(_)));
    chat.see(About::View, |state| match state.view.as_ref().map(|view| &view.holder) {
        Some(Holder::Bot { bot }) => bot.name.as_str().to_owned(),
        Some(Holder::Agent { name }) => name.as_str().to_owned(),
        Some(Holder::Waiting { .. } | Holder::Ended) => String::new(),
        None if is_closed => String::new(),
        None => known.unwrap_or_default(),
    })
}

fn avatar(chat: Chat) -> Option<Tag> {
    match chat.peek(|state| state.view.as_ref().map(|view| view.holder.clone()))? {
        Holder::Bot { bot } => Some(bot_avatar(&bot.avatar, " avatar--s")),
        Holder::Agent { name } => Some(person_avatar(" avatar--s", name.as_str())),
        Holder::Waiting { .. } | Holder::Ended => None,
    }
}

fn line(chat: Chat) -> Vec<Tag> {
    let words = match chat.peek(|state| state.view.as_ref().map(|view| view.holder.clone())) {
        Some(Holder::Waiting { .. }) => words::WAITING.to_owned(),
        Some(Holder::Agent { name }) => words::talking_to(name.as_str()),
        Some(Holder::Ended) => words::ENDED.to_owned(),
        Some(Holder::Bot { .. }) | None => return answering(&name(chat)),
    };
    vec![span("truncate", &words)]
}

/// The tag is never cut; the words beside it are.
fn answering(bot: &str) -> Vec<Tag> {
    if bot.is_empty() {
        return Vec::new();
    }
    vec![span("truncate", bot), span("ai", words::AI), span("truncate", words::IS_ANSWERING)]
}
