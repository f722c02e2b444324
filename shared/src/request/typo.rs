//! Whether a word is another one with a slip of the finger.

/// Shortest word that a slip is forgiven in, in letters: below it, neighbours are other words.
pub(super) const SLIP_CHARS_MIN: usize = 5;

/// Whether `typed` is `meant` with one letter more, less or other, or two neighbours exchanged.
///
/// The first letter counts as typed: people rarely miss it, and it tells most other words apart.
pub(super) fn is_slip(typed: &str, meant: &str) -> bool {
    if typed.len().abs_diff(meant.len()) > 4 || typed.chars().next() != meant.chars().next() {
        return false;
    }
    let shared: usize = typed
        .chars()
        .zip(meant.chars())
        .take_while(|(typed, meant)| typed == meant)
        .map(|(typed, _)| typed.len_utf8())
        .sum();
    let (typed, meant) = (&typed[shared..], &meant[shared..]);
    let shared: usize = typed
        .chars()
        .rev()
        .zip(meant.chars().rev())
        .take_while(|(typed, meant)| typed == meant)
        .map(|(typed, _)| typed.len_utf8())
        .sum();
    let mut typed = typed[..typed.len() - shared].chars();
    let mut meant = meant[..meant.len() - shared].chars();
    let (first, second) = ((typed.next(), typed.next()), (meant.next(), meant.next()));
    if typed.next().is_some() || meant.next().is_some() {
        return false;
    }
    match (first, second) {
        ((_, None), (_, None)) => true,
        ((Some(a), Some(b)), (Some(c), Some(d))) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["opertor", "operattor", "operstor", "opertaor", "operator"] {
            assert!(is_slip(typed, "operator"), "{typed}");
        }
        for typed in ["oprtor", "aperator", "operation", "op", ""] {
            assert!(!is_slip(typed, "operator"), "{typed}");
        }
    }
}
