//! `cargo xtask score calibration DIR [--unanswerable FILE]`: how sureness does on questions that it
//! was not fitted on, without an edge.
//!
//! `DIR` has folders as `score knowledge` takes them; the demo's help centre is a set besides, and
//! `FILE`'s out-of-scope questions are asked of it. Of each folder's documents one half, by a hash of
//! the id, is indexed: what asks for one of the other half is unanswerable. Each set is left out in
//! turn: the regression and the threshold are taken from the others, and the line is of that set. A
//! set that is alone in its script has no others: each half of its questions is measured by the
//! numbers and the threshold of the other half.

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
    query::Script,
    small_talk::SmallTalk,
    sureness::{Evidence, INPUTS, numbers, sureness},
};

const USAGE: &str = "Usage: cargo xtask score calibration DIR [--unanswerable FILE]";

/// The share of the answerable of the other sets that the threshold lets through.
const ANSWERED: f64 = 0.9;

/// The place of the topic's share among the inputs. Its number is held at the one in use: titles
/// say what is asked in a help centre, and the usual sets of paragraphs have none.
const TOPIC: usize = 3;

/// How often the demo's questions count: it is the only set of articles with headings.
const DEMO_COUNTS: f64 = 2.0;

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
#[derive(Clone)]
struct Set {
    name: String,
    asked: Vec<Asked>,
    /// How often it counts in a regression.
    counts: f64,
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
    Ok(Set { name: "demo".to_owned(), asked: asked.collect(), counts: DEMO_COUNTS })
}

impl Set {
    /// What most of its questions are written in.
    fn script(&self) -> Script {
        let of = |script| {
            let all = self.asked.iter().filter_map(|asked| asked.evidence);
            all.filter(|of| of.script == script).count()
        };
        let all = [Script::Words, Script::Pairs, Script::Letters];
        all.into_iter().max_by_key(|script| of(*script)).expect("there are scripts")
    }

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
        Ok(Self { name: name.to_owned(), asked, counts: 1.0 })
    }
}

/// FNV-1a, without its lowest bits, which hardly mix.
fn hash(id: &str) -> u64 {
    let mixed = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mixed >> 17
}

/// The numbers fitted on `sets` for one script; `None` where there is nothing to fit.
fn fitted(sets: &[&Set], script: Script) -> Option<[f64; INPUTS]> {
    let mut examples = Vec::new();
    for set in sets {
        let all = set.asked.iter().filter_map(|asked| Some((asked.evidence?, asked.is_right)));
        let of_kind: Vec<_> = all.filter(|(of, _)| of.script == script).collect();
        // A few words of another script in a set are none of it.
        if 2 * of_kind.len() < set.asked.len() {
            continue;
        }
        let weight = 500.0 * set.counts * ratio(1, of_kind.len());
        let example = |(of, is): &(Evidence, bool)| {
            let mut inputs = of.inputs();
            let given = numbers(script)[TOPIC] * core::mem::take(&mut inputs[TOPIC]);
            Example { inputs, given, is: *is, weight }
        };
        examples.extend(of_kind.iter().map(example));
    }
    let mut found = (!examples.is_empty()).then(|| fit(&examples))?;
    found[TOPIC] = numbers(script)[TOPIC];
    Some(found)
}

/// The highest threshold at which [`ANSWERED`] of the answerable of `sets` are still answered.
fn threshold(sets: &[&Set], sure: &impl Fn(&Evidence) -> f64) -> f64 {
    let answerable = sets.iter().flat_map(|set| &set.asked).filter(|asked| asked.is_answerable);
    highest(answerable.map(|asked| score(asked, sure)).collect())
}

fn highest(mut scores: Vec<f64>) -> f64 {
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
        let alike: Vec<&Set> =
            others.iter().copied().filter(|other| other.script() == set.script()).collect();
        out += &if alike.is_empty() {
            halves(set)
        } else {
            let sure = refitted(&alike, set.script());
            line(set, "of the others", threshold(&alike, &sure), &sure)
                + &line(
                    set,
                    "in use, 90 % answered",
                    threshold(&alike, &Evidence::sureness),
                    &Evidence::sureness,
                )
        };
        out += &line(set, "in use", SCORE_MIN, &Evidence::sureness);
    }
    for script in [Script::Words, Script::Pairs, Script::Letters] {
        if let Some(found) = fitted(&sets.iter().collect::<Vec<_>>(), script) {
            out += &format!("\n{script:?}, of all: {found:.1?}");
        }
    }
    out + "\n\nanswered: share of the answerable of the set left out. precision: share of those \
           answers that are from\nthe right document. declined: share of its unanswerable.\n"
}

