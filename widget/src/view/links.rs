//! Addresses in a message become links; everything else stays text.

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Words.
    Text(&'a str),
    /// An address, http or https.
    Link(&'a str),
}

/// Cuts `text` into words and addresses. Only `http://` and `https://` begin one: whatever else a
/// message holds, it can never become an address of another kind.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = address_start(rest) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
        // A sentence's own mark is no part of the address it ends with.
        let link = from[..end.unwrap_or(from.len())]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '”', '’']);
        if !before.is_empty() {
            parts.push(Part::Text(before));
        }
        parts.push(if is_address(link) { Part::Link(link) } else { Part::Text(link) });
        rest = &from[link.len()..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// Whether an address may be followed from a message: a web page, and nothing else.
pub(super) fn is_address(url: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

fn address_start(text: &str) -> Option<usize> {
    match (text.find("https://"), text.find("http://")) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
