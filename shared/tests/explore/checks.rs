//! What must hold in every state and at every step.
//!
//! What the events say by themselves is [`crate::told`].

use core::fmt;

use shared::{
    conversation::{
        Command, Conversation, Deadline, Effect, Event, Holder, Recorded, Refusal, Step,
        view::Sight,
    },
    id::{AgentId, EntrySeq},
    limits::TURN_MS_MAX,
    settings::ActionKind,
    time::{Tick, Timestamp},
    wire::{
        agent::{Status, View as AgentView},
        handoff::Rung,
    },
};

use crate::{
    acts::{Act, Saw, Under, around, comes_back, late_end},
    sites::Site,
    state::Node,
    told::{Baton, Told},
};

/// The properties, each with a test of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Property {
    OneHolder,
    EpochCounts,
    NoStaleBot,
    NobodyForgotten,
    OneDeadline,
    NoDeadEnd,
    RungsOnce,
    OnlyHolderReplies,
    FirstClaimWins,
    Derived,
    ReplayIsLive,
    SnapshotIsFresh,
    ActionsEndOnce,
    TakenOnce,
    ApprovedOnce,
    ShownToOne,
    Alike,
}

/// A property that did not hold.
pub(crate) struct Broken {
    pub(crate) property: Property,
    way: Vec<Act>,
    what: String,
}

impl Broken {
    pub(crate) fn at(node: &Node, property: Property, what: String) -> Self {
        Self { property, way: node.acts(), what }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "after {:?}: {}", self.way, self.what)
    }
}

/// An act and what came of it.
pub(crate) struct Taken<'a> {
    pub(crate) site: &'a Site,
    pub(crate) from: &'a Node,
    /// The same as `from` after a refusal.
    pub(crate) to: &'a Node,
    pub(crate) act: Act,
    pub(crate) result: Result<(&'a Step, &'a [Recorded]), &'a Refusal>,
}

