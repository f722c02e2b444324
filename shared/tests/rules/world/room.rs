//! The object that holds one conversation, and forgets it whenever it likes.
//!
//! What is kept is written in one go with the events of a step, as `edge` does it. The state in
//! memory is only ever the kept log, or a kept snapshot and the rest of the log, applied.

use std::collections::BTreeSet;

use shared::{
    availability::Around,
    conversation::{Command, Conversation, Effect, Job, Recorded, Refusal, Step, view},
    id::{ConversationId, EntrySeq},
    settings::SiteSettings,
    time::{Tick, Timestamp},
    wire::{agent, visitor},
};

use super::property::{Broken, Property};

/// A bot turn that is owed, until its end is in the log.
#[derive(Clone)]
pub(crate) struct TurnRow {
    pub(crate) turn: EntrySeq,
    pub(crate) epoch: u32,
    pub(crate) of: Vec<EntrySeq>,
    pub(crate) attempts: u32,
}

/// A part of a handover action that is owed, until its end is in the log.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct ActionRow {
    pub(crate) handoff: EntrySeq,
    pub(crate) index: u32,
    pub(crate) part: u32,
    pub(crate) job: Job,
}

pub(crate) struct Room {
    pub(crate) id: ConversationId,
    // Kept.
    pub(crate) log: Vec<Recorded>,
    snapshot: Option<String>,
    pub(crate) turns: Vec<TurnRow>,
    pub(crate) actions: Vec<ActionRow>,
    /// The desk has not confirmed the last line yet.
    pub(crate) desk_due: bool,
    pub(crate) alarm: Option<Timestamp>,
    // In memory.
    live: Option<Conversation>,
    /// The last place visitors' sockets were told of.
    pub(crate) told: EntrySeq,
    pub(crate) running: BTreeSet<EntrySeq>,
    pub(crate) visitor_view: Option<visitor::View>,
    pub(crate) agent_view: Option<agent::View>,
    /// Rises at every crash: what an earlier life started may still come back.
    pub(crate) life: u32,
    /// The next step is written, and nobody hears of it.
    pub(crate) crash_after_commit: bool,
    pub(crate) broken: Vec<Broken>,
}

impl Room {
    pub(crate) fn new(id: ConversationId) -> Self {
        Self {
            id,
            log: Vec::new(),
            snapshot: None,
            turns: Vec::new(),
            actions: Vec::new(),
            desk_due: false,
            alarm: None,
            live: None,
            told: EntrySeq::NONE,
            running: BTreeSet::new(),
            visitor_view: None,
            agent_view: None,
            life: 0,
            crash_after_commit: false,
            broken: Vec::new(),
        }
    }

    /// The state, rebuilt if it has been forgotten.
    pub(crate) fn conversation(&mut self, settings: &SiteSettings) -> &Conversation {
        if self.live.is_none() {
            let visible = |recorded: &&Recorded| view::for_visitor(recorded, settings).is_some();
            self.told = self.log.iter().rev().find(visible).map_or(EntrySeq::NONE, |r| r.seq);
            self.live = Some(match self.resumed() {
                Some(conversation) => conversation,
                None => self.replayed(settings),
            });
        }
        self.live.as_ref().expect("loaded above")
    }

    /// Decides, writes, applies. `done` is the turn that this ends, whatever is decided.
    pub(crate) fn turn(
        &mut self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        command: Command,
        done: Option<EntrySeq>,
    ) -> Result<(Step, Vec<Recorded>), Refusal> {
        self.conversation(settings);
        let live = self.live.as_mut().expect("loaded above");
        self.turns.retain(|row| Some(row.turn) != done);
        let step = live.handle(tick, settings, around, command)?;
        let record = step.record(tick, live.seq());
        for recorded in &record {
            live.apply(recorded);
        }
        self.log.extend(record.iter().cloned());
        self.desk_due |= !record.is_empty();
        for effect in &step.effects {
            match effect.clone() {
                Effect::StartTurn { turn, epoch, of } => {
                    self.turns.push(TurnRow { turn, epoch, of, attempts: 0 });
                }
                Effect::RunAction { handoff, index, part, job } => {
                    self.actions.push(ActionRow { handoff, index, part, job });
                }
                // It only reads, and nothing comes back from it.
                Effect::Learn { .. } => {}
            }
        }
        self.arm(settings);
        Ok((step, record))
    }

    /// One alarm: what stands earlier already is good enough, it is armed anew when it has rung.
    pub(crate) fn arm(&mut self, settings: &SiteSettings) {
        let due = self.live.as_ref().and_then(|live| live.deadline(settings)).map(|(at, _)| at);
        if let Some(due) = due
            && self.alarm.is_none_or(|armed| armed > due)
        {
            self.alarm = Some(due);
        }
    }

    /// Folds the log so far into a snapshot.
    pub(crate) fn keep_snapshot(&mut self, settings: &SiteSettings) {
        if self.log.is_empty() {
            return;
        }
        let conversation = self.conversation(settings);
        let json = serde_json::to_string(conversation).expect("the state is plain data");
        self.snapshot = Some(json);
    }

    /// Out of memory; `settings` are those of now, not of when the conversation began.
    pub(crate) fn forget(&mut self, settings: &SiteSettings) {
        let Some(live) = self.live.take() else { return };
        if self.log.is_empty() {
            return;
        }
        let replayed = self.replayed(settings);
        if replayed != live {
            self.broken
                .push(Broken::new(Property::ReplayIsLive, format!("{live:?}\n{replayed:?}")));
        }
        if let Some(resumed) = self.resumed()
            && resumed != replayed
        {
            let what = format!("{replayed:?}\n{resumed:?}");
            self.broken.push(Broken::new(Property::SnapshotIsFresh, what));
        }
        self.visitor_view = None;
        self.agent_view = None;
    }

    fn replayed(&self, settings: &SiteSettings) -> Conversation {
        let mut conversation = Conversation::new(self.id.clone(), settings);
        for recorded in &self.log {
            conversation.apply(recorded);
        }
        conversation
    }

    fn resumed(&self) -> Option<Conversation> {
        let json = self.snapshot.as_ref()?;
        let mut conversation: Conversation =
            serde_json::from_str(json).expect("what was stored can be read");
        let after = conversation.seq();
        for recorded in self.log.iter().filter(|recorded| recorded.seq > after) {
            conversation.apply(recorded);
        }
        Some(conversation)
    }
}
