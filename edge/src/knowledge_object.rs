//! One knowledge base: an owner's articles, and what the built-in bot answers from them.
//!
//! Named by the knowledge base's id. Only our worker reaches it, and has settled at the door who
//! may. What is cut, searched and answered is decided in `shared::knowledge`; here are the rows.
//!
//! | call | answer |
//! |---|---|
//! | `PUT /articles` `{articles:[{slug,title,url,markdown}]}` | `{articles, passages}`: replaces them all; 400 names the row |
//! | `GET /articles` | `{articles:[{slug,title,url}]}` |
//! | `POST /articles` `{articles}` | `{articles, passages, added, replaced, unchanged}`: adds, or replaces by slug |
//! | `POST /import?format=…&name=…&url=…&mode=…` a file | the same and `faults:[{row, why}]` |
//! | `GET /synonyms` | `{lines}`: the owner's groups |
//! | `PUT /synonyms` `{lines}` | the same; they count from the next question on |
//! | `POST /crawl` `{sitemap}` | 202 and the same as: |
//! | `GET /crawl` | `{state, sitemap, found, read, skipped, removed, faults:[{url, why}]}` |
//! | `GET /article?slug=…` | the article with its text |
//! | `DELETE /article?slug=…` | `{articles, passages}` that are left |
//! | `POST /answer` `{question, previous: {posts, article}, language}` | `{outcome, text, title, url, score}` |
//! | `POST /lessons` with a lesson | 204; a repeat changes nothing |
//! | `GET /proposals?state=…` | `{proposals}` |
//! | `POST /proposals/accept?id=…` with what is edited | `{proposal}`, which is answered from then on |
//! | `POST /proposals/decline?id=…` | `{proposal}` |
//! | `POST /rules` with a site and its rules | the rules that are proposed for it |
//! | `POST /rules/decide` | 204: what the owner has decided about one |
//! | `GET /answer?q=…&previous=…&language=…` | the same |
//! | `GET /search?q=…&limit=…` | `{results:[{slug,title,url,score,passage}]}`: articles, best first |
//! | `POST /passages` `{question, previous: {posts, article}}` | `{passages: [{title,url,text}]}`, for a model to answer from |
//!
//! `outcome` is `answer`, `unknown` or `small_talk`; `title` and `url` are there for an answer only,
//! and `url` only when its article has an address. `language` is the tag of what the other two are
//! said in; where there is none, or no sentences in it, it is that of the question. `previous` is a
//! visitor's one post before for the door, and all that a question may lean on for a conversation.

mod proposals;
mod passages;
pub(crate) mod crawl;
mod import;
mod rows;
mod rules;
mod synonyms;
mod upsert;

use std::{cell::RefCell, rc::Rc};

use serde::{Deserialize, Serialize};
use shared::knowledge::{
    answer::{CANDIDATES_MAX, Outcome, answer},
    article::{Article, ArticlesRefused, checked},
    follow_up::{self, Before},
    query::Query,
    search::{RESULTS_MAX, SEARCHED_MAX, search},
    small_talk::SmallTalk,
    synonyms::Synonyms,
};
use shared::{
    learning::{Lesson, proposal::State},
    sentences::Sentences,
    settings::Language,
    tongue::Tongue,
};
use worker::{DurableObject, Env, Method, Request, Response, Result, durable_object};

use crate::{
    call,
    failure::{self, Answer, Failure, Stopped},
    refusal::Refusal,
    routes,
    store::transaction::together,
};

/// See the module.
#[durable_object(alarm)]
pub struct KnowledgeObject {
    state: worker::State,
    env: Env,
    /// The built-in ones and the owner's, once they have been read.
    synonyms: RefCell<Option<Rc<Synonyms>>>,
}

/// What the bot would say.
#[derive(Serialize)]
struct Said<'a> {
    outcome: &'static str,
    text: &'a str,
    title: Option<&'a str>,
    url: Option<&'a str>,
    score: f64,
}

#[derive(Deserialize)]
struct Body {
    articles: Vec<Article>,
}

#[derive(Deserialize)]
struct Question {
    question: String,
    /// What was said before this.
    #[serde(default)]
    previous: Before,
    /// What the bot speaks.
    #[serde(default)]
    language: Option<Language>,
}

