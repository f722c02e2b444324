//! Plain words as Markdown that says the same.

/// Words within a line, with a backslash before what would be a mark.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '&' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A paragraph's line: [`inline`], and no heading, quotation, item or rule by its beginning.
pub(super) fn line(text: &str) -> String {
    let text = inline(text.trim());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    if text.starts_with(['#', '>', '=', '-', '+']) { format!("\\{text}") } else { text }
}
