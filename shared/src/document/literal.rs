//! Text that is meant as it stands, as Markdown.

use super::{Hosts, plain, read};

/// Markdown that shows `text` as it stands: `text` itself where it has no marks, and otherwise with
/// its marks escaped. Blank at the beginning of a line is lost (D9).
#[must_use]
pub fn literal(text: &str) -> String {
    let none = Hosts::default();
    let document = read(text, &none);
    if !super::has_marks(&document) && plain(&document) == text.trim() {
        return text.to_owned();
    }
    let lines: Vec<_> = text.lines().map(|line| escaped(line.trim())).collect();
    lines.join("\n")
}

fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|');
        // A heading, a bullet, an underline, a fence; a number with its dot.
        let first = at == 0 && matches!(c, '#' | '-' | '+' | '=' | '~');
        let number = digits > 0 && at == digits && matches!(c, '.' | ')');
        if always || first || number {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
