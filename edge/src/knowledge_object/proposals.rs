//! Proposed articles: kept beside the articles that they would become, since what is near one, and
//! what the bot says already, is only known here. Proposed rules ([`super::rules`]) come from the
//! same lessons and stand beside them; what they are held against comes with each question.
//!
//! What is merged, what was declined and where an answer belongs is decided in `shared::learning`.
//! An accepted proposal stays accepted when the articles are replaced ([`with_accepted`]): the owner
//! takes it back by declining it.

use serde::{Deserialize, Serialize};
use shared::{
    id::ConversationId,
    knowledge::{
        answer::{self, CANDIDATES_MAX, Outcome},
        article::{Article, ArticlesRefused, TITLE_CHARS_MAX, Unfit, checked},
        follow_up,
        query::Query,
        synonyms::Synonyms,
    },
    learning::{
        ANSWER_CHARS_MAX, Lesson, Pair, QUESTION_CHARS_MAX,
        alike::{Fingerprint, Mark},
        proposal::{self, DECLINED_MAX, Near, OPEN_MAX, Place, Proposal, State},
    },
    time::Timestamp,
};
use worker::{Result, SqlStorage};

use super::{rows, upsert};
use crate::{
    clock,
    proposals::Edited,
    refusal::Refusal,
    store::migrations::{int, is_empty, migrate},
};

