//! Follow-ups: "and to Norway?" means nothing without the question before.

use crate::knowledge::query::Query;
use crate::knowledge::synonyms::Synonyms;
use crate::knowledge::words::{Word, words};

/// Longest follow-up, in words. "What about returns from outside the EU?" has seven; a longer
/// question names what it is about.
const WORDS_MAX: usize = 7;

/// How a question begins that goes on from the one before. Folded, in the languages that the stop
/// words know.
const CONNECTORS: &[&str] = &[
    "and",
    "or",
    "but",
    "also",
    "plus",
    "what about",
    "how about",
    "what if",
    "same for",
    "then",
    "und",
    "oder",
    "aber",
    "auch",
    "was ist mit",
    "wie ist es mit",
    "y",
    "o",
    "pero",
    "tambien",
    "que tal",
    "que hay de",
    "et",
    "ou",
    "mais",
    "aussi",
    "qu en est",
    "e",
    "ma",
    "anche",
    "en",
    "maar",
    "ook",
    "hoe zit het met",
    "و",
    "او",
    "وماذا عن",
    "ماذا عن",
    "और",
    "या",
    "लेकिन",
];

/// Beginnings of a follow-up in scripts without spaces.
const RUNS: &[&str] =
    &["那", "那么", "还有", "而且", "和", "では", "じゃあ", "それと", "그럼", "그리고"];

/// Whether `question` leans on the one before it.
#[must_use]
pub fn is_follow_up(question: &str) -> bool {
    let words: Vec<Word> = words(question);
    let count: usize = words.iter().map(length).sum();
    if count > WORDS_MAX {
        return false;
    }
    if let Some(Word::Run(run)) = words.first() {
        let run: String = run.iter().collect();
        return RUNS.iter().any(|start| run.starts_with(start));
    }
    let said: Vec<String> = words.iter().map(Word::spelled).collect();
    let said = said.join(" ") + " ";
    CONNECTORS
        .iter()
        .any(|connector| said.strip_prefix(connector).is_some_and(|rest| rest.starts_with(' ')))
}

/// The question as a search: with the words of the one before when it leans on it.
#[must_use]
pub fn query(question: &str, earlier: Option<&str>, synonyms: &Synonyms) -> Query {
    match earlier.filter(|_| is_follow_up(question)) {
        Some(earlier) => Query::following(question, earlier, synonyms),
        None => Query::new(question, synonyms),
    }
}

/// In words; three characters of a script without spaces make about two.
fn length(word: &Word) -> usize {
    match word {
        Word::Plain(_) | Word::Compound(_) => 1,
        Word::Run(run) => run.len() / 2 + 1,
    }
}
