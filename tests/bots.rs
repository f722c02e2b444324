//! Several bots on the real runtime: made and shared by an owner, put on sites, given a conversation
//! by an agent; and what was stored when a site had one bot inside of it.

use serde_json::{Value, json};
use shared::{
    id::BotId,
    wire::{
        agent::AgentFrame,
        handoff::Assignee,
        visitor::{Body, Holder},
    },
};
use tests::{Agent, Server, Site, Visitor, change_site, shared_server, site, site_with};

const NOBODY: &str = "nobody-has-this-id";

/// A bot of its own that knows what repairs cost, and hands over at the first miss.
fn smith(owner: &Agent, name: &str) -> (String, String) {
    let settings = json!({
        "name": name,
        "greeting": "I know all about repairs.",
        "required_answers": 5,
        "avatar": { "text": "🔧", "color": 4 },
        "language": "en-GB",
        "instructions": "Answer in one sentence.",
        "handoff": {
            "unsuccessful_attempts": 1,
            "triggers": { "failed_to_resolve": "hand_over" },
        },
    });
    let made = owner.http().post("/api/v1/bots", &settings).expect_status(201);
    let text = |value: &Value| value.as_str().expect("an id is a string").to_owned();
    let (id, base) = (text(&made["bot"]["id"]), text(&made["bot"]["knowledge"][0]));
    let articles = json!({ "articles": [{
        "slug": "repairs", "title": "Repairs", "url": "https://shop.example/repairs",
        "markdown": "# Repairs\n\n## What does a repair cost?\n\nA repair costs 25 euros.\n",
    }] });
    owner.http().put(&format!("/api/v1/knowledge/{base}/articles"), &articles).expect_status(200);
    (id, base)
}

/// A site with a bot that knows of delivery, and behind it one that knows of repairs.
fn with_two(owner: &Agent, name: &str) -> (Site, String) {
    let site = site(owner, name, &json!({ "name": "Fjord", "required_answers": 0 }));
    let (other, _) = smith(owner, &format!("{name} repairs"));
    change_site(owner, &site, &json!({ "bots": [site.bot, other] }));
    (site, other)
}

fn shown(owner: &Agent, site: &Site) -> Value {
    let all = owner.http().get("/api/v1/sites").json(200);
    let mut all = all["sites"].as_array().expect("a list").iter();
    all.find(|one| one["id"] == json!(site.id)).expect("the site is listed").clone()
}

fn bot(owner: &Agent, id: &str) -> Value {
    owner.http().get(&format!("/api/v1/bots/{id}")).json(200)["bot"].clone()
}

fn gives(ben: &Agent, visitor: &Visitor, bot: &str) {
    let mut thread = ben.thread(&visitor.conversation);
    let to = Assignee::Bot(BotId::parse(bot).expect("an id"));
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign { to, epoch });
}

/// H40, H41, H42: the second bot answers under its name, from its knowledge, and hands over as its
/// own settings say.
#[test]
fn a_conversation_is_given_to_the_second_bot() {
    let (server, ana, ben, _) = shared_server();
    let (site, other) = with_two(ana, "Two");
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks("How long does delivery take?");
    assert!(said.contains("2 to 4 working days"), "{said}");
    let said = visitor.asks("What does a repair cost?");
    assert!(!said.contains("25 euros"), "the first bot does not know: {said}");

    gives(ben, &visitor, &other);

    let name = "Two repairs";
    let view = visitor.wait_view(
        "the other bot",
        |view| matches!(&view.holder, Holder::Bot { bot } if bot.name.as_str() == name),
    );
    assert!(!view.may_ask_for_person, "it wants five answers first");
    let seq = visitor.posts("What does a repair cost?");
    let (bot, said) = visitor.wait_entry("its answer", |entry| match &entry.body {
        Body::Answer { bot, text, .. } if entry.seq > seq => Some((bot.clone(), text.clone())),
        _ => None,
    });
    assert_eq!((bot.id.as_str(), bot.name.as_str()), (other.as_str(), name));
    assert!(said.is_some_and(|said| said.contains("25 euros")));
    visitor.posts("How do I train a falcon to dance?");
    visitor.wait_place();
    let lines = visitor.entries();
    let moved = |body: &Body| matches!(body, Body::Left { .. } | Body::BotBack { .. });
    assert!(!lines.iter().any(|entry| moved(&entry.body)), "nobody left: {lines:?}");
}

