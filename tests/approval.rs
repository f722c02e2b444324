//! Answers that a person has to approve, on the real runtime.

use std::time::Duration;

use serde_json::{Value, json};
use shared::{
    id::EntrySeq,
    wire::{
        AnswerKind,
        agent::{self, AgentFrame},
        handoff::{Evidence, Trigger},
        visitor::{Body, Holder, ToVisitor},
    },
};
use tests::{Agent, Server, Site, Visitor, colleague, shared_server, site, site_with};

const QUESTION: &str = "How long does delivery take?";

fn settings(handoff: &Value) -> Value {
    let mut settings = json!({ "handoff": {
        "policy": [{ "name": "Dates", "when": { "keywords": ["delivery"] }, "then": "approve" }],
    } });
    let fields = handoff.as_object().into_iter().flatten();
    fields.for_each(|(name, value)| settings["handoff"][name] = value.clone());
    settings
}

/// Asks, and waits until the answer waits.
fn asked(server: &Server, site: &Site) -> Visitor {
    let mut visitor = Visitor::opens(server, site);
    visitor.posts(QUESTION);
    visitor.wait_entry("that it is checked", |e| matches!(e.body, Body::Checking).then_some(()));
    visitor
}

/// The answer that waits: its place and its words.
fn proposed(agent: &Agent, visitor: &Visitor) -> (EntrySeq, String) {
    let record = agent
        .wait_record("the answer", &visitor.conversation, |record| record.view.proposal.is_some());
    let texts = record.all(|body| match body {
        agent::Body::Proposed { text, evidence, .. } => {
            assert!(matches!(evidence, Evidence::Rule { .. }), "{evidence:?}");
            text.clone()
        }
        _ => None,
    });
    let text = texts.into_iter().next_back().expect("its words");
    (record.view.proposal.expect("waited for above"), text)
}

/// H34: the visitor sees that a person checks it and not a word of it, in no frame; then the answer
/// as it was, with who checked it.
#[test]
fn an_answer_is_approved_as_it_is() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Approved", &settings(&json!({})));
    let mut desk = ana.desk();
    let mut visitor = asked(server, &site);
    let (proposal, words) = proposed(ana, &visitor);
    assert!(words.contains("2 to 4"), "{words}");
    visitor.socket.settle(Duration::from_millis(300));
    for frame in visitor.socket.heard() {
        assert!(!matches!(frame, ToVisitor::Streaming(_)), "{frame:?}");
        assert!(!format!("{frame:?}").contains("2 to 4"), "{frame:?}");
    }

    desk.wait_item("that it waits", &visitor.conversation, |item| item.approve_until.is_some());
    let mut thread = ana.thread(&visitor.conversation);
    thread.send(&AgentFrame::Approve { proposal, text: None });
    let (text, checked_by) = visitor.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { text, kind: AnswerKind::Answer, checked_by, .. } => {
            Some((text.clone(), checked_by.clone()))
        }
        _ => None,
    });
    assert_eq!(text.as_ref(), Some(&words));
    assert_eq!(checked_by.expect("who checked it").as_str(), "Ana");
    desk.wait_item("that it is done", &visitor.conversation, |item| {
        item.approve_until.is_none() && item.unanswered == 0
    });
    thread.send(&AgentFrame::Approve { proposal, text: None });
    assert_eq!(thread.wait_refused(), "not_proposed");
}

/// H34: the agent sends other words; a reload in between changes nothing.
#[test]
fn an_answer_is_edited_before_it_is_sent() {
    let (server, ana, ben, _) = shared_server();
    let site = site(ana, "Edited", &settings(&json!({})));
    let _desk = ana.desk();
    let visitor = asked(server, &site);
    let token = visitor.token.clone();
    let (proposal, words) = proposed(ana, &visitor);
    drop(visitor);
    let mut again = Visitor::returns(server, &site, &token);
    again.wait_entry("that it is checked", |e| matches!(e.body, Body::Checking).then_some(()));

    let mut thread = ben.thread(&again.conversation);
    thread.send(&AgentFrame::Approve { proposal, text: Some("   ".to_owned()) });
    assert_eq!(thread.wait_refused(), "empty");
    thread.forget();
    let edited = Some("Tomorrow, if all goes well.".to_owned());
    thread.send(&AgentFrame::Approve { proposal, text: edited.clone() });
    let text = again.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { text, .. } => Some(text.clone()),
        _ => None,
    });
    assert_eq!(text, edited);
    let seen = format!("{:?}", again.entries());
    assert!(!seen.contains(&words), "what was not sent is not seen: {seen}");
    let record = ana.record(&again.conversation);
    let by = record.all(|body| match body {
        agent::Body::Answer { approved_by, .. } => approved_by.clone(),
        _ => None,
    });
    assert_eq!(by.len(), 1);
    assert_eq!(by[0].name.as_str(), "Ben");
}

/// H34: nobody approves it in time: a person is called, for the rule's cause, across a crash.
#[test]
fn an_answer_nobody_approves_calls_a_person() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Unapproved", &settings(&json!({ "approval_ms": 4_000 })));
    let desk = ana.desk();
    let visitor = asked(&server, &site);
    let token = visitor.token;
    drop(desk);
    let server = server.kill_and_restart();
    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let mut visitor = Visitor::returns(&server, &site, &token);
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
    let record = ana.record(&visitor.conversation);
    let by = record.all(|body| match body {
        agent::Body::HandedOver { by, .. } => Some(*by),
        _ => None,
    });
    assert_eq!(by, [Trigger::Policy]);
    assert_eq!(record.view.proposal, None);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Answer { .. })), 0);
}

/// H34, H17: with nobody there the answer is kept back, and a message can be left.
#[test]
fn with_nobody_there_a_message_is_left() {
    let (server, ana, _, _) = shared_server();
    let kari = colleague(server, ana, "Kari");
    let law = json!({ "name": "Dates", "when": { "keywords": ["delivery"] }, "then": "approve",
        "department": "law" });
    let settings = json!({
        "bot": { "handoff": { "policy": [law] } },
        "departments": [{ "id": "law", "name": "Law", "members": [kari.person().id] }],
    });
    let site = site_with(ana, "Unattended", &settings);
    let mut visitor = Visitor::opens(server, &site);
    let post = visitor.posts(QUESTION);
    let (_, kind, said) = visitor.wait_answer(post);
    assert_eq!(kind, AnswerKind::Handoff);
    assert!(!said.contains("2 to 4"), "{said}");
    visitor.wait_view("that a message may be left", |view| view.may_leave_message);
}
