//! An index in memory that finds as the knowledge object's FTS5 does: to measure on thousands of
//! questions what the core decides, without a runtime in between.
//!
//! The core cuts, folds, reads and decides in both. Here are only the postings, FTS5's `bm25()` with
//! its constants, and the order of `edge/src/knowledge_object/rows.rs`.

use std::collections::{BTreeMap, BTreeSet};

use shared::knowledge::{
    answer::{CANDIDATES_MAX, Candidate},
    evidence::Counts,
    passage::cut,
    query::{Form, Query, Term},
    stem::{light, stem},
    synonyms::Synonyms,
    typo::{self, Known},
    words::indexed,
};

use crate::{base::article, dataset::Document};

/// What a word of title, heading and text counts.
const COLUMN_WEIGHTS: [f64; 3] = [2.0, 2.0, 1.0];

/// FTS5's k1 and b.
const SATURATION: f64 = 1.2;
const LEVELLING: f64 = 0.75;

/// Where a word stands: passage, column and place in it.
type Place = (usize, usize, usize);

/// Documents, cut and indexed.
#[derive(Debug)]
pub struct Index {
    passages: Vec<Candidate>,
    lengths: Vec<f64>,
    length_mean: f64,
    places: BTreeMap<String, Vec<Place>>,
    synonyms: Synonyms,
}

impl Index {
    /// Indexes `documents`; the slug of each is its place.
    #[must_use]
    pub fn of<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Self {
        let mut passages = Vec::new();
        let mut lengths = Vec::new();
        let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        for (row, document) in documents.into_iter().enumerate() {
            let article = article((row, document));
            for passage in cut(&article.title, &article.markdown) {
                let mut length = 0_u32;
                let columns = [&article.title, &passage.heading, &passage.text];
                for (column, text) in columns.into_iter().enumerate() {
                    for (at, word) in indexed(text).split_ascii_whitespace().enumerate() {
                        let place = (passages.len(), column, at);
                        places.entry(porter(word)).or_default().push(place);
                        length += 1;
                    }
                }
                lengths.push(f64::from(length));
                passages.push(Candidate {
                    slug: article.slug.clone(),
                    title: article.title.clone(),
                    heading: passage.heading,
                    text: passage.text,
                    url: article.url.clone(),
                    bm25: 0.0,
                });
            }
        }
        let count = lengths.iter().map(|_| 1.0).sum::<f64>();
        let length_mean = lengths.iter().sum::<f64>() / f64::max(count, 1.0);
        Self { passages, lengths, length_mean, places, synonyms: Synonyms::english() }
    }

    /// The question as a search, misspelled words corrected, with how common its terms are and the
    /// passages that may answer it.
    #[must_use]
    pub fn find(&self, question: &str) -> (Query, Counts, Vec<Candidate>) {
        let mut query = Query::new(question, &self.synonyms);
        let mut counts = self.counts(&query);
        let unknown = typo::unknown(&query, &counts);
        for unknown in &unknown {
            let known: Vec<Known> = self.known(unknown.stem.chars().next()).collect();
            if let Some(stem) = typo::nearest(unknown, &known) {
                query.correct(unknown.place, stem, &self.synonyms);
            }
        }
        if !unknown.is_empty() {
            counts = self.counts(&query);
        }
        let found = self.candidates(&query);
        (query, counts, found)
    }

    fn counts(&self, query: &Query) -> Counts {
        let holding = |term: &Term| {
            let held = term.forms.iter().flat_map(|form| self.hits(form).into_keys());
            held.collect::<BTreeSet<usize>>().len() as u64
        };
        let holding = query.terms.iter().map(holding).collect();
        Counts { passages: self.passages.len() as u64, holding }
    }

    fn known(&self, first: Option<char>) -> impl Iterator<Item = Known> {
        let from = first.map(String::from).unwrap_or_default();
        let words = self.places.range(from..);
        let words = words.take_while(move |(word, _)| word.chars().next() == first);
        words.map(|(word, places)| {
            let passages = places.iter().map(|place| place.0).collect::<BTreeSet<_>>().len();
            Known { stem: word.clone(), passages: passages as u64 }
        })
    }

    fn candidates(&self, query: &Query) -> Vec<Candidate> {
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        let all = self.lengths.iter().map(|_| 1.0).sum::<f64>();
        for form in query.terms.iter().flat_map(|term| &term.forms) {
            let hits = self.hits(form);
            let holding = hits.values().map(|_| 1.0).sum::<f64>();
            let rarity = f64::max(((all - holding + 0.5) / (holding + 0.5)).ln(), 1e-6);
            for (passage, often) in hits {
                let long = 1.0 - LEVELLING + LEVELLING * self.lengths[passage] / self.length_mean;
                *scores.entry(passage).or_default() +=
                    rarity * often * (SATURATION + 1.0) / (often + SATURATION * long);
            }
        }
        let mut best: Vec<(usize, f64)> = scores.into_iter().collect();
        best.sort_by(|one, other| other.1.total_cmp(&one.1));
        best.truncate(CANDIDATES_MAX);
        let candidate = |(passage, score): (usize, f64)| Candidate {
            bm25: -score,
            ..self.passages[passage].clone()
        };
        best.into_iter().map(candidate).collect()
    }

    /// How often each passage holds `form`, weighed by column.
    fn hits(&self, form: &Form) -> BTreeMap<usize, f64> {
        let mut hits = BTreeMap::new();
        let mut hit = |(passage, column, _): Place| {
            *hits.entry(passage).or_default() += COLUMN_WEIGHTS[column];
        };
        if form.beginning {
            let start = porter(&form.word);
            let words = self.places.range(start.clone()..);
            let words = words.take_while(|(word, _)| word.starts_with(&start));
            words.for_each(|(_, places)| places.iter().copied().for_each(&mut hit));
            return hits;
        }
        let places = |word: &str| self.places.get(&porter(light(word))).map_or(&[][..], |all| all);
        let mut words = form.word.split(' ');
        let first = words.next().map(places).unwrap_or_default();
        let rest: Vec<&[Place]> = words.map(places).collect();
        for &(passage, column, at) in first {
            let follows = |(places, by): (&&[Place], usize)| {
                places.binary_search(&(passage, column, at + by)).is_ok()
            };
            if rest.iter().zip(1..).all(follows) {
                hit((passage, column, at));
            }
        }
        hits
    }
}

/// As FTS5's `porter`, which is given what [`light`] has left.
fn porter(word: &str) -> String {
    if light(word) == word { stem(word) } else { word.to_owned() }
}
