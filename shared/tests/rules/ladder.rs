//! H19-H28, H32, H33, X6, X7: what happens at a handover and while nobody comes.

use shared::{
    conversation::{
        ActionOutcome, AssignTo, Command, Deadline, Effect, Event, Holder, Job, Refusal,
    },
    id::{BotId, EntrySeq},
    limits::{ABSENCE_MS, IDLE_AGENT_MS, IDLE_BOT_MS, LABELS_MAX, TASKS_MAX},
    settings::{Action, ActionKind, AssignTo as ActionTo, Assignment, HandoffError},
    wire::{
        AnswerKind, agent,
        handoff::{AssignedBy, Rung},
        visitor,
    },
};

use crate::play::{Play, department, label, person, sales, text};

fn wait(play: &Play) -> &shared::conversation::Waiting {
    match play.conversation.holder() {
        Holder::Waiting(wait) => wait,
        other => panic!("{other:?}"),
    }
}

fn six() -> Vec<Action> {
    vec![
        Action::Assign { to: ActionTo::Person(person("Ana").id) },
        Action::CreateTask { due_in_ms: 86_400_000 },
        Action::SendMessage { text: Some(text("Thank you!")) },
        Action::PauseBot { ms: 600_000 },
        Action::default_label(),
        Action::Notify {
            people: vec![person("Ben").id],
            addresses: Vec::new(),
            webhooks: vec!["https://a.example/".to_owned(), "https://b.example/".to_owned()],
        },
    ]
}

/// H19: six actions in their order; a seventh is refused with a sentence.
#[test]
fn h19_six_actions_and_no_seventh() {
    let mut play = Play::with(|settings| settings.bot.handoff.actions = six());
    let events = play.wants_person();
    let inside: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::BotSaid { .. } => Some("said"),
            Event::BotPaused { .. } => Some("paused"),
            Event::Labelled { by: None, .. } => Some("labelled"),
            _ => None,
        })
        .collect();
    assert_eq!(inside, ["said", "paused", "labelled"]);
    let jobs = play.effects.iter().filter_map(|effect| match effect {
        Effect::RunAction { index, part, job, .. } => Some((*index, *part, job.clone())),
        Effect::StartTurn { .. } | Effect::Learn { .. } => None,
    });
    let jobs: Vec<_> = jobs.collect();
    assert!(matches!(jobs[0], (1, 0, Job::WordTask { .. })));
    assert!(matches!(jobs[1], (5, 0, Job::CallWebhook { .. })));
    assert!(matches!(jobs[2], (5, 1, Job::CallWebhook { .. })));
    assert_eq!(wait(&play).assignment, Some(Assignment::Named(person("Ana").id)));
    let item = play.conversation.item(&play.settings, String::new());
    assert_eq!(item.notify, [person("Ben").id]);

    let mut seven = play.settings.bot.handoff;
    seven.actions.push(Action::default_label());
    let refused = seven.check().expect_err("one too many");
    assert_eq!(refused, HandoffError::TooManyActions);
    assert!(refused.to_string().contains("at most 6"));
}

fn handoff(play: &Play) -> EntrySeq {
    let asked = |r: &&shared::conversation::Recorded| matches!(r.event, Event::PersonAsked { .. });
    play.log.iter().rev().find(asked).expect("a handover").seq
}

/// H20: whatever comes back twice, late, or for another handover ends nothing twice.
#[test]
fn h20_an_action_ends_once() {
    let mut play = Play::with(|settings| settings.bot.handoff.actions = six());
    play.wants_person();
    let handoff = handoff(&play);
    let finish = |index, part, outcome| Command::FinishAction { handoff, index, part, outcome };
    let due = play.now.plus(86_400_000);
    let task = ActionOutcome::Task { text: text("Call Vera."), due };
    assert_eq!(play.does(finish(1, 0, task.clone())).len(), 2);
    assert_eq!(play.does(finish(1, 0, task)), []);
    assert_eq!(play.does(finish(5, 0, ActionOutcome::Done)).len(), 1);
    assert_eq!(play.does(finish(5, 0, ActionOutcome::Done)), []);
    assert_eq!(play.does(finish(9, 0, ActionOutcome::Done)), [], "there is no such action");
    // Somebody has come meanwhile: it is done all the same.
    play.claims(person("Ana"));
    assert_eq!(play.does(finish(5, 1, ActionOutcome::Done)).len(), 1);
}

