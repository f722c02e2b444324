//! What each side sees of an event and of the state.
//!
//! The matches are exhaustive: a new event does not compile until it is decided who sees it.
//! Nothing private can be put into [`visitor::Entry`], it has no variant for it (P7).

use super::{Conversation, Event, Holder, Recorded};
use crate::{
    id::EntrySeq,
    limits::GAP_ENTRIES_MAX,
    settings::SiteSettings,
    text::MessageText,
    wire::{
        Bot,
        agent::{self, Status},
        desk::{Item, ItemHolder, LastBy},
        visitor,
    },
};

/// What only the desk knows, told to the conversation when it changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeskFacts {
    /// Place in line, from 1.
    pub place: Option<u32>,
    /// People who are reachable.
    pub people_here: Option<u32>,
}

/// What the visitor sees of an event; `None` is covered, and no gap.
#[must_use]
pub fn for_visitor(recorded: &Recorded) -> Option<visitor::Entry> {
    use visitor::Body;
    let text = || words(recorded.text.as_ref());
    let body = match &recorded.event {
        Event::Posted { key } => Body::Yours { key: key.clone(), text: text() },
        Event::Answered { bot, kind, source, .. } => {
            Body::Answer { bot: bot.clone(), kind: *kind, text: text(), source: source.clone() }
        }
        Event::Replied { agent, .. } => Body::Reply { agent: agent.name.clone(), text: text() },
        Event::PersonAsked { .. } => Body::PersonAsked,
        Event::Claimed { agent, .. } | Event::Reopened { agent: Some(agent), .. } => {
            Body::Joined { agent: agent.name.clone() }
        }
        Event::Released { agent, .. } => Body::Left { agent: agent.name.clone() },
        Event::BotReturned { why } => Body::BotBack { why: *why },
        Event::Resolved { agent } => Body::Resolved { agent: agent.name.clone() },
        Event::Rated { of, helped } => Body::Rated { of: *of, helped: *helped },
        Event::Began { .. }
        | Event::TurnStarted { .. }
        | Event::LineLeft { .. }
        | Event::WentUnanswered { .. }
        | Event::Noted { .. }
        | Event::Reopened { agent: None, .. } => return None,
    };
    Some(visitor::Entry { seq: recorded.seq, at: recorded.at, body })
}

/// What an agent sees of an event: everything.
#[must_use]
pub fn for_agent(recorded: &Recorded) -> agent::Entry {
    use agent::Body;
    let text = || words(recorded.text.as_ref());
    let body = match &recorded.event {
        Event::Began { page, .. } => Body::Began { page: page.clone() },
        Event::Posted { .. } => Body::Post { text: text() },
        Event::Answered { bot, kind, source, .. } => {
            Body::Answer { bot: bot.clone(), kind: *kind, text: text(), source: source.clone() }
        }
        Event::Replied { agent, key } => {
            Body::Reply { agent: agent.clone(), key: key.clone(), text: text() }
        }
        Event::Noted { agent, key } => {
            Body::Note { agent: agent.clone(), key: key.clone(), text: text() }
        }
        Event::PersonAsked { .. } => Body::PersonAsked,
        Event::LineLeft { .. } => Body::LineLeft,
        Event::WentUnanswered { .. } => Body::WentUnanswered,
        Event::Claimed { agent, from } => {
            Body::Claimed { agent: agent.clone(), from: from.clone() }
        }
        Event::Released { agent, bot } => {
            Body::Released { agent: agent.clone(), bot: bot.clone(), note: text() }
        }
        Event::Resolved { agent } => Body::Resolved { agent: agent.clone() },
        Event::Reopened { agent, .. } => Body::Reopened { agent: agent.clone() },
        Event::Rated { of, helped } => Body::Rated { of: *of, helped: *helped },
        Event::TurnStarted { .. } | Event::BotReturned { .. } => Body::Turn,
    };
    agent::Entry { seq: recorded.seq, at: recorded.at, body }
}

