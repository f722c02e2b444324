//! What can be done in a state: the alphabet.

use shared::{
    availability::{Around, Availability},
    conversation::{ActionOutcome, AssignTo, Command, Job, Outcome},
    email::Email,
    findings::{Findings, PolicyHit},
    id::{AgentId, EntrySeq, PostKey},
    settings::Then,
    text::{MessageText, Name},
    time::{Tick, Timestamp},
    wire::{AnswerKind, agent::Person, handoff::Evidence},
};

use crate::{
    sites::{Site, sales},
    state::Node,
};

/// Handovers of which actions are under way at once: the outbox gives up before there are more.
pub(crate) const HANDOVERS_OWED_MAX: usize = 2;

/// How late an alarm is when it is: longer than any wait, shorter than an idle time.
const LATE_MS: u64 = 3_600_000;

/// One of two agents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agent {
    Ana,
    Ben,
}
use Agent::{Ana, Ben};

/// Which epoch an agent was looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saw {
    This,
    /// The one before: somebody was faster.
    Last,
}
use Saw::{Last, This};

/// How a turn ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Answer,
    Unknown,
    Fails,
    /// The words ask for a person.
    WantsPerson,
    /// The words say that it did not help.
    NotHelped,
    /// The words say yes or no to an offer.
    Yes,
    No,
    /// An answer that a rule of the owner wants approved.
    ToApprove,
}

/// Which turn ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// The running one.
    Running,
    /// The running one, for an epoch that is over.
    LastEpoch,
    /// The one before, as it was started.
    LastTurn,
    /// The one before, under the present epoch.
    LastTurnNow,
}

/// One thing that somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Posts,
    AsksForPerson,
    LeavesLine,
    AnswersOffer {
        yes: bool,
    },
    LeavesMessage,
    Goes,
    Comes,
    Rates {
        helped: bool,
    },
    /// Shows what was hidden in the last message.
    Reveals,
    /// Sends the answer that was kept last.
    Approves(Agent),
    Ends(End, Under),
    Claims(Agent, Saw),
    Replies(Agent, Saw),
    Releases(Agent),
    Resolves(Agent),
    Reopens(Agent),
    /// To the colleague.
    Assigns(Agent, Saw),
    /// Back to the bot, whoever holds it.
    AssignsBot(Agent, Saw),
    /// In line for a department.
    Transfers(Agent, Saw),
    /// The desk has found somebody.
    Rings(Agent, Saw),
    Vanishes(Agent),
    /// An action comes back from outside: the first or the last that is owed.
    ComesBack {
        last: bool,
        done: bool,
    },
    /// Time passes to the deadline, and the alarm rings.
    Deadline,
    /// Time passes to just before the deadline, and the alarm rings too early.
    EarlyAlarm,
    /// Time passes, and the alarm rings when all that was ahead is overdue.
    LateAlarm,
    /// Nobody can come any more, or somebody can again.
    TeamGoes,
    TeamComes,
}

pub(crate) const VISITOR: &[Act] =
    &[Act::Posts, Act::AsksForPerson, Act::LeavesLine, Act::Deadline];

pub(crate) const BOT: &[Act] = &[
    Act::Ends(End::Answer, Under::Running),
    Act::Ends(End::Unknown, Under::Running),
    Act::Ends(End::Fails, Under::Running),
    Act::Ends(End::Answer, Under::LastEpoch),
    Act::Ends(End::Answer, Under::LastTurn),
    Act::Ends(End::Fails, Under::LastTurn),
    Act::Ends(End::Answer, Under::LastTurnNow),
];

pub(crate) const CALLS: &[Act] = &[
    Act::AnswersOffer { yes: true },
    Act::AnswersOffer { yes: false },
    Act::Ends(End::WantsPerson, Under::Running),
    Act::Ends(End::NotHelped, Under::Running),
    Act::Ends(End::Yes, Under::Running),
    Act::Ends(End::No, Under::Running),
];

pub(crate) const RATINGS: &[Act] = &[Act::Rates { helped: true }, Act::Rates { helped: false }];

pub(crate) const APPROVALS: &[Act] = &[
    Act::Ends(End::ToApprove, Under::Running),
    Act::Ends(End::ToApprove, Under::LastTurn),
    Act::Approves(Ana),
    Act::Approves(Ben),
];

pub(crate) const REVEALS: &[Act] = &[Act::Reveals];

