//! What must happen next if nobody acts: at most one deadline, and always one while someone waits.

use super::{Conversation, Holder, Outcome, Step};
use crate::{
    id::EntrySeq,
    limits::TURN_MS_MAX,
    time::{Tick, Timestamp},
    wire::Bot,
};

/// What is due at a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// The bot's turn has taken too long and counts as failed (P5).
    TurnOverdue {
        /// Which.
        turn: EntrySeq,
    },
    /// Nobody came (H11).
    Unanswered {
        /// The bot that holds it then.
        bot: Bot,
    },
}

impl Conversation {
    /// The one armed deadline and its moment.
    #[must_use]
    pub fn deadline(&self) -> Option<(Timestamp, Deadline)> {
        match (&self.holder, &self.turn) {
            (Holder::Waiting { until: Some(until), bot, .. }, _) => {
                Some((*until, Deadline::Unanswered { bot: bot.clone() }))
            }
            (_, Some(turn)) => {
                Some((turn.since.plus(TURN_MS_MAX), Deadline::TurnOverdue { turn: turn.turn }))
            }
            _ => None,
        }
    }

    /// Does what is due at `tick.now`; nothing, if nothing is. An alarm may come twice or early.
    pub(super) fn expire(&self, tick: Tick) -> Step {
        match self.deadline() {
            Some((at, deadline)) if at <= tick.now => match deadline {
                Deadline::TurnOverdue { turn } => self
                    .finish_turn(tick, turn, self.epoch, Outcome::Failed)
                    .expect("the running turn is never stale"),
                Deadline::Unanswered { bot } => self.go_unanswered(&bot),
            },
            _ => Step::nothing(),
        }
    }
}
