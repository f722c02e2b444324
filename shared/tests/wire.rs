//! Every frame, both directions, as it is on the wire: `wire/v1` and `wire/v2`, never edited. What
//! a client of v1 says or was told still means the same; v2 is how it is written today.
//!
//! A frame that is written otherwise, or a fixture that is no longer understood, breaks a client
//! that is out there. A new frame gets a new fixture; a changed one a new protocol number.

mod pinned;

use pinned::{check, covers, nothing_else_in, reads, variants};
use shared::{
    id::{AgentId, BotId, ConversationId, DepartmentId, EntrySeq, PostKey, SiteId},
    settings::{ActionKind, Assignment},
    text::{Label, Name},
    time::Timestamp,
    wire::{
        AnswerKind, Avatar, Bot, Refused, Source, Streaming, agent,
        agent::{AgentFrame, Person, Responder, Status, ToAgent},
        desk,
        desk::{Counts, DeskFrame, Item, ItemHolder, LastBy, PersonHere, Presence, Ring, ToDesk},
        fault::{Budget, Fault},
        handoff::{
            AssignedBy, Assignee, AttemptFailed, Evidence, Fired, Next, Rung, Task, Trigger,
        },
        visitor,
        visitor::{BotBack, Site, ToVisitor, VisitorFrame},
    },
};

const V1: &str = "wire/v1";
const V2: &str = "wire/v2";
const V3: &str = "wire/v3";

/// The frames of v3, which keeps what was added to frames that v2 knows.
const TO_AGENT_V3: &[&str] = &["entries"];

variants!(VISITOR_FRAMES, visitor_frame, VisitorFrame, {
    VisitorFrame::Hello { .. } => "hello",
    VisitorFrame::Post { .. } => "post",
    VisitorFrame::AskForPerson => "ask_for_person",
    VisitorFrame::LeaveLine => "leave_line",
    VisitorFrame::Rate { .. } => "rate",
    VisitorFrame::SetAttributes { .. } => "set_attributes",
    VisitorFrame::AnswerOffer { .. } => "answer_offer",
    VisitorFrame::Choose { .. } => "choose",
    VisitorFrame::LeaveMessage { .. } => "leave_message",
    VisitorFrame::Reveal { .. } => "reveal",
});

/// The frames of v1.
const VISITOR_FRAMES_V1: &[&str] = &["hello", "post", "ask_for_person", "leave_line", "rate"];

variants!(TO_VISITOR, to_visitor, ToVisitor, {
    ToVisitor::Welcome { .. } => "welcome",
    ToVisitor::Entries { .. } => "entries",
    ToVisitor::View(_) => "view",
    ToVisitor::Accepted { .. } => "accepted",
    ToVisitor::Refused { .. } => "refused",
    ToVisitor::Streaming(_) => "streaming",
});

variants!(VISITOR_BODIES, visitor_body, visitor::Body, {
    visitor::Body::Yours { .. } => "yours",
    visitor::Body::Answer { .. } => "answer",
    visitor::Body::Checking => "checking",
    visitor::Body::Reply { .. } => "reply",
    visitor::Body::PersonAsked => "person_asked",
    visitor::Body::Joined { .. } => "joined",
    visitor::Body::Left { .. } => "left",
    visitor::Body::BotBack { .. } => "bot_back",
    visitor::Body::Resolved { .. } => "resolved",
    visitor::Body::Rated { .. } => "rated",
    visitor::Body::Offered => "offered",
    visitor::Body::OfferDeclined => "offer_declined",
    visitor::Body::Unavailable { .. } => "unavailable",
    visitor::Body::MessageLeft { .. } => "message_left",
    visitor::Body::StillWaiting => "still_waiting",
    visitor::Body::EmailOffered => "email_offered",
    visitor::Body::Transferred { .. } => "transferred",
    visitor::Body::AgentLost { .. } => "agent_lost",
    visitor::Body::Said { .. } => "said",
    visitor::Body::IdleWarned { .. } => "idle_warned",
    visitor::Body::IdledOut => "idled_out",
    visitor::Body::Revealed { .. } => "revealed",
});

variants!(VISITOR_HOLDERS, visitor_holder, visitor::Holder, {
    visitor::Holder::Bot { .. } => "bot",
    visitor::Holder::Waiting { .. } => "waiting",
    visitor::Holder::Agent { .. } => "agent",
    visitor::Holder::Ended => "ended",
});

variants!(BOT_BACKS, bot_back, BotBack, {
    BotBack::Released => "released",
    BotBack::LineLeft => "line_left",
    BotBack::WentUnanswered => "went_unanswered",
    BotBack::Reopened => "reopened",
});

variants!(ANSWER_KINDS, answer_kind, AnswerKind, {
    AnswerKind::Answer => "answer",
    AnswerKind::Unknown => "unknown",
    AnswerKind::SmallTalk => "small_talk",
    AnswerKind::Failed => "failed",
    AnswerKind::Handoff => "handoff",
});

