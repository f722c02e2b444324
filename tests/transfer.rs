//! From hand to hand on the real runtime: to a colleague, a department, the bot and back, what is
//! kept on a conversation meanwhile, and what of it a visitor sees.

use std::time::Duration;

use serde_json::json;
use shared::{
    id::{AgentId, BotId, DepartmentId, EntrySeq},
    limits::LABELS_MAX,
    text::Label,
    wire::{
        agent::{self, AgentFrame, Responder, Status, ToAgent},
        desk::Item,
        handoff::Assignee,
        visitor::{Body, BotBack, Holder, ToVisitor, VisitorFrame},
    },
};
use tests::{Agent, Server, Site, Visitor, clock, key, shared_server, site, site_with};

fn waiting(server: &Server, site: &Site) -> Visitor {
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("How long does delivery take?");
    visitor.waits_in_line();
    visitor
}

/// A site that hands over as soon as it is asked to, with two departments of its own.
fn at_once(owner: &Agent, name: &str, handoff: serde_json::Value) -> Site {
    let department = |id: &str, called: &str| json!({ "id": format!("{id}-{}", name.to_lowercase()), "name": called, "team": { "reach": "hours" } });
    site_with(
        owner,
        name,
        &json!({
            "bot": { "required_answers": 0, "handoff": handoff },
            "team": { "reach": "hours" },
            "departments": [department("sales", "Sales"), department("repairs", "Repairs")],
        }),
    )
}

fn label(text: &str) -> Label {
    Label::parse(text).expect("it is short")
}

fn department(id: &str) -> Assignee {
    Assignee::Department(DepartmentId::parse(id).expect("it is an id"))
}

fn line(item: &Item) -> (Status, bool, Option<&str>, bool) {
    let holder = item.assignee().map(|person| person.name.as_str());
    (item.status, item.human_handoff, holder, item.last_responded_by.is_none())
}

/// H28: the holder gives it to a colleague: both are told, the visitor sees who joined, and only
/// the colleague may write.
#[test]
fn a_conversation_is_given_to_a_colleague() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Given", json!({}));
    let mut visitor = waiting(server, &site);
    let (mut anas, mut bens) =
        (ana.thread(&visitor.conversation), ben.thread(&visitor.conversation));
    anas.claims();
    anas.replies("Hello, Ana here.");
    let epoch = anas.epoch();
    anas.send(&AgentFrame::Assign { to: Assignee::Agent(ben.person().id), epoch });
    bens.wait_view(
        "that it is Ben's",
        |view| matches!(&view.holder, agent::Holder::Agent { agent } if *agent == ben.person()),
    );
    let (from, by) = bens.wait_entry("who gave it to whom", |entry| match &entry.body {
        agent::Body::Claimed { agent, from, by } if *agent == ben.person() => {
            Some((from.clone(), by.clone()))
        }
        _ => None,
    });
    assert_eq!((from, by), (Some(ana.person()), Some(ana.person())));
    visitor.wait_entry("that Ben joined", |entry| match &entry.body {
        Body::Joined { agent } if agent.as_str() == "Ben" => Some(()),
        _ => None,
    });

    anas.wait_view("that it is Ben's", |view| view.epoch > epoch);
    anas.send(&AgentFrame::Reply {
        key: key(),
        text: "One more thing".to_owned(),
        epoch: epoch + 1,
        seen: None,
    });
    assert_eq!(anas.wait_refused(), "not_yours");
    bens.replies("Ben here, I know about deliveries.");

    bens.send(&AgentFrame::Assign {
        to: Assignee::Agent(AgentId::parse("nobody").expect("it is an id")),
        epoch: epoch + 1,
    });
    assert_eq!(bens.wait_refused(), "no_such");
}

