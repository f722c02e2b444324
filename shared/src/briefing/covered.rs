//! How much of a conversation something was written about, so that it is known when it no longer fits.
//!
//! Rule B10 of `docs/rules.md`. Keeping what was written is `edge`.

use super::transcript::transcript_for_model;
use crate::{conversation::Recorded, id::EntrySeq};

/// How much was said when something was written about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Where the last of it stands in the log.
    pub seq: EntrySeq,
    /// How many things were said up to there; fewer, once words are erased.
    pub lines: u64,
}

impl Covered {
    /// How much has been said in `log`, of what a model may read (B1).
    #[must_use]
    pub fn of(log: &[Recorded]) -> Self {
        let is_said = |recorded: &&Recorded| {
            !transcript_for_model(core::slice::from_ref(*recorded), 1).is_empty()
        };
        let mut covered = Self::default();
        for recorded in log.iter().filter(is_said) {
            covered = Self { seq: recorded.seq, lines: covered.lines + 1 };
        }
        covered
    }
}
