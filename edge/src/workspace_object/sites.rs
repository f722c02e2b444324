//! Sites with their settings, each in one row that names its bots by their ids.

use serde::Deserialize;
use serde_json::{Map, Value};
use shared::{
    id::{AgentId, BotId, KnowledgeId, SiteId},
    settings::{BotSettings, PolicyRule, SiteSettings},
    time::Timestamp,
};
use worker::{Error, Result, SqlStorage};

use super::{Outcome, accounts, bots};
use crate::{
    refusal::Refusal,
    site_change::{self, NewIds, SiteChange},
};

#[derive(Deserialize)]
struct Row {
    settings: String,
}

/// Adds a site, and its bot unless it has others.
pub(super) fn add(
    sql: &SqlStorage,
    ids: NewIds,
    change: SiteChange,
    develops: bool,
    now: Timestamp,
) -> Outcome<Vec<SiteSettings>> {
    let (bot, base) = (ids.bot.bot.clone(), ids.bot.knowledge.clone());
    let known = bots::all(sql)?;
    let settings = match change.found(ids, |id| find(&known, id)) {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if settings.bot.id == bot
        && let Err(refusal) = bots::has_room(sql)?
    {
        return Ok(Err(refusal));
    }
    settle(sql, settings, Some(&base), develops, now)
}

/// Changes a site.
pub(super) fn change(
    sql: &SqlStorage,
    id: &SiteId,
    change: SiteChange,
    develops: bool,
    now: Timestamp,
) -> Outcome<Vec<SiteSettings>> {
    match applied(sql, id, change)? {
        Ok(settings) => settle(sql, settings, None, develops, now),
        Err(refusal) => Ok(Err(refusal)),
    }
}

/// Adds a rule behind those of a site's bot, by the same way as any other change of them. One that
/// is there already, word for word, changes nothing.
pub(super) fn add_rule(
    sql: &SqlStorage,
    id: &SiteId,
    rule: PolicyRule,
    develops: bool,
    now: Timestamp,
) -> Outcome<Vec<SiteSettings>> {
    let settings = match one(sql, id)? {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if settings.bot.handoff.policy.contains(&rule) {
        return Ok(Ok(vec![settings]));
    }
    let mut policy = settings.bot.handoff.policy;
    policy.push(rule);
    let patch = serde_json::json!({ "policy": policy });
    change(sql, id, SiteChange::of_handoff(patch, None), develops, now)
}

/// A site as `change` would make it; nothing is kept.
pub(super) fn edited(
    sql: &SqlStorage,
    id: &SiteId,
    change: SiteChange,
    develops: bool,
    now: Timestamp,
) -> Outcome<SiteSettings> {
    match applied(sql, id, change)? {
        Ok(settings) => Ok(checked(sql, &settings, develops, now)?.map(|()| settings)),
        Err(refusal) => Ok(Err(refusal)),
    }
}

fn applied(sql: &SqlStorage, id: &SiteId, change: SiteChange) -> Outcome<SiteSettings> {
    let mut settings = match one(sql, id)? {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let known = bots::all(sql)?;
    Ok(change.apply(&mut settings, |id| find(&known, id)).map(|()| settings))
}

fn find(bots: &[BotSettings], id: &BotId) -> Option<BotSettings> {
    bots.iter().find(|bot| bot.id == *id).cloned()
}

/// Keeps a site with its first bot, the only one that a change of a site changes, and the other
/// sites that have this bot; or nothing. `fresh` is a knowledge base that is made with the bot.
fn settle(
    sql: &SqlStorage,
    settings: SiteSettings,
    fresh: Option<&KnowledgeId>,
    develops: bool,
    now: Timestamp,
) -> Outcome<Vec<SiteSettings>> {
    if let Err(refusal) = checked(sql, &settings, develops, now)? {
        return Ok(Err(refusal));
    }
    let mut changed = vec![settings];
    let SiteSettings { id, bot, .. } = changed[0].clone();
    if bots::one(sql, &bot.id)?.as_ref() != Some(&bot) {
        if let Err(refusal) = bots::check(sql, &bot, fresh, develops)? {
            return Ok(Err(refusal));
        }
        match sharing(sql, &bot, Some(&id), develops, now)? {
            Ok(others) => changed.extend(others),
            Err(refusal) => return Ok(Err(refusal)),
        }
        bots::keep(sql, &bot, fresh)?;
    }
    for site in &changed {
        keep(sql, site)?;
    }
    Ok(Ok(changed))
}

/// The sites that have `bot`, but for `except`, as they are with what is set of it now. A refusal
/// says of which site it is, and names the field below `bot`.
pub(super) fn sharing(
    sql: &SqlStorage,
    bot: &BotSettings,
    except: Option<&SiteId>,
    develops: bool,
    now: Timestamp,
) -> Outcome<Vec<SiteSettings>> {
    let mut changed = Vec::new();
    for mut site in all(sql)?.into_iter().filter(|site| Some(&site.id) != except) {
        let mut bots = core::iter::once(&mut site.bot).chain(&mut site.bots);
        let Some(here) = bots.find(|here| here.id == bot.id) else { continue };
        here.clone_from(bot);
        site.version += 1;
        if let Err(refusal) = checked(sql, &site, develops, now)? {
            return Ok(Err(of_site(&site, refusal)));
        }
        changed.push(site);
    }
    Ok(Ok(changed))
}

/// Wherever the bot stands on `site`, its fields are named as those of the bot that is changed.
fn of_site(site: &SiteSettings, refusal: Refusal) -> Refusal {
    let Refusal::Invalid { field, why } = refusal else { return refusal };
    let below = field.split_once('.').filter(|(at, _)| *at == "bot" || at.starts_with("bots["));
    let field = below.map_or_else(|| field.clone(), |(_, below)| format!("bot.{below}"));
    Refusal::Invalid { field, why: format!("On the site {}: {why}", site.name) }
}

fn checked(
    sql: &SqlStorage,
    settings: &SiteSettings,
    develops: bool,
    now: Timestamp,
) -> Outcome<()> {
    let people = accounts::all(sql)?;
    let is_agent = |id: &AgentId| people.iter().any(|account| account.id == *id);
    Ok(site_change::check(settings, now, develops, is_agent))
}

/// One site.
pub(super) fn one(sql: &SqlStorage, id: &SiteId) -> Outcome<SiteSettings> {
    let query = "SELECT settings FROM sites WHERE id = ?";
    match sql.exec(query, vec![id.as_str().into()])?.to_array::<Row>()?.pop() {
        Some(row) => whole(&row, |bot| bots::one(sql, bot)).map(Ok),
        None => Ok(Err(Refusal::UnknownSite)),
    }
}

/// All sites, by name.
pub(super) fn all(sql: &SqlStorage) -> Result<Vec<SiteSettings>> {
    let known = bots::all(sql)?;
    let rows = sql.exec("SELECT settings FROM sites", None)?.to_array::<Row>()?;
    let parse = |row: &Row| whole(row, |bot| Ok(find(&known, bot)));
    let mut sites: Vec<_> = rows.iter().map(parse).collect::<Result<_>>()?;
    sites.sort_by(|a, b| (a.name.as_str(), &a.id).cmp(&(b.name.as_str(), &b.id)));
    Ok(sites)
}

/// Whether a bot of this workspace answers from `id`.
pub(super) fn has_knowledge(sql: &SqlStorage, id: &KnowledgeId) -> Result<bool> {
    let query = "SELECT id FROM knowledge WHERE id = ?";
    let found = sql.exec(query, vec![id.as_str().into()])?;
    Ok(!found.to_array::<serde::de::IgnoredAny>()?.is_empty())
}

/// Keeps a site; its bots are kept apart, and only which they are is in its row.
pub(super) fn keep(sql: &SqlStorage, settings: &SiteSettings) -> Result<()> {
    let mut fields = match serde_json::to_value(settings)? {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    let ids: Vec<_> = settings.all_bots().map(|bot| bot.id.as_str()).collect();
    fields.remove("bot");
    fields.insert("bots".to_owned(), ids.into());
    sql.exec(
        "INSERT OR REPLACE INTO sites (id, settings) VALUES (?, ?)",
        vec![settings.id.as_str().into(), Value::Object(fields).to_string().into()],
    )?;
    Ok(())
}

/// A site with what is set of its bots.
fn whole(row: &Row, find: impl Fn(&BotId) -> Result<Option<BotSettings>>) -> Result<SiteSettings> {
    let mut fields: Map<String, Value> = serde_json::from_str(&row.settings)?;
    let ids: Vec<BotId> = serde_json::from_value(fields.remove("bots").unwrap_or_default())?;
    let mut bots = Vec::new();
    for id in &ids {
        bots.extend(find(id)?);
    }
    if bots.is_empty() {
        return Err(Error::from("a site has no bot"));
    }
    fields.insert("bot".to_owned(), serde_json::to_value(bots.remove(0))?);
    fields.insert("bots".to_owned(), serde_json::to_value(bots)?);
    Ok(serde_json::from_value(Value::Object(fields))?)
}
