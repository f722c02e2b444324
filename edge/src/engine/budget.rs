//! Paying for a model's calls: the conversation counts its own, the workspace's budget all of them.
//!
//! A reservation that is never settled, because the object was gone by then, stays charged in full.

use serde::{Deserialize, Serialize};
use shared::{
    engine::budget::{Spent, afford},
    id::{ConversationId, EntrySeq, SiteId},
    settings::BudgetSettings,
    wire::fault::Budget,
};
use worker::{Env, Result, SqlStorage};

use crate::{clock, objects, store::tokens};

/// Milliseconds of a day; a day of a budget is one of UTC.
const DAY_MS: u64 = 24 * 3_600_000;

/// What the workspace's budget is asked to set aside.
#[derive(Serialize, Deserialize)]
pub(crate) struct Reserve {
    /// Its name, the same through a repeat.
    pub(crate) id: String,
    /// Days since 1970.
    pub(crate) day: u64,
    pub(crate) site: SiteId,
    pub(crate) visitor: String,
    pub(crate) tokens: u64,
    pub(crate) allowed: BudgetSettings,
    /// Spent and reserved by the turn and the conversation before.
    pub(crate) turn: u64,
    pub(crate) conversation: u64,
}

/// Its answer.
#[derive(Serialize, Deserialize)]
pub(crate) struct Reserved {
    /// What is spent, when it is not granted.
    pub(crate) over: Option<Budget>,
}

/// What a call has cost in the end.
#[derive(Serialize, Deserialize)]
pub(crate) struct Settle {
    pub(crate) id: String,
    pub(crate) tokens: u64,
}

/// Who pays.
pub(crate) struct Payer<'a> {
    pub(crate) env: &'a Env,
    pub(crate) sql: SqlStorage,
    pub(crate) conversation: &'a ConversationId,
    pub(crate) site: &'a SiteId,
    /// The turn, or what else is paid for.
    pub(crate) turn: EntrySeq,
    pub(crate) allowed: BudgetSettings,
}

/// A call that is paid for in advance.
pub(crate) struct Call {
    number: i64,
    pub(crate) tokens: u64,
}

impl Payer<'_> {
    /// Sets `most` tokens aside.
    ///
    /// # Errors
    /// When the budget cannot be asked; nothing is spent then.
    pub(crate) async fn reserve(&self, most: u64) -> Result<core::result::Result<Call, Budget>> {
        let (turn, conversation) = tokens::spent(&self.sql, self.turn)?;
        let spent = Spent { turn, conversation, ..Spent::default() };
        if let Err(over) = afford(&self.allowed, None, &spent, most) {
            return Ok(Err(over));
        }
        let number = tokens::reserve(&self.sql, self.turn, most)?;
        let reserve = Reserve {
            id: self.name(number),
            day: clock::now().0 / DAY_MS,
            site: self.site.clone(),
            visitor: self.conversation.owner().to_owned(),
            tokens: most,
            allowed: self.allowed,
            turn,
            conversation,
        };
        let budget = objects::budget(self.env)?;
        let answered: Result<Reserved> = objects::post(&budget, "/reserve", &reserve).await;
        let over = match answered {
            Ok(Reserved { over }) => over,
            Err(error) => {
                tokens::settle(&self.sql, number, 0)?;
                return Err(error);
            }
        };
        match over {
            Some(over) => {
                tokens::settle(&self.sql, number, 0)?;
                Ok(Err(over))
            }
            None => Ok(Ok(Call { number, tokens: most })),
        }
    }

    /// Pays what `call` has cost. What cannot be told to the budget stays charged in full there.
    pub(crate) async fn settle(&self, call: &Call, tokens: u64) -> Result<()> {
        tokens::settle(&self.sql, call.number, tokens)?;
        let settle = Settle { id: self.name(call.number), tokens };
        objects::tell(&objects::budget(self.env)?, "/settle", &settle).await
    }

    fn name(&self, number: i64) -> String {
        format!("{}:{number}", self.conversation)
    }
}
