//! Signing in and out.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize};
use shared::{email::Email, text::Name, time::Timestamp};
use worker::Env;

use super::{json, nothing};
use crate::{
    call::Call,
    clock,
    config::{self, Entitlement, Master},
    cookie, crypto, enter,
    failure::Answer,
    network,
    password::Password,
    refusal::Refusal,
    workspace::{self, Account, Attempt, Command, SessionLine, SignedIn, Stored},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Credentials {
    email: Email,
    password: Password,
}

/// `POST /api/v1/session`: signs in.
///
/// An e-mail without an account costs the same time as a wrong password, and is answered the same.
pub(crate) async fn open(call: &mut Call) -> Answer {
    let Credentials { email, password } = call.json().await?;
    let master = Master::of(&call.env)?;
    let attempt = Attempt { email, network: network::of(call) };
    let begun = Command::BeginSignIn(attempt.clone());
    let stored: Option<Stored> = workspace::ask(&call.env, &begun).await?;
    let hash = stored.as_ref().map(|stored| stored.password_hash.as_str());
    let matches = password.matches(hash, &master);
    let Some(Stored { agent, .. }) = stored.filter(|_| matches) else {
        return Err(Refusal::WrongPassword.into());
    };
    let token = new_token();
    let token_hash = crypto::sha256_hex(token.as_bytes());
    let opened = Command::OpenSession { attempt, agent, token_hash };
    let signed_in: SignedIn = workspace::ask(&call.env, &opened).await?;
    // Whoever signs in over an open session ends that one: a browser has one person at a time.
    if let Some(token_hash) = enter::session_hash(call) {
        workspace::ask::<()>(&call.env, &Command::CloseSession { token_hash }).await?;
    }
    answer(&call.env, 200, &signed_in, Some(&token))
}

/// `GET /api/v1/session`: who is signed in.
pub(crate) async fn show(call: &Call) -> Answer {
    answer(&call.env, 200, &enter::agent(call).await?, None)
}

/// `DELETE /api/v1/session`: signs out. One that is signed out already is told the same.
pub(crate) async fn close(call: &Call) -> Answer {
    if let Some(token_hash) = enter::session_hash(call) {
        workspace::ask::<()>(&call.env, &Command::CloseSession { token_hash }).await?;
    }
    let response = nothing()?;
    response.headers().set("set-cookie", &cookie::forget())?;
    Ok(response)
}

/// `GET /api/v1/sessions`: where else this person is signed in.
pub(crate) async fn list(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct Sessions {
        sessions: Vec<SessionLine>,
        current: String,
    }
    let signed_in = enter::agent(call).await?;
    let agent = signed_in.account.id;
    let sessions = workspace::ask(&call.env, &Command::Sessions { agent }).await?;
    json(200, &Sessions { sessions, current: signed_in.session })
}

/// `DELETE /api/v1/sessions/ID`: ends one of them.
pub(crate) async fn revoke(call: &Call, session: &str) -> Answer {
    let agent = enter::agent(call).await?.account.id;
    let command = Command::RevokeSession { agent, session: session.to_owned() };
    workspace::ask::<()>(&call.env, &command).await?;
    nothing()
}

/// A session's token: 256 random bits.
pub(super) fn new_token() -> String {
    Base64UrlUnpadded::encode_string(&clock::bytes::<32>())
}

/// `{agent, workspace}`, and the cookie for a session that was just opened.
pub(super) fn answer(env: &Env, status: u16, signed_in: &SignedIn, token: Option<&str>) -> Answer {
    #[derive(Serialize)]
    struct Body<'a> {
        agent: &'a Account,
        workspace: Workspace<'a>,
        human_assistance: HumanAssistance,
    }
    /// Whether this deployment hands over to people, and why not.
    #[derive(Serialize)]
    struct HumanAssistance {
        available: bool,
        until: Option<Timestamp>,
        why: Option<&'static str>,
    }
    #[derive(Serialize)]
    struct Workspace<'a> {
        name: &'a Name,
    }
    let workspace = Workspace { name: &signed_in.workspace };
    let Entitlement { available, until } = config::human_assistance(env, clock::now())?;
    let why = match (available, until) {
        (true, _) => None,
        (false, Some(_)) => Some("The trial of human assistance has ended for this deployment."),
        (false, None) => Some("Human assistance is switched off for this deployment."),
    };
    let human_assistance = HumanAssistance { available, until, why };
    let body = Body { agent: &signed_in.account, workspace, human_assistance };
    let response = json(status, &body)?;
    if let Some(token) = token {
        response.headers().set("set-cookie", &cookie::keep(token))?;
    }
    Ok(response)
}
