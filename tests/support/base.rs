//! A knowledge base on the real runtime, filled and asked through the API: for scores and benches.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use shared::knowledge::article::Article;

use crate::{Agent, Server, Site, clock::instant, dataset::Document, site};

/// Longest title that the API takes, in Unicode scalar values.
const TITLE_CHARS_MAX: usize = 200;

/// Longest question that is asked: some hundred words, more than a search reads.
const QUESTION_CHARS_MAX: usize = 1_000;

/// An edge with one knowledge base.
#[derive(Debug)]
pub struct Base {
    server: Server,
    owner: Agent,
    site: Site,
}

/// What the bot would say.
#[derive(Clone, Debug)]
pub struct Said {
    /// `answer`, `unknown` or `small_talk`.
    pub outcome: String,
    /// Which document answers, by its place.
    pub row: Option<usize>,
    /// How sure it is, 0 to 1.
    pub score: f64,
    /// From the question to the answer, through the API.
    pub took: Duration,
}

/// A document that was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Its place.
    pub row: usize,
    /// How sure the bot would be of it.
    pub score: f64,
}

impl Base {
    /// Starts an edge.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start() -> Self {
        let server = Server::start();
        let (owner, _, _) = server.set_up();
        let site = site(&owner, "Knowledge", &json!({ "name": "Fjord" }));
        Self { server, owner, site }
    }

    /// The edge.
    #[must_use]
    pub const fn server(&self) -> &Server {
        &self.server
    }

    /// Replaces the articles, and says how long that took.
    ///
    /// # Panics
    /// When the API refuses.
    #[must_use]
    pub fn import(&self, documents: &[Document]) -> Duration {
        let articles: Vec<Article> = documents.iter().enumerate().map(article).collect();
        let started = instant();
        let client = self.owner.http().waiting(Duration::from_secs(600));
        client.put(&self.address("articles"), &json!({ "articles": articles })).expect_status(200);
        started.elapsed()
    }

    /// Asks what the bot would say.
    ///
    /// # Panics
    /// When the API refuses a question that has a letter.
    #[must_use]
    pub fn ask(&self, question: &str) -> Said {
        let (said, started) = self.get("answer", question, "");
        let took = started.elapsed();
        let Some(said) = said else {
            return Said { outcome: "unknown".to_owned(), row: None, score: 0.0, took };
        };
        Said {
            outcome: said["outcome"].as_str().unwrap_or_default().to_owned(),
            row: said["url"].as_str().and_then(|url| url.strip_prefix('/')?.parse().ok()),
            score: said["score"].as_f64().unwrap_or_default(),
            took,
        }
    }

    /// Asks which documents would be found, best first.
    ///
    /// # Panics
    /// As [`Base::ask`].
    #[must_use]
    pub fn search(&self, question: &str, limit: usize) -> Vec<Hit> {
        let (found, _) = self.get("search", question, &format!("&limit={limit}"));
        let found = found.unwrap_or_default();
        let hit = |hit: &Value| {
            let row = hit["slug"].as_str()?.parse().ok()?;
            Some(Hit { row, score: hit["score"].as_f64()? })
        };
        found["results"].as_array().into_iter().flatten().filter_map(hit).collect()
    }

    /// `None` for a question of nothing, which the API refuses.
    fn get(&self, route: &str, question: &str, more: &str) -> (Option<Value>, Instant) {
        let started = instant();
        let question: String = question.chars().take(QUESTION_CHARS_MAX).collect();
        if question.trim().is_empty() {
            return (None, started);
        }
        let address = format!("{}?q={}{more}", self.address(route), encoded(&question));
        (Some(self.owner.http().get(&address).json(200)), started)
    }

    fn address(&self, route: &str) -> String {
        format!("/api/v1/knowledge/{}/{route}", self.site.knowledge)
    }
}

/// A document as an article whose slug and address tell its place.
///
/// The API wants a title: one that is too long stands in full as the first paragraph, and where
/// there is none, a dash is no word.
pub(crate) fn article((row, document): (usize, &Document)) -> Article {
    let title = document.title.trim();
    let (title, lead) = match title.char_indices().nth(TITLE_CHARS_MAX) {
        _ if title.is_empty() => ("–", ""),
        None => (title, ""),
        Some((end, _)) => (&title[..end], title),
    };
    let text =
        if document.is_markdown { document.text.clone() } else { as_markdown(&document.text) };
    Article {
        slug: row.to_string(),
        title: title.to_owned(),
        url: format!("/{row}"),
        markdown: format!("{}\n\n{text}", as_markdown(lead)),
    }
}

/// Plain text as Markdown that says the same.
fn as_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for line in text.lines() {
        let line = line.trim();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, c) in line.char_indices() {
            let marks =
                matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&')
                    || (at == 0 && matches!(c, '-' | '+' | '=' | '~'))
                    || (at == digits && digits > 0 && matches!(c, '.' | ')'));
            if marks {
                out.push('\\');
            }
            out.push(c);
        }
        out.push('\n');
    }
    out
}

fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(3 * text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
