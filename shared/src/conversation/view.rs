//! What each side sees of an event and of the state.
//!
//! The matches are exhaustive: a new event does not compile until it is decided who sees it.
//! Nothing private can be put into [`visitor::Entry`], it has no variant for it (P7).

use super::{Conversation, Event, Holder, Recorded, Waiting};
use crate::{
    availability::{Around, Availability, Facts},
    id::EntrySeq,
    limits::GAP_ENTRIES_MAX,
    settings::{Redact, SiteSettings},
    text::{MessageText, Name},
    wire::{
        agent::{self, Person, Status},
        desk::{Item, ItemHolder, LastBy, Ring},
        handoff::Rung,
        visitor,
    },
};

/// What a conversation's view needs from outside of it.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// What the desk last said; `None` until it has answered.
    pub facts: Option<&'a Facts>,
    /// Who can come.
    pub around: &'a Around,
}

/// What the visitor sees of an event; `None` is covered, and no gap.
///
/// Agents are called as the owner wants it, now: hiding names hides them in what was said before.
/// `settings` are those in force for the conversation.
#[must_use]
pub fn for_visitor(recorded: &Recorded, settings: &SiteSettings) -> Option<visitor::Entry> {
    use visitor::Body;
    let announce = settings.bot.handoff.announce;
    let text = || words(recorded.text.as_ref());
    let called = |person: &Person| shown(settings, &person.name);
    let body = match &recorded.event {
        Event::Posted { key } => Body::Yours { key: key.clone(), text: text() },
        Event::Answered { bot, kind, source, approved_by, .. } => Body::Answer {
            bot: bot.clone(),
            kind: *kind,
            text: text(),
            source: source.clone(),
            checked_by: approved_by.as_ref().map(called),
            document: None,
        },
        Event::Proposed { .. } => Body::Checking,
        Event::Replied { agent, .. } => Body::Reply { agent: called(agent), text: text() },
        Event::PersonAsked { .. } => Body::PersonAsked,
        Event::Offered { .. } => Body::Offered,
        Event::OfferDeclined { .. } => Body::OfferDeclined,
        Event::HandoffUnavailable { back, .. } => Body::Unavailable { back: *back },
        Event::MessageLeft { key, .. } => Body::MessageLeft { key: key.clone(), text: text() },
        Event::Climbed { rung: Rung::Tell } => Body::StillWaiting,
        Event::Climbed { rung: Rung::Email } => Body::EmailOffered,
        Event::BotSaid { bot } => Body::Said { bot: bot.clone(), text: text() },
        Event::BotReturned { why } => Body::BotBack { why: *why },
        Event::Resolved { agent } => Body::Resolved { agent: called(agent) },
        Event::Rated { of, helped } => Body::Rated { of: *of, helped: *helped },
        Event::IdleWarned { ends } => Body::IdleWarned { ends: *ends },
        Event::IdledOut => Body::IdledOut,
        // The words are the visitor's own and stay with the team: another device sees that they
        // were shown, not what.
        Event::Revealed { of, to } => Body::Revealed { of: *of, to: called(to) },
        // Whoever waits has to know that somebody is gone, even where changes are silent.
        Event::AgentVanished { agent, .. } => Body::AgentLost { agent: called(agent) },
        Event::Claimed { agent, .. } | Event::Reopened { agent: Some(agent), .. }
            if announce.changes =>
        {
            Body::Joined { agent: called(agent) }
        }
        Event::Released { agent, unseen: false, .. } if announce.changes => {
            Body::Left { agent: called(agent) }
        }
        Event::Transferred { department, .. } if announce.changes => {
            let name = settings.department(department).map(|d| d.name.clone());
            Body::Transferred { department: name }
        }
        Event::Claimed { .. }
        | Event::Released { .. }
        | Event::Transferred { .. }
        | Event::Climbed { .. }
        | Event::Began { .. }
        | Event::TurnStarted { .. }
        | Event::EngineFaulted { .. }
        | Event::LineLeft { .. }
        | Event::WentUnanswered { .. }
        | Event::Noted { .. }
        | Event::AttemptFailed { .. }
        | Event::EmailGiven
        | Event::Assigned { .. }
        | Event::VisitorLeft { .. }
        | Event::VisitorReturned
        | Event::PlaceHeld
        | Event::BotPaused { .. }
        | Event::Labelled { .. }
        | Event::Unlabelled { .. }
        | Event::TaskAdded { .. }
        | Event::TaskDone { .. }
        | Event::ActionDone { .. }
        | Event::ActionFailed { .. }
        | Event::Reopened { .. } => return None,
    };
    Some(visitor::Entry { seq: recorded.seq, at: recorded.at, body })
}

/// What visitors call a person.
fn shown(settings: &SiteSettings, name: &Name) -> Name {
    if settings.bot.handoff.announce.names { name.clone() } else { settings.name.clone() }
}

