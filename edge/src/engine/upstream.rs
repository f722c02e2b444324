//! A model's API: one request, a stream of bytes back. HTTP for OpenAI's chat completions, the
//! binding for Workers AI.

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use shared::{engine::retry::retry_after_ms, settings::Engine, wire::fault::Fault};
use worker::{
    AbortController, ByteStream, Env, Fetch, Headers, Method, Request, RequestInit,
    RequestRedirect, Url,
    js_sys::{JSON, Promise, Reflect, futures::JsFuture},
    wasm_bindgen::{self, JsCast as _, JsValue, prelude::wasm_bindgen},
    web_sys::ReadableStream,
};

use super::watch::{Stop, watched};
use crate::log;

#[wasm_bindgen]
extern "C" {
    /// The binding of Workers AI, or what stands in for it.
    type AiBinding;

    #[wasm_bindgen(method, catch)]
    fn run(this: &AiBinding, model: &str, input: JsValue) -> Result<Promise, JsValue>;
}

/// What is wrong with an attempt, and whether another one may help.
#[derive(Debug)]
pub(super) struct Failed {
    pub(super) fault: Fault,
    pub(super) again: bool,
    /// How long the server wants to be left alone, milliseconds.
    pub(super) retry_after_ms: Option<u64>,
}

impl Failed {
    const fn for_good(fault: Fault) -> Self {
        Self { fault, again: false, retry_after_ms: None }
    }

    const fn for_now(fault: Fault) -> Self {
        Self { fault, again: true, retry_after_ms: None }
    }
}

/// An answer that has begun to come.
pub(super) struct Coming {
    bytes: Bytes,
    /// Whether it is a stream of events; otherwise one JSON.
    pub(super) is_stream: bool,
    /// Ends the request when it is dropped: the server sees the connection close.
    abort: Option<AbortController>,
}

enum Bytes {
    Stream(ByteStream),
    Whole(Option<Vec<u8>>),
}

impl Coming {
    /// The next bytes, none at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let stream = match &mut self.bytes {
            Bytes::Stream(stream) => stream,
            Bytes::Whole(whole) => return Ok(whole.take()),
        };
        stream.next().await.transpose().map_err(|error| {
            log::failure("A model's answer broke off.", &error);
            Fault::Broken
        })
    }
}

impl Drop for Coming {
    fn drop(&mut self) {
        if let Some(abort) = self.abort.take() {
            abort.abort();
        }
    }
}

/// Sends one request.
pub(super) async fn send(
    env: &Env,
    engine: &Engine,
    mut body: Value,
    stop: impl Fn() -> Option<Stop>,
) -> Result<Result<Coming, Failed>, Stop> {
    match engine {
        Engine::Openai { base_url, model, key } => {
            body["model"] = json!(model);
            body["stream_options"] = json!({ "include_usage": true });
            // OpenAI's own newer models know only the longer name, everybody else's the shorter one.
            if is_openai(base_url)
                && let Some(most) = body.as_object_mut().and_then(|body| body.remove("max_tokens"))
            {
                body["max_completion_tokens"] = most;
            }
            post(env, base_url, key.as_deref(), &body, stop).await
        }
        Engine::WorkersAi { model } => run(env, model, &body, stop).await,
        Engine::Knowledge => Ok(Err(Failed::for_good(Fault::Refused))),
    }
}

