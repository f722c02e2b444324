//! What the visitor is told, and what a page says of them.
#![cfg(target_arch = "wasm32")]

use browser::clock;
use shared::{time::Timestamp, wire::visitor::VisitorFrame};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use widget::{host::attributes_in, when::when, words};

wasm_bindgen_test_configure!(run_in_browser);

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// Noon of a Wednesday, 2026-11-18, on the clock of whoever runs this.
fn noon() -> Timestamp {
    let utc = 1_795_003_200_000;
    let near = (0..48).map(|half_hours| Timestamp(utc - DAY / 2 + half_hours * HOUR / 2));
    let mut noons = near.filter(|at| clock::hours_minutes(*at, "en-GB") == "12:00");
    noons.next().expect("every day has a noon, and every zone is whole half hours from it or less")
}

#[wasm_bindgen_test]
fn a_moment_is_said_with_as_much_of_the_day_as_is_needed() {
    let noon = noon();
    let day = |days: u64| when(Timestamp(noon.0 + days * DAY), noon, "en-GB");
    assert_eq!(day(0), "today at 12:00");
    assert_eq!(day(1), "tomorrow at 12:00");
    assert_eq!(day(2), "on Friday at 12:00");
    assert_eq!(day(6), "on Tuesday at 12:00");
    let later = day(7);
    assert!(later.starts_with("on Wednesday") && later.contains("25 November"), "{later}");
    // What has passed meanwhile is not said of another day.
    assert_eq!(when(Timestamp(noon.0 - DAY), noon, "en-GB"), "today at 12:00");
}

#[wasm_bindgen_test]
fn the_day_changes_at_the_readers_midnight_and_not_after_a_day() {
    let noon = noon();
    let at = |hours: u64| when(Timestamp(noon.0 + hours * HOUR), noon, "en-GB");
    assert_eq!(at(11), "today at 23:00");
    assert_eq!(at(13), "tomorrow at 01:00");
}

#[wasm_bindgen_test]
fn hours_and_days_are_written_in_the_readers_manner() {
    let noon = noon();
    let said = when(Timestamp(noon.0 + 2 * DAY + 2 * HOUR), noon, "en-US");
    assert_eq!(said.replace('\u{202f}', " "), "on Friday at 02:00 PM");
}

#[wasm_bindgen_test]
fn minutes_are_rounded_up_and_never_none() {
    for (ms, said) in [
        (0, "About 1 minute"),
        (59_000, "About 1 minute"),
        (60_000, "About 1 minute"),
        (60_001, "About 2 minutes"),
        (170_000, "About 3 minutes"),
    ] {
        assert_eq!(words::about_minutes(ms), said);
    }
}

#[wasm_bindgen_test]
fn nobody_being_here_comes_with_the_time_when_somebody_is() {
    assert_eq!(words::nobody_here(None), "Nobody is here right now.");
    assert_eq!(
        words::nobody_here(Some("on Monday at 09:00")),
        "Nobody is here right now. We are back on Monday at 09:00 (your time)."
    );
}

fn said(json: &str) -> Option<Vec<(String, String)>> {
    let frame = attributes_in(&js_sys::JSON::parse(json).unwrap())?;
    match browser::json::parse(&frame) {
        Ok(VisitorFrame::SetAttributes { attributes }) => Some(attributes.into_iter().collect()),
        other => panic!("{frame} is {other:?}"),
    }
}

#[wasm_bindgen_test]
fn what_a_page_says_of_its_visitor_goes_on_as_plain_words() {
    let page = r#"{"attributes":
        {"plan":"\"pro\"","seats":2.5,"debt":-3,"paid":true,"team":{"a":1},"none":null}}"#;
    let pairs = [("debt", "-3"), ("paid", "true"), ("plan", "\"pro\""), ("seats", "2.5")];
    let words = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(said(page).unwrap(), words);

    assert_eq!(said(r#"{"open":true}"#), None);
    assert_eq!(said(r#"{"attributes":{}}"#), None);
    assert_eq!(said(r#"{"attributes":"pro"}"#), None);
    assert_eq!(attributes_in(&JsValue::UNDEFINED), None);
}

#[wasm_bindgen_test]
fn what_is_too_much_of_it_is_left_out() {
    let long = format!(r#"{{"attributes":{{"note":"{}","n":1}}}}"#, "x".repeat(201));
    assert_eq!(said(&long).unwrap(), [("n".to_owned(), "1".to_owned())]);
    let many: Vec<_> = (0..30).map(|n| format!(r#""a{n}":{n}"#)).collect();
    assert_eq!(said(&format!(r#"{{"attributes":{{{}}}}}"#, many.join(","))).unwrap().len(), 20);
}
