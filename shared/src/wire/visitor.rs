//! Between a visitor's widget and its conversation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AnswerKind, Bot, Refused, Source, Streaming, document::Document, handoff::Next};
use crate::{
    id::{ConversationId, EntrySeq, PostKey},
    text::Name,
    time::Timestamp,
};

/// What a widget may say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum VisitorFrame {
    /// The first frame of every socket.
    Hello {
        /// The protocol the widget speaks.
        protocol: u32,
        /// The last entry it has, [`EntrySeq::NONE`] for none.
        after: EntrySeq,
        /// Address of the page the chat is shown on.
        page: Option<String>,
        /// Language of the visitor's browser, such as `de-CH`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
    },
    /// What the page says of its visitor, in place of what it said before.
    SetAttributes {
        /// Names and values.
        attributes: BTreeMap<String, String>,
    },
    /// A message.
    Post {
        /// Its own id, the same through every repeat.
        key: PostKey,
        /// What was written, not yet checked.
        text: String,
    },
    /// Get a person.
    AskForPerson,
    /// Answer to an offer of a person.
    AnswerOffer {
        /// Which.
        offer: EntrySeq,
        /// "Yes, get a person".
        accept: bool,
    },
    /// Choose from the menu.
    Choose {
        /// What the item says.
        label: Name,
        /// The post's own id, where it leads to a question.
        key: PostKey,
    },
    /// Stop the chatbot and leave a message.
    LeaveMessage {
        /// Its own id, the same through every repeat.
        key: PostKey,
        /// Where an answer is to go, not yet checked.
        email: String,
        /// What was written, not yet checked.
        text: String,
    },
    /// Leave the line, back to the chatbot.
    LeaveLine,
    /// Whether a bot's answer helped.
    Rate {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// Show the person who holds it what was hidden in a message.
    Reveal {
        /// The message.
        of: EntrySeq,
        /// Its words as they were typed, not yet checked.
        text: String,
    },
}

/// What a widget is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToVisitor {
    /// Answer to the hello.
    Welcome {
        /// The protocol the server will speak on this socket.
        protocol: u32,
        /// The conversation.
        conversation: ConversationId,
        /// Forget what you have: everything follows from the start.
        reset: bool,
        /// Whose chat this is.
        site: Box<Site>,
        /// Who holds it, and what the visitor may do now.
        view: View,
    },
    /// Entries in order. Between `after` and `covered` there is nothing else for this audience.
    Entries {
        /// Covered before this frame.
        after: EntrySeq,
        /// Covered with it.
        covered: EntrySeq,
        /// The entries, by rising `seq`.
        entries: Vec<Entry>,
    },
    /// Who holds it, and what the visitor may do now; sent when it changed.
    View(View),
    /// The post is kept and has its place.
    Accepted {
        /// The post.
        key: PostKey,
        /// Its place.
        seq: EntrySeq,
    },
    /// It was not done.
    Refused {
        /// The post, where one was refused.
        key: Option<PostKey>,
        /// Why.
        why: Refused,
    },
    /// A piece of an answer.
    Streaming(Streaming),
}

/// Whose chat it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Name of the site.
    pub name: Name,
    /// The bot that answers first.
    pub bot: Bot,
    /// What the bot says before anything is asked; may be empty.
    pub greeting: String,
    /// The owner's colour, `#rrggbb`.
    pub brand: Option<String>,
    /// What the visitor may choose before the first message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub menu: Vec<Name>,
    /// What is hidden before a message leaves, besides card numbers and IBANs: what it is called and
    /// the pattern that finds it, in turn. A list of texts, because every other type that is read is a
    /// kilobyte of the visitor's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redact: Vec<String>,
}

/// One thing in the transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place.
    pub seq: EntrySeq,
    /// When.
    pub at: Timestamp,
    /// What.
    pub body: Body,
}

