//! What a bot says, as a tree of what may be drawn: there is nothing else to draw it with.
//!
//! Made at the edge from Markdown (`document` of the core); never HTML, never an image.

use serde::{Deserialize, Serialize};

/// What a bot says, block by block.
///
/// On the wire it is one flat list of texts, whose first character says what each is; see the table in
/// `docs/protocol.md`. A tree of JSON would be read by a kilobyte of code in the visitor's browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Document {
    /// In order.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Words that run on.
    Paragraph(Vec<Inline>),
    /// Lines of code.
    Code(String),
    /// Items behind bullets.
    Bullets(Vec<Vec<Self>>),
    /// Items behind numbers.
    Numbers {
        /// The first number.
        from: u32,
        /// The items.
        items: Vec<Vec<Self>>,
    },
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Words.
    Text(String),
    /// Strong words.
    Bold(Vec<Self>),
    /// Stressed words.
    Italic(Vec<Self>),
    /// A bit of code.
    Code(String),
    /// Words that lead somewhere.
    Link {
        /// `http:`, `https:` or `mailto:`, in ASCII; checked.
        url: String,
        /// The words.
        words: Vec<Self>,
    },
    /// A new line.
    Break,
}

impl From<Document> for Vec<String> {
    fn from(document: Document) -> Self {
        let mut parts = Self::new();
        write_blocks(&mut parts, &document.blocks);
        parts
    }
}

impl From<Vec<String>> for Document {
    /// Reads any list: what is not known is passed over, and what is left open ends with it.
    fn from(parts: Vec<String>) -> Self {
        Self { blocks: read_blocks(&mut parts.iter()) }
    }
}

/// Ends what was opened last.
const END: &str = "/";

fn write_blocks(into: &mut Vec<String>, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(words) => {
                into.push("p".to_owned());
                write_inlines(into, words);
                into.push(END.to_owned());
            }
            Block::Code(code) => into.push(format!("k{code}")),
            Block::Bullets(items) => write_list(into, "u".to_owned(), items),
            Block::Numbers { from, items } => write_list(into, format!("o{from}"), items),
        }
    }
}

fn write_list(into: &mut Vec<String>, open: String, items: &[Vec<Block>]) {
    into.push(open);
    for item in items {
        into.push("i".to_owned());
        write_blocks(into, item);
        into.push(END.to_owned());
    }
    into.push(END.to_owned());
}

fn write_inlines(into: &mut Vec<String>, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Bold(words) => write_within(into, "b".to_owned(), words),
            Inline::Italic(words) => write_within(into, "e".to_owned(), words),
            Inline::Link { url, words } => write_within(into, format!("a{url}"), words),
            Inline::Text(words) => into.push(format!("t{words}")),
            Inline::Code(code) => into.push(format!("c{code}")),
            Inline::Break => into.push("n".to_owned()),
        }
    }
}

fn write_within(into: &mut Vec<String>, open: String, words: &[Inline]) {
    into.push(open);
    write_inlines(into, words);
    into.push(END.to_owned());
}

/// The next part: what it is, and its words.
fn next<'a>(parts: &mut core::slice::Iter<'a, String>) -> Option<(&'a str, &'a str)> {
    let part = parts.next().filter(|part| *part != END)?;
    // A first character of several bytes is nothing that is known.
    part.split_at_checked(1).or(Some((END, END)))
}

fn read_blocks(parts: &mut core::slice::Iter<'_, String>) -> Vec<Block> {
    let mut blocks = Vec::new();
    while let Some((kind, words)) = next(parts) {
        blocks.push(match kind {
            "p" => Block::Paragraph(read_inlines(parts)),
            "k" => Block::Code(words.to_owned()),
            "u" => Block::Bullets(read_items(parts)),
            "o" => Block::Numbers { from: words.parse().unwrap_or(1), items: read_items(parts) },
            _ => continue,
        });
    }
    blocks
}

fn read_items(parts: &mut core::slice::Iter<'_, String>) -> Vec<Vec<Block>> {
    let mut items = Vec::new();
    while next(parts).is_some() {
        items.push(read_blocks(parts));
    }
    items
}

fn read_inlines(parts: &mut core::slice::Iter<'_, String>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    while let Some((kind, words)) = next(parts) {
        inlines.push(match kind {
            "t" => Inline::Text(words.to_owned()),
            "b" => Inline::Bold(read_inlines(parts)),
            "e" => Inline::Italic(read_inlines(parts)),
            "a" => Inline::Link { url: words.to_owned(), words: read_inlines(parts) },
            "c" => Inline::Code(words.to_owned()),
            "n" => Inline::Break,
            _ => continue,
        });
    }
    inlines
}
