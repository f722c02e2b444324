//! What agents keep on a conversation: labels and tasks.
//!
//! Rules H26 and H27 of `docs/rules.md`. Whoever holds it, any agent may.

use super::{Conversation, Event, Refusal, Step, step::Draft};
use crate::{
    id::EntrySeq,
    limits::{LABELS_MAX, TASKS_MAX},
    text::{Label, MessageText},
    time::Timestamp,
    wire::agent::Person,
};

impl Conversation {
    pub(super) fn add_label(&self, agent: Person, label: Label) -> Result<Step, Refusal> {
        self.check_begun()?;
        if self.labels.contains(&label) {
            return Ok(Step::nothing());
        }
        if self.labels.len() >= LABELS_MAX {
            return Err(Refusal::TooMany { what: "labels", most: LABELS_MAX });
        }
        Ok(self.one(Event::Labelled { label, by: Some(agent) }, None))
    }

    pub(super) fn remove_label(&self, agent: Person, label: Label) -> Result<Step, Refusal> {
        self.check_begun()?;
        if !self.labels.contains(&label) {
            return Ok(Step::nothing());
        }
        Ok(self.one(Event::Unlabelled { label, by: agent }, None))
    }

    pub(super) fn add_task(
        &self,
        agent: Person,
        text: MessageText,
        due: Timestamp,
    ) -> Result<Step, Refusal> {
        self.check_begun()?;
        if self.tasks.len() >= TASKS_MAX {
            return Err(Refusal::TooMany { what: "tasks", most: TASKS_MAX });
        }
        Ok(self.one(Event::TaskAdded { due, by: Some(agent) }, Some(text)))
    }

    pub(super) fn complete_task(&self, agent: Person, task: EntrySeq) -> Result<Step, Refusal> {
        let known = self.tasks.iter().find(|known| known.task == task);
        let known = known.ok_or(Refusal::NoSuch { what: "task" })?;
        if known.done {
            return Ok(Step::nothing());
        }
        Ok(self.one(Event::TaskDone { task, by: agent }, None))
    }

    pub(super) fn check_begun(&self) -> Result<(), Refusal> {
        if self.has_begun() { Ok(()) } else { Err(Refusal::NotBegun) }
    }

    fn one(&self, event: Event, text: Option<MessageText>) -> Step {
        let mut draft = Draft::after(self);
        draft.say(event, text);
        draft.done()
    }
}
