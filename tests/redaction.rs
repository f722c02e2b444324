//! What is hidden from a bot, and shown to a person all the same, on the real runtime.

use std::time::Duration;

use serde_json::json;
use shared::{
    id::EntrySeq,
    wire::{
        agent::{self, AgentFrame},
        visitor::{Body, Holder, ToVisitor, VisitorFrame},
    },
};
use tests::{Visitor, shared_server, site};

const CARD: &str = "Please charge 4242 4242 4242 4242.";
const MASKED: &str = "Please charge •••• •••• •••• 4242.";

fn reveal(of: EntrySeq) -> VisitorFrame {
    VisitorFrame::Reveal { of, text: CARD.to_owned() }
}

/// M8: while a bot holds the chat, or nobody does, nothing is shown: the refusal says so, and the
/// words are nowhere.
#[test]
fn nothing_is_shown_while_no_person_is_here() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Hidden", &json!({ "required_answers": 0 }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks(MASKED);
    let of = visitor.posts(MASKED);

    visitor.socket.send(&reveal(of));
    assert_eq!(visitor.wait_refused().code, "nobody_to_show");
    visitor.socket.forget();
    visitor.waits_in_line();
    visitor.socket.send(&reveal(of));
    assert_eq!(visitor.wait_refused().code, "nobody_to_show");

    let record = format!("{:?}", ana.record(&visitor.conversation));
    assert!(record.contains("••••") && !record.contains("4242 4242"), "{record}");
}

/// M8, M9, M10: the person who holds the chat reads the words, and nobody else is sent them: not
/// the visitor's other tab, which hears that they were shown, not the list, not another site's bot.
#[test]
fn the_person_who_holds_the_chat_is_shown_the_words() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Shown", &json!({ "required_answers": 0 }));
    let mut desk = ana.desk();
    let mut visitor = Visitor::opens(server, &site);
    let of = visitor.posts(MASKED);
    visitor.waits_in_line();
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    visitor.wait_view("Ana", |view| matches!(view.holder, Holder::Agent { .. }));
    let mut other_tab = Visitor::returns(server, &site, &visitor.token);

    visitor.socket.send(&reveal(of));

    let (to, text) = thread.wait_entry("the words", |entry| match &entry.body {
        agent::Body::Revealed { of: shown, to, text } if *shown == of => {
            Some((to.name.to_string(), text.clone()))
        }
        _ => None,
    });
    assert_eq!((to.as_str(), text.as_deref()), ("Ana", Some(CARD)));
    for tab in [&mut visitor, &mut other_tab] {
        let to = tab.wait_entry("that they were shown", |entry| match &entry.body {
            Body::Revealed { of: shown, to } if *shown == of => Some(to.to_string()),
            _ => None,
        });
        assert_eq!(to, "Ana");
    }

    // Once is enough, another message is not there, and a bot is told of neither.
    visitor.socket.send(&reveal(of));
    visitor.socket.send(&reveal(EntrySeq(999)));
    assert_eq!(visitor.wait_refused().code, "no_such");
    let shown = |body: &agent::Body| matches!(body, agent::Body::Revealed { .. }).then_some(());
    assert_eq!(ana.record(&visitor.conversation).all(shown).len(), 1);
    thread.send(&AgentFrame::Release { note: None });
    visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    let answer = visitor.asks("How long does delivery take?");
    assert!(!answer.contains("4242"), "{answer}");
    visitor.socket.send(&reveal(of));
    visitor.socket.forget();
    visitor.socket.send(&reveal(of));
    assert_eq!(visitor.wait_refused().code, "nobody_to_show");

    desk.wait_item("the bot's", &visitor.conversation, |item| item.unanswered == 0);
    let listed = format!("{:?}", desk.heard());
    assert!(!listed.contains("4242 4242"), "the list quotes only what was written");
    for tab in [&mut visitor, &mut other_tab] {
        tab.socket.settle(Duration::from_millis(100));
        let told = format!("{:?}", tab.socket.heard());
        assert!(!told.contains("4242 4242"), "{told}");
    }
}

/// M7: what the owner wants hidden reaches the widget with the welcome; a pattern that cannot be
/// used is refused with a sentence at its field, and changes nothing.
#[test]
fn what_an_owner_wants_hidden_is_checked_and_handed_on() {
    let (server, ana, _, _) = shared_server();
    let redact = json!([{ "name": "Customer number", "pattern": "\\bK-\\d{4}\\b" }]);
    let site = site(ana, "Patterns", &json!({ "redact": redact }));
    let path = format!("/api/v1/sites/{}", site.id);
    let long = "a".repeat(201);
    let eleven = json!(vec![json!({ "name": "It", "pattern": "a" }); 11]);
    let bad = [
        (json!([{ "name": "It", "pattern": "(a+)+" }]), "bot.redact[0].pattern"),
        (json!([{ "name": "It", "pattern": r"\d+\d+x" }]), "bot.redact[0].pattern"),
        (
            json!([{ "name": "It", "pattern": "a" }, { "name": "It", "pattern": "(?=a)" }]),
            "bot.redact[1].pattern",
        ),
        (json!([{ "name": "It", "pattern": "[z-a]" }]), "bot.redact[0].pattern"),
        (json!([{ "name": "It", "pattern": long }]), "bot.redact[0].pattern"),
        (eleven, "bot.redact"),
    ];
    for (redact, field) in bad {
        let change = json!({ "bot": { "redact": redact } });
        let refused = ana.http().patch(&path, &change).json(400);
        let sentence = refused["error"]["message"].as_str().unwrap_or_default();
        assert!(sentence.starts_with(&format!("{field}: ")), "{sentence}");
    }

    let visitor = Visitor::opens(server, &site);
    let patterns = visitor.socket.heard().iter().find_map(|frame| match frame {
        ToVisitor::Welcome { site, .. } => Some(site.redact.clone()),
        _ => None,
    });
    let patterns = patterns.expect("a welcome");
    assert_eq!(patterns, ["Customer number", r"\bK-\d{4}\b"]);
}

/// M6: a client that hides nothing is answered from a copy in which it is hidden; what it wrote is
/// kept as it came.
#[test]
fn what_a_client_has_not_hidden_is_hidden_from_the_engine() {
    let (server, ana, _, _) = shared_server();
    let pattern = "How long does delivery take";
    let redact = json!([{ "name": "Question", "pattern": pattern }]);
    let site = site(ana, "Unmasked", &json!({ "redact": redact }));
    let mut visitor = Visitor::opens(server, &site);

    let answer = visitor.asks(&format!("{pattern}?"));

    assert!(!answer.contains("2 to 4"), "the engine has read what is hidden: {answer}");
    let mine = visitor.entries().into_iter().find_map(|entry| match entry.body {
        Body::Yours { text, .. } => text,
        _ => None,
    });
    assert_eq!(mine.as_deref(), Some("How long does delivery take?"));
}
