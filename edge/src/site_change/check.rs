//! What settings must hold together, and with the rest of the workspace.

use shared::{
    hours::{Day, HoursError},
    id::{AgentId, DepartmentId},
    settings::{
        Action, AssignTo, Assignment, BotSettings, Department, Engine, HandoffError, LeadsTo,
        SiteSettings, Team, TeamError, check_departments,
    },
    time::Timestamp,
};

use crate::{open_web::is_safe, refusal::Refusal, zone};

/// What is said of an address that a handover may not be told to.
const WEBHOOK: &str =
    "A webhook is an address on the open web that begins with https://, without a password in it.";

/// Largest settings of a site, bytes of JSON: they travel in a header to the conversation, a third
/// longer as Base64, and the platform takes 128 KiB of headers.
const SETTINGS_BYTES_MAX: usize = 32 * 1024;

/// What is said of a model's address that cannot be used.
const UNSAFE_MODEL: &str = "A model's address is on the open web and begins with https://, without a \
                            password in it, such as https://api.example.com/v1.";

/// Checks the settings of a site as they would be.
///
/// `is_agent` says whether somebody is of the workspace; `develops` allows webhooks of this machine.
///
/// # Errors
/// [`Refusal::Invalid`] naming the field.
pub(crate) fn check(
    settings: &SiteSettings,
    now: Timestamp,
    develops: bool,
    is_agent: impl Fn(&AgentId) -> bool,
) -> Result<(), Refusal> {
    let people = People(&is_agent);
    check_team("team", &settings.team, now, &people)?;
    for (i, Department { members, team, .. }) in settings.departments.iter().enumerate() {
        check_team(&format!("departments[{i}].team"), team, now, &people)?;
        people.check_all(&format!("departments[{i}].members"), members)?;
    }
    check_departments(&settings.departments).map_err(|why| of_team("departments", &why))?;
    check_handoff("bot", Some(settings), &settings.bot, develops, &people)?;
    check_engine("bot", &settings.bot, develops)?;
    for (i, bot) in (1..).zip(&settings.bots) {
        check_handoff(&format!("bots[{i}]"), Some(settings), bot, develops, &people)?;
        check_engine(&format!("bots[{i}]"), bot, develops)?;
    }
    let bytes = serde_json::to_string(settings).map_or(0, |json| json.len());
    if bytes > SETTINGS_BYTES_MAX {
        let why = format!(
            "All settings of a site and its bots have at most {SETTINGS_BYTES_MAX} bytes as JSON; \
             these have {bytes}."
        );
        return Err(Refusal::invalid("body", why));
    }
    Ok(())
}

/// Checks a bot as it would be, as far as no site has a say in it: departments are a site's.
///
/// # Errors
/// [`Refusal::Invalid`] naming the field below `bot`.
pub(crate) fn check_bot(
    bot: &BotSettings,
    develops: bool,
    is_agent: impl Fn(&AgentId) -> bool,
) -> Result<(), Refusal> {
    check_handoff("bot", None, bot, develops, &People(&is_agent))?;
    check_engine("bot", bot, develops)
}

/// A model's address is one that may be called; on a laptop the machine itself as well.
fn check_engine(at: &str, bot: &BotSettings, develops: bool) -> Result<(), Refusal> {
    match &bot.engine {
        Engine::Openai { base_url, .. } if !is_safe(base_url, develops) => {
            Err(Refusal::invalid(&format!("{at}.engine.base_url"), UNSAFE_MODEL))
        }
        _ => Ok(()),
    }
}

/// Who is of the workspace.
struct People<'a>(&'a dyn Fn(&AgentId) -> bool);

impl People<'_> {
    fn check(&self, field: &str, id: &AgentId) -> Result<(), Refusal> {
        if (self.0)(id) {
            Ok(())
        } else {
            Err(Refusal::invalid(field, "There is no such person in the workspace."))
        }
    }

    fn check_all(&self, field: &str, ids: &[AgentId]) -> Result<(), Refusal> {
        let mut numbered = ids.iter().enumerate();
        numbered.try_for_each(|(i, id)| self.check(&format!("{field}[{i}]"), id))
    }
}