/// H21: what failed for good is on the timeline, needs attention, and rings the next who is there.
#[test]
fn h21_a_failed_action_is_not_silent() {
    let mut play = Play::with(|settings| {
        settings.bot.handoff.actions = vec![six().swap_remove(5)];
    });
    play.wants_person();
    assert_eq!(wait(&play).assignment(&play.settings), Assignment::Off);
    let handoff = handoff(&play);
    let why = text("The webhook answered 500.");
    let failed = ActionOutcome::Failed { why };
    play.does(Command::FinishAction { handoff, index: 0, part: 0, outcome: failed });
    assert_eq!(wait(&play).assignment(&play.settings), Assignment::RoundRobin);
    let item = play.conversation.item(&play.settings, String::new());
    assert!(item.action_failed && shared::inbox::needs_attention(&item, play.now));
    play.claims(person("Ana"));
    assert!(!play.conversation.item(&play.settings, String::new()).action_failed);

    // An assignment that nobody could be found for is one as well.
    let mut play = Play::with(|settings| settings.bot.handoff.actions = vec![six().swap_remove(0)]);
    play.wants_person();
    let events = play.next();
    assert!(matches!(events[0], Event::ActionFailed { action: ActionKind::Assign, .. }));
    assert!(matches!(events[1], Event::Climbed { rung: Rung::Wider }));
}

/// H22: ring, ring wider, say so, offer e-mail, give back: each once, at its moment; and the
/// visitor sees what comes next.
#[test]
fn h22_the_ladder_is_climbed_once() {
    let mut play = Play::new();
    play.wants_person();
    let since = play.now;
    let mut climbed = Vec::new();
    while matches!(play.conversation.holder(), Holder::Waiting(_)) {
        let visitor::Holder::Waiting { next, .. } = play.view().holder else { unreachable!() };
        let next = next.expect("something comes next");
        let events = play.next();
        assert_eq!(play.now, next.at, "it comes when it was said to come");
        climbed.push((next.what, play.now.since(since) / 1_000));
        // An alarm may come twice.
        assert!(play.does(Command::Expire).is_empty() || events.is_empty());
    }
    let expected = [(Rung::Wider, 30), (Rung::Tell, 60), (Rung::Email, 120), (Rung::GiveBack, 300)];
    assert_eq!(climbed, expected);
    assert!(play.conversation.human_handoff(), "the team still owes an answer");

    // Steps that would come after the giving back do not happen.
    let mut play = Play::with(|settings| settings.bot.unanswered_after_ms = Some(45_000));
    play.wants_person();
    let events: Vec<_> = core::iter::from_fn(|| {
        let waits = matches!(play.conversation.holder(), Holder::Waiting(_));
        waits.then(|| play.next())
    })
    .flatten()
    .collect();
    let climbed = events.iter().filter(|event| matches!(event, Event::Climbed { .. }));
    assert_eq!(climbed.count(), 1);
}

/// H23: only under the epoch the desk saw, and only while nobody is rung already.
#[test]
fn h23_the_desk_may_be_late() {
    let mut play = Play::new();
    play.wants_person();
    let epoch = play.conversation.epoch();
    let ring = |name: &str, epoch| Command::Ring { agent: person(name), epoch };
    assert_eq!(play.does(ring("Ben", epoch - 1)), []);
    let events = play.does(ring("Ana", epoch));
    assert_eq!(events, [Event::Assigned { to: person("Ana"), by: AssignedBy::Team }]);
    assert_eq!(play.does(ring("Ben", epoch)), [], "Ana is rung already");
    assert_eq!(play.conversation.assignee(), Some(&person("Ana")));
    assert_eq!(play.conversation.epoch(), epoch, "being rung is no change of hands");
    play.next();
    assert!(wait(&play).wide);
    assert_eq!(play.conversation.assignee(), None);
    assert_eq!(play.does(ring("Ben", epoch)), [], "everybody is rung now");
    play.claims(person("Ben"));
    assert_eq!(play.does(ring("Ana", epoch)), []);
}

