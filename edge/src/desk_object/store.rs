//! The desk's tables: lines as the conversations told them, and what people said of themselves.

use std::collections::BTreeMap;

use serde::Deserialize;
use shared::{
    id::{AgentId, ConversationId},
    inbox::{WAITS_KEPT, Wait},
    text::Name,
    time::Timestamp,
    wire::{
        agent::Person,
        desk::{Item, Presence},
    },
};
use worker::{Error, Result, SqlStorage};

use crate::store::migrations::int;

/// Resolved conversations kept in the list besides all others; older ones are only counted.
const RESOLVED_LISTED: i64 = 200;

pub(super) const MIGRATIONS: &[&str] = &["
    CREATE TABLE items (conversation TEXT PRIMARY KEY, resolved INTEGER NOT NULL, at INTEGER NOT NULL, item TEXT NOT NULL);
    CREATE INDEX items_by_age ON items (resolved, at);
    CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, presence TEXT NOT NULL);
", "
    CREATE TABLE absent (id TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE given (id TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE entered (conversation TEXT PRIMARY KEY, place INTEGER NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE waits (department TEXT NOT NULL, ended INTEGER NOT NULL, ms INTEGER NOT NULL, place INTEGER NOT NULL);
    CREATE INDEX waits_by_age ON waits (department, ended);
", "
    CREATE TABLE opened (conversation TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX opened_by_age ON opened (at);
"];

#[derive(Deserialize)]
struct ItemRow {
    item: String,
}

impl ItemRow {
    fn item(self) -> Option<Item> {
        // A line of a version that is no longer understood is told anew by its conversation.
        serde_json::from_str(&self.item).ok()
    }
}

/// All that are not resolved, the newest that are, and how many more there are.
pub(super) fn load(sql: &SqlStorage) -> Result<(Vec<Item>, u32)> {
    #[derive(Deserialize)]
    struct Count {
        resolved: u32,
    }
    let open = sql.exec("SELECT item FROM items WHERE resolved = 0", None)?;
    let mut items: Vec<Item> =
        open.to_array::<ItemRow>()?.into_iter().filter_map(ItemRow::item).collect();
    let query = "SELECT item FROM items WHERE resolved = 1 ORDER BY at DESC LIMIT ?";
    let resolved = sql.exec(query, vec![int(RESOLVED_LISTED)])?.to_array::<ItemRow>()?;
    let listed = u32::try_from(resolved.len()).unwrap_or(u32::MAX);
    items.extend(resolved.into_iter().filter_map(ItemRow::item));
    let query = "SELECT count(*) AS resolved FROM items WHERE resolved = 1";
    let count: Count = sql.exec(query, None)?.one()?;
    Ok((items, count.resolved.saturating_sub(listed)))
}

/// One line.
pub(super) fn item(sql: &SqlStorage, id: &ConversationId) -> Result<Option<Item>> {
    let query = "SELECT item FROM items WHERE conversation = ?";
    let row = sql.exec(query, vec![id.as_str().into()])?.to_array::<ItemRow>()?.pop();
    Ok(row.and_then(ItemRow::item))
}

/// Keeps a line in place of the one before.
pub(super) fn keep(sql: &SqlStorage, item: &Item) -> Result<()> {
    let at = i64::try_from(item.at.0).unwrap_or(i64::MAX);
    let json = serde_json::to_string(item).map_err(Error::from)?;
    sql.exec(
        "INSERT OR REPLACE INTO items (conversation, resolved, at, item) VALUES (?, ?, ?, ?)",
        vec![
            item.conversation.as_str().into(),
            int(i64::from(item.is_resolved())),
            int(at),
            json.into(),
        ],
    )?;
    Ok(())
}

/// Everyone who has come to the desk, with what they said last.
pub(super) fn people(sql: &SqlStorage) -> Result<Vec<(Person, Presence)>> {
    #[derive(Deserialize)]
    struct Row {
        id: AgentId,
        name: Name,
        presence: Presence,
    }
    let rows = sql.exec("SELECT id, name, presence FROM people ORDER BY name, id", None)?;
    let rows = rows.to_array::<Row>()?.into_iter();
    Ok(rows.map(|row| (Person { id: row.id, name: row.name }, row.presence)).collect())
}

/// Keeps a person; someone who comes for the first time is online unless they say otherwise.
pub(super) fn keep_person(
    sql: &SqlStorage,
    person: &Person,
    presence: Option<Presence>,
) -> Result<()> {
    let (id, name) = (person.id.as_str(), person.name.as_str());
    sql.exec(
        "INSERT INTO people (id, name, presence) VALUES (?, ?, 'online') \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        vec![id.into(), name.into()],
    )?;
    if let Some(presence) = presence {
        let word = match presence {
            Presence::Online => "online",
            Presence::Away => "away",
        };
        sql.exec("UPDATE people SET presence = ? WHERE id = ?", vec![word.into(), id.into()])?;
    }
    Ok(())
}

/// When each person was given something last, as a rising number.
pub(super) fn last_given(sql: &SqlStorage) -> Result<BTreeMap<AgentId, u64>> {
    #[derive(Deserialize)]
    struct Row {
        id: AgentId,
        last: u64,
    }
    let rows = sql.exec("SELECT id, last FROM given", None)?.to_array::<Row>()?;
    Ok(rows.into_iter().map(|row| (row.id, row.last)).collect())
}

/// Keeps when `id` was given something last.
pub(super) fn keep_last_given(sql: &SqlStorage, id: &AgentId, last: u64) -> Result<()> {
    sql.exec(
        "INSERT OR REPLACE INTO given (id, last) VALUES (?, ?)",
        vec![id.as_str().into(), int(i64::try_from(last).unwrap_or(i64::MAX))],
    )?;
    Ok(())
}

/// Somebody has entered the line at `place`.
pub(super) fn enter_line(sql: &SqlStorage, item: &Item, place: u32, now: Timestamp) -> Result<()> {
    sql.exec(
        "INSERT OR REPLACE INTO entered (conversation, place, since) VALUES (?, ?, ?)",
        vec![item.conversation.as_str().into(), int(i64::from(place)), moment(now)],
    )?;
    Ok(())
}

/// Somebody has left the line; with a person, the wait is remembered for estimates.
pub(super) fn leave_line(sql: &SqlStorage, item: &Item, now: Timestamp) -> Result<()> {
    #[derive(Deserialize)]
    struct Row {
        place: u32,
        since: u64,
    }
    let id = item.conversation.as_str();
    let query = "SELECT place, since FROM entered WHERE conversation = ?";
    let Some(row) = sql.exec(query, vec![id.into()])?.to_array::<Row>()?.pop() else {
        return Ok(());
    };
    sql.exec("DELETE FROM entered WHERE conversation = ?", vec![id.into()])?;
    if item.assignee().is_none() {
        return Ok(());
    }
    let department = line_of(item);
    let ms = i64::try_from(now.since(Timestamp(row.since))).unwrap_or(i64::MAX);
    sql.exec(
        "INSERT INTO waits (department, ended, ms, place) VALUES (?, ?, ?, ?)",
        vec![department.as_str().into(), moment(now), int(ms), int(i64::from(row.place))],
    )?;
    let old = "DELETE FROM waits WHERE department = ?1 AND rowid NOT IN \
               (SELECT rowid FROM waits WHERE department = ?1 ORDER BY ended DESC LIMIT ?2)";
    let kept = i64::try_from(WAITS_KEPT).unwrap_or(i64::MAX);
    sql.exec(old, vec![department.into(), int(kept)])?;
    Ok(())
}

/// A chat that has no line has asked who is there; it is remembered anew only when what is known of
/// it is older than `renew_ms`, so that asking often is not writing often.
pub(super) fn note_opened(
    sql: &SqlStorage,
    id: &ConversationId,
    now: Timestamp,
    renew_ms: u64,
    forget_ms: u64,
) -> Result<()> {
    let old = Timestamp(now.0.saturating_sub(renew_ms));
    // Whoever opened a chat long ago is not told any more, and need not be remembered.
    let forgotten = Timestamp(now.0.saturating_sub(forget_ms));
    sql.exec("DELETE FROM opened WHERE at < ?", vec![moment(forgotten)])?;
    sql.exec(
        "INSERT INTO opened (conversation, at) VALUES (?1, ?2) \
         ON CONFLICT (conversation) DO UPDATE SET at = excluded.at WHERE at < ?3",
        vec![id.as_str().into(), moment(now), moment(old)],
    )?;
    Ok(())
}

/// Chats without a line that were opened since `since`, the newest first; older ones are forgotten.
pub(super) fn opened(
    sql: &SqlStorage,
    since: Timestamp,
    limit: usize,
) -> Result<Vec<ConversationId>> {
    #[derive(Deserialize)]
    struct Row {
        conversation: ConversationId,
    }
    sql.exec("DELETE FROM opened WHERE at < ?", vec![moment(since)])?;
    let query = "SELECT conversation FROM opened ORDER BY at DESC LIMIT ?";
    let limit = int(i64::try_from(limit).unwrap_or(i64::MAX));
    let rows = sql.exec(query, vec![limit])?.to_array::<Row>()?;
    Ok(rows.into_iter().map(|row| row.conversation).collect())
}

/// The chat has a line now, and is told by it.
pub(super) fn forget_opened(sql: &SqlStorage, id: &ConversationId) -> Result<()> {
    sql.exec("DELETE FROM opened WHERE conversation = ?", vec![id.as_str().into()])?;
    Ok(())
}

/// The last waits in the line that `item` stands in.
pub(super) fn waits(sql: &SqlStorage, item: &Item) -> Result<Vec<Wait>> {
    #[derive(Deserialize)]
    struct Row {
        ms: u64,
        place: u32,
        ended: u64,
    }
    let query = "SELECT ms, place, ended FROM waits WHERE department = ?";
    let rows = sql.exec(query, vec![line_of(item).into()])?.to_array::<Row>()?.into_iter();
    Ok(rows.map(|row| Wait { ms: row.ms, place: row.place, ended: Timestamp(row.ended) }).collect())
}

/// Which line it stands in: a department's of its site, or that of all who are in none. No id holds
/// a slash.
fn line_of(item: &Item) -> String {
    let of = |department| format!("{}/{department}", item.site);
    item.department.as_ref().map_or_else(String::new, of)
}

pub(super) fn moment(at: Timestamp) -> worker::SqlStorageValue {
    int(i64::try_from(at.0).unwrap_or(i64::MAX))
}
