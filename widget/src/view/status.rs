//! The connection, said only when something is wrong with it.

use super::parts::icon;
use crate::{
    chat::{About, Chat, Reach},
    dom::{Tag, tag},
    words,
};

/// A line under the head. The status itself is always there, so that a change of it is announced.
pub fn status(chat: Chat) -> Tag {
    let class = move || {
        let class = chat.see(About::Reach, |state| match state.reach {
            Reach::Quiet => "conn conn--quiet",
            Reach::Reconnecting => "conn",
            Reach::Closed(_) => "conn conn--closed",
        });
        class.to_owned()
    };
    tag("div")
        .live("class", class)
        .set("role", "status")
        .set("aria-label", words::CONNECTION)
        .part(class, move || line(chat))
}

fn line(chat: Chat) -> Vec<Tag> {
    match chat.peek(|state| state.reach.clone()) {
        Reach::Quiet => Vec::new(),
        Reach::Reconnecting => vec![
            icon("icon", "#i-offline"),
            tag("p")
                .child(tag("b").words(words::RECONNECTING))
                .words(" ")
                .words(words::GO_ON_WRITING),
        ],
        Reach::Closed(why) => vec![icon("icon", "#i-alert"), tag("p").words(&why)],
    }
}
