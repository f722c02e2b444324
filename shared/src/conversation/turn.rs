//! A bot's turn: started by a post, ended by an answer, silenced by a change of hands.
//!
//! Rules P5 and H6 of `docs/rules.md`. How an answer is found is [`crate::knowledge`]; what the end
//! of a turn calls for is [`super::asking`]; what the bot says by itself is [`crate::sentences`];
//! running it and streaming its pieces is `edge`.

use serde::{Deserialize, Serialize};

use super::{
    Conversation, Event, Holder, Recorded, Refusal, Step,
    approval::Wanted,
    asking::{Came, Ended},
    command::Outcome,
    step::Draft,
};
use crate::{
    availability::Around,
    findings::Findings,
    id::EntrySeq,
    limits::GAP_ENTRIES_MAX,
    sentences::Sentences,
    settings::SiteSettings,
    text::MessageText,
    time::{Tick, Timestamp},
    tongue::Tongue,
    wire::{
        AnswerKind, Bot, Source,
        agent::Responder,
        desk::LastBy,
        fault::Fault,
        handoff::{Attempt, AttemptFailed, Trigger},
    },
};

/// A running turn. There is at most one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its name: the place of its start.
    pub turn: EntrySeq,
    /// The last post it answers.
    pub of: EntrySeq,
    /// When it started.
    pub since: Timestamp,
    /// An answer that was kept for approval is given together with this one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_approve: Option<Wanted>,
}

/// What is said at the end of a turn.
pub(super) type Words = (AnswerKind, MessageText, Option<Source>);

impl Conversation {
    /// The engine has come to an end. What belongs to another turn or epoch is refused, so that a
    /// bot never speaks over a person and a turn that ran twice speaks once (H6).
    #[expect(clippy::too_many_arguments, reason = "a turn's end is decided from all of these")]
    pub(super) fn finish_turn(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        turn: EntrySeq,
        epoch: u32,
        outcome: Outcome,
        findings: &Findings,
    ) -> Result<Step, Refusal> {
        let stale = Refusal::StaleEpoch { theirs: epoch, ours: self.epoch };
        let Some(bot) = self.speaking_bot().cloned() else {
            return Err(stale);
        };
        let Some(running) = self.turn.as_ref().filter(|t| t.turn == turn && epoch == self.epoch)
        else {
            return Err(stale);
        };
        let of = running.of;
        // What the posts show counts before what the browser says.
        let around = &around.of_speaker(findings.tongue);
        let own_words = own_words(settings, around);
        let mut draft = Draft::after(self);
        let say = |draft: &mut Draft, (kind, text, source): Words| {
            let bot = bot.clone();
            let approved_by = None;
            draft.say(Event::Answered { turn, of, bot, kind, source, approved_by }, Some(text));
        };
        let wanted = self.wants_approval(settings, findings);
        let wanted = wanted.filter(|_| Self::is_answer(&outcome));
        // Company keeps the visitor company: it hands over to nobody, they wait already.
        if matches!(self.holder, Holder::Waiting(_)) {
            let held = wanted.map(|_| own(own_words.for_the_person));
            say(&mut draft, held.unwrap_or_else(|| words(outcome, own_words.failed)));
            self.go_on(&mut draft, of);
            return Ok(draft.done());
        }
        let not_asked = outcome == Outcome::NotAsked;
        // Whoever is asked whether they want a person and says that they do has said yes, also where
        // such a wish alone calls nobody (H15).
        let wished = findings.person_wanted.as_ref();
        let wished = wished.filter(|_| !settings.bot.handoff.triggers.contact_request);
        let answered_offer = findings.answered_offer.or_else(|| wished.map(|_| true));
        let mut calls = match self.offer.as_ref().zip(answered_offer) {
            Some((offer, true)) if not_asked => Self::taken_up(offer),
            Some((offer, false)) if not_asked => {
                say(&mut draft, own(own_words.all_right));
                draft.push(Event::OfferDeclined { by: offer.fired[0].by });
                self.go_on(&mut draft, of);
                return Ok(draft.done());
            }
            _ => {
                let ended = ended(&outcome);
                let (noted, attempted) = self.attempt(&mut draft, ended, findings, of);
                let mut calls = self.calls(settings, findings, (of, ended), &noted, attempted);
                // Whoever is told that there is nobody is not offered somebody in the same breath.
                if not_asked && !settings.bot.handoff.triggers.contact_request {
                    calls.retain(|call| call.fired.by == Trigger::Policy);
                }
                calls
            }
        };
        let mut came = self.outlook(settings, around, &calls);
        let held = wanted.is_some();
        if let Some(wanted) = wanted.filter(|_| matches!(came, Came::Nothing | Came::Offered)) {
            if Self::can_be_approved(around, &wanted) {
                self.propose(&mut draft, tick, settings, wanted, (turn, of, bot.clone()), outcome);
                self.answer_calls(&mut draft, tick, settings, around, calls);
                return Ok(draft.done());
            }
            calls = vec![Self::call_for_approval(wanted)];
            came = self.outlook(settings, around, &calls);
        }
        let spoken = match (not_asked, came) {
            _ if held => held_back(own_words, came),
            (true, Came::HandedOver) => None,
            (true, Came::Offered) => Some(own(own_words.offering)),
            (true, Came::Unavailable) => Some(own(own_words.away)),
            (true, Came::Nothing) => Some(own(own_words.no_people)),
            (false, Came::HandedOver) => Some(words(outcome, own_words.failed_calling)),
            (false, _) => Some(words(outcome, own_words.failed)),
        };
        if let Some(spoken) = spoken {
            say(&mut draft, spoken);
        }
        self.answer_calls(&mut draft, tick, settings, around, calls);
        if came != Came::HandedOver {
            self.go_on(&mut draft, of);
        }
        Ok(draft.done())
    }

