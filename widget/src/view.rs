//! What the visitor sees. Every view draws what `Chat` holds and passes on what is done to it;
//! who may do what is not decided here.

pub mod panel;
pub mod head;
pub mod status;
pub mod messages;
pub mod bubble;
mod menu;
pub mod offer;
pub mod handoff;
pub mod queue;
pub mod composer;
pub mod leave;
mod focus;
mod parts;
