//! Every stored event, and a snapshot, as they are in storage: `events/v1/*.json`, never edited.
//!
//! What was stored years ago must lead to the same state. A new field takes a default and a new
//! fixture beside the old one; a changed meaning is a new event.

mod pinned;

use pinned::{check, covers, nothing_else_in, variants};
use shared::{
    conversation::{Command, Conversation, Event, Holder, Outcome, Recorded, event::Trigger},
    id::{AgentId, BotId, ConversationId, EntrySeq, KnowledgeId, PostKey, SiteId},
    settings::{BotSettings, SiteSettings},
    text::{MessageText, Name},
    time::{Tick, Timestamp},
    wire::{AnswerKind, Bot, Source, agent::Person, visitor::BotBack},
};

const V1: &str = "events/v1";

variants!(EVENTS, event, Event, {
    Event::Began { .. } => "began",
    Event::Posted { .. } => "posted",
    Event::TurnStarted { .. } => "turn_started",
    Event::Answered { .. } => "answered",
    Event::Rated { .. } => "rated",
    Event::PersonAsked { .. } => "person_asked",
    Event::LineLeft { .. } => "line_left",
    Event::WentUnanswered { .. } => "went_unanswered",
    Event::Claimed { .. } => "claimed",
    Event::Replied { .. } => "replied",
    Event::Noted { .. } => "noted",
    Event::Released { .. } => "released",
    Event::BotReturned { .. } => "bot_returned",
    Event::Resolved { .. } => "resolved",
    Event::Reopened { .. } => "reopened",
});

variants!(TRIGGERS, trigger, Trigger, {
    Trigger::Button => "button",
});

variants!(HOLDERS, holder, Holder, {
    Holder::Bot { .. } => "bot",
    Holder::Waiting { .. } => "waiting",
    Holder::Agent { .. } => "agent",
    Holder::Ended => "ended",
});

fn snapshot(conversation: &Conversation) -> &'static str {
    holder(conversation.holder())
}

const SETTINGS: &[&str] = &["site"];

const AT: Timestamp = Timestamp(1_790_000_000_000);

fn name(name: &str) -> Name {
    Name::parse(name).expect("a name")
}

fn key(name: &str) -> PostKey {
    PostKey::parse(name).expect("an id")
}

fn text(words: &str) -> MessageText {
    MessageText::parse(words).expect("it fits")
}

fn bot() -> Bot {
    Bot { id: BotId::parse("robin").expect("an id"), name: name("Robin") }
}

fn ana() -> Person {
    Person { id: AgentId::parse("agent-1").expect("an id"), name: name("Ana") }
}

fn ben() -> Person {
    Person { id: AgentId::parse("agent-2").expect("an id"), name: name("Ben") }
}

fn settings() -> SiteSettings {
    let knowledge = vec![KnowledgeId::parse("help").expect("an id")];
    let mut bot = BotSettings::new(bot().id, bot().name, knowledge);
    bot.greeting = "Hello! Ask me anything.".to_owned();
    SiteSettings {
        version: 3,
        id: SiteId::parse("site-1").expect("an id"),
        name: name("Shop"),
        origins: vec!["https://shop.example".to_owned()],
        brand: Some(shared::settings::Brand::parse("#0a7f5a").expect("a colour")),
        bot,
    }
}

