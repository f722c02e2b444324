//! Handover actions that reach outside: a task's words, a webhook. Each ends in a command, once.

use std::{rc::Rc, time::Duration};

use serde_json::json;
use shared::{
    conversation::{ActionOutcome, Command, Job},
    id::EntrySeq,
    limits::ACTION_ATTEMPTS_MAX,
    text::MessageText,
    time::Timestamp,
};
use worker::{
    AbortController, Delay, Error, Fetch, Headers, Method, Request, RequestInit, RequestRedirect,
    Result,
};

use super::{outbox::shorten, room::Room};
use crate::{
    clock, log,
    store::{
        events,
        outbox::{Due, Task},
    },
};

/// How long a webhook may take to answer.
const WEBHOOK_MS_MAX: u64 = 10_000;

/// Tries `row` once; the attempt is noted already, and `retry` is when the next one is due.
pub(super) async fn carry_out(room: &Rc<Room>, row: &Due, retry: Timestamp) -> Result<()> {
    let Task::RunAction { handoff, index, part, job } = &row.task else {
        return Ok(());
    };
    let outcome = match job {
        Job::WordTask { due } => ActionOutcome::Task { text: word_task(room)?, due: *due },
        Job::CallWebhook { url } => match call(room, url, *handoff, (*index, *part)).await {
            Ok(()) => ActionOutcome::Done,
            Err(error) if row.attempts + 1 < ACTION_ATTEMPTS_MAX => {
                log::failure("A webhook could not be called, it is tried again.", &error);
                return room.arm(retry);
            }
            Err(error) => {
                log::failure("A webhook could not be called, and is given up.", &error);
                let why = format!("{error}. It was tried {ACTION_ATTEMPTS_MAX} times.");
                let why = MessageText::parse(&why).map_err(|e| Error::from(e.to_string()))?;
                ActionOutcome::Failed { why }
            }
        },
    };
    let (handoff, index, part) = (*handoff, *index, *part);
    let finish = Command::FinishAction { handoff, index, part, outcome };
    if let Err(refusal) = room.turn(finish, Some(&row.task))? {
        log::note(&format!("A handover action came to nothing: {refusal}"));
    }
    Ok(())
}

/// What is to be done, from the visitor's last words.
fn word_task(room: &Room) -> Result<MessageText> {
    let visitor = room.read(|c, _| c.visitor_name())?.unwrap_or_default();
    let end = room.read(|c, _| c.seq())?.unwrap_or_default().next();
    let asked = events::post_before(&room.sql(), end)?;
    let words = match asked {
        Some(asked) => format!("Get back to {visitor}: “{}”", shorten(&asked)),
        None => format!("Get back to {visitor}, who asked for a person."),
    };
    MessageText::parse(&words).map_err(|error| Error::from(error.to_string()))
}

/// Posts what happened; a receiver tells a repeat by its `Idempotency-Key`. No words of anyone.
async fn call(room: &Room, url: &str, handoff: EntrySeq, at: (u32, u32)) -> Result<()> {
    let Some(body) = room.read(|c, _| {
        json!({
            "event": "human_handoff",
            "conversation": c.id(),
            "site": c.site(),
            "visitor": c.visitor_name(),
            "trigger": c.trigger(),
            "seq": handoff,
            "at": clock::now(),
        })
    })?
    else {
        return Ok(());
    };
    let id = room.read(|c, _| c.id().clone())?.ok_or("it has begun")?;
    let headers = Headers::new();
    headers.set("content-type", "application/json")?;
    headers.set("idempotency-key", &format!("{id}-{handoff}-{}-{}", at.0, at.1))?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_headers(headers).with_body(Some(body.to_string().into()));
    // Somebody else's server does not send ours elsewhere.
    init.redirect = RequestRedirect::Manual;
    let request = Request::new_with_init(url, &init)?;
    let abort = AbortController::default();
    let signal = abort.signal();
    let fetch = Fetch::Request(request);
    let sent = fetch.send_with_signal(&signal);
    let patience = Delay::from(Duration::from_millis(WEBHOOK_MS_MAX));
    let answered = futures_util::future::select(Box::pin(sent), Box::pin(patience)).await;
    let futures_util::future::Either::Left((response, _)) = answered else {
        abort.abort();
        return Err(Error::from("The webhook did not answer in time"));
    };
    match response.map_err(|_| Error::from("The webhook could not be reached"))?.status_code() {
        200..=299 => Ok(()),
        status => Err(Error::from(format!("The webhook answered {status}"))),
    }
}
