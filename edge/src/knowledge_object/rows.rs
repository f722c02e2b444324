//! The knowledge base's tables: articles, their passages, and the index over their words.
//!
//! There are two sets of them, and `shelf` says which one is read. A new set of articles fills the
//! other and is then pointed at by one row, all between two awaits: whatever fails on the way, or
//! whoever asks meanwhile, there is a whole index. What an exception leaves behind is in the set
//! that nobody reads, and is dropped when it is filled next.

use serde::{Deserialize, Serialize};
use shared::knowledge::{
    INDEX_VERSION,
    answer::Candidate,
    article::Article,
    evidence::Counts,
    passage::cut,
    query::{Query, Term},
    synonyms::Synonyms,
    typo::{self, Known, Unknown},
    words::indexed,
};
use worker::{Result, SqlStorage};

use crate::store::migrations::{int, is_empty, migrate};

pub(super) const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE shelf (
        one INTEGER PRIMARY KEY CHECK (one = 1), side TEXT NOT NULL, version INTEGER NOT NULL,
        articles INTEGER NOT NULL, passages INTEGER NOT NULL)
",
    "
    CREATE TABLE synonyms (place INTEGER PRIMARY KEY, line TEXT NOT NULL)
",
    super::crawl::TABLES,
    super::proposals::TABLES,
    super::crawl::KEPT_TABLES,
];

/// What a title's and a heading's word count in BM25, a word of the text being 1.
///
/// It decides which passages are read, not which answers: the demo's answers are the same for 1 and
/// 2. SciFact's documents rank a little better with heavier titles (nDCG@10 .699 for 1, .701 for 2,
/// .704 for 4), XQuAD's have none.
pub(super) const COLUMN_WEIGHTS: &str = "2.0, 2.0, 1.0";

/// How much is on the shelf.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) articles: u64,
    pub(super) passages: u64,
}

/// An article without its text.
#[derive(Serialize, Deserialize)]
pub(super) struct Listed {
    slug: String,
    title: String,
    url: String,
}

/// Which side is read, and how much is on it.
#[derive(Deserialize)]
pub(super) struct Shelf {
    side: String,
    version: u32,
    passages: u64,
}

/// One of the two sets of tables.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    A,
    B,
}

