//! What is told apart of a state: two that are alike here behave alike.

use serde::Deserialize;
use shared::{
    conversation::{Holder, Turn},
    id::EntrySeq,
    settings::Assignment,
    time::Timestamp,
    wire::{
        agent::Responder,
        handoff::{AttemptFailed, Rung, Trigger},
    },
};

use crate::{sites::Site, state::Node};

/// Fields of the stored state that [`Abstract`] is made of.
pub(crate) const TOLD_APART: [&str; 23] = [
    "seq",
    "holder",
    "human_handoff",
    "bot_answers",
    "failed_attempts",
    "last_responded_by",
    "unanswered",
    "turn",
    "answers",
    "attempts",
    "offer",
    "declined",
    "message_offered",
    "offline_message",
    "department",
    "labels",
    "actions_open",
    "action_failed",
    "handoff_at",
    "active_at",
    "idle_ends",
    "proposal",
    "revealed",
];

/// Fields that decide nothing in these worlds.
pub(crate) const LEFT_OUT: [&str; 15] = [
    // The same in every state: one conversation, one site, one bot.
    "id",
    "site",
    "last_bot",
    // Only compared with what an act carries, and the acts carry it relative to this.
    "epoch",
    "keys",
    // Out of reach: sixty posts in a minute.
    "post_times",
    // Said to the team, the desk or the findings, and read by no decision.
    "at",
    "last_line",
    "fresh_from",
    "trigger",
    "returning",
    "last_agent",
    "tasks",
    "notify",
    // Read for what these acts leave out: what a reply's author has seen, and the menu.
    "last_post",
];

/// What is told apart of a stored conversation, as it is stored.
#[derive(Deserialize)]
struct Stored {
    seq: EntrySeq,
    holder: Holder,
    human_handoff: bool,
    bot_answers: u32,
    failed_attempts: u32,
    last_responded_by: Option<Responder>,
    unanswered: Vec<EntrySeq>,
    turn: Option<Turn>,
    answers: Vec<(EntrySeq, Option<bool>)>,
    attempts: Vec<At>,
    offer: Option<Offer>,
    declined: Vec<(Trigger, u32)>,
    message_offered: bool,
    offline_message: bool,
    department: Option<String>,
    labels: Vec<String>,
    actions_open: Vec<(EntrySeq, Part)>,
    action_failed: bool,
    handoff_at: EntrySeq,
    active_at: Timestamp,
    idle_ends: Option<Timestamp>,
    #[serde(default)]
    proposal: Option<Kept>,
    #[serde(default)]
    revealed: Vec<EntrySeq>,
}

#[derive(Deserialize)]
struct Kept {
    until: Timestamp,
}

#[derive(Deserialize)]
struct At {
    at: EntrySeq,
    why: AttemptFailed,
}

#[derive(Deserialize)]
struct Offer {
    seq: EntrySeq,
    fired: Vec<By>,
}

#[derive(Deserialize)]
struct By {
    by: Trigger,
}

#[derive(Deserialize)]
struct Part {
    index: u32,
    part: u32,
}

/// What is told apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Abstract {
    begun: bool,
    away: bool,
    holder: Who,
    human_handoff: bool,
    bot_answers: u32,
    /// Without the last answer, which may be rated; while a bot holds it, who begins anew.
    failed_attempts: u32,
    last_responded_by: Option<String>,
    /// Nobody has answered a post from before the turn, or since.
    unanswered: (bool, bool),
    /// How long the bot thinks already.
    turn: Option<u64>,
    /// What the visitor said of the last answer, if there is one.
    rated: Option<Option<bool>>,
    /// Whether the last answer is an unsuccessful attempt, and whether by its rating.
    attempted: Option<bool>,
    /// Whether its answer has to be approved.
    to_approve: bool,
    /// How long an answer has waited for approval.
    kept: Option<i64>,
    /// Whether the last message was shown as it was typed.
    shown: bool,
    /// Whether it was made since the turn began, and of what.
    offer: Option<(bool, Vec<u8>)>,
    declined: Vec<(u8, u32)>,
    message_offered: bool,
    offline_message: bool,
    department: Option<String>,
    labels: Vec<String>,
    /// Whether it is of the last handover, and which.
    actions: Vec<(bool, u32, u32)>,
    owed: Vec<(bool, u32, u32)>,
    action_failed: bool,
    /// How long nobody has written, and when it ends, where that counts.
    idle: Option<(i64, Option<i64>)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Who {
    Bot,
    Agent(String),
    Nobody,
    Line {
        until: Option<i64>,
        ladder: Vec<(u8, i64)>,
        hold: Option<i64>,
        held: bool,
        assignee: Option<String>,
        assignment: Option<String>,
        assigning: bool,
        wide: bool,
        company: bool,
    },
}

