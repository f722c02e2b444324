//! Typing errors: a word that the articles do not have may be one of theirs, misspelled.
//!
//! Only a word that finds nothing is looked at, so a right word is never made a wrong one. The
//! vocabulary is the index's, which holds stems; stems are compared.

use crate::knowledge::evidence::Counts;
use crate::knowledge::query::Query;
use crate::knowledge::stem::stem;

/// Most words of a question that are corrected; with more, it is another language.
pub const CORRECTED_MAX: usize = 3;

/// Shortest word that is corrected, in letters. Most words of four are one letter from another.
const LETTERS_MIN: usize = 5;

/// Shortest word of which two letters may be wrong.
const LETTERS_MIN_TWO: usize = 8;

/// A word of a question that the articles do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its term's place among the query's.
    pub place: usize,
    /// Its stem. The words that it may be begin with the same letter.
    pub stem: String,
    /// How many letters of it may be wrong.
    pub wrong_max: usize,
}

/// A stem that the articles have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The stem.
    pub stem: String,
    /// Passages that hold it.
    pub passages: u64,
}

/// The words of `query` that nothing was found for and that may be misspelled.
#[must_use]
pub fn unknown(query: &Query, counts: &Counts) -> Vec<Unknown> {
    let terms = query.terms.iter().zip(&counts.holding).enumerate();
    let nothing = terms.filter(|(_, (_, holding))| **holding == 0);
    let words = nothing.filter_map(|(place, (term, _))| {
        let word = term.forms.first()?.word.as_str();
        let letters = word.chars().count();
        // Scripts of letters; a pair of Chinese characters is too short, a phrase has a space.
        let is_word = word.chars().all(char::is_alphabetic) && letters >= LETTERS_MIN;
        let wrong_max = if letters >= LETTERS_MIN_TWO { 2 } else { 1 };
        is_word.then(|| Unknown { place, stem: stem(word), wrong_max })
    });
    words.take(CORRECTED_MAX).collect()
}

/// The stem that `unknown` most likely is: the fewest letters wrong, then the one that more passages
/// hold, then the first by alphabet. `None` when none is near enough.
#[must_use]
pub fn nearest<'a>(unknown: &Unknown, vocabulary: &'a [Known]) -> Option<&'a str> {
    let near = vocabulary.iter().filter_map(|known| {
        // The index would stem it once more: only what stays as it is can be looked for.
        let wrong = wrong_letters(&unknown.stem, &known.stem, unknown.wrong_max)?;
        (stem(&known.stem) == known.stem).then_some((wrong, known))
    });
    let order = |(wrong, known): &(usize, &'a Known)| {
        (*wrong, core::cmp::Reverse(known.passages), known.stem.as_str())
    };
    near.min_by(|one, other| order(one).cmp(&order(other))).map(|(_, known)| known.stem.as_str())
}

/// How many letters are missing, too many, wrong, or changed places with the next; `None` when it
/// is more than `most`.
fn wrong_letters(one: &str, other: &str, most: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // The optimal string alignment, row by row; two rows back for letters that changed places.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut least = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = core::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|wrong| *wrong <= most)
}
