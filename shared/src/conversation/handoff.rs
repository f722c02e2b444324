//! Handoff: who answers the visitor, and how that changes hands.
//!
//! Rules H2-H12 and H28 of `docs/rules.md`. What leads to a handoff is [`super::asking`], what
//! happens while nobody comes [`super::ladder`]. Which agents see the work is [`crate::inbox`]; telling anyone
//! about it is `edge`. Nothing here waits, sends or reads a clock.

use serde::{Deserialize, Serialize};

use super::{
    Conversation, Event, Recorded, Refusal, Step, bot,
    command::AssignTo,
    step::{Draft, Effect},
    waiting::{self, Waiting},
};
use crate::{
    id::{DepartmentId, EntrySeq},
    settings::SiteSettings,
    text::MessageText,
    time::{Tick, Timestamp},
    wire::{
        Bot,
        agent::Person,
        handoff::{Next, Trigger},
        visitor::BotBack,
    },
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
    Waiting(Box<Waiting>),
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
    /// The visitor goes back to the bot, which answers what nobody has answered (H8, H9).
    pub(super) fn leave_line(&self, _tick: Tick) -> Step {
        let Holder::Waiting(wait) = &self.holder else {
            return Step::nothing();
        };
        let mut draft = Draft::after(self);
        draft.push(Event::LineLeft { bot: wait.bot.clone() });
        self.bot_returns(&mut draft, BotBack::LineLeft);
        draft.done()
    }

    /// Lets `agent` take the conversation; the first claim wins (H4).
    ///
    /// `epoch` is what the agent was looking at. Someone who saw a colleague hold it means to take
    /// over from that colleague; someone who saw it free has been overtaken and is told by whom.
    pub(super) fn claim(
        &self,
        settings: &SiteSettings,
        agent: Person,
        epoch: u32,
    ) -> Result<Step, Refusal> {
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
            Holder::Bot { .. } if self.is_closed_to_takeover(settings) => {
                return Err(Refusal::TakeoverOff);
            }
            Holder::Bot { .. } | Holder::Waiting(_) => None,
        };
        let mut draft = Draft::after(self);
        draft.push(Event::Claimed { agent, from, by: None });
        Ok(draft.done())
    }

    /// An agent puts it somewhere else: to a colleague, in line for a department, back to a bot
    /// (H28). What they were looking at has to be what is.
    pub(super) fn assign(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        by: Person,
        to: AssignTo,
        epoch: u32,
    ) -> Result<Step, Refusal> {
        self.check_begun()?;
        match &self.holder {
            Holder::Ended => return Err(Refusal::Resolved),
            Holder::Agent { agent: holder, .. } if epoch != self.epoch && holder.id != by.id => {
                return Err(Refusal::AlreadyClaimed { by: holder.name.clone() });
            }
            _ if epoch != self.epoch => {
                return Err(Refusal::StaleEpoch { theirs: epoch, ours: self.epoch });
            }
            _ if self.is_closed_to_takeover(settings) && !matches!(to, AssignTo::Bot(_)) => {
                return Err(Refusal::TakeoverOff);
            }
            _ => {}
        }
        let mut draft = Draft::after(self);
        match to {
            AssignTo::Agent(agent) => {
                let from = match &self.holder {
                    Holder::Agent { agent: holder, .. } if holder.id == agent.id => {
                        return Ok(Step::nothing());
                    }
                    Holder::Agent { agent: holder, .. } => Some(holder.clone()),
                    _ => None,
                };
                let by = Some(by).filter(|by| by.id != agent.id);
                draft.push(Event::Claimed { agent, from, by });
            }
            AssignTo::Department(department) => {
                if settings.department(&department).is_none() {
                    return Err(Refusal::NoSuch { what: "department" });
                }
                let (until, ladder) = waiting::plan(settings, tick.now);
                draft.push(Event::Transferred { by, department, until, ladder });
            }
            AssignTo::Bot(id) => {
                let to = settings.bot_of(&id).map(bot).ok_or(Refusal::NoSuch { what: "bot" })?;
                if matches!(&self.holder, Holder::Bot { bot } if bot.id == id) {
                    return Ok(Step::nothing());
                }
                let unseen = matches!(self.holder, Holder::Bot { .. });
                draft.push(Event::Released { agent: by, bot: to, unseen });
                if unseen {
                    self.start_turn(&mut draft, self.epoch + 1, self.unanswered.clone());
                } else {
                    self.bot_returns(&mut draft, BotBack::Released);
                }
            }
        }
        Ok(draft.done())
    }

    /// A bot holds it, nobody was asked for, and the owner does not let people in by themselves.
    const fn is_closed_to_takeover(&self, settings: &SiteSettings) -> bool {
        matches!(self.holder, Holder::Bot { .. })
            && !self.human_handoff
            && !settings.bot.handoff.triggers.takeover
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
        draft.say(Event::Released { agent, bot: bot(&settings.bot), unseen: false }, note);
        self.bot_returns(&mut draft, BotBack::Released);
        Ok(draft.done())
    }

    /// Closes it, whoever holds it (H10); what it teaches is read then (L1).
    pub(super) fn resolve(&self, settings: &SiteSettings, agent: Person) -> Result<Step, Refusal> {
        if !self.has_begun() {
            return Err(Refusal::NotBegun);
        }
        let mut draft = Draft::after(self);
        if !matches!(self.holder, Holder::Ended) {
            let resolved = draft.push(Event::Resolved { agent });
            if settings.bot.learning {
                draft.effect(Effect::Learn { resolved });
            }
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
            Holder::Bot { .. } | Holder::Waiting(_) => Ok(Step::nothing()),
        }
    }

    pub(super) fn bot_returns(&self, draft: &mut Draft, why: BotBack) {
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
        // Whatever turn was running belongs to an epoch that is over (H6), and so does an offer or an
        // answer that waits for approval.
        self.turn = None;
        self.offer = None;
        self.proposal = None;
        self.message_offered = false;
        self.note_life(recorded.at);
        let line = |until: &Option<Timestamp>, ladder: &[Next]| (*until, ladder.to_vec());
        match &recorded.event {
            Event::PersonAsked { by, until, ladder, department, actions, notify, .. } => {
                self.trigger = Some(*by);
                self.handoff_at = recorded.seq;
                self.notify.clone_from(notify);
                self.actions_open.extend(actions.iter().map(|open| (recorded.seq, *open)));
                let mut wait = self.wait(recorded.at, department.clone(), line(until, ladder));
                if let Event::PersonAsked { company, assignment, .. } = &recorded.event {
                    wait.company = *company;
                    wait.assigning = assignment.is_some();
                    wait.assignment.clone_from(assignment);
                }
                self.begin_wait(wait);
            }
            Event::Transferred { department, until, ladder, .. } => {
                let department = Some(department.clone());
                let wait = self.wait(recorded.at, department, line(until, ladder));
                self.begin_wait(wait);
            }
            Event::AgentVanished { until, ladder, .. } => {
                let wait = self.wait(recorded.at, self.department.clone(), line(until, ladder));
                self.begin_wait(wait);
            }
            Event::Claimed { agent, .. } => {
                if !self.human_handoff {
                    self.trigger = Some(Trigger::Takeover);
                }
                self.take(agent);
            }
            Event::LineLeft { bot } | Event::Released { bot, .. } => {
                self.human_handoff = false;
                self.offline_message = false;
                self.returning = false;
                self.give_to_bot(bot, recorded.seq);
            }
            // The flag stays up: the team still owes an answer.
            Event::WentUnanswered { bot } => {
                self.returning = true;
                self.give_to_bot(bot, recorded.seq);
            }
            Event::Resolved { .. } | Event::IdledOut => {
                self.human_handoff = false;
                self.offline_message = false;
                self.action_failed = false;
                self.fault = None;
                self.returning = false;
                self.unanswered.clear();
                self.holder = Holder::Ended;
            }
            Event::Reopened { agent: Some(agent), .. } => self.take(agent),
            Event::Reopened { agent: None, bot } => {
                self.bot_answers = 0;
                if let Some(bot) = bot {
                    self.give_to_bot(bot, recorded.seq);
                }
            }
            _ => {}
        }
    }

    fn wait(
        &self,
        since: Timestamp,
        department: Option<DepartmentId>,
        (until, ladder): (Option<Timestamp>, Vec<Next>),
    ) -> Waiting {
        Waiting {
            since,
            until,
            bot: self.bot_behind().clone(),
            department,
            assignee: None,
            assignment: None,
            assigning: false,
            wide: false,
            ladder,
            company: false,
            helped: false,
            email_offered: false,
            held: false,
            hold_at: None,
            returning: self.returning,
        }
    }

    fn begin_wait(&mut self, wait: Waiting) {
        self.human_handoff = true;
        self.last_responded_by = None;
        self.department.clone_from(&wait.department);
        self.holder = Holder::Waiting(Box::new(wait));
    }

    fn take(&mut self, agent: &Person) {
        self.human_handoff = true;
        self.offline_message = false;
        self.action_failed = false;
        self.fault = None;
        self.returning = true;
        self.notify.clear();
        self.last_agent = Some(agent.clone());
        self.holder = Holder::Agent { agent: agent.clone(), bot: self.bot_behind().clone() };
    }

    /// The bot begins anew: what was said before is not held against it (H9).
    pub(super) fn give_to_bot(&mut self, bot: &Bot, at: EntrySeq) {
        self.failed_attempts = 0;
        self.attempts.clear();
        self.declined.clear();
        self.fresh_from = at;
        self.last_bot = bot.clone();
        self.holder = Holder::Bot { bot: bot.clone() };
    }

    /// The bot that holds it, or would if the people in front of it were gone.
    pub(super) const fn bot_behind(&self) -> &Bot {
        match &self.holder {
            Holder::Bot { bot } | Holder::Agent { bot, .. } => bot,
            Holder::Waiting(wait) => &wait.bot,
            Holder::Ended => &self.last_bot,
        }
    }

    /// Somebody is there: what ends by itself is counted from here.
    pub(super) const fn note_life(&mut self, at: Timestamp) {
        self.active_at = at;
        self.idle_ends = None;
    }
}
