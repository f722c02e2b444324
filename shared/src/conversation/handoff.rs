//! Handoff: who answers the visitor, and how that changes hands.
//!
//! Rules H1-H12 of `docs/rules.md`. Which agents see the work is [`crate::inbox`]; telling anyone
//! about it is `edge`. Nothing here waits, sends or reads a clock.

use serde::{Deserialize, Serialize};

use super::{
    Conversation, Event, Recorded, Refusal, Step, bot,
    event::Trigger,
    step::{Draft, until},
};
use crate::{
    settings::SiteSettings,
    text::MessageText,
    time::{Tick, Timestamp},
    wire::{Bot, agent::Person, visitor::BotBack},
};

/// Who holds the baton: exactly one at any time (H2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A bot answers.
    Bot {
        /// Which.
        bot: Bot,
    },
    /// Nobody: the visitor waits for a person.
    Waiting {
        /// Since when; the place in line follows from it.
        since: Timestamp,
        /// When the baton goes back to `bot` if nobody comes.
        until: Option<Timestamp>,
        /// The bot that held it before.
        bot: Bot,
    },
    /// A person answers.
    Agent {
        /// Who.
        agent: Person,
        /// The bot that a release gives it back to.
        bot: Bot,
    },
    /// Nobody: it is resolved.
    Ended,
}

impl Conversation {
    /// The visitor wants a person; asking twice is asking once (H1, H3).
    pub(super) fn ask_for_person(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        page: Option<String>,
    ) -> Result<Step, Refusal> {
        match &self.holder {
            Holder::Waiting { .. } => return Ok(Step::nothing()),
            Holder::Agent { agent, .. } => {
                return Err(Refusal::PersonIsHere { by: agent.name.clone() });
            }
            Holder::Ended => return Err(Refusal::Resolved),
            Holder::Bot { .. } => {}
        }
        let answers_left = settings.bot.required_answers.saturating_sub(self.bot_answers);
        if answers_left > 0 {
            return Err(Refusal::NotYet { answers_left });
        }
        let mut draft = Draft::after(self);
        self.begin(&mut draft, settings, page);
        let until = until(tick.now, settings.bot.unanswered_after_ms);
        draft.push(Event::PersonAsked { by: Trigger::Button, until });
        Ok(draft.done())
    }

    /// The visitor goes back to the bot, which answers what nobody has answered (H8, H9).
    pub(super) fn leave_line(&self, _tick: Tick) -> Step {
        let Holder::Waiting { bot, .. } = &self.holder else {
            return Step::nothing();
        };
        let mut draft = Draft::after(self);
        draft.push(Event::LineLeft { bot: bot.clone() });
        self.bot_returns(&mut draft, BotBack::LineLeft);
        draft.done()
    }

    /// Lets `agent` take the conversation; the first claim wins (H4).
    ///
    /// `epoch` is what the agent was looking at. Someone who saw a colleague hold it means to take
    /// over from that colleague; someone who saw it free has been overtaken and is told by whom.
    pub(super) fn claim(&self, agent: Person, epoch: u32) -> Result<Step, Refusal> {
        let from = match &self.holder {
            Holder::Ended => return Err(Refusal::Resolved),
            Holder::Agent { agent: holder, .. } if holder.id == agent.id => {
                return Ok(Step::nothing());
            }
            Holder::Agent { agent: holder, .. } if epoch != self.epoch => {
                return Err(Refusal::AlreadyClaimed { by: holder.name.clone() });
            }
            Holder::Agent { agent: holder, .. } => Some(holder.clone()),
            Holder::Bot { .. } if !self.has_begun() => return Err(Refusal::NotBegun),
            Holder::Bot { .. } | Holder::Waiting { .. } => None,
        };
        let mut draft = Draft::after(self);
        draft.push(Event::Claimed { agent, from });
        Ok(draft.done())
    }

    /// The holder gives it back; the visitor is told, and the bot answers what nobody has (H9).
    pub(super) fn release(
        &self,
        _tick: Tick,
        settings: &SiteSettings,
        agent: Person,
        note: Option<MessageText>,
    ) -> Result<Step, Refusal> {
        self.check_holds(&agent)?;
        let mut draft = Draft::after(self);
        draft.say(Event::Released { agent, bot: bot(&settings.bot) }, note);
        self.bot_returns(&mut draft, BotBack::Released);
        Ok(draft.done())
    }

