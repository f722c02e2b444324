//! Doing what the outbox promises: at once after the write, and by the alarm if that fails.

use std::rc::Rc;

use serde::Deserialize;
use shared::{
    availability::Facts,
    document::{self, Hosts},
    id::EntrySeq,
    time::Timestamp,
    wire::desk::LastBy,
};
use worker::{Error, Result};

use super::{actions, bot_turn, learning, room::Room};
use crate::{
    clock, log, objects,
    store::{
        events,
        outbox::{self, Due, Task},
    },
};

/// The alarm comes this long after a task became due, for the case that this instance is gone by
/// then. One alarm serves all rows of a burst.
const SAFETY_NET_MS: u64 = 10_000;

/// First wait after a failed attempt; doubled each time up to [`RETRY_MS_MAX`].
const RETRY_FIRST_MS: u64 = 1_000;
const RETRY_MS_MAX: u64 = 10 * 60_000;

/// Longest last line told to the desk, characters.
const LAST_LINE_CHARS_MAX: usize = 140;

impl Room {
    /// Starts on everything that is due. Returns at once; a second call while one is under way
    /// makes it look again.
    pub(super) fn drain(self: &Rc<Self>) {
        if self.draining.replace(true) {
            self.drain_again.set(true);
            return;
        }
        let room = Rc::clone(self);
        self.state.wait_until(async move {
            loop {
                room.drain_again.set(false);
                if let Err(error) = room.drain_once().await {
                    log::failure("The outbox could not be read.", &error);
                }
                if !room.drain_again.get() {
                    break;
                }
            }
            room.draining.set(false);
        });
    }

    async fn drain_once(self: &Rc<Self>) -> Result<()> {
        if !self.has_begun()? {
            return Ok(());
        }
        for row in outbox::all(&self.sql())? {
            match row.task {
                Task::RunTurn { turn, .. } if self.running.get() != Some(turn) => {
                    self.start_turn(row)?;
                }
                Task::RunTurn { .. } => {}
                _ if row.due > clock::now() => {}
                Task::RunAction { .. } => self.start_action(row)?,
                Task::TellDesk | Task::EnterDirectory | Task::Learn { .. } => {
                    self.carry_out(&row).await?;
                }
            }
        }
        self.arm_for_rest()
    }

    fn start_turn(self: &Rc<Self>, row: Due) -> Result<()> {
        let Task::RunTurn { turn, .. } = row.task else {
            return Ok(());
        };
        outbox::attempt(&self.sql(), &row.task, clock::now().plus(SAFETY_NET_MS))?;
        self.running.set(Some(turn));
        let room = Rc::clone(self);
        self.state.wait_until(async move {
            if let Err(error) = bot_turn::run(&room, &row.task, row.attempts + 1).await {
                log::failure("A bot's turn could not be run.", &error);
            }
            if room.running.get() == Some(turn) {
                room.running.set(None);
                room.streamed.replace(None);
            }
            room.drain();
        });
        Ok(())
    }

    /// Starts on what reaches outside: a server that does not answer holds up neither the desk nor
    /// the bot nor another server.
    fn start_action(self: &Rc<Self>, row: Due) -> Result<()> {
        let name = row.task.name();
        if self.acting.borrow().contains(&name) {
            return Ok(());
        }
        let retry = self.attempt(&row)?;
        self.acting.borrow_mut().insert(name.clone());
        let room = Rc::clone(self);
        self.state.wait_until(async move {
            if let Err(error) = actions::carry_out(&room, &row, retry).await {
                log::failure("A handover action could not be ended.", &error);
            }
            room.acting.borrow_mut().remove(&name);
            room.drain();
        });
        Ok(())
    }

    /// Notes that `row` is tried; when it is due again, should that fail.
    fn attempt(&self, row: &Due) -> Result<Timestamp> {
        let retry = clock::now().plus(wait_ms(row.attempts));
        outbox::attempt(&self.sql(), &row.task, retry)?;
        Ok(retry)
    }

