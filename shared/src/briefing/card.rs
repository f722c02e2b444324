//! The card that whoever takes a conversation is handed.
//!
//! Rules B4 to B6 of `docs/rules.md`. It is there for any log, and no engine is asked for it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    excerpt::excerpt,
    open::{Question, SHOWN_CHARS_MAX, last_question, open},
    tried::{Tried, fault_of, tried},
    why::{Handoff, last_handoff},
};
use crate::{
    availability::{Around, Facts},
    conversation::{Conversation, Event, Recorded, view::Sight},
    id::{DepartmentId, EntrySeq},
    text::Label,
    time::Timestamp,
    wire::{
        AnswerKind,
        agent::{Holder, Person},
        fault::Fault,
        handoff::Next,
    },
};

/// Most messages left, and most notes, of a card: the newest.
pub const LEFT_MAX: usize = 5;

/// What is known beside the log at the moment the card is made.
#[derive(Clone, Copy, Debug)]
pub struct Now<'a> {
    /// The moment.
    pub at: Timestamp,
    /// What the desk last said; `None` until it has answered.
    pub facts: Option<&'a Facts>,
    /// The page a tab of the visitor's shows, while one is open.
    pub page: Option<&'a str>,
    /// The language of the visitor's browser, while a tab of theirs is open.
    pub lang: Option<&'a str>,
    /// What the page says of its visitor, while a tab of theirs is open.
    pub attributes: &'a BTreeMap<String, String>,
}

/// The handoff card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The newest post that asks for an answer, whoever has given one.
    pub last_question: Option<Question>,
    /// What the visitor wrote that nobody has answered, oldest first.
    pub unanswered: Vec<Question>,
    /// What the bot said to what, oldest first.
    pub tried: Vec<Tried>,
    /// Attempts before these, too many for a card.
    pub tried_earlier: u32,
    /// Unsuccessful attempts since the bot last took over.
    pub failed_attempts: u32,
    /// How the bot's engine last failed, if it has.
    pub engine_failed: Option<EngineFailed>,
    /// Why a person is needed.
    pub handoff: Option<Handoff>,
    /// Where it stands in line, while it does.
    pub wait: Option<Wait>,
    /// What the visitor left for the team.
    pub left: Left,
    /// Where the visitor writes from.
    pub visitor: Whereabouts,
    /// Notes of the team, oldest first. For people only: no model reads them.
    pub notes: Vec<Note>,
    /// The department it is with.
    pub department: Option<DepartmentId>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Somebody has had it before, or should have, or it was resolved.
    pub returning: bool,
    /// Who had it last.
    pub last_agent: Option<Person>,
}

/// A failure of a bot's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngineFailed {
    /// When.
    pub at: Timestamp,
    /// What was wrong, where that was noted.
    pub fault: Option<Fault>,
}

/// A wait for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Since when.
    pub since: Timestamp,
    /// For how long, milliseconds.
    pub waited_ms: u64,
    /// Place in line, from 1, where the desk has said it.
    pub place: Option<u32>,
    /// How long it may take from now, milliseconds, where recent waits say so.
    pub estimate_ms: Option<u64>,
    /// When the baton goes back to the bot if nobody comes.
    pub until: Option<Timestamp>,
    /// What happens next if nobody comes.
    pub next: Option<Next>,
    /// Who is rung first.
    pub assignee: Option<Person>,
}

/// What the visitor left for the team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Where an answer is to go, as last said.
    pub email: Option<String>,
    /// Messages, oldest first, the newest few.
    pub messages: Vec<Message>,
    /// One of them has not been taken up.
    pub is_open: bool,
}

/// A message left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its place.
    pub seq: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// The words, shortened; `None` was erased.
    pub text: Option<String>,
}

/// Where the visitor writes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// The page the conversation began on.
    pub began_on: Option<String>,
    /// The page the chat is open on now.
    pub page: Option<String>,
    /// Language of the browser, as a tag such as `de-CH`.
    pub lang: Option<String>,
    /// What the page says of its visitor.
    pub attributes: BTreeMap<String, String>,
}

/// A note of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its place.
    pub seq: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// Who wrote it.
    pub by: Person,
    /// The words, shortened; `None` was erased.
    pub text: Option<String>,
}

