//! The conversation as a bot is told it: everything that was said between visitor, bot and people,
//! where a person was, and what they wanted the bot to know.
//!
//! Rule H9 of `docs/rules.md`. Notes to the team, tasks, labels and addresses have no variant here,
//! so they cannot reach an engine by mistake.

use super::{Event, Recorded};
use crate::text::Name;

/// One thing a bot is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// The visitor wrote.
    Visitor(&'a str),
    /// A bot said.
    Bot(&'a str),
    /// An agent wrote to the visitor.
    Person {
        /// Who.
        name: &'a Name,
        /// The words.
        text: &'a str,
    },
    /// A person was here and has given the conversation back.
    PersonWasHere {
        /// Who.
        name: &'a Name,
        /// What the bot should know.
        note: Option<&'a str>,
    },
}

/// What a bot is told of `log`, oldest first. Erased words are left out.
#[must_use]
pub fn history(log: &[Recorded]) -> Vec<Line<'_>> {
    log.iter().filter_map(line).collect()
}

fn line(recorded: &Recorded) -> Option<Line<'_>> {
    let text = recorded.text.as_ref().map(crate::text::MessageText::as_str);
    match &recorded.event {
        Event::Posted { .. } | Event::MessageLeft { .. } => text.map(Line::Visitor),
        Event::Answered { .. } | Event::BotSaid { .. } => text.map(Line::Bot),
        Event::Replied { agent, .. } => text.map(|text| Line::Person { name: &agent.name, text }),
        Event::Released { agent, .. } => {
            Some(Line::PersonWasHere { name: &agent.name, note: text })
        }
        _ => None,
    }
}
