//! Every visible string. English; a table of another language would stand beside this one.
#![expect(missing_docs, reason = "a visible string says itself what it says")]

use shared::{limits::POST_CHARS_MAX, wire::visitor::BotBack};

pub const TITLE: &str = "Chat";
pub const CLOSE: &str = "Close chat";
pub const MADE_BY: &str = "Chat by";
pub const MAKER: &str = "Baton";
pub const AI: &str = "AI";

pub const HELLO: &str = "Hello. How can we help?";
pub const CONVERSATION: &str = "Conversation";
pub const YOU: &str = "You";
pub const TODAY: &str = "Today";
pub const YESTERDAY: &str = "Yesterday";
pub const ERASED: &str = "This message was erased.";
pub const READ_MORE: &str = "Read more: ";
pub const FEEDBACK: &str = "Did this help?";
pub const HELPED: &str = "This helped";
pub const DID_NOT_HELP: &str = "This did not help";
pub const NOT_SENT_YET: &str = "Not sent yet";
pub const TRY_AGAIN: &str = "Try again";
pub const EDIT: &str = "Edit";

pub const MESSAGE: &str = "Message";
pub const SEND: &str = "Send message";

pub const CONNECTION: &str = "Connection";
pub const RECONNECTING: &str = "Reconnecting…";
pub const GO_ON_WRITING: &str = "You can go on writing.";
pub const OUT_OF_DATE: &str = "This chat has been updated. Reload the page to go on.";
pub const SIGNED_OUT: &str = "This chat could not be opened again. Reload the page to go on.";
pub const NOT_FRAMED: &str = "This chat opens on the page of the one you want to write to.";

pub const ASK: &str = "Request human agent";
pub const QUEUE: &str = "Queue";
pub const IN_LINE: &str = "You are in line";
pub const YOU_ASKED: &str = "You asked for a person";
pub const NOW: &str = "now";
pub const STAY_IN_LINE: &str = "You stay in line until somebody comes.";
pub const BACK_TO_BOT: &str = "Back to the chatbot";

pub const PERSON_ASKED: &str =
    "You asked for a person. The person who joins can read everything above.";
pub const BOT_IS_BACK: &str = "The chatbot is back";

/// What assistive technology calls a bot's messages.
pub fn bot_author(bot: &str) -> String {
    format!("{bot} (AI)")
}

/// The bot's first words when its owner gave it none.
pub fn greeting(bot: &str) -> String {
    format!("I am {bot}, an AI. When I don’t know, I say so.")
}

/// The head while a bot holds the chat, after its name and the tag.
pub const IS_ANSWERING: &str = "is answering";
/// The head while the visitor waits.
pub const WAITING: &str = "Waiting for a person";
/// The head of a chat that is over.
pub const ENDED: &str = "This chat has ended";

/// The head while a person holds the chat.
pub fn talking_to(agent: &str) -> String {
    format!("You are talking to {agent}")
}

pub fn joined(agent: &str) -> String {
    format!("{agent} joined the chat")
}

pub fn left(agent: &str) -> String {
    format!("{agent} left the chat")
}

pub fn ended_by(agent: &str, at: &str) -> String {
    format!("{agent} ended the chat at {at}. Write again any time and it opens where you left it.")
}

/// Why the bot is back, where that is news.
pub const fn why_back(why: BotBack) -> Option<&'static str> {
    match why {
        BotBack::WentUnanswered => {
            Some("Nobody was free in time. The team still sees your request.")
        }
        BotBack::Released | BotBack::LineLeft | BotBack::Reopened => None,
    }
}

/// Who is there, as the description of the wish for a person. Nobody is counted who is away.
pub fn people_here(people: Option<u32>) -> String {
    match people {
        None => "The team sees your request".to_owned(),
        Some(0) => "Nobody is here right now, the team sees your request".to_owned(),
        Some(1) => "1 person here".to_owned(),
        Some(n) => format!("{n} people here"),
    }
}

pub fn number_in_line(place: u32) -> String {
    format!("You are number {place} in line")
}

/// What happens while one waits.
pub fn being_called(people: Option<u32>) -> String {
    match people {
        None => "The team sees your request".to_owned(),
        Some(0) => "Nobody is here right now. The team sees your request.".to_owned(),
        Some(1) => "1 person is here and sees your request".to_owned(),
        Some(n) => format!("{n} people are here and see your request"),
    }
}

/// What happens when the wait is over.
pub fn if_nobody_is_free(bot: &str) -> String {
    format!("If nobody is free: {bot} again. The team still sees your request.")
}

/// What the empty message box says, by who reads it.
pub const WRITE: &str = "Write a message";
pub const WRITE_DETAILS: &str = "Add details while you wait";
pub const WRITE_AGAIN: &str = "Write to open the chat again";

pub fn write_to(agent: &str) -> String {
    format!("Write to {agent}")
}

/// A text over the limit stays in the box.
pub fn too_long(chars: usize) -> String {
    format!(
        "This has {chars} characters, and {POST_CHARS_MAX} is the most. \
         Send it in two parts."
    )
}

/// The chat was refused for good; `why` is the server's own sentence.
pub fn cannot_open(why: &str) -> String {
    format!("This chat cannot be opened here. {why}")
}
