//! What of an agent's replies is an answer: without greeting, introduction, questions back, promises
//! to look, thanks and goodbye.

use super::{
    ANSWER_CHARS_MAX,
    alike::telling_words,
    personal::{Names, masked, placeholders, without_salutation},
};
use crate::knowledge::{
    sentence::sentences,
    small_talk::SmallTalk,
    words::{is_spaceless, words},
};

/// An answer says at least this many telling things.
const TELLING_WORDS_MIN: usize = 2;

/// A sentence with the agent's own name and at most this many words introduces them.
const INTRODUCTION_WORDS_MAX: usize = 12;

/// A sentence of at most this many words that has one of [`HOLDING`] answers nothing.
const HOLDING_WORDS_MAX: usize = 14;

/// What agents say instead of an answer, in lower case.
const HOLDING: &[&str] = &[
    "let me check",
    "let me see",
    "let me look",
    "let me have a look",
    "let me find out",
    "i'll check",
    "i’ll check",
    "i will check",
    "i'll look",
    "i’ll look",
    "i will look",
    "i'll find out",
    "i will find out",
    "i'll get back",
    "i’ll get back",
    "i will get back",
    "one moment",
    "just a moment",
    "a moment please",
    "one second",
    "just a sec",
    "one sec",
    "bear with me",
    "give me a minute",
    "give me a moment",
    "one minute",
    "thanks for waiting",
    "thank you for waiting",
    "thanks for your patience",
    "thank you for your patience",
    "thanks for reaching out",
    "thank you for reaching out",
    "thanks for contacting",
    "thank you for contacting",
    "sorry for the wait",
    "sorry to keep you",
    "sorry about the wait",
    "happy to help",
    "glad to help",
    "glad i could help",
    "glad that helped",
    "hope this helps",
    "hope that helps",
    "have a nice",
    "have a great",
    "have a good",
    "have a lovely",
    "take care",
    "you're welcome",
    "you’re welcome",
    "you are welcome",
    "my pleasure",
    "let me know if",
    "feel free to",
    "don't hesitate",
    "do not hesitate",
    "einen moment",
    "moment bitte",
    "ich schaue",
    "ich sehe nach",
    "ich prüfe",
    "gern geschehen",
    "schönen tag",
    "un instant",
    "un moment",
    "je vérifie",
    "je regarde",
    "bonne journée",
    "avec plaisir",
    "un momento",
    "déjeme",
    "voy a comprobar",
    "buen día",
    "que tenga",
    "controllo",
    "buona giornata",
    "um momento",
    "bom dia",
    "een moment",
    "fijne dag",
    "ik kijk even",
    "稍等",
    "请等",
    "不客气",
    "少々お待ち",
    "お待ちください",
    "よろしくお願い",
    "ありがとうございま",
];

/// What `replies` of an agent called `own` say as an answer, personal data masked; `None` when that
/// is nothing.
#[must_use]
pub fn answer(replies: &[&str], own: &[String], names: &Names) -> Option<String> {
    let replies = replies.iter().map(|reply| answering(reply, own));
    let replies: Vec<String> = replies.filter(|reply| !reply.is_empty()).collect();
    let answer = masked(&replies.join("\n\n"), names);
    let answer: String = answer.trim().chars().take(ANSWER_CHARS_MAX).collect();
    says_something(&answer).then_some(answer)
}

/// An answer of placeholders is of use to one visitor only.
fn says_something(answer: &str) -> bool {
    let telling = telling_words(answer);
    telling >= TELLING_WORDS_MIN && telling > 2 * placeholders(answer)
}

fn answering(reply: &str, own: &[String]) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in without_salutation(reply).lines() {
        let sentences = sentences(line).into_iter().filter(|sentence| !is_around(sentence, own));
        let line = sentences.collect::<Vec<_>>().join(" ");
        if !(line.is_empty() && kept.last().is_none_or(String::is_empty)) {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

/// Whether a sentence stands around an answer and is none.
fn is_around(sentence: &str, own: &[String]) -> bool {
    let said = sentence.to_lowercase();
    let count = words(sentence).len();
    // "Yes." may be the answer itself.
    SmallTalk::of(sentence).is_some_and(|kind| !kind.is_reply())
        || is_question(sentence)
        || !sentence.chars().any(char::is_alphanumeric)
        || (count <= INTRODUCTION_WORDS_MAX && own.iter().any(|name| holds(sentence, name)))
        || (count <= HOLDING_WORDS_MAX && HOLDING.iter().any(|words| holds(&said, words)))
}

/// Whether a sentence ends as a question does.
#[must_use]
pub fn is_question(sentence: &str) -> bool {
    let last = sentence.chars().rev().find(|c| c.is_alphanumeric() || is_question_mark(*c));
    last.is_some_and(is_question_mark)
}

/// Whether somebody asks anything in `text`, by its marks.
#[must_use]
pub fn asks(text: &str) -> bool {
    text.chars().any(is_question_mark)
}

const fn is_question_mark(c: char) -> bool {
    matches!(c, '?' | '？' | '؟' | '⁇' | '\u{37e}')
}

/// Whether `part` stands in `text` as whole words; in a script without spaces anywhere.
fn holds(text: &str, part: &str) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || is_spaceless(c));
    text.match_indices(part).any(|(at, _)| {
        let spaceless = part.chars().any(is_spaceless);
        spaceless
            || (ends(text[..at].chars().next_back())
                && ends(text[at + part.len()..].chars().next()))
    })
}
