//! What the desk tells the conversations of its own accord: their place, and who is here.

use std::rc::Rc;

use shared::{
    id::ConversationId,
    inbox::{TOLD_AGE_MS_MAX, TOLD_MAX, told_of_people},
    limits::PLACES_PUSHED,
    time::Timestamp,
};
use worker::Result;

use super::{Desk, store};
use crate::{clock, log, objects};

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
        let mut told = {
            let slot = self.loaded()?;
            told_of_people(slot.as_ref().ok_or("the list was loaded above")?, now)
        };
        // Whoever has only opened the chat waits for nobody, and comes last.
        let since = Timestamp(now.0.saturating_sub(TOLD_AGE_MS_MAX));
        told.extend(store::opened(&self.sql()?, since, TOLD_MAX - told.len())?);
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
