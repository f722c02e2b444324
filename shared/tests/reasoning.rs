//! E12: what a model thinks aloud is nobody's to read.

use shared::{
    document::Hosts,
    engine::{
        Passage,
        canary::Canary,
        check::{Against, check},
        piecemeal::Piecemeal,
        reasoning::{Reasoning, without_reasoning},
    },
    limits::PACE_MS_MIN,
    time::Timestamp,
    wire::fault::Fault,
};

/// What a model says, and what of it is said to the visitor.
const SAID: [(&str, &str); 12] = [
    ("<think>The visitor wants X. secret</think> Three days.", " Three days."),
    ("<THINK>secret</Think>Three days.", "Three days."),
    ("<thinking>secret</thinking>Three days.", "Three days."),
    ("<reasoning effort=\"high\">secret > <b> </think\n>Three days.", "Three days."),
    ("Three <think>secret</think>days<thinking>secret", "Three days"),
    ("Three days. <think", "Three days. <think"),
    ("Three days. <think>", "Three days. "),
    ("<think>secret </thin", ""),
    ("1 < 2 <b>Three</b> <thinks>days</thinks> <", "1 < 2 <b>Three</b> <thinks>days</thinks> <"),
    ("<<think>secret</think>", "<"),
    ("<think>secret<think>secret</think>", ""),
    ("Zürich 🏔<think>🏔secret🏔</think>🏔", "Zürich 🏔🏔"),
];

/// E12: cut anywhere, the thoughts are left out, and nothing else.
#[test]
fn thoughts_are_left_out_however_they_are_cut() {
    for (said, shown) in SAID {
        assert_eq!(without_reasoning(said), shown, "{said}");
        let places: Vec<_> = said.char_indices().map(|(at, _)| at).chain([said.len()]).collect();
        for &first in &places {
            for &second in places.iter().filter(|second| **second >= first) {
                let mut reasoning = Reasoning::default();
                let pieces = [&said[..first], &said[first..second], &said[second..]];
                let mut all = String::new();
                for piece in pieces {
                    all.push_str(&reasoning.push(piece));
                    assert!(!all.contains("secret"), "{said} cut at {first} and {second}");
                }
                all.push_str(&reasoning.end());
                assert_eq!(all, shown, "{said} cut at {first} and {second}");
            }
        }
    }
}

/// E12: nothing of a thought is shown while the answer is written, by letters or by words.
#[test]
fn thoughts_are_not_shown_on_the_way() {
    let canary = Canary::new(7);
    for (said, _) in SAID {
        let mut reasoning = Reasoning::default();
        let mut answer = Piecemeal::new(&canary, Hosts::default());
        let (mut shown, mut now) = (String::new(), Timestamp(1_000));
        for c in said.chars() {
            answer.push(&reasoning.push(&c.to_string()));
            now = now.plus(u64::from(PACE_MS_MIN));
            shown.extend(answer.poll(now));
        }
        assert!(!shown.contains("secret"), "{said}: {shown}");
    }
}

/// E12: the whole answer is checked without its thoughts, and one that is nothing else is empty. A
/// thought that the question has opened ends where it is closed.
#[test]
fn a_whole_answer_is_checked_without_its_thoughts() {
    let canary = Canary::new(7);
    let sources = [Passage {
        title: "Delivery".to_owned(),
        url: String::new(),
        text: "Delivery takes 3 days.".to_owned(),
    }];
    let against = Against {
        sources: &sources,
        instructions: "You answer the visitors of a shop.",
        canary: &canary,
        question: "How long?",
        sources_required: true,
    };
    let sent = |said: &str| check(said, &against).map(|checked| checked.text);
    let good = Ok("Delivery takes 3 days.".to_owned());
    let mark = canary.word();
    assert_eq!(sent("<think>All 17 guides ski [9].</think>\n\nDelivery takes 3 days [1]."), good);
    assert_eq!(sent(&format!("<think>{mark}</think>Delivery takes 3 days [1].")), good);
    assert_eq!(sent("They want 17 tents.</think>Delivery takes 3 days [1]."), good);
    for empty in ["<think>Delivery takes 3 days [1].", "<think>So.</think>\n", "Hm.</thinking> "] {
        assert_eq!(sent(empty), Err(Fault::Empty), "{empty}");
    }
}

/// E12: any text passes without an error, and an opened tag costs no more than its length.
#[test]
fn any_text_is_read_in_one_pass() {
    let long = "<think ".repeat(100_000);
    assert_eq!(without_reasoning(&long), long);
    let mut reasoning = Reasoning::default();
    let mut shown = String::new();
    for piece in ["<think ", "a", "é"].iter().cycle().take(30_000) {
        shown.push_str(&reasoning.push(piece));
        assert!(shown.len() < 200_000);
    }
}
