//! The people of the workspace.

use serde::{Deserialize, Serialize};
use shared::{email::Email, text::Name};

use super::json;
use crate::{
    call::Call,
    config::Master,
    enter,
    failure::Answer,
    password::Password,
    refusal::Refusal,
    seat::Role,
    workspace::{self, Account, Command, NewAccount},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewPerson {
    name: Name,
    email: Email,
    password: Password,
    role: Role,
}

/// `GET /api/v1/agents`: everyone.
pub(crate) async fn list(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct People {
        agents: Vec<Account>,
    }
    enter::agent(call).await?;
    let agents = workspace::ask(&call.env, &Command::Accounts).await?;
    json(200, &People { agents })
}

/// `POST /api/v1/agents`: an owner adds a person.
pub(crate) async fn add(call: &mut Call) -> Answer {
    #[derive(Serialize)]
    struct Added {
        agent: Account,
    }
    enter::owner(call).await?;
    let NewPerson { name, email, password, role } = call.json().await?;
    password.check_as_new().map_err(|why| Refusal::invalid("password", why))?;
    let password_hash = password.hash(&Master::of(&call.env)?);
    let account = NewAccount { name, email, role, password_hash };
    let agent = workspace::ask(&call.env, &Command::AddAccount(account)).await?;
    json(201, &Added { agent })
}
