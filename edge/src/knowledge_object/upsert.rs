//! Single articles: added, replaced by their slug, taken away, read. The others stay on the shelf
//! as they are, and are not indexed again.
//!
//! All of it is one transaction without an await: whoever asks meanwhile is answered from the
//! articles before or from those after, and an error leaves those before.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use shared::knowledge::article::{Article, ArticlesRefused, fits_together};
use worker::{Result, SqlStorage, State};

use super::{
    crawl,
    rows::{self, Side},
};
use crate::store::{migrations::int, transaction::together};

/// What became of a set of articles.
#[derive(Clone, Copy, Default, Serialize)]
pub(super) struct Upserted {
    /// How many articles there are now.
    pub(super) articles: u64,
    /// How many passages they have.
    pub(super) passages: u64,
    /// How many there were not before.
    pub(super) added: u64,
    /// How many stand in the place of one with the same slug.
    pub(super) replaced: u64,
    /// How many were there already, word for word.
    pub(super) unchanged: u64,
}

/// Adds articles that somebody brings, as [`upsert`] does. From now on they are theirs.
///
/// # Errors
/// As for [`upsert`].
pub(super) fn bring(
    state: &State,
    articles: Vec<Article>,
) -> Result<core::result::Result<Upserted, ArticlesRefused>> {
    let slugs: Vec<String> = articles.iter().map(|article| article.slug.clone()).collect();
    let upserted = upsert(state, articles)?;
    if upserted.is_ok() {
        let sql = state.storage().sql();
        slugs.iter().try_for_each(|slug| crawl::forget(&sql, slug))?;
    }
    Ok(upserted)
}

/// Replaces all articles by those that somebody brings.
///
/// # Errors
/// When the tables cannot be written.
pub(super) fn bring_all(sql: &SqlStorage, articles: &[Article]) -> Result<rows::Index> {
    let index = rows::replace(sql, articles)?;
    crawl::forget_all(sql)?;
    Ok(index)
}

/// Adds articles, or replaces those with the same slugs. They have been checked one by one.
///
/// # Errors
/// When the tables cannot be written; then nothing is. Within it, when they would be more than one
/// knowledge base takes; then nothing is written either.
pub(super) fn upsert(
    state: &State,
    articles: Vec<Article>,
) -> Result<core::result::Result<Upserted, ArticlesRefused>> {
    let sql = state.storage().sql();
    let before = rows::current(&sql)?;
    if let Some(shelf) = &before {
        index_slugs(&sql, shelf.side())?;
    }
    let side = before.map(|shelf| shelf.side());
    let known = |article: &Article| side.map_or(Ok(None), |side| find(&sql, side, &article.slug));
    let mut upserted = Upserted::default();
    let mut changes = Vec::with_capacity(articles.len());
    let (mut count, mut bytes) = side.map_or(Ok((0, 0)), |side| size(&sql, side))?;
    let mut slugs = BTreeSet::new();
    for article in articles {
        if !slugs.insert(article.slug.clone()) {
            continue;
        }
        match known(&article)? {
            Some(old) if old.article() == article => upserted.unchanged += 1,
            Some(old) => {
                upserted.replaced += 1;
                bytes += article.markdown.len();
                bytes -= old.markdown.len();
                changes.push((Some(old.id), article));
            }
            None => {
                upserted.added += 1;
                count += 1;
                bytes += article.markdown.len();
                changes.push((None, article));
            }
        }
    }
    if let Err(refused) = fits_together(count, bytes) {
        return Ok(Err(refused));
    }
    let index = match side {
        Some(side) => together(state, move || write(&sql, side, &changes))?,
        None => {
            let articles: Vec<Article> = changes.into_iter().map(|(_, article)| article).collect();
            rows::replace(&sql, &articles)?
        }
    };
    Ok(Ok(Upserted { articles: index.articles, passages: index.passages, ..upserted }))
}

/// Takes the article with this slug away; `None` when there is none.
pub(super) fn remove(state: &State, slug: &str) -> Result<Option<rows::Index>> {
    let sql = state.storage().sql();
    let Some(side) = rows::current(&sql)?.map(|shelf| shelf.side()) else { return Ok(None) };
    index_slugs(&sql, side)?;
    let Some(old) = find(&sql, side, slug)? else { return Ok(None) };
    let taken = move || {
        let passages = rows::unshelve(&sql, side, old.id)?;
        count(&sql, -1, -passages)
    };
    together(state, taken).map(Some)
}

