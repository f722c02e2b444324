//! Whether a person can come, decided at that moment on the real runtime, and the message that is
//! left when none can.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::json;
use shared::{
    id::{EntrySeq, PostKey},
    time::Timestamp,
    wire::{
        AnswerKind,
        agent::{self, Responder},
        desk::{DeskFrame, ItemHolder, Presence},
        handoff::Trigger,
        visitor::{Body, Holder, View, VisitorFrame},
    },
};
use tests::{Agent, Server, Visitor, change_site, clock, key, shared_server, site, site_with};

const DAY_MS: u64 = 24 * 3_600_000;

/// Who is at the desk is the same for a whole workspace: tests about it take turns.
fn alone() -> MutexGuard<'static, ()> {
    static DESK: Mutex<()> = Mutex::new(());
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_away(visitor: &mut Visitor) -> View {
    visitor.wait_view("that a message may be left", |view| view.may_leave_message)
}

fn wait_here(visitor: &mut Visitor) -> View {
    visitor.wait_view("the button for a person", |view| view.may_ask_for_person)
}

fn leave(key: &PostKey, email: &str, text: &str) -> VisitorFrame {
    VisitorFrame::LeaveMessage { key: key.clone(), email: email.to_owned(), text: text.to_owned() }
}

/// Leaves a message, and waits for its place.
fn leaves(visitor: &mut Visitor, text: &str) -> EntrySeq {
    let key = key();
    visitor.socket.send(&leave(&key, "kari@example.com", text));
    wait_left(visitor, &key)
}

fn wait_left(visitor: &mut Visitor, key: &PostKey) -> EntrySeq {
    visitor.wait_entry("the message", |entry| match &entry.body {
        Body::MessageLeft { key: left, .. } if left == key => Some(entry.seq),
        _ => None,
    })
}

/// H17: for an owner who sets nothing, nobody at the desk means a message instead of a line; when
/// somebody is back is not known.
#[test]
fn nobody_at_the_desk_means_a_message() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let site = site_with(ana, "Defaults", &json!({ "bot": { "required_answers": 1 } }));
    let mut visitor = Visitor::opens(server, &site);
    let view = visitor.view();
    assert!(!view.may_ask_for_person && !view.may_leave_message, "the bot has its chance first");
    visitor.asks("How long does delivery take?");
    let view = wait_away(&mut visitor);
    assert!(!view.may_ask_for_person);
    assert_eq!((view.back, view.people_here), (None, Some(0)));

    // An old client presses the button all the same.
    visitor.socket.send(&VisitorFrame::AskForPerson);
    let back = visitor.wait_entry("that nobody can come", |entry| match &entry.body {
        Body::Unavailable { back } => Some(*back),
        _ => None,
    });
    assert_eq!(back, None);
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }));
    assert!(!record.view.human_handoff, "who has no place in line is promised nobody");
    let unavailable = record.all(|body| match body {
        agent::Body::Unavailable { by, .. } => Some(*by),
        _ => None,
    });
    assert_eq!(unavailable, [Trigger::Button]);
}

/// H17: asked for in words, the bot says that nobody is here and that a message can be left.
#[test]
fn a_request_in_words_is_answered_when_nobody_is_here() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let site = site_with(ana, "Words", &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    let post = visitor.posts("Can I talk to a real person?");
    let (_, kind, said) = visitor.wait_answer(post);
    assert_eq!(kind, AnswerKind::Handoff);
    assert!(said.contains("message"), "{said}");
    // It was asked for, so the form is there although the bot has hardly answered.
    wait_away(&mut visitor);
}

/// H17: a bot that gives up when nobody is here offers the message once, and goes on answering.
#[test]
fn failing_to_resolve_offers_a_message_when_nobody_is_here() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let site = site_with(ana, "Failing", &json!({ "bot": { "required_answers": 50 } }));
    let mut visitor = Visitor::opens(server, &site);
    for question in [
        "Who won the chess world championship of 1972?",
        "Which planet has the most moons?",
        "How tall is the Eiffel tower?",
    ] {
        visitor.asks(question);
    }
    wait_away(&mut visitor);
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Unavailable { .. })), 1);
    assert!(visitor.asks("How long does delivery take?").contains("2 to 4"));
}

