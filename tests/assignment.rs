//! Who is rung first, within everyone's capacity, and what happens when they are gone.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use serde_json::{Value, json};
use shared::wire::{
    agent::{self, AgentFrame},
    desk::Item,
    visitor::{Body, Holder},
};
use tests::{Agent, Server, Site, Visitor, colleague, shared_server, site_with};

/// Who is at the desk is the same for a whole workspace: tests about it take turns.
fn alone() -> MutexGuard<'static, ()> {
    static DESK: Mutex<()> = Mutex::new(());
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A site that hands out like this, to these people alone: the others of the workspace are of no
/// department.
fn handing(owner: &Agent, name: &str, people: &[&Agent], team: Value) -> Site {
    let members: Vec<_> = people.iter().map(|agent| agent.person().id).collect();
    let mut team = team;
    team["reach"] = "hours".into();
    let crew = json!({ "id": "crew", "name": "Crew", "members": members, "team": team });
    let to = json!({ "assign": { "to": { "department": "crew" } } });
    let ladder = json!({ "ring_ms": 3_600_000, "tell_after_ms": null, "email_after_ms": null });
    let handoff = json!({ "actions": [to], "ladder": ladder, "vanished_after_ms": 2_000 });
    let bot = json!({ "required_answers": 0, "unanswered_after_ms": null, "handoff": handoff });
    site_with(owner, name, &json!({ "bot": bot, "departments": [crew] }))
}

fn waits(server: &Server, site: &Site) -> Visitor {
    let mut visitor = Visitor::opens(server, site);
    visitor.waits_in_line();
    visitor
}

/// Who is rung for `visitor`.
fn rung(owner: &Agent, visitor: &Visitor) -> String {
    let record = owner
        .wait_record("who is rung", &visitor.conversation, |record| record.view.assignee.is_some());
    record.view.assignee.expect("waited for above").name.to_string()
}

fn nobody_is_rung(item: &Item) -> bool {
    item.is_waiting() && item.ring.as_ref().is_some_and(|ring| ring.assignee.is_none())
}

/// I12: in turn, each as often as the other, and only who is of the department.
#[test]
fn those_who_wait_are_handed_out_in_turn() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let (uma, vic) = (colleague(server, ana, "Uma"), colleague(server, ana, "Vic"));
    let site = handing(ana, "Turns", &[&uma, &vic], json!({ "assignment": "round_robin" }));
    let _desks = (ana.desk(), uma.desk(), vic.desk());
    let visitors: Vec<_> = (0..4).map(|_| waits(server, &site)).collect();
    let names: Vec<_> = visitors.iter().map(|visitor| rung(ana, visitor)).collect();
    assert_ne!(names[0], names[1]);
    assert_eq!(names[..2], names[2..]);
    assert!(names.iter().all(|name| ["Uma", "Vic"].contains(&name.as_str())), "{names:?}");
    let record = ana.record(&visitors[0].conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Assigned { .. })), 1);
}

/// I12: to whoever has the fewest, and to nobody beyond their capacity: who is left waits, and is
/// handed out when somebody is free again.
#[test]
fn nobody_is_rung_beyond_their_capacity() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let (wil, xia) = (colleague(server, ana, "Wil"), colleague(server, ana, "Xia"));
    let team = json!({ "assignment": "least_busy", "capacity": 2 });
    let site = handing(ana, "Busy", &[&wil, &xia], team);
    let mut wils = wil.desk();
    let mut first = waits(server, &site);
    assert_eq!(rung(ana, &first), "Wil");
    let mut thread = wil.thread(&first.conversation);
    thread.claims();
    let _xias = xia.desk();
    let second = waits(server, &site);
    assert_eq!(rung(ana, &second), "Xia", "she has fewer");
    let rest: Vec<_> = (0..2).map(|_| waits(server, &site)).collect();
    let mut names: Vec<_> = rest.iter().map(|visitor| rung(ana, visitor)).collect();
    names.sort_unstable();
    assert_eq!(names, ["Wil", "Xia"], "both have two now");

    let fifth = waits(server, &site);
    wils.wait_item("that nobody is rung", &fifth.conversation, nobody_is_rung);
    wils.forget();
    thread.send(&AgentFrame::Resolve);
    first.wait_view("the end", |view| matches!(view.holder, Holder::Ended));
    assert_eq!(rung(ana, &fifth), "Wil", "he has one less");
}

