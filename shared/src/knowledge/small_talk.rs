//! Messages that need no knowledge: hello, thank you, goodbye, are you a robot?
//!
//! Only when that is the whole message: "hi, where is my parcel?" is a question. The answers are
//! fixed, short and honest: the bot says what it is.

mod languages;

use crate::knowledge::words::{Word, words};

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
        let words: Vec<String> =
            words(message).iter().take(WORDS_MAX + 1).map(Word::spelled).collect();
        if words.is_empty() || words.len() > WORDS_MAX {
            return None;
        }
        let said = words.join(" ");
        if is_about_robots(&said) {
            return Some(Self::Robot);
        }
        // Goodbye outweighs thanks, thanks outweigh hello: "hi, thanks, bye" ends the conversation.
        [Self::Goodbye, Self::Thanks, Self::Greeting]
            .into_iter()
            .find(|kind| kind.phrases().any(|phrase| holds(&said, phrase)))
            .filter(|_| is_only_talk(&said))
    }

    /// How it is said, in every language.
    fn phrases(self) -> impl Iterator<Item = &'static str> {
        let (english, others) = match self {
            Self::Greeting => (GREETINGS, languages::GREETINGS),
            Self::Thanks => (THANKS, languages::THANKS),
            Self::Goodbye => (GOODBYES, languages::GOODBYES),
            Self::Robot => (&[][..], languages::ROBOTS),
        };
        english.iter().copied().chain(others.split(", "))
    }

    /// What the bot says to it.
    #[must_use]
    pub const fn answer(self) -> &'static str {
        match self {
            Self::Greeting => "Hello! What would you like to know?",
            Self::Thanks => "You are welcome. Is there anything else you would like to know?",
            Self::Goodbye => "Goodbye, and thank you for your visit.",
            Self::Robot => {
                "I am an automated assistant, not a person. I answer from the help articles of this site."
            }
        }
    }
}

const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "hiya",
    "howdy",
    "yo",
    "greetings",
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "morning",
    "hallo",
    "hola",
    "bonjour",
    "moin",
    "guten tag",
    "ciao",
];
const THANKS: &[&str] = &[
    "thanks",
    "thank you",
    "thank u",
    "thx",
    "ty",
    "tnx",
    "thankyou",
    "cheers",
    "much appreciated",
    "appreciate it",
    "danke",
    "gracias",
    "merci",
    "grazie",
];
const GOODBYES: &[&str] = &[
    "bye",
    "goodbye",
    "good bye",
    "bye bye",
    "see you",
    "see ya",
    "cya",
    "farewell",
    "good night",
    "take care",
    "have a nice day",
    "have a good day",
    "have a great day",
    "have a nice evening",
    "have a nice weekend",
    "tschuss",
    "adios",
    "au revoir",
];

/// Words that go with small talk and ask for nothing.
const FILLERS: &[&str] = &[
    "a",
    "again",
    "all",
    "and",
    "anyway",
    "awesome",
    "bot",
    "cool",
    "everyone",
    "fine",
    "folks",
    "for",
    "good",
    "great",
    "guys",
    "help",
    "helped",
    "helpful",
    "i",
    "is",
    "it",
    "its",
    "ll",
    "later",
    "lot",
    "lots",
    "many",
    "much",
    "nice",
    "no",
    "now",
    "ok",
    "okay",
    "perfect",
    "really",
    "so",
    "soon",
    "super",
    "team",
    "that",
    "thats",
    "the",
    "then",
    "there",
    "this",
    "to",
    "today",
    "tomorrow",
    "very",
    "was",
    "well",
    "wonderful",
    "yes",
    "you",
    "your",
    "all",
    "vielen",
    "muchas",
    "beaucoup",
    "mille",
];

/// Whether nothing is left when the phrases and fillers are taken out.
fn is_only_talk(said: &str) -> bool {
    let mut left = format!(" {said} ");
    for kind in [SmallTalk::Goodbye, SmallTalk::Thanks, SmallTalk::Greeting] {
        // Longer phrases first, so that "good" of "good morning" is not left behind.
        let mut phrases: Vec<&str> = kind.phrases().collect();
        phrases.sort_by_key(|phrase| core::cmp::Reverse(phrase.len()));
        for phrase in phrases {
            left = left.replace(&format!(" {phrase} "), "  ");
        }
    }
    left.split_whitespace().all(|word| {
        FILLERS.contains(&word) || languages::FILLERS.split(", ").any(|filler| filler == word)
    })
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
