//! What changes in a view, behind one type each.
//!
//! Every closure in a view is a type of its own, and the framework draws every type with code of
//! its own. Behind these, all texts share one code, all flags another, all parts a third: 183 KB of
//! WASM (brotli) instead of 206.

use leptos::prelude::*;

/// A part that is drawn anew when what it reads changes.
pub(super) type Part = Box<dyn FnMut() -> AnyView + Send>;

/// A part that changes.
pub(super) fn part(draw: impl FnMut() -> AnyView + Send + 'static) -> Part {
    Box::new(draw)
}

/// A part that may be missing.
pub(super) fn part_if(mut draw: impl FnMut() -> Option<AnyView> + Send + 'static) -> Part {
    Box::new(move || draw().unwrap_or_else(|| ().into_any()))
}

/// A text that changes: in an element or in an attribute.
pub(super) fn text(words: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(words)
}

/// An attribute that may be missing.
pub(super) fn attribute(
    value: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
) -> Signal<Option<&'static str>> {
    Signal::derive(value)
}

/// A class that comes and goes, or whether something is disabled.
pub(super) fn flag(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(is)
}
