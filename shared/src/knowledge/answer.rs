//! The answer: the fewest sentences that hold it, from the passage that speaks most of the
//! question; or none, when the evidence is weak.
//!
//! Deterministic: the same candidates in the same order give the same answer, and of equals the
//! earlier one wins. No model, no network: the sentences are the owner's own.

use crate::knowledge::evidence::{Bag, Counts, Weights};
use crate::knowledge::query::Query;
use crate::knowledge::sureness::Evidence;
use crate::knowledge::wanted::{Met, Wanted};
use crate::knowledge::window::{Unit, fits, lead_before, quoted, units};

/// Longest answer, in Unicode scalar values; the article's title and link come on top.
pub const ANSWER_CHARS_MAX: usize = 300;

/// Candidates that are read for one answer, the index's best first.
///
/// In the demo's help centre the right article is among the first 30 for 60 of 60 questions, among
/// the first 12 for 55, and first for about 40: what is read here decides.
pub const CANDIDATES_MAX: usize = 30;

/// Least sureness for an answer, see [`Answer::score`].
///
/// The smallest at which nine tenths of the demo's answers are from the right article: 49 of the 54
/// that 60 answerable questions get, and of .20 it is 49 of 55. Taken on a random half of the
/// questions, the median of such thresholds is .21 as well, and on the other half such thresholds
/// give .91; but only half of them lie between .05 and .67, so few questions do they hang on. Of
/// the 20 questions that the demo does not answer 18 are declined, of CLINC150's out-of-scope
/// queries 89 %.
/// `docs/knowledge.md` has other sets.
pub const SCORE_MIN: f64 = 0.21;

/// A passage that the index found, as it found it.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The article's slug, which tells it from the others.
    pub slug: String,
    /// Title of the article.
    pub title: String,
    /// Headings the passage stands under, see [`crate::knowledge::passage::Passage::heading`].
    pub heading: String,
    /// Its lines, see [`crate::knowledge::passage::Passage::text`].
    pub text: String,
    /// Where the article can be read.
    pub url: String,
    /// FTS5's `bm25()`: below zero, and the lower the better.
    pub bm25: f64,
}

/// What the bot says.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The sentences, at most [`ANSWER_CHARS_MAX`] characters.
    pub text: String,
    /// Title of the article they are from.
    pub title: String,
    /// Where it can be read.
    pub url: String,
    /// How sure it is that this is an answer, 0 to 1.
    pub score: f64,
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// There is an answer.
    Answered(Answer),
    /// Nothing found is good enough.
    Unknown {
        /// How sure the best that was found is, below [`SCORE_MIN`]; 0 when nothing was.
        score: f64,
    },
}

/// Answers `query` from `candidates`, or says that they do not.
#[must_use]
pub fn answer(query: &Query, counts: &Counts, candidates: &[Candidate]) -> Outcome {
    let candidates = &candidates[..candidates.len().min(CANDIDATES_MAX)];
    match ranked(query, counts, candidates).into_iter().next() {
        Some(found) if found.score >= SCORE_MIN => Outcome::Answered(Answer {
            text: found.text,
            title: found.candidate.title.clone(),
            url: found.candidate.url.clone(),
            score: found.score,
        }),
        Some(found) => Outcome::Unknown { score: found.score },
        None => Outcome::Unknown { score: 0.0 },
    }
}

/// The candidates in the order in which they are preferred, each with its best sentences. One
/// without a sentence is left out; equals stay in the index's order.
#[must_use]
pub fn ranked<'a>(query: &Query, counts: &Counts, candidates: &'a [Candidate]) -> Vec<Found<'a>> {
    let weights = Weights::new(query, counts);
    let order = WORTH.rank + WORTH.rank_bare * share_bare(candidates).powi(2);
    let bm25_best = candidates.iter().map(|candidate| -candidate.bm25).fold(0.0, f64::max);
    let read = candidates.iter().filter_map(|candidate| {
        let mut found = best_window(query, &weights, candidate)?;
        let rank = if bm25_best > 0.0 { (-candidate.bm25 / bm25_best).max(0.0) } else { 0.0 };
        found.worth += order * rank;
        Some(found)
    });
    let mut read: Vec<Found<'a>> = read.collect();
    read.sort_by(|one, other| other.worth.total_cmp(&one.worth));
    read
}

