//! A conversation in which nobody writes ends, and the visitor is warned before.
//!
//! Rules X6 and X7 of `docs/rules.md`.

use super::{Conversation, Event, Holder, Step, step::Draft};
use crate::{
    limits::IDLE_WARNING_MS,
    settings::SiteSettings,
    time::{Tick, Timestamp},
};

/// When an idle conversation's visitor is warned, and when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Idling {
    pub(super) warn_at: Timestamp,
    pub(super) warned: bool,
    pub(super) ends: Timestamp,
}

impl Conversation {
    /// When it ends if nobody writes; never while a person owes an answer and none is there.
    pub(super) fn idling(&self, settings: &SiteSettings) -> Option<Idling> {
        let idle = &settings.bot.handoff.idle;
        let after = match &self.holder {
            Holder::Bot { .. }
                if self.human_handoff || self.proposal.is_some() || !self.has_begun() =>
            {
                None
            }
            Holder::Bot { .. } => idle.bot_ms,
            Holder::Agent { .. } => idle.agent_ms,
            Holder::Waiting(wait) if wait.until.is_none() => idle.agent_ms,
            Holder::Waiting(_) | Holder::Ended => None,
        }?;
        let lead = IDLE_WARNING_MS.min(after / 10);
        let ends = self.idle_ends.unwrap_or_else(|| self.active_at.plus(after));
        let warn_at = self.active_at.plus(after - lead);
        Some(Idling { warn_at, warned: self.idle_ends.is_some(), ends })
    }

    /// Warns; the end is put off if the warning comes late, so that it is one.
    pub(super) fn warn_idle(&self, tick: Tick, idling: Idling) -> Step {
        let lead = idling.ends.since(idling.warn_at);
        let mut draft = Draft::after(self);
        draft.push(Event::IdleWarned { ends: idling.ends.max(tick.now.plus(lead)) });
        draft.done()
    }

    pub(super) fn idle_out(&self) -> Step {
        let mut draft = Draft::after(self);
        draft.push(Event::IdledOut);
        draft.done()
    }
}
