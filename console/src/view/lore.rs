//! What sentences about one conversation need to know, read from its thread and the catalog.

use leptos::prelude::*;
use shared::{
    id::{DepartmentId, EntrySeq},
    time::Timestamp,
};

use super::Console;
use crate::{
    catalog::Catalog,
    clock::Clock,
    thread::{Thread, Told},
    timeline::Lore,
};

/// What is known around one conversation.
#[derive(Clone, Copy)]
pub(super) struct ThreadLore {
    pub(super) told: Told,
    catalog: Catalog,
    clock: Clock,
}

impl ThreadLore {
    pub(super) const fn of(console: Console, thread: Thread) -> Self {
        Self { told: thread.told, catalog: console.catalog, clock: console.clock }
    }
}

/// A line is about what came before it, which does not change; only a name may come late.
impl Lore for ThreadLore {
    fn bot(&self) -> Option<String> {
        untrack(|| self.told.bot_name())
    }

    fn text(&self, of: EntrySeq) -> Option<String> {
        untrack(|| self.told.text(of))
    }

    fn department(&self, id: &DepartmentId) -> Option<String> {
        self.catalog.department(id)
    }

    fn now(&self) -> Timestamp {
        self.clock.calm.get_untracked()
    }
}
