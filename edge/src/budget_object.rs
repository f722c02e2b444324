//! Tokens of all models: what is spent by whom on which day, in one place.
//!
//! One object per deployment. Only our worker reaches it. What may be spent is decided in
//! `shared::engine::budget`.
//!
//! | call | answer |
//! |---|---|
//! | `POST /reserve` [`Reserve`] | `{over}`: what is spent, or null when the tokens are set aside |
//! | `POST /settle` [`Settle`] | nothing; a second time changes nothing |

use serde::{Deserialize, Serialize};
use shared::engine::budget::{Spent, afford};
use worker::{
    DurableObject, Env, Method, Request, Response, Result, SqlStorage, State, durable_object,
};

use crate::{
    call, config,
    engine::budget::{Reserve, Reserved, Settle},
    failure::{self, Answer, Failure},
    store::migrations::{int, migrate},
};

const MIGRATIONS: &[&str] = &["
    CREATE TABLE spent (
        day INTEGER NOT NULL, scope TEXT NOT NULL, tokens INTEGER NOT NULL,
        PRIMARY KEY (day, scope)) WITHOUT ROWID;
    CREATE TABLE calls (
        id TEXT PRIMARY KEY, day INTEGER NOT NULL, site TEXT NOT NULL, visitor TEXT NOT NULL,
        tokens INTEGER NOT NULL) WITHOUT ROWID
"];

/// Days that are kept, for whoever wants to know what was spent.
const DAYS_KEPT: u64 = 35;

/// See the module.
#[durable_object(fetch)]
pub struct BudgetObject {
    state: State,
    env: Env,
}

impl DurableObject for BudgetObject {
    fn new(state: State, env: Env) -> Self {
        Self { state, env }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let path = request.path();
        let answer = match (request.method(), path.as_str()) {
            (Method::Post, "/reserve") => self.reserve(request).await,
            (Method::Post, "/settle") => self.settle(request).await,
            _ => return failure::refuse(404, "not_found", "There is nothing here."),
        };
        answer.or_else(|stopped| stopped.response())
    }
}

/// A call that is not settled yet.
#[derive(Deserialize)]
struct Open {
    day: u64,
    site: String,
    visitor: String,
    tokens: u64,
}

impl BudgetObject {
    async fn reserve(&self, mut request: Request) -> Answer {
        let failed = Failure::while_("A budget could not be asked.");
        let body = request.bytes().await.map_err(failed)?;
        let wanted: Reserve = call::parse(&body)?;
        let day = config::model_tokens_per_day(&self.env)?;
        let reserved = reserve(&self.state.storage().sql(), &wanted, day);
        let reserved = reserved.map_err(Failure::while_("A budget could not be asked."))?;
        Ok(Response::from_json(&reserved)?)
    }

    async fn settle(&self, mut request: Request) -> Answer {
        let failed = Failure::while_("A call could not be settled.");
        let body = request.bytes().await.map_err(failed)?;
        let settled: Settle = call::parse(&body)?;
        settle(&self.state.storage().sql(), &settled)
            .map_err(Failure::while_("A call could not be settled."))?;
        #[derive(Serialize)]
        struct Nothing {}
        Ok(Response::from_json(&Nothing {})?)
    }
}

fn reserve(sql: &SqlStorage, wanted: &Reserve, day: Option<u64>) -> Result<Reserved> {
    migrate(sql, MIGRATIONS)?;
    if open(sql, &wanted.id)?.is_some() {
        return Ok(Reserved { over: None });
    }
    let spent = Spent {
        turn: wanted.turn,
        conversation: wanted.conversation,
        visitor: tokens(sql, wanted.day, &visitor(wanted.site.as_str(), &wanted.visitor))?,
        site: tokens(sql, wanted.day, &site(wanted.site.as_str()))?,
        day: tokens(sql, wanted.day, DAY)?,
    };
    if let Err(over) = afford(&wanted.allowed, day, &spent, wanted.tokens) {
        return Ok(Reserved { over: Some(over) });
    }
    sql.exec(
        "INSERT INTO calls (id, day, site, visitor, tokens) VALUES (?, ?, ?, ?, ?)",
        vec![
            wanted.id.as_str().into(),
            number(wanted.day),
            wanted.site.as_str().into(),
            wanted.visitor.as_str().into(),
            number(wanted.tokens),
        ],
    )?;
    if spent.day == 0 {
        forget(sql, wanted.day)?;
    }
    let (site, visitor) = (wanted.site.as_str(), &wanted.visitor);
    charge(sql, wanted.day, site, visitor, i64::try_from(wanted.tokens).unwrap_or(i64::MAX))?;
    Ok(Reserved { over: None })
}

fn settle(sql: &SqlStorage, settled: &Settle) -> Result<()> {
    migrate(sql, MIGRATIONS)?;
    let Some(Open { day, site, visitor, tokens }) = open(sql, &settled.id)? else { return Ok(()) };
    sql.exec("DELETE FROM calls WHERE id = ?", vec![settled.id.as_str().into()])?;
    let signed = |tokens: u64| i64::try_from(tokens).unwrap_or(i64::MAX / 2);
    charge(sql, day, &site, &visitor, signed(settled.tokens) - signed(tokens))
}

const DAY: &str = "day";

fn site(id: &str) -> String {
    format!("site:{id}")
}

fn visitor(site: &str, id: &str) -> String {
    format!("visitor:{site}:{id}")
}

fn open(sql: &SqlStorage, id: &str) -> Result<Option<Open>> {
    let query = "SELECT day, site, visitor, tokens FROM calls WHERE id = ?";
    Ok(sql.exec(query, vec![id.into()])?.to_array()?.pop())
}

fn tokens(sql: &SqlStorage, day: u64, scope: &str) -> Result<u64> {
    #[derive(Deserialize)]
    struct Row {
        tokens: u64,
    }
    let query = "SELECT tokens FROM spent WHERE day = ? AND scope = ?";
    let rows: Vec<Row> = sql.exec(query, vec![number(day), scope.into()])?.to_array()?;
    Ok(rows.first().map_or(0, |row| row.tokens))
}

fn charge(sql: &SqlStorage, day: u64, of: &str, by: &str, tokens: i64) -> Result<()> {
    for scope in [DAY.to_owned(), site(of), visitor(of, by)] {
        sql.exec(
            "INSERT INTO spent (day, scope, tokens) VALUES (?, ?, max(0, ?))
             ON CONFLICT (day, scope) DO UPDATE SET tokens = max(0, tokens + ?)",
            vec![number(day), scope.into(), int(tokens), int(tokens)],
        )?;
    }
    Ok(())
}

/// Old days, and calls that were never settled, are of no use any more.
fn forget(sql: &SqlStorage, today: u64) -> Result<()> {
    let before = number(today.saturating_sub(DAYS_KEPT));
    sql.exec("DELETE FROM spent WHERE day < ?", vec![before])?;
    sql.exec("DELETE FROM calls WHERE day < ?", vec![number(today.saturating_sub(1))])?;
    Ok(())
}

fn number(value: u64) -> worker::SqlStorageValue {
    int(i64::try_from(value).unwrap_or(i64::MAX))
}