pub(crate) const AGENTS: &[Act] = &[
    Act::Claims(Ana, This),
    Act::Claims(Ana, Last),
    Act::Claims(Ben, This),
    Act::Claims(Ben, Last),
    Act::Replies(Ana, This),
    Act::Replies(Ana, Last),
    Act::Replies(Ben, This),
    Act::Replies(Ben, Last),
    Act::Releases(Ana),
    Act::Releases(Ben),
    Act::Resolves(Ana),
    Act::Resolves(Ben),
    Act::Reopens(Ana),
    Act::Reopens(Ben),
    Act::Assigns(Ana, This),
    Act::Assigns(Ana, Last),
    Act::Assigns(Ben, This),
    Act::Assigns(Ben, Last),
    Act::AssignsBot(Ana, This),
    Act::AssignsBot(Ben, Last),
    Act::Vanishes(Ana),
    Act::Vanishes(Ben),
];

pub(crate) const RINGS: &[Act] = &[Act::Rings(Ana, This), Act::Rings(Ana, Last)];

/// Alarms that ring at another moment than they were armed for.
pub(crate) const ALARMS: &[Act] = &[Act::EarlyAlarm, Act::LateAlarm];

pub(crate) const LADDER: &[Act] =
    &[Act::Goes, Act::Comes, Act::Rings(Ana, This), Act::Rings(Ben, This), Act::Rings(Ana, Last)];

pub(crate) const TRANSFERS: &[Act] = &[Act::Transfers(Ana, This), Act::Transfers(Ben, Last)];

pub(crate) const OUTSIDE: &[Act] = &[
    Act::ComesBack { last: false, done: true },
    Act::ComesBack { last: false, done: false },
    Act::ComesBack { last: true, done: true },
    Act::ComesBack { last: true, done: false },
];

pub(crate) const MESSAGES: &[Act] = &[Act::LeavesMessage, Act::TeamGoes, Act::TeamComes];

impl Agent {
    pub(crate) fn person(self) -> Person {
        let name = match self {
            Ana => "Ana",
            Ben => "Ben",
        };
        let id = AgentId::parse(&name.to_lowercase()).expect("an id");
        Person { id, name: Name::parse(name).expect("a short name") }
    }

    pub(crate) fn colleague(self) -> Person {
        match self {
            Ana => Ben.person(),
            Ben => Ana.person(),
        }
    }
}

/// Who can come.
pub(crate) fn around(node: &Node) -> Around {
    if node.away {
        let team = Availability::Away { back: None };
        Around { team, ..Around::default() }
    } else {
        Around::default()
    }
}

/// What `act` asks of the conversation, and when; `None` where there is nothing to be asked.
pub(crate) fn command(site: &Site, node: &Node, act: Act) -> Option<(Tick, Command)> {
    let here = &node.conversation;
    let mut now = node.now;
    let page = None;
    // Wraps before the first change of hands, where no epoch is the last: it is another one anyhow.
    let epoch = |saw| match saw {
        This => here.epoch(),
        Last => here.epoch().wrapping_sub(1),
    };
    let command = match act {
        Act::Posts => Command::Post { key: key(node), text: text("Hello"), page },
        Act::AsksForPerson => Command::AskForPerson { page },
        Act::LeavesLine => Command::LeaveLine,
        Act::AnswersOffer { yes } => {
            let view = shared::conversation::view::Sight { facts: None, around: &around(node) };
            let offer = here.visitor_view(&site.settings, view).offer.unwrap_or_default();
            Command::AnswerOffer { offer, accept: yes }
        }
        Act::LeavesMessage => {
            let email = Email::parse("private@example.com").expect("an address");
            Command::LeaveMessage { key: key(node), email, text: text("Call me."), page }
        }
        Act::Goes => Command::VisitorLeft,
        Act::Comes => Command::VisitorCame,
        Act::Rates { helped } => {
            Command::Rate { of: node.last_answer().unwrap_or_default(), helped }
        }
        Act::Reveals => {
            Command::Reveal { of: node.last_post().unwrap_or_default(), text: text("4111") }
        }
        Act::Approves(agent) => {
            let proposal = node.last_proposal().unwrap_or_default();
            Command::Approve { agent: agent.person(), proposal, text: text("Three days.") }
        }
        Act::Ends(end, under) => turn_end(site, node, end, under),
        Act::Claims(agent, saw) => Command::Claim { agent: agent.person(), epoch: epoch(saw) },
        Act::Replies(agent, saw) => {
            let (agent, epoch) = (agent.person(), epoch(saw));
            Command::Reply { agent, key: key(node), text: text("Yes?"), epoch, seen: None }
        }
        Act::Releases(agent) => Command::Release { agent: agent.person(), note: None },
        Act::Resolves(agent) => Command::Resolve { agent: agent.person() },
        Act::Reopens(agent) => Command::Reopen { agent: agent.person() },
        Act::Assigns(by, saw) => {
            let to = AssignTo::Agent(by.colleague());
            Command::Assign { by: by.person(), to, epoch: epoch(saw) }
        }
        Act::AssignsBot(by, saw) => {
            let to = AssignTo::Bot(site.settings.bot.id.clone());
            Command::Assign { by: by.person(), to, epoch: epoch(saw) }
        }
        Act::Transfers(by, saw) => {
            let to = AssignTo::Department(sales());
            Command::Assign { by: by.person(), to, epoch: epoch(saw) }
        }
        Act::Rings(agent, saw) => Command::Ring { agent: agent.person(), epoch: epoch(saw) },
        Act::Vanishes(agent) => Command::Vanish { agent: agent.person().id },
        Act::ComesBack { last, done } => {
            let row = if last { node.owed.last() } else { node.owed.first() }?;
            comes_back(row, done)
        }
        Act::Deadline | Act::LateAlarm => {
            let (at, _) = here.deadline(&site.settings)?;
            let late = if act == Act::LateAlarm { LATE_MS } else { 0 };
            now = now.max(at.plus(late));
            Command::Expire
        }
        Act::EarlyAlarm => {
            let (at, _) = here.deadline(&site.settings)?;
            now = now.max(Timestamp(at.0 - 1));
            Command::Expire
        }
        Act::TeamGoes | Act::TeamComes => return None,
    };
    Some((Tick::new(now, 7), command))
}

