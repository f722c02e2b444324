//! The words of a run of inline Markdown: escapes, code, links, tags, entities and emphasis without
//! their marks.
//!
//! Read in one pass whatever it is (rule K47 of `docs/rules.md`): where a bracket is closed is looked
//! up, and nothing that was sought in vain is sought again.

use std::collections::BTreeMap;

use super::{squeezed, starts_with_any_case};

/// Longest words, and longest target, of a link.
const LINK_BYTES_MAX: usize = 2_000;

/// The words of `raw`.
pub(super) fn inline(raw: &str) -> String {
    read(raw).0
}

/// The words, and how many bytes were looked at for them: the work, as a test counts it.
fn read(raw: &str) -> (String, usize) {
    let mut run = Run::new(raw);
    run.write(0, raw.len());
    (squeezed(&run.out), run.looked_at)
}

struct Run<'a> {
    raw: &'a str,
    out: String,
    /// Where the bracket at a place is closed.
    closed: BTreeMap<usize, usize>,
    /// Where the last run of so many backticks, or of more, begins.
    ticks: Vec<usize>,
    /// The first `>` behind the last place that it was looked for from; the text's end for none.
    tag_end: Option<usize>,
    looked_at: usize,
}

impl<'a> Run<'a> {
    fn new(raw: &'a str) -> Self {
        let (closed, ticks) = (closed(raw), ticks(raw));
        Self {
            raw,
            out: String::with_capacity(raw.len()),
            closed,
            ticks,
            tag_end: None,
            looked_at: 2 * raw.len(),
        }
    }

    /// Writes the words of what is between two places.
    fn write(&mut self, mut at: usize, end: usize) {
        let start = self.out.len();
        while let Some(c) = self.raw[at..end].chars().next() {
            let after = at + c.len_utf8();
            self.looked_at += c.len_utf8();
            let next = self.raw[after..end].chars().next();
            let taken = match c {
                '\\' => next.filter(char::is_ascii_punctuation).map(|_| {
                    self.out.push_str(&self.raw[after..=after]);
                    after + 1
                }),
                '`' => Some(self.code_span(at, end)),
                '!' if next == Some('[') => self.link(after, end),
                '[' => self.link(at, end),
                '<' => self.tag(at, end),
                '&' => self.entity(at, end),
                '*' | '~' | '_' => Some(self.emphasis(start, c, at, end)),
                _ => None,
            };
            at = taken.unwrap_or_else(|| {
                self.out.push_str(&self.raw[at..after]);
                after
            });
        }
    }

    /// The words of code, or the ticks that begin none. Each of these says where it ends.
    fn code_span(&mut self, at: usize, end: usize) -> usize {
        let inside = at + run_of('`', &self.raw[at..end]);
        let mark = &self.raw[at..inside];
        let may_close = self.ticks.get(mark.len()).is_some_and(|last| *last >= inside);
        let found = may_close.then(|| self.raw[inside..end].find(mark)).flatten();
        self.looked_at += if may_close { found.unwrap_or(end - inside) } else { 0 };
        match found {
            Some(found) => {
                let close = inside + found;
                self.out.push_str(&self.raw[inside..close]);
                close + run_of('`', &self.raw[close..end])
            }
            None => {
                self.out.push_str(mark);
                inside
            }
        }
    }

    /// `[words](target "title")` and `[words][name]`: the words.
    fn link(&mut self, at: usize, end: usize) -> Option<usize> {
        let close = self.closing(at, end)?;
        let target = close + 1;
        if !self.raw[target..end].starts_with(['(', '[']) {
            return None;
        }
        let last = self.closing(target, end)?;
        let start = self.out.len();
        self.write(at + 1, close);
        let words = self.out[start..].trim_end_matches(is_space);
        let (end, before) =
            (start + words.len(), words.len() - words.trim_start_matches(is_space).len());
        self.out.truncate(end);
        self.out.drain(start..start + before);
        Some(last + 1)
    }

    /// Where the bracket at `at` is closed, in a link's length.
    fn closing(&self, at: usize, end: usize) -> Option<usize> {
        self.closed.get(&at).copied().filter(|close| *close < end && close - at < LINK_BYTES_MAX)
    }

    /// `<https://…>` keeps its address; any other tag is dropped, with a space for a line break.
    fn tag(&mut self, at: usize, end: usize) -> Option<usize> {
        let close = match self.tag_end {
            Some(known) if known >= at => known,
            _ => {
                let found = self.raw[at..].find('>').map_or(self.raw.len(), |found| at + found);
                self.looked_at += found - at;
                *self.tag_end.insert(found)
            }
        };
        if close >= end {
            return None;
        }
        let inside = &self.raw[at + 1..close];
        if ["https://", "http://", "mailto:"].iter().any(|scheme| inside.starts_with(scheme)) {
            self.out.push_str(inside.trim_start_matches("mailto:"));
            return Some(close + 1);
        }
        let named = inside.strip_prefix('/').unwrap_or(inside);
        let is_tag = named.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?');
        let separates = starts_with_any_case(named, "br") || starts_with_any_case(named, "td");
        if is_tag && separates {
            self.out.push(' ');
        }
        is_tag.then_some(close + 1)
    }

