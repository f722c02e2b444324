//! The shell around the core: sockets in, events kept, frames out, bot and desk owed their due.

use shared::{
    availability::Around,
    conversation::{ActionOutcome, AssignTo, Command, Job, Outcome, Recorded, Refusal, Step, view},
    email::Email,
    findings::{Findings, PolicyHit},
    id::{EntrySeq, PostKey},
    inbox::Taken,
    limits::TURN_ATTEMPTS_MAX,
    settings::Then,
    text::{MessageText, Name},
    time::Tick,
    wire::{
        AnswerKind, PROTOCOL, Refused,
        agent::{AgentFrame, Person, ToAgent},
        desk::Item,
        fault::Fault,
        handoff::{Assignee, Evidence},
        visitor::{ToVisitor, VisitorFrame},
    },
};

use super::{
    Happening, World,
    link::{Down, Seat, Up},
    people::text,
    room::{ActionRow, TurnRow},
    screen::sight,
};

/// Refused answers of a turn are tried again after this long.
const RETRY_MS: u64 = 2_000;

impl World {
    /// A frame reaches the conversation.
    pub(super) fn arrive_there(&mut self, socket: usize, frame: Up) {
        if !self.sockets[socket].there || self.sockets[socket].black_hole {
            return;
        }
        match frame {
            Up::Ping => self.send_down(socket, Down::Pong),
            Up::Closed => self.sockets[socket].there = false,
            Up::Visitor(frame) => self.visitor_frame(socket, frame),
            Up::Agent(frame) => self.agent_frame(socket, frame),
        }
    }

    fn visitor_frame(&mut self, socket: usize, frame: VisitorFrame) {
        let (key, command) = match frame {
            VisitorFrame::Hello { after, .. } => {
                self.greet(socket, after);
                let room = self.sockets[socket].room;
                return self.by_itself(room, Command::VisitorCame);
            }
            VisitorFrame::Post { key, text } => {
                let parsed = MessageText::parse(&text);
                let post = |text| Command::Post { key: key.clone(), text, page: None };
                (Some(key.clone()), parsed.map(post).map_err(Refusal::from))
            }
            VisitorFrame::AskForPerson => (None, Ok(Command::AskForPerson { page: None })),
            VisitorFrame::LeaveLine => (None, Ok(Command::LeaveLine)),
            VisitorFrame::Rate { of, helped } => (None, Ok(Command::Rate { of, helped })),
            VisitorFrame::AnswerOffer { offer, accept } => {
                (None, Ok(Command::AnswerOffer { offer, accept }))
            }
            VisitorFrame::Choose { label, key } => {
                (Some(key.clone()), Ok(Command::Choose { label, key, page: None }))
            }
            VisitorFrame::LeaveMessage { key, email, text } => {
                let email = Email::parse(&email).expect("these worlds write good addresses");
                let left =
                    |text| Command::LeaveMessage { key: key.clone(), email, text, page: None };
                (Some(key.clone()), MessageText::parse(&text).map(left).map_err(Refusal::from))
            }
            VisitorFrame::Reveal { of, text } => {
                let reveal = |text| Command::Reveal { of, text };
                (None, MessageText::parse(&text).map(reveal).map_err(Refusal::from))
            }
            VisitorFrame::SetAttributes { .. } => return,
        };
        self.asked(socket, key, command);
    }

