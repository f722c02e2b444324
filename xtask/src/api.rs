//! The edge's public JSON API, as any client of it would call it.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use ureq::{Agent, http::Response};

/// A client, signed in or not.
#[derive(Clone, Debug)]
pub(crate) struct Api {
    agent: Agent,
    origin: String,
    cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
    cookie: Option<String>,
}

impl Api {
    pub(crate) fn at(origin: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .build();
        Self { agent: config.into(), origin: origin.to_owned(), cookie: None }
    }

    pub(crate) fn is_healthy(&self) -> bool {
        self.get("/healthz").is_ok_and(|answer| answer.status == 200)
    }

    /// # Errors
    /// When nobody answers.
    pub(crate) fn get(&self, path: &str) -> Result<Answer> {
        self.send("GET", path, &Value::Null)
    }

    /// Sends JSON.
    ///
    /// # Errors
    /// When nobody answers; a refusal is an [`Answer`].
    pub(crate) fn send(&self, method: &str, path: &str, body: &Value) -> Result<Answer> {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin))
            // What changes something is taken from the edge's own origin only.
            .header("Origin", &self.origin);
        if let Some(cookie) = &self.cookie {
            request = request.header("Cookie", cookie);
        }
        let answer = if body.is_null() {
            self.agent.run(request.body(())?)
        } else {
            let request = request.header("Content-Type", "application/json");
            self.agent.run(request.body(body.to_string())?)
        };
        let mut answer = answer.with_context(|| format!("{method} {path}: no answer"))?;
        let cookie = session_cookie(&answer);
        let status = answer.status().as_u16();
        let text = answer.body_mut().read_to_string().unwrap_or_default();
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        Ok(Answer { status, body, cookie })
    }

    /// Goes on as whoever this answer signed in.
    pub(crate) fn signed_in_by(mut self, answer: &Answer) -> Self {
        self.cookie.clone_from(&answer.cookie);
        self
    }
}

fn session_cookie<B>(answer: &Response<B>) -> Option<String> {
    let set = answer.headers().get("set-cookie")?.to_str().ok()?;
    set.split(';').next().map(str::to_owned)
}

impl Answer {
    /// The body, when the status is one of these.
    ///
    /// # Errors
    /// Carries what the edge said.
    pub(crate) fn expect(self, what: &str, statuses: &[u16]) -> Result<Value> {
        if statuses.contains(&self.status) {
            return Ok(self.body);
        }
        let said = self.body["error"]["message"].as_str();
        let said = said.map_or_else(|| self.body.to_string(), str::to_owned);
        bail!("{what}: the edge answered {}: {said}", self.status)
    }
}