impl Side {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

impl Shelf {
    pub(super) fn side(&self) -> Side {
        if self.side == "b" { Side::B } else { Side::A }
    }
}

/// Brings the tables up to date, before the first write.
pub(super) fn prepare(sql: &SqlStorage) -> Result<()> {
    migrate(sql, MIGRATIONS)
}

/// Replaces all articles.
pub(super) fn replace(sql: &SqlStorage, articles: &[Article]) -> Result<Index> {
    prepare(sql)?;
    let side = shelf(sql)?.map_or(Side::A, |shelf| shelf.side().other());
    fill(sql, side, articles)
}

/// All articles, in the order they were handed in.
pub(super) fn list(sql: &SqlStorage) -> Result<Vec<Listed>> {
    let Some(shelf) = shelf(sql)? else { return Ok(Vec::new()) };
    let side = shelf.side().name();
    sql.exec(&format!("SELECT slug, title, url FROM articles_{side} ORDER BY id"), None)?.to_array()
}

/// The passages that may answer `query`, best first, at most `limit`, and how common its terms are.
pub(super) fn find(
    sql: &SqlStorage,
    query: &mut Query,
    synonyms: &Synonyms,
    limit: usize,
) -> Result<(Counts, Vec<Candidate>)> {
    let nothing = (Counts { passages: 0, holding: Vec::new() }, Vec::new());
    if query.terms.is_empty() {
        return Ok(nothing);
    }
    let Some(shelf) = current(sql)? else { return Ok(nothing) };
    let side = shelf.side().name();
    let mut counts = Counts { passages: shelf.passages, holding: holding(sql, side, query)? };
    let unknown = typo::unknown(query, &counts);
    if !unknown.is_empty() {
        for unknown in unknown {
            let vocabulary = vocabulary(sql, side, &unknown)?;
            if let Some(stem) = typo::nearest(&unknown, &vocabulary) {
                query.correct(unknown.place, stem, synonyms);
            }
        }
        counts.holding = holding(sql, side, query)?;
    }
    let Some(expression) = query.match_expression() else { return Ok(nothing) };
    let finding = format!(
        "SELECT a.slug, a.title, p.heading, p.text, a.url, bm25(words_{side}, {COLUMN_WEIGHTS}) AS bm25
         FROM words_{side} JOIN passages_{side} p ON p.id = words_{side}.rowid
         JOIN articles_{side} a ON a.id = p.article
         WHERE words_{side} MATCH ? ORDER BY bm25, a.id, p.id LIMIT ?"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let found: Vec<Found> = sql.exec(&finding, vec![expression.into(), int(limit)])?.to_array()?;
    Ok((counts, found.into_iter().map(Candidate::from).collect()))
}

/// How many passages hold each term.
fn holding(sql: &SqlStorage, side: &str, query: &Query) -> Result<Vec<u64>> {
    let counting =
        format!("SELECT count(*) AS holding FROM words_{side} WHERE words_{side} MATCH ?");
    let count = |term: &Term| -> Result<u64> {
        let row: Holding = sql.exec(&counting, vec![term.match_expression().into()])?.one()?;
        Ok(row.holding)
    };
    query.terms.iter().map(count).collect()
}

/// The stems that a misspelled word may be: those with its first letter and about its length.
fn vocabulary(sql: &SqlStorage, side: &str, unknown: &Unknown) -> Result<Vec<Known>> {
    #[derive(Deserialize)]
    struct Row {
        term: String,
        doc: u64,
    }
    let Some(first) = unknown.stem.chars().next() else { return Ok(Vec::new()) };
    let after = char::from_u32(u32::from(first) + 1).unwrap_or(char::MAX);
    let length = i64::try_from(unknown.stem.chars().count()).unwrap_or(i64::MAX);
    let wrong = i64::try_from(unknown.wrong_max).unwrap_or_default();
    let asked = format!(
        "SELECT term, doc FROM vocabulary_{side}
         WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
    );
    let bounds = vec![
        first.to_string().into(),
        after.to_string().into(),
        int(length - wrong),
        int(length + wrong),
    ];
    let rows: Vec<Row> = sql.exec(&asked, bounds)?.to_array()?;
    Ok(rows.into_iter().map(|Row { term, doc }| Known { stem: term, passages: doc }).collect())
}

#[derive(Deserialize)]
struct Holding {
    holding: u64,
}

#[derive(Deserialize)]
struct Found {
    slug: String,
    title: String,
    heading: String,
    text: String,
    url: String,
    bm25: f64,
}

impl From<Found> for Candidate {
    fn from(found: Found) -> Self {
        let Found { slug, title, heading, text, url, bm25 } = found;
        Self { slug, title, heading, text, url, bm25 }
    }
}

/// The shelf, indexed anew when an earlier version of the program indexed it.
pub(super) fn current(sql: &SqlStorage) -> Result<Option<Shelf>> {
    let Some(old) = shelf(sql)? else { return Ok(None) };
    if old.version == INDEX_VERSION {
        return Ok(Some(old));
    }
    let query = format!(
        "SELECT slug, title, url, markdown FROM articles_{} ORDER BY id",
        old.side().name()
    );
    let articles: Vec<Article> = sql.exec(&query, None)?.to_array()?;
    fill(sql, old.side().other(), &articles)?;
    shelf(sql)
}

/// The row that says which side is read; `None` while there never was an article.
fn shelf(sql: &SqlStorage) -> Result<Option<Shelf>> {
    if is_empty(sql)? {
        return Ok(None);
    }
    let rows: Vec<Shelf> =
        sql.exec("SELECT side, version, passages FROM shelf", None)?.to_array()?;
    Ok(rows.into_iter().next())
}

/// Fills `side` and points at it. No await in here: it is one transaction.
fn fill(sql: &SqlStorage, side: Side, articles: &[Article]) -> Result<Index> {
    let name = side.name();
    clear(sql, side)?;
    sql.exec(
        &format!(
            "CREATE TABLE articles_{name} (id INTEGER PRIMARY KEY, slug TEXT NOT NULL,
             title TEXT NOT NULL, url TEXT NOT NULL, markdown TEXT NOT NULL)"
        ),
        None,
    )?;
    sql.exec(
        &format!(
            "CREATE TABLE passages_{name} (id INTEGER PRIMARY KEY, article INTEGER NOT NULL,
             heading TEXT NOT NULL, text TEXT NOT NULL)"
        ),
        None,
    )?;
    // Without content: the passages keep the text, the index only its words.
    sql.exec(
        &format!(
            "CREATE VIRTUAL TABLE words_{name} USING fts5(title, heading, body, content='',
             tokenize=\"porter unicode61 remove_diacritics 2 categories 'L* N* Co M*'\")"
        ),
        None,
    )?;
    sql.exec(
        &format!("CREATE VIRTUAL TABLE vocabulary_{name} USING fts5vocab(words_{name}, row)"),
        None,
    )?;
    let mut passage_id = 0_i64;
    for (article_id, article) in (1_i64..).zip(articles) {
        passage_id += shelve(sql, side, article_id, passage_id + 1, article)?;
    }
    let index = Index {
        articles: u64::try_from(articles.len()).unwrap_or(u64::MAX),
        passages: u64::try_from(passage_id).unwrap_or_default(),
    };
    let articles = i64::try_from(articles.len()).unwrap_or(i64::MAX);
    sql.exec(
        "INSERT OR REPLACE INTO shelf (one, side, version, articles, passages) VALUES (1, ?, ?, ?, ?)",
        vec![name.into(), int(INDEX_VERSION.into()), int(articles), int(passage_id)],
    )?;
    clear(sql, side.other())?;
    Ok(index)
}

