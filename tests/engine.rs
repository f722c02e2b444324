//! Bots whose answers a model gives, on the real runtime, against a model that misbehaves.

#[path = "engine/briefed.rs"]
mod briefed;
#[path = "engine/kit.rs"]
mod kit;
#[path = "engine/misbehaving.rs"]
mod misbehaving;

use std::time::{Duration, Instant};

use serde_json::json;
use shared::wire::{
    AnswerKind, Source,
    agent::{self, AgentFrame},
    fault::{Budget, Fault, ModelReason},
    handoff::{Evidence, Trigger},
    visitor::{Body, Holder, ToVisitor},
};
use tests::{
    Asked, Model, Script, Server, Visitor, change_site,
    model::{delta, end},
    site,
};

use kit::{KEY, QUESTION, answers, faults, modelled, shared_edge, streamed};

/// A model's answer comes from numbered sources, is shown while it is written, and names its source;
/// the model was told what it may know and nothing else.
#[test]
fn a_model_answers_from_the_knowledge() {
    let (server, ana) = shared_edge();
    let words = "Delivery takes **2 to 4 working days** to Norway [1].";
    let model = Model::start(move |_, _| Script::says_slowly(words, Duration::from_millis(30)));
    let site = modelled(ana, "Answers", &model, &json!({}));
    change_site(ana, &site, &json!({ "bot": { "instructions": "Mention moose." } }));
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks(&format!("{QUESTION} My card is 4242 4242 4242 4242\u{e0041}"));
    assert!(said.contains("2 to 4 working days"), "{said}");
    assert!(!said.contains("[1]"), "{said}");
    let source = visitor.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { source, .. } => source.clone(),
        _ => None,
    });
    assert_eq!(source.title, "Delivery");
    // The words of the whole answer, from their beginning on (E7).
    let shown = streamed(&visitor);
    assert!(shown.len() > 2 && shown.iter().all(|shown| said.starts_with(shown)), "{shown:?}");
    assert!(shown.iter().any(|shown| shown.contains("2 to 4 working days")), "{shown:?}");

    let asked = &model.asked()[0];
    assert_eq!(asked.authorization, format!("Bearer {KEY}"));
    assert_eq!(asked.body["model"], "test-1");
    assert_eq!(asked.body["stream"], true);
    assert_eq!(asked.tools(), ["search_knowledge", "request_human"]);
    let system = asked.words("system");
    assert!(system.contains("<source number=\"1\" title=\"Delivery\">"), "{system}");
    assert!(system.contains("Mention moose."), "{system}");
    let user = asked.words("user");
    assert!(user.contains(QUESTION) && user.ends_with("4242"), "{user}");
    assert!(!user.contains("4242 4242") && !user.contains('\u{e0041}'), "{user}");
}

/// Pieces come at most once in 50 ms, however fast the model is (E7).
#[test]
fn frames_are_batched() {
    let (server, ana) = shared_edge();
    let words = "word ".repeat(400);
    let model = Model::start(move |_, _| Script::says_slowly(&words, Duration::from_millis(1)));
    let site = modelled(ana, "Batched", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    let started = tests::clock::instant();
    visitor.asks(QUESTION);
    let pieces = visitor.socket.heard().iter();
    let pieces = pieces.filter(|frame| matches!(frame, ToVisitor::Streaming(_))).count();
    let most = started.elapsed().as_millis() / 50 + 1;
    assert!(pieces >= 2 && pieces as u128 <= most, "{pieces} pieces, {most} at most");
}

/// E10: the signal is typed, apart from the text, and there is one handoff however often it calls.
#[test]
fn a_model_calls_a_person() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| {
        let person = ("request_human", json!({ "reason": "complaint" }));
        let mut calls = vec![("send_mail", json!({ "to": "evil@example.com" }))];
        calls.extend(std::iter::repeat_n(person, 100));
        Script::calls(&calls)
    });
    let site = modelled(ana, "Called", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts("This is the third parcel that came broken.");
    visitor.wait_view("that a person comes", |v| matches!(v.holder, Holder::Waiting { .. }));
    let record = ana.record(&visitor.conversation);
    let handed = record.all(|body| match body {
        agent::Body::HandedOver { by, evidence, .. } => Some((*by, evidence.clone())),
        _ => None,
    });
    let [(by, Some(Evidence::Model { reason, .. }))] = &handed[..] else { panic!("{handed:?}") };
    assert_eq!((*by, *reason), (Trigger::ContactRequest, ModelReason::Complaint));
    assert_eq!(model.asked().len(), 1);
}

