//! A log written by hand, and the conversation it leads to.

use shared::{
    conversation::{Conversation, Event, Recorded},
    id::{AgentId, BotId, ConversationId, EntrySeq, PostKey, SiteId},
    settings::{BotSettings, SiteSettings},
    text::{Label, MessageText, Name},
    time::Timestamp,
    wire::{
        AnswerKind, Bot, Source,
        agent::Person,
        handoff::{Evidence, Fired, Trigger},
    },
};

pub(crate) const BEGINNING: Timestamp = Timestamp(1_790_000_000_000);

/// A log: what the rules of a conversation allow is not the point here.
pub(crate) struct Log(pub(crate) Vec<Recorded>);

impl Log {
    pub(crate) fn new() -> Self {
        let site = site();
        let mut log = Self(Vec::new());
        let page = Some("https://shop.example/cart".to_owned());
        log.push(Event::Began { site, bot: bot(), page }, None);
        log
    }

    /// A second passes with every event.
    pub(crate) fn push(&mut self, event: Event, words: Option<&str>) -> EntrySeq {
        let place = self.0.len() as u64;
        let (seq, at) = (EntrySeq(place + 1), BEGINNING.plus(1_000 * place));
        let text = words.map(|words| MessageText::parse(words).expect("it fits"));
        self.0.push(Recorded { seq, at, event, text });
        seq
    }

    pub(crate) fn say(&mut self, event: Event, words: &str) -> EntrySeq {
        self.push(event, Some(words))
    }

    pub(crate) fn posts(&mut self, words: &str) -> EntrySeq {
        self.say(Event::Posted { key: key() }, words)
    }

    pub(crate) fn answers(&mut self, kind: AnswerKind, words: &str) -> EntrySeq {
        self.says(kind, None, words)
    }

    pub(crate) fn says(
        &mut self,
        kind: AnswerKind,
        approved_by: Option<&str>,
        words: &str,
    ) -> EntrySeq {
        let posted = |recorded: &&Recorded| matches!(recorded.event, Event::Posted { .. });
        let of = self.0.iter().rev().find(posted).expect("something was asked").seq;
        let found = kind == AnswerKind::Answer;
        let source = found.then(source);
        let approved_by = approved_by.map(person);
        let turn = self.push(Event::TurnStarted { of }, None);
        self.say(Event::Answered { turn, of, bot: bot(), kind, source, approved_by }, words)
    }

    pub(crate) fn replies(&mut self, who: &str, words: &str) -> EntrySeq {
        self.say(Event::Replied { agent: person(who), key: key() }, words)
    }

    pub(crate) fn notes(&mut self, who: &str, words: &str) -> EntrySeq {
        self.say(Event::Noted { agent: person(who), key: key() }, words)
    }

    pub(crate) fn rates(&mut self, of: EntrySeq, helped: bool) -> EntrySeq {
        self.push(Event::Rated { of, helped }, None)
    }

    pub(crate) fn claims(&mut self, who: &str) -> EntrySeq {
        self.push(Event::Claimed { agent: person(who), from: None, by: None }, None)
    }

    pub(crate) fn releases(&mut self, who: &str) -> EntrySeq {
        self.push(Event::Released { agent: person(who), bot: bot(), unseen: false }, None)
    }

    pub(crate) fn offers(&mut self, by: Trigger, evidence: Evidence) -> EntrySeq {
        let (evidence, also, department) = (Some(evidence), Vec::new(), None);
        self.push(Event::Offered { by, evidence, also, department }, None)
    }

    pub(crate) fn hands_over(
        &mut self,
        by: Trigger,
        evidence: Option<Evidence>,
        also: Vec<Fired>,
    ) -> EntrySeq {
        let (until, department, assignment) = (None, None, None);
        let (ladder, actions, notify) = (Vec::new(), Vec::new(), Vec::new());
        let company = false;
        self.push(
            Event::PersonAsked {
                by,
                until,
                evidence,
                also,
                department,
                ladder,
                company,
                assignment,
                actions,
                notify,
            },
            None,
        )
    }

    /// The moment of the last event.
    pub(crate) fn end(&self) -> Timestamp {
        self.0.last().expect("it has begun").at
    }

    pub(crate) fn conversation(&self) -> Conversation {
        let bot = BotSettings::new(bot().id, bot().name, Vec::new());
        let settings = SiteSettings::new(site(), name("Shop"), Vec::new(), bot);
        let id = ConversationId::parse("v7Q0y-1").expect("an id");
        let mut conversation = Conversation::new(id, &settings);
        self.0.iter().for_each(|recorded| conversation.apply(recorded));
        conversation
    }
}

pub(crate) fn source() -> Source {
    Source::new("Delivery".to_owned(), "https://shop.example/help/delivery".to_owned())
}

pub(crate) fn bot() -> Bot {
    Bot::new(BotId::parse("b1").expect("an id"), name("Robin"))
}

pub(crate) fn person(called: &str) -> Person {
    Person { id: AgentId::parse(&called.to_lowercase()).expect("an id"), name: name(called) }
}

pub(crate) fn name(words: &str) -> Name {
    Name::parse(words).expect("a name")
}

pub(crate) fn label(words: &str) -> Label {
    Label::parse(words).expect("a label")
}

pub(crate) fn key() -> PostKey {
    PostKey::parse("k").expect("an id")
}

fn site() -> SiteId {
    SiteId::parse("s1").expect("an id")
}