/// What an agent sees of an event: everything.
#[must_use]
pub fn for_agent(recorded: &Recorded) -> agent::Entry {
    use agent::Body;
    let text = || words(recorded.text.as_ref());
    let body = match recorded.event.clone() {
        Event::Began { page, .. } => Body::Began { page },
        Event::Posted { .. } => Body::Post { text: text() },
        Event::Answered { bot, kind, source, approved_by, .. } => {
            Body::Answer { bot, kind, text: text(), source, approved_by, document: None }
        }
        Event::Proposed { bot, source, evidence, until, .. } => {
            Body::Proposed { bot, text: text(), source, evidence, until, document: None }
        }
        Event::Replied { agent, key } => Body::Reply { agent, key, text: text() },
        Event::Noted { agent, key } => Body::Note { agent, key, text: text() },
        Event::PersonAsked { by, evidence, also, department, .. } => {
            Body::HandedOver { by, evidence, also, department }
        }
        Event::Offered { by, evidence, also, .. } => Body::Offered { by, evidence, also },
        Event::OfferDeclined { by } => Body::OfferDeclined { by },
        Event::HandoffUnavailable { by, evidence, also, back } => {
            Body::Unavailable { by, evidence, also, back }
        }
        Event::AttemptFailed { at, why } => Body::AttemptFailed { at, why },
        Event::EngineFaulted { fault, .. } => Body::EngineFaulted { fault },
        Event::EmailGiven => Body::EmailGiven { email: text() },
        Event::MessageLeft { .. } => Body::MessageLeft { text: text() },
        Event::Climbed { rung } => Body::Climbed { rung },
        Event::Assigned { to, by } => Body::Assigned { to, by },
        Event::Transferred { by, department, .. } => {
            Body::Transferred { by, department: Some(department) }
        }
        Event::AgentVanished { agent, .. } => Body::AgentVanished { agent },
        Event::VisitorLeft { .. } => Body::VisitorLeft,
        Event::VisitorReturned => Body::VisitorReturned,
        Event::PlaceHeld => Body::PlaceHeld,
        Event::BotPaused { until } => Body::BotPaused { until },
        Event::Labelled { label, by } => Body::Labelled { label, by },
        Event::Unlabelled { label, by } => Body::Unlabelled { label, by },
        Event::TaskAdded { due, by } => Body::TaskAdded { text: text(), due, by },
        Event::TaskDone { task, by } => Body::TaskDone { task, by },
        Event::BotSaid { bot } => Body::Said { bot, text: text() },
        Event::ActionDone { action, .. } => Body::ActionDone { action },
        Event::ActionFailed { action, .. } => {
            Body::ActionFailed { action, why: text().unwrap_or_default() }
        }
        Event::IdleWarned { ends } => Body::IdleWarned { ends },
        Event::IdledOut => Body::IdledOut,
        Event::LineLeft { .. } => Body::LineLeft,
        Event::WentUnanswered { .. } => Body::WentUnanswered,
        Event::Claimed { agent, from, by } => Body::Claimed { agent, from, by },
        Event::Released { agent, bot, .. } => Body::Released { agent, bot, note: text() },
        Event::Resolved { agent } => Body::Resolved { agent },
        Event::Reopened { agent, .. } => Body::Reopened { agent },
        Event::Rated { of, helped } => Body::Rated { of, helped },
        Event::Revealed { of, to } => Body::Revealed { of, to, text: text() },
        Event::TurnStarted { .. } | Event::BotReturned { .. } => Body::Turn,
    };
    agent::Entry { seq: recorded.seq, at: recorded.at, body }
}

