//! `cargo xtask score knowledge DIR [--out FILE] [--limit N]`: how well the built-in answerer finds
//! and answers, on labelled questions, through the real knowledge object on workerd.
//!
//! `DIR` has `corpus.jsonl` and pairs of `queries_NAME.jsonl` and `qrels_NAME.tsv`, as BEIR's sets
//! do; or it has folders of that kind, and each is a line of one table. `--out` writes the ranked
//! lists in TREC's form (of several pairs: beside it, with the pair's name). `--limit` asks only
//! the first so many questions of each pair.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use ::tests::{
    Base,
    dataset::{self, Document, Judgements, Question},
    measures::{ndcg, percentile, ratio, recall, success},
};
use shared::knowledge::answer::SCORE_MIN;

const USAGE: &str = "Usage: cargo xtask score knowledge DIR [--out FILE] [--limit N]";

/// How far back lists are asked for.
const DEPTH: usize = 100;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug)]
struct Args {
    folder: PathBuf,
    out: Option<PathBuf>,
    limit: usize,
}

impl Args {
    fn parse(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut folder, mut out, mut limit) = (None, None, usize::MAX);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--out" => out = Some(PathBuf::from(args.next().ok_or(USAGE)?)),
                "--limit" => {
                    let number = args.next().ok_or(USAGE)?.parse();
                    limit = number.map_err(|_| "--limit wants a number".to_owned())?;
                }
                _ if folder.is_none() && !arg.starts_with("--") => folder = Some(arg.into()),
                _ => return Err(format!("unexpected argument `{arg}`\n{USAGE}")),
            }
        }
        Ok(Self { folder: folder.ok_or(USAGE)?, out, limit })
    }
}

fn run(args: impl Iterator<Item = String>) -> Result<(), String> {
    let args = Args::parse(args)?;
    let folders = folders(&args.folder)?;
    let pairs: usize = folders
        .iter()
        .map(|folder| dataset::pairs(folder).map(|pairs| pairs.len()))
        .sum::<Result<usize, String>>()?;
    if pairs == 0 {
        let folder = args.folder.display();
        return Err(format!("{folder} has no pair of queries_NAME.jsonl and qrels_NAME.tsv"));
    }
    let base = Base::start();
    // A line as soon as it is known: all of a large set takes minutes.
    println!("{}", head());
    for folder in &folders {
        let documents = dataset::corpus(folder)?;
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or(".").to_owned();
        let import = base.import(&documents);
        eprintln!(
            "{name}: {} documents imported in {:.1} s",
            documents.len(),
            import.as_secs_f64()
        );
        for (pair, queries, judged) in dataset::pairs(folder)? {
            let name = if pair.is_empty() { name.clone() } else { format!("{name}/{pair}") };
            let queries = dataset::questions(&queries, false)?;
            let judged = dataset::judgements(&judged)?;
            let figures = Figures::of(&base, &documents, &queries, &judged, args.limit);
            if figures.asked == 0 {
                return Err(format!("{name}: no question has a judgement"));
            }
            if let Some(out) = &args.out {
                let file = if pairs == 1 { out.clone() } else { beside(out, &name) };
                fs::write(&file, &figures.run)
                    .map_err(|why| format!("{} cannot be written: {why}", file.display()))?;
            }
            println!("{}", figures.line(&name));
        }
    }
    print!("{}", legend());
    Ok(())
}

/// The folder itself, or those in it that have a corpus.
fn folders(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if folder.join("corpus.jsonl").exists() {
        return Ok(vec![folder.to_owned()]);
    }
    let inner = dataset::names(folder)?.into_iter().map(|name| folder.join(name));
    let found: Vec<PathBuf> = inner.filter(|path| path.join("corpus.jsonl").exists()).collect();
    if found.is_empty() {
        return Err(format!("{} has no corpus.jsonl, nor has a folder in it", folder.display()));
    }
    Ok(found)
}

fn beside(out: &Path, name: &str) -> PathBuf {
    let mut file = out.as_os_str().to_owned();
    file.push(".");
    file.push(name.replace('/', "-"));
    file.into()
}

/// What came of the questions of one pair.
#[derive(Default)]
struct Figures {
    asked: usize,
    ndcg_10: f64,
    recall_100: f64,
    success_1: usize,
    success_3: usize,
    /// What was asked and is no small talk.
    questions: usize,
    answered: usize,
    rightly: usize,
    times: Vec<Duration>,
    /// The ranked lists, in TREC's form.
    run: String,
}

impl Figures {
    /// Asks each question that has a judgement.
    fn of(
        base: &Base,
        documents: &[Document],
        queries: &[Question],
        judged: &Judgements,
        limit: usize,
    ) -> Self {
        let mut figures = Self::default();
        let judged = queries.iter().filter_map(|query| Some((query, judged.get(&query.id)?)));
        for (query, judged) in judged.take(limit) {
            let hits = base.search(&query.text, DEPTH);
            let ranked: Vec<&str> =
                hits.iter().filter_map(|hit| Some(documents.get(hit.row)?.id.as_str())).collect();
            for (place, document) in ranked.iter().enumerate() {
                // TREC's tools sort by the score: it falls with the place.
                let (id, score) = (&query.id, DEPTH.saturating_sub(place));
                let _ = writeln!(figures.run, "{id} Q0 {document} {} {score} baton", place + 1);
            }
            figures.asked += 1;
            figures.ndcg_10 += ndcg(&ranked, judged, 10);
            figures.recall_100 += recall(&ranked, judged, DEPTH);
            figures.success_1 += usize::from(success(&ranked, judged, 1));
            figures.success_3 += usize::from(success(&ranked, judged, 3));
            let said = base.ask(&query.text);
            figures.times.push(said.took);
            figures.questions += usize::from(said.outcome != "small_talk");
            if said.outcome == "answer" {
                let document = said.row.and_then(|row| documents.get(row));
                let is_right = document.is_some_and(|document| judged.contains_key(&document.id));
                figures.answered += 1;
                figures.rightly += usize::from(is_right);
            }
        }
        let share = ratio(1, figures.asked);
        figures.ndcg_10 *= share;
        figures.recall_100 *= share;
        figures
    }

