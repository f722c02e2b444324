//! The tables of a language, and how a message is held against them.
//!
//! A table is written to be read: classes of words, and patterns over the names of classes.
//!
//! * A word is written in lower case; `_` joins the words of a phrase, of which the longest counts;
//!   a final `*` takes any ending. A class whose name ends in `~` forgives a slip of the finger.
//! * A pattern is a row of class names, each one word of the message, next to each other; `a|b` is
//!   either, `a?` may be left out. `.3` leaves room for up to three words of the class `fill`, `~3`
//!   for any three words except those of `stop`. `^` is the beginning of a clause, `$` the end of
//!   a sentence, or a comma with nothing but fillers behind it. A pattern does not reach over a comma.
//! * What a pattern of `voids` covers asks for nothing, unless the pattern that asks begins with
//!   `!`.

use super::Asked;
use super::fold::{Folded, Scripts, Token};
use super::typo::{SLIP_CHARS_MIN, is_slip};

/// What a language is made of.
pub(super) struct Language {
    /// The scripts it is written in.
    pub(super) scripts: Scripts,
    /// Syllables that are written together with the word that follows: Arabic's article.
    pub(super) prefixes: &'static [&'static str],
    /// Name and words of each class; at most 126 names.
    pub(super) classes: &'static [(&'static str, &'static str)],
    /// Patterns that ask for a person.
    pub(super) asks: &'static [&'static str],
    /// Patterns that look like it and do not.
    pub(super) voids: &'static [&'static str],
}

/// A set of classes, one bit each.
type Classes = u128;

/// The classes that gaps speak of.
const FILL: &str = "fill";
const STOP: &str = "stop";

/// A language, sorted to be searched.
pub(super) struct Grammar {
    pub(super) scripts: Scripts,
    prefixes: &'static [&'static str],
    /// By first word.
    entries: Vec<Entry>,
    /// Entries of one word with any ending, by that word.
    stems: Vec<Entry>,
    /// Words of classes that forgive, by first letter.
    forgiving: Vec<(char, String, bool, Classes)>,
    fill: Classes,
    stop: Classes,
    asks: Vec<Pattern>,
    voids: Vec<Pattern>,
}

struct Entry {
    first: String,
    /// The other words of a phrase; with any ending of the last when `stem`.
    rest: Vec<String>,
    stem: bool,
    classes: Classes,
}

struct Pattern {
    steps: Vec<Step>,
    /// Each set must occur in a message at all, or the pattern is not tried.
    needs: Vec<Classes>,
    despite_voids: bool,
}

#[derive(Clone, Copy)]
enum Step {
    Word { classes: Classes, optional: bool },
    Fill { words_max: usize },
    Any { words_max: usize },
    ClauseBegins,
    SentenceEnds,
}

/// A word or phrase of the message, with its classes in one language.
struct Word {
    classes: Classes,
    start: usize,
    end: usize,
    clause: u16,
    sentence: u16,
    /// Unknown and of one or two letters: as good as a filler, and often a mistyped one.
    is_scrap: bool,
}

impl Grammar {
    /// Sorts the tables of `language`.
    pub(super) fn of(language: &Language) -> Self {
        let mut names: Vec<&str> = vec![FILL, STOP];
        let mut grammar = Self {
            scripts: language.scripts,
            prefixes: language.prefixes,
            entries: Vec::new(),
            stems: Vec::new(),
            forgiving: Vec::new(),
            fill: 1,
            stop: 2,
            asks: Vec::new(),
            voids: Vec::new(),
        };
        for (name, words) in language.classes {
            let forgives = name.ends_with('~');
            let name = name.trim_end_matches('~');
            let index = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            assert!(index < 128, "at most 128 classes fit the bits of a set");
            for word in words.split_whitespace() {
                grammar.add(word, 1 << index, forgives);
            }
        }
        grammar.entries.sort_by(|a, b| a.first.cmp(&b.first));
        grammar.stems.sort_by(|a, b| a.first.cmp(&b.first));
        grammar.forgiving.sort();
        let pattern = |written: &&str| Pattern::of(written, &names);
        grammar.asks = language.asks.iter().map(pattern).collect();
        grammar.voids = language.voids.iter().map(pattern).collect();
        grammar
    }