impl Taken<'_> {
    pub(crate) fn check(&self, broken: &mut Vec<Broken>) {
        let mut expect = |property, holds: bool, what: &dyn Fn() -> String| {
            if !holds {
                let what = format!("{:?} led to {:?}; {}", self.act, self.result, what());
                broken.push(Broken::at(self.from, property, what));
            }
        };
        let none = String::new;
        let (before, after) = (&self.from.conversation, &self.to.conversation);
        let record = self.result.map(|(_, record)| record).unwrap_or_default();
        let mut told = Told::before(before);
        record.iter().for_each(|recorded| told.read(recorded));
        let view = agent_view(self.to);

        let same = told.baton == Baton::of(after);
        expect(Property::OneHolder, same && told.odd.is_empty(), &|| {
            format!(
                "{:?} by the events, {:?} in the core; {:?}",
                told.baton,
                after.holder(),
                told.odd
            )
        });
        let changes = after.epoch() - before.epoch();
        expect(Property::EpochCounts, changes == told.changes, &|| format!("{changes} changes"));
        let shown = view.human_handoff == told.human_handoff
            && view.last_responded_by == told.last_responded_by;
        expect(Property::Derived, shown, &|| format!("{view:?}"));
        expect(Property::NoStaleBot, self.bot_is_in_time(record), &none);
        expect(Property::OnlyHolderReplies, self.reply_is_the_holders(record), &none);
        expect(Property::FirstClaimWins, self.first_claim_wins(record), &none);
        expect(Property::ActionsEndOnce, self.action_ends(record), &none);
        expect(Property::RungsOnce, self.rung_is_ahead(record), &none);
        expect(Property::ApprovedOnce, told.proposal == view.proposal, &|| {
            format!("{:?} waits by the events, {:?} in the core", told.proposal, view.proposal)
        });
        expect(Property::ApprovedOnce, self.approval_is_a_persons(record), &none);
        expect(Property::ShownToOne, self.is_shown_to_the_holder(record), &none);
        let rings = matches!(self.act, Act::Deadline | Act::LateAlarm);
        let due = !rings || !record.is_empty();
        expect(Property::OneDeadline, due, &|| "a deadline passed and nothing happened".to_owned());
    }

    /// A bot's words belong to the running turn, and a turn to the epoch in which it may end.
    fn bot_is_in_time(&self, record: &[Recorded]) -> bool {
        let before = &self.from.conversation;
        let running = before.turn().map(|turn| turn.turn);
        let answers = record.iter().filter_map(|recorded| match recorded.event {
            Event::Answered { turn, .. } => Some(turn),
            _ => None,
        });
        // What waits for approval is said for the turn that it was made in.
        let kept = agent_view(self.from).proposal.and_then(|kept| self.from.turn_of(kept));
        let in_time = answers.into_iter().all(|turn| [running, kept].contains(&Some(turn)));
        let asked = |r: &Recorded| matches!(r.event, Event::PersonAsked { .. });
        let said = |r: &Recorded| matches!(r.event, Event::BotSaid { .. });
        let says = !record.iter().any(said) || record.iter().any(asked);
        let after = &self.to.conversation;
        let effects = self.result.map(|(step, _)| step.effects.as_slice()).unwrap_or_default();
        let starts = effects.iter().all(|effect| match effect {
            Effect::StartTurn { turn, epoch, .. } => {
                after.turn().is_some_and(|running| running.turn == *turn) && *epoch == after.epoch()
            }
            Effect::RunAction { .. } | Effect::Learn { .. } => true,
        });
        let ends = match self.act {
            Act::Ends(_, Under::Running) if running.is_some() => {
                self.result.is_ok() && after.turn().map(|turn| turn.turn) != running
            }
            Act::Ends(..) => matches!(self.result, Err(Refusal::StaleEpoch { .. })),
            _ => true,
        };
        in_time && says && starts && ends
    }

    /// What waits is sent by the agent who approves it, as the answer to what was asked; nothing else
    /// is said to be approved.
    fn approval_is_a_persons(&self, record: &[Recorded]) -> bool {
        let approved = record.iter().filter_map(|recorded| match &recorded.event {
            Event::Answered { approved_by: Some(by), turn, .. } => Some((by, *turn)),
            _ => None,
        });
        let approved: Vec<_> = approved.collect();
        let Act::Approves(by) = self.act else { return approved.is_empty() };
        let waiting = agent_view(self.from).proposal;
        if waiting.is_none() || waiting != self.from.last_proposal() {
            return self.result.err() == Some(&Refusal::NotProposed);
        }
        matches!(approved[..], [(who, _)] if *who == by.person()) && record.len() == 1
    }

    /// The words of a message are shown to the person who holds it, and to them once.
    fn is_shown_to_the_holder(&self, record: &[Recorded]) -> bool {
        let mut shown = record.iter().filter_map(|recorded| match &recorded.event {
            Event::Revealed { of, to } => Some((*of, Baton::Agent(to.id.clone()))),
            _ => None,
        });
        let (first, second) = (shown.next(), shown.next());
        match (self.act, Baton::of(&self.from.conversation)) {
            (Act::Reveals, Baton::Agent(holder)) if self.from.last_post().is_some() => {
                let of = self.from.last_post().unwrap_or_default();
                let again = self.from.was_shown(of);
                let expected = (!again).then_some((of, Baton::Agent(holder)));
                first == expected && second.is_none() && self.result.is_ok()
            }
            (Act::Reveals, Baton::Agent(_)) => {
                matches!(self.result, Err(Refusal::NoSuch { .. }))
            }
            (Act::Reveals, _) => self.result.err() == Some(&Refusal::NobodyToShow),
            _ => first.is_none(),
        }
    }

    fn reply_is_the_holders(&self, record: &[Recorded]) -> bool {
        let holder = Baton::of(&self.from.conversation);
        let not_theirs = match holder {
            Baton::Nobody => Refusal::Resolved,
            _ => Refusal::NotYours,
        };
        match self.act {
            Act::Replies(by, _) | Act::Releases(by) if !holder.is(by) => {
                self.result.err() == Some(&not_theirs)
            }
            Act::Replies(_, Saw::Last) => matches!(self.result, Err(Refusal::StaleEpoch { .. })),
            Act::Replies(by, Saw::This) => {
                let by = by.person();
                let replies =
                    |r: &Recorded| matches!(&r.event, Event::Replied { agent, .. } if *agent == by);
                record.len() == 1 && record.iter().all(replies)
            }
            Act::Releases(_) => record.iter().any(|r| matches!(r.event, Event::Released { .. })),
            _ => !record.iter().any(|r| matches!(r.event, Event::Replied { .. })),
        }
    }

    fn first_claim_wins(&self, record: &[Recorded]) -> bool {
        let before = &self.from.conversation;
        let (by, to, saw) = match self.act {
            Act::Claims(agent, saw) => (agent.person(), agent.person(), saw),
            Act::Assigns(by, saw) => (by.person(), by.colleague(), saw),
            _ => return true,
        };
        let claims = matches!(self.act, Act::Claims(..));
        let takes = |from: Option<&AgentId>| {
            let is = |r: &Recorded| match &r.event {
                Event::Claimed { agent, from: had, .. } => {
                    *agent == to && had.as_ref().map(|had| &had.id) == from
                }
                _ => false,
            };
            record.iter().all(is) && record.len() == 1
        };
        let untouched =
            !before.human_handoff() && !self.site.settings.bot.handoff.triggers.takeover;
        let refused = |why: &Refusal| self.result.err() == Some(why);
        match before.holder() {
            Holder::Ended => refused(&Refusal::Resolved),
            _ if before.seq() == EntrySeq::NONE => refused(&Refusal::NotBegun),
            Holder::Agent { agent, .. } if claims && agent.id == by.id => {
                record.is_empty() && self.result.is_ok()
            }
            Holder::Agent { agent, .. } if saw == Saw::Last && agent.id != by.id => {
                refused(&Refusal::AlreadyClaimed { by: agent.name.clone() })
            }
            // Whoever claims what is free need not have seen the last of it; whoever gives it does.
            _ if saw == Saw::Last && !claims => {
                matches!(self.result, Err(Refusal::StaleEpoch { .. }))
            }
            Holder::Agent { agent, .. } if agent.id == to.id => {
                record.is_empty() && self.result.is_ok()
            }
            Holder::Agent { agent, .. } => takes(Some(&agent.id)),
            // Whoever may not take it may not give it away either (H28).
            Holder::Bot { .. } if untouched => refused(&Refusal::TakeoverOff),
            Holder::Bot { .. } | Holder::Waiting(_) => takes(None),
        }
    }

    /// What comes back from outside ends, and nothing else does but an assignment that is not one.
    fn action_ends(&self, record: &[Recorded]) -> bool {
        let ended: Vec<_> = record
            .iter()
            .filter_map(|recorded| match recorded.event {
                Event::ActionDone { handoff, index, part, action }
                | Event::ActionFailed { handoff, index, part, action } => {
                    (action != ActionKind::Assign).then_some((handoff, index, part))
                }
                _ => None,
            })
            .collect();
        let owed = match self.act {
            Act::ComesBack { last: true, .. } => self.from.owed.last(),
            Act::ComesBack { last: false, .. } => self.from.owed.first(),
            _ => None,
        };
        let owed: Vec<_> = owed.map(|row| (row.handoff, row.index, row.part)).into_iter().collect();
        ended == owed
    }

    fn rung_is_ahead(&self, record: &[Recorded]) -> bool {
        record.iter().all(|recorded| match (&recorded.event, self.from.conversation.holder()) {
            (Event::Climbed { rung }, Holder::Waiting(wait)) => {
                wait.ladder.iter().any(|next| next.what == *rung)
                    || *rung == Rung::Wider && wait.assignee.is_some() && !wait.wide
            }
            (Event::Climbed { .. }, _) => false,
            _ => true,
        })
    }
}

