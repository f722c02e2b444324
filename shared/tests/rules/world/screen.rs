//! What people see, as lines one can read in a test, and whether all screens tell one story.

use core::fmt::Debug;

use shared::{
    availability::Around,
    conversation::{Event, Recorded, view},
    id::EntrySeq,
    sync::{Pending, PendingState},
    text::Name,
    wire::{AnswerKind, agent, visitor},
};

use super::{
    Agent, Broken, Property, Visitor, World,
    device::{AgentSide, Side, VisitorSide},
};

/// Everything that must never reach a visitor has this in it.
const PRIVATE: &str = "private";

impl Visitor {
    /// The transcript, and below it what has not been taken yet.
    pub(crate) fn screen(self, world: &World) -> Vec<String> {
        let client = self.client(world);
        let entries = client.timeline().iter().filter_map(visitor_line);
        let pending = client.pending().iter().map(|post| pending_line(&post.payload, post));
        entries.chain(pending).collect()
    }
}

impl Agent {
    /// The thread.
    pub(crate) fn screen(self, world: &World) -> Vec<String> {
        let client = self.client(world);
        let entries = client.timeline().iter().filter_map(agent_line);
        let pending = client.pending().iter().map(|post| match &post.payload {
            shared::sync::Outgoing::Reply { text, .. } | shared::sync::Outgoing::Note { text } => {
                pending_line(text, post)
            }
        });
        entries.chain(pending).collect()
    }
}

fn pending_line<P>(words: &str, post: &Pending<P>) -> String {
    match &post.state {
        PendingState::Unsent => format!("{words} (not sent yet)"),
        PendingState::Sent => format!("{words} (sending)"),
        PendingState::Failed(why) => format!("{words} (failed: {})", why.code),
    }
}

/// What a view is drawn from in these worlds: the desk knows nothing but who can come.
pub(super) const fn sight(around: &Around) -> view::Sight<'_> {
    view::Sight { facts: None, around }
}

fn shown(name: &Name) -> &str {
    name.as_str()
}

fn said(text: Option<&String>) -> &str {
    text.map_or("(erased)", String::as_str)
}

fn visitor_line(entry: &visitor::Entry) -> Option<String> {
    use visitor::Body;
    Some(match &entry.body {
        Body::Yours { text, .. } => format!("You: {}", said(text.as_ref())),
        Body::Answer { bot, kind, text, .. } => {
            format!("{} (AI{}): {}", bot.name, how(*kind), said(text.as_ref()))
        }
        Body::Reply { agent, text } => format!("{agent}: {}", said(text.as_ref())),
        Body::Checking => "A person checks the answer".to_owned(),
        Body::PersonAsked => "You asked for a person".to_owned(),
        Body::Joined { agent } => format!("{agent} joined the chat"),
        Body::Left { agent } => format!("{agent} left the chat"),
        Body::BotBack { .. } => "The chatbot is back".to_owned(),
        Body::Resolved { agent } => format!("{agent} closed the chat"),
        Body::Rated { of, helped } => format!("You rated {of}: {helped}"),
        Body::Offered => "Would you like a person?".to_owned(),
        Body::OfferDeclined => "You would rather not".to_owned(),
        Body::Unavailable { back } => format!("Nobody is here: {back:?}"),
        Body::MessageLeft { text, .. } => format!("You left: {}", said(text.as_ref())),
        Body::StillWaiting => "It takes longer".to_owned(),
        Body::EmailOffered => "By e-mail?".to_owned(),
        Body::Transferred { department } => {
            format!("Passed on to {}", department.as_ref().map_or("others", shown))
        }
        Body::AgentLost { agent } => format!("{agent} is gone"),
        Body::Said { bot, text } => format!("{} (AI) says: {}", bot.name, said(text.as_ref())),
        Body::IdleWarned { .. } => "The chat ends soon".to_owned(),
        Body::IdledOut => "The chat has ended".to_owned(),
        Body::Revealed { of, to } => format!("{of} was shown to {to}"),
    })
}

fn agent_line(entry: &agent::Entry) -> Option<String> {
    use agent::Body;
    let name = |person: &agent::Person| person.name.as_str().to_owned();
    Some(match &entry.body {
        Body::Began { .. } => "The conversation began".to_owned(),
        Body::Post { text } => format!("Visitor: {}", said(text.as_ref())),
        Body::Answer { bot, kind, text, .. } => {
            format!("{} (AI{}): {}", bot.name, how(*kind), said(text.as_ref()))
        }
        Body::Reply { agent, text, .. } => format!("{}: {}", name(agent), said(text.as_ref())),
        Body::Note { agent, text, .. } => {
            format!("Note of {}: {}", name(agent), said(text.as_ref()))
        }
        Body::PersonAsked => "Asked for a person".to_owned(),
        Body::LineLeft => "Left the line".to_owned(),
        Body::WentUnanswered => "Nobody came".to_owned(),
        Body::Claimed { agent, from: None, by: None } => format!("Assigned to {}", name(agent)),
        Body::Claimed { agent, from: Some(from), by: None } => {
            format!("Assigned to {}, from {}", name(agent), name(from))
        }
        Body::Claimed { agent, by: Some(by), .. } => {
            format!("Assigned to {} by {}", name(agent), name(by))
        }
        Body::Released { agent, bot, note } => {
            format!("{} gave it to {}: {}", name(agent), bot.name, said(note.as_ref()))
        }
        Body::Resolved { agent } => format!("Resolved by {}", name(agent)),
        Body::Reopened { agent: None } => "Reopened by the visitor".to_owned(),
        Body::Reopened { agent: Some(agent) } => format!("Reopened by {}", name(agent)),
        Body::Rated { of, helped } => format!("Rated {of}: {helped}"),
        Body::Turn => return None,
        other => format!("{other:?}"),
    })
}