    fn add(&mut self, written: &str, classes: Classes, forgives: bool) {
        self.add_spelled(written, classes, forgives);
        // People without umlauts on their keyboard write "moechte".
        if written.contains(['ä', 'ö', 'ü']) {
            let spelled = written.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
            self.add_spelled(&spelled, classes, forgives);
        }
    }

    fn add_spelled(&mut self, written: &str, classes: Classes, forgives: bool) {
        let stem = written.ends_with('*');
        let folded = Folded::of(&written.trim_end_matches('*').replace('_', " "));
        let mut words = folded.tokens.iter().map(|token| folded.letters(token).to_owned());
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        if forgives && rest.is_empty() && first.chars().count() >= SLIP_CHARS_MIN {
            let initial = first.chars().next().expect("a token has a letter");
            self.forgiving.push((initial, first.clone(), stem, classes));
        }
        let only = rest.is_empty();
        let entry = Entry { first, rest, stem, classes };
        if stem && only { self.stems.push(entry) } else { self.entries.push(entry) }
    }

    /// Where the message asks, if it does.
    pub(super) fn asked(&self, message: &Folded) -> Option<Asked> {
        let words = self.read(message);
        let present = words.iter().fold(0, |classes, word| classes | word.classes);
        let possible = |pattern: &&Pattern| pattern.needs.iter().all(|need| need & present != 0);
        if !self.asks.iter().any(|ask| possible(&ask)) {
            return None;
        }
        let mut voided = vec![false; words.len()];
        for void in self.voids.iter().filter(possible) {
            for first in 0..words.len() {
                if let Some(last) = self.matched(&void.steps, &words, first, first, &[]) {
                    voided[first..last].fill(true);
                }
            }
        }
        let none = vec![false; words.len()];
        for ask in self.asks.iter().filter(possible) {
            let voided = if ask.despite_voids { &none } else { &voided };
            for first in 0..words.len() {
                if let Some(last) = self.matched(&ask.steps, &words, first, first, voided) {
                    return Some(Asked { start: words[first].start, end: words[last - 1].end });
                }
            }
        }
        None
    }

    /// The message as words of this language.
    fn read(&self, message: &Folded) -> Vec<Word> {
        let mut words = Vec::with_capacity(message.tokens.len());
        let mut tokens = &message.tokens[..];
        while let Some(token) = tokens.first() {
            let (length, classes) = self.known(message, tokens);
            let letters = message.letters(token);
            words.push(Word {
                classes,
                start: token.place.start,
                end: tokens[length - 1].place.end,
                clause: token.clause,
                sentence: token.sentence,
                is_scrap: classes == 0 && letters.len() <= 2 && letters.is_ascii(),
            });
            tokens = &tokens[length..];
        }
        words
    }

    /// How many of the tokens the longest known phrase takes, and its classes.
    fn known(&self, message: &Folded, tokens: &[Token]) -> (usize, Classes) {
        let letters = message.letters(&tokens[0]);
        let mut best = (1, 0);
        self.look_up(message, letters, tokens, &mut best);
        if best.1 == 0 {
            for prefix in self.prefixes {
                if let Some(rest) = letters.strip_prefix(prefix)
                    && rest.chars().count() >= 2
                {
                    self.look_up(message, rest, tokens, &mut best);
                }
            }
        }
        if best.1 == 0 && letters.chars().count() >= SLIP_CHARS_MIN {
            best.1 = self.forgiven(letters);
        }
        best
    }

    fn look_up(
        &self,
        message: &Folded,
        letters: &str,
        tokens: &[Token],
        best: &mut (usize, Classes),
    ) {
        let mut take = |length: usize, classes: Classes| {
            if length > best.0 {
                *best = (length, classes);
            } else if length == best.0 {
                best.1 |= classes;
            }
        };
        let first = self.entries.partition_point(|entry| &*entry.first < letters);
        for entry in self.entries[first..].iter().take_while(|entry| entry.first == letters) {
            let length = 1 + entry.rest.len();
            let Some(following) = tokens.get(1..length) else { continue };
            let same = entry.rest.iter().zip(following).enumerate().all(|(n, (word, token))| {
                let letters = message.letters(token);
                let is_last = n + 1 == entry.rest.len();
                token.clause == tokens[0].clause
                    && (word == letters || entry.stem && is_last && letters.starts_with(&**word))
            });
            if same {
                take(length, entry.classes);
            }
        }
        // A stem sorts before every word that begins with it, and shares its first letter.
        let initial = letters.chars().next().map_or(0, char::len_utf8);
        let last = self.stems.partition_point(|stem| &*stem.first <= letters);
        for stem in self.stems[..last]
            .iter()
            .rev()
            .take_while(|stem| stem.first.get(..initial) == letters.get(..initial))
        {
            if letters.starts_with(&*stem.first) {
                take(1, stem.classes);
            }
        }
    }

