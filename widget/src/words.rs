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
pub const OFFLINE_MESSAGE: &str = "Offline message";
pub const TRY_AGAIN: &str = "Try again";
pub const EDIT: &str = "Edit";

pub const MESSAGE: &str = "Message";
pub const SEND: &str = "Send message";

pub const MENU: &str = "Suggested questions";

pub const CONNECTION: &str = "Connection";
pub const RECONNECTING: &str = "Reconnecting…";
pub const GO_ON_WRITING: &str = "You can go on writing.";
pub const OUT_OF_DATE: &str = "This chat has been updated. Reload the page to go on.";
pub const SIGNED_OUT: &str = "This chat could not be opened again. Reload the page to go on.";
pub const NOT_FRAMED: &str = "This chat opens on the page of the one you want to write to.";

pub const ASK: &str = "Request human agent";
pub const QUEUE: &str = "Queue";
pub const IN_LINE: &str = "You are in line";
pub const JOINED_LINE: &str = "You joined the line";
pub const NOW: &str = "now";
pub const STAY_IN_LINE: &str = "You stay in line until somebody comes.";
pub const SETTLED: &str = "Did that settle it? You can leave the line.";
pub const BACK_TO_BOT: &str = "Back to the chatbot";
pub const ANSWER_BY_EMAIL: &str = "Get an answer by email";

pub const OFFER: &str = "Offer to hand over";
pub const ACCEPT: &str = "Yes, get a person";
pub const DECLINE: &str = "No, thanks";

pub const LEAVE: &str = "Stop chatbot and leave offline message";
pub const LEAVE_FORM: &str = "Leave a message";
pub const YOUR_EMAIL: &str = "Your email";
pub const LEAVE_MESSAGE: &str = "Leave message";
pub const BACK_TO_CHAT: &str = "Back to the chat";
pub const A_PERSON_ANSWERS: &str = "A person reads this and answers you.";
pub const NO_EMAIL: &str = "This is not an email address. One looks like name@example.com.";
pub const EMPTY: &str = "Write something first.";
pub const LEAVING: &str = "Being sent…";
pub const LEAVES_LATER: &str = "Not sent yet. It is sent when the connection is back.";

pub const PERSON_ASKED: &str =
    "You are in line for a person. The person who joins can read everything above.";
pub const OFFERED: &str = "Would you like to talk to a person?";
pub const OFFER_DECLINED: &str = "You stay with the chatbot.";
pub const CHECKING: &str = "A person is checking the answer before you see it.";
pub const STILL_WAITING: &str = "It takes longer than usual. You are still in line.";
pub const EMAIL_OFFERED: &str = "You need not wait here: a person can answer you by email.";
pub const BOT_IS_BACK: &str = "The chatbot is back";
pub const IDLED_OUT: &str =
    "This chat ended because nobody wrote. Write again any time and it opens where you left it.";

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

pub fn passed_on(department: Option<&str>) -> String {
    ["You were passed on to ", department.unwrap_or("somebody else")].concat()
}

pub fn agent_lost(agent: &str) -> String {
    [agent, " lost the connection. Somebody else will take over."].concat()
}

/// `ends` as [`when`](crate::when::when) says it.
pub fn idle_warned(ends: &str) -> String {
    ["Nobody has written for a while. Without a new message this chat ends ", ends, "."].concat()
}

/// That nobody can come, and when somebody is back, as [`when`](crate::when::when) says it.
pub fn nobody_here(back: Option<&str>) -> String {
    let back = back.map(|back| [" ", &*we_are_back(back)].concat());
    ["Nobody is here right now.", &back.unwrap_or_default()].concat()
}

pub fn we_are_back(when: &str) -> String {
    ["We are back ", when, " (your time)."].concat()
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

/// How long it may take: whole minutes, and never less than it may.
pub fn about_minutes(ms: u64) -> String {
    match ms.div_ceil(60_000).max(1) {
        1 => "About 1 minute".to_owned(),
        n => format!("About {n} minutes"),
    }
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
pub fn if_nobody_comes(by: &str) -> String {
    let then = " the chatbot takes over again, and the team still sees your request.";
    ["If nobody comes by ", by, then].concat()
}

/// What the empty message box says, by who reads it.
pub const WRITE: &str = "Write a message";
pub const WRITE_DETAILS: &str = "Add details while you wait";
pub const WRITE_AGAIN: &str = "Write to open the chat again";

pub fn write_to(agent: &str) -> String {
    format!("Write to {agent}")
}

/// Who reads what is written while one waits in a bot's company.
pub fn answers_meanwhile(bot: &str) -> String {
    [bot, " (AI) answers while you wait"].concat()
}

/// A text over the limit stays in the box.
pub fn too_long(chars: usize) -> String {
    format!(
        "This has {chars} characters, and {POST_CHARS_MAX} is the most. \
         Send it in two parts."
    )
}

/// A message to leave cannot be cut in two.
pub fn too_long_to_leave(chars: usize) -> String {
    format!("This has {chars} characters, and {POST_CHARS_MAX} is the most.")
}

/// The chat was refused for good; `why` is the server's own sentence.
pub fn cannot_open(why: &str) -> String {
    format!("This chat cannot be opened here. {why}")
}

/// Who checked an answer before it was sent.
pub fn checked_by(agent: &str) -> String {
    format!("Checked by {agent}")
}

pub const CARD: &str = "Card number";
pub const IBAN: &str = "IBAN";

/// Under a message of which something was hidden; `what` begins the sentence.
pub fn hidden(what: &str) -> String {
    [what, " hidden from the chatbot"].concat()
}

pub fn show_to(agent: &str) -> String {
    ["Show to ", agent].concat()
}

pub fn shown_to(agent: &str) -> String {
    ["Shown to ", agent].concat()
}
