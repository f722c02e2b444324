//! What the desk has told this console: lines, totals, the team.
//!
//! Which folder a line stands in, and in what order, is `shared::inbox`. Nothing is decided here,
//! and everything can be sent anew.

use std::collections::{BTreeMap, BTreeSet};

use shared::{
    id::{AgentId, ConversationId},
    inbox::{Folder, needs_attention, order},
    text::Label,
    time::Timestamp,
    wire::desk::{Counts, Item, ItemHolder, PersonHere},
};

use crate::filter::Filter;

/// Why a person should look at a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It rings for the one who looks: first for them alone, or for everyone. Since when they wait.
    Ringing(Timestamp),
    /// The visitor waits for a person, since this item's holder says.
    Waiting(Timestamp),
    /// The visitor left a message that nobody has answered.
    OfflineMessage,
    /// Nobody came in time; a bot answers again, and a person is still wanted.
    NobodyCame,
    /// An answer of the bot waits for approval.
    ToApprove,
    /// A handover action failed.
    ActionFailed,
    /// A bot's answer was held back, or its engine is set up wrongly.
    BotFaulted,
    /// A task should be done by now.
    TaskOverdue,
}

/// What needs a person about `item`, the most pressing first.
#[must_use]
pub fn needs(item: &Item, me: &AgentId, now: Timestamp) -> Vec<Need> {
    if !needs_attention(item, now) {
        return Vec::new();
    }
    let unassigned = match item.holder {
        ItemHolder::Waiting { since } if rings(item, me) => Some(Need::Ringing(since)),
        ItemHolder::Waiting { since } => Some(Need::Waiting(since)),
        _ if item.offline_message => Some(Need::OfflineMessage),
        _ if item.is_unassigned() => Some(Need::NobodyCame),
        _ => None,
    };
    let approve = item.approve_until.map(|_| Need::ToApprove);
    let failed = item.action_failed.then_some(Need::ActionFailed);
    let faulted = item.bot_faulted.then_some(Need::BotFaulted);
    let overdue = item.task_due.is_some_and(|due| due <= now).then_some(Need::TaskOverdue);
    [unassigned, approve, failed, faulted, overdue].into_iter().flatten().collect()
}

/// Whether a conversation that waits rings for `me`: as the one who is rung first, with everyone of
/// its department, or because a handover action names me.
#[must_use]
pub fn rings(item: &Item, me: &AgentId) -> bool {
    let Some(ring) = &item.ring else { return false };
    let first = ring.assignee.as_ref().is_some_and(|person| person.id == *me);
    let with_all = ring.wide && (ring.members.is_empty() || ring.members.contains(me));
    item.is_waiting() && !item.held && (first || with_all || item.notify.contains(me))
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

    /// What stands in `folder` for `me` and passes `filter`: who waits longest first, then the most
    /// recent first.
    #[must_use]
    pub fn list(&self, folder: Folder, me: &AgentId, filter: &Filter) -> Vec<ConversationId> {
        let shown = |item: &&Item| folder.holds(item, me) && filter.holds(item);
        let mut items: Vec<&Item> = self.items.values().filter(shown).collect();
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

    /// The whole team.
    #[must_use]
    pub fn people(&self) -> &[PersonHere] {
        &self.people
    }

    /// Every label that a listed conversation has.
    #[must_use]
    pub fn labels(&self) -> BTreeSet<Label> {
        self.items.values().flat_map(|item| item.labels.iter().cloned()).collect()
    }

    /// What rings for `me`.
    #[must_use]
    pub fn ringing(&self, me: &AgentId) -> BTreeSet<ConversationId> {
        let ringing = self.items.values().filter(|item| rings(item, me));
        ringing.map(|item| item.conversation.clone()).collect()
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
