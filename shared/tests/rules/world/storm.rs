//! Random worlds: people do what they please, and everything that can be lost gets lost.

use std::collections::BTreeMap;

use shared::{
    conversation::{Event, Recorded},
    limits::POST_CHARS_MAX,
    sync::{Pending, PendingState},
    text::Name,
    wire::{
        agent::{AgentFrame, Holder},
        visitor,
    },
};

use super::{
    Agent, Broken, Visitor, World,
    device::{AgentSide, Side, VisitorSide},
};

/// What has happened in a world, so that a quiet storm is noticed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) events: BTreeMap<&'static str, u64>,
    pub(crate) refusals: BTreeMap<&'static str, u64>,
    pub(crate) crashes: u32,
    pub(crate) forgotten: u32,
    pub(crate) losses: u32,
    pub(crate) repeats: u32,
    pub(crate) resets: u32,
    pub(crate) stale_turns: u32,
    pub(crate) old_lines: u32,
    pub(crate) steps: u64,
}

impl Tally {
    pub(super) fn event(&mut self, recorded: &Recorded) {
        *self.events.entry(kind(&recorded.event)).or_default() += 1;
    }

    /// Adds another world's.
    pub(crate) fn add(&mut self, other: &Self) {
        for (name, count) in &other.events {
            *self.events.entry(name).or_default() += count;
        }
        for (name, count) in &other.refusals {
            *self.refusals.entry(name).or_default() += count;
        }
        self.crashes += other.crashes;
        self.forgotten += other.forgotten;
        self.losses += other.losses;
        self.repeats += other.repeats;
        self.resets += other.resets;
        self.stale_turns += other.stale_turns;
        self.old_lines += other.old_lines;
        self.steps += other.steps;
    }
}

/// The event's name; exhaustive, so that a new one is looked for in the storm.
pub(super) const fn kind(event: &Event) -> &'static str {
    match event {
        Event::Began { .. } => "began",
        Event::Posted { .. } => "posted",
        Event::TurnStarted { .. } => "turn_started",
        Event::Answered { .. } => "answered",
        Event::Rated { .. } => "rated",
        Event::PersonAsked { .. } => "person_asked",
        Event::LineLeft { .. } => "line_left",
        Event::WentUnanswered { .. } => "went_unanswered",
        Event::Claimed { .. } => "claimed",
        Event::Replied { .. } => "replied",
        Event::Noted { .. } => "noted",
        Event::Released { .. } => "released",
        Event::BotReturned { .. } => "bot_returned",
        Event::Resolved { .. } => "resolved",
        Event::Reopened { agent: None, .. } => "reopened_by_visitor",
        Event::Reopened { agent: Some(_), .. } => "reopened_by_agent",
    }
}

impl World {
    /// Plays one world: a storm of `steps`, then fair weather until rest. Says what did not hold.
    pub(crate) fn weather_the_storm(seed: u64, steps: u64) -> (Vec<Broken>, Tally) {
        let mut world = Self::seeded(seed);
        world.stormy = true;
        let limits = [None, Some(30_000), Some(30_000), Some(300_000)];
        world.settings.bot.unanswered_after_ms = limits[world.rng.index(limits.len())];
        world.settings.bot.required_answers = u32::try_from(world.rng.below(3)).expect("small");
        // One visitor with two tabs, another with one; Ana and Ben look at both.
        let (one, two) = (world.visitor(), world.visitor());
        world.tab_of(one);
        for name in ["Ana", "Ben"] {
            world.agent(name, one);
            world.agent(name, two);
        }
        if !world.rng.one_in(4) {
            one.says(&mut world, "hello");
            two.says(&mut world, "hello");
        }
        for _ in 0..steps {
            world.tally.steps += 1;
            match world.rng.below(200) {
                0..52 => world.somebody_acts(),
                52..62 => world.something_fails(),
                // Everybody is silent for a while, and what was waited for comes due.
                62 | 63 => {
                    let ms = 1_000 + world.rng.below(60_000);
                    world.run_ms(ms);
                }
                _ => (0..3).for_each(|_| world.step()),
            }
        }
        world.calm_down();
        world.come_to_rest();
        world.look_at_everything();
        (world.broken, world.tally)
    }

    fn calm_down(&mut self) {
        self.stormy = false;
        // Whoever was left without a frame and has heard nothing since cannot know.
        for socket in 0..self.sockets.len() {
            if self.sockets[socket].cheated {
                self.dropped(socket);
            }
        }
        for room in &mut self.rooms {
            room.crash_after_commit = false;
        }
        for device in 0..self.visitors.len() {
            self.online::<VisitorSide>(device);
        }
        for device in 0..self.agents.len() {
            self.online::<AgentSide>(device);
        }
    }

    fn look_at_everything(&mut self) {
        self.check_screens();
        self.check_posts();
        self.check_desk();
        for room in 0..self.rooms.len() {
            let broken = self.references[room].at_rest();
            self.rooms[room].forget(&self.settings);
            let found = core::mem::take(&mut self.rooms[room].broken);
            self.broken.extend(broken.into_iter().chain(found));
        }
        let resets =
            self.visitors.iter().map(|d| d.resets).chain(self.agents.iter().map(|d| d.resets));
        self.tally.resets = resets.sum();
    }

    fn somebody_acts(&mut self) {
        if self.rng.one_in(2) {
            let device = self.rng.index(self.visitors.len());
            self.visitor_acts(Visitor(device));
        } else {
            let device = self.rng.index(self.agents.len());
            self.agent_acts(Agent(device));
        }
    }

