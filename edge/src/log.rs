//! What the operator reads: one JSON line each, with a sentence that can be read alone.
//!
//! Never in here: words of people, mail addresses, tokens, network addresses.

use serde::Serialize;
use worker::{Error, console_error, console_log};

#[derive(Serialize)]
struct Line<'a> {
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
}

impl Line<'_> {
    fn json(&self) -> String {
        serde_json::to_string(self).expect("a line holds nothing but strings")
    }
}

/// The platform failed. Logged once, where it is handled.
pub(crate) fn failure(sentence: &str, cause: &Error) {
    // The first line only: what follows is a stack.
    let cause = cause.to_string().lines().next().map(str::to_owned);
    console_error!("{}", Line { message: sentence, cause }.json());
}

/// The deployment is not set up as it should be.
pub(crate) fn fault(sentence: &str) {
    console_error!("{}", Line { message: sentence, cause: None }.json());
}

/// Something worth knowing that is no failure.
pub(crate) fn note(sentence: &str) {
    console_log!("{}", Line { message: sentence, cause: None }.json());
}
