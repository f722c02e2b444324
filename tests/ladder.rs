//! While nobody comes, on the real runtime: each step once and in order, whatever crashes; company,
//! a pause, an absence, and the end of a chat in which nobody writes.

use std::time::Duration;

use serde_json::{Value, json};
use shared::wire::{
    agent,
    desk::ItemHolder,
    handoff::{AssignedBy, Rung},
    visitor::{Body, BotBack, Entry, Holder, ToVisitor, View, VisitorFrame},
};
use tests::{Agent, Record, Server, Site, Visitor, colleague, shared_server, site, site_with};

/// A site whose handoffs go to a department of its own, so that its line is nobody else's.
fn with_department(owner: &Agent, id: &str, members: &[&Agent], bot: Value, team: Value) -> Site {
    let members: Vec<_> = members.iter().map(|agent| agent.person().id).collect();
    let mut bot = bot;
    bot["required_answers"] = json!(0);
    bot["handoff"]["actions"] = json!([{ "assign": { "to": { "department": id } } }]);
    let department = json!({ "id": id, "name": id, "members": members, "team": team });
    site_with(owner, id, &json!({ "bot": bot, "departments": [department] }))
}

fn rungs(record: &Record) -> Vec<Rung> {
    record.all(|body| match body {
        agent::Body::Climbed { rung } => Some(*rung),
        _ => None,
    })
}

fn unanswered(record: &Record) -> usize {
    record.count(|body| matches!(body, agent::Body::WentUnanswered))
}

fn is_waiting(view: &View) -> bool {
    matches!(view.holder, Holder::Waiting { .. })
}

fn count(entries: &[Entry], is: impl Fn(&Body) -> bool) -> usize {
    entries.iter().filter(|entry| is(&entry.body)).count()
}

fn wait_bot_back(visitor: &mut Visitor) {
    visitor.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::WentUnanswered } => Some(()),
        _ => None,
    });
}

/// H22, H11, X1: the next agent is rung, then everybody, then the visitor is told, then offered an
/// answer by e-mail, then the bot is back; each once, each said beforehand, and the request stays
/// with the team.
#[test]
fn the_ladder_is_climbed_step_by_step() {
    let (server, ana, _, _) = shared_server();
    let carl = colleague(server, ana, "Carl");
    let ladder = json!({ "ring_ms": 2_000, "tell_after_ms": 3_000, "email_after_ms": 4_000 });
    let bot = json!({ "unanswered_after_ms": 5_000, "handoff": { "ladder": ladder } });
    let team = json!({ "assignment": "round_robin" });
    let site = with_department(ana, "climbed", &[&carl], bot, team);
    let mut desk = carl.desk();
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();

    let rung = desk.wait_item("that Carl is rung", &visitor.conversation, |item| {
        item.ring.as_ref().is_some_and(|ring| ring.assignee.is_some() && !ring.wide)
    });
    let assignee = rung.ring.and_then(|ring| ring.assignee);
    assert_eq!(assignee, Some(carl.person()));
    desk.wait_item("that everybody is rung", &visitor.conversation, |item| {
        item.ring.as_ref().is_some_and(|ring| ring.assignee.is_none() && ring.wide)
    });
    visitor
        .wait_entry("that it takes longer", |e| matches!(e.body, Body::StillWaiting).then_some(()));
    visitor
        .wait_entry("the offer of e-mail", |e| matches!(e.body, Body::EmailOffered).then_some(()));
    visitor.wait_view("the form for it", |view| {
        matches!(view.holder, Holder::Waiting { email_offered: true, .. })
    });
    wait_bot_back(&mut visitor);
    let item = desk.wait_item("it unassigned", &visitor.conversation, |item| {
        matches!(item.holder, ItemHolder::Bot(_))
    });
    assert!(item.is_unassigned() && item.human_handoff, "the team still owes an answer: {item:?}");

    let record = ana.record(&visitor.conversation);
    assert_eq!(rungs(&record), [Rung::Wider, Rung::Tell, Rung::Email]);
    assert_eq!(unanswered(&record), 1);
    let assigned = record.all(|body| match body {
        agent::Body::Assigned { to, by } => Some((to.name.as_str().to_owned(), *by)),
        _ => None,
    });
    assert_eq!(assigned, [("Carl".to_owned(), AssignedBy::Team)]);
    let mut announced = Vec::new();
    for frame in visitor.socket.heard() {
        if let ToVisitor::View(View { holder: Holder::Waiting { next: Some(next), .. }, .. }) =
            frame
            && announced.last() != Some(&next.what)
        {
            announced.push(next.what);
        }
    }
    assert_eq!(announced, [Rung::Wider, Rung::Tell, Rung::Email, Rung::GiveBack]);
}

