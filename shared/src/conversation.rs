//! One conversation: its state, what may be asked of it, what follows.
//!
//! ```text
//! handle(tick, settings, command) -> Result<Step, Refusal>   decides, changes nothing
//! apply(recorded)                                            the only way state changes
//! deadline()                                                 what must happen if nobody acts
//! ```
//!
//! A conversation is rebuilt from its events at any moment; live and rebuilt ones are equal (P8).
//! It holds no words: those are kept beside the log, so that they can be erased from it.
//! What each side sees is [`view`]; who may speak is [`handoff`] and [`post`].

pub mod command;
pub mod event;
pub mod step;
pub mod refusal;
mod post;
mod asking;
mod approval;
mod actions;
mod waiting;
mod handoff;
mod ladder;
mod offline;
mod upkeep;
mod turn;
mod idle;
mod reveal;
pub mod deadline;
mod keys;
pub mod view;
pub mod history;

use std::{borrow::Cow, collections::BTreeSet};

use serde::{Deserialize, Serialize};

use self::keys::Keys;
use self::{approval::Proposal, asking::Offer, event::OpenAction};
pub use self::{
    approval::Wanted,
    command::{ActionOutcome, AssignTo, Command, Outcome},
    deadline::Deadline,
    event::{Event, Recorded},
    handoff::Holder,
    refusal::Refusal,
    step::{Effect, Job, Step},
    turn::Turn,
    waiting::Waiting,
};
use crate::{
    availability::Around,
    id::{AgentId, ConversationId, DepartmentId, EntrySeq, SiteId},
    settings::{BotSettings, SiteSettings},
    text::Label,
    time::{Tick, Timestamp},
    wire::{
        Avatar, Bot,
        agent::{Person, Responder},
        desk::LastBy,
        fault::Fault,
        handoff::{Attempt, Task, Trigger},
    },
};

/// The state of one conversation, as far as its rules need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    id: ConversationId,
    /// Last event.
    seq: EntrySeq,
    /// When the last event happened.
    at: Timestamp,
    site: SiteId,
    holder: Holder,
    /// The bot that held it last, for a reopening.
    last_bot: Bot,
    /// Rises at every change of hands.
    epoch: u32,
    /// A person is or was needed, and nobody has given it back.
    human_handoff: bool,
    /// Bot answers since it began or was reopened.
    bot_answers: u32,
    /// Unsuccessful attempts of the bot since it last took over.
    failed_attempts: u32,
    last_responded_by: Option<Responder>,
    /// Visitor's posts nobody has answered, oldest first.
    unanswered: Vec<EntrySeq>,
    turn: Option<Turn>,
    /// Bot answers and what the visitor said of them.
    answers: Vec<(EntrySeq, Option<bool>)>,
    last_line: Option<(EntrySeq, LastBy)>,
    keys: Keys,
    /// Moments of the visitor's last posts, for P6.
    post_times: Vec<Timestamp>,
    /// The unsuccessful attempts, oldest first, as evidence.
    #[serde(default)]
    attempts: Vec<Attempt>,
    /// The bot has held it since here: what stands before is no evidence any more.
    #[serde(default)]
    fresh_from: EntrySeq,
    #[serde(default)]
    offer: Option<Offer>,
    /// An answer that waits for approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proposal: Option<Proposal>,
    /// Causes whose offer was refused, and for how many turns it is not repeated.
    #[serde(default)]
    declined: Vec<(Trigger, u32)>,
    /// Nobody could come: a message may be left.
    #[serde(default)]
    message_offered: bool,
    /// A message was left and nobody has taken it up.
    #[serde(default)]
    offline_message: bool,
    /// What led to the last handoff, and where.
    #[serde(default)]
    trigger: Option<Trigger>,
    #[serde(default)]
    handoff_at: EntrySeq,
    /// The department it is with.
    #[serde(default)]
    department: Option<DepartmentId>,
    /// It was with a person, or should have been, and was not resolved since.
    #[serde(default)]
    returning: bool,
    /// Who held it last.
    #[serde(default)]
    last_agent: Option<Person>,
    #[serde(default)]
    labels: BTreeSet<Label>,
    #[serde(default)]
    tasks: Vec<Task>,
    /// Handover actions under way, with their handover.
    #[serde(default)]
    actions_open: Vec<(EntrySeq, OpenAction)>,
    #[serde(default)]
    action_failed: bool,
    /// What was wrong with an engine's answer that nobody has looked at, and in which turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fault: Option<(EntrySeq, Fault)>,
    /// Colleagues a handover action tells.
    #[serde(default)]
    notify: Vec<AgentId>,
    /// The visitor's last post.
    #[serde(default)]
    last_post: EntrySeq,
    /// When somebody last did something that keeps it from ending by itself.
    #[serde(default)]
    active_at: Timestamp,
    /// When it ends, once the visitor was warned.
    #[serde(default)]
    idle_ends: Option<Timestamp>,
    /// Messages whose hidden words were shown to a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    revealed: Vec<EntrySeq>,
}

