//! Every stored event, and a snapshot, as they are in storage: `events/v1`, `v2` and `v3`, never
//! edited. What is stored today is written as in v2; what was stored as in v1 means the same.
//!
//! What was stored years ago must lead to the same state. A new field takes a default and a new
//! fixture beside the old one; a changed meaning is a new event.

mod pinned;

use pinned::{check, covers, kept, nothing_else_in, reads, variants};
use shared::{
    availability::Around,
    conversation::{
        Command, Conversation, Event, Holder, Outcome, Recorded,
        event::{OpenAction, Trigger},
    },
    findings::Findings,
    hours::Hours,
    id::{AgentId, BotId, ConversationId, DepartmentId, EntrySeq, KnowledgeId, PostKey, SiteId},
    settings::{
        Action, ActionKind, AssignTo, Assignment, Attribute, Avatar, BotSettings, Department,
        Engine, Language, LeadsTo, MenuItem, OnTrigger, PolicyRule, Reach, Redact, SiteSettings,
        Team, Then, When,
    },
    text::{Label, MessageText, Name},
    time::{Tick, Timestamp},
    wire::{
        AnswerKind, Bot, Source,
        agent::Person,
        fault::{Fault, ModelReason},
        handoff::{AssignedBy, Attempt, AttemptFailed, Evidence, Fired, Next, Rung},
        visitor::BotBack,
    },
};

const V1: &str = "events/v1";
const V2: &str = "events/v2";
const V3: &str = "events/v3";

/// The kinds of v3, which keeps what was added to kinds and settings that v2 knows.
const EVENTS_V3: &[&str] = &["offered"];

/// The kinds of v1.
const EVENTS_V1: &[&str] = &[
    "began",
    "posted",
    "turn_started",
    "answered",
    "rated",
    "person_asked",
    "line_left",
    "went_unanswered",
    "claimed",
    "replied",
    "noted",
    "released",
    "bot_returned",
    "resolved",
    "reopened",
];

variants!(EVENTS, event, Event, {
    Event::Began { .. } => "began",
    Event::Posted { .. } => "posted",
    Event::TurnStarted { .. } => "turn_started",
    Event::Answered { .. } => "answered",
    Event::Proposed { .. } => "proposed",
    Event::EngineFaulted { .. } => "engine_faulted",
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
    Event::Offered { .. } => "offered",
    Event::OfferDeclined { .. } => "offer_declined",
    Event::HandoffUnavailable { .. } => "handoff_unavailable",
    Event::AttemptFailed { .. } => "attempt_failed",
    Event::EmailGiven => "email_given",
    Event::MessageLeft { .. } => "message_left",
    Event::Climbed { .. } => "climbed",
    Event::Assigned { .. } => "assigned",
    Event::Transferred { .. } => "transferred",
    Event::AgentVanished { .. } => "agent_vanished",
    Event::VisitorLeft { .. } => "visitor_left",
    Event::VisitorReturned => "visitor_returned",
    Event::PlaceHeld => "place_held",
    Event::BotPaused { .. } => "bot_paused",
    Event::Labelled { .. } => "labelled",
    Event::Unlabelled { .. } => "unlabelled",
    Event::TaskAdded { .. } => "task_added",
    Event::TaskDone { .. } => "task_done",
    Event::BotSaid { .. } => "bot_said",
    Event::ActionDone { .. } => "action_done",
    Event::ActionFailed { .. } => "action_failed",
    Event::IdleWarned { .. } => "idle_warned",
    Event::IdledOut => "idled_out",
    Event::Revealed { .. } => "revealed",
});

variants!(TRIGGERS, trigger, Trigger, {
    Trigger::Button => "button",
    Trigger::ContactRequest => "contact_request",
    Trigger::FlowPoint => "flow_point",
    Trigger::Policy => "policy",
    Trigger::FailedToResolve => "failed_to_resolve",
    Trigger::AiError => "ai_error",
    Trigger::NoAnswer => "no_answer",
    Trigger::Takeover => "takeover",
});

variants!(EVIDENCE, evidence, Evidence, {
    Evidence::Words { .. } => "words",
    Evidence::Post { .. } => "post",
    Evidence::Attempts { .. } => "attempts",
    Evidence::Rule { .. } => "rule",
    Evidence::Item { .. } => "item",
    Evidence::Model { .. } => "model",
});