/// H22, X5: a `kill -9` in the middle, and nobody connected: what is left of the ladder is climbed
/// all the same, each step once.
#[test]
fn the_ladder_outlives_a_crash() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let ladder = json!({ "ring_ms": 1_000, "tell_after_ms": 5_000, "email_after_ms": 7_000 });
    let bot = json!({
        "required_answers": 0, "unanswered_after_ms": 9_000, "handoff": { "ladder": ladder },
    });
    let site = site(&ana, "Crashing", &bot);
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();
    let conversation = visitor.conversation.clone();
    let _ =
        ana.wait_record("the first step", &conversation, |record| rungs(record) == [Rung::Wider]);

    let server = server.kill_and_restart();
    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let record =
        ana.wait_record("the end of the wait", &conversation, |record| unanswered(record) > 0);
    assert_eq!(rungs(&record), [Rung::Wider, Rung::Tell, Rung::Email]);
    assert_eq!(unanswered(&record), 1);
    assert!(record.view.human_handoff);

    let mut again = Visitor::returns(&server, &site, &visitor.token);
    wait_bot_back(&mut again);
    again.socket.settle(Duration::from_millis(300));
    let entries = again.entries();
    for (what, is) in [
        ("told", (|body| matches!(body, Body::StillWaiting)) as fn(&Body) -> bool),
        ("offered", |body| matches!(body, Body::EmailOffered)),
        ("given back", |body| matches!(body, Body::BotBack { .. })),
    ] {
        assert_eq!(count(&entries, is), 1, "{what}: {entries:#?}");
    }
}

/// H22, X4: without giving back the visitor stays in line after the last step, and nothing ends it
/// but people.
#[test]
fn without_giving_back_the_wait_goes_on() {
    let (server, ana, _, _) = shared_server();
    let ladder = json!({ "ring_ms": 1_000, "tell_after_ms": null, "email_after_ms": 1_200 });
    let bot = json!({
        "required_answers": 0, "unanswered_after_ms": null, "handoff": { "ladder": ladder },
    });
    let site = site(ana, "No giving back", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    visitor.wait_entry("the last step", |e| matches!(e.body, Body::EmailOffered).then_some(()));
    let view = visitor.wait_view("that nothing comes next", |view| {
        matches!(view.holder, Holder::Waiting { next: None, until: None, .. })
    });
    assert!(is_waiting(&view));
    visitor.socket.settle(Duration::from_millis(1_500));
    let record = ana.record(&visitor.conversation);
    assert_eq!((rungs(&record), unanswered(&record)), (vec![Rung::Wider, Rung::Email], 0));
    ana.thread(&visitor.conversation).claims();
}

/// H25: the bot keeps whoever waits company, under its label, and the place is kept; what helped is
/// followed by the way out of the line; a claim silences it in the middle of a word.
#[test]
fn the_bot_keeps_company_until_somebody_comes() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "pace_ms": 700, "handoff": { "company": true } });
    let site = with_department(ana, "company", &[], bot, json!({ "reach": "hours" }));
    let mut visitor = Visitor::opens(server, &site);
    let place = visitor.waits_in_line();
    visitor.wait_view(
        "who keeps company",
        |view| matches!(&view.holder, Holder::Waiting { company: Some(bot), .. } if bot.name.as_str() == "Fjord"),
    );
    let post = visitor.posts("Can I return something?");
    let (answer, _, text) = visitor.wait_answer(post);
    assert!(text.contains("30 days"), "{text}");
    visitor.socket.send(&VisitorFrame::Rate { of: answer, helped: true });
    let view = visitor
        .wait_view("the way out", |v| matches!(v.holder, Holder::Waiting { helped: true, .. }));
    assert!(
        matches!(view.holder, Holder::Waiting { place: Some(now), .. } if now == place),
        "the place is kept: {view:?}"
    );
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.view.last_responded_by, None, "company is no response");
    assert!(record.view.human_handoff);

    visitor.socket.forget();
    visitor.posts("How long does delivery take?");
    visitor.socket.wait("a piece of the answer", |frame| match frame {
        ToVisitor::Streaming(_) => Some(()),
        _ => None,
    });
    ana.thread(&visitor.conversation).claims();
    visitor.wait_view("Ana", |view| matches!(view.holder, Holder::Agent { .. }));
    visitor.socket.forget();
    visitor.posts("Chatbot, are you there?");
    visitor.socket.settle(Duration::from_millis(2_500));
    let heard = visitor.socket.heard();
    assert!(!heard.iter().any(|frame| matches!(frame, ToVisitor::Streaming(_))), "{heard:#?}");
    assert_eq!(count(&visitor.entries(), |body| matches!(body, Body::Answer { .. })), 0);
}