/// I12: a named agent, and nobody else; whoever knew the visitor last, and somebody else only when
/// they are not there.
#[test]
fn a_named_agent_or_the_last_one_is_rung() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let (yan, zoe) = (colleague(server, ana, "Yan"), colleague(server, ana, "Zoe"));
    let crew = [&yan, &zoe];
    let named = json!({ "assignment": { "named": zoe.person().id } });
    let site = handing(ana, "Named", &crew, named);
    let mut yans = yan.desk();
    let visitor = waits(server, &site);
    yans.wait_item("that nobody is rung", &visitor.conversation, nobody_is_rung);
    let zoes = zoe.desk();
    assert_eq!(rung(ana, &visitor), "Zoe", "as soon as she is there");

    let site = handing(ana, "Known", &crew, json!({ "assignment": "last_agent" }));
    let mut known = waits(server, &site);
    let mut thread = zoe.thread(&known.conversation);
    thread.claims();
    thread.send(&AgentFrame::Resolve);
    known.wait_view("the end", |view| matches!(view.holder, Holder::Ended));
    known.asks("How long does delivery take?");
    known.waits_in_line();
    assert_eq!(rung(ana, &known), "Zoe");

    thread.send(&AgentFrame::Resolve);
    known.wait_view("the end", |view| matches!(view.holder, Holder::Ended));
    drop((zoes, thread));
    yans.wait("that Zoe is gone", |frame| match frame {
        shared::wire::desk::ToDesk::People { people } => {
            let gone = |here: &&_| here_is(here, "Zoe") && !connected(here);
            people.iter().find(gone).map(drop)
        }
        _ => None,
    });
    known.asks("And to Norway?");
    known.waits_in_line();
    assert_eq!(rung(ana, &known), "Yan");
}

fn here_is(here: &shared::wire::desk::PersonHere, name: &str) -> bool {
    here.person.name.as_str() == name
}

const fn connected(here: &shared::wire::desk::PersonHere) -> bool {
    here.connected
}

/// H25: an agent whose console is gone for longer than they may be: the visitor is told and waits
/// again, first in line, for somebody else; what the agent writes then is refused and is theirs.
#[test]
fn what_a_vanished_agent_held_is_offered_again() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let (ada, bob) = (colleague(server, ana, "Ada"), colleague(server, ana, "Bob"));
    let site = handing(ana, "Vanished", &[&ada, &bob], json!({ "assignment": "round_robin" }));
    let adas = ada.desk();
    let mut visitor = waits(server, &site);
    assert_eq!(rung(ana, &visitor), "Ada");
    let mut thread = ada.thread(&visitor.conversation);
    thread.claims();
    thread.replies("I look it up.");
    let epoch = thread.epoch();
    let _bobs = bob.desk();
    drop(adas);

    visitor.socket.settle(Duration::from_millis(1_500));
    let is_lost = |e: &shared::wire::visitor::Entry| matches!(e.body, Body::AgentLost { .. });
    assert!(!visitor.entries().iter().any(is_lost), "she may be back in a moment");
    visitor.wait_entry("that Ada is gone", |e| is_lost(e).then_some(()));
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
    assert_eq!(visitor.wait_place(), 1);
    assert_eq!(rung(ana, &visitor), "Bob");

    let key = tests::key();
    let text = "Here it is.".to_owned();
    thread.send(&AgentFrame::Reply { key, text, epoch, seen: None });
    assert!(["not_yours", "stale_epoch"].contains(&thread.wait_refused().as_str()));
}

/// I10: how long it may take is said once five have been waited for lately, and not before.
#[test]
fn an_estimate_needs_enough_waits() {
    let _alone = alone();
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = handing(&ana, "Estimates", &[&ana], json!({ "assignment": "off" }));
    let _desk = ana.desk();
    for _ in 0..5 {
        let visitor = waits(&server, &site);
        let Holder::Waiting { estimate_ms, .. } = visitor.view().holder else { panic!("waits") };
        assert_eq!(estimate_ms, None);
        let mut thread = ana.thread(&visitor.conversation);
        thread.claims();
        thread.send(&AgentFrame::Resolve);
        thread.wait_view("the end", |view| matches!(view.holder, agent::Holder::Ended));
    }
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();
    visitor.wait_view("an estimate", |view| {
        matches!(view.holder, Holder::Waiting { estimate_ms: Some(_), .. })
    });
}
