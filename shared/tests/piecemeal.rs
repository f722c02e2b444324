//! What is shown of an answer while it is written: rule E7.

use shared::{
    document::{Hosts, show},
    engine::{canary::Canary, check::without_citations, piecemeal::Piecemeal},
    id::EntrySeq,
    limits::PACE_MS_MIN,
    time::Timestamp,
    wire::Streaming,
};

/// What somebody sees of an answer who is sent each frame: all that stands there, and the times.
fn streamed(said: &str, step: usize, canary: &Canary) -> (Vec<String>, Vec<Timestamp>) {
    let mut answer = Piecemeal::new(canary, Hosts::default());
    let (mut seen, mut now, mut times) = (Vec::new(), Timestamp(1_000), Vec::new());
    let chars: Vec<char> = said.chars().chain([' ']).collect();
    let chunks = chars.chunks(step).map(|chunk| chunk.iter().collect::<String>());
    for chunk in chunks.chain(["".to_owned(), "".to_owned(), "".to_owned()]) {
        answer.push(&chunk);
        now = now.plus(20);
        if let Some(shown) = answer.poll(now) {
            seen.push(shown);
            times.push(now);
        }
    }
    assert_eq!(answer.all(), format!("{said} "));
    (seen, times)
}

/// E7: what is shown on the way are the words of the whole answer, at most once in 50 ms, and what
/// is open is held back.
#[test]
fn an_answer_is_shown_as_its_document_will_say_it() {
    let canary = Canary::new(7);
    let said = "# Delivery\n\n**Delivery** takes [2 days](https://evil.example/?q=secret) to __Norway__ \
                [1], *2 * 3* at 5 < 6 【2】.\n\n1. See `a_b` now\n2. <img src=x onerror=alert(1)>or \
                `call` us\n\n明日**届き**ます。\n";
    let whole = show(&without_citations(said).0, &Hosts::default()).text;
    for step in [1, 2, 3, 7, 400] {
        let (seen, times) = streamed(said, step, &canary);
        assert!(times.windows(2).all(|pair| pair[1].since(pair[0]) >= u64::from(PACE_MS_MIN)));
        assert_eq!(seen.last(), Some(&whole), "by {step}");
        for shown in &seen {
            assert!(whole.starts_with(shown.as_str()), "{shown:?} is no beginning of {whole:?}");
        }
    }
}

/// E7: a mark that came too late to be held back is mended, from the start.
#[test]
fn what_was_shown_too_soon_is_mended() {
    let canary = Canary::new(7);
    let said = format!("So *this {} ends* here", "goes on and on ".repeat(40));
    let (seen, _) = streamed(&said, 9, &canary);
    assert!(seen.iter().any(|shown| shown.contains('*')), "it was held back for ever: {seen:?}");
    assert_eq!(seen.last().map(|shown| shown.contains('*')), Some(false));
    let (turn, mut screen, mut anew) = (EntrySeq(3), String::new(), 0);
    for shown in &seen {
        let Some(frame) = Streaming::between(turn, &screen, shown) else { continue };
        // As every client takes it: 0 starts anew, anything else goes on where it stands.
        if frame.from == 0 {
            anew += 1;
            screen.clear();
        }
        assert_eq!(frame.from as usize, screen.chars().count());
        screen.push_str(&frame.text);
        assert_eq!(screen, *shown);
    }
    assert_eq!(anew, 2);
    assert_eq!(Streaming::between(turn, &screen, &screen), None);
}

/// E7: nothing is shown from where the canary is in it.
#[test]
fn nothing_is_shown_beyond_a_canary() {
    let canary = Canary::new(7);
    let said = format!("The mark is {} and more follows.", canary.word());
    let (seen, _) = streamed(&said, 1, &canary);
    assert!(seen.len() > 1);
    assert!(seen.iter().all(|s| !s.contains("kestrel") && !s.contains("more")), "{seen:?}");
}
