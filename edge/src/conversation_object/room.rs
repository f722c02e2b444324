//! The conversation in memory: loaded from its log, changed by one command at a time.
//!
//! Everything here is synchronous: between reading the state and writing the events nothing else
//! runs, and what is sent afterwards is held back by the platform until the rows are durable.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use shared::{
    availability::{self, Around, Facts},
    conversation::{
        Command, Conversation, Holder, Recorded, Refusal, Step,
        view::{self, Sight},
    },
    document,
    hours::Zone,
    id::{ConversationId, EntrySeq},
    limits::SNAPSHOT_EVERY,
    settings::SiteSettings,
    time::{Tick, Timestamp},
    tongue::Tongue,
    wire::{agent, agent::ToAgent, visitor, visitor::ToVisitor},
};
use worker::{Env, Result, SqlStorage, State};

use super::{sockets, visitor_frames};
use crate::{
    clock, config, log,
    store::{
        events, migrations,
        outbox::{self, Task},
    },
    zone,
};

/// How long what the desk said is good enough for deciding whether somebody can come.
const FACTS_FRESH_MS: u64 = 2_000;

/// One conversation and its sockets.
pub(super) struct Room {
    pub(super) state: State,
    pub(super) env: Env,
    loaded: RefCell<Option<Loaded>>,
    /// What the desk said last, and when. Asked for again after an eviction, never stored.
    facts: RefCell<Option<(Facts, Timestamp)>>,
    /// Time zones of the hours, looked up once in an instance's life.
    zones: RefCell<HashMap<String, Option<Zone>>>,
    /// The alarm as far as this instance knows.
    alarm: Cell<Option<Timestamp>>,
    /// The turn this instance is running, and what of its answer has gone out.
    pub(super) running: Cell<Option<EntrySeq>>,
    pub(super) streamed: RefCell<Option<(EntrySeq, String)>>,
    /// The last summary that a model wrote, and up to which event.
    pub(super) summary: RefCell<Option<(EntrySeq, String)>>,
    pub(super) draining: Cell<bool>,
    pub(super) drain_again: Cell<bool>,
}

struct Loaded {
    conversation: Conversation,
    /// With all bots of the site, its first one first.
    settings: SiteSettings,
    /// The last place visitors' sockets were told of.
    told: EntrySeq,
    snapshot: EntrySeq,
    visitor_view: Option<visitor::View>,
    agent_view: Option<agent::View>,
}

impl Room {
    pub(super) fn new(state: State, env: Env) -> Self {
        Self {
            state,
            env,
            loaded: RefCell::new(None),
            facts: RefCell::default(),
            zones: RefCell::default(),
            alarm: Cell::new(None),
            running: Cell::new(None),
            streamed: RefCell::new(None),
            summary: RefCell::new(None),
            draining: Cell::new(false),
            drain_again: Cell::new(false),
        }
    }

    pub(super) fn sql(&self) -> SqlStorage {
        self.state.storage().sql()
    }

    /// Makes sure the conversation is in memory; a visitor's door brings what a new one needs.
    /// Newer settings replace the ones in hand. Says whether there is a conversation at all.
    pub(super) fn enter(&self, door: Option<(&ConversationId, &SiteSettings)>) -> Result<bool> {
        let mut loaded = self.loaded.borrow_mut();
        if loaded.is_none() {
            *loaded = self.load(door)?;
        }
        if let (Some(loaded), Some((_, settings))) = (loaded.as_mut(), door)
            && settings.version > loaded.settings.version
        {
            loaded.settings = settings.clone();
            if loaded.conversation.seq() != EntrySeq::NONE {
                let id = loaded.conversation.id().clone();
                events::keep_settings(&self.sql(), &id, settings)?;
            }
        }
        Ok(loaded.is_some())
    }

    /// Whether anything has happened in the conversation.
    pub(super) fn has_begun(&self) -> Result<bool> {
        Ok(self.enter(None)? && self.read(|c, _| c.seq() != EntrySeq::NONE)?.unwrap_or(false))
    }

    /// Looks at the state and at the settings in force, loading them first; `None` before there is
    /// a conversation.
    pub(super) fn read<T>(
        &self,
        look: impl FnOnce(&Conversation, &SiteSettings) -> T,
    ) -> Result<Option<T>> {
        if !self.enter(None)? {
            return Ok(None);
        }
        let loaded = self.loaded.borrow();
        Ok(loaded.as_ref().map(|l| look(&l.conversation, &l.in_force())))
    }

