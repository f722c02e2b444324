//! What is hidden before a message leaves, with the owner's patterns as the browser reads them.
#![cfg(target_arch = "wasm32")]

use shared::{settings::Redact, text::Name};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use widget::chat::hide;

wasm_bindgen_test_configure!(run_in_browser);

fn redact(name: &str, pattern: &str) -> Redact {
    Redact { name: Name::parse(name).unwrap(), pattern: pattern.to_owned() }
}

fn pair(masked: &str, what: &str) -> (String, String) {
    (masked.to_owned(), what.to_owned())
}

/// As a welcome brings them.
fn sent(redact: &[Redact]) -> Vec<String> {
    redact.iter().flat_map(|one| [one.name.as_str().to_owned(), one.pattern.clone()]).collect()
}

/// M1, M2: what is hidden is named once, in words.
#[wasm_bindgen_test]
fn cards_and_ibans_are_hidden_and_named() {
    let text = "4242424242424242, 378282246310005 and DE89370400440532013000";
    let masked = "••••••••••••4242, •••••••••••0005 and ••••••••••••••••••3000";
    assert_eq!(hide(text, &[]), pair(masked, "Card number, IBAN"));
    assert_eq!(hide("Order 100000004242", &[]), pair("Order 100000004242", ""));
}

/// M6: the owner's patterns hide all that they find, as often as it stands there, in any script.
#[wasm_bindgen_test]
fn what_the_owner_wants_hidden_is_hidden() {
    let redact = [
        redact("Customer number", r"\bK-\d{4}\b"),
        redact("Kundennummer", r"(?:Kunde|顧客) ?\d+"),
        redact("Never", r"x{3}"),
        redact("Nothing", r"y*"),
    ];
    let text = "K-1234, 💳 K-9999 K-12345 顧客 77 4242424242424242";
    let masked = "••••••, 💳 •••••• K-12345 •• •• ••••••••••••4242";
    let what = "Card number, Customer number, Kundennummer";
    assert_eq!(hide(text, &sent(&redact)), pair(masked, what));
}

/// M7: a pattern that this browser cannot read keeps no message from being sent.
#[wasm_bindgen_test]
fn a_pattern_that_cannot_be_read_hides_nothing() {
    let redact = [redact("Broken", "("), redact("Good", "secret"), redact("Broken", r"\-")];
    assert_eq!(hide("a secret", &sent(&redact)), pair("a ••••••", "Good"));
}

/// M7: what the edge takes for a pattern, a browser takes as well.
#[wasm_bindgen_test]
fn a_browser_reads_what_the_edge_takes() {
    let patterns = [
        r"\bK-\d{4,8}\b|x",
        r"[\w.+\-]+@[\w-]+\.[\w.]+|x",
        r"(?:\d{4}[ -]?){3}\d{1,4}|x",
        r"\u00e4\u{1F4B3}\x41\/\||[-a][a-][\[\]\^\-]|&|~|x",
        r"^(?:a|b)?c{2}d{2,}e{2,4}?\b\B\s\S\D\W\t$|x",
        r"\(\d{3}\) \d{3}\/\d{4}|\}|\]|\{|x",
    ];
    for pattern in patterns {
        let redact = redact("It", pattern);
        assert!(redact.check().is_ok(), "{pattern}");
        assert_eq!(hide("x", &sent(&[redact])).1, "It", "{pattern}");
    }
}
