//! Small parts that come again and again: icons, avatars, times.

use browser::clock;
use shared::{
    time::Timestamp,
    wire::{Avatar, Bot},
};

use crate::dom::{Tag, svg, tag};

/// An icon of the sprite in the frame document. It stands beside a word or in a named button, so
/// it has no name of its own.
pub(super) fn icon(class: &str, id: &str) -> Tag {
    svg("svg").class(class).set("aria-hidden", "true").child(svg("use").set("href", id))
}

/// An icon at 16 units, beside a line of small text.
pub(super) fn small_icon(id: &str) -> Tag {
    icon("icon icon--s", id)
}

/// Our mark: two bubbles, and the baton where they overlap.
pub(super) fn mark(class: &str) -> Tag {
    icon(class, "#mark")
}

/// A bot's avatar: square-ish, with its own letters or emoji, or our sign for a bot.
pub(super) fn bot_avatar(of: &Avatar, size: &str) -> Tag {
    match of.own() {
        Some((color, text)) => {
            avatar(&["avatar avatar--bot avatar--own avatar--", color, size].concat()).words(text)
        }
        None => avatar(&["avatar avatar--bot", size].concat()).child(icon("", "#bot-face")),
    }
}

/// All that is seen of a bot, as the key of what is drawn of it.
pub(super) fn looks(bot: &Bot) -> String {
    [bot.name.as_str(), bot.avatar.as_str()].concat()
}

/// A person's avatar: round, with their initials.
pub(super) fn person_avatar(size: &str, name: &str) -> Tag {
    let initials = name.split_whitespace().filter_map(|word| word.chars().next()).take(2);
    avatar(&["avatar avatar--person", size].concat()).words(&String::from_iter(initials))
}

/// An empty avatar: a name always stands beside it.
pub(super) fn avatar(class: &str) -> Tag {
    tag("span").class(class).set("aria-hidden", "true")
}

/// Hours and minutes.
pub(super) fn time(at: Timestamp, lang: &str) -> Tag {
    tag("time").set("datetime", &clock::iso(at)).words(&clock::hours_minutes(at, lang))
}

/// Words under a class.
pub(super) fn span(class: &str, words: &str) -> Tag {
    tag("span").class(class).words(words)
}
