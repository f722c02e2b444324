//! A visitor's question as a search: which words, how much each is worth, what kind of answer.
//!
//! What a visitor types is data. The only thing that becomes FTS5 syntax is made here: quoted
//! words of letters and digits, joined with `OR`, never more than [`FORMS_MAX`].

use core::iter;
use std::collections::BTreeSet;

use crate::knowledge::stem::{light, stem};
use crate::knowledge::stop::{self, Stop};
use crate::knowledge::synonyms::{Phrase, Synonyms};
use crate::knowledge::wanted::Wanted;
use crate::knowledge::words::{
    Word, is_south_east_asian, is_spaceless, joined, pairs, toned_words,
};

/// Most words of one search, spellings and synonyms counted singly.
///
/// A question is rarely over 30 words; 60 characters of Chinese are 59 pairs. FTS5 reads one list
/// of passages a word, so this bounds the work that 4 000 pasted characters make.
pub const FORMS_MAX: usize = 96;

/// How much a word counts that stands in many questions about anything, see [`stop::is_weak`].
pub(super) const WEAK_WEIGHT: f64 = 0.35;

/// How much of a term a synonym is.
const SYNONYM_WORTH: f64 = 0.8;

/// How much of a phrase one of its words is: "money" alone is little of "money back".
const PART_WORTH: f64 = 0.4;

/// How much of a word one is that only begins like it.
const BEGINNING_WORTH: f64 = 0.8;

/// How much of a word the one is that it is taken for a misspelling of.
const CORRECTED_WORTH: f64 = 0.9;

/// One spelling that is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The word or the words of a phrase, folded: letters, digits, marks, single spaces.
    pub word: String,
    /// Their stems, by which sentences are compared.
    pub stem: String,
    /// Words that only begin with it count as well: one character of a script without spaces, or
    /// the beginning of a word whose endings or compounds are not known.
    pub beginning: bool,
    /// How much of the term it is: 1, or less for a synonym.
    pub worth: f64,
}

/// One thing the question is about, in every spelling that counts as it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Any of these will do. Never empty.
    pub forms: Vec<Form>,
    /// 1, or less for a word that says little.
    pub weight: f64,
    /// Whether it is of the question before, on which this one leans.
    pub is_earlier: bool,
}

/// What a question is searched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Words with spaces between.
    Words,
    /// Pairs of Chinese, Japanese or Korean characters.
    Pairs,
    /// Pairs of Thai, Lao, Khmer or Burmese letters with what is written around them.
    Letters,
}

/// A question, ready to be searched and to be held against sentences.
#[derive(Clone, Debug)]
pub struct Query {
    /// What it is about, in the order asked; words of an earlier question last.
    pub terms: Vec<Term>,
    /// What kind of answer it wants.
    pub wanted: Wanted,
    /// Title of the article that answered what this question goes on from.
    pub article: Option<String>,
}

impl Query {
    /// Reads a question. Any text does; one of stop words alone, or without letters or
    /// digits, has no terms.
    #[must_use]
    pub fn new(question: &str, synonyms: &Synonyms) -> Self {
        let mut query = Self { terms: Vec::new(), wanted: Wanted::by(question), article: None };
        query.add(question, false, synonyms);
        // "How much is postage?" never says "price".
        if query.wanted == Wanted::Money {
            let price = query.terms.len();
            query.add("price", false, synonyms);
            query.terms[price..].iter_mut().for_each(|term| term.weight = WEAK_WEIGHT);
        }
        query
    }

    /// Reads a question that leans on the visitor's one before: the new words first, then those
    /// of the earlier question, which weigh less (see [`crate::knowledge::evidence::Weights`]).
    #[must_use]
    pub fn following(question: &str, earlier: &str, synonyms: &Synonyms) -> Self {
        let mut query = Self::new(question, synonyms);
        query.add(earlier, true, synonyms);
        if query.wanted == Wanted::Anything {
            query.wanted = Wanted::by(earlier);
        }
        query
    }