variants!(RUNGS, rung, Rung, {
    Rung::Wider => "wider",
    Rung::Tell => "tell",
    Rung::Email => "email",
    Rung::GiveBack => "give_back",
});

variants!(WHYS, attempt_failed, AttemptFailed, {
    AttemptFailed::NoAnswer => "no_answer",
    AttemptFailed::ThumbsDown => "thumbs_down",
    AttemptFailed::SaidSo => "said_so",
    AttemptFailed::AskedAgain => "asked_again",
});

variants!(HOLDERS, holder, Holder, {
    Holder::Bot { .. } => "bot",
    Holder::Waiting(_) => "waiting",
    Holder::Agent { .. } => "agent",
    Holder::Ended => "ended",
});

fn snapshot(conversation: &Conversation) -> &'static str {
    holder(conversation.holder())
}

const SETTINGS: &[&str] = &["site"];

const TWO_BOTS: &[&str] = &["two_bots"];

const LATER: &[&str] = &["released"];

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
    let id = SiteId::parse("site-1").expect("an id");
    let origins = vec!["https://shop.example".to_owned()];
    let brand = Some(shared::settings::Brand::parse("#0a7f5a").expect("a colour"));
    SiteSettings { version: 3, brand, ..SiteSettings::new(id, name("Shop"), origins, bot) }
}

/// Everything that can be set, set.
fn whole() -> SiteSettings {
    let mut settings = settings();
    let sales = DepartmentId::parse("sales").expect("an id");
    let team = Team {
        hours: Some(Hours::always()),
        reach: Reach::Hours,
        assignment: Assignment::Named(ana().id),
        capacity: 3,
    };
    settings.departments = vec![Department {
        id: sales.clone(),
        name: name("Sales"),
        members: vec![ana().id],
        team: team.clone(),
    }];
    settings.team = Team { assignment: Assignment::RoundRobin, ..team };
    let handoff = &mut settings.bot.handoff;
    handoff.company = true;
    handoff.ladder.tell_after_ms = None;
    handoff.announce.names = false;
    handoff.triggers.no_answer = OnTrigger::Off;
    handoff.policy = vec![PolicyRule {
        name: name("Refunds"),
        when: When {
            keywords: vec!["money back".to_owned()],
            topics: vec!["refund order".to_owned()],
            pages: vec!["/returns".to_owned()],
            attribute: Some(Attribute { name: "plan".to_owned(), value: Some("gold".to_owned()) }),
            languages: vec!["de".to_owned()],
        },
        then: Then::Offer,
        department: Some(sales.clone()),
    }];
    let question = LeadsTo::Question(text("How long is delivery?"));
    let person = LeadsTo::Person { department: Some(sales.clone()) };
    handoff.menu = vec![
        MenuItem { label: name("Delivery"), leads_to: question },
        MenuItem { label: name("Talk to sales"), leads_to: person },
    ];
    let email = shared::email::Email::parse("team@shop.example").expect("an address");
    handoff.actions = vec![
        Action::Assign { to: AssignTo::Department(sales) },
        Action::CreateTask { due_in_ms: 3_600_000 },
        Action::SendMessage { text: Some(text("Somebody will be with you.")) },
        Action::PauseBot { ms: 60_000 },
        Action::default_label(),
        Action::Notify {
            people: vec![ben().id],
            addresses: vec![email],
            webhooks: vec!["https://hooks.example/a".to_owned()],
        },
    ];
    settings
}

/// A site with a second bot, which has all that a bot was given later.
fn two_bots() -> SiteSettings {
    let mut settings = settings();
    let id = BotId::parse("sam").expect("an id");
    let bases = ["help", "sales"].map(|id| KnowledgeId::parse(id).expect("an id"));
    let mut bot = BotSettings::new(id, name("Sam"), bases.to_vec());
    bot.avatar = Some(Avatar::new("S", 3).expect("an avatar"));
    bot.language = Some(Language::parse("de-CH").expect("a language"));
    bot.instructions = "Answer in one sentence.".to_owned();
    settings.bots = vec![bot];
    settings
}