/// H24: whoever goes keeps the place, is not rung for after a while, and has it back on return.
#[test]
fn h24_the_place_survives_an_absence() {
    let mut play = Play::with(|settings| {
        settings.bot.unanswered_after_ms = Some(3_600_000);
        settings.bot.handoff.ladder.tell_after_ms = None;
        settings.bot.handoff.ladder.email_after_ms = None;
    });
    play.wants_person();
    play.next();
    let since = wait(&play).since;
    play.does(Command::VisitorLeft);
    assert_eq!(play.does(Command::VisitorLeft), [], "gone is gone");
    let left = play.now;
    assert_eq!(play.next(), [Event::PlaceHeld]);
    assert_eq!(play.now.since(left), ABSENCE_MS);
    assert!(play.conversation.item(&play.settings, String::new()).held);
    play.does(Command::VisitorCame);
    assert!(!play.conversation.item(&play.settings, String::new()).held);
    assert_eq!(wait(&play).since, since, "and the place is the old one");
    assert_eq!(play.does(Command::VisitorCame), []);

    // Back within the time: nothing was held.
    play.does(Command::VisitorLeft);
    play.does(Command::VisitorCame);
    assert!(matches!(
        play.conversation.deadline(&play.settings),
        Some((_, Deadline::Unanswered { .. }))
    ));
    // The ladder goes on without them.
    play.does(Command::VisitorLeft);
    play.next();
    let events = play.next();
    assert!(events.iter().any(|event| matches!(event, Event::WentUnanswered { .. })));
}

/// H25: an agent whose console is gone is told of, and the visitor is first in line.
#[test]
fn h25_a_vanished_agents_chat_is_offered_again() {
    let mut play = Play::new();
    play.wants_person();
    play.claims(person("Ana"));
    let gone = |name: &str| Command::Vanish { agent: person(name).id };
    assert_eq!(play.does(gone("Ben")), [], "Ben has nothing to do with it");
    let events = play.does(gone("Ana"));
    assert!(matches!(&events[..], [Event::AgentVanished { .. }]));
    assert!(play.conversation.item(&play.settings, String::new()).returning);
    assert!(matches!(
        play.conversation.deadline(&play.settings),
        Some((_, Deadline::Climb { .. }))
    ));
    let seen = shared::conversation::view::for_visitor(
        play.log.last().expect("it is the last"),
        &play.settings,
    );
    assert!(matches!(seen.map(|e| e.body), Some(visitor::Body::AgentLost { .. })));
    assert_eq!(play.does(gone("Ana")), [], "told twice is told once");

    let epoch = play.conversation.epoch();
    play.does(Command::Ring { agent: person("Ben"), epoch });
    play.does(gone("Ben"));
    assert!(wait(&play).wide, "whoever was rung is gone: all are rung");
}

/// H26: a label is on it or not, whoever holds it, and there are not too many.
#[test]
fn h26_labels_are_a_set() {
    let mut play = Play::new();
    let ana = || person("Ana");
    let add = |word: &str| Command::AddLabel { agent: ana(), label: label(word) };
    assert_eq!(play.tries(add("vip")), Err(Refusal::NotBegun));
    play.posts("Hello");
    assert_eq!(play.does(add("vip")).len(), 1);
    assert_eq!(play.does(add("vip")), []);
    let remove = |word: &str| Command::RemoveLabel { agent: ana(), label: label(word) };
    assert_eq!(play.does(remove("other")), []);
    assert_eq!(play.does(remove("vip")).len(), 1);
    for n in 0..LABELS_MAX {
        play.does(add(&format!("label {n}")));
    }
    let refused = play.tries(add("one more"));
    assert_eq!(refused, Err(Refusal::TooMany { what: "labels", most: LABELS_MAX }));
}

