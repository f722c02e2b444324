//! Tokens that a conversation has spent or set aside, a row a call.

use serde::Deserialize;
use shared::id::EntrySeq;
use worker::{Result, SqlStorage};

use super::migrations::int;

/// Tokens of `turn`, and of the whole conversation.
pub(crate) fn spent(sql: &SqlStorage, turn: EntrySeq) -> Result<(u64, u64)> {
    #[derive(Deserialize)]
    struct Row {
        turn: Option<u64>,
        whole: Option<u64>,
    }
    let query =
        "SELECT sum(tokens) FILTER (WHERE turn = ?) AS turn, sum(tokens) AS whole FROM tokens";
    let row: Row = sql.exec(query, vec![number(turn.0)])?.one()?;
    Ok((row.turn.unwrap_or_default(), row.whole.unwrap_or_default()))
}

/// Sets `tokens` aside for a call; its number.
pub(crate) fn reserve(sql: &SqlStorage, turn: EntrySeq, tokens: u64) -> Result<i64> {
    #[derive(Deserialize)]
    struct Row {
        id: i64,
    }
    let query = "INSERT INTO tokens (turn, tokens) VALUES (?, ?) RETURNING id";
    let row: Row = sql.exec(query, vec![number(turn.0), number(tokens)])?.one()?;
    Ok(row.id)
}

/// What the call has cost in the end.
pub(crate) fn settle(sql: &SqlStorage, call: i64, tokens: u64) -> Result<()> {
    sql.exec("UPDATE tokens SET tokens = ? WHERE id = ?", vec![number(tokens), int(call)])?;
    Ok(())
}

fn number(value: u64) -> worker::SqlStorageValue {
    int(i64::try_from(value).unwrap_or(i64::MAX))
}
