//! Raw HTML in Markdown: the tags go, and what is in scripts, styles and comments with them.

/// The words between the tags.
pub(super) fn words(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = &from[past(from)..];
        // What only begins like a tag is words.
        if rest.len() == from.len() {
            out.push('<');
            rest = &from[1..];
        }
    }
    out.push_str(rest);
    out
}

/// Where the tag that `text` begins with ends, with its content if that is no words; 0 if there is
/// none. One that is never closed goes to the end.
fn past(text: &str) -> usize {
    let until = |close: &str| find(text, close).map_or(text.len(), |at| at + close.len());
    if text.starts_with("<!--") {
        return until("-->");
    }
    if let Some(name) = hidden(text) {
        return until(&format!("</{name}>"));
    }
    let is_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
    if text[1..].starts_with(is_tag) { text.find('>').map_or(text.len(), |at| at + 1) } else { 0 }
}

/// Which element's content is no words, if `tag` begins it.
pub(super) fn hidden(tag: &str) -> Option<&'static str> {
    ["script", "style"].into_iter().find(|name| is(tag, name))
}

/// Whether `tag` begins an element of this name.
pub(super) fn is(tag: &str, name: &str) -> bool {
    let Some(rest) = tag.strip_prefix('<') else { return false };
    let found = rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
    found && !rest[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

fn find(text: &str, needle: &str) -> Option<usize> {
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    text.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}