/// H41: a bot of another site is none of this one's.
#[test]
fn a_bot_that_the_site_does_not_have_gets_no_conversation() {
    let (server, ana, ben, _) = shared_server();
    let site = site(ana, "Alone", &json!({ "name": "Fjord" }));
    let (other, _) = smith(ana, "Elsewhere");
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    let mut thread = ben.thread(&visitor.conversation);
    let epoch = thread.epoch();
    let to = Assignee::Bot(BotId::parse(&other).expect("an id"));
    thread.send(&AgentFrame::Assign { to, epoch });
    assert_eq!(thread.wait_refused(), "no_such");
}

/// What is made is shown as it was set, by itself and on its site; `null` takes it back.
#[test]
fn a_bot_is_made_changed_and_deleted() {
    let (_, ana, ben, _) = shared_server();
    let (id, base) = smith(ana, "Smith");
    let made = bot(ben, &id);
    assert_eq!(made["sites"], json!([]));
    assert_eq!(made["avatar"], json!({ "text": "🔧", "color": 4 }));
    assert_eq!(made["language"], json!("en-GB"));
    assert_eq!(made["instructions"], json!("Answer in one sentence."));
    assert_eq!(made["knowledge"], json!([base]));
    let listed = ben.http().get("/api/v1/bots").json(200);
    assert!(listed["bots"].as_array().expect("a list").contains(&made));

    let path = format!("/api/v1/bots/{id}");
    let change = json!({ "name": "Smithy", "avatar": null, "handoff": { "company": true } });
    let changed = ana.http().patch(&path, &change).json(200)["bot"].clone();
    assert_eq!(changed["name"], json!("Smithy"));
    assert_eq!(changed["handoff"]["company"], json!(true));
    assert_eq!(changed["handoff"]["unsuccessful_attempts"], json!(1));
    assert!(changed.get("avatar").is_none());
    assert_eq!(bot(ana, &id), changed);

    assert_eq!(ben.http().patch(&path, &json!({})).refusal(403), "owners_only");
    assert_eq!(ben.http().delete(&path).refusal(403), "owners_only");
    assert_eq!(ana.http().delete(&path).status, 204);
    assert_eq!(ana.http().delete(&path).refusal(404), "not_found");
    assert_eq!(ana.http().get(&path).refusal(404), "not_found");
}

/// What does not fit is refused by its field, and nothing is kept.
#[test]
fn a_wrong_bot_is_refused_by_its_field() {
    let (_, ana, _, _) = shared_server();
    let (id, _) = smith(ana, "Strict");
    let before = bot(ana, &id);
    let path = format!("/api/v1/bots/{id}");
    let long = "x".repeat(4_001);
    for (change, field) in [
        (json!({ "knowledge": [] }), "knowledge"),
        (json!({ "knowledge": [NOBODY] }), "knowledge[0]"),
        (json!({ "knowledge": ["a", "b", "c", "d", "e", "f"] }), "knowledge"),
        (json!({ "avatar": { "text": "", "color": 0 } }), "avatar"),
        (json!({ "avatar": { "text": "A", "color": 8 } }), "avatar"),
        (json!({ "avatar": { "text": "A", "image": "https://x.example/a.png" } }), "avatar"),
        (json!({ "language": "en_US" }), "language"),
        (json!({ "instructions": long }), "instructions"),
        (json!({ "pace_ms": 1 }), "pace_ms"),
        (json!({ "id": "mine" }), "id"),
        (json!({ "handoff": { "colour": 1 } }), "handoff.colour"),
        (json!({ "handoff": { "unsuccessful_attempts": 0 } }), "handoff.unsuccessful_attempts"),
        (json!({ "name": null }), "name"),
    ] {
        let refused = ana.http().patch(&path, &change);
        assert_eq!(refused.refusal(400), "invalid", "{change}");
        let message = refused.json(400)["error"]["message"].as_str().unwrap_or_default().to_owned();
        assert!(message.starts_with(field), "{change}: {message}");
    }
    assert_eq!(bot(ana, &id), before);
    let nameless = ana.http().post("/api/v1/bots", &json!({})).json(400);
    assert!(nameless["error"]["message"].as_str().is_some_and(|why| why.starts_with("name: ")));

    let site = site(ana, "Strict", &json!({ "name": "Fjord" }));
    for (bots, field) in [
        (json!([]), "bots:"),
        (json!([site.bot, site.bot]), "bots:"),
        (json!([site.bot, NOBODY]), "bots[1]:"),
        (json!((0..9).map(|n| format!("b{n}")).collect::<Vec<_>>()), "bots:"),
    ] {
        let path = format!("/api/v1/sites/{}", site.id);
        let refused = ana.http().patch(&path, &json!({ "bots": bots })).json(400);
        let message = refused["error"]["message"].as_str().unwrap_or_default().to_owned();
        assert!(message.starts_with(field), "{bots}: {message}");
    }
}

