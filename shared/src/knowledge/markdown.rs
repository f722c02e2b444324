//! Markdown as plain text: which blocks an article has, and what their words are.
//!
//! A reader for search and short answers, not a renderer: emphasis, links and code lose their
//! marks, tags and comments of raw HTML are dropped, lists and table rows become items, anything
//! odd becomes a paragraph. No input fails. What is shown as formatted text is another matter and
//! goes through a real Markdown parser where it is shown.

mod inline;
mod machinery;

use inline::inline;
use machinery::without_machinery;

/// One block of an article, its words without marks. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 1 to 6.
    Heading {
        /// 1 for `#`.
        level: u8,
        /// The heading's words.
        text: String,
    },
    /// A paragraph, or the lines of a code block.
    Paragraph(String),
    /// An item of a list, with its number when the list is numbered; or a row of a table, each
    /// cell behind its column's name.
    Item {
        /// The number written, or none for a bullet or a row.
        number: Option<u32>,
        /// The item's words.
        text: String,
    },
}

/// The blocks of `markdown`, in order.
#[must_use]
pub fn blocks(markdown: &str) -> Vec<Block> {
    let text = without_machinery(&markdown.replace("\r\n", "\n").replace(['\r', '\0'], "\n"));
    let mut reader = Reader::default();
    let mut lines = without_front_matter(&text).lines().peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        let bare = bare(line);
        if let Some(fence) = reader.fence {
            if closes(fence, bare) {
                reader.fence = None;
                reader.close();
            } else {
                reader.push(line);
            }
        } else if let Some(fence) = fence_of(bare) {
            reader.close();
            reader.fence = Some(fence);
            reader.open = Some(Open::Code);
        } else if bare.trim().is_empty() {
            reader.close();
        } else if let Some((level, text)) = atx_heading(bare) {
            reader.close();
            reader.heading(level, text);
        } else if let Some(level) = setext_level(bare).filter(|_| reader.in_paragraph()) {
            let text = core::mem::take(&mut reader.text);
            reader.open = None;
            reader.heading(level, &text);
        } else if is_rule(bare) || is_definition(bare) {
            reader.close();
        } else if let Some((number, text)) = item(bare) {
            reader.close();
            reader.open = Some(Open::Item(number));
            reader.push(text);
        } else if bare.contains('|') && is_delimiter_row(next) {
            reader.close();
            lines.next();
            let names = cells(bare);
            while let Some(row) = lines.next_if(|row| row.contains('|')) {
                reader.row(&names, &cells(row));
            }
        } else {
            reader.open.get_or_insert(Open::Paragraph);
            reader.push(bare);
        }
    }
    reader.close();
    reader.blocks
}

/// A line without what it is indented or quoted by.
fn bare(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>'])
}

/// The fence that a line opens a block of code with.
fn fence_of(bare: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| bare.starts_with(fence))
}

/// Whether a line ends the block of code that `fence` began.
fn closes(fence: &str, bare: &str) -> bool {
    bare.starts_with(fence) && bare.trim_end().chars().all(|c| fence.starts_with(c))
}

#[derive(Clone, Copy)]
enum Open {
    Paragraph,
    Code,
    Item(Option<u32>),
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Option<Open>,
    text: String,
    fence: Option<&'static str>,
}

impl Reader {
    fn in_paragraph(&self) -> bool {
        matches!(self.open, Some(Open::Paragraph))
    }

    fn push(&mut self, line: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(line.trim());
    }

    fn close(&mut self) {
        let raw = core::mem::take(&mut self.text);
        let text = match self.open {
            Some(Open::Code) => squeezed(&raw),
            _ => inline(&raw),
        };
        match self.open.take() {
            Some(_) if text.is_empty() => {}
            Some(Open::Paragraph | Open::Code) => self.blocks.push(Block::Paragraph(text)),
            Some(Open::Item(number)) => self.blocks.push(Block::Item { number, text }),
            None => {}
        }
    }

    fn heading(&mut self, level: u8, raw: &str) {
        let text = inline(raw);
        if !text.is_empty() {
            self.blocks.push(Block::Heading { level, text });
        }
    }

    fn row(&mut self, names: &[String], cells: &[String]) {
        let named =
            cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(i, cell)| {
                match names.get(i).filter(|name| !name.is_empty()) {
                    Some(name) => format!("{name}: {cell}"),
                    None => cell.clone(),
                }
            });
        let text = named.collect::<Vec<_>>().join("; ");
        if !text.is_empty() {
            self.blocks.push(Block::Item { number: None, text });
        }
    }
}

/// `## Heading ##`.
fn atx_heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level =
        u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    if !text.is_empty() && !text.starts_with([' ', '\t']) {
        return None;
    }
    let text = text.trim();
    let open = text.trim_end_matches('#');
    let closed = open.is_empty() || open.ends_with([' ', '\t']);
    Some((level, if closed { open.trim_end() } else { text }))
}

/// The line of `=` or `-` under a heading.
fn setext_level(line: &str) -> Option<u8> {
    let line = line.trim_end();
    let only = |c| line.chars().all(|each| each == c);
    if only('=') {
        Some(1)
    } else if only('-') {
        Some(2)
    } else {
        None
    }
}

/// `---`, `* * *`.
fn is_rule(line: &str) -> bool {
    let marks: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && ["-", "*", "_"].iter().any(|mark| marks.replace(mark, "").is_empty())
}

/// `[name]: https://…`, the target of links elsewhere.
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.split_once("]:").is_some_and(|(name, _)| !name.contains("]"))
}

/// `- text`, `* text`, `+ text`, `3. text`, `3) text`; a box to tick is dropped.
fn item(line: &str) -> Option<(Option<u32>, &str)> {
    let bullet = line.strip_prefix(['-', '*', '+']).map(|rest| (None, rest));
    let (number, rest) = bullet.or_else(|| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = line[..line.len() - rest.len()].parse().ok()?;
        Some((Some(number), rest.strip_prefix(['.', ')'])?))
    })?;
    let text = rest.strip_prefix([' ', '\t'])?.trim_start();
    let unticked = ["[ ] ", "[x] ", "[X] "].iter().find_map(|tick| text.strip_prefix(tick));
    Some((number, unticked.unwrap_or(text)))
}

/// The line under a table's head: `|---|:-:|`.
fn is_delimiter_row(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

fn cells(row: &str) -> Vec<String> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    row.replace("\\|", "\u{1}").split('|').map(|cell| inline(&cell.replace('\u{1}', "|"))).collect()
}

/// Without a block of settings between two lines of `---` at the very top.
fn without_front_matter(text: &str) -> &str {
    text.strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(text, |(_, article)| article)
}

fn starts_with_any_case(text: &str, start: &str) -> bool {
    text.as_bytes()
        .get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start.as_bytes()))
}

/// One space for each run of white space, none at the ends, no control characters.
fn squeezed(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
