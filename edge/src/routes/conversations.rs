//! Conversations for the API: the desk lists them, each tells of itself.

use shared::id::ConversationId;
use worker::Method;

use super::{forward, to_object};
use crate::{call::Call, enter, failure::Answer, objects, refusal::Refusal};

/// `GET /api/v1/conversations`: the desk's list.
pub(crate) async fn list(call: &Call) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let request = to_object("/items", Method::Get, &seat, None)?;
    forward(&objects::desk(&call.env)?, request).await
}

/// `GET /api/v1/conversations/ID`: one of them.
pub(crate) async fn show(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let id = ConversationId::parse(id).map_err(|_| Refusal::NotFound)?;
    let request = to_object("/", Method::Get, &seat, None)?;
    forward(&objects::conversation(&call.env, &id)?, request).await
}