/// A bot that answers somewhere cannot be deleted, and the refusal says where.
#[test]
fn a_bot_in_use_is_not_deleted() {
    let (_, ana, _, _) = shared_server();
    let (site, other) = with_two(ana, "In use");
    let path = format!("/api/v1/bots/{other}");
    let refused = ana.http().delete(&path);
    assert_eq!(refused.refusal(409), "bot_in_use");
    assert!(refused.text.contains("In use"), "{}", refused.text);
    assert_eq!(bot(ana, &other)["sites"], json!([site.id]));
    change_site(ana, &site, &json!({ "bots": [site.bot] }));
    assert_eq!(ana.http().delete(&path).status, 204);
}

/// A bot of two sites changes on both, from whichever side, and what one of them cannot have is
/// refused with its name.
#[test]
fn a_shared_bot_changes_everywhere() {
    let (server, ana, _, _) = shared_server();
    let (first, other) = with_two(ana, "Shared one");
    let made = json!({ "name": "Shared two", "origins": [tests::PAGE], "bots": [other] });
    let second = ana.http().post("/api/v1/sites", &made).expect_status(201)["site"].clone();
    assert_eq!(second["bot"]["id"], json!(other));
    assert_eq!(second["bots"], json!([other]));
    let path = format!("/api/v1/sites/{}", second["id"].as_str().expect("an id"));
    let version = shown(ana, &first)["version"].as_u64().expect("a number");

    let change = json!({ "bot": { "greeting": "Hello from both." } });
    let changed = ana.http().patch(&path, &change).expect_status(200)["site"].clone();
    assert_eq!(changed["bot"]["greeting"], json!("Hello from both."));
    assert_eq!(bot(ana, &other)["greeting"], json!("Hello from both."));
    assert_eq!(shown(ana, &first)["version"], json!(version + 1));

    // The first one's own bot is as it was; the shared one comes first when it is put there.
    change_site(ana, &first, &json!({ "bots": [other, first.bot] }));
    let site = shown(ana, &first);
    assert_eq!(site["bot"]["greeting"], json!("Hello from both."));
    assert_eq!(site["bots"], json!([other, first.bot]));
    let mut visitor = Visitor::opens(server, &first);
    let said = visitor.asks("What does a repair cost?");
    assert!(said.contains("25 euros"), "{said}");

    let sales = json!([{ "id": "sales", "name": "Sales" }]);
    ana.http().patch(&path, &json!({ "departments": sales })).expect_status(200);
    let rule =
        json!({ "name": "Prices", "when": { "keywords": ["price"] }, "department": "sales" });
    let change = json!({ "bot": { "handoff": { "policy": [rule] } } });
    let refused = ana.http().patch(&path, &change).json(400);
    let message = refused["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert!(message.starts_with("bot.handoff.policy[0].department: "), "{message}");
    assert!(message.contains("Shared one"), "{message}");
    let change = json!({ "handoff": { "policy": [rule] } });
    let refused = ana.http().patch(&format!("/api/v1/bots/{other}"), &change).json(400);
    let message = refused["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert!(message.starts_with("handoff.policy[0].department: "), "{message}");
    assert_eq!(bot(ana, &other)["handoff"]["policy"], json!([]));
}

/// A bot may answer from bases that were made with others.
#[test]
fn a_bot_answers_from_all_its_knowledge() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Both bases", &json!({ "name": "Fjord" }));
    let (_, repairs) = smith(ana, "Lends");
    change_site(ana, &site, &json!({ "bot": { "knowledge": [site.knowledge, repairs] } }));
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks("How long does delivery take?");
    assert!(said.contains("2 to 4 working days"), "{said}");
    let said = visitor.asks("What does a repair cost?");
    assert!(said.contains("25 euros"), "{said}");
}

/// All that travels to a conversation fits its header, or is refused whole.
#[test]
fn a_site_cannot_have_more_than_travels() {
    let (_, ana, _, _) = shared_server();
    let site = site(ana, "Wordy", &json!({ "name": "Fjord" }));
    let instructions = "é".repeat(4_000);
    let wordy = |n| {
        let bot = json!({ "name": format!("Wordy {n}"), "instructions": instructions });
        let made = ana.http().post("/api/v1/bots", &bot).expect_status(201);
        made["bot"]["id"].as_str().expect("an id").to_owned()
    };
    let bots: Vec<_> = core::iter::once(site.bot.clone()).chain((1..=4).map(wordy)).collect();
    let refused =
        ana.http().patch(&format!("/api/v1/sites/{}", site.id), &json!({ "bots": bots })).json(400);
    let message = refused["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert!(message.contains("32768 bytes"), "{message}");
    assert_eq!(shown(ana, &site)["bots"], json!([site.bot]));
}

/// What was stored when each site had one bot inside of it is read as it was meant, and goes on.
#[test]
fn state_of_before_there_were_several_bots_still_loads() {
    const BACK: &str = "
        const { DatabaseSync } = require('node:sqlite');
        const fs = require('node:fs');
        const folder = process.argv.at(-1);
        let found = 0;
        for (const name of fs.readdirSync(folder, { recursive: true })) {
            if (!name.endsWith('.sqlite')) continue;
            const db = new DatabaseSync(`${folder}/${name}`);
            const has = (table) =>
                db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined;
            if (has('sites') && has('bots')) {
                found += 1;
                db.exec(`
                    UPDATE sites SET settings = json_set(json_remove(settings, '$.bots'), '$.bot',
                        json((SELECT bots.settings FROM bots
                            WHERE bots.id = json_extract(sites.settings, '$.bots[0]'))));
                    DROP TABLE bots;
                    DELETE FROM migrations WHERE version >= 2;
                `);
                for (const { settings } of db.prepare('SELECT settings FROM sites').all()) {
                    const { bot, bots } = JSON.parse(settings);
                    if (!bot.id || bots) process.exit(2);
                }
            }
            db.close();
        }
        process.exit(found === 1 ? 0 : 1);
    ";
    let server = Server::start();
    let (ana, _, site) = server.set_up();
    let handoff = json!({ "company": true, "unsuccessful_attempts": 4 });
    let more = site_with(&ana, "Second", &json!({ "bot": { "name": "Sam", "handoff": handoff } }));
    let before = [shown(&ana, &site), shown(&ana, &more)];
    let mut visitor = Visitor::opens(&server, &site);
    visitor.asks("How long does delivery take?");
    let token = visitor.token.clone();
    drop(visitor);

    let server = server.restart_after(BACK);

    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    assert_eq!([shown(&ana, &site), shown(&ana, &more)], before);
    let sam = bot(&ana, &more.bot);
    assert_eq!(sam["handoff"]["unsuccessful_attempts"], json!(4));
    assert_eq!(sam["sites"], json!([more.id]));
    let mut visitor = Visitor::returns(&server, &site, &token);
    let said = visitor.asks("Is returning an item free?");
    assert!(said.contains("free"), "{said}");
    change_site(&ana, &site, &json!({ "bots": [site.bot, more.bot] }));
}
