//! The demo's help centre in memory, with the index's order, and a visitor who asks it one thing
//! after the other.

use std::{collections::BTreeMap, fs, path::Path};

use shared::knowledge::{
    answer::{CANDIDATES_MAX, Candidate, Outcome, answer},
    evidence::{Bag, Counts},
    follow_up::{self, Before},
    passage::cut,
    query::Query,
    stem::stem,
    synonyms::Synonyms,
    words::indexed,
};

/// Every passage, with how often each stem stands in it; in titles and headings twice.
pub(crate) struct Demo(Vec<(Candidate, BTreeMap<String, f64>, f64)>);

impl Demo {
    pub(crate) fn read() -> Self {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/help-centre");
        let mut files: Vec<_> = fs::read_dir(place)
            .expect("the demo is there")
            .map(|file| file.expect("it can be read").path())
            .collect();
        files.sort();
        let mut passages = Vec::new();
        for file in files {
            let text = fs::read_to_string(&file).expect("it is text");
            let slug = file.file_stem().expect("it has a name").to_string_lossy().into_owned();
            let (first, _) = text.split_once('\n').expect("it has a title");
            let title = first.trim_start_matches("# ").to_owned();
            for passage in cut(&title, &text) {
                let mut stems = BTreeMap::new();
                let mut length = 0.0;
                for (text, weight) in [(&title, 2.0), (&passage.heading, 2.0), (&passage.text, 1.0)]
                {
                    for word in indexed(text).split(' ') {
                        *stems.entry(stem(word)).or_default() += weight;
                        length += 1.0;
                    }
                }
                let (heading, text, url) = (passage.heading, passage.text, format!("/{slug}"));
                let (slug, title) = (slug.clone(), title.clone());
                let candidate = Candidate { slug, title, heading, text, url, bm25: 0.0 };
                passages.push((candidate, stems, length));
            }
        }
        Self(passages)
    }

    /// The articles that answer `questions`, asked in this order; "–" where none does.
    pub(crate) fn asked(&self, questions: &[&str]) -> Vec<String> {
        let mut before = Before::default();
        let mut said = Vec::new();
        for question in questions {
            let found = self.ask(question, &before);
            before.posts.push((*question).to_owned());
            before.article = found.as_ref().map(|(_, title, _)| title.clone());
            said.push(found.map_or_else(|| "–".to_owned(), |(slug, ..)| slug));
        }
        said
    }

    /// Slug, title and text of the answer.
    pub(crate) fn ask(&self, question: &str, before: &Before) -> Option<(String, String, String)> {
        let query = follow_up::query(question, before, &Synonyms::english());
        let (counts, candidates) = self.find(&query);
        match answer(&query, &counts, &candidates) {
            Outcome::Answered(answer) => {
                let slug = answer.url.trim_start_matches('/').to_owned();
                Some((slug, answer.title, answer.text))
            }
            Outcome::Unknown { .. } => None,
        }
    }

    /// As FTS5 does, with BM25.
    #[expect(clippy::cast_precision_loss, reason = "a help centre has few passages")]
    fn find(&self, query: &Query) -> (Counts, Vec<Candidate>) {
        let all = self.0.len() as f64;
        let mean = self.0.iter().map(|(.., length)| length).sum::<f64>() / all;
        let held: Vec<Vec<f64>> = self
            .0
            .iter()
            .map(|(c, ..)| Bag::of(&[&*c.title, &c.heading, &c.text].join("\n")).held(query))
            .collect();
        let holding = |i: usize| held.iter().filter(|held| held[i] > 0.0).count() as u64;
        let holding: Vec<u64> = (0..query.terms.len()).map(holding).collect();
        let forms: Vec<_> = query.terms.iter().flat_map(|term| &term.forms).collect();
        let often = |stems: &BTreeMap<String, f64>, form: &str| {
            form.split(' ')
                .map(|stem| stems.get(stem).copied().unwrap_or_default())
                .fold(f64::INFINITY, f64::min)
        };
        let rarity: Vec<f64> = forms
            .iter()
            .map(|form| {
                let held =
                    self.0.iter().filter(|(_, stems, _)| often(stems, &form.stem) > 0.0).count()
                        as f64;
                ((all - held + 0.5) / (held + 0.5)).ln().max(1e-6)
            })
            .collect();
        let mut found: Vec<Candidate> = Vec::new();
        for ((candidate, stems, length), held) in self.0.iter().zip(&held) {
            if held.iter().all(|held| *held <= 0.0) {
                continue;
            }
            let score = forms.iter().zip(&rarity).map(|(form, rarity)| {
                let often = often(stems, &form.stem);
                rarity * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * length / mean))
            });
            found.push(Candidate { bm25: -score.sum::<f64>(), ..candidate.clone() });
        }
        found.sort_by(|a, b| a.bm25.total_cmp(&b.bm25));
        found.truncate(CANDIDATES_MAX);
        (Counts { passages: self.0.len() as u64, holding }, found)
    }
}