const fn how(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Answer => "",
        AnswerKind::Unknown => ", does not know",
        AnswerKind::SmallTalk => ", small talk",
        AnswerKind::Failed => ", failed",
        AnswerKind::Handoff => ", of people",
    }
}

impl World {
    /// Every screen shows exactly what the log holds for it, and nothing private.
    ///
    /// # Panics
    /// When one does not.
    pub(crate) fn assert_screens_agree(&mut self) {
        self.check_screens();
        assert!(self.broken.is_empty(), "{:#?}", self.broken);
    }

    pub(super) fn check_screens(&mut self) {
        for device in 0..self.visitors.len() {
            let settings = self.settings.clone();
            self.check_screen::<VisitorSide>(device, |r| view::for_visitor(r, &settings));
            let room = self.visitors[device].room;
            let conversation = self.rooms[room].conversation(&self.settings);
            let ours = conversation.visitor_view(&self.settings, sight(&self.around));
            // Before it has begun it follows the settings, of which nobody is told.
            if conversation.seq() != EntrySeq::NONE && self.visitors[device].network {
                self.check_view(self.visitors[device].view.as_ref() == Some(&ours), &ours);
            }
            self.check_nothing_private(device);
        }
        for device in 0..self.agents.len() {
            self.check_screen::<AgentSide>(device, |r| Some(view::for_agent(r)));
            let room = self.agents[device].room;
            let conversation = self.rooms[room].conversation(&self.settings);
            let ours = conversation.agent_view(sight(&self.around));
            if conversation.seq() != EntrySeq::NONE && self.agents[device].network {
                self.check_view(self.agents[device].view.as_ref() == Some(&ours), &ours);
            }
        }
    }

    fn check_screen<S: Side>(
        &mut self,
        device: usize,
        see: impl Fn(&Recorded) -> Option<S::Entry> + Copy,
    ) {
        let room = S::devices(self)[device].room;
        let covered = S::devices(self)[device].client.covered();
        // Somebody who is offline sees what was covered when they left.
        let log = self.rooms[room].log.iter().filter(|recorded| recorded.seq <= covered);
        let log: Vec<_> = log.filter_map(see).collect();
        let network = S::devices(self)[device].network;
        let newest = self.rooms[room].log.iter().filter(|r| see(r).is_some()).map(|r| r.seq).max();
        let missing = network && newest.is_some_and(|newest| newest > covered);
        let timeline = S::devices(self)[device].client.timeline();
        if timeline != log || missing {
            let what =
                format!("device {device} has up to {covered}:\n{timeline:#?}\nnot\n{log:#?}");
            self.broken.push(Broken::new(Property::ScreensAgree, what));
        }
    }

    fn check_view(&mut self, same: bool, ours: &dyn Debug) {
        if !same {
            let what = format!("a screen does not stand where the core does: {ours:?}");
            self.broken.push(Broken::new(Property::ScreensAgree, what));
        }
    }

    fn check_nothing_private(&mut self, device: usize) {
        let here = &self.visitors[device];
        let seen = (here.client.timeline(), here.view.as_ref(), &here.refusals);
        let seen = serde_json::to_string(&seen).expect("what is seen is plain data");
        if seen.contains(PRIVATE) {
            self.broken.push(Broken::new(Property::NothingPrivate, seen));
        }
    }

    /// The desk lists every conversation as it stands.
    ///
    /// # Panics
    /// When it does not.
    pub(crate) fn assert_desk_agrees(&mut self) {
        self.check_desk();
        assert!(self.broken.is_empty(), "{:#?}", self.broken);
    }

    /// The desk lists every conversation as it stands.
    pub(super) fn check_desk(&mut self) {
        let begun: Vec<_> =
            (0..self.rooms.len()).filter(|r| !self.rooms[*r].log.is_empty()).collect();
        let items: Vec<_> = begun.into_iter().map(|room| self.item(room)).collect();
        let fresh = shared::inbox::Inbox::new(items, 0);
        if self.inbox != fresh {
            let what = format!("{:#?}\nnot\n{fresh:#?}", self.inbox);
            self.broken.push(Broken::new(Property::DeskAgrees, what));
        }
    }

    /// Every post is in the log once, and in the order in which its author wrote.
    pub(super) fn check_posts(&mut self) {
        let mut last = Vec::new();
        for written in &self.written {
            let log = &self.rooms[written.room].log;
            let places: Vec<_> =
                log.iter().filter(|r| is_post(r, written)).map(|r| r.seq).collect();
            let once = places.len() == 1 || written.odd && places.is_empty();
            let before = last.iter_mut().find(|(seat, _)| *seat == written.seat);
            let place = places.first().copied().filter(|_| !written.odd);
            let in_order = match (before, place) {
                (Some((_, before)), Some(place)) => core::mem::replace(before, place) < place,
                (None, Some(place)) => {
                    last.push((written.seat, place));
                    true
                }
                (_, None) => true,
            };
            if !once || !in_order {
                let author = written.author.as_ref();
                let what =
                    format!("{} of {author:?} is at {places:?}, in order: {in_order}", written.key);
                self.broken.push(Broken::new(Property::EachPostOnce, what));
            }
        }
    }
}

fn is_post(recorded: &Recorded, written: &super::Written) -> bool {
    match &recorded.event {
        Event::Posted { key } => written.author.is_none() && *key == written.key,
        Event::Replied { agent, key } | Event::Noted { agent, key } => {
            written.author.as_ref() == Some(&agent.id) && *key == written.key
        }
        _ => false,
    }
}