    /// Closes it, whoever holds it (H10).
    pub(super) fn resolve(&self, agent: Person) -> Result<Step, Refusal> {
        if !self.has_begun() {
            return Err(Refusal::NotBegun);
        }
        let mut draft = Draft::after(self);
        if !matches!(self.holder, Holder::Ended) {
            draft.push(Event::Resolved { agent });
        }
        Ok(draft.done())
    }

    /// Opens a resolved one again, to `agent` (H7).
    pub(super) fn reopen(&self, agent: Person) -> Result<Step, Refusal> {
        let mut draft = Draft::after(self);
        match &self.holder {
            Holder::Ended => {
                draft.push(Event::Reopened { agent: Some(agent), bot: None });
                Ok(draft.done())
            }
            Holder::Agent { agent: holder, .. } if holder.id == agent.id => Ok(Step::nothing()),
            Holder::Agent { agent: holder, .. } => {
                Err(Refusal::AlreadyClaimed { by: holder.name.clone() })
            }
            Holder::Bot { .. } | Holder::Waiting { .. } => Ok(Step::nothing()),
        }
    }

    /// Nobody came in time: the bot holds it again, the request stays with the team (H11).
    pub(super) fn go_unanswered(&self, bot: &Bot) -> Step {
        let mut draft = Draft::after(self);
        draft.push(Event::WentUnanswered { bot: bot.clone() });
        self.bot_returns(&mut draft, BotBack::WentUnanswered);
        draft.done()
    }

    fn bot_returns(&self, draft: &mut Draft, why: BotBack) {
        draft.push(Event::BotReturned { why });
        self.start_turn(draft, self.epoch + 1, self.unanswered.clone());
    }

    pub(super) fn check_holds(&self, agent: &Person) -> Result<(), Refusal> {
        match &self.holder {
            Holder::Agent { agent: holder, .. } if holder.id == agent.id => Ok(()),
            Holder::Ended => Err(Refusal::Resolved),
            _ => Err(Refusal::NotYours),
        }
    }

    pub(super) fn apply_change_of_hands(&mut self, recorded: &Recorded) {
        self.epoch += 1;
        // Whatever turn was running belongs to an epoch that is over (H6).
        self.turn = None;
        match &recorded.event {
            Event::PersonAsked { until, .. } => {
                self.human_handoff = true;
                self.last_responded_by = None;
                let bot = self.bot_behind();
                self.holder = Holder::Waiting { since: recorded.at, until: *until, bot };
            }
            Event::Claimed { agent, .. } => {
                self.human_handoff = true;
                self.holder = Holder::Agent { agent: agent.clone(), bot: self.bot_behind() };
            }
            Event::LineLeft { bot } | Event::Released { bot, .. } => {
                self.human_handoff = false;
                self.give_to_bot(bot);
            }
            // The flag stays up: the team still owes an answer.
            Event::WentUnanswered { bot } => self.give_to_bot(bot),
            Event::Resolved { .. } => {
                self.human_handoff = false;
                self.unanswered.clear();
                self.holder = Holder::Ended;
            }
            Event::Reopened { agent: Some(agent), .. } => {
                self.human_handoff = true;
                self.holder = Holder::Agent { agent: agent.clone(), bot: self.bot_behind() };
            }
            Event::Reopened { agent: None, bot } => {
                self.bot_answers = 0;
                if let Some(bot) = bot {
                    self.give_to_bot(bot);
                }
            }
            _ => {}
        }
    }

    fn give_to_bot(&mut self, bot: &Bot) {
        self.failed_attempts = 0;
        self.last_bot = bot.clone();
        self.holder = Holder::Bot { bot: bot.clone() };
    }

    fn bot_behind(&self) -> Bot {
        match &self.holder {
            Holder::Bot { bot } | Holder::Waiting { bot, .. } | Holder::Agent { bot, .. } => {
                bot.clone()
            }
            Holder::Ended => self.last_bot.clone(),
        }
    }
}
