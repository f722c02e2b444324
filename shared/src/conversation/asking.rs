//! A person is needed: what led to it, whether somebody can come, offer or handover.
//!
//! Rules H1, H3, H13-H18 of `docs/rules.md`. What a message shows is [`crate::findings`], whether
//! somebody can come is [`crate::availability`], what is done at a handover is [`super::actions`].

use serde::{Deserialize, Serialize};

use super::{
    Conversation, Event, Holder, Recorded, Refusal, Step,
    step::{Draft, Effect},
    waiting,
};
use crate::{
    availability::{Around, Availability},
    findings::Findings,
    id::{DepartmentId, EntrySeq, PostKey},
    limits::DECLINED_TURNS,
    settings::{LeadsTo, OnTrigger, SiteSettings, Then},
    text::{MessageText, Name},
    time::Tick,
    wire::handoff::{Attempt, AttemptFailed, Evidence, Fired, Trigger},
};

/// An offer of a person that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offer {
    /// Its place.
    pub(super) seq: EntrySeq,
    pub(super) fired: Vec<Fired>,
    pub(super) department: Option<DepartmentId>,
}

/// Something that asks for a person, with what the owner lets it do.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) fired: Fired,
    pub(super) then: OnTrigger,
    pub(super) department: Option<DepartmentId>,
}

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// The visitor is in line.
    HandedOver,
    /// The visitor was asked.
    Offered,
    /// Nobody can come now.
    Unavailable,
    /// Nothing called, or nobody may be called.
    Nothing,
}

impl Conversation {
    /// The visitor wants a person; asking twice is asking once (H1, H3).
    pub(super) fn ask_for_person(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        page: Option<String>,
    ) -> Result<Step, Refusal> {
        if matches!(self.holder, Holder::Waiting(_)) {
            return Ok(Step::nothing());
        }
        self.check_bot_holds()?;
        if !settings.bot.handoff.triggers.button || around.team == Availability::Off {
            return Err(Refusal::NoPeople);
        }
        let answers_left = settings.bot.required_answers.saturating_sub(self.bot_answers);
        if answers_left > 0 {
            return Err(Refusal::NotYet { answers_left });
        }
        let mut draft = Draft::after(self);
        self.begin(&mut draft, settings, page);
        let fired = Fired { by: Trigger::Button, evidence: None };
        let call = Call { fired, then: OnTrigger::HandOver, department: None };
        self.answer_calls(&mut draft, tick, settings, around, vec![call]);
        Ok(draft.done())
    }

    /// The visitor answers an offer; who can come is looked at again.
    pub(super) fn answer_offer(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        offer: EntrySeq,
        accept: bool,
    ) -> Result<Step, Refusal> {
        if matches!(self.holder, Holder::Waiting(_)) {
            return Ok(Step::nothing());
        }
        let pending = self.offer.as_ref().filter(|pending| pending.seq == offer);
        let pending = pending.ok_or(Refusal::NoSuchOffer)?;
        let mut draft = Draft::after(self);
        if accept {
            let calls = Self::taken_up(pending);
            self.answer_calls(&mut draft, tick, settings, around, calls);
        } else {
            draft.push(Event::OfferDeclined { by: pending.fired[0].by });
        }
        Ok(draft.done())
    }

    /// What the visitor said yes to.
    pub(super) fn taken_up(offer: &Offer) -> Vec<Call> {
        let call = |fired: &Fired| Call {
            fired: fired.clone(),
            then: OnTrigger::HandOver,
            department: offer.department.clone(),
        };
        offer.fired.iter().map(call).collect()
    }

