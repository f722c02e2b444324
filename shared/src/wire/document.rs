//! What a bot says, as a tree of what may be drawn: there is nothing else to draw it with.
//!
//! Made at the edge from Markdown (`document` of the core); never HTML, never an image.

use serde::{Deserialize, Serialize};

/// What a bot says, block by block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Document {
    /// In order.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
