//! `cargo xtask score decline --answerable FILE --unanswerable FILE [--corpus PLACE]`: whether the
//! built-in answerer knows when it does not know, on workerd.
//!
//! A file has a question a line (`.txt`), a row (`.tsv`, `.csv`), an object a line (`.jsonl`), or
//! is CLINC150's JSON. The corpus is a folder of Markdown, a folder with `corpus.jsonl`, or such a
//! file; the demo's help centre where none is named. Which document is right is known from a
//! column or field `slug`, or from the `qrels_NAME.tsv` beside a `queries_NAME.jsonl`.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::ExitCode,
};

use ::tests::{
    Base,
    dataset::{self, Document, Question},
    measures::ratio,
    root,
};
use shared::knowledge::answer::SCORE_MIN;

const USAGE: &str =
    "Usage: cargo xtask score decline --answerable FILE --unanswerable FILE [--corpus DIR_OR_FILE]";

/// The share of the answerable that is to be answered when declining is measured.
const ANSWERED_MIN: f64 = 0.9;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: impl Iterator<Item = String>) -> Result<String, String> {
    let (mut answerable, mut unanswerable, mut place) = (None, None, None);
    while let Some(arg) = args.next() {
        let into = match arg.as_str() {
            "--answerable" => &mut answerable,
            "--unanswerable" => &mut unanswerable,
            "--corpus" => &mut place,
            _ => return Err(format!("unexpected argument `{arg}`\n{USAGE}")),
        };
        *into = Some(PathBuf::from(args.next().ok_or(USAGE)?));
    }
    let (answerable, unanswerable) = (answerable.ok_or(USAGE)?, unanswerable.ok_or(USAGE)?);
    let place = place.unwrap_or_else(|| root().join("demo/help-centre"));
    let right = right(&answerable, dataset::questions(&answerable, false)?)?;
    let wrong = dataset::questions(&unanswerable, true)?;
    let documents = dataset::corpus(&place)?;
    let base = Base::start();
    let _took = base.import(&documents);
    let answerable: Vec<Asked> = right
        .iter()
        .filter_map(|(question, right)| Asked::of(&base, &documents, question, right.as_ref()))
        .collect();
    let none = wrong.iter().filter_map(|question| Asked::of(&base, &documents, question, None));
    let unanswerable: Vec<Asked> = none.collect();
    let small_talk = right.len() + wrong.len() - answerable.len() - unanswerable.len();
    Ok(report(&answerable, &unanswerable, small_talk))
}

/// Ids of the documents that answer a question.
type Right = BTreeSet<String>;

/// Which documents are right for each question, where that is known.
fn right(file: &Path, questions: Vec<Question>) -> Result<Vec<(Question, Option<Right>)>, String> {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let beside = name.strip_prefix("queries").and_then(|rest| rest.strip_suffix(".jsonl"));
    let beside = beside.map(|rest| file.with_file_name(format!("qrels{rest}.tsv")));
    let judged = match beside.filter(|path| path.exists()) {
        Some(path) => dataset::judgements(&path)?,
        None => dataset::Judgements::new(),
    };
    let known = |question: &Question| {
        let judged = judged.get(&question.id).map(|judged| judged.keys().cloned().collect());
        judged.or_else(|| question.answered_by.clone().map(|slug| BTreeSet::from([slug])))
    };
    let all = questions.into_iter().map(|question| (known(&question), question));
    Ok(all.map(|(right, question)| (question, right)).collect())
}

/// What came of a question.
struct Asked {
    /// How sure the answer is, or the best that was found for one.
    score: f64,
    is_answered: bool,
    /// Whether the best that was found is of a right document; `None` where that is not known.
    is_right: Option<bool>,
}

impl Asked {
    /// `None` for small talk, which is neither.
    fn of(
        base: &Base,
        documents: &[Document],
        question: &Question,
        right: Option<&Right>,
    ) -> Option<Self> {
        let said = base.ask(&question.text);
        if said.outcome == "small_talk" {
            return None;
        }
        let is_right = right.map(|right| {
            // What is not said is not told either: a search has the same order.
            let row = said.row.or_else(|| Some(base.search(&question.text, 1).first()?.row));
            let document = row.and_then(|row| documents.get(row));
            document.is_some_and(|document| right.contains(&document.id))
        });
        Some(Self { score: said.score, is_answered: said.outcome == "answer", is_right })
    }
}

