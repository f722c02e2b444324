//! `kill -9` of the runtime under load, and a restart on the same state: nothing acknowledged is
//! lost, nothing is doubled, everything is in order.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use shared::{
    id::PostKey,
    wire::visitor::{Body, Entry, ToVisitor},
};
use tests::{Keeper, Kept, Server, Socket, Visitor, key};

fn keys(timeline: &[Entry]) -> Vec<PostKey> {
    let posts = timeline.iter().filter_map(|entry| match &entry.body {
        Body::Yours { key, .. } => Some(key.clone()),
        _ => None,
    });
    posts.collect()
}

fn check(kept: &Kept, written: &[PostKey]) {
    assert_eq!(kept.unsent, 0, "something was never confirmed");
    assert_eq!(keys(&kept.timeline), written, "lost, doubled or out of order");
    let screen: BTreeSet<_> = keys(&kept.timeline).into_iter().collect();
    assert!(kept.acknowledged.iter().all(|key| screen.contains(key)), "acknowledged, then lost");
    let seqs: Vec<_> = kept.timeline.iter().map(|entry| entry.seq).collect();
    assert!(seqs.is_sorted_by(|a, b| a < b), "{seqs:?}");
}

/// S1, S2, S3, P2: the runtime dies at any moment, again and again, while a visitor writes.
#[test]
fn nothing_is_lost_or_doubled_when_the_runtime_dies() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    // The bot goes on through crashes and repeated questions: there is always a turn to be cut off.
    let triggers = serde_json::json!({
        "no_answer": "off", "failed_to_resolve": "off", "ai_error": "off",
    });
    let bot = serde_json::json!({ "name": "Fjord", "handoff": { "triggers": triggers } });
    let site = tests::site(&ana, "Patient", &bot);
    let token = Visitor::token(&server, &site);
    let (port, origin, path) =
        (server.port(), server.origin(), format!("/ws/visitor?site={}", site.key));
    let open = move || {
        let token = format!("{}{token}", shared::wire::TOKEN_SUBPROTOCOL);
        let subprotocols = [shared::wire::SUBPROTOCOL.to_owned(), token];
        Socket::<ToVisitor>::open(port, &path, &[("origin", &origin)], &subprotocols)
    };
    let keeper = Keeper::start(7, Box::new(open));
    let written = Arc::new(Mutex::new(Vec::new()));
    let server = Mutex::new(Some(server));

    thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..40 {
                let key = key();
                written.lock().expect("no one panics").push(key.clone());
                keeper.posts(key, &format!("Message {n}: how long does delivery take?"));
                thread::sleep(Duration::from_millis(150));
            }
        });
        for round in 0..6 {
            // Uneven, so that it does not always hit the same point of a turn.
            thread::sleep(Duration::from_millis(430 + 170 * round));
            let mut slot = server.lock().expect("no one panics");
            let running = slot.take().expect("it is running");
            if round % 3 == 2 {
                *slot = Some(running.kill_and_restart());
            } else {
                running.kill_runtime();
                *slot = Some(running);
            }
        }
    });

    let kept = keeper.ends();
    let written = written.lock().expect("no one panics");
    check(&kept, &written);
}

/// A crash in the middle of an answer: the turn is run again, and there is exactly one answer.
#[test]
fn an_answer_cut_off_by_a_crash_is_given_once() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let slow = tests::site(&ana, "Slow", &serde_json::json!({ "name": "Fjord", "pace_ms": 400 }));
    let mut visitor = Visitor::opens(&server, &slow);
    visitor.posts("How long does delivery take?");
    visitor.socket.wait("the second piece", |frame| match frame {
        ToVisitor::Streaming(streaming) if streaming.from > 0 => Some(()),
        _ => None,
    });

    let server = server.kill_and_restart();
    let mut again = Visitor::returns(&server, &slow, &visitor.token);
    again.wait_entry("the answer", |e| matches!(e.body, Body::Answer { .. }).then_some(()));
    again.socket.settle(Duration::from_millis(1_500));

    let answers: Vec<_> =
        again.entries().into_iter().filter(|e| matches!(e.body, Body::Answer { .. })).collect();
    assert_eq!(answers.len(), 1, "{answers:#?}");
}

/// X5: the end of a wait outlives the runtime: it comes after a restart, once.
#[test]
fn the_end_of_a_wait_outlives_a_crash() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let bot = serde_json::json!({
        "name": "Fjord", "required_answers": 0, "unanswered_after_ms": 4_000,
    });
    let site = tests::site(&ana, "Nobody", &bot);
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();

    // Nobody is connected when the time comes: only the alarm can bring it about.
    let server = server.kill_and_restart();
    let path = format!("/api/v1/conversations/{}", visitor.conversation);
    let started = tests::clock::instant();
    let holds = |name: &str| {
        let agent = tests::Agent::sign_in(&server, "ana@example.com", "baton-demo-only");
        agent.http().get(&path).json(200)["view"]["holder"].get(name).is_some()
    };
    while !holds("bot") {
        assert!(started.elapsed() < tests::PATIENCE, "the alarm never came");
        thread::sleep(Duration::from_millis(200));
    }

    let mut again = Visitor::returns(&server, &site, &visitor.token);
    again.socket.settle(Duration::from_millis(500));
    let backs =
        again.entries().into_iter().filter(|e| matches!(e.body, Body::BotBack { .. })).count();
    assert_eq!(backs, 1);
}
