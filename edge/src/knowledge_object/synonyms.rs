//! The owner's synonyms: kept as lines, read with the built-in ones.

use serde::{Deserialize, Serialize};
use shared::knowledge::synonyms::{Synonyms, fit};
use worker::{Response, Result, SqlStorage};

use super::rows;
use crate::{
    call,
    failure::{Answer, Failure},
    refusal::Refusal,
    store::migrations::int,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    lines: Vec<String>,
}

/// The built-in ones and the owner's.
pub(super) fn all(sql: &SqlStorage) -> Result<Synonyms> {
    Ok(Synonyms::english_and(&lines(sql)?.join("\n")))
}

pub(super) fn show(sql: &SqlStorage) -> Answer {
    let lines = lines(sql).map_err(Failure::while_("Synonyms could not be read."))?;
    Ok(Response::from_json(&Body { lines })?)
}

/// Puts other groups in the place of all.
pub(super) fn change(sql: &SqlStorage, body: &[u8]) -> Answer {
    let body: Body = call::parse(body)?;
    let lines =
        fit(&body.lines).map_err(|(at, why)| Refusal::invalid(&format!("lines[{at}]"), why))?;
    keep(sql, &lines).map_err(Failure::while_("Synonyms could not be kept."))?;
    Ok(Response::from_json(&Body { lines })?)
}

fn keep(sql: &SqlStorage, lines: &[String]) -> Result<()> {
    rows::prepare(sql)?;
    sql.exec("DELETE FROM synonyms", None)?;
    for (place, line) in (0..).zip(lines) {
        let row = vec![int(place), line.as_str().into()];
        sql.exec("INSERT INTO synonyms VALUES (?, ?)", row)?;
    }
    Ok(())
}

fn lines(sql: &SqlStorage) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Row {
        line: String,
    }
    // A question must not write, and an object that was last written to by an earlier version, or
    // never, has no such table.
    let known = "SELECT name AS line FROM sqlite_master WHERE name = 'synonyms'";
    if sql.exec(known, None)?.to_array::<Row>()?.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = sql.exec("SELECT line FROM synonyms ORDER BY place", None)?.to_array()?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}
