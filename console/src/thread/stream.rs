//! A bot's answer while it is being written, put together from its pieces.

use shared::{id::EntrySeq, wire::Streaming};

/// What has been heard of an answer so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// The turn it belongs to.
    pub turn: EntrySeq,
    /// The words so far.
    pub text: String,
}

impl Stream {
    /// `known` with one piece more.
    ///
    /// A piece that does not continue what is known is left out: whoever joined in the middle, or
    /// missed a piece, waits for the whole answer instead of reading half a sentence.
    #[must_use]
    pub fn with(known: Option<Self>, piece: Streaming) -> Option<Self> {
        let Streaming { turn, from, text } = piece;
        if from == 0 {
            return Some(Self { turn, text });
        }
        let mut stream = known?;
        let continues = stream.turn == turn && stream.text.chars().count() == from as usize;
        if continues {
            stream.text.push_str(&text);
        }
        Some(stream)
    }
}