    fn line(&self, name: &str) -> String {
        let mut times = self.times.clone();
        format!(
            "{name:<28}{:>6}{:>9.3}{:>8.3}{:>8.3}{:>12.3}{:>10.3}{:>11.3}{:>9.1}{:>9.1}",
            self.asked,
            self.ndcg_10,
            ratio(self.success_1, self.asked),
            ratio(self.success_3, self.asked),
            self.recall_100,
            ratio(self.answered, self.questions),
            ratio(self.rightly, self.answered),
            percentile(&mut times, 50),
            percentile(&mut times, 95),
        )
    }
}

fn head() -> String {
    format!(
        "{:<28}{:>6}{:>9}{:>8}{:>8}{:>12}{:>10}{:>11}{:>9}{:>9}",
        "set",
        "asked",
        "nDCG@10",
        "S@1",
        "S@3",
        "recall@100",
        "answered",
        "precision",
        "median",
        "p95"
    )
}

fn legend() -> String {
    format!(
        "\nanswered: share with an answer, at the threshold {SCORE_MIN}. precision: share of the \
         answers that are\nfrom a document judged right. median, p95: milliseconds from question \
         to answer.\n"
    )
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs};

    use super::{Args, dataset, folders, ndcg, recall, run};

    fn judged(of: &[(&str, f64)]) -> BTreeMap<String, f64> {
        of.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect()
    }

    #[test]
    fn measures_are_those_of_trec() {
        let judged = judged(&[("a", 1.0), ("b", 1.0)]);
        assert!((ndcg(&["a", "b"], &judged, 10) - 1.0).abs() < 1e-9);
        let second = 1.0 / 3_f64.log2();
        let expected = second / (1.0 + second);
        assert!((ndcg(&["x", "a"], &judged, 10) - expected).abs() < 1e-9);
        assert!((recall(&["x", "a"], &judged, 100) - 0.5).abs() < 1e-9);
        assert!(ndcg(&["x", "a"], &judged, 1).abs() < 1e-9);
    }

    #[test]
    fn sets_are_read_whatever_their_habits() {
        let folder = std::env::temp_dir().join(format!("baton-score-{}", std::process::id()));
        fs::create_dir_all(folder.join("de")).expect("a folder");
        let write = |name: &str, text: &str| {
            let path = folder.join("de").join(name);
            fs::write(&path, text).expect("a file");
            path
        };
        let corpus = write(
            "corpus.jsonl",
            "{\"_id\": 7, \"text\": \"one\"}\n\n{\"id\":\"8\",\"title\":\"T\",\"text\":\"two\"}\n",
        );
        write("queries_test.jsonl", "{\"_id\": 1, \"text\": \"what\"}\n");
        let three = write("qrels_test.tsv", "query-id\tcorpus-id\tscore\n1\t7\t1\n1\t8\t0\n");
        let four = write("other.tsv", "1 0 7 2\n");
        let lists = write(
            "clinc.json",
            "{\"val\":[[\"in\",\"x\"]],\"oos_val\":[[\"out\",\"oos\"]],\"train\":[[\"no\",\"x\"]]}",
        );
        let csv = write("some.csv", "id,text\n1,\"what, then\"\n");
        let txt = write("some.txt", "one\n\ntwo\n");

        let documents = dataset::corpus(&corpus).expect("documents");
        assert_eq!((documents[0].id.as_str(), documents[1].title.as_str()), ("7", "T"));
        assert_eq!(dataset::judgements(&three).expect("judged")["1"], judged(&[("7", 1.0)]));
        assert_eq!(dataset::judgements(&four).expect("judged")["1"], judged(&[("7", 2.0)]));
        assert_eq!(dataset::pairs(&folder.join("de")).expect("pairs")[0].0, "test");
        assert_eq!(folders(&folder).expect("folders"), [folder.join("de")]);
        let text = |file, oos| -> Vec<String> {
            let read = dataset::questions(file, oos).expect("questions");
            read.into_iter().map(|question| question.text).collect()
        };
        assert_eq!(text(&lists, false), ["in"]);
        assert_eq!(text(&lists, true), ["out"]);
        assert_eq!(text(&csv, false), ["what, then"]);
        assert_eq!(text(&txt, false), ["one", "two"]);
        fs::remove_dir_all(&folder).expect("it can be removed");
    }

    #[test]
    fn what_cannot_be_scored_is_said_before_an_edge_is_started() {
        for args in [vec![], vec!["no-such-folder"], vec![".", "--limit", "x"], vec![".", "--no"]] {
            assert!(run(args.iter().map(|arg| (*arg).to_owned())).is_err(), "{args:?}");
        }
        let args = ["d", "--out", "o", "--limit", "3"].map(str::to_owned);
        assert_eq!(Args::parse(args.into_iter()).expect("they are right").limit, 3);
    }
}
