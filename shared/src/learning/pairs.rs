//! One conversation, read for what it teaches.
//!
//! A reading of the log in its order: which question stands open, whether the bot or a person was
//! to answer it, what the person wrote to it. Notes, drafts and what was said to the bot have no
//! part in it.

use std::collections::BTreeMap;

use super::{
    HANDOFFS_MAX, Handoff, Lesson, PAIRS_MAX, Pair, QUESTION_CHARS_MAX,
    alike::{Fingerprint, telling_words},
    personal::{Names, masked, without_salutation},
    reply,
};
use crate::{
    conversation::{Event, Recorded},
    id::{ConversationId, EntrySeq, SiteId},
    knowledge::{sentence::sentences, small_talk::SmallTalk, synonyms::Synonyms},
    request,
    text::Name,
    wire::{AnswerKind, handoff::Trigger},
};

/// Telling words that make a post without a question mark a question; with one, one will do.
const TELLING_WORDS_MIN: usize = 2;

/// What `log` teaches, up to the event at `resolved`. `attributes` are what the page says of the
/// visitor: none of it is learned, and names in it are masked.
#[must_use]
pub fn lesson(
    conversation: &ConversationId,
    site: &SiteId,
    log: &[Recorded],
    resolved: EntrySeq,
    attributes: &BTreeMap<String, String>,
) -> Lesson {
    let mut reading = Reading::default();
    reading.names.know_visitor(attributes);
    for recorded in log.iter().filter(|recorded| recorded.seq <= resolved) {
        reading.hear(recorded);
    }
    let at = log.iter().find(|recorded| recorded.seq == resolved).map(|recorded| recorded.at);
    Lesson {
        conversation: conversation.clone(),
        site: site.clone(),
        at: at.unwrap_or_default(),
        pairs: reading.pairs(),
        handoffs: reading.handoffs(),
    }
}

/// Something a visitor asked.
struct Asked<'a> {
    at: EntrySeq,
    text: &'a str,
    /// The bot's answer.
    answered: Option<EntrySeq>,
    /// The bot was asked, and it was of no use.
    missed: bool,
    /// What a person wrote to it.
    replies: Vec<&'a str>,
}

impl Asked<'_> {
    const fn is_open(&self) -> bool {
        self.missed || self.answered.is_none()
    }
}

#[derive(Default)]
struct Reading<'a> {
    asked: Vec<Asked<'a>>,
    /// Handovers, each with what was asked before it.
    handoffs: Vec<(Handoff, Option<&'a str>)>,
    /// The last post that says anything, question or not.
    said: Option<&'a str>,
    /// The last thing said to the visitor by a person was a question.
    asked_back: bool,
    /// Names of the agents who were here.
    agents: Vec<String>,
    names: Names,
}

impl<'a> Reading<'a> {
    fn hear(&mut self, recorded: &'a Recorded) {
        let seq = recorded.seq;
        let text = recorded.text.as_ref().map(|text| text.as_str());
        match &recorded.event {
            Event::Posted { .. } | Event::MessageLeft { .. } => {
                if let Some(text) = text {
                    self.hear_post(seq, text);
                }
            }
            Event::Answered { of, kind, approved_by, .. } => {
                approved_by.iter().for_each(|agent| self.know(&agent.name));
                let missed = matches!(kind, AnswerKind::Unknown | AnswerKind::Failed);
                let answered = *kind == AnswerKind::Answer || approved_by.is_some();
                let open = self.asked.iter_mut().filter(|asked| asked.at <= *of);
                for asked in open.filter(|asked| asked.answered.is_none() && !asked.missed) {
                    asked.missed = missed;
                    asked.answered = answered.then_some(seq);
                }
            }
            Event::Rated { of, helped } => {
                let rated = self.asked.iter_mut().filter(|asked| asked.answered == Some(*of));
                rated.for_each(|asked| asked.missed = !helped);
            }
            Event::AttemptFailed { at, .. } => {
                let before = self.asked.iter_mut().rev().find(|asked| asked.at <= *at);
                before.into_iter().for_each(|asked| asked.missed = true);
            }
            Event::PersonAsked { by, department, .. } => {
                // Who wants a person after an answer was not helped by it.
                if self.open().is_none()
                    && let Some(last) = self.asked.last_mut()
                {
                    last.missed = true;
                }
                let handoff = Handoff {
                    at: seq,
                    when: recorded.at,
                    by: *by,
                    department: department.clone(),
                    question: String::new(),
                };
                self.handoffs.push((handoff, self.said));
                self.asked_back = false;
            }
            Event::Transferred { by, department, .. } => {
                self.know(&by.name);
                if let Some((handoff, _)) = self.handoffs.last_mut() {
                    handoff.department = Some(department.clone());
                }
            }
            Event::Claimed { agent, from, by } => {
                self.know(&agent.name);
                from.iter().chain(by).for_each(|person| self.know(&person.name));
            }
            Event::Assigned { to: agent, .. }
            | Event::AgentVanished { agent, .. }
            | Event::Noted { agent, .. }
            | Event::Released { agent, .. }
            | Event::Resolved { agent }
            | Event::Revealed { to: agent, .. } => self.know(&agent.name),
            Event::EmailGiven => {
                if let Some(address) = text {
                    self.names.know_address(address);
                }
            }
            Event::Replied { agent, .. } => {
                self.know(&agent.name);
                if let Some(text) = text {
                    self.hear_reply(text);
                }
            }
            _ => {}
        }
    }

