//! A wait for a person: who is rung, what happens next, where the visitor is.

use serde::{Deserialize, Serialize};

use crate::{
    id::DepartmentId,
    settings::{Assignment, SiteSettings},
    time::Timestamp,
    wire::{
        Bot,
        agent::Person,
        handoff::{Next, Rung},
    },
};

/// What is known of a wait. Everything that ends by itself was decided when it began (X5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Since when; the place in line follows from it.
    pub since: Timestamp,
    /// When the baton goes back to `bot` if nobody comes.
    pub until: Option<Timestamp>,
    /// The bot that held it before.
    pub bot: Bot,
    /// The department it is with.
    #[serde(default)]
    pub department: Option<DepartmentId>,
    /// Who is rung first.
    #[serde(default)]
    pub assignee: Option<Person>,
    /// How a handover action or a failed one hands it out; otherwise as the team does.
    #[serde(default)]
    pub assignment: Option<Assignment>,
    /// A handover action waits for somebody to be found.
    #[serde(default)]
    pub assigning: bool,
    /// Everybody is rung.
    #[serde(default)]
    pub wide: bool,
    /// What is still ahead, earliest first, without the giving back.
    #[serde(default)]
    pub ladder: Vec<Next>,
    /// `bot` goes on answering.
    #[serde(default)]
    pub company: bool,
    /// An answer of `bot` helped.
    #[serde(default)]
    pub helped: bool,
    /// An answer by e-mail was offered.
    #[serde(default)]
    pub email_offered: bool,
    /// The visitor is gone for long.
    #[serde(default)]
    pub held: bool,
    /// The visitor is gone; their place is held from here on.
    #[serde(default)]
    pub hold_at: Option<Timestamp>,
    /// It was with a person before, and was never resolved.
    #[serde(default)]
    pub returning: bool,
}

impl Waiting {
    /// What happens next if nobody comes.
    #[must_use]
    pub fn next(&self) -> Option<Next> {
        let back = self.until.map(|at| Next { what: Rung::GiveBack, at });
        let first = self.ladder.first().copied();
        [first, back].into_iter().flatten().min_by_key(|next| next.at)
    }

    /// How somebody is found, as the team or an action has it.
    #[must_use]
    pub fn assignment(&self, settings: &SiteSettings) -> Assignment {
        let team = || settings.team(self.department.as_ref()).assignment.clone();
        self.assignment.clone().unwrap_or_else(team)
    }
}

/// How a wait that begins at `now` goes on: when the baton goes back, and the rungs before that.
pub(super) fn plan(settings: &SiteSettings, now: Timestamp) -> (Option<Timestamp>, Vec<Next>) {
    let until = settings.bot.unanswered_after_ms.map(|ms| now.plus(ms));
    let ladder = &settings.bot.handoff.ladder;
    let rungs = [
        (Rung::Wider, Some(ladder.ring_ms)),
        (Rung::Tell, ladder.tell_after_ms),
        (Rung::Email, ladder.email_after_ms),
    ];
    let mut plan: Vec<_> = rungs
        .into_iter()
        .filter_map(|(what, after)| Some(Next { what, at: now.plus(after?) }))
        .filter(|next| until.is_none_or(|until| next.at < until))
        .collect();
    plan.sort_by_key(|next| next.at);
    (until, plan)
}