    /// Wants the kind of figure that the first of `asked` wants which wants any.
    pub(super) fn ask_for_figure_of<'a>(&mut self, asked: impl Iterator<Item = &'a str>) {
        let mut wanted = asked.map(Wanted::by).filter(|wanted| *wanted != Wanted::Anything);
        self.wanted = wanted.next().unwrap_or(Wanted::Anything);
    }

    /// What most of it is written in.
    #[must_use]
    pub fn script(&self) -> Script {
        let in_pairs = |of: fn(char) -> bool| {
            let is_pair = |term: &&Term| term.forms[0].word.chars().all(of);
            self.terms.iter().filter(is_pair).count()
        };
        if 2 * in_pairs(is_spaceless) <= self.terms.len() {
            Script::Words
        } else if in_pairs(is_south_east_asian) > 0 {
            Script::Letters
        } else {
            Script::Pairs
        }
    }

    /// The expression for FTS5's `MATCH`; `None` when there is nothing to look for.
    #[must_use]
    pub fn match_expression(&self) -> Option<String> {
        let all: Vec<String> = self.terms.iter().map(Term::match_expression).collect();
        (!all.is_empty()).then(|| all.join(" OR "))
    }

    /// Takes the word of the term at `place` for a misspelling of the one with this stem, which then
    /// is looked for in its stead, with its synonyms.
    pub fn correct(&mut self, place: usize, stem: &str, synonyms: &Synonyms) {
        let Some(term) = self.terms.get_mut(place) else { return };
        let own = Form {
            word: stem.to_owned(),
            stem: stem.to_owned(),
            beginning: false,
            worth: CORRECTED_WORTH,
        };
        let (_, others) = synonyms.at_start(&[stem]).unwrap_or_default();
        let others = others.into_iter().map(Form::synonym);
        term.forms = iter::once(own).chain(others).take(FORMS_MAX / 4).collect();
    }

    fn add(&mut self, text: &str, is_earlier: bool, synonyms: &Synonyms) {
        let forms = self.terms.iter().flat_map(|term| &term.forms);
        let mut seen: BTreeSet<String> = forms.map(|form| form.stem.clone()).collect();
        let mut left = FORMS_MAX.saturating_sub(seen.len());
        for mut term in terms_of(text, synonyms) {
            term.forms.retain(|form| !seen.contains(&form.stem));
            term.forms.truncate(left);
            // What only a synonym is left of has been said already.
            if term.forms.iter().all(|form| form.worth < 1.0) {
                continue;
            }
            left -= term.forms.len();
            seen.extend(term.forms.iter().map(|form| form.stem.clone()));
            term.is_earlier = is_earlier;
            self.terms.push(term);
        }
    }
}

impl Term {
    const fn of(forms: Vec<Form>, weight: f64) -> Self {
        Self { forms, weight, is_earlier: false }
    }

    /// Whether it tells what a question is about, and that one itself has it.
    pub(super) fn is_added(&self) -> bool {
        self.weight >= 1.0 && !self.is_earlier
    }

    /// The expression that finds this term alone; for counting the passages that hold it.
    #[must_use]
    pub fn match_expression(&self) -> String {
        let forms: Vec<String> = self.forms.iter().map(Form::match_expression).collect();
        forms.join(" OR ")
    }
}

impl Form {
    fn of(word: &str) -> Self {
        Self { word: word.to_owned(), stem: stem(word), beginning: false, worth: 1.0 }
    }

    fn synonym(phrase: &Phrase) -> Self {
        let Phrase { words, stems } = phrase.clone();
        Self { word: words, stem: stems, beginning: false, worth: SYNONYM_WORTH }
    }

    /// Words that begin like `word`, in a language whose endings are not known: "Versandkosten" for
    /// "Versand", "entregas" for "entregado". `None` for a short one, or one with a digit.
    ///
    /// On `XQuAD` the right paragraph is then first for 91 % of the German questions instead of 88,
    /// for 93 % of the Spanish instead of 91, for 90 % of the Arabic instead of 89.
    fn beginning_of(word: &str) -> Option<Self> {
        let kept = light(word);
        let chars = kept.chars().count();
        let (least, most) = match kept.chars().next()? {
            '\u{0620}'..='\u{06FF}' => (3, 4),
            '\u{0900}'..='\u{097F}' => (3, 5),
            _ => (5, chars.saturating_sub(1).clamp(5, 6)),
        };
        if chars < least || !kept.chars().all(|c| c.is_alphabetic() || is_indic_sign(c)) {
            return None;
        }
        let start: String = kept.chars().take(most).collect();
        Some(Self { word: start.clone(), stem: start, beginning: true, worth: BEGINNING_WORTH })
    }

    fn match_expression(&self) -> String {
        // A word holds no quote; doubling is what would make one harmless.
        let quoted = self.word.replace('"', "\"\"");
        if self.beginning {
            return format!("\"{quoted}\" *");
        }
        let words: Vec<&str> = quoted.split(' ').map(light).collect();
        format!("\"{}\"", words.join(" "))
    }
}

/// The terms of a text, without its stop words. A text of nothing else has none.
fn terms_of(text: &str, synonyms: &Synonyms) -> Vec<Term> {
    let (words, toned): (Vec<Word>, Vec<Option<String>>) = toned_words(text).into_iter().unzip();
    let stop = if toned.iter().any(Option::is_some) {
        Stop::vietnamese()
    } else {
        stop::list_for(words.iter().filter_map(Word::plain))
    };
    Reading { words: &words, toned: &toned, stop, synonyms }.terms()
}

