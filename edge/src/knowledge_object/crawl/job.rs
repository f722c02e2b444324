//! The rows of a crawl.

use std::collections::BTreeMap;

use serde::Deserialize;
use shared::{
    import::{LEFT_OUT_MAX, crawl::Fate, robots::Robots},
    time::Timestamp,
};
use worker::{Result, SqlStorage, Url};

use super::{PageLeftOut, Told};
use crate::{knowledge_object::rows, store::migrations::int};

/// Tables, for the knowledge base's migrations.
pub(in crate::knowledge_object) const TABLES: &str = "
    CREATE TABLE crawl (
        one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL, sitemap TEXT NOT NULL,
        started INTEGER NOT NULL, state TEXT NOT NULL, robots TEXT NOT NULL);
    CREATE TABLE crawl_addresses (
        place INTEGER PRIMARY KEY, url TEXT NOT NULL, kind TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0, outcome TEXT, why TEXT, UNIQUE (url, kind))
";

#[derive(Deserialize)]
pub(super) struct Job {
    /// Tells it from the one before.
    pub(super) id: i64,
    pub(super) sitemap: String,
    /// Unix milliseconds.
    pub(super) started: u64,
    state: String,
    robots: String,
    /// Articles that it took away.
    removed: u64,
}

impl Job {
    /// Whether an address is of the sitemap's own site: scheme, host and port.
    pub(super) fn is_own(&self, url: &Url) -> bool {
        Url::parse(&self.sitemap).is_ok_and(|own| own.origin() == url.origin())
    }

