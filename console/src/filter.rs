//! Which lines of a folder are shown. Nothing is asked of the server: what the list has is filtered.

use shared::{
    id::{DepartmentId, SiteId},
    text::Label,
    wire::{
        agent::Responder,
        desk::{Item, ItemHolder},
    },
};

/// Who answered last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByResponder {
    /// Whoever.
    #[default]
    Anyone,
    /// A bot.
    Bot,
    /// A person.
    Person,
    /// Nobody has, or the visitor waits.
    Nobody,
}

/// Whom the conversation is with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByAgentType {
    /// Whoever.
    #[default]
    All,
    /// People: one holds it, or it waits for one.
    Human,
    /// A bot.
    Ai,
}

/// What is asked for; each part narrows what the others leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who answered last.
    pub responder: ByResponder,
    /// Whom it is with.
    pub agent_type: ByAgentType,
    /// The department it is with.
    pub department: Option<DepartmentId>,
    /// A label it has.
    pub label: Option<Label>,
    /// Its site.
    pub site: Option<SiteId>,
    /// Words that the visitor's name, the last line or the labels have, all of them.
    pub search: String,
}

impl Filter {
    /// Whether anything is asked for.
    #[must_use]
    pub fn is_set(&self) -> bool {
        Self { search: self.search.trim().to_owned(), ..self.clone() } != Self::default()
    }

    /// Whether `item` is shown.
    #[must_use]
    pub fn holds(&self, item: &Item) -> bool {
        self.fits_responder(item)
            && self.fits_agent_type(item)
            && self.department.as_ref().is_none_or(|id| item.department.as_ref() == Some(id))
            && self.label.as_ref().is_none_or(|label| item.labels.contains(label))
            && self.site.as_ref().is_none_or(|site| item.site == *site)
            && self.fits_search(item)
    }

    const fn fits_responder(&self, item: &Item) -> bool {
        match self.responder {
            ByResponder::Anyone => true,
            ByResponder::Bot => matches!(item.last_responded_by, Some(Responder::Bot(_))),
            ByResponder::Person => matches!(item.last_responded_by, Some(Responder::Agent(_))),
            ByResponder::Nobody => item.last_responded_by.is_none(),
        }
    }

    /// A resolved one is with whoever answered last.
    const fn fits_agent_type(&self, item: &Item) -> bool {
        let is_human = match item.holder {
            ItemHolder::Bot(_) => false,
            ItemHolder::Waiting { .. } | ItemHolder::Agent(_) => true,
            ItemHolder::Ended => matches!(item.last_responded_by, Some(Responder::Agent(_))),
        };
        match self.agent_type {
            ByAgentType::All => true,
            ByAgentType::Human => is_human,
            ByAgentType::Ai => !is_human,
        }
    }

    fn fits_search(&self, item: &Item) -> bool {
        let search = self.search.to_lowercase();
        let mut words = search.split_whitespace().peekable();
        if words.peek().is_none() {
            return true;
        }
        let labels = item.labels.iter().map(Label::as_str);
        let texts: Vec<String> = [item.visitor.as_str(), item.last_line.as_str()]
            .into_iter()
            .chain(labels)
            .map(str::to_lowercase)
            .collect();
        words.all(|word| texts.iter().any(|text| text.contains(word)))
    }
}
