//! What the desk has told this console: lines, totals, the team.
//!
//! Which folder a line stands in, and in what order, is `shared::inbox`. Nothing is decided here,
//! and everything can be sent anew.

use std::collections::BTreeMap;

use shared::{
    id::{AgentId, ConversationId},
    inbox::{Folder, needs_attention, order},
    time::Timestamp,
    wire::desk::{Counts, Item, ItemHolder, PersonHere},
};

/// Why a person should look at a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The visitor waits for a person, since this item's holder says.
    Waiting(Timestamp),
    /// Nobody came in time; a bot answers again, and a person is still wanted.
    NobodyCame,
}

/// What needs a person about `item`, if anything does.
#[must_use]
pub const fn need(item: &Item) -> Option<Need> {
    match item.holder {
        _ if !needs_attention(item) => None,
        ItemHolder::Waiting { since } => Some(Need::Waiting(since)),
        _ => Some(Need::NobodyCame),
    }
}

/// Everything the desk has told.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    items: BTreeMap<ConversationId, Item>,
    counts: Counts,
    people: Vec<PersonHere>,
}

impl Listing {
    /// The whole list anew.
    #[must_use]
    pub fn new(items: Vec<Item>, counts: Counts, people: Vec<PersonHere>) -> Self {
        let items = items.into_iter().map(|item| (item.conversation.clone(), item)).collect();
        Self { items, counts, people }
    }

    /// A conversation that is new or changed. A line older than the one known is dropped; the
    /// totals are the desk's own and always the newest.
    pub fn change(&mut self, item: Item, counts: Counts) {
        self.counts = counts;
        let known = self.items.get(&item.conversation).map(|known| known.seq);
        if known.is_none_or(|known| known <= item.seq) {
            self.items.insert(item.conversation.clone(), item);
        }
    }

    /// The team anew.
    pub fn set_people(&mut self, people: Vec<PersonHere>) {
        self.people = people;
    }

    /// What stands in `folder` for `me`: who waits longest first, then the most recent first.
    #[must_use]
    pub fn list(&self, folder: Folder, me: &AgentId) -> Vec<ConversationId> {
        let mut items: Vec<&Item> =
            self.items.values().filter(|item| folder.holds(item, me)).collect();
        items.sort_by(|a, b| order(a, b));
        items.into_iter().map(|item| item.conversation.clone()).collect()
    }

    /// How many stand in `folder`, those not sent to this console included.
    #[must_use]
    pub fn count(&self, folder: Folder, me: &AgentId) -> u32 {
        match folder {
            Folder::Mine => self.person(me).map_or(0, |person| person.holds),
            Folder::Unassigned => self.counts.unassigned,
            Folder::Bot => self.counts.bot,
            Folder::All => self.counts.all,
            Folder::Resolved => self.counts.resolved,
        }
    }

    /// One conversation.
    #[must_use]
    pub fn item(&self, conversation: &ConversationId) -> Option<&Item> {
        self.items.get(conversation)
    }

    /// One of the team.
    #[must_use]
    pub fn person(&self, agent: &AgentId) -> Option<&PersonHere> {
        self.people.iter().find(|here| here.person.id == *agent)
    }

    /// Colleagues of `me` whose console is open.
    #[must_use]
    pub fn colleagues(&self, me: &AgentId) -> Vec<PersonHere> {
        let here = |person: &&PersonHere| person.connected && person.person.id != *me;
        self.people.iter().filter(here).cloned().collect()
    }

    /// A bot that holds a conversation, to name it.
    #[must_use]
    pub fn bot_name(&self) -> Option<String> {
        self.items.values().find_map(|item| match &item.holder {
            ItemHolder::Bot(bot) => Some(bot.name.as_str().to_owned()),
            _ => None,
        })
    }
}