/// H28: somebody who waits is put straight with a colleague, who need not have asked for it.
#[test]
fn a_waiting_visitor_is_assigned_from_the_list() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Listed", json!({}));
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign { to: Assignee::Agent(ben.person().id), epoch });
    let view = visitor.wait_view("Ben", |view| matches!(view.holder, Holder::Agent { .. }));
    assert!(matches!(view.holder, Holder::Agent { name } if name.as_str() == "Ben"));
    let item = ana
        .desk()
        .wait_item("it with Ben", &visitor.conversation, |item| item.assignee().is_some());
    assert_eq!(line(&item), (Status::InProgress, true, Some("Ben"), true));
}

/// H28, I2: to a department: the visitor is told which, and stands before those who are there for
/// the first time.
#[test]
fn a_conversation_is_passed_to_a_department() {
    let (server, ana, _, _) = shared_server();
    let actions = json!([{ "assign": { "to": { "department": "sales-passed" } } }]);
    let site = at_once(ana, "Passed", json!({ "actions": actions }));
    let mut first = waiting(server, &site);
    assert_eq!(first.wait_place(), 1);
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.replies("I pass you on.");
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign { to: department("nowhere"), epoch });
    assert_eq!(thread.wait_refused(), "no_such");

    visitor.socket.forget();
    first.socket.forget();
    thread.send(&AgentFrame::Assign { to: department("sales-passed"), epoch });
    let to = visitor.wait_entry("where it goes", |entry| match &entry.body {
        Body::Transferred { department } => {
            Some(department.as_ref().map(|name| name.as_str().to_owned()))
        }
        _ => None,
    });
    assert_eq!(to.as_deref(), Some("Sales"));
    assert_eq!(visitor.wait_place(), 1, "who was with a person comes first");
    assert_eq!(first.wait_place(), 2);
    let record = ana.record(&visitor.conversation);
    assert!(record.view.human_handoff);
    assert_eq!(
        record.view.department.map(|id| id.as_str().to_owned()).as_deref(),
        Some("sales-passed")
    );
    assert_eq!(record.view.last_responded_by, None, "empty while it waits");
    let by = record.entries.iter().find_map(|entry| match &entry.body {
        agent::Body::Transferred { by, .. } => Some(by.clone()),
        _ => None,
    });
    assert_eq!(by, Some(ana.person()));
}

/// H28, H9: to the bot, from the assignee list: it answers what nobody has.
#[test]
fn a_conversation_is_given_to_the_bot() {
    let (server, ana, _, _) = shared_server();
    let site = at_once(ana, "Bot", json!({}));
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    let post = visitor.posts("Can I return something?");
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign {
        to: Assignee::Bot(BotId::parse("another").expect("it is an id")),
        epoch,
    });
    assert_eq!(thread.wait_refused(), "no_such");
    thread.send(&AgentFrame::Assign {
        to: Assignee::Bot(BotId::parse(&site.bot).expect("the API gives out ids")),
        epoch,
    });
    visitor.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::Released } => Some(()),
        _ => None,
    });
    let (_, _, answer) = visitor.wait_answer(post);
    assert!(answer.contains("30 days"), "{answer}");
    let record = ana.record(&visitor.conversation);
    assert!(!record.view.human_handoff);
    assert!(matches!(record.view.last_responded_by, Some(Responder::Bot(_))));
}

/// H28, H4: whoever assigns what has changed hands meanwhile is told so, by name where somebody
/// holds it.
#[test]
fn an_assignment_of_what_was_is_refused() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Stale", json!({}));
    let mut visitor = waiting(server, &site);
    let (mut anas, mut bens) =
        (ana.thread(&visitor.conversation), ben.thread(&visitor.conversation));
    let stale = anas.epoch();
    bens.claims();
    anas.send(&AgentFrame::Assign { to: department("repairs-stale"), epoch: stale });
    let refused = anas.wait("the refusal", |frame| match frame {
        ToAgent::Refused { why, .. } => Some(why.clone()),
        _ => None,
    });
    assert_eq!(refused.code, "already_claimed");
    assert!(refused.message.contains("Ben"), "{}", refused.message);

    bens.send(&AgentFrame::Release { note: None });
    visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    anas.forget();
    anas.send(&AgentFrame::Assign { to: department("repairs-stale"), epoch: stale });
    assert_eq!(anas.wait_refused(), "stale_epoch");
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Transferred { .. })), 0);
}

