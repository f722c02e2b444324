//! Posts the conversation has not confirmed yet: kept in order, stored before they are sent.

use serde::{Deserialize, Serialize};

use crate::{
    id::{EntrySeq, PostKey},
    limits::PENDING_POSTS_MAX,
    time::Timestamp,
    wire::Refused,
};

/// Too many posts wait already; the words stay with the one who typed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{PENDING_POSTS_MAX} messages are waiting to be sent. This one can follow when they are.")]
pub struct OutboxFull;

/// A post on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending<P> {
    /// Its id, the same through every repeat.
    pub key: PostKey,
    /// What it says.
    pub payload: P,
    /// When it was written.
    pub at: Timestamp,
    /// How far it has come.
    pub state: PendingState,
    /// When it went to the socket; means nothing after a reload.
    #[serde(skip)]
    sent: Timestamp,
    /// Its place, once accepted and until the entry is here.
    #[serde(skip)]
    seq: Option<EntrySeq>,
}

/// How far a post has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PendingState {
    /// Not handed to a socket, or to one that is gone.
    Unsent,
    /// Handed to the socket, not yet accepted.
    Sent,
    /// Refused.
    Failed(Refused),
}

#[derive(Clone, Debug)]
pub(super) struct Outbox<P> {
    posts: Vec<Pending<P>>,
}

impl<P: Clone> Outbox<P> {
    pub(super) fn restored(posts: Vec<Pending<P>>) -> Self {
        let mut outbox = Self { posts };
        outbox.unsend();
        outbox
    }

    pub(super) fn posts(&self) -> &[Pending<P>] {
        &self.posts
    }

    pub(super) fn push(
        &mut self,
        now: Timestamp,
        key: PostKey,
        payload: P,
    ) -> Result<(), OutboxFull> {
        if self.posts.len() >= PENDING_POSTS_MAX {
            return Err(OutboxFull);
        }
        let state = PendingState::Unsent;
        self.posts.push(Pending { key, payload, at: now, state, sent: now, seq: None });
        Ok(())
    }

    /// Hands out every unsent post, in the order in which they were written.
    pub(super) fn take_unsent(&mut self, now: Timestamp) -> Vec<(PostKey, P)> {
        let unsent = self.posts.iter_mut().filter(|p| p.state == PendingState::Unsent);
        unsent
            .map(|post| {
                post.state = PendingState::Sent;
                post.sent = now;
                (post.key.clone(), post.payload.clone())
            })
            .collect()
    }

    /// The socket is gone: what was on it counts as unsent, its repeat is told apart by its key.
    pub(super) fn unsend(&mut self) {
        for post in &mut self.posts {
            if post.state == PendingState::Sent {
                post.state = PendingState::Unsent;
            }
        }
    }

    pub(super) fn accepted(&mut self, key: &PostKey, seq: EntrySeq) {
        if let Some(post) = self.find(key) {
            post.seq = Some(seq);
        }
    }

    pub(super) fn fail(&mut self, key: &PostKey, why: Refused) -> bool {
        self.find(key).map(|post| post.state = PendingState::Failed(why)).is_some()
    }

    pub(super) fn revive(&mut self, key: &PostKey) -> bool {
        match self.find(key) {
            Some(post) if matches!(post.state, PendingState::Failed(_)) => {
                post.state = PendingState::Unsent;
                true
            }
            _ => false,
        }
    }

    pub(super) fn remove(&mut self, key: &PostKey) -> Option<Pending<P>> {
        let at = self.posts.iter().position(|post| post.key == *key)?;
        Some(self.posts.remove(at))
    }

    /// Drops accepted posts whose entries are here; says whether there were any.
    pub(super) fn drop_covered(&mut self, covered: EntrySeq) -> bool {
        let before = self.posts.len();
        self.posts.retain(|post| post.seq.is_none_or(|seq| seq > covered));
        before != self.posts.len()
    }

    /// When the oldest post still waiting for its answer was sent.
    pub(super) fn first_sent(&self) -> Option<Timestamp> {
        let waiting = self.posts.iter().filter(|p| p.state == PendingState::Sent);
        waiting.filter(|p| p.seq.is_none()).map(|p| p.sent).min()
    }

    fn find(&mut self, key: &PostKey) -> Option<&mut Pending<P>> {
        self.posts.iter_mut().find(|post| post.key == *key)
    }
}