impl Conversation {
    /// A conversation in which nothing has happened: the site's bot would answer.
    #[must_use]
    pub fn new(id: ConversationId, settings: &SiteSettings) -> Self {
        Self {
            id,
            seq: EntrySeq::NONE,
            at: Timestamp::default(),
            site: settings.id.clone(),
            holder: Holder::Bot { bot: bot(&settings.bot) },
            last_bot: bot(&settings.bot),
            epoch: 0,
            human_handoff: false,
            bot_answers: 0,
            failed_attempts: 0,
            last_responded_by: None,
            unanswered: Vec::new(),
            turn: None,
            answers: Vec::new(),
            last_line: None,
            keys: Keys::default(),
            post_times: Vec::new(),
            attempts: Vec::new(),
            fresh_from: EntrySeq::NONE,
            offer: None,
            proposal: None,
            declined: Vec::new(),
            message_offered: false,
            offline_message: false,
            trigger: None,
            handoff_at: EntrySeq::NONE,
            department: None,
            returning: false,
            last_agent: None,
            labels: BTreeSet::new(),
            tasks: Vec::new(),
            actions_open: Vec::new(),
            action_failed: false,
            fault: None,
            notify: Vec::new(),
            last_post: EntrySeq::NONE,
            active_at: Timestamp::default(),
            idle_ends: None,
            revealed: Vec::new(),
        }
    }

    /// Decides what `command` leads to. Nothing changes until the step's events are applied.
    /// `around` says who can come at this moment.
    ///
    /// # Errors
    /// A [`Refusal`] when it was understood but cannot be done now; it names what the asker needs
    /// to know.
    pub fn handle(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        command: Command,
    ) -> Result<Step, Refusal> {
        let settings = &*self.in_force(settings);
        match command {
            Command::Post { key, text, page } => self.post(tick, settings, key, text, page),
            Command::AskForPerson { page } => self.ask_for_person(tick, settings, around, page),
            Command::AnswerOffer { offer, accept } => {
                self.answer_offer(tick, settings, around, offer, accept)
            }
            Command::Choose { label, key, page } => {
                self.choose(tick, settings, around, &label, key, page)
            }
            Command::LeaveMessage { key, email, text, page } => {
                self.leave_message(tick, settings, around, key, &email, text, page)
            }
            Command::VisitorLeft => Ok(self.visitor_left(tick, settings)),
            Command::VisitorCame => Ok(self.visitor_came()),
            Command::LeaveLine => Ok(self.leave_line(tick)),
            Command::Rate { of, helped } => self.rate(tick, settings, around, of, helped),
            Command::Reveal { of, text } => self.reveal(of, text),
            Command::Claim { agent, epoch } => self.claim(settings, agent, epoch),
            Command::Assign { by, to, epoch } => self.assign(tick, settings, by, to, epoch),
            Command::Ring { agent, epoch } => Ok(self.ring(agent, epoch)),
            Command::Vanish { agent } => Ok(self.vanish(tick, settings, &agent)),
            Command::AddLabel { agent, label } => self.add_label(agent, label),
            Command::RemoveLabel { agent, label } => self.remove_label(agent, label),
            Command::AddTask { agent, text, due } => self.add_task(agent, text, due),
            Command::CompleteTask { agent, task } => self.complete_task(agent, task),
            Command::FinishAction { handoff, index, part, outcome } => {
                Ok(self.finish_action(handoff, index, part, outcome))
            }
            Command::Reply { agent, key, text, epoch, seen } => {
                self.reply(agent, key, text, epoch, seen)
            }
            Command::Approve { agent, proposal, text } => self.approve(agent, proposal, text),
            Command::Note { agent, key, text } => self.note(agent, key, text),
            Command::Release { agent, note } => self.release(tick, settings, agent, note),
            Command::Resolve { agent } => self.resolve(settings, agent),
            Command::Reopen { agent } => self.reopen(agent),
            Command::FinishTurn { turn, epoch, outcome, findings } => {
                self.finish_turn(tick, settings, around, turn, epoch, outcome, &findings)
            }
            Command::NoteFault { turn, epoch, fault } => self.note_fault(turn, epoch, fault),
            Command::Expire => Ok(self.expire(tick, settings, around)),
        }
    }

