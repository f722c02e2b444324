//! What led to a handoff, in words, with what it was seen by.

use shared::wire::{
    fault::{Budget, Fault, ModelReason},
    handoff::{AttemptFailed, Evidence, Trigger},
};

use crate::timeline::Lore;

/// Longest quote, in characters: about two lines of the log.
const QUOTE_CHARS_MAX: usize = 120;

/// A cause: what fired, and on what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What fired, as the end of a sentence.
    pub what: String,
    /// On what, to be put behind it; may be empty.
    pub on: String,
}

impl Cause {
    /// The words for `by`, fired on `evidence`.
    #[must_use]
    pub fn of(by: Trigger, evidence: Option<&Evidence>, lore: &dyn Lore) -> Self {
        let what = match (by, evidence) {
            (Trigger::Policy, Some(Evidence::Rule { rule, .. })) => format!("the rule “{rule}”"),
            (Trigger::FlowPoint, Some(Evidence::Item { label })) => {
                format!("chose “{label}” from the menu")
            }
            _ => trigger(by).to_owned(),
        };
        let on = match evidence {
            Some(Evidence::Words { post, from, to }) => {
                quote(lore.text(*post).map(|text| between(&text, *from, *to)))
            }
            Some(Evidence::Post { post }) => quote(lore.text(*post)),
            Some(Evidence::Model { post, reason }) => {
                format!(", as the model saw it: {}{}", model(*reason), quote(lore.text(*post)))
            }
            Some(Evidence::Rule { post, condition, .. }) => {
                format!(", by its {condition}{}", quote(lore.text(*post)))
            }
            Some(Evidence::Attempts { attempts }) => {
                let whys: Vec<&str> = attempts.iter().map(|failed| attempt(failed.why)).collect();
                format!(" ({})", whys.join(", then "))
            }
            Some(Evidence::Item { .. }) | None => String::new(),
        };
        Self { what, on }
    }
}

/// What fired, where nothing more is known of it.
#[must_use]
pub const fn trigger(by: Trigger) -> &'static str {
    match by {
        Trigger::Button => "asked with the button",
        Trigger::ContactRequest => "asked in their own words",
        Trigger::FlowPoint => "chose it from the menu",
        Trigger::Policy => "a rule",
        Trigger::FailedToResolve => "the bot’s attempts failed",
        Trigger::AiError => "the bot’s answer failed",
        Trigger::NoAnswer => "the bot found no answer",
        Trigger::Takeover => "an agent took over",
    }
}

/// How an attempt of the bot failed.
#[must_use]
pub const fn attempt(why: AttemptFailed) -> &'static str {
    match why {
        AttemptFailed::NoAnswer => "found no answer",
        AttemptFailed::ThumbsDown => "“This did not help”",
        AttemptFailed::SaidSo => "the visitor said that it did not help",
        AttemptFailed::AskedAgain => "the visitor asked the same again",
    }
}

/// Why a model asks for a person.
const fn model(reason: ModelReason) -> &'static str {
    match reason {
        ModelReason::AskedForPerson => "they ask for a person",
        ModelReason::Complaint => "they complain",
        ModelReason::Sensitive => "a person should decide it",
        ModelReason::CannotHelp => "it cannot help",
    }
}

/// What was wrong with an engine's answer, as a sentence without its stop.
#[must_use]
pub const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Unreachable => "The AI model could not be reached",
        Fault::Refused => "The AI model refused the request: check its key, name and address",
        Fault::Busy => "The AI model was too busy",
        Fault::TimedOut => "The AI model took too long",
        Fault::Broken => "The AI model’s answer was broken, and was held back",
        Fault::TooLong => "The AI model’s answer was too long, and was held back",
        Fault::Empty => "The AI model gave an empty answer",
        Fault::Filtered => "The AI model’s answer was filtered, and was held back",
        Fault::Unsupported => "The AI model’s answer was not in its sources, and was held back",
        Fault::Spent { budget } => match budget {
            Budget::Turn => "The question was too much for one AI answer’s budget",
            Budget::Conversation => "This conversation’s budget for AI answers is spent",
            Budget::Visitor => "This visitor’s budget for AI answers is spent for today",
            Budget::Site => "The site’s budget for AI answers is spent for today",
            Budget::Day => "The deployment’s budget for AI answers is spent for today",
        },
    }
}

/// Words in quotes and brackets, to be put behind something; erased ones are left out.
#[must_use]
pub fn quote(text: Option<String>) -> String {
    let Some(text) = text else { return String::new() };
    let mut chars = text.trim().chars();
    let mut words: String = chars.by_ref().take(QUOTE_CHARS_MAX).collect();
    if chars.next().is_some() {
        words.push('…');
    }
    format!(" (“{words}”)")
}

/// Characters `from..to`: places in the log are counted in Unicode scalar values.
fn between(text: &str, from: u32, to: u32) -> String {
    text.chars().skip(from as usize).take(to.saturating_sub(from) as usize).collect()
}