/// How sure the numbers that were fitted on `sets` are.
fn refitted(sets: &[&Set], script: Script) -> impl Fn(&Evidence) -> f64 + use<> {
    let found = fitted(sets, script);
    move |of| match &found {
        Some(found) if of.script == script => sureness(found, &of.inputs()),
        _ => of.sureness(),
    }
}

fn halves(set: &Set) -> String {
    let (one, other) = set.asked.split_at(set.asked.len() / 2);
    let part = |asked: &[Asked]| Set { asked: asked.to_vec(), ..set.clone() };
    let (one, other) = (part(one), part(other));
    let half = |measured: &Set, by: &Set| {
        let sure = refitted(&[by], by.script());
        line(measured, "of its other half", threshold(&[by], &sure), &sure)
    };
    half(&one, &other) + &half(&other, &one)
}

/// A question's sureness; 0 where nothing of it is held.
fn score(asked: &Asked, sure: &impl Fn(&Evidence) -> f64) -> f64 {
    asked.evidence.as_ref().map_or(0.0, sure)
}

fn line(set: &Set, numbers: &str, least: f64, sure: &impl Fn(&Evidence) -> f64) -> String {
    let (can, none): (Vec<&Asked>, Vec<&Asked>) =
        set.asked.iter().partition(|asked| asked.is_answerable);
    let said: Vec<&&Asked> = can.iter().filter(|asked| score(asked, sure) >= least).collect();
    let right = said.iter().filter(|asked| asked.is_right).count();
    let declined = none.iter().filter(|asked| score(asked, sure) < least).count();
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
    use super::{Asked, Evidence, Script, Set, fitted, hash, highest, report, run};

    fn asked(whole: f64, is_right: bool, script: Script) -> Asked {
        let evidence = Evidence { whole, near: whole, topic: 0.0, found: 2, script };
        Asked { evidence: Some(evidence), is_answerable: is_right, is_right }
    }

    #[test]
    fn a_set_is_measured_by_what_the_others_tell() {
        let set = |name: &str, script| Set {
            name: name.to_owned(),
            asked: (0..40)
                .map(|n| (n * 7) % 40)
                .map(|n| asked(f64::from(n) / 40.0, n >= 20, script))
                .collect(),
            counts: 1.0,
        };
        let sets =
            [set("one", Script::Words), set("two", Script::Words), set("three", Script::Pairs)];
        let numbers = fitted(&[&sets[0]], Script::Words).expect("there are examples");
        assert!(numbers[1] + numbers[2] > 0.0, "what holds more is surer: {numbers:?}");
        assert!(fitted(&[&sets[0]], Script::Pairs).is_none());
        let said = report(&sets);
        let lines = |name: &str| -> Vec<&str> {
            said.lines().filter(|line| line.starts_with(name)).collect()
        };
        let two = lines("two")[0];
        assert!(two.contains("of the others") && two.contains("0.900"), "{two}");
        assert!(two.ends_with("1.000"), "{two}");
        let three = lines("three");
        assert!(three[..2].iter().all(|line| line.contains("of its other half")), "{said}");
        assert!(three[..2].iter().all(|line| line.ends_with("1.000")), "{said}");
    }

    #[test]
    fn halves_and_thresholds_stay_as_they_are() {
        let halves: Vec<u64> = ["0_0", "0_1", "0_2", "1_0"].map(|id| hash(id) % 2).to_vec();
        assert!(halves.contains(&0) && halves.contains(&1), "{halves:?}");
        let scores = (1..=10).map(|n| f64::from(n) / 10.0).collect();
        assert!((highest(scores) - 0.2).abs() < 1e-9);
        assert!(run(["--what".to_owned()].into_iter()).is_err());
        assert!(run(std::iter::empty()).is_err());
    }
}
