//! Rules by what the visitor writes and where they are, and the menu before the first message.

use serde::{Deserialize, Serialize};

use crate::{
    id::DepartmentId,
    limits::{CONDITION_CHARS_MAX, CONDITIONS_MAX},
    text::{MessageText, Name},
};

/// A rule: every condition that is set has to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRule {
    /// What the owner calls it; the timeline names it.
    pub name: Name,
    /// When it matches.
    #[serde(default)]
    pub when: When,
    /// What follows.
    #[serde(default)]
    pub then: Then,
    /// Where to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
}

/// What a rule that matches leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// The visitor is asked whether they would like a person.
    Offer,
    /// The visitor is put in line at once.
    #[default]
    HandOver,
    /// The bot's answer is kept until a person has approved it.
    Approve,
}

/// When a rule matches. A condition that is empty or absent says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// One of these stands in the message, as whole words in this order; capitals and accents do
    /// not matter.
    pub keywords: Vec<String>,
    /// All words of one of these are in the message, in any form and order.
    pub topics: Vec<String>,
    /// The page's address contains one of these.
    pub pages: Vec<String>,
    /// The visitor has this attribute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<Attribute>,
    /// The visitor's browser speaks one of these, such as `de`.
    pub languages: Vec<String>,
}

/// What a page says of its visitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its value; any will do when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Something the visitor may choose before the first message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuItem {
    /// What it says.
    pub label: Name,
    /// What it does.
    pub leads_to: LeadsTo,
}

/// What choosing does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LeadsTo {
    /// It is asked as a question.
    Question(MessageText),
    /// It leads to a person.
    Person {
        /// Of this department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<DepartmentId>,
    },
}

impl PolicyRule {
    pub(super) fn check(&self) -> Result<(), String> {
        let When { keywords, topics, pages, attribute, languages } = &self.when;
        let lists = [keywords, topics, pages, languages];
        if lists.iter().all(|list| list.is_empty()) && attribute.is_none() {
            return Err("Say when it matches.".to_owned());
        }
        let fits =
            |text: &String| !text.trim().is_empty() && text.chars().count() <= CONDITION_CHARS_MAX;
        let named = attribute.iter().map(|a| &a.name);
        let all = lists.iter().flat_map(|list| list.iter()).chain(named);
        if lists.iter().any(|list| list.len() > CONDITIONS_MAX) || !all.into_iter().all(fits) {
            return Err(format!(
                "A condition has at most {CONDITIONS_MAX} entries of 1 to {CONDITION_CHARS_MAX} \
                 characters."
            ));
        }
        Ok(())
    }
}

impl MenuItem {
    #[expect(clippy::unnecessary_wraps, reason = "its parts are checked by their types")]
    pub(super) const fn check(&self) -> Result<(), String> {
        Ok(())
    }
}