    fn agent_frame(&mut self, socket: usize, frame: AgentFrame) {
        let agent = self.person_at(socket);
        let (key, command) = match frame {
            AgentFrame::Hello { after, .. } => return self.greet(socket, after),
            AgentFrame::Claim { epoch } => (None, Ok(Command::Claim { agent, epoch })),
            AgentFrame::Assign { to, epoch } => (None, self.assignment(agent, to, epoch)),
            AgentFrame::AddLabel { label } => (None, Ok(Command::AddLabel { agent, label })),
            AgentFrame::RemoveLabel { label } => (None, Ok(Command::RemoveLabel { agent, label })),
            AgentFrame::AddTask { text, due } => {
                let task = |text| Command::AddTask { agent, text, due };
                (None, MessageText::parse(&text).map(task).map_err(Refusal::from))
            }
            AgentFrame::CompleteTask { task } => (None, Ok(Command::CompleteTask { agent, task })),
            AgentFrame::Reply { key, text, epoch, seen } => {
                let parsed = MessageText::parse(&text);
                let reply = |text| Command::Reply { agent, key: key.clone(), text, epoch, seen };
                (Some(key.clone()), parsed.map(reply).map_err(Refusal::from))
            }
            AgentFrame::Approve { proposal, text: edited } => {
                let log = &self.rooms[self.sockets[socket].room].log;
                let own = log.iter().find(|r| r.seq == proposal).and_then(|r| r.text.clone());
                let words = edited.map_or(own, |edited| Some(text(&edited)));
                let words = words.unwrap_or_else(|| text("nothing"));
                (None, Ok(Command::Approve { agent, proposal, text: words }))
            }
            AgentFrame::Note { key, text } => {
                let parsed = MessageText::parse(&text);
                let note = |text| Command::Note { agent, key: key.clone(), text };
                (Some(key.clone()), parsed.map(note).map_err(Refusal::from))
            }
            AgentFrame::Release { note } => {
                let parsed = note.as_deref().map(MessageText::parse).transpose();
                let release = |note| Command::Release { agent, note };
                (None, parsed.map(release).map_err(Refusal::from))
            }
            AgentFrame::Resolve => (None, Ok(Command::Resolve { agent })),
            AgentFrame::Reopen => (None, Ok(Command::Reopen { agent })),
        };
        self.asked(socket, key, command);
    }

    fn assignment(&self, by: Person, to: Assignee, epoch: u32) -> Result<Command, Refusal> {
        let to = match to {
            Assignee::Agent(id) => {
                let people = self.agents.iter().filter_map(|device| device.person.clone());
                let colleague = people.into_iter().find(|person| person.id == id);
                AssignTo::Agent(colleague.ok_or(Refusal::NoSuch { what: "colleague" })?)
            }
            Assignee::Department(id) => AssignTo::Department(id),
            Assignee::Bot(id) => AssignTo::Bot(id),
        };
        Ok(Command::Assign { by, to, epoch })
    }

    /// Something happens that nobody waits for an answer to.
    pub(super) fn by_itself(&mut self, room: usize, command: Command) {
        if let Ok((_, record)) = self.turn(room, command, None)
            && !self.crashes_now(room, &record)
        {
            self.tell(room, &record);
        }
    }

    /// Others can come than before, and every view that is concerned is sent.
    pub(super) fn comes_and_goes(&mut self, around: Around) {
        self.around = around;
        for room in 0..self.rooms.len() {
            if !self.rooms[room].log.is_empty() {
                self.send(room, Vec::new(), Vec::new());
            }
        }
    }

    fn person_at(&self, socket: usize) -> Person {
        let Seat::Agent(device) = self.sockets[socket].seat else {
            unreachable!("only an agent's device sends an agent's frames")
        };
        self.agents[device].person.clone().expect("an agent's device has its person")
    }

    /// Somebody asked for something: do it, and answer them.
    fn asked(&mut self, socket: usize, key: Option<PostKey>, command: Result<Command, Refusal>) {
        let room = self.sockets[socket].room;
        let before = self.stormy && self.rng.one_in(2);
        match command.and_then(|command| self.turn(room, command, None)) {
            Ok((step, record)) => {
                if self.crashes_now(room, &record) {
                    return;
                }
                // Which of the two comes first makes no difference to a client.
                if before {
                    self.accept(socket, &step);
                }
                self.tell(room, &record);
                if !before {
                    self.accept(socket, &step);
                }
            }
            Err(refusal) => {
                *self.tally.refusals.entry(refusal.code()).or_default() += 1;
                for written in self.written.iter_mut().filter(|w| Some(&w.key) == key.as_ref()) {
                    written.odd = true;
                }
                let why = Refused::from(&refusal);
                let frame = match self.sockets[socket].seat {
                    Seat::Visitor(_) => Down::Visitor(ToVisitor::Refused { key, why }),
                    Seat::Agent(_) => Down::Agent(ToAgent::Refused { key, why }),
                };
                self.send_down(socket, frame);
            }
        }
    }

    fn accept(&mut self, socket: usize, step: &Step) {
        let Some((key, seq)) = step.accepted.clone() else { return };
        self.tally.repeats += u32::from(step.is_empty());
        let frame = match self.sockets[socket].seat {
            Seat::Visitor(_) => Down::Visitor(ToVisitor::Accepted { key, seq }),
            Seat::Agent(_) => Down::Agent(ToAgent::Accepted { key, seq }),
        };
        self.send_down(socket, frame);
    }