fn words(text: Option<&MessageText>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

/// Whose chat it is, for the welcome.
#[must_use]
pub fn site(settings: &SiteSettings) -> visitor::Site {
    visitor::Site {
        name: settings.name.clone(),
        bot: super::bot(&settings.bot),
        greeting: settings.bot.greeting.clone(),
        brand: settings.brand.as_ref().map(|brand| brand.as_str().to_owned()),
    }
}

impl Conversation {
    /// What the visitor may know and do now.
    #[must_use]
    pub fn visitor_view(&self, settings: &SiteSettings, desk: DeskFacts) -> visitor::View {
        let holder = match &self.holder {
            Holder::Bot { bot } => visitor::Holder::Bot { bot: bot.clone() },
            Holder::Waiting { since, until, .. } => {
                visitor::Holder::Waiting { place: desk.place, since: *since, until: *until }
            }
            Holder::Agent { agent, .. } => visitor::Holder::Agent { name: agent.name.clone() },
            Holder::Ended => visitor::Holder::Ended,
        };
        let may_ask_for_person = matches!(self.holder, Holder::Bot { .. })
            && self.bot_answers >= settings.bot.required_answers;
        let turn = self.turn.as_ref().map(|turn| turn.turn);
        visitor::View { holder, may_ask_for_person, people_here: desk.people_here, turn }
    }

    /// Where the conversation stands, for an agent.
    #[must_use]
    pub fn agent_view(&self, desk: DeskFacts) -> agent::View {
        let holder = match &self.holder {
            Holder::Bot { bot } => agent::Holder::Bot { bot: bot.clone() },
            Holder::Waiting { since, until, .. } => {
                agent::Holder::Waiting { place: desk.place, since: *since, until: *until }
            }
            Holder::Agent { agent, .. } => agent::Holder::Agent { agent: agent.clone() },
            Holder::Ended => agent::Holder::Ended,
        };
        agent::View {
            site: self.site.clone(),
            visitor: self.visitor_name(),
            holder,
            epoch: self.epoch,
            status: self.status(),
            human_handoff: self.human_handoff,
            last_responded_by: self.last_responded_by.clone(),
            turn: self.turn.as_ref().map(|turn| turn.turn),
        }
    }

    /// The line on the desk; `last_line` are the words at [`Conversation::last_line`], shortened.
    #[must_use]
    pub fn item(&self, last_line: String) -> Item {
        let holder = match &self.holder {
            Holder::Bot { bot } => ItemHolder::Bot(bot.clone()),
            Holder::Waiting { since, .. } => ItemHolder::Waiting { since: *since },
            Holder::Agent { agent, .. } => ItemHolder::Agent(agent.clone()),
            Holder::Ended => ItemHolder::Ended,
        };
        Item {
            conversation: self.id.clone(),
            seq: self.seq,
            site: self.site.clone(),
            visitor: self.visitor_name(),
            holder,
            epoch: self.epoch,
            status: self.status(),
            human_handoff: self.human_handoff,
            last_responded_by: self.last_responded_by.clone(),
            last_line,
            last_by: self.last_line.as_ref().map_or(LastBy::Nobody, |(_, by)| by.clone()),
            at: self.at,
            unanswered: u32::try_from(self.unanswered.len()).unwrap_or(u32::MAX),
        }
    }

    /// One word for where it stands, derived from the holder.
    #[must_use]
    pub const fn status(&self) -> Status {
        match &self.holder {
            Holder::Bot { .. } | Holder::Waiting { .. } => Status::Open,
            Holder::Agent { .. } => Status::InProgress,
            Holder::Ended => Status::Resolved,
        }
    }

    /// Whether a client that has everything up to `after` gets the gap or everything (S4).
    ///
    /// A client that claims to be ahead has another log than this one: it starts anew too.
    #[must_use]
    pub const fn needs_reset(&self, after: EntrySeq) -> bool {
        after.0 > self.seq.0 || self.seq.0 - after.0 > GAP_ENTRIES_MAX
    }

    /// What to call the visitor.
    #[must_use]
    pub fn visitor_name(&self) -> String {
        format!("Visitor {}", self.id.short())
    }

    /// The bot that holds it, if one does.
    #[must_use]
    pub const fn holding_bot(&self) -> Option<&Bot> {
        match &self.holder {
            Holder::Bot { bot } => Some(bot),
            _ => None,
        }
    }
}
