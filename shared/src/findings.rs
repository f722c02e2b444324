//! What a visitor's message shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    id::{DepartmentId, EntrySeq},
    settings::OnTrigger,
    settings::PolicyRule,
    text::Name,
    wire::handoff::Evidence,
};

/// What the posts of a turn show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The visitor asks for a person in their own words.
    pub person_wanted: Option<Evidence>,
    /// Yes or no, as a whole message.
    pub answered_offer: Option<bool>,
    /// The visitor says that it did not help.
    pub not_helped: Option<EntrySeq>,
    /// The post that repeats an earlier one.
    pub asked_again: Option<EntrySeq>,
    /// The first rule that matches.
    pub policy: Option<PolicyHit>,
}

/// A rule that matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyHit {
    /// What the owner calls it.
    pub rule: Name,
    /// What follows.
    pub then: OnTrigger,
    /// Where to.
    pub department: Option<DepartmentId>,
    /// On what it matched.
    pub evidence: Evidence,
}

/// What a post was written from.
pub struct Scene<'a> {
    /// Address of the page.
    pub page: Option<&'a str>,
    /// Language of the browser.
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

/// Looks at the posts of a turn.
#[must_use]
pub fn look(
    _now: &[Post<'_>],
    _earlier: &[Post<'_>],
    _scene: &Scene<'_>,
    _rules: &[PolicyRule],
) -> Findings {
    Findings::default()
}
