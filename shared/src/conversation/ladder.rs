//! While nobody comes: ring, ring wider, say so, offer e-mail, give the baton back.
//!
//! Rules H11, H22-H25 of `docs/rules.md`. When each step happens was decided when the wait began;
//! that it happens is [`super::deadline`].

use super::{Conversation, Event, Holder, Recorded, Step, step::Draft, waiting};
use crate::{
    id::AgentId,
    settings::{ActionKind, SiteSettings},
    text::MessageText,
    time::Tick,
    wire::{
        Bot,
        agent::Person,
        handoff::{AssignedBy, Next, Rung},
        visitor::BotBack,
    },
};

/// What the timeline says when an assigning action found nobody.
const NOBODY_RUNG: &str = "Nobody it could be assigned to was there.";

impl Conversation {
    /// The desk has found somebody; only while it still waits under the epoch the desk saw.
    pub(super) fn ring(&self, agent: Person, epoch: u32) -> Step {
        let Holder::Waiting(wait) = &self.holder else { return Step::nothing() };
        if epoch != self.epoch || wait.wide || wait.assignee.is_some() {
            return Step::nothing();
        }
        let by = if wait.assigning { AssignedBy::Action } else { AssignedBy::Team };
        let mut draft = Draft::after(self);
        draft.push(Event::Assigned { to: agent, by });
        draft.done()
    }

    pub(super) fn climb(&self, rung: Rung) -> Step {
        let mut draft = Draft::after(self);
        if let Holder::Waiting(wait) = &self.holder
            && rung == Rung::Wider
            && wait.assigning
            && wait.assignee.is_none()
        {
            let why = MessageText::parse(NOBODY_RUNG).expect("the sentence is short");
            let (handoff, action) = (self.handoff_at, ActionKind::Assign);
            let event = Event::ActionFailed { handoff, index: 0, part: 0, action };
            draft.say(event, Some(why));
        }
        draft.push(Event::Climbed { rung });
        draft.done()
    }

    /// Nobody came in time: the bot holds it again, the request stays with the team (H11).
    pub(super) fn go_unanswered(&self, bot: &Bot) -> Step {
        let mut draft = Draft::after(self);
        draft.push(Event::WentUnanswered { bot: bot.clone() });
        self.bot_returns(&mut draft, BotBack::WentUnanswered);
        draft.done()
    }

    /// An agent's console is gone: what they hold is offered again, what rings them rings all.
    pub(super) fn vanish(&self, tick: Tick, settings: &SiteSettings, agent: &AgentId) -> Step {
        let mut draft = Draft::after(self);
        match &self.holder {
            Holder::Agent { agent: holder, .. } if holder.id == *agent => {
                let (until, ladder) = waiting::plan(settings, tick.now);
                draft.push(Event::AgentVanished { agent: holder.clone(), until, ladder });
            }
            Holder::Waiting(wait)
                if wait.assignee.as_ref().is_some_and(|assignee| assignee.id == *agent) =>
            {
                draft.push(Event::Climbed { rung: Rung::Wider });
            }
            _ => {}
        }
        draft.done()
    }

    /// The visitor's last socket is gone while they wait.
    pub(super) fn visitor_left(&self, tick: Tick, settings: &SiteSettings) -> Step {
        let mut draft = Draft::after(self);
        if let Holder::Waiting(wait) = &self.holder
            && wait.hold_at.is_none()
            && !wait.held
        {
            let hold_at = tick.now.plus(settings.bot.handoff.absence_ms);
            draft.push(Event::VisitorLeft { hold_at });
        }
        draft.done()
    }

    /// The visitor is back, to the place they had.
    pub(super) fn visitor_came(&self) -> Step {
        let mut draft = Draft::after(self);
        if let Holder::Waiting(wait) = &self.holder
            && (wait.hold_at.is_some() || wait.held)
        {
            draft.push(Event::VisitorReturned);
        }
        draft.done()
    }

    pub(super) fn hold_place(&self) -> Step {
        let mut draft = Draft::after(self);
        draft.push(Event::PlaceHeld);
        draft.done()
    }

    pub(super) fn apply_ladder(&mut self, recorded: &Recorded) {
        let Holder::Waiting(wait) = &mut self.holder else { return };
        match &recorded.event {
            Event::Climbed { rung } => {
                wait.ladder.retain(|Next { what, .. }| what != rung);
                match rung {
                    Rung::Wider => {
                        wait.wide = true;
                        wait.assignee = None;
                        wait.assigning = false;
                    }
                    Rung::Email => wait.email_offered = true,
                    Rung::Tell | Rung::GiveBack => {}
                }
            }
            Event::Assigned { to, .. } => {
                wait.assignee = Some(to.clone());
                wait.assigning = false;
            }
            Event::VisitorLeft { hold_at } => wait.hold_at = Some(*hold_at),
            Event::VisitorReturned => {
                wait.hold_at = None;
                wait.held = false;
            }
            Event::PlaceHeld => {
                wait.hold_at = None;
                wait.held = true;
            }
            _ => {}
        }
    }
}
