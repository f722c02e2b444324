//! One turn of the built-in bot: ask the knowledge, stream the pieces, hand the end to the core.
//!
//! Other events come in at every await below, so a claim or a reload happens in the middle of a
//! turn. Before each piece the core is asked whether the turn still runs; its end is a command
//! with the turn's epoch, which the core refuses when the baton has passed on.

use std::{rc::Rc, time::Duration};

use serde::Deserialize;
use shared::{
    conversation::{Command, Outcome},
    findings::{self, Findings, Post, Scene},
    id::{EntrySeq, KnowledgeId},
    limits::TURN_ATTEMPTS_MAX,
    pieces::pieces,
    text::MessageText,
    wire::{AnswerKind, Source, Streaming, agent::ToAgent, visitor::ToVisitor},
};
use worker::{Delay, Error, Result};

use super::{room::Room, sockets};
use crate::{
    log, objects,
    store::{events, outbox::Task},
};

/// Posts before a turn's own in which a repeated question is looked for.
const EARLIER_POSTS: usize = 5;

/// What a knowledge base says to a question.
#[derive(Deserialize)]
struct Found {
    outcome: String,
    text: String,
    title: Option<String>,
    url: Option<String>,
    score: Option<f64>,
}

/// Runs `task` for the `attempt`th time, counted from 1.
pub(super) async fn run(room: &Rc<Room>, task: &Task, attempt: u32) -> Result<()> {
    let Task::RunTurn { turn, epoch, of } = task else {
        return Ok(());
    };
    // Who can come may decide whether the engine is asked at all.
    room.ask_desk().await;
    let findings = find(room, of)?;
    let settled = room.see(|c, settings, sight| c.settles_it(settings, sight.around, &findings))?;
    let outcome = if settled == Some(true) {
        Outcome::NotAsked
    } else if attempt > TURN_ATTEMPTS_MAX {
        Outcome::Failed
    } else {
        match answer(room, of).await {
            Ok(outcome) => outcome,
            Err(error) => {
                log::failure("The knowledge base could not be asked.", &error);
                Outcome::Failed
            }
        }
    };
    // What a person has to approve is shown to nobody while it is made.
    let to_approve = room.read(|c, settings| c.wants_approval(settings, &findings).is_some())?;
    if let Outcome::Said { text, .. } = &outcome
        && to_approve != Some(true)
        && !stream(room, *turn, text).await?
    {
        return Ok(());
    }
    room.ask_desk().await;
    let command = Command::FinishTurn { turn: *turn, epoch: *epoch, outcome, findings };
    room.streamed.replace(None);
    if let Err(refusal) = room.turn(command, Some(task))? {
        log::note(&format!("A turn was over before its answer: {refusal}"));
    }
    Ok(())
}

/// What the posts show, and the ones shortly before them. What stands before the bot had it is no
/// evidence.
fn find(room: &Room, of: &[EntrySeq]) -> Result<Findings> {
    let fresh = room.read(|c, _| c.fresh_from())?.unwrap_or_default();
    let sql = room.sql();
    let mut all = Vec::new();
    for seq in of {
        all.extend(events::text(&sql, *seq)?.map(|text| (*seq, text)));
    }
    let first = of.first().copied().unwrap_or_default();
    let earlier = events::posts_between(&sql, fresh, first, EARLIER_POSTS)?;
    let scene = sockets::scene(&room.state);
    let scene = Scene {
        page: scene.page.as_deref(),
        lang: scene.lang.as_deref(),
        attributes: &scene.attributes,
    };
    let now: Vec<_> = all.iter().filter(|(seq, _)| *seq > fresh).map(as_post).collect();
    let earlier: Vec<_> = earlier.iter().map(as_post).collect();
    let rules = room.read(|_, settings| settings.bot.handoff.policy.clone())?.unwrap_or_default();
    let mut findings = findings::look(&now, &earlier, &scene, &rules);
    let all: Vec<_> = all.iter().map(as_post).collect();
    findings.approval = findings::approval(&all, &scene, &rules).map(Box::new);
    Ok(findings)
}

fn as_post((seq, text): &(EntrySeq, String)) -> Post<'_> {
    Post { seq: *seq, text }
}

/// Sends the answer piece by piece; `false` as soon as the turn is over.
async fn stream(room: &Rc<Room>, turn: EntrySeq, text: &MessageText) -> Result<bool> {
    let pace_ms = room.read(|_, settings| settings.bot.pace_ms)?.unwrap_or_default();
    let mut sent = String::new();
    for piece in pieces(text.as_str()) {
        let runs = room.read(|c, _| c.turn().is_some_and(|running| running.turn == turn))?;
        if runs != Some(true) {
            return Ok(false);
        }
        let from = u32::try_from(sent.chars().count()).unwrap_or(u32::MAX);
        let streaming = Streaming { turn, from, text: piece.to_owned() };
        sockets::to_visitors(&room.state, &ToVisitor::Streaming(streaming.clone()));
        sockets::to_agents(&room.state, &ToAgent::Streaming(streaming));
        sent.push_str(piece);
        room.streamed.replace(Some((turn, sent.clone())));
        Delay::from(Duration::from_millis(u64::from(pace_ms))).await;
    }
    Ok(true)
}

async fn answer(room: &Rc<Room>, of: &[EntrySeq]) -> Result<Outcome> {
    let sql = room.sql();
    let mut words = Vec::new();
    for post in of {
        words.extend(events::text(&sql, *post)?);
    }
    let question = words.join("\n");
    let first = of.first().copied().unwrap_or_default();
    let previous = events::post_before(&sql, first)?;
    let bases = room.read(|_, settings| settings.bot.knowledge.clone())?.unwrap_or_default();
    let mut best: Option<Found> = None;
    for base in &bases {
        let found = ask(room, base, &question, previous.as_deref()).await?;
        if best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
            best = Some(found);
        }
    }
    let found = best.ok_or_else(|| Error::from("the bot has no knowledge base"))?;
    said(found)
}

async fn ask(
    room: &Room,
    base: &KnowledgeId,
    question: &str,
    previous: Option<&str>,
) -> Result<Found> {
    let knowledge = objects::knowledge(&room.env, base)?;
    let ask = serde_json::json!({ "question": question, "previous": previous });
    objects::post(&knowledge, "/answer", &ask).await
}

/// An answer before small talk before not knowing; among answers the stronger evidence.
fn rank(found: &Found) -> (u8, f64) {
    let kind = match found.outcome.as_str() {
        "answer" => 2,
        "small_talk" => 1,
        _ => 0,
    };
    (kind, found.score.unwrap_or_default())
}

fn said(found: Found) -> Result<Outcome> {
    let kind = match found.outcome.as_str() {
        "answer" => AnswerKind::Answer,
        "small_talk" => AnswerKind::SmallTalk,
        _ => AnswerKind::Unknown,
    };
    let text = MessageText::parse(&found.text).map_err(|error| Error::from(error.to_string()))?;
    // An article that can be read nowhere has a title all the same.
    let url = found.url.unwrap_or_default();
    let source = found.title.map(|title| Source { title, url });
    Ok(Outcome::Said { kind, text, source })
}
