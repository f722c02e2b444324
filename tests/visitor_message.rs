//! A visitor's message on the real runtime: kept, placed, answered, and the same for every tab.

use std::time::Duration;

use serde_json::json;
use shared::{
    id::EntrySeq,
    wire::{
        AnswerKind,
        visitor::{Body, Holder, ToVisitor},
    },
};
use tests::{Visitor, key, post, shared_server, site};

/// P1, P5: a post is acknowledged with its place, the bot answers from its knowledge and names the
/// article; the answer is streamed before it is an entry.
#[test]
fn a_question_is_answered_from_the_knowledge_and_names_the_article() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);

    let answer = visitor.asks("How long does delivery take?");

    assert!(answer.contains("2 to 4 working days"), "{answer}");
    let (kind, source) = visitor.wait_entry("the source", |entry| match &entry.body {
        Body::Answer { kind, source, .. } => Some((*kind, source.clone())),
        _ => None,
    });
    assert_eq!(kind, AnswerKind::Answer);
    let source = source.expect("an answer names its article");
    assert_eq!((source.title.as_str(), source.url.ends_with("/help/delivery")), ("Delivery", true));
    let streamed: String = pieces(&visitor).concat();
    assert_eq!(streamed, answer, "the pieces join to the answer");
    assert!(pieces(&visitor).len() > 1, "the answer came in one piece");
}

fn pieces(visitor: &Visitor) -> Vec<String> {
    let frames = visitor.socket.heard().iter();
    let pieces = frames.filter_map(|frame| match frame {
        ToVisitor::Streaming(streaming) => Some(streaming.text.clone()),
        _ => None,
    });
    pieces.collect()
}

/// K: weak evidence is said to be weak, and counted as an answer of the bot.
#[test]
fn what_the_knowledge_does_not_hold_is_said_not_to_be_known() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);

    visitor.asks("Who won the chess world championship of 1972?");

    let kind = visitor.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { kind, .. } => Some(*kind),
        _ => None,
    });
    assert_eq!(kind, AnswerKind::Unknown);
}

/// P2: a repeat of the same post gets the same place, and stands in the log once.
#[test]
fn a_repeated_post_gets_the_same_place() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let key = key();
    let accepted = |visitor: &mut Visitor| {
        visitor.socket.wait("acknowledgement", |frame| match frame {
            ToVisitor::Accepted { key: accepted, seq } if *accepted == key => Some(*seq),
            _ => None,
        })
    };

    visitor.socket.send(&post(&key, "Is anyone there?"));
    let first = accepted(&mut visitor);
    visitor.socket.forget();
    visitor.socket.send(&post(&key, "Is anyone there?"));
    let second = accepted(&mut visitor);

    assert_eq!(first, second);
    let mut again = Visitor::returns(server, site, &visitor.token);
    again.socket.settle(Duration::from_millis(300));
    let posts = again.entries().iter().filter(|e| matches!(e.body, Body::Yours { .. })).count();
    assert_eq!(posts, 1);
}

/// H1: the button for a person is there after two answers, not before, still after a return, and
/// not for another visitor.
#[test]
fn the_button_for_a_person_comes_after_two_answers() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("How long does delivery take?");
    visitor.socket.settle(Duration::from_millis(200));
    let offered = |visitor: &Visitor| {
        visitor.socket.heard().iter().any(|frame| match frame {
            ToVisitor::View(view) | ToVisitor::Welcome { view, .. } => view.may_ask_for_person,
            _ => false,
        })
    };
    assert!(!offered(&visitor), "one answer is not enough");

    visitor.asks("Can I return something?");
    visitor.wait_view("the button", |view| view.may_ask_for_person);

    let mut again = Visitor::returns(server, site, &visitor.token);
    again.wait_view("the button after a return", |view| view.may_ask_for_person);
    let mut other = Visitor::opens(server, site);
    other.socket.settle(Duration::from_millis(200));
    assert!(!offered(&other), "a fresh visitor has no answers yet");
}

/// S4: a client that has a part gets exactly the rest; one that is ahead of the log starts anew.
#[test]
fn a_returning_client_gets_exactly_the_gap() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let first = visitor.posts("One");
    visitor.asks("How long does delivery take?");

    let mut again = Visitor::socket(server, site, &visitor.token).expect("it is let in");
    again.send(&tests::hello(first));
    let reset = again.wait("the welcome", |frame| match frame {
        ToVisitor::Welcome { reset, .. } => Some(*reset),
        _ => None,
    });
    assert!(!reset, "a small gap is filled");
    again.settle(Duration::from_millis(300));
    let early = again.heard().iter().any(|frame| match frame {
        ToVisitor::Entries { entries, .. } => entries.iter().any(|entry| entry.seq <= first),
        _ => false,
    });
    assert!(!early, "what the client has is not sent again");

    let mut ahead = Visitor::socket(server, site, &visitor.token).expect("it is let in");
    ahead.send(&tests::hello(EntrySeq(9_999)));
    let reset = ahead.wait("the welcome", |frame| match frame {
        ToVisitor::Welcome { reset, .. } => Some(*reset),
        _ => None,
    });
    assert!(reset, "a client that is ahead has another log");
}

/// P5: what is written while the bot is at it is answered in the next turn, all of it once.
#[test]
fn posts_during_a_turn_are_answered_in_the_next() {
    let (server, ana, _, _) = shared_server();
    let slow = site(ana, "Slow", &json!({ "name": "Fjord", "pace_ms": 300 }));
    let mut visitor = Visitor::opens(server, &slow);

    let first = visitor.posts("How long does delivery take?");
    let second = visitor.posts("Can I return something?");
    let third = visitor.posts("Is returning free?");
    visitor.wait_view("a turn is running", |view| view.turn.is_some());

    visitor.wait_entry("the second answer", |entry| match &entry.body {
        Body::Answer { .. } if entry.seq.0 > third.0 + 2 => Some(()),
        _ => None,
    });
    visitor.socket.settle(Duration::from_millis(1_500));
    let entries = visitor.entries();
    let answers = entries.iter().filter(|e| matches!(e.body, Body::Answer { .. })).count();
    assert_eq!(answers, 2, "three posts, two turns: {entries:#?}");
    assert!(first < second && second < third);
}

/// A chat that is only opened leaves nothing behind: no row, no line on the desk.
#[test]
fn opening_a_chat_writes_nothing() {
    let (server, ana, _, site) = shared_server();
    let visitor = Visitor::opens(server, site);
    let detail = ana.http().get(&format!("/api/v1/conversations/{}", visitor.conversation));
    assert_eq!(detail.refusal(404), "not_found");
    let list = ana.http().get("/api/v1/conversations").json(200);
    let listed = list["conversations"].as_array().expect("a list").iter();
    assert_eq!(
        listed.filter(|item| item["conversation"] == visitor.conversation.as_str()).count(),
        0
    );
}

/// The bot holds a fresh chat, and says which bot it is before its first word.
#[test]
fn the_welcome_names_the_site_and_its_bot() {
    let (server, _, _, site) = shared_server();
    let visitor = Visitor::opens(server, site);
    let named = visitor.socket.heard().iter().any(|frame| match frame {
        ToVisitor::Welcome { site, view, .. } => {
            site.name.as_str() == "Fjordline Outdoor"
                && site.bot.name.as_str() == "Fjord"
                && matches!(view.holder, Holder::Bot { .. })
        }
        _ => false,
    });
    assert!(named);
}
