//! Sentences: where one ends, in any script.
//!
//! By marks, not by grammar. A full stop ends a sentence when a space follows and what comes next
//! does not go on in lower case, and when it does not belong to an abbreviation or an initial.

/// Abbreviations that a capital may follow. Folded to lower case, without their last stop.
const ABBREVIATIONS: &[&str] = &[
    "approx", "art", "ave", "bzw", "ca", "co", "corp", "dept", "dr", "e.g", "etc", "fig", "i.e",
    "inc", "incl", "jr", "ltd", "max", "min", "mr", "mrs", "ms", "nr", "p.ej", "prof", "sr", "sra",
    "st", "tel", "u.a", "usw", "vs", "z.b",
];

/// The sentences of one line, in order, trimmed, none empty. Together they are the line.
#[must_use]
pub fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let ends = match c {
            // These stand at an end only, with or without a space behind.
            '。' | '！' | '？' | '｡' => !next.is_some_and(is_closing),
            // Danda of the scripts of India, question mark and full stop of Arabic script.
            '।' | '॥' | '؟' | '۔' | '!' | '?' | '…' => next.is_none_or(char::is_whitespace),
            '.' => {
                next.is_none_or(char::is_whitespace)
                    && is_full_stop(&line[start..at], &line[at + 1..])
            }
            // A bracket or quotation mark that closes behind the stop.
            _ if is_closing(c) && !next.is_some_and(is_closing) => {
                line[..at].ends_with(['。', '！', '？'])
                    || (next.is_none_or(char::is_whitespace)
                        && line[..at].ends_with(['.', '!', '?'])
                        && goes_on_upper(&line[at + c.len_utf8()..]))
            }
            _ => false,
        };
        if ends {
            let end = at + c.len_utf8();
            found.push(line[start..end].trim());
            start = end;
        }
    }
    found.push(line[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn is_full_stop(before: &str, after: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    // "No. 5" but not "No. Five".
    let numbered = word.eq_ignore_ascii_case("no")
        && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let lower = word.to_lowercase();
    !is_initial && !numbered && !ABBREVIATIONS.contains(&lower.as_str()) && goes_on_upper(after)
}

fn goes_on_upper(after: &str) -> bool {
    !after.trim_start().starts_with(char::is_lowercase)
}

const fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '」' | '』' | '）')
}
