//! Messages that need no knowledge: hello, thank you, ok, that is all, goodbye, are you a robot?
//!
//! Only when that is the whole message: "hi, where is my parcel?" is a question. The answers are
//! fixed, short and honest: the bot says what it is. What says yes or no to an offer of a person is
//! settled in [`crate::findings`] before anybody asks here.

mod languages;
mod signs;

use crate::{
    findings::{self, Reply},
    knowledge::words::{Word, words},
    sentences::Sentences,
    tongue::Tongue,
};
use languages::{FILLERS, TALKS, Talk};

/// What kind of small talk a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallTalk {
    /// Hello.
    Greeting,
    /// Thank you.
    Thanks,
    /// Goodbye.
    Goodbye,
    /// Are you a person?
    Robot,
    /// "Ok", "I see": an answer was read.
    Acknowledged,
    /// "No", "that is all".
    NothingMore,
    /// "Yes", "please", "???": nothing is asked yet.
    Ready,
}

/// Longest message that is looked at, in words: "good morning to you all and thank you very much".
const WORDS_MAX: usize = 10;

impl SmallTalk {
    /// What `message` is, when it is nothing else.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        let Some(said) = said(message) else { return signs::said_by(message) };
        if is_about_robots(&said) {
            return Some(Self::Robot);
        }
        let holds = |kind: &Self| kind.phrases().any(|phrase| holds(&said, phrase));
        let is_only_talk = || is_only_talk(&said);
        // Goodbye outweighs thanks, thanks outweigh hello: "hi, thanks, bye" ends the conversation.
        if holds(&Self::Goodbye) && is_only_talk() {
            return Some(Self::Goodbye);
        }
        let reply = findings::reply(message);
        // "No thanks" is no thanks.
        if reply == Some(Reply::NothingMore) {
            return Some(Self::NothingMore);
        }
        let courtesy = [Self::Thanks, Self::Greeting].into_iter().find(holds);
        courtesy.filter(|_| is_only_talk()).or_else(|| {
            Some(if reply? == Reply::Understood { Self::Acknowledged } else { Self::Ready })
        })
    }

    /// What `message` is behind `before`, the visitor's post before it. Whoever has been asked once
    /// whether there is more, and says "ok", is not asked again.
    #[must_use]
    pub fn after(message: &str, before: Option<&str>) -> Option<Self> {
        match Self::of(message)? {
            Self::Acknowledged
                if matches!(
                    before.and_then(Self::of),
                    Some(Self::Acknowledged | Self::Thanks | Self::NothingMore)
                ) =>
            {
                Some(Self::NothingMore)
            }
            kind => Some(kind),
        }
    }

    /// Whether it may be said to what was said before. A model that has asked something back is
    /// asked what it makes of a yes; hello and thanks are the same to everybody.
    #[must_use]
    pub const fn is_reply(self) -> bool {
        matches!(self, Self::Acknowledged | Self::NothingMore | Self::Ready)
    }

    /// The language of a message that is nothing but small talk: the one whose phrases are more of
    /// it than any other's. None for "hallo", which Germans and the Dutch say alike, and where the
    /// script says it all.
    #[must_use]
    pub fn tongue(message: &str) -> Option<Tongue> {
        Self::of(message)?;
        let said = said(message)?;
        let spoken = |talk: &Talk| {
            let tongue = talk.tongue?;
            let words = said.split_whitespace().count();
            Some((words - without(&said, talk.all()).split_whitespace().count(), tongue))
        };
        let mut spoken: Vec<_> = TALKS.iter().filter_map(spoken).collect();
        spoken.sort_by_key(|(words, _)| core::cmp::Reverse(*words));
        match spoken[..] {
            [(most, tongue), (next, _), ..] if most > next => Some(tongue),
            _ => None,
        }
    }

    /// How it is said, in every language.
    fn phrases(self) -> impl Iterator<Item = &'static str> {
        TALKS.iter().flat_map(move |talk| talk.phrases(self))
    }

    /// What the bot says to it.
    #[must_use]
    pub const fn answer(self, tongue: Tongue) -> &'static str {
        let sentences = Sentences::of(tongue);
        match self {
            Self::Greeting => sentences.greeting,
            Self::Thanks => sentences.thanks,
            Self::Goodbye => sentences.goodbye,
            Self::Robot => sentences.robot,
            Self::Acknowledged => sentences.acknowledged,
            Self::NothingMore => sentences.nothing_more,
            Self::Ready => sentences.ready,
        }
    }
}

