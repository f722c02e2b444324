//! What leads to a person, on the real runtime: each trigger, on and off, and what the team reads
//! about it afterwards.

use serde_json::json;
use shared::{
    id::EntrySeq,
    text::Name,
    wire::{
        AnswerKind,
        agent::{self, AgentFrame, Responder, Status},
        handoff::{Attempt, AttemptFailed, Evidence, Fired, Trigger},
        visitor::{Body, Holder, ToVisitor, VisitorFrame},
    },
};
use tests::{Agent, Record, Scene, Server, Visitor, key, shared_server, site, site_with};

/// Questions of which the articles do not speak.
const UNKNOWN: [&str; 5] = [
    "Who won the chess world championship of 1972?",
    "Which planet has the most moons?",
    "How tall is the Eiffel tower?",
    "Who painted the Mona Lisa?",
    "What music is playing in your video?",
];

struct HandedOver {
    by: Trigger,
    evidence: Option<Evidence>,
    also: Vec<Fired>,
    department: Option<String>,
}

/// The one handover of a record.
fn handed_over(record: &Record) -> HandedOver {
    let mut found = record.all(|body| match body.clone() {
        agent::Body::HandedOver { by, evidence, also, department } => {
            let department = department.map(|id| id.as_str().to_owned());
            Some(HandedOver { by, evidence, also, department })
        }
        _ => None,
    });
    assert_eq!(found.len(), 1, "{record:#?}");
    found.remove(0)
}

fn wait_in_line(visitor: &mut Visitor) {
    visitor.wait_entry("that they wait", |e| matches!(e.body, Body::PersonAsked).then_some(()));
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
}

/// Writes something the bot does not know, and waits until it has said so.
fn stumps(visitor: &mut Visitor, question: &str) -> EntrySeq {
    let seq = visitor.posts(question);
    let (_, kind, text) = visitor.wait_answer(seq);
    assert_eq!(kind, AnswerKind::Unknown, "{text}");
    seq
}

fn was_offered(visitor: &Visitor) -> bool {
    visitor.entries().iter().any(|entry| matches!(entry.body, Body::Offered))
}

fn wait_offer(visitor: &mut Visitor) -> EntrySeq {
    visitor.wait_entry("the offer", |e| matches!(e.body, Body::Offered).then_some(()));
    let view = visitor.wait_view("its buttons", |view| view.offer.is_some());
    view.offer.expect("it was waited for")
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("it is short")
}

/// H1, H3: the button, with the rule that fired, the flag, the label and an empty last responder.
#[test]
fn the_button_hands_over_and_says_so() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Button", &json!({ "required_answers": 1 }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    visitor.waits_in_line();

    let record = ana.record(&visitor.conversation);
    let handover = handed_over(&record);
    assert_eq!((handover.by, handover.evidence), (Trigger::Button, None));
    assert!(handover.also.is_empty());
    let view = &record.view;
    assert_eq!((view.status, view.trigger), (Status::Open, Some(Trigger::Button)));
    assert!(view.human_handoff);
    assert_eq!(view.last_responded_by, None, "who waits has not been responded to");
    let labels: Vec<_> = view.labels.iter().map(|label| label.as_str().to_owned()).collect();
    assert_eq!(labels, ["human_handover"]);
    let by_nobody =
        record.count(|body| matches!(body, agent::Body::Labelled { by: None, label } if label.as_str() == "human_handover"));
    assert_eq!(by_nobody, 1);
}

