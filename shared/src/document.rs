//! A bot's Markdown as a document: a small tree of what may be drawn, and never HTML.
//!
//! Whoever wrote the Markdown, a model, an article or an agent who corrected one of them, the tree
//! has no place for a tag, an image, or an address that is not allowed. Text that is meant as it
//! stands becomes Markdown with [`literal`].

mod address;
mod entry;
mod html;
mod literal;
mod plain;
mod read;

pub use self::{
    address::{Hosts, host},
    entry::{for_agent, for_visitor, hosts_of},
    literal::literal,
    plain::plain,
};

use crate::{
    limits::{DOCUMENT_NODES_MAX, POST_CHARS_MAX},
    plain::for_people,
    wire::document::{Block, Document, Inline},
};

/// What is shown of an answer of which nothing can be shown.
const NOTHING: &str = "…";

/// What is shown of a bot's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The words without marks.
    pub text: String,
    /// The words with marks; `None` when there are none, and `text` says it all.
    pub document: Option<Document>,
}

/// Reads `markdown`; links lead to `hosts` alone. Total: any text is shown somehow (D1 to D9).
#[must_use]
pub fn show(markdown: &str, hosts: &Hosts) -> Shown {
    let document = read(markdown, hosts);
    let mut text = plain(&document);
    if text.is_empty() {
        NOTHING.clone_into(&mut text);
        return Shown { text, document: None };
    }
    let fits = nodes(&document.blocks) <= DOCUMENT_NODES_MAX;
    let document = (fits && has_marks(&document)).then_some(document);
    Shown { text, document }
}

/// The tree of `markdown`, whatever its size. Characters beyond [`POST_CHARS_MAX`] are not read.
#[must_use]
pub fn read(markdown: &str, hosts: &Hosts) -> Document {
    let end = markdown.char_indices().nth(POST_CHARS_MAX).map_or(markdown.len(), |(at, _)| at);
    read::read(&for_people(&markdown[..end]), hosts)
}

/// Whether the tree says more than its words do.
fn has_marks(document: &Document) -> bool {
    document.blocks.iter().any(|block| match block {
        Block::Paragraph(inlines) => {
            !inlines.iter().all(|inline| matches!(inline, Inline::Text(_) | Inline::Break))
        }
        _ => true,
    })
}

/// Blocks, items and inlines.
fn nodes(blocks: &[Block]) -> usize {
    let items = |items: &[Vec<Block>]| items.iter().map(|item| 1 + nodes(item)).sum::<usize>();
    let of = |block: &Block| match block {
        Block::Paragraph(inlines) => inlines_in(inlines),
        Block::Code(_) => 0,
        Block::Bullets(list) | Block::Numbers { items: list, .. } => items(list),
    };
    blocks.iter().map(|block| 1 + of(block)).sum()
}

fn inlines_in(inlines: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Bold(words) | Inline::Italic(words) | Inline::Link { words, .. } => {
            inlines_in(words)
        }
        Inline::Text(_) | Inline::Code(_) | Inline::Break => 0,
    };
    inlines.iter().map(|inline| 1 + of(inline)).sum()
}
