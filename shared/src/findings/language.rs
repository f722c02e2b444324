//! The tables of fourteen languages, and their compiled form.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod hi;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod tr;
mod zh;

use std::{collections::BTreeSet, sync::OnceLock};

use super::phrase::{Pattern, Phrases};

/// A language as it is written down. Phrases are divided by spaces, with `_` for a space inside
/// one; patterns are those of [`super::phrase`].
struct Table {
    /// ISO 639-1.
    code: &'static str,
    /// Yes, whatever else is said with it.
    yes: &'static str,
    /// Yes, unless a no follows: "ok, no thanks".
    agreed: &'static str,
    no: &'static str,
    /// Thanks, please, hello and bye, and what else may stand beside a yes or a no.
    courtesy: &'static str,
    /// "I see", said to an answer. It takes up no offer.
    understood: &'static str,
    /// "That is all": nothing else is wanted.
    nothing_more: &'static str,
    /// What may come before a clause that says that it did not help.
    before: &'static str,
    /// And after it.
    after: &'static str,
    /// Lists that patterns name.
    classes: &'static [(&'static str, &'static str)],
    /// "That did not help": these point at what was said last.
    pointing: &'static [&'static str],
    /// "You did not answer my question": these name what did not help.
    named: &'static [&'static str],
    /// "I have tried that": what may be said before a pointing clause.
    leading: &'static [&'static str],
    /// Words that make another question of the same words: when, where, not. Any form.
    turning: &'static str,
}

/// A language as it is searched.
pub(super) struct Language {
    pub(super) code: &'static str,
    pub(super) yes: Phrases,
    pub(super) agreed: Phrases,
    pub(super) no: Phrases,
    pub(super) courtesy: Phrases,
    pub(super) understood: Phrases,
    pub(super) nothing_more: Phrases,
    pub(super) pointing: Vec<Pattern>,
    pub(super) named: Vec<Pattern>,
    pub(super) leading: Vec<Pattern>,
    /// Every word of the patterns: a clause with any other word is none of them, which is soon seen.
    vocabulary: BTreeSet<String>,
}

/// The more widespread first: of two that read a message differently the first one counts.
const TABLES: [&Table; 14] = [
    &en::TABLE,
    &es::TABLE,
    &de::TABLE,
    &fr::TABLE,
    &pt::TABLE,
    &it::TABLE,
    &nl::TABLE,
    &pl::TABLE,
    &tr::TABLE,
    &ru::TABLE,
    &ar::TABLE,
    &hi::TABLE,
    &ja::TABLE,
    &zh::TABLE,
];

/// All languages, compiled when the first message is looked at.
pub(super) fn languages() -> &'static [Language] {
    static LANGUAGES: OnceLock<Vec<Language>> = OnceLock::new();
    LANGUAGES.get_or_init(|| TABLES.iter().map(|table| Language::of(table)).collect())
}

/// Words of all languages that make another question of the same words.
pub(super) fn turning() -> &'static Phrases {
    static TURNING: OnceLock<Phrases> = OnceLock::new();
    TURNING.get_or_init(|| {
        let mut all = Phrases::default();
        TABLES.iter().for_each(|table| all.extend(Phrases::parse(table.turning)));
        all
    })
}

impl Language {
    /// Whether a clause of these words may be one of the patterns.
    pub(super) fn knows(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.vocabulary.contains(word))
    }

    fn of(table: &Table) -> Self {
        let around = |pattern: &&str| {
            let whole = format!("[{{before}}]* {pattern} [{{after}}]*");
            let mut classes = table.classes.to_vec();
            classes.extend([("before", table.before), ("after", table.after)]);
            Pattern::parse(&whole, &classes)
        };
        let patterns = |written: &[&str]| written.iter().map(around).collect::<Vec<_>>();
        let (pointing, named) = (patterns(table.pointing), patterns(table.named));
        let leading = patterns(table.leading);
        let all = pointing.iter().chain(&named).chain(&leading);
        let vocabulary = all.flat_map(Pattern::words).cloned().collect();
        Self {
            code: table.code,
            yes: Phrases::parse(table.yes),
            agreed: Phrases::parse(table.agreed),
            no: Phrases::parse(table.no),
            courtesy: Phrases::parse(table.courtesy),
            understood: Phrases::parse(table.understood),
            nothing_more: Phrases::parse(table.nothing_more),
            pointing,
            named,
            leading,
            vocabulary,
        }
    }
}
