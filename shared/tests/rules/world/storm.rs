//! Random worlds: people do what they please, and everything that can be lost gets lost.

use std::collections::BTreeMap;

use shared::{
    availability::{Around, Availability},
    conversation::{Command, Event, Recorded},
    id::{AgentId, BotId, DepartmentId, EntrySeq},
    limits::POST_CHARS_MAX,
    settings::{
        Action, AssignTo, Department, HandoffSettings, Idle, Ladder, LeadsTo, MenuItem, OnTrigger,
        Team,
    },
    sync::{Pending, PendingState},
    text::{Label, Name},
    wire::{
        agent::{AgentFrame, Holder},
        handoff::Assignee,
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
        Event::Answered { approved_by: None, .. } => "answered",
        Event::Answered { .. } => "approved",
        Event::Proposed { .. } => "proposed",
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
        Event::Offered { .. } => "offered",
        Event::OfferDeclined { .. } => "offer_declined",
        Event::HandoffUnavailable { .. } => "handoff_unavailable",
        Event::AttemptFailed { .. } => "attempt_failed",
        Event::EmailGiven => "email_given",
        Event::MessageLeft { .. } => "message_left",
        Event::Climbed { .. } => "climbed",
        Event::Assigned { .. } => "assigned",
        Event::Transferred { .. } => "transferred",
        Event::AgentVanished { .. } => "agent_vanished",
        Event::VisitorLeft { .. } => "visitor_left",
        Event::VisitorReturned => "visitor_returned",
        Event::PlaceHeld => "place_held",
        Event::BotPaused { .. } => "bot_paused",
        Event::Labelled { .. } => "labelled",
        Event::Unlabelled { .. } => "unlabelled",
        Event::TaskAdded { .. } => "task_added",
        Event::TaskDone { .. } => "task_done",
        Event::BotSaid { .. } => "bot_said",
        Event::ActionDone { .. } => "action_done",
        Event::ActionFailed { .. } => "action_failed",
        Event::EngineFaulted { .. } => "engine_faulted",
        Event::IdleWarned { .. } => "idle_warned",
        Event::IdledOut => "idled_out",
        Event::Revealed { .. } => "revealed",
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
        if !world.rng.one_in(6) {
            let handoff = world.any_handoff();
            world.settings.bot.handoff = handoff;
            let id = DepartmentId::parse("sales").expect("an id");
            let name = Name::parse("Sales").expect("a name");
            let (members, team) = (Vec::new(), Team::default());
            world.settings.departments = vec![Department { id, name, members, team }];
        }
        if world.rng.one_in(2) {
            let mut other = world.settings.bot.clone();
            other.id = BotId::parse("sam").expect("an id");
            other.name = Name::parse("Sam").expect("a name");
            other.unanswered_after_ms = limits[world.rng.index(limits.len())];
            other.required_answers = u32::try_from(world.rng.below(3)).expect("small");
            world.settings.bots = vec![other];
        }
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
                    let longest = if world.rng.one_in(4) { 20 * 60_000 } else { 60_000 };
                    let ms = 1_000 + world.rng.below(longest);
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

    /// What an owner may have set, in short times.
    fn any_handoff(&mut self) -> HandoffSettings {
        let mut handoff = HandoffSettings::default();
        let mut any = || match self.rng.below(3) {
            0 => OnTrigger::Off,
            1 => OnTrigger::Offer,
            _ => OnTrigger::HandOver,
        };
        handoff.triggers.no_answer = any();
        handoff.triggers.failed_to_resolve = any();
        handoff.triggers.ai_error = any();
        handoff.triggers.contact_request = !self.rng.one_in(6);
        handoff.triggers.takeover = !self.rng.one_in(6);
        handoff.company = self.rng.one_in(3);
        handoff.ladder = Ladder {
            ring_ms: 5_000,
            tell_after_ms: (!self.rng.one_in(4)).then_some(10_000),
            email_after_ms: (!self.rng.one_in(4)).then_some(15_000),
        };
        handoff.absence_ms = 20_000;
        let idle = |rng: &mut super::Rng| (!rng.one_in(6)).then_some(5 * 60_000);
        handoff.idle = Idle { bot_ms: idle(&mut self.rng), agent_ms: idle(&mut self.rng) };
        let label = |name| Label::parse(name).expect("a label");
        let hook = "https://private.example/hook".to_owned();
        let actions = [
            Action::Assign { to: AssignTo::Automatic },
            Action::CreateTask { due_in_ms: 60_000 },
            Action::SendMessage { text: Some(super::text("Somebody will come.")) },
            Action::PauseBot { ms: 45_000 },
            Action::AddLabels { labels: vec![label("private_label")] },
            Action::Notify {
                people: Vec::new(),
                addresses: Vec::new(),
                webhooks: vec![hook.clone(), hook],
            },
        ];
        handoff.actions = actions.into_iter().filter(|_| self.rng.one_in(2)).collect();
        let question = LeadsTo::Question(super::text("How long is delivery?"));
        let person = LeadsTo::Person { department: DepartmentId::parse("sales").ok() };
        let item =
            |label, leads_to| MenuItem { label: Name::parse(label).expect("a label"), leads_to };
        handoff.menu = vec![item("Delivery", question), item("Sales", person)];
        handoff
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
        if view.is_some_and(|view| view.offer.is_some()) && self.rng.one_in(2) {
            let accept = self.rng.one_in(2);
            return visitor.answers_offer(self, accept);
        }
        if view.is_some_and(|view| view.may_leave_message) && self.rng.one_in(3) {
            return visitor.leaves_message(self, "Please write to me.");
        }
        match self.rng.below(27) {
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
            24 => visitor.chooses(self, "Sales"),
            25 => {
                let label = if self.rng.one_in(2) { "Delivery" } else { "Gone" };
                visitor.chooses(self, label);
            }
            26 if self.rng.one_in(3) => visitor.leaves_message(self, "In between."),
            26 => visitor.answers_offer(self, false),
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
            (true, Some(_)) if self.rng.one_in(12) => self.agent_keeps_order(agent),
            (true, Some(Holder::Bot { .. })) if self.proposal(agent).is_some() => {
                self.approves(agent);
            }
            (true, Some(Holder::Ended)) => agent.reopens(self),
            (true, Some(Holder::Agent { .. })) if !self.rng.one_in(6) => {}
            (true, Some(_)) if !self.rng.one_in(3) => {}
            (true, Some(_)) => agent.claims(self),
            _ => self.agent_strays(agent),
        }
    }

    /// The answer that waits for approval, as far as `agent` has heard.
    fn proposal(&self, agent: Agent) -> Option<EntrySeq> {
        self.agents[agent.0].view.as_ref().and_then(|view| view.proposal)
    }

    fn approves(&mut self, agent: Agent) {
        let proposal = self.proposal(agent).unwrap_or_default();
        let text = self.rng.one_in(2).then(|| "Edited by a person.".to_owned());
        agent.sends(self, AgentFrame::Approve { proposal, text });
    }

    fn agent_strays(&mut self, agent: Agent) {
        match self.rng.below(15) {
            12..15 => self.agent_keeps_order(agent),
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

    /// Labels, tasks, and putting it somewhere else.
    fn agent_keeps_order(&mut self, agent: Agent) {
        let label = Label::parse("private_label").expect("a label");
        let other = ["Ana", "Ben"][self.rng.index(2)].to_lowercase();
        let colleague = AgentId::parse(&format!("private-{other}")).expect("an id");
        let department = if self.rng.one_in(4) { "gone" } else { "sales" };
        let department = DepartmentId::parse(department).expect("an id");
        match self.rng.below(11) {
            8..11 => self.approves(agent),
            0 => agent.sends(self, AgentFrame::AddLabel { label }),
            1 => agent.sends(self, AgentFrame::RemoveLabel { label }),
            2 => {
                let (text, due) = ("A private task.".to_owned(), self.now.plus(60_000));
                agent.sends(self, AgentFrame::AddTask { text, due });
            }
            3 => {
                let view = self.agents[agent.0].view.as_ref();
                let task = view.and_then(|view| view.tasks.first()).map(|task| task.task);
                let task = task.unwrap_or_default();
                agent.sends(self, AgentFrame::CompleteTask { task });
            }
            4 | 5 => agent.assigns(self, Assignee::Agent(colleague)),
            6 => agent.assigns(self, Assignee::Department(department)),
            _ => {
                let bots: Vec<_> = self.settings.all_bots().map(|bot| bot.id.clone()).collect();
                let bot = bots[self.rng.index(bots.len())].clone();
                agent.assigns(self, Assignee::Bot(bot));
            }
        }
    }

    /// The desk has found somebody, or has not heard of somebody for too long; it may be late.
    fn desk_speaks(&mut self, room: usize) {
        let agent = self.rng.index(self.agents.len());
        let Some(agent) = self.agents[agent].person.clone() else { return };
        if self.rng.one_in(3) {
            return self.by_itself(room, Command::Vanish { agent: agent.id });
        }
        let now = self.rooms[room].conversation(&self.settings).epoch();
        let epoch = if self.rng.one_in(4) { now.saturating_sub(1) } else { now };
        self.by_itself(room, Command::Ring { agent, epoch });
    }

    /// People come and go, hours open and close.
    fn availability_turns(&mut self) {
        let team = match self.rng.below(8) {
            0..5 => Availability::Here { people: Some(1) },
            5..7 => Availability::Away { back: Some(self.now.plus(3_600_000)) },
            _ => Availability::Off,
        };
        self.comes_and_goes(Around { team, ..Around::default() });
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
        match self.rng.below(16) {
            10..12 => self.availability_turns(),
            12..14 => self.desk_speaks(room),
            14 | 15 => self.by_itself(room, Command::VisitorLeft),
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
