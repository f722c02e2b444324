//! "That did not help", in words.
//!
//! A clause has to be one of a language's patterns from its first word to its last, so that "it did
//! not help my battery" is something else. What is only a pronoun, "that did not help", points at
//! the bot's answer when it is the first thing said, and at what stands before it otherwise: "I
//! restarted the router. That did not help." tells of a router. Questions never count.

use super::{
    answer,
    language::{Language, languages},
    tokens::{Clause, clauses},
};

/// Whether a post says that the answer did not help.
pub(super) fn is_said(text: &str) -> bool {
    let clauses = clauses(text);
    languages().iter().any(|language| is_said_in(language, &clauses))
}

fn is_said_in(language: &Language, clauses: &[Clause]) -> bool {
    let mut first = true;
    for clause in clauses {
        let is_known = !clause.asks && language.knows(&clause.tokens);
        let fits = |patterns: &[super::phrase::Pattern]| {
            is_known && patterns.iter().any(|pattern| pattern.is(&clause.tokens))
        };
        if fits(&language.named) || first && fits(&language.pointing) {
            return true;
        }
        first &= is_passed_over(language, clause);
    }
    false
}

/// "No", "thanks", "I tried that": after these a pronoun still points at the answer.
fn is_passed_over(language: &Language, clause: &Clause) -> bool {
    !clause.asks
        && (language.knows(&clause.tokens)
            && language.leading.iter().any(|pattern| pattern.is(&clause.tokens))
            || answer::reading(language, &clause.tokens).is_some())
}