impl Abstract {
    /// Of `node`, whose conversation is stored as `json`.
    pub(crate) fn of(site: &Site, node: &Node, json: &str) -> Self {
        let stored: Stored = serde_json::from_str(json).expect("what was stored can be read");
        let ahead = |at: Timestamp| at.0.cast_signed() - node.now.0.cast_signed();
        let mut endless = false;
        let holder = match &stored.holder {
            Holder::Bot { .. } => Who::Bot,
            Holder::Agent { agent, .. } => Who::Agent(agent.id.to_string()),
            Holder::Ended => Who::Nobody,
            Holder::Waiting(wait) => {
                endless = wait.until.is_none();
                Who::Line {
                    until: wait.until.map(ahead),
                    ladder: wait.ladder.iter().map(|n| (rung(n.what), ahead(n.at))).collect(),
                    hold: wait.hold_at.map(ahead),
                    held: wait.held,
                    assignee: wait.assignee.as_ref().map(|agent| agent.id.to_string()),
                    assignment: wait.assignment.as_ref().map(assignment),
                    assigning: wait.assigning,
                    wide: wait.wide,
                    company: wait.company,
                }
            }
        };
        let idles = match holder {
            Who::Bot => !stored.human_handoff,
            Who::Agent(_) => true,
            Who::Line { .. } => endless,
            Who::Nobody => false,
        };
        let of = stored.turn.as_ref().map_or(EntrySeq::NONE, |turn| turn.of);
        let since = |post: &EntrySeq| *post > of;
        let started = stored.turn.as_ref().map_or(EntrySeq::NONE, |turn| turn.turn);
        let last = |handoff: EntrySeq| handoff == stored.handoff_at;
        let last_answer = stored.answers.last().filter(|_| site.rates);
        let attempted = last_answer
            .and_then(|(answer, _)| stored.attempts.iter().find(|attempt| attempt.at == *answer))
            .map(|attempt| attempt.why == AttemptFailed::ThumbsDown)
            .filter(|_| holder == Who::Bot);
        let before = stored.failed_attempts - u32::from(attempted.is_some());
        // One before the last is as good as any more: the next one fires.
        let failed_attempts = before.min(site.settings.bot.handoff.unsuccessful_attempts - 1);
        let failed_attempts = if holder == Who::Bot { failed_attempts } else { 0 };
        Self {
            begun: stored.seq != EntrySeq::NONE,
            away: node.away,
            holder,
            human_handoff: stored.human_handoff,
            bot_answers: stored.bot_answers.min(site.settings.bot.required_answers),
            failed_attempts,
            last_responded_by: stored.last_responded_by.map(|by| match by {
                Responder::Bot(bot) => bot.id.to_string(),
                Responder::Agent(agent) => agent.id.to_string(),
            }),
            unanswered: (
                stored.unanswered.iter().any(|post| !since(post)),
                stored.unanswered.iter().any(since),
            ),
            turn: stored.turn.as_ref().map(|turn| node.now.since(turn.since)),
            to_approve: stored.turn.as_ref().is_some_and(|turn| turn.to_approve.is_some()),
            kept: stored.proposal.map(|kept| ahead(kept.until)),
            shown: node.last_post().is_some_and(|post| stored.revealed.contains(&post)),
            rated: last_answer.map(|(_, helped)| *helped),
            attempted,
            offer: stored.offer.map(|offer| {
                (offer.seq > started, offer.fired.iter().map(|fired| fired.by as u8).collect())
            }),
            declined: stored.declined.iter().map(|(by, turns)| (*by as u8, *turns)).collect(),
            message_offered: stored.message_offered,
            offline_message: stored.offline_message,
            department: stored.department,
            labels: stored.labels,
            actions: stored
                .actions_open
                .iter()
                .map(|(of, a)| (last(*of), a.index, a.part))
                .collect(),
            owed: node.owed.iter().map(|row| (last(row.handoff), row.index, row.part)).collect(),
            action_failed: stored.action_failed,
            idle: idles.then(|| (ahead(stored.active_at), stored.idle_ends.map(ahead))),
        }
    }
}

const fn rung(rung: Rung) -> u8 {
    rung as u8
}

fn assignment(assignment: &Assignment) -> String {
    format!("{assignment:?}")
}