variants!(AGENT_FRAMES, agent_frame, AgentFrame, {
    AgentFrame::Hello { .. } => "hello",
    AgentFrame::Claim { .. } => "claim",
    AgentFrame::Reply { .. } => "reply",
    AgentFrame::Note { .. } => "note",
    AgentFrame::Approve { .. } => "approve",
    AgentFrame::Release { .. } => "release",
    AgentFrame::Resolve => "resolve",
    AgentFrame::Reopen => "reopen",
    AgentFrame::Assign { .. } => "assign",
    AgentFrame::AddLabel { .. } => "add_label",
    AgentFrame::RemoveLabel { .. } => "remove_label",
    AgentFrame::AddTask { .. } => "add_task",
    AgentFrame::CompleteTask { .. } => "complete_task",
});

/// The frames of v1.
const AGENT_FRAMES_V1: &[&str] =
    &["hello", "claim", "reply", "note", "release", "resolve", "reopen"];

variants!(TO_AGENT, to_agent, ToAgent, {
    ToAgent::Welcome { .. } => "welcome",
    ToAgent::Entries { .. } => "entries",
    ToAgent::View(_) => "view",
    ToAgent::Accepted { .. } => "accepted",
    ToAgent::Refused { .. } => "refused",
    ToAgent::Streaming(_) => "streaming",
});

variants!(AGENT_BODIES, agent_body, agent::Body, {
    agent::Body::Began { .. } => "began",
    agent::Body::Post { .. } => "post",
    agent::Body::Answer { .. } => "answer",
    agent::Body::Proposed { .. } => "proposed",
    agent::Body::Reply { .. } => "reply",
    agent::Body::Note { .. } => "note",
    agent::Body::PersonAsked => "person_asked",
    agent::Body::LineLeft => "line_left",
    agent::Body::WentUnanswered => "went_unanswered",
    agent::Body::Claimed { .. } => "claimed",
    agent::Body::Released { .. } => "released",
    agent::Body::Resolved { .. } => "resolved",
    agent::Body::Reopened { .. } => "reopened",
    agent::Body::Rated { .. } => "rated",
    agent::Body::Turn => "turn",
    agent::Body::HandedOver { .. } => "handed_over",
    agent::Body::Offered { .. } => "offered",
    agent::Body::OfferDeclined { .. } => "offer_declined",
    agent::Body::Unavailable { .. } => "unavailable",
    agent::Body::AttemptFailed { .. } => "attempt_failed",
    agent::Body::EmailGiven { .. } => "email_given",
    agent::Body::MessageLeft { .. } => "message_left",
    agent::Body::Climbed { .. } => "climbed",
    agent::Body::Assigned { .. } => "assigned",
    agent::Body::Transferred { .. } => "transferred",
    agent::Body::AgentVanished { .. } => "agent_vanished",
    agent::Body::VisitorLeft => "visitor_left",
    agent::Body::VisitorReturned => "visitor_returned",
    agent::Body::PlaceHeld => "place_held",
    agent::Body::BotPaused { .. } => "bot_paused",
    agent::Body::Labelled { .. } => "labelled",
    agent::Body::Unlabelled { .. } => "unlabelled",
    agent::Body::TaskAdded { .. } => "task_added",
    agent::Body::TaskDone { .. } => "task_done",
    agent::Body::Said { .. } => "said",
    agent::Body::ActionDone { .. } => "action_done",
    agent::Body::ActionFailed { .. } => "action_failed",
    agent::Body::EngineFaulted { .. } => "engine_faulted",
    agent::Body::IdleWarned { .. } => "idle_warned",
    agent::Body::IdledOut => "idled_out",
    agent::Body::Revealed { .. } => "revealed",
});

variants!(AGENT_HOLDERS, agent_holder, agent::Holder, {
    agent::Holder::Bot { .. } => "bot",
    agent::Holder::Waiting { .. } => "waiting",
    agent::Holder::Agent { .. } => "agent",
    agent::Holder::Ended => "ended",
});

variants!(STATUSES, status, Status, {
    Status::Open => "open",
    Status::InProgress => "in_progress",
    Status::Snoozed => "snoozed",
    Status::Resolved => "resolved",
});

variants!(RESPONDERS, responder, Responder, {
    Responder::Bot(_) => "bot",
    Responder::Agent(_) => "agent",
});

variants!(DESK_FRAMES, desk_frame, DeskFrame, {
    DeskFrame::Hello { .. } => "hello",
    DeskFrame::SetPresence { .. } => "set_presence",
});

variants!(TO_DESK, to_desk, ToDesk, {
    ToDesk::Inbox { .. } => "inbox",
    ToDesk::Changed { .. } => "changed",
    ToDesk::People { .. } => "people",
});

variants!(ITEM_HOLDERS, item_holder, ItemHolder, {
    ItemHolder::Bot(_) => "bot",
    ItemHolder::Waiting { .. } => "waiting",
    ItemHolder::Agent(_) => "agent",
    ItemHolder::Ended => "ended",
});

