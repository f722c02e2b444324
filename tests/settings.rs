//! Everything an owner may set of a handoff, through the API: what is taken is kept as it was said,
//! what is not is refused by the path of the field, and changes nothing.

use serde_json::{Value, json};
use tests::{Agent, Site, shared_server, site_with};

/// Every setting, each unlike its default.
fn everything(person: &str) -> Value {
    json!({
        "bot": {
            "required_answers": 3,
            "unanswered_after_ms": null,
            "learning": false,
            "handoff": {
                "enabled": false,
                "triggers": {
                    "button": false, "contact_request": false, "policy": false,
                    "flow_point": false, "failed_to_resolve": "offer", "ai_error": "off",
                    "no_answer": "hand_over", "takeover": false,
                },
                "unsuccessful_attempts": 4,
                "policy": [{
                    "name": "Refunds",
                    "when": {
                        "keywords": ["money back"], "topics": ["refund order"],
                        "pages": ["/returns"], "attribute": { "name": "plan", "value": "gold" },
                        "languages": ["de"],
                    },
                    "then": "approve",
                    "department": "sales",
                }],
                "menu": [
                    { "label": "Delivery", "leads_to": { "question": "How long is delivery?" } },
                    { "label": "Sales", "leads_to": { "person": { "department": "sales" } } },
                ],
                "actions": [
                    { "assign": { "to": { "person": person } } },
                    { "create_task": { "due_in_ms": 3_600_000 } },
                    { "send_message": { "text": "Thank you!" } },
                    { "pause_bot": { "for_ms": 60_000 } },
                    { "add_labels": { "labels": ["vip"] } },
                    { "notify": { "people": [person], "addresses": ["desk@example.com"],
                        "webhooks": ["https://hooks.example.com/a"] } },
                ],
                "company": true,
                "approval_ms": 60_000,
                "ladder": { "ring_ms": 10_000, "tell_after_ms": null, "email_after_ms": 90_000 },
                "absence_ms": 120_000,
                "vanished_after_ms": 45_000,
                "idle": { "bot_ms": null, "agent_ms": 86_400_000 },
                "announce": { "names": false, "changes": false },
            },
        },
        "team": {
            "hours": {
                "zone": "Asia/Kathmandu",
                "week": { "monday": [{ "from": 540, "to": 720 }, { "from": 1_320, "to": 1_560 }] },
                "holidays": ["12-25", "2027-01-02"],
                "special_days": { "2027-03-01": [{ "from": 600, "to": 660 }] },
            },
            "reach": "notifiable",
            "assignment": "least_busy",
            "capacity": 9,
        },
        "departments": [{
            "id": "sales", "name": "Sales", "members": [person],
            "team": { "hours": null, "reach": "hours", "assignment": "last_agent", "capacity": 2 },
        }],
    })
}

/// The settings of a site, as they are kept.
fn kept(owner: &Agent, site: &Site) -> Value {
    let all = owner.http().get("/api/v1/sites").json(200);
    let mut sites = all["sites"].as_array().into_iter().flatten();
    sites.find(|kept| kept["id"] == site.id.as_str()).expect("the site is kept").clone()
}

/// Whether all that `asked` says is in `told`.
fn is_in(asked: &Value, told: &Value) -> bool {
    match (asked, told) {
        (Value::Object(asked), Value::Object(told)) => {
            asked.iter().all(|(name, asked)| is_in(asked, told.get(name).unwrap_or(&Value::Null)))
        }
        (Value::Array(asked), Value::Array(told)) => {
            asked.len() == told.len() && asked.iter().zip(told).all(|(a, t)| is_in(a, t))
        }
        _ => asked == told,
    }
}