    fn visitor_acts(&mut self, visitor: Visitor) {
        let view = self.visitors[visitor.0].view.as_ref();
        if view.is_some_and(|view| view.may_ask_for_person) && self.rng.one_in(3) {
            return visitor.asks_for_person(self);
        }
        let waits = |view: &visitor::View| matches!(view.holder, visitor::Holder::Waiting { .. });
        if view.is_some_and(waits) && self.rng.one_in(6) {
            return visitor.leaves_line(self);
        }
        match self.rng.below(24) {
            0..9 => drop(visitor.says(self, "hello")),
            9 => visitor.asks_for_person(self),
            10 => visitor.leaves_line(self),
            11..14 => {
                let helped = self.rng.one_in(2);
                let of = visitor.last_answer(self).unwrap_or_default();
                visitor.rates(self, of, helped);
            }
            14 => drop(visitor.says(self, " \u{200b} ")),
            15 if self.rng.one_in(16) => drop(visitor.says(self, &"x".repeat(POST_CHARS_MAX + 1))),
            16 if self.rng.one_in(24) => {
                for _ in 0..70 {
                    visitor.says(self, "quick");
                }
            }
            17 | 18 => self.copies_outbox(visitor),
            19 | 20 => self.clears_up::<VisitorSide>(visitor.0),
            _ => self.fiddles::<VisitorSide>(visitor.0),
        }
    }

    /// Mostly what the screen suggests, and now and then what it does not.
    fn agent_acts(&mut self, agent: Agent) {
        let sensible = !self.rng.one_in(4);
        match (sensible, self.agents[agent.0].view.as_ref().map(|view| &view.holder)) {
            (true, Some(Holder::Agent { agent: holder })) if *holder == agent.person(self) => {
                match self.rng.below(12) {
                    0..5 => drop(agent.replies(self, "Let me see.")),
                    5..9 => self.releases(agent),
                    9 => agent.resolves(self),
                    _ => drop(agent.notes(self, "a private note")),
                }
            }
            (true, Some(Holder::Ended)) => agent.reopens(self),
            (true, Some(Holder::Agent { .. })) if !self.rng.one_in(6) => {}
            (true, Some(_)) if !self.rng.one_in(3) => {}
            (true, Some(_)) => agent.claims(self),
            _ => self.agent_strays(agent),
        }
    }

    fn agent_strays(&mut self, agent: Agent) {
        match self.rng.below(12) {
            0 => agent.sends(self, AgentFrame::Claim { epoch: 0 }),
            1 | 2 => {
                // Words of another epoch, or none at all.
                let epoch = u32::try_from(self.rng.below(8)).expect("small");
                let words = if self.rng.one_in(4) { "" } else { "An old draft, too late." };
                agent.replies_under(self, words, epoch);
            }
            3 => drop(agent.notes(self, "a private note")),
            4 => self.releases(agent),
            5 => agent.resolves(self),
            6 => agent.reopens(self),
            7 => agent.claims(self),
            8 | 9 => self.clears_up::<AgentSide>(agent.0),
            _ => self.fiddles::<AgentSide>(agent.0),
        }
    }

    fn releases(&mut self, agent: Agent) {
        let note = self.rng.one_in(2).then_some("a private word for the bot");
        agent.releases(self, note);
    }

    /// Sends failed posts again, or gives them up.
    fn clears_up<S: Side>(&mut self, device: usize) {
        let failed = |post: &&Pending<S::Payload>| matches!(post.state, PendingState::Failed(_));
        let pending = S::devices(self)[device].client.pending().iter();
        let keys: Vec<_> = pending.filter(failed).map(|post| post.key.clone()).collect();
        let now = self.now;
        for key in keys {
            if self.rng.one_in(2) {
                self.input::<S>(device, |d| d.client.try_again(now, &key));
            } else {
                self.input::<S>(device, |d| drop(d.client.discard(&key)));
            }
        }
    }

    /// Reloads, loses the network, finds it again.
    fn fiddles<S: Side>(&mut self, device: usize) {
        match self.rng.below(4) {
            0 => self.reload::<S>(device),
            1 => self.offline::<S>(device),
            _ => self.online::<S>(device),
        }
    }

    /// Another tab of the same visitor finds the stored posts, and sends them as well.
    fn copies_outbox(&mut self, visitor: Visitor) {
        let room = self.visitors[visitor.0].room;
        let other = (0..self.visitors.len())
            .find(|other| *other != visitor.0 && self.visitors[*other].room == room);
        if let Some(other) = other {
            Visitor(other).finds_posts_of(self, visitor);
        }
    }

    fn something_fails(&mut self) {
        let room = self.rng.index(self.rooms.len());
        match self.rng.below(10) {
            0 | 1 => {
                let open = (0..self.sockets.len()).filter(|s| self.sockets[*s].here);
                let open: Vec<_> = open.collect();
                if !open.is_empty() {
                    let socket = open[self.rng.index(open.len())];
                    self.lose(socket);
                }
            }
            2..5 => {
                self.tally.forgotten += 1;
                self.rooms[room].forget(&self.settings);
                let mut broken = core::mem::take(&mut self.rooms[room].broken);
                self.broken.append(&mut broken);
            }
            5 => self.rooms[room].keep_snapshot(&self.settings),
            6 => self.crash(room),
            7 => self.rooms[room].crash_after_commit = true,
            8 => {
                // The owner renames the bot.
                self.settings.version += 1;
                let name = format!("Robin {}", self.settings.version);
                self.settings.bot.name = Name::parse(&name).expect("a short name");
            }
            _ => self.alarm(room),
        }
    }
}