variants!(LAST_BYS, last_by, LastBy, {
    LastBy::Visitor => "visitor",
    LastBy::Bot(_) => "bot",
    LastBy::Agent(..) => "agent",
    LastBy::Nobody => "nobody",
});

variants!(PRESENCES, presence, Presence, {
    Presence::Online => "online",
    Presence::Away => "away",
});

const BACKS: [BotBack; 4] =
    [BotBack::Released, BotBack::LineLeft, BotBack::WentUnanswered, BotBack::Reopened];

const KINDS: [AnswerKind; 4] =
    [AnswerKind::Answer, AnswerKind::Unknown, AnswerKind::SmallTalk, AnswerKind::Failed];

fn key(name: &str) -> PostKey {
    PostKey::parse(name).expect("an id")
}

fn name(name: &str) -> Name {
    Name::parse(name).expect("a name")
}

fn words(words: &str) -> Option<String> {
    Some(words.to_owned())
}

fn bot() -> Bot {
    Bot::new(BotId::parse("robin").expect("an id"), name("Robin"))
}

fn ana() -> Person {
    Person { id: AgentId::parse("agent-1").expect("an id"), name: name("Ana") }
}

fn ben() -> Person {
    Person { id: AgentId::parse("agent-2").expect("an id"), name: name("Ben") }
}

fn site() -> SiteId {
    SiteId::parse("site-1").expect("an id")
}

fn conversation() -> ConversationId {
    ConversationId::parse("v7Q0y-1").expect("an id")
}

fn source() -> Source {
    let url = "https://shop.example/help/delivery".to_owned();
    Source::new("Delivery times".to_owned(), url)
}

fn refused() -> Refused {
    let message = "That was a lot at once. The next message goes through in 4 seconds.".to_owned();
    Refused { code: "too_fast".to_owned(), message, retry: true }
}

fn streaming() -> Streaming {
    Streaming { turn: EntrySeq(3), from: 12, text: "three to five".to_owned() }
}

const AT: Timestamp = Timestamp(1_790_000_000_000);

/// Each body at a place of its own.
fn numbered<B, E>(bodies: Vec<B>, entry: fn(EntrySeq, B) -> E) -> Vec<E> {
    (1..).map(EntrySeq).zip(bodies).map(|(seq, body)| entry(seq, body)).collect()
}

fn visitor_frames() -> Vec<VisitorFrame> {
    let page = words("https://shop.example/cart");
    vec![
        VisitorFrame::Hello { protocol: 1, after: EntrySeq::NONE, page: None, lang: None },
        VisitorFrame::Hello { protocol: 1, after: EntrySeq(41), page, lang: None },
        VisitorFrame::Post { key: key("k-1_A"), text: "How long?\n\"Soon\" 日本".to_owned() },
        VisitorFrame::AskForPerson,
        VisitorFrame::LeaveLine,
        VisitorFrame::Rate { of: EntrySeq(4), helped: true },
        VisitorFrame::Rate { of: EntrySeq(4), helped: false },
    ]
}

fn newer_visitor_frames() -> Vec<VisitorFrame> {
    let (page, lang) = (words("https://shop.example/"), words("de-CH"));
    let attributes = [("plan".to_owned(), "gold".to_owned())].into();
    vec![
        VisitorFrame::Hello { protocol: 1, after: EntrySeq(41), page, lang },
        VisitorFrame::SetAttributes { attributes },
        VisitorFrame::AnswerOffer { offer: EntrySeq(9), accept: true },
        VisitorFrame::AnswerOffer { offer: EntrySeq(9), accept: false },
        VisitorFrame::Choose { label: name("Talk to sales"), key: key("k3") },
        VisitorFrame::LeaveMessage {
            key: key("k4"),
            email: "vera@example.com".to_owned(),
            text: "Please call me.".to_owned(),
        },
        VisitorFrame::Reveal { of: EntrySeq(2), text: "4242 4242 4242 4242".to_owned() },
    ]
}

/// What was hidden and then shown; these have fixtures of their own.
fn revealed_to_visitor() -> Vec<visitor::Body> {
    vec![visitor::Body::Revealed { of: EntrySeq(2), to: name("Ana") }]
}

fn revealed_to_agent() -> Vec<agent::Body> {
    let text = words("4242 4242 4242 4242");
    vec![
        agent::Body::Revealed { of: EntrySeq(2), to: ana(), text },
        agent::Body::Revealed { of: EntrySeq(2), to: ana(), text: None },
    ]
}

fn site_with_patterns() -> Site {
    let pattern = r"\bK-\d{4}\b".to_owned();
    Site {
        name: name("Shop"),
        bot: bot(),
        greeting: String::new(),
        brand: None,
        menu: Vec::new(),
        redact: vec!["Customer number".to_owned(), pattern],
    }
}

