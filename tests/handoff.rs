//! A handoff on the real runtime: asked for, listed, claimed once, given back, closed, reopened.

use std::time::Duration;

use serde_json::json;
use shared::wire::{
    agent::{self, AgentFrame, Status, ToAgent},
    desk::{ItemHolder, ToDesk},
    visitor::{Body, BotBack, Holder, ToVisitor, VisitorFrame},
};
use tests::{Server, Site, Visitor, key, shared_server, site};

fn waiting(server: &Server, site: &Site) -> Visitor {
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("How long does delivery take?");
    visitor.asks("Can I return something?");
    visitor.waits_in_line();
    visitor
}

/// H3, I2, I4: the request puts the visitor in line, and the conversation under "Unassigned" on an
/// open desk, without a reload.
#[test]
fn a_request_stands_in_line_and_under_unassigned() {
    let (server, ana, _, site) = shared_server();
    let mut desk = ana.desk();
    let visitor = waiting(server, site);

    let item = desk.wait_item("the request", &visitor.conversation, |item| item.is_unassigned());

    assert!(matches!(item.holder, ItemHolder::Waiting { .. }));
    assert!(item.human_handoff);
    assert_eq!((item.status, item.last_responded_by), (Status::Open, None));
    let detail = ana.http().get(&format!("/api/v1/conversations/{}", visitor.conversation));
    let detail = detail.json(200);
    assert_eq!(detail["view"]["human_handoff"], true);
    assert_eq!(detail["view"]["status"], "open");
}

/// H4, H5: one of two claims wins, the other learns from whom; only the holder may write.
#[test]
fn the_first_claim_wins_and_the_second_is_told() {
    let (server, ana, ben, site) = shared_server();
    let mut visitor = waiting(server, site);
    let (mut anas, mut bens) =
        (ana.thread(&visitor.conversation), ben.thread(&visitor.conversation));
    let epoch = bens.epoch();

    anas.claims();
    bens.send(&AgentFrame::Claim { epoch });
    let refused = bens.wait("the refusal", |frame| match frame {
        ToAgent::Refused { why, .. } => Some(why.clone()),
        _ => None,
    });
    assert_eq!(refused.code, "already_claimed");
    assert!(refused.message.contains("Ana"), "{}", refused.message);
    bens.forget();
    bens.send(&AgentFrame::Reply {
        key: key(),
        text: "Me too".to_owned(),
        epoch: epoch + 1,
        seen: None,
    });
    assert_eq!(bens.wait_refused(), "not_yours");

    anas.replies("Hello, Ana here.");
    let order = visitor.wait_entry("the reply", |entry| match &entry.body {
        Body::Reply { agent, text } => Some((agent.as_str().to_owned(), text.clone())),
        _ => None,
    });
    assert_eq!(order, ("Ana".to_owned(), Some("Hello, Ana here.".to_owned())));
    let entries = visitor.entries();
    let joined = entries
        .iter()
        .position(|e| matches!(&e.body, Body::Joined { agent } if agent.as_str() == "Ana"));
    let replied = entries.iter().position(|e| matches!(e.body, Body::Reply { .. }));
    assert!(joined.is_some() && joined < replied, "first she joins, then she writes");
}

/// H2: while a person holds the chat the bot says nothing, whatever the visitor writes; after the
/// release it is said to be back and answers what nobody answered (H9).
#[test]
fn the_bot_is_silent_while_a_person_holds_and_back_after_the_release() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = waiting(server, site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.replies("Hello.");
    visitor.socket.settle(Duration::from_millis(200));
    visitor.socket.forget();

    visitor.posts("How long does delivery take?");
    visitor.posts("Chatbot, are you there?");
    visitor.socket.settle(Duration::from_millis(1_500));
    let spoke = visitor.entries().iter().any(|e| matches!(e.body, Body::Answer { .. }));
    let streamed =
        visitor.socket.heard().iter().any(|frame| matches!(frame, ToVisitor::Streaming(_)));
    assert!(!spoke && !streamed, "the bot spoke over a person");

    thread.replies("2 to 4 days.");
    thread.send(&AgentFrame::Release { note: Some("Delivery is settled.".to_owned()) });
    visitor.wait_entry("that Ana left", |e| matches!(e.body, Body::Left { .. }).then_some(()));
    visitor.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::Released } => Some(()),
        _ => None,
    });
    let answer = visitor.asks("Can I return something?");
    assert!(answer.contains("30 days"), "{answer}");
    let noted = visitor.socket.heard().iter().any(|f| format!("{f:?}").contains("settled"));
    assert!(!noted, "the note for the bot reached the visitor");
}

/// H6: an agent joins in the middle of a streamed answer; the rest of it never arrives.
#[test]
fn the_rest_of_an_answer_never_arrives_after_a_takeover() {
    let (server, ana, _, _) = shared_server();
    // The turn is held open by its own pace: twenty seconds for this answer.
    let slow = site(ana, "Slow joiner", &json!({ "name": "Fjord", "pace_ms": 1_500 }));
    let mut visitor = Visitor::opens(server, &slow);
    visitor.posts("How long does delivery take?");
    visitor.socket.wait("the second piece", |frame| match frame {
        ToVisitor::Streaming(streaming) if streaming.from > 0 => Some(()),
        _ => None,
    });
    let mut thread = ana.thread(&visitor.conversation);

    thread.claims();
    visitor.wait_view("Ana", |view| matches!(view.holder, Holder::Agent { .. }));
    visitor.socket.forget();
    visitor.socket.settle(Duration::from_millis(4_000));

    let late = visitor.socket.heard();
    assert!(
        !late.iter().any(|f| matches!(f, ToVisitor::Streaming(_))),
        "pieces after the takeover: {late:#?}"
    );
    let mut again = Visitor::returns(server, &slow, &visitor.token);
    again.socket.settle(Duration::from_millis(300));
    let answered = again.entries().iter().any(|e| matches!(e.body, Body::Answer { .. }));
    assert!(!answered, "the answer of an epoch that is over was kept");
    drop(thread);
}

