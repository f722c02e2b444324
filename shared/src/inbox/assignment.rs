//! Who is rung first: automatic assignment, within everyone's capacity.
//!
//! Rules I11-I14 of `docs/rules.md`. The desk leases a slot to a conversation and its epoch, and the
//! conversation confirms; what is decided here is only who.

use std::collections::BTreeMap;

use super::{Inbox, is_here};
use crate::{
    id::{AgentId, ConversationId},
    settings::Assignment,
    wire::{
        agent::Person,
        desk::{Item, PersonHere, Ring},
    },
};

/// What the desk remembers of its own giving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Slots promised to conversations that have not confirmed yet.
    pub leases: BTreeMap<ConversationId, AgentId>,
    /// When each was given something last, as a rising number.
    pub last: BTreeMap<AgentId, u64>,
}

/// Somebody to be rung for a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The conversation.
    pub conversation: ConversationId,
    /// The epoch the desk is looking at.
    pub epoch: u32,
    /// Who.
    pub agent: Person,
}

/// Who is to be rung for those who wait and have nobody yet, in the order of the line. Each turn is
/// a slot taken: the caller puts it into [`Given`] before it asks again.
#[must_use]
pub fn turns(inbox: &Inbox, people: &[PersonHere], given: &Given) -> Vec<Turn> {
    let mut given = given.clone();
    let mut turns = Vec::new();
    for item in inbox.line() {
        let Some(ring) = item.ring.as_ref().filter(|ring| is_open(item, ring, &given)) else {
            continue;
        };
        let Some(agent) = choose(inbox, people, &given, ring) else { continue };
        given.take(&item.conversation, &agent.id);
        let conversation = item.conversation.clone();
        turns.push(Turn { conversation, epoch: item.epoch, agent });
    }
    turns
}

impl Given {
    /// Notes that a slot of `agent` is promised to `conversation`.
    pub fn take(&mut self, conversation: &ConversationId, agent: &AgentId) {
        let next = self.last.values().max().map_or(1, |last| last + 1);
        self.leases.insert(conversation.clone(), agent.clone());
        self.last.insert(agent.clone(), next);
    }
}

fn is_open(item: &Item, ring: &Ring, given: &Given) -> bool {
    let nobody = ring.assignee.is_none() && !given.leases.contains_key(&item.conversation);
    nobody && !ring.wide && !item.held && ring.assignment != Assignment::Off
}

fn choose(inbox: &Inbox, people: &[PersonHere], given: &Given, ring: &Ring) -> Option<Person> {
    let busy = |agent: &AgentId| load(inbox, given, agent);
    let is_member = |agent: &AgentId| ring.members.is_empty() || ring.members.contains(agent);
    let free = |here: &&PersonHere| {
        is_here(here) && is_member(&here.person.id) && busy(&here.person.id) < ring.capacity
    };
    let in_turn = |here: &&PersonHere| {
        let last = given.last.get(&here.person.id).copied().unwrap_or_default();
        (last, here.person.id.clone())
    };
    let candidates = || people.iter().filter(free);
    let named = |agent: &AgentId| candidates().find(|here| here.person.id == *agent);
    let next = || candidates().min_by_key(in_turn);
    let chosen = match &ring.assignment {
        Assignment::Off => None,
        Assignment::RoundRobin => next(),
        Assignment::LeastBusy => {
            candidates().min_by_key(|here| (busy(&here.person.id), in_turn(here)))
        }
        Assignment::Named(agent) => named(agent),
        Assignment::LastAgent => ring.last_agent.as_ref().and_then(named).or_else(next),
    };
    chosen.map(|here| here.person.clone())
}

/// What `agent` holds, is rung for, or has been promised.
fn load(inbox: &Inbox, given: &Given, agent: &AgentId) -> u32 {
    let rung = inbox.items().filter(|item| {
        let assignee = item.ring.as_ref().and_then(|ring| ring.assignee.as_ref());
        assignee.is_some_and(|assignee| assignee.id == *agent)
    });
    let leased = given.leases.values().filter(|leased| *leased == agent);
    let promised = u32::try_from(rung.count() + leased.count()).unwrap_or(u32::MAX);
    inbox.held_by(agent).saturating_add(promised)
}
