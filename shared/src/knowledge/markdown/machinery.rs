//! Markdown without comments, and without scripts and style sheets with all that is in them.
//!
//! Only where they are HTML: one that is escaped or stands in code is what the author writes about,
//! and one that is never closed takes nothing with it (rule K5 of `docs/rules.md`). One pass, as
//! [`super::inline`] is: what was sought in vain is not sought again.

use super::{
    bare, closes, fence_of,
    inline::{run_of, ticks},
    starts_with_any_case,
};

const KINDS: [(&str, &str); 3] =
    [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];

/// See the module.
pub(super) fn without_machinery(text: &str) -> String {
    if text.contains('<') { read(text).0 } else { text.to_owned() }
}

/// The text, and how many bytes were looked at for it.
fn read(text: &str) -> (String, usize) {
    let mut scan = Scan {
        text,
        at: 0,
        out: String::with_capacity(text.len()),
        gone: [false; 3],
        paragraph_end: 0,
        looked_at: 0,
    };
    let ticks = ticks(text);
    let mut fence = None;
    let mut is_line_start = true;
    while let Some(byte) = text.as_bytes().get(scan.at) {
        if is_line_start {
            let line = text[scan.at..].split_inclusive('\n').next().unwrap_or_default();
            let bare = bare(line);
            let opened = fence_of(bare);
            if fence.is_some() || opened.is_some() {
                fence = match fence {
                    Some(open) if closes(open, bare) => None,
                    Some(open) => Some(open),
                    None => opened,
                };
                scan.keep(line.len());
                continue;
            }
        }
        is_line_start = *byte == b'\n';
        match byte {
            b'\\' => scan.keep(1 + scan.char_after()),
            b'\n' => scan.keep(1),
            b'`' => scan.code(&ticks),
            b'<' => scan.tag(),
            _ => scan.keep_text(),
        }
    }
    (scan.out, scan.looked_at)
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    out: String,
    /// Which of [`KINDS`] are not closed any more.
    gone: [bool; 3],
    /// Where the paragraph ends that was looked at last.
    paragraph_end: usize,
    /// How many bytes were looked at: the work, as a test counts it.
    looked_at: usize,
}

impl Scan<'_> {
    fn keep(&mut self, bytes: usize) {
        self.looked_at += bytes;
        let end = self.text.len().min(self.at + bytes);
        self.out.push_str(&self.text[self.at..end]);
        self.at = end;
    }

    /// Keeps everything up to what may mean something.
    fn keep_text(&mut self) {
        let rest = &self.text[self.at..];
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let next = rest[first..].find(['\\', '`', '<', '\n']);
        let means = next.map_or(rest.len(), |next| first + next);
        self.keep(means);
    }

    /// Length of an escaped mark.
    fn char_after(&self) -> usize {
        let next = self.text[self.at + 1..].chars().next();
        next.filter(char::is_ascii_punctuation).map_or(0, char::len_utf8)
    }

    /// Keeps code as it stands, or the ticks that begin none in this paragraph.
    fn code(&mut self, ticks: &[usize]) {
        let rest = &self.text[self.at..];
        let length = run_of('`', rest);
        let inside = self.at + length;
        let may_close = ticks.get(length).is_some_and(|last| *last >= inside);
        if self.paragraph_end < inside {
            let end = self.text[inside..].find("\n\n");
            self.looked_at += end.unwrap_or(self.text.len() - inside);
            self.paragraph_end = end.map_or(self.text.len(), |end| inside + end);
        }
        let paragraph = may_close.then(|| &self.text[inside..self.paragraph_end]);
        let close = paragraph.and_then(|paragraph| paragraph.find(&rest[..length]));
        self.looked_at += paragraph.map_or(0, |paragraph| close.unwrap_or(paragraph.len()));
        self.keep(length + close.map_or(0, |close| close + length));
    }

    /// Passes over what is no text, or keeps the `<`.
    fn tag(&mut self) {
        let rest = &self.text[self.at..];
        let kind = KINDS.iter().position(|(open, _)| opens(rest, open));
        if let Some(kind) = kind.filter(|kind| !self.gone[*kind]) {
            let (_, close) = KINDS[kind];
            let found = find_any_case(rest, close);
            self.looked_at += found.unwrap_or(rest.len());
            match found {
                Some(found) => return self.at += found + close.len(),
                None => self.gone[kind] = true,
            }
        }
        self.keep(1);
    }
}

/// Whether a text begins with this comment or this element, and with no other of a longer name.
fn opens(text: &str, open: &str) -> bool {
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    starts_with_any_case(text, open) && (open == "<!--" || text[open.len()..].starts_with(ends))
}

fn find_any_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes()
        .windows(needle.len())
        .position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::read;

    /// K47: ten times as much is ten times the work, whatever it is.
    #[test]
    fn k47_what_is_never_closed_is_sought_once() {
        let hostile =
            ["<script", "<!--", "<style>`", "`x", "``x`", "\\<", "<\n```\n", "<script></script>"];
        for one in hostile {
            let (few, many) = (read(&one.repeat(1_000)).1, read(&one.repeat(10_000)).1);
            assert!(many <= few * 11, "{one}: {few}, then {many}");
        }
    }
}
