//! What a model's answers may cost, in tokens: reserved before a call, settled after it.
//!
//! A reservation is the most that the call can cost, so that what is spent never exceeds what is
//! allowed by more than the call a crash has cut off, which stays charged in full.

use crate::{settings::BudgetSettings, wire::fault::Budget};

/// Tokens spent and reserved so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// In this turn.
    pub turn: u64,
    /// In this conversation.
    pub conversation: u64,
    /// By this visitor today.
    pub visitor: u64,
    /// On this site today.
    pub site: u64,
    /// In the deployment today.
    pub day: u64,
}

/// Tokens that `text` costs at most, whatever the model cuts words into.
///
/// English takes a token for four bytes, German for three, Chinese and emoji for about two: a token
/// for two bytes is over all of them.
#[must_use]
pub fn estimate(text: &str) -> u64 {
    estimate_bytes(text.len())
}

/// The same for a text of so many bytes.
#[must_use]
pub const fn estimate_bytes(bytes: usize) -> u64 {
    bytes.div_ceil(2) as u64
}

/// Whether `wanted` more tokens are within every allowance; `day` is the deployment's, if it has one.
///
/// # Errors
/// The first [`Budget`] that they are over.
pub fn afford(
    allowed: &BudgetSettings,
    day: Option<u64>,
    spent: &Spent,
    wanted: u64,
) -> Result<(), Budget> {
    let counted = [
        (Budget::Turn, spent.turn, Some(u64::from(allowed.turn))),
        (Budget::Conversation, spent.conversation, Some(u64::from(allowed.conversation))),
        (Budget::Visitor, spent.visitor, Some(u64::from(allowed.visitor))),
        (Budget::Site, spent.site, Some(u64::from(allowed.site))),
        (Budget::Day, spent.day, day),
    ];
    let over = |spent: u64, allowed: Option<u64>| {
        allowed.is_some_and(|allowed| spent.saturating_add(wanted) > allowed)
    };
    match counted.into_iter().find(|(_, spent, allowed)| over(*spent, *allowed)) {
        Some((budget, ..)) => Err(budget),
        None => Ok(()),
    }
}

/// What a call has cost: what the server says it did, where that can be true; else what was sent and
/// received, by [`estimate`].
///
/// `sent` and `got` are estimates, `most` is what was reserved. A server that names more than four
/// times what was reserved, nothing, or no number is not believed.
#[must_use]
pub fn settled(most: u64, reported: Option<f64>, sent: u64, got: u64) -> u64 {
    let believed = reported.filter(|tokens| tokens.is_finite() && *tokens >= 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above, and a float too large becomes the largest number"
    )]
    let believed = believed.map(|tokens| tokens as u64).filter(|tokens| *tokens <= 4 * most);
    believed.unwrap_or(sent + got)
}
