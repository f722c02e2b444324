//! A second, plainer opinion about a log: who holds the baton after each event.
//!
//! It knows nothing of commands, epochs or refusals, and shares no code with the core.

use std::collections::BTreeSet;

use shared::{
    conversation::{Conversation, Deadline, Event, Holder, Recorded},
    id::{AgentId, EntrySeq, PostKey},
    settings::{ActionKind, SiteSettings},
    time::Timestamp,
    wire::handoff::{Rung, Trigger},
};

use super::property::{Broken, Property};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Baton {
    Bot,
    Waiting { until: Option<Timestamp>, company: bool },
    Agent(AgentId),
    Nobody,
}

/// What the log says so far.
pub(crate) struct Reference {
    seq: EntrySeq,
    baton: Baton,
    /// The turn that may still speak: the newest, unless the baton has changed hands since.
    turn: Option<EntrySeq>,
    turn_of: EntrySeq,
    /// The turn whose answer waits for approval.
    proposed: Option<EntrySeq>,
    revealed: BTreeSet<EntrySeq>,
    answered_turns: BTreeSet<EntrySeq>,
    answered_up_to: EntrySeq,
    posts: BTreeSet<(Option<AgentId>, PostKey)>,
    /// Posts of the visitor since somebody answered.
    open_posts: Vec<EntrySeq>,
    /// Rungs of the ladder since the wait began.
    climbed: Vec<Rung>,
    /// Handover actions that have ended.
    ended: Vec<(EntrySeq, u32, u32, ActionKind)>,
    broken: Vec<Broken>,
}

