//! The lines of a page, as its elements begin and end.

use super::{line, table::Table, words};
use crate::import::squeezed;

/// Lists within lists that are told apart; a page with more is no list any more.
const LISTS_MAX: usize = 32;

/// What the line that is being read will be.
#[derive(Clone, Copy, Default, PartialEq)]
enum Open {
    #[default]
    Paragraph,
    Heading(u8),
    Item,
    Term,
    /// What a term means.
    Meaning,
}

/// A line of Markdown, and whether it stands in what the page calls its main part.
struct Line {
    markdown: String,
    in_main: bool,
    in_article: bool,
}

/// See the module.
#[derive(Default)]
pub(super) struct Blocks {
    lines: Vec<Line>,
    open: Open,
    raw: String,
    heading: String,
    level: u8,
    term: String,
    /// For each open list the next number, or 0 for bullets.
    lists: Vec<u32>,
    lists_beyond: usize,
    table: Option<Table>,
    mains: usize,
    articles: usize,
    is_main_by_role: bool,
}

impl Blocks {
    pub(super) fn in_main(&self) -> bool {
        self.mains + self.articles > 0
    }

    pub(super) fn in_heading(&self) -> bool {
        matches!(self.open, Open::Heading(_))
    }

    pub(super) fn text(&mut self, text: &str) {
        match &mut self.table {
            Some(table) => table.text(text),
            None => self.raw.push_str(text),
        }
    }

    /// The main part begins at an element of another name, whose end is one of many: it goes on
    /// until what the page is wrapped in.
    pub(super) fn main_by_role(&mut self) {
        self.flush();
        self.is_main_by_role = true;
    }

    pub(super) fn start(&mut self, name: &str) {
        match name {
            "article" => self.articles += 1,
            "main" => self.mains += 1,
            _ => {}
        }
        if let Some(table) = &mut self.table {
            table.start(name);
            return;
        }
        // A line break within a heading or an item does not end it.
        if name == "br" {
            self.raw.push(' ');
            return;
        }
        // The first paragraph of an item is the item.
        if matches!(name, "p" | "div") && self.open == Open::Item && self.raw.trim().is_empty() {
            return;
        }
        self.flush();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.open = Open::Heading(name.as_bytes()[1] - b'0');
            }
            // What is unfolded by a question is its answer.
            "summary" => self.open = Open::Heading((self.level + 1).clamp(2, 6)),
            "li" => self.open = Open::Item,
            "dt" => self.open = Open::Term,
            "dd" => self.open = Open::Meaning,
            "table" => self.table = Some(Table::default()),
            "ul" | "ol" if self.lists.len() == LISTS_MAX => self.lists_beyond += 1,
            "ul" => self.lists.push(0),
            "ol" => self.lists.push(1),
            _ => {}
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        if let Some(table) = &mut self.table {
            if table.end(name) {
                self.end_table();
            }
            return;
        }
        self.flush();
        match name {
            "ul" | "ol" if self.lists_beyond > 0 => self.lists_beyond -= 1,
            "ul" | "ol" => drop(self.lists.pop()),
            "dl" => self.end_term(),
            "article" => self.articles = self.articles.saturating_sub(1),
            "main" => self.mains = self.mains.saturating_sub(1),
            _ => {}
        }
    }

    /// The first heading of the highest level, and the Markdown: of the main part when the page has
    /// one with words, else of its articles, else of all of it.
    pub(super) fn finish(mut self) -> (String, String) {
        if self.table.is_some() {
            self.end_table();
        }
        self.flush();
        self.end_term();
        let has = |chosen: fn(&Line) -> bool| self.lines.iter().any(chosen);
        let chosen: fn(&Line) -> bool = if has(|line| line.in_main) {
            |line| line.in_main
        } else if has(|line| line.in_article) {
            |line| line.in_article
        } else {
            |_| true
        };
        let mut markdown = String::new();
        for line in self.lines.iter().filter(|line| chosen(line)) {
            markdown.push_str(&line.markdown);
        }
        (self.heading, markdown.trim_end().to_owned())
    }

    fn end_table(&mut self) {
        let lines = self.table.take().map(Table::lines).unwrap_or_default();
        if !lines.is_empty() {
            self.push(lines);
            self.push("\n".to_owned());
        }
    }

    fn end_term(&mut self) {
        let term = core::mem::take(&mut self.term);
        if !term.is_empty() {
            self.push(format!("- {}\n", words(&term)));
        }
    }

    /// Ends the line that is being read.
    fn flush(&mut self) {
        let raw = core::mem::take(&mut self.raw);
        let open = core::mem::take(&mut self.open);
        let is_bare = !raw.chars().any(char::is_alphanumeric);
        if is_bare {
            // An item that has not begun yet is still one.
            if open == Open::Item && raw.trim().is_empty() {
                self.open = Open::Paragraph;
            }
            return;
        }
        match open {
            Open::Paragraph => self.push(format!("{}\n\n", line(&raw))),
            Open::Heading(level) => {
                self.level = level;
                if self.heading.is_empty() && level == 1 {
                    self.heading = squeezed(&raw);
                }
                let marks = "#".repeat(usize::from(level));
                self.push(format!("{marks} {}\n\n", words(&raw)));
            }
            Open::Item => {
                let mark = match self.lists.last_mut() {
                    Some(number) if *number > 0 => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    _ => "-".to_owned(),
                };
                self.push(format!("{mark} {}\n", words(&raw)));
            }
            Open::Term => {
                self.end_term();
                if raw.trim_end().ends_with(['?', '？', '؟']) {
                    let marks = "#".repeat(usize::from((self.level + 1).clamp(2, 6)));
                    self.push(format!("\n{marks} {}\n\n", words(&raw)));
                } else {
                    self.term = raw;
                }
            }
            Open::Meaning => {
                let term = core::mem::take(&mut self.term);
                if term.is_empty() {
                    self.push(format!("{}\n\n", line(&raw)));
                } else {
                    self.push(format!("- {}: {}\n", words(&term), words(&raw)));
                }
            }
        }
    }

    fn push(&mut self, markdown: String) {
        // A paragraph after an item is not part of it.
        let after_item = self
            .lines
            .last()
            .is_some_and(|last| !last.markdown.ends_with("\n\n") && last.markdown != "\n");
        let is_item = markdown.starts_with("- ")
            || markdown.starts_with(|c: char| c.is_ascii_digit()) && markdown.contains(". ")
            || markdown.starts_with('|');
        let in_main = self.mains > 0 || self.is_main_by_role;
        let in_article = self.articles > 0;
        let markdown = if after_item && !is_item { format!("\n{markdown}") } else { markdown };
        self.lines.push(Line { markdown, in_main, in_article });
    }
}
