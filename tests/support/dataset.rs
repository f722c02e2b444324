//! Documents, questions and which documents answer which: in the files of the usual test sets.
//!
//! Read forgivingly, since every set has its own habits: ids may be text or numbers, a table may
//! have a first line of names or none, and three columns or TREC's four.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Whether the text is Markdown.
    pub is_markdown: bool,
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Its id; empty where it has none.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The document that answers it, where the file says so.
    pub answered_by: Option<String>,
}

/// Which documents answer a question, and how well: by question's id, then by document's.
pub type Judgements = BTreeMap<String, BTreeMap<String, f64>>;

/// The pairs `queries_NAME.jsonl` and `qrels_NAME.tsv` of a folder, by name.
///
/// # Errors
/// When the folder cannot be read.
pub fn pairs(folder: &Path) -> Result<Vec<(String, PathBuf, PathBuf)>, String> {
    let mut found = Vec::new();
    for name in names(folder)? {
        let Some(rest) = name.strip_prefix("queries").and_then(|r| r.strip_suffix(".jsonl")) else {
            continue;
        };
        let judged = folder.join(format!("qrels{rest}.tsv"));
        if judged.exists() {
            let short = rest.trim_start_matches('_').to_owned();
            found.push((short, folder.join(&name), judged));
        }
    }
    Ok(found)
}

/// Names of what is in a folder, sorted.
///
/// # Errors
/// When the folder cannot be read.
pub fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|why| unreadable(folder, &why))?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// Documents: of a `corpus.jsonl`, of a folder with one, of a folder of Markdown or text files, or
/// of one such file.
///
/// # Errors
/// When there are none, or one cannot be read.
pub fn corpus(place: &Path) -> Result<Vec<Document>, String> {
    if place.is_dir() {
        let whole = place.join("corpus.jsonl");
        if whole.exists() {
            return corpus(&whole);
        }
        let mut documents = Vec::new();
        for name in names(place)? {
            let path = place.join(&name);
            if is_text(&path) && name != "README.md" {
                documents.push(article(&path)?);
            }
        }
        return if documents.is_empty() {
            Err(format!("{} has neither corpus.jsonl nor .md or .txt files", place.display()))
        } else {
            Ok(documents)
        };
    }
    if is_text(place) {
        return Ok(vec![article(place)?]);
    }
    let rows = objects(place)?;
    let documents = rows.iter().enumerate().map(|(at, row)| Document {
        id: field(row, &["_id", "id", "docid", "slug"]).unwrap_or_else(|| at.to_string()),
        title: field(row, &["title", "question"]).unwrap_or_default(),
        text: field(row, &["text", "markdown", "contents", "answer", "body"]).unwrap_or_default(),
        is_markdown: row["markdown"].is_string(),
    });
    Ok(documents.collect())
}

/// Questions: a line each (`.txt`), a row each (`.tsv`, `.csv`), an object a line (`.jsonl`), or a
/// JSON list; of an object of lists, as CLINC150's, those whose name begins with `oos` where
/// `out_of_scope`, and else the others, `val` before all where there is one.
///
/// # Errors
/// When the file cannot be read or has no question.
pub fn questions(file: &Path, out_of_scope: bool) -> Result<Vec<Question>, String> {
    let text = read(file)?;
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let found = match ending {
        "jsonl" => objects(file)?.iter().filter_map(question).collect(),
        "tsv" => table(&text, '\t'),
        "csv" => table(&text, ','),
        "json" => lists(&parse(file, &text)?, out_of_scope),
        _ => text.lines().map(|line| plain(line.trim())).collect(),
    };
    let found: Vec<Question> =
        found.into_iter().filter(|question| !question.text.is_empty()).collect();
    if found.is_empty() { Err(format!("{} has no question", file.display())) } else { Ok(found) }
}

/// Judgements: `question document grade`, or TREC's `question 0 document grade`, divided by tabs or
/// spaces, with or without a line of names.
///
/// # Errors
/// When the file cannot be read or a line is none of these.
pub fn judgements(file: &Path) -> Result<Judgements, String> {
    let mut judged = Judgements::new();
    for (at, line) in read(file)?.lines().enumerate() {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let (question, document, grade) = match columns[..] {
            [] => continue,
            [question, document] => (question, document, "1"),
            [question, document, grade] => (question, document, grade),
            [question, _, document, grade, ..] => (question, document, grade),
            _ => return Err(format!("{}: line {} is no judgement", file.display(), at + 1)),
        };
        let Ok(grade) = grade.parse::<f64>() else {
            if at == 0 {
                continue;
            }
            return Err(format!("{}: line {} has no grade", file.display(), at + 1));
        };
        // A first line of two names has no grade to be told by.
        if at == 0 && columns.len() == 2 && question.contains("id") {
            continue;
        }
        if grade > 0.0 {
            judged.entry(question.to_owned()).or_default().insert(document.to_owned(), grade);
        }
    }
    Ok(judged)
}

