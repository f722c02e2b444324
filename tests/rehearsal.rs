//! A rehearsal on the real runtime: what edited rules would have made of conversations that have
//! happened, with nothing kept.

use serde_json::{Value, json};
use tests::{Agent, Site, Visitor, shared_server, site};

fn rehearse(owner: &Agent, site: &Site, handoff: &Value) -> Value {
    let asked = json!({ "site": site.id, "bot": { "handoff": handoff } });
    owner.http().post("/api/v1/rehearsal", &asked).json(200)
}

/// What a conversation would have come to: which trigger counted, and what it led to.
fn would(told: &Value, visitor: &Visitor) -> Vec<(String, String)> {
    let conversations = told["conversations"].as_array().expect("a list");
    let one = conversations.iter().find(|one| one["id"] == visitor.conversation.as_str());
    let one = one.unwrap_or_else(|| panic!("it is missing: {told}"));
    assert_eq!(one["did"], json!([]), "nothing has happened: {one}");
    let text = |value: &Value| value.as_str().expect("it is a word").to_owned();
    let calls = one["would"].as_array().expect("a list").iter();
    calls.map(|call| (text(&call["by"]), text(&call["outcome"]))).collect()
}

fn pair(by: &str, outcome: &str) -> (String, String) {
    (by.to_owned(), outcome.to_owned())
}

/// H29: edited rules are played over stored conversations by the same core: which would have been
/// handed over, by which trigger, on what evidence; settings and conversations stay as they are.
#[test]
fn edited_rules_are_played_over_what_happened() {
    let (server, ana, ben, _) = shared_server();
    let off = json!({
        "no_answer": "off", "failed_to_resolve": "off", "contact_request": false, "policy": false,
    });
    let site = site(ana, "Rehearsed", &json!({ "handoff": { "triggers": off } }));
    let mut stumped = Visitor::opens(server, &site);
    stumped.asks("Who won the chess world championship of 1972?");
    stumped.asks("Which planet has the most moons?");
    let mut asking = Visitor::opens(server, &site);
    asking.asks("I want to talk to a human, please");
    let mut content = Visitor::opens(server, &site);
    content.asks("How long does delivery take?");
    for visitor in [&stumped, &asking, &content] {
        // The newest of a site are those that the desk knows of.
        ana.desk().wait_item("its line", &visitor.conversation, |item| {
            item.is_bot() && item.last_responded_by.is_some()
        });
    }
    let before = ana.record(&stumped.conversation).json;

    let told = rehearse(
        ana,
        &site,
        &json!({ "triggers": {
            "no_answer": "offer", "failed_to_resolve": "hand_over", "contact_request": true,
        }}),
    );
    assert_eq!((&told["handed_over"], &told["of"]), (&json!(2), &json!(3)), "{told}");
    assert_eq!(
        would(&told, &stumped),
        [pair("no_answer", "offered"), pair("failed_to_resolve", "handed_over")]
    );
    assert_eq!(would(&told, &asking), [pair("contact_request", "handed_over")]);
    assert_eq!(would(&told, &content), []);

    let strict = json!({
        "triggers": { "policy": true },
        "policy": [{ "name": "Deliveries", "when": { "keywords": ["delivery"] } }],
    });
    let told = rehearse(ana, &site, &strict);
    assert_eq!(would(&told, &content), [pair("policy", "handed_over")]);
    assert_eq!(would(&told, &stumped), []);

    assert_eq!(ana.record(&stumped.conversation).json, before, "a rehearsal leaves no trace");
    let told = rehearse(ana, &site, &json!({}));
    assert_eq!(told["handed_over"], 0, "nor in the settings: {told}");

    let asked = json!({ "site": site.id });
    assert_eq!(ben.http().post("/api/v1/rehearsal", &asked).refusal(403), "owners_only");
    let seven = vec![json!({ "create_task": {} }); 7];
    let asked = json!({ "site": site.id, "bot": { "handoff": { "actions": seven } } });
    let refused = ana.http().post("/api/v1/rehearsal", &asked);
    assert!((400..500).contains(&refused.status), "{}", refused.text);
    let _code = refused.refusal(refused.status);
}
