//! What other rules would have made of a conversation that has happened.
//!
//! Rule H29 of `docs/rules.md`. The same core decides, no second engine: the visitor's posts and
//! thumbs are played again under the edited settings, and the bot says what it said. People are
//! taken to be there. It ends at the first handover, behind which nothing is as it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    availability::{Around, Availability},
    conversation::{Command, Conversation, Event, Outcome, Recorded, Step},
    findings::{self, Findings, Post, Scene},
    id::{ConversationId, EntrySeq},
    settings::SiteSettings,
    text::MessageText,
    time::Tick,
    wire::handoff::{Evidence, Fired, Trigger},
};

/// A call for a person, as it came about or would have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// The last post, answer or thumb before it, by its place in the log.
    pub at: EntrySeq,
    /// What counted.
    pub by: Trigger,
    /// On what it fired; places in the log.
    pub evidence: Option<Evidence>,
    /// What fired together with it.
    pub also: Vec<Fired>,
    /// What it led to.
    pub outcome: CallOutcome,
}

/// What a call for a person led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// The visitor was put in line.
    HandedOver,
    /// The visitor was asked.
    Offered,
    /// Nobody could come.
    Unavailable,
    /// The bot's answer would be kept until somebody has approved it.
    ToApprove,
}

/// The calls that happened, in order.
#[must_use]
pub fn happened(log: &[Recorded]) -> Vec<Call> {
    let mut at = EntrySeq::NONE;
    let mut calls = Vec::new();
    for recorded in log {
        match call(at, &recorded.event) {
            Some(call) => calls.push(call),
            None => at = place(recorded).unwrap_or(at),
        }
    }
    calls
}

/// The calls that `settings` would have led to, up to the first handover.
#[must_use]
pub fn rehearse(id: &ConversationId, log: &[Recorded], settings: &SiteSettings) -> Vec<Call> {
    let mut stage = Stage {
        conversation: Conversation::new(id.clone(), settings),
        settings,
        around: if settings.bot.handoff.enabled {
            Around::default()
        } else {
            Around::of_team(Availability::Off)
        },
        places: BTreeMap::new(),
        posts: Vec::new(),
        page: None,
        calls: Vec::new(),
        over: false,
    };
    for recorded in log {
        stage.play(recorded, log);
        if stage.over {
            break;
        }
    }
    stage.calls
}

struct Stage<'a> {
    conversation: Conversation,
    settings: &'a SiteSettings,
    around: Around,
    /// Places here by those of the log, and back.
    places: BTreeMap<EntrySeq, EntrySeq>,
    /// The visitor's posts, with their places here.
    posts: Vec<(EntrySeq, String)>,
    page: Option<String>,
    calls: Vec<Call>,
    over: bool,
}

