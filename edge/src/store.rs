//! SQL of the objects, and nothing else: tables, rows, no rules.
//!
//! Every function here is synchronous. The platform commits what is written between two awaits
//! together and holds back whatever is sent until it is durable, so a caller that decides first
//! and then writes without awaiting has a transaction (`docs/architecture.md`).

pub(crate) mod events;
pub(crate) mod migrations;
pub(crate) mod outbox;
pub(crate) mod tokens;
pub(crate) mod transaction;
pub(crate) mod written;