/// What the team is shown of it.
fn agent_view(node: &Node) -> AgentView {
    node.conversation.agent_view(Sight { facts: None, around: &around(node) })
}

/// What holds in a state, and what acts that must change nothing change.
pub(crate) fn state(site: &Site, node: &Node, broken: &mut Vec<Broken>) {
    let mut expect = |property, holds: bool, what: &dyn Fn() -> String| {
        if !holds {
            broken.push(Broken::at(node, property, format!("{}; {:?}", what(), node.conversation)));
        }
    };
    let here = &node.conversation;
    let (tick, around) = (Tick::new(node.now, 7), around(node));
    let baton = Baton::of(here);
    let view = agent_view(node);
    let item = here.item(&site.settings, String::new());
    let status = match baton {
        Baton::Bot | Baton::Line => Status::Open,
        Baton::Agent(_) => Status::InProgress,
        Baton::Nobody => Status::Resolved,
    };
    let flag = match baton {
        Baton::Line | Baton::Agent(_) => view.human_handoff,
        Baton::Nobody => !view.human_handoff,
        Baton::Bot => true,
    };
    let waits = baton == Baton::Line;
    let alike = (view.status, view.human_handoff, &view.last_responded_by, view.epoch)
        == (item.status, item.human_handoff, &item.last_responded_by, item.epoch);
    let empty = !waits || view.last_responded_by.is_none();
    expect(Property::Derived, view.status == status && flag && alike && empty, &|| {
        format!("{view:?}, {item:?}")
    });
    let kept = view.proposal.is_some();
    let owes = baton == Baton::Bot && item.unanswered > 0 && here.turn().is_none() && !kept;
    expect(Property::NobodyForgotten, !owes, &|| format!("owes {} answers", item.unanswered));

    let deadline = here.deadline(&site.settings);
    expect(Property::OneDeadline, deadline_fits(here, deadline.as_ref(), kept), &|| {
        format!("due is {deadline:?}")
    });
    if let Some((at, _)) = &deadline
        && *at > node.now
    {
        let early = Tick::new(Timestamp(at.0 - 1), 7);
        let step = here.handle(early, &site.settings, &around, Command::Expire);
        let nothing = step.is_ok_and(|step| step.is_empty());
        expect(Property::OneDeadline, nothing, &|| "an early alarm did something".to_owned());
    }
    if waits {
        let led = out_of_the_wait(site, node);
        expect(Property::NoDeadEnd, led.is_ok(), &|| format!("deadlines led through {led:?}"));
    }
    let running = here.turn().map(|turn| turn.turn);
    for (turn, then) in node.turns.iter().filter(|(turn, _)| Some(*turn) != running) {
        for epoch in [*then, here.epoch()] {
            let result = here.handle(tick, &site.settings, &around, late_end(*turn, epoch));
            let refused = matches!(result, Err(Refusal::StaleEpoch { .. }));
            expect(Property::NoStaleBot, refused, &|| format!("turn {turn} ended: {result:?}"));
        }
    }
    for row in &node.back {
        for done in [true, false] {
            let step = here.handle(tick, &site.settings, &around, comes_back(row, done));
            let nothing = step.is_ok_and(|step| step.is_empty());
            expect(Property::ActionsEndOnce, nothing, &|| format!("{row:?} ended again"));
        }
    }
}