/// H13-H35, A1-A13: each is kept as it was set, over a reading of its own; taken back with `null` it
/// is what it is for an owner who sets nothing.
#[test]
fn every_setting_is_kept_and_taken_back() {
    let (_, ana, _, _) = shared_server();
    let site = site_with(ana, "Everything", &json!({}));
    let path = format!("/api/v1/sites/{}", site.id);
    let before = kept(ana, &site);
    let all = everything(ana.person().id.as_str());
    ana.http().patch(&path, &all).expect_status(200);
    let told = kept(ana, &site);
    for part in ["bot", "team", "departments"] {
        let told = &told[part];
        assert!(is_in(&all[part], told), "{part}: {:#} is not in {told:#}", all[part]);
    }
    let back = json!({
        "bot": { "handoff": null, "required_answers": null, "unanswered_after_ms": 300_000,
            "learning": null },
        "team": null, "departments": null,
    });
    ana.http().patch(&path, &back).expect_status(200);
    let again = kept(ana, &site);
    for part in ["bot", "team", "departments"] {
        assert_eq!(again[part], before[part], "{part}");
    }
}

/// What is not taken names its field by its path, in a sentence, and nothing of the change is done.
#[test]
fn a_wrong_setting_is_refused_by_its_path() {
    let (_, ana, _, _) = shared_server();
    let site = site_with(ana, "Refused", &json!({}));
    let path = format!("/api/v1/sites/{}", site.id);
    let before = kept(ana, &site);
    let handoff = |field: &str, value: Value| json!({ "bot": { "handoff": { field: value } } });
    let hours = |week: Value| {
        json!({ "team": { "hours": { "zone": "Europe/Oslo", "week": week,
        "holidays": [], "special_days": {} } } })
    };
    let seven = vec![json!({ "create_task": {} }); 7];
    for (change, field) in [
        (handoff("actions", seven.into()), "bot.handoff.actions"),
        (handoff("unsuccessful_attempts", 0.into()), "bot.handoff.unsuccessful_attempts"),
        (handoff("approval_ms", 5.into()), "bot.handoff.approval_ms"),
        (handoff("absence_ms", (-1).into()), "bot.handoff.absence_ms"),
        (handoff("ladder", json!({ "ring_ms": 1 })), "bot.handoff.ladder.ring_ms"),
        (handoff("triggers", json!({ "button": "yes" })), "bot.handoff.triggers.button"),
        (handoff("triggers", json!({ "bell": true })), "bot.handoff.triggers"),
        (handoff("policy", json!([{ "name": "Empty" }])), "bot.handoff.policy[0]"),
        (
            handoff(
                "policy",
                json!([{ "name": "A", "when": { "keywords": ["a"] }, "then": "off" }]),
            ),
            "bot.handoff.policy[0].then",
        ),
        (
            handoff("actions", json!([{ "assign": { "to": { "person": "nobody" } } }])),
            "bot.handoff.actions[0].assign.to.person",
        ),
        (
            handoff("actions", json!([{ "notify": { "webhooks": ["http://10.0.0.1/"] } }])),
            "bot.handoff.actions[0].notify.webhooks[0]",
        ),
        (
            handoff("menu", json!([{ "label": "", "leads_to": { "question": "What?" } }])),
            "bot.handoff.menu[0].label",
        ),
        (json!({ "team": { "capacity": 0 } }), "team.capacity"),
        (json!({ "team": { "reach": "telepathy" } }), "team.reach"),
        (json!({ "team": { "assignment": { "named": "nobody" } } }), "team.assignment"),
        (hours(json!({ "monday": [{ "from": 600, "to": 500 }] })), "team.hours.week.monday"),
        (hours(json!({ "someday": [] })), "team.hours"),
        (
            json!({ "team": { "hours": { "zone": "Mars/Olympus", "week": {}, "holidays": [],
            "special_days": {} } } }),
            "team.hours.zone",
        ),
        (
            json!({ "departments": [{ "id": "a", "name": "A" }, { "id": "a", "name": "B" }] }),
            "departments",
        ),
        (
            json!({ "departments": [{ "id": "a", "name": "A", "members": ["nobody"] }] }),
            "departments[0].members[0]",
        ),
    ] {
        let refused = ana.http().patch(&path, &change).json(400);
        let sentence = refused["error"]["message"].as_str().unwrap_or_default();
        assert!(sentence.starts_with(field), "{change}: {sentence}");
        assert!(sentence.ends_with('.') && sentence.contains(": "), "{sentence}");
        assert_eq!(kept(ana, &site), before, "{change} changed something");
    }
}
