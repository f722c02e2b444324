//! The demo workspace, made once through the public API.
//!
//! Every step can be repeated: a seed that was cut short goes on where it stopped. Afterwards
//! nothing is written again, except for what names the demo pages' address when that has changed.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::{api::Api, demo_site::help, secrets::Secrets};

/// The owner.
pub(crate) const OWNER: &str = "ana@example.com";
/// An agent.
pub(crate) const AGENT: &str = "ben@example.com";
/// Of both; for a demo on this machine only.
pub(crate) const PASSWORD: &str = "baton-demo-only";

const SHOP: &str = "Fjordline Outdoor";

/// What the demo pages have to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seeded {
    pub(crate) site_key: String,
    site: String,
    knowledge: String,
    demo_origin: String,
}

/// Makes the demo workspace unless this state has one.
///
/// # Errors
/// When the edge refuses a step, or when the workspace is somebody else's.
pub(crate) fn once(
    api: &Api,
    secrets: &Secrets,
    state: &Path,
    demo_origin: &str,
) -> Result<Seeded> {
    let marker = state.join("seeded.json");
    let known = fs::read_to_string(&marker).ok().and_then(|text| Seeded::from_json(&text));
    if let Some(seeded) = known {
        if seeded.demo_origin == demo_origin {
            return Ok(seeded);
        }
        let api = sign_in(api)?;
        let seeded = Seeded { demo_origin: demo_origin.to_owned(), ..seeded };
        let origins = json!({ "origins": [demo_origin] });
        api.send("PATCH", &format!("/api/v1/sites/{}", seeded.site), &origins)?
            .expect("Move the demo site", &[200])?;
        return seeded.finish(&api, &marker);
    }
    let api = claim(api, secrets)?;
    let ben = json!({ "name": "Ben", "email": AGENT, "password": PASSWORD, "role": "agent" });
    api.send("POST", "/api/v1/agents", &ben)?.expect("Add Ben", &[201, 409])?;
    let site = site(&api, demo_origin)?;
    Seeded::of(&site, demo_origin)?.finish(&api, &marker)
}

/// Claims the workspace for Ana, or signs her in when an earlier seed has claimed it.
fn claim(api: &Api, secrets: &Secrets) -> Result<Api> {
    let ana = json!({
        "set_up_token": secrets.set_up_token,
        "name": "Ana",
        "workspace": SHOP,
        "email": OWNER,
        "password": PASSWORD,
    });
    let answer = api.send("POST", "/api/v1/setup", &ana)?;
    if answer.status == 410 {
        return sign_in(api);
    }
    let api = api.clone().signed_in_by(&answer);
    answer.expect("Create the workspace", &[201])?;
    Ok(api)
}

fn sign_in(api: &Api) -> Result<Api> {
    let ana = json!({ "email": OWNER, "password": PASSWORD });
    let answer = api.send("POST", "/api/v1/session", &ana)?;
    if answer.status == 401 {
        bail!(
            "this state holds a workspace that is not the demo: start it with `--empty`, \
             or choose another folder with `--state`"
        );
    }
    let api = api.clone().signed_in_by(&answer);
    answer.expect("Sign Ana in", &[200])?;
    Ok(api)
}

/// The shop's site; an earlier seed may have made it.
fn site(api: &Api, demo_origin: &str) -> Result<Value> {
    let sites = api.get("/api/v1/sites")?.expect("List the sites", &[200])?;
    let known = sites["sites"].as_array().into_iter().flatten();
    if let Some(site) = known.into_iter().find(|site| site["name"] == SHOP) {
        return Ok(site.clone());
    }
    let site = json!({ "name": SHOP, "origins": [demo_origin], "bot": { "name": "Fjord" } });
    let mut made = api.send("POST", "/api/v1/sites", &site)?.expect("Create the site", &[201])?;
    Ok(made["site"].take())
}

impl Seeded {
    fn of(site: &Value, demo_origin: &str) -> Result<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let seeded = || {
            Some(Self {
                site_key: text(&site["key"])?,
                site: text(&site["id"])?,
                knowledge: text(&site["bot"]["knowledge"][0])?,
                demo_origin: demo_origin.to_owned(),
            })
        };
        seeded().with_context(|| format!("the site has no key, id or knowledge base: {site}"))
    }

    /// Puts the articles in, and remembers that everything is there.
    fn finish(self, api: &Api, marker: &Path) -> Result<Self> {
        let articles: Vec<_> = help::articles()?
            .into_iter()
            .map(|article| {
                let url = format!("{}/help/{}", self.demo_origin, article.slug);
                json!({
                    "slug": article.slug,
                    "title": article.title,
                    "url": url,
                    "markdown": article.markdown,
                })
            })
            .collect();
        let path = format!("/api/v1/knowledge/{}/articles", self.knowledge);
        api.send("PUT", &path, &json!({ "articles": articles }))?
            .expect("Put the help centre in", &[200])?;
        fs::write(marker, self.to_json())?;
        Ok(self)
    }

    fn to_json(&self) -> String {
        let Self { site_key, site, knowledge, demo_origin } = self;
        let json = json!({
            "site_key": site_key,
            "site": site,
            "knowledge": knowledge,
            "demo_origin": demo_origin,
        });
        format!("{json:#}\n")
    }

    fn from_json(text: &str) -> Option<Self> {
        let json: Value = serde_json::from_str(text).ok()?;
        let field = |name: &str| json[name].as_str().map(str::to_owned);
        Some(Self {
            site_key: field("site_key")?,
            site: field("site")?,
            knowledge: field("knowledge")?,
            demo_origin: field("demo_origin")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seeded_is_read_back() {
        let site = json!({ "id": "s1", "key": "k1", "bot": { "knowledge": ["kb1"] } });
        let seeded = Seeded::of(&site, "http://127.0.0.1:8788").expect("it is complete");
        assert_eq!(Seeded::from_json(&seeded.to_json()), Some(seeded));
        assert_eq!(Seeded::from_json("{\"site_key\":\"k\"}"), None, "a half-written one is none");
        assert!(Seeded::of(&json!({}), "http://127.0.0.1:8788").is_err());
    }
}