    /// Carries out one command: decide, write, apply, tell. `done` is a task that this completes.
    ///
    /// # Errors
    /// When the platform fails to write. The state in memory is dropped then and comes back from
    /// the log; nothing has been told to anyone.
    pub(super) fn turn(
        self: &Rc<Self>,
        command: Command,
        done: Option<&Task>,
    ) -> Result<std::result::Result<Step, Refusal>> {
        if !self.enter(None)? {
            return Ok(Err(Refusal::NotBegun));
        }
        let tick = Tick::new(clock::now(), clock::seed());
        let mut slot = self.loaded.borrow_mut();
        let loaded = slot.as_mut().ok_or("the conversation was loaded above")?;
        let browser = sockets::scene(&self.state).lang.as_deref().and_then(Tongue::of_tag);
        let around = self.around(&loaded.in_force(), tick.now)?.of_speaker(browser);
        let step = match loaded.conversation.handle(tick, &loaded.settings, &around, command) {
            Ok(step) => step,
            Err(refusal) => {
                self.forget(done)?;
                return Ok(Err(refusal));
            }
        };
        let record = step.record(tick, loaded.conversation.seq());
        if let Err(error) = self.keep(loaded, tick, &step, &record, done) {
            *slot = None;
            return Err(error);
        }
        if !record.is_empty() {
            self.tell(loaded, &record)?;
        }
        Ok(Ok(step))
    }

    /// Does what is due by itself; called by the alarm.
    pub(super) async fn wake(self: &Rc<Self>) {
        self.alarm.set(None);
        // After a crash there are no sockets, and nobody was told that they closed.
        if !sockets::has_visitor(&self.state)
            && let Err(error) = visitor_frames::gone(self)
        {
            log::failure("A visitor's leaving could not be noted.", &error);
        }
        // Who can come decides what follows, and an object that slept does not know it.
        let due = self.read(|c, settings| c.deadline(settings)).ok().flatten().flatten();
        if due.is_some_and(|(at, due)| due.may_call() && at <= clock::now()) {
            self.ask_desk().await;
        }
        if let Err(error) = self.turn(Command::Expire, None) {
            log::failure("The conversation could not act on its deadline.", &error);
        }
    }

    /// What the desk says; sockets hear of it when it changes what they show.
    pub(super) fn learn(&self, facts: Facts) -> Result<()> {
        let before = self.facts.replace(Some((facts, clock::now())));
        let after = self.facts.borrow().as_ref().map(|(facts, _)| facts.clone());
        if before.map(|(facts, _)| facts) != after
            && self.enter(None)?
            && let Some(loaded) = self.loaded.borrow_mut().as_mut()
        {
            self.tell_views(loaded)?;
        }
        Ok(())
    }

    /// Whether the desk has said within the last moments who is there.
    pub(super) fn is_up_to_date(&self) -> bool {
        let facts = self.facts.borrow();
        facts.as_ref().is_some_and(|(_, at)| clock::now().since(*at) < FACTS_FRESH_MS)
    }

    pub(super) fn visitor_view(&self) -> Result<Option<visitor::View>> {
        self.see(|c, settings, sight| c.visitor_view(settings, sight))
    }

    pub(super) fn agent_view(&self) -> Result<Option<agent::View>> {
        self.see(|c, _, sight| c.agent_view(sight))
    }

    /// Whose chat it is.
    pub(super) fn site(&self) -> Result<Option<visitor::Site>> {
        if !self.enter(None)? {
            return Ok(None);
        }
        Ok(self.loaded.borrow().as_ref().map(|loaded| view::site(&loaded.settings)))
    }