struct Line {
    answered: f64,
    precision: Option<f64>,
    declined: f64,
}

impl Line {
    fn of(answerable: &[Asked], unanswerable: &[Asked], says: impl Fn(&Asked) -> bool) -> Self {
        let answered: Vec<&Asked> = answerable.iter().filter(|asked| says(asked)).collect();
        let known: Vec<bool> = answered.iter().filter_map(|asked| asked.is_right).collect();
        let right = known.iter().filter(|is_right| **is_right).count();
        let declined = unanswerable.iter().filter(|asked| !says(asked)).count();
        Self {
            answered: ratio(answered.len(), answerable.len()),
            precision: (!known.is_empty()).then(|| ratio(right, known.len())),
            declined: ratio(declined, unanswerable.len()),
        }
    }

    fn print(&self, name: &str) -> String {
        let precision = self.precision.map_or_else(|| "—".to_owned(), |p| format!("{p:.3}"));
        format!("{name:<26}{:>9.3}{precision:>11}{:>10.3}\n", self.answered, self.declined)
    }
}

fn report(answerable: &[Asked], unanswerable: &[Asked], small_talk: usize) -> String {
    let mut out = format!(
        "{} answerable, {} unanswerable, {small_talk} small talk (neither)\n\n{:<26}{:>9}{:>11}{:>10}\n",
        answerable.len(),
        unanswerable.len(),
        "threshold",
        "answered",
        "precision",
        "declined"
    );
    let now = Line::of(answerable, unanswerable, |asked| asked.is_answered);
    out.push_str(&now.print(&format!("{SCORE_MIN} (the one in use)")));
    for percent in (5..=80).step_by(5) {
        let least = f64::from(percent) / 100.0;
        let line = Line::of(answerable, unanswerable, |asked| asked.score >= least);
        out.push_str(&line.print(&format!("{least:.2}")));
    }
    // The highest threshold at which enough are still answered.
    let mut scores: Vec<f64> = answerable.iter().map(|asked| asked.score).collect();
    scores.sort_by(f64::total_cmp);
    let below = answerable.len() - answerable.len().min(wanted(answerable.len()));
    if let Some(least) = scores.get(below).copied() {
        let line = Line::of(answerable, unanswerable, |asked| asked.score >= least);
        out.push_str(&line.print(&format!("{least:.3} (90 % answered)")));
    }
    out.push_str(
        "\nanswered: share of the answerable. precision: share of those answers that are from the \
         right document.\ndeclined: share of the unanswerable.\n",
    );
    out
}

/// How many of so many are [`ANSWERED_MIN`] of them.
fn wanted(count: usize) -> usize {
    (0..=count).find(|part| ratio(*part, count) >= ANSWERED_MIN).unwrap_or(count)
}

#[cfg(test)]
mod tests {
    use super::{Asked, report, run, wanted};

    fn asked(score: f64, is_right: Option<bool>) -> Asked {
        Asked { score, is_answered: score >= 0.24, is_right }
    }

    #[test]
    fn the_threshold_is_read_off() {
        let answerable: Vec<Asked> =
            (1..=10).map(|n| asked(f64::from(n) / 10.0, Some(n > 5))).collect();
        let unanswerable = [asked(0.1, None), asked(0.15, None), asked(0.9, None)];
        let said = report(&answerable, &unanswerable, 2);
        assert!(said.contains("10 answerable, 3 unanswerable, 2 small talk"), "{said}");
        let line = said.lines().find(|line| line.contains("90 % answered")).expect("a line");
        assert!(line.starts_with("0.200") && line.contains("0.900"), "{line}");
        assert!(line.contains("0.667"), "two of three declined: {line}");
        assert_eq!((wanted(10), wanted(11), wanted(0)), (9, 10, 0));
    }

    #[test]
    fn arguments_that_are_none_are_refused() {
        for args in [vec![], vec!["--answerable", "x"], vec!["--what"]] {
            assert!(run(args.iter().map(|arg| (*arg).to_owned())).is_err(), "{args:?}");
        }
    }
}