/// H28: a reply to something older than the visitor's newest message does not go out; it does when
/// its author has seen that, under the same key, once.
#[test]
fn a_reply_waits_for_what_its_author_has_not_seen() {
    let (server, ana, _, _) = shared_server();
    let site = at_once(ana, "Seen", json!({}));
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    let seen = ana.record(&visitor.conversation).entries.last().map(|entry| entry.seq);
    let newer = visitor.posts("Never mind, it has arrived.");
    let (key, epoch) = (key(), thread.epoch());
    let reply = |seen: Option<EntrySeq>| AgentFrame::Reply {
        key: key.clone(),
        text: "It is on its way.".to_owned(),
        epoch,
        seen,
    };
    thread.send(&reply(seen));
    let refused = thread.wait("the refusal", |frame| match frame {
        ToAgent::Refused { key: Some(of), why } if *of == key => Some(why.code.clone()),
        _ => None,
    });
    assert_eq!(refused, "newer_exists");
    thread.wait_entry("what is newer", |entry| (entry.seq == newer).then_some(()));

    thread.send(&reply(Some(newer)));
    let place = thread.wait_accepted(&key);
    thread.forget();
    thread.send(&reply(seen));
    assert_eq!(thread.wait_accepted(&key), place, "a repeat has its place already");
    visitor.wait_entry("the reply", |entry| match &entry.body {
        Body::Reply { text, .. } => text.clone(),
        _ => None,
    });
    visitor.socket.settle(Duration::from_millis(300));
    let replies = visitor.entries().iter().filter(|e| matches!(e.body, Body::Reply { .. })).count();
    assert_eq!(replies, 1);
}

/// H26, H27: labels and tasks over the socket, whoever holds it; the visitor hears of none.
#[test]
fn labels_and_tasks_are_kept_on_a_conversation() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Kept", json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    visitor.socket.settle(Duration::from_millis(300));
    visitor.socket.forget();
    let mut thread = ben.thread(&visitor.conversation);
    thread.send(&AgentFrame::AddLabel { label: label("tents") });
    thread.send(&AgentFrame::AddLabel { label: label("tents") });
    thread.send(&AgentFrame::AddLabel { label: label("norway") });
    thread.send(&AgentFrame::RemoveLabel { label: label("tents") });
    let due = clock::now().plus(3_600_000);
    thread.send(&AgentFrame::AddTask { text: "Ask the carrier".to_owned(), due });
    let task = thread.wait_entry("the task", |entry| match &entry.body {
        agent::Body::TaskAdded { text, due: on, by: Some(by) }
            if *on == due && *by == ben.person() =>
        {
            text.as_deref().is_some_and(|text| text == "Ask the carrier").then_some(entry.seq)
        }
        _ => None,
    });
    let item =
        ana.desk().wait_item("its line", &visitor.conversation, |item| item.task_due == Some(due));
    assert_eq!(item.labels, [label("norway")]);
    thread.send(&AgentFrame::CompleteTask { task });
    thread.send(&AgentFrame::CompleteTask { task });
    thread.send(&AgentFrame::CompleteTask { task: EntrySeq(9_999) });
    assert_eq!(thread.wait_refused(), "no_such");
    thread.forget();
    thread.send(&AgentFrame::AddTask { text: "  ".to_owned(), due });
    assert_eq!(thread.wait_refused(), "empty");

    let record = ana.record(&visitor.conversation);
    let labelled = record.all(|body| match body {
        agent::Body::Labelled { label, by: Some(by) } => Some((label.clone(), by.clone())),
        _ => None,
    });
    assert_eq!(labelled, [(label("tents"), ben.person()), (label("norway"), ben.person())]);
    let unlabelled = record.count(|body| matches!(body, agent::Body::Unlabelled { .. }));
    let done = record.count(|body| matches!(body, agent::Body::TaskDone { .. }));
    assert_eq!((unlabelled, done), (1, 1));
    assert!(record.view.tasks.iter().all(|task| task.done));

    for n in 1..=LABELS_MAX {
        thread.send(&AgentFrame::AddLabel { label: label(&format!("label {n}")) });
    }
    thread.forget();
    assert_eq!(thread.wait_refused(), "too_many");
    visitor.socket.settle(Duration::from_millis(300));
    // Nothing but who is here, which others change.
    let told = visitor.socket.heard().iter().any(|frame| !matches!(frame, ToVisitor::View(_)));
    assert!(!told, "{:#?}", visitor.socket.heard());
}