struct Reading<'a> {
    words: &'a [Word],
    /// The toned spelling of each.
    toned: &'a [Option<String>],
    stop: Stop,
    synonyms: &'a Synonyms,
}

impl Reading<'_> {
    fn terms(&self) -> Vec<Term> {
        let stems: Vec<String> = self.words.iter().map(stem_of).collect();
        let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
        let mut in_phrase = vec![false; self.words.len()];
        let mut terms = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            if in_phrase[at] {
                continue;
            }
            let (places, others) = self.synonyms.at_start(&stems[at..]).unwrap_or_default();
            if places.len() > 1 {
                places.iter().for_each(|place| in_phrase[at + place] = true);
                let places: Vec<usize> = places.iter().map(|place| at + place).collect();
                terms.push(self.phrase(&places, &stems, &others));
            } else {
                terms.extend(self.word(word, self.toned[at].as_deref(), &others));
            }
        }
        terms
    }

    fn is_telling(&self, word: &str) -> bool {
        !self.stop.holds(word)
    }

    /// A phrase that has synonyms is one term: its words side by side, what else it is called, and
    /// those of its words that say something alone.
    fn phrase(&self, places: &[usize], stems: &[&str], others: &[&Phrase]) -> Term {
        let said: Vec<&str> = places.iter().filter_map(|at| self.words[*at].plain()).collect();
        let stem = places.iter().map(|at| stems[*at]).collect::<Vec<_>>().join(" ");
        let whole = Form { word: said.join(" "), stem, beginning: false, worth: 1.0 };
        let alone = said.iter().filter(|word| self.is_telling(word) && !stop::is_weak(word));
        let alone = alone.map(|word| Form { worth: PART_WORTH, ..Form::of(word) });
        let others = others.iter().map(|phrase| Form::synonym(phrase));
        Term::of(iter::once(whole).chain(others).chain(alone).collect(), 1.0)
    }

    fn word(&self, word: &Word, toned: Option<&str>, others: &[&Phrase]) -> Vec<Term> {
        match (word, toned) {
            (Word::Plain(_), Some(toned)) if stop::holds_toned(toned) => Vec::new(),
            (Word::Plain(_), Some(toned)) => {
                vec![Term::of(vec![Form::of(toned)], 1.0)]
            }
            (Word::Plain(word), None) if !self.is_telling(word) => Vec::new(),
            (Word::Plain(word), None) => {
                let others = others.iter().map(|phrase| Form::synonym(phrase));
                let beginning =
                    if self.stop.is_english() { None } else { Form::beginning_of(word) };
                let forms = iter::once(Form::of(word)).chain(others).chain(beginning).collect();
                let says_little = stop::is_weak(word) || is_letter(word);
                vec![Term::of(forms, if says_little { WEAK_WEIGHT } else { 1.0 })]
            }
            (Word::Compound(parts), _) => {
                let whole = joined(parts).map(|whole| Form::of(&whole));
                let long = parts.iter().filter(|part| part.chars().count() > 1);
                let parts = long.filter(|part| self.is_telling(part)).map(|part| Form::of(part));
                let forms: Vec<Form> = whole.into_iter().chain(parts).collect();
                if forms.is_empty() { Vec::new() } else { vec![Term::of(forms, 1.0)] }
            }
            (Word::Run(run), _) => stop::telling_parts(run).into_iter().flat_map(of_run).collect(),
        }
    }
}

/// The terms of a run: its pairs, or what begins with its only character.
fn of_run(run: &[char]) -> Vec<Term> {
    if let [only] = run {
        let form = Form { beginning: true, ..Form::of(&only.to_string()) };
        return vec![Term::of(vec![form], 1.0)];
    }
    pairs(run).iter().map(|pair| Term::of(vec![Form::of(pair)], 1.0)).collect()
}

/// Vowel signs and the like of the scripts of India: no letters, and part of a word.
const fn is_indic_sign(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0DFF}')
}

/// What a word is looked up by among the synonyms.
fn stem_of(word: &Word) -> String {
    match word {
        Word::Plain(word) => stem(word),
        Word::Compound(parts) => {
            joined(parts).map_or_else(|| parts.join("-"), |whole| stem(&whole))
        }
        Word::Run(run) => run.iter().collect(),
    }
}

/// One letter of the Latin alphabet: a size, an answer, a typing error. A digit is a model.
fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.starts_with(|c: char| c.is_ascii_alphabetic())
}
