//! What a handover does, on the real runtime: each action once, whatever fails or crashes.

use std::{sync::mpsc, thread, time::Duration};

use serde_json::{Value, json};
use shared::{
    settings::ActionKind,
    wire::{
        agent::{self, AgentFrame},
        handoff::AssignedBy,
        visitor::Body,
    },
};
use tests::{
    Agent, Hook, Mailbox, Record, Server, Visitor, change_site, colleague, shared_server, site,
    site_with,
};

const DAY_MS: u64 = 24 * 3_600_000;

fn done(record: &Record, kind: ActionKind) -> usize {
    record.count(|body| matches!(body, agent::Body::ActionDone { action } if *action == kind))
}

fn failed(record: &Record) -> Vec<(ActionKind, String)> {
    record.all(|body| match body {
        agent::Body::ActionFailed { action, why } => Some((*action, why.clone())),
        _ => None,
    })
}

fn bot(actions: &Value) -> Value {
    json!({ "required_answers": 0, "handoff": { "actions": actions } })
}

/// H19: six actions run, in order and once: somebody is rung, a task is worded from the
/// conversation, the visitor reads the closing message, the bot pauses, labels stand, people and a
/// webhook are told.
#[test]
fn six_actions_run_once_each() {
    let (server, ana, ben, _) = shared_server();
    let hook = Hook::start(|_| Some(200));
    let site = site(
        ana,
        "Six",
        &bot(&json!([
            { "assign": { "to": { "person": ben.person().id } } },
            { "create_task": {} },
            { "send_message": {} },
            { "pause_bot": { "for_ms": 60_000 } },
            { "add_labels": { "labels": ["human_handover", "tents"] } },
            { "notify": { "people": [ana.person().id], "webhooks": [hook.url()] } },
        ])),
    );
    let mut desk = ben.desk();
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    visitor.waits_in_line();
    let closing = visitor.wait_entry("the closing message", |entry| match &entry.body {
        Body::Said { text, .. } => text.clone(),
        _ => None,
    });
    assert_eq!(closing, "Thank you! Someone from the team will get back to you.");

    let record = ana.wait_record("all six", &visitor.conversation, |record| {
        let rung = record.count(|body| matches!(body, agent::Body::Assigned { .. }));
        rung > 0 && done(record, ActionKind::Notify) > 0 && done(record, ActionKind::CreateTask) > 0
    });
    let at = record.entries.iter().find(|e| matches!(e.body, agent::Body::HandedOver { .. }));
    let at = at.expect("it was handed over").at;
    let assigned = record.all(|body| match body {
        agent::Body::Assigned { to, by } => Some((to.name.as_str().to_owned(), *by)),
        _ => None,
    });
    assert_eq!(assigned, [("Ben".to_owned(), AssignedBy::Action)]);
    assert_eq!(record.view.assignee.as_ref().map(|person| &person.id), Some(&ben.person().id));
    let tasks = record.all(|body| match body {
        agent::Body::TaskAdded { text, due, by: None } => Some((text.clone(), *due)),
        _ => None,
    });
    let [(Some(text), due)] = tasks.as_slice() else { panic!("one task: {tasks:?}") };
    assert!(text.contains("How long does delivery take?"), "{text}");
    assert_eq!(*due, at.plus(DAY_MS), "due in a day, counted from the handover");
    let labels: Vec<_> = record.view.labels.iter().map(|l| l.as_str().to_owned()).collect();
    assert_eq!(labels, ["human_handover", "tents"]);
    let pauses = record.all(|body| match body {
        agent::Body::BotPaused { until } => Some(*until),
        _ => None,
    });
    assert_eq!(pauses, [at.plus(60_000)]);
    assert_eq!(done(&record, ActionKind::Notify), 1);
    assert_eq!(done(&record, ActionKind::CreateTask), 1);
    assert!(failed(&record).is_empty());

    let item = desk
        .wait_item("whom it concerns", &visitor.conversation, |item| item.task_due == Some(*due));
    assert_eq!(item.notify, [ana.person().id]);
    let calls = hook.wait(1);
    thread::sleep(Duration::from_millis(500));
    assert_eq!(hook.calls().len(), 1, "a webhook is called once");
    let body = &calls[0].body;
    assert_eq!(body["event"], "human_handoff");
    assert_eq!(body["conversation"], visitor.conversation.as_str());
    assert_eq!(body["trigger"], "button");
    assert!(!body.to_string().contains("delivery"), "no words of anyone leave: {body}");
}