/// The share of the candidates that stand under no heading.
fn share_bare(candidates: &[Candidate]) -> f64 {
    let (mut bare, mut all) = (0.0, 0.0);
    for candidate in candidates {
        all += 1.0;
        bare += if candidate.heading.is_empty() { 1.0 } else { 0.0 };
    }
    if all > 0.0 { bare / all } else { 0.0 }
}

/// What counts when windows are compared. Shares are those of [`Weights::share`], 0 to 1.
///
/// Chosen by a random search on the demo's 60 questions, and rounded to what a wide plateau of
/// settings as good has in common: any one of them halved or doubled changes one or two answers.
/// What a passage is *about* (its headings, its title) outweighs what one of its sentences happens
/// to mention, and a figure decides between sentences where a figure is asked for.
struct Worth {
    /// The share that passage, headings and title hold together.
    passage: f64,
    /// The share that headings and title hold.
    topic: f64,
    /// The share that the window holds, see below for what it does not hold itself.
    window: f64,
    /// A figure of the kind that is asked for.
    figure: f64,
    /// Being the section's first sentences, times the share its headings hold: what an author
    /// says first under a heading is what the heading asks.
    opening: f64,
    /// Each sentence after the first; an item of a list costs half.
    sentence_cost: f64,
    /// The index's own order.
    rank: f64,
    /// The same where no passage has a heading: nothing then tells what one is about, and one of
    /// its sentences says little of it. `SciFact`'s abstracts (nDCG@10 .704 instead of .676) and
    /// `XQuAD`'s paragraphs are such; the demo's articles are not.
    rank_bare: f64,
    /// What a term counts in a window that it does not stand in, when it stands in the heading …
    in_heading: f64,
    /// … in the title …
    in_title: f64,
    /// … or elsewhere in the passage.
    in_passage: f64,
    /// A window that holds less than this share by itself is quoted with what follows it, as far
    /// as an answer goes: its sentences alone do not tell which of them is the answer.
    alone: f64,
    /// Being of the article that answered what a follow-up goes on from, times the share of what
    /// it adds that the passage holds: "and a jacket?" after one about returning a tent is answered
    /// where returns are, and "and how do I wash it?" is not.
    article: f64,
}

const WORTH: Worth = Worth {
    passage: 0.8,
    topic: 0.6,
    window: 0.4,
    figure: 0.7,
    opening: 1.0,
    sentence_cost: 0.3,
    rank: 0.1,
    rank_bare: 2.0,
    in_heading: 1.0,
    in_title: 0.8,
    in_passage: 0.3,
    alone: 0.9,
    article: 0.9,
};

/// A candidate that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// Which one.
    pub candidate: &'a Candidate,
    /// What of it would be said, at most [`ANSWER_CHARS_MAX`] characters.
    pub text: String,
    /// How sure it is that this is an answer, 0 to 1.
    pub score: f64,
    /// What that is told by; `None` where nothing of the question is held.
    pub evidence: Option<Evidence>,
    /// What it is preferred by.
    worth: f64,
}

/// How much of each term stands where, in the order of the query's terms.
struct Held {
    title: Vec<f64>,
    heading: Vec<f64>,
    passage: Vec<f64>,
    units: Vec<Vec<f64>>,
}

