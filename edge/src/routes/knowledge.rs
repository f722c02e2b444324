//! What a bot answers from: handed to the knowledge base's object, after the door.

use std::borrow::Cow;

use shared::{id::KnowledgeId, knowledge::search::RESULTS_MAX, limits::POST_CHARS_MAX};
use worker::{Method, Stub, Url};

use super::{forward, to_object};
use crate::{
    call::{Call, IMPORT_BYTES_MAX},
    enter,
    failure::{Answer, Stopped},
    objects,
    refusal::Refusal,
    workspace::{self, Command},
};

/// Articles of a search that names no limit.
const RESULTS_DEFAULT: usize = 10;

/// `PUT /api/v1/knowledge/ID/articles`: an owner replaces the articles.
pub(crate) async fn replace(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let body = call.body(IMPORT_BYTES_MAX).await?;
    let body =
        String::from_utf8(body).map_err(|_| Refusal::invalid("body", "This is not UTF-8."))?;
    let object = object(call, id).await?;
    forward(&object, to_object("/articles", Method::Put, &seat, Some(&body))?).await
}

/// `GET /api/v1/knowledge/ID/answer?q=…`: what the bot would say.
pub(crate) async fn answer(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let question = question(call)?;
    let object = object(call, id).await?;
    let mut address: Url = "https://object/answer".parse().map_err(worker::Error::from)?;
    address.query_pairs_mut().append_pair("q", &question);
    let path = format!("{}?{}", address.path(), address.query().unwrap_or_default());
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

/// `GET /api/v1/knowledge/ID/search?q=…&limit=…`: which articles would be found, best first.
pub(crate) async fn search(call: &Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let question = question(call)?;
    let limit = match call.query("limit") {
        None => RESULTS_DEFAULT,
        Some(limit) => limit
            .parse()
            .ok()
            .filter(|limit| (1..=RESULTS_MAX).contains(limit))
            .ok_or_else(|| Refusal::invalid("limit", format!("This is 1 to {RESULTS_MAX}.")))?,
    };
    let object = object(call, id).await?;
    let mut address: Url = "https://object/search".parse().map_err(worker::Error::from)?;
    let limit = limit.to_string();
    address.query_pairs_mut().append_pair("q", &question).append_pair("limit", &limit);
    let path = format!("{}?{}", address.path(), address.query().unwrap_or_default());
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

fn question(call: &Call) -> Result<Cow<'_, str>, Refusal> {
    let question = call.query("q").unwrap_or_default();
    if question.trim().is_empty() || question.chars().count() > POST_CHARS_MAX {
        let why = format!("A question has 1 to {POST_CHARS_MAX} characters.");
        return Err(Refusal::invalid("q", why));
    }
    Ok(question)
}

/// The object of a knowledge base that the workspace knows: no other is ever woken.
async fn object(call: &Call, id: &str) -> Result<Stub, Stopped> {
    let id = KnowledgeId::parse(id).map_err(|_| Refusal::NotFound)?;
    let known = Command::HasKnowledge { id: id.clone() };
    if workspace::ask::<bool>(&call.env, &known).await? {
        Ok(objects::knowledge(&call.env, &id)?)
    } else {
        Err(Refusal::NotFound.into())
    }
}