/// H19: a seventh action is refused with a sentence, and the six stay.
#[test]
fn a_seventh_action_is_refused() {
    let (_, ana, _, _) = shared_server();
    let six = vec![json!({ "create_task": {} }); 6];
    let site = site(ana, "Seven", &bot(&json!(six)));
    let seven = vec![json!({ "create_task": {} }); 7];
    let change = json!({ "bot": { "handoff": { "actions": seven } } });
    let answer = ana.http().patch(&format!("/api/v1/sites/{}", site.id), &change);
    assert!((400..500).contains(&answer.status), "{}", answer.text);
    let _code = answer.refusal(answer.status);
    assert!(answer.text.contains('6'), "it says how many there may be: {}", answer.text);

    let sites = ana.http().get("/api/v1/sites").json(200);
    let kept =
        sites["sites"].as_array().expect("a list").iter().find(|one| one["id"] == site.id.as_str());
    let kept = kept.expect("the site is there");
    assert_eq!(kept["bot"]["handoff"]["actions"].as_array().map(Vec::len), Some(6));
}

/// H19: a task is due when the owner says, names the visitor where nothing was written, and is done
/// by an agent.
#[test]
fn a_task_is_due_when_the_owner_says() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Task", &bot(&json!([{ "create_task": { "due_in_ms": 3_600_000 } }])));
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    let mut thread = ana.thread(&visitor.conversation);
    let (task, due, text) = thread.wait_entry("the task", |entry| match &entry.body {
        agent::Body::TaskAdded { text, due, by: None } => Some((entry.seq, *due, text.clone())),
        _ => None,
    });
    let record = ana.record(&visitor.conversation);
    let handover = record.entries.iter().find(|e| matches!(e.body, agent::Body::HandedOver { .. }));
    assert_eq!(handover.map(|entry| entry.at.plus(3_600_000)), Some(due));
    assert!(text.unwrap_or_default().contains(&record.view.visitor));

    thread.send(&AgentFrame::CompleteTask { task });
    thread.wait_entry("that it is done", |entry| match &entry.body {
        agent::Body::TaskDone { task: done, by } if *done == task => Some(by.name.clone()),
        _ => None,
    });
    let tasks = ana.record(&visitor.conversation).view.tasks;
    assert_eq!(tasks.iter().map(|task| (task.task, task.done)).collect::<Vec<_>>(), [(task, true)]);
}

/// H20: a webhook that fails once is called again under the same key, and done once.
#[test]
fn a_failing_webhook_is_called_again() {
    let (server, ana, _, _) = shared_server();
    let hook = Hook::start(|n| (n != 1).then_some(204));
    let site = site(ana, "Once more", &bot(&json!([{ "notify": { "webhooks": [hook.url()] } }])));
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    let record = ana.wait_record("that it was told", &visitor.conversation, |record| {
        done(record, ActionKind::Notify) > 0
    });
    assert_eq!(done(&record, ActionKind::Notify), 1);
    assert!(failed(&record).is_empty());
    assert_eq!(hook.by_key().values().collect::<Vec<_>>(), [&2], "{:#?}", hook.calls());
}