    /// `&amp;`, `&#8364;`, `&#x20AC;`.
    fn entity(&mut self, at: usize, end: usize) -> Option<usize> {
        let rest = &self.raw[at..end];
        let close = rest.char_indices().take(10).find(|(_, c)| *c == ';')?.0;
        let c = named(&rest[1..close])?;
        self.out.push_str(c.encode_utf8(&mut [0; 4]));
        Some(at + close + 1)
    }

    /// Drops a run of `*`, `_` or `~~` that opens or closes emphasis; keeps `2 * 3` and `snake_case`.
    fn emphasis(&mut self, start: usize, mark: char, at: usize, end: usize) -> usize {
        let marks = run_of(mark, &self.raw[at..end]);
        let left = self.out[start..].chars().next_back();
        let right = self.raw[at + marks..end].chars().next();
        let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let lettered = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let stays = (spaced(left) && spaced(right))
            || (mark == '_' && lettered(left) && lettered(right))
            || (mark == '~' && marks != 2)
            || (mark != '~' && marks > 3);
        if stays {
            self.out.push_str(&self.raw[at..at + marks]);
        }
        at + marks
    }
}

/// How many of `mark` a text begins with; it is one byte.
pub(super) fn run_of(mark: char, text: &str) -> usize {
    text.len() - text.trim_start_matches(mark).len()
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// For each bracket that is closed by one of its kind, where.
fn closed(raw: &str) -> BTreeMap<usize, usize> {
    let mut closed = BTreeMap::new();
    let (mut square, mut round) = (Vec::new(), Vec::new());
    let mut escaped = false;
    for (at, byte) in raw.bytes().enumerate() {
        if escaped {
            escaped = false;
            continue;
        }
        match byte {
            b'\\' => escaped = true,
            b'[' => square.push(at),
            b'(' => round.push(at),
            b']' => closed.extend(square.pop().map(|open| (open, at))),
            b')' => closed.extend(round.pop().map(|open| (open, at))),
            _ => {}
        }
    }
    closed
}

/// For each number of backticks where the last run of at least so many begins.
pub(super) fn ticks(raw: &str) -> Vec<usize> {
    let mut last = Vec::new();
    let mut at = 0;
    while let Some(found) = raw[at..].find('`') {
        at += found;
        let length = run_of('`', &raw[at..]);
        if last.len() <= length {
            last.resize(length + 1, 0);
        }
        last[length] = at;
        at += length;
    }
    for fewer in (1..last.len()).rev() {
        last[fewer - 1] = last[fewer - 1].max(last[fewer]);
    }
    last
}

/// The character that an entity stands for.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "euro" => '€',
        "pound" => '£',
        "copy" => '©',
        "reg" => '®',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "times" => '×',
        "deg" => '°',
        _ => {
            let digits = name.strip_prefix('#')?;
            let hex = digits.strip_prefix(['x', 'X']);
            let code =
                hex.map_or_else(|| digits.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            return char::from_u32(code).filter(|c| !c.is_control());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    /// A text of about so many bytes, or parts.
    type Made = fn(usize) -> String;

    /// K47: ten times as much is ten times the work, whatever it is.
    #[test]
    fn k47_hostile_markdown_is_read_in_one_pass() {
        fn nested(n: usize) -> String {
            "[".repeat(n) + &"](x)".repeat(n)
        }
        fn falling(n: usize) -> String {
            (1..n).rev().map(|k| "`".repeat(k) + "x").collect()
        }
        let hostile: [(&str, Made); 11] = [
            ("open brackets", |n| "[".repeat(n)),
            ("images", |n| "![".repeat(n)),
            ("closed brackets", |n| "[".repeat(n) + &"]".repeat(n)),
            ("targets", |n| "[](".repeat(n)),
            ("names", |n| "[][".repeat(n)),
            ("links in links", |n| nested(100).repeat(n / 100)),
            ("open tags", |n| "<".repeat(n)),
            ("far tags", |n| "<".repeat(n) + ">"),
            ("ticks", |n| falling(80).repeat(n / 80)),
            ("marks", |n| "*_~~&".repeat(n)),
            ("escapes", |n| "\\[".repeat(n)),
        ];
        for (what, text) in hostile {
            let (small, large) = (text(1_000), text(10_000));
            let ((_, few), (_, many)) = (read(&small), read(&large));
            let grown = large.len().div_ceil(small.len()) + 1;
            assert!(
                many <= few * grown,
                "{what}: {few} for {}, {many} for {}",
                small.len(),
                large.len()
            );
            assert!(many <= large.len() * 50, "{what}: {many} for {}", large.len());
        }
    }
}
