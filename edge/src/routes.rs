//! What each address does, once `lib` has found it. Each handler enters through [`crate::enter`],
//! reads its body, asks one object, answers.

pub(crate) mod availability;
pub(crate) mod bots;
pub(crate) mod conversations;
pub(crate) mod knowledge;
pub(crate) mod people;
pub(crate) mod proposals;
pub(crate) mod rehearsal;
pub(crate) mod session;
pub(crate) mod setup;
pub(crate) mod sites;
pub(crate) mod sockets;
pub(crate) mod visitors;

use serde::Serialize;
use worker::{Headers, Method, Request, RequestInit, Response, ResponseBuilder, Stub};

use crate::{
    failure::{Answer, Failure, Stopped},
    seat::Seat,
};

/// JSON that no cache keeps.
pub(crate) fn json<T: Serialize>(status: u16, body: &T) -> Answer {
    let response = ResponseBuilder::new()
        .with_status(status)
        .with_header("cache-control", "no-store")?
        .from_json(body)?;
    Ok(response)
}

/// Done, and nothing to say.
pub(crate) fn nothing() -> Answer {
    Ok(ResponseBuilder::new().with_status(204).empty())
}

/// A request to an object, in the name of `seat`.
fn to_object(
    path: &str,
    method: Method,
    seat: &Seat,
    body: Option<&str>,
) -> worker::Result<Request> {
    let headers = Headers::new();
    seat.put(&headers)?;
    let mut init = RequestInit::new();
    if let Some(body) = body {
        headers.set("content-type", "application/json")?;
        init.with_body(Some(body.into()));
    }
    init.with_method(method).with_headers(headers);
    Request::new_with_init(&format!("https://object{path}"), &init)
}

/// Hands the request to the object, and its answer back.
async fn forward(object: &Stub, request: Request) -> Result<Response, Stopped> {
    let failed = Failure::while_("An object could not be reached.");
    Ok(object.fetch_with_request(request).await.map_err(failed)?)
}
