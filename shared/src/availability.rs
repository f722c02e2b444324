//! Whether a person can come, decided at the moment it is asked.
//!
//! Rules A9-A13 of `docs/rules.md`: human assistance is enabled AND it is within the hours AND the
//! team can be reached. Being busy is not being away: who is at capacity still counts, there is a
//! line. Who is connected is told by the desk; which hours count is [`crate::hours`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    hours::{self, Zone},
    id::{AgentId, DepartmentId},
    settings::{Reach, SiteSettings, Team},
    time::Timestamp,
    tongue::Tongue,
};

/// What the desk says to a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Place in line, from 1.
    pub place: Option<u32>,
    /// How long it may take from now, milliseconds, where recent waits say so.
    pub estimate_ms: Option<u64>,
    /// Who can be reached now.
    pub online: BTreeSet<AgentId>,
    /// Who can be notified elsewhere.
    pub notifiable: BTreeSet<AgentId>,
}

/// Whether a person can come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Yes.
    Here {
        /// How many are online; unknown while the desk has not answered.
        people: Option<u32>,
    },
    /// Not now; a message can be left.
    Away {
        /// When somebody is back, if that is known.
        back: Option<Timestamp>,
    },
    /// There is no human assistance here at all.
    Off,
}

/// What surrounds a conversation when something is decided: who can come, and who they come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The whole team.
    pub team: Availability,
    /// Each department.
    pub departments: BTreeMap<DepartmentId, Availability>,
    /// Who is not online and can be notified elsewhere.
    pub elsewhere: BTreeSet<AgentId>,
    /// What the visitor speaks, as far as that is known.
    pub tongue: Option<Tongue>,
}

impl Default for Around {
    /// People are there, how many is not known.
    fn default() -> Self {
        Self::of_team(Availability::Here { people: None })
    }
}

impl Around {
    /// With no departments, nobody to be notified elsewhere, and a visitor of any language.
    #[must_use]
    pub const fn of_team(team: Availability) -> Self {
        Self { team, departments: BTreeMap::new(), elsewhere: BTreeSet::new(), tongue: None }
    }

    /// The same for a visitor who speaks `tongue`, if that is known.
    #[must_use]
    pub fn of_speaker(&self, tongue: Option<Tongue>) -> Self {
        Self { tongue: tongue.or(self.tongue), ..self.clone() }
    }

    /// Who can come from `department`; from the whole team when there is none of that id.
    #[must_use]
    pub fn of(&self, department: Option<&DepartmentId>) -> Availability {
        department.and_then(|id| self.departments.get(id)).copied().unwrap_or(self.team)
    }
}

/// Decides for the whole team and for each department.
///
/// `facts` is what the desk last said; when it has not answered, people are taken to be there as
/// long as the hours say so, since a line is better than a door closed by mistake. `entitled` says
/// whether the operator lets this deployment hand over. `zone` finds a zone by its IANA name; hours
/// whose zone is not found count as always open.
#[must_use]
pub fn around(
    settings: &SiteSettings,
    facts: Option<&Facts>,
    entitled: bool,
    zone: impl Fn(&str) -> Option<Zone>,
    now: Timestamp,
) -> Around {
    if !entitled || !settings.bot.handoff.enabled {
        return Around::of_team(Availability::Off);
    }
    let one = |team: &Team, members: &[AgentId]| decide(team, members, facts, &zone, now);
    let departments = settings.departments.iter();
    let departments = departments.map(|d| (d.id.clone(), one(&d.team, &d.members))).collect();
    let elsewhere = facts.map(|facts| facts.notifiable.difference(&facts.online).cloned());
    let elsewhere = elsewhere.into_iter().flatten().collect();
    Around { departments, elsewhere, ..Around::of_team(one(&settings.team, &[])) }
}

fn decide(
    team: &Team,
    members: &[AgentId],
    facts: Option<&Facts>,
    zone: &impl Fn(&str) -> Option<Zone>,
    now: Timestamp,
) -> Availability {
    let among = |people: &BTreeSet<AgentId>| {
        let count = people.iter().filter(|id| members.is_empty() || members.contains(id)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let online = facts.map(|facts| among(&facts.online));
    if let Some(hours) = &team.hours
        && let Some(zone) = zone(&hours.zone)
        && !hours::is_open(hours, &zone, now)
    {
        return Availability::Away { back: hours::next_open(hours, &zone, now) };
    }
    let reachable = match (team.reach, facts) {
        (Reach::Hours, _) | (_, None) => true,
        (Reach::Online, Some(facts)) => among(&facts.online) > 0,
        (Reach::Notifiable, Some(facts)) => {
            among(&facts.online) > 0 || among(&facts.notifiable) > 0
        }
    };
    // Within the hours and yet nobody: when somebody comes back is not known to anyone.
    if reachable {
        Availability::Here { people: online }
    } else {
        Availability::Away { back: None }
    }
}