/// H13: a button that is switched off is not shown, and whoever presses it anyway is refused.
#[test]
fn a_button_that_is_off_is_not_there() {
    let (server, ana, _, _) = shared_server();
    let handoff = json!({ "triggers": { "button": false } });
    let site = site(ana, "No button", &json!({ "required_answers": 0, "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks("How long does delivery take?");
    assert!(!visitor.view().may_ask_for_person);
    visitor.socket.send(&VisitorFrame::AskForPerson);
    assert_eq!(visitor.wait_refused().code, "no_people");
}

/// H13, H14: asked for in the visitor's own words, whatever the language, at once and without an
/// answer in between; the words are the evidence.
#[test]
fn a_request_in_words_hands_over_in_any_language() {
    let (server, ana, _, site) = shared_server();
    for words in [
        "Hi there. I want to talk to a human, please",
        "Ich möchte bitte mit einem Menschen sprechen",
        "人間のオペレーターと話したいです",
    ] {
        let mut visitor = Visitor::opens(server, site);
        let post = visitor.posts(words);
        wait_in_line(&mut visitor);

        let record = ana.record(&visitor.conversation);
        let handover = handed_over(&record);
        assert_eq!(handover.by, Trigger::ContactRequest, "{words}");
        let Some(Evidence::Words { post: at, from, to }) = handover.evidence else {
            panic!("{words}: {:?}", handover.evidence);
        };
        let chars = u32::try_from(words.chars().count()).expect("it is short");
        assert_eq!(at, post);
        assert!(from < to && to <= chars, "{from}..{to} of {chars}");
        let answered = record.count(|body| matches!(body, agent::Body::Answer { .. }));
        assert_eq!(answered, 0, "the bot talked on: {words}");
        assert_eq!(record.view.last_responded_by, None);
    }
}

/// H13: what only looks like a request is answered by the bot.
#[test]
fn what_is_no_request_is_answered() {
    let (server, ana, _, site) = shared_server();
    for words in ["I don't want an agent", "is there an agent fee?", "you are not a human, right?"]
    {
        let mut visitor = Visitor::opens(server, site);
        let post = visitor.posts(words);
        visitor.wait_answer(post);
        let record = ana.record(&visitor.conversation);
        assert!(matches!(record.view.holder, agent::Holder::Bot { .. }), "{words}");
    }
}

/// H13: a bot that may not pass on says so politely, and offers nobody in the same breath.
#[test]
fn a_request_that_may_not_be_granted_is_refused_politely() {
    let (server, ana, _, _) = shared_server();
    let handoff = json!({ "triggers": { "contact_request": false } });
    let site = site(ana, "No requests", &json!({ "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &site);

    let post = visitor.posts("I want to talk to a human");
    let (_, kind, said) = visitor.wait_answer(post);

    assert_eq!(kind, AnswerKind::Handoff);
    assert!(said.contains("chatbot") && said.contains("help"), "{said}");
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }));
    assert!(!record.view.human_handoff);
    assert!(!was_offered(&visitor));
}

/// H15: at the first miss a person is offered; "yes" by the button leads to the line, and the event
/// keeps what led to the offer.
#[test]
fn what_the_bot_does_not_know_is_offered_to_a_person() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let post = stumps(&mut visitor, UNKNOWN[0]);
    let offer = wait_offer(&mut visitor);
    assert!(matches!(visitor.view().holder, Holder::Bot { .. }), "an offer is no handover");

    visitor.socket.send(&VisitorFrame::AnswerOffer { offer, accept: true });
    wait_in_line(&mut visitor);

    let record = ana.record(&visitor.conversation);
    let offered = record.all(|body| match body {
        agent::Body::Offered { by, evidence, also } => Some((*by, evidence.clone(), also.clone())),
        _ => None,
    });
    assert_eq!(offered, [(Trigger::NoAnswer, Some(Evidence::Post { post }), Vec::new())]);
    let handover = handed_over(&record);
    assert_eq!(handover.by, Trigger::NoAnswer);
    assert_eq!(handover.evidence, Some(Evidence::Post { post }));
    assert_eq!(
        visitor
            .wait_view("no offer", |v| v.offer.is_none()
                && matches!(v.holder, Holder::Waiting { .. }))
            .offer,
        None
    );
}

/// H15: "yes, please" and "no, thanks" in words are answers to the offer, not questions.
#[test]
fn an_offer_is_answered_in_words() {
    let (server, ana, _, site) = shared_server();
    let mut willing = Visitor::opens(server, site);
    stumps(&mut willing, UNKNOWN[0]);
    wait_offer(&mut willing);
    willing.posts("Yes, please");
    wait_in_line(&mut willing);
    assert_eq!(handed_over(&ana.record(&willing.conversation)).by, Trigger::NoAnswer);

    let mut unwilling = Visitor::opens(server, site);
    stumps(&mut unwilling, UNKNOWN[0]);
    wait_offer(&mut unwilling);
    unwilling.posts("No, thanks");
    unwilling.wait_entry("the refusal", |e| matches!(e.body, Body::OfferDeclined).then_some(()));
    let record = ana.record(&unwilling.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }));
}

