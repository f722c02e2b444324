//! The authority on accounts, sessions, sites, bots, and which conversations there are.
//!
//! One per deployment, named `workspace`. A visitor's message never waits for it: settings reach
//! the edge through [`crate::sites`]. No password comes here, only hashes made by the worker.
//!
//! | call | answer |
//! |---|---|
//! | `POST /` with a [`Command`] | `{"Ok": …}` or `{"Err": Refusal}` |
//! | `POST /directory` with `{conversation, site}` | `{}`; the same again changes nothing |
//!
//! Every command is one synchronous block: what it writes is committed together, and nothing else
//! happens in between.

mod accounts;
mod bots;
mod directory;
mod schema;
mod sessions;
mod sites;

use std::cell::Cell;

use serde::Serialize;
use worker::{
    DurableObject, Env, Method, Request, Response, Result, SqlStorage, State, durable_object,
};

use crate::{clock, config, failure, refusal::Refusal, store::migrations, workspace::Command};

/// See the module.
#[durable_object(fetch)]
pub struct WorkspaceObject {
    state: State,
    env: Env,
    migrated: Cell<bool>,
}

/// A refusal is an answer; only the platform's failures are errors.
type Outcome<T> = Result<core::result::Result<T, Refusal>>;

impl DurableObject for WorkspaceObject {
    fn new(state: State, env: Env) -> Self {
        Self { state, env, migrated: Cell::new(false) }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let body = request.text().await?;
        match (request.method(), request.path().as_str()) {
            (Method::Post, "/") => self.carry_out(serde_json::from_str(&body)?),
            (Method::Post, "/directory") => {
                let entry = serde_json::from_str(&body)?;
                self.sql().and_then(|sql| directory::enter(&sql, &entry, clock::now()))?;
                Response::from_json(&serde_json::json!({}))
            }
            _ => failure::refuse(404, "not_found", "There is nothing here."),
        }
    }
}

impl WorkspaceObject {
    fn carry_out(&self, command: Command) -> Result<Response> {
        let (sql, now) = (&self.sql()?, clock::now());
        let develops = config::is_development(&self.env);
        match command {
            Command::IsOpen => answer(accounts::is_open(sql).map(Ok)),
            Command::SetUp { workspace, owner, token_hash } => {
                answer(accounts::set_up(sql, &workspace, &owner, &token_hash, now))
            }
            Command::BeginSignIn(attempt) => answer(sessions::begin(sql, &attempt, now)),
            Command::OpenSession { attempt, agent, token_hash } => {
                answer(sessions::open_after(sql, &attempt, &agent, &token_hash, now))
            }
            Command::Session { token_hash } => answer(sessions::used(sql, &token_hash, now)),
            Command::CloseSession { token_hash } => {
                answer(sessions::close(sql, &token_hash).map(Ok))
            }
            Command::Sessions { agent } => answer(sessions::list(sql, &agent, now).map(Ok)),
            Command::RevokeSession { agent, session } => {
                answer(sessions::revoke(sql, &agent, &session))
            }
            Command::AddAccount(account) => answer(accounts::add(sql, &account, now)),
            Command::Accounts => answer(accounts::all(sql).map(Ok)),
            Command::AddSite { ids, change } => answer(sites::add(sql, ids, change, develops, now)),
            Command::ChangeSite { id, change } => {
                answer(sites::change(sql, &id, change, develops, now))
            }
            Command::AddRule { id, rule } => answer(sites::add_rule(sql, &id, rule, develops, now)),
            Command::EditedSite { id, change } => {
                answer(sites::edited(sql, &id, change, develops, now))
            }
            Command::Sites => answer(sites::all(sql).map(Ok)),
            Command::Site { id } => answer(sites::one(sql, &id)),
            Command::Bots => answer(bots::list(sql).map(Ok)),
            Command::Bot { id } => answer(bots::show(sql, &id)),
            Command::AddBot { ids, change } => answer(bots::add(sql, ids, &change, develops)),
            Command::ChangeBot { id, change } => {
                answer(bots::change(sql, &id, &change, develops, now))
            }
            Command::DeleteBot { id } => answer(bots::delete(sql, &id)),
            Command::AreOfSite { site, conversations } => {
                answer(directory::are_of(sql, &site, &conversations).map(Ok))
            }
            Command::HasKnowledge { id } => answer(sites::has_knowledge(sql, &id).map(Ok)),
        }
    }

    fn sql(&self) -> Result<SqlStorage> {
        let sql = self.state.storage().sql();
        if !self.migrated.get() {
            migrations::migrate(&sql, schema::MIGRATIONS)?;
            self.migrated.set(true);
        }
        Ok(sql)
    }
}

fn answer<T: Serialize>(outcome: Outcome<T>) -> Result<Response> {
    Response::from_json(&outcome?)
}
