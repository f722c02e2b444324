//! What people do, in their words. Every act only sends; `world.settle()` lets it happen.

use std::collections::BTreeSet;

use shared::{
    conversation::{Conversation, Deadline, Event, Recorded, Refusal},
    id::{AgentId, BotId, ConversationId, EntrySeq, PostKey, SiteId, VisitorId},
    limits::WAIT_MS_MAX,
    settings::{BotSettings, Idle, Ladder, OnTrigger, SiteSettings},
    sync::{Client, Connection, Outgoing},
    text::{MessageText, Name},
    time::Timestamp,
    wire::{
        Refused,
        agent::{self, AgentFrame, Person},
        handoff::Assignee,
        visitor::{self, VisitorFrame},
    },
};

use super::{
    Reference, Room, World, Written,
    device::{AgentSide, Device, Side, VisitorSide},
    link::Up,
    storm::kind,
};

/// A visitor's tab.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visitor(pub(super) usize);

/// An agent's console, open at one visitor's thread.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Agent(pub(super) usize);

/// Words that fit.
pub(crate) fn text(words: &str) -> MessageText {
    MessageText::parse(words).expect("the test's words fit")
}

/// What the asker is told of `refusal`.
pub(crate) fn refused(refusal: &Refusal) -> Refused {
    Refused::from(refusal)
}

/// A site whose bot Robin must have answered twice, and gives up waiting after five minutes.
pub(crate) fn settings() -> SiteSettings {
    let name = |name| Name::parse(name).expect("a short name");
    let bot = BotId::parse("robin").expect("an id");
    let origins = vec!["https://shop.example".to_owned()];
    let bot = BotSettings::new(bot, name("Robin"), Vec::new());
    SiteSettings::new(SiteId::parse("shop").expect("an id"), name("Shop"), origins, bot)
}

/// The same, where nothing but the button leads to a person and nothing but the end of a wait
/// comes by itself: for the rules that speak of one thing alone.
pub(crate) fn plain_settings() -> SiteSettings {
    let mut settings = settings();
    let handoff = &mut settings.bot.handoff;
    handoff.triggers.no_answer = OnTrigger::Off;
    handoff.triggers.failed_to_resolve = OnTrigger::Off;
    handoff.triggers.ai_error = OnTrigger::Off;
    handoff.actions.clear();
    handoff.ladder = Ladder { ring_ms: WAIT_MS_MAX, tell_after_ms: None, email_after_ms: None };
    handoff.idle = Idle { bot_ms: None, agent_ms: None };
    settings
}

impl World {
    /// A new visitor opens the chat.
    pub(crate) fn visitor(&mut self) -> Visitor {
        let room = self.rooms.len();
        let owner = VisitorId::parse(&format!("visitor{room}")).expect("an id");
        self.rooms.push(Room::new(ConversationId::of(&owner, 1)));
        self.references.push(Reference::new());
        self.widget(room)
    }

    /// The same visitor opens another tab.
    pub(crate) fn tab_of(&mut self, visitor: Visitor) -> Visitor {
        self.widget(self.visitors[visitor.0].room)
    }

    fn widget(&mut self, room: usize) -> Visitor {
        let device = Device::new(self.now, self.rng.bits(), room, None);
        self.visitors.push(device);
        let device = self.visitors.len() - 1;
        self.input::<VisitorSide>(device, |_| {});
        Visitor(device)
    }

    /// An agent opens the thread of `visitor`. The same name is the same person.
    pub(crate) fn agent(&mut self, name: &str, visitor: Visitor) -> Agent {
        let id = format!("private-{}", name.to_lowercase());
        let id = AgentId::parse(&id).expect("an id");
        let person = Person { id, name: Name::parse(name).expect("a short name") };
        let room = self.visitors[visitor.0].room;
        let device = Device::new(self.now, self.rng.bits(), room, Some(person));
        self.agents.push(device);
        let device = self.agents.len() - 1;
        self.input::<AgentSide>(device, |_| {});
        Agent(device)
    }

    /// The log of `visitor`'s conversation.
    pub(crate) fn log(&self, visitor: Visitor) -> &[Recorded] {
        &self.rooms[self.visitors[visitor.0].room].log
    }