fn events() -> Vec<Event> {
    let site = settings().id;
    let page = Some("https://shop.example/cart".to_owned());
    let url = "https://shop.example/help/delivery".to_owned();
    let source = Some(Source { title: "Delivery times".to_owned(), url });
    let (turn, of) = (EntrySeq(3), EntrySeq(2));
    let answered = |kind, source| Event::Answered { turn, of, bot: bot(), kind, source };
    let returned = |why| Event::BotReturned { why };
    let until = Some(AT.plus(300_000));
    vec![
        Event::Began { site: site.clone(), bot: bot(), page },
        Event::Began { site, bot: bot(), page: None },
        Event::Posted { key: key("k-1_A") },
        Event::TurnStarted { of },
        answered(AnswerKind::Answer, source),
        answered(AnswerKind::Unknown, None),
        answered(AnswerKind::SmallTalk, None),
        answered(AnswerKind::Failed, None),
        Event::Rated { of: EntrySeq(4), helped: false },
        Event::PersonAsked { by: Trigger::Button, until },
        Event::PersonAsked { by: Trigger::Button, until: None },
        Event::LineLeft { bot: bot() },
        Event::WentUnanswered { bot: bot() },
        Event::Claimed { agent: ana(), from: None },
        Event::Claimed { agent: ben(), from: Some(ana()) },
        Event::Replied { agent: ana(), key: key("k2") },
        Event::Noted { agent: ben(), key: key("k3") },
        Event::Released { agent: ana(), bot: bot() },
        returned(BotBack::Released),
        returned(BotBack::LineLeft),
        returned(BotBack::WentUnanswered),
        returned(BotBack::Reopened),
        Event::Resolved { agent: ana() },
        Event::Reopened { agent: Some(ana()), bot: None },
        Event::Reopened { agent: None, bot: Some(bot()) },
    ]
}

/// One conversation after each of its first commands, through every holder.
fn snapshots() -> Vec<Conversation> {
    let settings = settings();
    let id = ConversationId::parse("v7Q0y-1").expect("an id");
    let mut conversation = Conversation::new(id, &settings);
    let mut snapshots = vec![conversation.clone()];
    let post = |name: &str| Command::Post { key: key(name), text: text("How long?"), page: None };
    let said = |turn| {
        let outcome =
            Outcome::Said { kind: AnswerKind::Unknown, text: text("I don't know."), source: None };
        Command::FinishTurn { turn: EntrySeq(turn), epoch: 0, outcome }
    };
    let commands = [
        post("k1"),
        post("k2"),
        said(3),
        said(6),
        Command::Rate { of: EntrySeq(5), helped: false },
        Command::AskForPerson { page: None },
        post("k3"),
        Command::Claim { agent: ana(), epoch: 1 },
        Command::Reply { agent: ana(), key: key("k4"), text: text("Hello."), epoch: 2 },
        Command::Note { agent: ben(), key: key("k5"), text: text("Knows us.") },
        Command::Resolve { agent: ana() },
        post("k6"),
    ];
    for (n, command) in (1..).zip(commands) {
        let tick = Tick::new(AT.plus(n * 1_000), n);
        let step = conversation.handle(tick, &settings, command).expect("it is possible");
        for recorded in step.record(tick, conversation.seq()) {
            conversation.apply(&recorded);
        }
        snapshots.push(conversation.clone());
    }
    snapshots
}

#[test]
fn every_event_is_pinned() {
    covers(TRIGGERS, [Trigger::Button].iter().map(trigger));
    check(V1, "event", EVENTS, event, events());
}

#[test]
fn snapshots_are_pinned() {
    check(V1, "snapshot", HOLDERS, snapshot, snapshots());
}

#[test]
fn settings_are_pinned() {
    let mut plain = settings();
    plain.brand = None;
    plain.bot.unanswered_after_ms = None;
    check(V1, "settings", SETTINGS, |_| "site", vec![settings(), plain]);
}

#[test]
fn every_fixture_is_read() {
    nothing_else_in(V1, &[("event", EVENTS), ("snapshot", HOLDERS), ("settings", SETTINGS)]);
}

/// Whatever comes after what was stored still applies to it.
#[test]
fn a_stored_snapshot_goes_on() {
    for mut conversation in snapshots() {
        let seq = conversation.seq().next();
        let event = Event::Noted { agent: ana(), key: key("later") };
        conversation.apply(&Recorded { seq, at: AT, event, text: None });
        assert_eq!(conversation.seq(), seq);
    }
}