fn question(row: &Value) -> Option<Question> {
    Some(Question {
        id: field(row, &["_id", "id", "query_id", "qid"]).unwrap_or_default(),
        text: field(row, &["text", "question", "query"])?.trim().to_owned(),
        answered_by: field(row, &["slug", "document", "article"]),
    })
}

fn plain(text: &str) -> Question {
    Question { text: text.trim().to_owned(), ..Question::default() }
}

/// With a line of names the column `text`, `question` or `query` is asked and `slug` answers;
/// without one, the first column is asked. A row whose `slug` is `-` or nothing has no answer.
fn table(text: &str, divider: char) -> Vec<Question> {
    let mut rows = text.lines().map(|line| cells(line, divider)).peekable();
    let names: Vec<String> = rows
        .peek()
        .map(|row| row.iter().map(|name| name.trim().to_lowercase()).collect())
        .unwrap_or_default();
    let place = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
    let asked = place(&["text", "question", "query", "utterance"]);
    if asked.is_some() {
        rows.next();
    }
    let id = asked.and_then(|_| place(&["_id", "id"]));
    let answer = asked.and_then(|_| place(&["slug", "document", "article"]));
    let cell = |row: &[String], at: Option<usize>| at.and_then(|at| row.get(at)).cloned();
    rows.map(|row| Question {
        id: cell(&row, id).unwrap_or_default(),
        text: cell(&row, asked.or(Some(0))).unwrap_or_default().trim().to_owned(),
        answered_by: cell(&row, answer).filter(|slug| !matches!(slug.trim(), "" | "-")),
    })
    .collect()
}

/// The cells of a row; a quoted one may hold the divider, and a quotation mark doubled.
fn cells(line: &str, divider: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut().expect("one cell is always open");
        match c {
            '"' if divider == ',' && quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if divider == ',' => quoted = !quoted,
            _ if c == divider && !quoted => cells.push(String::new()),
            _ => cell.push(c),
        }
    }
    cells
}

fn lists(value: &Value, out_of_scope: bool) -> Vec<Question> {
    let rows: Vec<&Value> = match value {
        Value::Array(rows) => rows.iter().collect(),
        Value::Object(named) => {
            let fits = |name: &str| name.starts_with("oos") == out_of_scope;
            let only = named.keys().any(|name| name == "val") && !out_of_scope;
            let chosen =
                named.iter().filter(|(name, _)| fits(name) && (!only || name.as_str() == "val"));
            chosen.filter_map(|(_, rows)| rows.as_array()).flatten().collect()
        }
        _ => Vec::new(),
    };
    let read = |row: &&Value| match row {
        Value::String(text) => Some(plain(text)),
        Value::Array(cells) => cells.first()?.as_str().map(plain),
        Value::Object(_) => question(row),
        _ => None,
    };
    rows.iter().filter_map(read).collect()
}

fn article(path: &Path) -> Result<Document, String> {
    let text = read(path)?;
    let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let is_markdown = path.extension().is_some_and(|ending| ending == "md");
    let heading = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(&id);
    let title = heading.trim().to_owned();
    Ok(Document { id, title, text, is_markdown })
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "md" || ending == "txt")
}

/// A JSON object a line, or one JSON list of them.
fn objects(file: &Path) -> Result<Vec<Value>, String> {
    let text = read(file)?;
    if text.trim_start().starts_with('[') {
        let Value::Array(rows) = parse(file, &text)? else { return Ok(Vec::new()) };
        return Ok(rows);
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = lines.map(|(at, line)| {
        serde_json::from_str(line)
            .map_err(|why| format!("{}: line {} is no JSON: {why}", file.display(), at + 1))
    });
    read.collect()
}

/// The first of these fields, text or number.
fn field(row: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match &row[*name] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

fn parse(file: &Path, text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|why| format!("{} is no JSON: {why}", file.display()))
}

fn read(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|why| unreadable(file, &why))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{} is not UTF-8", file.display()))?;
    Ok(text.trim_start_matches('\u{FEFF}').to_owned())
}

fn unreadable(path: &Path, why: &std::io::Error) -> String {
    format!("{} cannot be read: {why}", path.display())
}
