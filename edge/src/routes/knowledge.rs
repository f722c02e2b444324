//! What a bot answers from: handed to the knowledge base's object, after the door.

use shared::{id::KnowledgeId, limits::POST_CHARS_MAX};
use worker::{Method, Stub, Url, js_sys::decode_uri_component};

use super::{forward, to_object};
use crate::{
    call::{Call, IMPORT_BYTES_MAX},
    enter,
    failure::{Answer, Stopped},
    objects,
    refusal::Refusal,
    workspace::{self, Command},
};

/// `PUT /api/v1/knowledge/ID/articles`: an owner replaces the articles.
pub(crate) async fn replace(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let body = call.body(IMPORT_BYTES_MAX).await?;
    let body =
        String::from_utf8(body).map_err(|_| Refusal::invalid("body", "This is not UTF-8."))?;
    let object = object(call, id).await?;
    forward(&object, to_object("/articles", Method::Put, &seat, Some(&body))?).await
}

/// `GET /api/v1/knowledge/ID/articles`: what there is, without the texts.
pub(crate) async fn list(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object("/articles", Method::Get, &seat, None)?).await
}

/// `GET /api/v1/knowledge/ID/articles/SLUG`: one article with its text.
pub(crate) async fn show(call: &Call, id: &str, slug: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object(&article(slug)?, Method::Get, &seat, None)?).await
}

/// `DELETE /api/v1/knowledge/ID/articles/SLUG`: an owner takes one article away.
pub(crate) async fn remove(call: &Call, id: &str, slug: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object(&article(slug)?, Method::Delete, &seat, None)?).await
}

/// An article's address within its object.
fn article(slug: &str) -> Result<String, Stopped> {
    let slug = decode_uri_component(slug).map_err(|_| Refusal::NotFound)?;
    asking("/article", &[("slug", &String::from(slug))])
}

/// An address within an object with parameters.
pub(super) fn asking(path: &str, parameters: &[(&str, &str)]) -> Result<String, Stopped> {
    let mut address: Url = "https://object/".parse().map_err(worker::Error::from)?;
    address.query_pairs_mut().extend_pairs(parameters);
    Ok(format!("{path}?{}", address.query().unwrap_or_default()))
}

/// `GET /api/v1/knowledge/ID/answer?q=…`: what the bot would say.
pub(crate) async fn answer(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let question = call.query("q").unwrap_or_default();
    if question.trim().is_empty() || question.chars().count() > POST_CHARS_MAX {
        let why = format!("A question has 1 to {POST_CHARS_MAX} characters.");
        return Err(Refusal::invalid("q", why).into());
    }
    let object = object(call, id).await?;
    let path = asking("/answer", &[("q", &question)])?;
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

/// The object of a knowledge base that the workspace knows: no other is ever woken.
pub(super) async fn object(call: &Call, id: &str) -> Result<Stub, Stopped> {
    let id = KnowledgeId::parse(id).map_err(|_| Refusal::NotFound)?;
    let known = Command::HasKnowledge { id: id.clone() };
    if workspace::ask::<bool>(&call.env, &known).await? {
        Ok(objects::knowledge(&call.env, &id)?)
    } else {
        Err(Refusal::NotFound.into())
    }
}
