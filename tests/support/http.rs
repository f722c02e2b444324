//! The JSON API, as a script would call it.

use std::time::Duration;

use serde_json::Value;
use ureq::{
    Agent as Client,
    http::HeaderMap,
    unversioned::{
        resolver::DefaultResolver,
        transport::{Connector as _, TcpConnector},
    },
};

use crate::steady::SteadyConnector;

/// A client, with or without a session.
#[derive(Clone, Debug)]
pub struct Http {
    client: Client,
    base: String,
    cookie: Option<String>,
    origin: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, as text.
    pub text: String,
}

impl Answer {
    /// The body, if the status is as expected.
    ///
    /// # Panics
    /// With the body when it is not.
    #[must_use = "the body is what was asked for"]
    #[track_caller]
    pub fn json(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// As [`Answer::json`], for when only the status matters too.
    ///
    /// # Panics
    /// With the body when the status is another.
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Value {
        self.json(status)
    }

    /// The refusal's code; it must come with a sentence.
    ///
    /// # Panics
    /// When the answer is no typed refusal with this status.
    #[must_use]
    #[track_caller]
    pub fn refusal(&self, status: u16) -> String {
        let body = self.json(status);
        let message = body["error"]["message"].as_str().expect("a refusal has a sentence");
        assert!(message.ends_with('.') && message.contains(' '), "no sentence: {message}");
        body["error"]["code"].as_str().expect("a refusal has a code").to_owned()
    }
}

impl Http {
    pub(crate) fn new(port: u16) -> Self {
        Self::patient(port, Duration::from_secs(30))
    }

    fn patient(port: u16, patience: Duration) -> Self {
        let config = Client::config_builder()
            .timeout_global(Some(patience))
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        let base = format!("http://localhost:{port}");
        let connector = TcpConnector::default().chain(SteadyConnector);
        let client = Client::with_parts(config, connector, DefaultResolver::default());
        Self { client, base, cookie: None, origin: None }
    }

    pub(crate) fn is_healthy(&self) -> bool {
        let answer = self.client.get(format!("{}/healthz", self.base)).call();
        answer.is_ok_and(|answer| answer.status() == 200)
    }

    /// The same client, waiting longer for an answer.
    #[must_use]
    pub fn waiting(&self, patience: Duration) -> Self {
        let Self { base, cookie, origin, .. } = self.clone();
        Self { base, cookie, origin, ..Self::patient(0, patience) }
    }

    /// The same client with a session cookie.
    #[must_use]
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.cookie = Some(cookie.to_owned());
        self
    }

    /// The same client as a browser on a page of `origin` would be.
    #[must_use]
    pub fn from_origin(mut self, origin: &str) -> Self {
        self.origin = Some(origin.to_owned());
        self
    }

    /// GET.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        let mut request = self.client.get(self.base.clone() + path);
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        answer(request.call())
    }

    /// POST of JSON.
    #[must_use]
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, "application/json", &body.to_string())
    }

    /// PUT of JSON.
    #[must_use]
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, "application/json", &body.to_string())
    }

    /// PATCH of JSON.
    #[must_use]
    pub fn patch(&self, path: &str, body: &Value) -> Answer {
        self.send("PATCH", path, "application/json", &body.to_string())
    }

    /// DELETE.
    #[must_use]
    pub fn delete(&self, path: &str) -> Answer {
        let mut request = self.client.delete(self.base.clone() + path);
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        answer(request.call())
    }

    /// Any method with any body, for what no well-behaved client sends.
    #[must_use]
    pub fn send(&self, method: &str, path: &str, content_type: &str, body: &str) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(self.base.clone() + path)
            .header("content-type", content_type);
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        let request = request.body(body.to_owned()).expect("method and address are well formed");
        answer(self.client.run(request))
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        let cookie = self.cookie.clone().map(|cookie| ("cookie", cookie));
        let origin = self.origin.clone().map(|origin| ("origin", origin));
        cookie.into_iter().chain(origin).collect()
    }
}

fn answer(outcome: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let mut response = outcome.expect("the edge answers");
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    let text = response.body_mut().read_to_string().expect("the body is text");
    Answer { status, headers, text }
}
