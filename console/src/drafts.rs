//! What has been typed and not sent, kept through reloads: per agent, since a browser may be shared.

use browser::keep::Keep;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::id::{AgentId, ConversationId};

/// What is typed in one conversation.
#[derive(Clone, Copy)]
pub struct Draft {
    /// To the visitor.
    pub reply: RwSignal<String>,
    /// To the team.
    pub note: RwSignal<String>,
    /// To the bot, with the release.
    pub for_bot: RwSignal<String>,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Kept {
    reply: String,
    note: String,
    for_bot: String,
}

impl Draft {
    /// The draft of `me` in `conversation`, kept for as long as the current owner lives.
    #[must_use]
    pub fn open(me: &AgentId, conversation: &ConversationId) -> Self {
        let keep = StoredValue::new_local(Keep::under(&format!("baton:console:{me}:draft:")));
        let name = conversation.to_string();
        let kept: Kept = keep.with_value(|keep| keep.read(&name)).unwrap_or_default();
        let draft = Self {
            reply: RwSignal::new(kept.reply),
            note: RwSignal::new(kept.note),
            for_bot: RwSignal::new(kept.for_bot),
        };
        Effect::new(move || {
            let typed = Kept {
                reply: draft.reply.get(),
                note: draft.note.get(),
                for_bot: draft.for_bot.get(),
            };
            keep.with_value(|keep| {
                if typed == Kept::default() {
                    keep.remove(&name);
                } else {
                    keep.write(&name, &typed);
                }
            });
        });
        draft
    }
}
