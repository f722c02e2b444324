//! One knowledge base: an owner's articles, and what the built-in bot answers from them.
//!
//! Named by the knowledge base's id. Only our worker reaches it, and has settled at the door who
//! may. What is cut, searched and answered is decided in `shared::knowledge`; here are the rows.
//!
//! | call | answer |
//! |---|---|
//! | `PUT /articles` `{articles:[{slug,title,url,markdown}]}` | `{articles, passages}`: replaces them all; 400 names the row |
//! | `GET /articles` | `{articles:[{slug,title,url}]}` |
//! | `POST /answer` `{question, previous}` | `{outcome, text, title, url, score}` |
//! | `GET /answer?q=…&previous=…` | the same |
//! | `GET /search?q=…&limit=…` | `{results:[{slug,title,url,score,passage}]}`: articles, best first |
//!
//! `outcome` is `answer`, `unknown` or `small_talk`; `title` and `url` are there for an answer only.

mod rows;

use serde::{Deserialize, Serialize};
use shared::knowledge::{
    answer::{CANDIDATES_MAX, NOT_KNOWN, Outcome, answer},
    article::{Article, ArticlesRefused, checked},
    follow_up,
    query::Query,
    search::{RESULTS_MAX, SEARCHED_MAX, search},
    small_talk::SmallTalk,
    synonyms::Synonyms,
};
use worker::{DurableObject, Env, Method, Request, Response, Result, State, Url, durable_object};

use crate::{
    call,
    failure::{self, Answer, Failure, Stopped},
    refusal::Refusal,
};

/// See the module.
#[durable_object]
pub struct KnowledgeObject {
    state: State,
    synonyms: Synonyms,
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
struct Question {
    question: String,
    /// What the same visitor asked before this, if anything.
    #[serde(default)]
    previous: Option<String>,
}

impl DurableObject for KnowledgeObject {
    fn new(state: State, _env: Env) -> Self {
        Self { state, synonyms: Synonyms::english() }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let path = request.path();
        let answer = match (request.method(), path.as_str()) {
            (Method::Put, "/articles") => self.replace(request).await,
            (Method::Get, "/articles") => self.list(),
            (Method::Post, "/answer") => self.answer_posted(request).await,
            (Method::Get, "/answer") => self.answer_asked(&request),
            (Method::Get, "/search") => self.search(&request),
            _ => return failure::refuse(404, "not_found", "There is nothing here."),
        };
        answer.or_else(|stopped| stopped.response())
    }

    async fn alarm(&self) -> Result<Response> {
        Response::empty()
    }

    async fn websocket_message(
        &self,
        _socket: worker::WebSocket,
        _message: worker::WebSocketIncomingMessage,
    ) -> Result<()> {
        Ok(())
    }

    async fn websocket_close(
        &self,
        _socket: worker::WebSocket,
        _code: usize,
        _reason: String,
        _was_clean: bool,
    ) -> Result<()> {
        Ok(())
    }

    async fn websocket_error(
        &self,
        _socket: worker::WebSocket,
        _error: worker::Error,
    ) -> Result<()> {
        Ok(())
    }
}

impl KnowledgeObject {
    async fn replace(&self, mut request: Request) -> Answer {
        #[derive(Deserialize)]
        struct Body {
            articles: Vec<Article>,
        }
        let read = Failure::while_("Articles could not be read.");
        let body: Body = call::parse(&request.bytes().await.map_err(read)?)?;
        let articles = checked(body.articles).map_err(refused)?;
        let kept = Failure::while_("Articles could not be kept.");
        let index = rows::replace(&self.state.storage().sql(), &articles).map_err(kept)?;
        Ok(Response::from_json(&index)?)
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

    fn answer_asked(&self, request: &Request) -> Answer {
        let url = request.url()?;
        let question = asked(&url)?;
        self.answer(&Question { question, previous: value(&url, "previous") })
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
        let url = request.url()?;
        let mut query = Query::new(&asked(&url)?, &self.synonyms);
        let limit = value(&url, "limit").and_then(|limit| limit.parse().ok());
        let limit = limit.unwrap_or(RESULTS_MAX).min(RESULTS_MAX);
        let sql = self.state.storage().sql();
        let (counts, candidates) = rows::find(&sql, &mut query, &self.synonyms, SEARCHED_MAX)
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
        if let Some(kind) = SmallTalk::of(&asked.question) {
            return said(&Said {
                outcome: "small_talk",
                text: kind.answer(),
                title: None,
                url: None,
                score: 1.0,
            });
        }
        let mut query =
            follow_up::query(&asked.question, asked.previous.as_deref(), &self.synonyms);
        let sql = self.state.storage().sql();
        let (counts, candidates) = rows::find(&sql, &mut query, &self.synonyms, CANDIDATES_MAX)
            .map_err(Failure::while_("Articles could not be searched."))?;
        match answer(&query, &counts, &candidates) {
            Outcome::Answered(answer) => said(&Said {
                outcome: "answer",
                text: &answer.text,
                title: Some(&answer.title),
                url: Some(&answer.url),
                score: answer.score,
            }),
            Outcome::Unknown { score } => {
                said(&Said { outcome: "unknown", text: NOT_KNOWN, title: None, url: None, score })
            }
        }
    }
}

fn value(url: &Url, name: &str) -> Option<String> {
    let mut pairs = url.query_pairs();
    pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
}

fn asked(url: &Url) -> core::result::Result<String, Refusal> {
    value(url, "q").ok_or_else(|| Refusal::invalid("q", "Ask something."))
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
