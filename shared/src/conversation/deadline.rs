//! What must happen next if nobody acts: one deadline, the earliest of what is due.
//!
//! Rules X1-X7 of `docs/rules.md`. Whoever waits has one, whatever the owner has set.

use super::{Conversation, Holder, Outcome, Step, idle::Idling};
use crate::{
    availability::Around,
    findings::Findings,
    id::EntrySeq,
    limits::TURN_MS_MAX,
    settings::SiteSettings,
    time::{Tick, Timestamp},
    wire::{
        Bot,
        handoff::{Next, Rung},
    },
};

/// What is due at a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The bot's turn has taken too long and counts as failed (P5).
    TurnOverdue {
        /// Which.
        turn: EntrySeq,
    },
    /// Nobody has approved the answer (H34).
    Unapproved,
    /// Nobody came (H11).
    Unanswered {
        /// The bot that holds it then.
        bot: Bot,
    },
    /// Nobody has come yet (H22).
    Climb {
        /// What is done about it.
        rung: Rung,
    },
    /// The visitor is gone for long (H24).
    HoldPlace,
    /// Nobody writes: the visitor is warned (X6).
    WarnIdle,
    /// Nobody writes: it ends (X6).
    IdleOut,
}

impl Deadline {
    /// Whether a person may be called then, so that who can come has to be known.
    #[must_use]
    pub const fn may_call(&self) -> bool {
        matches!(self, Self::TurnOverdue { .. } | Self::Unapproved)
    }
}

impl Conversation {
    /// The one armed deadline and its moment.
    #[must_use]
    pub fn deadline(&self, settings: &SiteSettings) -> Option<(Timestamp, Deadline)> {
        let settings = &*self.in_force(settings);
        let turn = self
            .turn
            .as_ref()
            .map(|turn| (turn.since.plus(TURN_MS_MAX), Deadline::TurnOverdue { turn: turn.turn }));
        let (next, hold) = match &self.holder {
            Holder::Waiting(wait) => {
                let next = wait.next().map(|Next { what, at }| match what {
                    Rung::GiveBack => (at, Deadline::Unanswered { bot: wait.bot.clone() }),
                    rung => (at, Deadline::Climb { rung }),
                });
                (next, wait.hold_at.map(|at| (at, Deadline::HoldPlace)))
            }
            _ => (None, None),
        };
        let idle = self.idling(settings).map(|Idling { warn_at, warned, ends }| {
            if warned { (ends, Deadline::IdleOut) } else { (warn_at, Deadline::WarnIdle) }
        });
        let proposal = self.proposal.as_ref().map(|p| (p.until, Deadline::Unapproved));
        [turn, proposal, next, hold, idle].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    /// Does what is due at `tick.now`; nothing, if nothing is. An alarm may come twice or early.
    pub(super) fn expire(&self, tick: Tick, settings: &SiteSettings, around: &Around) -> Step {
        let Some((at, deadline)) = self.deadline(settings) else { return Step::nothing() };
        if at > tick.now {
            return Step::nothing();
        }
        match deadline {
            Deadline::TurnOverdue { turn } => {
                let (epoch, failed) = (self.epoch, Outcome::Failed);
                let findings = Findings::default();
                self.finish_turn(tick, settings, around, turn, epoch, failed, &findings)
                    .expect("the running turn is never stale")
            }
            Deadline::Unapproved => self.go_unapproved(tick, settings, around),
            Deadline::Unanswered { bot } => self.go_unanswered(&bot),
            Deadline::Climb { rung } => self.climb(rung),
            Deadline::HoldPlace => self.hold_place(),
            Deadline::WarnIdle => match self.idling(settings) {
                Some(idling) => self.warn_idle(tick, idling),
                None => Step::nothing(),
            },
            Deadline::IdleOut => self.idle_out(),
        }
    }
}
