//! Sites, each with its bot, and the key that goes into the customer's page.

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
    site_change::{NewIds, SiteChange},
    site_key, sites,
    workspace::{self, Command},
};

/// A site as the API shows it: its settings and its key.
#[derive(Serialize)]
struct Shown {
    key: String,
    #[serde(flatten)]
    settings: SiteSettings,
}

impl Shown {
    fn new(master: &Master, settings: SiteSettings) -> Self {
        Self { key: site_key::issue(master, &settings.id), settings }
    }
}

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

/// `POST /api/v1/sites`: an owner adds a site, with a bot and an empty knowledge base.
pub(crate) async fn add(call: &mut Call) -> Answer {
    const FITS: &str = "16 letters and digits are an id";
    enter::owner(call).await?;
    let draft: SiteChange = call.json().await?;
    let settings = draft.found(NewIds {
        site: SiteId::parse(&clock::short_id()).expect(FITS),
        bot: BotId::parse(&clock::short_id()).expect(FITS),
        knowledge: KnowledgeId::parse(&clock::short_id()).expect(FITS),
    })?;
    let settings: SiteSettings =
        workspace::ask(&call.env, &Command::AddSite(Box::new(settings))).await?;
    sites::keep(settings.clone());
    json(201, &One { site: Shown::new(&Master::of(&call.env)?, settings) })
}

/// `PATCH /api/v1/sites/ID`: an owner changes one.
pub(crate) async fn change(call: &mut Call, id: &str) -> Answer {
    enter::owner(call).await?;
    let mut change: SiteChange = call.json().await?;
    change.check()?;
    let id = SiteId::parse(id).map_err(|_| Refusal::UnknownSite)?;
    let command = Command::ChangeSite { id, change };
    let settings: SiteSettings = workspace::ask(&call.env, &command).await?;
    sites::keep(settings.clone());
    json(200, &One { site: Shown::new(&Master::of(&call.env)?, settings) })
}
