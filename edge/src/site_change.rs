//! What an owner may set of a site and its bots, parsed and checked at the door.

mod bot;
mod check;
mod patch;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use shared::{
    id::{BotId, KnowledgeId, SiteId},
    limits::BOTS_OF_SITE_MAX,
    settings::{BotSettings, Brand, Department, SiteSettings, parse_origin},
    text::Name,
};

pub(crate) use self::{
    bot::BotChange,
    check::{check, check_bot},
};
use crate::refusal::Refusal;

/// Most origins of one site: its pages under several names, and a few for trying things out.
const ORIGINS_MAX: usize = 20;

/// A change of a site. What is absent stays; `null` takes back the default, and is refused where
/// there is none.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SiteChange {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    origins: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    brand: Option<Option<Brand>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    bot: Option<BotChange>,
    /// All its bots, the one that answers first before the others.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    bots: Option<Vec<BotId>>,
    /// A merge patch of `Team`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    team: Option<Value>,
    /// All departments.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    departments: Option<Option<Vec<Department>>>,
}

/// Names for a new site and what comes with it.
#[derive(Serialize, Deserialize)]
pub(crate) struct NewIds {
    /// The site.
    pub(crate) site: SiteId,
    /// Its bot, and the bot's knowledge base.
    pub(crate) bot: NewBotIds,
}

/// Names for a new bot and what comes with it.
#[derive(Serialize, Deserialize)]
pub(crate) struct NewBotIds {
    /// The bot.
    pub(crate) bot: BotId,
    /// Its knowledge base, unless it answers from others.
    pub(crate) knowledge: KnowledgeId,
}

impl SiteChange {
    /// A site made of this alone; it needs a name, an origin, and a bot with a name or the ids of
    /// bots that there are, which `find` has.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field that is missing or wrong.
    pub(crate) fn found(
        mut self,
        ids: NewIds,
        find: impl Fn(&BotId) -> Option<BotSettings>,
    ) -> Result<SiteSettings, Refusal> {
        const MISSING: &str = "This is needed.";
        self.check()?;
        let name = self.name.take().ok_or_else(|| Refusal::invalid("name", MISSING))?;
        let origins = self.origins.take().ok_or_else(|| Refusal::invalid("origins", MISSING))?;
        let bot = match self.bots.iter().flatten().next() {
            Some(_) => self.bots(&find)?.remove(0),
            None => {
                let bot = self.bot.take().unwrap_or_default();
                bot.found(ids.bot.bot, ids.bot.knowledge)?
            }
        };
        let mut settings =
            SiteSettings { version: 0, ..SiteSettings::new(ids.site, name, origins, bot) };
        self.apply(&mut settings, find)?;
        Ok(settings)
    }

    /// The bots of `bots`.
    fn bots(
        &self,
        find: impl Fn(&BotId) -> Option<BotSettings>,
    ) -> Result<Vec<BotSettings>, Refusal> {
        let none = |i| Refusal::invalid(&format!("bots[{i}]"), "There is no such bot.");
        let bots = self.bots.iter().flatten().enumerate();
        bots.map(|(i, id)| find(id).ok_or_else(|| none(i))).collect()
    }

    /// Checks what is set, and writes origins as browsers do.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field.
    pub(crate) fn check(&mut self) -> Result<(), Refusal> {
        if let Some(origins) = &mut self.origins {
            let parsed: Result<Vec<_>, _> = origins.iter().map(|raw| parse_origin(raw)).collect();
            let mut parsed = parsed.map_err(|why| Refusal::invalid("origins", why.to_string()))?;
            parsed.sort();
            parsed.dedup();
            if !(1..=ORIGINS_MAX).contains(&parsed.len()) {
                let why = format!("A site has 1 to {ORIGINS_MAX} origins.");
                return Err(Refusal::invalid("origins", why));
            }
            *origins = parsed;
        }
        if let Some(bots) = &self.bots {
            let is_twice = |(i, bot)| bots[..i].contains(bot);
            if !(1..=BOTS_OF_SITE_MAX).contains(&bots.len())
                || bots.iter().enumerate().any(is_twice)
            {
                let why = format!("A site has 1 to {BOTS_OF_SITE_MAX} bots, each of them once.");
                return Err(Refusal::invalid("bots", why));
            }
        }
        self.bot.as_ref().map_or(Ok(()), BotChange::check)
    }

