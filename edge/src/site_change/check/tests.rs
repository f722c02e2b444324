use serde_json::{Value, json};
use shared::{
    id::{AgentId, BotId, KnowledgeId, SiteId},
    settings::SiteSettings,
    time::Timestamp,
};

use crate::{
    call,
    refusal::Refusal,
    site_change::{NewBotIds, NewIds, SiteChange},
};

/// 2027-01-15T12:00:00Z.
const NOW: Timestamp = Timestamp(1_800_014_400_000);

/// A site of these settings, in a workspace of Ana alone.
fn checked(settings: &Value, develops: bool) -> Result<SiteSettings, Refusal> {
    let mut site = json!({
        "name": "Fjell", "origins": ["https://fjell.example"], "bot": { "name": "Fjellbot" },
    });
    for (field, value) in settings.as_object().expect("settings are an object") {
        match value.as_object().filter(|_| field == "bot") {
            Some(bot) => bot.iter().for_each(|(name, value)| site["bot"][name] = value.clone()),
            None => site[field] = value.clone(),
        }
    }
    let change: SiteChange = call::parse(site.to_string().as_bytes())?;
    let bot = NewBotIds {
        bot: BotId::parse("b").expect("an id"),
        knowledge: KnowledgeId::parse("k").expect("an id"),
    };
    let site = change.found(NewIds { site: SiteId::parse("s").expect("an id"), bot }, |_| None)?;
    super::check(&site, NOW, develops, |id: &AgentId| id.as_str() == "ana")?;
    Ok(site)
}

fn refused(settings: &Value) -> (String, String) {
    match checked(settings, false) {
        Err(Refusal::Invalid { field, why }) => (field, why),
        other => panic!("{settings}: {other:?}"),
    }
}

fn handoff(handoff: &Value) -> (String, String) {
    refused(&json!({ "bot": { "handoff": handoff } }))
}

fn hours(zone: &str, monday: &Value) -> Value {
    json!({ "zone": zone, "week": { "monday": monday }, "holidays": [], "special_days": {} })
}

#[test]
fn a_seventh_action_is_refused_with_a_sentence() {
    let six = vec![json!({ "create_task": {} }); 6];
    checked(&json!({ "bot": { "handoff": { "actions": six } } }), false).expect("six are allowed");
    let seven = vec![json!({ "create_task": {} }); 7];
    let (field, why) = handoff(&json!({ "actions": seven }));
    assert_eq!(field, "bot.handoff.actions");
    assert_eq!(why, "A bot has at most 6 handover actions. Take one away before you add another.");
}

#[test]
fn limits_name_their_field() {
    let rule = json!({ "name": "All", "when": { "keywords": ["a"] } });
    let item = json!({ "label": "A person", "leads_to": { "person": {} } });
    for (settings, field) in [
        (json!({ "unsuccessful_attempts": 0 }), "unsuccessful_attempts"),
        (json!({ "unsuccessful_attempts": 21 }), "unsuccessful_attempts"),
        (json!({ "ladder": { "ring_ms": 999 } }), "ladder.ring_ms"),
        (json!({ "ladder": { "tell_after_ms": 0 } }), "ladder.tell_after_ms"),
        (json!({ "ladder": { "email_after_ms": 7_776_000_001_u64 } }), "ladder.email_after_ms"),
        (json!({ "absence_ms": 1 }), "absence_ms"),
        (json!({ "vanished_after_ms": 1 }), "vanished_after_ms"),
        (json!({ "idle": { "bot_ms": 1 } }), "idle.bot_ms"),
        (json!({ "idle": { "agent_ms": 1 } }), "idle.agent_ms"),
        (json!({ "policy": vec![rule; 51] }), "policy"),
        (json!({ "policy": [{ "name": "Never", "when": {} }] }), "policy[0]"),
        (json!({ "menu": vec![item; 7] }), "menu"),
        (json!({ "actions": [{ "pause_bot": { "for_ms": 1 } }] }), "actions[0]"),
        (json!({ "actions": [{ "create_task": {} }, { "notify": {} }] }), "actions[1]"),
        (json!({ "actions": [{ "add_labels": { "labels": [] } }] }), "actions[0]"),
    ] {
        let (named, why) = handoff(&settings);
        assert_eq!(named, format!("bot.handoff.{field}"), "{settings}: {why}");
        assert!(why.ends_with('.') && why.contains(' '), "{why}");
    }
}

#[test]
fn a_zone_has_to_exist_wherever_it_stands() {
    let day = json!([{ "from": 540, "to": 1020 }]);
    let oslo = json!({ "team": { "hours": hours("Europe/Oslo", &day) } });
    checked(&oslo, false).expect("there is an Oslo");
    let nowhere = json!({ "team": { "hours": hours("Europe/Bielefeld", &day) } });
    assert_eq!(refused(&nowhere).0, "team.hours.zone");
    let sales =
        |hours: &Value| json!([{ "id": "sales", "name": "Sales", "team": { "hours": hours } }]);
    let nowhere = json!({ "departments": sales(&hours("Europe/Bielefeld", &day)) });
    assert_eq!(refused(&nowhere).0, "departments[0].team.hours.zone");
    let backwards = hours("Europe/Oslo", &json!([{ "from": 1020, "to": 540 }]));
    let (field, why) = refused(&json!({ "departments": sales(&backwards) }));
    assert_eq!(field, "departments[0].team.hours.week.monday");
    assert!(why.starts_with("monday: 17:00–09:00 does not end"), "{why}");
    assert_eq!(
        refused(&json!({ "team": { "hours": hours("so/weit weg", &day) } })).0,
        "team.hours.zone"
    );
}

