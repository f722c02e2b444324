//! Names that are said in a conversation: who is greeted, who introduces themselves, who signs.

use std::collections::BTreeSet;

use super::spaceless;
use crate::knowledge::{sentence::sentences, words::is_spaceless};

/// Most words of a name.
const NAME_WORDS_MAX: usize = 3;

/// Shortest part of a name that is masked; an initial is none.
const NAME_CHARS_MIN: usize = 2;

/// What people are greeted with, in lower case.
const SALUTATIONS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "hallo",
    "liebe",
    "lieber",
    "guten tag",
    "guten morgen",
    "guten abend",
    "hola",
    "buenos días",
    "buenas tardes",
    "bonjour",
    "bonsoir",
    "salut",
    "ciao",
    "buongiorno",
    "buonasera",
    "olá",
    "bom dia",
    "boa tarde",
    "hej",
    "hei",
    "dag",
    "goedemiddag",
    "cześć",
    "dzień dobry",
    "здравствуйте",
    "привет",
    "добрый день",
    "merhaba",
    "مرحبا",
    "नमस्ते",
    "thanks",
    "thank you",
    "danke",
    "sorry",
];

/// What people introduce themselves with, in lower case.
const INTRODUCTIONS: &[&str] = &[
    "my name is ",
    "my name's ",
    "ich heiße ",
    "ich heisse ",
    "mein name ist ",
    "je m'appelle ",
    "je m’appelle ",
    "mon nom est ",
    "me llamo ",
    "mi nombre es ",
    "mi chiamo ",
    "meu nome é ",
    "me chamo ",
    "mijn naam is ",
    "ik heet ",
    "jeg heter ",
    "jag heter ",
    "nazywam się ",
    "benim adım ",
    "меня зовут ",
    "اسمي ",
    "मेरा नाम ",
];

/// The same, where other words may follow as well: only before a comma, a stop or the end.
const LOOSE_INTRODUCTIONS: &[&str] = &["i'm ", "i’m ", "i am ", "this is ", "ich bin ", "je suis "];

/// The names of one conversation, as they are written.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Each a word.
    words: BTreeSet<String>,
    /// Of scripts without spaces, each a part of a text.
    runs: BTreeSet<String>,
}

impl Names {
    /// Takes in a name that is known.
    pub fn know(&mut self, name: &str) {
        let parts = name.split(|c: char| c.is_whitespace() || c == '-');
        let parts = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()));
        let parts = parts.filter(|part| part.chars().count() >= NAME_CHARS_MIN);
        self.words.extend(parts.clone().filter(|part| begins_as_name(part)).map(str::to_owned));
        let runs = parts.filter(|part| part.chars().all(is_spaceless)).map(str::to_owned);
        self.runs.extend(runs);
        let whole: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        if whole.chars().count() >= NAME_CHARS_MIN && whole.chars().all(is_spaceless) {
            self.runs.insert(whole);
        }
    }

    /// Takes in who is greeted in `text`.
    pub fn hear_greeted(&mut self, text: &str) {
        if let Some((name, _)) = salutation(text) {
            self.know(name);
        }
        spaceless::greeted(text).iter().for_each(|name| self.know(name));
    }

    /// Takes in who introduces themselves in `text`, or signs it.
    pub fn hear_introduced(&mut self, text: &str) {
        spaceless::introduced(text).iter().for_each(|name| self.know(name));
        for line in text.lines() {
            for sentence in sentences(line) {
                self.hear_introduction(sentence);
            }
        }
        let lines: Vec<&str> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if let [.., before, last] = lines[..]
            && before.ends_with(',')
            && last.split_whitespace().count() <= NAME_WORDS_MAX
            && last.split_whitespace().all(begins_as_name)
        {
            self.know(last);
        }
    }

    fn hear_introduction(&mut self, sentence: &str) {
        let plain = INTRODUCTIONS.iter().map(|words| (words, false));
        let loose = LOOSE_INTRODUCTIONS.iter().map(|words| (words, true));
        for (words, is_loose) in plain.chain(loose) {
            let Some(behind) = behind(sentence, words) else { continue };
            let taken = name_at_start(behind);
            let ends = behind[taken..].trim_start();
            let closed = ends.is_empty() || ends.starts_with([',', '.', '!', ';', '-', '–', '(']);
            if taken > 0 && (!is_loose || closed) {
                self.know(&behind[..taken]);
            }
        }
    }

    /// `text` with every name in it masked, as a whole word in the case of a name.
    #[must_use]
    pub fn masked(&self, text: &str) -> String {
        // The longer first: a name in full is more than its family's.
        let mut runs: Vec<&String> = self.runs.iter().collect();
        runs.sort_by_key(|run| core::cmp::Reverse(run.len()));
        let text = runs.into_iter().fold(text.to_owned(), |text, run| text.replace(run, "[name]"));
        let mut out = String::with_capacity(text.len());
        let mut rest = &*text;
        while let Some(from) = rest.find(is_part) {
            out.push_str(&rest[..from]);
            rest = &rest[from..];
            let until = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let word = &rest[..until];
            let of_one = word.strip_suffix('s').filter(|_| !self.words.contains(word));
            if self.words.contains(word) || of_one.is_some_and(|one| self.words.contains(one)) {
                out.push_str("[name]");
            } else {
                out.push_str(word);
            }
            rest = &rest[until..];
        }
        out.push_str(rest);
        for twice in ["[name] [name]", "[name][name]"] {
            while out.contains(twice) {
                out = out.replace(twice, "[name]");
            }
        }
        out
    }
}