    /// A change of nothing but the bot's handoff settings.
    pub(crate) fn of_handoff(patch: Value, required_answers: Option<u32>) -> Self {
        Self { bot: Some(BotChange::of_handoff(patch, required_answers)), ..Self::default() }
    }

    /// Changes `settings`, whose version rises; `find` has the bots of the workspace, and `bot` is a
    /// change of the one that is first then. How they fit together is [`check`]ed by whoever keeps
    /// them.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field; `settings` are not to be kept then.
    pub(crate) fn apply(
        self,
        settings: &mut SiteSettings,
        find: impl Fn(&BotId) -> Option<BotSettings>,
    ) -> Result<(), Refusal> {
        settings.version += 1;
        let mut bots = self.bots(find)?.into_iter();
        if let Some(first) = bots.next() {
            settings.bot = first;
            settings.bots = bots.collect();
        }
        if let Some(name) = self.name {
            settings.name = name;
        }
        if let Some(origins) = self.origins {
            settings.origins = origins;
        }
        if let Some(brand) = self.brand {
            settings.brand = brand;
        }
        if let Some(bot) = self.bot {
            bot.apply(&mut settings.bot)?;
        }
        if let Some(team) = self.team {
            settings.team = patch::merged("team", &settings.team, &team)?;
        }
        if let Some(departments) = self.departments {
            settings.departments = departments.unwrap_or_default();
        }
        Ok(())
    }
}

