//! The owner's rules: which one a message meets, and where it was written.

use std::collections::BTreeSet;

use super::{
    PolicyHit, Post, Scene,
    tokens::{read, tokens},
};
use crate::{
    knowledge::{
        stem::stem,
        words::{Word, joined, pairs, words},
    },
    settings::{Attribute, PolicyRule},
    wire::handoff::Evidence,
};

/// The first rule whose conditions all hold, for the newest post that meets it.
///
/// What is said of the message, keyword and topic, has to be in one post; without a scene what is
/// said of that holds. The evidence names the
/// most telling condition: what was said before where.
pub(super) fn first<'a>(
    now: &[Post<'_>],
    scene: Option<&Scene<'_>>,
    rules: impl Iterator<Item = &'a PolicyRule>,
) -> Option<PolicyHit> {
    let holds = |rule: &&PolicyRule| scene.is_none_or(|scene| holds_here(rule, scene));
    let mut rules = rules.filter(holds).peekable();
    rules.peek()?;
    let written: Vec<_> = now.iter().rev().map(|post| (post, Written::of(post.text))).collect();
    rules.find_map(|rule| {
        let (post, _) = written.iter().find(|(_, written)| written.meets(rule))?;
        let evidence = Evidence::Rule {
            rule: rule.name.clone(),
            post: post.seq,
            condition: most_telling(rule)?.to_owned(),
        };
        let PolicyRule { name, then, department, .. } = rule;
        Some(PolicyHit {
            rule: name.clone(),
            then: *then,
            department: department.clone(),
            evidence,
        })
    })
}

/// The condition that is set and says most; `None` for a rule that says nothing, which never
/// matches.
fn most_telling(rule: &PolicyRule) -> Option<&'static str> {
    let when = &rule.when;
    [
        ("keyword", !when.keywords.is_empty()),
        ("topic", !when.topics.is_empty()),
        ("page", !when.pages.is_empty()),
        ("attribute", when.attribute.is_some()),
        ("language", !when.languages.is_empty()),
    ]
    .into_iter()
    .find_map(|(condition, is_set)| is_set.then_some(condition))
}

/// What does not depend on the message.
fn holds_here(rule: &PolicyRule, scene: &Scene<'_>) -> bool {
    let when = &rule.when;
    let any = |list: &[String], holds: &dyn Fn(&str) -> bool| {
        list.is_empty() || list.iter().any(|entry| holds(entry))
    };
    let page = scene.page.map(str::to_lowercase);
    let lang = scene.lang.map(primary);
    any(&when.pages, &|part| {
        page.as_ref().is_some_and(|page| page.contains(part.trim().to_lowercase().as_str()))
    }) && any(&when.languages, &|tag| lang.as_ref().is_some_and(|lang| *lang == primary(tag)))
        && when.attribute.as_ref().is_none_or(|wanted| has(scene, wanted))
}

fn has(scene: &Scene<'_>, wanted: &Attribute) -> bool {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    scene.attributes.iter().any(|(name, value)| {
        same(name, &wanted.name) && wanted.value.as_ref().is_none_or(|wanted| same(value, wanted))
    })
}

/// The language of a tag without its region: `de` of `de-CH`.
pub(super) fn primary(tag: &str) -> String {
    tag.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

/// A post, cut for keywords and for topics.
struct Written<'a> {
    text: &'a str,
    tokens: Vec<String>,
    stems: BTreeSet<String>,
}

impl<'a> Written<'a> {
    fn of(text: &'a str) -> Self {
        let text = read(text);
        Self { text, tokens: tokens(text), stems: stems(text) }
    }

    fn meets(&self, rule: &PolicyRule) -> bool {
        let when = &rule.when;
        (when.keywords.is_empty() || when.keywords.iter().any(|keyword| self.holds(keyword)))
            && (when.topics.is_empty() || when.topics.iter().any(|topic| self.speaks_of(topic)))
    }

    /// Whole words in order. A keyword without a letter or digit, such as a sign, is looked for as
    /// it is.
    fn holds(&self, keyword: &str) -> bool {
        let wanted = tokens(keyword);
        if wanted.is_empty() {
            return self.text.contains(keyword.trim());
        }
        self.tokens.windows(wanted.len()).any(|words| words == wanted)
    }

    /// All words, in any form and order.
    fn speaks_of(&self, topic: &str) -> bool {
        let wanted: Vec<_> = words(topic);
        !wanted.is_empty() && wanted.iter().all(|word| self.has_word(word))
    }

    fn has_word(&self, word: &Word) -> bool {
        match word {
            Word::Plain(word) => self.stems.contains(&stem(word)),
            Word::Compound(parts) => {
                parts.iter().all(|part| self.stems.contains(&stem(part)))
                    || joined(parts).is_some_and(|word| self.stems.contains(&stem(&word)))
            }
            // A pair says where two characters stand together, so all pairs say the whole.
            Word::Run(run) if run.len() > 1 => {
                pairs(run).iter().all(|pair| self.stems.contains(pair))
            }
            Word::Run(run) => run.iter().all(|c| self.tokens.contains(&c.to_string())),
        }
    }
}

/// Stems of the words, of the parts of a compound and of the compound as one word; pairs of
/// characters.
fn stems(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in words(text) {
        match word {
            Word::Plain(word) => {
                found.insert(stem(&word));
            }
            Word::Compound(parts) => {
                found.extend(joined(&parts).map(|word| stem(&word)));
                found.extend(parts.iter().map(|part| stem(part)));
            }
            Word::Run(run) => found.extend(pairs(&run)),
        }
    }
    found
}
