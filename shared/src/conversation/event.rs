//! What happened: past tense, stored for good, the decision and not the input.
//!
//! Stored shapes are pinned by the fixtures in `shared/tests/events`, which are never edited. A
//! new field takes a default; a changed meaning is a new event.

use serde::{Deserialize, Serialize};

pub use crate::wire::handoff::Trigger;
use crate::{
    id::{DepartmentId, EntrySeq, PostKey, SiteId},
    settings::{ActionKind, Assignment},
    text::{Label, MessageText},
    time::Timestamp,
    wire::{
        AnswerKind, Bot, Source,
        agent::Person,
        fault::Fault,
        handoff::{AssignedBy, AttemptFailed, Evidence, Fired, Next, Rung},
        visitor::BotBack,
    },
};

/// Something that happened in a conversation. Words are not in here, see [`Recorded::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The first event of every conversation.
    Began {
        /// The site.
        site: SiteId,
        /// The bot that holds it first.
        bot: Bot,
        /// Address of the page.
        page: Option<String>,
    },
    /// The visitor wrote.
    Posted {
        /// The client's own id.
        key: PostKey,
    },
    /// A bot's turn began; the event's own place names the turn.
    TurnStarted {
        /// The last post it answers.
        of: EntrySeq,
    },
    /// A bot's turn ended with words.
    Answered {
        /// Which turn.
        turn: EntrySeq,
        /// The last post it answers.
        of: EntrySeq,
        /// Which bot.
        bot: Bot,
        /// What became of it.
        kind: AnswerKind,
        /// Where it was found.
        source: Option<Source>,
        /// Who approved it before it was sent, where a rule wants that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<Person>,
    },
    /// A bot's turn ended with words that a person has to approve first.
    Proposed {
        /// Which turn.
        turn: EntrySeq,
        /// The last post it answers.
        of: EntrySeq,
        /// Which bot.
        bot: Bot,
        /// Where it was found.
        source: Option<Source>,
        /// The rule that wants it, and on what it matched.
        evidence: Evidence,
        /// Whom to call when nobody approves it in time.
        department: Option<DepartmentId>,
        /// When that is.
        until: Timestamp,
    },
    /// A bot's engine gave no answer that could be sent.
    EngineFaulted {
        /// Which turn.
        turn: EntrySeq,
        /// What was wrong.
        fault: Fault,
    },
    /// The visitor said whether an answer helped.
    Rated {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// The visitor is in line for a person: the handover.
    PersonAsked {
        /// What counted.
        by: Trigger,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
        /// On what it fired.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Evidence>,
        /// What fired together with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<Fired>,
        /// For which department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<DepartmentId>,
        /// What happens while nobody comes, earliest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        ladder: Vec<Next>,
        /// The bot goes on answering.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        company: bool,
        /// How a handover action hands it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignment: Option<Assignment>,
        /// Handover actions that are carried out outside.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        actions: Vec<OpenAction>,
        /// Colleagues who are told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notify: Vec<crate::id::AgentId>,
    },
    /// The visitor was asked whether they would like a person.
    Offered {
        /// What counted.
        by: Trigger,
        /// On what it fired.
        evidence: Option<Evidence>,
        /// What fired together with it.
        also: Vec<Fired>,
        /// For which department.
        department: Option<DepartmentId>,
    },
    /// The visitor would rather not.
    OfferDeclined {
        /// What had led to the offer.
        by: Trigger,
    },
    /// A person was needed, and nobody could come.
    HandoffUnavailable {
        /// What counted.
        by: Trigger,
        /// On what it fired.
        evidence: Option<Evidence>,
        /// What fired together with it.
        also: Vec<Fired>,
        /// When somebody is back.
        back: Option<Timestamp>,
    },
    /// An attempt of the bot was unsuccessful, although it had an answer.
    AttemptFailed {
        /// The post that shows it.
        at: EntrySeq,
        /// How.
        why: AttemptFailed,
    },
    /// The visitor said where an answer is to go; the text is the address.
    EmailGiven,
    /// The visitor left a message for the team, and the bot is silent.
    MessageLeft {
        /// The client's own id.
        key: PostKey,
        /// The bot that holds it, which answers when the visitor writes again.
        bot: Bot,
    },
    /// Nobody has come yet, and something was done about it.
    Climbed {
        /// What.
        rung: Rung,
    },
    /// Somebody is rung first.
    Assigned {
        /// Who.
        to: Person,
        /// How it came to them.
        by: AssignedBy,
    },
    /// An agent put it in line for a department.
    Transferred {
        /// Who did.
        by: Person,
        /// Which.
        department: DepartmentId,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
        /// What happens while nobody comes, earliest first.
        ladder: Vec<Next>,
    },
    /// The holder's console is gone, and it waits again.
    AgentVanished {
        /// Who.
        agent: Person,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
        /// What happens while nobody comes, earliest first.
        ladder: Vec<Next>,
    },
    /// The visitor went while waiting.
    VisitorLeft {
        /// From when on their place is held.
        hold_at: Timestamp,
    },
    /// The visitor came back while waiting.
    VisitorReturned,
    /// The visitor is gone for long: the place is held and nobody is rung.
    PlaceHeld,
    /// The bot is silent for a time.
    BotPaused {
        /// Until when.
        until: Timestamp,
    },
    /// A label was added.
    Labelled {
        /// Which.
        label: Label,
        /// By whom; `None` is a handover action.
        by: Option<Person>,
    },
    /// A label was taken away.
    Unlabelled {
        /// Which.
        label: Label,
        /// By whom.
        by: Person,
    },
    /// A task was added; the text says what is to be done.
    TaskAdded {
        /// When it is due.
        due: Timestamp,
        /// By whom; `None` is a handover action.
        by: Option<Person>,
    },
    /// A task is done.
    TaskDone {
        /// Its place.
        task: EntrySeq,
        /// By whom.
        by: Person,
    },
    /// The bot said something without being asked.
    BotSaid {
        /// Which bot.
        bot: Bot,
    },
    /// A handover action was carried out.
    ActionDone {
        /// The handover.
        handoff: EntrySeq,
        /// Which of the bot's actions, counted from 0.
        index: u32,
        /// Which part of it, counted from 0.
        part: u32,
        /// Which kind.
        action: ActionKind,
    },
    /// A handover action failed for good; the text says why.
    ActionFailed {
        /// The handover.
        handoff: EntrySeq,
        /// Which of the bot's actions, counted from 0.
        index: u32,
        /// Which part of it, counted from 0.
        part: u32,
        /// Which kind.
        action: ActionKind,
    },
    /// The visitor was warned that the conversation ends.
    IdleWarned {
        /// When.
        ends: Timestamp,
    },
    /// It ended because nobody wrote.
    IdledOut,
    /// The visitor left the line.
    LineLeft {
        /// The bot that holds it now.
        bot: Bot,
    },
    /// Nobody came in time.
    WentUnanswered {
        /// The bot that holds it now.
        bot: Bot,
    },
    /// An agent took it.
    Claimed {
        /// Who.
        agent: Person,
        /// From which colleague, if from one.
        from: Option<Person>,
        /// Who put it there, if somebody else did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Person>,
    },
    /// An agent wrote to the visitor.
    Replied {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
    },
    /// An agent wrote to the team.
    Noted {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
    },
    /// An agent gave it back to the bot; the text is the note for the bot.
    Released {
        /// Who.
        agent: Person,
        /// To which bot.
        bot: Bot,
        /// Another bot had it: no person leaves the visitor, and no bot comes back.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        unseen: bool,
    },
    /// The bot's return was said to the visitor.
    BotReturned {
        /// Why.
        why: BotBack,
    },
    /// An agent closed it.
    Resolved {
        /// Who.
        agent: Person,
    },
    /// It is open again.
    Reopened {
        /// By an agent, who then holds it; `None` is the visitor, by writing.
        agent: Option<Person>,
        /// The bot that holds it, when the visitor reopened it.
        bot: Option<Bot>,
    },
    /// The visitor showed a person what was hidden in a message; the text is the message as it was
    /// typed, for the team alone.
    Revealed {
        /// The message.
        of: EntrySeq,
        /// Who held the conversation.
        to: Person,
    },
}

/// A handover action that is carried out outside, until it is done or has failed for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAction {
    /// Which of the bot's actions, counted from 0.
    pub index: u32,
    /// Which part of it, counted from 0.
    pub part: u32,
    /// Which kind.
    pub action: ActionKind,
}

/// An event with its place, its moment and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its place, without gaps.
    pub seq: EntrySeq,
    /// When its turn began.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
    /// What was said, kept beside the log; `None` where nothing was said, or after erasure.
    pub text: Option<MessageText>,
}
