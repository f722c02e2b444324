//! Rows of the outbox: what has been promised and is not done yet.

use serde::{Deserialize, Serialize};
use shared::{
    conversation::{Effect, Job},
    id::EntrySeq,
    time::Timestamp,
};
use worker::{Error, Result, SqlStorage};

use super::migrations::int;

/// Something to be done outside the object, by name: one row per name, so that telling the desk
/// twice in one burst is telling it once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Task {
    /// Tell the desk how the conversation stands.
    TellDesk,
    /// Enter the conversation into the workspace's directory.
    EnterDirectory,
    /// Run a bot's turn.
    RunTurn {
        /// The turn.
        turn: EntrySeq,
        /// The epoch it belongs to.
        epoch: u32,
        /// The posts it answers.
        of: Vec<EntrySeq>,
    },
    /// Carry out a part of a handover action.
    RunAction {
        /// The handover.
        handoff: EntrySeq,
        /// Which of the bot's actions, counted from 0.
        index: u32,
        /// Which part of it, counted from 0.
        part: u32,
        /// What is to be done.
        job: Job,
    },
    /// Tell the bot's knowledge base what the conversation teaches.
    Learn {
        /// Up to here.
        resolved: EntrySeq,
    },
}

impl From<Effect> for Task {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::StartTurn { turn, epoch, of } => Self::RunTurn { turn, epoch, of },
            Effect::RunAction { handoff, index, part, job } => {
                Self::RunAction { handoff, index, part, job }
            }
            Effect::Learn { resolved } => Self::Learn { resolved },
        }
    }
}

impl Task {
    /// The row's name.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::TellDesk => "desk".to_owned(),
            Self::EnterDirectory => "directory".to_owned(),
            Self::RunTurn { turn, .. } => format!("turn:{turn}"),
            Self::RunAction { handoff, index, part, .. } => {
                format!("action:{handoff}:{index}:{part}")
            }
            Self::Learn { resolved } => format!("learn:{resolved}"),
        }
    }
}

/// A task with how often it was tried and when it is due next.
pub(crate) struct Due {
    pub(crate) task: Task,
    pub(crate) attempts: u32,
    pub(crate) due: Timestamp,
}

/// Adds `task`, due at `now`; one that stands there already stays as it is.
pub(crate) fn add(sql: &SqlStorage, task: &Task, now: Timestamp) -> Result<()> {
    let payload = serde_json::to_string(task).map_err(Error::from)?;
    sql.exec(
        "INSERT OR IGNORE INTO outbox (name, payload, attempts, due) VALUES (?, ?, 0, ?)",
        vec![task.name().into(), payload.into(), moment(now)],
    )?;
    Ok(())
}

/// All rows, earliest due first.
pub(crate) fn all(sql: &SqlStorage) -> Result<Vec<Due>> {
    #[derive(Deserialize)]
    struct Row {
        payload: String,
        attempts: u32,
        due: u64,
    }
    let rows = sql.exec("SELECT payload, attempts, due FROM outbox ORDER BY due, name", None)?;
    let mut due = Vec::new();
    for row in rows.to_array::<Row>()? {
        // A row of a newer version that this one does not know waits for it.
        if let Ok(task) = serde_json::from_str(&row.payload) {
            due.push(Due { task, attempts: row.attempts, due: Timestamp(row.due) });
        }
    }
    Ok(due)
}

/// Notes an attempt before it is made, so that a crash in the middle counts as one.
pub(crate) fn attempt(sql: &SqlStorage, task: &Task, due: Timestamp) -> Result<()> {
    sql.exec(
        "UPDATE outbox SET attempts = attempts + 1, due = ? WHERE name = ?",
        vec![moment(due), task.name().into()],
    )?;
    Ok(())
}

/// Done.
pub(crate) fn remove(sql: &SqlStorage, task: &Task) -> Result<()> {
    sql.exec("DELETE FROM outbox WHERE name = ?", vec![task.name().into()])?;
    Ok(())
}

/// Drops every turn: their epoch is over.
pub(crate) fn remove_turns(sql: &SqlStorage) -> Result<()> {
    sql.exec("DELETE FROM outbox WHERE name >= 'turn:' AND name < 'turn;'", None)?;
    Ok(())
}

fn moment(at: Timestamp) -> worker::SqlStorageValue {
    int(i64::try_from(at.0).unwrap_or(i64::MAX))
}
