//! Words of any script: where one begins and ends, and how two spellings of it become one.
//!
//! Index and question go through the same door, so that what is stored and what is searched are
//! always cut and folded alike. Scripts written without spaces are cut into pairs of characters:
//! `unicode61` takes a whole clause of Chinese for one word, and all but never finds it again.

mod tones;

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
    cut(text).into_iter().map(|(word, _)| word).collect()
}

/// The same, and beside each plain word of a Vietnamese text its toned spelling, where that is
/// another: see [`tones`].
#[must_use]
pub fn toned_words(text: &str) -> Vec<(Word, Option<String>)> {
    let mut found = cut(text);
    if !tones::is_vietnamese(text) {
        found.iter_mut().for_each(|(_, toned)| *toned = None);
    }
    found
}

/// Cuts, with the tones of each plain word beside it.
fn cut(text: &str) -> Vec<(Word, Option<String>)> {
    let mut open = Open::default();
    let mut chars = text.chars().map(widened).peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if is_spaceless(c) {
            open.close_parts();
            open.run.push(c);
            continue;
        }
        if is_dropped(c) {
            open.tones.extend(tones::of(c));
            // A letter of its own, whichever way it is written.
            if c == '\u{306}' && open.part().ends_with('и') {
                open.part().pop();
                open.part().push('й');
            }
            continue;
        }
        open.close_run();
        let inside =
            !open.part().is_empty() && next.is_some_and(|c| is_word(c) && !is_spaceless(c));
        if is_word(c) {
            open.add(c);
        } else if inside && is_hyphen(c) {
            open.parts.push(String::new());
        } else if inside && is_apostrophe(c) {
            // "don't" and "customer's" are one word; "l'article" and "d'envoi" are two.
            if open.part().chars().count() < 3 && !is_pronoun(open.part()) {
                open.part().clear();
            } else {
                let tail = take_contraction(&mut chars);
                if tail == "t" {
                    open.part().push('t');
                } else if !matches!(&*tail, "s" | "m" | "d" | "ll" | "re" | "ve") {
                    open.close_parts();
                    open.part().push_str(&tail);
                }
            }
        } else {
            open.close_parts();
        }
    }
    open.close_parts();
    open.close_run();
    open.found
}

/// What is being cut, and what has been.
struct Open {
    /// The parts of the word that is open; one at least.
    parts: Vec<String>,
    /// Its tones.
    tones: Vec<u8>,
    run: Vec<char>,
    found: Vec<(Word, Option<String>)>,
}

impl Default for Open {
    fn default() -> Self {
        Self { parts: vec![String::new()], tones: vec![], run: vec![], found: vec![] }
    }
}

impl Open {
    fn part(&mut self) -> &mut String {
        self.parts.last_mut().expect("one part is always open")
    }

    fn add(&mut self, c: char) {
        if !c.is_ascii() {
            self.tones.extend(tones::of(c));
        }
        fold(c, self.part());
    }

    fn close_parts(&mut self) {
        let mut closed = core::mem::replace(&mut self.parts, vec![String::new()]);
        let tones = core::mem::take(&mut self.tones);
        closed.retain(|part| !part.is_empty());
        match closed.len() {
            0 => {}
            1 => {
                let word = closed.remove(0);
                let toned = (!tones.is_empty()).then(|| tones::spelled(&word, tones));
                self.found.push((Word::Plain(word), toned));
            }
            _ => self.found.push((Word::Compound(closed), None)),
        }
    }

    fn close_run(&mut self) {
        if !self.run.is_empty() {
            let run = core::mem::take(&mut self.run);
            self.found.push((Word::Run(run), None));
        }
    }
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
    for (word, toned) in toned_words(text) {
        match word {
            Word::Plain(word) => {
                push(light(&word));
                toned.iter().for_each(|toned| push(toned));
            }
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

/// Every two neighbours of a run; empty for a run of one character.
///
/// In the alphabets of South-East Asia a neighbour is a letter with the vowels and tones that are
/// written around it: two bare characters of Thai say as little as two letters of English. A run of
/// one such letter is a pair by itself.
#[must_use]
pub fn pairs(run: &[char]) -> Vec<String> {
    let mut starts: Vec<usize> = (0..run.len()).filter(|&at| begins(run, at)).collect();
    starts.push(run.len());
    let across = |count: usize| {
        let spans = starts.windows(count + 1).map(|span| &run[span[0]..span[count]]);
        spans.map(|letters| letters.iter().collect()).collect()
    };
    match starts.len() {
        2 if run.len() > 1 => across(1),
        _ => across(2),
    }
}

/// Whether a letter begins at `at`, and is not written around the one before.
fn begins(run: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| run[before]);
    let leads = |c| matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}');
    // Of Khmer and Burmese letters one may stand below another.
    let stacks = |c| matches!(c, '\u{17D2}' | '\u{1039}');
    let rides = matches!(run[at],
        '\u{0E30}'..='\u{0E3A}' | '\u{0E45}' | '\u{0E47}'..='\u{0E4E}'
            | '\u{0EB0}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECD}'
            | '\u{102B}'..='\u{103E}' | '\u{17B4}'..='\u{17D3}'
    );
    before.is_none_or(|before| !leads(before) && !stacks(before) && !rides)
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
    is_south_east_asian(c)
        || matches!(c,
            '\u{3005}'..='\u{3007}'                          // 々 〆 〇
            | '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' // Hiragana
            | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' // Katakana
            | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}'
            | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' // Han
            | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}'
            | '\u{AC00}'..='\u{D7A3}'                        // Hangul
        )
}

/// Whether `c` belongs to an alphabet without spaces, whose vowels and tones are written around its
/// letters.
#[must_use]
pub const fn is_south_east_asian(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0E4E}'                          // Thai
        | '\u{0E81}'..='\u{0ECD}'                        // Lao
        | '\u{1000}'..='\u{103F}'                        // Burmese
        | '\u{1780}'..='\u{17D3}'                        // Khmer
    )
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
            c => digit(c).unwrap_or(c),
        };
        out.push(plain);
    }
}

/// A digit of another script as the usual one.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 17] = [
        0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810,
    ];
    let code = u32::from(c);
    let value =
        ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}
