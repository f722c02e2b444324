//! What the workspace's sites, their bots and their departments are called.
//!
//! Asked over HTTP when the console opens and whenever a conversation is opened, so that a
//! department made meanwhile has its name; what could not be asked is called by its id.

use browser::fetch;
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;
use shared::id::{BotId, DepartmentId, SiteId};

/// A site, as far as the console names things of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Site {
    /// The site.
    pub id: SiteId,
    /// What its owner calls it.
    pub name: String,
    /// The bot that holds its conversations first.
    pub bot: NamedBot,
    /// All its bots, that one first; none on an older server.
    #[serde(default)]
    pub bots: Vec<BotId>,
    /// Parts of its team; none on an older server.
    #[serde(default)]
    pub departments: Vec<NamedDepartment>,
}

/// A bot.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct NamedBot {
    /// The bot.
    pub id: BotId,
    /// Its name.
    pub name: String,
}

/// A department.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct NamedDepartment {
    /// The department.
    pub id: DepartmentId,
    /// Its name.
    pub name: String,
}

#[derive(Deserialize)]
struct Sites {
    sites: Vec<Site>,
}

#[derive(Deserialize)]
struct Bots {
    bots: Vec<NamedBot>,
}

/// All sites and bots, as signals.
#[derive(Clone, Copy)]
pub struct Catalog {
    /// What is known; empty until it was first told.
    pub sites: RwSignal<Vec<Site>>,
    /// The workspace's bots; empty until told, and on an older server.
    pub bots: RwSignal<Vec<NamedBot>>,
}

impl Catalog {
    /// Asks for the first time.
    #[must_use]
    pub fn open() -> Self {
        let catalog = Self { sites: RwSignal::new(Vec::new()), bots: RwSignal::new(Vec::new()) };
        catalog.refresh();
        catalog
    }

    /// Asks again. What is known stays when there is no answer.
    pub fn refresh(self) {
        spawn_local(async move {
            let Ok(Sites { sites }) = fetch::get::<Sites>("/api/v1/sites").await else { return };
            // The console may have ended meanwhile.
            if self.sites.try_with_untracked(|known| *known != sites) == Some(true) {
                self.sites.set(sites);
            }
        });
        spawn_local(async move {
            let Ok(Bots { bots }) = fetch::get::<Bots>("/api/v1/bots").await else { return };
            if self.bots.try_with_untracked(|known| *known != bots) == Some(true) {
                self.bots.set(bots);
            }
        });
    }

    /// The bots that a conversation of `site` can be given to, its first one first.
    #[must_use]
    pub fn bots_of(self, site: &Site) -> Vec<NamedBot> {
        self.bots.with(|known| {
            let named = |id: &BotId| known.iter().find(|bot| bot.id == *id).cloned();
            let others = site.bots.iter().filter(|id| **id != site.bot.id).filter_map(named);
            core::iter::once(site.bot.clone()).chain(others).collect()
        })
    }

    /// One site.
    #[must_use]
    pub fn site(self, id: &SiteId) -> Option<Site> {
        self.sites.with(|sites| sites.iter().find(|site| site.id == *id).cloned())
    }

    /// What a department is called.
    #[must_use]
    pub fn department(self, id: &DepartmentId) -> Option<String> {
        self.sites.with(|sites| {
            let mut departments = sites.iter().flat_map(|site| &site.departments);
            departments.find(|department| department.id == *id).map(|found| found.name.clone())
        })
    }
}
