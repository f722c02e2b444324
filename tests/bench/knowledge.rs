//! From a question to its answer at 100, 1 000 and 10 000 articles, on workerd: latency as a ratio
//! to a request of the same way that searches nothing, and the runtime's processor time.
//!
//! The articles are made up from a small vocabulary with the skew of a language, so that a
//! question's words stand in many of them: harder than a help centre of that size.

use std::time::Duration;

use tests::{Base, dataset::Document, measures::percentile};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const QUESTIONS: usize = 200;

/// Different words. The first are in most articles, the last in few.
const WORDS: usize = 20_000;

/// Words of one article: half a page in three sections.
const LENGTH: usize = 150;

fn main() {
    let base = Base::start();
    println!("knowledge: question to answer through the API, {QUESTIONS} questions, workerd\n");
    println!(
        "articles   import s   p50 ms   p95 ms   ratio to small talk   CPU ms a question   of small talk   peak MB"
    );
    for size in SIZES {
        let mut chance = Chance(42);
        let articles: Vec<Document> = (0..size).map(|at| article(at, &mut chance)).collect();
        let import = base.import(&articles);
        // The first answer opens the tables.
        let _ = base.ask(&question(&mut chance));
        let (mut floor, floor_cpu) = measure(&base, || "hello".to_owned());
        let (mut answers, cpu) = measure(&base, || question(&mut chance));
        let (p50, p95) = (percentile(&mut answers, 50), percentile(&mut answers, 95));
        println!(
            "{size:>8}{:>11.1}{p50:>9.1}{p95:>9.1}{:>22.2}{cpu:>20.2}{floor_cpu:>16.2}{:>10}",
            import.as_secs_f64(),
            p50 / percentile(&mut floor, 50),
            base.server().runtime_memory_peak() / 1_000_000,
        );
    }
}

/// Times, and the processor time of one in milliseconds, that of the way to the object included.
fn measure(base: &Base, mut question: impl FnMut() -> String) -> (Vec<Duration>, f64) {
    let before = base.server().runtime_cpu();
    let times: Vec<Duration> = (0..QUESTIONS).map(|_| base.ask(&question()).took).collect();
    let used = base.server().runtime_cpu().saturating_sub(before);
    let questions = u32::try_from(QUESTIONS).unwrap_or(u32::MAX);
    (times, used.as_secs_f64() * 1_000.0 / f64::from(questions))
}

fn article(at: usize, chance: &mut Chance) -> Document {
    let mut text = String::new();
    for section in 0..3 {
        text.push_str(&format!("\n\n## {} {}\n\n", chance.word(), chance.word()));
        for n in 1..=LENGTH / 3 {
            text.push_str(&chance.word());
            text.push_str(if n % 12 == 0 { ". " } else { " " });
        }
        text.push_str(&format!("number {section}."));
    }
    let title = format!("{} {}", chance.word(), chance.word());
    Document { id: at.to_string(), title, text, is_markdown: true }
}

/// Eight words, as a visitor's question has beside "how do I".
fn question(chance: &mut Chance) -> String {
    let words: Vec<String> = (0..8).map(|_| chance.word()).collect();
    format!("How do I {}?", words.join(" "))
}

/// The same numbers in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// A made-up word; the smaller of two draws multiplied makes the early ones common.
    fn word(&mut self) -> String {
        let words = u64::try_from(WORDS).unwrap_or(u64::MAX);
        let (one, other) = (self.next() % words, self.next() % words);
        let mut number = one * other / words * (self.next() % words) / words;
        let mut word = String::new();
        for _ in 0..3 {
            let syllable = usize::try_from(number % 50).unwrap_or_default();
            word.push(char::from(b"bdfgklmnpr"[syllable / 5]));
            word.push(char::from(b"aeiou"[syllable % 5]));
            number /= 50;
        }
        word
    }
}