impl Talk {
    fn phrases(&self, kind: SmallTalk) -> impl Iterator<Item = &'static str> {
        let phrases = match kind {
            SmallTalk::Greeting => self.greetings,
            SmallTalk::Thanks => self.thanks,
            SmallTalk::Goodbye => self.goodbyes,
            SmallTalk::Robot => self.robots,
            // These are the findings' tables.
            SmallTalk::Acknowledged | SmallTalk::NothingMore | SmallTalk::Ready => "",
        };
        phrases.split(", ").filter(|phrase| !phrase.is_empty())
    }

    fn all(&self) -> impl Iterator<Item = &'static str> {
        [SmallTalk::Greeting, SmallTalk::Thanks, SmallTalk::Goodbye, SmallTalk::Robot]
            .into_iter()
            .flat_map(|kind| self.phrases(kind))
    }
}

/// The words of a message, with a space between; none when they are too many to be small talk.
fn said(message: &str) -> Option<String> {
    let words: Vec<String> = words(message).iter().take(WORDS_MAX + 1).map(Word::spelled).collect();
    (!words.is_empty() && words.len() <= WORDS_MAX).then(|| words.join(" "))
}

/// Whether nothing is left when the phrases and fillers are taken out.
fn is_only_talk(said: &str) -> bool {
    let kinds = [SmallTalk::Goodbye, SmallTalk::Thanks, SmallTalk::Greeting];
    let left = kinds.iter().fold(said.to_owned(), |left, kind| without(&left, kind.phrases()));
    left.split_whitespace().all(|word| FILLERS.split(", ").any(|filler| filler == word))
}

/// What is left without `phrases`.
fn without(said: &str, phrases: impl Iterator<Item = &'static str>) -> String {
    // Longer phrases first, so that "good" of "good morning" is not left behind.
    let mut phrases: Vec<&str> = phrases.collect();
    phrases.sort_by_key(|phrase| core::cmp::Reverse(phrase.len()));
    let mut left = format!(" {said} ");
    for phrase in phrases {
        left = left.replace(&format!(" {phrase} "), "  ");
    }
    left
}

/// "Are you a robot?", "am I talking to a real person", "is this a bot".
///
/// "Can I talk to a person?" is a wish, not this question, and is left to whoever hands over.
fn is_about_robots(said: &str) -> bool {
    let said = SmallTalk::Greeting
        .phrases()
        .find_map(|hello| said.strip_prefix(&format!("{hello} ")))
        .unwrap_or(said);
    if SmallTalk::Robot.phrases().any(|phrase| phrase == said) {
        return true;
    }
    let rest = ASKING.iter().find_map(|asking| said.strip_prefix(asking));
    rest.is_some_and(|rest| {
        let mut named = false;
        rest.split_whitespace().all(|word| {
            named |= NAMES.contains(&word);
            NAMES.contains(&word) || AROUND_NAMES.contains(&word)
        }) && named
    })
}

const ASKING: &[&str] = &[
    "are you ",
    "r u ",
    "are u ",
    "is this ",
    "is it ",
    "am i talking to ",
    "am i talking with ",
    "am i speaking to ",
    "am i speaking with ",
    "am i chatting to ",
    "am i chatting with ",
    "am i writing to ",
    "do i talk to ",
    "so you are ",
    "so are you ",
    "you are ",
    "youre ",
    "you ",
];
const NAMES: &[&str] = &[
    "ai",
    "android",
    "automated",
    "automatic",
    "bot",
    "chatbot",
    "chatgpt",
    "computer",
    "gpt",
    "human",
    "humans",
    "machine",
    "person",
    "program",
    "robot",
    "robots",
];
const AROUND_NAMES: &[&str] = &[
    "a",
    "actual",
    "actually",
    "alive",
    "an",
    "and",
    "artificial",
    "assistant",
    "being",
    "chat",
    "here",
    "just",
    "live",
    "not",
    "only",
    "or",
    "real",
    "really",
    "right",
    "then",
    "there",
    "to",
    "an",
    "intelligence",
    "now",
    "even",
    "the",
];

/// Whether a phrase stands in `said`, at word bounds.
fn holds(said: &str, phrase: &str) -> bool {
    format!(" {said} ").contains(&format!(" {phrase} "))
}