    /// How many events of a kind there are.
    pub(crate) fn count(&self, visitor: Visitor, kind: impl Fn(&Event) -> bool) -> usize {
        self.log(visitor).iter().filter(|recorded| kind(&recorded.event)).count()
    }

    /// The state of `visitor`'s conversation.
    pub(crate) fn conversation(&mut self, visitor: Visitor) -> &Conversation {
        let room = self.visitors[visitor.0].room;
        self.rooms[room].conversation(&self.settings)
    }

    /// What is due if nobody acts.
    pub(crate) fn deadline(&mut self, visitor: Visitor) -> Option<(Timestamp, Deadline)> {
        let settings = self.settings.clone();
        self.conversation(visitor).deadline(&settings)
    }

    /// What the conversation owes to its bot.
    pub(crate) fn turns_owed(&self, visitor: Visitor) -> usize {
        self.rooms[self.visitors[visitor.0].room].turns.len()
    }

    /// The object is evicted: state gone, sockets kept.
    pub(crate) fn evict(&mut self, visitor: Visitor) {
        let room = self.visitors[visitor.0].room;
        self.rooms[room].forget(&self.settings);
        self.broken.append(&mut self.rooms[room].broken);
    }

    /// From now on the objects are evicted before everything that happens.
    pub(crate) const fn forgets_always(&mut self) {
        self.forgetful = true;
    }

    /// The kinds of events in `visitor`'s conversation.
    pub(crate) fn kinds(&self, visitor: Visitor) -> BTreeSet<&'static str> {
        self.log(visitor).iter().map(|recorded| kind(&recorded.event)).collect()
    }

    /// The runtime is killed: everything not written is gone, sockets too.
    pub(crate) fn kill(&mut self, visitor: Visitor) {
        self.crash(self.visitors[visitor.0].room);
    }

    /// The runtime will be killed right after the next write, before anyone hears of it.
    pub(crate) fn kill_after_next_write(&mut self, visitor: Visitor) {
        let room = self.visitors[visitor.0].room;
        self.rooms[room].crash_after_commit = true;
    }

    /// Frames on `visitor`'s present socket take `ms` from now on, in both directions.
    pub(crate) fn slow_socket(&mut self, visitor: Visitor, ms: u64) {
        let socket = self.visitors[visitor.0].socket.expect("the chat is connected");
        self.sockets[socket].slow_ms = ms;
    }

    /// `visitor`'s present socket delivers nothing any more, and neither end is told.
    pub(crate) fn black_hole(&mut self, visitor: Visitor) {
        let socket = self.visitors[visitor.0].socket.expect("the chat is connected");
        self.sockets[socket].black_hole = true;
    }

    /// Whether `visitor`'s tab is connected.
    pub(crate) fn is_online(&self, visitor: Visitor) -> bool {
        self.visitors[visitor.0].client.connection() == Connection::Online
    }

    pub(super) fn key(&mut self) -> PostKey {
        PostKey::parse(&format!("key{:016x}", self.rng.bits())).expect("an id")
    }
}

impl Visitor {
    /// Writes; the words are stored, echoed, and sent when they can be.
    pub(crate) fn says(self, world: &mut World, words: &str) -> PostKey {
        let key = world.key();
        world.visitor_posts(self.0, key.clone(), words);
        key
    }

    pub(crate) fn asks_for_person(self, world: &mut World) {
        self.sends(world, VisitorFrame::AskForPerson);
    }

    pub(crate) fn leaves_line(self, world: &mut World) {
        self.sends(world, VisitorFrame::LeaveLine);
    }

    pub(crate) fn rates(self, world: &mut World, of: EntrySeq, helped: bool) {
        self.sends(world, VisitorFrame::Rate { of, helped });
    }

    /// Shows whoever holds it what was hidden in a message.
    pub(crate) fn reveals(self, world: &mut World, of: EntrySeq) {
        self.sends(world, VisitorFrame::Reveal { of, text: "private 4111 1111".to_owned() });
    }

