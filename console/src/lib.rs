//! The agents' console: who is waiting, what was said, and the one button that takes the baton.
//!
//! A console holds one socket to the desk ([`desk`], the list) and one to the conversation that is
//! open ([`thread`]). What may be done is decided by the conversation object; what belongs in which
//! folder is `shared::inbox`, and how the reader stands to a conversation is [`stance`]; views only
//! draw. Reconnecting and sending again is `shared::sync`.
//!
//! Sentences about what happened are [`timeline`] and [`cause`]; which lines of a folder are shown is
//! [`filter`].
//!
//! Not in here: settings, reports, drafts to approve.

pub mod words;
pub mod when;
pub mod timeline;
pub mod cause;
pub mod session;
pub mod listing;
pub mod filter;
pub mod catalog;
pub mod ring;
pub mod stance;
pub mod route;
pub mod reach;
pub mod clock;
pub mod desk;
pub mod drafts;
pub mod thread;
pub mod threads;
pub mod view;

use leptos::prelude::*;

/// Draws the console into the document's body.
pub fn start() {
    mount_to_body(view::App);
}
