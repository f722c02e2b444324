//! What a model may read of a conversation, whatever it is asked for: an answer, a summary, a reply.
//!
//! Rules B1 and B2 of `docs/rules.md`. It is made from [`history`], which has no variant for anything
//! that only the team sees: what is not named there stays out.

use serde::{Deserialize, Serialize};

use crate::{
    conversation::{
        Event, Recorded,
        history::{self, history},
    },
    plain::for_model,
};

/// Who says a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// The visitor.
    Visitor,
    /// A bot.
    Bot,
    /// A person of the team, to the visitor.
    Agent,
}

/// One thing that was said between visitor, bot and people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Who.
    pub by: Speaker,
    /// The words.
    pub text: String,
}

/// What a model may read of `log`, oldest first, at most `chars_max` Unicode scalar values of words.
///
/// Left out are notes, answers that wait for approval, evidence, labels, tasks, addresses, names of
/// agents and words that were erased. Of a longer conversation the oldest lines are dropped whole;
/// a newest line that does not fit by itself is cut to its end. For what was said up to some moment,
/// hand in the log up to there.
#[must_use]
pub fn transcript_for_model(log: &[Recorded], chars_max: usize) -> Vec<Line> {
    let mut left = chars_max;
    let mut lines = Vec::new();
    for line in history(log).into_iter().rev() {
        let Some(mut line) = spoken(&line) else { continue };
        let chars = line.text.chars().count();
        if chars > left {
            if lines.is_empty() && left > 0 {
                line.text = line.text.chars().skip(chars - left).collect();
                lines.push(line);
            }
            break;
        }
        left -= chars;
        lines.push(line);
    }
    lines.reverse();
    lines
}

/// What a person wanted the bot to know when they last gave the conversation back, as long as nobody
/// has taken it since. It is the agent's word to the bot (H9) and no part of what was said to the visitor:
/// for the bot's own instructions, never for words that somebody else reads.
#[must_use]
pub fn note_for_bot(log: &[Recorded]) -> Option<&str> {
    let changed = |recorded: &&Recorded| {
        matches!(recorded.event, Event::Released { .. } | Event::Claimed { .. })
    };
    let last = log.iter().rev().find(changed)?;
    match &last.event {
        Event::Released { .. } => last.text.as_ref().map(crate::text::MessageText::as_str),
        _ => None,
    }
}

fn spoken(line: &history::Line<'_>) -> Option<Line> {
    let (by, text) = match *line {
        history::Line::Visitor(text) => (Speaker::Visitor, text),
        history::Line::Bot(text) => (Speaker::Bot, text),
        history::Line::Person { text, .. } => (Speaker::Agent, text),
        history::Line::PersonWasHere { .. } => return None,
    };
    let text = for_model(text);
    (!text.is_empty()).then_some(Line { by, text })
}
