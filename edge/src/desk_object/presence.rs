//! Who is really there: a socket that has been silent for two heartbeats is a laptop asleep.
//!
//! The platform answers heartbeats without waking the desk, and remembers when it last did.

use std::collections::BTreeSet;

use serde::Deserialize;
use shared::{
    id::AgentId,
    limits::{SILENCE_MS_MAX, VANISHED_AFTER_MS},
    time::Timestamp,
};
use worker::{
    Result, SqlStorage, State, WebSocket,
    js_sys::{Date, Function, Reflect},
    wasm_bindgen::{JsCast, JsValue},
};

use super::{person_of, sockets, store::moment};
use crate::clock;

/// How often the desk looks for who has fallen asleep, while anybody is connected.
pub(super) const LOOK_MS: u64 = SILENCE_MS_MAX / 2;

/// Who has a console that is alive, apart from the socket that is leaving.
pub(super) fn alive(state: &State, leaving: Option<&WebSocket>) -> BTreeSet<AgentId> {
    let now = clock::now();
    let stays = |socket: &&WebSocket| leaving.is_none_or(|leaving| leaving != *socket);
    let awake =
        |socket: &&WebSocket| heard(state, socket).is_none_or(|at| now.since(at) <= SILENCE_MS_MAX);
    let all = state.get_websockets();
    let people = all.iter().filter(stays).filter(awake);
    people.filter_map(|socket| person_of(sockets::seat_of(socket))).map(|p| p.id).collect()
}

/// When a socket was last heard: its last heartbeat, or when it was accepted.
fn heard(state: &State, socket: &WebSocket) -> Option<Timestamp> {
    let accepted = sockets::accepted_at(socket);
    beat(state, socket).into_iter().chain(accepted).max()
}

/// When the platform last answered a heartbeat of `socket`. Not bound by the crate.
fn beat(state: &State, socket: &WebSocket) -> Option<Timestamp> {
    let raw: &JsValue = state.as_raw().as_ref();
    let name = JsValue::from_str("getWebSocketAutoResponseTimestamp");
    let ask: Function = Reflect::get(raw, &name).ok()?.dyn_into().ok()?;
    let socket: &JsValue = socket.as_ref().as_ref();
    let at: Date = ask.call1(raw, socket).ok()?.dyn_into().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 are a whole number below 2^53"
    )]
    let ms = at.get_time() as u64;
    Some(Timestamp(ms))
}

/// People whose consoles are gone, with since when: kept, so that a restart forgets nobody.
pub(super) fn absent(sql: &SqlStorage) -> Result<Vec<(AgentId, Timestamp)>> {
    #[derive(Deserialize)]
    struct Row {
        id: AgentId,
        since: u64,
    }
    let rows = sql.exec("SELECT id, since FROM absent", None)?.to_array::<Row>()?;
    Ok(rows.into_iter().map(|row| (row.id, Timestamp(row.since))).collect())
}

/// Somebody is gone from now on; whoever is gone already stays gone since then.
pub(super) fn note_absent(sql: &SqlStorage, id: &AgentId, since: Timestamp) -> Result<()> {
    sql.exec(
        "INSERT OR IGNORE INTO absent (id, since) VALUES (?, ?)",
        vec![id.as_str().into(), moment(since)],
    )?;
    Ok(())
}

/// Somebody is here again, or has nothing left that could be offered to others.
pub(super) fn forget_absent(sql: &SqlStorage, id: &AgentId) -> Result<()> {
    sql.exec("DELETE FROM absent WHERE id = ?", vec![id.as_str().into()])?;
    Ok(())
}

/// How long a conversation lets its agent be gone.
pub(super) fn patience(item: &shared::wire::desk::Item) -> u64 {
    item.vanished_after_ms.unwrap_or(VANISHED_AFTER_MS)
}
