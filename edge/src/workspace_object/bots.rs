//! Bots of the workspace, each in one row: a change of one is a change of every site that has it.

use serde::Deserialize;
use shared::{
    id::{AgentId, BotId, KnowledgeId, SiteId},
    limits::BOTS_MAX,
    settings::{BotSettings, SiteSettings},
    time::Timestamp,
};
use worker::{Result, SqlStorage};

use super::{Outcome, accounts, sites};
use crate::{
    refusal::Refusal,
    site_change::{BotChange, NewBotIds, check_bot},
    workspace::{Bot, ChangedBot},
};

#[derive(Deserialize)]
struct Row {
    settings: String,
}

/// All bots with their sites, by name.
pub(super) fn list(sql: &SqlStorage) -> Result<Vec<Bot>> {
    let sites = sites::all(sql)?;
    let mut bots = all(sql)?;
    bots.sort_by(|a, b| (a.name.as_str(), &a.id).cmp(&(b.name.as_str(), &b.id)));
    Ok(bots.into_iter().map(|bot| with_sites(bot, &sites)).collect())
}

/// One bot with its sites.
pub(super) fn show(sql: &SqlStorage, id: &BotId) -> Outcome<Bot> {
    let Some(bot) = one(sql, id)? else { return Ok(Err(Refusal::NotFound)) };
    Ok(Ok(with_sites(bot, &sites::all(sql)?)))
}

/// Adds a bot that no site has yet.
pub(super) fn add(
    sql: &SqlStorage,
    ids: NewBotIds,
    change: &BotChange,
    develops: bool,
) -> Outcome<Bot> {
    let base = ids.knowledge.clone();
    let bot = match change.found(ids.bot, ids.knowledge) {
        Ok(bot) => bot,
        Err(refusal) => return Ok(Err(bare(refusal))),
    };
    let checked = match has_room(sql)? {
        Ok(()) => check(sql, &bot, Some(&base), develops)?,
        full => full,
    };
    if let Err(refusal) = checked {
        return Ok(Err(bare(refusal)));
    }
    keep(sql, &bot, Some(&base))?;
    Ok(Ok(with_sites(bot, &[])))
}

/// Changes a bot and with it every site that has it, or nothing.
pub(super) fn change(
    sql: &SqlStorage,
    id: &BotId,
    change: &BotChange,
    develops: bool,
    now: Timestamp,
) -> Outcome<ChangedBot> {
    let Some(mut bot) = one(sql, id)? else { return Ok(Err(Refusal::NotFound)) };
    let changed = change.check().and_then(|()| change.apply(&mut bot));
    let checked = match changed {
        Ok(()) => check(sql, &bot, None, develops)?,
        refused => refused,
    };
    if let Err(refusal) = checked {
        return Ok(Err(bare(refusal)));
    }
    let changed = match sites::sharing(sql, &bot, None, develops, now)? {
        Ok(sites) => sites,
        Err(refusal) => return Ok(Err(bare(refusal))),
    };
    keep(sql, &bot, None)?;
    for site in &changed {
        sites::keep(sql, site)?;
    }
    Ok(Ok(ChangedBot { bot: with_sites(bot, &changed), sites: changed }))
}

/// Deletes a bot that no site has.
pub(super) fn delete(sql: &SqlStorage, id: &BotId) -> Outcome<()> {
    if one(sql, id)?.is_none() {
        return Ok(Err(Refusal::NotFound));
    }
    let sites = sites::all(sql)?.into_iter().filter(|site| site.bot_of(id).is_some());
    let sites: Vec<_> = sites.map(|site| site.name).collect();
    if !sites.is_empty() {
        return Ok(Err(Refusal::BotInUse { sites }));
    }
    sql.exec("DELETE FROM bots WHERE id = ?", vec![id.as_str().into()])?;
    Ok(Ok(()))
}

/// What is set of one.
pub(super) fn one(sql: &SqlStorage, id: &BotId) -> Result<Option<BotSettings>> {
    let query = "SELECT settings FROM bots WHERE id = ?";
    let row = sql.exec(query, vec![id.as_str().into()])?.to_array::<Row>()?.pop();
    Ok(row.map(|row| serde_json::from_str(&row.settings)).transpose()?)
}

/// What is set of all of them, in no order.
pub(super) fn all(sql: &SqlStorage) -> Result<Vec<BotSettings>> {
    let rows = sql.exec("SELECT settings FROM bots", None)?.to_array::<Row>()?;
    let parse = |row: Row| Ok(serde_json::from_str(&row.settings)?);
    rows.into_iter().map(parse).collect()
}

/// Whether there may be one more.
pub(super) fn has_room(sql: &SqlStorage) -> Outcome<()> {
    if all(sql)?.len() < BOTS_MAX {
        return Ok(Ok(()));
    }
    let why = format!("A workspace has at most {BOTS_MAX} bots. Delete one first.");
    Ok(Err(Refusal::invalid("body", why)))
}

/// Checks what is set of `bot` with the rest of the workspace; `fresh` is a knowledge base that is
/// made with it. A refusal names the field below `bot`.
pub(super) fn check(
    sql: &SqlStorage,
    bot: &BotSettings,
    fresh: Option<&KnowledgeId>,
    develops: bool,
) -> Outcome<()> {
    for (i, base) in bot.knowledge.iter().enumerate() {
        if Some(base) != fresh && !sites::has_knowledge(sql, base)? {
            let why = "There is no such knowledge base.";
            return Ok(Err(Refusal::invalid(&format!("bot.knowledge[{i}]"), why)));
        }
    }
    let people = accounts::all(sql)?;
    let is_agent = |id: &AgentId| people.iter().any(|account| account.id == *id);
    Ok(check_bot(bot, develops, is_agent))
}

/// Keeps a bot, and the knowledge base that was made with it if it answers from that one.
pub(super) fn keep(sql: &SqlStorage, bot: &BotSettings, fresh: Option<&KnowledgeId>) -> Result<()> {
    if let Some(base) = fresh.filter(|base| bot.knowledge.contains(base)) {
        // The column is from when every base was a site's; nothing reads it.
        sql.exec("INSERT INTO knowledge (id, site) VALUES (?, '')", vec![base.as_str().into()])?;
    }
    sql.exec(
        "INSERT OR REPLACE INTO bots (id, settings) VALUES (?, ?)",
        vec![bot.id.as_str().into(), serde_json::to_string(bot)?.into()],
    )?;
    Ok(())
}

fn with_sites(settings: BotSettings, all: &[SiteSettings]) -> Bot {
    let has_it = |site: &&SiteSettings| site.bot_of(&settings.id).is_some();
    let sites: Vec<SiteId> = all.iter().filter(has_it).map(|site| site.id.clone()).collect();
    Bot { sites, settings }
}

/// Names the field as it stands in a change of a bot.
fn bare(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid { field, why } => {
            let field = field.strip_prefix("bot.").unwrap_or(&field).to_owned();
            Refusal::Invalid { field, why }
        }
        other => other,
    }
}
