//! A help centre in memory: every passage is a candidate, as an index would hand them over.

use shared::knowledge::answer::{Answer, Candidate, Outcome, answer};
use shared::knowledge::evidence::{Bag, Counts};
use shared::knowledge::follow_up;
use shared::knowledge::passage::cut;
use shared::knowledge::query::Query;
use shared::knowledge::synonyms::Synonyms;

/// What people paste, by mistake or on purpose. Written for this test.
pub(crate) const HOSTILE: &[&str] = &[
    "",
    " \t\n",
    "\0",
    "a\0b",
    "\"",
    "\"\"\"\"",
    "' OR 1=1; DROP TABLE passage; --",
    "NEAR(a b, 5) AND NOT c OR d*",
    "title : secret",
    "^start -minus +plus {a b} : c",
    "(((((",
    "*",
    "AND",
    "OR OR OR",
    "e-mail-address-of-the-king",
    "don''t l'''x",
    "\u{202E}olleh\u{202C} \u{FEFF}\u{200B}",
    "👩‍👩‍👧 🇳🇴 ❤️",
    "مرحبا بالعالم، كيف حالك؟",
    "ｆｕｌｌ＂ｗｉｄｔｈ＂",
    "税",
    "田中さんにあげて下さい",
    "ทดสอบ",
    "\u{1F1E6}\u{E0041}\u{FFFF}\u{10FFFF}",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "1e309 0x7f -0.0 ½ Ⅷ ①",
    "<script>alert(1)</script>",
    "../../etc/passwd %00 %s%n",
];

/// Articles with title and Markdown; the address of each is `/` and its place.
pub(crate) struct Shelf(Vec<Candidate>);

impl Shelf {
    pub(crate) fn new(articles: &[(&str, &str)]) -> Self {
        let passages = articles.iter().enumerate().flat_map(|(at, (title, markdown))| {
            cut(title, markdown).into_iter().map(move |passage| Candidate {
                slug: at.to_string(),
                title: (*title).to_owned(),
                heading: passage.heading,
                text: passage.text,
                url: format!("/{at}"),
                bm25: -1.0,
            })
        });
        Self(passages.collect())
    }

    pub(crate) fn ask(&self, question: &str, earlier: Option<&str>) -> Outcome {
        let query = follow_up::query(question, earlier, &Synonyms::english());
        let held: Vec<Vec<f64>> = self.0.iter().map(|c| held(c, &query)).collect();
        let found = self.0.iter().zip(&held).filter(|(_, held)| held.iter().any(|h| *h > 0.0));
        let found: Vec<Candidate> = found.map(|(candidate, _)| candidate.clone()).collect();
        let holding = (0..query.terms.len())
            .map(|i| held.iter().filter(|held| held[i] > 0.0).count() as u64)
            .collect();
        answer(&query, &Counts { passages: self.0.len() as u64, holding }, &found)
    }

    pub(crate) fn answered(&self, question: &str) -> Answer {
        match self.ask(question, None) {
            Outcome::Answered(answer) => answer,
            Outcome::Unknown { score } => panic!("{question}: unknown, {score}"),
        }
    }
}

pub(crate) fn query(question: &str) -> Query {
    Query::new(question, &Synonyms::english())
}

fn held(candidate: &Candidate, query: &Query) -> Vec<f64> {
    Bag::of(&[&*candidate.title, &candidate.heading, &candidate.text].join("\n")).held(query)
}