/// Opening a bot's live chat is reading: the visitor is told nothing, and sees no change.
#[test]
fn reading_along_tells_the_visitor_nothing() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("How long does delivery take?");
    visitor.socket.settle(Duration::from_millis(300));
    visitor.socket.forget();

    let mut thread = ana.thread(&visitor.conversation);
    thread.settle(Duration::from_millis(300));
    let posts = thread.wait_entry("the history", |entry| match &entry.body {
        agent::Body::Post { text } => text.clone(),
        _ => None,
    });
    assert_eq!(posts, "How long does delivery take?");
    thread.send(&AgentFrame::Note { key: key(), text: "A regular customer.".to_owned() });
    thread.wait_entry("the note", |e| matches!(e.body, agent::Body::Note { .. }).then_some(()));
    visitor.socket.settle(Duration::from_millis(300));

    // Nothing but who is here, which others change.
    let bot_holds = |frame: &ToVisitor| matches!(frame, ToVisitor::View(view) if matches!(view.holder, Holder::Bot { .. }));
    assert!(visitor.socket.heard().iter().all(bot_holds), "{:#?}", visitor.socket.heard());
}

/// H7, H10: resolving closes it whoever holds, a claim on it is refused with a sentence, and the
/// visitor's next message reopens it to the bot with fresh counts.
#[test]
fn a_resolved_conversation_reopens_with_the_next_message() {
    let (server, ana, ben, site) = shared_server();
    let mut desk = ana.desk();
    let mut visitor = waiting(server, site);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.send(&AgentFrame::Resolve);
    desk.wait_item("it under Resolved", &visitor.conversation, |item| item.is_resolved());

    let mut bens = ben.thread(&visitor.conversation);
    let epoch = bens.epoch();
    bens.send(&AgentFrame::Claim { epoch });
    assert_eq!(bens.wait_refused(), "resolved");
    visitor.socket.settle(Duration::from_millis(200));
    visitor.socket.forget();

    let answer = visitor.asks("Can I return something?");
    assert!(answer.contains("30 days"), "{answer}");
    desk.forget();
    ana.desk().wait_item("it open again", &visitor.conversation, |item| item.is_bot());
    let view = visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    assert!(!view.may_ask_for_person, "the count begins anew");
}

/// I3: when the first in line is taken, the second moves up and is told.
#[test]
fn the_line_moves_up() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Line", &json!({ "name": "Fjord", "required_answers": 0 }));
    let mut first = Visitor::opens(server, &site);
    let mut second = Visitor::opens(server, &site);
    let ahead = first.waits_in_line();
    let behind = second.waits_in_line();
    assert!(ahead < behind, "{ahead} is not before {behind}");

    ana.thread(&first.conversation).claims();

    second.wait_view(
        "a better place",
        |view| matches!(view.holder, Holder::Waiting { place: Some(place), .. } if place < behind),
    );
    second.socket.send(&VisitorFrame::LeaveLine);
    second.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::LineLeft } => Some(()),
        _ => None,
    });
}

/// The desk says who is there, and who is away is not counted.
#[test]
fn the_desk_knows_who_is_there() {
    let (_, ana, ben, _) = shared_server();
    let mut anas = ana.desk();
    let bens = ben.desk();
    let here = |frame: &ToDesk, name: &str, connected: bool| match frame {
        ToDesk::People { people } | ToDesk::Inbox { people, .. } => people
            .iter()
            .any(|p| p.person.name.as_str() == name && p.connected == connected)
            .then_some(()),
        ToDesk::Changed { .. } => None,
    };
    anas.wait("Ben here", |frame| here(frame, "Ben", true));
    anas.forget();
    drop(bens);
    anas.wait("Ben gone", |frame| here(frame, "Ben", false));
}

/// H11, X3: nobody comes; the alarm wakes the object, the visitor is told, the bot answers again,
/// and the request stays with the team.
#[test]
fn nobody_comes_and_the_bot_is_back_while_the_team_still_sees_it() {
    let (server, ana, _, _) = shared_server();
    let bot = json!({ "name": "Fjord", "required_answers": 0, "unanswered_after_ms": 1_500 });
    let site = site(ana, "Nobody", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.waits_in_line();

    visitor.wait_entry("that the bot is back", |entry| match &entry.body {
        Body::BotBack { why: BotBack::WentUnanswered } => Some(()),
        _ => None,
    });

    let item = ana.desk().wait_item("it unassigned", &visitor.conversation, |item| {
        item.is_unassigned() && matches!(item.holder, ItemHolder::Bot(_))
    });
    assert!(item.human_handoff);
    let answer = visitor.asks("How long does delivery take?");
    assert!(answer.contains("2 to 4 working days"), "{answer}");
}