/// H27: a task is open until it is done, and overdue needs attention.
#[test]
fn h27_an_overdue_task_needs_attention() {
    let mut play = Play::new();
    play.posts("Hello");
    let due = play.now.plus(1_000);
    let add = || Command::AddTask { agent: person("Ana"), text: text("Call back."), due };
    play.does(add());
    let task = play.conversation.seq();
    let item = play.conversation.item(&play.settings, String::new());
    assert_eq!(item.task_due, Some(due));
    assert!(!shared::inbox::needs_attention(&item, due));
    assert!(shared::inbox::needs_attention(&item, due.plus(1)));
    let done = |task| Command::CompleteTask { agent: person("Ben"), task };
    assert_eq!(play.does(done(task)).len(), 1);
    assert_eq!(play.does(done(task)), []);
    assert_eq!(play.conversation.item(&play.settings, String::new()).task_due, None);
    assert_eq!(play.tries(done(EntrySeq(1))), Err(Refusal::NoSuch { what: "task" }));
    for _ in 1..TASKS_MAX {
        play.does(add());
    }
    let refused = play.tries(add());
    assert_eq!(refused, Err(Refusal::TooMany { what: "tasks", most: TASKS_MAX }));
}

/// H28: to a colleague, to a department, to the bot; under the epoch that was looked at.
#[test]
fn h28_a_conversation_is_put_where_it_belongs() {
    let mut play = Play::with(|settings| settings.departments = vec![department()]);
    play.wants_person();
    let events = play.assigns(person("Ana"), AssignTo::Agent(person("Ben")));
    let by = Some(person("Ana"));
    assert_eq!(events, [Event::Claimed { agent: person("Ben"), from: None, by }]);
    assert_eq!(play.assigns(person("Ana"), AssignTo::Agent(person("Ben"))), []);

    let stale = Command::Assign { by: person("Ana"), to: AssignTo::Agent(person("Ana")), epoch: 0 };
    let by = person("Ben").name;
    assert_eq!(play.tries(stale), Err(Refusal::AlreadyClaimed { by }));

    play.assigns(person("Ben"), AssignTo::Department(sales()));
    assert_eq!(wait(&play).department, Some(sales()));
    let item = play.conversation.item(&play.settings, String::new());
    assert!(item.returning, "with a person before: first in the new line");
    assert_eq!(item.ring.map(|ring| ring.members), Some(vec![person("Ana").id]));
    let gone = Command::Assign {
        by: person("Ana"),
        to: AssignTo::Department(shared::id::DepartmentId::parse("gone").expect("an id")),
        epoch: play.conversation.epoch(),
    };
    assert_eq!(play.tries(gone), Err(Refusal::NoSuch { what: "department" }));

    let bot = play.settings.bot.id.clone();
    play.assigns(person("Ben"), AssignTo::Bot(bot.clone()));
    assert!(matches!(play.conversation.holder(), Holder::Bot { .. }));
    assert!(!play.conversation.human_handoff());
    assert_eq!(play.assigns(person("Ben"), AssignTo::Bot(bot)), []);
    let other = AssignTo::Bot(BotId::parse("other").expect("an id"));
    let other = Command::Assign { by: person("Ben"), to: other, epoch: play.conversation.epoch() };
    assert_eq!(play.tries(other), Err(Refusal::NoSuch { what: "bot" }));
}

/// H28: a bot nobody asked a person into is not taken over where the owner does not let it.
#[test]
fn h28_a_takeover_may_be_switched_off() {
    let mut play = Play::with(|settings| settings.bot.handoff.triggers.takeover = false);
    play.posts("Hello");
    let claim = |epoch| Command::Claim { agent: person("Ana"), epoch };
    assert_eq!(play.tries(claim(0)), Err(Refusal::TakeoverOff));
    for to in [AssignTo::Agent(person("Ana")), AssignTo::Agent(person("Ben"))] {
        let assign = Command::Assign { by: person("Ana"), to, epoch: 0 };
        assert_eq!(play.tries(assign), Err(Refusal::TakeoverOff));
    }
    play.wants_person();
    play.claims(person("Ana"));

    let mut play = Play::new();
    play.posts("Hello");
    play.claims(person("Ana"));
    let view: agent::View = play.conversation.agent_view(play.sight());
    assert_eq!(view.trigger, Some(shared::wire::handoff::Trigger::Takeover));
}

