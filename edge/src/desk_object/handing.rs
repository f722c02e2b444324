//! Handing out: who is rung for whom, and what becomes of those whose agent is gone.
//!
//! What is decided is `shared::inbox`'s; here the conversations are told, and asked again when they
//! could not be reached.

use std::{cell::RefCell, rc::Rc};

use serde_json::json;
use shared::{
    id::{AgentId, ConversationId},
    inbox::{Given, Turn, turns},
    time::Timestamp,
    wire::desk::Item,
};
use worker::Result;

use super::{Desk, presence, store};
use crate::{clock, log, objects};

/// A slot that no conversation has confirmed after this long is free again.
const LEASE_MS: u64 = 15_000;

/// A conversation that could not be told is told again after this long.
const RETRY_MS: u64 = 5_000;

/// What the desk has promised and not seen confirmed.
#[derive(Default)]
pub(super) struct Handing {
    given: RefCell<Option<Given>>,
    leased_at: RefCell<Vec<(ConversationId, Timestamp)>>,
}

impl Desk {
    /// Finds somebody for everyone who waits and has nobody.
    pub(super) fn hand_out(self: &Rc<Self>) -> Result<()> {
        // Whoever has just gone is not rung.
        let reachable = self.reachable()?;
        let mut people = self.people(None)?;
        people.retain(|here| reachable.contains(&here.person.id));
        let sql = self.sql()?;
        self.forget_leases();
        let turns = {
            let slot = self.loaded()?;
            let inbox = slot.as_ref().ok_or("the list was loaded above")?;
            let mut given = self.handing.given.borrow_mut();
            if given.is_none() {
                let last = store::last_given(&sql)?;
                *given = Some(Given { last, ..Given::default() });
            }
            let given = given.as_mut().ok_or("it was made above")?;
            let turns = turns(inbox, &people, given);
            for turn in &turns {
                given.take(&turn.conversation, &turn.agent.id);
                store::keep_last_given(&sql, &turn.agent.id, given.last[&turn.agent.id])?;
                let mut leased = self.handing.leased_at.borrow_mut();
                leased.push((turn.conversation.clone(), clock::now()));
            }
            turns
        };
        for turn in turns {
            self.ring(turn);
        }
        Ok(())
    }

    /// The conversation has said how it stands: what was promised is settled.
    pub(super) fn settle(&self, conversation: &ConversationId) {
        if let Some(given) = self.handing.given.borrow_mut().as_mut() {
            given.leases.remove(conversation);
        }
        self.handing.leased_at.borrow_mut().retain(|(leased, _)| leased != conversation);
    }

    fn forget_leases(&self) {
        let now = clock::now();
        let leased = self.handing.leased_at.borrow();
        let old = leased.iter().filter(|(_, at)| now.since(*at) > LEASE_MS);
        let old: Vec<_> = old.map(|(conversation, _)| conversation.clone()).collect();
        drop(leased);
        old.iter().for_each(|conversation| self.settle(conversation));
    }

    fn ring(self: &Rc<Self>, turn: Turn) {
        let desk = Rc::clone(self);
        self.state.wait_until(async move {
            let Turn { conversation, epoch, agent } = turn;
            let told = async {
                let object = objects::conversation(&desk.env, &conversation)?;
                let body = json!({ "agent": agent, "epoch": epoch });
                objects::tell(&object, "/ring", &body).await
            };
            if let Err(error) = told.await {
                log::failure("A conversation could not be told who is rung for it.", &error);
                desk.settle(&conversation);
                desk.look_again(RETRY_MS);
            }
        });
    }

    /// Conversations whose agent has been gone for longer than they let them.
    pub(super) fn offer_again(self: &Rc<Self>) -> Result<()> {
        let (sql, now) = (self.sql()?, clock::now());
        let mut next: Option<Timestamp> = None;
        for (agent, since) in presence::absent(&sql)? {
            let theirs = self.theirs(&agent)?;
            if theirs.is_empty() {
                presence::forget_absent(&sql, &agent)?;
                continue;
            }
            for item in theirs {
                let at = since.plus(presence::patience(&item));
                if at <= now {
                    self.say_vanished(&item, &agent);
                }
                // Told or not: if the line has not changed by then, it is told again.
                let at = if at <= now { now.plus(RETRY_MS) } else { at };
                next = Some(next.map_or(at, |next| next.min(at)));
            }
        }
        if let Some(at) = next {
            self.arm(at)?;
        }
        Ok(())
    }

    fn theirs(&self, agent: &AgentId) -> Result<Vec<Item>> {
        let slot = self.loaded()?;
        let inbox = slot.as_ref().ok_or("the list was loaded above")?;
        let is_theirs = |item: &&Item| {
            let rung = item.ring.as_ref().and_then(|ring| ring.assignee.as_ref());
            item.assignee().or(rung).is_some_and(|person| person.id == *agent)
        };
        Ok(inbox.items().filter(is_theirs).cloned().collect())
    }

    fn say_vanished(self: &Rc<Self>, item: &Item, agent: &AgentId) {
        let (desk, agent) = (Rc::clone(self), agent.clone());
        let conversation = item.conversation.clone();
        self.state.wait_until(async move {
            let told = async {
                let object = objects::conversation(&desk.env, &conversation)?;
                objects::tell(&object, "/vanished", &json!({ "agent": agent })).await
            };
            if let Err(error) = told.await {
                log::failure("A conversation could not be told that its agent is gone.", &error);
            }
        });
    }
}
