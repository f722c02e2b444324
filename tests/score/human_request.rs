//! `cargo xtask score human-request FILE.tsv [--out VERDICTS.tsv]`: how well a request for a person
//! is heard in labelled messages.
//!
//! The file has a line of column names, `lang label kind source intent text` in any order, then a
//! message a line, divided by tabs; further columns are passed through. `label` is `1` for a
//! request, `0` for none; anything else, such as `amb`, is judged and not scored.

mod figures;
mod table;

use std::{collections::BTreeMap, fs, path::PathBuf, process::ExitCode};

use shared::request;

use self::{figures::Figures, table::Table};

const USAGE: &str = "Usage: cargo xtask score human-request FILE.tsv [--out VERDICTS.tsv]";

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
    let (mut file, mut out) = (None, None);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--out" => out = Some(PathBuf::from(args.next().ok_or(USAGE)?)),
            _ if file.is_none() && !arg.starts_with("--") => file = Some(PathBuf::from(arg)),
            _ => return Err(format!("unexpected argument `{arg}`\n{USAGE}")),
        }
    }
    let file = file.ok_or(USAGE)?;
    let text = fs::read_to_string(&file)
        .map_err(|why| format!("{} cannot be read: {why}", file.display()))?;
    let table = Table::parse(&text)?;
    let verdicts: Vec<_> =
        table.rows.iter().map(|row| request::asks_for_person(row.text).is_some()).collect();
    if let Some(out) = out {
        fs::write(&out, table.with_verdicts(&verdicts))
            .map_err(|why| format!("{} cannot be written: {why}", out.display()))?;
    }
    Ok(report(&table, &verdicts))
}

/// Figures of all messages, then by language, source and kind.
fn report(table: &Table<'_>, verdicts: &[bool]) -> String {
    let mut all = Figures::default();
    let mut by: [BTreeMap<&str, Figures>; 3] = Default::default();
    for (row, heard) in table.rows.iter().zip(verdicts) {
        let Some(asks) = row.asks else { continue };
        all.count(asks, *heard);
        for (groups, name) in by.iter_mut().zip([row.lang, row.source, row.kind]) {
            groups.entry(name).or_default().count(asks, *heard);
        }
    }
    let not_scored = table.rows.iter().filter(|row| row.asks.is_none()).count();
    let mut lines = vec![Figures::HEAD.to_owned(), all.line("all")];
    for (title, groups) in ["lang", "source", "kind"].iter().zip(by) {
        lines.push(String::new());
        lines.extend(groups.iter().map(|(name, figures)| figures.line(&format!("{title} {name}"))));
    }
    lines.push(format!("\n{} messages, {not_scored} of them not scored\n", table.rows.len()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Table, report, run};

    const FILE: &str = "lang\tlabel\tkind\tsource\tintent\ttext\n\
                        en\t1\texplicit\ta\tx\tI want to talk to a human\n\
                        en\t0\tmention\ta\tx\tIs there an agent fee?\n\
                        de\tamb\tother\tb\tx\tsupport\n";

    #[test]
    fn what_is_ambiguous_is_judged_and_not_scored() {
        let table = Table::parse(FILE).expect("it has its columns");
        let said = report(&table, &[true, true, false]);
        assert!(said.contains("3 messages, 1 of them not scored"), "{said}");
        let all = said.lines().find(|line| line.starts_with("all")).expect("there is a total");
        assert!(all.contains("0.500"), "one heard rightly and one falsely: {all}");
        assert!(!said.contains("lang de"), "{said}");
    }

    #[test]
    fn a_verdict_stands_beside_each_row() {
        let table = Table::parse(FILE).expect("it has its columns");
        let written = table.with_verdicts(&[true, false, false]);
        let ends: Vec<_> = written.lines().filter_map(|line| line.rsplit('\t').next()).collect();
        assert_eq!(ends, ["verdict", "1", "0", "0"]);
        assert_eq!(written.lines().count(), FILE.lines().count());
    }

    #[test]
    fn a_file_that_is_none_is_refused_with_a_sentence() {
        for (bad, says) in [
            ("", "empty"),
            ("lang\ttext\nen\thello\n", "label"),
            ("lang\tlabel\tkind\tsource\tintent\ttext\nen\t1\n", "line 2"),
        ] {
            let why = Table::parse(bad).map(|_| ()).expect_err("it is none");
            assert!(why.contains(says), "{why}");
        }
        let none = run(std::iter::once("no-such-file.tsv".to_owned())).expect_err("there is none");
        assert!(none.contains("no-such-file.tsv"), "{none}");
        assert!(run(std::iter::empty()).is_err());
    }
}