fn is_openai(base_url: &str) -> bool {
    let host = Url::parse(base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.as_deref() == Some("api.openai.com")
}

async fn post(
    env: &Env,
    base_url: &str,
    key: Option<&str>,
    body: &Value,
    stop: impl Fn() -> Option<Stop>,
) -> Result<Result<Coming, Failed>, Stop> {
    let request = match request(env, base_url, key, body) {
        Ok(request) => request,
        Err(fault) => return Ok(Err(Failed::for_good(fault))),
    };
    let abort = AbortController::default();
    let signal = abort.signal();
    let fetch = Fetch::Request(request);
    let answered = match watched(fetch.send_with_signal(&signal), stop).await {
        Ok(answered) => answered,
        Err(stop) => {
            abort.abort();
            return Err(stop);
        }
    };
    let mut response = match answered {
        Ok(response) => response,
        Err(error) => {
            log::failure("A model could not be reached.", &error);
            return Ok(Err(Failed::for_now(Fault::Unreachable)));
        }
    };
    let header = |name: &str| response.headers().get(name).ok().flatten().unwrap_or_default();
    let status = response.status_code();
    if !(200..=299).contains(&status) {
        let failed = match status {
            408 | 409 | 425 | 429 => Failed::for_now(Fault::Busy),
            500..=599 => Failed::for_now(Fault::Unreachable),
            _ => Failed::for_good(Fault::Refused),
        };
        // What it says of that is for nobody: it may repeat the key.
        if failed.again {
            log::note(&format!("A model answered with status {status}."));
        } else {
            // Nothing but a change of the settings or of the secret mends that.
            log::fault(&format!(
                "A model refuses what it is asked, with status {status}: look at the bot's engine \
                 and its key."
            ));
        }
        let retry_after_ms = retry_after_ms(&header("retry-after"));
        abort.abort();
        return Ok(Err(Failed { retry_after_ms, ..failed }));
    }
    let is_stream = !header("content-type").to_ascii_lowercase().contains("json");
    Ok(match response.stream() {
        Ok(bytes) => Ok(Coming { bytes: Bytes::Stream(bytes), is_stream, abort: Some(abort) }),
        Err(_) => Err(Failed::for_good(Fault::Broken)),
    })
}

fn request(env: &Env, base_url: &str, key: Option<&str>, body: &Value) -> Result<Request, Fault> {
    let refused = |_| Fault::Refused;
    let headers = Headers::new();
    headers.set("content-type", "application/json").map_err(refused)?;
    headers.set("accept", "text/event-stream").map_err(refused)?;
    if let Some(name) = key {
        let Ok(key) = env.var(name) else {
            log::fault(&format!(
                "The secret {name}, which a bot names as its model's key, is not set."
            ));
            return Err(Fault::Refused);
        };
        let bearer = format!("Bearer {}", key.to_string().trim());
        headers.set("authorization", &bearer).map_err(refused)?;
    }
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.to_string().into()));
    // A key goes to the address it was given for and nowhere else.
    init.redirect = RequestRedirect::Manual;
    let url = format!("{}/chat/completions", base_url.trim_end_matches('/'));
    Request::new_with_init(&url, &init).map_err(refused)
}

async fn run(
    env: &Env,
    model: &str,
    body: &Value,
    stop: impl Fn() -> Option<Stop>,
) -> Result<Result<Coming, Failed>, Stop> {
    let binding = Reflect::get(env.as_ref(), &JsValue::from_str("AI"));
    let Some(binding) = binding.ok().filter(|binding| !binding.is_undefined()) else {
        log::fault("A bot wants Workers AI, and this deployment has no binding AI.");
        return Ok(Err(Failed::for_good(Fault::Refused)));
    };
    let input = JSON::parse(&body.to_string()).unwrap_or(JsValue::NULL);
    let unreachable = |error: JsValue| {
        log::failure("Workers AI could not be reached.", &worker::Error::from(error));
        Failed::for_now(Fault::Unreachable)
    };
    let promise = match binding.unchecked_into::<AiBinding>().run(model, input) {
        Ok(promise) => promise,
        Err(error) => return Ok(Err(unreachable(error))),
    };
    let answered = match watched(JsFuture::from(promise), stop).await? {
        Ok(answered) => answered,
        Err(error) => return Ok(Err(unreachable(error))),
    };
    if let Some(stream) = answered.dyn_ref::<ReadableStream>() {
        let bytes = Bytes::Stream(ByteStream::from(stream.clone()));
        return Ok(Ok(Coming { bytes, is_stream: true, abort: None }));
    }
    let whole = JSON::stringify(&answered).map(String::from).unwrap_or_default();
    let bytes = Bytes::Whole(Some(whole.into_bytes()));
    Ok(Ok(Coming { bytes, is_stream: false, abort: None }))
}
