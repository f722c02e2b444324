//! The desk's tables: lines as the conversations told them, and what people said of themselves.

use serde::Deserialize;
use shared::{
    id::{AgentId, ConversationId},
    text::Name,
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