/// H30: with names hidden the team speaks as the site; nothing of an agent reaches the visitor.
#[test]
fn names_can_be_hidden() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Fjellstua", json!({ "announce": { "names": false } }));
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.replies("Hello.");
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign { to: Assignee::Agent(ben.person().id), epoch });
    thread.wait_view("Ben", |view| view.epoch > epoch);
    thread.send(&AgentFrame::Resolve);
    visitor.wait_view("the end", |view| matches!(view.holder, Holder::Ended));
    let reply = visitor.wait_entry("the reply", |entry| match &entry.body {
        Body::Reply { agent, .. } => Some(agent.as_str().to_owned()),
        _ => None,
    });
    assert_eq!(reply, "Fjellstua");
    let mut again = Visitor::returns(server, &site, &visitor.token);
    again.socket.settle(Duration::from_millis(300));
    let heard = format!("{:?}{:?}", visitor.socket.heard(), again.socket.heard());
    for private in ["Ana", "Ben", ana.person().id.as_str(), ben.person().id.as_str()] {
        assert!(!heard.contains(private), "{private} in {heard}");
    }
}

/// H30: with silent changes nobody is said to come or go; who holds the chat is still shown.
#[test]
fn changes_of_hands_can_be_silent() {
    let (server, ana, _, _) = shared_server();
    let site = at_once(ana, "Silent", json!({ "announce": { "changes": false } }));
    let mut visitor = waiting(server, &site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    visitor.wait_view("Ana", |view| matches!(view.holder, Holder::Agent { .. }));
    thread.replies("Hello.");
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Assign { to: department("repairs-silent"), epoch });
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
    thread.wait_view("the line", |view| matches!(view.holder, agent::Holder::Waiting { .. }));
    thread.claims();
    thread.send(&AgentFrame::Release { note: None });
    visitor.wait_entry("that the bot is back", |e| {
        matches!(e.body, Body::BotBack { .. }).then_some(())
    });
    let said = visitor.entries().into_iter().filter(|entry| {
        matches!(entry.body, Body::Joined { .. } | Body::Left { .. } | Body::Transferred { .. })
    });
    assert_eq!(said.count(), 0);
}

/// H7: an agent opens a resolved conversation again, to themselves, and the visitor is told.
#[test]
fn an_agent_reopens_to_themselves() {
    let (server, ana, ben, _) = shared_server();
    let site = at_once(ana, "Reopened", json!({}));
    let mut visitor = waiting(server, &site);
    let mut anas = ana.thread(&visitor.conversation);
    anas.claims();
    anas.send(&AgentFrame::Resolve);
    visitor.wait_view("the end", |view| matches!(view.holder, Holder::Ended));
    let resolved = ana.record(&visitor.conversation).view;
    assert_eq!((resolved.status, resolved.human_handoff), (Status::Resolved, false));

    let mut bens = ben.thread(&visitor.conversation);
    bens.send(&AgentFrame::Reopen);
    visitor.wait_entry("that Ben joined", |entry| match &entry.body {
        Body::Joined { agent } if agent.as_str() == "Ben" => Some(()),
        _ => None,
    });
    let view = ana.record(&visitor.conversation).view;
    assert_eq!(view.assignee, Some(ben.person()));
    assert_eq!((view.status, view.human_handoff), (Status::InProgress, true));
    anas.send(&AgentFrame::Reopen);
    assert_eq!(anas.wait_refused(), "already_claimed");
}