/// The tables of both kinds of proposals.
///
/// `taught` tells a pair that comes twice, and which proposal it belongs to. `place` is the place of
/// the question, or of the handover, in its conversation.
pub(super) const TABLES: &str = "
    CREATE TABLE proposals (id TEXT PRIMARY KEY, state TEXT NOT NULL, mark TEXT NOT NULL, proposal TEXT NOT NULL, article TEXT, asked INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE taught (conversation TEXT NOT NULL, place INTEGER NOT NULL, proposal TEXT, at INTEGER NOT NULL, PRIMARY KEY (conversation, place)) WITHOUT ROWID;
    CREATE TABLE handoffs (conversation TEXT NOT NULL, place INTEGER NOT NULL, site TEXT NOT NULL, at INTEGER NOT NULL, handoff TEXT NOT NULL, PRIMARY KEY (conversation, place)) WITHOUT ROWID;
    CREATE TABLE rule_decisions (id TEXT NOT NULL, site TEXT NOT NULL, state TEXT NOT NULL, proposal TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
";

/// Most proposals of one list, those asked most first.
const LIST_MAX: i64 = 200;

/// Pairs that are remembered, so that a repeat changes nothing: far more than come back. An older
/// one that does is still like its proposal.
const TAUGHT_MAX: usize = 20_000;

/// Passages that are looked at for the article an answer belongs to.
const NEAR_MAX: i64 = 5;

/// A proposal as the API shows it.
#[derive(Serialize)]
pub(super) struct Shown {
    id: String,
    state: State,
    #[serde(flatten)]
    proposal: Proposal,
    /// What it has become.
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<Accepted>,
}

/// What an accepted proposal says, and where.
#[derive(Clone, Serialize, Deserialize)]
struct Accepted {
    slug: String,
    title: String,
    url: String,
    question: String,
    answer: String,
}

impl Accepted {
    /// The first field that `edited` would have otherwise.
    fn differs(&self, edited: &Edited) -> Option<&'static str> {
        let fields = [
            ("question", &self.question, &edited.question),
            ("answer", &self.answer, &edited.answer),
            ("title", &self.title, &edited.title),
            ("url", &self.url, &edited.url),
        ];
        let other = |now: &str, wish: &Option<String>| {
            wish.as_ref().is_some_and(|wish| wish.trim() != now.trim())
        };
        fields.into_iter().find(|(_, now, wish)| other(now, wish)).map(|(field, ..)| field)
    }
}

const ACCEPTED_ALREADY: &str =
    "This was accepted already, with other words: change its article, or decline it first.";

#[derive(Deserialize)]
struct Row {
    id: String,
    state: State,
    proposal: String,
    article: Option<String>,
}

impl Row {
    fn shown(self) -> Result<Shown> {
        let Self { id, state, proposal, article } = self;
        let article = article.map(|article| serde_json::from_str(&article)).transpose()?;
        Ok(Shown { id, state, proposal: serde_json::from_str(&proposal)?, article })
    }
}

/// Takes in what a conversation teaches. The same lesson again changes nothing.
pub(super) fn learn(sql: &SqlStorage, lesson: &Lesson, synonyms: &Synonyms) -> Result<()> {
    migrate(sql, rows::MIGRATIONS)?;
    for pair in &lesson.pairs {
        let of = take(sql, &lesson.conversation, lesson.at, pair, synonyms)?;
        sql.exec(
            "INSERT OR REPLACE INTO taught (conversation, place, proposal, at) VALUES (?, ?, ?, ?)",
            vec![
                lesson.conversation.as_str().into(),
                place(pair.at.0),
                of.into(),
                moment(lesson.at),
            ],
        )?;
    }
    super::rules::learn(sql, lesson)?;
    prune(sql)
}

/// Puts one pair where it belongs, and says to which proposal.
fn take(
    sql: &SqlStorage,
    conversation: &ConversationId,
    at: Timestamp,
    pair: &Pair,
    synonyms: &Synonyms,
) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Taught {
        proposal: Option<String>,
    }
    let mark = Mark::of(&pair.question, &pair.answer, synonyms);
    let query = "SELECT proposal FROM taught WHERE conversation = ? AND place = ?";
    let taught = sql.exec(query, vec![conversation.as_str().into(), place(pair.at.0)])?;
    if let Some(Taught { proposal: known }) = taught.to_array::<Taught>()?.pop() {
        // The person may have said more since: their answer, not another asking.
        if let Some(id) = &known {
            merge(sql, id, pair, conversation, at)?;
        }
        return Ok(known);
    }
    let known = marks(sql)?;
    let (ids, marks): (Vec<String>, Vec<(State, Mark)>) = known.into_iter().unzip();
    match proposal::place(&mark, &marks) {
        Place::Merge(n) => {
            merge(sql, &ids[n], pair, conversation, at)?;
            Ok(Some(ids[n].clone()))
        }
        Place::New if pair.tried || !is_answered(sql, &pair.question, synonyms)? => {
            let adds_to = proposal::adds_to(&mark.question, &near(sql, pair, synonyms)?);
            let id = clock::short_id();
            let proposal = Proposal::new(pair, conversation, at, adds_to);
            sql.exec(
                "INSERT INTO proposals (id, state, mark, proposal, asked, at) VALUES (?, ?, ?, ?, ?, ?)",
                vec![
                    id.as_str().into(),
                    State::Open.name().into(),
                    serde_json::to_string(&mark)?.into(),
                    serde_json::to_string(&proposal)?.into(),
                    int(1),
                    moment(at),
                ],
            )?;
            Ok(Some(id))
        }
        Place::New | Place::Decided => Ok(None),
    }
}

/// Adds a pair to a proposal, while it is open.
fn merge(
    sql: &SqlStorage,
    id: &str,
    pair: &Pair,
    conversation: &ConversationId,
    at: Timestamp,
) -> Result<()> {
    let Some(Shown { state: State::Open, mut proposal, .. }) = find(sql, id)? else {
        return Ok(());
    };
    proposal.merge(pair, conversation, at);
    sql.exec(
        "UPDATE proposals SET proposal = ?, asked = ?, at = ? WHERE id = ?",
        vec![
            serde_json::to_string(&proposal)?.into(),
            int(proposal.count.into()),
            moment(proposal.at),
            id.into(),
        ],
    )?;
    Ok(())
}

/// What the proposals there are ask, with what became of each.
fn marks(sql: &SqlStorage) -> Result<Vec<(String, (State, Mark))>> {
    #[derive(Deserialize)]
    struct Known {
        id: String,
        state: State,
        mark: String,
    }
    let rows: Vec<Known> =
        sql.exec("SELECT id, state, mark FROM proposals ORDER BY id", None)?.to_array()?;
    let parsed = rows.into_iter().map(|row| {
        let mark = serde_json::from_str(&row.mark)?;
        Ok((row.id, (row.state, mark)))
    });
    parsed.collect()
}