impl Reference {
    pub(crate) const fn new() -> Self {
        Self {
            seq: EntrySeq::NONE,
            baton: Baton::Bot,
            turn: None,
            turn_of: EntrySeq::NONE,
            proposed: None,
            revealed: BTreeSet::new(),
            answered_turns: BTreeSet::new(),
            answered_up_to: EntrySeq::NONE,
            posts: BTreeSet::new(),
            open_posts: Vec::new(),
            climbed: Vec::new(),
            ended: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// Reads on, and says what does not fit.
    pub(crate) fn read(&mut self, recorded: &Recorded) -> Vec<Broken> {
        let began = matches!(recorded.event, Event::Began { .. });
        let first = recorded.seq == EntrySeq(1);
        self.expect(Property::Gapless, recorded.seq == self.seq.next() && began == first, recorded);
        self.seq = recorded.seq;
        match &recorded.event {
            Event::Posted { .. } | Event::Replied { .. } | Event::Noted { .. } => {
                self.read_post(recorded);
            }
            Event::TurnStarted { of } => {
                // A turn whose answer would have to be approved gives way to one that answers what
                // was written meanwhile as well; it cannot speak any more.
                let newer = *of > self.turn_of;
                let free = self.bot_may_speak() && (self.turn.is_none() || newer);
                self.turn_of = *of;
                self.expect(Property::OneHolder, free && *of < recorded.seq, recorded);
                self.turn = Some(recorded.seq);
                self.proposed = None;
            }
            Event::Answered { turn, of, .. } => self.read_answer(recorded, *turn, *of),
            Event::Proposed { turn, .. } => {
                let runs = self.baton == Baton::Bot && self.turn == Some(*turn);
                self.expect(Property::OneHolder, runs, recorded);
                self.turn = None;
                self.proposed = Some(*turn);
            }
            Event::EngineFaulted { turn, .. } => {
                let runs = self.bot_may_speak() && self.turn == Some(*turn);
                self.expect(Property::OneHolder, runs, recorded);
            }
            Event::Began { .. } | Event::Rated { .. } | Event::BotReturned { .. } => {}
            Event::PersonAsked { until, company, .. } => {
                let wait = Baton::Waiting { until: *until, company: *company };
                self.change(wait, recorded, |b| *b == Baton::Bot);
            }
            Event::Transferred { until, .. } => {
                let wait = Baton::Waiting { until: *until, company: false };
                self.change(wait, recorded, |b| *b != Baton::Nobody);
            }
            Event::AgentVanished { agent, until, .. } => {
                let agent = Baton::Agent(agent.id.clone());
                let wait = Baton::Waiting { until: *until, company: false };
                self.change(wait, recorded, |b| *b == agent);
            }
            Event::MessageLeft { key, .. } => {
                let new = self.posts.insert((None, key.clone()));
                self.expect(Property::EachPostOnce, new, recorded);
                let held = !matches!(self.baton, Baton::Agent(_) | Baton::Nobody);
                self.expect(Property::OneHolder, held, recorded);
                self.baton = Baton::Bot;
                self.turn = None;
                self.proposed = None;
                self.open_posts.clear();
            }
            Event::BotPaused { until: end } => {
                if let Baton::Waiting { until, company } = &mut self.baton {
                    *until = Some(until.map_or(*end, |until| until.max(*end)));
                    *company = false;
                }
            }
            Event::Climbed { rung } => {
                let waits = matches!(self.baton, Baton::Waiting { .. });
                let new = !self.climbed.contains(rung);
                self.expect(Property::EachEffectOnce, waits && new, recorded);
                self.climbed.push(*rung);
            }
            Event::ActionDone { handoff, index, part, action }
            | Event::ActionFailed { handoff, index, part, action } => {
                let ended = (*handoff, *index, *part, *action);
                let new = !self.ended.contains(&ended);
                self.expect(Property::EachEffectOnce, new, recorded);
                self.ended.push(ended);
            }
            Event::Assigned { .. }
            | Event::VisitorLeft { .. }
            | Event::VisitorReturned
            | Event::PlaceHeld => {
                let waits = matches!(self.baton, Baton::Waiting { .. });
                self.expect(Property::OneHolder, waits, recorded);
            }
            Event::Offered { .. } => {
                self.expect(Property::OneHolder, self.baton == Baton::Bot, recorded);
            }
            Event::HandoffUnavailable { by, .. } => {
                self.expect(Property::OneHolder, self.baton == Baton::Bot, recorded);
                // What was chosen from the menu is explained by this.
                if *by == Trigger::FlowPoint {
                    self.open_posts.pop();
                }
            }
            Event::OfferDeclined { .. }
            | Event::AttemptFailed { .. }
            | Event::EmailGiven
            | Event::Labelled { .. }
            | Event::Unlabelled { .. }
            | Event::TaskAdded { .. }
            | Event::TaskDone { .. }
            | Event::BotSaid { .. }
            | Event::IdleWarned { .. } => {}
            // Only to the person who holds it, and once.
            Event::Revealed { of, to } => {
                let holds = self.baton == Baton::Agent(to.id.clone());
                let is_new = self.revealed.insert(*of);
                self.expect(Property::OneHolder, holds && is_new, recorded);
            }
            Event::IdledOut => {
                self.change(Baton::Nobody, recorded, |b| *b != Baton::Nobody);
                self.open_posts.clear();
            }
            Event::LineLeft { .. } | Event::WentUnanswered { .. } => {
                self.change(Baton::Bot, recorded, |b| matches!(b, Baton::Waiting { .. }));
            }
            Event::Claimed { agent, from, .. } => {
                let from = from.as_ref().map(|from| from.id.clone());
                let to = agent.id.clone();
                self.change(Baton::Agent(agent.id.clone()), recorded, |b| match b {
                    Baton::Agent(holder) => from.as_ref() == Some(holder) && *holder != to,
                    Baton::Bot | Baton::Waiting { .. } => from.is_none(),
                    Baton::Nobody => false,
                });
            }
            Event::Released { agent, unseen, .. } => {
                let agent = Baton::Agent(agent.id.clone());
                // Whoever chooses a bot from the list need not hold it.
                let may = |b: &Baton| *b == agent || matches!(b, Baton::Waiting { .. });
                let may = |b: &Baton| may(b) || matches!(b, Baton::Agent(_));
                let may = |b: &Baton| if *unseen { *b == Baton::Bot } else { may(b) };
                self.change(Baton::Bot, recorded, may);
            }
            Event::Resolved { .. } => {
                self.change(Baton::Nobody, recorded, |b| *b != Baton::Nobody);
                self.open_posts.clear();
            }
            Event::Reopened { agent, .. } => {
                let to = agent.as_ref().map_or(Baton::Bot, |agent| Baton::Agent(agent.id.clone()));
                self.change(to, recorded, |b| *b == Baton::Nobody);
            }
        }
        core::mem::take(&mut self.broken)
    }

    /// Compares with the core after a step.
    pub(crate) fn compare(
        &self,
        core: &Conversation,
        settings: &SiteSettings,
        alarm: Option<Timestamp>,
    ) -> Vec<Broken> {
        let mut broken = Vec::new();
        let same = match (&self.baton, core.holder()) {
            (Baton::Bot, Holder::Bot { .. }) | (Baton::Nobody, Holder::Ended) => true,
            (Baton::Waiting { until, company }, Holder::Waiting(wait)) => {
                *until == wait.until && *company == wait.company
            }
            (Baton::Agent(id), Holder::Agent { agent, .. }) => agent.id == *id,
            _ => false,
        };
        if !same {
            let what = format!("the log says {:?}, the core {:?}", self.baton, core.holder());
            broken.push(Broken::new(Property::OneHolder, what));
        }
        let settings = &*core.in_force(settings);
        let deadline = core.deadline(settings);
        let idles = |due: &Deadline| matches!(due, Deadline::WarnIdle | Deadline::IdleOut);
        let never = settings.bot.handoff.idle.agent_ms.is_none();
        let fits = match (&self.baton, &deadline) {
            // Whoever waits is waited for to the end of the wait at the latest.
            (Baton::Waiting { until: Some(until), .. }, Some((at, due))) => {
                at <= until && !idles(due) && (at < until || !matches!(due, Deadline::Climb { .. }))
            }
            (Baton::Waiting { until: Some(_), .. }, None) => false,
            (Baton::Waiting { until: None, .. }, due) => due.is_some() || never,
            (Baton::Bot, Some((_, Deadline::TurnOverdue { turn }))) => self.turn == Some(*turn),
            (Baton::Bot, Some((_, Deadline::Unapproved))) => self.proposed.is_some(),
            (Baton::Bot, None) => self.turn.is_none() && self.proposed.is_none(),
            (Baton::Bot | Baton::Agent(_), Some((_, due))) => {
                idles(due)
                    && self.proposed.is_none()
                    && (self.turn.is_none() || settings.bot.handoff.idle.bot_ms.is_some())
            }
            (Baton::Agent(_), None) => true,
            (Baton::Nobody, due) => due.is_none(),
        };
        let armed = deadline.as_ref().is_none_or(|(at, _)| alarm.is_some_and(|a| a <= *at));
        if !fits || !armed {
            let what = format!("{:?}: due {deadline:?}, armed {alarm:?}", self.baton);
            broken.push(Broken::new(Property::OneDeadline, what));
        }
        broken
    }

    /// What must be true once nothing is on its way any more.
    pub(crate) fn at_rest(&self) -> Option<Broken> {
        // What waits for approval was explained, and has a deadline.
        let owes = !self.open_posts.is_empty() && self.proposed.is_none();
        (self.baton == Baton::Bot && owes).then(|| {
            let what = format!("the bot holds it and owes an answer to {:?}", self.open_posts);
            Broken::new(Property::NobodyForgotten, what)
        })
    }

    fn read_post(&mut self, recorded: &Recorded) {
        let (author, key) = match &recorded.event {
            Event::Replied { agent, key } => {
                let holds = self.baton == Baton::Agent(agent.id.clone());
                self.expect(Property::OneHolder, holds, recorded);
                self.open_posts.clear();
                (Some(agent.id.clone()), key)
            }
            Event::Noted { agent, key } => (Some(agent.id.clone()), key),
            Event::Posted { key } => {
                self.open_posts.push(recorded.seq);
                (None, key)
            }
            _ => return,
        };
        let new = self.posts.insert((author, key.clone()));
        self.expect(Property::EachPostOnce, new, recorded);
    }

    fn read_answer(&mut self, recorded: &Recorded, turn: EntrySeq, of: EntrySeq) {
        let holds = self.bot_may_speak();
        self.expect(Property::OneHolder, holds, recorded);
        let first = self.answered_turns.insert(turn) && of > self.answered_up_to;
        self.expect(Property::EachEffectOnce, first, recorded);
        let spoke_of = [self.turn, self.proposed];
        let in_time = !first || spoke_of.contains(&Some(turn));
        self.expect(Property::NoBotAfterChangeOfHands, in_time, recorded);
        self.answered_up_to = of;
        self.open_posts.retain(|post| *post > of);
        self.turn = None;
        self.proposed = None;
    }

    fn change(&mut self, to: Baton, recorded: &Recorded, may: impl FnOnce(&Baton) -> bool) {
        let may = may(&self.baton);
        self.expect(Property::OneHolder, may, recorded);
        self.baton = to;
        self.turn = None;
        self.proposed = None;
        self.climbed.clear();
    }

    fn bot_may_speak(&self) -> bool {
        matches!(self.baton, Baton::Bot | Baton::Waiting { company: true, .. })
    }

    fn expect(&mut self, property: Property, holds: bool, recorded: &Recorded) {
        if !holds {
            let what = format!("{:?} holds it, and {recorded:?}", self.baton);
            self.broken.push(Broken::new(property, what));
        }
    }
}
