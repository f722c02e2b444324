//! The transcript as it is drawn: entries and unconfirmed posts, with the days between them.
//!
//! A row never changes once it stands; what can change about it (how far a post has come, what was
//! thought of an answer) is looked up by its id. So nothing is drawn, or announced, twice.

use std::rc::Rc;

use browser::clock;
use shared::{
    id::{EntrySeq, PostKey},
    sync::Pending,
    text::Name,
    time::Timestamp,
    wire::{
        AnswerKind, Avatar, Bot, Source,
        document::Document,
        visitor::{Body, BotBack, Entry},
    },
};

use crate::words;

/// Messages of one author this close together stand under one name.
const TOGETHER_MS: u64 = 5 * 60_000;

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is known by: a post keeps its own when it becomes an entry.
    pub key: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: Kind,
    /// It came while the visitor was looking: it moves in.
    pub fresh: bool,
}

/// What a row is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A day begins.
    Day(Day),
    /// The visitor's message.
    Yours {
        /// The client's own id; none before there is a conversation.
        key: Option<PostKey>,
        /// The words.
        text: String,
    },
    /// A message the visitor left for when somebody is back.
    Left {
        /// The client's own id.
        key: PostKey,
        /// The words.
        text: String,
    },
    /// A bot's.
    Answer(Said),
    /// A person's.
    Reply(Said),
    /// A line of nobody's.
    Notice(Notice),
}

/// What a bot or a person said.
#[derive(Clone, Debug)]
pub struct Said {
    /// Their name.
    pub author: String,
    /// A bot's avatar.
    pub avatar: Avatar,
    /// The words.
    pub text: String,
    /// The words of an answer with their marks; without blocks there are none.
    pub document: Option<Document>,
    /// Where they come from.
    pub source: Option<Source>,
    /// Its place, if it is an answer that can have helped.
    pub rateable: Option<EntrySeq>,
    /// Who checked it before it was sent.
    pub checked_by: Option<String>,
    /// The name stands above it.
    pub named: bool,
}

impl Row {
    /// The class that keeps history still.
    #[must_use]
    pub const fn still(&self) -> &'static str {
        if self.fresh { "" } else { " is-history" }
    }
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
    /// A person was offered.
    Offered,
    /// The visitor would rather not.
    OfferDeclined,
    /// Nobody can come; when somebody is back.
    Unavailable(Option<Timestamp>),
    /// A person checks the answer.
    Checking,
    /// It takes longer.
    StillWaiting,
    /// An answer by e-mail was offered.
    EmailOffered,
    /// It waits for another department now.
    Transferred(Option<String>),
    /// This person is gone, and it waits for another.
    AgentLost(String),
    /// Nobody has written for long; when it ends.
    IdleWarned(Timestamp),
    /// It ended because nobody wrote.
    IdledOut,
}

pub(super) struct Folded {
    pub(super) rows: Vec<Rc<Row>>,
    pub(super) rated: Vec<(EntrySeq, bool)>,
    /// Messages of which what was hidden was shown, and to whom.
    pub(super) shown: Vec<(PostKey, String)>,
}

struct Fold<'a> {
    rows: Vec<Rc<Row>>,
    today: i64,
    day: Option<i64>,
    /// Author and moment of the message above.
    above: Option<(String, Timestamp)>,
    history: EntrySeq,
    streamed: &'a [EntrySeq],
}

/// `today` is a day's number as of `browser::clock::local_day`. Entries up to `history`, and those
/// `streamed`, do not move in. What is not sent yet stands there as `masked` has it.
pub(super) fn fold(
    timeline: &[Entry],
    pending: &[Pending<String>],
    early: &[String],
    today: i64,
    history: EntrySeq,
    streamed: &[EntrySeq],
    masked: &dyn Fn(&str) -> String,
) -> Folded {
    let mut fold = Fold { rows: Vec::new(), today, day: None, above: None, history, streamed };
    let mut rated: Vec<(EntrySeq, bool)> = Vec::new();
    let mut shown = Vec::new();
    for entry in timeline {
        match &entry.body {
            Body::Rated { of, helped } => {
                rated.retain(|(answer, _)| answer != of);
                rated.push((*of, *helped));
            }
            Body::Revealed { of, to } => {
                let of = timeline.iter().find(|entry| entry.seq == *of);
                if let Some(Body::Yours { key, .. } | Body::MessageLeft { key, .. }) =
                    of.map(|entry| &entry.body)
                {
                    shown.push((key.clone(), to.to_string()));
                }
            }
            _ => fold.entry(entry),
        }
    }
    for post in pending {
        fold.yours(Some(&post.key), 0, post.at, masked(&post.payload), true);
    }
    for (n, text) in early.iter().enumerate() {
        fold.yours(None, n, clock::now(), masked(text), true);
    }
    Folded { rows: fold.rows, rated, shown }
}