impl DurableObject for KnowledgeObject {
    fn new(state: worker::State, env: Env) -> Self {
        Self { state, env, synonyms: RefCell::default() }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let path = request.path();
        let answer = match (request.method(), path.as_str()) {
            (Method::Put, "/articles") => self.replace(request).await,
            (Method::Get, "/articles") => self.list(),
            (Method::Post, "/articles") => self.add(request).await,
            (Method::Post, "/import") => import::import(&self.state, request).await,
            (Method::Post, "/crawl") => self.crawl(request).await,
            (Method::Get, "/crawl") => crawl::show(&self.state),
            (Method::Get, "/synonyms") => synonyms::show(&self.state.storage().sql()),
            (Method::Put, "/synonyms") => self.change_synonyms(request).await,
            (Method::Get, "/article") => self.show(&request),
            (Method::Delete, "/article") => self.remove(&request),
            (Method::Post, "/lessons") => self.learn(request).await,
            (Method::Get, "/proposals") => self.proposals(&request),
            (Method::Post, "/proposals/accept") => self.accept(request).await,
            (Method::Post, "/proposals/decline") => self.decline(&request),
            (Method::Post, "/rules") => self.rules(request).await,
            (Method::Post, "/rules/decide") => self.decide_rule(request).await,
            (Method::Post, "/answer") => self.answer_posted(request).await,
            (Method::Get, "/answer") => self.answer_asked(&request),
            (Method::Get, "/search") => self.search(&request),
            (Method::Post, "/passages") => self.passages(request).await,
            _ => return failure::refuse(404, "not_found", "There is nothing here."),
        };
        answer.or_else(|stopped| stopped.response())
    }

    async fn alarm(&self) -> Result<Response> {
        // Never an error: after six of them the platform drops the alarm for good.
        crawl::carry_on(&self.state, &self.env).await;
        Response::empty()
    }
}

impl KnowledgeObject {
    async fn replace(&self, mut request: Request) -> Answer {
        let read = Failure::while_("Articles could not be read.");
        let body: Body = call::parse(&request.bytes().await.map_err(read)?)?;
        let articles = checked(body.articles).map_err(refused)?;
        let kept = Failure::while_("Articles could not be kept.");
        let sql = self.state.storage().sql();
        let index = proposals::with_accepted(&sql, articles, true)
            .and_then(|articles| upsert::bring_all(&sql, &articles))
            .map_err(kept)?;
        Ok(Response::from_json(&index)?)
    }

    async fn add(&self, mut request: Request) -> Answer {
        let read = Failure::while_("Articles could not be read.");
        let body: Body = call::parse(&request.bytes().await.map_err(read)?)?;
        let articles = checked(body.articles).map_err(refused)?;
        let kept = Failure::while_("Articles could not be kept.");
        let sql = self.state.storage().sql();
        let upserted = proposals::with_accepted(&sql, articles, false)
            .and_then(|articles| upsert::bring(&self.state, articles))
            .map_err(kept)?
            .map_err(refused)?;
        Ok(Response::from_json(&upserted)?)
    }

    async fn crawl(&self, mut request: Request) -> Answer {
        let read = Failure::while_("A sitemap's address could not be read.");
        let body = request.bytes().await.map_err(read)?;
        crawl::begin(&self.state, &self.env, &body)
    }

    async fn change_synonyms(&self, mut request: Request) -> Answer {
        let read = Failure::while_("Synonyms could not be read.");
        let body = request.bytes().await.map_err(read)?;
        let answer = synonyms::change(&self.state.storage().sql(), &body)?;
        *self.synonyms.borrow_mut() = None;
        Ok(answer)
    }

    fn show(&self, request: &Request) -> Answer {
        let slug = asked(request, "slug")?.unwrap_or_default();
        let read = Failure::while_("An article could not be read.");
        let article = upsert::read(&self.state.storage().sql(), &slug).map_err(read)?;
        Ok(Response::from_json(&article.ok_or(Refusal::NotFound)?)?)
    }

