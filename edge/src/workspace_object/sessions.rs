//! Sessions: opened after the right password, ended by rest, by age, or by hand.
//!
//! A token is known by its SHA-256 only. Attempts to sign in are counted before the password is
//! looked at, so that a hundred guesses at once are a hundred attempts; a right one gives its
//! attempt back.

use serde::Deserialize;
use shared::{
    id::AgentId,
    limits::{SESSION_IDLE_MS, SESSION_MS_MAX},
    time::Timestamp,
};
use worker::{Result, SqlStorage, SqlStorageValue};

use super::{Outcome, accounts};
use crate::{
    clock, crypto,
    refusal::Refusal,
    store::migrations::int,
    throttle::Rate,
    workspace::{Attempt, SessionLine, SignedIn, Stored},
};

/// Guesses at one account from one network: ten typing errors, then two a minute.
const PAIR: Rate = Rate { burst: 10, every_ms: 30_000 };

/// Guesses from one network, whatever the account: an office behind one address signs in on one
/// morning, and somebody who tries a list of accounts is slowed to six a minute.
const NETWORK: Rate = Rate { burst: 50, every_ms: 10_000 };

/// Guesses at one account, from wherever: 8 640 a day are no danger to a password of twelve
/// characters, and whoever owns the account waits ten seconds at worst while it is attacked.
const ACCOUNT: Rate = Rate { burst: 100, every_ms: 10_000 };

/// A use is noted when the last noted one is older than this: one row in five minutes.
const NOTED_EVERY_MS: u64 = 5 * 60_000;

#[derive(Deserialize)]
struct Row {
    id: String,
    agent: AgentId,
    opened_at: u64,
    used_at: u64,
}

impl Row {
    fn until(&self, used_at: Timestamp) -> Timestamp {
        Timestamp(self.opened_at).plus(SESSION_MS_MAX).min(used_at.plus(SESSION_IDLE_MS))
    }
}

/// Counts an attempt, and gives what there is to compare the password with.
pub(super) fn begin(
    sql: &SqlStorage,
    attempt: &Attempt,
    now: Timestamp,
) -> Outcome<Option<Stored>> {
    let mut taken = Vec::new();
    for (who, rate) in counters(attempt) {
        match rate.take(whole_at(sql, &who)?, now) {
            Ok(whole_at) => taken.push((who, whole_at)),
            Err(retry_after_ms) => return Ok(Err(Refusal::TooManyAttempts { retry_after_ms })),
        }
    }
    for (who, whole_at) in taken {
        keep_whole_at(sql, who, whole_at)?;
    }
    let stored = accounts::by_email(sql, &attempt.email)?;
    Ok(Ok(stored.map(|(agent, password_hash)| Stored { agent, password_hash })))
}

/// The password was right: gives the attempt back and opens a session.
pub(super) fn open_after(
    sql: &SqlStorage,
    attempt: &Attempt,
    agent: &AgentId,
    token_hash: &str,
    now: Timestamp,
) -> Outcome<SignedIn> {
    for (who, rate) in counters(attempt) {
        if let Some(kept) = whole_at(sql, &who)? {
            keep_whole_at(sql, who, rate.give_back(kept))?;
        }
    }
    let past = vec![moment(now)];
    sql.exec("DELETE FROM attempts WHERE whole_at <= ?", past)?;
    open(sql, agent, token_hash, now)
}

/// Opens a session, and forgets those that are long over.
pub(super) fn open(
    sql: &SqlStorage,
    agent: &AgentId,
    token_hash: &str,
    now: Timestamp,
) -> Outcome<SignedIn> {
    sql.exec(
        "DELETE FROM sessions WHERE opened_at <= ? OR used_at <= ?",
        vec![ago(now, SESSION_MS_MAX), ago(now, SESSION_IDLE_MS)],
    )?;
    sql.exec(
        "INSERT INTO sessions (token_hash, id, agent, opened_at, used_at) VALUES (?, ?, ?, ?, ?)",
        vec![
            token_hash.into(),
            clock::short_id().into(),
            agent.as_str().into(),
            moment(now),
            moment(now),
        ],
    )?;
    used(sql, token_hash, now)
}

