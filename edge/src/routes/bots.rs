//! The workspace's bots, which sites have by their ids.

use serde::Serialize;
use shared::id::BotId;

use super::{json, nothing, sites::new_bot};
use crate::{
    call::Call,
    enter,
    failure::Answer,
    refusal::Refusal,
    site_change::BotChange,
    sites,
    workspace::{self, Bot, ChangedBot, Command},
};

#[derive(Serialize)]
struct One {
    bot: Bot,
}

/// `GET /api/v1/bots`: all of them.
pub(crate) async fn list(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct All {
        bots: Vec<Bot>,
    }
    enter::agent(call).await?;
    let bots = workspace::ask(&call.env, &Command::Bots).await?;
    json(200, &All { bots })
}

/// `GET /api/v1/bots/ID`.
pub(crate) async fn show(call: &Call, id: &str) -> Answer {
    enter::agent(call).await?;
    let bot = workspace::ask(&call.env, &Command::Bot { id: parse(id)? }).await?;
    json(200, &One { bot })
}

/// `POST /api/v1/bots`: an owner adds one, with an empty knowledge base unless it names others.
pub(crate) async fn add(call: &mut Call) -> Answer {
    enter::owner(call).await?;
    let change: BotChange = call.json().await?;
    let bot = workspace::ask(&call.env, &Command::AddBot { ids: new_bot(), change }).await?;
    json(201, &One { bot })
}

/// `PATCH /api/v1/bots/ID`: an owner changes one, on every site that has it.
pub(crate) async fn change(call: &mut Call, id: &str) -> Answer {
    enter::owner(call).await?;
    let change: BotChange = call.json().await?;
    let command = Command::ChangeBot { id: parse(id)?, change };
    let ChangedBot { bot, sites } = workspace::ask(&call.env, &command).await?;
    sites.into_iter().for_each(sites::keep);
    json(200, &One { bot })
}

/// `DELETE /api/v1/bots/ID`: an owner deletes one that no site has. Its knowledge stays.
pub(crate) async fn delete(call: &Call, id: &str) -> Answer {
    enter::owner(call).await?;
    let () = workspace::ask(&call.env, &Command::DeleteBot { id: parse(id)? }).await?;
    nothing()
}

fn parse(id: &str) -> Result<BotId, Refusal> {
    BotId::parse(id).map_err(|_| Refusal::NotFound)
}
