//! Handover actions that reach outside: a task's words, a webhook, a mail. Each ends in a command, once.

use std::{rc::Rc, time::Duration};

use futures_util::future::{Either, select};
use serde_json::json;
use shared::{
    conversation::{ActionOutcome, Command, Job},
    email::Email,
    id::{AgentId, EntrySeq},
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
    clock, config, log,
    mail::{self, Mail},
    store::{
        events,
        outbox::{Due, Task},
    },
    workspace,
};

/// How long a mail server may take to take a mail.
const MAIL_MS_MAX: u64 = 20_000;

/// How long a webhook may take to answer.
const WEBHOOK_MS_MAX: u64 = 10_000;

/// Tries `row` once; the attempt is noted already, and `retry` is when the next one is due.
pub(super) async fn carry_out(room: &Rc<Room>, row: &Due, retry: Timestamp) -> Result<()> {
    let Task::RunAction { handoff, index, part, job } = &row.task else {
        return Ok(());
    };
    let at = (*index, *part);
    let done = match job {
        Job::WordTask { due } => {
            word_task(room).map(|text| ActionOutcome::Task { text, due: *due })
        }
        Job::CallWebhook { url } => {
            call(room, url, *handoff, at).await.map(|()| ActionOutcome::Done)
        }
        Job::NotifyPerson { agent } => {
            notify(room, agent, *handoff, at).await.map(|()| ActionOutcome::Done)
        }
        Job::SendMail { to } => write(room, to, *handoff, at).await.map(|()| ActionOutcome::Done),
    };
    let outcome = match done {
        Ok(outcome) => outcome,
        Err(error) => match failed(row, &error)? {
            Some(outcome) => outcome,
            None => return room.arm(retry),
        },
    };
    let (handoff, index, part) = (*handoff, *index, *part);
    let finish = Command::FinishAction { handoff, index, part, outcome };
    if let Err(refusal) = room.turn(finish, Some(&row.task))? {
        log::note(&format!("A handover action came to nothing: {refusal}"));
    }
    Ok(())
}

/// What a failure comes to; `None` while it is tried again.
fn failed(row: &Due, error: &Error) -> Result<Option<ActionOutcome>> {
    if row.attempts + 1 < ACTION_ATTEMPTS_MAX {
        log::failure("A handover action failed, it is tried again.", error);
        return Ok(None);
    }
    log::failure("A handover action failed, and is given up.", error);
    let why = format!("{error}. It was tried {ACTION_ATTEMPTS_MAX} times.");
    let why = MessageText::parse(&why).map_err(|e| Error::from(e.to_string()))?;
    Ok(Some(ActionOutcome::Failed { why }))
}

/// Writes to a person of the workspace; one who is gone from it needs no mail.
async fn notify(room: &Room, agent: &AgentId, handoff: EntrySeq, at: (u32, u32)) -> Result<()> {
    match workspace::account(&room.env, agent).await? {
        Some(account) => write(room, &account.email, handoff, at).await,
        None => Ok(()),
    }
}

/// Sends a mail that says who waits, and where to find them. No words of anyone.
async fn write(room: &Room, to: &Email, handoff: EntrySeq, at: (u32, u32)) -> Result<()> {
    let visitor = room.read(|c, _| c.visitor_name())?.unwrap_or_default();
    let site = room.read(|_, settings| settings.name.clone())?.ok_or("it has begun")?;
    let id = room.read(|c, _| c.id().clone())?.ok_or("it has begun")?;
    let origin = config::origin(&room.env).map_err(|failure| Error::from(failure.to_string()))?;
    let mail = Mail {
        to,
        id: format!("{id}-{handoff}-{}-{}", at.0, at.1),
        subject: format!("{visitor} is waiting for a person on {site}"),
        text: format!(
            "{visitor} would like to talk to a person on {site}.\n\n\
             Answer in the console: {origin}/console\n"
        ),
    };
    let patience = Delay::from(Duration::from_millis(MAIL_MS_MAX));
    let sent = select(Box::pin(mail::send(&room.env, &mail)), Box::pin(patience)).await;
    match sent {
        Either::Left((sent, _)) => sent,
        Either::Right(_) => Err(Error::from("The mail server did not answer in time")),
    }
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
    let answered = select(Box::pin(sent), Box::pin(patience)).await;
    let Either::Left((response, _)) = answered else {
        abort.abort();
        return Err(Error::from("The webhook did not answer in time"));
    };
    match response.map_err(|_| Error::from("The webhook could not be reached"))?.status_code() {
        200..=299 => Ok(()),
        status => Err(Error::from(format!("The webhook answered {status}"))),
    }
}