/// H16: a refused offer is not repeated for the same cause in the next three turns, and is after.
#[test]
fn a_refused_offer_is_not_repeated_for_three_turns() {
    let (server, ana, _, _) = shared_server();
    let handoff = json!({ "triggers": { "failed_to_resolve": "off" } });
    let site = site(ana, "Refused offers", &json!({ "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &site);
    stumps(&mut visitor, UNKNOWN[0]);
    let offer = wait_offer(&mut visitor);
    visitor.socket.send(&VisitorFrame::AnswerOffer { offer, accept: false });
    visitor.wait_entry("the refusal", |e| matches!(e.body, Body::OfferDeclined).then_some(()));
    visitor.wait_view("that it is over", |view| view.offer.is_none());

    visitor.socket.forget();
    for question in &UNKNOWN[1..4] {
        stumps(&mut visitor, question);
    }
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Offered { .. })), 1);
    assert!(!was_offered(&visitor), "{:#?}", visitor.entries());

    stumps(&mut visitor, UNKNOWN[4]);
    let again = wait_offer(&mut visitor);
    assert!(again > offer);
    visitor.socket.send(&VisitorFrame::AnswerOffer { offer, accept: true });
    assert_eq!(visitor.wait_refused().code, "no_such_offer", "the old one is over");
}

/// H14, H15: the second miss is one attempt too many; the event says which attempts, and what else
/// fired with it.
#[test]
fn the_second_unsuccessful_attempt_hands_over() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    stumps(&mut visitor, UNKNOWN[0]);
    let post = stumps(&mut visitor, UNKNOWN[1]);
    wait_in_line(&mut visitor);

    let handover = handed_over(&ana.record(&visitor.conversation));
    assert_eq!(handover.by, Trigger::FailedToResolve);
    let Some(Evidence::Attempts { attempts }) = handover.evidence else {
        panic!("{:?}", handover.evidence);
    };
    let why: Vec<_> = attempts.iter().map(|attempt| attempt.why).collect();
    assert_eq!(why, [AttemptFailed::NoAnswer, AttemptFailed::NoAnswer]);
    assert!(attempts[0].at < attempts[1].at, "{attempts:?}");
    let also = Fired { by: Trigger::NoAnswer, evidence: Some(Evidence::Post { post }) };
    assert_eq!(handover.also, [also]);
}

/// H15, P9: two thumbs down are two unsuccessful attempts; one is not, and one taken back is none.
#[test]
fn thumbs_down_hand_over() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let mut answers = Vec::new();
    for question in ["How long does delivery take?", "Can I return something?"] {
        let post = visitor.posts(question);
        answers.push(visitor.wait_answer(post).0);
    }
    let rate = |visitor: &mut Visitor, of, helped| {
        visitor.socket.send(&VisitorFrame::Rate { of, helped });
        visitor.wait_entry("the rating", |entry| match &entry.body {
            Body::Rated { of: rated, helped: is } if *rated == of && *is == helped => Some(()),
            _ => None,
        });
    };
    rate(&mut visitor, answers[0], false);
    rate(&mut visitor, answers[0], true);
    rate(&mut visitor, answers[1], false);
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }), "one thumb is not enough");
    visitor.socket.forget();

    rate(&mut visitor, answers[0], false);
    wait_in_line(&mut visitor);
    let handover = handed_over(&ana.record(&visitor.conversation));
    assert_eq!(handover.by, Trigger::FailedToResolve);
    let Some(Evidence::Attempts { mut attempts }) = handover.evidence else {
        panic!("{:?}", handover.evidence);
    };
    attempts.sort_by_key(|attempt| attempt.at);
    let thumb = |at| Attempt { at, why: AttemptFailed::ThumbsDown };
    assert_eq!(attempts, [thumb(answers[0]), thumb(answers[1])]);
}

/// H15: the same question again, and "that did not help", are attempts although there was an answer.
#[test]
fn asking_again_and_saying_that_it_did_not_help_hand_over() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("How long does delivery take?");
    visitor.asks("How long does the delivery take?");
    visitor.posts("That did not help.");
    wait_in_line(&mut visitor);

    let record = ana.record(&visitor.conversation);
    let handover = handed_over(&record);
    assert_eq!(handover.by, Trigger::FailedToResolve);
    let Some(Evidence::Attempts { attempts }) = handover.evidence else {
        panic!("{:?}", handover.evidence);
    };
    let why: Vec<_> = attempts.iter().map(|attempt| attempt.why).collect();
    assert_eq!(why[0], AttemptFailed::AskedAgain, "{record:#?}");
    assert!(
        why[1..].iter().all(|why| matches!(why, AttemptFailed::SaidSo | AttemptFailed::NoAnswer)),
        "{why:?}"
    );
    let shown = record.count(|body| matches!(body, agent::Body::AttemptFailed { .. }));
    assert!(shown >= 1, "the timeline shows the attempts");
}