fn visitor_bodies() -> Vec<visitor::Body> {
    use visitor::Body;
    let answer = |kind| Body::Answer {
        bot: bot(),
        kind,
        text: words("Yes."),
        source: None,
        checked_by: None,
        document: None,
    };
    let (bot, kind) = (bot(), AnswerKind::Answer);
    let mut bodies = vec![
        Body::Yours { key: key("k1"), text: words("How long?") },
        Body::Yours { key: key("k2"), text: None },
        Body::Answer {
            bot,
            kind,
            text: words("Three days."),
            source: Some(source()),
            checked_by: None,
            document: None,
        },
        Body::Reply { agent: name("Ana"), text: words("Hello.") },
        Body::PersonAsked,
        Body::Joined { agent: name("Ana") },
        Body::Left { agent: name("Ana") },
        Body::Resolved { agent: name("Ana") },
        Body::Rated { of: EntrySeq(3), helped: false },
    ];
    bodies.extend(KINDS.map(answer));
    bodies.extend(BACKS.map(|why| Body::BotBack { why }));
    bodies
}

fn newer_visitor_bodies() -> Vec<visitor::Body> {
    use visitor::Body;
    vec![
        Body::Offered,
        Body::OfferDeclined,
        Body::Unavailable { back: Some(AT) },
        Body::Unavailable { back: None },
        Body::MessageLeft { key: key("k4"), text: words("Please call me.") },
        Body::StillWaiting,
        Body::EmailOffered,
        Body::Transferred { department: Some(name("Sales")) },
        Body::Transferred { department: None },
        Body::AgentLost { agent: name("Ana") },
        Body::Said { bot: bot(), text: words("Thank you!") },
        Body::IdleWarned { ends: AT },
        Body::IdledOut,
        Body::Answer {
            bot: bot(),
            kind: AnswerKind::Handoff,
            text: words("Nobody is here."),
            source: None,
            checked_by: None,
            document: None,
        },
        Body::Checking,
        Body::Answer {
            bot: bot(),
            kind: AnswerKind::Answer,
            text: words("Within 30 days."),
            source: None,
            checked_by: Some(name("Ana")),
            document: None,
        },
    ]
}

fn visitor_views() -> Vec<visitor::View> {
    use visitor::{Holder, View};
    let view = |holder| View {
        holder,
        may_ask_for_person: false,
        people_here: None,
        turn: None,
        offer: None,
        may_leave_message: false,
        back: None,
    };
    let mut answering = view(Holder::Bot { bot: bot() });
    answering.may_ask_for_person = true;
    answering.people_here = Some(2);
    answering.turn = Some(EntrySeq(3));
    let until = Some(AT.plus(300_000));
    vec![
        answering,
        view(waiting(Some(1), until)),
        view(waiting(None, None)),
        view(Holder::Agent { name: name("Ana") }),
        view(Holder::Ended),
    ]
}

fn waiting(place: Option<u32>, until: Option<Timestamp>) -> visitor::Holder {
    visitor::Holder::Waiting {
        place,
        since: AT,
        until,
        estimate_ms: None,
        next: None,
        company: None,
        helped: false,
        email_offered: false,
    }
}

fn newer_visitor_views() -> Vec<visitor::View> {
    use visitor::{Holder, View};
    let mut away = visitor_views()[0].clone();
    away.may_ask_for_person = false;
    away.people_here = Some(0);
    away.may_leave_message = true;
    away.back = Some(AT.plus(3_600_000));
    let mut asked = visitor_views()[0].clone();
    asked.offer = Some(EntrySeq(9));
    let holder = Holder::Waiting {
        place: Some(2),
        since: AT,
        until: Some(AT.plus(300_000)),
        estimate_ms: Some(120_000),
        next: Some(Next { what: Rung::Tell, at: AT.plus(60_000) }),
        company: Some(bot()),
        helped: true,
        email_offered: true,
    };
    vec![away, asked.clone(), View { holder, offer: None, ..asked }]
}

fn to_visitors() -> Vec<ToVisitor> {
    let welcome = |reset, brand: Option<&str>, view| ToVisitor::Welcome {
        protocol: 1,
        conversation: conversation(),
        reset,
        site: Box::new(Site {
            name: name("Shop"),
            bot: bot(),
            greeting: "Hello! Ask me anything.".to_owned(),
            brand: brand.map(str::to_owned),
            menu: Vec::new(),
            redact: Vec::new(),
        }),
        view,
    };
    let views = visitor_views();
    let entry = |seq, body| visitor::Entry { seq, at: AT, body };
    let entries = numbered(visitor_bodies(), entry);
    let covered = EntrySeq(entries.len() as u64 + 1);
    let mut frames = vec![
        welcome(false, Some("#0a7f5a"), views[0].clone()),
        welcome(true, None, views[1].clone()),
        ToVisitor::Entries { after: EntrySeq::NONE, covered, entries },
        ToVisitor::Entries { after: covered, covered: covered.next(), entries: Vec::new() },
        ToVisitor::Accepted { key: key("k1"), seq: EntrySeq(2) },
        ToVisitor::Refused { key: Some(key("k1")), why: refused() },
        ToVisitor::Refused { key: None, why: refused() },
        ToVisitor::Streaming(streaming()),
    ];
    frames.extend(views.into_iter().map(ToVisitor::View));
    frames
}