    /// The engine gave no answer that could be sent: the timeline says so, once a turn and fault, and
    /// some faults want a person to look at them (E6).
    pub(super) fn note_fault(
        &self,
        turn: EntrySeq,
        epoch: u32,
        fault: Fault,
    ) -> Result<Step, Refusal> {
        if epoch != self.epoch || self.turn.as_ref().is_none_or(|running| running.turn != turn) {
            return Err(Refusal::StaleEpoch { theirs: epoch, ours: self.epoch });
        }
        let mut draft = Draft::after(self);
        if self.fault != Some((turn, fault)) {
            draft.push(Event::EngineFaulted { turn, fault });
        }
        Ok(draft.done())
    }

    /// What was written meanwhile is answered together, in one turn (P5).
    fn go_on(&self, draft: &mut Draft, of: EntrySeq) {
        let meanwhile = self.unanswered.iter().copied().filter(|post| *post > of).collect();
        self.start_turn(draft, self.epoch, meanwhile);
    }

    /// Notes what makes this turn an unsuccessful attempt, at most one; says which there are now,
    /// and whether this turn was one.
    fn attempt(
        &self,
        draft: &mut Draft,
        ended: Ended,
        findings: &Findings,
        of: EntrySeq,
    ) -> (Vec<Attempt>, bool) {
        let mut attempts = self.attempts.clone();
        let found = match (ended, findings.not_helped, findings.asked_again) {
            (Ended::Unknown | Ended::Failed, ..) => {
                // The answer that is about to be said shows it; it counts when it is applied.
                attempts.push(Attempt { at: of, why: AttemptFailed::NoAnswer });
                return (attempts, true);
            }
            (_, Some(at), _) => Attempt { at, why: AttemptFailed::SaidSo },
            (_, None, Some(at)) => Attempt { at, why: AttemptFailed::AskedAgain },
            _ => return (attempts, false),
        };
        if attempts.iter().any(|attempt| attempt.at == found.at) {
            return (attempts, false);
        }
        draft.push(Event::AttemptFailed { at: found.at, why: found.why });
        attempts.push(found);
        (attempts, true)
    }

    /// The bot that may speak now: the one that holds it, or that keeps the waiting visitor company.
    #[must_use]
    pub fn speaking_bot(&self) -> Option<&Bot> {
        match &self.holder {
            Holder::Bot { bot } => Some(bot),
            Holder::Waiting(wait) if wait.company => Some(&wait.bot),
            _ => None,
        }
    }

    pub(super) fn apply_turn(&mut self, recorded: &Recorded) {
        let seq = recorded.seq;
        match &recorded.event {
            Event::TurnStarted { of } => {
                // What was written since is answered together with it, and kept as it was (H34).
                let kept = self.proposal.take().map(|proposal| proposal.wanted);
                let before = self.turn.take().and_then(|turn| turn.to_approve);
                let to_approve = kept.or(before);
                self.turn = Some(Turn { turn: seq, of: *of, since: recorded.at, to_approve });
            }
            Event::Answered { bot, of, kind, turn, .. } => {
                self.turn = None;
                self.proposal = None;
                self.unanswered.retain(|post| post > of);
                self.bot_answers += 1;
                if matches!(kind, AnswerKind::Unknown | AnswerKind::Failed) {
                    self.note_attempt(seq, AttemptFailed::NoAnswer);
                }
                if self.answers.len() as u64 == GAP_ENTRIES_MAX {
                    self.answers.remove(0);
                }
                self.answers.push((seq, None));
                // Whoever waits has not been responded to, whatever keeps them company (H12).
                if matches!(self.holder, Holder::Bot { .. }) {
                    self.last_responded_by = Some(Responder::Bot(bot.clone()));
                    // An offer that stood when the turn began was passed over.
                    self.offer = self.offer.take().filter(|offer| offer.seq > *turn);
                    self.declined.iter_mut().for_each(|(_, turns)| *turns -= 1);
                    self.declined.retain(|(_, turns)| *turns > 0);
                }
                self.last_line = Some((seq, LastBy::Bot(bot.name.as_str().to_owned())));
                self.note_life(recorded.at);
            }
            _ => {}
        }
    }
}

const fn ended(outcome: &Outcome) -> Ended {
    match outcome {
        Outcome::Said { kind: AnswerKind::Unknown, .. } => Ended::Unknown,
        Outcome::Failed => Ended::Failed,
        Outcome::Said { .. } | Outcome::NotAsked => Ended::Said,
    }
}

fn words(outcome: Outcome, failed: &str) -> Words {
    match outcome {
        Outcome::Said { kind, text, source } => (kind, text, source),
        Outcome::Failed | Outcome::NotAsked => (AnswerKind::Failed, sentence(failed), None),
    }
}

/// What the bot says by itself here, in the language that it says it in (T12).
pub(super) fn own_words(settings: &SiteSettings, around: &Around) -> &'static Sentences {
    Sentences::of(Tongue::of_bot(settings.bot.language.as_ref(), around.tongue))
}

fn own(words: &str) -> Words {
    (AnswerKind::Handoff, sentence(words), None)
}

/// What is said in place of an answer that nobody has approved; nothing when a person comes.
pub(super) fn held_back(own_words: &Sentences, came: Came) -> Option<Words> {
    match came {
        Came::HandedOver | Came::Offered => None,
        Came::Unavailable => Some(own(own_words.away)),
        Came::Nothing => Some(own(own_words.held_back)),
    }
}

pub(super) fn sentence(words: &str) -> MessageText {
    MessageText::parse(words).expect("the sentence is short and not empty")
}
