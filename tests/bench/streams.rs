//! A hundred visitors who ask a model at once (L8 of the catalogue): when the first piece and the end
//! of the answer are there, and how many frames it comes in.
//!
//! The model is on this machine and writes fifty pieces a second to each, so that an answer takes two
//! seconds whoever passes it on. A visitor alone is measured in the same run: what the others cost
//! is the ratio to it. That everyone has one whole answer is no time, and fails the benchmark.

use std::{
    sync::{Arc, Barrier},
    thread,
    time::Duration,
};

use serde_json::json;
use shared::wire::visitor::{Body, ToVisitor};
use tests::{
    Model, Script, Server, Visitor, clock::instant, key, measures::percentile, post, site,
};

const VISITORS: usize = 100;
const PIECES: usize = 100;
const PAUSE: Duration = Duration::from_millis(20);

/// Visitors one after the other, for the ratio.
const ALONE: usize = 5;

/// What one visitor saw.
struct Seen {
    /// When the question was taken.
    taken: Duration,
    first: Duration,
    end: Duration,
    frames: usize,
    /// Of all those with pieces of the answer, the two that came closest to each other.
    closest: Duration,
}

fn main() {
    let answer: String = (0..PIECES).map(|n| format!("word{n} ")).collect();
    let words = answer.clone();
    let model = Model::start(move |_, _| Script::says_slowly(&words, PAUSE));
    let server = Server::start_with(&[("MODEL_KEY", "sk-bench-0123456789")]);
    let (ana, ..) = server.set_up();
    let bot = json!({
        "name": "Fjord", "engine": model.engine(),
        "model": { "first_token_ms": 50_000, "idle_ms": 50_000, "total_ms": 50_000 },
        "handoff": { "triggers": { "no_answer": "off" } },
    });
    let site = site(&ana, "Bench", &bot);

    let asks = |at_once: usize| -> (Vec<Seen>, f64) {
        let together = Arc::new(Barrier::new(at_once));
        let begun = || {
            let mut visitor = Visitor::opens(&server, &site);
            // No model's matter. A conversation's first post makes its tables, which is not measured.
            visitor.asks("Hello");
            visitor.socket.forget();
            visitor
        };
        let visitors: Vec<_> = (0..at_once).map(|_| begun()).collect();
        let before = server.runtime_cpu();
        let asking = visitors.into_iter().map(|visitor| {
            let (together, answer) = (Arc::clone(&together), answer.clone());
            thread::spawn(move || ask(visitor, &together, answer.trim()))
        });
        let asking: Vec<_> = asking.collect();
        let seen = asking.into_iter().map(|asking| asking.join().expect("an answer")).collect();
        let used = server.runtime_cpu().saturating_sub(before).as_secs_f64();
        (seen, used)
    };
    // The first answer opens the tables.
    let _ = asks(1);
    let (mut alone, mut cpu_alone) = (Vec::new(), 0.0);
    for _ in 0..ALONE {
        let (seen, used) = asks(1);
        alone.extend(seen);
        cpu_alone += used;
    }
    let memory_alone = server.runtime_memory_peak();
    let (crowd, cpu_crowd) = asks(VISITORS);
    let memory_crowd = server.runtime_memory_peak();

    println!(
        "streams: an answer of {PIECES} pieces in {:.1} s from a model on this machine, workerd, its state in {}\n",
        written().as_secs_f64(),
        std::env::temp_dir().display()
    );
    println!(
        "at once   taken p50 ms    p95   first p50 ms    p95   end p50 ms    p95   frames most   mean   closest ms   CPU ms a visitor   peak MB"
    );
    let floor = line(1, &alone, cpu_alone, memory_alone);
    let loaded = line(VISITORS, &crowd, cpu_crowd, memory_crowd);
    let ratio = |at: usize| loaded[at] / floor[at];
    println!(
        "ratio{:>17.1}{:>7.1}{:>15.1}{:>7.1}{:>13.1}{:>7.1}",
        ratio(0),
        ratio(1),
        ratio(2),
        ratio(3),
        ratio(4),
        ratio(5)
    );
    println!(
        "\nEach of the {VISITORS} has exactly one answer, whole, and saw nothing that is not in it."
    );
}

/// How long the model writes.
fn written() -> Duration {
    // After each piece, and after the three events of an answer's end.
    PAUSE * u32::try_from(PIECES + 3).unwrap_or(u32::MAX)
}

/// Asks when all the others do, and reads to the end.
fn ask(mut visitor: Visitor, together: &Barrier, answer: &str) -> Seen {
    together.wait();
    let pressed = instant();
    visitor.socket.send(&post(&key(), "How long does delivery take?"));
    let (mut pieces, mut arrived, mut looked) = (String::new(), Vec::new(), 0);
    let mut taken = None;
    let end = loop {
        assert!(visitor.socket.hear(Duration::from_secs(60)), "no more comes after {pieces:?}");
        let now = pressed.elapsed();
        let mut is_answered = false;
        for frame in &visitor.socket.heard()[looked..] {
            match frame {
                ToVisitor::Accepted { .. } => taken = Some(now),
                ToVisitor::Streaming(streaming) => {
                    pieces.push_str(&streaming.text);
                    arrived.push(now);
                }
                ToVisitor::Entries { entries, .. } => {
                    is_answered |= entries.iter().any(|e| matches!(e.body, Body::Answer { .. }));
                }
                _ => {}
            }
        }
        looked = visitor.socket.heard().len();
        if is_answered {
            break now;
        }
    };
    visitor.socket.settle(Duration::from_millis(500));
    let entries = visitor.entries();
    let answers: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Answer { text, .. } => text.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(answers, [answer], "one answer, and whole");
    assert!(answer.starts_with(pieces.trim_end()), "{pieces:?} is not what was answered");
    let closest = arrived.windows(2).map(|two| two[1].saturating_sub(two[0])).min();
    Seen {
        taken: taken.expect("it was taken"),
        first: *arrived.first().expect("a piece"),
        end,
        frames: arrived.len(),
        closest: closest.unwrap_or_default(),
    }
}

/// Prints a line, and gives its times in milliseconds.
fn line(at_once: usize, seen: &[Seen], cpu: f64, memory: u64) -> [f64; 6] {
    let of = |time: fn(&Seen) -> Duration| {
        let mut times: Vec<_> = seen.iter().map(time).collect();
        [50, 95].map(|percent| percentile(&mut times, percent))
    };
    let [taken, first, end] = [of(|seen| seen.taken), of(|seen| seen.first), of(|seen| seen.end)];
    let times = [taken[0], taken[1], first[0], first[1], end[0], end[1]];
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let frames: usize = seen.iter().map(|seen| seen.frames).sum();
    let mut closest: Vec<_> = seen.iter().map(|seen| seen.closest).collect();
    println!(
        "{at_once:>7}{:>15.0}{:>7.0}{:>15.0}{:>7.0}{:>13.0}{:>7.0}{:>14}{:>7.1}{:>13.0}{:>19.1}{:>10}",
        times[0],
        times[1],
        times[2],
        times[3],
        times[4],
        times[5],
        seen.iter().map(|seen| seen.frames).max().unwrap_or_default(),
        count(frames) / count(seen.len()),
        percentile(&mut closest, 50),
        cpu * 1_000.0 / count(seen.len()),
        memory / 1_000_000,
    );
    times
}
