//! Words of any script: where one begins and ends, and how two spellings of it become one.
//!
//! Index and question go through the same door, so that what is stored and what is searched are
//! always cut and folded alike. Scripts written without spaces are cut into pairs of characters:
//! `unicode61` takes a whole clause of Chinese for one word, and all but never finds it again.

use crate::knowledge::stem::light;

/// One word of a text, folded: lower case, without diacritics, in one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// A word of a script with spaces, or a number.
    Plain(String),
    /// Parts joined by a hyphen: `e-mail`, `pre-order`. Two or more.
    Compound(Vec<String>),
    /// Characters of a script without spaces, one after the other.
    Run(Vec<char>),
}

impl Word {
    /// A word of a script with spaces that is written as one.
    #[must_use]
    pub fn plain(&self) -> Option<&str> {
        match self {
            Self::Plain(word) => Some(word),
            Self::Compound(_) | Self::Run(_) => None,
        }
    }

    /// The word with a space for each hyphen.
    #[must_use]
    pub fn spelled(&self) -> String {
        match self {
            Self::Plain(word) => word.clone(),
            Self::Compound(parts) => parts.join(" "),
            Self::Run(run) => run.iter().collect(),
        }
    }
}

/// Cuts `text` into words, in order. Everything that is no letter, mark or digit separates.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut run = Vec::new();
    let mut parts = vec![String::new()];
    let mut chars = text.chars().map(widened).peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if is_spaceless(c) {
            close_parts(&mut parts, &mut found);
            run.push(c);
            continue;
        }
        if is_dropped(c) {
            continue;
        }
        close_run(&mut run, &mut found);
        let inside = parts.last().is_some_and(|part| !part.is_empty())
            && next.is_some_and(|c| is_word(c) && !is_spaceless(c));
        if is_word(c) {
            let part = parts.last_mut().expect("one part is always open");
            fold(c, part);
        } else if inside && is_hyphen(c) {
            parts.push(String::new());
        } else if inside && is_apostrophe(c) {
            // "don't" and "customer's" are one word; "l'article" and "d'envoi" are two.
            let part = parts.last_mut().expect("one part is always open");
            if part.chars().count() < 3 && !is_pronoun(part) {
                part.clear();
            } else {
                let tail = take_contraction(&mut chars);
                if tail == "t" {
                    part.push('t');
                } else if !matches!(&*tail, "s" | "m" | "d" | "ll" | "re" | "ve") {
                    close_parts(&mut parts, &mut found);
                    parts[0] = tail;
                }
            }
        } else {
            close_parts(&mut parts, &mut found);
        }
    }
    close_parts(&mut parts, &mut found);
    close_run(&mut run, &mut found);
    found
}

/// The text as it goes into the index: words, parts, joined compounds and pairs, with spaces
/// between, so that FTS5's `unicode61` has nothing left to decide.
///
/// A run of one character stands alone, and the last character of a run stands once more behind
/// its pairs: a search for one character is a search for words that begin with it.
#[must_use]
pub fn indexed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut push = |word: &str| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    };
    for word in words(text) {
        match word {
            Word::Plain(word) => push(light(&word)),
            Word::Compound(parts) => {
                parts.iter().for_each(|part| push(light(part)));
                if let Some(joined) = joined(&parts) {
                    push(&joined);
                }
            }
            Word::Run(run) => {
                pairs(&run).iter().for_each(|pair| push(pair));
                if let Some(last) = run.last() {
                    push(&last.to_string());
                }
            }
        }
    }
    out
}

/// Every two neighbours of a run; empty for a run of one.
#[must_use]
pub fn pairs(run: &[char]) -> Vec<String> {
    run.windows(2).map(|pair| pair.iter().collect()).collect()
}

/// A compound written as one word, as others write it: `email`. Not for numbers: `2-3` is not 23.
#[must_use]
pub fn joined(parts: &[String]) -> Option<String> {
    let lettered = parts.iter().all(|part| part.chars().all(char::is_alphabetic));
    lettered.then(|| parts.concat())
}

/// Whether `c` belongs to a script whose words are not separated by spaces, or, as in Korean,
/// carry their particles with them.
#[must_use]
pub const fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0E4E}'                          // Thai
        | '\u{0E81}'..='\u{0ECD}'                        // Lao
        | '\u{1000}'..='\u{103F}'                        // Burmese
        | '\u{1780}'..='\u{17D3}'                        // Khmer
        | '\u{3005}'..='\u{3007}'                        // 々 〆 〇
        | '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' // Hiragana
        | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' // Katakana
        | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' // Han
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}'
        | '\u{AC00}'..='\u{D7A3}'                        // Hangul
    )
}

