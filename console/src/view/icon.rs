//! Signs and avatars. The drawings are symbols in the document, see `index.html`.

use leptos::prelude::*;
use shared::wire::{Avatar, desk::Presence};

use super::live::flag;
use crate::words::initials;

/// An icon, always beside a word or inside a named button.
pub(super) fn icon(name: &'static str) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true"><use href=name></use></svg> }
}

/// A small icon.
pub(super) fn small_icon(name: &'static str) -> impl IntoView {
    view! { <svg class="icon icon--s" aria-hidden="true"><use href=name></use></svg> }
}

/// Two speech bubbles; where they overlap is the baton.
pub(super) fn mark(class: &'static str) -> impl IntoView {
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true"><use href="#mark"></use></svg> }
}

/// Who an avatar stands for: round is a person, square-ish is a bot.
pub(super) enum Face<'a> {
    Visitor(&'a str),
    Person(&'a str),
    Bot(&'a Avatar),
}

/// An avatar; `size` is a class of its own or empty.
pub(super) fn avatar(face: &Face<'_>, size: &str) -> impl IntoView + use<> {
    let (kind, inside) = match face {
        Face::Visitor(name) => (String::new(), Some(initials(name))),
        Face::Person(name) => ("avatar--person".to_owned(), Some(initials(name))),
        Face::Bot(avatar) => match avatar.own() {
            Some((color, text)) => {
                (format!("avatar--bot avatar--own avatar--{color}"), Some(text.to_owned()))
            }
            None => ("avatar--bot".to_owned(), None),
        },
    };
    let inside = match inside {
        Some(text) => text.into_any(),
        None => view! { <svg viewBox="0 0 16 16"><use href="#bot-face"></use></svg> }.into_any(),
    };
    view! { <span class=format!("avatar {kind} {size}") aria-hidden="true">{inside}</span> }
}

/// A person's avatar with the dot that says whether they are there.
pub(super) fn avatar_here(name: &str, presence: Presence) -> impl IntoView + use<> {
    view! {
        <span class="avatar avatar--person" aria-hidden="true">
            {initials(name)}
            <i class="presence" class:presence--away={presence == Presence::Away}></i>
        </span>
    }
}

/// Filled is here, hollow is away; always with a word nearby.
pub(super) fn dot(presence: Memo<Presence>) -> impl IntoView {
    let away = flag(move || presence.get() == Presence::Away);
    view! { <i class="presence" class:presence--away=away></i> }
}
