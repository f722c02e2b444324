//! A word in the instructions that no answer may hold: where it comes out, the instructions do.

use core::fmt::Write as _;

/// The canary of one turn.
#[derive(Clone, Debug)]
pub struct Canary {
    word: String,
    forms: Vec<String>,
}

/// Consecutive words of the instructions that an answer may have in common with them: fewer happen by
/// chance.
const WORDS_ALIKE: usize = 9;

impl Canary {
    /// The canary drawn by `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut word = String::from("kestrel");
        let _fits = write!(word, "{seed:016x}");
        let reversed = word.chars().rev().collect();
        let mut hex = String::new();
        for byte in word.bytes() {
            let _fits = write!(hex, "{byte:02x}");
        }
        let mut forms = vec![word.clone(), reversed, hex, rot13(&word)];
        // In Base64 a text looks different by where it begins in a group of three.
        forms.extend((0..3).map(|skip| base64_inside(&word, skip)));
        // Digits are what a model turns letters into when it is told to disguise them.
        forms.push(plain_digits(&word));
        Self { word, forms }
    }

    /// The word, for the instructions.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.word
    }

    /// Whether `text` holds the word, however it is spaced, cut, turned around or encoded.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let exact: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let bare = exact.to_ascii_lowercase();
        let digits = plain_digits(&bare);
        self.forms
            .iter()
            .any(|form| bare.contains(form) || exact.contains(form) || digits.contains(form))
    }
}

/// Whether `text` repeats a run of words of the `instructions`.
#[must_use]
pub fn repeats(text: &str, instructions: &str) -> bool {
    let own = words(instructions);
    let said = words(text);
    let runs: std::collections::BTreeSet<&[String]> = own.windows(WORDS_ALIKE).collect();
    said.windows(WORDS_ALIKE).any(|run| runs.contains(run))
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn rot13(word: &str) -> String {
    let turn = |c: char| match c {
        'a'..='m' => char::from(c as u8 + 13),
        'n'..='z' => char::from(c as u8 - 13),
        _ => c,
    };
    word.chars().map(turn).collect()
}

/// Letters that are written as digits, as those digits.
fn plain_digits(word: &str) -> String {
    let digit = |c: char| match c {
        'o' => '0',
        'l' | 'i' => '1',
        'e' => '3',
        'a' => '4',
        's' => '5',
        't' => '7',
        _ => c,
    };
    word.chars().map(digit).collect()
}

/// What of `word` in Base64 does not depend on what stands around it, when `skip` bytes of a group
/// stand before it.
fn base64_inside(word: &str, skip: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let whole: Vec<u8> = word.bytes().skip((3 - skip) % 3).collect();
    let groups = whole.chunks_exact(3).flat_map(|group| {
        let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
        [18, 12, 6, 0].map(|shift| char::from(ALPHABET[(bits >> shift & 63) as usize]))
    });
    groups.filter(char::is_ascii_alphanumeric).collect()
}
