//! Which encoding a page says it is in; reading it is the platform's matter.
//!
//! Rule K53 of `docs/rules.md`, after the HTML standard's "sniffing an encoding".

/// How much of a page is searched for what it says of itself, bytes.
const HEAD_BYTES: usize = 1024;

/// Longest label that is looked up.
const LABEL_BYTES_MAX: usize = 40;

/// The encoding's label, in lower case: that of a byte order mark, else of the header
/// `Content-Type`, else of a `<meta>` at the page's beginning. `None` when nothing says it; a page
/// is UTF-8 then.
#[must_use]
pub fn label(content_type: &str, page: &[u8]) -> Option<String> {
    let mark = match page {
        [0xef, 0xbb, 0xbf, ..] => Some("utf-8"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        [0xff, 0xfe, ..] => Some("utf-16le"),
        _ => None,
    };
    let said = || content_type.split(';').skip(1).find_map(parameter);
    mark.map(str::to_owned).or_else(said).or_else(|| of_meta(page))
}

/// The value of a parameter `charset`.
fn parameter(raw: &str) -> Option<String> {
    let (name, value) = raw.split_once('=')?;
    name.trim().eq_ignore_ascii_case("charset").then(|| named(value))?
}

/// A label as it is looked up; `None` when nothing is left of it.
fn named(raw: &str) -> Option<String> {
    let raw = raw.trim_start().trim_start_matches(['"', '\'']);
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '>');
    let label = raw.split(ends).next().unwrap_or_default();
    (!label.is_empty())
        .then(|| label.chars().take(LABEL_BYTES_MAX).collect::<String>())
        .map(|label| label.to_lowercase())
}

fn of_meta(page: &[u8]) -> Option<String> {
    // Every encoding that a `<meta>` can name writes ASCII as ASCII.
    let head = String::from_utf8_lossy(&page[..page.len().min(HEAD_BYTES)]).to_ascii_lowercase();
    let mut rest = head.as_str();
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = rest[1..].split_once('>').unwrap_or_else(|| (&rest[1..], ""));
        let attributes = tag
            .strip_prefix("meta")
            .filter(|rest| rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/'));
        if let Some(label) = attributes.and_then(of_attributes) {
            return Some(match label.as_str() {
                // What could be read so far is no UTF-16.
                "utf-16" | "utf-16le" | "utf-16be" => "utf-8".to_owned(),
                "x-user-defined" => "windows-1252".to_owned(),
                _ => label,
            });
        }
        rest = after;
    }
    None
}

/// `charset=…`, as an attribute of its own or in the `content` of an `http-equiv`.
fn of_attributes(attributes: &str) -> Option<String> {
    let stands_for_header = attributes.contains("http-equiv");
    attributes.match_indices("charset").find_map(|(at, word)| {
        let before = attributes[..at].chars().next_back()?;
        let is_own = before.is_whitespace() || before == '/';
        let value = attributes[at + word.len()..].trim_start().strip_prefix('=')?;
        (is_own || stands_for_header).then(|| named(value))?
    })
}
