//! What the visitor may choose before the first message.

use browser::random;
use shared::text::Name;

use super::parts::icon;
use crate::{
    chat::{About, Chat},
    dom::{Tag, tag},
    words,
};

/// Puts the menu into the transcript, while there is nothing else in it.
pub(super) fn menu(flow: Tag, chat: Chat) -> Tag {
    let items = move || -> Vec<Name> {
        let is_new = chat.see(About::Rows, |state| state.rows.is_empty());
        chat.see(About::Site, |state| match &state.site {
            Some(site) if is_new => site.menu.clone(),
            _ => Vec::new(),
        })
    };
    let key = move || items().iter().map(Name::as_str).collect::<Vec<_>>().join("\n");
    flow.part(key, move || {
        let items = items();
        if items.is_empty() {
            return Vec::new();
        }
        let group = tag("div").class("menu").set("role", "group").set("aria-label", words::MENU);
        vec![group.children(items.into_iter().map(|label| item(chat, label)))]
    })
}

fn item(chat: Chat, label: Name) -> Tag {
    // Made once: pressed twice, it is still one choice.
    let key = random::post_key();
    let words = tag("span").set("dir", "auto").words(label.as_str());
    tag("button")
        .class("menu__item")
        .set("type", "button")
        .flag("disabled", move || !chat.is_online())
        .on("click", move |_| chat.choose(label.clone(), key.clone()))
        .child(words)
        .child(icon("icon", "#i-right"))
}
