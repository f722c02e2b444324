//! The rules of `docs/rules.md`, each played at least once, and the properties of random worlds.
//!
//! One file per letter. A test's doc comment begins with the rules it plays.

mod world;
mod play;

mod post;
mod handoff;
mod triggers;
mod ladder;
mod approval;
mod bots;
mod availability;
mod sync;
mod expiry;
mod fault;
mod sentences;
mod inbox;
mod assignment;
mod text;
mod replay;
mod masking;
mod worlds;