    /// One command, whoever gave it. The log is read along by the reference.
    pub(super) fn turn(
        &mut self,
        room: usize,
        command: Command,
        done: Option<EntrySeq>,
    ) -> Result<(Step, Vec<Recorded>), Refusal> {
        let tick = Tick::new(self.now, self.rng.bits());
        let here = &mut self.rooms[room];
        let result = here.turn(tick, &self.settings, &self.around, command, done);
        if let Ok((_, record)) = &result {
            let reference = &mut self.references[room];
            for recorded in record {
                self.tally.event(recorded);
                self.broken.extend(reference.read(recorded));
            }
            let alarm = here.alarm;
            let settings = &self.settings;
            self.broken.extend(reference.compare(here.conversation(settings), settings, alarm));
            if !record.is_empty() {
                let soon = self.delay_ms() / 10;
                self.after_ms(soon, Happening::Drain { room });
            }
        }
        result
    }

    fn crashes_now(&mut self, room: usize, record: &[Recorded]) -> bool {
        let crashes = !record.is_empty() && self.rooms[room].crash_after_commit;
        if crashes {
            self.rooms[room].crash_after_commit = false;
            self.crash(room);
        }
        crashes
    }

    /// Everything in memory is gone, sockets included.
    pub(super) fn crash(&mut self, room: usize) {
        self.tally.crashes += 1;
        self.rooms[room].forget(&self.settings);
        self.rooms[room].life += 1;
        self.rooms[room].running.clear();
        for socket in 0..self.sockets.len() {
            if self.sockets[socket].room == room && self.sockets[socket].there {
                self.sockets[socket].there = false;
                let delay = self.delay_ms();
                self.after_ms(delay, Happening::Dropped { socket });
            }
        }
        // The alarm is the safety net of what is owed.
        self.after_ms(1_000, Happening::Drain { room });
    }

    /// Tells every socket what has happened.
    pub(super) fn tell(&mut self, room: usize, record: &[Recorded]) {
        if record.is_empty() {
            return;
        }
        let here = &mut self.rooms[room];
        let covered = here.conversation(&self.settings).seq();
        let visible = |recorded| view::for_visitor(recorded, &self.settings);
        let entries: Vec<_> = record.iter().filter_map(visible).collect();
        let mut to_visitors = Vec::new();
        if !entries.is_empty() {
            let after = core::mem::replace(&mut here.told, covered);
            to_visitors.push(Down::Visitor(ToVisitor::Entries { after, covered, entries }));
        }
        let after = EntrySeq(covered.0 - record.len() as u64);
        let entries = record.iter().map(view::for_agent).collect();
        let to_agents = vec![Down::Agent(ToAgent::Entries { after, covered, entries })];
        self.send(room, to_visitors, to_agents);
    }

    /// Sends frames to every socket of a room, and the views where they are new.
    fn send(&mut self, room: usize, mut to_visitors: Vec<Down>, mut to_agents: Vec<Down>) {
        let here = &mut self.rooms[room];
        let conversation = here.conversation(&self.settings);
        let visitor_view = conversation.visitor_view(&self.settings, sight(&self.around));
        let agent_view = conversation.agent_view(sight(&self.around));
        if here.visitor_view.as_ref() != Some(&visitor_view) {
            to_visitors.push(Down::Visitor(ToVisitor::View(visitor_view.clone())));
            here.visitor_view = Some(visitor_view);
        }
        if here.agent_view.as_ref() != Some(&agent_view) {
            to_agents.push(Down::Agent(ToAgent::View(agent_view.clone())));
            here.agent_view = Some(agent_view);
        }
        for socket in 0..self.sockets.len() {
            let to = &self.sockets[socket];
            if to.room != room || !to.there || !to.greeted {
                continue;
            }
            let frames = match to.seat {
                Seat::Visitor(_) => &to_visitors,
                Seat::Agent(_) => &to_agents,
            };
            for frame in frames.clone() {
                // No server should, but a client must notice.
                if self.stormy && self.rng.one_in(64) {
                    self.sockets[socket].cheated = true;
                } else {
                    self.send_down(socket, frame);
                }
            }
        }
    }

