//! A conversation's log: events, the words beside them, a snapshot now and then, the newest
//! settings it has seen.

use serde::Deserialize;
use shared::{
    conversation::{Conversation, Event, Recorded},
    id::{ConversationId, EntrySeq},
    settings::SiteSettings,
    text::MessageText,
    time::Timestamp,
};
use worker::{Error, Result, SqlStorage};

use super::migrations::int;

/// The conversation's tables.
///
/// Words sit in `bodies` so that erasing them leaves the log whole. `outbox` has no rowid, so a
/// row costs one billed write.
pub(crate) const MIGRATIONS: &[&str] = &["
    CREATE TABLE events (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL);
    CREATE TABLE bodies (seq INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, state TEXT NOT NULL);
    CREATE TABLE settings (id INTEGER PRIMARY KEY CHECK (id = 1), conversation TEXT NOT NULL, version INTEGER NOT NULL, settings TEXT NOT NULL);
    CREATE TABLE outbox (name TEXT PRIMARY KEY, payload TEXT NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID;
", "
    CREATE TABLE tokens (id INTEGER PRIMARY KEY, turn INTEGER NOT NULL, tokens INTEGER NOT NULL)
", "
    CREATE TABLE written (part TEXT PRIMARY KEY, seq INTEGER NOT NULL, lines INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID
"];

#[derive(Deserialize)]
struct EventRow {
    seq: u64,
    at: u64,
    event: String,
    text: Option<String>,
}

impl EventRow {
    fn recorded(self) -> Result<Recorded> {
        let event: Event = serde_json::from_str(&self.event).map_err(Error::from)?;
        // Words that no longer fit were stored under a wider limit; they are shown as erased
        // rather than making the log unreadable.
        let text = self.text.and_then(|text| MessageText::parse(&text).ok());
        Ok(Recorded { seq: EntrySeq(self.seq), at: Timestamp(self.at), event, text })
    }
}

/// Events after `after`, in order, at most `most`.
pub(crate) fn after(sql: &SqlStorage, after: EntrySeq, most: usize) -> Result<Vec<Recorded>> {
    let query = "SELECT events.seq, events.at, events.event, bodies.text FROM events \
                 LEFT JOIN bodies USING (seq) WHERE events.seq > ? ORDER BY events.seq LIMIT ?";
    let most = i64::try_from(most).unwrap_or(i64::MAX).min(i64::from(i32::MAX));
    let rows = sql.exec(query, vec![place(after), int(most)])?.to_array::<EventRow>()?;
    rows.into_iter().map(EventRow::recorded).collect()
}

/// The words at `seq`, unless erased.
pub(crate) fn text(sql: &SqlStorage, seq: EntrySeq) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Row {
        text: String,
    }
    let rows = sql.exec("SELECT text FROM bodies WHERE seq = ?", vec![place(seq)])?;
    Ok(rows.to_array::<Row>()?.pop().map(|row| row.text))
}

/// The words of the visitor's last post before `seq`: what a follow-up refers to.
pub(crate) fn post_before(sql: &SqlStorage, seq: EntrySeq) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Row {
        text: String,
    }
    let query = "SELECT bodies.text FROM events JOIN bodies USING (seq) \
                 WHERE events.seq < ? AND events.event LIKE '{\"posted\"%' \
                 ORDER BY events.seq DESC LIMIT 1";
    Ok(sql.exec(query, vec![place(seq)])?.to_array::<Row>()?.pop().map(|row| row.text))
}

/// What visitor and bots said last before `before`, at most `most` posts and answers, in order.
pub(crate) fn lately(sql: &SqlStorage, before: EntrySeq, most: usize) -> Result<Vec<Recorded>> {
    let query = "SELECT events.seq, events.at, events.event, bodies.text FROM events \
                 LEFT JOIN bodies USING (seq) WHERE events.seq < ? \
                 AND (events.event LIKE '{\"posted\"%' OR events.event LIKE '{\"answered\"%') \
                 ORDER BY events.seq DESC LIMIT ?";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows = sql.exec(query, vec![place(before), int(most)])?.to_array::<EventRow>()?;
    rows.reverse();
    rows.into_iter().map(EventRow::recorded).collect()
}

/// The visitor's last posts after `after` and before `before`, at most `most`, oldest first.
pub(crate) fn posts_between(
    sql: &SqlStorage,
    after: EntrySeq,
    before: EntrySeq,
    most: usize,
) -> Result<Vec<(EntrySeq, String)>> {
    #[derive(Deserialize)]
    struct Row {
        seq: u64,
        text: String,
    }
    let query = "SELECT events.seq, bodies.text FROM events JOIN bodies USING (seq) \
                 WHERE events.seq > ? AND events.seq < ? AND events.event LIKE '{\"posted\"%' \
                 ORDER BY events.seq DESC LIMIT ?";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = sql.exec(query, vec![place(after), place(before), int(most)])?;
    let mut posts: Vec<_> =
        rows.to_array::<Row>()?.into_iter().map(|row| (EntrySeq(row.seq), row.text)).collect();
    posts.reverse();
    Ok(posts)
}

/// Appends events with their words.
pub(crate) fn append(sql: &SqlStorage, record: &[Recorded]) -> Result<()> {
    for recorded in record {
        let event = serde_json::to_string(&recorded.event).map_err(Error::from)?;
        let at = i64::try_from(recorded.at.0).unwrap_or(i64::MAX);
        sql.exec(
            "INSERT INTO events (seq, at, event) VALUES (?, ?, ?)",
            vec![place(recorded.seq), int(at), event.into()],
        )?;
        if let Some(text) = &recorded.text {
            sql.exec(
                "INSERT INTO bodies (seq, text) VALUES (?, ?)",
                vec![place(recorded.seq), text.as_str().into()],
            )?;
        }
    }
    Ok(())
}

/// The last snapshot.
pub(crate) fn snapshot(sql: &SqlStorage) -> Result<Option<Conversation>> {
    #[derive(Deserialize)]
    struct Row {
        state: String,
    }
    let row = sql.exec("SELECT state FROM snapshot", None)?.to_array::<Row>()?.pop();
    // A snapshot is only a shortcut: one that no longer parses is passed over for the whole log.
    Ok(row.and_then(|row| serde_json::from_str(&row.state).ok()))
}

/// Keeps a snapshot in place of the last one.
pub(crate) fn keep_snapshot(sql: &SqlStorage, conversation: &Conversation) -> Result<()> {
    let state = serde_json::to_string(conversation).map_err(Error::from)?;
    sql.exec(
        "INSERT OR REPLACE INTO snapshot (id, seq, state) VALUES (1, ?, ?)",
        vec![place(conversation.seq()), state.into()],
    )?;
    Ok(())
}

/// Whose log this is, and the newest settings the conversation has seen.
pub(crate) fn settings(sql: &SqlStorage) -> Result<Option<(ConversationId, SiteSettings)>> {
    #[derive(Deserialize)]
    struct Row {
        conversation: ConversationId,
        settings: String,
    }
    let query = "SELECT conversation, settings FROM settings";
    let Some(row) = sql.exec(query, None)?.to_array::<Row>()?.pop() else {
        return Ok(None);
    };
    let settings = serde_json::from_str(&row.settings).map_err(Error::from)?;
    Ok(Some((row.conversation, settings)))
}

/// Keeps settings in place of the ones before.
pub(crate) fn keep_settings(
    sql: &SqlStorage,
    conversation: &ConversationId,
    settings: &SiteSettings,
) -> Result<()> {
    let version = i64::try_from(settings.version).unwrap_or(i64::MAX);
    let settings = serde_json::to_string(settings).map_err(Error::from)?;
    sql.exec(
        "INSERT OR REPLACE INTO settings (id, conversation, version, settings) VALUES (1, ?, ?, ?)",
        vec![conversation.as_str().into(), int(version), settings.into()],
    )?;
    Ok(())
}

fn place(seq: EntrySeq) -> worker::SqlStorageValue {
    int(i64::try_from(seq.0).unwrap_or(i64::MAX))
}
