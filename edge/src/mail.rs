//! Mail: one message to one address, handed to the deployment's mail server.
//!
//! `MAIL_URL` names the server: `smtps://USER:PASSWORD@HOST:PORT` (TLS from the first byte), or
//! `smtp://HOST:PORT` for a server on this machine, without TLS. `MAIL_FROM` is the sender's
//! address. Without them no mail is sent, and whoever asks for one is told so.

mod smtp;

use mail_builder::MessageBuilder;
use shared::email::Email;
use worker::{Env, Error, Result};

use self::smtp::Server;
use crate::clock;

/// A mail.
pub(crate) struct Mail<'a> {
    /// To whom.
    pub(crate) to: &'a Email,
    /// Its name, the same through every repeat, so that a mailbox may tell one.
    pub(crate) id: String,
    /// One line.
    pub(crate) subject: String,
    /// Plain text.
    pub(crate) text: String,
}

/// Whether mail can be sent from this deployment.
pub(crate) fn is_set_up(env: &Env) -> bool {
    ["MAIL_URL", "MAIL_FROM"].iter().all(|name| env.var(name).is_ok())
}

/// Hands `mail` to the server.
///
/// # Errors
/// A sentence for the owner, when mail is not set up or the server does not take it.
pub(crate) async fn send(env: &Env, mail: &Mail<'_>) -> Result<()> {
    const NOT_SET_UP: &str = "Mail is not set up on this deployment";
    let read = |name: &str| env.var(name).map(|value| value.to_string()).ok();
    let url = read("MAIL_URL").ok_or(NOT_SET_UP)?;
    let server = Server::parse(&url).ok_or("MAIL_URL is no smtps:// address")?;
    let from = read("MAIL_FROM").ok_or(NOT_SET_UP)?;
    let from = Email::parse(&from).map_err(|_| Error::from("MAIL_FROM is no e-mail address"))?;
    let message = write(mail, &from)?;
    smtp::deliver(&server, &from, mail.to, &message).await
}

fn write(mail: &Mail<'_>, from: &Email) -> Result<Vec<u8>> {
    let host = from.as_str().rsplit_once('@').map_or("localhost", |(_, host)| host);
    let seconds = i64::try_from(clock::now().0 / 1_000).unwrap_or(i64::MAX);
    MessageBuilder::new()
        .from(("Baton", from.as_str()))
        .to(mail.to.as_str())
        .message_id(format!("{}@{host}", mail.id))
        .date(seconds)
        .subject(mail.subject.as_str())
        .text_body(mail.text.as_str())
        .write_to_vec()
        .map_err(|error| Error::from(error.to_string()))
}