impl Fold<'_> {
    fn entry(&mut self, entry: &Entry) {
        let (seq, at) = (entry.seq, entry.at);
        let fresh = seq > self.history && !self.streamed.contains(&seq);
        let kind = match &entry.body {
            Body::Yours { key, text } => {
                return self.yours(Some(key), 0, at, words(text.as_ref()), fresh);
            }
            Body::Answer { bot, kind, text, source, checked_by, document } => Kind::Answer(Said {
                document: Some(document.clone().unwrap_or_default()),
                source: source.clone(),
                checked_by: checked_by.as_ref().map(Name::to_string),
                rateable: (*kind == AnswerKind::Answer).then_some(seq),
                ..self.said(bot, text.as_ref(), at)
            }),
            Body::Said { bot, text } => Kind::Answer(self.said(bot, text.as_ref(), at)),
            Body::MessageLeft { key, text } => {
                self.above = None;
                Kind::Left { key: key.clone(), text: words(text.as_ref()) }
            }
            Body::Reply { agent, text } => {
                let author = agent.as_str().to_owned();
                Kind::Reply(Said {
                    named: self.is_named(author.clone(), at),
                    author,
                    avatar: Avatar::default(),
                    text: words(text.as_ref()),
                    document: None,
                    source: None,
                    rateable: None,
                    checked_by: None,
                })
            }
            Body::Checking => Kind::Notice(Notice::Checking),
            Body::PersonAsked => Kind::Notice(Notice::Asked),
            Body::Joined { agent } => Kind::Notice(Notice::Joined(agent.to_string())),
            Body::Left { agent } => Kind::Notice(Notice::Left(agent.to_string())),
            Body::BotBack { why } => Kind::Notice(Notice::BotBack(*why)),
            Body::Resolved { agent } => Kind::Notice(Notice::Ended(agent.to_string())),
            Body::Offered => Kind::Notice(Notice::Offered),
            Body::OfferDeclined => Kind::Notice(Notice::OfferDeclined),
            Body::Unavailable { back } => Kind::Notice(Notice::Unavailable(*back)),
            Body::StillWaiting => Kind::Notice(Notice::StillWaiting),
            Body::EmailOffered => Kind::Notice(Notice::EmailOffered),
            Body::Transferred { department } => {
                Kind::Notice(Notice::Transferred(department.as_ref().map(Name::to_string)))
            }
            Body::AgentLost { agent } => Kind::Notice(Notice::AgentLost(agent.to_string())),
            Body::IdleWarned { ends } => Kind::Notice(Notice::IdleWarned(*ends)),
            Body::IdledOut => Kind::Notice(Notice::IdledOut),
            Body::Rated { .. } | Body::Revealed { .. } => return,
        };
        if matches!(kind, Kind::Notice(_)) {
            self.above = None;
        }
        self.push(format!("entry {seq}"), at, kind, fresh);
    }

    fn yours(
        &mut self,
        key: Option<&PostKey>,
        early: usize,
        at: Timestamp,
        text: String,
        fresh: bool,
    ) {
        self.above = None;
        // A key of the client's, or a number with a sign that no key has.
        let row = key.map_or_else(|| format!("early {early}"), |key| key.as_str().to_owned());
        self.push(row, at, Kind::Yours { key: key.cloned(), text }, fresh);
    }

    /// What a bot said; nobody is asked whether it helped.
    fn said(&mut self, bot: &Bot, text: Option<&String>, at: Timestamp) -> Said {
        let author = bot.name.to_string();
        Said {
            named: self.is_named(words::bot_author(&author), at),
            author,
            avatar: bot.avatar.clone(),
            text: words(text),
            document: None,
            source: None,
            rateable: None,
            checked_by: None,
        }
    }

    fn is_named(&mut self, author: String, at: Timestamp) -> bool {
        let under = self
            .above
            .as_ref()
            .is_some_and(|(above, then)| *above == author && at.since(*then) < TOGETHER_MS);
        self.above = Some((author, at));
        !under
    }

    fn push(&mut self, key: String, at: Timestamp, kind: Kind, fresh: bool) {
        let day = clock::local_day(at);
        // A clock that went back begins no day a second time.
        if self.day.is_none_or(|above| day > above) {
            self.day = Some(day);
            let name = match self.today - day {
                0 => Day::Today,
                1 => Day::Yesterday,
                _ => Day::Other,
            };
            let row = Row { key: format!("day {day}"), at, kind: Kind::Day(name), fresh: false };
            self.rows.push(Rc::new(row));
        }
        self.rows.push(Rc::new(Row { key, at, kind, fresh }));
    }
}

fn words(text: Option<&String>) -> String {
    text.map_or(words::ERASED, String::as_str).to_owned()
}
