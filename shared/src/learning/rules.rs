//! Policy rules out of handovers that repeat: what was asked before them has words in common.
//!
//! Nothing of a proposed rule is kept: it follows from the handovers of the last month, the rules
//! there are and the ones that were declined, and is named by its words.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Handoff,
    alike::{Fingerprint, told_apart},
};
use crate::{
    findings::{Post, Scene, look},
    id::{ConversationId, EntrySeq},
    knowledge::{
        query::{Query, Term},
        synonyms::Synonyms,
        words::is_spaceless,
    },
    settings::{PolicyRule, Then, When},
    text::Name,
    time::Timestamp,
};

/// Conversations whose handovers make a rule.
pub const HANDOFFS_MIN: usize = 5;

/// How far back handovers count, in milliseconds: a month.
pub const WINDOW_MS: u64 = 30 * 24 * 3_600_000;

/// Handovers that are kept of one knowledge base: a month of a busy site is looked at in
/// milliseconds.
pub const KEPT_MAX: usize = 2_000;

/// Most rules that are proposed at a time; the owner may have fifty at all.
const PROPOSALS_MAX: usize = 5;

/// Most words of a topic.
const WORDS_MAX: usize = 3;

/// A word belongs to a topic when it stands in this share of its handovers, in percent.
const TOGETHER_PERCENT: usize = 80;

/// A topic is covered when a rule meets this share of its questions, in percent.
const COVERED_PERCENT: usize = 50;

/// Visitors who ask for a person themselves in this share of the handovers, in percent, would
/// rather have one at once than be asked.
const OWN_WISH_PERCENT: usize = 80;

/// How near a topic is to one that was declined when it is the same.
const DECLINED_MIN: f64 = 0.5;

/// Questions that are shown with a rule.
const QUESTIONS_MAX: usize = 5;

/// Conversations that are named with a rule.
const CONVERSATIONS_MAX: usize = 20;

/// A handover with the conversation it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub conversation: ConversationId,
    /// The handover.
    pub handoff: Handoff,
}

/// A rule that would have handed these conversations over at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleProposal {
    /// Its name: the stems of its topic.
    pub id: String,
    /// The rule as it would be added.
    pub rule: PolicyRule,
    /// In how many conversations.
    pub count: u32,
    /// Some of them, newest first.
    pub conversations: Vec<ConversationId>,
    /// What was asked in them, newest first.
    pub questions: Vec<String>,
    /// The stems of its topic.
    pub topic: Fingerprint,
}

/// The rules that `seen` call for, those with most handovers first.
#[must_use]
pub fn propose(
    seen: &[Seen],
    rules: &[PolicyRule],
    declined: &[Fingerprint],
    now: Timestamp,
) -> Vec<RuleProposal> {
    let mut recent: Vec<&Seen> =
        seen.iter().filter(|seen| now.since(seen.handoff.when) <= WINDOW_MS).collect();
    recent.sort_by_key(|seen| core::cmp::Reverse(seen.handoff.when));
    let mut told = BTreeSet::new();
    // A visitor who is handed over three times in one conversation is one visitor.
    recent.retain(|seen| told.insert(seen.conversation.clone()));
    let mut left: Vec<Topical<'_>> = recent.into_iter().map(Topical::of).collect();
    let mut proposals = Vec::new();
    while proposals.len() < PROPOSALS_MAX {
        let Some(topic) = commonest(&left) else { break };
        let (of, others) = left.into_iter().partition(|seen| seen.speaks_of(&topic));
        left = others;
        let mark = Fingerprint::of_stems(topic.iter().cloned());
        if !declined.iter().any(|declined| is_same(&mark, declined)) {
            proposals.extend(proposal(&topic, mark, &of, rules));
        }
    }
    proposals
}

/// A handover with its telling words: how each is written, by its stem.
struct Topical<'a> {
    seen: &'a Seen,
    words: BTreeMap<String, String>,
}

impl<'a> Topical<'a> {
    fn of(seen: &'a Seen) -> Self {
        let question = super::personal::without_placeholders(&seen.handoff.question);
        let query = Query::new(&question, &Synonyms::default());
        let terms = told_apart(&query).into_iter().filter(|term| is_topical(term));
        let words = terms.map(|term| (term.forms[0].stem.clone(), term.forms[0].word.clone()));
        Self { seen, words: words.collect() }
    }

