//! Pending posts in storage, each under a name of its own.
//!
//! Two tabs of one visitor share the storage. With one list for all, the tab that writes last
//! would drop what the other has not sent; with a name for each post neither can. A tab that opens
//! meanwhile sends the other's posts too, and the conversation tells them apart by their keys.

use std::cell::RefCell;

use serde::{Serialize, de::DeserializeOwned};
use shared::{
    id::PostKey,
    sync::{Pending, PendingState},
};

use crate::keep::Keep;

/// The stored outbox of one client.
pub struct Outbox {
    keep: Keep,
    /// What this client has stored or found, and how far it had come: writes nothing twice.
    stored: RefCell<Vec<(PostKey, PendingState)>>,
}

impl Outbox {
    /// The outbox kept under `keep`'s prefix, which nothing else may use.
    #[must_use]
    pub const fn new(keep: Keep) -> Self {
        Self { keep, stored: RefCell::new(Vec::new()) }
    }

    /// The posts that were kept, in the order in which they were written.
    ///
    /// One that this build cannot read is left where it is, for one that can.
    #[must_use]
    pub fn posts<P: DeserializeOwned>(&self) -> Vec<Pending<P>> {
        let mut posts: Vec<Pending<P>> = Vec::new();
        for post in self.keep.names().iter().filter_map(|name| self.keep.read::<Pending<P>>(name)) {
            let later = posts.iter().position(|p| (p.at, &p.key) > (post.at, &post.key));
            posts.insert(later.unwrap_or(posts.len()), post);
        }
        self.remember(&posts);
        posts
    }

    /// Stores `posts` in place of what this client had stored.
    pub fn store<P: Serialize>(&self, posts: &[Pending<P>]) {
        let before = self.stored.take();
        for (key, _) in &before {
            if posts.iter().all(|post| post.key != *key) {
                self.keep.remove(key.as_str());
            }
        }
        for post in posts {
            let same = before.iter().any(|(key, state)| *key == post.key && *state == post.state);
            if !same {
                self.keep.write(post.key.as_str(), post);
            }
        }
        self.remember(posts);
    }

    fn remember<P>(&self, posts: &[Pending<P>]) {
        self.stored
            .replace(posts.iter().map(|post| (post.key.clone(), post.state.clone())).collect());
    }
}