    fn remove(&self, request: &Request) -> Answer {
        let slug = asked(request, "slug")?.unwrap_or_default();
        let kept = Failure::while_("An article could not be taken away.");
        let left = upsert::remove(&self.state, &slug).map_err(kept)?.ok_or(Refusal::NotFound)?;
        let kept = Failure::while_("An article could not be taken away.");
        crawl::forget(&self.state.storage().sql(), &slug).map_err(kept)?;
        let kept = Failure::while_("A proposal could not be declined.");
        proposals::taken_away(&self.state.storage().sql(), &slug).map_err(kept)?;
        Ok(Response::from_json(&left)?)
    }

    async fn learn(&self, mut request: Request) -> Answer {
        let read = Failure::while_("A lesson could not be read.");
        let lesson: Lesson = call::parse(&request.bytes().await.map_err(read)?)?;
        let kept = Failure::while_("A lesson could not be kept.");
        let (sql, synonyms) = (self.state.storage().sql(), self.synonyms()?);
        together(&self.state, move || proposals::learn(&sql, &lesson, &synonyms)).map_err(kept)?;
        routes::nothing()
    }

    fn proposals(&self, request: &Request) -> Answer {
        #[derive(Serialize)]
        struct Body {
            proposals: Vec<proposals::Shown>,
        }
        let state = asked(request, "state")?.as_deref().and_then(State::parse);
        let state = state.ok_or_else(|| Refusal::invalid("state", "There is no such state."))?;
        let read = Failure::while_("Proposals could not be listed.");
        let proposals = proposals::list(&self.state.storage().sql(), state).map_err(read)?;
        routes::json(200, &Body { proposals })
    }

    async fn accept(&self, mut request: Request) -> Answer {
        let id = asked(&request, "id")?.unwrap_or_default();
        let read = Failure::while_("A decision could not be read.");
        let edited = call::parse(&request.bytes().await.map_err(read)?)?;
        let kept = Failure::while_("A decision could not be kept.");
        decided(proposals::accept(&self.state, &id, edited).map_err(kept)??)
    }

    fn decline(&self, request: &Request) -> Answer {
        let id = asked(request, "id")?.unwrap_or_default();
        let kept = Failure::while_("A decision could not be kept.");
        decided(proposals::decline(&self.state, &id).map_err(kept)??)
    }

    async fn rules(&self, mut request: Request) -> Answer {
        let read = Failure::while_("Proposed rules could not be listed.");
        let asked = call::parse(&request.bytes().await.map_err(read)?)?;
        let read = Failure::while_("Proposed rules could not be listed.");
        let proposals = rules::list(&self.state.storage().sql(), &asked).map_err(read)?;
        routes::json(200, &proposals)
    }

    async fn decide_rule(&self, mut request: Request) -> Answer {
        let read = Failure::while_("A decision could not be read.");
        let decided = call::parse(&request.bytes().await.map_err(read)?)?;
        let kept = Failure::while_("A decision could not be kept.");
        rules::decide(&self.state.storage().sql(), &decided).map_err(kept)?;
        routes::nothing()
    }

    fn list(&self) -> Answer {
        #[derive(Serialize)]
        struct Body {
            articles: Vec<rows::Listed>,
        }
        let articles = rows::list(&self.state.storage().sql())
            .map_err(Failure::while_("Articles could not be listed."))?;
        Ok(Response::from_json(&Body { articles })?)
    }

    async fn answer_posted(&self, mut request: Request) -> Answer {
        let read = Failure::while_("A question could not be read.");
        let asked: Question = call::parse(&request.bytes().await.map_err(read)?)?;
        self.answer(&asked)
    }

    async fn passages(&self, mut request: Request) -> Answer {
        let read = Failure::while_("A question could not be read.");
        let asked: Question = call::parse(&request.bytes().await.map_err(read)?)?;
        let synonyms = self.synonyms()?;
        let mut query = follow_up::query(&asked.question, &asked.previous, &synonyms);
        let sql = self.state.storage().sql();
        let (_, found) = rows::find(&sql, &mut query, &synonyms, CANDIDATES_MAX)
            .map_err(Failure::while_("Articles could not be searched."))?;
        Ok(Response::from_json(&passages::told(found))?)
    }

    fn answer_asked(&self, request: &Request) -> Answer {
        let question =
            asked(request, "q")?.ok_or_else(|| Refusal::invalid("q", "Ask something."))?;
        let language = asked(request, "language")?.and_then(|tag| Language::parse(&tag).ok());
        let previous = asked(request, "previous")?;
        self.answer(&Question { question, previous: previous.as_deref().into(), language })
    }

