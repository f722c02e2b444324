//! What other handoff rules would have made of conversations that have happened.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use shared::{
    id::{ConversationId, SiteId},
    rehearsal::{Call as Needed, CallOutcome},
    settings::SiteSettings,
};

use super::json;
use crate::{
    call::Call,
    enter,
    failure::{Answer, Failure, Stopped},
    log, objects,
    refusal::Refusal,
    site_change::SiteChange,
    workspace::{self, Command},
};

/// Most conversations of one rehearsal: each is an object that is woken.
const CONVERSATIONS_MAX: usize = 50;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    site: SiteId,
    #[serde(default)]
    bot: Edited,
    /// The newest of the site when absent.
    conversations: Option<Vec<ConversationId>>,
    limit: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Edited {
    /// A merge patch, as in a change of the site.
    handoff: Value,
    required_answers: Option<u32>,
}

impl Default for Edited {
    fn default() -> Self {
        Self { handoff: Value::Object(Map::new()), required_answers: None }
    }
}

#[derive(Serialize, Deserialize)]
struct Rehearsed {
    id: ConversationId,
    would: Vec<Needed>,
    did: Vec<Needed>,
}

#[derive(Serialize)]
struct Told {
    conversations: Vec<Rehearsed>,
    /// How many would have been handed over.
    handed_over: usize,
    /// Of how many.
    of: usize,
}

/// `POST /api/v1/rehearsal`: an owner tries rules out. Nothing is kept.
pub(crate) async fn rehearse(call: &mut Call) -> Answer {
    enter::owner(call).await?;
    let Asked { site, bot, conversations, limit } = call.json().await?;
    let at_once = conversations.as_ref().map(|ids| ("conversations", ids.len()));
    for (field, count) in at_once.into_iter().chain(limit.map(|limit| ("limit", limit))) {
        if !(1..=CONVERSATIONS_MAX).contains(&count) {
            let why = format!("1 to {CONVERSATIONS_MAX} conversations are rehearsed at a time.");
            return Err(Refusal::invalid(field, why).into());
        }
    }
    let mut change = SiteChange::of_handoff(bot.handoff, bot.required_answers);
    change.check()?;
    let edited = Command::EditedSite { id: site.clone(), change };
    let settings: SiteSettings = workspace::ask(&call.env, &edited).await?;
    let ids = match conversations {
        Some(ids) => of_site(call, site, ids).await?,
        None => newest(call, &site, limit.unwrap_or(CONVERSATIONS_MAX)).await?,
    };
    let mut told = Vec::new();
    for id in ids {
        let object = objects::conversation(&call.env, &id)?;
        match objects::post::<Rehearsed>(&object, "/rehearse", &settings).await {
            Ok(rehearsed) => told.push(rehearsed),
            // One that cannot be read says nothing about the rules.
            Err(error) => log::failure("A conversation could not be rehearsed.", &error),
        }
    }
    let is_handed_over =
        |one: &&Rehearsed| one.would.iter().any(|call| call.outcome == CallOutcome::HandedOver);
    let handed_over = told.iter().filter(is_handed_over).count();
    let of = told.len();
    json(200, &Told { conversations: told, handed_over, of })
}

/// `ids`, when all of them are conversations of `site`.
async fn of_site(
    call: &Call,
    site: SiteId,
    ids: Vec<ConversationId>,
) -> Result<Vec<ConversationId>, Stopped> {
    let known = Command::AreOfSite { site, conversations: ids.clone() };
    let known: Vec<bool> = workspace::ask(&call.env, &known).await?;
    match known.iter().position(|is_known| !is_known) {
        Some(i) => {
            let why = "There is no such conversation on this site.";
            Err(Refusal::invalid(&format!("conversations[{i}]"), why).into())
        }
        None => Ok(ids),
    }
}

/// The newest of `site`, as the desk lists them.
async fn newest(call: &Call, site: &SiteId, most: usize) -> Result<Vec<ConversationId>, Stopped> {
    #[derive(Deserialize)]
    struct List {
        conversations: Vec<Line>,
    }
    #[derive(Deserialize)]
    struct Line {
        conversation: ConversationId,
        site: SiteId,
        at: u64,
    }
    let desk = objects::desk(&call.env)?;
    let list: List = objects::get(&desk, "/items")
        .await
        .map_err(Failure::while_("The desk could not be asked."))?;
    let mut lines: Vec<_> =
        list.conversations.into_iter().filter(|line| line.site == *site).collect();
    lines.sort_by_key(|line| core::cmp::Reverse(line.at));
    Ok(lines.into_iter().take(most).map(|line| line.conversation).collect())
}
