//! What the desk tells the conversations of its own accord: their place, and who is here.

use std::rc::Rc;

use shared::{id::ConversationId, limits::PLACES_PUSHED, time::Timestamp, wire::desk::Item};
use worker::Result;

use super::{Desk, store};
use crate::{clock, log, objects};

/// Conversations that are told who is here: the newest of those that are not resolved.
const TOLD_MAX: usize = 200;

/// A conversation in which nothing has happened for this long is not told who is here.
const TOLD_AGE_MS_MAX: u64 = 3_600_000;

/// How old what is known of an opened chat may be before it is written again.
const OPENED_RENEW_MS: u64 = 600_000;

impl Desk {
    /// Tells conversations in line their new places. Those further back hear of it with the next
    /// move that reaches them: a long line must not mean as many calls at every step.
    pub(super) fn push_places(self: &Rc<Self>, moved: Vec<(ConversationId, Option<u32>)>) {
        let near = |place: &Option<u32>| place.is_none_or(|place| place as usize <= PLACES_PUSHED);
        let moved: Vec<_> = moved.into_iter().filter(|(_, place)| near(place)).collect();
        if moved.is_empty() {
            return;
        }
        let desk = Rc::clone(self);
        self.state.wait_until(async move {
            for (conversation, _) in moved {
                if let Err(error) = desk.push_facts(&conversation).await {
                    log::failure("A conversation could not be told its place.", &error);
                }
            }
        });
    }

    async fn push_facts(&self, conversation: &ConversationId) -> Result<()> {
        let object = objects::conversation(&self.env, conversation)?;
        objects::tell(&object, "/facts", &self.facts(Some(conversation))?).await
    }

    /// A chat that nothing was written in has no line, and is told who is here all the same.
    pub(super) fn note_opened(&self, id: &ConversationId) -> Result<()> {
        let is_listed = {
            let slot = self.loaded()?;
            slot.as_ref().is_some_and(|inbox| inbox.get(id).is_some())
        };
        if is_listed {
            return Ok(());
        }
        store::note_opened(&self.sql()?, id, clock::now(), OPENED_RENEW_MS, TOLD_AGE_MS_MAX)
    }

    /// Whoever is in a chat now sees whether somebody can come.
    pub(super) fn push_people(self: &Rc<Self>) -> Result<()> {
        let now = clock::now();
        let mut open: Vec<_> = {
            let slot = self.loaded()?;
            let inbox = slot.as_ref().ok_or("the list was loaded above")?;
            let lively = |item: &&Item| {
                !item.is_resolved() && (item.is_waiting() || now.since(item.at) < TOLD_AGE_MS_MAX)
            };
            let items = inbox.items().filter(lively);
            items.map(|item| (!item.is_waiting(), item.at, item.conversation.clone())).collect()
        };
        open.sort_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1)));
        open.truncate(TOLD_MAX);
        // Whoever has only opened the chat waits for nobody, and comes last.
        let since = Timestamp(now.0.saturating_sub(TOLD_AGE_MS_MAX));
        let opened = store::opened(&self.sql()?, since, TOLD_MAX - open.len())?;
        let told: Vec<_> = open.into_iter().map(|(_, _, id)| id).chain(opened).collect();
        let desk = Rc::clone(self);
        self.state.wait_until(async move {
            for conversation in told {
                if let Err(error) = desk.push_facts(&conversation).await {
                    log::failure("A conversation could not be told who is here.", &error);
                }
            }
        });
        Ok(())
    }
}
