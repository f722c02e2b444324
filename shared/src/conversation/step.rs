//! What one command leads to: events to keep, effects to carry out, an answer to the asker.

use serde::{Deserialize, Serialize};

use super::{
    Conversation,
    event::{Event, Recorded},
};
use crate::{
    email::Email,
    id::{AgentId, EntrySeq, PostKey},
    text::MessageText,
    time::{Tick, Timestamp},
};

/// The decision about one command. The shell writes events and effects in one await-free block,
/// applies the events, and only then answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What happened, in order; empty for a repeat.
    pub events: Vec<(Event, Option<MessageText>)>,
    /// What must be done even if the object is evicted in the next moment.
    pub effects: Vec<Effect>,
    /// The place of the asker's post, new or repeated.
    pub accepted: Option<(PostKey, EntrySeq)>,
}

/// Something that outlives the turn: a row of the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Start a bot turn; its end comes back as [`super::Command::FinishTurn`].
    StartTurn {
        /// The turn.
        turn: EntrySeq,
        /// The epoch it starts under.
        epoch: u32,
        /// The posts it answers, oldest first.
        of: Vec<EntrySeq>,
    },
    /// Carry out a part of a handover action; its end comes back as
    /// [`super::Command::FinishAction`].
    RunAction {
        /// The handover.
        handoff: EntrySeq,
        /// Which of the bot's actions, counted from 0.
        index: u32,
        /// Which part of it, counted from 0.
        part: u32,
        /// What is to be done.
        job: Job,
    },
    /// Read what the conversation teaches, up to where it was resolved.
    Learn {
        /// The place of the resolve.
        resolved: EntrySeq,
    },
}

/// What a handover action does outside the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Words a task from the conversation.
    WordTask {
        /// When it is due.
        due: Timestamp,
    },
    /// Calls a webhook.
    CallWebhook {
        /// Its address.
        url: String,
    },
    /// Sends a mail.
    SendMail {
        /// To whom.
        to: Email,
    },
    /// Notifies a person who is not at the desk, by what the deployment has.
    NotifyPerson {
        /// Whom.
        agent: AgentId,
    },
}

impl Step {
    /// Nothing to do: what was asked for is so already.
    #[must_use]
    pub fn nothing() -> Self {
        Self::default()
    }

    /// Whether nothing happened.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The events with their places, to be stored and applied.
    #[must_use]
    pub fn record(&self, tick: Tick, last: EntrySeq) -> Vec<Recorded> {
        let mut seq = last;
        let mut record = Vec::with_capacity(self.events.len());
        for (event, text) in &self.events {
            seq = seq.next();
            record.push(Recorded { seq, at: tick.now, event: event.clone(), text: text.clone() });
        }
        record
    }
}

/// A step in the making: knows the place of what comes next.
pub(super) struct Draft {
    step: Step,
    last: EntrySeq,
}

impl Draft {
    pub(super) fn after(conversation: &Conversation) -> Self {
        Self { step: Step::default(), last: conversation.seq }
    }

    pub(super) fn push(&mut self, event: Event) -> EntrySeq {
        self.say(event, None)
    }

    pub(super) fn say(&mut self, event: Event, text: Option<MessageText>) -> EntrySeq {
        self.last = self.last.next();
        self.step.events.push((event, text));
        self.last
    }

    pub(super) fn effect(&mut self, effect: Effect) {
        self.step.effects.push(effect);
    }

    pub(super) fn accept(&mut self, key: PostKey, seq: EntrySeq) {
        self.step.accepted = Some((key, seq));
    }

    pub(super) fn done(self) -> Step {
        self.step
    }
}