    /// Looks at the state and at the settings in force, together with who can come.
    pub(super) fn see<T>(
        &self,
        look: impl FnOnce(&Conversation, &SiteSettings, Sight<'_>) -> T,
    ) -> Result<Option<T>> {
        if !self.enter(None)? {
            return Ok(None);
        }
        let loaded = self.loaded.borrow();
        let Some(loaded) = loaded.as_ref() else { return Ok(None) };
        let settings = &loaded.in_force();
        let around = self.around(settings, clock::now())?;
        let facts = self.facts.borrow();
        let sight = Sight { facts: facts.as_ref().map(|(facts, _)| facts), around: &around };
        Ok(Some(look(&loaded.conversation, settings, sight)))
    }

    /// Who can come at `now`.
    fn around(&self, settings: &SiteSettings, now: Timestamp) -> Result<Around> {
        let facts = self.facts.borrow();
        let facts = facts.as_ref().map(|(facts, _)| facts);
        let entitled = config::human_assistance(&self.env, now)
            .map_err(|failure| worker::Error::from(failure.to_string()))?
            .available;
        let find = |name: &str| {
            let mut zones = self.zones.borrow_mut();
            let known = zones.get(name).cloned().flatten().filter(|zone| now < zone.until());
            if known.is_none() {
                zones.insert(name.to_owned(), zone::around(name, now).ok());
            }
            zones.get(name).cloned().flatten()
        };
        Ok(availability::around(settings, facts, entitled, find, now))
    }

    /// Arms the alarm for the earliest of what is due, unless it stands early enough already: an
    /// alarm that finds nothing to do costs less than one row for each message.
    pub(super) fn arm(&self, at: Timestamp) -> Result<()> {
        if self.alarm.get().is_none_or(|armed| armed > at) {
            clock::set_alarm(&self.state, at)?;
            self.alarm.set(Some(at));
        }
        Ok(())
    }

    fn load(&self, door: Option<(&ConversationId, &SiteSettings)>) -> Result<Option<Loaded>> {
        let sql = self.sql();
        if migrations::is_empty(&sql)? {
            let here = door.map(|(id, settings)| (id.clone(), settings.clone()));
            let fresh = here.or_else(|| sockets::door_of_any(&self.state));
            return Ok(fresh.map(|(id, settings)| {
                Loaded::new(Conversation::new(id, &settings), settings, EntrySeq::NONE)
            }));
        }
        migrations::migrate(&sql, events::MIGRATIONS)?;
        let Some((id, settings)) = events::settings(&sql)? else {
            return Ok(None);
        };
        let snapshot = events::snapshot(&sql)?;
        let from = snapshot.as_ref().map_or(EntrySeq::NONE, Conversation::seq);
        let conversation = snapshot.unwrap_or_else(|| Conversation::new(id, &settings));
        let mut loaded = Loaded::new(conversation, settings, from);
        for recorded in events::after(&sql, from, usize::MAX)? {
            loaded.conversation.apply(&recorded);
            if view::for_visitor(&recorded, &loaded.in_force()).is_some() {
                loaded.told = recorded.seq;
            }
        }
        // The place in line was only in memory: telling the desk again brings it back.
        if matches!(loaded.conversation.holder(), Holder::Waiting(_)) {
            outbox::add(&sql, &Task::TellDesk, clock::now())?;
        }
        Ok(Some(loaded))
    }

    /// The one block without an await: events, words, outbox, alarm.
    fn keep(
        &self,
        loaded: &mut Loaded,
        tick: Tick,
        step: &Step,
        record: &[Recorded],
        done: Option<&Task>,
    ) -> Result<()> {
        let sql = self.sql();
        if !record.is_empty() && loaded.conversation.seq() == EntrySeq::NONE {
            migrations::migrate(&sql, events::MIGRATIONS)?;
            events::keep_settings(&sql, loaded.conversation.id(), &loaded.settings)?;
            outbox::add(&sql, &Task::EnterDirectory, tick.now)?;
        }
        self.forget(done)?;
        if record.is_empty() {
            return Ok(());
        }
        let epoch = loaded.conversation.epoch();
        events::append(&sql, record)?;
        for recorded in record {
            loaded.conversation.apply(recorded);
        }
        if loaded.conversation.epoch() != epoch || loaded.conversation.turn().is_none() {
            outbox::remove_turns(&sql)?;
        }
        outbox::add(&sql, &Task::TellDesk, tick.now)?;
        for effect in step.effects.iter().cloned() {
            outbox::add(&sql, &effect.into(), tick.now)?;
        }
        if loaded.conversation.seq().0 - loaded.snapshot.0 >= SNAPSHOT_EVERY {
            events::keep_snapshot(&sql, &loaded.conversation)?;
            loaded.snapshot = loaded.conversation.seq();
        }
        if let Some((at, _)) = loaded.conversation.deadline(&loaded.settings) {
            self.arm(at)?;
        }
        Ok(())
    }

    fn forget(&self, done: Option<&Task>) -> Result<()> {
        done.map_or(Ok(()), |task| outbox::remove(&self.sql(), task))
    }

    fn tell(&self, loaded: &mut Loaded, record: &[Recorded]) -> Result<()> {
        let covered = loaded.conversation.seq();
        let settings = loaded.in_force();
        let visible = |recorded| {
            view::for_visitor(recorded, &settings)
                .map(|entry| document::for_visitor(entry, &settings))
        };
        let entries: Vec<_> = record.iter().filter_map(visible).collect();
        drop(settings);
        if !entries.is_empty() {
            let after = loaded.told;
            loaded.told = covered;
            let frame = ToVisitor::Entries { after, covered, entries };
            sockets::to_visitors(&self.state, &frame);
        }
        let after = EntrySeq(covered.0 - record.len() as u64);
        let visible = |recorded| document::for_agent(view::for_agent(recorded), &loaded.settings);
        let entries = record.iter().map(visible).collect();
        sockets::to_agents(&self.state, &ToAgent::Entries { after, covered, entries });
        self.tell_views(loaded)
    }

    fn tell_views(&self, loaded: &mut Loaded) -> Result<()> {
        let around = self.around(&loaded.in_force(), clock::now())?;
        let facts = self.facts.borrow();
        let sight = Sight { facts: facts.as_ref().map(|(facts, _)| facts), around: &around };
        let view = loaded.conversation.visitor_view(&loaded.settings, sight);
        if loaded.visitor_view.as_ref() != Some(&view) {
            sockets::to_visitors(&self.state, &ToVisitor::View(view.clone()));
            loaded.visitor_view = Some(view);
        }
        let view = loaded.conversation.agent_view(sight);
        if loaded.agent_view.as_ref() != Some(&view) {
            sockets::to_agents(&self.state, &ToAgent::View(view.clone()));
            loaded.agent_view = Some(view);
        }
        Ok(())
    }
}

impl Loaded {
    const fn new(conversation: Conversation, settings: SiteSettings, snapshot: EntrySeq) -> Self {
        Self {
            conversation,
            settings,
            told: EntrySeq::NONE,
            snapshot,
            visitor_view: None,
            agent_view: None,
        }
    }

    /// The settings that count for the conversation now.
    fn in_force(&self) -> Cow<'_, SiteSettings> {
        self.conversation.in_force(&self.settings)
    }
}
