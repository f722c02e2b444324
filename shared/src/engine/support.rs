//! Whether the sources bear an answer out, sentence by sentence: rule E15 of `docs/rules.md`.
//!
//! By words, figures and negations, not by meaning: a sentence that says something else in the words
//! of its source passes. What this keeps out is what has no source at all.

use std::collections::BTreeSet;

use super::{
    Passage,
    check::{Against, citation},
    courtesy,
    figures::{Held, figures},
    negation::Negations,
};
use crate::knowledge::{
    sentence::sentences,
    stem::stem,
    stop,
    words::{Word, words},
};

/// Share of a sentence's telling words that its sources have to hold. A sentence of up to
/// [`SHORT_WORDS`] has to have more than that: half of "Delivery is free" is "delivery".
///
/// A sentence taken over holds all of them, one put in other words half to two thirds.
const SUPPORT_MIN: f64 = 0.5;

/// Telling words of a sentence that is short.
const SHORT_WORDS: usize = 3;

/// Telling words that a sentence without a statement has at most.
const IDLE_WORDS_MAX: usize = 12;

/// What a source says, as far as it matters here.
struct Source<'a> {
    text: &'a str,
    stems: BTreeSet<String>,
    figures: Held,
    /// The stems of its sentences and of their clauses, and whether they hold a negation.
    clauses: Vec<(BTreeSet<String>, bool)>,
}

impl<'a> Source<'a> {
    fn read(Passage { title, text, .. }: &'a Passage) -> Self {
        let negations = Negations::of(text);
        let read = |text: &str| (telling(text).into_iter().collect(), negations.are_in(text));
        let mut figures = Held::default();
        figures.take(title);
        figures.take(text);
        let mut clauses = Vec::new();
        for sentence in text.lines().flat_map(|line| sentences(without_bullet(line))) {
            clauses.push(read(sentence));
            let parts = clauses_of(sentence);
            clauses.extend(parts.iter().filter(|_| parts.len() > 1).map(|part| read(part)));
        }
        let stems = telling(title).into_iter().chain(telling(text)).collect();
        Self { text, stems, figures, clauses }
    }
}

/// A sentence of an answer.
struct Claim<'a> {
    text: &'a str,
    /// The sources it names, counted from 0.
    cited: Vec<usize>,
}

/// Whether each sentence of `said` that states something is borne out by the sources that it names,
/// or where it names none by all that the answer does, `cited`.
pub(super) fn is_supported(said: &str, cited: &[usize], against: &Against<'_>) -> bool {
    let (text, marks) = marked(said);
    let sources: Vec<_> = against.sources.iter().map(Source::read).collect();
    let mut asked = Held::default();
    asked.take(against.question);
    !cited.is_empty()
        && claims(&text, &marks, against.sources.len()).iter().all(|claim| {
            let cited = if claim.cited.is_empty() { cited } else { &claim.cited };
            let cited: Vec<_> = cited.iter().map(|place| &sources[*place]).collect();
            states_nothing(claim.text) || bear_out(claim.text, &cited, &asked)
        })
}

/// The text without the numbers of its sources, and where in it which of them stood.
fn marked(said: &str) -> (String, Vec<(usize, usize)>) {
    let mut text = String::with_capacity(said.len());
    let mut marks = Vec::new();
    let mut rest = said;
    while let Some(at) = rest.find(['[', '【']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if let Some((found, after)) = citation(from) {
            text.truncate(text.trim_end_matches(' ').len());
            marks.extend(found.into_iter().map(|number| (text.len(), number)));
            // A sentence ends at "days.[1] And" as well.
            let blank = text.ends_with(['.', '!', '?']) && !after.starts_with(' ');
            text.push_str(if blank { " " } else { "" });
            rest = after;
        } else {
            let open = from.chars().next().map_or(1, char::len_utf8);
            text.push_str(&from[..open]);
            rest = &from[open..];
        }
    }
    text.push_str(rest);
    (text, marks)
}

fn claims<'a>(text: &'a str, marks: &[(usize, usize)], sources: usize) -> Vec<Claim<'a>> {
    let place = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let found: Vec<&str> = text.lines().flat_map(|line| sentences(without_bullet(line))).collect();
    let mut from = 0;
    let mut claims: Vec<_> = found.iter().map(|text| Claim { text, cited: Vec::new() }).collect();
    for (n, sentence) in found.iter().enumerate() {
        let end = place(sentence) + sentence.len();
        // A number behind the last word is at the end of that sentence, one before the first word of
        // all belongs to the first.
        let upto = if n + 1 == found.len() { usize::MAX } else { end };
        let of = marks.iter().filter(|(at, _)| (from..=upto).contains(at));
        let places = of.filter_map(|(_, number)| number.checked_sub(1));
        claims[n].cited.extend(places.filter(|place| *place < sources));
        from = end + 1;
    }
    claims
}

