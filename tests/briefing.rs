//! What an agent is handed with a conversation, on the real runtime.

use serde_json::{Value, json};
use shared::{
    briefing::{About, Asks, Card, NoSuggestion, Reply, SuggestedBy, Summary, SummaryBy},
    limits::TURN_ATTEMPTS_MAX,
    rehearsal::CallOutcome,
    wire::{
        AnswerKind,
        agent::AgentFrame,
        handoff::{AttemptFailed, Evidence, Trigger},
        visitor::{Body, ToVisitor, VisitorFrame},
    },
};
use tests::{Agent, Scene, Server, Visitor, key, shared_server, site};

const KNOWN: &str = "How long does delivery take?";
const UNKNOWN: &str = "Who won the chess world championship of 1972?";

/// A briefing as the API gives it.
struct Briefing {
    card: Card,
    summary: Summary,
    suggestion: Option<Reply>,
    no_suggestion: Option<NoSuggestion>,
    json: Value,
}

fn briefing(agent: &Agent, visitor: &Visitor) -> Briefing {
    let json = agent.http().get(&path(visitor)).json(200);
    let part = |name: &str| json[name].clone();
    Briefing {
        card: serde_json::from_value(part("card")).expect("a card"),
        summary: serde_json::from_value(part("summary")).expect("a summary"),
        suggestion: serde_json::from_value(part("suggestion")).expect("a reply or none"),
        no_suggestion: serde_json::from_value(part("no_suggestion")).expect("a reason or none"),
        json,
    }
}

fn path(visitor: &Visitor) -> String {
    format!("/api/v1/conversations/{}/briefing", visitor.conversation)
}

fn lines(summary: &Summary) -> Vec<(Option<About>, &str)> {
    summary.lines.iter().map(|line| (line.about, line.text.as_str())).collect()
}

/// B4, B9: the engine died as often as it was tried, and the agent has a card, a summary and what the
/// articles say.
#[test]
fn a_failed_engine_leaves_a_card() {
    let mut server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Failing", &json!({ "pace_ms": 2_000 }));
    let mut visitor = Visitor::opens(&server, &site);
    let post = visitor.posts(KNOWN);
    let token = visitor.token.clone();
    for _ in 0..TURN_ATTEMPTS_MAX {
        visitor.socket.wait("a piece of the answer", |frame| match frame {
            ToVisitor::Streaming(_) => Some(()),
            _ => None,
        });
        server = server.kill_and_restart();
        visitor = Visitor::returns(&server, &site, &token);
    }
    visitor.wait_entry("that they wait", |e| matches!(e.body, Body::PersonAsked).then_some(()));

    let ana = Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
    let Briefing { card, summary, suggestion, .. } = briefing(&ana, &visitor);
    assert!(card.engine_failed.is_some());
    assert_eq!(card.unanswered.len(), 1);
    assert_eq!(card.unanswered[0].text.as_deref(), Some(KNOWN));
    let tried: Vec<_> = card.tried.iter().map(|one| (one.kind, one.failed)).collect();
    assert_eq!(tried, [(AnswerKind::Failed, Some(AttemptFailed::NoAnswer))]);
    let handoff = card.handoff.expect("why it waits");
    assert_eq!(handoff.cause.by, Trigger::AiError);
    assert_eq!(handoff.cause.evidence, Some(Evidence::Post { post }));
    assert!(card.wait.is_some());
    assert_eq!(summary.by, SummaryBy::Extract);
    assert_eq!(lines(&summary), [(Some(About::Open), KNOWN)]);
    assert!(suggestion.expect("the articles still know").text.contains("2 to 4"));
}

