//! Follow-ups: "and to Norway?" means nothing without the question before, nor does "how long?".
//!
//! Rules K11, K16 and K17 of `docs/rules.md`. Here is decided which of a visitor's posts a question
//! leans on; what the words are that say so is [`languages`], what earlier words weigh is
//! [`crate::knowledge::evidence`].

mod before;
mod languages;

pub use before::Before;

use core::cmp::Reverse;

use crate::knowledge::query::{Query, WEAK_WEIGHT};
use crate::knowledge::small_talk::SmallTalk;
use crate::knowledge::stop;
use crate::knowledge::synonyms::Synonyms;
use crate::knowledge::words::{Word, words};
use languages::{Little, languages, run_without};

/// Longest follow-up, in words. "What about returns from outside the EU?" has seven; a longer
/// question names what it is about.
const WORDS_MAX: usize = 7;

/// Longest one that is known by a pronoun alone: "can I wash it too?" has five. In longer ones it
/// points at something in the question itself.
const POINTING_WORDS_MAX: usize = 5;

/// Longest one in a script without spaces that is known by its end, in characters.
const ENDING_CHARS_MAX: usize = 8;

/// Earlier posts that are looked at for the one that a chain of follow-ups began with.
const CHAIN_MAX: usize = 6;

/// How a question begins that goes on from the one before. Folded, in the languages of C2; a letter
/// that is a word of English is none: "I", "a".
const CONNECTORS: &[&str] = &[
    "and",
    "or",
    "but",
    "also",
    "plus",
    "what about",
    "how about",
    "what if",
    "same for",
    "then",
    "und",
    "oder",
    "aber",
    "auch",
    "was ist mit",
    "wie ist es mit",
    "y",
    "o",
    "pero",
    "tambien",
    "que tal",
    "que hay de",
    "et",
    "ou",
    "mais",
    "aussi",
    "qu en est",
    "e",
    "ma",
    "anche",
    "mas",
    "tambem",
    "quanto a",
    "en",
    "maar",
    "ook",
    "hoe zit het met",
    "a co z",
    "a do",
    "a ile",
    "a jak",
    "a kiedy",
    "a czy",
    "a na",
    "albo",
    "ale",
    "oraz",
    "peki",
    "ya peki",
    "ve",
    "veya",
    "ama",
    "а",
    "и",
    "или",
    "но",
    "также",
    "как насчет",
    "что насчет",
    "و",
    "او",
    "وماذا عن",
    "ماذا عن",
    "और",
    "या",
    "लेकिन",
];

/// Beginnings of a follow-up in scripts without spaces.
const RUNS: &[&str] = &[
    "那",
    "那么",
    "那麼",
    "还有",
    "還有",
    "而且",
    "和",
    "では",
    "じゃあ",
    "それと",
    "あと",
    "그럼",
    "그리고",
];

/// Ends of a short one: "挪威呢？", "ノルウェーは？".
const ENDS: &[&str] = &["呢", "は", "には", "だと"];

/// What a whole question begins with behind a connector, beside the words that ask. English: where it
/// is missing, an article is preferred that need not be.
const VERBS: &[&str] =
    &["what", "who", "do", "does", "can", "could", "is", "are", "will", "would", "may"];

/// Whether `question` leans on the one before it: it begins with a connector, or asks something of
/// nothing, or is short and points at something.
#[must_use]
pub fn is_follow_up(question: &str) -> bool {
    Shape::of(question).follows()
}

/// The question as a search: with the words of those that it leans on.
///
/// A chain of follow-ups leans on the question that it began with. What one of them names takes the
/// place of what those before it named: after "and to Norway?" and "and to Sweden?", "how much is it?"
/// is about Sweden.
#[must_use]
pub fn query(question: &str, before: impl Into<Before>, synonyms: &Synonyms) -> Query {
    let before = before.into();
    let shape = Shape::of(question);
    let Some(leaning) = shape.follows().then(|| Leaning::of(&shape, &before.posts)).flatten()
    else {
        return Query::new(question, synonyms);
    };
    let own = format!("{question}\n{}", leaning.named.unwrap_or_default());
    let mut query = Query::following(&own, leaning.base.unwrap_or_default(), synonyms);
    let asked = [Some(question), leaning.named, leaning.base].into_iter().flatten();
    query.ask_for_figure_of(asked);
    // "How much does it cost?" is about what stands before, whether or not that says "cost".
    let names_something = shape.names() || leaning.named.is_some();
    for term in query.terms.iter_mut().filter(|term| !term.is_earlier) {
        if !names_something || shape.is_little(&term.forms[0].word) {
            term.weight = term.weight.min(WEAK_WEIGHT);
        }
    }
    query.article = before.article.filter(|_| !shape.is_clause);
    query
}

/// The posts that a follow-up leans on.
struct Leaning<'a> {
    /// The follow-up before it that names what it does not.
    named: Option<&'a str>,
    /// What the chain began with.
    base: Option<&'a str>,
}