/// E8: where asking for a person is switched off, the model has no tool for it, is told of none, and
/// is not heard when it calls one all the same.
#[test]
fn a_model_that_may_not_call_a_person_cannot() {
    let (server, ana) = shared_edge();
    let model =
        Model::start(|_, _| Script::calls(&[("request_human", json!({ "reason": "complaint" }))]));
    let site = modelled(ana, "Alone", &model, &json!({}));
    let off = json!({ "bot": { "handoff": { "triggers": { "contact_request": false } } } });
    change_site(ana, &site, &off);
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts("This is the third parcel that came broken.");
    visitor.wait_entry("an end", |e| matches!(e.body, Body::Answer { .. }).then_some(()));
    assert!(matches!(visitor.view().holder, Holder::Bot { .. }));
    let asked = &model.asked()[0];
    assert_eq!(asked.tools(), ["search_knowledge"]);
    assert!(!asked.words("system").contains("request_human"));
}

/// A model searches again with words of its own, and is given what was found, with numbers that go
/// on.
#[test]
fn a_model_searches_again() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, asked: &Asked| {
        let found = asked.words("tool");
        if found.is_empty() {
            return Script::calls(&[("search_knowledge", json!({ "query": "return an item" }))]);
        }
        let number = found.split("number=\"").nth(1).and_then(|rest| rest.split('"').next());
        Script::says(&format!("Within 30 days [{}].", number.unwrap_or("?")))
    });
    let site = modelled(ana, "Searches", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks("And if I do not like the tent?");
    assert_eq!(said, "Within 30 days.");
    let source = visitor.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { source, .. } => source.clone(),
        _ => None,
    });
    assert_eq!(source.title, "Returns");
}

/// E5: an answer from two articles names both, to the visitor, to the team, and on the card of what
/// was tried; a third mention of the first adds nothing.
#[test]
fn an_answer_names_all_of_its_sources() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, asked: &Asked| {
        let found = asked.words("tool");
        if found.is_empty() {
            return Script::calls(&[("search_knowledge", json!({ "query": "return an item" }))]);
        }
        let number = found.split("number=\"").nth(1).and_then(|rest| rest.split('"').next());
        let number = number.unwrap_or("?");
        Script::says(&format!(
            "2 to 4 working days [1], returned within 30 days [{number}, 1]. [1]"
        ))
    });
    let site = modelled(ana, "Names", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks(QUESTION);
    assert_eq!(said, "2 to 4 working days, returned within 30 days.");
    let titles =
        |source: &Source| source.all().map(|(title, _)| title.to_owned()).collect::<Vec<_>>();
    let source = visitor.wait_entry("the answer", |entry| match &entry.body {
        Body::Answer { source, .. } => source.clone(),
        _ => None,
    });
    assert_eq!(titles(&source), ["Delivery", "Returns"]);
    assert!(source.all().all(|(_, url)| url.starts_with("http")), "{source:?}");
    let told = ana.record(&visitor.conversation).all(|body| match body {
        agent::Body::Answer { source, .. } => source.clone(),
        _ => None,
    });
    assert_eq!(told, [source]);
    let path = format!("/api/v1/conversations/{}/briefing", visitor.conversation);
    let tried = ana.http().get(&path).json(200)["card"]["tried"][0]["source"].clone();
    let tried: Source = serde_json::from_value(tried).expect("a source");
    assert_eq!(titles(&tried), ["Delivery", "Returns"]);
}

/// A model that says that no source answers does not know: that counts for the owner's triggers, and
/// holds nothing back.
#[test]
fn a_model_can_say_that_it_does_not_know() {
    let (server, ana) = shared_edge();
    for sources_required in [true, false] {
        let model = Model::start(|_, _| Script::says("That I do not know [0]."));
        let settings = json!({ "sources_required": sources_required });
        let site = modelled(ana, &format!("Modest {sources_required}"), &model, &settings);
        let mut visitor = Visitor::opens(server, &site);
        visitor.posts("Who won the chess world championship of 1972?");
        visitor.wait_entry("an end", |e| matches!(e.body, Body::Answer { .. }).then_some(()));
        let (kind, text) = answers(&visitor).remove(0);
        assert_eq!(kind, AnswerKind::Unknown);
        assert!(!text.contains('0') && text.contains("know"), "{text}");
        assert_eq!(faults(ana, &visitor), []);
    }
}