/// The one deadline is there where it must be, and no later than anything that is due.
fn deadline_fits(
    here: &Conversation,
    deadline: Option<&(Timestamp, Deadline)>,
    kept: bool,
) -> bool {
    let turn = here.turn().map(|turn| turn.since.plus(TURN_MS_MAX));
    let at = deadline.map(|(at, _)| *at);
    let covers = |due: Option<Timestamp>| due.is_none_or(|due| at.is_some_and(|at| at <= due));
    match here.holder() {
        Holder::Waiting(wait) => {
            let due = wait.ladder.iter().map(|next| next.at).chain(wait.until).chain(wait.hold_at);
            let first = due.chain(turn).min();
            at.is_some() && covers(first) && (wait.until.is_none() || at == first)
        }
        Holder::Bot { .. } => {
            let due = turn.is_some() || kept;
            covers(turn) && due == due_by_itself(deadline)
        }
        Holder::Agent { .. } => turn.is_none() && !due_by_itself(deadline),
        Holder::Ended => at.is_none(),
    }
}

/// Whether something is due that belongs to a turn or a wait.
const fn due_by_itself(deadline: Option<&(Timestamp, Deadline)>) -> bool {
    !matches!(deadline, None | Some((_, Deadline::WarnIdle | Deadline::IdleOut)))
}

/// Lets deadline after deadline pass; what happened, if that is no way out.
fn out_of_the_wait(site: &Site, node: &Node) -> Result<(), Vec<Event>> {
    /// Three rungs, a place held, two turns, the end; or a warning before the end.
    const DEADLINES_MAX: usize = 10;
    let mut here = node.conversation.clone();
    let mut events = Vec::new();
    for _ in 0..DEADLINES_MAX {
        let Some((at, _)) = here.deadline(&site.settings) else { return Err(events) };
        let tick = Tick::new(node.now.max(at), 7);
        let Ok(step) = here.handle(tick, &site.settings, &around(node), Command::Expire) else {
            return Err(events);
        };
        let record = step.record(tick, here.seq());
        record.iter().for_each(|recorded| here.apply(recorded));
        events.extend(record.into_iter().map(|recorded| recorded.event));
        if !matches!(here.holder(), Holder::Waiting(_)) {
            let back = events.iter().any(|event| matches!(event, Event::WentUnanswered { .. }));
            let gives_back = site.settings.bot.unanswered_after_ms.is_some();
            return if back == gives_back { Ok(()) } else { Err(events) };
        }
    }
    Err(events)
}

/// A command whose author repeats it, because they did not hear the answer.
pub(crate) fn twice(
    site: &Site,
    (act, tick, command): (Act, Tick, Command),
    step: &Step,
    to: &Node,
    broken: &mut Vec<Broken>,
) {
    let keyed = matches!(act, Act::Posts | Act::LeavesMessage | Act::Replies(..));
    let once = matches!(act, Act::ComesBack { .. } | Act::Resolves(_) | Act::Goes | Act::Comes);
    if !keyed && !once {
        return;
    }
    let property = if keyed { Property::TakenOnce } else { Property::ActionsEndOnce };
    let again = to.conversation.handle(tick, &site.settings, &around(to), command);
    let same =
        again.as_ref().is_ok_and(|again| again.is_empty() && again.accepted == step.accepted);
    if !same {
        broken.push(Broken::at(to, property, format!("and {act:?} again: {again:?}")));
    }
}
