//! Sites with their settings, each in one row: a change is one write, and travels as it is kept.

use serde::Deserialize;
use shared::{
    id::{AgentId, KnowledgeId, SiteId},
    settings::{PolicyRule, SiteSettings},
    time::Timestamp,
};
use worker::{Result, SqlStorage};

use super::{Outcome, accounts};
use crate::{
    refusal::Refusal,
    site_change::{self, SiteChange},
};

#[derive(Deserialize)]
struct Row {
    settings: String,
}

/// Adds a site, and its bot's knowledge bases.
pub(super) fn add(
    sql: &SqlStorage,
    settings: SiteSettings,
    develops: bool,
    now: Timestamp,
) -> Outcome<SiteSettings> {
    if let Err(refusal) = checked(sql, &settings, develops, now)? {
        return Ok(Err(refusal));
    }
    for knowledge in &settings.bot.knowledge {
        sql.exec(
            "INSERT INTO knowledge (id, site) VALUES (?, ?)",
            vec![knowledge.as_str().into(), settings.id.as_str().into()],
        )?;
    }
    keep(sql, &settings)?;
    Ok(Ok(settings))
}

/// Changes a site.
pub(super) fn change(
    sql: &SqlStorage,
    id: &SiteId,
    change: SiteChange,
    develops: bool,
    now: Timestamp,
) -> Outcome<SiteSettings> {
    let changed = edited(sql, id, change, develops, now)?;
    if let Ok(settings) = &changed {
        keep(sql, settings)?;
    }
    Ok(changed)
}

/// Adds a rule behind those of a site's bot, by the same way as any other change of them. One that
/// is there already, word for word, changes nothing.
pub(super) fn add_rule(
    sql: &SqlStorage,
    id: &SiteId,
    rule: PolicyRule,
    develops: bool,
    now: Timestamp,
) -> Outcome<SiteSettings> {
    let settings = match one(sql, id)? {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if settings.bot.handoff.policy.contains(&rule) {
        return Ok(Ok(settings));
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
    let mut settings = match one(sql, id)? {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Err(refusal) = change.apply(&mut settings) {
        return Ok(Err(refusal));
    }
    Ok(checked(sql, &settings, develops, now)?.map(|()| settings))
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
        Some(row) => Ok(Ok(serde_json::from_str(&row.settings)?)),
        None => Ok(Err(Refusal::UnknownSite)),
    }
}

/// All sites, by name.
pub(super) fn all(sql: &SqlStorage) -> Result<Vec<SiteSettings>> {
    let rows = sql.exec("SELECT settings FROM sites", None)?.to_array::<Row>()?;
    let parse = |row: Row| Ok(serde_json::from_str::<SiteSettings>(&row.settings)?);
    let mut sites: Vec<_> = rows.into_iter().map(parse).collect::<Result<_>>()?;
    sites.sort_by(|a, b| (a.name.as_str(), &a.id).cmp(&(b.name.as_str(), &b.id)));
    Ok(sites)
}

/// Whether a bot of this workspace answers from `id`.
pub(super) fn has_knowledge(sql: &SqlStorage, id: &KnowledgeId) -> Result<bool> {
    let query = "SELECT id FROM knowledge WHERE id = ?";
    let found = sql.exec(query, vec![id.as_str().into()])?;
    Ok(!found.to_array::<serde::de::IgnoredAny>()?.is_empty())
}

fn keep(sql: &SqlStorage, settings: &SiteSettings) -> Result<()> {
    sql.exec(
        "INSERT OR REPLACE INTO sites (id, settings) VALUES (?, ?)",
        vec![settings.id.as_str().into(), serde_json::to_string(settings)?.into()],
    )?;
    Ok(())
}
