//! A person approves an answer before the visitor sees it, where a rule of the owner wants that.
//!
//! Rule H34 of `docs/rules.md`. The bot holds the conversation meanwhile. What waits is over with the
//! next change of hands or its deadline; with the next post a turn takes its place whose answer is
//! kept as well.

use serde::{Deserialize, Serialize};

use super::{
    Conversation, Event, Recorded, Refusal, Step,
    asking::Call,
    command::Outcome,
    step::Draft,
    turn::{held_back, own_words},
};
use crate::{
    availability::{Around, Availability},
    findings::Findings,
    id::{DepartmentId, EntrySeq},
    settings::{OnTrigger, SiteSettings},
    text::MessageText,
    time::{Tick, Timestamp},
    wire::{
        AnswerKind, Bot, Source,
        agent::Person,
        handoff::{Evidence, Fired, Trigger},
    },
};

/// That an answer has to be approved, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The rule, and on what it matched.
    pub evidence: Evidence,
    /// Whom to call when nobody can approve.
    pub department: Option<DepartmentId>,
}

/// An answer that waits for approval. Its words are in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proposal {
    /// Its place.
    pub(super) seq: EntrySeq,
    turn: EntrySeq,
    of: EntrySeq,
    bot: Bot,
    source: Option<Source>,
    pub(super) wanted: Wanted,
    /// A person is called then.
    pub(super) until: Timestamp,
}

impl Conversation {
    /// What wants the running turn's answer approved, if anything does: a rule that its posts meet, or
    /// an answer that was kept and is to be given together with this one. The shell shows nothing of
    /// such an answer while it is made.
    #[must_use]
    pub fn wants_approval(&self, settings: &SiteSettings, findings: &Findings) -> Option<Wanted> {
        let carried = self.turn.as_ref().and_then(|turn| turn.to_approve.clone());
        let hit = findings.approval.as_ref().map(|hit| Wanted {
            evidence: hit.evidence.clone(),
            department: hit.department.clone(),
        });
        carried.or(hit).filter(|_| self.in_force(settings).bot.handoff.triggers.policy)
    }

    /// Whether `outcome` is an answer: not knowing, small talk and failing need nobody's approval.
    pub(super) const fn is_answer(outcome: &Outcome) -> bool {
        matches!(outcome, Outcome::Said { kind: AnswerKind::Answer, .. })
    }

    /// Who is called when nobody can approve, or has.
    pub(super) fn call_for_approval(wanted: Wanted) -> Call {
        let fired = Fired { by: Trigger::Policy, evidence: Some(wanted.evidence) };
        Call { fired, then: OnTrigger::HandOver, department: wanted.department }
    }

    /// Whether somebody who could approve is online, or may be: where people are only notified, or
    /// expected, a person is called at once.
    pub(super) fn can_be_approved(around: &Around, wanted: &Wanted) -> bool {
        match around.of(wanted.department.as_ref()) {
            Availability::Here { people } => people != Some(0),
            Availability::Away { .. } | Availability::Off => false,
        }
    }

    /// Keeps an answer for whoever approves it; when something was written meanwhile, that is
    /// answered together with it.
    pub(super) fn propose(
        &self,
        draft: &mut Draft,
        tick: Tick,
        settings: &SiteSettings,
        wanted: Wanted,
        (turn, of, bot): (EntrySeq, EntrySeq, Bot),
        outcome: Outcome,
    ) {
        if self.unanswered.iter().any(|post| *post > of) {
            self.start_turn(draft, self.epoch, self.unanswered.clone());
            return;
        }
        let Outcome::Said { text, source, .. } = outcome else { return };
        let Wanted { evidence, department } = wanted;
        let until = tick.now.plus(settings.bot.handoff.approval_ms);
        let event = Event::Proposed { turn, of, bot, source, evidence, department, until };
        draft.say(event, Some(text));
    }

    /// An agent sends it, as it is or as they have edited it; the first one counts.
    pub(super) fn approve(
        &self,
        agent: Person,
        proposal: EntrySeq,
        text: MessageText,
    ) -> Result<Step, Refusal> {
        let waiting = self.proposal.as_ref().filter(|waiting| waiting.seq == proposal);
        let waiting = waiting.ok_or(Refusal::NotProposed)?.clone();
        let Proposal { turn, of, bot, source, .. } = waiting;
        let mut draft = Draft::after(self);
        let (kind, approved_by) = (AnswerKind::Answer, Some(agent));
        draft.say(Event::Answered { turn, of, bot, kind, source, approved_by }, Some(text));
        Ok(draft.done())
    }

    /// Nobody has approved it in time: a person is called, or the visitor is told that there is
    /// none.
    pub(super) fn go_unapproved(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
    ) -> Step {
        let mut draft = Draft::after(self);
        let Some(Proposal { turn, of, bot, wanted, .. }) = self.proposal.clone() else {
            return draft.done();
        };
        let calls = vec![Self::call_for_approval(wanted)];
        let came = self.outlook(settings, around, &calls);
        if let Some((kind, words, source)) = held_back(own_words(settings, around), came) {
            let approved_by = None;
            draft.say(Event::Answered { turn, of, bot, kind, source, approved_by }, Some(words));
        }
        self.answer_calls(&mut draft, tick, settings, around, calls);
        draft.done()
    }

    pub(super) fn apply_proposal(&mut self, recorded: &Recorded) {
        let Event::Proposed { turn, of, bot, source, evidence, department, until } =
            recorded.event.clone()
        else {
            return;
        };
        self.turn = None;
        let seq = recorded.seq;
        let wanted = Wanted { evidence, department };
        self.proposal = Some(Proposal { seq, turn, of, bot, source, wanted, until });
        self.note_life(recorded.at);
    }
}