/// H25: whoever was helped in company leaves the line, and the bot holds the chat.
#[test]
fn who_was_helped_leaves_the_line() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "required_answers": 0, "handoff": { "company": true } });
    let site = site(ana, "Helped", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    visitor.asks("Can I return something?");
    visitor.socket.send(&VisitorFrame::LeaveLine);
    visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    let record = ana.record(&visitor.conversation);
    assert!(!record.view.human_handoff);
}

/// H23: a pause outlasts the wait; while it lasts the bot is silent though it may keep company, and
/// when it runs out the bot is back and answers what was written meanwhile.
#[test]
fn a_pause_that_runs_out_resumes_the_bot() {
    let (server, ana, _, _) = shared_server();
    let handoff = json!({ "company": true, "actions": [{ "pause_bot": { "for_ms": 3_000 } }] });
    let bot = json!({
        "required_answers": 0, "unanswered_after_ms": 1_000, "handoff": handoff, "pace_ms": 50,
    });
    let site = site(ana, "Paused", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    let post = visitor.posts("How long does delivery take?");
    wait_bot_back(&mut visitor);
    let (answer, _, text) = visitor.wait_answer(post);
    assert!(text.contains("2 to 4"), "{text}");

    let record = ana.record(&visitor.conversation);
    let until = record.all(|body| match body {
        agent::Body::BotPaused { until } => Some(*until),
        _ => None,
    });
    let [until] = until.as_slice() else { panic!("one pause: {record:#?}") };
    let back = record.entries.iter().find(|e| matches!(e.body, agent::Body::WentUnanswered));
    let back = back.expect("it was waited for");
    assert!(back.at >= *until, "before the pause was over");
    assert!(back.seq < answer, "the bot spoke during its pause");
    assert_eq!(unanswered(&record), 1);
}

/// H23: a pause that runs out while a person holds the chat changes nothing.
#[test]
fn a_pause_does_not_end_a_talk() {
    let (server, ana, _, _) = shared_server();
    let handoff = json!({ "actions": [{ "pause_bot": { "for_ms": 1_500 } }] });
    let bot = json!({ "required_answers": 0, "unanswered_after_ms": 1_000, "handoff": handoff });
    let site = site(ana, "Paused and held", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    ana.thread(&visitor.conversation).claims();
    visitor.posts("Hello Ana");
    visitor.socket.settle(Duration::from_millis(2_500));
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Agent { .. }));
    assert_eq!(unanswered(&record), 0);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Answer { .. })), 0);
}