    /// The settings that count for it now: those of the bot that holds it, held it last or keeps
    /// the visitor company (H40). For a bot that the site no longer has, those of its first bot.
    #[must_use]
    pub fn in_force<'a>(&self, settings: &'a SiteSettings) -> Cow<'a, SiteSettings> {
        settings.with(&self.bot_behind().id)
    }

    /// Takes one event in, in order. Live and replay go through here alike.
    ///
    /// # Panics
    /// Not at all: an event out of order is a bug of the shell and is dropped, which replay tests
    /// would show.
    pub fn apply(&mut self, recorded: &Recorded) {
        if recorded.seq != self.seq.next() {
            debug_assert!(false, "event {} after {}", recorded.seq, self.seq);
            return;
        }
        self.seq = recorded.seq;
        self.at = recorded.at;
        match &recorded.event {
            Event::Began { site, bot, .. } => {
                self.site = site.clone();
                self.last_bot = bot.clone();
                self.holder = Holder::Bot { bot: bot.clone() };
            }
            Event::Posted { .. }
            | Event::Replied { .. }
            | Event::Noted { .. }
            | Event::Rated { .. } => self.apply_post(recorded),
            Event::TurnStarted { .. } | Event::Answered { .. } => self.apply_turn(recorded),
            Event::Proposed { .. } => self.apply_proposal(recorded),
            Event::EngineFaulted { turn, fault } => self.fault = Some((*turn, *fault)),
            Event::BotReturned { .. } | Event::EmailGiven => {}
            Event::Offered { .. }
            | Event::OfferDeclined { .. }
            | Event::HandoffUnavailable { .. }
            | Event::AttemptFailed { .. } => self.apply_asking(recorded),
            Event::MessageLeft { .. } => self.apply_offline(recorded),
            Event::Climbed { .. }
            | Event::Assigned { .. }
            | Event::VisitorLeft { .. }
            | Event::VisitorReturned
            | Event::PlaceHeld => self.apply_ladder(recorded),
            Event::ActionDone { .. }
            | Event::ActionFailed { .. }
            | Event::BotPaused { .. }
            | Event::Labelled { .. }
            | Event::Unlabelled { .. }
            | Event::TaskAdded { .. }
            | Event::TaskDone { .. }
            | Event::BotSaid { .. } => self.apply_action(recorded),
            Event::IdleWarned { ends } => self.idle_ends = Some(*ends),
            Event::Revealed { of, .. } => self.apply_reveal(*of, recorded),
            Event::Transferred { .. }
            | Event::AgentVanished { .. }
            | Event::IdledOut
            | Event::PersonAsked { .. }
            | Event::LineLeft { .. }
            | Event::WentUnanswered { .. }
            | Event::Claimed { .. }
            | Event::Released { .. }
            | Event::Resolved { .. }
            | Event::Reopened { .. } => self.apply_change_of_hands(recorded),
        }
    }

    /// Whose conversation, and which.
    #[must_use]
    pub const fn id(&self) -> &ConversationId {
        &self.id
    }

    /// The last event; [`EntrySeq::NONE`] when nothing has happened yet.
    #[must_use]
    pub const fn seq(&self) -> EntrySeq {
        self.seq
    }

    /// Its site.
    #[must_use]
    pub const fn site(&self) -> &SiteId {
        &self.site
    }

    /// Who holds it.
    #[must_use]
    pub const fn holder(&self) -> &Holder {
        &self.holder
    }

    /// Rises at every change of hands.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The bot turn that is running.
    #[must_use]
    pub const fn turn(&self) -> Option<&Turn> {
        self.turn.as_ref()
    }

    /// Whether a person is or was needed, and nobody has given it back.
    #[must_use]
    pub const fn human_handoff(&self) -> bool {
        self.human_handoff
    }

    /// What led to the last handoff.
    #[must_use]
    pub const fn trigger(&self) -> Option<Trigger> {
        self.trigger
    }

    /// Bot answers since it began or was reopened.
    #[must_use]
    pub const fn bot_answers(&self) -> u32 {
        self.bot_answers
    }

    /// Unsuccessful attempts of the bot since it last took over.
    #[must_use]
    pub const fn failed_attempts(&self) -> u32 {
        self.failed_attempts
    }

    /// From where on the bot's present time with the visitor counts; what stands at or before it
    /// is no evidence for a handoff (H9).
    #[must_use]
    pub const fn fresh_from(&self) -> EntrySeq {
        self.fresh_from
    }

    /// Where the last message's words are, for the desk's line.
    #[must_use]
    pub fn last_line(&self) -> Option<EntrySeq> {
        self.last_line.as_ref().map(|(seq, _)| *seq)
    }

    fn has_begun(&self) -> bool {
        self.seq != EntrySeq::NONE
    }
}

/// The bot as people see it.
fn bot(settings: &BotSettings) -> Bot {
    let mut bot = Bot::new(settings.id.clone(), settings.name.clone());
    if let Some(avatar) = &settings.avatar {
        bot.avatar = Avatar::new(avatar.color(), avatar.text());
    }
    bot
}
