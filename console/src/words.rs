//! Sentences that are put together from what happened. Words that stand alone are in the views.

use shared::{inbox::Folder, wire::agent::Body};

/// The sign before a line of the timeline. The mark stands only where the holder changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The baton goes to people.
    ToPeople,
    /// The baton goes to a bot.
    ToBot,
    /// A person takes it.
    Person,
    /// It is closed.
    Done,
    /// The page it began on.
    Page,
}

/// A line of the timeline: a sentence with one name in it that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sign before it.
    pub sign: Sign,
    /// Up to the name.
    pub before: &'static str,
    /// The name; may be empty.
    pub name: String,
    /// What follows the name.
    pub after: String,
    /// What a colleague left for the bot.
    pub note: Option<String>,
}

impl Line {
    fn new(sign: Sign, before: &'static str, name: &str, after: String) -> Self {
        Self { sign, before, name: name.to_owned(), after, note: None }
    }

    fn plain(sign: Sign, sentence: &'static str) -> Self {
        Self::new(sign, sentence, "", String::new())
    }
}

/// The line that tells `body`; `None` for what is a message or nothing to draw.
///
/// `bot` is the bot that answers in this conversation, where one has been heard of.
#[must_use]
pub fn line(body: &Body, bot: Option<&str>) -> Option<Line> {
    let bot = bot.unwrap_or("the bot");
    Some(match body {
        Body::Began { page: Some(page) } => {
            Line::new(Sign::Page, "Began on ", path(page), String::new())
        }
        Body::Began { page: None } => Line::plain(Sign::Page, "Began"),
        Body::PersonAsked => Line::plain(Sign::ToPeople, "Asked for a person"),
        Body::LineLeft => Line::new(Sign::ToBot, "Left the line, ", bot, " answers again".into()),
        Body::WentUnanswered => {
            Line::new(Sign::ToBot, "Nobody came in time, ", bot, " answers again".into())
        }
        Body::Claimed { agent, from } => {
            let taken = from.as_ref().map(|from| format!(", from {}", from.name));
            let after = format!(" by {}{}", agent.name, taken.unwrap_or_default());
            Line::new(Sign::Person, "Assigned to ", agent.name.as_str(), after)
        }
        Body::Released { agent, bot, note } => {
            let after = format!(" by {}", agent.name);
            let line = Line::new(Sign::ToBot, "Released to ", bot.name.as_str(), after);
            Line { note: note.clone(), ..line }
        }
        Body::Resolved { agent } => {
            Line::new(Sign::Done, "Resolved by ", agent.name.as_str(), String::new())
        }
        Body::Reopened { agent: Some(agent) } => {
            Line::new(Sign::ToPeople, "Reopened by ", agent.name.as_str(), String::new())
        }
        Body::Reopened { agent: None } => Line::plain(Sign::ToBot, "Reopened by the visitor"),
        Body::Post { .. }
        | Body::Answer { .. }
        | Body::Reply { .. }
        | Body::Note { .. }
        | Body::Rated { .. }
        | Body::Turn => return None,
    })
}

/// A folder's name.
#[must_use]
pub const fn folder(folder: Folder) -> &'static str {
    match folder {
        Folder::Mine => "Mine",
        Folder::Unassigned => "Unassigned",
        Folder::Bot => "Bot",
        Folder::All => "All",
        Folder::Resolved => "Resolved",
    }
}

/// Path and query of an address: what tells pages of one site apart.
#[must_use]
pub fn path(page: &str) -> &str {
    let Some((_, rest)) = page.split_once("://") else { return page };
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// Two letters for an avatar: of first and last name, or of the four characters by which a visitor
/// without a name is called.
#[must_use]
pub fn initials(name: &str) -> String {
    let name = name.strip_prefix("Visitor ").unwrap_or(name);
    let mut words = name.split_whitespace();
    let letters: String = match (words.next(), words.next_back()) {
        (Some(first), Some(last)) => first.chars().take(1).chain(last.chars().take(1)).collect(),
        (Some(only), None) => only.chars().take(2).collect(),
        (None, _) => "?".to_owned(),
    };
    letters.to_uppercase()
}

/// A count with its thousands apart: 1,284.
#[must_use]
pub fn count(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 chat`, `3 chats`.
#[must_use]
pub fn chats(n: u32) -> String {
    if n == 1 { "1 chat".to_owned() } else { format!("{} chats", count(n)) }
}