/// The handover of v1, which only the button led to.
fn asked(until: Option<Timestamp>) -> Event {
    Event::PersonAsked {
        by: Trigger::Button,
        until,
        evidence: None,
        also: Vec::new(),
        department: None,
        ladder: Vec::new(),
        company: false,
        assignment: None,
        actions: Vec::new(),
        notify: Vec::new(),
    }
}

fn events() -> Vec<Event> {
    let site = settings().id;
    let page = Some("https://shop.example/cart".to_owned());
    let url = "https://shop.example/help/delivery".to_owned();
    let source = Some(Source { title: "Delivery times".to_owned(), url });
    let (turn, of) = (EntrySeq(3), EntrySeq(2));
    let answered =
        |kind, source| Event::Answered { turn, of, bot: bot(), kind, source, approved_by: None };
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
        asked(until),
        asked(None),
        Event::LineLeft { bot: bot() },
        Event::WentUnanswered { bot: bot() },
        Event::Claimed { agent: ana(), from: None, by: None },
        Event::Claimed { agent: ben(), from: Some(ana()), by: None },
        Event::Replied { agent: ana(), key: key("k2") },
        Event::Noted { agent: ben(), key: key("k3") },
        Event::Released { agent: ana(), bot: bot(), unseen: false },
        returned(BotBack::Released),
        returned(BotBack::LineLeft),
        returned(BotBack::WentUnanswered),
        returned(BotBack::Reopened),
        Event::Resolved { agent: ana() },
        Event::Reopened { agent: Some(ana()), bot: None },
        Event::Reopened { agent: None, bot: Some(bot()) },
    ]
}

const RUNGS_ALL: [Rung; 4] = [Rung::Wider, Rung::Tell, Rung::Email, Rung::GiveBack];

const WHYS_ALL: [AttemptFailed; 4] = [
    AttemptFailed::NoAnswer,
    AttemptFailed::ThumbsDown,
    AttemptFailed::SaidSo,
    AttemptFailed::AskedAgain,
];

const TRIGGERS_ALL: [Trigger; 8] = [
    Trigger::Button,
    Trigger::ContactRequest,
    Trigger::FlowPoint,
    Trigger::Policy,
    Trigger::FailedToResolve,
    Trigger::AiError,
    Trigger::NoAnswer,
    Trigger::Takeover,
];

fn evidences() -> Vec<Evidence> {
    let post = EntrySeq(2);
    let attempts =
        WHYS_ALL.into_iter().map(|why| Attempt { at: EntrySeq(5), why }).collect::<Vec<_>>();
    vec![
        Evidence::Words { post, from: 0, to: 12 },
        Evidence::Post { post },
        Evidence::Attempts { attempts },
        Evidence::Rule { rule: name("Refunds"), post, condition: "keyword".to_owned() },
        Evidence::Item { label: name("Talk to sales") },
    ]
}

/// What v3 has besides.
fn latest_events() -> Vec<Event> {
    let evidence = Evidence::Model { post: EntrySeq(2), reason: ModelReason::Complaint };
    let (evidence, also) = (Some(evidence), Vec::new());
    vec![Event::Offered { by: Trigger::ContactRequest, evidence, also, department: None }]
}

/// A bot whose answers a model gives.
fn modelled() -> Vec<SiteSettings> {
    let base_url = "https://api.example.com/v1".to_owned();
    let key = Some("MODEL_KEY_SHOP".to_owned());
    let engines = [
        Engine::Openai { base_url, model: "small".to_owned(), key },
        Engine::WorkersAi { model: "@cf/meta/llama".to_owned() },
    ];
    let with = |engine: Engine| {
        let mut settings = settings();
        settings.bot.engine = engine;
        settings.bot.instructions = "Be brief.".to_owned();
        settings.bot.model.sources_required = true;
        settings.bot.model.budget.turn = 4_000;
        settings
    };
    engines.map(with).into()
}

