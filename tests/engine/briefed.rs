//! What a model writes for whoever takes a conversation.

use std::{thread, time::Duration};

use serde_json::{Value, json};
use shared::wire::visitor::Holder;
use tests::{Agent, Asked, Model, PATIENCE, Script, Server, Site, Visitor, clock, model::Act};

use super::kit::{KEY, modelled, shared_edge};

/// A visitor whom a model has passed on to a person, and the address of the briefing.
fn passed_on(server: &Server, site: &Site) -> (Visitor, String) {
    let mut visitor = Visitor::opens(server, site);
    visitor.posts("May I keep a whale in the tent?");
    visitor.wait_view("that a person comes", |v| matches!(v.holder, Holder::Waiting { .. }));
    let path = format!("/api/v1/conversations/{}/briefing", visitor.conversation);
    (visitor, path)
}

/// A model that passes on, summarizes, and suggests: in this order or at once.
fn helpful() -> Model {
    suggesting("I will ask our **whale** expert.")
}

/// The same, with other words to suggest.
fn suggesting(words: &'static str) -> Model {
    Model::start(move |n, asked: &Asked| match n {
        1 => Script::calls(&[("request_human", json!({ "reason": "sensitive" }))]),
        _ if is_summary(asked) => {
            Script::says("- Wants to know about whales.\n- Nothing was found.")
        }
        _ => Script::says(words),
    })
}

fn is_summary(asked: &Asked) -> bool {
    asked.words("system").contains("Summarize")
}

/// The briefing once nothing of it is being written any more.
fn settled(ana: &Agent, path: &str) -> Value {
    let started = clock::instant();
    loop {
        let briefing = ana.http().get(path).json(200);
        if briefing["summary_pending"] == false && briefing["suggestion_pending"] == false {
            return briefing;
        }
        assert!(started.elapsed() < PATIENCE, "it does not come: {briefing}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// B8, B9: a summary and a suggested reply are the model's where the bot has one, and labelled so;
/// where it fails the conversation speaks for itself.
#[test]
fn a_briefing_is_the_models_where_there_is_one() {
    let (server, ana) = shared_edge();
    let model = helpful();
    let (mut visitor, path) = passed_on(server, &modelled(ana, "Briefed", &model, &json!({})));
    let briefing = settled(ana, &path);
    assert_eq!(briefing["summary"]["by"], "model", "{briefing}");
    assert_eq!(briefing["summary"]["lines"][0]["text"], "Wants to know about whales.");
    assert_eq!(briefing["suggestion"]["by"], "model", "{briefing}");
    assert_eq!(briefing["suggestion"]["text"], "I will ask our whale expert.");
    assert_eq!(model.asked().len(), 3, "one for each");

    // B10: more was said, and it is written anew.
    visitor.posts("It is a small one.");
    let briefing = ana.http().get(&path).json(200);
    assert_eq!(briefing["summary"]["by"], "extract", "{briefing}");
    assert_eq!(briefing["summary_pending"], true, "{briefing}");
    let briefing = settled(ana, &path);
    assert_eq!(briefing["summary"]["by"], "model", "{briefing}");
    assert!(
        model
            .asked()
            .iter()
            .rfind(|asked| is_summary(asked))
            .is_some_and(|asked| { asked.words("user").contains("It is a small one.") })
    );

    let broken = Model::start(|_, _| Script::status(500));
    let (_visitor, path) = passed_on(server, &modelled(ana, "Not briefed", &broken, &json!({})));
    let briefing = settled(ana, &path);
    assert_eq!(briefing["summary"]["by"], "extract", "{briefing}");
    assert!(briefing["suggestion"].is_null(), "{briefing}");
    let asked = broken.asked().len();
    ana.http().get(&path).expect_status(200);
    assert_eq!(broken.asked().len(), asked, "it is left alone for a while");
}

/// B9: a model that says that it does not know suggests nothing.
#[test]
fn not_knowing_is_no_suggestion() {
    let (server, ana) = shared_edge();
    let model = suggesting("I do not know that. [0]");
    let (_visitor, path) = passed_on(server, &modelled(ana, "Knows nothing", &model, &json!({})));
    let briefing = settled(ana, &path);
    assert!(briefing["suggestion"].is_null(), "{briefing}");
    assert_eq!(briefing["no_suggestion"], "not_known", "{briefing}");
}

/// B10: nobody waits for a model that says nothing, and it is asked once however many look.
#[test]
fn nobody_waits_for_a_summary() {
    let (server, ana) = shared_edge();
    let model = Model::start(|n, _| match n {
        1 => Script::calls(&[("request_human", json!({ "reason": "sensitive" }))]),
        _ => Script::raw("text/event-stream", vec![Act::Hang]),
    });
    let (_visitor, path) = passed_on(server, &modelled(ana, "Silent", &model, &json!({})));
    for _ in 0..3 {
        let briefing = ana.http().get(&path).json(200);
        assert_eq!(briefing["summary"]["by"], "extract", "{briefing}");
        assert_eq!(briefing["summary_pending"], true, "{briefing}");
        assert!(briefing["suggestion"].is_null() && briefing["no_suggestion"].is_null());
        assert_eq!(briefing["suggestion_pending"], true, "{briefing}");
    }
    let asked = model.wait("both", |asked| asked.len() == 3);
    assert_eq!(asked.iter().filter(|asked| is_summary(asked)).count(), 1);
    assert!(asked.iter().skip(1).all(|asked| !asked.ended), "it has not come to an end");
}

/// B10: what was written outlives the process that had it written, and is not paid for again.
#[test]
fn a_summary_is_paid_for_once() {
    let server = Server::start_with(&[("MODEL_KEY", KEY)]);
    let (ana, ..) = server.set_up();
    let model = helpful();
    let site = modelled(&ana, "Kept", &model, &json!({}));
    let (_visitor, path) = passed_on(&server, &site);
    let written = settled(&ana, &path);
    assert_eq!(written["summary"]["by"], "model", "{written}");
    let asked = model.asked().len();

    let server = server.kill_and_restart();
    let ben = Agent::sign_in(&server, "ben@example.com", "baton-demo-only");
    let again = ben.http().get(&path).json(200);
    for part in ["summary", "summary_pending", "suggestion", "suggestion_pending"] {
        assert_eq!(again[part], written[part], "{again}");
    }
    assert_eq!(model.asked().len(), asked, "it is not paid for twice");
}