/// H32: a pause holds the bot back to its end, and resumes it then, unless a person is there.
#[test]
fn h32_a_pause_moves_the_giving_back() {
    let paused = |until: Option<u64>| {
        let mut play = Play::with(|settings| {
            settings.bot.unanswered_after_ms = until;
            settings.bot.handoff.company = true;
            settings.bot.handoff.actions = vec![Action::PauseBot { ms: 600_000 }];
        });
        play.wants_person();
        play
    };
    for until in [Some(60_000), None] {
        let mut play = paused(until);
        let since = play.now;
        play.posts("Hello?");
        assert!(play.conversation.turn().is_none(), "a paused bot keeps nobody company");
        while matches!(play.conversation.holder(), Holder::Waiting(_)) {
            play.next();
        }
        assert_eq!(play.now.since(since), 600_000);
        assert!(play.conversation.turn().is_some(), "and it answers what nobody has");
    }
    let mut play = paused(Some(60_000));
    play.claims(person("Ana"));
    let due = play.conversation.deadline(&play.settings);
    assert!(matches!(due, Some((_, Deadline::WarnIdle))), "a person holds the chat");
}

/// H33: names hidden are hidden everywhere, and changes can be silent; the words are not.
#[test]
fn h33_names_and_changes_can_be_hidden() {
    let mut play = Play::with(|settings| {
        settings.bot.handoff.announce.names = false;
        settings.departments = vec![department()];
    });
    play.posts("Hello");
    play.claims(person("Ana"));
    let (key, epoch) = (play.key(), play.conversation.epoch());
    play.does(Command::Reply { agent: person("Ana"), key, text: text("Yes."), epoch, seen: None });
    let seen = |play: &Play| {
        let see = |r| shared::conversation::view::for_visitor(r, &play.settings);
        let seen: Vec<_> = play.log.iter().filter_map(see).collect();
        serde_json::to_string(&(seen, play.view())).expect("plain data")
    };
    assert!(!seen(&play).contains("Ana") && seen(&play).contains("joined"));
    play.does(Command::Release { agent: person("Ana"), note: None });
    play.settings.bot.handoff.announce.changes = false;
    let silent = seen(&play);
    assert!(!silent.contains("joined") && !silent.contains("left"));
    assert!(silent.contains("Yes.") && silent.contains("bot_back"), "that a bot answers is said");
}

/// X6: warned, then ended; writing begins the time anew; a person's debt does not idle away.
#[test]
fn x6_an_idle_conversation_ends_after_a_warning() {
    let mut play = Play::new();
    play.asks(AnswerKind::Answer, shared::findings::Findings::default());
    let since = play.now;
    let Event::IdleWarned { ends } = play.next().swap_remove(0) else { panic!("no warning") };
    assert_eq!(ends, since.plus(IDLE_BOT_MS));
    play.asks(AnswerKind::Answer, shared::findings::Findings::default());
    assert!(matches!(play.conversation.deadline(&play.settings), Some((_, Deadline::WarnIdle))));
    play.next();
    assert_eq!(play.next(), [Event::IdledOut]);
    assert_eq!(*play.conversation.holder(), Holder::Ended);
    // A late alarm still warns first.
    play.posts("Hello again");
    play.ends(AnswerKind::Answer, shared::findings::Findings::default());
    play.now = play.now.plus(9 * IDLE_BOT_MS);
    let Event::IdleWarned { ends } = play.does(Command::Expire).swap_remove(0) else {
        panic!("no warning")
    };
    assert!(ends > play.now);

    let mut play = Play::new();
    play.posts("Hello");
    play.claims(person("Ana"));
    let since = play.now;
    play.next();
    play.next();
    assert_eq!(play.now.since(since), IDLE_AGENT_MS);

    let mut play = Play::new();
    play.wants_person();
    while matches!(play.conversation.holder(), Holder::Waiting(_)) {
        play.next();
    }
    assert_eq!(play.conversation.deadline(&play.settings), None, "the team owes an answer");
}

/// X7: whoever waits has a deadline, even where the bot never has it back.
#[test]
fn x7_a_wait_without_an_end_still_has_a_deadline() {
    let mut play = Play::with(|settings| settings.bot.unanswered_after_ms = None);
    play.wants_person();
    for _ in 0..3 {
        play.next();
    }
    assert!(matches!(play.conversation.deadline(&play.settings), Some((_, Deadline::WarnIdle))));
    play.next();
    assert_eq!(play.next(), [Event::IdledOut]);
}
