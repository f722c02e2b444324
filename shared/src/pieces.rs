//! Cutting an answer into the pieces in which it is streamed.

use crate::limits::STREAM_PIECES_MAX;

/// Least characters of a piece: about a word, so that nothing flickers.
const PIECE_CHARS_MIN: usize = 8;

/// Cuts `text` into at most [`STREAM_PIECES_MAX`] pieces that join to the whole again.
///
/// A piece ends before a space where there is one near; scripts without spaces are cut anywhere.
#[must_use]
pub fn pieces(text: &str) -> Vec<&str> {
    let chars = text.chars().count();
    let size = chars.div_ceil(STREAM_PIECES_MAX).max(PIECE_CHARS_MIN);
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, tail) = rest.split_at(cut(rest, size));
        pieces.push(piece);
        rest = tail;
    }
    pieces
}

/// Where the first piece of about `size` characters ends, in bytes: never less than `size`, so
/// that there are never too many.
fn cut(text: &str, size: usize) -> usize {
    let Some((earliest, _)) = text.char_indices().nth(size) else {
        return text.len();
    };
    let near: usize = text[earliest..].chars().take(size).map(char::len_utf8).sum();
    // The rest of a last word belongs to it, not to a piece of its own.
    let none = if earliest + near == text.len() { text.len() } else { earliest };
    text[earliest..earliest + near].find(' ').map_or(none, |space| earliest + space)
}