/// H17, I7: somebody comes to the desk and the button is back, without a reload; they go, or say
/// that they are away, and it is gone again.
#[test]
fn the_button_comes_and_goes_with_the_people() {
    let _alone = alone();
    let (server, ana, ben, _) = shared_server();
    let site = site_with(ana, "Pushed", &json!({ "bot": { "required_answers": 0 } }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    wait_away(&mut visitor);

    visitor.socket.forget();
    let mut desk = ben.desk();
    let view = wait_here(&mut visitor);
    assert!(!view.may_leave_message);
    assert_eq!(view.people_here, Some(1));

    visitor.socket.forget();
    desk.send(&DeskFrame::SetPresence { presence: Presence::Away });
    wait_away(&mut visitor);
    visitor.socket.forget();
    desk.send(&DeskFrame::SetPresence { presence: Presence::Online });
    wait_here(&mut visitor);
    visitor.socket.forget();
    drop(desk);
    wait_away(&mut visitor);
}

/// H17, I7: so it is in a chat that has only been opened, of which the desk has no line.
#[test]
fn an_opened_chat_hears_that_somebody_has_come() {
    let _alone = alone();
    let (server, ana, ben, _) = shared_server();
    let site = site_with(ana, "Opened", &json!({ "bot": { "required_answers": 0 } }));
    let mut visitor = Visitor::opens(server, &site);
    wait_away(&mut visitor);

    visitor.socket.forget();
    let desk = ben.desk();
    wait_here(&mut visitor);
    visitor.socket.forget();
    drop(desk);
    wait_away(&mut visitor);
}

/// H17, A1: outside the hours nobody comes though they sit at the desk, and the visitor hears when
/// somebody is back; with the hours changed they can be asked for.
#[test]
fn outside_the_hours_the_visitor_hears_when_somebody_is_back() {
    const DAYS: [&str; 7] =
        ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"];
    let (server, ana, _, _) = shared_server();
    // 1970 began on a Thursday. Not tomorrow, so that no midnight comes between.
    let day = clock::now().0 / DAY_MS + 2;
    let weekday = DAYS[usize::try_from(day % 7).expect("it is below seven")];
    let hours = json!({
        "zone": "Etc/UTC", "week": { weekday: [{ "from": 540, "to": 1_020 }] },
        "holidays": [], "special_days": {},
    });
    let settings = json!({
        "bot": { "required_answers": 0 }, "team": { "reach": "hours", "hours": hours },
    });
    let site = site_with(ana, "Closed", &settings);
    let mut visitor = Visitor::opens(server, &site);
    let view = wait_away(&mut visitor);
    let back = Timestamp(day * DAY_MS + 540 * 60_000);
    assert_eq!(view.back, Some(back));

    visitor.posts("I would like to speak to somebody from the team");
    let said = visitor.wait_entry("when somebody is back", |entry| match &entry.body {
        Body::Unavailable { back } => Some(*back),
        _ => None,
    });
    assert_eq!(said, Some(back));

    change_site(ana, &site, &json!({ "team": { "hours": null } }));
    let mut again = Visitor::returns(server, &site, &visitor.token);
    wait_here(&mut again);
    again.waits_in_line();
}

/// H13: a bot without human assistance shows no button and no form, and says so when it is asked.
#[test]
fn a_bot_without_people_promises_nobody() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "required_answers": 0, "handoff": { "enabled": false } });
    let site = site(ana, "No people", &bot);
    check_off(server, ana, &site);
}

fn check_off(server: &Server, ana: &Agent, site: &tests::Site) {
    let mut visitor = Visitor::opens(server, site);
    let post = visitor.posts("I want to talk to a human");
    let (_, kind, said) = visitor.wait_answer(post);
    assert_eq!(kind, AnswerKind::Handoff);
    assert!(said.contains("chatbot") && !said.contains("message"), "{said}");
    let view = visitor.view();
    assert!(!view.may_ask_for_person && !view.may_leave_message, "{view:?}");
    visitor.socket.send(&VisitorFrame::AskForPerson);
    assert_eq!(visitor.wait_refused().code, "no_people");
    visitor.socket.forget();
    visitor.socket.send(&leave(&key(), "kari@example.com", "Hello?"));
    assert_eq!(visitor.wait_refused().code, "no_people");
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }));
    assert_eq!(record.count(|body| matches!(body, agent::Body::EmailGiven { .. })), 0);
}

/// H13: the operator switches human assistance off for the whole deployment, by variable or by a
/// trial that has ended; on again, it is there as before.
#[test]
fn the_operator_decides_over_human_assistance() {
    let server = Server::start_with(&[("HUMAN_ASSISTANCE", "off")]);
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Operated", &json!({ "required_answers": 0 }));
    check_off(&server, &ana, &site);

    let server = server.restart_with(&[("HUMAN_ASSISTANCE", "until 2020-01-31")]);
    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    check_off(&server, &ana, &site);

    let server = server.restart_with(&[("HUMAN_ASSISTANCE", "until 2999-12-31")]);
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();
}