fn newer_to_visitors() -> Vec<ToVisitor> {
    let entry = |seq, body| visitor::Entry { seq, at: AT, body };
    let entries = numbered(newer_visitor_bodies(), entry);
    let covered = EntrySeq(entries.len() as u64);
    let mut frames = vec![ToVisitor::Entries { after: EntrySeq::NONE, covered, entries }];
    let mut welcome = to_visitors().swap_remove(0);
    if let ToVisitor::Welcome { site, .. } = &mut welcome {
        site.menu = vec![name("Delivery"), name("Talk to sales")];
    }
    frames.push(welcome);
    frames.extend(newer_visitor_views().into_iter().map(ToVisitor::View));
    frames
}

fn agent_frames() -> Vec<AgentFrame> {
    vec![
        AgentFrame::Hello { protocol: 1, after: EntrySeq(7) },
        AgentFrame::Claim { epoch: 3 },
        AgentFrame::Reply { key: key("k1"), text: "Hello.".to_owned(), epoch: 4, seen: None },
        AgentFrame::Note { key: key("k2"), text: "Knows us.".to_owned() },
        AgentFrame::Release { note: words("Wants a refund.") },
        AgentFrame::Release { note: None },
        AgentFrame::Resolve,
        AgentFrame::Reopen,
    ]
}

fn newer_agent_frames() -> Vec<AgentFrame> {
    let assign = |to| AgentFrame::Assign { to, epoch: 4 };
    let label = Label::parse("vip").expect("a label");
    let text = "Hello.".to_owned();
    vec![
        AgentFrame::Reply { key: key("k1"), text, epoch: 4, seen: Some(EntrySeq(11)) },
        assign(Assignee::Agent(ben().id)),
        assign(Assignee::Department(sales())),
        assign(Assignee::Bot(bot().id)),
        AgentFrame::AddLabel { label: label.clone() },
        AgentFrame::RemoveLabel { label },
        AgentFrame::AddTask { text: "Call back.".to_owned(), due: AT },
        AgentFrame::CompleteTask { task: EntrySeq(12) },
        AgentFrame::Approve { proposal: EntrySeq(8), text: None },
        AgentFrame::Approve { proposal: EntrySeq(8), text: words("Within 30 days.") },
    ]
}

fn sales() -> DepartmentId {
    DepartmentId::parse("sales").expect("an id")
}

fn agent_bodies() -> Vec<agent::Body> {
    use agent::Body;
    let answer = |kind| Body::Answer {
        bot: bot(),
        kind,
        text: words("Yes."),
        source: None,
        approved_by: None,
        document: None,
    };
    let (bot, kind) = (bot(), AnswerKind::Answer);
    let mut bodies = vec![
        Body::Began { page: words("https://shop.example/") },
        Body::Began { page: None },
        Body::Post { text: words("How long?") },
        Body::Post { text: None },
        Body::Answer {
            bot: bot.clone(),
            kind,
            text: words("Three days."),
            source: Some(source()),
            approved_by: None,
            document: None,
        },
        Body::Reply { agent: ana(), key: key("k1"), text: words("Hello.") },
        Body::Note { agent: ben(), key: key("k2"), text: words("Knows us.") },
        Body::PersonAsked,
        Body::LineLeft,
        Body::WentUnanswered,
        Body::Claimed { agent: ana(), from: None, by: None },
        Body::Claimed { agent: ben(), from: Some(ana()), by: None },
        Body::Released { agent: ben(), bot, note: words("Wants a refund.") },
        Body::Resolved { agent: ana() },
        Body::Reopened { agent: None },
        Body::Reopened { agent: Some(ana()) },
        Body::Rated { of: EntrySeq(5), helped: true },
        Body::Turn,
    ];
    bodies.extend(KINDS.map(answer));
    bodies
}