    /// The built-in synonyms and the owner's, read once in an instance's life.
    fn synonyms(&self) -> core::result::Result<Rc<Synonyms>, Stopped> {
        let known = self.synonyms.borrow().clone();
        if let Some(synonyms) = known {
            return Ok(synonyms);
        }
        let read = Failure::while_("Synonyms could not be read.");
        let synonyms = Rc::new(synonyms::all(&self.state.storage().sql()).map_err(read)?);
        *self.synonyms.borrow_mut() = Some(Rc::clone(&synonyms));
        Ok(synonyms)
    }

    fn search(&self, request: &Request) -> Answer {
        #[derive(Serialize)]
        struct Hit<'a> {
            slug: &'a str,
            title: &'a str,
            url: &'a str,
            score: f64,
            passage: &'a str,
        }
        #[derive(Serialize)]
        struct Body<'a> {
            results: Vec<Hit<'a>>,
        }
        let question =
            asked(request, "q")?.ok_or_else(|| Refusal::invalid("q", "Ask something."))?;
        let synonyms = self.synonyms()?;
        let mut query = Query::new(&question, &synonyms);
        let limit = asked(request, "limit")?.and_then(|limit| limit.parse().ok());
        let limit = limit.unwrap_or(RESULTS_MAX).min(RESULTS_MAX);
        let sql = self.state.storage().sql();
        let (counts, candidates) = rows::find(&sql, &mut query, &synonyms, SEARCHED_MAX)
            .map_err(Failure::while_("Articles could not be searched."))?;
        let found = search(&query, &counts, &candidates, limit);
        let results = found.iter().map(|found| Hit {
            slug: &found.candidate.slug,
            title: &found.candidate.title,
            url: &found.candidate.url,
            score: found.score,
            passage: &found.text,
        });
        Ok(Response::from_json(&Body { results: results.collect() })?)
    }

    fn answer(&self, asked: &Question) -> Answer {
        let speaks = || Tongue::of_bot(asked.language.as_ref(), Tongue::heard(&asked.question));
        if let Some(kind) = SmallTalk::after(&asked.question, asked.previous.post()) {
            return said(&Said {
                outcome: "small_talk",
                text: kind.answer(speaks()),
                title: None,
                url: None,
                score: 1.0,
            });
        }
        let synonyms = self.synonyms()?;
        let mut query = follow_up::query(&asked.question, &asked.previous, &synonyms);
        let sql = self.state.storage().sql();
        let (counts, candidates) = rows::find(&sql, &mut query, &synonyms, CANDIDATES_MAX)
            .map_err(Failure::while_("Articles could not be searched."))?;
        match answer(&query, &counts, &candidates) {
            Outcome::Answered(answer) => said(&Said {
                outcome: "answer",
                text: &answer.text,
                title: Some(&answer.title),
                url: Some(answer.url.as_str()).filter(|url| !url.is_empty()),
                score: answer.score,
            }),
            Outcome::Unknown { score } => {
                let text = Sentences::of(speaks()).unknown;
                said(&Said { outcome: "unknown", text, title: None, url: None, score })
            }
        }
    }
}

fn decided(proposal: proposals::Shown) -> Answer {
    #[derive(Serialize)]
    struct Body {
        proposal: proposals::Shown,
    }
    routes::json(200, &Body { proposal })
}

/// The first value of a query parameter, unescaped.
fn asked(request: &Request, name: &str) -> Result<Option<String>> {
    let url = request.url()?;
    let mut pairs = url.query_pairs();
    Ok(pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned())))
}

fn said(said: &Said<'_>) -> Answer {
    Ok(Response::from_json(said)?)
}

/// The row that is wrong, as the API names fields: `articles[3]`, counted from 0 as in JSON.
fn refused(refused: ArticlesRefused) -> Stopped {
    let field = match refused {
        ArticlesRefused::Row { row, .. } => format!("articles[{}]", row - 1),
        ArticlesRefused::TooMany { .. } | ArticlesRefused::TooMuch { .. } => "articles".to_owned(),
    };
    Refusal::invalid(&field, refused.to_string()).into()
}