    /// Answers the offer on this screen, or one that is none.
    pub(crate) fn answers_offer(self, world: &mut World, accept: bool) {
        let view = world.visitors[self.0].view.as_ref();
        let offer = view.and_then(|view| view.offer).unwrap_or_default();
        self.sends(world, VisitorFrame::AnswerOffer { offer, accept });
    }

    pub(crate) fn chooses(self, world: &mut World, label: &str) {
        let key = world.key();
        let label = Name::parse(label).expect("a short label");
        self.sends(world, VisitorFrame::Choose { label, key });
    }

    pub(crate) fn leaves_message(self, world: &mut World, words: &str) {
        let key = world.key();
        let (email, text) = ("private@example.com".to_owned(), words.to_owned());
        self.sends(world, VisitorFrame::LeaveMessage { key, email, text });
    }

    pub(crate) fn sends(self, world: &mut World, frame: VisitorFrame) {
        if world.visitors[self.0].client.connection() == Connection::Online {
            world.send_up::<VisitorSide>(self.0, Up::Visitor(frame));
        }
    }

    /// The last message on this screen that was taken.
    pub(crate) fn last_post(self, world: &World) -> Option<EntrySeq> {
        let posts = self.client(world).timeline().iter();
        posts.rev().find(|e| matches!(e.body, visitor::Body::Yours { .. })).map(|e| e.seq)
    }

    /// The last answer on this screen, to be rated.
    pub(crate) fn last_answer(self, world: &World) -> Option<EntrySeq> {
        let answers = self.client(world).timeline().iter();
        answers.rev().find(|e| matches!(e.body, visitor::Body::Answer { .. })).map(|e| e.seq)
    }

    pub(crate) fn goes_offline(self, world: &mut World) {
        world.offline::<VisitorSide>(self.0);
    }

    pub(crate) fn comes_online(self, world: &mut World) {
        world.online::<VisitorSide>(self.0);
    }

    pub(crate) fn reloads(self, world: &mut World) {
        world.reload::<VisitorSide>(self.0);
    }

    /// This tab finds the posts that `other`, a tab of the same visitor, has stored.
    pub(crate) fn finds_posts_of(self, world: &mut World, other: Self) {
        for post in world.visitors[other.0].kept.clone() {
            let here = &mut world.visitors[self.0].kept;
            if !here.iter().any(|known| known.key == post.key) {
                here.push(post);
            }
        }
        self.reloads(world);
    }

    pub(crate) fn client(self, world: &World) -> &Client<visitor::Entry, String> {
        &world.visitors[self.0].client
    }

    /// What the visitor may do now.
    pub(crate) fn view(self, world: &World) -> &visitor::View {
        world.visitors[self.0].view.as_ref().expect("the chat is open")
    }

    /// What was refused to this visitor, other than posts.
    pub(crate) fn was_told(self, world: &World) -> &[Refused] {
        &world.visitors[self.0].refusals
    }

    pub(crate) fn resets(self, world: &World) -> u32 {
        world.visitors[self.0].resets
    }
}

impl Agent {
    pub(crate) fn claims(self, world: &mut World) {
        let epoch = self.epoch(world);
        self.sends(world, AgentFrame::Claim { epoch });
    }

    pub(crate) fn replies(self, world: &mut World, words: &str) -> PostKey {
        let epoch = self.epoch(world);
        self.replies_under(world, words, epoch)
    }

    /// Replies with words that were written under another epoch.
    pub(crate) fn replies_under(self, world: &mut World, words: &str, epoch: u32) -> PostKey {
        let key = world.key();
        let text = words.to_owned();
        // What is on the screen, and now and then less than that.
        let covered = world.agents[self.0].client.covered();
        let seen = world.stormy.then_some(covered).filter(|_| world.rng.one_in(2));
        let seen = seen.map(|seen| EntrySeq(seen.0.saturating_sub(world.rng.below(3))));
        world.agent_posts(self.0, key.clone(), Outgoing::Reply { text, epoch, seen });
        key
    }

    pub(crate) fn notes(self, world: &mut World, words: &str) -> PostKey {
        let key = world.key();
        world.agent_posts(self.0, key.clone(), Outgoing::Note { text: words.to_owned() });
        key
    }