/// Whether the bot has an answer to a question that only a person was asked.
fn is_answered(sql: &SqlStorage, question: &str, synonyms: &Synonyms) -> Result<bool> {
    let mut query = follow_up::query(question, None, synonyms);
    let (counts, candidates) = rows::find(sql, &mut query, synonyms, CANDIDATES_MAX)?;
    Ok(matches!(answer::answer(&query, &counts, &candidates), Outcome::Answered(_)))
}

/// The articles whose passages are nearest to the question.
fn near(sql: &SqlStorage, pair: &Pair, synonyms: &Synonyms) -> Result<Vec<Near>> {
    #[derive(Deserialize)]
    struct Found {
        slug: String,
        title: String,
        heading: String,
    }
    let Some(expression) = Query::new(&pair.question, synonyms).match_expression() else {
        return Ok(Vec::new());
    };
    let Some(side) = rows::current(sql)?.map(|shelf| shelf.side().name()) else {
        return Ok(Vec::new());
    };
    let weights = rows::COLUMN_WEIGHTS;
    let query = format!(
        "SELECT a.slug, a.title, p.heading FROM words_{side}
         JOIN passages_{side} p ON p.id = words_{side}.rowid
         JOIN articles_{side} a ON a.id = p.article
         WHERE words_{side} MATCH ? ORDER BY bm25(words_{side}, {weights}), p.id LIMIT ?"
    );
    let found: Vec<Found> = sql.exec(&query, vec![expression.into(), int(NEAR_MAX)])?.to_array()?;
    let near = found.into_iter().map(|found| Near {
        headline: Fingerprint::of(&format!("{} {}", found.title, found.heading), synonyms),
        slug: found.slug,
    });
    Ok(near.collect())
}

/// Keeps what is remembered within its bounds.
fn prune(sql: &SqlStorage) -> Result<()> {
    for (state, most, order) in
        [(State::Open, OPEN_MAX, "asked DESC, at DESC"), (State::Declined, DECLINED_MAX, "at DESC")]
    {
        sql.exec(
            &format!(
                "DELETE FROM proposals WHERE id IN (SELECT id FROM proposals WHERE state = ?
                 ORDER BY {order}, id LIMIT -1 OFFSET ?)"
            ),
            vec![state.name().into(), most_of(most)],
        )?;
    }
    sql.exec(
        "DELETE FROM taught WHERE at < (SELECT at FROM taught ORDER BY at DESC LIMIT 1 OFFSET ?)",
        vec![most_of(TAUGHT_MAX)],
    )?;
    Ok(())
}

/// The proposals in one state, those asked most first.
pub(super) fn list(sql: &SqlStorage, state: State) -> Result<Vec<Shown>> {
    if is_empty(sql)? {
        return Ok(Vec::new());
    }
    migrate(sql, rows::MIGRATIONS)?;
    let query = "SELECT id, state, proposal, article FROM proposals WHERE state = ?
                 ORDER BY asked DESC, at DESC, id LIMIT ?";
    let rows = sql.exec(query, vec![state.name().into(), int(LIST_MAX)])?;
    rows.to_array::<Row>()?.into_iter().map(Row::shown).collect()
}

fn find(sql: &SqlStorage, id: &str) -> Result<Option<Shown>> {
    let query = "SELECT id, state, proposal, article FROM proposals WHERE id = ?";
    let rows = sql.exec(query, vec![id.into()])?.to_array::<Row>()?;
    rows.into_iter().next().map(Row::shown).transpose()
}

fn known(sql: &SqlStorage, id: &str) -> Result<Option<Shown>> {
    if is_empty(sql)? {
        return Ok(None);
    }
    migrate(sql, rows::MIGRATIONS)?;
    find(sql, id)
}

