//! What a model has written about a conversation for the team, a row a part.
//!
//! Whoever erases a conversation's words erases these rows: they are made of them.

use serde::{Serialize, de::DeserializeOwned};
use shared::{briefing::Covered, id::EntrySeq};
use worker::{Result, SqlStorage};

use super::migrations::int;

/// The last of `part`, and how much of the conversation it covers. `None` also for what a version of
/// the program wrote that this one does not understand: it is written anew.
pub(crate) fn kept<T: DeserializeOwned>(
    sql: &SqlStorage,
    part: &str,
) -> Result<Option<(Covered, T)>> {
    #[derive(serde::Deserialize)]
    struct Row {
        seq: u64,
        lines: u64,
        json: String,
    }
    let query = "SELECT seq, lines, json FROM written WHERE part = ?";
    let row = sql.exec(query, vec![part.into()])?.to_array::<Row>()?.pop();
    Ok(row.and_then(|Row { seq, lines, json }| {
        let written = serde_json::from_str(&json).ok()?;
        Some((Covered { seq: EntrySeq(seq), lines }, written))
    }))
}

/// Keeps `part` in place of the last.
pub(crate) fn keep<T: Serialize>(
    sql: &SqlStorage,
    part: &str,
    covered: Covered,
    written: &T,
) -> Result<()> {
    let json = serde_json::to_string(written)?;
    let number = |n: u64| int(i64::try_from(n).unwrap_or(i64::MAX));
    sql.exec(
        "INSERT OR REPLACE INTO written (part, seq, lines, json) VALUES (?, ?, ?, ?)",
        vec![part.into(), number(covered.seq.0), number(covered.lines), json.into()],
    )?;
    Ok(())
}
