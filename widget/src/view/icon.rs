//! Icons from the sprite in the frame document. They stand beside a word or in a named button, so
//! none has a name of its own.

use leptos::prelude::*;

/// The icon `id` of the sprite, 20 units square.
pub(super) fn icon(id: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use_ href=id />
        </svg>
    }
}

/// The same at 16.
pub(super) fn small_icon(id: &'static str) -> impl IntoView {
    view! {
        <svg class="icon icon--s" aria-hidden="true">
            <use_ href=id />
        </svg>
    }
}

/// Our mark: two bubbles, and the baton where they overlap.
pub(super) fn mark(class: &'static str) -> impl IntoView {
    view! {
        <svg class=class aria-hidden="true">
            <use_ href="#mark" />
        </svg>
    }
}

/// A bot's avatar: square-ish, with a face.
pub(super) fn bot_avatar(class: &'static str) -> impl IntoView {
    view! {
        <span class=class aria-hidden="true">
            <svg viewBox="0 0 16 16">
                <use_ href="#bot-face" />
            </svg>
        </span>
    }
}

/// A person's avatar: round, with their initials.
pub(super) fn person_avatar(class: &'static str, name: &str) -> impl IntoView + use<> {
    let initials: String =
        name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
    view! {
        <span class=class aria-hidden="true">
            {initials.to_uppercase()}
        </span>
    }
}
