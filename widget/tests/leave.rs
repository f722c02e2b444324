//! The form for an offline message: what is typed is lost neither on the way there nor back.
#![cfg(target_arch = "wasm32")]

use shared::{
    id::{EntrySeq, PostKey},
    text::Name,
    time::Timestamp,
    wire::{
        Refused,
        visitor::{Body, Entry, Holder, View, VisitorFrame},
    },
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use widget::chat::Leave;

wasm_bindgen_test_configure!(run_in_browser);

fn key(raw: &str) -> PostKey {
    PostKey::parse(raw).unwrap()
}

fn filled() -> Leave {
    let (email, text) = ("jonas@example.com".to_owned(), "My pole broke.".to_owned());
    Leave { open: true, email, text, ..Leave::default() }
}

fn refused(code: &str) -> Refused {
    Refused { code: code.to_owned(), message: format!("Because of {code}."), retry: false }
}

fn left_as(raw: &str) -> Entry {
    let body = Body::MessageLeft { key: key(raw), text: Some("My pole broke.".to_owned()) };
    Entry { seq: EntrySeq(7), at: Timestamp(0), body }
}

fn held_by(holder: Holder) -> View {
    View {
        holder,
        may_ask_for_person: false,
        people_here: None,
        turn: None,
        offer: None,
        may_leave_message: false,
        back: None,
    }
}

#[wasm_bindgen_test]
fn words_come_along_from_the_message_box_and_go_back() {
    let mut leave = Leave::default();
    leave.open("My pole broke.");
    assert_eq!(leave.text, "My pole broke.");
    assert_eq!(leave.back(), "My pole broke.");
    assert_eq!(leave, Leave::default());

    leave.text = "Order 48213.".to_owned();
    leave.open("It is a Skarv 3.");
    assert_eq!(leave.text, "Order 48213.\nIt is a Skarv 3.");
}

#[wasm_bindgen_test]
fn the_address_stays_when_the_words_go_back() {
    let mut leave = filled();
    leave.back();
    assert_eq!((leave.open, &*leave.email, &*leave.text), (false, "jonas@example.com", ""));
}

#[wasm_bindgen_test]
fn what_is_wrong_stands_at_its_field_and_nothing_goes_out() {
    for (email, text, wrong_email, wrong_text) in [
        ("", "", true, true),
        ("jonas", "My pole broke.", true, false),
        ("jonas@example.com", " \n", false, true),
        ("jonas@example.com", &*"x".repeat(4_001), false, true),
    ] {
        let (email, text) = (email.to_owned(), text.to_owned());
        let mut leave = Leave { open: true, email, text, ..Leave::default() };
        assert!(!leave.send(|| key("k1")));
        assert_eq!(
            (leave.wrong_email.is_some(), leave.wrong_text.is_some()),
            (wrong_email, wrong_text)
        );
        assert_eq!((leave.key.clone(), leave.frame()), (None, None));
    }
}

#[wasm_bindgen_test]
fn a_repeat_has_the_key_of_the_first_time() {
    let mut leave = filled();
    assert!(leave.send(|| key("k1")));
    assert_eq!(leave.refused(refused("email")), None);
    assert_eq!(leave.wrong_email.as_deref(), Some("Because of email."));
    assert_eq!(leave.frame(), None);

    leave.email = "jonas@example.org".to_owned();
    assert!(leave.send(|| key("k2")));
    let (email, text) = ("jonas@example.org".to_owned(), "My pole broke.".to_owned());
    assert_eq!(leave.frame(), Some(VisitorFrame::LeaveMessage { key: key("k1"), email, text }));
}

#[wasm_bindgen_test]
fn refusals_stand_where_they_belong() {
    for (code, at_email, at_text) in
        [("email", true, false), ("empty", false, true), ("too_long", false, true)]
    {
        let mut leave = filled();
        leave.send(|| key("k1"));
        assert_eq!(leave.refused(refused(code)), None);
        assert_eq!((leave.wrong_email.is_some(), leave.wrong_text.is_some()), (at_email, at_text));
    }
    let mut leave = filled();
    leave.send(|| key("k1"));
    assert_eq!(leave.refused(refused("too_fast")).as_deref(), Some("Because of too_fast."));
    assert_eq!((&leave.wrong_email, &leave.wrong_text, leave.sending), (&None, &None, false));
    assert_eq!(leave.text, "My pole broke.");
}

#[wasm_bindgen_test]
fn only_the_entry_with_its_key_ends_it() {
    let mut leave = filled();
    assert!(!leave.is_among(&[left_as("k1")]));
    leave.send(|| key("k1"));
    assert!(!leave.is_among(&[left_as("k0")]));
    assert!(leave.is_among(&[left_as("k0"), left_as("k1")]));
}

#[wasm_bindgen_test]
fn it_gives_way_to_a_person_but_not_while_it_is_on_its_way() {
    let ended = held_by(Holder::Ended);
    let ana = held_by(Holder::Agent { name: Name::parse("Ana").unwrap() });
    let mut leave = filled();
    assert!(leave.is_shown(None) && leave.is_shown(Some(&ended)));
    assert!(!leave.is_shown(Some(&ana)));
    leave.send(|| key("k1"));
    assert!(leave.is_shown(Some(&ana)));
    leave.open = false;
    assert!(!leave.is_shown(None));
}