/// H9: handed back, the bot begins anew: what led to the handoff is no reason for another, in words
/// or in attempts, and the bot answers what nobody has.
#[test]
fn a_hand_back_does_not_loop() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("Who won the chess world championship of 1972?");
    let post = visitor.posts("Let me talk to a human, please");
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.send(&AgentFrame::Release { note: Some("Wants to know about chess.".to_owned()) });
    visitor.wait_entry("that the bot is back", |e| {
        matches!(e.body, Body::BotBack { .. }).then_some(())
    });
    visitor.wait_answer(post);
    visitor.socket.settle(Duration::from_millis(300));
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }), "{record:#?}");
    assert!(!record.view.human_handoff);
    assert_eq!(record.count(|body| matches!(body, agent::Body::HandedOver { .. })), 1);

    // The attempts before do not count either; the words asked for anew do.
    visitor.socket.forget();
    assert!(visitor.asks("Can I return something?").contains("30 days"));
    visitor.posts("I want to talk to a human");
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
}

/// H12: what others read of a conversation follows from who holds it, at each of its stations.
#[test]
fn status_flag_holder_and_responder_follow_the_baton() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Stations", &json!({ "required_answers": 0 }));
    let mut desk = ana.desk();
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    let conversation = visitor.conversation.clone();
    let item = desk.wait_item("with the bot", &conversation, |item| {
        item.is_bot() && item.last_responded_by.is_some()
    });
    assert_eq!(line(&item), (Status::Open, false, None, false));
    visitor.waits_in_line();
    let item = desk.wait_item("in line", &conversation, Item::is_waiting);
    assert_eq!(line(&item), (Status::Open, true, None, true));
    let mut thread = ana.thread(&conversation);
    thread.claims();
    let item = desk.wait_item("with Ana", &conversation, |item| item.assignee().is_some());
    assert_eq!(line(&item), (Status::InProgress, true, Some("Ana"), true));
    thread.replies("Hello.");
    let item = desk.wait_item("answered", &conversation, |item| {
        matches!(item.last_responded_by, Some(Responder::Agent(_)))
    });
    assert_eq!(line(&item), (Status::InProgress, true, Some("Ana"), false));
    thread.send(&AgentFrame::Resolve);
    let item = desk.wait_item("resolved", &conversation, Item::is_resolved);
    assert_eq!((item.status, item.human_handoff), (Status::Resolved, false));

    let listed = ana.http().get("/api/v1/conversations").json(200);
    let listed = listed["conversations"].as_array().expect("a list").iter();
    let listed = listed.filter(|item| item["conversation"] == conversation.as_str());
    let fields = ["status", "human_handoff", "holder", "last_responded_by"];
    for item in listed {
        assert!(fields.iter().all(|field| item.get(field).is_some()), "{item}");
    }
    let view = &ana.record(&conversation).json["view"];
    for field in fields.iter().chain(&["assignee"]) {
        assert!(view.get(field).is_some(), "no {field} in {view}");
    }
}

/// H8: a visitor goes back to the bot of their own will while nobody has come, and not after.
#[test]
fn a_visitor_goes_back_to_the_bot() {
    let (server, ana, _, _) = shared_server();
    let site = at_once(ana, "Back", json!({}));
    let mut visitor = waiting(server, &site);
    visitor.socket.send(&VisitorFrame::LeaveLine);
    visitor.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::LineLeft } => Some(()),
        _ => None,
    });
    assert!(!ana.record(&visitor.conversation).view.human_handoff);
    visitor.socket.forget();
    visitor.waits_in_line();
    ana.thread(&visitor.conversation).claims();
    visitor.wait_view("Ana", |view| matches!(view.holder, Holder::Agent { .. }));
    visitor.socket.send(&VisitorFrame::LeaveLine);
    visitor.socket.settle(Duration::from_millis(500));
    let still = visitor.socket.heard().iter().rev().find_map(|frame| match frame {
        ToVisitor::View(view) => Some(view.holder.clone()),
        _ => None,
    });
    assert!(matches!(still, Some(Holder::Agent { .. })), "{still:?}");
}
