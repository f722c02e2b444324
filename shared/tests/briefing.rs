//! Rules B1 and following of `docs/rules.md`: what somebody who takes a conversation is handed.

use shared::{
    briefing::{Line, Speaker, note_for_bot, transcript_for_model},
    conversation::{Event, Recorded},
    id::{AgentId, BotId, EntrySeq, PostKey, SiteId},
    text::{Label, MessageText, Name},
    time::Timestamp,
    wire::{AnswerKind, Bot, Source, agent::Person, handoff::Evidence, visitor::BotBack},
};

const BEGINNING: Timestamp = Timestamp(1_790_000_000_000);
const PLENTY: usize = 10_000;

/// B1: everything that is in a log, and of it only what was said to one another is left.
#[test]
fn b1_a_model_reads_only_what_was_said() {
    let mut log = Log::new();
    log.posts("Where is my parcel\u{E0049}\u{E0047}?");
    log.answers(AnswerKind::Answer, "Look into your account.");
    log.say(Event::Noted { agent: person("Ana"), key: key() }, "SECRET note");
    log.says(AnswerKind::Answer, Some("Ben"), "Approved words.");
    let of = log.posts("And the refund?");
    let evidence =
        Evidence::Rule { rule: name("SECRET rule"), post: of, condition: "keyword".into() };
    let until = BEGINNING.plus(1);
    let (source, department) = (None, None);
    let turn = of;
    log.say(
        Event::Proposed { turn, of, bot: bot(), source, evidence, department, until },
        "SECRET draft",
    );
    log.say(Event::EmailGiven, "secret@example.com");
    log.say(Event::MessageLeft { key: key(), bot: bot() }, "Please write to me.");
    log.push(Event::Labelled { label: label("SECRET"), by: None }, None);
    log.say(Event::TaskAdded { due: until, by: None }, "SECRET task");
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    log.say(Event::Replied { agent: person("Ana"), key: key() }, "I am looking.");
    log.push(Event::Posted { key: key() }, None);
    log.say(Event::Released { agent: person("Ana"), bot: bot() }, "SECRET for the bot");
    log.push(Event::BotReturned { why: BotBack::Released }, None);
    log.say(Event::BotSaid { bot: bot() }, "Anything else?");

    let told = transcript_for_model(&log.0, PLENTY);
    let expected = [
        (Speaker::Visitor, "Where is my parcel?"),
        (Speaker::Bot, "Look into your account."),
        (Speaker::Bot, "Approved words."),
        (Speaker::Visitor, "And the refund?"),
        (Speaker::Visitor, "Please write to me."),
        (Speaker::Agent, "I am looking."),
        (Speaker::Bot, "Anything else?"),
    ];
    assert_eq!(told, expected.map(|(by, text)| Line { by, text: text.to_owned() }));
    let all = format!("{told:?}").to_lowercase();
    assert!(!["secret", "ana", "ben"].iter().any(|word| all.contains(word)), "{all}");
}

/// B1, H9: what an agent wanted the bot to know is there for the bot, and apart.
#[test]
fn b1_the_word_to_the_bot_is_apart() {
    let mut log = Log::new();
    log.posts("Hello");
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    assert_eq!(note_for_bot(&log.0), None);
    log.say(Event::Released { agent: person("Ana"), bot: bot() }, "Wants a refund.");
    log.posts("Hello?");
    assert_eq!(note_for_bot(&log.0), Some("Wants a refund."));
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    assert_eq!(note_for_bot(&log.0), None, "that was another time");
}

/// B2: the newest words stay, whatever the bound and the script.
#[test]
fn b2_the_oldest_lines_go_first() {
    let mut log = Log::new();
    for words in ["one", "2️⃣ zwei", "三つ目"] {
        log.posts(words);
    }
    let texts = |most| -> Vec<_> {
        transcript_for_model(&log.0, most).into_iter().map(|line| line.text).collect()
    };
    assert_eq!(texts(PLENTY), ["one", "2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(14), ["one", "2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(13), ["2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(5), ["三つ目"]);
    assert_eq!(texts(2), ["つ目"], "only the newest is cut");
    assert!(texts(0).is_empty());
    for most in 0..20 {
        assert!(texts(most).concat().chars().count() <= most);
    }
    assert!(transcript_for_model(&[], PLENTY).is_empty());
}

/// A log written by hand: what the rules of a conversation allow is not the point here.
struct Log(Vec<Recorded>);

impl Log {
    fn new() -> Self {
        let site = SiteId::parse("s1").expect("an id");
        let mut log = Self(Vec::new());
        let page = Some("https://shop.example/cart".to_owned());
        log.push(Event::Began { site, bot: bot(), page }, None);
        log
    }

    /// A second passes with every event.
    fn push(&mut self, event: Event, words: Option<&str>) -> EntrySeq {
        let place = self.0.len() as u64;
        let (seq, at) = (EntrySeq(place + 1), BEGINNING.plus(1_000 * place));
        let text = words.map(|words| MessageText::parse(words).expect("it fits"));
        self.0.push(Recorded { seq, at, event, text });
        seq
    }

    fn say(&mut self, event: Event, words: &str) -> EntrySeq {
        self.push(event, Some(words))
    }

    fn posts(&mut self, words: &str) -> EntrySeq {
        self.say(Event::Posted { key: key() }, words)
    }

    fn answers(&mut self, kind: AnswerKind, words: &str) -> EntrySeq {
        self.says(kind, None, words)
    }

    fn says(&mut self, kind: AnswerKind, approved_by: Option<&str>, words: &str) -> EntrySeq {
        let posted = |recorded: &&Recorded| matches!(recorded.event, Event::Posted { .. });
        let of = self.0.iter().rev().find(posted).expect("something was asked").seq;
        let found = kind == AnswerKind::Answer;
        let source = found.then(source);
        let approved_by = approved_by.map(person);
        self.say(Event::Answered { turn: of, of, bot: bot(), kind, source, approved_by }, words)
    }
}

fn source() -> Source {
    Source { title: "Delivery".to_owned(), url: "https://shop.example/help/delivery".to_owned() }
}

fn bot() -> Bot {
    Bot { id: BotId::parse("b1").expect("an id"), name: name("Robin") }
}

fn person(called: &str) -> Person {
    Person { id: AgentId::parse(&called.to_lowercase()).expect("an id"), name: name(called) }
}

fn name(words: &str) -> Name {
    Name::parse(words).expect("a name")
}

fn label(words: &str) -> Label {
    Label::parse(words).expect("a label")
}

fn key() -> PostKey {
    PostKey::parse("k").expect("an id")
}
