//! What the events say of a state by themselves: who has the baton, and what the team is shown.
//!
//! A second, plainer opinion, which shares no code with the core.

use shared::{
    conversation::{Conversation, Event, Holder, Recorded, view::Sight},
    id::{AgentId, EntrySeq},
    wire::agent::Responder,
};

use crate::acts::Agent;

/// Who has the baton.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Baton {
    Bot,
    Line,
    Agent(AgentId),
    Nobody,
}

impl Baton {
    pub(crate) fn of(conversation: &Conversation) -> Self {
        match conversation.holder() {
            Holder::Bot { .. } => Self::Bot,
            Holder::Waiting(_) => Self::Line,
            Holder::Agent { agent, .. } => Self::Agent(agent.id.clone()),
            Holder::Ended => Self::Nobody,
        }
    }

    pub(crate) fn is(&self, agent: Agent) -> bool {
        *self == Self::Agent(agent.person().id)
    }
}

/// What events make of a state, as far as the team is shown it.
pub(crate) struct Told {
    pub(crate) baton: Baton,
    pub(crate) changes: u32,
    pub(crate) human_handoff: bool,
    pub(crate) last_responded_by: Option<Responder>,
    /// The answer that waits for approval.
    pub(crate) proposal: Option<EntrySeq>,
    /// Events that do not fit the one who had the baton.
    pub(crate) odd: Vec<String>,
}

impl Told {
    pub(crate) fn before(conversation: &Conversation) -> Self {
        let around = shared::availability::Around::default();
        let view = conversation.agent_view(Sight { facts: None, around: &around });
        Self {
            baton: Baton::of(conversation),
            changes: 0,
            human_handoff: view.human_handoff,
            last_responded_by: view.last_responded_by,
            proposal: view.proposal,
            odd: Vec::new(),
        }
    }

    pub(crate) fn read(&mut self, recorded: &Recorded) {
        let agent = |agent: &shared::wire::agent::Person| Baton::Agent(agent.id.clone());
        let (fits, to) = match &recorded.event {
            Event::PersonAsked { .. } => (self.baton == Baton::Bot, Some(Baton::Line)),
            Event::Transferred { .. } => (self.baton != Baton::Nobody, Some(Baton::Line)),
            Event::AgentVanished { agent: gone, .. } => {
                (self.baton == agent(gone), Some(Baton::Line))
            }
            Event::LineLeft { .. } | Event::WentUnanswered { .. } => {
                (self.baton == Baton::Line, Some(Baton::Bot))
            }
            Event::Released { .. } => {
                (!matches!(self.baton, Baton::Bot | Baton::Nobody), Some(Baton::Bot))
            }
            Event::Claimed { agent: by, from, .. } => {
                let fits = match from {
                    Some(from) => self.baton == agent(from) && from.id != by.id,
                    None => matches!(self.baton, Baton::Bot | Baton::Line),
                };
                (fits, Some(agent(by)))
            }
            Event::Resolved { .. } | Event::IdledOut => {
                (self.baton != Baton::Nobody, Some(Baton::Nobody))
            }
            Event::Reopened { agent: by, .. } => {
                let to = by.as_ref().map_or(Baton::Bot, agent);
                (self.baton == Baton::Nobody, Some(to))
            }
            Event::MessageLeft { .. } => {
                let to = (self.baton == Baton::Line).then_some(Baton::Bot);
                (matches!(self.baton, Baton::Bot | Baton::Line), to)
            }
            Event::Replied { agent: by, .. } => (self.baton == agent(by), None),
            Event::Offered { .. } | Event::HandoffUnavailable { .. } | Event::Proposed { .. } => {
                (self.baton == Baton::Bot, None)
            }
            Event::TurnStarted { .. } | Event::Answered { .. } => {
                (matches!(self.baton, Baton::Bot | Baton::Line), None)
            }
            Event::BotSaid { .. }
            | Event::BotPaused { .. }
            | Event::Climbed { .. }
            | Event::Assigned { .. }
            | Event::VisitorLeft { .. }
            | Event::VisitorReturned
            | Event::PlaceHeld => (self.baton == Baton::Line, None),
            _ => (true, None),
        };
        if !fits {
            self.odd.push(format!("{:?} has the baton, and {:?}", self.baton, recorded.event));
        }
        self.show(&recorded.event);
        self.keep(recorded);
        if let Some(to) = to {
            self.proposal = None;
            self.changes += 1;
            self.baton = to;
        }
    }

    /// Which answer waits for approval after `recorded`, before the baton moves by it.
    fn keep(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::Proposed { .. } => self.proposal = Some(recorded.seq),
            Event::Answered { .. } | Event::TurnStarted { .. } | Event::MessageLeft { .. } => {
                self.proposal = None;
            }
            _ => {}
        }
    }

    /// What the team is shown after `event`, before the baton moves by it.
    fn show(&mut self, event: &Event) {
        match event {
            Event::PersonAsked { .. }
            | Event::Transferred { .. }
            | Event::AgentVanished { .. }
            | Event::MessageLeft { .. } => {
                self.human_handoff = true;
                self.last_responded_by = None;
            }
            Event::Claimed { .. } | Event::Reopened { agent: Some(_), .. } => {
                self.human_handoff = true;
            }
            Event::LineLeft { .. }
            | Event::Released { .. }
            | Event::Resolved { .. }
            | Event::IdledOut => self.human_handoff = false,
            Event::Replied { agent, .. } => {
                self.last_responded_by = Some(Responder::Agent(agent.clone()));
            }
            Event::Answered { bot, .. } if self.baton == Baton::Bot => {
                self.last_responded_by = Some(Responder::Bot(bot.clone()));
            }
            _ => {}
        }
    }
}