#[test]
fn departments_have_ids_of_their_own() {
    let sales = json!({ "id": "sales", "name": "Sales" });
    let (field, why) = refused(&json!({ "departments": [sales, sales] }));
    assert_eq!(
        (field.as_str(), why.as_str()),
        ("departments", "Two departments are called sales.")
    );
    let many: Vec<_> = (0..31).map(|n| json!({ "id": format!("d{n}"), "name": "D" })).collect();
    assert_eq!(refused(&json!({ "departments": many })).0, "departments");
    assert_eq!(refused(&json!({ "team": { "capacity": 0 } })).0, "team.capacity");
    let crowded = json!([{ "id": "a", "name": "A", "team": { "capacity": 101 } }]);
    assert_eq!(refused(&json!({ "departments": crowded })).0, "departments[0].team.capacity");
}

#[test]
fn who_and_what_is_named_has_to_be_there() {
    let departments = json!([{ "id": "sales", "name": "Sales", "members": ["ana"] }]);
    let fine = json!({
        "team": { "assignment": { "named": "ana" } },
        "departments": departments,
        "bot": { "handoff": {
            "policy": [{ "name": "A", "when": { "pages": ["/b2b"] }, "department": "sales" }],
            "menu": [{ "label": "Sales", "leads_to": { "person": { "department": "sales" } } }],
            "actions": [
                { "assign": { "to": { "department": "sales" } } },
                { "assign": { "to": { "person": "ana" } } },
                { "notify": { "people": ["ana"], "webhooks": ["https://hooks.example.com/a"] } },
            ],
        } },
    });
    checked(&fine, false).expect("everything is there");
    let named = json!({ "named": "eve" });
    for (settings, field) in [
        (json!({ "team": { "assignment": named } }), "team.assignment"),
        (
            json!({ "departments": [{ "id": "a", "name": "A", "members": ["ana", "eve"] }] }),
            "departments[0].members[1]",
        ),
        (
            json!({ "departments": [{ "id": "a", "name": "A", "team": { "assignment": named } }] }),
            "departments[0].team.assignment",
        ),
    ] {
        assert_eq!(refused(&settings).0, field, "{settings}");
    }
    let keyword = json!({ "keywords": ["a"] });
    for (settings, field) in [
        (
            json!({ "policy": [{ "name": "A", "when": keyword, "department": "sales" }] }),
            "policy[0].department",
        ),
        (
            json!({ "menu": [{ "label": "S", "leads_to": { "person": { "department": "sales" } } }] }),
            "menu[0].leads_to.person.department",
        ),
        (
            json!({ "actions": [{ "assign": { "to": { "department": "sales" } } }] }),
            "actions[0].assign.to.department",
        ),
        (
            json!({ "actions": [{ "assign": { "to": { "person": "eve" } } }] }),
            "actions[0].assign.to.person",
        ),
        (
            json!({ "actions": [{ "notify": { "people": ["ana", "eve"] } }] }),
            "actions[0].notify.people[1]",
        ),
        (
            json!({ "actions": [{ "notify": { "webhooks": ["http://hooks.example.com/a"] } }] }),
            "actions[0].notify.webhooks[0]",
        ),
    ] {
        assert_eq!(handoff(&settings).0, format!("bot.handoff.{field}"), "{settings}");
    }
}

#[test]
fn webhooks_to_this_machine_are_for_development() {
    let hook = json!({ "notify": { "webhooks": ["http://127.0.0.1:9000/hook"] } });
    let settings = json!({ "bot": { "handoff": { "actions": [hook] } } });
    assert!(checked(&settings, true).is_ok());
    assert_eq!(refused(&settings).0, "bot.handoff.actions[0].notify.webhooks[0]");
}

#[test]
fn what_does_not_fit_a_header_is_refused() {
    let long = "a".repeat(100);
    let rule = json!({ "name": "Long", "when": { "keywords": vec![long; 50] } });
    let (field, why) = handoff(&json!({ "policy": vec![rule; 7] }));
    assert_eq!(field, "body");
    assert!(why.contains("32768"), "{why}");
}

#[test]
fn the_other_bots_are_checked_with_their_place() {
    let settings = json!({ "departments": [{ "id": "sales", "name": "Sales" }] });
    let mut site = checked(&settings, false).expect("a site");
    let rule =
        json!({ "name": "Prices", "when": { "keywords": ["price"] }, "department": "sales" });
    let mut other = site.bot.clone();
    other.id = BotId::parse("other").expect("an id");
    other.handoff.policy = vec![serde_json::from_value(rule).expect("a rule")];
    site.bots = vec![other.clone()];
    let is_ana = |id: &AgentId| id.as_str() == "ana";
    assert_eq!(super::check(&site, NOW, false, is_ana), Ok(()));
    site.departments.clear();
    let refused = super::check(&site, NOW, false, is_ana);
    let field = "bots[1].handoff.policy[0].department";
    assert_eq!(refused, Err(Refusal::invalid(field, "There is no such department.")));
    // Without a site no department is missing.
    assert_eq!(super::check_bot(&other, false, is_ana), Ok(()));
}