/// What an entry is. A text of `None` was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// The visitor's message.
    Yours {
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: Option<String>,
    },
    /// A bot's reply.
    Answer {
        /// Who.
        bot: Bot,
        /// What became of the turn.
        kind: AnswerKind,
        /// The words.
        text: Option<String>,
        /// Where it was found.
        source: Option<Source>,
        /// Who approved it before it was sent, as the visitor may know them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        checked_by: Option<Name>,
        /// The words with their marks, where they have any; `text` says the same without.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<Document>,
    },
    /// A person checks an answer before it is shown.
    Checking,
    /// An agent's message.
    Reply {
        /// Who, as the visitor may know them.
        agent: Name,
        /// The words.
        text: Option<String>,
    },
    /// The visitor is in line for a person.
    PersonAsked,
    /// The visitor was asked whether they would like a person.
    Offered,
    /// The visitor would rather not.
    OfferDeclined,
    /// Nobody can come now; a message can be left.
    Unavailable {
        /// When somebody is back.
        back: Option<Timestamp>,
    },
    /// The visitor left a message.
    MessageLeft {
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: Option<String>,
    },
    /// It takes longer than usual.
    StillWaiting,
    /// An answer by e-mail is offered.
    EmailOffered,
    /// The chat was passed to another department, and waits there.
    Transferred {
        /// Which.
        department: Option<Name>,
    },
    /// The agent is gone, and the chat waits for another.
    AgentLost {
        /// Who.
        agent: Name,
    },
    /// What a bot says without being asked.
    Said {
        /// Who.
        bot: Bot,
        /// The words.
        text: Option<String>,
    },
    /// Nobody has written for long.
    IdleWarned {
        /// When the chat ends.
        ends: Timestamp,
    },
    /// The chat ended because nobody wrote; a new message reopens it.
    IdledOut,
    /// An agent joined.
    Joined {
        /// Who.
        agent: Name,
    },
    /// An agent left; who answers now is a line of its own.
    Left {
        /// Who.
        agent: Name,
    },
    /// The bot holds the chat again.
    BotBack {
        /// Why.
        why: BotBack,
    },
    /// The chat was closed; a new message reopens it.
    Resolved {
        /// By whom.
        agent: Name,
    },
    /// Whether an answer helped.
    Rated {
        /// The answer.
        of: EntrySeq,
        /// It did.
        helped: bool,
    },
    /// What was hidden in a message was shown to a person.
    Revealed {
        /// The message.
        of: EntrySeq,
        /// To whom.
        to: Name,
    },
}

/// Why the bot holds the chat again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BotBack {
    /// An agent gave it back.
    Released,
    /// The visitor left the line.
    LineLeft,
    /// Nobody came in time; the team still sees the request.
    WentUnanswered,
    /// The visitor wrote again after the end.
    Reopened,
}

/// Who holds the conversation now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A bot answers.
    Bot {
        /// Which.
        bot: Bot,
    },
    /// The visitor waits for a person.
    Waiting {
        /// Place in line, from 1; `None` until the desk has answered.
        place: Option<u32>,
        /// Since when.
        since: Timestamp,
        /// When the baton goes back to the bot if nobody comes.
        until: Option<Timestamp>,
        /// How long it may take, milliseconds, where recent waits say so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        estimate_ms: Option<u64>,
        /// What happens next if nobody comes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next: Option<Next>,
        /// The bot that goes on answering meanwhile.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        company: Option<Bot>,
        /// The bot's answer helped: the line may be left.
        #[serde(default, skip_serializing_if = "is_false")]
        helped: bool,
        /// An answer by e-mail is offered.
        #[serde(default, skip_serializing_if = "is_false")]
        email_offered: bool,
    },
    /// A person answers.
    Agent {
        /// Who.
        name: Name,
    },
    /// It is resolved.
    Ended,
}

/// What the visitor may do now, decided by the core.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Who holds the conversation.
    pub holder: Holder,
    /// Whether "Request human agent" is shown.
    pub may_ask_for_person: bool,
    /// People who are reachable now; `None` when not known.
    pub people_here: Option<u32>,
    /// The bot turn that is running.
    pub turn: Option<EntrySeq>,
    /// An offer of a person that waits for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<EntrySeq>,
    /// Whether "Stop chatbot and leave offline message" is shown.
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_leave_message: bool,
    /// When somebody is back, while nobody can come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<Timestamp>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}
