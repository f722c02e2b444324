//! People of the workspace. The first one claims it, with the set-up token, once.

use serde::Deserialize;
use shared::{
    email::Email,
    {id::AgentId, text::Name, time::Timestamp},
};
use worker::{Result, SqlStorage};

use super::{Outcome, sessions};
use crate::{
    clock,
    refusal::Refusal,
    seat::Role,
    store::migrations::int,
    workspace::{Account, NewAccount, SignedIn},
};

/// Whether nobody has claimed the workspace yet.
pub(super) fn is_open(sql: &SqlStorage) -> Result<bool> {
    #[derive(Deserialize)]
    struct Count {
        workspaces: i64,
    }
    let count: Count = sql.exec("SELECT count(*) AS workspaces FROM workspace", None)?.one()?;
    Ok(count.workspaces == 0)
}

/// Claims the workspace for its first owner. The token that allowed it is burned by the very rows
/// that this writes: [`is_open`] is false from here on.
pub(super) fn set_up(
    sql: &SqlStorage,
    workspace: &Name,
    owner: &NewAccount,
    token_hash: &str,
    now: Timestamp,
) -> Outcome<SignedIn> {
    if !is_open(sql)? {
        return Ok(Err(Refusal::SetUpDone));
    }
    let name = workspace.as_str().into();
    sql.exec("INSERT INTO workspace (id, name) VALUES (1, ?)", vec![name])?;
    let account = insert(sql, owner, now)?;
    sessions::open(sql, &account.id, token_hash, now)
}

/// Adds a person.
pub(super) fn add(sql: &SqlStorage, account: &NewAccount, now: Timestamp) -> Outcome<Account> {
    if by_email(sql, &account.email)?.is_some() {
        return Ok(Err(Refusal::EmailTaken));
    }
    insert(sql, account, now).map(Ok)
}

/// Everyone, in the order in which they came.
pub(super) fn all(sql: &SqlStorage) -> Result<Vec<Account>> {
    let query = "SELECT id, name, email, role FROM accounts ORDER BY added_at, id";
    sql.exec(query, None)?.to_array()
}

/// One person.
pub(super) fn one(sql: &SqlStorage, id: &AgentId) -> Result<Option<Account>> {
    let query = "SELECT id, name, email, role FROM accounts WHERE id = ?";
    Ok(sql.exec(query, vec![id.as_str().into()])?.to_array()?.pop())
}

/// What there is to compare a password with.
pub(super) fn by_email(sql: &SqlStorage, email: &Email) -> Result<Option<(AgentId, String)>> {
    #[derive(Deserialize)]
    struct Row {
        id: AgentId,
        password_hash: String,
    }
    let query = "SELECT id, password_hash FROM accounts WHERE email = ?";
    let row = sql.exec(query, vec![email.as_str().into()])?.to_array::<Row>()?.pop();
    Ok(row.map(|row| (row.id, row.password_hash)))
}

/// The workspace's name; `None` before anyone has claimed it.
pub(super) fn workspace(sql: &SqlStorage) -> Result<Option<Name>> {
    #[derive(Deserialize)]
    struct Row {
        name: Name,
    }
    let row = sql.exec("SELECT name FROM workspace", None)?.to_array::<Row>()?.pop();
    Ok(row.map(|row| row.name))
}

fn insert(sql: &SqlStorage, account: &NewAccount, now: Timestamp) -> Result<Account> {
    let NewAccount { name, email, role, password_hash } = account;
    let id = AgentId::parse(&clock::short_id()).expect("16 letters and digits are an id");
    let word = match role {
        Role::Owner => "owner",
        Role::Agent => "agent",
    };
    sql.exec(
        "INSERT INTO accounts (id, name, email, role, password_hash, added_at) \
         VALUES (?, ?, ?, ?, ?, ?)",
        vec![
            id.as_str().into(),
            name.as_str().into(),
            email.as_str().into(),
            word.into(),
            password_hash.as_str().into(),
            int(i64::try_from(now.0).unwrap_or(i64::MAX)),
        ],
    )?;
    Ok(Account { id, name: name.clone(), email: email.clone(), role: *role })
}