/// The article with this slug.
pub(super) fn read(sql: &SqlStorage, slug: &str) -> Result<Option<Article>> {
    let Some(side) = rows::current(sql)?.map(|shelf| shelf.side()) else { return Ok(None) };
    Ok(find(sql, side, slug)?.map(|row| row.article()))
}

/// The slug of the article that has this address.
pub(super) fn slug_at(sql: &SqlStorage, url: &str) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Found {
        slug: String,
    }
    let Some(side) = rows::current(sql)?.map(|shelf| shelf.side()) else { return Ok(None) };
    let query = format!("SELECT slug FROM articles_{} WHERE url = ? LIMIT 1", side.name());
    let found: Vec<Found> = sql.exec(&query, vec![url.into()])?.to_array()?;
    Ok(found.into_iter().next().map(|found| found.slug))
}

#[derive(Deserialize)]
struct Row {
    id: i64,
    slug: String,
    title: String,
    url: String,
    markdown: String,
}

impl Row {
    fn article(&self) -> Article {
        let Self { slug, title, url, markdown, .. } = self;
        Article {
            slug: slug.clone(),
            title: title.clone(),
            url: url.clone(),
            markdown: markdown.clone(),
        }
    }
}

fn find(sql: &SqlStorage, side: Side, slug: &str) -> Result<Option<Row>> {
    let query = format!(
        "SELECT id, slug, title, url, markdown FROM articles_{} WHERE slug = ?",
        side.name()
    );
    Ok(sql.exec(&query, vec![slug.into()])?.to_array::<Row>()?.into_iter().next())
}

/// How many articles there are, and how many bytes of Markdown.
fn size(sql: &SqlStorage, side: Side) -> Result<(usize, usize)> {
    #[derive(Deserialize)]
    struct Size {
        articles: usize,
        bytes: usize,
    }
    let query = format!(
        "SELECT count(*) AS articles, coalesce(sum(octet_length(markdown)), 0) AS bytes
         FROM articles_{}",
        side.name()
    );
    let size: Size = sql.exec(&query, None)?.one()?;
    Ok((size.articles, size.bytes))
}

/// Finding an article by its slug, and its passages, must not read them all. Made when first
/// needed: a shelf that is only ever replaced whole does without.
fn index_slugs(sql: &SqlStorage, side: Side) -> Result<()> {
    let name = side.name();
    for (index, on) in [("slugs", "articles_{} (slug)"), ("cuts", "passages_{} (article)")] {
        let on = on.replace("{}", name);
        sql.exec(&format!("CREATE INDEX IF NOT EXISTS {index}_{name} ON {on}"), None)?;
    }
    Ok(())
}

fn write(sql: &SqlStorage, side: Side, changes: &[(Option<i64>, Article)]) -> Result<rows::Index> {
    let mut article_id = last(sql, "articles", side)?;
    let mut passage_id = last(sql, "passages", side)?;
    let (mut articles, mut passages) = (0, 0);
    for (old, article) in changes {
        let id = match *old {
            Some(id) => {
                passages -= rows::unshelve(sql, side, id)?;
                id
            }
            None => {
                articles += 1;
                article_id += 1;
                article_id
            }
        };
        let cut = rows::shelve(sql, side, id, passage_id + 1, article)?;
        passage_id += cut;
        passages += cut;
    }
    count(sql, articles, passages)
}

/// The highest id in a table.
fn last(sql: &SqlStorage, table: &str, side: Side) -> Result<i64> {
    #[derive(Deserialize)]
    struct Last {
        id: Option<i64>,
    }
    let query = format!("SELECT max(id) AS id FROM {table}_{}", side.name());
    Ok(sql.exec(&query, None)?.one::<Last>()?.id.unwrap_or(0))
}

/// Corrects what the shelf says of itself.
fn count(sql: &SqlStorage, articles: i64, passages: i64) -> Result<rows::Index> {
    let query = "UPDATE shelf SET articles = articles + ?, passages = passages + ?
                 RETURNING articles, passages";
    sql.exec(query, vec![int(articles), int(passages)])?.one()
}