    pub(crate) fn releases(self, world: &mut World, note: Option<&str>) {
        self.sends(world, AgentFrame::Release { note: note.map(str::to_owned) });
    }

    pub(crate) fn assigns(self, world: &mut World, to: Assignee) {
        let epoch = self.epoch(world);
        self.sends(world, AgentFrame::Assign { to, epoch });
    }

    pub(crate) fn resolves(self, world: &mut World) {
        self.sends(world, AgentFrame::Resolve);
    }

    pub(crate) fn reopens(self, world: &mut World) {
        self.sends(world, AgentFrame::Reopen);
    }

    pub(crate) fn sends(self, world: &mut World, frame: AgentFrame) {
        if world.agents[self.0].client.connection() == Connection::Online {
            world.send_up::<AgentSide>(self.0, Up::Agent(frame));
        }
    }

    pub(crate) fn goes_offline(self, world: &mut World) {
        world.offline::<AgentSide>(self.0);
    }

    pub(crate) fn comes_online(self, world: &mut World) {
        world.online::<AgentSide>(self.0);
    }

    pub(crate) fn client(self, world: &World) -> &Client<agent::Entry, Outgoing> {
        &world.agents[self.0].client
    }

    /// Where the conversation stands on this screen.
    pub(crate) fn view(self, world: &World) -> &agent::View {
        world.agents[self.0].view.as_ref().expect("the thread is open")
    }

    pub(crate) fn person(self, world: &World) -> Person {
        world.agents[self.0].person.clone().expect("an agent's device has its person")
    }

    pub(crate) fn name(self, world: &World) -> Name {
        self.person(world).name
    }

    /// What was refused to this agent, other than replies and notes.
    pub(crate) fn was_told(self, world: &World) -> &[Refused] {
        &world.agents[self.0].refusals
    }

    pub(crate) fn resets(self, world: &World) -> u32 {
        world.agents[self.0].resets
    }

    pub(super) fn epoch(self, world: &World) -> u32 {
        world.agents[self.0].view.as_ref().map_or(0, |view| view.epoch)
    }
}

impl World {
    pub(super) fn visitor_posts(&mut self, device: usize, key: PostKey, words: &str) {
        let words = words.to_owned();
        self.posts::<VisitorSide>(device, None, key, words);
    }

    pub(super) fn agent_posts(&mut self, device: usize, key: PostKey, payload: Outgoing) {
        let author = self.agents[device].person.as_ref().map(|person| person.id.clone());
        self.posts::<AgentSide>(device, author, key, payload);
    }

    fn posts<S: Side>(
        &mut self,
        device: usize,
        author: Option<AgentId>,
        key: PostKey,
        payload: S::Payload,
    ) {
        let now = self.now;
        let here = &mut S::devices(self)[device];
        let room = here.room;
        if here.client.post(now, key.clone(), payload).is_err() {
            return;
        }
        let mut outputs = here.outputs();
        let dies = self.stormy && self.rng.one_in(24);
        if dies {
            // The tab dies between two outputs: what was not stored was never sent either.
            outputs.truncate(self.rng.index(outputs.len() + 1));
        }
        self.carry_out::<S>(device, outputs);
        if S::devices(self)[device].kept.iter().any(|post| post.key == key) {
            self.written.push(Written { seat: S::seat(device), author, room, key, odd: false });
        }
        if dies {
            self.reload::<S>(device);
        }
    }

    pub(super) fn offline<S: Side>(&mut self, device: usize) {
        S::devices(self)[device].network = false;
        if let Some(socket) = S::devices(self)[device].socket {
            self.sockets[socket].black_hole = true;
            self.dropped(socket);
        }
    }

    pub(super) fn online<S: Side>(&mut self, device: usize) {
        let now = self.now;
        S::devices(self)[device].network = true;
        self.input::<S>(device, |d| d.client.wake(now));
    }

    pub(super) fn reload<S: Side>(&mut self, device: usize) {
        self.hang_up::<S>(device);
        let (now, seed) = (self.now, self.rng.bits());
        self.input::<S>(device, |d| d.reload(now, seed));
    }
}
