//! A state of the world: the conversation, what is on its way to it, and how it came to this.

use std::{collections::BTreeSet, rc::Rc};

use shared::{
    conversation::{Conversation, Effect, Event, Job, Recorded, Step},
    id::{ConversationId, EntrySeq},
    time::{Tick, Timestamp},
};

use crate::{acts::Act, sites::Site};

/// The conversation and what surrounds it.
#[derive(Clone)]
pub(crate) struct Node {
    pub(crate) conversation: Conversation,
    pub(crate) now: Timestamp,
    /// Nobody can come.
    pub(crate) away: bool,
    /// Every turn that was ever started, with its epoch: any of them may still come back.
    pub(crate) turns: Vec<(EntrySeq, u32)>,
    /// Actions that are carried out outside.
    pub(crate) owed: Vec<Row>,
    /// Actions that have come back: they may do so again.
    pub(crate) back: Vec<Row>,
    pub(crate) way: Option<Rc<Way>>,
}

/// How it came to this: the last act, and those before.
pub(crate) struct Way {
    before: Option<Rc<Self>>,
    act: Act,
    record: Vec<Recorded>,
}

/// A part of a handover action in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) handoff: EntrySeq,
    pub(crate) index: u32,
    pub(crate) part: u32,
    pub(crate) job: Job,
}

impl Node {
    pub(crate) fn new(site: &Site) -> Self {
        let id = ConversationId::parse("v7Q0y-1").expect("an id");
        Self {
            conversation: Conversation::new(id, &site.settings),
            now: Timestamp(1_790_000_000_000),
            away: false,
            turns: Vec::new(),
            owed: Vec::new(),
            back: Vec::new(),
            way: None,
        }
    }

    /// After `step`, which `act` led to.
    pub(crate) fn after(&self, act: Act, tick: Tick, step: &Step) -> (Self, Vec<Recorded>) {
        let record = step.record(tick, self.conversation.seq());
        let mut next = self.clone();
        next.now = tick.now;
        record.iter().for_each(|recorded| next.conversation.apply(recorded));
        for effect in step.effects.clone() {
            match effect {
                Effect::StartTurn { turn, epoch, .. } => next.turns.push((turn, epoch)),
                Effect::RunAction { handoff, index, part, job } => {
                    next.owed.push(Row { handoff, index, part, job });
                }
                // It only reads, and nothing comes back from it.
                Effect::Learn { .. } => {}
            }
        }
        if let Act::ComesBack { last, .. } = act {
            let at = if last { next.owed.len() - 1 } else { 0 };
            let row = next.owed.remove(at);
            next.back.push(row);
        }
        next.way = Some(Rc::new(Way { before: self.way.clone(), act, record: record.clone() }));
        (next, record)
    }

    /// After the team has gone or come; nothing, if it has.
    pub(crate) fn with_team(&self, act: Act) -> Option<Self> {
        let away = match act {
            Act::TeamGoes => true,
            Act::TeamComes => false,
            _ => return None,
        };
        let way = Way { before: self.way.clone(), act, record: Vec::new() };
        let next = || Self { away, way: Some(Rc::new(way)), ..self.clone() };
        (away != self.away).then(next)
    }

    /// Whether nothing has happened since `before`, not even time.
    pub(crate) fn is_like(&self, before: &Self) -> bool {
        let seq = |node: &Self| node.conversation.seq();
        let around = |node: &Self| (node.now, node.away, node.owed.len());
        seq(self) == seq(before) && around(self) == around(before)
    }

    /// How many handovers have actions under way.
    pub(crate) fn handovers_owed(&self) -> usize {
        self.owed.iter().map(|row| row.handoff).collect::<BTreeSet<_>>().len()
    }

    /// Every event so far.
    pub(crate) fn log(&self) -> Vec<Recorded> {
        let mut log: Vec<_> =
            self.ways().flat_map(|way| way.record.iter().rev().cloned()).collect();
        log.reverse();
        log
    }

    /// The acts that led here, first to last.
    pub(crate) fn acts(&self) -> Vec<Act> {
        let mut acts: Vec<_> = self.ways().map(|way| way.act).collect();
        acts.reverse();
        acts
    }

    /// The last answer of the bot, to be rated.
    pub(crate) fn last_answer(&self) -> Option<EntrySeq> {
        self.last(|event| matches!(event, Event::Answered { .. }))
    }

    /// The last message of the visitor.
    pub(crate) fn last_post(&self) -> Option<EntrySeq> {
        self.last(|event| matches!(event, Event::Posted { .. }))
    }

    /// The last answer that was kept for approval, whatever has become of it.
    pub(crate) fn last_proposal(&self) -> Option<EntrySeq> {
        self.last(|event| matches!(event, Event::Proposed { .. }))
    }

    /// The turn whose answer waits for approval at `proposal`.
    pub(crate) fn turn_of(&self, proposal: EntrySeq) -> Option<EntrySeq> {
        let mut all = self.ways().flat_map(|way| way.record.iter());
        all.find_map(|recorded| match recorded.event {
            Event::Proposed { turn, .. } if recorded.seq == proposal => Some(turn),
            _ => None,
        })
    }

    /// Whether the message at `of` was shown as it was typed.
    pub(crate) fn was_shown(&self, of: EntrySeq) -> bool {
        self.last(|event| matches!(event, Event::Revealed { of: shown, .. } if *shown == of))
            .is_some()
    }

    fn last(&self, is: impl Fn(&Event) -> bool) -> Option<EntrySeq> {
        let mut newest_first = self.ways().flat_map(|way| way.record.iter().rev());
        newest_first.find(|recorded| is(&recorded.event)).map(|recorded| recorded.seq)
    }

    fn ways(&self) -> impl Iterator<Item = &Way> {
        core::iter::successors(self.way.as_deref(), |way| way.before.as_deref())
    }
}