/// What an action of the outbox comes back with.
pub(crate) fn comes_back(row: &crate::state::Row, done: bool) -> Command {
    let outcome = match (&row.job, done) {
        (_, false) => ActionOutcome::Failed { why: text("It is gone.") },
        (Job::WordTask { due }, true) => ActionOutcome::Task { text: text("Do it."), due: *due },
        (_, true) => ActionOutcome::Done,
    };
    Command::FinishAction { handoff: row.handoff, index: row.index, part: row.part, outcome }
}

/// The end of a turn that is over, as an earlier life of the object may have started it.
pub(crate) fn late_end(turn: EntrySeq, epoch: u32) -> Command {
    let outcome =
        Outcome::Said { kind: AnswerKind::Answer, text: text("Three days."), source: None };
    Command::FinishTurn { turn, epoch, outcome, findings: Findings::default() }
}

/// A turn's end, as the shell words it.
fn turn_end(site: &Site, node: &Node, end: End, under: Under) -> Command {
    let here = &node.conversation;
    let running = here.turn().map(|turn| turn.turn);
    let of = here.turn().map(|turn| turn.of).unwrap_or_default();
    let mut newest_first = node.turns.iter().rev();
    let last = newest_first.find(|(turn, _)| Some(*turn) != running).copied().unwrap_or_default();
    let now = here.epoch();
    let (turn, epoch) = match under {
        Under::Running => (running.unwrap_or_default(), now),
        Under::LastEpoch => (running.unwrap_or_default(), now.wrapping_sub(1)),
        Under::LastTurn => last,
        Under::LastTurnNow => (last.0, now),
    };
    let findings = match end {
        End::WantsPerson => {
            let words = Evidence::Words { post: of, from: 0, to: 5 };
            Findings { person_wanted: Some(words), ..Findings::default() }
        }
        End::NotHelped => Findings { not_helped: Some(of), ..Findings::default() },
        End::Yes => Findings { answered_offer: Some(true), ..Findings::default() },
        End::No => Findings { answered_offer: Some(false), ..Findings::default() },
        End::ToApprove => {
            let (rule, condition) = (Name::parse("Refunds").expect("a name"), "keyword".to_owned());
            let evidence = Evidence::Rule { rule: rule.clone(), post: of, condition };
            let hit = PolicyHit { rule, then: Then::Approve, department: None, evidence };
            Findings { approval: Some(Box::new(hit)), ..Findings::default() }
        }
        End::Answer | End::Unknown | End::Fails => Findings::default(),
    };
    let said = |kind| Outcome::Said { kind, text: text("Three days."), source: None };
    let outcome = match end {
        _ if here.settles_it(&site.settings, &around(node), &findings) => Outcome::NotAsked,
        End::Fails => Outcome::Failed,
        End::Unknown => said(AnswerKind::Unknown),
        _ => said(AnswerKind::Answer),
    };
    Command::FinishTurn { turn, epoch, outcome, findings }
}

/// A key that nobody has used: there is at most one post at a place.
fn key(node: &Node) -> PostKey {
    let EntrySeq(seq) = node.conversation.seq();
    PostKey::parse(&format!("k{seq}")).expect("an id")
}

fn text(words: &str) -> MessageText {
    MessageText::parse(words).expect("the words fit")
}
