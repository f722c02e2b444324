//! The console's side of a conversation's socket: frames to signals.

use std::sync::Arc;

use browser::{
    fetch::{self, Failure},
    json,
    line::{Address, Audience, ClientOf},
};
use leptos::prelude::*;
use shared::{
    id::{ConversationId, EntrySeq, PostKey},
    sync::{Connection, Outgoing},
    time::Timestamp,
    wire::{
        PROTOCOL, SUBPROTOCOL,
        agent::{AgentFrame, Body, Entry, ToAgent, View},
        close::Then,
    },
};

use super::{Stream, Told};

pub(super) struct Side {
    pub(super) conversation: ConversationId,
    pub(super) told: Told,
}

impl Audience for Side {
    type Entry = Entry;
    type Payload = Outgoing;

    /// A refused handshake looks like no network: ask over HTTP what is the matter.
    async fn address(&self, failed: bool) -> Result<Address, Then> {
        if failed {
            let path = format!("/api/v1/conversations/{}", self.conversation);
            match fetch::send("GET", &path, None).await {
                Err(Failure::Refused { status: 401, .. }) => return Err(Then::SignIn),
                Err(Failure::Refused { status: 403 | 404, .. }) => return Err(Then::Stop),
                Ok(_) | Err(_) => {}
            }
        }
        let path = format!("/ws/agent?conversation={}", self.conversation);
        Ok(Address { path, protocols: vec![SUBPROTOCOL.into()] })
    }

    fn hello(&self, after: EntrySeq) -> String {
        json::write(&AgentFrame::Hello { protocol: PROTOCOL, after })
    }

    fn post(&self, key: &PostKey, payload: &Outgoing) -> String {
        let key = key.clone();
        json::write(&match payload.clone() {
            Outgoing::Reply { text, epoch, seen } => AgentFrame::Reply { key, text, epoch, seen },
            Outgoing::Note { text } => AgentFrame::Note { key, text },
        })
    }

    fn frame(&self, client: &mut ClientOf<Self>, now: Timestamp, frame: &str) {
        client.heard(now);
        match json::parse(frame) {
            Ok(ToAgent::Welcome { protocol: _, conversation: _, reset, view }) => {
                client.welcome(now, reset);
                self.told.stream.set(None);
                self.show(view);
            }
            Ok(ToAgent::Entries { after, covered, entries }) => {
                // The whole answer takes the place of its pieces.
                if entries.iter().any(|entry| matches!(entry.body, Body::Answer { .. })) {
                    self.told.stream.set(None);
                }
                client.entries(now, after, covered, entries);
            }
            Ok(ToAgent::View(view)) => self.show(view),
            Ok(ToAgent::Accepted { key, seq }) => client.accepted(now, &key, seq),
            Ok(ToAgent::Refused { key: Some(key), why }) => client.refused(now, &key, why),
            Ok(ToAgent::Refused { key: None, why }) => {
                self.told.refusal.set(Some(why.message));
                self.told.asking.set(false);
            }
            Ok(ToAgent::Streaming(piece)) => {
                self.told.stream.update(|stream| *stream = Stream::with(stream.take(), piece));
            }
            // A newer server may say more than this build understands.
            Err(_) => {}
        }
    }

    fn changed(&self, client: &ClientOf<Self>) {
        // An attempt to connect may outlive the thread it was made for.
        let Some(known) = self.told.entries.try_with_untracked(Vec::len) else { return };
        let timeline = client.timeline();
        if timeline.len() < known {
            self.told.entries.set(timeline.iter().cloned().map(Arc::new).collect());
        } else if timeline.len() > known {
            let new = timeline[known..].iter().cloned().map(Arc::new);
            self.told.entries.update(|entries| entries.extend(new));
        }
        if self.told.pending.with_untracked(|pending| pending != client.pending()) {
            self.told.pending.set(client.pending().to_vec());
        }
        if client.connection() != Connection::Online && self.told.asking.get_untracked() {
            self.told.asking.set(false);
        }
        self.told.reach.note(client.connection());
    }
}

impl Side {
    fn show(&self, view: View) {
        // An answer that was cut off has no end of its own.
        if view.turn.is_none() && self.told.stream.with_untracked(Option::is_some) {
            self.told.stream.set(None);
        }
        self.told.asking.set(false);
        self.told.view.set(Some(view));
    }
}