/// H14: a rule by keyword hands over at once, by its name, and the bot is not asked.
#[test]
fn a_policy_by_keyword_hands_over() {
    let (server, ana, _, _) = shared_server();
    let policy = json!([{ "name": "Refunds", "when": { "keywords": ["money back", "refund"] } }]);
    let site = site(ana, "Keywords", &json!({ "handoff": { "policy": policy } }));
    let mut visitor = Visitor::opens(server, &site);
    let post = visitor.posts("When do I get my REFUND for the returned tent?");
    wait_in_line(&mut visitor);

    let record = ana.record(&visitor.conversation);
    let handover = handed_over(&record);
    assert_eq!(handover.by, Trigger::Policy);
    let rule = Evidence::Rule { rule: name("Refunds"), post, condition: "keyword".to_owned() };
    assert_eq!(handover.evidence, Some(rule));
    assert_eq!(record.count(|body| matches!(body, agent::Body::Answer { .. })), 0);

    let mut other = Visitor::opens(server, &site);
    let answer = other.asks("How long does delivery take?");
    assert!(answer.contains("2 to 4"), "a rule that does not match does nothing: {answer}");
}

/// H14, H15: rules by page, by attribute and by language offer a person beside the bot's answer.
#[test]
fn policies_by_page_attribute_and_language_offer() {
    let (server, ana, _, _) = shared_server();
    let policy = json!([
        { "name": "Checkout", "when": { "pages": ["/checkout"] }, "then": "offer" },
        { "name": "Gold", "when": { "attribute": { "name": "plan", "value": "gold" } }, "then": "offer" },
        { "name": "German", "when": { "languages": ["de"] }, "then": "offer" },
    ]);
    let site = site(ana, "Scenes", &json!({ "handoff": { "policy": policy } }));
    let page = Some("https://shop.example/checkout/step-2");
    let scenes = [
        (Scene { page, ..Scene::default() }, "Checkout", "page"),
        (Scene { attributes: &[("plan", "gold")], ..Scene::default() }, "Gold", "attribute"),
        (Scene { lang: Some("de-CH"), ..Scene::default() }, "German", "language"),
    ];
    for (scene, rule, condition) in scenes {
        let mut visitor = Visitor::opens_from(server, &site, scene);
        let answer = visitor.asks("How long does delivery take?");
        assert!(answer.contains("2 to 4"), "{answer}");
        wait_offer(&mut visitor);
        let offered = ana.record(&visitor.conversation).all(|body| match body {
            agent::Body::Offered { by, evidence, .. } => Some((*by, evidence.clone())),
            _ => None,
        });
        let [(Trigger::Policy, Some(Evidence::Rule { rule: by, condition: on, .. }))] =
            offered.as_slice()
        else {
            panic!("{rule}: {offered:?}");
        };
        assert_eq!((by.as_str(), on.as_str()), (rule, condition));
    }
    let elsewhere = Scene {
        page: Some("https://shop.example/"),
        lang: Some("en-GB"),
        attributes: &[("plan", "silver")],
    };
    let mut visitor = Visitor::opens_from(server, &site, elsewhere);
    visitor.asks("How long does delivery take?");
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.count(|body| matches!(body, agent::Body::Offered { .. })), 0);
}

/// H14: an item of the menu leads to a department, another asks a question; what is not in the menu
/// is refused.
#[test]
fn a_menu_leads_to_a_department() {
    let (server, ana, _, _) = shared_server();
    let menu = json!([
        { "label": "Talk to sales", "leads_to": { "person": { "department": "sales" } } },
        { "label": "Delivery", "leads_to": { "question": "How long does delivery take?" } },
    ]);
    let settings = json!({
        "bot": { "handoff": { "menu": menu } },
        "team": { "reach": "hours" },
        "departments": [{ "id": "sales", "name": "Sales", "team": { "reach": "hours" } }],
    });
    let site = site_with(ana, "Menu", &settings);
    let mut visitor = Visitor::opens(server, &site);
    let shown = visitor.socket.wait("the menu", |frame| match frame {
        ToVisitor::Welcome { site, .. } => Some(site.menu.clone()),
        _ => None,
    });
    assert_eq!(shown, [name("Talk to sales"), name("Delivery")]);

    visitor.socket.send(&VisitorFrame::Choose { label: name("Delivery"), key: key() });
    let (_, _, answer) = visitor.wait_answer(EntrySeq::NONE);
    assert!(answer.contains("2 to 4"), "{answer}");
    visitor.socket.send(&VisitorFrame::Choose { label: name("Talk to nobody"), key: key() });
    assert_eq!(visitor.wait_refused().code, "no_such_item");

    let choice = key();
    visitor
        .socket
        .send(&VisitorFrame::Choose { label: name("Talk to sales"), key: choice.clone() });
    visitor.socket.send(&VisitorFrame::Choose { label: name("Talk to sales"), key: choice });
    wait_in_line(&mut visitor);
    let record = ana.wait_record("it with Sales", &visitor.conversation, |record| {
        record.view.department.as_ref().is_some_and(|id| id.as_str() == "sales")
    });
    let handover = handed_over(&record);
    assert_eq!(handover.by, Trigger::FlowPoint);
    assert_eq!(handover.evidence, Some(Evidence::Item { label: name("Talk to sales") }));
    assert_eq!(handover.department.as_deref(), Some("sales"));
    let chosen = record.count(
        |body| matches!(body, agent::Body::Post { text } if text.as_deref() == Some("Talk to sales")),
    );
    assert_eq!(chosen, 1, "chosen twice under one key is chosen once");
}

