//! An answer that is being written: pieces in order, and nothing shown that was not sent.

use shared::{id::EntrySeq, wire::Streaming};

/// What has come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// The turn it belongs to.
    pub turn: EntrySeq,
    /// The words so far.
    pub text: String,
    chars: u32,
}

/// Puts a piece where it belongs. A repeat changes nothing, and after a gap nothing more is shown:
/// the whole answer follows as an entry.
pub(super) fn take(stream: &mut Option<Stream>, piece: &Streaming) {
    if piece.from == 0 {
        *stream = Some(Stream { turn: piece.turn, text: String::new(), chars: 0 });
    }
    if let Some(stream) = stream
        && stream.turn == piece.turn
        && stream.chars == piece.from
    {
        stream.text.push_str(&piece.text);
        stream.chars += u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX / 2);
    }
}