fn words(text: Option<&MessageText>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

/// Whose chat it is, for the welcome: the site's first bot greets, whichever has it by now.
#[must_use]
pub fn site(settings: &SiteSettings) -> visitor::Site {
    visitor::Site {
        name: settings.name.clone(),
        bot: super::bot(&settings.bot),
        greeting: settings.bot.greeting.clone(),
        brand: settings.brand.as_ref().map(|brand| brand.as_str().to_owned()),
        menu: settings.bot.handoff.menu.iter().map(|item| item.label.clone()).collect(),
        redact: settings.bot.redact.iter().flat_map(named_pattern).collect(),
    }
}

fn named_pattern(redact: &Redact) -> [String; 2] {
    [redact.name.as_str().to_owned(), redact.pattern.clone()]
}

impl Conversation {
    /// What the visitor may know and do now.
    #[must_use]
    pub fn visitor_view(&self, settings: &SiteSettings, sight: Sight<'_>) -> visitor::View {
        let settings = &*self.in_force(settings);
        let holder = match &self.holder {
            Holder::Bot { bot } => visitor::Holder::Bot { bot: bot.clone() },
            Holder::Waiting(wait) => visitor::Holder::Waiting {
                place: sight.facts.and_then(|facts| facts.place),
                since: wait.since,
                until: wait.until,
                estimate_ms: sight.facts.and_then(|facts| facts.estimate_ms),
                next: wait.next(),
                company: wait.company.then(|| wait.bot.clone()),
                helped: wait.helped,
                email_offered: wait.email_offered,
            },
            Holder::Agent { agent, .. } => {
                visitor::Holder::Agent { name: shown(settings, &agent.name) }
            }
            Holder::Ended => visitor::Holder::Ended,
        };
        let with_bot = matches!(self.holder, Holder::Bot { .. });
        let handoff = &settings.bot.handoff;
        let answered = self.bot_answers >= settings.bot.required_answers;
        let button = with_bot && handoff.triggers.button && answered;
        let department = self.department_of_actions(settings).filter(|_| with_bot);
        let department = department.or_else(|| self.department.clone().filter(|_| !with_bot));
        let here = sight.around.of(department.as_ref());
        let (may_ask_for_person, away, people_here) = match here {
            Availability::Here { people } => (button, None, people),
            Availability::Away { back } => (false, Some(back), Some(0)),
            Availability::Off => (false, None, None),
        };
        let may_leave_message = away.is_some() && with_bot && (button || self.message_offered);
        visitor::View {
            holder,
            may_ask_for_person,
            people_here,
            turn: self.turn.as_ref().map(|turn| turn.turn),
            offer: self.offer.as_ref().map(|offer| offer.seq),
            may_leave_message,
            back: away.flatten().filter(|_| may_leave_message),
        }
    }

    /// Where the conversation stands, for an agent.
    #[must_use]
    pub fn agent_view(&self, sight: Sight<'_>) -> agent::View {
        let holder = match &self.holder {
            Holder::Bot { bot } => agent::Holder::Bot { bot: bot.clone() },
            Holder::Waiting(wait) => agent::Holder::Waiting {
                place: sight.facts.and_then(|facts| facts.place),
                since: wait.since,
                until: wait.until,
                next: wait.next(),
            },
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
            assignee: self.assignee().cloned(),
            department: self.department.clone(),
            labels: self.labels.iter().cloned().collect(),
            tasks: self.tasks.clone(),
            offline_message: self.offline_message,
            trigger: self.trigger,
            proposal: self.proposal.as_ref().map(|proposal| proposal.seq),
        }
    }

    /// Who holds it, or is rung first.
    #[must_use]
    pub fn assignee(&self) -> Option<&Person> {
        match &self.holder {
            Holder::Agent { agent, .. } => Some(agent),
            Holder::Waiting(wait) => wait.assignee.as_ref(),
            _ => None,
        }
    }

    /// The line on the desk; `last_line` are the words at [`Conversation::last_line`], shortened.
    #[must_use]
    pub fn item(&self, settings: &SiteSettings, last_line: String) -> Item {
        let settings = &*self.in_force(settings);
        let holder = match &self.holder {
            Holder::Bot { bot } => ItemHolder::Bot(bot.clone()),
            Holder::Waiting(wait) => ItemHolder::Waiting { since: wait.since },
            Holder::Agent { agent, .. } => ItemHolder::Agent(agent.clone()),
            Holder::Ended => ItemHolder::Ended,
        };
        let (returning, held, ring) = match &self.holder {
            Holder::Waiting(wait) => {
                (wait.returning, wait.held, Some(self.ring_of(wait, settings)))
            }
            _ => (false, false, None),
        };
        let open_tasks = self.tasks.iter().filter(|task| !task.done);
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
            department: self.department.clone(),
            labels: self.labels.iter().cloned().collect(),
            returning,
            held,
            offline_message: self.offline_message,
            action_failed: self.action_failed,
            bot_faulted: self.fault.is_some_and(|(_, fault)| fault.needs_attention()),
            approve_until: self.proposal.as_ref().map(|proposal| proposal.until),
            task_due: open_tasks.map(|task| task.due).min(),
            ring,
            notify: self.notify.clone(),
            vanished_after_ms: Some(settings.bot.handoff.vanished_after_ms),
        }
    }

    fn ring_of(&self, wait: &Waiting, settings: &SiteSettings) -> Ring {
        let team = settings.team(wait.department.as_ref());
        let department = wait.department.as_ref().and_then(|id| settings.department(id));
        Ring {
            assignee: wait.assignee.clone(),
            wide: wait.wide,
            assignment: wait.assignment(settings),
            members: department.map(|d| d.members.clone()).unwrap_or_default(),
            capacity: team.capacity,
            last_agent: self.last_agent.as_ref().map(|agent| agent.id.clone()),
        }
    }

    /// One word for where it stands, derived from the holder.
    #[must_use]
    pub const fn status(&self) -> Status {
        match &self.holder {
            Holder::Bot { .. } | Holder::Waiting(_) => Status::Open,
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
}
