//! The conversations this console has a socket to: the one that is looked at, and those that still
//! have something to send.
//!
//! What was typed while offline is sent even when its thread has been left meanwhile, or when the
//! page was reloaded.

use std::{collections::BTreeMap, time::Duration};

use browser::keep::Keep;
use leptos::prelude::*;
use shared::id::{AgentId, ConversationId};

use crate::thread::{Thread, unsent_prefix};

type Open = BTreeMap<ConversationId, (Owner, Thread)>;

/// Every open thread.
#[derive(Clone, Copy)]
pub struct Threads {
    me: StoredValue<AgentId>,
    /// Threads outlive the view that opened them, and end with the console.
    owner: StoredValue<Owner>,
    open: StoredValue<Open, LocalStorage>,
}

impl Threads {
    /// Threads of `me`, with those that have something left to send from an earlier life.
    #[must_use]
    pub fn start(me: AgentId) -> Self {
        let names = Keep::under(&unsent_prefix(&me)).names();
        let owner = Owner::current().expect("threads are started inside the console's view");
        let threads = Self {
            me: StoredValue::new(me),
            owner: StoredValue::new(owner),
            open: StoredValue::new_local(Open::new()),
        };
        for name in names {
            let conversation = name.split(':').next().and_then(|id| ConversationId::parse(id).ok());
            if let Some(conversation) = conversation {
                threads.thread(&conversation);
            }
        }
        threads
    }

    /// The thread of `conversation`, to look at; leave it with [`Threads::leave`].
    #[must_use]
    pub fn look(self, conversation: &ConversationId) -> Thread {
        let thread = self.thread(conversation);
        thread.watched.set(true);
        thread
    }

    /// Nobody looks at `conversation` any more.
    pub fn leave(self, conversation: &ConversationId) {
        let thread = self.open.with_value(|open| open.get(conversation).map(|(_, thread)| *thread));
        if let Some(thread) = thread {
            thread.watched.set(false);
        }
    }

    fn thread(self, conversation: &ConversationId) -> Thread {
        let known = self.open.with_value(|open| open.get(conversation).map(|(_, thread)| *thread));
        known.unwrap_or_else(|| {
            let owner = self.owner.with_value(|owner| owner.with(Owner::new));
            let thread = owner.with(|| {
                let thread = Thread::open(&self.me.read_value(), conversation);
                self.end_when_idle(thread, conversation.clone());
                thread
            });
            self.open.update_value(|open| {
                open.insert(conversation.clone(), (owner, thread));
            });
            thread
        })
    }

    fn end_when_idle(self, thread: Thread, conversation: ConversationId) {
        Effect::new(move || {
            if thread.watched.get() || thread.has_unsent() {
                return;
            }
            let conversation = conversation.clone();
            // Later: the view that is being left may still read the thread in this turn, and it
            // may be looked at again by then.
            let end = move || {
                // `None` when the console itself has ended meanwhile.
                let unwatched = thread.watched.try_get_untracked() == Some(false);
                if unwatched && !untrack(|| thread.has_unsent()) {
                    let ended = self.open.try_update_value(|open| open.remove(&conversation));
                    if let Some((owner, _)) = ended.flatten() {
                        owner.cleanup();
                    }
                }
            };
            set_timeout(end, Duration::from_millis(50));
        });
    }
}