impl<'a> Leaning<'a> {
    /// Of `posts`, oldest first; `None` when there is none to lean on.
    fn of(shape: &Shape, posts: &'a [String]) -> Option<Self> {
        let mut found = Self { named: None, base: None };
        let asked = posts.iter().rev().filter(|post| SmallTalk::of(post).is_none());
        for post in asked.take(CHAIN_MAX) {
            let earlier = Shape::of(post);
            if !earlier.follows() {
                found.base = Some(post);
                break;
            }
            if earlier.names() && !shape.names() && found.named.is_none() {
                found.named = Some(post);
            }
        }
        (found.named.is_some() || found.base.is_some()).then_some(found)
    }
}

/// What a question is made of.
struct Shape {
    /// In words; three characters of a script without spaces make about two.
    length: usize,
    /// It begins or ends as one that goes on.
    connects: bool,
    /// Words that say something.
    telling: usize,
    /// It has a word that asks for a measure, "how long", or is nothing but "why?".
    asks: bool,
    /// It has a pronoun.
    points: bool,
    /// It has a word that is a pronoun or an article.
    may_point: bool,
    /// Behind its connector it asks whole: "and what is the warranty?", not "and the warranty?".
    is_clause: bool,
    /// Its language's little words.
    little: &'static Little,
}

impl Shape {
    fn of(question: &str) -> Self {
        let words: Vec<Word> = words(question);
        let said: Vec<String> = words.iter().map(Word::spelled).collect();
        let stop = stop::list_for(said.iter().map(String::as_str));
        let says_nothing =
            |word: &str| stop.holds(word) || (stop.is_english() && stop::is_weak(word));
        let telling = |little: &'static Little| {
            let told = words.iter().zip(&said).map(|(word, said)| match word {
                Word::Run(run) => usize::from(!run_without(run).is_empty()),
                _ if little.holds(said) || says_nothing(said) => 0,
                _ => 1,
            });
            told.sum::<usize>()
        };
        let (telling, little) = languages()
            .iter()
            .map(|little| (telling(little), little))
            .min_by_key(|(telling, little)| {
                let known = said.iter().filter(|word| little.holds(word)).count();
                (*telling, Reverse(known))
            })
            .expect("there are languages");
        let length = words.iter().map(length).sum();
        let runs = || {
            words.iter().filter_map(|word| if let Word::Run(run) = word { Some(run) } else { None })
        };
        let asks_in_run = runs().any(|run| run_without(run).len() < run.len());
        let has = |list: &dyn Fn(&str) -> bool| said.iter().any(|word| list(word));
        let connector = connector(&words, &said);
        let points = has(&|word| little.points(word));
        let begins_clause = |word: &String| {
            little.wonders(word) || little.measures(word) || VERBS.contains(&word.as_str())
        };
        let is_clause = connector.is_some_and(|length| said.get(length).is_some_and(begins_clause));
        Self {
            length,
            connects: connector.is_some(),
            telling,
            asks: asks_in_run
                || has(&|word| little.measures(word))
                || length <= 2 && has(&|word| little.wonders(word)),
            points,
            may_point: has(&|word| little.may_point(word)),
            is_clause: is_clause && telling > 0 && !points,
            little,
        }
    }

    const fn names(&self) -> bool {
        self.telling > 0
    }

    const fn follows(&self) -> bool {
        let is_bare = self.telling == 0 && (self.asks || self.points || self.may_point);
        let is_pointing = self.telling == 1 && self.points && self.length <= POINTING_WORDS_MAX;
        // "And do you repair zips?" says all that it asks.
        let stands_alone = self.is_clause && self.telling > 1;
        self.length <= WORDS_MAX && !stands_alone && (self.connects || is_bare || is_pointing)
    }

    fn is_little(&self, word: &str) -> bool {
        self.little.holds(word)
    }
}

/// How many words the connector has that a question begins with; 0 where its script has none, or its
/// end says it.
fn connector(words: &[Word], said: &[String]) -> Option<usize> {
    if let [.., Word::Run(run)] = words
        && words.iter().map(chars).sum::<usize>() <= ENDING_CHARS_MAX
    {
        let run: String = run.iter().collect();
        if ENDS.iter().any(|end| run.ends_with(end)) {
            return Some(0);
        }
    }
    if let Some(Word::Run(run)) = words.first() {
        let run: String = run.iter().collect();
        return RUNS.iter().any(|start| run.starts_with(start)).then_some(0);
    }
    let said = said.join(" ") + " ";
    let begins = |connector: &&&str| {
        said.strip_prefix(**connector).is_some_and(|rest| rest.starts_with(' '))
    };
    let longest = CONNECTORS.iter().filter(begins).map(|connector| connector.split(' ').count());
    longest.max()
}

/// In words; three characters of a script without spaces make about two.
fn length(word: &Word) -> usize {
    match word {
        Word::Plain(_) | Word::Compound(_) => 1,
        Word::Run(run) => run.len() / 2 + 1,
    }
}

fn chars(word: &Word) -> usize {
    word.spelled().chars().count()
}
