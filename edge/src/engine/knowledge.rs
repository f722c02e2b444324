//! The built-in engine: the knowledge bases of a bot, asked for an answer or for passages.

use serde::Deserialize;
use shared::{
    document,
    engine::Passage,
    id::KnowledgeId,
    knowledge::follow_up::Before,
    limits::SOURCES_MAX,
    text::MessageText,
    tongue::Tongue,
    wire::{AnswerKind, Source},
};
use worker::{Env, Error, Result};

use super::Reply;
use crate::objects;

/// What a knowledge base says to a question.
#[derive(Deserialize)]
struct Found {
    outcome: String,
    text: String,
    title: Option<String>,
    url: Option<String>,
    score: Option<f64>,
}

/// Asks all `bases`, and says what the surest of them does; what is no article's in `tongue`.
///
/// # Errors
/// When there is none, or one of them cannot be asked.
pub(crate) async fn answer(
    env: &Env,
    bases: &[KnowledgeId],
    question: &str,
    previous: &Before,
    tongue: Tongue,
) -> Result<Reply> {
    let mut best: Option<Found> = None;
    for base in bases {
        let ask = serde_json::json!({
            "question": question, "previous": previous, "language": tongue.tag(),
        });
        let found: Found = objects::post(&objects::knowledge(env, base)?, "/answer", &ask).await?;
        if best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
            best = Some(found);
        }
    }
    said(best.ok_or_else(|| Error::from("the bot has no knowledge base"))?)
}

/// The passages of all `bases` that are most about `question`, the best of each base first.
///
/// # Errors
/// When one of them cannot be asked.
pub(crate) async fn passages(
    env: &Env,
    bases: &[KnowledgeId],
    question: &str,
    previous: &Before,
) -> Result<Vec<Passage>> {
    #[derive(Deserialize)]
    struct Body {
        passages: Vec<Row>,
    }
    #[derive(Deserialize)]
    struct Row {
        title: String,
        url: Option<String>,
        text: String,
    }
    let mut found = Vec::new();
    for base in bases {
        let ask = serde_json::json!({ "question": question, "previous": previous });
        let body: Body = objects::post(&objects::knowledge(env, base)?, "/passages", &ask).await?;
        found.push(body.passages.into_iter());
    }
    let mut passages = Vec::new();
    while passages.len() < SOURCES_MAX {
        let row: Vec<Row> = found.iter_mut().filter_map(Iterator::next).collect();
        if row.is_empty() {
            break;
        }
        let passage =
            |Row { title, url, text }| Passage { title, url: url.unwrap_or_default(), text };
        passages.extend(row.into_iter().map(passage));
    }
    passages.truncate(SOURCES_MAX);
    Ok(passages)
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

fn said(found: Found) -> Result<Reply> {
    let kind = match found.outcome.as_str() {
        "answer" => AnswerKind::Answer,
        "small_talk" => AnswerKind::SmallTalk,
        _ => AnswerKind::Unknown,
    };
    // An article's sentence is no Markdown any more, and is shown as it stands.
    let text = MessageText::parse(&document::literal(&found.text))
        .map_err(|error| Error::from(error.to_string()))?;
    // An article that can be read nowhere has a title all the same.
    let url = found.url.unwrap_or_default();
    let source = found.title.map(|title| Source::new(title, url));
    Ok(Reply::Said { kind, text, source })
}
