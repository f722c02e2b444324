//! One HTTP request at the door: what it says, read with limits.

use std::borrow::Cow;

use futures_util::TryStreamExt;
use serde::de::{DeserializeOwned, IgnoredAny};
use shared::shape::said_plainly;
use worker::{Env, Method, Request, Url};

use crate::failure::{Failure, Stopped};
use crate::refusal::Refusal;

/// Largest JSON body, apart from an import of articles.
pub(crate) const BODY_BYTES_MAX: usize = 64 * 1024;

/// Largest import of articles: some eight thousand pages of text, and well under what a worker
/// holds in memory three times over (bytes, text, parsed).
pub(crate) const IMPORT_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Longest sentence about a wrong body; a parser repeats what it was given.
const WHY_CHARS_MAX: usize = 400;

/// A request, with what is needed to answer it.
pub(crate) struct Call {
    request: Request,
    url: Option<Url>,
    /// Bindings, variables and secrets.
    pub(crate) env: Env,
}

impl Call {
    /// Takes a request.
    pub(crate) fn new(request: Request, env: Env) -> Self {
        let url = request.url().ok();
        Self { request, url, env }
    }

    /// Its method; a `HEAD` is answered as the `GET` it stands for, and the platform drops the body.
    pub(crate) fn method(&self) -> Method {
        match self.request.method() {
            Method::Head => Method::Get,
            method => method,
        }
    }

    /// Its path, escaped as it came.
    pub(crate) fn path(&self) -> String {
        self.request.path()
    }

    /// A header. Of several with one name the platform makes one value, joined by commas.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        self.request.headers().get(name).ok().flatten()
    }

    /// The first value of a query parameter, unescaped.
    pub(crate) fn query(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut pairs = self.url.as_ref()?.query_pairs();
        pairs.find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The JSON body.
    ///
    /// # Errors
    /// [`Refusal::NotJson`], [`Refusal::TooLarge`], or [`Refusal::Invalid`] naming the field.
    pub(crate) async fn json<T: DeserializeOwned>(&mut self) -> Result<T, Stopped> {
        let body = self.body(BODY_BYTES_MAX).await?;
        Ok(parse(&body)?)
    }

    /// The bytes of a JSON body, at most `bytes_max`.
    ///
    /// # Errors
    /// [`Refusal::NotJson`] or [`Refusal::TooLarge`].
    pub(crate) async fn body(&mut self, bytes_max: usize) -> Result<Vec<u8>, Stopped> {
        // A form of another site can send text/plain without asking the browser's leave, but not
        // this.
        let kind = self.header("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Refusal::NotJson.into());
        }
        self.file(bytes_max).await
    }

    /// The bytes of a body of any type, at most `bytes_max`. A page of another site can send one
    /// too, and is stopped by its `Origin`.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`].
    pub(crate) async fn file(&mut self, bytes_max: usize) -> Result<Vec<u8>, Stopped> {
        let announced = self.header("content-length").and_then(|n| n.parse::<usize>().ok());
        if announced.is_some_and(|bytes| bytes > bytes_max) {
            return Err(Refusal::TooLarge { bytes_max }.into());
        }
        let Ok(mut stream) = self.request.stream() else {
            return Ok(Vec::new());
        };
        let mut body = Vec::new();
        let cut = Failure::while_("A request's body could not be read.");
        let mut read = async || -> Result<bool, worker::Error> {
            while let Some(piece) = stream.try_next().await? {
                if body.len() + piece.len() > bytes_max {
                    return Ok(false);
                }
                body.extend_from_slice(&piece);
            }
            Ok(true)
        };
        if read().await.map_err(cut)? {
            Ok(body)
        } else {
            Err(Refusal::TooLarge { bytes_max }.into())
        }
    }
}

/// Parses a JSON body, and names the field that is wrong.
///
/// # Errors
/// [`Refusal::Invalid`].
pub(crate) fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    // A list would be taken for the fields in their order.
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(Refusal::invalid("body", "An object belongs here, not a list."));
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let path = if matches!(path.as_str(), "." | "?") { "body" } else { &path };
        if !error.inner().is_data() {
            // What stands where a name belongs is no JSON to serde either.
            return match serde_json::from_slice::<IgnoredAny>(body) {
                Ok(_) => Refusal::invalid(path, "It cannot have this value."),
                Err(_) => Refusal::invalid("body", "This is not JSON."),
            };
        }
        Refusal::invalid(path, said_plainly(&error.inner().to_string(), WHY_CHARS_MAX))
    })?;
    json.end().map_err(|_| Refusal::invalid("body", "Something follows after the JSON."))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use shared::text::Name;

    use super::parse;
    use crate::refusal::Refusal;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape matters")]
    struct Body {
        name: Name,
        inner: Option<Inner>,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape matters")]
    struct Inner {
        count: u32,
    }

    fn why(body: &[u8]) -> (String, String) {
        match parse::<Body>(body) {
            Err(Refusal::Invalid { field, why }) => (field, why),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_wrong_field_is_named() {
        assert_eq!(why(br#"{"name":" "}"#), ("name".into(), "Write something first.".into()));
        assert_eq!(why(br#"{"name":"a","inner":{"count":"x"}}"#).0, "inner.count");
        assert_eq!(why(br#"{"name":"a","inner":{"count":1,"y":2}}"#).0, "inner.y");
        assert_eq!(why(br#"{"name":"a","kind":true}"#).0, "kind");
        assert_eq!(why(br#"{"name":"a","kind":true}"#).1, "It cannot have this value.");
        assert_eq!(
            why(br#"["a",{"count":1}]"#),
            ("body".into(), "An object belongs here, not a list.".into())
        );
        assert!(why(br#"{"name":"a","role":"owner"}"#).1.contains("unknown field"));
        assert!(why(br#"{"inner":null}"#).1.contains("missing field `name`"));
        assert!(why(br#"{"name":"a","name":"b"}"#).1.contains("duplicate field"));
    }

    #[test]
    fn whatever_arrives_is_answered_with_a_sentence() {
        for body in [
            &b""[..],
            b"{",
            b"null",
            b"[]",
            b"true",
            b"1e999",
            b"\"x\"",
            b"{\"name\":{\"$regex\":\".*\"}}",
            b"{\"name\":null}",
            b"{\"name\":[]}",
            b"{\"name\":9007199254740993}",
            b"{\"name\":\"\\ud800\"}",
            b"{\"name\":\"\xff\xfe\"}",
            b"{\"name\":\"a\",\"inner\":{\"count\":-1}}",
            b"{\"name\":\"a\",\"inner\":{\"count\":4294967296}}",
            b"{\"name\":\"a\"} trailing",
            b"{\"__proto__\":{}}",
            "[".repeat(10_000).as_bytes(),
            format!("{{\"name\":{}", "[".repeat(10_000)).as_bytes(),
            format!("{{\"name\":\"{}\"}}", "x".repeat(60_000)).as_bytes(),
        ] {
            let (field, why) = why(body);
            assert!(!field.is_empty() && why.ends_with('.') && why.len() < 1_000, "{field}: {why}");
        }
    }
}
