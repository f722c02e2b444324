//! `cargo xtask score calibration DIR [--unanswerable FILE]`: how sureness does on questions that it
//! was not fitted on, without an edge.
//!
//! `DIR` has folders as `score knowledge` takes them; the demo's help centre is a set besides, and
//! `FILE`'s out-of-scope questions are asked of it. Of each folder's documents one half, by a hash of
//! the id, is indexed: what asks for one of the other half is unanswerable. Each set is left out in
//! turn: the regression and the threshold are taken from the others, and the line is of that set.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::ExitCode,
};

use ::tests::{
    Index,
    dataset::{self, Document, Question},
    measures::ratio,
    regression::{Example, fit},
    root,
};
use shared::knowledge::{
    answer::{SCORE_MIN, ranked},
    small_talk::SmallTalk,
    sureness::{Evidence, sureness},
};

const USAGE: &str = "Usage: cargo xtask score calibration DIR [--unanswerable FILE]";

/// The share of the answerable of the other sets that the threshold lets through.
const ANSWERED: f64 = 0.9;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: impl Iterator<Item = String>) -> Result<(), String> {
    let (mut folder, mut none) = (None, Vec::new());
    while let Some(arg) = args.next() {
        if arg == "--unanswerable" {
            none = dataset::questions(Path::new(&args.next().ok_or(USAGE)?), true)?;
        } else if folder.is_none() && !arg.starts_with("--") {
            folder = Some(PathBuf::from(arg));
        } else {
            return Err(format!("unexpected argument `{arg}`\n{USAGE}"));
        }
    }
    let folder = folder.ok_or(USAGE)?;
    let mut sets = vec![demo(none)?];
    for name in dataset::names(&folder)? {
        if folder.join(&name).join("corpus.jsonl").exists() {
            sets.push(Set::halved(&name, &folder.join(&name))?);
        }
    }
    print!("{}", report(&sets));
    Ok(())
}

/// Questions of one set.
struct Set {
    name: String,
    asked: Vec<Asked>,
}

/// What came of a question.
#[derive(Clone, Copy)]
struct Asked {
    evidence: Option<Evidence>,
    is_answerable: bool,
    /// Whether the best that was found is of a right document.
    is_right: bool,
}

impl Asked {
    /// `None` for small talk.
    fn of(
        index: &Index,
        documents: &[&Document],
        question: &Question,
        right: &Right,
    ) -> Option<Self> {
        if SmallTalk::of(&question.text).is_some() {
            return None;
        }
        let (query, counts, candidates) = index.find(&question.text);
        let found = ranked(&query, &counts, &candidates);
        let best = found.first();
        let row = best.and_then(|found| found.candidate.slug.parse::<usize>().ok());
        let document = row.and_then(|row| documents.get(row));
        Some(Self {
            evidence: best.and_then(|found| found.evidence),
            is_answerable: !right.is_empty(),
            is_right: document.is_some_and(|document| right.contains(&document.id)),
        })
    }
}

/// Ids of the documents that answer a question.
type Right = BTreeSet<String>;

fn demo(none: Vec<Question>) -> Result<Set, String> {
    let documents = dataset::corpus(&root().join("demo/help-centre"))?;
    let index = Index::of(&documents);
    let documents: Vec<&Document> = documents.iter().collect();
    let questions = dataset::questions(&root().join("demo/questions.tsv"), false)?;
    let asked = questions.iter().chain(&none).filter_map(|question| {
        let right = question.answered_by.iter().cloned().collect();
        Asked::of(&index, &documents, question, &right)
    });
    Ok(Set { name: "demo".to_owned(), asked: asked.collect() })
}

impl Set {
    fn halved(name: &str, folder: &Path) -> Result<Self, String> {
        let all = dataset::corpus(folder)?;
        let documents: Vec<&Document> =
            all.iter().filter(|document| hash(&document.id).is_multiple_of(2)).collect();
        let kept: BTreeSet<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        let index = Index::of(documents.iter().copied());
        let mut asked = Vec::new();
        for (_, questions, judged) in dataset::pairs(folder)? {
            let judged = dataset::judgements(&judged)?;
            for question in dataset::questions(&questions, false)? {
                let Some(judged) = judged.get(&question.id) else { continue };
                let right = judged.keys().filter(|id| kept.contains(id.as_str())).cloned();
                asked.extend(Asked::of(&index, &documents, &question, &right.collect()));
            }
        }
        Ok(Self { name: name.to_owned(), asked })
    }
}

/// FNV-1a, without its lowest bits, which hardly mix.
fn hash(id: &str) -> u64 {
    let mixed = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mixed >> 17
}

