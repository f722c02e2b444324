//! What a model writes for the team: asked for once, in the background, and kept with how much of the
//! conversation it covers (rule B10 of `docs/rules.md`). Nobody waits for it.

use std::{collections::BTreeMap, future::Future, rc::Rc};

use serde::{Serialize, de::DeserializeOwned};
use shared::{briefing::Covered, time::Timestamp};
use worker::Result;

use super::room::Room;
use crate::{clock, log, store::written};

/// How long a model that has given nothing is left alone, unless more has been said.
const AGAIN_MS: u64 = 60_000;

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Summary,
    Suggestion,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Suggestion => "suggestion",
        }
    }
}

/// What there is of it.
pub(super) enum Written<T> {
    /// It fits the conversation as it is.
    There(T),
    /// It is being written, for this or for an earlier state of the conversation.
    Coming,
    /// The model gave none.
    None,
}

/// What this instance is doing about the parts, lost with it.
pub(super) type Attempts = BTreeMap<Part, Attempt>;

/// One part's.
pub(super) enum Attempt {
    Running,
    /// For which state nothing came of it, and when that was known.
    Failed(Covered, Timestamp),
}

/// What a model has written about the conversation as far as `covered`, if it `fits`; has it written by
/// `write` where there is nothing yet. One at a time: what is asked for meanwhile waits for the next call.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn written<T, F>(
    room: &Rc<Room>,
    part: Part,
    covered: Covered,
    fits: impl FnOnce(&T) -> bool,
    write: impl FnOnce() -> F,
) -> Result<Written<T>>
where
    T: Serialize + DeserializeOwned,
    F: Future<Output = Result<Option<T>>> + 'static,
{
    match written::kept(&room.sql(), part.name())? {
        Some((kept, written)) if kept == covered && fits(&written) => {
            return Ok(Written::There(written));
        }
        _ => {}
    }
    match room.writing.borrow().get(&part) {
        Some(Attempt::Running) => return Ok(Written::Coming),
        Some(Attempt::Failed(of, at)) if *of == covered && clock::now().since(*at) < AGAIN_MS => {
            return Ok(Written::None);
        }
        _ => {}
    }
    room.writing.borrow_mut().insert(part, Attempt::Running);
    let (keeping, writing) = (Rc::clone(room), write());
    room.state.wait_until(async move {
        let outcome = writing.await.and_then(|written| match written {
            Some(written) => {
                written::keep(&keeping.sql(), part.name(), covered, &written).map(|()| true)
            }
            None => Ok(false),
        });
        let is_kept = outcome.unwrap_or_else(|error| {
            log::failure("A model could not be asked for an agent.", &error);
            false
        });
        let mut attempts = keeping.writing.borrow_mut();
        if is_kept {
            attempts.remove(&part);
        } else {
            attempts.insert(part, Attempt::Failed(covered, clock::now()));
        }
    });
    Ok(Written::Coming)
}