    async fn carry_out(self: &Rc<Self>, row: &Due) -> Result<()> {
        let retry = self.attempt(row)?;
        let outcome = match row.task {
            Task::TellDesk => self.tell_desk().await,
            Task::EnterDirectory => self.enter_directory().await,
            Task::Learn { resolved } => learning::teach(self, resolved).await,
            Task::RunAction { .. } | Task::RunTurn { .. } => return Ok(()),
        };
        match outcome {
            // Something newer happened meanwhile: the row stays and is due at once.
            Ok(told) if Some(told) != self.read(|c, _| c.seq())? && row.task == Task::TellDesk => {
                outbox::remove(&self.sql(), &row.task)?;
                outbox::add(&self.sql(), &row.task, clock::now())?;
                self.drain_again.set(true);
            }
            Ok(_) => outbox::remove(&self.sql(), &row.task)?,
            Err(error) => {
                log::failure("Another object could not be told, it is tried again.", &error);
                self.arm(retry)?;
            }
        }
        Ok(())
    }

    /// Tells the desk how it stands now, and learns what the desk knows. Says up to which event.
    async fn tell_desk(&self) -> Result<EntrySeq> {
        let sql = self.sql();
        let words = match self.read(|c, _| c.last_line())?.flatten() {
            Some(seq) => events::text(&sql, seq)?.unwrap_or_default(),
            None => String::new(),
        };
        let item = self.read(|c, settings| {
            let mut item = c.item(settings, String::new());
            item.last_line = match item.last_by {
                LastBy::Bot(_) => shorten(&document::show(&words, &Hosts::default()).text),
                _ => shorten(&words),
            };
            item
        })?;
        let item = item.ok_or_else(|| Error::from("a conversation with a row has begun"))?;
        let facts: Facts = objects::post(&objects::desk(&self.env)?, "/items", &item).await?;
        self.learn(facts)?;
        Ok(item.seq)
    }

    /// Asks the desk who is there, unless it has just said so. A desk that cannot be asked changes
    /// nothing: what it said before counts, or that people are there.
    pub(super) async fn ask_desk(&self) {
        if self.is_up_to_date() {
            return;
        }
        let asked = async {
            let id = self.read(|c, _| c.id().clone())?;
            let Some(id) = id else { return Ok(()) };
            let desk = objects::desk(&self.env)?;
            let facts: Facts = objects::get(&desk, &format!("/facts?conversation={id}")).await?;
            self.learn(facts)
        };
        if let Err(error) = asked.await {
            log::failure("The desk could not be asked who is there.", &error);
        }
    }

    async fn enter_directory(&self) -> Result<EntrySeq> {
        #[derive(Deserialize)]
        struct Nothing {}
        let entry =
            self.read(|c, _| serde_json::json!({ "conversation": c.id(), "site": c.site() }))?;
        let workspace = objects::workspace(&self.env)?;
        let Nothing {} = objects::post(&workspace, "/directory", &entry).await?;
        Ok(EntrySeq::NONE)
    }

    /// Leaves the alarm armed while anything is left.
    fn arm_for_rest(&self) -> Result<()> {
        let rows = outbox::all(&self.sql())?;
        let deadline = self.read(|c, settings| c.deadline(settings).map(|(at, _)| at))?.flatten();
        match next_alarm(clock::now(), deadline, rows.iter().map(|row| row.due)) {
            Some(at) => self.arm(at),
            None => Ok(()),
        }
    }
}

/// When the alarm must come: at the core's deadline, or when the safety net of a row is due.
fn next_alarm(
    now: Timestamp,
    deadline: Option<Timestamp>,
    due: impl Iterator<Item = Timestamp>,
) -> Option<Timestamp> {
    let net = due.map(|due| due.max(now.plus(SAFETY_NET_MS)));
    net.chain(deadline).min()
}

fn wait_ms(attempts: u32) -> u64 {
    (RETRY_FIRST_MS << attempts.min(16)).min(RETRY_MS_MAX)
}

pub(super) fn shorten(words: &str) -> String {
    let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LAST_LINE_CHARS_MAX {
        return line;
    }
    let mut short: String = line.chars().take(LAST_LINE_CHARS_MAX - 1).collect();
    short.push('…');
    short
}