impl Held {
    fn new(query: &Query, candidate: &Candidate, units: &[Unit<'_>]) -> Self {
        let units: Vec<Vec<f64>> =
            units.iter().map(|unit| Bag::about(unit.text, query).held(query)).collect();
        let most = |i: usize| units.iter().map(|held| held[i]).fold(0.0, f64::max);
        Self {
            title: Bag::about(&candidate.title, query).held(query),
            heading: Bag::about(&candidate.heading, query).held(query),
            passage: (0..query.terms.len()).map(most).collect(),
            units,
        }
    }

    /// How much of term `i` the passage, its headings and its title hold.
    fn anywhere(&self, i: usize) -> f64 {
        self.heading[i].max(self.title[i]).max(self.passage[i])
    }

    /// How much of term `i` the units of a window and their lead hold.
    fn window(&self, i: usize, first: usize, last: usize, lead: Option<usize>) -> f64 {
        let held = self.units[first..=last].iter().chain(lead.map(|lead| &self.units[lead]));
        held.map(|held| held[i]).fold(0.0, f64::max)
    }
}

fn best_window<'a>(
    query: &Query,
    weights: &Weights,
    candidate: &'a Candidate,
) -> Option<Found<'a>> {
    let units = units(&candidate.text);
    let held = Held::new(query, candidate, &units);
    let topic = weights.share(|i| held.heading[i].max(held.title[i]));
    let whole = weights.share(|i| held.anywhere(i));
    let opening = weights.share(|i| held.heading[i].max(WORTH.in_title * held.title[i]));
    let figures: Vec<f64> = units.iter().map(|unit| figure(query.wanted, unit.text)).collect();
    let mut best: Option<(f64, usize, usize)> = None;
    for first in 0..units.len() {
        let lead = lead_before(&units, first);
        for last in first..units.len() {
            if !fits(&units, first, last) {
                break;
            }
            let share = weights.share(|i| {
                held.window(i, first, last, lead)
                    .max(WORTH.in_heading * held.heading[i])
                    .max(WORTH.in_title * held.title[i])
                    .max(WORTH.in_passage * held.passage[i])
            });
            let figure = figures[first..=last].iter().copied().fold(0.0, f64::max);
            let worth = WORTH.window * share
                // A figure that is not about the question is worth half.
                + WORTH.figure * figure * (1.0 + share) / 2.0
                + if first == 0 { WORTH.opening * opening } else { 0.0 }
                - WORTH.sentence_cost * units[first + 1..=last].iter().map(cost).sum::<f64>();
            if best.is_none_or(|(most, ..)| worth > most) {
                best = Some((worth, first, last));
            }
        }
    }
    let (worth, first, last) = best?;
    let worth = worth + WORTH.article * goes_on(query, candidate, &held);
    let lead = lead_before(&units, first);
    let alone = weights.share(|i| held.window(i, first, last, lead)) >= WORTH.alone;
    let near = weights
        .share(|i| held.window(i, first, last, lead).max(held.heading[i]).max(held.title[i]));
    let text = if alone { quoted(&units, first, last) } else { quoted_on(&units, first, last) };
    let evidence = Evidence::of(query, [whole, near, topic], |i| held.anywhere(i) > 0.0);
    let score = evidence.map_or(0.0, |evidence| evidence.sureness());
    let worth = worth + WORTH.passage * whole + WORTH.topic * topic;
    Some(Found { candidate, text: text?, worth, score, evidence })
}

/// How well a unit meets the wish for a figure, 0 to 1; 0 when there is none.
fn figure(wanted: Wanted, text: &str) -> f64 {
    match (wanted, wanted.met(text)) {
        (Wanted::Anything, _) | (_, Met::No) => 0.0,
        (_, Met::Partly) => 0.5,
        (_, Met::Fully) => 1.0,
    }
}

/// How much of what a follow-up adds a passage of the article holds that it goes on from, 0 to 1;
/// all where it adds nothing. 0 for other articles.
fn goes_on(query: &Query, candidate: &Candidate, held: &Held) -> f64 {
    if query.article.as_ref() != Some(&candidate.title) {
        return 0.0;
    }
    let added = query.terms.iter().enumerate().filter(|(_, term)| term.is_added());
    let (mut all, mut here) = (0.0, 0.0);
    for (i, _) in added {
        all += 1.0;
        here += held.anywhere(i);
    }
    if all > 0.0 { here / all } else { 1.0 }
}

/// What one more unit costs, in sentences.
const fn cost(unit: &Unit<'_>) -> f64 {
    if unit.is_item { 0.5 } else { 1.0 }
}

/// The window with as much of what follows as fits.
fn quoted_on(units: &[Unit<'_>], first: usize, last: usize) -> Option<String> {
    (last..units.len()).map_while(|last| quoted(units, first, last)).last()
}
