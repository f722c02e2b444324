//! Reaching one object from another: by name, JSON in, JSON out.

use serde::{Serialize, de::DeserializeOwned};
use shared::id::{ConversationId, KnowledgeId};
use worker::{Env, Error, Headers, Method, Request, RequestInit, Response, Result, Stub};

/// The conversation's object.
pub(crate) fn conversation(env: &Env, id: &ConversationId) -> Result<Stub> {
    env.durable_object("CONVERSATION")?.get_by_name(id.as_str())
}

/// The workspace's desk.
pub(crate) fn desk(env: &Env) -> Result<Stub> {
    env.durable_object("DESK")?.get_by_name("desk")
}

/// The workspace.
pub(crate) fn workspace(env: &Env) -> Result<Stub> {
    env.durable_object("WORKSPACE")?.get_by_name("workspace")
}

/// The budget of all models.
pub(crate) fn budget(env: &Env) -> Result<Stub> {
    env.durable_object("BUDGET")?.get_by_name("budget")
}

/// A knowledge base.
pub(crate) fn knowledge(env: &Env, id: &KnowledgeId) -> Result<Stub> {
    env.durable_object("KNOWLEDGE")?.get_by_name(id.as_str())
}

/// Posts `body` to `path` of an object and reads its answer.
///
/// # Errors
/// When the object cannot be reached, answers other than 2xx, or with another shape.
pub(crate) async fn post<T: DeserializeOwned>(
    object: &Stub,
    path: &str,
    body: &impl Serialize,
) -> Result<T> {
    send(object, path, body).await?.json().await
}

/// Gets `path` of an object.
///
/// # Errors
/// When the object cannot be reached, answers other than 2xx, or with another shape.
pub(crate) async fn get<T: DeserializeOwned>(object: &Stub, path: &str) -> Result<T> {
    let request = Request::new(&format!("https://object{path}"), Method::Get)?;
    let mut response = object.fetch_with_request(request).await?;
    match response.status_code() {
        200..=299 => response.json().await,
        status => Err(Error::from(format!("an object answered {status}"))),
    }
}

/// Posts `body` to `path` of an object and asks for no answer.
///
/// # Errors
/// When the object cannot be reached or answers other than 2xx.
pub(crate) async fn tell(object: &Stub, path: &str, body: &impl Serialize) -> Result<()> {
    send(object, path, body).await.map(drop)
}

async fn send(object: &Stub, path: &str, body: &impl Serialize) -> Result<Response> {
    let headers = Headers::new();
    headers.set("content-type", "application/json")?;
    let mut init = RequestInit::new();
    let body = serde_json::to_string(body).map_err(Error::from)?;
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.into()));
    let request = Request::new_with_init(&format!("https://object{path}"), &init)?;
    let response = object.fetch_with_request(request).await?;
    match response.status_code() {
        200..=299 => Ok(response),
        status => Err(Error::from(format!("an object answered {status}"))),
    }
}