    pub(super) fn robots(&self) -> Robots {
        Robots::parse(&self.robots, super::AGENT)
    }
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Robots,
    /// The sitemap that was named, which may list others.
    Index,
    Sitemap,
    Page,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Robots => "robots",
            Self::Index => "index",
            Self::Sitemap => "sitemap",
            Self::Page => "page",
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Address {
    place: i64,
    pub(super) url: String,
    pub(super) kind: Kind,
    /// How often it was asked before.
    pub(super) attempts: u32,
}

pub(super) enum Outcome {
    /// A page is an article now.
    Read,
    /// Something else than a page was read.
    Done,
    /// The site says that it is not there any more: a sentence.
    Gone(String),
    /// It was not read, and why: a sentence.
    Skipped(String),
}

/// Writes a new crawl in place of the last.
pub(super) fn begin(sql: &SqlStorage, sitemap: &str, robots: &str, now: Timestamp) -> Result<()> {
    rows::prepare(sql)?;
    let last = job(sql)?.map_or(0, |job| job.id);
    sql.exec("DELETE FROM crawl_addresses", None)?;
    let started = i64::try_from(now.0).unwrap_or_default();
    sql.exec(
        "INSERT OR REPLACE INTO crawl (one, id, sitemap, started, state, robots)
         VALUES (1, ?, ?, ?, 'running', '')",
        vec![int(last + 1), sitemap.into(), int(started)],
    )?;
    add(sql, robots, Kind::Robots)?;
    add(sql, sitemap, Kind::Index)?;
    Ok(())
}

/// The crawl, if it goes on.
pub(super) fn running(sql: &SqlStorage) -> Result<Option<Job>> {
    Ok(job(sql)?.filter(|job| job.state == "running"))
}

fn job(sql: &SqlStorage) -> Result<Option<Job>> {
    #[derive(Deserialize)]
    struct Known {
        tables: i64,
    }
    // Asked of an object that never crawled, it must not write.
    let known = "SELECT count(*) AS tables FROM sqlite_master WHERE name = 'crawl'";
    if sql.exec(known, None)?.one::<Known>()?.tables == 0 {
        return Ok(None);
    }
    // An earlier version of the program may have begun it.
    rows::prepare(sql)?;
    let query = "SELECT id, sitemap, started, state, robots, removed FROM crawl";
    Ok(sql.exec(query, None)?.to_array::<Job>()?.into_iter().next())
}

/// Ends the crawl. What was not asked is skipped.
pub(super) fn end(sql: &SqlStorage, state: &str, why: Option<&str>) -> Result<()> {
    sql.exec("UPDATE crawl SET state = ?", vec![state.into()])?;
    let skip = "UPDATE crawl_addresses SET outcome = 'skipped', why = ? WHERE outcome IS NULL";
    sql.exec(skip, vec![why.unwrap_or_default().into()])?;
    Ok(())
}

pub(super) fn next(sql: &SqlStorage) -> Result<Option<Address>> {
    let query = "SELECT place, url, kind, attempts FROM crawl_addresses
                 WHERE outcome IS NULL ORDER BY place LIMIT 1";
    Ok(sql.exec(query, None)?.to_array()?.into_iter().next())
}

/// Counts that it is asked, before it is.
pub(super) fn attempt(sql: &SqlStorage, address: &Address) -> Result<()> {
    let query = "UPDATE crawl_addresses SET attempts = attempts + 1 WHERE place = ?";
    sql.exec(query, vec![int(address.place)])?;
    Ok(())
}

pub(super) fn settle(sql: &SqlStorage, address: &Address, outcome: &Outcome) -> Result<()> {
    let (outcome, why) = match outcome {
        Outcome::Read => ("read", ""),
        Outcome::Done => ("done", ""),
        Outcome::Gone(why) => ("gone", why.as_str()),
        Outcome::Skipped(why) => ("skipped", why.as_str()),
    };
    let query = "UPDATE crawl_addresses SET outcome = ?, why = ? WHERE place = ?";
    sql.exec(query, vec![outcome.into(), why.into(), int(address.place)])?;
    Ok(())
}

/// Adds an address; whether it is new.
pub(super) fn add(sql: &SqlStorage, url: &str, kind: Kind) -> Result<bool> {
    let query = "INSERT OR IGNORE INTO crawl_addresses (url, kind) VALUES (?, ?) RETURNING place";
    let added = sql.exec(query, vec![url.into(), kind.name().into()])?;
    Ok(!added.to_array::<serde::de::IgnoredAny>()?.is_empty())
}

pub(super) fn count(sql: &SqlStorage, kind: Kind) -> Result<usize> {
    let rows = "SELECT count(*) AS rows FROM crawl_addresses WHERE kind = ?";
    Ok(sql.exec(rows, vec![kind.name().into()])?.one::<Count>()?.rows)
}

#[derive(Deserialize)]
struct Count {
    rows: usize,
}

/// Sitemaps that were not read, or not to their end.
pub(super) fn unread(sql: &SqlStorage) -> Result<usize> {
    let query = "SELECT count(*) AS rows FROM crawl_addresses
                 WHERE kind IN ('index', 'sitemap') AND outcome IS NOT 'done'";
    Ok(sql.exec(query, None)?.one::<Count>()?.rows)
}

/// What came of every page.
pub(super) fn fates(sql: &SqlStorage) -> Result<BTreeMap<String, Fate>> {
    #[derive(Deserialize)]
    struct Row {
        url: String,
        outcome: Option<String>,
    }
    let query = "SELECT url, outcome FROM crawl_addresses WHERE kind = 'page'";
    let fate = |row: Row| match row.outcome.as_deref() {
        Some("read") => (row.url, Fate::Read),
        Some("gone") => (row.url, Fate::Gone),
        _ => (row.url, Fate::Left),
    };
    Ok(sql.exec(query, None)?.to_array::<Row>()?.into_iter().map(fate).collect())
}

/// Notes how many articles it took away.
pub(super) fn keep_removed(sql: &SqlStorage, removed: usize) -> Result<()> {
    let removed = i64::try_from(removed).unwrap_or(i64::MAX);
    sql.exec("UPDATE crawl SET removed = ?", vec![int(removed)])?;
    Ok(())
}

pub(super) fn keep_robots(sql: &SqlStorage, robots: &str) -> Result<()> {
    sql.exec("UPDATE crawl SET robots = ?", vec![robots.into()])?;
    Ok(())
}

/// How far the last crawl is.
pub(super) fn told(sql: &SqlStorage) -> Result<Told> {
    let Some(job) = job(sql)? else {
        let (state, left_out) = ("none".to_owned(), Vec::new());
        return Ok(Told {
            state,
            sitemap: None,
            found: 0,
            read: 0,
            skipped: 0,
            removed: 0,
            left_out,
        });
    };
    #[derive(Deserialize)]
    struct Sums {
        found: u64,
        read: u64,
        skipped: u64,
    }
    let sums = "SELECT count(*) AS found, coalesce(sum(outcome = 'read'), 0) AS read,
                coalesce(sum(outcome IN ('skipped', 'gone')), 0) AS skipped
                FROM crawl_addresses WHERE kind = 'page'";
    let Sums { found, read, skipped } = sql.exec(sums, None)?.one()?;
    let left_out = "SELECT url, why FROM crawl_addresses WHERE why <> '' ORDER BY place LIMIT ?";
    let most = i64::try_from(LEFT_OUT_MAX).unwrap_or(i64::MAX);
    let left_out: Vec<PageLeftOut> = sql.exec(left_out, vec![int(most)])?.to_array()?;
    let Job { state, sitemap, removed, .. } = job;
    Ok(Told { state, sitemap: Some(sitemap), found, read, skipped, removed, left_out })
}