fn check_team(at: &str, team: &Team, now: Timestamp, people: &People<'_>) -> Result<(), Refusal> {
    team.check().map_err(|why| of_team(at, &why))?;
    if let Some(hours) = &team.hours {
        zone::around(&hours.zone, now)
            .map_err(|why| Refusal::invalid(&format!("{at}.hours.zone"), why.to_string()))?;
    }
    match &team.assignment {
        Assignment::Named(id) => people.check(&format!("{at}.assignment"), id),
        _ => Ok(()),
    }
}

/// `at` is where the bot stands in the site's settings.
fn check_handoff(
    at: &str,
    site: Option<&SiteSettings>,
    bot: &BotSettings,
    develops: bool,
    people: &People<'_>,
) -> Result<(), Refusal> {
    let handoff = &bot.handoff;
    handoff.check().map_err(|why| of_handoff(at, why))?;
    let there = |field: String, department: Option<&DepartmentId>| match department {
        Some(id) if site.is_some_and(|site| site.department(id).is_none()) => {
            Err(Refusal::invalid(&field, "There is no such department."))
        }
        _ => Ok(()),
    };
    for (i, rule) in handoff.policy.iter().enumerate() {
        there(format!("{at}.handoff.policy[{i}].department"), rule.department.as_ref())?;
    }
    for (i, item) in handoff.menu.iter().enumerate() {
        if let LeadsTo::Person { department } = &item.leads_to {
            let field = format!("{at}.handoff.menu[{i}].leads_to.person.department");
            there(field, department.as_ref())?;
        }
    }
    for (i, action) in handoff.actions.iter().enumerate() {
        let at = format!("{at}.handoff.actions[{i}]");
        match action {
            Action::Assign { to: AssignTo::Department(id) } => {
                there(format!("{at}.assign.to.department"), Some(id))?;
            }
            Action::Assign { to: AssignTo::Person(id) } => {
                people.check(&format!("{at}.assign.to.person"), id)?;
            }
            Action::Notify { people: told, webhooks, .. } => {
                people.check_all(&format!("{at}.notify.people"), told)?;
                if let Some(bad) = webhooks.iter().position(|url| !is_safe(url, develops)) {
                    let field = format!("{at}.notify.webhooks[{bad}]");
                    return Err(Refusal::invalid(&field, WEBHOOK));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn of_team(at: &str, why: &TeamError) -> Refusal {
    let field = match why {
        TeamError::Hours(why) => match day_of(why) {
            Some(day) => format!("{at}.hours.{day}"),
            None => format!("{at}.hours"),
        },
        TeamError::Capacity => format!("{at}.capacity"),
        TeamError::TooMany | TeamError::Twice(_) => at.to_owned(),
    };
    Refusal::invalid(&field, why.to_string())
}

/// Which part of the hours is wrong.
fn day_of(why: &HoursError) -> Option<String> {
    let of = |day: &Day| match day {
        Day::Weekday(weekday) => format!("week.{weekday}"),
        Day::Date(date) => format!("special_days.{date}"),
    };
    match why {
        HoursError::BadZone => Some("zone".to_owned()),
        HoursError::TooManyHolidays => Some("holidays".to_owned()),
        HoursError::TooManySpecialDays => Some("special_days".to_owned()),
        HoursError::BeginsOutside { day }
        | HoursError::EndsTooSoon { day, .. }
        | HoursError::TooLong { day }
        | HoursError::Overlap { day, .. }
        | HoursError::TooManyIntervals { day } => Some(of(day)),
        HoursError::NightOverlaps { weekday, .. } => Some(format!("week.{weekday}")),
        HoursError::UnknownWeekday | HoursError::BadDate => None,
    }
}

fn of_handoff(at: &str, why: HandoffError) -> Refusal {
    let sentence = why.to_string();
    let (field, sentence) = match why {
        HandoffError::TooManyActions => ("actions".to_owned(), sentence),
        HandoffError::TooManyRules => ("policy".to_owned(), sentence),
        HandoffError::TooManyItems => ("menu".to_owned(), sentence),
        HandoffError::Attempts => ("unsuccessful_attempts".to_owned(), sentence),
        HandoffError::Time { field } => (field.to_owned(), sentence),
        HandoffError::At { list, number, why } => {
            let list = match list {
                "Action" => "actions",
                "Policy rule" => "policy",
                _ => "menu",
            };
            (format!("{list}[{}]", number - 1), why)
        }
    };
    Refusal::invalid(&format!("{at}.handoff.{field}"), sentence)
}

#[cfg(test)]
mod tests;