/// The baton passes on in the middle of an answer: the model sees the connection close, and the bot
/// says no more.
#[test]
fn a_claim_ends_the_request() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| {
        Script::says_slowly(&"and on it goes ".repeat(200), Duration::from_millis(40))
    });
    let site = modelled(ana, "Claimed", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts(QUESTION);
    visitor.socket.wait("the first piece", |frame| match frame {
        ToVisitor::Streaming(_) => Some(()),
        _ => None,
    });
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    let claimed: Instant = tests::clock::instant();
    model.wait("the hanging up", |asked| asked[0].hung_up);
    assert!(claimed.elapsed() < Duration::from_secs(2), "{:?}", claimed.elapsed());
    visitor.socket.settle(Duration::from_millis(500));
    assert_eq!(answers(&visitor), []);
}

/// F17: a visitor who leaves in the middle of an answer stops nothing: it is finished within its
/// budget, and is there when they come back.
#[test]
fn a_visitor_who_leaves_finds_the_answer() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| {
        Script::says_slowly("It takes two days and not one more.", Duration::from_millis(120))
    });
    let site = modelled(ana, "Leaves", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts(QUESTION);
    visitor.socket.wait("the first piece", |frame| match frame {
        ToVisitor::Streaming(_) => Some(()),
        _ => None,
    });
    let token = visitor.token.clone();
    drop(visitor);
    model.wait("the end", |asked| asked[0].ended);
    let mut again = Visitor::returns(server, &site, &token);
    again.wait_entry("the answer", |e| matches!(e.body, Body::Answer { .. }).then_some(()));
    let whole = (AnswerKind::Answer, "It takes two days and not one more.".to_owned());
    assert_eq!(answers(&again), [whole]);
}

/// F18, H18: messages written while an answer comes are answered together in the next one, and there
/// is never more than one request for a conversation.
#[test]
fn messages_coalesce_and_one_request_runs() {
    let (server, ana) = shared_edge();
    let model = Model::start(|n, _| {
        Script::says_slowly(&format!("Answer {n} is here [1]."), Duration::from_millis(150))
    });
    let site = modelled(ana, "Coalesces", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts(QUESTION);
    model.wait("the first request", |asked| asked.len() == 1);
    for n in 0..5 {
        visitor.posts(&format!("And to place {n}?"));
    }
    visitor.wait_entry("the second answer", |e| match &e.body {
        Body::Answer { text: Some(text), .. } if text.contains("Answer 2") => Some(()),
        _ => None,
    });
    visitor.socket.settle(Duration::from_millis(500));
    assert_eq!(answers(&visitor).len(), 2);
    let asked = model.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|asked| asked.ended));
    let second = asked[1].words("user");
    assert!((0..5).all(|n| second.contains(&format!("place {n}"))), "{second}");
}

