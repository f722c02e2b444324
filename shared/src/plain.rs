//! Characters that nobody sees: out of what a model reads, and out of what a bot shows.
//!
//! Unicode can carry words that are drawn nowhere: tag characters spell ASCII, variation selectors
//! spell bytes, overrides turn an address round. A model reads them, a person does not.

/// `text` as a model may read it: line breaks and tabs stay, other control characters and whatever
/// else draws nothing are gone (D10). The same in any number of passes.
///
/// A joiner stays where writing needs it: single, between two letters of a script that joins, or
/// between two emoji. A variation selector stays as one of emoji or text behind a sign that has one.
#[must_use]
pub fn for_model(text: &str) -> String {
    without_hidden(text, false)
}

/// `text` as a person may be shown it: [`for_model`], with the marks of direction that Arabic and
/// Hebrew put between their words and a number.
#[must_use]
pub fn for_people(text: &str) -> String {
    without_hidden(text, true)
}

fn without_hidden(text: &str, marks: bool) -> String {
    // First what never stays: a joiner is judged by the neighbours that are left.
    let seen: Vec<char> = text.chars().filter(|c| is_kept(*c, marks)).collect();
    let mut kept = String::with_capacity(text.len());
    let mut before = None;
    for (at, c) in seen.iter().copied().enumerate() {
        let after = seen.get(at + 1).copied();
        let stays = match c {
            ZWNJ | ZWJ => joins(before, c, after),
            '\u{FE0E}' | '\u{FE0F}' => before.is_some_and(has_presentations),
            _ => true,
        };
        if stays {
            kept.push(c);
            before = Some(c);
        }
    }
    kept
}

const ZWNJ: char = '\u{200C}';
const ZWJ: char = '\u{200D}';

const fn is_kept(c: char, marks: bool) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{200E}' | '\u{200F}' | '\u{061C}' => marks,
        // C0, DEL and C1.
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        // Soft hyphen, grapheme joiner, fillers and vowels that are not drawn.
        | '\u{AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{3164}' | '\u{FFA0}'
        // Zero width, embeddings, overrides, isolates and what is deprecated among them.
        | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        // Line and paragraph separators are no line breaks of ours.
        | '\u{2028}' | '\u{2029}'
        // Selectors other than those of text and emoji, annotations, notes and shorthand.
        | '\u{FE00}'..='\u{FE0D}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        // Tags and the supplementary selectors, and all that is reserved beside them.
        | '\u{E0000}'..='\u{E0FFF}' => false,
        _ => true,
    }
}

/// Whether a joiner between these two changes how they are written.
fn joins(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let letters = is_joining_script(before) && is_joining_script(after);
    let emoji = joiner == ZWJ && (is_emoji(before) || before == '\u{FE0F}') && is_emoji(after);
    letters || emoji
}

/// Arabic and its kin, and the scripts of South and Southeast Asia with Mongolian.
const fn is_joining_script(c: char) -> bool {
    matches!(
        c,
        '\u{0620}'..='\u{08FF}'
            | '\u{0900}'..='\u{0DFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{18AF}'
            | '\u{A840}'..='\u{A87F}'
            | '\u{A8E0}'..='\u{A8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
    )
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Whether the character is drawn as text or as emoji, by a selector behind it.
const fn has_presentations(c: char) -> bool {
    is_emoji(c)
        || matches!(c, '#' | '*' | '0'..='9' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ')
        || matches!(c, '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}')
}