    fn speaks_of(&self, topic: &[String]) -> bool {
        topic.iter().all(|stem| self.words.contains_key(stem))
    }
}

/// Whether a rule can be made of a term: not of a single character, nor of a number.
fn is_topical(term: &Term) -> bool {
    let word = &term.forms[0].word;
    let alone = word.chars().count() == 1 && word.chars().all(is_spaceless);
    !alone && !word.chars().all(|c| c.is_ascii_digit())
}

/// The word that most handovers have, with those that stand beside it nearly always.
fn commonest(left: &[Topical<'_>]) -> Option<Vec<String>> {
    let mut topic = Vec::new();
    let mut least = HANDOFFS_MIN;
    while topic.len() < WORDS_MAX {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for seen in left.iter().filter(|seen| seen.speaks_of(&topic)) {
            for stem in seen.words.keys().filter(|stem| !topic.contains(stem)) {
                *counts.entry(stem).or_default() += 1;
            }
        }
        // Of equals the first by the alphabet.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        let Some((stem, count)) = most.filter(|(_, count)| *count >= least) else { break };
        topic.push(stem.to_owned());
        least = HANDOFFS_MIN.max((count * TOGETHER_PERCENT).div_ceil(100));
    }
    (!topic.is_empty()).then_some(topic)
}

fn is_same(topic: &Fingerprint, declined: &Fingerprint) -> bool {
    topic.nearness(declined) >= DECLINED_MIN
        || topic.held_by(declined) >= 1.0
        || declined.held_by(topic) >= 1.0
}

fn proposal(
    topic: &[String],
    mark: Fingerprint,
    of: &[Topical<'_>],
    rules: &[PolicyRule],
) -> Option<RuleProposal> {
    let is_covered = |seen: &&Topical<'_>| meets_a_rule(&seen.seen.handoff.question, rules);
    if at_least(of.iter().filter(is_covered).count(), of.len(), COVERED_PERCENT) {
        return None;
    }
    let words = topic.iter().map(|stem| spelling(stem, of)).collect::<Vec<_>>().join(" ");
    let own = of.iter().filter(|seen| seen.seen.handoff.by.is_own_wish()).count();
    let then = match at_least(own, of.len(), OWN_WISH_PERCENT) {
        true => Then::HandOver,
        false => Then::Offer,
    };
    let mut departments = of.iter().map(|seen| &seen.seen.handoff.department);
    let first = departments.next()?.clone();
    let department = first.filter(|first| departments.all(|each| each.as_ref() == Some(first)));
    let when = When { topics: vec![words.clone()], ..When::default() };
    let name = Name::parse(&capitalized(&words)).ok()?;
    let questions = of.iter().map(|seen| seen.seen.handoff.question.clone());
    let conversations = of.iter().map(|seen| seen.seen.conversation.clone());
    Some(RuleProposal {
        id: id(&mark),
        rule: PolicyRule { name, when, then, department },
        count: u32::try_from(of.len()).unwrap_or(u32::MAX),
        conversations: conversations.take(CONVERSATIONS_MAX).collect(),
        questions: questions.take(QUESTIONS_MAX).collect(),
        topic: mark,
    })
}

/// Whether one of the owner's rules that call a person fits a question, wherever it is asked.
fn meets_a_rule(question: &str, rules: &[PolicyRule]) -> bool {
    let post = Post { seq: EntrySeq(1), text: question };
    let nowhere = Scene { page: None, lang: None, attributes: &BTreeMap::new() };
    look(&[post], &[], &nowhere, rules).policy.is_some()
}

/// How a stem is mostly written; of equals the first by the alphabet.
fn spelling(stem: &str, of: &[Topical<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in of.iter().filter_map(|seen| seen.words.get(stem)) {
        *counts.entry(word).or_default() += 1;
    }
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(stem, |(word, _)| word).to_owned()
}

/// A topic's stems as an id: the same topic has the same, whatever else is asked. FNV-1a: what it
/// is to be is short and the same in every version.
fn id(topic: &Fingerprint) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in topic.stems().flat_map(|stem| stem.bytes().chain([b' '])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

fn capitalized(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

const fn at_least(part: usize, whole: usize, percent: usize) -> bool {
    whole > 0 && part * 100 >= whole * percent
}
