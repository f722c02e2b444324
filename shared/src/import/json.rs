//! JSON of question/answer pairs or of articles: a list, an object with a list `articles`, or one
//! object a line.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Basket, Piece, csv::pair, html, markdown, text};
use crate::shape::said_plainly;

/// Longest sentence about a wrong value; a parser repeats what it was given.
const WHY_CHARS_MAX: usize = 200;

/// Times that reading goes on after something that is no JSON.
const BROKEN_MAX: usize = 100;

/// One of them. Fields that nobody knows are passed over: an export has many.
#[derive(Deserialize)]
struct Row<'a> {
    question: Option<String>,
    answer: Option<String>,
    title: Option<String>,
    markdown: Option<String>,
    text: Option<String>,
    html: Option<String>,
    url: Option<String>,
    slug: Option<String>,
    #[serde(borrow)]
    articles: Option<&'a RawValue>,
}

/// Reads JSON into `basket`.
pub(super) fn read(whole: &str, basket: &mut Basket) {
    let text = whole.trim_start();
    if text.is_empty() {
        return basket.leave_out("file", "There is nothing in it.");
    }
    if let Some(list) = text.strip_prefix('[') {
        return items(list, basket);
    }
    // An object over several lines is one; anything else is a line each.
    if let Ok(one) = serde_json::from_str::<&RawValue>(text) {
        return row(one.get(), "item 1", true, basket);
    }
    for (line, text) in (1..).zip(whole.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        row(text.trim(), &format!("line {line}"), false, basket);
    }
}

/// The items of a list, from behind its bracket. What is no JSON is passed over up to the next
/// object behind a comma.
fn items(list: &str, basket: &mut Basket) {
    let mut at = 0;
    let mut broken = 0;
    for item in 1_usize.. {
        let rest = list[at..].trim_start_matches([',', ' ', '\t', '\r', '\n']);
        at = list.len() - rest.len();
        if rest.starts_with(']') {
            return;
        }
        let name = format!("item {item}");
        if rest.is_empty() {
            return basket.leave_out(name, "The list has no end: there may have been more.");
        }
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        match values.next() {
            Some(Ok(value)) => {
                at += values.byte_offset();
                row(value.get(), &name, false, basket);
            }
            _ => {
                basket.leave_out(name, "This is no JSON.");
                broken += 1;
                let Some(next) = next_object(rest).filter(|_| broken < BROKEN_MAX) else {
                    return;
                };
                at += next;
            }
        }
    }
}

/// Where the next `{` behind a comma is.
fn next_object(text: &str) -> Option<usize> {
    text.match_indices('{')
        .map(|(at, _)| at)
        .filter(|at| *at > 0)
        .find(|at| text[..*at].trim_end().ends_with(','))
}

/// Takes one object; only the outermost may hold a list of others.
fn row(raw: &str, name: &str, is_outermost: bool, basket: &mut Basket) {
    let read: Row<'_> = match serde_json::from_str(raw) {
        Ok(read) => read,
        Err(error) if error.is_data() => {
            let why = said_plainly(&error.to_string(), WHY_CHARS_MAX);
            return basket.leave_out(name, &format!("It has another shape: {why}"));
        }
        Err(_) => return basket.leave_out(name, "This is no JSON."),
    };
    let articles = read.articles.filter(|_| is_outermost);
    if let Some(list) = articles.and_then(|list| list.get().strip_prefix('[')) {
        return items(list, basket);
    }
    let trimmed =
        |text: Option<String>| text.map(|text| text.trim().to_owned()).unwrap_or_default();
    let (question, title) = (trimmed(read.question), trimmed(read.title));
    let (url, slug) = (trimmed(read.url), trimmed(read.slug));
    let piece = if let Some(answer) = read.answer {
        if question.is_empty() && title.is_empty() {
            return basket.leave_out(name, "There is no question in it.");
        }
        pair(&question, &title, &url, &slug, answer.trim())
    } else if let Some(text) = read.markdown {
        let piece = markdown::piece(&text, "", &url);
        let title = if title.is_empty() { piece.title } else { title };
        let slug = if slug.is_empty() { piece.slug } else { slug };
        Piece { slug, title, ..piece }
    } else if let Some(html) = read.html {
        let page = html::page(&html);
        let title = if title.is_empty() { page.title } else { title };
        let url = if url.is_empty() { page.canonical } else { url };
        Piece { slug, title, url, markdown: page.markdown }
    } else if let Some(plain) = read.text {
        if title.is_empty() {
            let piece = text::piece(&plain, "", &url);
            Piece { slug, ..piece }
        } else {
            Piece { slug, title, url, markdown: text::markdown(&plain) }
        }
    } else {
        let why = "It needs a question and an answer, or a title and markdown, text or html.";
        return basket.leave_out(name, why);
    };
    basket.put(name, piece);
}