/// Makes an article of a proposal, or a part of one. Accepting it twice is accepting it once.
pub(super) fn accept(
    state: &worker::State,
    id: &str,
    edited: Edited,
) -> Result<core::result::Result<Shown, Refusal>> {
    let sql = state.storage().sql();
    let Some(shown) = known(&sql, id)? else { return Ok(Err(Refusal::NotFound)) };
    if shown.state == State::Accepted {
        return Ok(match shown.article.as_ref().and_then(|article| article.differs(&edited)) {
            Some(field) => Err(Refusal::invalid(field, ACCEPTED_ALREADY)),
            None => Ok(shown),
        });
    }
    let accepted = match worded(&shown, edited) {
        Ok(accepted) => accepted,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let (accepted, article) = match shelved(&sql, &shown, accepted)? {
        Ok(shelved) => shelved,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Err(refused) = upsert::bring(state, vec![article])? {
        return Ok(Err(unfit(&refused)));
    }
    sql.exec(
        "UPDATE proposals SET state = ?, article = ?, at = ? WHERE id = ?",
        vec![
            State::Accepted.name().into(),
            serde_json::to_string(&accepted)?.into(),
            moment(clock::now()),
            id.into(),
        ],
    )?;
    Ok(find(&sql, id)?.ok_or(Refusal::NotFound))
}

/// What is accepted, in the owner's words where they have edited them.
fn worded(shown: &Shown, edited: Edited) -> core::result::Result<Accepted, Refusal> {
    let Shown { proposal, .. } = shown;
    let within = |field: &str, text: Option<String>, most: usize| match text {
        None => Ok(None),
        Some(text) if (1..=most).contains(&text.trim().chars().count()) => {
            Ok(Some(text.trim().to_owned()))
        }
        Some(_) => Err(Refusal::invalid(field, format!("This has 1 to {most} characters."))),
    };
    let question = within("question", edited.question, QUESTION_CHARS_MAX)?;
    let answer = within("answer", edited.answer, ANSWER_CHARS_MAX)?;
    let title = within("title", edited.title, TITLE_CHARS_MAX)?;
    // A title of its own is an article of its own.
    let slug = proposal.adds_to.clone().filter(|_| title.is_none());
    let question = question.unwrap_or_else(|| proposal.question.clone());
    Ok(Accepted {
        slug: slug.unwrap_or_else(|| own_slug(&shown.id)),
        title: title.unwrap_or_else(|| question.chars().take(TITLE_CHARS_MAX).collect()),
        url: edited.url.unwrap_or_default().trim().to_owned(),
        answer: answer.unwrap_or_else(|| proposal.answer.clone()),
        question,
    })
}

/// The article that holds it: one that is there, with this in addition, or one of its own.
fn shelved(
    sql: &SqlStorage,
    shown: &Shown,
    accepted: Accepted,
) -> Result<core::result::Result<(Accepted, Article), Refusal>> {
    let own = own_slug(&shown.id);
    if accepted.slug != own
        && let Some(article) = upsert::read(sql, &accepted.slug)?
    {
        let (title, url) = (article.title.clone(), article.url.clone());
        let article = with_passage(article, &accepted);
        return Ok(Ok((Accepted { title, url, ..accepted }, article)));
    }
    let accepted = Accepted { slug: own, ..accepted };
    let article = own_article(&accepted);
    Ok(match checked(vec![article]) {
        Ok(mut articles) => {
            articles.pop().map(|article| (accepted, article)).ok_or(Refusal::NotFound)
        }
        Err(refused) => Err(unfit(&refused)),
    })
}

fn own_slug(id: &str) -> String {
    format!("learned-{id}")
}

fn own_article(accepted: &Accepted) -> Article {
    Article {
        slug: accepted.slug.clone(),
        title: accepted.title.clone(),
        url: accepted.url.clone(),
        markdown: passage(accepted),
    }
}

fn passage(accepted: &Accepted) -> String {
    proposal::passage(&accepted.question, &accepted.answer)
}

fn with_passage(mut article: Article, accepted: &Accepted) -> Article {
    let passage = passage(accepted);
    if !article.markdown.contains(passage.trim_end()) {
        article.markdown = format!("{}\n\n{passage}", article.markdown.trim_end());
    }
    article
}

fn unfit(refused: &ArticlesRefused) -> Refusal {
    let field = match refused {
        ArticlesRefused::Row { why: Unfit::Url, .. } => "url",
        ArticlesRefused::Row { why: Unfit::Title, .. } => "title",
        _ => "answer",
    };
    Refusal::invalid(field, refused.to_string())
}

/// Declines a proposal, so that it does not come back; one that was accepted is taken away again.
pub(super) fn decline(
    state: &worker::State,
    id: &str,
) -> Result<core::result::Result<Shown, Refusal>> {
    let sql = state.storage().sql();
    let Some(shown) = known(&sql, id)? else { return Ok(Err(Refusal::NotFound)) };
    if shown.state == State::Declined {
        return Ok(Ok(shown));
    }
    if let Some(accepted) = &shown.article {
        if accepted.slug == own_slug(id) {
            upsert::remove(state, &accepted.slug)?;
        } else if let Some(article) = upsert::read(&sql, &accepted.slug)? {
            let markdown = article.markdown.replace(passage(accepted).trim_end(), "");
            let without = Article { markdown: format!("{}\n", markdown.trim_end()), ..article };
            if let Err(refused) = upsert::upsert(state, vec![without])? {
                return Ok(Err(unfit(&refused)));
            }
        }
    }
    sql.exec(
        "UPDATE proposals SET state = ?, article = NULL, at = ? WHERE id = ?",
        vec![State::Declined.name().into(), moment(clock::now()), id.into()],
    )?;
    Ok(find(&sql, id)?.ok_or(Refusal::NotFound))
}

/// An owner's articles with what was accepted for them: an import does not know of it, and the bot
/// answers it all the same. `whole` says that no other articles are left, so that accepted ones of
/// their own, and those whose article is gone, come with them.
pub(super) fn with_accepted(
    sql: &SqlStorage,
    mut articles: Vec<Article>,
    whole: bool,
) -> Result<Vec<Article>> {
    #[derive(Deserialize)]
    struct Kept {
        id: String,
        article: String,
    }
    if is_empty(sql)? {
        return Ok(articles);
    }
    migrate(sql, rows::MIGRATIONS)?;
    let query = "SELECT id, article FROM proposals WHERE state = 'accepted' AND article IS NOT NULL
                 ORDER BY at, id";
    for Kept { id, article } in sql.exec(query, None)?.to_array::<Kept>()? {
        let accepted: Accepted = serde_json::from_str(&article)?;
        let own = own_slug(&id);
        match articles.iter().position(|article| article.slug == accepted.slug) {
            // The owner has a text of their own for it.
            Some(_) if accepted.slug == own => {}
            Some(at) => articles[at] = with_passage(articles[at].clone(), &accepted),
            None if whole && !articles.iter().any(|article| article.slug == own) => {
                articles.push(own_article(&Accepted { slug: own, ..accepted }));
            }
            None => {}
        }
    }
    Ok(articles)
}

/// An article was taken away by hand: what was accepted as it is declined from now on.
pub(super) fn taken_away(sql: &SqlStorage, slug: &str) -> Result<()> {
    let Some(id) = slug.strip_prefix("learned-") else { return Ok(()) };
    migrate(sql, rows::MIGRATIONS)?;
    sql.exec(
        "UPDATE proposals SET state = 'declined', article = NULL, at = ?
         WHERE id = ? AND state = 'accepted'",
        vec![moment(clock::now()), id.into()],
    )?;
    Ok(())
}

pub(super) fn moment(at: Timestamp) -> worker::SqlStorageValue {
    int(i64::try_from(at.0).unwrap_or(i64::MAX))
}

pub(super) fn place(seq: u64) -> worker::SqlStorageValue {
    int(i64::try_from(seq).unwrap_or(i64::MAX))
}

pub(super) fn most_of(count: usize) -> worker::SqlStorageValue {
    int(i64::try_from(count).unwrap_or(i64::MAX))
}
