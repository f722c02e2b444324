//! Sites, each with its bots, and the key that goes into the customer's page.

use serde::Serialize;
use shared::{
    id::{BotId, KnowledgeId, SiteId},
    settings::SiteSettings,
};

use super::json;
use crate::{
    call::Call,
    clock,
    config::Master,
    enter,
    failure::Answer,
    refusal::Refusal,
    site_change::{NewBotIds, NewIds, SiteChange},
    site_key, sites,
    workspace::{self, Command},
};

/// A site as the API shows it: its settings and its key, and of its other bots which they are.
#[derive(Serialize)]
struct Shown {
    key: String,
    /// All of them, the one that answers first before the others.
    bots: Vec<BotId>,
    #[serde(flatten)]
    settings: SiteSettings,
}

impl Shown {
    fn new(master: &Master, mut settings: SiteSettings) -> Self {
        let bots = settings.all_bots().map(|bot| bot.id.clone()).collect();
        settings.bots.clear();
        Self { key: site_key::issue(master, &settings.id), bots, settings }
    }
}

const FITS: &str = "16 letters and digits are an id";

#[derive(Serialize)]
struct One {
    site: Shown,
}

/// `GET /api/v1/sites`: all of them.
pub(crate) async fn list(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct All {
        sites: Vec<Shown>,
    }
    enter::agent(call).await?;
    let master = Master::of(&call.env)?;
    let settings: Vec<SiteSettings> = workspace::ask(&call.env, &Command::Sites).await?;
    let sites = settings.into_iter().map(|settings| Shown::new(&master, settings)).collect();
    json(200, &All { sites })
}

/// `POST /api/v1/sites`: an owner adds a site, with bots that there are or one with an empty
/// knowledge base.
pub(crate) async fn add(call: &mut Call) -> Answer {
    enter::owner(call).await?;
    let change: SiteChange = call.json().await?;
    let ids = NewIds { site: SiteId::parse(&clock::short_id()).expect(FITS), bot: new_bot() };
    kept(call, 201, &Command::AddSite { ids, change }).await
}

/// Names for a new bot and its knowledge base.
pub(super) fn new_bot() -> NewBotIds {
    NewBotIds {
        bot: BotId::parse(&clock::short_id()).expect(FITS),
        knowledge: KnowledgeId::parse(&clock::short_id()).expect(FITS),
    }
}

/// Has the workspace carry out `command`, and answers the site that it is about.
async fn kept(call: &Call, status: u16, command: &Command) -> Answer {
    let changed: Vec<SiteSettings> = workspace::ask(&call.env, command).await?;
    let site = changed.first().cloned().ok_or_else(|| worker::Error::from("no site was kept"))?;
    changed.into_iter().for_each(sites::keep);
    json(status, &One { site: Shown::new(&Master::of(&call.env)?, site) })
}

/// `PATCH /api/v1/sites/ID`: an owner changes one.
pub(crate) async fn change(call: &mut Call, id: &str) -> Answer {
    enter::owner(call).await?;
    let mut change: SiteChange = call.json().await?;
    change.check()?;
    let id = SiteId::parse(id).map_err(|_| Refusal::UnknownSite)?;
    kept(call, 200, &Command::ChangeSite { id, change }).await
}
