//! Addresses in a message become links; everything else stays text.

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Text(&'a str),
    /// An address, http or https.
    Link(&'a str),
}

/// Cuts `text` into words and addresses. Only `http://` and `https://` begin one: whatever else a
/// message holds, it can never become an address of another kind.
#[must_use]
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, link, after)) = next_address(rest) {
        if !before.is_empty() {
            parts.push(Part::Text(before));
        }
        parts.push(Part::Link(link));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// The first address, with what is before and after it.
fn next_address(text: &str) -> Option<(&str, &str, &str)> {
    let starts = text.char_indices().filter(|(_, c)| *c == 'h');
    starts.map(|(at, _)| text.split_at(at)).find_map(|(before, from)| {
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
        let whole = from.split(ends).next().unwrap_or_default();
        // A sentence's own mark is no part of the address it ends with.
        let link = whole.trim_end_matches(|c| {
            matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '\'' | '”' | '’')
        });
        is_address(link).then(|| (before, link, from.split_at(link.len()).1))
    })
}

/// Whether an address may be followed from a message: a web page, and nothing else.
#[must_use]
pub fn is_address(url: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Whether a link of a document may be followed: a web page, or a mail to somebody. The edge has
/// checked it, and whoever draws it looks again.
#[must_use]
pub fn may_follow(url: &str) -> bool {
    is_address(url) || url.starts_with("mailto:")
}