fn close_parts(parts: &mut Vec<String>, found: &mut Vec<Word>) {
    let mut closed = core::mem::replace(parts, vec![String::new()]);
    closed.retain(|part| !part.is_empty());
    match closed.len() {
        0 => {}
        1 => found.extend(closed.pop().map(Word::Plain)),
        _ => found.push(Word::Compound(closed)),
    }
}

fn close_run(run: &mut Vec<char>, found: &mut Vec<Word>) {
    if !run.is_empty() {
        found.push(Word::Run(core::mem::take(run)));
    }
}

/// The letters behind an apostrophe, up to the end of the word.
fn take_contraction(chars: &mut core::iter::Peekable<impl Iterator<Item = char>>) -> String {
    let mut tail = String::new();
    while let Some(c) = chars.next_if(|&c| is_word(c) && !is_spaceless(c)) {
        if !is_dropped(c) {
            fold(c, &mut tail);
        }
    }
    tail
}

/// English words of one or two letters that an apostrophe follows: `I'm`, `it's`, `we'll`.
fn is_pronoun(part: &str) -> bool {
    matches!(part, "i" | "it" | "he" | "we")
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02BC}')
}

/// Letters, digits, and the marks that spell a word together with them: without the vowel signs
/// and the virama of the scripts of India, "हिन्दी" is three scraps.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || is_dropped(c)
        || matches!(c, '\u{0900}'..='\u{0DFF}' if c != '\u{0964}' && c != '\u{0965}')
        || is_spaceless(c)
}

/// Marks that the same word may be written with or without, and marks without a shape.
const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}'                          // combining diacritics
        | '\u{0591}'..='\u{05BD}' | '\u{05C1}'..='\u{05C2}' // Hebrew points
        | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' // Arabic tatweel and vowels
        | '\u{093C}'                                     // Devanagari nukta
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}'
    )
}

/// Full-width Latin as its usual form.
fn widened(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Appends `c` in lower case, without diacritics, in the one spelling used here.
///
/// The Latin letters are those of the languages of Europe; for others the character itself does.
fn fold(c: char, out: &mut String) {
    for c in c.to_lowercase() {
        let plain = match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ'..='ặ' => 'a',
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
            'ď' | 'đ' | 'ð' => 'd',
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế'..='ệ' => {
                'e'
            }
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
            'ĥ' | 'ħ' | 'ḥ' => 'h',
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => 'i',
            'ĵ' => 'j',
            'ķ' => 'k',
            'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
            'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ỏ' | 'ố'..='ợ' => 'o',
            'ŕ' | 'ŗ' | 'ř' => 'r',
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
            'ţ' | 'ť' | 'ț' => 't',
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ'..='ự' => {
                'u'
            }
            'ý' | 'ÿ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => 'y',
            'ź' | 'ż' | 'ž' => 'z',
            // Greek accents, Cyrillic ё.
            'ά' => 'α',
            'έ' => 'ε',
            'ή' => 'η',
            'ί' | 'ϊ' | 'ΐ' => 'ι',
            'ό' => 'ο',
            'ύ' | 'ϋ' | 'ΰ' => 'υ',
            'ώ' => 'ω',
            'ς' => 'σ',
            'µ' => 'μ',
            'ё' => 'е',
            // Arabic: the carriers of hamza, the two final forms.
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            // Devanagari: one sign for the nasal, letters with a nukta as those without.
            'ँ' => 'ं',
            '\u{0958}' => 'क',
            '\u{0959}' => 'ख',
            '\u{095A}' => 'ग',
            '\u{095B}' => 'ज',
            '\u{095C}' => 'ड',
            '\u{095D}' => 'ढ',
            '\u{095E}' => 'फ',
            '\u{095F}' => 'य',
            'ß' => {
                out.push_str("ss");
                continue;
            }
            'æ' => {
                out.push_str("ae");
                continue;
            }
            'œ' => {
                out.push_str("oe");
                continue;
            }
            // Lower-casing İ leaves a combining dot.
            c if is_dropped(c) => continue,
            c => c,
        };
        out.push(plain);
    }
}