    /// The visitor chooses from the menu.
    pub(super) fn choose(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        label: &Name,
        key: PostKey,
        page: Option<String>,
    ) -> Result<Step, Refusal> {
        let handoff = &settings.bot.handoff;
        let item = handoff.menu.iter().find(|item| item.label == *label);
        let item = item.ok_or(Refusal::NoSuchItem)?;
        let words = || MessageText::parse(label.as_str()).map_err(Refusal::Text);
        let department = match &item.leads_to {
            LeadsTo::Question(text) => {
                return self.post(tick, settings, key, text.clone(), page);
            }
            LeadsTo::Person { department } => department.clone(),
        };
        let may =
            handoff.triggers.flow_point && around.of(department.as_ref()) != Availability::Off;
        if !may || !matches!(self.holder, Holder::Bot { .. }) {
            return self.post(tick, settings, key, words()?, page);
        }
        let mut draft = Draft::after(self);
        if let Some(seq) = self.keys.place(None, &key) {
            draft.accept(key, seq);
            return Ok(draft.done());
        }
        self.begin(&mut draft, settings, page);
        let seq = draft.say(Event::Posted { key: key.clone() }, Some(words()?));
        draft.accept(key, seq);
        let evidence = Some(Evidence::Item { label: label.clone() });
        let fired = Fired { by: Trigger::FlowPoint, evidence };
        let call = Call { fired, then: OnTrigger::HandOver, department };
        self.answer_calls(&mut draft, tick, settings, around, vec![call]);
        Ok(draft.done())
    }

    /// Whether what a message shows settles what follows, so that the engine need not be asked.
    #[must_use]
    pub fn settles_it(
        &self,
        settings: &SiteSettings,
        around: &Around,
        findings: &Findings,
    ) -> bool {
        let settings = &*self.in_force(settings);
        let hits = findings.policy.as_ref().filter(|_| settings.bot.handoff.triggers.policy);
        let here = |department: &Option<DepartmentId>| {
            matches!(around.of(department.as_ref()), Availability::Here { .. })
        };
        matches!(self.holder, Holder::Bot { .. })
            && (findings.person_wanted.is_some()
                || self.offer.is_some() && findings.answered_offer.is_some()
                || hits.is_some_and(|hit| hit.then == Then::HandOver && here(&hit.department)))
    }

    /// What calls for a person at the end of a turn, in the order of precedence (H14).
    ///
    /// `attempts` are the unsuccessful ones with this turn's; `attempted` says that this turn was
    /// one.
    pub(super) fn calls(
        &self,
        settings: &SiteSettings,
        findings: &Findings,
        ended: (EntrySeq, Ended),
        attempts: &[Attempt],
        attempted: bool,
    ) -> Vec<Call> {
        let handoff = &settings.bot.handoff;
        let (post, ended) = ended;
        let mut calls = Vec::new();
        let mut call = |by, evidence, then, department: Option<&DepartmentId>| {
            let fired = Fired { by, evidence: Some(evidence) };
            calls.push(Call { fired, then, department: department.cloned() });
        };
        if let Some(words) = &findings.person_wanted
            && handoff.triggers.contact_request
        {
            call(Trigger::ContactRequest, words.clone(), OnTrigger::HandOver, None);
        }
        if let Some(hit) = findings.policy.as_ref().filter(|_| handoff.triggers.policy) {
            let then = match hit.then {
                Then::Offer => OnTrigger::Offer,
                Then::HandOver => OnTrigger::HandOver,
                // Is no call: see `approval`.
                Then::Approve => OnTrigger::Off,
            };
            call(Trigger::Policy, hit.evidence.clone(), then, hit.department.as_ref());
        }
        if attempted && self.failed_attempts + 1 >= handoff.unsuccessful_attempts {
            let evidence = Evidence::Attempts { attempts: attempts.to_vec() };
            call(Trigger::FailedToResolve, evidence, handoff.triggers.failed_to_resolve, None);
        }
        if ended == Ended::Failed {
            call(Trigger::AiError, Evidence::Post { post }, handoff.triggers.ai_error, None);
        }
        if ended == Ended::Unknown {
            call(Trigger::NoAnswer, Evidence::Post { post }, handoff.triggers.no_answer, None);
        }
        let declined = |by| self.declined.iter().any(|(cause, _)| *cause == by);
        calls.retain(|call| match call.then {
            OnTrigger::Off => false,
            OnTrigger::Offer => !declined(call.fired.by),
            OnTrigger::HandOver => true,
        });
        calls
    }

    /// What the first call leads to.
    pub(super) fn outlook(&self, settings: &SiteSettings, around: &Around, calls: &[Call]) -> Came {
        let Some(first) = calls.first() else { return Came::Nothing };
        match around.of(self.department_for(settings, first).as_ref()) {
            Availability::Off => Came::Nothing,
            Availability::Away { .. } => Came::Unavailable,
            Availability::Here { .. } if first.then == OnTrigger::Offer => Came::Offered,
            Availability::Here { .. } => Came::HandedOver,
        }
    }