/// Tells a field that is `null` from one that is absent.
fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use shared::{
        id::{BotId, KnowledgeId, SiteId},
        settings::{BotSettings, SiteSettings, Team},
        text::Name,
    };

    use super::{NewBotIds, NewIds, SiteChange};
    use crate::{call, refusal::Refusal};

    const SITE: &str = r##"{"name":"Fjell","origins":["http://127.0.0.1:8788/","HTTPS://Fjell.example"],
        "brand":"#0B5FFF","bot":{"name":"Fjellbot","required_answers":0}}"##;

    /// The workspace has the bots `robin` and `sam`.
    fn here(id: &BotId) -> Option<BotSettings> {
        let is_here = matches!(id.as_str(), "robin" | "sam");
        let name = || Name::parse(id.as_str()).expect("a name");
        is_here.then(|| BotSettings::new(id.clone(), name(), Vec::new()))
    }

    fn found(json: &str) -> Result<SiteSettings, Refusal> {
        let change: SiteChange = call::parse(json.as_bytes())?;
        let bot = NewBotIds {
            bot: BotId::parse("b").expect("an id"),
            knowledge: KnowledgeId::parse("k").expect("an id"),
        };
        change.found(NewIds { site: SiteId::parse("s").expect("an id"), bot }, here)
    }

    fn field(answer: Result<SiteSettings, Refusal>) -> String {
        match answer {
            Err(Refusal::Invalid { field, .. }) => field,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_site_is_founded_with_what_is_set_and_defaults_for_the_rest() {
        let site = found(SITE).expect("a site");
        assert_eq!(site.version, 1);
        assert_eq!(site.origins, ["http://127.0.0.1:8788", "https://fjell.example"]);
        assert_eq!(site.brand.as_ref().map(|b| b.as_str()), Some("#0b5fff"));
        assert_eq!((site.bot.required_answers, site.bot.pace_ms), (0, 60));
        assert_eq!(site.bot.knowledge.len(), 1);
    }

    #[test]
    fn what_is_absent_stays_and_null_takes_away() {
        let mut site = found(SITE).expect("a site");
        let before = site.clone();
        let nothing: SiteChange = call::parse(b"{}").expect("nothing is a change");
        nothing.apply(&mut site, here).expect("nothing is a change");
        assert_eq!(site, SiteSettings { version: 2, ..before });

        let json = br#"{"brand":null,"bot":{"unanswered_after_ms":null,"greeting":" Hei "}}"#;
        let mut change: SiteChange = call::parse(json).expect("a change");
        change.check().expect("within the limits");
        // As it travels to the workspace's object.
        let sent = serde_json::to_string(&change).expect("JSON");
        let change: SiteChange = serde_json::from_str(&sent).expect("the same");
        change.apply(&mut site, here).expect("a change");
        assert_eq!((site.version, site.brand, site.bot.unanswered_after_ms), (3, None, None));
        assert_eq!((site.bot.greeting.as_str(), site.bot.required_answers), ("Hei", 0));
    }

    #[test]
    fn hosts_of_links_are_written_as_browsers_do() {
        let json = r#"{"name":"Fjell","origins":["https://fjell.example"],
            "bot":{"name":"Fjellbot","link_hosts":["Shop.Example","bücher.example"]}}"#;
        let mut site = found(json).expect("a site");
        let hosts = site.bot.link_hosts.clone().unwrap_or_default();
        assert_eq!(hosts, ["shop.example", "xn--bcher-kva.example"]);
        let change: SiteChange = call::parse(br#"{"bot":{"link_hosts":null}}"#).expect("a change");
        change.apply(&mut site, |_| None).expect("a change");
        assert_eq!(site.bot.link_hosts, None);
    }

    #[test]
    fn null_takes_back_the_default() {
        let json = r##"{"name":"Fjell","origins":["https://fjell.example"],
            "team":{"capacity":9,"reach":"hours"},
            "departments":[{"id":"sales","name":"Sales","team":{"assignment":"least_busy"}}],
            "bot":{"name":"Fjellbot","greeting":"Hei","required_answers":0,"pace_ms":90,
                "handoff":{"company":true,"triggers":{"button":false}}}}"##;
        let mut site = found(json).expect("a site");
        assert_eq!((site.team.capacity, site.departments.len()), (9, 1));
        assert!(site.bot.handoff.company && !site.bot.handoff.triggers.button);
        let json = br#"{"team":null,"departments":null,
            "bot":{"greeting":null,"required_answers":null,"pace_ms":null,"handoff":null}}"#;
        let mut change: SiteChange = call::parse(json).expect("a change");
        change.check().expect("within the limits");
        // As it travels to the workspace's object.
        let sent = serde_json::to_string(&change).expect("JSON");
        let change: SiteChange = serde_json::from_str(&sent).expect("the same");
        change.apply(&mut site, here).expect("a change");
        assert_eq!((site.team, site.departments.len()), (Team::default(), 0));
        let bot = BotSettings::new(site.bot.id.clone(), site.bot.name.clone(), Vec::new());
        assert_eq!(site.bot, BotSettings { knowledge: site.bot.knowledge.clone(), ..bot });
    }

    #[test]
    fn a_site_takes_the_bots_that_there_are_in_their_order() {
        let json = r#"{"name":"Fjell","origins":["https://fjell.example"],
            "bots":["sam","robin"],"bot":{"greeting":"Hei"}}"#;
        let site = found(json).expect("a site");
        let ids: Vec<_> = site.all_bots().map(|bot| bot.id.as_str()).collect();
        assert_eq!((site.version, ids), (1, vec!["sam", "robin"]));
        assert_eq!((site.bot.greeting.as_str(), site.bots[0].greeting.as_str()), ("Hei", ""));
    }

    #[test]
    fn a_bot_takes_what_is_set_and_null_takes_it_back() {
        let json = r#"{"name":"Fjell","origins":["https://fjell.example"],
            "bot":{"name":"Fjellbot","knowledge":["a","b"],"avatar":{"text":"F","color":2},
                "language":"nb-NO","instructions":" Short. "}}"#;
        let mut site = found(json).expect("a site");
        assert_eq!(site.bot.knowledge.len(), 2);
        assert_eq!(site.bot.instructions, "Short.");
        assert_eq!(site.bot.avatar.as_ref().map(|a| (a.text(), a.color())), Some(("F", 2)));
        assert_eq!(site.bot.language.as_ref().map(|l| l.as_str()), Some("nb-NO"));
        let change = br#"{"bot":{"avatar":null,"language":null,"instructions":null}}"#;
        let change: SiteChange = call::parse(change).expect("a change");
        change.apply(&mut site, here).expect("a change");
        assert_eq!((site.bot.avatar, site.bot.language), (None, None));
        assert_eq!((site.bot.instructions.as_str(), site.bot.knowledge.len()), ("", 2));
    }

    #[test]
    fn the_missing_or_wrong_field_is_named() {
        assert_eq!(field(found("{}")), "name");
        assert_eq!(field(found(r#"{"name":"a"}"#)), "origins");
        assert_eq!(field(found(r#"{"name":"a","origins":[]}"#)), "origins");
        assert_eq!(field(found(r#"{"name":"a","origins":["*"]}"#)), "origins");
        assert_eq!(field(found(r#"{"name":"a","origins":["https://a/b"]}"#)), "origins");
        assert_eq!(field(found(r#"{"name":"a","origins":["https://a"]}"#)), "bot.name");
        assert_eq!(field(found(r#"{"name":"a","brand":"red"}"#)), "brand");
        assert_eq!(field(found(r#"{"bot":{"pace_ms":1}}"#)), "bot.pace_ms");
        assert_eq!(field(found(r#"{"bot":{"required_answers":51}}"#)), "bot.required_answers");
        assert_eq!(field(found(r#"{"bot":{"unanswered_after_ms":1}}"#)), "bot.unanswered_after_ms");
        assert_eq!(field(found(r#"{"bot":{"id":"mine"}}"#)), "bot.id");
        for bad in [
            "com",
            "https://a.example",
            "a.example/b",
            "a.example:80",
            "*.example",
            "a b.example",
            "",
        ] {
            let json = format!(r#"{{"bot":{{"link_hosts":["{bad}"]}}}}"#);
            assert_eq!(field(found(&json)), "bot.link_hosts", "{bad}");
        }
        assert_eq!(field(found(r#"{"version":9}"#)), "version");
        assert_eq!(field(found(r#"{"name":null}"#)), "name");
        assert_eq!(field(found(r#"{"bot":null}"#)), "bot");
        assert_eq!(field(found(r#"{"bot":{"handoff":{"colour":1}}}"#)), "bot.handoff.colour");
        assert_eq!(field(found(r#"{"bot":{"knowledge":[]}}"#)), "bot.knowledge");
        assert_eq!(field(found(r#"{"bot":{"knowledge":["a","a"]}}"#)), "bot.knowledge");
        assert_eq!(field(found(r#"{"bot":{"avatar":{"text":""}}}"#)), "bot.avatar");
        assert_eq!(field(found(r#"{"bot":{"language":"en_US"}}"#)), "bot.language");
        assert_eq!(field(found(r#"{"bots":[]}"#)), "bots");
        assert_eq!(field(found(r#"{"bots":["sam","sam"]}"#)), "bots");
        let gone = r#"{"name":"a","origins":["https://a"],"bots":["sam","gone"]}"#;
        assert_eq!(field(found(gone)), "bots[1]");
        let department = r#"{"departments":[{"id":"a","name":"A","team":{"reach":"always"}}]}"#;
        assert_eq!(field(found(department)), "departments[0].team.reach");
        let department = r#"{"departments":[{"id":"a b","name":"A"}]}"#;
        assert_eq!(field(found(department)), "departments[0].id");
    }
}