/// What v2 has besides.
fn newer_events() -> Vec<Event> {
    let department = DepartmentId::parse("sales").expect("an id");
    let also: Vec<_> = TRIGGERS_ALL.into_iter().map(|by| Fired { by, evidence: None }).collect();
    let ladder: Vec<_> =
        RUNGS_ALL[..3].iter().map(|what| Next { what: *what, at: AT.plus(30_000) }).collect();
    let until = Some(AT.plus(300_000));
    let label = Label::parse("human_handover").expect("a label");
    let (handoff, index, part) = (EntrySeq(7), 1, 0);
    let kinds = [
        ActionKind::Assign,
        ActionKind::CreateTask,
        ActionKind::SendMessage,
        ActionKind::PauseBot,
        ActionKind::AddLabels,
        ActionKind::Notify,
    ];
    let mut events = vec![
        Event::PersonAsked {
            by: Trigger::Policy,
            until,
            evidence: Some(evidences()[3].clone()),
            also: also.clone(),
            department: Some(department.clone()),
            ladder: ladder.clone(),
            company: true,
            assignment: Some(Assignment::Named(ana().id)),
            actions: kinds.map(|action| OpenAction { index, part, action }).to_vec(),
            notify: vec![ben().id],
        },
        Event::Offered {
            by: Trigger::NoAnswer,
            evidence: None,
            also: Vec::new(),
            department: Some(department.clone()),
        },
        Event::OfferDeclined { by: Trigger::NoAnswer },
        Event::HandoffUnavailable { by: Trigger::Button, evidence: None, also, back: until },
        Event::EmailGiven,
        Event::MessageLeft { key: key("k9"), bot: bot() },
        Event::Assigned { to: ana(), by: AssignedBy::Team },
        Event::Assigned { to: ana(), by: AssignedBy::Action },
        Event::Transferred { by: ana(), department, until, ladder: ladder.clone() },
        Event::AgentVanished { agent: ana(), until: None, ladder },
        Event::VisitorLeft { hold_at: AT },
        Event::VisitorReturned,
        Event::PlaceHeld,
        Event::BotPaused { until: AT },
        Event::Labelled { label: label.clone(), by: None },
        Event::Labelled { label: label.clone(), by: Some(ana()) },
        Event::Unlabelled { label, by: ana() },
        Event::TaskAdded { due: AT, by: None },
        Event::TaskAdded { due: AT, by: Some(ben()) },
        Event::TaskDone { task: EntrySeq(9), by: ana() },
        Event::BotSaid { bot: bot() },
        Event::ActionDone { handoff, index, part, action: ActionKind::Notify },
        Event::ActionFailed { handoff, index, part, action: ActionKind::Notify },
        Event::IdleWarned { ends: AT },
        Event::IdledOut,
        Event::Revealed { of: EntrySeq(2), to: ana() },
        Event::Claimed { agent: ana(), from: Some(ben()), by: Some(ben()) },
        Event::Answered {
            turn: EntrySeq(3),
            of: EntrySeq(2),
            bot: bot(),
            kind: AnswerKind::Handoff,
            source: None,
            approved_by: None,
        },
        Event::Answered {
            turn: EntrySeq(3),
            of: EntrySeq(2),
            bot: bot(),
            kind: AnswerKind::Answer,
            source: None,
            approved_by: Some(ana()),
        },
        Event::Proposed {
            turn: EntrySeq(3),
            of: EntrySeq(2),
            bot: bot(),
            source: Some(Source {
                title: "Returns".to_owned(),
                url: "https://a.example/".to_owned(),
            }),
            evidence: Evidence::Rule {
                rule: name("Refunds"),
                post: EntrySeq(2),
                condition: "keyword".to_owned(),
            },
            department: None,
            until: AT,
        },
        Event::EngineFaulted { turn: EntrySeq(3), fault: Fault::Unsupported },
    ];
    events.extend(RUNGS_ALL.map(|rung| Event::Climbed { rung }));
    events.extend(WHYS_ALL.map(|why| Event::AttemptFailed { at: EntrySeq(4), why }));
    events.extend(evidences().into_iter().map(|evidence| Event::Offered {
        by: Trigger::FailedToResolve,
        evidence: Some(evidence),
        also: Vec::new(),
        department: None,
    }));
    events
}