    fn department_for(&self, settings: &SiteSettings, call: &Call) -> Option<DepartmentId> {
        call.department.clone().or_else(|| self.department_of_actions(settings))
    }

    /// Hands over, offers, or says that nobody is there; the first call counts, the event lists
    /// the rest.
    pub(super) fn answer_calls(
        &self,
        draft: &mut Draft,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        calls: Vec<Call>,
    ) {
        let came = self.outlook(settings, around, &calls);
        let Some(first) = calls.first() else { return };
        let department = self.department_for(settings, first);
        let mut rest = calls.into_iter().map(|call| call.fired);
        let Some(Fired { by, evidence }) = rest.next() else { return };
        let also: Vec<_> = rest.collect();
        match came {
            Came::Nothing => {}
            // Said once: a bot that does not know must not repeat it at every answer.
            Came::Unavailable if self.message_offered && !by.is_own_wish() => {}
            Came::Unavailable => {
                let back = match around.of(department.as_ref()) {
                    Availability::Away { back } => back,
                    _ => None,
                };
                draft.push(Event::HandoffUnavailable { by, evidence, also, back });
            }
            Came::Offered => {
                draft.push(Event::Offered { by, evidence, also, department });
            }
            Came::HandedOver => {
                self.hand_over(draft, tick, settings, around, (by, evidence, also), department);
            }
        }
    }

    fn hand_over(
        &self,
        draft: &mut Draft,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        (by, evidence, also): (Trigger, Option<Evidence>, Vec<Fired>),
        department: Option<DepartmentId>,
    ) {
        let (until, ladder) = waiting::plan(settings, tick.now);
        let plan = self.plan_actions(settings, around, tick, department.as_ref());
        let handoff = draft.push(Event::PersonAsked {
            by,
            until,
            evidence,
            also,
            department,
            ladder,
            company: settings.bot.handoff.company,
            assignment: plan.assignment,
            actions: plan.jobs.iter().map(|(open, _)| *open).collect(),
            notify: plan.notify,
        });
        for (open, job) in plan.jobs {
            let (index, part) = (open.index, open.part);
            draft.effect(Effect::RunAction { handoff, index, part, job });
        }
        for (event, text) in plan.events {
            draft.say(event, text);
        }
    }

    pub(super) fn check_bot_holds(&self) -> Result<(), Refusal> {
        match &self.holder {
            Holder::Bot { .. } | Holder::Waiting(_) => Ok(()),
            Holder::Agent { agent, .. } => Err(Refusal::PersonIsHere { by: agent.name.clone() }),
            Holder::Ended => Err(Refusal::Resolved),
        }
    }

    /// Notes an unsuccessful attempt; one place counts once.
    pub(super) fn note_attempt(&mut self, at: EntrySeq, why: AttemptFailed) {
        if !self.attempts.iter().any(|attempt| attempt.at == at) {
            self.attempts.push(Attempt { at, why });
            self.failed_attempts += 1;
        }
    }

    pub(super) fn apply_asking(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::Offered { by, evidence, also, department } => {
                let first = Fired { by: *by, evidence: evidence.clone() };
                let fired = core::iter::once(first).chain(also.iter().cloned()).collect();
                let department = department.clone();
                self.offer = Some(Offer { seq: recorded.seq, fired, department });
            }
            Event::OfferDeclined { by } => {
                self.offer = None;
                self.declined.retain(|(cause, _)| cause != by);
                self.declined.push((*by, DECLINED_TURNS));
            }
            Event::HandoffUnavailable { by, .. } => {
                self.offer = None;
                self.message_offered = true;
                // What was chosen is no question: that nobody is there is the answer to it.
                if *by == Trigger::FlowPoint {
                    let chosen = self.last_post;
                    self.unanswered.retain(|post| *post != chosen);
                }
            }
            Event::AttemptFailed { at, why } => self.note_attempt(*at, *why),
            _ => {}
        }
    }
}

/// How a turn ended, for the triggers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Said,
    Unknown,
    Failed,
}
