//! Sockets: everything is settled here, before the upgrade and before an object is woken.

use shared::{id::ConversationId, settings::SiteSettings, wire::SUBPROTOCOL};
use worker::{Headers, Request, RequestInit, ResponseBuilder, Stub};

use super::forward;
use crate::{call::Call, enter, failure::Answer, objects, refusal::Refusal, seat, seat::Seat};

/// `GET /ws/visitor`: a visitor's conversation.
pub(crate) async fn visitor(call: &Call) -> Answer {
    enter::socket(call)?;
    let (seat, settings) = enter::visitor(call).await?;
    let Seat::Visitor { conversation, .. } = &seat else {
        return Err(Refusal::BadToken.into());
    };
    let object = objects::conversation(&call.env, conversation)?;
    connect(&object, "/visitor", &seat, Some(&settings)).await
}

/// `GET /ws/agent`: the desk; `GET /ws/agent?conversation=ID`: one conversation.
pub(crate) async fn agent(call: &Call) -> Answer {
    enter::socket(call)?;
    let seat = enter::agent(call).await?.seat();
    let object = match call.query("conversation") {
        Some(id) => {
            let id = ConversationId::parse(&id).map_err(|_| Refusal::NotFound)?;
            objects::conversation(&call.env, &id)?
        }
        None => objects::desk(&call.env)?,
    };
    connect(&object, "/agent", &seat, None).await
}

async fn connect(
    object: &Stub,
    path: &str,
    seat: &Seat,
    settings: Option<&SiteSettings>,
) -> Answer {
    let headers = Headers::new();
    headers.set("upgrade", "websocket")?;
    seat.put(&headers)?;
    if let Some(settings) = settings {
        seat::put_settings(settings, &headers)?;
    }
    let mut init = RequestInit::new();
    init.with_headers(headers);
    let request = Request::new_with_init(&format!("https://object{path}"), &init)?;
    let response = forward(object, request).await?;
    if response.status_code() != 101 {
        return Ok(response);
    }
    let answer = ResponseBuilder::new().with_status(101);
    let answer = answer.with_header("sec-websocket-protocol", SUBPROTOCOL)?;
    Ok(match response.websocket() {
        Some(socket) => answer.with_websocket(socket).empty(),
        None => return Err(worker::Error::from("an object upgraded without a socket").into()),
    })
}
