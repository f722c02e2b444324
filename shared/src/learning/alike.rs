//! Whether two questions are one: by the stems of their telling words, not by the words.
//!
//! The words are those a search would look for ([`crate::knowledge::query`]), so that every script
//! is cut as it is for the index: pairs of characters for Chinese and Japanese. Synonyms of one
//! another are one word.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::personal::without_placeholders;
use crate::knowledge::{
    query::{Query, Term},
    synonyms::Synonyms,
};

/// Share of all words of two questions that they have in common when they are one.
///
/// Of pairs of CLINC150's 3 000 in-scope queries that are alike by this, 88 % have the same intent;
/// with 0.6 it is 78 %: "what is my credit limit" is then "raise my credit limit". A question taken
/// for another is lost; one that is proposed twice is declined once more.
const ALIKE_MIN: f64 = 0.7;

/// The same for answers, where they only confirm what the questions say.
const ANSWERS_ALIKE_MIN: f64 = 0.6;

/// The same for questions whose answers are alike: people answer the same thing in the same words.
const ALIKE_ANSWERED_MIN: f64 = 0.33;

/// Most words of a fingerprint; an answer of more is told from others by these.
const STEMS_MAX: usize = 60;

/// A question that says all of another, of at least this many words, and more is the same one.
const HELD_WORDS_MIN: usize = 3;

/// How much of a term a spelling has to be to stand for it: a word or a synonym, no part.
const WORTH_MIN: f64 = 0.75;

/// Pairs of characters that questions about anything are made of.
const COMMON_PAIRS: &[&str] = &[
    "怎么", "怎樣", "怎样", "什么", "什麼", "可以", "我的", "你们", "你們", "请问", "請問", "如何",
    "能不", "不能", "么办", "是否", "我想", "想要", "需要", "没有", "可不", "不可", "多少", "时候",
    "哪里", "方法", "場合", "何日",
];

/// The telling words of a text, each as one stem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(BTreeSet<String>);

impl Fingerprint {
    /// Of a text; placeholders of [`super::personal`] are no words. Of a text of nothing telling it
    /// is empty.
    #[must_use]
    pub fn of(text: &str, synonyms: &Synonyms) -> Self {
        let query = Query::new(&without_placeholders(text), synonyms);
        Self(told_apart(&query).into_iter().filter_map(stands_for).take(STEMS_MAX).collect())
    }

    /// Of stems as they stand.
    #[must_use]
    pub fn of_stems(stems: impl IntoIterator<Item = String>) -> Self {
        Self(stems.into_iter().collect())
    }

    /// How many words there are.
    #[must_use]
    pub fn words(&self) -> usize {
        self.0.len()
    }

    /// The stems, in their order.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Which share of the words of both they have in common, 0 to 1. Nothing is like a text without
    /// telling words.
    #[must_use]
    pub fn nearness(&self, other: &Self) -> f64 {
        share(self.common(other), self.0.union(&other.0).count())
    }

    /// Which share of its own words stand in `other`, 0 to 1.
    #[must_use]
    pub fn held_by(&self, other: &Self) -> f64 {
        share(self.common(other), self.0.len())
    }

    /// Whether two questions are one.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        let shorter = self.words().min(other.words());
        self.nearness(other) >= ALIKE_MIN
            || (shorter >= HELD_WORDS_MIN && self.common(other) == shorter)
    }

    fn common(&self, other: &Self) -> usize {
        self.0.intersection(&other.0).count()
    }
}

/// A question with its answer, as it is told from others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Of the question.
    pub question: Fingerprint,
    /// Of the answer.
    pub answer: Fingerprint,
}

impl Mark {
    /// Of a question and its answer.
    #[must_use]
    pub fn of(question: &str, answer: &str, synonyms: &Synonyms) -> Self {
        Self {
            question: Fingerprint::of(question, synonyms),
            answer: Fingerprint::of(answer, synonyms),
        }
    }

    /// Whether both ask the same: by their words, or by half of them and the same answer.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.question.is_alike(&other.question)
            || (self.question.nearness(&other.question) >= ALIKE_ANSWERED_MIN
                && self.answer.nearness(&other.answer) >= ANSWERS_ALIKE_MIN)
    }

    /// Which of `known` asks the same: of several the nearest, of equals the first.
    #[must_use]
    pub fn find<'a>(&self, known: impl Iterator<Item = &'a Self>) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for (at, mark) in known.enumerate().filter(|(_, mark)| self.is_alike(mark)) {
            let near = self.question.nearness(&mark.question);
            if best.is_none_or(|(_, most)| near > most) {
                best = Some((at, near));
            }
        }
        best.map(|(at, _)| at)
    }
}

/// How many telling words a text has.
#[must_use]
pub fn telling_words(text: &str) -> usize {
    let query = Query::new(&without_placeholders(text), &Synonyms::default());
    query.terms.iter().filter(|term| is_telling(term)).count()
}

fn is_telling(term: &Term) -> bool {
    term.weight >= 1.0
}

/// The terms by which a question is told from others: pairs of grammar only where there is nothing
/// else.
pub(super) fn told_apart(query: &Query) -> Vec<&Term> {
    let telling = || query.terms.iter().filter(|term| is_telling(term));
    let apart: Vec<&Term> = telling().filter(|term| !is_grammar(&term.forms[0].word)).collect();
    if apart.is_empty() { telling().collect() } else { apart }
}

/// Whether a pair joins words, as Hiragana does, or stands in questions about anything.
fn is_grammar(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{3041}'..='\u{3096}')) || COMMON_PAIRS.contains(&word)
}

/// One stem for the word and all its synonyms: the first of them by the alphabet.
fn stands_for(term: &Term) -> Option<String> {
    let forms = term.forms.iter().filter(|form| form.worth >= WORTH_MIN);
    forms.map(|form| form.stem.as_str()).min().map(str::to_owned)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