/// The numbers fitted on `sets`, each counting the same, for words or for pairs.
fn fitted(sets: &[&Set], spaceless: bool) -> Option<[f64; 5]> {
    let mut examples = Vec::new();
    for set in sets {
        let all = set.asked.iter().filter_map(|asked| Some((asked.evidence?, asked.is_right)));
        let of_kind: Vec<_> = all.filter(|(of, _)| of.is_spaceless == spaceless).collect();
        let weight = 500.0 * ratio(1, of_kind.len());
        let known = of_kind.iter().map(|(of, is)| Example { inputs: of.inputs(), is: *is, weight });
        examples.extend(known);
    }
    (!examples.is_empty()).then(|| fit(&examples))
}

/// The highest threshold at which [`ANSWERED`] of the answerable are still answered.
fn threshold(mut scores: Vec<f64>) -> f64 {
    scores.sort_by(|one, other| other.total_cmp(one));
    let wanted = (1..=scores.len()).find(|part| ratio(*part, scores.len()) >= ANSWERED);
    wanted.and_then(|wanted| scores.get(wanted - 1).copied()).unwrap_or_default()
}

fn report(sets: &[Set]) -> String {
    let mut out = format!(
        "{:<10}{:<22}{:>9}{:>9}{:>10}{:>9}\n",
        "left out", "numbers", "threshold", "answered", "precision", "declined"
    );
    for (at, set) in sets.iter().enumerate() {
        let others: Vec<&Set> =
            sets.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, set)| set).collect();
        let numbers = [fitted(&others, false), fitted(&others, true)];
        let refitted = |of: &Evidence| {
            let numbers = numbers[usize::from(of.is_spaceless)].as_ref();
            numbers.map_or_else(|| of.sureness(), |numbers| sureness(numbers, &of.inputs()))
        };
        out += &line(set, &others, "of the others", &refitted, None);
        out += &line(set, &others, "in use, 90 % answered", &Evidence::sureness, None);
        out += &line(set, &others, "in use", &Evidence::sureness, Some(SCORE_MIN));
    }
    out + "\nanswered: share of the answerable of the set left out. precision: share of those answers \
           that are from\nthe right document. declined: share of its unanswerable.\n"
}

fn line(
    set: &Set,
    others: &[&Set],
    numbers: &str,
    sure: &impl Fn(&Evidence) -> f64,
    least: Option<f64>,
) -> String {
    let score = |asked: &Asked| asked.evidence.as_ref().map_or(0.0, sure);
    let answerable = |set: &Set| -> Vec<Asked> {
        set.asked.iter().filter(|asked| asked.is_answerable).copied().collect()
    };
    let least = least.unwrap_or_else(|| {
        threshold(others.iter().flat_map(|set| answerable(set)).map(|a| score(&a)).collect())
    });
    let can = answerable(set);
    let said: Vec<&Asked> = can.iter().filter(|asked| score(asked) >= least).collect();
    let right = said.iter().filter(|asked| asked.is_right).count();
    let none: Vec<&Asked> = set.asked.iter().filter(|asked| !asked.is_answerable).collect();
    let declined = none.iter().filter(|asked| score(asked) < least).count();
    format!(
        "{:<10}{numbers:<22}{least:>9.2}{:>9.3}{:>10.3}{:>9.3}\n",
        set.name,
        ratio(said.len(), can.len()),
        ratio(right, said.len()),
        ratio(declined, none.len()),
    )
}

#[cfg(test)]
mod tests {
    use super::{Asked, Evidence, Set, fitted, hash, report, run, threshold};

    fn asked(whole: f64, is_right: bool) -> Asked {
        let evidence = Evidence { whole, near: whole, topic: 0.0, found: 2, is_spaceless: false };
        Asked { evidence: Some(evidence), is_answerable: is_right, is_right }
    }

    #[test]
    fn a_set_is_measured_by_what_the_others_tell() {
        let set = |name: &str| Set {
            name: name.to_owned(),
            asked: (0..40).map(|n| asked(f64::from(n) / 40.0, n >= 20)).collect(),
        };
        let sets = [set("one"), set("two")];
        let numbers = fitted(&[&sets[0]], false).expect("there are examples");
        assert!(numbers[1] + numbers[2] > 0.0, "what holds more is surer: {numbers:?}");
        assert!(fitted(&[&sets[0]], true).is_none());
        let said = report(&sets);
        let line = said.lines().find(|line| line.starts_with("two")).expect("a line");
        assert!(line.contains("0.900") && line.ends_with("1.000"), "{line}");
    }

    #[test]
    fn halves_and_thresholds_stay_as_they_are() {
        let halves: Vec<u64> = ["0_0", "0_1", "0_2", "1_0"].map(|id| hash(id) % 2).to_vec();
        assert!(halves.contains(&0) && halves.contains(&1), "{halves:?}");
        let scores = (1..=10).map(|n| f64::from(n) / 10.0).collect();
        assert!((threshold(scores) - 0.2).abs() < 1e-9);
        assert!(run(["--what".to_owned()].into_iter()).is_err());
        assert!(run(std::iter::empty()).is_err());
    }
}
