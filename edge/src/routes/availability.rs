//! What a visitor who asks for a person would get right now.

use serde::Serialize;
use shared::{
    availability::{self, Availability, Facts},
    hours,
    id::{DepartmentId, SiteId},
    settings::{SiteSettings, Team},
    time::Timestamp,
};

use super::json;
use crate::{
    call::Call,
    clock, config, enter,
    failure::{Answer, Failure},
    objects,
    refusal::Refusal,
    workspace::{self, Command},
    zone,
};

#[derive(Serialize)]
struct Shown {
    /// The deployment may hand over.
    entitled: bool,
    #[serde(flatten)]
    team: One,
    departments: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    id: DepartmentId,
    #[serde(flatten)]
    one: One,
}

#[derive(Serialize)]
struct One {
    /// Somebody can come.
    open: bool,
    /// How many are online.
    people: Option<u32>,
    /// When somebody is back, where the hours say so.
    back: Option<Timestamp>,
    /// When the hours end.
    closes: Option<Timestamp>,
}

/// `GET /api/v1/sites/ID/availability`.
pub(crate) async fn show(call: &Call, id: &str) -> Answer {
    enter::agent(call).await?;
    let id = SiteId::parse(id).map_err(|_| Refusal::UnknownSite)?;
    let settings: SiteSettings = workspace::ask(&call.env, &Command::Site { id }).await?;
    let desk = objects::desk(&call.env)?;
    let facts: Facts = objects::get(&desk, "/facts")
        .await
        .map_err(Failure::while_("The desk could not be asked."))?;
    let now = clock::now();
    let entitled = config::human_assistance(&call.env, now)?.available;
    let find = |name: &str| zone::around(name, now).ok();
    let around = availability::around(&settings, Some(&facts), entitled, find, now);
    let departments = settings.departments.iter().map(|department| Part {
        id: department.id.clone(),
        one: one(around.of(Some(&department.id)), &department.team, now),
    });
    let departments = departments.collect();
    let team = one(around.team, &settings.team, now);
    json(200, &Shown { entitled, team, departments })
}

fn one(availability: Availability, team: &Team, now: Timestamp) -> One {
    let closes = team.hours.as_ref().and_then(|hours| {
        let zone = zone::around(&hours.zone, now).ok()?;
        hours::closes_at(hours, &zone, now)
    });
    match availability {
        Availability::Here { people } => One { open: true, people, back: None, closes },
        Availability::Away { back } => One { open: false, people: None, back, closes },
        Availability::Off => One { open: false, people: None, back: None, closes: None },
    }
}