    /// The classes of the words that this one is a slip of.
    fn forgiven(&self, letters: &str) -> Classes {
        let Some(initial) = letters.chars().next() else { return 0 };
        let first = self.forgiving.partition_point(|(known, ..)| *known < initial);
        let candidates = self.forgiving[first..].iter().take_while(|(known, ..)| *known == initial);
        candidates.fold(0, |found, (_, word, stem, classes)| {
            let slip = if *stem {
                let length = word.chars().count();
                let mut ends = letters.char_indices().map(|(at, _)| at).chain([letters.len()]);
                ends.by_ref().skip(length - 1).take(3).any(|end| is_slip(&letters[..end], word))
            } else {
                is_slip(letters, word)
            };
            if slip { found | classes } else { found }
        })
    }

    /// Where the steps end when they begin at word `at`; nothing that is void may be a step.
    fn matched(
        &self,
        steps: &[Step],
        words: &[Word],
        first: usize,
        at: usize,
        voided: &[bool],
    ) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        // Inside one clause, except before the first word.
        let here = words.get(at).filter(|word| at == first || word.clause == words[at - 1].clause);
        match *step {
            Step::Word { classes, optional } => {
                let fits = here.is_some_and(|word| word.classes & classes != 0)
                    && !voided.get(at).copied().unwrap_or(false);
                let taken =
                    fits.then(|| self.matched(rest, words, first, at + 1, voided)).flatten();
                if taken.is_none() && optional {
                    return self.matched(rest, words, first, at, voided);
                }
                taken
            }
            Step::Fill { words_max } | Step::Any { words_max } => {
                let is_fill = matches!(step, Step::Fill { .. });
                for (at, left) in (at..).zip((0..=words_max).rev()) {
                    if let Some(end) = self.matched(rest, words, first, at, voided) {
                        return Some(end);
                    }
                    let word = words
                        .get(at)
                        .filter(|word| at == first || word.clause == words[at - 1].clause)?;
                    let allowed = if is_fill {
                        word.classes & self.fill != 0 || word.is_scrap
                    } else {
                        word.classes & self.stop == 0
                    };
                    if left == 0 || !allowed {
                        return None;
                    }
                }
                None
            }
            Step::ClauseBegins => {
                let begins = at == 0
                    || words.get(at).is_some_and(|word| word.clause != words[at - 1].clause);
                if begins { self.matched(rest, words, first, at, voided) } else { None }
            }
            Step::SentenceEnds => {
                // Or a comma, and after it only fillers: "a human, now".
                let ends = at > 0 && {
                    let before = &words[at - 1];
                    let mut rest = words[at..].iter().take_while(|w| w.sentence == before.sentence);
                    rest.all(|word| word.clause != before.clause && word.classes & self.fill != 0)
                };
                if ends { self.matched(rest, words, first, at, voided) } else { None }
            }
        }
    }
}

impl Pattern {
    fn of(written: &str, names: &[&str]) -> Self {
        let despite_voids = written.starts_with('!');
        let mut needs = Vec::new();
        let steps = written
            .trim_start_matches('!')
            .split_whitespace()
            .map(|step| {
                let words_max = |step: &str| -> usize {
                    step[1..].parse().unwrap_or_else(|_| panic!("no gap: {step} of {written}"))
                };
                match step.as_bytes()[0] {
                    b'.' => Step::Fill { words_max: words_max(step) },
                    b'~' => Step::Any { words_max: words_max(step) },
                    b'^' => Step::ClauseBegins,
                    b'$' => Step::SentenceEnds,
                    _ => {
                        let optional = step.ends_with('?');
                        let classes = step.trim_end_matches('?').split('|').fold(0, |set, name| {
                            let index = names.iter().position(|known| *known == name);
                            let index = index.unwrap_or_else(|| {
                                panic!("no class {name} for the pattern {written}")
                            });
                            set | 1 << index
                        });
                        if !optional {
                            needs.push(classes);
                        }
                        Step::Word { classes, optional }
                    }
                }
            })
            .collect();
        Self { steps, needs, despite_voids }
    }
}
