//! Why a person is needed: what fired last, on what, and the words it fired on.

use serde::{Deserialize, Serialize};

use super::{excerpt::excerpt, open::SHOWN_CHARS_MAX};
use crate::{
    conversation::{Event, Recorded},
    id::{DepartmentId, EntrySeq},
    rehearsal::CallOutcome,
    time::Timestamp,
    wire::{
        agent::Person,
        handoff::{Evidence, Fired, Trigger},
    },
};

/// A call for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handoff {
    /// Its place in the log.
    pub seq: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// What it led to.
    pub outcome: CallOutcome,
    /// What counted.
    pub cause: Cause,
    /// What fired together with it.
    pub also: Vec<Cause>,
    /// For which department.
    pub department: Option<DepartmentId>,
    /// Who took it from the bot, or put it in line, without having been asked.
    pub taken_by: Option<Person>,
}

/// A trigger with its evidence, and the words that the evidence points at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Which.
    pub by: Trigger,
    /// On what, by places in the log.
    pub evidence: Option<Evidence>,
    /// The words there, shortened; `None` where it points at none, or they were erased.
    pub words: Option<String>,
}

/// The last call of `log` that still counts: none after the visitor or an agent has given the
/// conversation back to the bot, or the visitor would rather not.
pub(super) fn last_handoff(log: &[Recorded]) -> Option<Handoff> {
    let mut last = None;
    for recorded in log {
        match &recorded.event {
            Event::Released { .. } | Event::LineLeft { .. } | Event::OfferDeclined { .. } => {
                last = None;
            }
            Event::Reopened { agent: None, .. } => last = None,
            Event::Answered { turn, .. } => last = last.filter(|last| still_counts(last, *turn)),
            Event::Claimed { agent, by, .. } if last.is_none() => {
                let taken_by = by.clone().unwrap_or_else(|| agent.clone());
                last = Some(takeover(recorded, taken_by, None));
            }
            Event::Transferred { by, department, .. } if last.is_none() => {
                last = Some(takeover(recorded, by.clone(), Some(department.clone())));
            }
            event => last = call(recorded, event, log).or(last),
        }
    }
    last
}

/// Whether a call stands after the answer of `turn`: one to approve is over with its answer, an offer
/// with the turn after it (H15).
fn still_counts(last: &Handoff, turn: EntrySeq) -> bool {
    match last.outcome {
        CallOutcome::ToApprove => false,
        CallOutcome::Offered => last.seq > turn,
        CallOutcome::HandedOver | CallOutcome::Unavailable => true,
    }
}

fn takeover(recorded: &Recorded, by: Person, department: Option<DepartmentId>) -> Handoff {
    Handoff {
        seq: recorded.seq,
        at: recorded.at,
        outcome: CallOutcome::HandedOver,
        cause: Cause { by: Trigger::Takeover, evidence: None, words: None },
        also: Vec::new(),
        department,
        taken_by: Some(by),
    }
}

fn call(recorded: &Recorded, event: &Event, log: &[Recorded]) -> Option<Handoff> {
    let (by, evidence, also, department, outcome) = match event.clone() {
        Event::PersonAsked { by, evidence, also, department, .. } => {
            (by, evidence, also, department, CallOutcome::HandedOver)
        }
        Event::Offered { by, evidence, also, department } => {
            (by, evidence, also, department, CallOutcome::Offered)
        }
        Event::HandoffUnavailable { by, evidence, also, .. } => {
            (by, evidence, also, None, CallOutcome::Unavailable)
        }
        Event::Proposed { evidence, department, .. } => {
            let (by, evidence) = (Trigger::Policy, Some(evidence));
            (by, evidence, Vec::new(), department, CallOutcome::ToApprove)
        }
        _ => return None,
    };
    Some(Handoff {
        seq: recorded.seq,
        at: recorded.at,
        outcome,
        cause: cause(Fired { by, evidence }, log),
        also: also.into_iter().map(|fired| cause(fired, log)).collect(),
        department,
        taken_by: None,
    })
}

fn cause(Fired { by, evidence }: Fired, log: &[Recorded]) -> Cause {
    let words = evidence.as_ref().and_then(|evidence| words(evidence, log));
    Cause { by, evidence, words }
}

fn words(evidence: &Evidence, log: &[Recorded]) -> Option<String> {
    let at = |place: EntrySeq| {
        let recorded = log.iter().find(|recorded| recorded.seq == place)?;
        recorded.text.as_ref().map(crate::text::MessageText::as_str)
    };
    let words = match evidence {
        Evidence::Words { post, from, to } => {
            let (from, to) = (usize::try_from(*from).ok()?, usize::try_from(*to).ok()?);
            at(*post)?.chars().skip(from).take(to.saturating_sub(from)).collect()
        }
        Evidence::Post { post } | Evidence::Rule { post, .. } | Evidence::Model { post, .. } => {
            at(*post)?.to_owned()
        }
        Evidence::Item { label } => label.as_str().to_owned(),
        // They stand among what was tried.
        Evidence::Attempts { .. } => return None,
    };
    Some(excerpt(&words, SHOWN_CHARS_MAX))
}
