//! What may be asked of a conversation. The shell has already settled who asks.

use crate::{
    email::Email,
    findings::Findings,
    id::{AgentId, BotId, DepartmentId, EntrySeq, PostKey},
    text::{Label, MessageText, Name},
    time::Timestamp,
    wire::{AnswerKind, Source, agent::Person, fault::Fault},
};

/// A request. Verbs; what happened then is an [`super::Event`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The visitor writes.
    Post {
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor wants a person.
    AskForPerson {
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor answers an offer of a person.
    AnswerOffer {
        /// Which.
        offer: EntrySeq,
        /// They would like one.
        accept: bool,
    },
    /// The visitor chooses from the menu.
    Choose {
        /// What the item says.
        label: Name,
        /// The client's own id.
        key: PostKey,
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor leaves a message for the team.
    LeaveMessage {
        /// The client's own id.
        key: PostKey,
        /// Where an answer is to go.
        email: Email,
        /// The words.
        text: MessageText,
        /// Where they are.
        page: Option<String>,
    },
    /// The visitor's last tab was closed, or lost its connection.
    VisitorLeft,
    /// The visitor is here.
    VisitorCame,
    /// The visitor goes back to the bot.
    LeaveLine,
    /// The visitor says whether an answer helped.
    Rate {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// The visitor shows the person who holds it what was hidden in a message.
    Reveal {
        /// The message.
        of: EntrySeq,
        /// Its words as they were typed.
        text: MessageText,
    },
    /// An agent takes the conversation.
    Claim {
        /// Who.
        agent: Person,
        /// The epoch they were looking at.
        epoch: u32,
    },
    /// An agent writes to the visitor.
    Reply {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
        /// The epoch they were written under.
        epoch: u32,
        /// The last entry they have seen; not checked when absent.
        seen: Option<EntrySeq>,
    },
    /// An agent sends an answer that waits for approval.
    Approve {
        /// Who.
        agent: Person,
        /// Which answer.
        proposal: EntrySeq,
        /// Its words, as they are or as the agent has edited them.
        text: MessageText,
    },
    /// An agent writes to the team.
    Note {
        /// Who.
        agent: Person,
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: MessageText,
    },
    /// An agent puts the conversation somewhere else.
    Assign {
        /// Who does.
        by: Person,
        /// Where.
        to: AssignTo,
        /// The epoch they were looking at.
        epoch: u32,
    },
    /// The desk has found somebody to be rung first.
    Ring {
        /// Who.
        agent: Person,
        /// The epoch the desk was looking at.
        epoch: u32,
    },
    /// An agent's console has been gone for too long.
    Vanish {
        /// Who.
        agent: AgentId,
    },
    /// An agent adds a label.
    AddLabel {
        /// Who.
        agent: Person,
        /// Which.
        label: Label,
    },
    /// An agent takes a label away.
    RemoveLabel {
        /// Who.
        agent: Person,
        /// Which.
        label: Label,
    },
    /// An agent adds a task.
    AddTask {
        /// Who.
        agent: Person,
        /// What is to be done.
        text: MessageText,
        /// When it is due.
        due: Timestamp,
    },
    /// An agent has done a task.
    CompleteTask {
        /// Who.
        agent: Person,
        /// Which.
        task: EntrySeq,
    },
    /// A handover action has come to an end.
    FinishAction {
        /// The handover.
        handoff: EntrySeq,
        /// Which of the bot's actions, counted from 0.
        index: u32,
        /// Which part of it, counted from 0.
        part: u32,
        /// What came of it.
        outcome: ActionOutcome,
    },
    /// The holder gives the conversation back to the bot.
    Release {
        /// Who.
        agent: Person,
        /// What the bot should know.
        note: Option<MessageText>,
    },
    /// An agent closes it.
    Resolve {
        /// Who.
        agent: Person,
    },
    /// An agent opens it again, to themselves.
    Reopen {
        /// Who.
        agent: Person,
    },
    /// A bot's engine has come to an end.
    FinishTurn {
        /// The turn.
        turn: EntrySeq,
        /// The epoch it was started under.
        epoch: u32,
        /// What came of it.
        outcome: Outcome,
        /// What the visitor's messages show.
        findings: Findings,
    },
    /// A bot's engine gave no answer that could be sent.
    NoteFault {
        /// The turn.
        turn: EntrySeq,
        /// The epoch it was started under.
        epoch: u32,
        /// What was wrong.
        fault: Fault,
    },
    /// A deadline may have passed.
    Expire,
}

/// What came of a bot's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has something to say.
    Said {
        /// An answer, an "I don't know", or small talk.
        kind: AnswerKind,
        /// The words.
        text: MessageText,
        /// Where it was found.
        source: Option<Source>,
    },
    /// The engine failed or ran out of time.
    Failed,
    /// The engine was not asked, see [`super::Conversation::settles_it`].
    NotAsked,
}

/// Where an agent puts a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssignTo {
    /// To a colleague, or to themselves.
    Agent(Person),
    /// In line for a department.
    Department(DepartmentId),
    /// Back to a bot.
    Bot(BotId),
}

/// What came of a handover action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionOutcome {
    /// It is done.
    Done,
    /// The words of the task that it creates.
    Task {
        /// What is to be done.
        text: MessageText,
        /// When it is due.
        due: Timestamp,
    },
    /// It failed for good.
    Failed {
        /// A sentence about it.
        why: MessageText,
    },
}