    /// Answers a hello: the gap, or everything, in pieces.
    fn greet(&mut self, socket: usize, after: EntrySeq) {
        let room = self.sockets[socket].room;
        self.sockets[socket].greeted = true;
        let here = &mut self.rooms[room];
        let conversation = here.conversation(&self.settings);
        // The server may always start anew, and now and then it does.
        let reset = conversation.needs_reset(after) || self.stormy && self.rng.one_in(8);
        let facts = sight(&self.around);
        let (conversation_id, protocol) = (conversation.id().clone(), PROTOCOL);
        let visitor = matches!(self.sockets[socket].seat, Seat::Visitor(_));
        let welcome = if visitor {
            Down::Visitor(ToVisitor::Welcome {
                protocol,
                conversation: conversation_id,
                reset,
                site: Box::new(view::site(&self.settings)),
                view: conversation.visitor_view(&self.settings, facts),
            })
        } else {
            Down::Agent(ToAgent::Welcome {
                protocol,
                conversation: conversation_id,
                reset,
                view: conversation.agent_view(facts),
            })
        };
        self.send_down(socket, welcome);
        let from = if reset { EntrySeq::NONE } else { after };
        let at_once = if self.stormy { 1 + self.rng.index(9) } else { 100 };
        // Some of what is there already may come again.
        let overlap = if self.stormy { self.rng.below(4) } else { 0 };
        let from = EntrySeq(from.0.saturating_sub(overlap));
        let mut after = from;
        let from = usize::try_from(from.0).expect("a log fits in memory");
        for gap in self.rooms[room].log[from..].to_vec().chunks(at_once) {
            let covered = gap.last().expect("no chunk is empty").seq;
            let frame = if visitor {
                let visible = |recorded| view::for_visitor(recorded, &self.settings);
                let entries = gap.iter().filter_map(visible).collect();
                Down::Visitor(ToVisitor::Entries { after, covered, entries })
            } else {
                let entries = gap.iter().map(view::for_agent).collect();
                Down::Agent(ToAgent::Entries { after, covered, entries })
            };
            self.send_down(socket, frame);
            after = covered;
        }
    }

    /// The one alarm rings: act if something is due, and arm what comes next.
    pub(super) fn alarm(&mut self, room: usize) {
        self.rooms[room].alarm = None;
        let (_, record) =
            self.turn(room, Command::Expire, None).expect("the alarm is never refused");
        self.rooms[room].arm(&self.settings);
        if !self.crashes_now(room, &record) {
            self.tell(room, &record);
        }
    }

    /// Looks through what is owed: turns to be started, a line for the desk.
    pub(super) fn drain(&mut self, room: usize) {
        let here = &mut self.rooms[room];
        let running = here.conversation(&self.settings).turn().map(|turn| turn.turn);
        here.turns.retain(|row| Some(row.turn) == running);
        let owed: Vec<_> =
            (0..here.turns.len()).filter(|i| here.running.insert(here.turns[*i].turn)).collect();
        for i in owed {
            self.rooms[room].turns[i].attempts += 1;
            self.start_turn(room, self.rooms[room].turns[i].clone());
        }
        for row in self.rooms[room].actions.clone() {
            let done = !self.stormy || !self.rng.one_in(4);
            let delay = self.delay_ms();
            self.after_ms(delay, Happening::ActionEnds { room, row, done });
        }
        if self.rooms[room].desk_due {
            let item = self.item(room);
            let copies = if self.stormy { self.rng.below(3) } else { 1 };
            for _ in 0..copies {
                let delay = self.delay_ms();
                self.after_ms(delay, Happening::DeskLine { room, item: item.clone() });
            }
            self.after_ms(RETRY_MS, Happening::Drain { room });
        }
    }

    /// What a conversation says of itself to the desk.
    pub(super) fn item(&mut self, room: usize) -> Item {
        let here = &mut self.rooms[room];
        let at = here.conversation(&self.settings).last_line();
        let recorded = at.and_then(|at| here.log.iter().find(|recorded| recorded.seq == at));
        let words = recorded.and_then(|recorded| recorded.text.as_ref());
        let line = words.map_or_else(String::new, |text| text.as_str().to_owned());
        here.conversation(&self.settings).item(&self.settings, line)
    }

    pub(super) fn desk_line(&mut self, room: usize, item: Item) {
        let confirmed = item.seq;
        if self.inbox.take(item) == Taken::Old {
            self.tally.old_lines += 1;
        }
        if self.rooms[room].log.last().is_some_and(|last| last.seq == confirmed) {
            self.rooms[room].desk_due = false;
        }
    }

