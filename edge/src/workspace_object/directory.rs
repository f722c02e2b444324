//! Which conversations there are: the platform's namespace of objects cannot be listed.

use serde::Deserialize;
use shared::{
    id::{ConversationId, SiteId},
    time::Timestamp,
};
use worker::{Result, SqlStorage};

use crate::store::migrations::int;

/// A conversation that has begun.
#[derive(Deserialize)]
pub(super) struct Entry {
    conversation: ConversationId,
    site: SiteId,
}

/// Enters a conversation. Outbox rows may come twice: the first entry stays.
pub(super) fn enter(sql: &SqlStorage, entry: &Entry, now: Timestamp) -> Result<()> {
    sql.exec(
        "INSERT OR IGNORE INTO conversations (id, site, entered_at) VALUES (?, ?, ?)",
        vec![
            entry.conversation.as_str().into(),
            entry.site.as_str().into(),
            int(i64::try_from(now.0).unwrap_or(i64::MAX)),
        ],
    )?;
    Ok(())
}

/// Which of `conversations` have begun on `site`.
pub(super) fn are_of(
    sql: &SqlStorage,
    site: &SiteId,
    conversations: &[ConversationId],
) -> Result<Vec<bool>> {
    let query = "SELECT id FROM conversations WHERE id = ? AND site = ?";
    let is_of = |id: &ConversationId| {
        let found = sql.exec(query, vec![id.as_str().into(), site.as_str().into()])?;
        Ok(!found.to_array::<serde::de::IgnoredAny>()?.is_empty())
    };
    conversations.iter().map(is_of).collect()
}