fn newer_agent_bodies() -> Vec<agent::Body> {
    use agent::Body;
    let evidence = Some(Evidence::Words { post: EntrySeq(2), from: 0, to: 12 });
    let also =
        vec![Fired { by: Trigger::NoAnswer, evidence: Some(Evidence::Post { post: EntrySeq(2) }) }];
    let by = Trigger::ContactRequest;
    let label = Label::parse("vip").expect("a label");
    let department = Some(sales());
    let rungs = [Rung::Wider, Rung::Tell, Rung::Email, Rung::GiveBack];
    let mut bodies = vec![
        Body::HandedOver {
            by,
            evidence: evidence.clone(),
            also: also.clone(),
            department: department.clone(),
        },
        Body::HandedOver {
            by: Trigger::Button,
            evidence: None,
            also: Vec::new(),
            department: None,
        },
        Body::Offered { by, evidence: evidence.clone(), also: also.clone() },
        Body::OfferDeclined { by },
        Body::Unavailable { by, evidence, also, back: Some(AT) },
        Body::AttemptFailed { at: EntrySeq(4), why: AttemptFailed::AskedAgain },
        Body::EmailGiven { email: words("vera@example.com") },
        Body::MessageLeft { text: words("Please call me.") },
        Body::Assigned { to: ana(), by: AssignedBy::Team },
        Body::Transferred { by: ana(), department },
        Body::AgentVanished { agent: ana() },
        Body::VisitorLeft,
        Body::VisitorReturned,
        Body::PlaceHeld,
        Body::BotPaused { until: AT },
        Body::Labelled { label: label.clone(), by: None },
        Body::Unlabelled { label, by: ana() },
        Body::TaskAdded { text: words("Call back."), due: AT, by: Some(ana()) },
        Body::TaskDone { task: EntrySeq(12), by: ana() },
        Body::Said { bot: bot(), text: words("Thank you!") },
        Body::ActionDone { action: ActionKind::Notify },
        Body::ActionFailed { action: ActionKind::Notify, why: "It answered 500.".to_owned() },
        Body::IdleWarned { ends: AT },
        Body::IdledOut,
        Body::Claimed { agent: ben(), from: None, by: Some(ana()) },
        Body::Proposed {
            bot: bot(),
            text: words("Within 30 days."),
            source: None,
            evidence: Evidence::Rule {
                rule: name("Refunds"),
                post: EntrySeq(2),
                condition: "keyword".to_owned(),
            },
            until: AT,
            document: None,
        },
        Body::Answer {
            bot: bot(),
            kind: AnswerKind::Answer,
            text: words("Within 30 days."),
            source: None,
            approved_by: Some(ana()),
            document: None,
        },
    ];
    bodies.extend(rungs.map(|rung| Body::Climbed { rung }));
    bodies
}

fn agent_views() -> Vec<agent::View> {
    use agent::{Holder, View};
    let view = |holder, status| View {
        site: site(),
        visitor: "Visitor 7K3F".to_owned(),
        holder,
        epoch: 4,
        status,
        human_handoff: true,
        last_responded_by: None,
        turn: None,
        assignee: None,
        department: None,
        labels: Vec::new(),
        tasks: Vec::new(),
        offline_message: false,
        trigger: None,
        proposal: None,
    };
    let waiting = |place, until| Holder::Waiting { place, since: AT, until, next: None };
    let until = Some(AT.plus(300_000));
    let mut answering = view(Holder::Bot { bot: bot() }, Status::Open);
    answering.human_handoff = false;
    answering.last_responded_by = Some(Responder::Bot(bot()));
    answering.turn = Some(EntrySeq(9));
    let mut held = view(Holder::Agent { agent: ana() }, Status::InProgress);
    held.last_responded_by = Some(Responder::Agent(ana()));
    vec![
        answering,
        view(waiting(Some(2), until), Status::Open),
        view(waiting(None, None), Status::Open),
        held,
        view(Holder::Bot { bot: bot() }, Status::Snoozed),
        view(Holder::Ended, Status::Resolved),
    ]
}

fn newer_agent_views() -> Vec<agent::View> {
    let next = Some(Next { what: Rung::Wider, at: AT.plus(30_000) });
    let mut view = agent_views().swap_remove(1);
    view.holder = agent::Holder::Waiting { place: Some(1), since: AT, until: None, next };
    view.assignee = Some(ana());
    view.department = Some(sales());
    view.labels = vec![Label::parse("vip").expect("a label")];
    view.tasks = vec![Task { task: EntrySeq(12), due: AT, done: false }];
    view.offline_message = true;
    view.trigger = Some(Trigger::Policy);
    view.proposal = Some(EntrySeq(8));
    vec![view]
}

fn to_agents() -> Vec<ToAgent> {
    let (protocol, conversation) = (1, conversation());
    let view = agent_views()[0].clone();
    let entries = numbered(agent_bodies(), |seq, body| agent::Entry { seq, at: AT, body });
    let covered = EntrySeq(entries.len() as u64);
    let mut frames = vec![
        ToAgent::Welcome { protocol, conversation, reset: false, view },
        ToAgent::Entries { after: EntrySeq::NONE, covered, entries },
        ToAgent::Accepted { key: key("k1"), seq: EntrySeq(6) },
        ToAgent::Refused { key: Some(key("k1")), why: refused() },
        ToAgent::Refused { key: None, why: refused() },
        ToAgent::Streaming(streaming()),
    ];
    frames.extend(agent_views().into_iter().map(ToAgent::View));
    frames
}

fn newer_to_agents() -> Vec<ToAgent> {
    let entries = numbered(newer_agent_bodies(), |seq, body| agent::Entry { seq, at: AT, body });
    let covered = EntrySeq(entries.len() as u64);
    let mut frames = vec![ToAgent::Entries { after: EntrySeq::NONE, covered, entries }];
    frames.extend(newer_agent_views().into_iter().map(ToAgent::View));
    frames
}

