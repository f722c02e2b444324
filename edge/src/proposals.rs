//! What the worker and a knowledge base's object tell each other about proposals.

use serde::{Deserialize, Serialize};
use shared::{
    id::SiteId,
    learning::{proposal::State, rules::RuleProposal},
    settings::PolicyRule,
};

/// A proposal as its owner would have it; what is absent stays as it is proposed.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Edited {
    /// The question, which becomes the heading.
    pub(crate) question: Option<String>,
    /// The answer.
    pub(crate) answer: Option<String>,
    /// A title, which makes it an article of its own.
    pub(crate) title: Option<String>,
    /// Where visitors can read it.
    pub(crate) url: Option<String>,
}

/// Which proposed rules are asked for.
#[derive(Serialize, Deserialize)]
pub(crate) struct RulesAsked {
    /// Of which site.
    pub(crate) site: SiteId,
    /// In which state.
    pub(crate) state: State,
    /// The rules that it has.
    pub(crate) policy: Vec<PolicyRule>,
}

/// What an owner has decided about a proposed rule.
#[derive(Serialize, Deserialize)]
pub(crate) struct DecidedRule {
    /// Of which site.
    pub(crate) site: SiteId,
    /// What.
    pub(crate) state: State,
    /// The rule, as it was proposed.
    pub(crate) proposal: RuleProposal,
}
