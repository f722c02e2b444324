//! What an agent is handed: card, summary, suggested reply. `shared::briefing` makes them; here the log
//! is read, and the knowledge asked.

use std::rc::Rc;

use serde::Serialize;
use shared::{
    briefing::{
        Card, Line, NoSuggestion, Now, Reply, SuggestedBy, Summary, ToAnswer, to_suggest,
        transcript_for_model,
    },
    conversation::Recorded,
    id::EntrySeq,
    limits::TRANSCRIPT_CHARS_MAX,
    settings::SiteSettings,
    wire::AnswerKind,
};
use worker::{Env, Response, Result};

use super::{room::Room, sockets};
use crate::{clock, engine, failure, log, store::events};

#[derive(Serialize)]
struct Briefing {
    card: Card,
    summary: Summary,
    suggestion: Option<Reply>,
    /// Why there is no suggestion.
    no_suggestion: Option<NoSuggestion>,
}

/// `GET /briefing`. Nothing is kept, and no engine has to work for it.
pub(super) async fn show(room: &Rc<Room>) -> Result<Response> {
    if !room.has_begun()? {
        return failure::refuse(404, "not_found", "There is no such conversation.");
    }
    // The place in line and the estimate are the desk's.
    room.ask_desk().await;
    let log = events::after(&room.sql(), EntrySeq::NONE, usize::MAX)?;
    let scene = sockets::scene(&room.state);
    let made = room.see(|conversation, settings, sight| {
        let now = Now {
            at: clock::now(),
            facts: sight.facts,
            page: scene.page.as_deref(),
            lang: scene.lang.as_deref(),
            attributes: &scene.attributes,
        };
        let card = Card::new(conversation, &log, &now);
        (card, to_suggest(conversation, &log), settings.clone())
    })?;
    let (card, to_suggest, settings) = made.ok_or("it has begun")?;
    let summary = summary(&room.env, &settings, &log).await;
    let suggested = match to_suggest {
        Ok(questions) => suggest(&room.env, &settings, questions).await,
        Err(why) => Err(why),
    };
    let no_suggestion = suggested.as_ref().err().copied();
    let suggestion = suggested.ok();
    Response::from_json(&Briefing { card, summary, suggestion, no_suggestion })
}

/// A model's summary where there is one, otherwise lines of the conversation itself.
async fn summary(env: &Env, settings: &SiteSettings, log: &[Recorded]) -> Summary {
    let transcript = transcript_for_model(log, TRANSCRIPT_CHARS_MAX);
    let generated = generated_summary(env, settings, &transcript).await;
    generated.and_then(|text| Summary::generated(&text)).unwrap_or_else(|| Summary::extract(log))
}

/// The one place where a model is asked for a summary: plain text, a line for each point. `None` where
/// the bot has no model, or it failed or took too long; the extract is served then.
#[expect(clippy::unused_async, reason = "a model is asked over the network")]
async fn generated_summary(
    _env: &Env,
    _settings: &SiteSettings,
    _transcript: &[Line],
) -> Option<String> {
    // No engine of this version writes summaries.
    None
}

/// What the knowledge answers to the newest question that it has an answer to.
async fn suggest(
    env: &Env,
    settings: &SiteSettings,
    questions: Vec<ToAnswer>,
) -> Result<Reply, NoSuggestion> {
    if settings.bot.knowledge.is_empty() {
        return Err(NoSuggestion::NoKnowledge);
    }
    for ToAnswer { post, text, previous } in questions {
        let bases = &settings.bot.knowledge;
        let said = engine::knowledge::answer(env, bases, &text, previous.as_deref()).await;
        let said = said.map_err(|error| {
            log::failure("The knowledge could not be asked for a suggestion.", &error);
            NoSuggestion::Unreachable
        })?;
        if let engine::Reply::Said { kind: AnswerKind::Answer, text, source } = said {
            let (text, by) = (text.as_str().to_owned(), SuggestedBy::Knowledge);
            return Ok(Reply { text, source, by, of: post });
        }
    }
    Err(NoSuggestion::NotKnown)
}