    fn hear_post(&mut self, at: EntrySeq, text: &'a str) {
        self.names.hear_introduced(text);
        if SmallTalk::of(text).is_none() && telling_words(&without_request(text)) > 0 {
            self.said = Some(text);
        }
        let details = self.asked_back && !reply::asks(text) && self.open().is_some();
        if is_question(text) && !details {
            self.asked_back = false;
            let (answered, missed, replies) = (None, false, Vec::new());
            self.asked.push(Asked { at, text, answered, missed, replies });
        }
    }

    fn hear_reply(&mut self, text: &'a str) {
        self.names.hear_greeted(text);
        let last = text.lines().rev().find(|line| !line.trim().is_empty());
        self.asked_back = last.is_some_and(reply::is_question);
        if let Some(open) = self.open() {
            self.asked[open].replies.push(text);
        }
    }

    /// The question that stands open: the last one that nobody but a person has answered.
    fn open(&self) -> Option<usize> {
        self.asked.iter().rposition(Asked::is_open)
    }

    fn know(&mut self, name: &Name) {
        let name = name.as_str();
        self.names.know(name);
        let first = name.split_whitespace().next().unwrap_or(name);
        if !self.agents.iter().any(|known| known == first) {
            self.agents.push(first.to_owned());
        }
    }

    fn pairs(&self) -> Vec<Pair> {
        let replied = self.asked.iter().enumerate().filter(|(_, asked)| !asked.replies.is_empty());
        let pairs = replied.filter_map(|(place, asked)| {
            let question = self.question(self.fullest(place).text)?;
            let answer = reply::answer(&asked.replies, &self.agents, &self.names)?;
            Some(Pair { at: asked.at, question, answer, tried: asked.missed })
        });
        pairs.take(PAIRS_MAX).collect()
    }

    /// Whoever gets no answer asks again in fewer words: the fullest wording of what was asked until
    /// somebody answered.
    fn fullest(&self, place: usize) -> &Asked<'a> {
        let mark = |asked: &Asked<'_>| Fingerprint::of(asked.text, &Synonyms::english());
        let last = mark(&self.asked[place]);
        let before = self.asked[..place].iter().rev().take_while(|asked| asked.replies.is_empty());
        let same = before.filter(|asked| asked.is_open() && mark(asked).is_alike(&last));
        let mut fullest = &self.asked[place];
        for asked in same {
            if telling_words(asked.text) > telling_words(fullest.text) {
                fullest = asked;
            }
        }
        fullest
    }

    fn handoffs(&self) -> Vec<Handoff> {
        let told = self.handoffs.iter().filter_map(|(handoff, said)| {
            // What a rule, the menu or an agent has decided needs no other rule.
            if matches!(handoff.by, Trigger::Policy | Trigger::FlowPoint | Trigger::Takeover) {
                return None;
            }
            let question = self.question((*said)?)?;
            Some(Handoff { question, ..handoff.clone() })
        });
        told.take(HANDOFFS_MAX).collect()
    }

    /// A post as a question that anybody could ask: without talk around it, on one line.
    fn question(&self, post: &str) -> Option<String> {
        let post = without_request(post);
        let mut kept = Vec::new();
        for line in without_salutation(&post).lines() {
            let sentences = sentences(line).into_iter();
            kept.extend(sentences.filter(|said| SmallTalk::of(said).is_none()).map(str::to_owned));
        }
        let asking: Vec<&String> = kept.iter().filter(|said| reply::is_question(said)).collect();
        let asking = asking.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        // A story before the question is left out where the question says enough by itself.
        let whole = kept.join(" ");
        let question = if telling_words(&asking) >= TELLING_WORDS_MIN { asking } else { whole };
        let question = shortened(&masked(&question, &self.names));
        (telling_words(&question) > 0).then_some(question)
    }
}

/// Whether a post asks for something that an answer could be kept for.
fn is_question(post: &str) -> bool {
    if SmallTalk::of(post).is_some() {
        return false;
    }
    let telling = telling_words(&without_request(post));
    telling >= TELLING_WORDS_MIN || (telling > 0 && reply::asks(post))
}

/// A post without the words that ask for a person.
fn without_request(post: &str) -> String {
    let Some(asked) = request::asks_for_person(post) else { return post.to_owned() };
    let (before, behind) = (post.get(..asked.start), post.get(asked.end..));
    format!("{} {}", before.unwrap_or_default().trim_end(), behind.unwrap_or_default().trim_start())
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUESTION_CHARS_MAX {
        return line;
    }
    let cut: String = line.chars().take(QUESTION_CHARS_MAX - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole}…")
}