/// E11: what is written while an answer comes is asked behind that answer, not before it: the test's
/// model refuses a conversation in which the roles do not take turns.
#[test]
fn a_question_asked_meanwhile_comes_last() {
    let (server, ana) = shared_edge();
    let model = Model::start(|n, _| {
        Script::says_slowly(&format!("Answer {n} is done."), Duration::from_millis(200))
    });
    let site = modelled(ana, "In turn", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts("How long does delivery take, first?");
    model.wait("the first request", |asked| asked.len() == 1);
    visitor.posts("And to Bergen, second?");
    visitor.posts("And to Oslo, third?");
    visitor.wait_entry("the second answer", |e| match &e.body {
        Body::Answer { text: Some(text), .. } if text.contains("Answer 2") => Some(()),
        _ => None,
    });
    let second = &model.asked()[1].body["messages"];
    let said: Vec<_> = second.as_array().into_iter().flatten().skip(1).collect();
    let said: Vec<_> = said.iter().map(|m| (m["role"].as_str(), m["content"].as_str())).collect();
    assert_eq!(
        said,
        [
            (Some("user"), Some("How long does delivery take, first?")),
            (Some("assistant"), Some("Answer 1 is done.")),
            (Some("user"), Some("And to Bergen, second?\n\nAnd to Oslo, third?")),
        ]
    );
    assert_eq!(faults(ana, &visitor), []);
}

/// F19: the runtime dies in the middle of an answer: the turn is run again once, and there is exactly
/// one answer.
#[test]
fn an_answer_cut_off_by_a_crash_is_given_once() {
    let server = Server::start_with(&[("MODEL_KEY", KEY)]);
    let (ana, ..) = server.set_up();
    let model = Model::start(|n, _| match n {
        1 => Script::says_slowly(&"first and never done ".repeat(50), Duration::from_millis(50)),
        _ => Script::says("Two days [1]."),
    });
    let site = modelled(&ana, "Crashes", &model, &json!({}));
    let mut visitor = Visitor::opens(&server, &site);
    visitor.posts(QUESTION);
    visitor.socket.wait("the first piece", |frame| match frame {
        ToVisitor::Streaming(_) => Some(()),
        _ => None,
    });
    let server = server.kill_and_restart();
    let mut again = Visitor::returns(&server, &site, &visitor.token);
    again.wait_entry("the answer", |e| matches!(e.body, Body::Answer { .. }).then_some(()));
    again.socket.settle(Duration::from_millis(1_000));
    assert_eq!(answers(&again), [(AnswerKind::Answer, "Two days.".to_owned())]);
    assert_eq!(model.asked().len(), 2);
}

/// E3, H18: what is over the allowance is not asked of the model; the knowledge answers, and the team
/// sees why.
#[test]
fn a_spent_budget_means_the_knowledge_answers() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| Script::says("From the model [1]."));
    for (budget, of) in
        [("turn", Budget::Turn), ("site", Budget::Site), ("visitor", Budget::Visitor)]
    {
        let before = model.asked().len();
        let site = modelled(ana, budget, &model, &json!({ "budget": { budget: 100 } }));
        let mut visitor = Visitor::opens(server, &site);
        let said = visitor.asks(QUESTION);
        assert!(said.contains("2 to 4 working days"), "{said}");
        assert_eq!(faults(ana, &visitor), [Fault::Spent { budget: of }]);
        assert_eq!(model.asked().len(), before);
    }
}

/// E3: a call is settled at what it cost, so that a budget lasts as long as it should and no longer.
#[test]
fn a_budget_lasts_as_long_as_it_should() {
    let (server, ana) = shared_edge();
    // A call is reserved at nearly two thousand tokens, and costs one thousand: unsettled, the budget
    // would be spent after two.
    let model = Model::start(|_, _| {
        let mut data = vec![delta("From the model [1].")];
        data.extend(end(1_000));
        Script::events(&data)
    });
    let budget = json!({ "budget": { "conversation": 5_000 }, "output_tokens": 200 });
    let site = modelled(ana, "Lasts", &model, &budget);
    let mut visitor = Visitor::opens(server, &site);
    let mut from_model = 0;
    for n in 0..6 {
        let said = visitor.asks(&format!("How long does delivery take to place {n}?"));
        from_model += usize::from(said == "From the model.");
    }
    assert_eq!(model.asked().len(), from_model);
    assert!((3..6).contains(&from_model), "{from_model}");
    let spent = Fault::Spent { budget: Budget::Conversation };
    assert!(faults(ana, &visitor).contains(&spent));
}

/// Notes of agents and drafts never reach a model; what an agent wrote to the visitor, and the note
/// of whoever gave the conversation back, do.
#[test]
fn notes_never_reach_a_model() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| Script::says("Of course [1]."));
    let site = modelled(ana, "Notes", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    visitor.asks(QUESTION);
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    thread.replies("I have looked it up for you.");
    let note = AgentFrame::Note { key: tests::key(), text: "A difficult customer.".to_owned() };
    thread.send(&note);
    thread.send(&AgentFrame::Release { note: Some("They want it on Friday.".to_owned()) });
    visitor.wait_view("the bot", |view| matches!(view.holder, Holder::Bot { .. }));
    visitor.asks("Can you say it again?");
    let asked = model.asked();
    let last = asked.last().expect("it was asked").body.to_string();
    assert!(last.contains("I have looked it up for you.") && last.contains("on Friday"), "{last}");
    assert!(!last.contains("difficult"), "{last}");
}