/// B5, B6: who waits is on a card with what fired on which words, what was tried from which source, where
/// they are and what they left; a note is there for the colleague, and in no summary.
#[test]
fn who_waits_is_on_a_card() {
    let (server, ana, ben, _) = shared_server();
    let site = site(ana, "Waiting", &json!({}));
    let page = "http://127.0.0.1:8788/pay";
    let scene = Scene { page: Some(page), lang: Some("nb-NO"), attributes: &[("plan", "gold")] };
    let mut visitor = Visitor::opens_from(server, &site, scene);
    let first = visitor.posts(KNOWN);
    let (answer, ..) = visitor.wait_answer(first);
    visitor.socket.send(&VisitorFrame::Rate { of: answer, helped: false });
    let miss = visitor.posts(UNKNOWN);
    visitor.wait_answer(miss);
    visitor.wait_entry("that they wait", |e| matches!(e.body, Body::PersonAsked).then_some(()));
    let mut thread = ana.thread(&visitor.conversation);
    thread.send(&AgentFrame::Note { key: key(), text: "He is a SECRET shopper.".to_owned() });
    thread.wait_entry("the note", |entry| {
        matches!(entry.body, shared::wire::agent::Body::Note { .. }).then_some(())
    });

    let Briefing { card, summary, json, .. } = briefing(ben, &visitor);
    let handoff = card.handoff.expect("why it waits");
    assert_eq!(
        (handoff.cause.by, handoff.outcome),
        (Trigger::FailedToResolve, CallOutcome::HandedOver)
    );
    let Some(Evidence::Attempts { attempts }) = handoff.cause.evidence else { panic!("{json:#}") };
    assert_eq!(attempts.len(), 2);
    let also: Vec<_> = handoff.also.iter().map(|one| (one.by, one.words.as_deref())).collect();
    assert_eq!(also, [(Trigger::NoAnswer, Some(UNKNOWN))]);
    let wait = card.wait.expect("it waits");
    assert!(wait.place.is_some() && wait.until.is_some(), "{wait:?}");

    let tried = &card.tried;
    assert_eq!(tried.len(), 2, "{json:#}");
    assert_eq!(tried[0].question.as_deref(), Some(KNOWN));
    assert_eq!(tried[0].source.as_ref().expect("its source").title, "Delivery");
    assert_eq!((tried[0].helped, tried[0].failed), (Some(false), Some(AttemptFailed::ThumbsDown)));
    assert_eq!((tried[1].kind, tried[1].helped), (AnswerKind::Unknown, None));
    assert_eq!(card.failed_attempts, 2);
    let open: Vec<_> = card.unanswered.iter().map(|one| one.post).collect();
    assert_eq!(open, [first, miss], "what did not help is still to be answered");

    assert_eq!(card.visitor.began_on.as_deref(), Some(page));
    assert_eq!(card.visitor.page.as_deref(), Some(page));
    assert_eq!(card.visitor.lang.as_deref(), Some("nb-NO"));
    assert_eq!(card.visitor.attributes["plan"], "gold");
    assert!(card.labels.iter().any(|label| label.as_str() == "human_handover"));
    assert!(!card.returning);
    assert_eq!(card.notes[0].by.name.as_str(), "Ana");
    assert!(!json["summary"].to_string().contains("SECRET"));
    assert!(summary.lines.iter().any(|line| line.about == Some(About::Open)));
}

/// B9: to what the visitor asks a person the articles' answer is suggested with its source; and where
/// there is none, why.
#[test]
fn a_suggestion_names_its_source() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.asks("Can I return something?");
    assert_eq!(briefing(ana, &visitor).no_suggestion, Some(NoSuggestion::NotWithPeople));
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    assert_eq!(briefing(ana, &visitor).no_suggestion, Some(NoSuggestion::NothingAsked));

    visitor.posts(UNKNOWN);
    let Briefing { suggestion, no_suggestion, card, .. } = briefing(ana, &visitor);
    assert_eq!((suggestion, no_suggestion), (None, Some(NoSuggestion::NotKnown)));
    assert_eq!(card.unanswered[0].asks, Asks::Question);
    assert_eq!(card.handoff.expect("taken").cause.by, Trigger::Takeover);

    let post = visitor.posts(KNOWN);
    let Briefing { suggestion, no_suggestion, .. } = briefing(ana, &visitor);
    let reply = suggestion.expect("the articles know");
    assert_eq!((reply.by, reply.of, no_suggestion), (SuggestedBy::Knowledge, post, None));
    assert!(reply.text.contains("2 to 4"), "{}", reply.text);
    let source = reply.source.expect("its source");
    assert_eq!((source.title.as_str(), source.url.contains("/help/delivery")), ("Delivery", true));

    thread.replies("Two to four days.");
    let briefing = briefing(ana, &visitor);
    assert_eq!(briefing.no_suggestion, Some(NoSuggestion::NothingAsked));
    assert_eq!(briefing.suggestion, None);
}

/// B4: whoever is not of the team gets no briefing, and what has not begun has none.
#[test]
fn a_briefing_is_for_agents() {
    let (server, ana, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let fresh = ana.http().get(&path(&visitor));
    assert_eq!(fresh.refusal(404), "not_found");
    visitor.asks(KNOWN);
    let page = server.http().from_origin(&server.origin());
    assert_eq!(page.get(&path(&visitor)).refusal(401), "signed_out");
    let pretending = server.http().with_cookie(&format!("__Host-baton={}", visitor.token));
    assert_eq!(pretending.get(&path(&visitor)).refusal(401), "signed_out");
    let posted = ana.http().post(&path(&visitor), &json!({}));
    assert_eq!(posted.refusal(405), "method_not_allowed");
}
