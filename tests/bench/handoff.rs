//! From the visitor's Enter to the agent's screen, on workerd: 50th and 95th percentile.
//!
//! A floor is measured in the same run: the visitor's own acknowledgement over the same socket, so
//! that the ratio says what passing the message on costs, whatever the machine.

use std::time::Duration;

use serde_json::json;
use shared::wire::{agent::Body, visitor::ToVisitor};
use tests::{Server, Visitor, clock::instant, key, post, site};

const ROUNDS: usize = 50;

fn main() {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Bench", &json!({ "name": "Fjord", "required_answers": 0 }));
    let mut visitor = Visitor::opens(&server, &site);
    visitor.waits_in_line();
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    let (mut arrived, mut acknowledged) = (Vec::new(), Vec::new());
    for n in 0..ROUNDS {
        let words = format!("Message number {n}");
        let key = key();
        let pressed = instant();
        visitor.socket.send(&post(&key, &words));
        visitor.socket.wait("the acknowledgement", |frame| match frame {
            ToVisitor::Accepted { key: accepted, .. } if *accepted == key => Some(()),
            _ => None,
        });
        acknowledged.push(pressed.elapsed());
        thread.wait_entry("the post", |entry| match &entry.body {
            Body::Post { text } if text.as_deref() == Some(words.as_str()) => Some(()),
            _ => None,
        });
        arrived.push(pressed.elapsed());
        // A person does not write faster, and the flood rule would slow a bench that does.
        std::thread::sleep(Duration::from_millis(1_100));
    }
    let (a50, a95) = percentiles(&mut arrived);
    let (b50, b95) = percentiles(&mut acknowledged);
    println!("handoff: visitor's Enter to agent's socket, {ROUNDS} messages, workerd on this disk");
    println!("  agent's socket   p50 {a50:>7.2} ms  p95 {a95:>7.2} ms");
    println!("  acknowledgement  p50 {b50:>7.2} ms  p95 {b95:>7.2} ms");
    println!("  ratio            p50 {:>7.2}     p95 {:>7.2}", a50 / b50, a95 / b95);
}

fn percentiles(times: &mut [Duration]) -> (f64, f64) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1_000.0;
    (at(50), at(95))
}