    fn start_turn(&mut self, room: usize, row: TurnRow) {
        let life = self.rooms[room].life;
        if row.attempts > TURN_ATTEMPTS_MAX {
            return self
                .after_ms(0, Happening::TurnEnds { room, life, row, outcome: Outcome::Failed });
        }
        let words = self.rooms[room].log.iter().filter(|recorded| row.of.contains(&recorded.seq));
        let words: Vec<_> =
            words.filter_map(|r| r.text.as_ref()).map(MessageText::as_str).collect();
        let words = words.join(" + ");
        let said = |kind| {
            let text = text(&format!("About {words}"));
            Some(Outcome::Said { kind, text, source: None })
        };
        let luck = if self.stormy { self.rng.below(8) } else { 7 };
        let outcome = match (luck, words.split(' ').next()) {
            (0, _) | (_, Some("mystery")) => said(AnswerKind::Unknown),
            (1, _) | (_, Some("breakage")) => Some(Outcome::Failed),
            (2, _) | (_, Some("silence")) => None,
            (3, _) | (_, Some("thanks")) => said(AnswerKind::SmallTalk),
            _ => said(AnswerKind::Answer),
        };
        let takes_ms = match (self.stormy, self.rng.one_in(8)) {
            (false, _) => self.bot_takes_ms,
            (true, false) => 100 + self.rng.below(4_000),
            (true, true) => self.rng.below(90_000),
        };
        // A lost one is simply never heard of again.
        if let Some(outcome) = outcome {
            self.after_ms(takes_ms, Happening::TurnEnds { room, life, row, outcome });
        }
    }

    /// An engine comes back, perhaps one that an earlier life of the object had started.
    pub(super) fn turn_ends(&mut self, room: usize, life: u32, row: &TurnRow, outcome: Outcome) {
        if self.rooms[room].life != life && !self.stormy {
            return;
        }
        let again = self.stormy && self.rng.one_in(6);
        for outcome in core::iter::repeat_n(outcome, 1 + usize::from(again)) {
            let (turn, epoch) = (row.turn, row.epoch);
            let findings = self.findings(row);
            let here = self.rooms[room].conversation(&self.settings);
            let settled = here.settles_it(&self.settings, &self.around, &findings);
            let outcome = if settled { Outcome::NotAsked } else { outcome };
            if self.stormy && self.rng.one_in(5) {
                let fault = [Fault::TimedOut, Fault::Unsupported][self.rng.index(2)];
                let noted = self.turn(room, Command::NoteFault { turn, epoch, fault }, None);
                if let Ok((_, record)) = noted {
                    if self.crashes_now(room, &record) {
                        return;
                    }
                    self.tell(room, &record);
                }
            }
            let command = Command::FinishTurn { turn, epoch, outcome, findings };
            match self.turn(room, command, Some(turn)) {
                Ok((_, record)) => {
                    if self.crashes_now(room, &record) {
                        return;
                    }
                    self.tell(room, &record);
                }
                Err(_) => self.tally.stale_turns += 1,
            }
        }
    }

    /// What the visitor's words may show, in a storm.
    fn findings(&mut self, row: &TurnRow) -> Findings {
        let mut findings = Findings::default();
        let post = row.of.last().copied().unwrap_or_default();
        if !self.stormy {
            return findings;
        }
        match self.rng.below(48) {
            0..3 => findings.person_wanted = Some(Evidence::Words { post, from: 0, to: 5 }),
            3..6 => findings.not_helped = Some(post),
            6..9 => findings.asked_again = Some(post),
            9..20 => {
                let all = [Then::Offer, Then::HandOver, Then::Approve, Then::Approve];
                let then = all[self.rng.index(all.len())];
                let rule = Name::parse("private rule").expect("a short name");
                let condition = "keyword".to_owned();
                let evidence = Evidence::Rule { rule: rule.clone(), post, condition };
                let department = None;
                let hit = PolicyHit { rule, then, department, evidence };
                match then {
                    Then::Approve => findings.approval = Some(Box::new(hit)),
                    Then::Offer | Then::HandOver => findings.policy = Some(Box::new(hit)),
                }
            }
            20..28 => findings.answered_offer = Some(self.rng.one_in(2)),
            _ => {}
        }
        findings
    }

    /// What a handover action was to do outside is done, or is not to be done.
    pub(super) fn action_ends(&mut self, room: usize, row: &ActionRow, done: bool) {
        let outcome = match (&row.job, done) {
            (Job::WordTask { due }, _) => {
                ActionOutcome::Task { text: text("A private task."), due: *due }
            }
            (_, true) => ActionOutcome::Done,
            (_, false) => ActionOutcome::Failed { why: text("A private reason.") },
        };
        let (handoff, index, part) = (row.handoff, row.index, row.part);
        self.by_itself(room, Command::FinishAction { handoff, index, part, outcome });
        self.rooms[room].actions.retain(|owed| owed != row);
    }
}
