//! Evidence: how much of a question a text speaks of.
//!
//! Each term of a question weighs as much as it is rare in the help centre (inverse document
//! frequency, the one of BM25). A text's share is the weight of the terms it holds; 1 is all of
//! them. Words are compared by their stems, as the index does.

use core::ops::Bound;
use std::collections::BTreeSet;

use crate::knowledge::query::{Form, Query, Term};
use crate::knowledge::stem::stem;
use crate::knowledge::words::{Word, joined, pairs, toned_words};

/// How common the terms of a query are in the help centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Passages there are.
    pub passages: u64,
    /// Passages that hold each term of the query, in its order. A missing one counts as none.
    pub holding: Vec<u64>,
}

/// What a word of the question before weighs in a follow-up, of its full weight.
pub const EARLIER: f64 = 0.5;

/// In so many passages a word that none holds weighs half of what a rare one does.
///
/// A few short articles cannot hold every word that is used for what they speak of: of three, "How
/// do I send it back?" may well share one word with the right one. A help centre of a hundred
/// passages can, and there this changes nothing.
const ABSENT: f64 = 1.5;

/// What each term of a query weighs.
#[derive(Clone, Debug)]
pub struct Weights {
    each: Vec<f64>,
    total: f64,
}

impl Weights {
    /// Weighs `query`'s terms.
    ///
    /// A term that no passage holds weighs as much as one that a single passage holds: it is what
    /// the help centre does not speak of, and the strongest sign that it has no answer. It is less
    /// of a sign where there are few passages, see [`ABSENT`].
    ///
    /// A term of an earlier question weighs [`EARLIER`] of what it would, and never more than that
    /// of the question's own: "and to Norway?" after one about Sweden is about Norway, even where
    /// Sweden is the rarer word.
    #[must_use]
    pub fn new(query: &Query, counts: &Counts) -> Self {
        let passages = as_f64(counts.passages);
        let rarity = |i: usize| {
            let holding = as_f64(counts.holding.get(i).copied().unwrap_or_default());
            let told = if holding > 0.0 { 1.0 } else { passages / (passages + ABSENT) };
            let holding = holding.max(1.0);
            told * (1.0 + (passages - holding + 0.5).max(0.0) / (holding + 0.5)).ln()
        };
        let terms = || query.terms.iter().enumerate();
        let own = terms().filter(|(_, term)| !term.is_earlier && term.weight >= 1.0);
        let own_most = own.map(|(i, _)| rarity(i)).reduce(f64::max).unwrap_or(f64::INFINITY);
        let each: Vec<f64> = terms()
            .map(|(i, term)| {
                let bounded =
                    if term.is_earlier { EARLIER * rarity(i).min(own_most) } else { rarity(i) };
                term.weight * bounded
            })
            .collect();
        let total = each.iter().sum();
        Self { each, total }
    }

    /// The weighted share of the terms for which `value` is 1, or more finely, of what it says
    /// from 0 to 1 for each term by its place. 0 for a query without terms.
    pub fn share(&self, value: impl Fn(usize) -> f64) -> f64 {
        if self.total <= 0.0 {
            return 0.0;
        }
        self.each.iter().enumerate().map(|(i, weight)| weight * value(i)).sum::<f64>() / self.total
    }
}

/// The stems of a text, for asking which terms it holds.
#[derive(Clone, Debug, Default)]
pub struct Bag {
    words: BTreeSet<String>,
    /// The words of scripts with spaces again, in order, for phrases; empty where one cannot go on.
    in_order: Vec<String>,
}

impl Bag {
    /// The stems of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::read(text, |_| true)
    }

    /// The stems of `text` that may be of `query`: to stem the others is most of the time that a
    /// question takes.
    #[must_use]
    pub fn about(text: &str, query: &Query) -> Self {
        let forms = query.terms.iter().flat_map(|term| &term.forms);
        let starts: BTreeSet<u8> = forms
            .flat_map(|form| form.stem.split(' '))
            .filter_map(|stem| stem.bytes().next())
            .collect();
        // No stem begins with another letter than its word, where that is a Latin one.
        Self::read(text, |word| {
            word.bytes().next().is_none_or(|first| !first.is_ascii() || starts.contains(&first))
        })
    }

    fn read(text: &str, may_count: impl Fn(&str) -> bool) -> Self {
        let mut bag = Self::default();
        for (word, toned) in toned_words(text) {
            bag.words.extend(toned);
            match word {
                Word::Plain(word) if may_count(&word) => bag.add(stem(&word)),
                // A phrase does not go on over it.
                Word::Plain(_) => bag.in_order.push(String::new()),
                Word::Compound(parts) => {
                    bag.words.extend(joined(&parts).map(|whole| stem(&whole)));
                    parts.iter().for_each(|part| bag.add(stem(part)));
                }
                Word::Run(run) => {
                    bag.words.extend(pairs(&run));
                    bag.words.extend(run.iter().map(char::to_string));
                    bag.in_order.push(String::new());
                }
            }
        }
        bag
    }

    fn add(&mut self, stem: String) {
        self.in_order.push(stem.clone());
        self.words.insert(stem);
    }

    /// How much of `term` the text holds: 1 for its own word, less for a synonym, 0 for none.
    #[must_use]
    pub fn holds(&self, term: &Term) -> f64 {
        let held = term.forms.iter().filter(|form| self.has_form(form));
        held.map(|form| form.worth).fold(0.0, f64::max)
    }

    fn has_form(&self, form: &Form) -> bool {
        if !form.beginning {
            return self.has(&form.stem);
        }
        let mut from = self.words.range::<str, _>((Bound::Included(&*form.stem), Bound::Unbounded));
        from.next().is_some_and(|word| word.starts_with(&form.stem))
    }

    fn has(&self, stems: &str) -> bool {
        let Some((first, _)) = stems.split_once(' ') else { return self.words.contains(stems) };
        self.words.contains(first) && {
            let phrase: Vec<&str> = stems.split(' ').collect();
            self.in_order.windows(phrase.len()).any(|window| window == phrase)
        }
    }

    /// How much of each of `query`'s terms the text holds, in their order.
    #[must_use]
    pub fn held(&self, query: &Query) -> Vec<f64> {
        query.terms.iter().map(|term| self.holds(term)).collect()
    }
}

/// Counts are far below 2^52, where this stops being exact.
#[expect(clippy::cast_precision_loss, reason = "a help centre has thousands of passages")]
const fn as_f64(count: u64) -> f64 {
    count as f64
}
