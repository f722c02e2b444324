//! Every frame that is pinned reads and writes the same in the browser as at the edge.
#![cfg(target_arch = "wasm32")]

use browser::json::{self, NotUnderstood};
use js_sys::JSON;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use shared::wire::{
    agent::{AgentFrame, ToAgent},
    desk::{DeskFrame, ToDesk},
    visitor::{ToVisitor, VisitorFrame},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The text without spaces, as the browser's own printer has it.
fn plain(text: &str) -> String {
    JSON::stringify(&JSON::parse(text).unwrap()).unwrap().into()
}

fn reads_and_writes<T: Serialize + DeserializeOwned>(name: &str, fixture: &str) {
    let frames: Vec<T> =
        json::parse(fixture).unwrap_or_else(|_| panic!("{name} is not understood"));
    assert_eq!(json::write(&frames), plain(fixture), "{name} is written otherwise");
}

macro_rules! fixtures {
    ($($of:ty: $prefix:literal [$($variant:literal),* $(,)?];)*) => {
        $($(reads_and_writes::<$of>(
            concat!($prefix, ".", $variant),
            include_str!(concat!("../../shared/tests/wire/v1/", $prefix, ".", $variant, ".json")),
        );)*)*
    };
}

#[wasm_bindgen_test]
fn every_pinned_frame_reads_and_writes_as_at_the_edge() {
    fixtures! {
        VisitorFrame: "visitor_frame" ["hello", "post", "ask_for_person", "leave_line", "rate"];
        ToVisitor: "to_visitor" ["welcome", "entries", "view", "accepted", "refused", "streaming"];
        AgentFrame: "agent_frame"
            ["hello", "claim", "reply", "note", "release", "resolve", "reopen"];
        ToAgent: "to_agent" ["welcome", "entries", "view", "accepted", "refused", "streaming"];
        DeskFrame: "desk_frame" ["hello", "set_presence"];
        ToDesk: "to_desk" ["inbox", "changed", "people"];
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    text: String,
    number: Option<u64>,
}

#[wasm_bindgen_test]
fn any_text_comes_back_as_it_was() {
    for text in
        ["", "\"\\/\u{8}\n\t\u{1f}\u{7f}", "مرحبا \u{202e}", "👩‍🚒 e\u{301}", "\u{2028}</script>"]
    {
        let sample = Sample { text: text.to_owned(), number: Some(9_007_199_254_740_991) };
        assert_eq!(json::parse(&json::write(&sample)), Ok(sample));
    }
}

#[wasm_bindgen_test]
fn what_is_not_of_the_shape_is_refused_and_never_guessed() {
    for text in [
        "",
        "{",
        "null",
        "[]",
        r#"{"text":1}"#,
        r#"{"text":"a","number":-1}"#,
        r#"{"text":"a","number":1.5}"#,
        r#"{"text":"a","number":9007199254740993}"#,
        r#"{"text":"a","number":"1"}"#,
        r#"{"text":"a","other":1}"#,
        r#"{"number":1}"#,
    ] {
        assert_eq!(json::parse::<Sample>(text), Err(NotUnderstood), "{text}");
    }
    let nested = ["[".repeat(2_000), "]".repeat(2_000)].concat();
    assert_eq!(json::parse::<Vec<Sample>>(&nested), Err(NotUnderstood));
}

#[wasm_bindgen_test]
fn an_absent_number_is_none() {
    let sample = Sample { text: "a".to_owned(), number: None };
    assert_eq!(json::parse(r#"{"text":"a"}"#), Ok(sample));
}
