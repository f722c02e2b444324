//! What settings must hold together, and with the rest of the workspace.

use shared::{
    id::{AgentId, DepartmentId},
    settings::{
        Action, AssignTo, Assignment, HandoffError, LeadsTo, SiteSettings, Team, TeamError,
        check_departments,
    },
    time::Timestamp,
};

use crate::{refusal::Refusal, zone};

/// Longest settings of a site, characters of JSON: they travel in a header to the conversation.
const SETTINGS_CHARS_MAX: usize = 32 * 1024;

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
    let handoff = &settings.bot.handoff;
    handoff.check().map_err(|why| Refusal::invalid(field_of(&why), why.to_string()))?;
    check_team("team", &settings.team, now, &is_agent)?;
    check_departments(&settings.departments).map_err(|why| team_refusal("departments", &why))?;
    for (i, department) in settings.departments.iter().enumerate() {
        check_team(&format!("departments[{i}].team"), &department.team, now, &is_agent)?;
        if !department.members.iter().all(&is_agent) {
            return Err(nobody(&format!("departments[{i}].members")));
        }
    }
    let there = |id: &DepartmentId| settings.department(id).is_some();
    let named = |field: String, department: Option<&DepartmentId>| match department {
        Some(id) if !there(id) => Err(Refusal::invalid(&field, "There is no such department.")),
        _ => Ok(()),
    };
    for (i, rule) in handoff.policy.iter().enumerate() {
        named(format!("bot.handoff.policy[{i}].department"), rule.department.as_ref())?;
    }
    for (i, item) in handoff.menu.iter().enumerate() {
        if let LeadsTo::Person { department } = &item.leads_to {
            named(format!("bot.handoff.menu[{i}].leads_to"), department.as_ref())?;
        }
    }
    for (i, action) in handoff.actions.iter().enumerate() {
        let field = format!("bot.handoff.actions[{i}]");
        match action {
            Action::Assign { to: AssignTo::Department(id) } => named(field, Some(id))?,
            Action::Assign { to: AssignTo::Person(id) } if !is_agent(id) => {
                return Err(nobody(&field));
            }
            Action::Notify { people, webhooks, .. } => {
                if !people.iter().all(&is_agent) {
                    return Err(nobody(&field));
                }
                if !webhooks.iter().all(|url| is_safe(url, develops)) {
                    let why = "A webhook is an address that begins with https://.";
                    return Err(Refusal::invalid(&field, why));
                }
            }
            _ => {}
        }
    }
    let chars = serde_json::to_string(settings).map_or(0, |json| json.chars().count());
    if chars > SETTINGS_CHARS_MAX {
        let why = format!("A site's settings have at most {SETTINGS_CHARS_MAX} characters.");
        return Err(Refusal::invalid("body", why));
    }
    Ok(())
}

fn check_team(
    at: &str,
    team: &Team,
    now: Timestamp,
    is_agent: impl Fn(&AgentId) -> bool,
) -> Result<(), Refusal> {
    team.check().map_err(|why| team_refusal(at, &why))?;
    if let Some(hours) = &team.hours {
        zone::around(&hours.zone, now)
            .map_err(|why| Refusal::invalid(&format!("{at}.hours.zone"), why.to_string()))?;
    }
    match &team.assignment {
        Assignment::Named(id) if !is_agent(id) => Err(nobody(&format!("{at}.assignment"))),
        _ => Ok(()),
    }
}

fn team_refusal(at: &str, why: &TeamError) -> Refusal {
    let field = match why {
        TeamError::Hours(_) => format!("{at}.hours"),
        TeamError::Capacity => format!("{at}.capacity"),
        TeamError::TooMany | TeamError::Twice(_) => at.to_owned(),
    };
    Refusal::invalid(&field, why.to_string())
}

fn field_of(why: &HandoffError) -> &'static str {
    match why {
        HandoffError::TooManyActions | HandoffError::At { list: "Action", .. } => {
            "bot.handoff.actions"
        }
        HandoffError::TooManyRules | HandoffError::At { list: "Policy rule", .. } => {
            "bot.handoff.policy"
        }
        HandoffError::TooManyItems | HandoffError::At { .. } => "bot.handoff.menu",
        HandoffError::Attempts => "bot.handoff.unsuccessful_attempts",
        HandoffError::Time { .. } => "bot.handoff",
    }
}

fn nobody(field: &str) -> Refusal {
    Refusal::invalid(field, "There is no such person in the workspace.")
}

/// Over TLS, and not to a machine that only the edge can reach; a laptop may call itself.
fn is_safe(url: &str, develops: bool) -> bool {
    let host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        host.rsplit_once(':').map_or(host, |(host, _)| host).to_ascii_lowercase()
    };
    let is_here = |host: &str| matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let is_private = |host: &str| {
        let v4 = host.parse::<std::net::Ipv4Addr>();
        is_here(host)
            || host.is_empty()
            || host.starts_with('[')
            || !host.contains('.')
            || host.ends_with(".local")
            || host.ends_with(".internal")
            || v4.is_ok_and(|ip| {
                ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_unspecified()
            })
    };
    if let Some(rest) = url.strip_prefix("https://") {
        return !is_private(&host(rest)) || develops && is_here(&host(rest));
    }
    develops && url.strip_prefix("http://").is_some_and(|rest| is_here(&host(rest)))
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn a_webhook_is_on_the_open_web_over_tls() {
        assert!(is_safe("https://hooks.example.com/a?b", false));
        for bad in [
            "http://hooks.example.com/a",
            "https://localhost/a",
            "https://127.0.0.1:8080/a",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest",
            "https://user@192.168.1.1/",
            "https://[fe80::1]/",
            "https://intranet/",
            "https://a.internal/",
            "https:///",
            "ftp://hooks.example.com",
        ] {
            assert!(!is_safe(bad, false), "{bad}");
        }
        assert!(is_safe("http://127.0.0.1:9000/hook", true));
        assert!(!is_safe("http://10.0.0.1/hook", true));
    }
}
