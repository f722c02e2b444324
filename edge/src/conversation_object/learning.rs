//! What a resolved conversation teaches, told to the first knowledge base of its bot.
//!
//! The log is read here, where it is, and only pairs without personal data leave it. A repeat, or
//! another resolve of the same conversation, is told from the first by conversation and place.

use std::rc::Rc;

use shared::{id::EntrySeq, learning};
use worker::Result;

use super::{room::Room, sockets};
use crate::{objects, store::events};

/// Reads the log up to the resolve at `resolved`, and hands on what it teaches.
pub(super) async fn teach(room: &Rc<Room>, resolved: EntrySeq) -> Result<EntrySeq> {
    let base = room.read(|_, settings| settings.bot.knowledge.first().cloned())?.flatten();
    let log = events::after(&room.sql(), EntrySeq::NONE, usize::MAX)?;
    // The names that the page knows, as long as a tab of the visitor's is open.
    let known = sockets::scene(&room.state).attributes;
    let lesson = room.read(|c, _| learning::lesson(c.id(), c.site(), &log, resolved, &known))?;
    if let (Some(base), Some(lesson)) = (base, lesson)
        && !lesson.is_empty()
    {
        let knowledge = objects::knowledge(&room.env, &base)?;
        objects::tell(&knowledge, "/lessons", &lesson).await?;
    }
    Ok(EntrySeq::NONE)
}