/// H18, P2: an address that is none and a message of nothing are refused by the message's key, and
/// what was typed can be sent again under it; a repeat is one message.
#[test]
fn a_message_is_refused_by_name_and_taken_once() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let site = site_with(ana, "Left once", &json!({ "bot": { "required_answers": 0 } }));
    let mut visitor = Visitor::opens(server, &site);
    let key = key();
    for (email, text, code) in [
        ("kari@", "Where is my tent?", "email"),
        ("", "Where is my tent?", "email"),
        ("kari@example.com", " \n ", "empty"),
    ] {
        visitor.socket.forget();
        visitor.socket.send(&leave(&key, email, text));
        let refused = visitor.wait_refused();
        assert_eq!(refused.code, code);
        assert!(refused.message.ends_with('.') && refused.message.contains(' '));
    }
    // What was refused leaves nothing behind, not even a conversation.
    let detail = ana.http().get(&format!("/api/v1/conversations/{}", visitor.conversation));
    assert_eq!(detail.refusal(404), "not_found");

    visitor.socket.send(&leave(&key, "Kari@Example.com", "Where is my tent?"));
    let seq = wait_left(&mut visitor, &key);
    visitor.socket.forget();
    visitor.socket.send(&leave(&key, "kari@example.com", "Where is my tent?"));
    let again = visitor.socket.wait("the same place", |frame| match frame {
        shared::wire::visitor::ToVisitor::Accepted { key: accepted, seq } if *accepted == key => {
            Some(*seq)
        }
        _ => None,
    });
    assert_eq!(again, seq);
    let record = ana.record(&visitor.conversation);
    let left = record.all(|body| match body {
        agent::Body::MessageLeft { text } => text.clone(),
        _ => None,
    });
    assert_eq!(left, ["Where is my tent?"]);
    let email = record.all(|body| match body {
        agent::Body::EmailGiven { email } => email.clone(),
        _ => None,
    });
    assert_eq!(email, ["kari@example.com"]);
}

/// H18: a message that was left is in "Unassigned" and marked; an agent takes it and replies, and
/// the visitor finds the reply when they return. The bot stays silent until they write again.
#[test]
fn a_message_is_answered_when_somebody_is_back() {
    let _alone = alone();
    let (server, ana, _, _) = shared_server();
    let site = site_with(ana, "Answered", &json!({ "bot": { "required_answers": 0 } }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    wait_away(&mut visitor);
    leaves(&mut visitor, "Where is my tent? Order 12345.");
    let conversation = visitor.conversation.clone();
    let token = visitor.token.clone();
    let answers =
        visitor.entries().iter().filter(|e| matches!(e.body, Body::Answer { .. })).count();
    assert_eq!(answers, 1, "the bot answers what is meant for people");
    drop(visitor);

    let mut desk = ana.desk();
    let item = desk.wait_item("the message", &conversation, |item| item.offline_message);
    assert!(item.is_unassigned(), "{item:?}");
    assert!(matches!(item.holder, ItemHolder::Bot(_)));
    assert_eq!(item.last_responded_by, None, "nobody has answered it");
    assert!(item.last_line.starts_with("Where is my tent?"), "{}", item.last_line);
    let record = ana.record(&conversation);
    assert!(record.view.offline_message && record.view.human_handoff);

    let mut thread = ana.thread(&conversation);
    thread.claims();
    thread.replies("It is with the carrier, you get it tomorrow.");
    desk.wait_item("it with Ana", &conversation, |item| !item.offline_message);

    let mut back = Visitor::returns(server, &site, &token);
    let reply = back.wait_entry("the reply", |entry| match &entry.body {
        Body::Reply { agent, text } => Some((agent.as_str().to_owned(), text.clone())),
        _ => None,
    });
    assert_eq!(reply.0, "Ana");
    assert!(matches!(back.view().holder, Holder::Agent { .. }));
    let responder = ana.record(&conversation).view.last_responded_by;
    assert!(matches!(responder, Some(Responder::Agent(_))));
}

/// H18: while a person is there, nothing needs to be left; whoever waits may leave a message, and
/// leaves the line with it.
#[test]
fn a_message_can_be_left_from_the_line_but_not_to_somebody_who_is_there() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "From the line", &json!({ "required_answers": 0 }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();
    leaves(&mut visitor, "I cannot wait any longer.");
    visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    let record = ana.record(&visitor.conversation);
    assert!(record.view.human_handoff && record.view.offline_message);

    ana.thread(&visitor.conversation).claims();
    visitor.socket.forget();
    visitor.socket.send(&leave(&key(), "kari@example.com", "And one more thing"));
    assert_eq!(visitor.wait_refused().code, "person_is_here");
}
