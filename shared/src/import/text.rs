//! Plain text: the first line is the title, blank lines part paragraphs, `-`, `*`, `•` and numbers
//! begin items. Anything else is taken for what it says, not for Markdown.

use super::{Piece, escape, slug};

/// The article; `stem` is the file's name without its ending.
pub(super) fn piece(text: &str, stem: &str, url: &str) -> Piece {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_start();
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    // A single line is a text without a title.
    let (title, rest) = if rest.trim().is_empty() { (stem, title) } else { (title, rest) };
    Piece {
        slug: slug(stem),
        title: title.trim().to_owned(),
        url: url.to_owned(),
        markdown: markdown(rest),
    }
}

/// Text as Markdown that says the same.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.lines() {
        out.push_str(&as_line(line.trim()));
        out.push('\n');
    }
    out
}

fn as_line(line: &str) -> String {
    if !line.chars().any(char::is_alphanumeric) {
        // A ruler of any kind parts paragraphs as a blank line does.
        return String::new();
    }
    if let Some(item) = ["- ", "* ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark))
    {
        return format!("- {}", escape::inline(item));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let item = line[digits..].strip_prefix(['.', ')']).and_then(|rest| rest.strip_prefix(' '));
    match item.filter(|_| (1..=3).contains(&digits)) {
        Some(item) => format!("{}. {}", &line[..digits], escape::inline(item)),
        None => escape::line(line),
    }
}
