//! What the console says about what happened.
#![cfg(target_arch = "wasm32")]

use console::{stance::Stance, thread::Stream, when, words};
use shared::{
    id::{AgentId, BotId, EntrySeq, SiteId},
    text::Name,
    time::Timestamp,
    wire::{
        Bot, Streaming,
        agent::{Holder, Person, Status, View},
    },
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn person(raw: &str) -> Person {
    Person { id: AgentId::parse(raw).unwrap(), name: Name::parse(raw).unwrap() }
}

fn fjord() -> Bot {
    Bot::new(BotId::parse("b").unwrap(), Name::parse("Fjord").unwrap())
}

#[wasm_bindgen_test]
fn names_become_two_letters() {
    for (name, letters) in
        [("Jonas Weber", "JW"), ("Visitor 7K3F", "7K"), ("Ana", "AN"), ("Æ", "Æ"), ("", "?")]
    {
        assert_eq!(words::initials(name), letters);
    }
}

#[wasm_bindgen_test]
fn counts_have_their_thousands_apart() {
    for (n, written) in [(0, "0"), (999, "999"), (1_284, "1,284"), (1_000_000, "1,000,000")] {
        assert_eq!(words::count(n), written);
    }
}

#[wasm_bindgen_test]
fn waits_are_told_to_the_second() {
    let lasted = |ms: u64| when::lasted(Timestamp(1_000), Timestamp(1_000 + ms));
    assert_eq!(lasted(0), "0:00");
    assert_eq!(lasted(134_900), "2:14");
    assert_eq!(lasted(3_734_000), "1:02:14");
    assert_eq!(when::lasted(Timestamp(9_000), Timestamp(1_000)), "0:00", "clocks may disagree");
}

#[wasm_bindgen_test]
fn the_button_is_named_by_who_holds_it() {
    let view = |holder| View {
        site: SiteId::parse("s").unwrap(),
        visitor: "Visitor 7K3F".into(),
        holder,
        epoch: 1,
        status: Status::Open,
        human_handoff: false,
        last_responded_by: None,
        turn: None,
        assignee: None,
        department: None,
        labels: Vec::new(),
        tasks: Vec::new(),
        offline_message: false,
        trigger: None,
        proposal: None,
    };
    let me = person("Ana").id;
    let of = |holder| Stance::of(&view(holder), &me);
    assert_eq!(of(Holder::Bot { bot: fjord() }), Stance::Bot(fjord()));
    assert_eq!(of(Holder::Agent { agent: person("Ana") }), Stance::Mine);
    assert_eq!(of(Holder::Agent { agent: person("Ben") }), Stance::Colleague(person("Ben")));
    assert_eq!(of(Holder::Ended), Stance::Resolved);
    // Namesakes are two people.
    let other_ana = Person { id: person("x").id, ..person("Ana") };
    assert_eq!(of(Holder::Agent { agent: other_ana.clone() }), Stance::Colleague(other_ana));
}

#[wasm_bindgen_test]
fn pieces_of_an_answer_are_joined_and_gaps_are_not_papered_over() {
    let piece =
        |turn, from, text: &str| Streaming { turn: EntrySeq(turn), from, text: text.to_owned() };
    let words = |stream: &Option<Stream>| stream.as_ref().map(|stream| stream.text.clone());

    assert_eq!(Stream::with(None, piece(4, 6, "late")), None, "joined in the middle");
    let stream = Stream::with(None, piece(4, 0, "Tør "));
    let stream = Stream::with(stream, piece(4, 4, "or wet"));
    assert_eq!(words(&stream).unwrap(), "Tør or wet", "counted in characters");
    let stream = Stream::with(stream, piece(4, 4, "or wet"));
    assert_eq!(words(&stream).unwrap(), "Tør or wet", "a repeat changes nothing");
    let stream = Stream::with(stream, piece(9, 0, "Anew"));
    assert_eq!(words(&stream).unwrap(), "Anew");
}
