//! A document's words without its marks.

use crate::wire::document::{Block, Document, Inline};

/// The words: paragraphs apart, items behind a dash or their number, links as their words.
#[must_use]
pub fn plain(document: &Document) -> String {
    of_blocks(&document.blocks, "\n\n").trim().to_owned()
}

fn of_blocks(blocks: &[Block], between: &str) -> String {
    let parts: Vec<_> = blocks.iter().map(of_block).filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

fn of_block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => of_inlines(inlines),
        Block::Code(code) => code.clone(),
        Block::Bullets(items) => {
            let lines: Vec<_> = items.iter().map(|item| of_item("- ", item)).collect();
            lines.join("\n")
        }
        Block::Numbers { from, items } => {
            let numbers = (*from..).map(|number| format!("{number}. "));
            let lines: Vec<_> =
                numbers.zip(items).map(|(number, item)| of_item(&number, item)).collect();
            lines.join("\n")
        }
    }
}

/// An item, the lines after its first indented below it.
fn of_item(lead: &str, item: &[Block]) -> String {
    let indent = format!("\n{}", " ".repeat(lead.len()));
    format!("{lead}{}", of_blocks(item, "\n").replace('\n', &indent))
}

/// The words of a line.
pub(super) fn of_inlines(inlines: &[Inline]) -> String {
    let of = |inline: &Inline| match inline {
        Inline::Text(words) | Inline::Code(words) => words.clone(),
        Inline::Bold(words) | Inline::Italic(words) | Inline::Link { words, .. } => {
            of_inlines(words)
        }
        Inline::Break => "\n".to_owned(),
    };
    inlines.iter().map(of).collect()
}