/// H20, H21: a webhook that keeps failing is given up: the timeline says so in a sentence, the
/// conversation asks for attention, and the next available agent is rung.
#[test]
fn a_webhook_that_keeps_failing_is_given_up() {
    let (server, ana, _, _) = shared_server();
    let dora = colleague(server, ana, "Dora");
    let hook = Hook::start(|_| Some(500));
    let settings = json!({
        "bot": {
            "required_answers": 0, "unanswered_after_ms": null,
            "handoff": {
                "ladder": { "ring_ms": 600_000 },
                "actions": [
                    { "assign": { "to": { "department": "failing" } } },
                    { "notify": { "webhooks": [hook.url()] } },
                ],
            },
        },
        "departments": [{ "id": "failing", "name": "Failing", "members": [dora.person().id] }],
    });
    let site = site_with(ana, "Given up", &settings);
    let mut desk = dora.desk();
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();

    assert_eq!(hook.wait(5).len(), 5);
    let item =
        desk.wait_item("that an action failed", &visitor.conversation, |item| item.action_failed);
    assert!(item.is_unassigned());
    desk.wait_item("that Dora is rung", &visitor.conversation, |item| {
        item.ring.as_ref().and_then(|ring| ring.assignee.as_ref()) == Some(&dora.person())
    });
    thread::sleep(Duration::from_millis(500));
    assert_eq!(hook.by_key().values().collect::<Vec<_>>(), [&5], "{:#?}", hook.calls());
    let record = ana.record(&visitor.conversation);
    let failures = failed(&record);
    let [(ActionKind::Notify, why)] = failures.as_slice() else { panic!("one: {failures:?}") };
    assert!(why.ends_with('.') && why.contains("500"), "{why}");
    assert_eq!(done(&record, ActionKind::Notify), 0);

    // Whoever takes it has looked at it.
    dora.thread(&visitor.conversation).claims();
    desk.wait_item("that it was looked at", &visitor.conversation, |item| {
        !item.action_failed && item.assignee().is_some()
    });
}

/// H19: webhooks that do not answer keep nobody waiting: the team hears at once who waits, and the
/// bot goes on answering.
#[test]
fn a_webhook_that_hangs_holds_nothing_up() {
    let (server, ana, _, _) = shared_server();
    let (release, held) = mpsc::channel::<()>();
    let hook = Hook::start(move |_| {
        // Until the test lets go of it.
        let _released = held.recv();
        Some(200)
    });
    // One after another they would hold up everything for longer than a test waits.
    let hooks = vec![hook.url(); 3];
    let settings = json!({
        "required_answers": 0, "unanswered_after_ms": null,
        "handoff": { "company": true, "actions": [{ "notify": { "webhooks": hooks } }] },
    });
    let site = site(ana, "Hanging", &settings);
    let mut desk = ana.desk();
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    let _first = hook.wait(1);
    desk.wait_item("who waits", &visitor.conversation, |item| item.human_handoff);
    let answer = visitor.asks("How long does delivery take?");
    assert!(answer.contains("2 to 4"), "{answer}");

    drop(release);
    let record = ana.wait_record("that they were told", &visitor.conversation, |record| {
        done(record, ActionKind::Notify) == 3
    });
    assert!(failed(&record).is_empty(), "{record:#?}");
}

/// H20: a `kill -9` while a webhook is being called: after the restart everything has happened
/// once, and the receiver tells the second call by its key.
#[test]
fn each_action_is_done_once_across_a_crash() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let hook = Hook::start(|n| {
        if n == 1 {
            // Unanswered until the caller is gone.
            thread::sleep(Duration::from_secs(2));
            return None;
        }
        Some(200)
    });
    let site = site(
        &ana,
        "Crash",
        &bot(&json!([
            { "create_task": {} },
            { "send_message": { "text": "We will be with you." } },
            { "add_labels": { "labels": ["crash"] } },
            { "notify": { "webhooks": [hook.url()] } },
        ])),
    );
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();
    let _ = hook.wait(1);
    let server = server.kill_and_restart();

    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let record = ana.wait_record("that it was told", &visitor.conversation, |record| {
        done(record, ActionKind::Notify) > 0
    });
    assert_eq!(done(&record, ActionKind::Notify), 1);
    assert_eq!(done(&record, ActionKind::CreateTask), 1);
    let is_one = |is: fn(&agent::Body) -> bool| assert_eq!(record.count(is), 1, "{record:#?}");
    is_one(|body| matches!(body, agent::Body::TaskAdded { .. }));
    is_one(|body| matches!(body, agent::Body::Said { .. }));
    is_one(|body| matches!(body, agent::Body::Labelled { .. }));
    is_one(|body| matches!(body, agent::Body::HandedOver { .. }));
    assert_eq!(hook.by_key().values().collect::<Vec<_>>(), [&2], "{:#?}", hook.calls());
}

