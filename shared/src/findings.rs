//! What a visitor's message shows: a wish for a person, a yes or no, that an answer did not help,
//! the same question again, a rule of the owner.
//!
//! Rules F1–F10 of `docs/rules.md`. What follows from a finding is [`crate::conversation`]'s, and
//! whether a trigger is on is the settings'. Nothing here is learned or random: the same posts
//! always show the same.

mod again;
mod answer;
mod language;
mod not_helped;
mod person;
mod phrase;
mod policy;
mod tokens;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    id::{DepartmentId, EntrySeq},
    settings::{PolicyRule, Then},
    text::Name,
    tongue::Tongue,
    wire::handoff::Evidence,
};
pub(crate) use answer::{Reply, reply};
use tokens::read;

/// What the posts of a turn show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// Where the visitor asks for a person in their own words: [`Evidence::Words`] of the newest
    /// post that does.
    pub person_wanted: Option<Evidence>,
    /// Yes or no, when the newest post says nothing else.
    pub answered_offer: Option<bool>,
    /// The newest post that says that the answer did not help.
    pub not_helped: Option<EntrySeq>,
    /// The newest post that repeats an earlier one.
    pub asked_again: Option<EntrySeq>,
    /// The first rule that matches, of those that call for a person.
    pub policy: Option<Box<PolicyHit>>,
    /// The first rule that matches, of those that want the answer approved.
    #[serde(default)]
    pub approval: Option<Box<PolicyHit>>,
    /// What the visitor speaks: as the newest post that shows it, else as the browser says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tongue: Option<Tongue>,
}

/// A rule that matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyHit {
    /// What the owner calls it.
    pub rule: Name,
    /// What follows.
    pub then: Then,
    /// Where to.
    pub department: Option<DepartmentId>,
    /// On what it matched, [`Evidence::Rule`].
    pub evidence: Evidence,
}

/// What a post was written from.
pub struct Scene<'a> {
    /// Address of the page.
    pub page: Option<&'a str>,
    /// Language of the browser, as a tag such as `de-CH`.
    pub lang: Option<&'a str>,
    /// What the page says of its visitor.
    pub attributes: &'a BTreeMap<String, String>,
}

/// One post.
pub struct Post<'a> {
    /// Its place.
    pub seq: EntrySeq,
    /// The words.
    pub text: &'a str,
}

/// The first rule that `posts` meet among those that want the bot's answer approved. Such a rule
/// counts for every post that the answer is to, also for one that a person has had before the bot;
/// where nothing is known of where the visitor writes from, what it says of that counts as met.
#[must_use]
pub fn approval(posts: &[Post<'_>], scene: &Scene<'_>, rules: &[PolicyRule]) -> Option<PolicyHit> {
    let wanting = rules.iter().filter(|rule| rule.then == Then::Approve);
    let is_known = scene.page.is_some() || scene.lang.is_some() || !scene.attributes.is_empty();
    policy::first(posts, is_known.then_some(scene), wanting)
}

/// What the visitor speaks: as the newest post that shows it, else as the browser says (F10).
///
/// `now` and `earlier` as in [`look`].
#[must_use]
pub fn tongue(now: &[Post<'_>], earlier: &[Post<'_>], scene: &Scene<'_>) -> Option<Tongue> {
    let newest = now.iter().rev().chain(earlier.iter().rev());
    Tongue::of_visitor(newest.map(|post| post.text), scene.lang)
}

/// What the posts that a turn answers show.
///
/// `now` are these posts and `earlier` the last few before them since the bot has had the
/// conversation, both oldest first. Of each text the first [`READ_CHARS_MAX`] characters are read,
/// so that the time this takes has a bound.
///
/// [`READ_CHARS_MAX`]: tokens::READ_CHARS_MAX
#[must_use]
pub fn look(
    now: &[Post<'_>],
    earlier: &[Post<'_>],
    scene: &Scene<'_>,
    rules: &[PolicyRule],
) -> Findings {
    let newest = || now.iter().rev();
    let calling = rules.iter().filter(|rule| rule.then != Then::Approve);
    Findings {
        person_wanted: newest().find_map(person::wanted),
        answered_offer: now.last().and_then(|post| answer::to_offer(read(post.text), scene.lang)),
        not_helped: newest().find(|post| not_helped::is_said(read(post.text))).map(|post| post.seq),
        asked_again: again::asked(now, earlier),
        policy: policy::first(now, Some(scene), calling).map(Box::new),
        approval: approval(now, scene, rules).map(Box::new),
        tongue: tongue(now, earlier, scene),
    }
}