/// One conversation after each of its first commands, through every holder.
fn snapshots() -> Vec<Conversation> {
    // Only what is asked for leads to a person here.
    let mut settings = settings();
    settings.bot.handoff.triggers.no_answer = OnTrigger::Off;
    settings.bot.handoff.triggers.failed_to_resolve = OnTrigger::Off;
    let id = ConversationId::parse("v7Q0y-1").expect("an id");
    let mut conversation = Conversation::new(id, &settings);
    let mut snapshots = vec![conversation.clone()];
    let post = |name: &str| Command::Post { key: key(name), text: text("How long?"), page: None };
    let said = |turn| {
        let outcome =
            Outcome::Said { kind: AnswerKind::Unknown, text: text("I don't know."), source: None };
        let findings = Findings::default();
        Command::FinishTurn { turn: EntrySeq(turn), epoch: 0, outcome, findings }
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
        Command::Reply { agent: ana(), key: key("k4"), text: text("Hello."), epoch: 2, seen: None },
        Command::Note { agent: ben(), key: key("k5"), text: text("Knows us.") },
        Command::Resolve { agent: ana() },
        post("k6"),
    ];
    for (n, command) in (1..).zip(commands) {
        let tick = Tick::new(AT.plus(n * 1_000), n);
        let around = Around::default();
        let step = conversation.handle(tick, &settings, &around, command).expect("it is possible");
        for recorded in step.record(tick, conversation.seq()) {
            conversation.apply(&recorded);
        }
        snapshots.push(conversation.clone());
    }
    snapshots
}

#[test]
fn every_event_is_pinned() {
    covers(TRIGGERS, TRIGGERS_ALL.iter().map(trigger));
    let latest = latest_events();
    let latest = latest.iter().filter_map(|event| match event {
        Event::Offered { evidence, .. } => evidence.as_ref(),
        _ => None,
    });
    covers(EVIDENCE, evidences().iter().chain(latest).map(evidence));
    covers(RUNGS, RUNGS_ALL.iter().map(rung));
    covers(WHYS, WHYS_ALL.iter().map(attempt_failed));
    reads(V1, "event", EVENTS_V1, event, events());
    let all = events().into_iter().chain(newer_events()).collect();
    check(V2, "event", EVENTS, event, all);
    check(V3, "event", EVENTS_V3, event, latest_events());
    // What took a new field after its own fixture was written.
    let by_hand = Event::Released { agent: ana(), bot: bot(), unseen: true };
    check(V2, "later", LATER, event, vec![by_hand]);
}

#[test]
fn snapshots_are_pinned() {
    // What v1 did not keep is empty in it; that it can be read and goes on is shown below.
    check(V2, "snapshot", HOLDERS, snapshot, snapshots());
}

#[test]
fn settings_are_pinned() {
    let mut plain = settings();
    plain.brand = None;
    plain.bot.unanswered_after_ms = None;
    reads(V1, "settings", SETTINGS, |_| "site", vec![settings(), plain.clone()]);
    check(V2, "settings", SETTINGS, |_| "site", vec![settings(), plain, whole()]);
    check(V3, "settings", SETTINGS, |_| "site", modelled());
    check(V2, "settings", TWO_BOTS, |_| "two_bots", vec![two_bots()]);
}

#[test]
fn patterns_are_pinned() {
    let mut hiding = settings();
    let (name, pattern) = (Name::parse("Customer number").expect("a name"), r"\bK-\d{4}\b".into());
    hiding.bot.redact = vec![Redact { name, pattern }];
    check(V2, "settings", PATTERNS, |_| "redact", vec![hiding]);
}

const PATTERNS: &[&str] = &["redact"];

#[test]
fn every_fixture_is_read() {
    nothing_else_in(V1, &[("event", EVENTS_V1), ("snapshot", HOLDERS), ("settings", SETTINGS)]);
    nothing_else_in(V3, &[("event", EVENTS_V3), ("settings", SETTINGS)]);
    let settings = [SETTINGS, TWO_BOTS, PATTERNS].concat();
    let stored =
        [("event", EVENTS), ("later", LATER), ("snapshot", HOLDERS), ("settings", &settings)];
    nothing_else_in(V2, &stored);
}

/// Whatever comes after what was stored still applies to it.
#[test]
fn a_stored_snapshot_goes_on() {
    let older = HOLDERS.iter().flat_map(|holder| kept::<Conversation>(V1, "snapshot", holder));
    for mut conversation in older.chain(snapshots()) {
        let seq = conversation.seq().next();
        let event = Event::Noted { agent: ana(), key: key("later") };
        conversation.apply(&Recorded { seq, at: AT, event, text: None });
        assert_eq!(conversation.seq(), seq);
    }
}