/// H19: an address is told by mail, once, without a word of the visitor's; where mail is not set up
/// the timeline says so in the end.
#[test]
fn an_address_is_told_by_mail() {
    let mailbox = Mailbox::start();
    let url = mailbox.url();
    let variables = [("MAIL_URL", url.as_str()), ("MAIL_FROM", "baton@fjordline.example")];
    let server = Server::start_with(&variables);
    let (ana, _, _) = server.set_up();
    let notify = json!({ "notify": { "addresses": ["Desk@Fjordline.example"] } });
    let site = site(&ana, "Mailed", &bot(&json!([notify])));
    let mut visitor = Visitor::opens(&server, &site);
    visitor.asks("How long does delivery take?");
    visitor.waits_in_line();

    let record = ana.wait_record("that it was told", &visitor.conversation, |record| {
        done(record, ActionKind::Notify) > 0
    });
    let mails = mailbox.wait(1);
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:#?}") };
    assert_eq!(mail.to, "desk@fjordline.example");
    assert!(mail.message.contains(&record.view.visitor), "{}", mail.message);
    assert!(mail.message.contains(&format!("{}/console", server.origin())), "{}", mail.message);
    assert!(!mail.message.contains("delivery"), "no words of anyone: {}", mail.message);

    let server = server.restart_with(&[]);
    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let mut other = Visitor::opens(&server, &site);
    other.waits_in_line();
    // Five tries take fifteen seconds.
    other.socket.settle(Duration::from_secs(14));
    let record =
        ana.wait_record("that it failed", &other.conversation, |record| !failed(record).is_empty());
    let failures = failed(&record);
    assert!(failures[0].1.starts_with("Mail is not set up"), "{failures:?}");
}

/// A11, H35: a team that is reached by notifying it is there with nobody at the desk; those who
/// know the desk are written to, once each, and whoever sits at it is not.
#[test]
fn who_is_not_at_the_desk_is_written_to() {
    let mailbox = Mailbox::start();
    let url = mailbox.url();
    let variables = [("MAIL_URL", url.as_str()), ("MAIL_FROM", "baton@fjordline.example")];
    let server = Server::start_with(&variables);
    let (ana, ben, _) = server.set_up();
    let settings = json!({ "bot": { "required_answers": 0 }, "team": { "reach": "notifiable" } });
    let site = tests::site_with(&ana, "Fetched", &settings);
    drop((ana.desk(), ben.desk()));
    let mut visitor = Visitor::opens(&server, &site);
    visitor.wait_view("that nobody is online", |view| view.people_here == Some(0));
    visitor.waits_in_line();

    let mails = mailbox.wait(2);
    let mut to: Vec<_> = mails.iter().map(|mail| mail.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["ana@example.com", "ben@example.com"]);
    let record = ana.wait_record("that they were told", &visitor.conversation, |record| {
        done(record, ActionKind::Notify) > 1
    });
    assert_eq!(done(&record, ActionKind::Notify), 2);

    let desk = ana.desk();
    let mut other = Visitor::opens(&server, &site);
    other.wait_view("that somebody is online", |view| view.people_here == Some(1));
    other.waits_in_line();
    let record = ana.record(&other.conversation);
    assert_eq!(done(&record, ActionKind::Notify), 0);
    assert_eq!(mailbox.wait(2).len(), 2);
    drop(desk);
}

/// H19: the actions are those of the moment of the handover, and none runs without one.
#[test]
fn actions_belong_to_a_handover() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Changed", &bot(&json!([{ "add_labels": { "labels": ["before"] } }])));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    assert!(ana.record(&visitor.conversation).view.labels.is_empty());
    let actions = json!([{ "add_labels": { "labels": ["after"] } }]);
    change_site(ana, &site, &json!({ "bot": { "handoff": { "actions": actions } } }));
    let mut again = Visitor::returns(server, &site, &visitor.token);
    again.waits_in_line();
    let labels = ana.record(&visitor.conversation).view.labels;
    assert_eq!(labels.iter().map(|l| l.as_str().to_owned()).collect::<Vec<_>>(), ["after"]);
}