/// Puts one article with its passages and their words on `side`, and says how many passages.
pub(super) fn shelve(
    sql: &SqlStorage,
    side: Side,
    article_id: i64,
    first_passage: i64,
    article: &Article,
) -> Result<i64> {
    let name = side.name();
    let keep_passage = format!("INSERT INTO passages_{name} VALUES (?, ?, ?, ?)");
    let keep_words =
        format!("INSERT INTO words_{name} (rowid, title, heading, body) VALUES (?, ?, ?, ?)");
    sql.exec(
        &format!("INSERT INTO articles_{name} VALUES (?, ?, ?, ?, ?)"),
        vec![
            int(article_id),
            article.slug.as_str().into(),
            article.title.as_str().into(),
            article.url.as_str().into(),
            article.markdown.as_str().into(),
        ],
    )?;
    let title = indexed(&article.title);
    let mut passages = 0;
    for passage in cut(&article.title, &article.markdown) {
        let passage_id = first_passage + passages;
        passages += 1;
        let heading = indexed(&passage.heading);
        let body = indexed(&passage.text);
        let words = vec![int(passage_id), title.as_str().into(), heading.into(), body.into()];
        sql.exec(&keep_words, words)?;
        let kept =
            vec![int(passage_id), int(article_id), passage.heading.into(), passage.text.into()];
        sql.exec(&keep_passage, kept)?;
    }
    Ok(passages)
}

/// Takes one article off `side` again, and says how many passages went with it.
///
/// The index keeps no text, so it is told the words it was given: they follow from the passages by
/// the same rules, as [`current`] makes sure.
pub(super) fn unshelve(sql: &SqlStorage, side: Side, article_id: i64) -> Result<i64> {
    #[derive(Deserialize)]
    struct Passage {
        id: i64,
        title: String,
        heading: String,
        text: String,
    }
    let name = side.name();
    let finding = format!(
        "SELECT p.id, a.title, p.heading, p.text FROM passages_{name} p
         JOIN articles_{name} a ON a.id = p.article WHERE p.article = ?"
    );
    let passages: Vec<Passage> = sql.exec(&finding, vec![int(article_id)])?.to_array()?;
    let forget = format!(
        "INSERT INTO words_{name} (words_{name}, rowid, title, heading, body)
         VALUES ('delete', ?, ?, ?, ?)"
    );
    for passage in &passages {
        let words = [&passage.title, &passage.heading, &passage.text];
        let [title, heading, body] = words.map(|text| indexed(text));
        sql.exec(&forget, vec![int(passage.id), title.into(), heading.into(), body.into()])?;
    }
    sql.exec(&format!("DELETE FROM passages_{name} WHERE article = ?"), vec![int(article_id)])?;
    sql.exec(&format!("DELETE FROM articles_{name} WHERE id = ?"), vec![int(article_id)])?;
    Ok(i64::try_from(passages.len()).unwrap_or(i64::MAX))
}

/// Drops the tables of `side`, if they are there.
fn clear(sql: &SqlStorage, side: Side) -> Result<()> {
    for table in ["vocabulary", "words", "passages", "articles"] {
        sql.exec(&format!("DROP TABLE IF EXISTS {table}_{}", side.name()), None)?;
    }
    Ok(())
}