impl Card {
    /// The card of `conversation`, whose whole log is `log`.
    #[must_use]
    pub fn new(conversation: &Conversation, log: &[Recorded], now: &Now<'_>) -> Self {
        let around = Around::default();
        let view = conversation.agent_view(Sight { facts: now.facts, around: &around });
        let handoff = last_handoff(log);
        let (tried, tried_earlier) = tried(log);
        let called = handoff.as_ref().map(|handoff| handoff.seq);
        let wait = match view.holder {
            Holder::Waiting { place, since, until, next } => Some(Wait {
                since,
                waited_ms: now.at.since(since),
                place,
                estimate_ms: now.facts.and_then(|facts| facts.estimate_ms),
                until,
                next,
                assignee: view.assignee,
            }),
            _ => None,
        };
        Self {
            last_question: last_question(log),
            unanswered: open(log),
            tried,
            tried_earlier,
            failed_attempts: conversation.failed_attempts(),
            engine_failed: log.iter().rev().find_map(|recorded| engine_failed(recorded, log)),
            handoff,
            wait,
            left: left(log, view.offline_message),
            visitor: whereabouts(log, now),
            notes: newest(log, note),
            department: view.department,
            labels: view.labels,
            returning: is_returning(log, called),
            last_agent: log.iter().rev().find_map(|recorded| match &recorded.event {
                Event::Claimed { agent, .. } | Event::Reopened { agent: Some(agent), .. } => {
                    Some(agent.clone())
                }
                _ => None,
            }),
        }
    }
}

fn engine_failed(recorded: &Recorded, log: &[Recorded]) -> Option<EngineFailed> {
    let fault = match &recorded.event {
        Event::EngineFaulted { fault, .. } => Some(*fault),
        Event::Answered { kind: AnswerKind::Failed, turn, .. } => fault_of(log, *turn),
        _ => return None,
    };
    Some(EngineFailed { at: recorded.at, fault })
}

fn left(log: &[Recorded], is_open: bool) -> Left {
    let given = log.iter().rev().find(|recorded| recorded.event == Event::EmailGiven);
    let email = given.and_then(|recorded| recorded.text.as_ref());
    let message = |recorded: &Recorded| {
        matches!(recorded.event, Event::MessageLeft { .. }).then(|| Message {
            seq: recorded.seq,
            at: recorded.at,
            text: words(recorded),
        })
    };
    let email = email.map(|text| text.as_str().to_owned());
    Left { email, messages: newest(log, message), is_open }
}

fn whereabouts(log: &[Recorded], now: &Now<'_>) -> Whereabouts {
    let began_on = log.iter().find_map(|recorded| match &recorded.event {
        Event::Began { page, .. } => page.clone(),
        _ => None,
    });
    Whereabouts {
        began_on,
        page: now.page.map(ToOwned::to_owned),
        lang: now.lang.map(ToOwned::to_owned),
        attributes: now.attributes.clone(),
    }
}

fn note(recorded: &Recorded) -> Option<Note> {
    let Event::Noted { agent, .. } = &recorded.event else { return None };
    let (seq, at, by) = (recorded.seq, recorded.at, agent.clone());
    Some(Note { seq, at, by, text: words(recorded) })
}

/// Whether somebody had it before what is the matter now, or should have, or it was over.
fn is_returning(log: &[Recorded], called: Option<EntrySeq>) -> bool {
    let earlier = log.iter().take_while(|recorded| called.is_none_or(|seq| recorded.seq < seq));
    earlier.into_iter().any(|recorded| {
        matches!(
            recorded.event,
            Event::Claimed { .. }
                | Event::WentUnanswered { .. }
                | Event::Resolved { .. }
                | Event::IdledOut
        )
    })
}

fn newest<T>(log: &[Recorded], pick: impl Fn(&Recorded) -> Option<T>) -> Vec<T> {
    let mut picked: Vec<_> = log.iter().rev().filter_map(pick).take(LEFT_MAX).collect();
    picked.reverse();
    picked
}

fn words(recorded: &Recorded) -> Option<String> {
    recorded.text.as_ref().map(|text| excerpt(text.as_str(), SHOWN_CHARS_MAX))
}