/// `text` without its salutation ("Hi Ben,"), where it begins with one that names somebody.
#[must_use]
pub fn without_salutation(text: &str) -> &str {
    salutation(text).map_or(text, |(_, behind)| behind)
}

/// Who is greeted at the beginning of `text`, and what follows.
fn salutation(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let greeted = SALUTATIONS.iter().find_map(|words| {
        let behind = strip_prefix_in_any_case(text, words)?;
        let name = behind.strip_prefix(' ').or_else(|| behind.strip_prefix(", "))?;
        let taken = name_at_start(name);
        let rest = name[taken..].trim_start();
        let closed =
            rest.is_empty() || rest.starts_with([',', '.', '!', ':', '-', '–', '\u{1F44B}']);
        (taken > 0 && closed).then_some((&name[..taken], rest))
    })?;
    let behind = greeted.1.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[');
    Some((greeted.0, behind))
}

/// How many bytes of `text` are words that begin as names do.
fn name_at_start(text: &str) -> usize {
    let mut taken = 0;
    for word in text.split_inclusive([' ', '\n']).take(NAME_WORDS_MAX) {
        let name = word.trim_end().trim_end_matches(|c: char| !c.is_alphanumeric());
        if name.is_empty() || !begins_as_name(name) || name.chars().any(|c| c.is_ascii_digit()) {
            break;
        }
        let start = taken;
        taken += word.len();
        if name.len() < word.trim_end().len() || word.ends_with('\n') || !word.ends_with(' ') {
            return start + name.len();
        }
    }
    text[..taken].trim_end().len()
}

/// With a capital, or in a script that has none.
fn begins_as_name(word: &str) -> bool {
    let first = word.chars().next();
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !is_spaceless(c))
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() && !is_spaceless(c)
}

/// What stands behind `words` in `text`, where they begin a word.
fn behind<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut starts = text.char_indices().map(|(at, _)| at);
    starts.find_map(|at| {
        let begins = text[..at].chars().next_back().is_none_or(|c| !is_part(c));
        begins.then(|| strip_prefix_in_any_case(&text[at..], words)).flatten()
    })
}

fn strip_prefix_in_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text;
    for wanted in prefix.chars() {
        let c = rest.chars().next()?;
        if !c.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        rest = &rest[c.len_utf8()..];
    }
    Some(rest)
}
