//! Between a console and one open conversation. Never linked by the widget.

use serde::{Deserialize, Serialize};

use super::{
    AnswerKind, Bot, Refused, Source, Streaming,
    fault::Fault,
    handoff::{AssignedBy, Assignee, AttemptFailed, Evidence, Fired, Next, Rung, Task, Trigger},
};
use crate::{
    id::{AgentId, ConversationId, DepartmentId, EntrySeq, PostKey, SiteId},
    settings::ActionKind,
    text::{Label, Name},
    time::Timestamp,
};

/// A person of the workspace, as they were called when it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: AgentId,
    /// Their name then.
    pub name: Name,
}

/// What a console may say to a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AgentFrame {
    /// The first frame of every socket.
    Hello {
        /// The protocol the console speaks.
        protocol: u32,
        /// The last entry it has.
        after: EntrySeq,
    },
    /// Take the conversation: from a bot, from the line, or from a colleague.
    Claim {
        /// The epoch the agent was looking at.
        epoch: u32,
    },
    /// A message to the visitor.
    Reply {
        /// Its own id.
        key: PostKey,
        /// What was written, not yet checked.
        text: String,
        /// The epoch it was written under.
        epoch: u32,
        /// The last entry its author has seen; not checked when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen: Option<EntrySeq>,
    },
    /// Send an answer that waits for approval.
    Approve {
        /// Which: the place of its entry.
        proposal: EntrySeq,
        /// What is sent in its place, not yet checked; as it is when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// A note that only the team sees.
    Note {
        /// Its own id.
        key: PostKey,
        /// What was written, not yet checked.
        text: String,
    },
    /// Put the conversation somewhere else.
    Assign {
        /// Where.
        to: Assignee,
        /// The epoch the agent was looking at.
        epoch: u32,
    },
    /// Add a label.
    AddLabel {
        /// Which.
        label: Label,
    },
    /// Take a label away.
    RemoveLabel {
        /// Which.
        label: Label,
    },
    /// Add a task.
    AddTask {
        /// What is to be done, not yet checked.
        text: String,
        /// When it is due.
        due: Timestamp,
    },
    /// A task is done.
    CompleteTask {
        /// Which.
        task: EntrySeq,
    },
    /// Give the conversation back to the bot.
    Release {
        /// What the bot should know.
        note: Option<String>,
    },
    /// Close it.
    Resolve,
    /// Open a resolved one again, to oneself.
    Reopen,
}

/// What a console is told by a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToAgent {
    /// Answer to the hello.
    Welcome {
        /// The protocol the server will speak on this socket.
        protocol: u32,
        /// The conversation.
        conversation: ConversationId,
        /// Forget what you have: everything follows from the start.
        reset: bool,
        /// Where it stands.
        view: View,
    },
    /// Entries in order, without a gap.
    Entries {
        /// Covered before this frame.
        after: EntrySeq,
        /// Covered with it.
        covered: EntrySeq,
        /// The entries, by rising `seq`.
        entries: Vec<Entry>,
    },
    /// Where it stands; sent when it changed.
    View(View),
    /// The reply or note is kept and has its place.
    Accepted {
        /// Which.
        key: PostKey,
        /// Its place.
        seq: EntrySeq,
    },
    /// It was not done.
    Refused {
        /// The reply or note, where one was refused.
        key: Option<PostKey>,
        /// Why.
        why: Refused,
    },
    /// A piece of the bot's answer.
    Streaming(Streaming),
}

/// One thing in the thread or on the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place.
    pub seq: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// What.
    pub body: Body,
}