/// A line of a list without its mark, a heading without its own.
fn without_bullet(line: &str) -> &str {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "-*•#>+".contains(c));
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = number.strip_prefix(['.', ')']).filter(|after| after.starts_with(' '));
    after.filter(|_| number.len() < bare.len()).unwrap_or(bare)
}

/// A question, what leads to a list, a greeting, "See [1]".
fn states_nothing(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| c.is_whitespace() || "*_\"”)".contains(c));
    if !figures(bare).is_empty() {
        return false;
    }
    if bare.ends_with(['?', '？', '؟', ':', '：']) || courtesy::is_said(bare) {
        return true;
    }
    let bare = courtesy::without_phrases(bare);
    let words = words(&bare);
    let telling = telling(&bare);
    if telling.len() > IDLE_WORDS_MAX {
        return false;
    }
    let left = telling.iter().filter(|stem| !courtesy::holds(stem)).count();
    left == 0 || left == 1 && words.len() <= 2
}

fn bear_out(sentence: &str, cited: &[&Source<'_>], asked: &Held) -> bool {
    let said = telling(sentence);
    let holds = |stem: &String| cited.iter().any(|source| source.stems.contains(stem));
    let borne_out = said.iter().filter(|stem| holds(stem)).count();
    #[expect(clippy::cast_precision_loss, reason = "an answer has no 2^52 words")]
    let share = if said.is_empty() { 1.0 } else { borne_out as f64 / said.len() as f64 };
    let enough = if said.len() <= SHORT_WORDS { share > SUPPORT_MIN } else { share >= SUPPORT_MIN };
    let is_known =
        |figure| asked.holds(figure) || cited.iter().any(|source| source.figures.holds(figure));
    if !enough || !figures(sentence).iter().all(is_known) {
        return false;
    }
    let texts = cited.iter().map(|source| source.text).chain([sentence]);
    let negations = Negations::of(&texts.collect::<Vec<_>>().join(" "));
    let clauses: Vec<_> = cited.iter().flat_map(|source| &source.clauses).collect();
    clauses_of(sentence).iter().all(|clause| agrees(clause, negations.are_in(clause), &clauses))
}

/// Whether what a clause says is so, or not so, as in the clause of the sources that speaks most of
/// it; of equals the shortest.
fn agrees(clause: &str, is_negated: bool, sources: &[&(BTreeSet<String>, bool)]) -> bool {
    let said: BTreeSet<String> = telling(clause).into_iter().collect();
    let closeness = |stems: &BTreeSet<String>| {
        let alike = stems.intersection(&said).count();
        (alike, core::cmp::Reverse(stems.len()))
    };
    let best = sources.iter().map(|(stems, _)| closeness(stems)).max();
    let Some(best) = best.filter(|(alike, _)| *alike > 0) else { return true };
    sources.iter().any(|(stems, negated)| *negated == is_negated && closeness(stems) == best)
}

/// The clauses of a sentence: parts between commas with at least two telling words, shorter ones with
/// their neighbour. "No," at the beginning answers, and is no part of what is said.
fn clauses_of(sentence: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut part = String::new();
    let mut chars = sentence.chars().peekable();
    while let Some(c) = chars.next() {
        let blank = chars.peek().is_none_or(|next| next.is_whitespace());
        let ends = matches!(c, ';' | '，' | '；' | '–' | '—' | '،') || c == ',' && blank;
        part.push(c);
        if ends {
            parts.push(core::mem::take(&mut part));
        }
    }
    parts.push(part);
    let mut clauses: Vec<String> = Vec::new();
    for part in parts {
        let telling = telling(&part).len();
        let before = clauses.last_mut();
        match before {
            Some(last) if telling < 2 => last.push_str(&part),
            None if telling == 0 => {}
            _ => clauses.push(part),
        }
    }
    clauses
}

/// The stems of a text's telling words; scripts without spaces give pairs of characters.
fn telling(text: &str) -> Vec<String> {
    let words = words(text);
    let stop = stop::list_for(words.iter().filter_map(Word::plain));
    let mut stems = Vec::new();
    for word in &words {
        match word {
            Word::Plain(word) if stop.holds(word) => {}
            Word::Plain(word) => stems.push(stem(word)),
            Word::Compound(parts) => stems.extend(parts.iter().map(|part| stem(part))),
            Word::Run(run) => stems.extend(run.windows(2).map(|pair| pair.iter().collect())),
        }
    }
    stems
}
