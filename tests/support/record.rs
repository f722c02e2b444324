//! A conversation as the API shows it: what stands, and everything that happened.

use serde_json::Value;
use shared::wire::agent::{Body, Entry, View};

use crate::{Agent, PATIENCE, clock};

/// One look at a conversation.
#[derive(Clone, Debug)]
pub struct Record {
    /// Where it stands.
    pub view: View,
    /// Everything, by place.
    pub entries: Vec<Entry>,
    /// As it came over the wire.
    pub json: Value,
}

impl Record {
    /// Everything that happened for which `pick` says something, in order.
    pub fn all<T>(&self, pick: impl FnMut(&Body) -> Option<T>) -> Vec<T> {
        self.entries.iter().map(|entry| &entry.body).filter_map(pick).collect()
    }

    /// How often something happened.
    pub fn count(&self, mut is: impl FnMut(&Body) -> bool) -> usize {
        self.entries.iter().filter(|entry| is(&entry.body)).count()
    }
}

impl Agent {
    /// Asks the API for a conversation.
    ///
    /// # Panics
    /// When the edge refuses.
    #[must_use]
    #[track_caller]
    pub fn record(&self, conversation: &str) -> Record {
        let json = self.http().get(&format!("/api/v1/conversations/{conversation}")).json(200);
        let part = |name: &str| json[name].clone();
        Record {
            view: serde_json::from_value(part("view")).expect("the API speaks the wire"),
            entries: serde_json::from_value(part("entries")).expect("the API speaks the wire"),
            json,
        }
    }

    /// Asks until it is as named: for what happens though nobody's socket is open.
    ///
    /// # Panics
    /// When it is not within [`PATIENCE`].
    #[must_use]
    #[track_caller]
    pub fn wait_record(
        &self,
        what: &str,
        conversation: &str,
        mut is: impl FnMut(&Record) -> bool,
    ) -> Record {
        let started = clock::instant();
        loop {
            let record = self.record(conversation);
            if is(&record) {
                return record;
            }
            assert!(started.elapsed() < PATIENCE, "no {what}: {record:#?}");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
}
