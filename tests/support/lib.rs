//! Driving the real edge on workerd: start it, sit down as a visitor or an agent, kill it.
//!
//! A test here plays what DESIGN promises on the runtime itself; rules are played in
//! `shared/tests`. The site must have been built (`cargo xtask test` does so first).

pub mod clock;
mod http;
mod server;
mod site;
mod socket;
mod steady;
mod visitor;
mod agent;
mod base;
mod index;
pub mod dataset;
pub mod measures;
pub mod regression;
mod record;
mod keeper;
mod posted;
mod hook;
mod mailbox;
pub mod model;
mod pages;

pub use agent::{Agent, Desk, Thread, colleague};
pub use base::{Base, Hit, Said};
pub use hook::{Call, Hook};
pub use http::{Answer, Http};
pub use index::Index;
pub use keeper::{Keeper, Kept};
pub use mailbox::{Mail, Mailbox};
pub use model::{Act, Asked, Model, Script};
pub use pages::{Page, Pages, gzipped};
pub use record::Record;
pub use server::{Server, root, shared_server};
pub use site::{PAGE, Site, change_site, site, site_with};
pub use socket::{PATIENCE, Socket};
pub use visitor::{Scene, Visitor, hello, post};

use std::sync::atomic::{AtomicU64, Ordering};

/// A post key that no other post of this run has.
#[must_use]
pub fn key() -> shared::id::PostKey {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let raw = format!("k-{}-{n}", std::process::id());
    shared::id::PostKey::parse(&raw).expect("digits and dashes make an id")
}
