//! The transcript as it is drawn: entries and unconfirmed posts, with the days between them.
//!
//! A row never changes once it stands; what can change about it (how far a post has come, what was
//! thought of an answer) is looked up by its id. So nothing is drawn, or announced, twice.

use std::sync::Arc;

use browser::clock;
use shared::{
    id::{EntrySeq, PostKey},
    sync::Pending,
    time::Timestamp,
    wire::{
        AnswerKind, Source,
        visitor::{Body, BotBack, Entry},
    },
};

use crate::words;

/// Messages of one author this close together stand under one name.
const TOGETHER_MS: u64 = 5 * 60_000;

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is known by.
    pub id: RowId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: Kind,
    /// It came while the visitor was looking: it moves in.
    pub fresh: bool,
}

/// What a row is known by. A post keeps its own when it becomes an entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// The beginning of a day.
    Day(i64),
    /// The visitor's message.
    Yours(PostKey),
    /// Any other entry.
    Entry(u64),
    /// Typed before there was a conversation, by its order.
    Early(usize),
}

/// What a row is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A day begins.
    Day(Day),
    /// The visitor's message.
    Yours(String),
    /// A bot's.
    Answer {
        /// Its place.
        seq: EntrySeq,
        /// Name of the bot.
        bot: String,
        /// The words.
        text: String,
        /// Where they come from.
        source: Option<Source>,
        /// Whether it can have helped.
        rateable: bool,
        /// The name stands above it.
        named: bool,
    },
    /// A person's.
    Reply {
        /// Their name.
        agent: String,
        /// The words.
        text: String,
        /// The name stands above it.
        named: bool,
    },
    /// A line of nobody's.
    Notice(Notice),
}

/// Which day, for the one who reads today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// This one.
    Today,
    /// The one before.
    Yesterday,
    /// Any other.
    Other,
}

/// A line that is nobody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The visitor asked for a person.
    Asked,
    /// A person has the baton.
    Joined(String),
    /// A person gave it away.
    Left(String),
    /// A bot has it.
    BotBack(BotBack),
    /// It was ended by this person.
    Ended(String),
}

pub(super) struct Folded {
    pub(super) rows: Vec<Arc<Row>>,
    pub(super) rated: Vec<(EntrySeq, bool)>,
}

struct Fold<'a> {
    rows: Vec<Arc<Row>>,
    today: i64,
    day: Option<i64>,
    /// Author and moment of the message above.
    above: Option<(String, Timestamp)>,
    history: EntrySeq,
    streamed: &'a [EntrySeq],
}

/// `today` is a day's number as of `browser::clock::local_day`. Entries up to `history`, and those
/// `streamed`, do not move in.
pub(super) fn fold(
    timeline: &[Entry],
    pending: &[Pending<String>],
    early: &[String],
    today: i64,
    history: EntrySeq,
    streamed: &[EntrySeq],
) -> Folded {
    let mut fold = Fold { rows: Vec::new(), today, day: None, above: None, history, streamed };
    let mut rated: Vec<(EntrySeq, bool)> = Vec::new();
    for entry in timeline {
        if let Body::Rated { of, helped } = entry.body {
            rated.retain(|(answer, _)| *answer != of);
            rated.push((of, helped));
        } else {
            fold.entry(entry);
        }
    }
    for post in pending {
        fold.yours(RowId::Yours(post.key.clone()), post.at, post.payload.clone(), true);
    }
    for (n, text) in early.iter().enumerate() {
        fold.yours(RowId::Early(n), clock::now(), text.clone(), true);
    }
    Folded { rows: fold.rows, rated }
}

impl Fold<'_> {
    fn entry(&mut self, entry: &Entry) {
        let (seq, at) = (entry.seq, entry.at);
        let fresh = seq > self.history && !self.streamed.contains(&seq);
        let kind = match &entry.body {
            Body::Yours { key, text } => {
                return self.yours(RowId::Yours(key.clone()), at, words(text.as_ref()), fresh);
            }
            Body::Answer { bot, kind, text, source } => {
                let author = words::bot_author(bot.name.as_str());
                Kind::Answer {
                    seq,
                    bot: bot.name.as_str().to_owned(),
                    text: words(text.as_ref()),
                    source: source.clone(),
                    rateable: *kind == AnswerKind::Answer,
                    named: self.is_named(author, at),
                }
            }
            Body::Reply { agent, text } => {
                let agent = agent.as_str().to_owned();
                let named = self.is_named(agent.clone(), at);
                Kind::Reply { agent, text: words(text.as_ref()), named }
            }
            Body::PersonAsked => Kind::Notice(Notice::Asked),
            Body::Joined { agent } => Kind::Notice(Notice::Joined(agent.as_str().to_owned())),
            Body::Left { agent } => Kind::Notice(Notice::Left(agent.as_str().to_owned())),
            Body::BotBack { why } => Kind::Notice(Notice::BotBack(*why)),
            Body::Resolved { agent } => Kind::Notice(Notice::Ended(agent.as_str().to_owned())),
            Body::Rated { .. } => return,
        };
        if matches!(kind, Kind::Notice(_)) {
            self.above = None;
        }
        self.push(RowId::Entry(seq.0), at, kind, fresh);
    }

    fn yours(&mut self, id: RowId, at: Timestamp, text: String, fresh: bool) {
        self.above = None;
        self.push(id, at, Kind::Yours(text), fresh);
    }

    fn is_named(&mut self, author: String, at: Timestamp) -> bool {
        let under = self
            .above
            .as_ref()
            .is_some_and(|(above, then)| *above == author && at.since(*then) < TOGETHER_MS);
        self.above = Some((author, at));
        !under
    }

    fn push(&mut self, id: RowId, at: Timestamp, kind: Kind, fresh: bool) {
        let day = clock::local_day(at);
        // A clock that went back begins no day a second time.
        if self.day.is_none_or(|above| day > above) {
            self.day = Some(day);
            let name = match self.today - day {
                0 => Day::Today,
                1 => Day::Yesterday,
                _ => Day::Other,
            };
            self.rows.push(Arc::new(Row {
                id: RowId::Day(day),
                at,
                kind: Kind::Day(name),
                fresh: false,
            }));
        }
        self.rows.push(Arc::new(Row { id, at, kind, fresh }));
    }
}

fn words(text: Option<&String>) -> String {
    text.map_or(words::ERASED, String::as_str).to_owned()
}
