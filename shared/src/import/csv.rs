//! A table of questions and answers, as spreadsheets and help desks write it.
//!
//! The first row names the columns. Cells with line breaks stand in quotes; commas, semicolons and
//! tabs part them. A row whose quotes do not fit ends with its line, so that it takes no other row
//! with it.

use super::{Basket, Piece, html, text};

/// Times that reading begins anew after a row whose quotes do not fit.
const BROKEN_MAX: usize = 100;

/// Where each column stands.
struct Columns {
    count: usize,
    question: Option<usize>,
    answer: usize,
    title: Option<usize>,
    url: Option<usize>,
    slug: Option<usize>,
}

impl Columns {
    fn of(head: &csv::StringRecord) -> Option<Self> {
        let find = |names: &[&str]| {
            head.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()))
        };
        let question = find(&["question"]);
        let title = find(&["title"]);
        question.or(title)?;
        let answer = find(&["answer", "text"])?;
        let (url, slug) = (find(&["url", "link"]), find(&["slug"]));
        Some(Self { count: head.len(), question, answer, title, url, slug })
    }
}

/// Reads a table into `basket`.
pub(super) fn read(text: &str, basket: &mut Basket) {
    let (delimiter, mut rest, mut line) = opening(text);
    let mut columns = None;
    for _ in 0..BROKEN_MAX {
        match rows(rest, line, delimiter, &mut columns, basket) {
            None => return,
            Some((left, at)) => (rest, line) = (left, at),
        }
    }
    let why = "Too many rows have quotes that do not fit; nothing was read from here on.";
    basket.leave_out(format!("line {line}"), why);
}

/// What parts the cells, where the head begins and in which line. Spreadsheets may say it
/// themselves in a first line `sep=;`; otherwise it is what the head has most of.
fn opening(text: &str) -> (u8, &str, usize) {
    let blank = text.len() - text.trim_start_matches(['\n', '\r']).len();
    let (before, text) = text.split_at(blank);
    let line = 1 + before.matches('\n').count();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    if let Some(&[delimiter]) = said {
        return (delimiter, rest, line + 1);
    }
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter));
    (delimiter.unwrap_or(b','), text, line)
}

/// Reads until the end, or until a row whose quotes do not fit; then it gives what follows that
/// row's first line, and the number of the next.
fn rows<'a>(
    text: &'a str,
    first_line: usize,
    delimiter: u8,
    columns: &mut Option<Columns>,
    basket: &mut Basket,
) -> Option<(&'a str, usize)> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let (mut at, mut line) = (0, first_line);
    while reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
        let raw = text.get(at..end).unwrap_or_default();
        // Blank lines before a row are passed over, and counted.
        let blank = raw.len() - raw.trim_start_matches(['\n', '\r']).len();
        line += raw[..blank].matches('\n').count();
        let raw = &raw[blank..];
        if !fits(raw.as_bytes(), delimiter) {
            basket.leave_out(
                format!("line {line}"),
                "Its quotes do not fit: a quote within a cell is written twice.",
            );
            let next = text[at + blank..].find('\n').map_or(text.len(), |n| at + blank + n + 1);
            return Some((&text[next..], line + 1));
        }
        row(&record, line, columns, basket)?;
        line += raw.matches('\n').count();
        at = end;
    }
    if columns.is_none() {
        basket.leave_out("file", "There is nothing in it.");
    } else if basket.is_empty() {
        basket.leave_out("file", "There is no row below the one that names the columns.");
    }
    None
}

/// Takes one row; `None` when the first one names no columns.
fn row(
    record: &csv::StringRecord,
    line: usize,
    columns: &mut Option<Columns>,
    basket: &mut Basket,
) -> Option<()> {
    let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().trim();
    let Some(columns) = columns else {
        *columns = Columns::of(record);
        if columns.is_none() {
            let why = "The first row has to name the columns: question, answer, and if you like \
                       title, url and slug.";
            basket.leave_out(format!("line {line}"), why);
        }
        return columns.as_ref().map(|_| ());
    };
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Some(());
    }
    let row = format!("line {line}");
    let (question, answer) = (cell(columns.question), cell(Some(columns.answer)));
    let title = cell(columns.title);
    if record.iter().skip(columns.count).any(|cell| !cell.trim().is_empty()) {
        basket.leave_out(
            row,
            "It has more cells than the first row: put a cell with a comma in quotes.",
        );
    } else if question.is_empty() && title.is_empty() {
        basket.leave_out(row, "There is no question in it.");
    } else if answer.is_empty() {
        basket.leave_out(row, "There is no answer in it.");
    } else {
        let (url, slug) = (cell(columns.url), cell(columns.slug));
        basket.put(row, pair(question, title, url, slug, answer));
    }
    Some(())
}

/// A question and its answer as an article: called by the question, or by a title with the question
/// as its heading.
pub(super) fn pair(question: &str, title: &str, url: &str, slug: &str, answer: &str) -> Piece {
    let answer =
        if html::is_html(answer) { html::page(answer).markdown } else { text::markdown(answer) };
    let (title, markdown) = if title.is_empty() || question.is_empty() || title == question {
        (if title.is_empty() { question } else { title }, answer)
    } else {
        (title, format!("## {}\n\n{answer}", super::escape::inline(&super::squeezed(question))))
    };
    // Two questions may stand under one title; the question tells them apart.
    let slug = match slug {
        "" if question.is_empty() => super::slug(title),
        "" => super::slug(question),
        slug => slug.to_owned(),
    };
    Piece { slug, title: title.to_owned(), url: url.to_owned(), markdown }
}

/// Whether every quote that opens a cell closes it.
fn fits(raw: &[u8], delimiter: u8) -> bool {
    let ends = |byte: Option<&u8>| byte.is_none_or(|byte| [delimiter, b'\n', b'\r'].contains(byte));
    let mut at = 0;
    while at < raw.len() {
        if raw[at] == b'"' {
            at += 1;
            loop {
                match (raw.get(at), raw.get(at + 1)) {
                    (None, _) => return false,
                    (Some(b'"'), Some(b'"')) => at += 2,
                    (Some(b'"'), _) => break,
                    _ => at += 1,
                }
            }
            at += 1;
            if !ends(raw.get(at)) {
                return false;
            }
        }
        while !ends(raw.get(at)) {
            at += 1;
        }
        at += 1;
    }
    true
}