/// What v3 has besides.
fn latest_agent_bodies() -> Vec<agent::Body> {
    let spent = Fault::Spent { budget: Budget::Day };
    vec![agent::Body::EngineFaulted { fault: spent }]
}

fn latest_to_agents() -> Vec<ToAgent> {
    let entries = numbered(latest_agent_bodies(), |seq, body| agent::Entry { seq, at: AT, body });
    let covered = EntrySeq(entries.len() as u64);
    vec![ToAgent::Entries { after: EntrySeq::NONE, covered, entries }]
}

fn desk_frames() -> Vec<DeskFrame> {
    let set = |presence| DeskFrame::SetPresence { presence };
    vec![DeskFrame::Hello { protocol: 1 }, set(Presence::Online), set(Presence::Away)]
}

fn items() -> Vec<Item> {
    let item = |holder, status, last_by| Item {
        conversation: conversation(),
        seq: EntrySeq(12),
        site: site(),
        visitor: "Visitor 7K3F".to_owned(),
        holder,
        epoch: 4,
        status,
        human_handoff: false,
        last_responded_by: Some(Responder::Bot(bot())),
        last_line: "How long?".to_owned(),
        last_by,
        at: AT,
        unanswered: 0,
        department: None,
        labels: Vec::new(),
        returning: false,
        held: false,
        offline_message: false,
        action_failed: false,
        bot_faulted: false,
        approve_until: None,
        task_due: None,
        ring: None,
        notify: Vec::new(),
        vanished_after_ms: None,
    };
    let agent = LastBy::Agent(ana().id, "Ana".to_owned());
    let mut waiting = item(ItemHolder::Waiting { since: AT }, Status::Open, LastBy::Visitor);
    waiting.human_handoff = true;
    waiting.last_responded_by = None;
    waiting.unanswered = 2;
    vec![
        item(ItemHolder::Bot(bot()), Status::Open, LastBy::Bot("Robin".to_owned())),
        waiting,
        item(ItemHolder::Agent(ana()), Status::InProgress, agent),
        item(ItemHolder::Ended, Status::Resolved, LastBy::Nobody),
    ]
}

fn to_desks() -> Vec<ToDesk> {
    let counts = Counts { unassigned: 1, bot: 2, all: 7, resolved: 3 };
    let here = |person, presence, connected| PersonHere { person, presence, connected, holds: 1 };
    let people = vec![here(ana(), Presence::Online, true), here(ben(), Presence::Away, false)];
    let mut items = items();
    let (protocol, now) = (1, AT);
    vec![
        ToDesk::Inbox { protocol, now, items: items.clone(), counts, people: people.clone() },
        ToDesk::Changed { now, item: Box::new(items.remove(1)), counts },
        ToDesk::People { people },
    ]
}

fn newer_to_desks() -> Vec<ToDesk> {
    let mut item = items().swap_remove(1);
    item.department = Some(sales());
    item.labels = vec![Label::parse("vip").expect("a label")];
    item.returning = true;
    item.held = true;
    item.offline_message = true;
    item.action_failed = true;
    item.approve_until = Some(AT);
    item.task_due = Some(AT);
    item.ring = Some(Ring {
        assignee: Some(ana()),
        wide: true,
        assignment: Assignment::RoundRobin,
        members: vec![ana().id, ben().id],
        capacity: 5,
        last_agent: Some(ben().id),
    });
    item.notify = vec![ben().id];
    item.vanished_after_ms = Some(90_000);
    let counts = Counts { unassigned: 1, bot: 2, all: 7, resolved: 3 };
    vec![ToDesk::Changed { now: AT, item: Box::new(item), counts }]
}

fn both<T>(older: Vec<T>, newer: Vec<T>) -> Vec<T> {
    older.into_iter().chain(newer).collect()
}

#[test]
fn what_a_widget_says_is_pinned() {
    reads(V1, "visitor_frame", VISITOR_FRAMES_V1, visitor_frame, visitor_frames());
    let all = both(visitor_frames(), newer_visitor_frames());
    check(V2, "visitor_frame", VISITOR_FRAMES, visitor_frame, all);
}

#[test]
fn what_a_widget_is_told_is_pinned() {
    let bodies = both(visitor_bodies(), newer_visitor_bodies());
    covers(VISITOR_BODIES, bodies.iter().chain(&revealed_to_visitor()).map(visitor_body));
    covers(VISITOR_HOLDERS, visitor_views().iter().map(|view| visitor_holder(&view.holder)));
    covers(BOT_BACKS, BACKS.iter().map(bot_back));
    covers(ANSWER_KINDS, KINDS.iter().chain(&[AnswerKind::Handoff]).map(answer_kind));
    reads(V1, "to_visitor", TO_VISITOR, to_visitor, to_visitors());
    check(V2, "to_visitor", TO_VISITOR, to_visitor, both(to_visitors(), newer_to_visitors()));
}