/// H14: with the trigger off, the same item is only what the visitor says.
#[test]
fn a_menu_item_without_its_trigger_is_a_message() {
    let (server, ana, _, _) = shared_server();
    let menu = json!([{ "label": "Somebody from delivery", "leads_to": { "person": {} } }]);
    let handoff =
        json!({ "menu": menu, "triggers": { "flow_point": false, "contact_request": false } });
    let site = site(ana, "Menu off", &json!({ "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &site);
    visitor
        .socket
        .send(&VisitorFrame::Choose { label: name("Somebody from delivery"), key: key() });
    visitor.wait_answer(EntrySeq::NONE);
    let record = ana.record(&visitor.conversation);
    assert!(matches!(record.view.holder, agent::Holder::Bot { .. }));
}

/// H14: a bot whose engine does not come to an end is never the visitor's problem. Its turn is cut
/// off by a crash as often as it is tried.
#[test]
fn an_engine_that_fails_hands_over() {
    let mut server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Failing", &json!({ "pace_ms": 2_000 }));
    let mut visitor = Visitor::opens(&server, &site);
    let post = visitor.posts("How long does delivery take?");
    let token = visitor.token.clone();
    for attempt in 1..=shared::limits::TURN_ATTEMPTS_MAX {
        visitor.socket.wait("a piece of the answer", |frame| match frame {
            ToVisitor::Streaming(_) => Some(()),
            _ => None,
        });
        server = server.kill_and_restart();
        visitor = Visitor::returns(&server, &site, &token);
        assert!(visitor.socket.closed().is_none(), "after crash {attempt}");
    }
    wait_in_line(&mut visitor);

    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let record = ana.record(&visitor.conversation);
    let handover = handed_over(&record);
    assert_eq!(handover.by, Trigger::AiError);
    assert_eq!(handover.evidence, Some(Evidence::Post { post }));
    let (_, kind, said) = visitor.wait_answer(post);
    assert_eq!(kind, AnswerKind::Failed);
    assert!(said.contains("person") && !said.contains("error"), "{said}");
}

/// H13: an agent takes over from a bot; where the owner does not want it, they are told so, but a
/// conversation that waits is still theirs to take.
#[test]
fn a_takeover_is_a_trigger_and_can_be_switched_off() {
    let (server, ana, _, open) = shared_server();
    let mut visitor = Visitor::opens(server, open);
    visitor.asks("How long does delivery take?");
    ana.thread(&visitor.conversation).claims();
    let record = ana.record(&visitor.conversation);
    assert_eq!(record.view.trigger, Some(Trigger::Takeover));
    assert!(record.view.human_handoff);
    assert_eq!(record.view.status, Status::InProgress);

    let handoff = json!({ "triggers": { "takeover": false } });
    let closed = site(ana, "No takeover", &json!({ "required_answers": 0, "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &closed);
    visitor.asks("How long does delivery take?");
    let mut thread = ana.thread(&visitor.conversation);
    let epoch = thread.epoch();
    thread.send(&AgentFrame::Claim { epoch });
    assert_eq!(thread.wait_refused(), "takeover_off");
    assert!(matches!(
        ana.record(&visitor.conversation).view.last_responded_by,
        Some(Responder::Bot(_))
    ));

    visitor.waits_in_line();
    thread.wait_view("the line", |view| matches!(view.holder, agent::Holder::Waiting { .. }));
    thread.claims();
}
