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
mod handoff;
mod turn;
pub mod deadline;
mod keys;
pub mod view;

use serde::{Deserialize, Serialize};

use self::keys::Keys;
pub use self::{
    command::{Command, Outcome},
    deadline::Deadline,
    event::{Event, Recorded},
    handoff::Holder,
    refusal::Refusal,
    step::{Effect, Step},
    turn::Turn,
};
use crate::{
    id::{ConversationId, EntrySeq, SiteId},
    settings::{BotSettings, SiteSettings},
    time::{Tick, Timestamp},
    wire::{Bot, agent::Responder, desk::LastBy},
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
    /// The bot that held it last, for an agent's reopening.
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
        }
    }

    /// Decides what `command` leads to. Nothing changes until the step's events are applied.
    ///
    /// # Errors
    /// A [`Refusal`] when it was understood but cannot be done now; it names what the asker needs
    /// to know.
    pub fn handle(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        command: Command,
    ) -> Result<Step, Refusal> {
        match command {
            Command::Post { key, text, page } => self.post(tick, settings, key, text, page),
            Command::AskForPerson { page } => self.ask_for_person(tick, settings, page),
            Command::LeaveLine => Ok(self.leave_line(tick)),
            Command::Rate { of, helped } => self.rate(of, helped),
            Command::Claim { agent, epoch } => self.claim(agent, epoch),
            Command::Reply { agent, key, text, epoch } => self.reply(agent, key, text, epoch),
            Command::Note { agent, key, text } => self.note(agent, key, text),
            Command::Release { agent, note } => self.release(tick, settings, agent, note),
            Command::Resolve { agent } => self.resolve(agent),
            Command::Reopen { agent } => self.reopen(agent),
            Command::FinishTurn { turn, epoch, outcome } => {
                self.finish_turn(tick, turn, epoch, outcome)
            }
            Command::Expire => Ok(self.expire(tick)),
        }
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
            Event::BotReturned { .. } => {}
            Event::PersonAsked { .. }
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
    Bot { id: settings.id.clone(), name: settings.name.clone() }
}
