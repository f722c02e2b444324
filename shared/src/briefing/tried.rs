//! What the bot has tried: what it said to what, from where, and how that went.

use serde::{Deserialize, Serialize};

use super::{excerpt::excerpt, open::SHOWN_CHARS_MAX};
use crate::{
    conversation::{Event, Recorded},
    id::EntrySeq,
    time::Timestamp,
    wire::{AnswerKind, Bot, Source, agent::Person, fault::Fault, handoff::AttemptFailed},
};

/// Most attempts of a card, the newest.
pub const TRIED_MAX: usize = 20;

/// One answer of a bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// The answer.
    pub answer: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// Which bot.
    pub bot: Bot,
    /// The words it answers, shortened; `None` where they were erased.
    pub question: Option<String>,
    /// What became of the turn.
    pub kind: AnswerKind,
    /// The answer's words, shortened; `None` was erased.
    pub text: Option<String>,
    /// Where it was found.
    pub source: Option<Source>,
    /// What the visitor said of it with a thumb.
    pub helped: Option<bool>,
    /// How the attempt was unsuccessful, if it was.
    pub failed: Option<AttemptFailed>,
    /// What was wrong with the engine's own answer, if it was not what was said.
    pub fault: Option<Fault>,
    /// Who approved it before it was sent.
    pub approved_by: Option<Person>,
}

/// What the bot has tried since it was last given the conversation, by an agent or by the visitor who
/// opened it again: the newest, oldest first, and how many more there were.
pub(super) fn tried(log: &[Recorded]) -> (Vec<Tried>, u32) {
    let mut tried: Vec<Tried> = Vec::new();
    let mut asked: Vec<&Recorded> = Vec::new();
    for recorded in log {
        match &recorded.event {
            Event::Released { .. } | Event::Reopened { agent: None, .. } => tried.clear(),
            Event::Posted { .. } => asked.push(recorded),
            // A person has answered these.
            Event::Replied { .. } => asked.clear(),
            Event::Answered { turn, of, bot, kind, source, approved_by, .. } => {
                let missing = matches!(kind, AnswerKind::Unknown | AnswerKind::Failed);
                tried.push(Tried {
                    answer: recorded.seq,
                    at: recorded.at,
                    bot: bot.clone(),
                    question: question(&mut asked, *of),
                    kind: *kind,
                    text: recorded.text.as_ref().map(|t| excerpt(t.as_str(), SHOWN_CHARS_MAX)),
                    source: source.clone(),
                    helped: None,
                    failed: missing.then_some(AttemptFailed::NoAnswer),
                    fault: fault_of(log, *turn),
                    approved_by: approved_by.clone(),
                });
            }
            Event::Rated { of, helped } => {
                if let Some(one) = tried.iter_mut().find(|one| one.answer == *of) {
                    one.helped = Some(*helped);
                    one.failed = match one.failed {
                        None if !helped => Some(AttemptFailed::ThumbsDown),
                        Some(AttemptFailed::ThumbsDown) if *helped => None,
                        other => other,
                    };
                }
            }
            // What shows it stands behind the answer that it is about.
            Event::AttemptFailed { at, why } => {
                if let Some(one) = tried.iter_mut().rev().find(|one| one.answer < *at) {
                    one.failed = one.failed.or(Some(*why));
                }
            }
            _ => {}
        }
    }
    let earlier = tried.len().saturating_sub(TRIED_MAX);
    tried.drain(..earlier);
    (tried, u32::try_from(earlier).unwrap_or(u32::MAX))
}

/// What was wrong with the engine's answer in `turn`.
pub(super) fn fault_of(log: &[Recorded], turn: EntrySeq) -> Option<Fault> {
    log.iter().find_map(|recorded| match &recorded.event {
        Event::EngineFaulted { turn: of, fault } if *of == turn => Some(*fault),
        _ => None,
    })
}

/// The words up to `of` that no answer was to yet.
fn question(asked: &mut Vec<&Recorded>, of: EntrySeq) -> Option<String> {
    let (these, later): (Vec<&Recorded>, Vec<&Recorded>) =
        asked.drain(..).partition(|recorded| recorded.seq <= of);
    *asked = later;
    let words: Vec<_> = these
        .iter()
        .filter_map(|r| r.text.as_ref())
        .map(crate::text::MessageText::as_str)
        .collect();
    (!words.is_empty()).then(|| excerpt(&words.join("\n"), SHOWN_CHARS_MAX))
}