/// H24: whoever goes away while waiting keeps their place: it is held after a time, nobody is rung
/// for it, and they are where they were when they are back.
#[test]
fn a_place_is_held_for_whoever_goes_away() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "handoff": { "absence_ms": 1_000 } });
    let site = with_department(ana, "absence", &[], bot, json!({ "reach": "hours" }));
    let mut desk = ana.desk();
    let mut first = Visitor::opens(server, &site);
    assert_eq!(first.waits_in_line(), 1);
    let mut second = Visitor::opens(server, &site);
    assert_eq!(second.waits_in_line(), 2);
    let (conversation, token) = (first.conversation.clone(), first.token.clone());

    drop(first);
    desk.wait_item("that the place is held", &conversation, |item| item.held);
    let record = ana.record(&conversation);
    let went = record.count(|body| matches!(body, agent::Body::VisitorLeft));
    let held = record.count(|body| matches!(body, agent::Body::PlaceHeld));
    assert_eq!((went, held), (1, 1), "{record:#?}");

    desk.forget();
    let mut back = Visitor::returns(server, &site, &token);
    desk.wait_item("that they are back", &conversation, |item| !item.held);
    assert_eq!(back.wait_place(), 1);
    second.socket.settle(Duration::from_millis(300));
    assert_eq!(second.wait_place(), 2);
    let record = ana.record(&conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::VisitorReturned)), 1);
}

/// H24: a reload is no absence.
#[test]
fn a_reload_keeps_the_place() {
    let (server, ana, _, _) = shared_server();
    let site = with_department(ana, "reload", &[], json!({}), json!({ "reach": "hours" }));
    let mut first = Visitor::opens(server, &site);
    first.waits_in_line();
    let mut second = Visitor::opens(server, &site);
    second.waits_in_line();
    let token = first.token.clone();
    drop(first);
    let mut back = Visitor::returns(server, &site, &token);
    assert_eq!(back.wait_place(), 1);
    assert_eq!(second.wait_place(), 2);
    let record = ana.record(&back.conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::PlaceHeld)), 0);
}

/// X6: a chat in which nobody writes ends, with a warning first that says when; the next message
/// opens it again.
#[test]
fn an_idle_chat_is_warned_and_then_ends() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "handoff": { "idle": { "bot_ms": 2_000 } } });
    let site = site(ana, "Idle", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    let (warned, ends) = visitor.wait_entry("the warning", |entry| match &entry.body {
        Body::IdleWarned { ends } => Some((entry.at, *ends)),
        _ => None,
    });
    assert!(ends > warned, "a warning comes before");
    let ended = visitor.wait_entry("the end", |entry| match &entry.body {
        Body::IdledOut => Some(entry.at),
        _ => None,
    });
    assert!(ended >= ends);
    visitor.wait_view("that it is over", |view| matches!(view.holder, Holder::Ended));
    let item =
        ana.desk().wait_item("it under Resolved", &visitor.conversation, |item| item.is_resolved());
    assert_eq!(item.status, agent::Status::Resolved);

    visitor.socket.forget();
    let answer = visitor.asks("Can I return something?");
    assert!(answer.contains("30 days"), "{answer}");
}

/// X6: with a person it takes as long as the owner says for people, and one that is owed an answer
/// does not end at all.
#[test]
fn what_is_owed_an_answer_does_not_end() {
    let (server, ana, _, _) = shared_server();
    let idle = json!({ "bot_ms": 1_000, "agent_ms": 1_500 });
    let bot = json!({
        "required_answers": 0, "unanswered_after_ms": 1_000, "handoff": { "idle": idle },
    });
    let site = site(ana, "Owed", &bot);
    let mut owed = Visitor::opens(server, &site);
    owed.waits_in_line();
    wait_bot_back(&mut owed);

    let mut held = Visitor::opens(server, &site);
    held.waits_in_line();
    let mut thread = ana.thread(&held.conversation);
    thread.claims();
    thread.wait_entry("its end", |e| matches!(e.body, agent::Body::IdledOut).then_some(()));
    assert_eq!(ana.record(&held.conversation).view.status, agent::Status::Resolved);

    // Idle for longer than the other by now.
    owed.socket.settle(Duration::from_millis(1_000));
    let record = ana.record(&owed.conversation);
    assert_eq!(record.view.status, agent::Status::Open);
    assert!(record.view.human_handoff);
}
