//! Messages that need no knowledge: hello, thank you, goodbye, are you a robot?
//!
//! Only when that is the whole message: "hi, where is my parcel?" is a question. The answers are
//! fixed, short and honest: the bot says what it is.

mod languages;

use crate::{
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
}

/// Longest message that is looked at, in words: "good morning to you all and thank you very much".
const WORDS_MAX: usize = 10;

impl SmallTalk {
    /// What `message` is, when it is nothing else.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        let said = said(message)?;
        if is_about_robots(&said) {
            return Some(Self::Robot);
        }
        // Goodbye outweighs thanks, thanks outweigh hello: "hi, thanks, bye" ends the conversation.
        [Self::Goodbye, Self::Thanks, Self::Greeting]
            .into_iter()
            .find(|kind| kind.phrases().any(|phrase| holds(&said, phrase)))
            .filter(|_| is_only_talk(&said))
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
