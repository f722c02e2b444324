//! What conversations have taught, for an owner to accept, edit or decline.

use serde::{Deserialize, Serialize};
use shared::{
    id::{ConversationId, SiteId},
    learning::{proposal::State, rules::RuleProposal},
    settings::{PolicyRule, SiteSettings},
};
use worker::{Method, Stub};

use super::{forward, json, knowledge, to_object};
use crate::{
    call::Call,
    enter,
    failure::{Answer, Failure, Stopped},
    objects,
    proposals::{DecidedRule, Edited, RulesAsked},
    refusal::Refusal,
    sites,
    workspace::{self, Command},
};

/// `GET /api/v1/knowledge/ID/proposals?state=…`: proposed articles and additions.
pub(crate) async fn list(call: &Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let path = format!("/proposals?state={}", state(call)?.name());
    let object = knowledge::object(call, id).await?;
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

/// `POST /api/v1/knowledge/ID/proposals/PID/accept`: makes an article of one.
pub(crate) async fn accept(call: &mut Call, id: &str, proposal: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let edited: Edited = call.json().await?;
    let body = serde_json::to_string(&edited).map_err(worker::Error::from)?;
    let object = knowledge::object(call, id).await?;
    let path = knowledge::asking("/proposals/accept", &[("id", proposal)])?;
    forward(&object, to_object(&path, Method::Post, &seat, Some(&body))?).await
}

/// `POST /api/v1/knowledge/ID/proposals/PID/decline`: it does not come back.
pub(crate) async fn decline(call: &Call, id: &str, proposal: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let object = knowledge::object(call, id).await?;
    let path = knowledge::asking("/proposals/decline", &[("id", proposal)])?;
    forward(&object, to_object(&path, Method::Post, &seat, None)?).await
}

/// A proposed rule as the API shows it.
#[derive(Serialize)]
struct Shown {
    id: String,
    rule: PolicyRule,
    count: u32,
    conversations: Vec<ConversationId>,
    questions: Vec<String>,
}

impl From<RuleProposal> for Shown {
    fn from(proposal: RuleProposal) -> Self {
        let RuleProposal { id, rule, count, conversations, questions, topic: _ } = proposal;
        Self { id, rule, count, conversations, questions }
    }
}

#[derive(Serialize)]
struct One {
    proposal: Shown,
}

/// `GET /api/v1/sites/ID/rule-proposals?state=…`: proposed rules.
pub(crate) async fn list_rules(call: &Call, site: &str) -> Answer {
    #[derive(Serialize)]
    struct All {
        proposals: Vec<Shown>,
    }
    enter::owner(call).await?;
    let state = state(call)?;
    let settings = settings(call, site).await?;
    let proposals = rules(call, &settings, state).await?;
    json(200, &All { proposals: proposals.into_iter().map(Shown::from).collect() })
}

/// `POST /api/v1/sites/ID/rule-proposals/PID/accept`: adds it to the bot's rules.
pub(crate) async fn accept_rule(call: &mut Call, site: &str, id: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        /// As the owner would have it.
        #[serde(default)]
        rule: Option<PolicyRule>,
    }
    enter::owner(call).await?;
    let Asked { rule } = call.json().await?;
    let settings = settings(call, site).await?;
    let mut proposal = rule_proposal(call, &settings, id).await?;
    if let Some(rule) = rule {
        proposal.rule = rule;
    }
    let command = Command::AddRule { id: settings.id.clone(), rule: proposal.rule.clone() };
    let changed: Vec<SiteSettings> = workspace::ask(&call.env, &command).await?;
    changed.into_iter().for_each(sites::keep);
    decide(call, &settings, State::Accepted, proposal).await
}

/// `POST /api/v1/sites/ID/rule-proposals/PID/decline`: it does not come back.
pub(crate) async fn decline_rule(call: &Call, site: &str, id: &str) -> Answer {
    enter::owner(call).await?;
    let settings = settings(call, site).await?;
    let proposal = rule_proposal(call, &settings, id).await?;
    decide(call, &settings, State::Declined, proposal).await
}

async fn decide(
    call: &Call,
    settings: &SiteSettings,
    state: State,
    proposal: RuleProposal,
) -> Answer {
    let object = base(call, settings)?.ok_or(Refusal::NotFound)?;
    let decided = DecidedRule { site: settings.id.clone(), state, proposal };
    objects::tell(&object, "/rules/decide", &decided)
        .await
        .map_err(Failure::while_("A decision could not be kept."))?;
    json(200, &One { proposal: decided.proposal.into() })
}

/// The proposal that is open under this id.
async fn rule_proposal(
    call: &Call,
    settings: &SiteSettings,
    id: &str,
) -> Result<RuleProposal, Stopped> {
    let open = rules(call, settings, State::Open).await?;
    Ok(open.into_iter().find(|proposal| proposal.id == id).ok_or(Refusal::NotFound)?)
}

async fn rules(
    call: &Call,
    settings: &SiteSettings,
    state: State,
) -> Result<Vec<RuleProposal>, Stopped> {
    let Some(object) = base(call, settings)? else { return Ok(Vec::new()) };
    let policy = settings.bot.handoff.policy.clone();
    let asked = RulesAsked { site: settings.id.clone(), state, policy };
    let failed = Failure::while_("Proposed rules could not be found.");
    Ok(objects::post(&object, "/rules", &asked).await.map_err(failed)?)
}

/// Where the lessons of a site's conversations go.
fn base(call: &Call, settings: &SiteSettings) -> Result<Option<Stub>, Stopped> {
    let base = settings.bot.knowledge.first();
    Ok(base.map(|id| objects::knowledge(&call.env, id)).transpose()?)
}

/// As the workspace has them: a copy may lack a rule that was just added.
async fn settings(call: &Call, site: &str) -> Result<SiteSettings, Stopped> {
    let id = SiteId::parse(site).map_err(|_| Refusal::UnknownSite)?;
    workspace::ask(&call.env, &Command::Site { id }).await
}

fn state(call: &Call) -> Result<State, Stopped> {
    let name = call.query("state");
    let state = name.as_deref().map_or(Some(State::Open), State::parse);
    let why = "This is open, accepted or declined.";
    Ok(state.ok_or_else(|| Refusal::invalid("state", why))?)
}
