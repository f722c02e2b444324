//! Requests to the JSON API of the own origin.
//!
//! Errors of the API are `{"error":{"code","message"}}`; the message is a sentence for the person
//! in front of the screen, and is handed on as it is.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

use crate::{json, window};

/// A request without an answer after this long has failed.
const ANSWER_MS_MAX: u32 = 15_000;

/// Why a request came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// No answer: no network, no server, or too slow. Trying again may help.
    #[error("The server cannot be reached.")]
    Unreachable,
    /// An answer that says no.
    #[error("{message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Stable name of the reason; empty when the answer named none.
        code: String,
        /// A sentence that helps.
        message: String,
    },
    /// An answer that this build cannot read.
    #[error("The server answered in a way this page does not understand.")]
    NotUnderstood,
}

#[derive(Deserialize)]
struct ErrorBody {
    error: ErrorWords,
}

#[derive(Deserialize)]
struct ErrorWords {
    code: String,
    message: String,
}

/// `GET path`.
///
/// # Errors
/// [`Failure`], as for all of these.
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    read(&send("GET", path, None).await?)
}

/// `POST path` with `body`.
///
/// # Errors
/// [`Failure`], as for all of these.
pub async fn post<T: DeserializeOwned>(path: &str, body: &impl Serialize) -> Result<T, Failure> {
    read(&send("POST", path, Some(json::write(body))).await?)
}

/// `METHOD path`, with `body` as JSON text where there is one; the answer's text.
///
/// # Errors
/// [`Failure`], as for all of these.
pub async fn send(method: &str, path: &str, body: Option<String>) -> Result<String, Failure> {
    let request = RequestInit::new();
    request.set_method(method);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(ANSWER_MS_MAX)));
    if let Some(body) = body {
        let headers = Headers::new().map_err(|_| Failure::Unreachable)?;
        headers.set("content-type", "application/json").map_err(|_| Failure::Unreachable)?;
        request.set_headers(&headers);
        request.set_body(&JsValue::from_str(&body));
    }
    let response = JsFuture::from(window().fetch_with_str_and_init(path, &request))
        .await
        .and_then(JsCast::dyn_into::<Response>)
        .map_err(|_| Failure::Unreachable)?;
    let text = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok().and_then(|text| text.as_string()),
        Err(_) => None,
    };
    let text = text.ok_or(Failure::Unreachable)?;
    if response.ok() { Ok(text) } else { Err(refused(response.status(), &text)) }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    json::parse(text).map_err(|_| Failure::NotUnderstood)
}

/// A gateway between us and the server answers without our JSON; 502 to 504 are its way of
/// saying that nobody is there.
fn refused(status: u16, text: &str) -> Failure {
    match json::parse::<ErrorBody>(text) {
        Ok(ErrorBody { error }) => {
            Failure::Refused { status, code: error.code, message: error.message }
        }
        Err(_) if matches!(status, 502..=504) => Failure::Unreachable,
        Err(_) => Failure::Refused {
            status,
            code: String::new(),
            message: format!("The server refused this ({status})."),
        },
    }
}
