//! What the tests of models have in common.

use std::{collections::BTreeMap, sync::OnceLock};

use serde_json::{Value, json};
use shared::wire::{
    AnswerKind, agent,
    fault::Fault,
    visitor::{Body, ToVisitor},
};
use tests::{Agent, Model, Server, Site, Visitor, site};

pub(crate) const QUESTION: &str = "How long does delivery take?";
pub(crate) const KEY: &str = "sk-test-0123456789";

/// The edge that these tests share; models are keyed, and the day has no allowance of its own.
pub(crate) fn shared_edge() -> &'static (Server, Agent) {
    static SHARED: OnceLock<(Server, Agent)> = OnceLock::new();
    SHARED.get_or_init(|| {
        let server = Server::start_with(&[("MODEL_KEY", KEY)]);
        let (ana, ..) = server.set_up();
        (server, ana)
    })
}

/// A site whose bot's answers `model` gives; `settings` are those of the model, and its times are
/// short.
pub(crate) fn modelled(ana: &Agent, name: &str, model: &Model, settings: &Value) -> Site {
    let mut of_model = json!({ "first_token_ms": 8_000, "idle_ms": 5_000, "total_ms": 15_000 });
    let fields = settings.as_object().into_iter().flatten();
    fields.for_each(|(name, value)| of_model[name] = value.clone());
    let bot = json!({
        "name": "Fjord", "engine": model.engine(), "model": of_model, "pace_ms": 50,
        "handoff": { "triggers": { "no_answer": "off" } },
    });
    site(ana, name, &bot)
}

pub(crate) fn faults(ana: &Agent, visitor: &Visitor) -> Vec<Fault> {
    ana.record(&visitor.conversation).all(|body| match body {
        agent::Body::EngineFaulted { fault } => Some(*fault),
        _ => None,
    })
}

/// What the bot has said, in order.
pub(crate) fn answers(visitor: &Visitor) -> Vec<(AnswerKind, String)> {
    let answer = |body: &Body| match body {
        Body::Answer { kind, text, .. } => Some((*kind, text.clone().unwrap_or_default())),
        _ => None,
    };
    // What comes while a socket says hello may come twice, by one place, and is one thing.
    let entries: BTreeMap<_, _> =
        visitor.entries().into_iter().map(|entry| (entry.seq, entry.body)).collect();
    entries.values().filter_map(answer).collect()
}

/// What stood of an answer before it was whole, after each frame; one from 0 begins anew.
pub(crate) fn streamed(visitor: &Visitor) -> Vec<String> {
    let mut stood: Vec<String> = Vec::new();
    for frame in visitor.socket.heard() {
        let ToVisitor::Streaming(streaming) = frame else { continue };
        let before = stood.last().filter(|_| streaming.from > 0).cloned().unwrap_or_default();
        assert_eq!(before.chars().count(), streaming.from as usize, "{streaming:?}");
        stood.push(before + &streaming.text);
    }
    stood
}

/// Nothing that this visitor was sent holds `secret`.
pub(crate) fn never_heard(visitor: &Visitor, secret: &str) {
    for frame in visitor.socket.heard() {
        let frame = serde_json::to_string(frame).expect("plain data");
        assert!(!frame.contains(secret), "{secret} in {frame}");
    }
}
