//! Which posts have been seen, so that a repeat gets the same place again.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::{
    id::{AgentId, EntrySeq, PostKey},
    limits::KEYS_REMEMBERED,
};

/// The last posts' keys, each with its author: a key is its author's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Keys(VecDeque<(Option<AgentId>, PostKey, EntrySeq)>);

impl Keys {
    /// The place of `author`'s post `key`, if it was taken before; `None` is the visitor.
    pub(super) fn place(&self, author: Option<&AgentId>, key: &PostKey) -> Option<EntrySeq> {
        // Newest first: a repeat is nearly always of something recent.
        let mut newest_first = self.0.iter().rev();
        newest_first.find(|(by, k, _)| by.as_ref() == author && k == key).map(|(_, _, seq)| *seq)
    }

    /// Whether the visitor wrote what stands at `seq`, as far as it is remembered.
    pub(super) fn is_visitors(&self, seq: EntrySeq) -> bool {
        self.0.iter().any(|(by, _, at)| by.is_none() && *at == seq)
    }

    pub(super) fn remember(&mut self, author: Option<&AgentId>, key: &PostKey, seq: EntrySeq) {
        if self.0.len() == KEYS_REMEMBERED {
            self.0.pop_front();
        }
        self.0.push_back((author.cloned(), key.clone(), seq));
    }
}