/// Small talk costs nothing, and says what the bot is, whatever a model would.
#[test]
fn small_talk_asks_no_model() {
    let (server, ana) = shared_edge();
    let model = Model::start(|_, _| Script::says("I am a human."));
    let site = modelled(ana, "Talks", &model, &json!({}));
    let mut visitor = Visitor::opens(server, &site);
    let said = visitor.asks("Are you a robot?");
    assert!(said.contains("not a person"), "{said}");
    assert!(model.asked().is_empty());
}

/// What an owner sets wrongly is refused with a sentence, and no other secret can be named.
#[test]
fn a_wrong_engine_is_refused() {
    let (_, ana) = shared_edge();
    let site = site(ana, "Set", &json!({ "name": "Fjord" }));
    let path = format!("/api/v1/sites/{}", site.id);
    let engine = |url: &str, key: &str| json!({ "bot": { "engine": { "openai": { "base_url": url, "model": "m", "key": key } } } });
    let safe = "https://api.example.com/v1";
    for (change, field) in [
        (engine(safe, "BATON_SECRET"), "bot.engine.key"),
        (engine(safe, "sk-live-1234567890"), "bot.engine.key"),
        (engine("http://api.example.com/v1", "MODEL_KEY"), "bot.engine.base_url"),
        (engine("https://10.0.0.1/v1", "MODEL_KEY"), "bot.engine.base_url"),
        (engine(&format!("{safe}/chat/completions"), "MODEL_KEY"), "before /chat/completions"),
        (engine(&format!("{safe}?version=1"), "MODEL_KEY"), "bot.engine.base_url"),
        (json!({ "bot": { "engine": "oracle" } }), "bot.engine"),
        (json!({ "bot": { "model": { "output_tokens": 0 } } }), "bot.model.output_tokens"),
        (json!({ "bot": { "model": { "mood": "good" } } }), "bot.model.mood"),
    ] {
        let refused = ana.http().patch(&path, &change);
        assert_eq!(refused.status, 400, "{change}: {}", refused.text);
        assert!(refused.text.contains(field), "{change}: {}", refused.text);
    }
    let back = json!({ "bot": { "engine": null, "model": null } });
    ana.http().patch(&path, &back).expect_status(200);
}

/// Workers AI behind its binding, in both of its shapes; in place of it stands a worker of ours.
#[test]
fn workers_ai_answers_through_its_binding() {
    let server = Server::start_with_workers_ai();
    let (ana, ..) = server.set_up();
    let bot = |model: &str| json!({ "name": "Fjord", "engine": { "workers_ai": { "model": model } }, "pace_ms": 50 });
    for model in ["@test/stream", "@test/whole"] {
        let site = site(&ana, model, &bot(model));
        let mut visitor = Visitor::opens(&server, &site);
        assert_eq!(visitor.asks(QUESTION), "From Delivery: two days.", "{model}");
        assert_eq!(faults(&ana, &visitor), [], "{model}");
    }
    for (model, fault) in [("@test/person", None), ("@test/missing", Some(Fault::Unreachable))] {
        let site = site(&ana, model, &bot(model));
        let mut visitor = Visitor::opens(&server, &site);
        visitor.posts(QUESTION);
        visitor.wait_view("that a person comes", |v| matches!(v.holder, Holder::Waiting { .. }));
        assert_eq!(faults(&ana, &visitor).first(), fault.as_ref(), "{model}");
    }
}

/// A bot that wants Workers AI on a deployment without it ends in a handoff, and not in silence.
#[test]
fn workers_ai_without_its_binding_is_a_fault() {
    let (server, ana) = shared_edge();
    let bot = json!({ "name": "Fjord", "engine": { "workers_ai": { "model": "@cf/any" } } });
    let site = site(ana, "Unbound", &bot);
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts(QUESTION);
    visitor.wait_view("that a person comes", |v| matches!(v.holder, Holder::Waiting { .. }));
    assert_eq!(faults(ana, &visitor), [Fault::Refused]);
}