/// What an entry is. A text of `None` was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// It began.
    Began {
        /// Address of the page.
        page: Option<String>,
    },
    /// The visitor's message.
    Post {
        /// The words.
        text: Option<String>,
    },
    /// A bot's reply.
    Answer {
        /// Who.
        bot: Bot,
        /// What became of the turn.
        kind: AnswerKind,
        /// The words.
        text: Option<String>,
        /// Where it was found.
        source: Option<Source>,
        /// Who approved it before it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<Person>,
    },
    /// A bot's reply that a person has to approve before the visitor sees it.
    Proposed {
        /// Who.
        bot: Bot,
        /// The words.
        text: Option<String>,
        /// Where it was found.
        source: Option<Source>,
        /// The rule that wants it, and on what it matched.
        evidence: Evidence,
        /// When a person is called instead.
        until: Timestamp,
    },
    /// An agent's message.
    Reply {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: Option<String>,
    },
    /// A note that only the team sees.
    Note {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: Option<String>,
    },
    /// The visitor asked for a person. Older servers send it for [`Body::HandedOver`].
    PersonAsked,
    /// The visitor waits for a person.
    HandedOver {
        /// What counted.
        by: Trigger,
        /// On what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Evidence>,
        /// What fired together with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<Fired>,
        /// For which department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<DepartmentId>,
    },
    /// The visitor was asked whether they would like a person.
    Offered {
        /// What counted.
        by: Trigger,
        /// On what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Evidence>,
        /// What fired together with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<Fired>,
    },
    /// The visitor would rather not.
    OfferDeclined {
        /// What had led to the offer.
        by: Trigger,
    },
    /// A person was needed, and nobody could come.
    Unavailable {
        /// What counted.
        by: Trigger,
        /// On what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Evidence>,
        /// What fired together with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<Fired>,
        /// When somebody is back.
        back: Option<Timestamp>,
    },
    /// An attempt of the bot was unsuccessful.
    AttemptFailed {
        /// The post that shows it.
        at: EntrySeq,
        /// How.
        why: AttemptFailed,
    },
    /// The visitor said where an answer is to go.
    EmailGiven {
        /// The address.
        email: Option<String>,
    },
    /// The visitor left a message.
    MessageLeft {
        /// The words.
        text: Option<String>,
    },
    /// Nobody has come yet.
    Climbed {
        /// What was done about it.
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
        /// Which; `None` no longer exists.
        department: Option<DepartmentId>,
    },
    /// The agent is gone, and it waits again.
    AgentVanished {
        /// Who.
        agent: Person,
    },
    /// The visitor went while waiting.
    VisitorLeft,
    /// The visitor came back while waiting.
    VisitorReturned,
    /// The visitor is gone for long: the place is held, nobody is rung.
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
    /// A task was added.
    TaskAdded {
        /// What is to be done.
        text: Option<String>,
        /// When it is due.
        due: Timestamp,
        /// By whom; `None` is a handover action.
        by: Option<Person>,
    },
    /// A task is done.
    TaskDone {
        /// Which.
        task: EntrySeq,
        /// By whom.
        by: Person,
    },
    /// What a bot said without being asked.
    Said {
        /// Who.
        bot: Bot,
        /// The words.
        text: Option<String>,
    },
    /// A handover action was carried out.
    ActionDone {
        /// Which.
        action: ActionKind,
    },
    /// A bot's engine gave no answer that could be sent.
    EngineFaulted {
        /// What was wrong.
        fault: Fault,
    },
    /// A handover action failed for good.
    ActionFailed {
        /// Which.
        action: ActionKind,
        /// A sentence about it.
        why: String,
    },
    /// The visitor was warned that the conversation ends.
    IdleWarned {
        /// When.
        ends: Timestamp,
    },
    /// It ended because nobody wrote.
    IdledOut,
    /// The visitor left the line.
    LineLeft,
    /// Nobody came in time, the bot holds it again.
    WentUnanswered,
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
    /// An agent gave it back to the bot.
    Released {
        /// Who.
        agent: Person,
        /// To which bot.
        bot: Bot,
        /// The note for the bot.
        note: Option<String>,
    },
    /// It was closed.
    Resolved {
        /// By whom.
        agent: Person,
    },
    /// It is open again.
    Reopened {
        /// By whom; `None` is the visitor, by writing.
        agent: Option<Person>,
    },
    /// The visitor said whether an answer helped.
    Rated {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// The visitor showed a person what was hidden in a message.
    Revealed {
        /// The message.
        of: EntrySeq,
        /// Who held the conversation.
        to: Person,
        /// The message as it was typed.
        text: Option<String>,
    },
    /// The bot began or dropped a turn: nothing to draw, and no gap.
    Turn,
}

/// Who holds the conversation now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A bot.
    Bot {
        /// Which.
        bot: Bot,
    },
    /// Nobody: the visitor waits for a person.
    Waiting {
        /// Place in line, from 1.
        place: Option<u32>,
        /// Since when.
        since: Timestamp,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
        /// What happens next if nobody comes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Next>,
    },
    /// A person.
    Agent {
        /// Who.
        agent: Person,
    },
    /// Nobody: it is resolved.
    Ended,
}

/// One word for where a conversation stands, derived from its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A bot holds it, or it waits for a person.
    Open,
    /// A person holds it.
    InProgress,
    /// Put aside until a moment.
    Snoozed,
    /// Closed.
    Resolved,
}

/// Where a conversation stands, for the one who looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The site it belongs to.
    pub site: SiteId,
    /// What to call the visitor.
    pub visitor: String,
    /// Who holds it.
    pub holder: Holder,
    /// Rises at every change of hands.
    pub epoch: u32,
    /// Derived from the holder.
    pub status: Status,
    /// A person is or was needed and nobody has given it back.
    pub human_handoff: bool,
    /// Who answered last; empty while it waits.
    pub last_responded_by: Option<Responder>,
    /// The bot turn that is running.
    pub turn: Option<EntrySeq>,
    /// Who holds it, or is rung first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Person>,
    /// The department it is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// Its labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// What the team has to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// The visitor left a message that nobody has answered.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub offline_message: bool,
    /// What led to the last handoff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
    /// The answer that waits for approval: the place of its entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<EntrySeq>,
}

/// Who answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Responder {
    /// A bot.
    Bot(Bot),
    /// A person.
    Agent(Person),
}
