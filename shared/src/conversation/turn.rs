//! A bot's turn: started by a post, ended by an answer, silenced by a change of hands.
//!
//! Rules P5 and H6 of `docs/rules.md`. How an answer is found is [`crate::knowledge`]; running the
//! turn and streaming its pieces is `edge`.

use serde::{Deserialize, Serialize};

use super::{Conversation, Event, Holder, Recorded, Refusal, Step, command::Outcome, step::Draft};
use crate::{
    id::EntrySeq,
    limits::GAP_ENTRIES_MAX,
    text::MessageText,
    time::{Tick, Timestamp},
    wire::{AnswerKind, agent::Responder, desk::LastBy},
};

/// What the bot says when its engine failed: the visitor learns what to do, not what broke.
const FAILED: &str = "I could not look that up just now. Please ask again in a moment.";

/// A running turn. There is at most one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its name: the place of its start.
    pub turn: EntrySeq,
    /// The last post it answers.
    pub of: EntrySeq,
    /// When it started.
    pub since: Timestamp,
}

impl Conversation {
    /// The engine has come to an end. What belongs to another turn or epoch is refused, so that a
    /// bot never speaks over a person and a turn that ran twice speaks once (H6).
    pub(super) fn finish_turn(
        &self,
        _tick: Tick,
        turn: EntrySeq,
        epoch: u32,
        outcome: Outcome,
    ) -> Result<Step, Refusal> {
        let stale = Refusal::StaleEpoch { theirs: epoch, ours: self.epoch };
        let Holder::Bot { bot } = &self.holder else {
            return Err(stale);
        };
        let Some(running) = self.turn.as_ref().filter(|t| t.turn == turn && epoch == self.epoch)
        else {
            return Err(stale);
        };
        let (kind, text, source) = match outcome {
            Outcome::Said { kind, text, source } => (kind, text, source),
            Outcome::Failed => {
                let text = MessageText::parse(FAILED).expect("the sentence is short and not empty");
                (AnswerKind::Failed, text, None)
            }
        };
        let mut draft = Draft::after(self);
        let (bot, of) = (bot.clone(), running.of);
        draft.say(Event::Answered { turn, of, bot, kind, source }, Some(text));
        // What was written meanwhile is answered together, in one turn (P5).
        let meanwhile = self.unanswered.iter().copied().filter(|post| *post > of).collect();
        self.start_turn(&mut draft, self.epoch, meanwhile);
        Ok(draft.done())
    }

    pub(super) fn apply_turn(&mut self, recorded: &Recorded) {
        let seq = recorded.seq;
        match &recorded.event {
            Event::TurnStarted { of } => {
                self.turn = Some(Turn { turn: seq, of: *of, since: recorded.at });
            }
            Event::Answered { bot, of, kind, .. } => {
                self.turn = None;
                self.unanswered.retain(|post| post > of);
                self.bot_answers += 1;
                if matches!(kind, AnswerKind::Unknown | AnswerKind::Failed) {
                    self.failed_attempts += 1;
                }
                if self.answers.len() as u64 == GAP_ENTRIES_MAX {
                    self.answers.remove(0);
                }
                self.answers.push((seq, None));
                self.last_responded_by = Some(Responder::Bot(bot.clone()));
                self.last_line = Some((seq, LastBy::Bot(bot.name.as_str().to_owned())));
            }
            _ => {}
        }
    }
}
