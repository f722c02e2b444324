//! The first run: whoever holds the set-up token becomes the owner, once.

use serde::{Deserialize, Serialize};
use shared::{email::Email, text::Name};

use super::{json, session};
use crate::{
    call::Call,
    config::{self, Master},
    crypto,
    failure::Answer,
    password::Password,
    refusal::Refusal,
    seat::Role,
    workspace::{self, Command, NewAccount, SignedIn},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claim {
    set_up_token: String,
    name: Name,
    workspace: Name,
    email: Email,
    password: Password,
}

/// `GET /api/v1/setup`: whether nobody has claimed this deployment yet.
pub(crate) async fn show(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct Setup {
        open: bool,
    }
    let open = workspace::ask(&call.env, &Command::IsOpen).await?;
    json(200, &Setup { open })
}

/// `POST /api/v1/setup`: claims it.
pub(crate) async fn claim(call: &mut Call) -> Answer {
    let claim: Claim = call.json().await?;
    // Asked first, so that a deployment in use says so whatever token it is shown, and hashes
    // nothing for it.
    if !workspace::ask::<bool>(&call.env, &Command::IsOpen).await? {
        return Err(Refusal::SetUpDone.into());
    }
    if !crypto::same(&claim.set_up_token, &config::set_up_token(&call.env)?) {
        return Err(Refusal::WrongSetUpToken.into());
    }
    claim.password.check_as_new().map_err(|why| Refusal::invalid("password", why))?;
    let owner = NewAccount {
        name: claim.name,
        email: claim.email,
        role: Role::Owner,
        password_hash: claim.password.hash(&Master::of(&call.env)?),
    };
    let token = session::new_token();
    let token_hash = crypto::sha256_hex(token.as_bytes());
    let command = Command::SetUp { workspace: claim.workspace, owner, token_hash };
    let signed_in: SignedIn = workspace::ask(&call.env, &command).await?;
    session::answer(&call.env, 201, &signed_in, Some(&token))
}