impl Stage<'_> {
    fn play(&mut self, recorded: &Recorded, log: &[Recorded]) {
        let tick = Tick::new(recorded.at, 0);
        match &recorded.event {
            Event::Began { page, .. } => self.page.clone_from(page),
            Event::Posted { key } => {
                let Some(text) = recorded.text.clone() else { return };
                let page = self.page.clone();
                let key = key.clone();
                let words = text.as_str().to_owned();
                let command = Command::Post { key, text, page };
                if let Some(step) = self.act(tick, command, recorded.seq)
                    && let Some((_, here)) = step.accepted
                {
                    self.places.insert(recorded.seq, here);
                    self.posts.push((here, words));
                }
                self.end_turn(tick, recorded.seq, log);
            }
            Event::Rated { of, helped } => {
                if let Some(of) = self.places.get(of).copied() {
                    let command = Command::Rate { of, helped: *helped };
                    self.act(tick, command, recorded.seq);
                }
            }
            // The button was really pressed: it leads to a person under any rules that have it.
            Event::PersonAsked { by: Trigger::Button, .. } => {
                let command = Command::AskForPerson { page: self.page.clone() };
                self.act(tick, command, recorded.seq);
            }
            _ => {}
        }
    }

    /// The bot says what it said; where it was not asked, it says nothing that counts.
    fn end_turn(&mut self, tick: Tick, post: EntrySeq, log: &[Recorded]) {
        let Some(turn) = self.conversation.turn().cloned() else { return };
        let answer = log.iter().find_map(|recorded| match &recorded.event {
            Event::Answered { of, kind, source, .. } if *of >= post => {
                let text = recorded.text.clone()?;
                Some((recorded.seq, Outcome::Said { kind: *kind, text, source: source.clone() }))
            }
            _ => None,
        });
        let findings = self.findings(turn.of);
        let settled = self.conversation.settles_it(self.settings, &self.around, &findings);
        let (at, outcome) = match answer {
            _ if settled => (None, Outcome::NotAsked),
            Some((at, outcome)) => (Some(at), outcome),
            None => (None, silence()),
        };
        let epoch = self.conversation.epoch();
        let finish = Command::FinishTurn { turn: turn.turn, epoch, outcome, findings };
        if let Some(step) = self.act(tick, finish, post)
            && let Some(at) = at
        {
            let answered = step.record(tick, self.before(&step));
            let answered = answered.iter().find(|r| matches!(r.event, Event::Answered { .. }));
            if let Some(answered) = answered {
                self.places.insert(at, answered.seq);
            }
        }
    }

    fn before(&self, step: &Step) -> EntrySeq {
        EntrySeq(self.conversation.seq().0.saturating_sub(step.events.len() as u64))
    }

    fn findings(&self, of: EntrySeq) -> Findings {
        let fresh = self.conversation.fresh_from();
        let posts: Vec<_> = self
            .posts
            .iter()
            .filter(|(seq, _)| *seq > fresh)
            .map(|(seq, text)| Post { seq: *seq, text })
            .collect();
        let (now, earlier): (Vec<_>, Vec<_>) = posts.into_iter().partition(|post| post.seq >= of);
        let attributes = BTreeMap::new();
        let scene = Scene { page: self.page.as_deref(), lang: None, attributes: &attributes };
        findings::look(&now, &earlier, &scene, &self.settings.bot.handoff.policy)
    }

    fn act(&mut self, tick: Tick, command: Command, at: EntrySeq) -> Option<Step> {
        let step = self.conversation.handle(tick, self.settings, &self.around, command).ok()?;
        for recorded in step.record(tick, self.conversation.seq()) {
            self.conversation.apply(&recorded);
            if let Some(mut call) = call(at, &recorded.event) {
                call.evidence = call.evidence.map(|evidence| self.in_the_log(evidence));
                for fired in &mut call.also {
                    fired.evidence = fired.evidence.take().map(|e| self.in_the_log(e));
                }
                self.over |= call.outcome == CallOutcome::HandedOver;
                self.calls.push(call);
            }
        }
        Some(step)
    }

    /// Evidence by its places in the log instead of those on this stage.
    fn in_the_log(&self, evidence: Evidence) -> Evidence {
        let there = |here: EntrySeq| {
            let found = self.places.iter().find(|(_, place)| **place == here);
            found.map_or(here, |(there, _)| *there)
        };
        match evidence {
            Evidence::Words { post, from, to } => Evidence::Words { post: there(post), from, to },
            Evidence::Post { post } => Evidence::Post { post: there(post) },
            Evidence::Rule { rule, post, condition } => {
                Evidence::Rule { rule, post: there(post), condition }
            }
            Evidence::Attempts { mut attempts } => {
                attempts.iter_mut().for_each(|attempt| attempt.at = there(attempt.at));
                Evidence::Attempts { attempts }
            }
            Evidence::Model { post, reason } => Evidence::Model { post: there(post), reason },
            item @ Evidence::Item { .. } => item,
        }
    }
}

fn silence() -> Outcome {
    let text = MessageText::parse("…").expect("one character is a message");
    Outcome::Said { kind: crate::wire::AnswerKind::SmallTalk, text, source: None }
}

fn place(recorded: &Recorded) -> Option<EntrySeq> {
    let counts = matches!(
        recorded.event,
        Event::Posted { .. } | Event::Answered { .. } | Event::Rated { .. }
    );
    counts.then_some(recorded.seq)
}

fn call(at: EntrySeq, event: &Event) -> Option<Call> {
    let (by, evidence, also, outcome) = match event {
        Event::PersonAsked { by, evidence, also, .. } => {
            (by, evidence, also, CallOutcome::HandedOver)
        }
        Event::Offered { by, evidence, also, .. } => (by, evidence, also, CallOutcome::Offered),
        Event::Proposed { evidence, .. } => {
            let (by, evidence) = (Trigger::Policy, Some(evidence.clone()));
            return Some(Call {
                at,
                by,
                evidence,
                also: Vec::new(),
                outcome: CallOutcome::ToApprove,
            });
        }
        Event::HandoffUnavailable { by, evidence, also, .. } => {
            (by, evidence, also, CallOutcome::Unavailable)
        }
        _ => return None,
    };
    Some(Call { at, by: *by, evidence: evidence.clone(), also: also.clone(), outcome })
}