/// Whose session this is; notes that it was used.
pub(super) fn used(sql: &SqlStorage, token_hash: &str, now: Timestamp) -> Outcome<SignedIn> {
    let query = "SELECT id, agent, opened_at, used_at FROM sessions WHERE token_hash = ?";
    let row = sql.exec(query, vec![token_hash.into()])?.to_array::<Row>()?.pop();
    let Some(row) = row.filter(|row| now < row.until(Timestamp(row.used_at))) else {
        return Ok(Err(Refusal::SignedOut));
    };
    let (Some(account), Some(workspace)) =
        (accounts::one(sql, &row.agent)?, accounts::workspace(sql)?)
    else {
        return Ok(Err(Refusal::SignedOut));
    };
    if now.since(Timestamp(row.used_at)) >= NOTED_EVERY_MS {
        let note = "UPDATE sessions SET used_at = ? WHERE token_hash = ?";
        sql.exec(note, vec![moment(now), token_hash.into()])?;
    }
    let until = row.until(now);
    Ok(Ok(SignedIn { account, workspace, session: row.id, until }))
}

/// Ends a session; one that is over already stays so.
pub(super) fn close(sql: &SqlStorage, token_hash: &str) -> Result<()> {
    sql.exec("DELETE FROM sessions WHERE token_hash = ?", vec![token_hash.into()])?;
    Ok(())
}

/// A person's sessions that are still good, the newest first.
pub(super) fn list(sql: &SqlStorage, agent: &AgentId, now: Timestamp) -> Result<Vec<SessionLine>> {
    let query = "SELECT id, agent, opened_at, used_at FROM sessions WHERE agent = ? \
                 ORDER BY opened_at DESC, id";
    let rows = sql.exec(query, vec![agent.as_str().into()])?.to_array::<Row>()?;
    let good = rows.into_iter().filter(|row| now < row.until(Timestamp(row.used_at)));
    let line = |row: Row| SessionLine {
        id: row.id,
        opened_at: Timestamp(row.opened_at),
        used_at: Timestamp(row.used_at),
    };
    Ok(good.map(line).collect())
}

/// Ends one of a person's own sessions.
pub(super) fn revoke(sql: &SqlStorage, agent: &AgentId, session: &str) -> Outcome<()> {
    let whose = vec![session.into(), agent.as_str().into()];
    let query = "DELETE FROM sessions WHERE id = ? AND agent = ? RETURNING id";
    let ended = sql.exec(query, whose)?.to_array::<serde::de::IgnoredAny>()?;
    Ok(if ended.is_empty() { Err(Refusal::NotFound) } else { Ok(()) })
}

/// Who is counted for an attempt. Digests, so that the table holds no addresses.
fn counters(attempt: &Attempt) -> [(String, Rate); 3] {
    let (email, network) = (attempt.email.as_str(), attempt.network.as_str());
    let digest = |who: String| crypto::sha256_hex(who.as_bytes());
    [
        (digest(format!("pair {network} {email}")), PAIR),
        (digest(format!("network {network}")), NETWORK),
        (digest(format!("account {email}")), ACCOUNT),
    ]
}

fn whole_at(sql: &SqlStorage, who: &str) -> Result<Option<Timestamp>> {
    #[derive(Deserialize)]
    struct Kept {
        whole_at: u64,
    }
    let query = "SELECT whole_at FROM attempts WHERE who = ?";
    let kept = sql.exec(query, vec![who.into()])?.to_array::<Kept>()?.pop();
    Ok(kept.map(|kept| Timestamp(kept.whole_at)))
}

fn keep_whole_at(sql: &SqlStorage, who: String, whole_at: Timestamp) -> Result<()> {
    let query = "INSERT OR REPLACE INTO attempts (who, whole_at) VALUES (?, ?)";
    sql.exec(query, vec![who.into(), moment(whole_at)])?;
    Ok(())
}

fn ago(now: Timestamp, ms: u64) -> SqlStorageValue {
    moment(Timestamp(now.0.saturating_sub(ms)))
}

fn moment(at: Timestamp) -> SqlStorageValue {
    int(i64::try_from(at.0).unwrap_or(i64::MAX))
}
