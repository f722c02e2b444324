//! Which articles are pages that a crawl has read, so that they go when their pages do.
//!
//! An article that was there before a crawl came upon its address is somebody's, and so is one that
//! somebody brings or changes: it has no row here.

use serde::Deserialize;
use shared::import::crawl::{Ended, Kept};
use worker::{Result, SqlStorage, State};

use super::job::{self, Job};
use crate::{
    knowledge_object::{rows, upsert},
    store::migrations::{int, is_empty},
};

/// Tables, for the knowledge base's migrations.
pub(in crate::knowledge_object) const TABLES: &str = "
    CREATE TABLE crawled (
        slug TEXT NOT NULL, address TEXT NOT NULL, sitemap TEXT NOT NULL, crawl INTEGER NOT NULL,
        PRIMARY KEY (slug, address)) WITHOUT ROWID;
    ALTER TABLE crawl ADD COLUMN removed INTEGER NOT NULL DEFAULT 0
";

/// Whether an article is a crawl's, or would be: there is none yet.
pub(super) fn may_have(sql: &SqlStorage, slug: &str) -> Result<bool> {
    #[derive(Deserialize)]
    struct Count {
        rows: i64,
    }
    let query = "SELECT count(*) AS rows FROM crawled WHERE slug = ?";
    let known = sql.exec(query, vec![slug.into()])?.one::<Count>()?.rows > 0;
    Ok(known || upsert::read(sql, slug)?.is_none())
}

/// Remembers that the page at `address` is the article `slug`.
pub(super) fn note(sql: &SqlStorage, job: &Job, slug: &str, address: &str) -> Result<()> {
    sql.exec(
        "INSERT OR REPLACE INTO crawled (slug, address, sitemap, crawl) VALUES (?, ?, ?, ?)",
        vec![slug.into(), address.into(), job.sitemap.as_str().into(), int(job.id)],
    )?;
    Ok(())
}

/// Somebody has brought or changed this article, or taken it away: no crawl takes it away any more.
pub(in crate::knowledge_object) fn forget(sql: &SqlStorage, slug: &str) -> Result<()> {
    rows::prepare(sql)?;
    sql.exec("DELETE FROM crawled WHERE slug = ?", vec![slug.into()])?;
    Ok(())
}

/// Somebody has brought all articles that there are now.
pub(in crate::knowledge_object) fn forget_all(sql: &SqlStorage) -> Result<()> {
    if !is_empty(sql)? {
        rows::prepare(sql)?;
        sql.exec("DELETE FROM crawled", None)?;
    }
    Ok(())
}

/// Takes away what is gone, when the crawl has come to its end, and says how many articles.
pub(super) fn take_away(state: &State, job: &Job) -> Result<usize> {
    let sql = state.storage().sql();
    let (crawl, sitemap) = (job.id, job.sitemap.as_str());
    let ended = Ended { crawl, sitemap, unread: job::unread(&sql)?, pages: job::fates(&sql)? };
    let kept = "SELECT slug, address, sitemap, crawl FROM crawled ORDER BY slug, address";
    let taken = ended.takes(&sql.exec(kept, None)?.to_array::<Kept>()?);
    let mut removed = 0;
    for slug in &taken.articles {
        removed += usize::from(upsert::remove(state, slug)?.is_some());
    }
    for Kept { slug, address, .. } in &taken.pages {
        let query = "DELETE FROM crawled WHERE slug = ? AND address = ?";
        sql.exec(query, vec![slug.as_str().into(), address.as_str().into()])?;
    }
    Ok(removed)
}
