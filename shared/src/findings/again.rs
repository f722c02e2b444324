//! The same question again: the words that say what is asked, compared.
//!
//! Two questions can have all these words in common and still be different: "when can I return it"
//! and "where can I return it", "my card works" and "my card does not work", 2 pieces and 20. So
//! words that turn a question into another one, and numbers, have to be the same.

use std::collections::BTreeSet;

use super::{
    Post, answer, language, not_helped,
    tokens::{read, tokens},
};
use crate::{
    id::EntrySeq,
    knowledge::{
        small_talk::SmallTalk,
        stem::stem,
        stop::list_for,
        words::{Word, pairs, words},
    },
    request,
};

/// Words of a post that are compared: a question has far fewer, and a letter that begins with the
/// same hundred is the same letter.
const WORDS_MAX: usize = 100;

/// Words that two posts must have, to be nearly the same.
const CONTENT_MIN: usize = 2;

/// The newest of `now` that asks what an earlier post has asked.
pub(super) fn asked(now: &[Post<'_>], earlier: &[Post<'_>]) -> Option<EntrySeq> {
    let asked: Vec<_> = earlier.iter().chain(now).map(|post| Asked::of(post.text)).collect();
    // Whether a post asks anything costs most, and is looked at only where two are alike.
    let again = |at: usize| {
        let this = &asked[at];
        asked[..at]
            .iter()
            .any(|that| this.repeats(that) && this.is_question() && that.is_question())
    };
    let newest = (earlier.len()..asked.len()).rev().find(|at| again(*at))?;
    now.get(newest - earlier.len()).map(|post| post.seq)
}

/// What a post asks.
struct Asked<'a> {
    text: &'a str,
    /// All its words, folded.
    said: Vec<String>,
    /// Those that say what it is about, stemmed; pairs of characters.
    content: BTreeSet<String>,
    /// Those that make another question of the same words.
    turning: BTreeSet<String>,
}

impl<'a> Asked<'a> {
    fn of(text: &'a str) -> Self {
        let text = read(text);
        let cut: Vec<_> = words(text).into_iter().take(WORDS_MAX).collect();
        let spelled: Vec<_> = cut.iter().map(Word::spelled).collect();
        let stop = list_for(spelled.iter().map(String::as_str));
        let mut content = BTreeSet::new();
        for word in &cut {
            match word {
                Word::Plain(word) if stop.holds(word) => {}
                Word::Plain(word) => drop(content.insert(stem(word))),
                Word::Compound(parts) => content.extend(parts.iter().map(|part| stem(part))),
                Word::Run(run) if run.len() == 1 => content.extend(run.iter().map(char::to_string)),
                Word::Run(run) => content.extend(pairs(run)),
            }
        }
        let said: Vec<_> = tokens(text).into_iter().take(WORDS_MAX).collect();
        let turning = turning(&said);
        Self { text, said, content, turning }
    }

    /// Not small talk, yes or no, a complaint, or a wish for a person, which counts as that or,
    /// where the owner does not want it, not at all.
    fn is_question(&self) -> bool {
        let asks_nothing = SmallTalk::of(self.text).is_some()
            || answer::said(self.text, None).is_some()
            || not_helped::is_said(self.text)
            || request::asks_for_person(self.text).is_some();
        !self.content.is_empty() && !asks_nothing
    }

    fn repeats(&self, that: &Self) -> bool {
        if self.said == that.said {
            return true;
        }
        let common = self.content.intersection(&that.content).count();
        let all = self.content.len() + that.content.len() - common;
        // Four fifths of the words of both.
        common >= CONTENT_MIN && 5 * common >= 4 * all && self.turning == that.turning
    }
}

/// The words that turn a question, and its numbers.
fn turning(said: &[String]) -> BTreeSet<String> {
    let numbers = said.iter().filter(|word| word.chars().any(char::is_numeric)).cloned();
    let mut found: BTreeSet<_> = numbers.collect();
    for at in 0..said.len() {
        let rest = &said[at..];
        if let Some(length) = language::turning().longest_at(rest) {
            found.insert(rest[..length].concat());
        }
    }
    found
}
