//! Patterns of words: how tables of phrases are written, and how a clause is compared with them.
//!
//! A pattern is a row of elements with spaces between. An element is `a|b_c|{name}`, one of these,
//! where `_` stands for a space and `{name}` for all of a class; in `[…]` what may be absent; with `*`
//! behind it what may come any number of times.

use std::collections::BTreeMap;

use super::tokens::tokens;

/// Longest clause that is compared: a longer one says more than any pattern.
const TOKENS_MAX: usize = 40;

/// Phrases, each of one or more folded words, by the first: most words begin none.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases(BTreeMap<String, Vec<Vec<String>>>);

impl Phrases {
    /// Phrases divided by spaces, with `_` for a space inside one.
    pub(super) fn parse(written: &str) -> Self {
        let mut phrases = Self::default();
        for phrase in written.split_ascii_whitespace() {
            let mut words = tokens(&phrase.replace('_', " ")).into_iter();
            if let Some(first) = words.next() {
                phrases.0.entry(first).or_default().push(words.collect());
            }
        }
        phrases
    }

    pub(super) fn extend(&mut self, others: Self) {
        for (first, mut rests) in others.0 {
            self.0.entry(first).or_default().append(&mut rests);
        }
    }

    fn words(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flat_map(|(first, rests)| rests.iter().flatten().chain([first]))
    }

    /// How many words each of the phrases has with which `words` begins.
    fn lengths_at(&self, words: &[String]) -> impl Iterator<Item = usize> {
        let of_first =
            words.split_first().and_then(|(first, rest)| Some((self.0.get(first)?, rest)));
        of_first.into_iter().flat_map(|(ends, rest)| {
            ends.iter().filter(move |end| rest.starts_with(end)).map(|end| end.len() + 1)
        })
    }

    /// How many words the longest of the phrases has with which `words` begins.
    pub(super) fn longest_at(&self, words: &[String]) -> Option<usize> {
        self.lengths_at(words).max()
    }

    /// Where one of the phrases ends that begins where a bit of `from` is set.
    fn behind(&self, words: &[String], from: u64) -> u64 {
        let begins = (0..words.len()).filter(|at| from & (1 << at) != 0);
        let ends = begins.flat_map(|at| self.lengths_at(&words[at..]).map(move |n| at + n));
        ends.fold(0, |found, end| found | 1 << end)
    }
}

/// One element of a pattern.
#[derive(Clone, Debug)]
struct Element {
    phrases: Phrases,
    optional: bool,
    repeated: bool,
}

/// A row of elements that a clause has to be, from its first word to its last.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Vec<Element>);

impl Pattern {
    /// Reads a pattern; classes are given by name.
    ///
    /// # Panics
    /// When a class is named that there is not: the tables are part of the program, and the first
    /// message that is looked at would show it.
    pub(super) fn parse(written: &str, classes: &[(&str, &str)]) -> Self {
        let element = |written: &str| {
            let repeated = written.ends_with('*');
            let inner = written.trim_end_matches('*');
            let bare = inner.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
            let optional = bare.is_some();
            let said = bare.unwrap_or(inner);
            let mut phrases = Phrases::default();
            for alternative in said.split('|') {
                let name = alternative.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
                let listed = name.map_or(alternative, |name| {
                    let class = classes.iter().find(|(called, _)| *called == name);
                    class.expect("a pattern names a class of its language").1
                });
                phrases.extend(Phrases::parse(listed));
            }
            Element { phrases, optional, repeated }
        };
        Self(written.split_ascii_whitespace().map(element).collect())
    }

    /// All words it knows.
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flat_map(|element| element.phrases.words())
    }

    /// Whether `words` are this and nothing else.
    ///
    /// Positions are bits, and each element moves them: the time is the length of the clause times
    /// the phrases of the pattern, whatever is written.
    pub(super) fn is(&self, words: &[String]) -> bool {
        if words.len() > TOKENS_MAX {
            return false;
        }
        let mut at = 1_u64;
        for element in &self.0 {
            let mut behind = element.phrases.behind(words, at);
            if element.repeated {
                loop {
                    let further = behind | element.phrases.behind(words, behind);
                    if further == behind {
                        break;
                    }
                    behind = further;
                }
            }
            at = if element.optional { at | behind } else { behind };
            if at == 0 {
                return false;
            }
        }
        at & (1 << words.len()) != 0
    }
}
