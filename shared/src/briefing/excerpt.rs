//! Words, shortened so that a card stays a card.

/// `text` on one line, at most `chars_max` characters: cut between words where there are any, with an
/// ellipsis.
pub(super) fn excerpt(text: &str, chars_max: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= chars_max {
        return line;
    }
    let kept: String = line.chars().take(chars_max.saturating_sub(1)).collect();
    // A cut between words, unless that loses more than half: not every script has spaces.
    let at = kept.rfind(' ').filter(|at| *at > kept.len() / 2).unwrap_or(kept.len());
    format!("{}…", kept[..at].trim_end())
}
