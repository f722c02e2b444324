//! X: what happens if nobody acts.

use shared::{
    availability::Around,
    conversation::{Command, Deadline, Event, Holder},
    limits::{TURN_MS_MAX, UNANSWERED_AFTER_MS},
    time::Tick,
};

use crate::world::{Visitor, World};

/// A visitor with one answer, who may ask for a person.
fn answered(seed: u64) -> (World, Visitor) {
    let mut world = World::seeded(seed);
    world.settings.bot.required_answers = 1;
    let visitor = world.visitor();
    world.settle();
    visitor.says(&mut world, "one");
    world.settle();
    (world, visitor)
}

fn went_unanswered(world: &World, visitor: Visitor) -> usize {
    world.count(visitor, |event| matches!(event, Event::WentUnanswered { .. }))
}

/// X1: nothing, a turn, nothing, a wait, nothing: never two deadlines.
#[test]
fn x1_one_deadline_for_what_is_awaited() {
    let (mut world, visitor) = answered(1);
    let ana = world.agent("Ana", visitor);
    world.settle();
    assert_eq!(world.deadline(visitor), None);

    visitor.says(&mut world, "two");
    world.run_ms(500);
    let turn = world.conversation(visitor).turn().expect("the bot thinks").clone();
    let due = (turn.since.plus(TURN_MS_MAX), Deadline::TurnOverdue { turn: turn.turn });
    assert_eq!(world.deadline(visitor), Some(due));

    visitor.asks_for_person(&mut world);
    world.run_ms(100);
    let Holder::Waiting(wait) = world.conversation(visitor).holder().clone() else {
        panic!("the visitor waits")
    };
    let due =
        (wait.since.plus(UNANSWERED_AFTER_MS), Deadline::Unanswered { bot: wait.bot.clone() });
    assert_eq!(world.deadline(visitor), Some(due));

    ana.claims(&mut world);
    world.settle();
    visitor.says(&mut world, "three");
    world.settle();
    assert_eq!(world.deadline(visitor), None);
    ana.resolves(&mut world);
    world.settle();
    assert_eq!(world.deadline(visitor), None);
}

/// X2: an engine that never comes back; the visitor is told, and the next post is answered.
#[test]
fn x2_a_turn_without_an_end_ends_as_failed() {
    let (mut world, visitor) = answered(2);
    visitor.says(&mut world, "silence");
    world.run_ms(1_000);
    visitor.says(&mut world, "three");
    world.run_ms(TURN_MS_MAX - 2_000);
    assert_eq!(world.conversation(visitor).bot_answers(), 1);

    world.settle();

    let screen = visitor.screen(&world);
    assert!(screen[4].starts_with("Robin (AI, failed)"), "{screen:#?}");
    assert_eq!(screen[5..], ["Robin (AI): About three"]);
    assert_eq!(world.conversation(visitor).failed_attempts(), 1);
    world.assert_screens_agree();
}

/// X3: a millisecond early is nothing; on time it is done; again it is nothing.
#[test]
fn x3_an_alarm_does_what_is_due_once() {
    let (mut world, visitor) = answered(3);
    visitor.asks_for_person(&mut world);
    world.settle();
    let settings = world.settings.clone();
    let mut conversation = world.conversation(visitor).clone();
    let (due, _) = conversation.deadline(&settings).expect("the visitor waits under a limit");
    let early = Tick::new(shared::time::Timestamp(due.0 - 1), 1);
    let on_time = Tick::new(due, 1);

    let step = conversation
        .handle(early, &settings, &Around::default(), Command::Expire)
        .expect("never refused");
    assert!(step.is_empty() && step.effects.is_empty());
    let step = conversation
        .handle(on_time, &settings, &Around::default(), Command::Expire)
        .expect("never refused");
    assert!(matches!(step.events[0].0, Event::WentUnanswered { .. }));
    for recorded in step.record(on_time, conversation.seq()) {
        conversation.apply(&recorded);
    }
    let step = conversation
        .handle(on_time, &settings, &Around::default(), Command::Expire)
        .expect("never refused");
    assert!(step.is_empty() && step.effects.is_empty());
}

/// X3: the alarm that was armed for a turn rings while somebody waits; it does nothing, and the
/// wait still ends in its time.
#[test]
fn x3_an_alarm_for_what_is_over_is_armed_anew() {
    let (mut world, visitor) = answered(4);
    visitor.says(&mut world, "two");
    world.run_ms(100);
    visitor.asks_for_person(&mut world);
    world.run_ms(TURN_MS_MAX + 5_000);
    assert_eq!(went_unanswered(&world, visitor), 0);

    world.run_ms(UNANSWERED_AFTER_MS);

    assert_eq!(went_unanswered(&world, visitor), 1);
    world.settle();
    world.assert_screens_agree();
}

/// X4: the owner lets visitors wait for as long as it takes.
#[test]
fn x4_a_wait_without_a_limit_does_not_end() {
    let (mut world, visitor) = answered(5);
    world.settings.bot.unanswered_after_ms = None;
    visitor.asks_for_person(&mut world);
    world.settle();

    assert!(!matches!(world.deadline(visitor), Some((_, Deadline::Unanswered { .. }))));
    world.run_ms(24 * 3_600_000);
    assert_eq!(went_unanswered(&world, visitor), 0);
    assert!(matches!(world.conversation(visitor).holder(), Holder::Waiting { .. }));
}

/// X5: evicted, killed, and with other settings by now: the wait ends when it was to end.
#[test]
fn x5_a_deadline_outlives_the_object() {
    let (mut world, visitor) = answered(6);
    visitor.asks_for_person(&mut world);
    world.settle();
    let due = world.deadline(visitor);
    assert!(due.is_some());

    world.evict(visitor);
    assert_eq!(world.deadline(visitor), due);
    world.settings.bot.unanswered_after_ms = Some(1_000);
    world.kill(visitor);
    world.settle();
    assert_eq!(world.deadline(visitor), due);
    world.run_ms(60_000);
    assert_eq!(went_unanswered(&world, visitor), 0);
    world.evict(visitor);
    world.run_ms(UNANSWERED_AFTER_MS);

    assert_eq!(went_unanswered(&world, visitor), 1);
    world.settle();
    world.assert_screens_agree();
}