#[test]
fn what_a_thread_says_is_pinned() {
    reads(V1, "agent_frame", AGENT_FRAMES_V1, agent_frame, agent_frames());
    let all = both(agent_frames(), newer_agent_frames());
    check(V2, "agent_frame", AGENT_FRAMES, agent_frame, all);
}

#[test]
fn what_a_thread_is_told_is_pinned() {
    let views = agent_views();
    let bodies = both(both(agent_bodies(), newer_agent_bodies()), latest_agent_bodies());
    covers(AGENT_BODIES, bodies.iter().chain(&revealed_to_agent()).map(agent_body));
    covers(AGENT_HOLDERS, views.iter().map(|view| agent_holder(&view.holder)));
    covers(STATUSES, views.iter().map(|view| status(&view.status)));
    let responders = views.iter().filter_map(|view| view.last_responded_by.as_ref());
    covers(RESPONDERS, responders.map(responder));
    reads(V1, "to_agent", TO_AGENT, to_agent, to_agents());
    check(V2, "to_agent", TO_AGENT, to_agent, both(to_agents(), newer_to_agents()));
    check(V3, "to_agent", TO_AGENT_V3, to_agent, latest_to_agents());
}

#[test]
fn what_a_desk_hears_and_says_is_pinned() {
    covers(ITEM_HOLDERS, items().iter().map(|item| item_holder(&item.holder)));
    covers(LAST_BYS, items().iter().map(|item| last_by(&item.last_by)));
    covers(PRESENCES, [desk::Presence::Online, desk::Presence::Away].iter().map(presence));
    reads(V1, "desk_frame", DESK_FRAMES, desk_frame, desk_frames());
    reads(V1, "to_desk", TO_DESK, to_desk, to_desks());
    check(V2, "desk_frame", DESK_FRAMES, desk_frame, desk_frames());
    check(V2, "to_desk", TO_DESK, to_desk, both(to_desks(), newer_to_desks()));
}

#[test]
fn what_is_hidden_and_shown_is_pinned() {
    check(V2, "visitor_body", REVEALED, visitor_body, revealed_to_visitor());
    check(V2, "agent_body", REVEALED, agent_body, revealed_to_agent());
    check(V2, "site", PATTERNS, |_| "redact", vec![site_with_patterns()]);
}

#[test]
fn an_avatar_is_pinned() {
    let mut fjord = bot();
    fjord.avatar = Avatar::new(4, "🔧");
    assert_eq!(fjord.avatar.own(), Some(("4", "🔧")));
    check(V3, "bot", AVATARS, |_| "avatar", vec![bot(), fjord]);
    // From a server that means something else by it: our sign, never a crash.
    for odd in ["4", "x", "🔧R", "https://evil.example/a.png"] {
        let odd: Avatar = serde_json::from_value(odd.into()).expect("any text");
        assert_eq!(odd.own(), None, "{odd:?}");
    }
}

#[test]
fn sources_are_pinned() {
    let two = [("Delivery times", "https://shop.example/a"), ("Returns", "")];
    check(V3, "source", SOURCES, |_| "several", vec![source(), Source::of(two).expect("two")]);
}

const AVATARS: &[&str] = &["avatar"];
const SOURCES: &[&str] = &["several"];
const REVEALED: &[&str] = &["revealed"];
const PATTERNS: &[&str] = &["redact"];

#[test]
fn every_fixture_is_read() {
    let older = [
        ("visitor_frame", VISITOR_FRAMES_V1),
        ("to_visitor", TO_VISITOR),
        ("agent_frame", AGENT_FRAMES_V1),
        ("to_agent", TO_AGENT),
        ("desk_frame", DESK_FRAMES),
        ("to_desk", TO_DESK),
    ];
    nothing_else_in(V1, &older);
    let read = [
        ("visitor_frame", VISITOR_FRAMES),
        ("to_visitor", TO_VISITOR),
        ("agent_frame", AGENT_FRAMES),
        ("to_agent", TO_AGENT),
        ("desk_frame", DESK_FRAMES),
        ("to_desk", TO_DESK),
        ("visitor_body", REVEALED),
        ("agent_body", REVEALED),
        ("site", PATTERNS),
    ];
    nothing_else_in(V2, &read);
    nothing_else_in(V3, &[("to_agent", TO_AGENT_V3), ("bot", AVATARS), ("source", SOURCES)]);
}

/// A client of an earlier build meets a server that says more: what it does not know inside of
/// what it knows is no reason to fail. The other way round is strict, see T9.
#[test]
fn a_client_reads_over_fields_it_does_not_know() {
    let more = r#"{"accepted":{"key":"k1","seq":2,"at":3}}"#;
    let accepted = ToVisitor::Accepted { key: key("k1"), seq: EntrySeq(2) };
    assert_eq!(serde_json::from_str::<ToVisitor>(more).expect("it is understood"), accepted);
}
