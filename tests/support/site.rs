//! Sites of the tests, as an owner makes and changes them through the API.

use serde_json::{Value, json};

use crate::Agent;

/// Origin of the customer's page in these tests.
pub const PAGE: &str = "http://127.0.0.1:8788";

/// A site with its bot, as the API made it.
#[derive(Clone, Debug)]
pub struct Site {
    /// The public key of the snippet.
    pub key: String,
    /// The site's id.
    pub id: String,
    /// Its bot's id.
    pub bot: String,
    /// The knowledge base of its bot.
    pub knowledge: String,
}

/// Makes a site whose bot knows when an order arrives and what returning costs, and whose line is
/// open though nobody sits at the desk.
///
/// # Panics
/// When the API refuses.
#[must_use]
pub fn site(owner: &Agent, name: &str, bot: &Value) -> Site {
    site_with(owner, name, &json!({ "bot": bot, "team": { "reach": "hours" } }))
}

/// The same with everything as an owner finds it who sets nothing but `settings`.
///
/// # Panics
/// When the API refuses.
#[must_use]
pub fn site_with(owner: &Agent, name: &str, settings: &Value) -> Site {
    let mut site = json!({ "name": name, "origins": [PAGE], "bot": { "name": "Fjord" } });
    for (field, value) in settings.as_object().expect("settings are an object") {
        site[field] = value.clone();
    }
    if site["bot"]["name"].is_null() {
        site["bot"]["name"] = json!("Fjord");
    }
    let made = owner.http().post("/api/v1/sites", &site).expect_status(201);
    let text = |value: &Value| value.as_str().expect("an id is a string").to_owned();
    let made = &made["site"];
    let knowledge = text(&made["bot"]["knowledge"][0]);
    owner
        .http()
        .put(&format!("/api/v1/knowledge/{knowledge}/articles"), &articles())
        .expect_status(200);
    Site {
        key: text(&made["key"]),
        id: text(&made["id"]),
        bot: text(&made["bot"]["id"]),
        knowledge,
    }
}

/// Changes a site; what is absent in `change` stays.
///
/// # Panics
/// When the API refuses.
pub fn change_site(owner: &Agent, site: &Site, change: &Value) {
    owner.http().patch(&format!("/api/v1/sites/{}", site.id), change).expect_status(200);
}

fn articles() -> Value {
    json!({ "articles": [
        { "slug": "delivery", "title": "Delivery", "url": "http://127.0.0.1:8788/help/delivery",
          "markdown": "# Delivery\n\n## How long does delivery take?\n\nDelivery takes 2 to 4 working days in Norway, Sweden and Denmark. The parcel leaves our warehouse within one working day.\n\n## Tracking\n\nYou get a tracking link by email as soon as the parcel is picked up.\n" },
        { "slug": "returns", "title": "Returns", "url": "http://127.0.0.1:8788/help/returns",
          "markdown": "# Returns\n\n## How do I return something?\n\nYou can return an unused item within 30 days. Returning is free from Norway.\n" },
    ]})
}
