//! The visitor shows a person what was hidden from the bot.
//!
//! Rules M8 to M10 of `docs/rules.md`. The words are kept beside the log as all words are, and no
//! line of [`super::history`] holds them.

use super::{Conversation, Event, Holder, Recorded, Refusal, Step, step::Draft};
use crate::{id::EntrySeq, limits::KEYS_REMEMBERED, text::MessageText};

impl Conversation {
    /// The visitor shows the person who holds it the words of a message as they were typed. Showing
    /// the same again changes nothing.
    pub(super) fn reveal(&self, of: EntrySeq, text: MessageText) -> Result<Step, Refusal> {
        let Holder::Agent { agent, .. } = &self.holder else { return Err(Refusal::NobodyToShow) };
        if !self.keys.is_visitors(of) {
            return Err(Refusal::NoSuch { what: "message" });
        }
        let mut draft = Draft::after(self);
        if !self.revealed.contains(&of) {
            draft.say(Event::Revealed { of, to: agent.clone() }, Some(text));
        }
        Ok(draft.done())
    }

    pub(super) fn apply_reveal(&mut self, of: EntrySeq, recorded: &Recorded) {
        // As many as there are messages that can be shown.
        if self.revealed.len() == KEYS_REMEMBERED {
            self.revealed.remove(0);
        }
        self.revealed.push(of);
        self.note_life(recorded.at);
    }
}
