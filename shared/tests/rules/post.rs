//! P: how a message enters a conversation.

use shared::{
    availability::Around,
    conversation::{Command, Conversation, Event, Outcome, Refusal, Step},
    findings::Findings,
    id::{AgentId, ConversationId, EntrySeq, PostKey},
    limits::POSTS_PER_MINUTE_MAX,
    settings::SiteSettings,
    text::Name,
    time::{Tick, Timestamp},
    wire::agent::Person,
};

use crate::world::{World, plain_settings, refused, text};

fn fresh(settings: &SiteSettings) -> Conversation {
    Conversation::new(ConversationId::parse("v-1").expect("an id"), settings)
}

fn tick(ms: u64) -> Tick {
    Tick::new(Timestamp(ms), 1)
}

fn key(name: &str) -> PostKey {
    PostKey::parse(name).expect("an id")
}

fn post(name: &str) -> Command {
    Command::Post { key: key(name), text: text(name), page: None }
}

fn keep(conversation: &mut Conversation, now: u64, step: &Step) {
    for recorded in step.record(tick(now), conversation.seq()) {
        conversation.apply(&recorded);
    }
}

/// P1, P4: a visitor writes for the first time; the log begins with `Began` and has no gap.
#[test]
fn p1_every_event_has_the_next_place() {
    let mut world = World::seeded(1);
    let visitor = world.visitor();
    world.settle();

    visitor.says(&mut world, "How long does delivery take?");
    visitor.says(&mut world, "And to Spain?");
    world.settle();

    let places: Vec<_> = world.log(visitor).iter().map(|recorded| recorded.seq.0).collect();
    assert_eq!(places, (1..=places.len() as u64).collect::<Vec<_>>());
    assert!(matches!(world.log(visitor)[0].event, Event::Began { .. }));
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Began { .. })), 1);
    world.assert_screens_agree();
}

/// P2: the acceptance is lost on the way; the repeat gets the same place, and nothing is doubled.
#[test]
fn p2_a_repeat_gets_the_same_place() {
    let mut world = World::seeded(2);
    let visitor = world.visitor();
    world.settle();

    world.kill_after_next_write(visitor);
    visitor.says(&mut world, "Hello");
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Posted { .. })), 1);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 1);
    assert_eq!(visitor.screen(&world), ["You: Hello", "Robin (AI): About Hello"]);
    world.assert_screens_agree();
}

/// P2: two authors happen to use one key; both are heard.
#[test]
fn p2_a_key_is_its_authors_own() {
    let settings = plain_settings();
    let mut conversation = fresh(&settings);
    let step =
        conversation.handle(tick(1), &settings, &Around::default(), post("same")).expect("taken");
    keep(&mut conversation, 1, &step);

    let person = |id, name| Person {
        id: AgentId::parse(id).expect("an id"),
        name: Name::parse(name).expect("a name"),
    };
    let mut places = vec![step.accepted.expect("a place").1];
    for agent in [person("ana", "Ana"), person("ben", "Ben")] {
        let note = Command::Note { agent, key: key("same"), text: text("Hm.") };
        let step = conversation
            .handle(tick(2), &settings, &Around::default(), note.clone())
            .expect("taken");
        assert_eq!(step.events.len(), 1);
        keep(&mut conversation, 2, &step);
        places.push(step.accepted.expect("a place").1);
        // And a repeat of it is one.
        let again =
            conversation.handle(tick(3), &settings, &Around::default(), note).expect("taken");
        assert!(again.is_empty() && again.effects.is_empty());
        assert_eq!(again.accepted.map(|(_, seq)| seq), places.last().copied());
    }

    assert_eq!(places, [EntrySeq(2), EntrySeq(4), EntrySeq(5)]);
}

/// P3: the place in the acceptance is the place of the event; a refusal leaves nothing.
#[test]
fn p3_accepted_is_kept_and_refused_leaves_nothing() {
    let settings = plain_settings();
    let mut conversation = fresh(&settings);

    let step =
        conversation.handle(tick(1), &settings, &Around::default(), post("hello")).expect("taken");
    let record = step.record(tick(1), conversation.seq());
    let (accepted, seq) = step.accepted.clone().expect("a place");
    let at_place = record.iter().find(|recorded| recorded.seq == seq).expect("it is in the log");
    assert_eq!(at_place.event, Event::Posted { key: accepted });
    assert_eq!(at_place.text, Some(text("hello")));
    keep(&mut conversation, 1, &step);

    let before = conversation.clone();
    let refused = conversation.handle(
        tick(2),
        &settings,
        &Around::default(),
        Command::AskForPerson { page: None },
    );
    assert_eq!(refused, Err(Refusal::NotYet { answers_left: 2 }));
    assert_eq!(conversation, before);
}

/// P3: empty words are refused at the door; the sentence is shown and nothing else happens.
#[test]
fn p3_a_refused_post_has_no_effect() {
    let mut world = World::seeded(3);
    let visitor = world.visitor();
    world.settle();

    visitor.says(&mut world, "   ");
    world.settle();

    assert_eq!(visitor.screen(&world), ["    (failed: empty)"]);
    assert!(world.log(visitor).is_empty());
    assert_eq!(world.turns_owed(visitor), 0);
    assert_eq!(world.inbox.items().count(), 0);
}

/// P4: chats that are opened, reloaded and left leave no trace, not even on the desk.
#[test]
fn p4_opening_writes_nothing() {
    let mut world = World::seeded(4);
    let visitor = world.visitor();
    let ana = world.agent("Ana", visitor);
    world.settle();
    visitor.reloads(&mut world);
    visitor.leaves_line(&mut world);
    ana.claims(&mut world);
    ana.notes(&mut world, "Nobody here?");
    world.settle();

    assert!(world.log(visitor).is_empty());
    assert_eq!(world.inbox.items().count(), 0);
    assert_eq!(ana.was_told(&world), [refused(&Refusal::NotBegun)]);
    assert_eq!(ana.screen(&world), ["Nobody here? (failed: not_begun)"]);
}

/// P4, H3: with no answers required, asking for a person can be the first thing there is.
#[test]
fn p4_the_first_request_begins_it_too() {
    let mut world = World::seeded(5);
    world.settings.bot.required_answers = 0;
    let visitor = world.visitor();
    world.settle();

    visitor.asks_for_person(&mut world);
    world.settle();

    assert!(matches!(world.log(visitor)[0].event, Event::Began { .. }));
    assert!(matches!(world.log(visitor)[1].event, Event::PersonAsked { .. }));
    assert_eq!(world.log(visitor).len(), 2);
    world.assert_screens_agree();
}

/// P5: three posts while the bot thinks about the first: one more answer, about the rest.
#[test]
fn p5_what_is_written_meanwhile_is_answered_together() {
    let mut world = World::seeded(6);
    let visitor = world.visitor();
    world.settle();

    visitor.says(&mut world, "one");
    world.run_ms(300);
    visitor.says(&mut world, "two");
    visitor.says(&mut world, "three");
    world.run_ms(300);
    assert_eq!(world.turns_owed(visitor), 1);
    world.settle();

    assert_eq!(
        visitor.screen(&world),
        [
            "You: one",
            "You: two",
            "You: three",
            "Robin (AI): About one",
            "Robin (AI): About two + three"
        ]
    );
    assert_eq!(world.count(visitor, |event| matches!(event, Event::TurnStarted { .. })), 2);
}

/// P5: an engine that breaks ends in a sentence and counts; one that does not know counts too.
#[test]
fn p5_a_failed_turn_says_so_and_counts() {
    let mut world = World::seeded(7);
    let visitor = world.visitor();
    world.settle();

    visitor.says(&mut world, "breakage please");
    world.settle();
    assert_eq!(world.conversation(visitor).failed_attempts(), 1);
    assert!(visitor.screen(&world)[1].starts_with("Robin (AI, failed): I could not look that up"));
    visitor.says(&mut world, "mystery");
    world.settle();
    assert_eq!(world.conversation(visitor).failed_attempts(), 2);
    visitor.says(&mut world, "thanks");
    world.settle();

    assert_eq!(world.conversation(visitor).failed_attempts(), 2);
    assert_eq!(world.conversation(visitor).bot_answers(), 3);
}

/// P6: a flood is cut off with the time to wait; what was taken is repeated without harm, and the
/// next minute is free again.
#[test]
fn p6_a_flood_is_refused_with_the_time_to_wait() {
    let settings = plain_settings();
    let mut conversation = fresh(&settings);
    for n in 0..POSTS_PER_MINUTE_MAX {
        let now = u64::from(n) * 100;
        let step =
            conversation.handle(tick(now), &settings, &Around::default(), post(&format!("k{n}")));
        keep(&mut conversation, now, &step.expect("within the pace"));
    }

    let one_more =
        conversation.handle(tick(10_000), &settings, &Around::default(), post("one-more"));
    assert_eq!(one_more, Err(Refusal::TooFast { retry_after_ms: 50_000 }));
    let repeat = conversation
        .handle(tick(10_000), &settings, &Around::default(), post("k0"))
        .expect("a repeat");
    assert!(repeat.is_empty() && repeat.accepted.is_some());
    assert!(
        conversation.handle(tick(59_999), &settings, &Around::default(), post("one-more")).is_err()
    );
    assert!(
        conversation.handle(tick(60_000), &settings, &Around::default(), post("one-more")).is_ok()
    );
}

/// P6: a clock that goes back neither panics nor makes the wait longer than a minute.
#[test]
fn p6_a_clock_that_goes_back_does_no_harm() {
    let settings = plain_settings();
    let mut conversation = fresh(&settings);
    for n in 0..POSTS_PER_MINUTE_MAX {
        let step = conversation.handle(
            tick(500_000),
            &settings,
            &Around::default(),
            post(&format!("k{n}")),
        );
        keep(&mut conversation, 500_000, &step.expect("within the pace"));
    }

    let earlier =
        conversation.handle(tick(200_000), &settings, &Around::default(), post("one-more"));

    assert_eq!(earlier, Err(Refusal::TooFast { retry_after_ms: 60_000 }));
    let ended = Command::FinishTurn {
        turn: EntrySeq(3),
        epoch: 0,
        outcome: Outcome::Failed,
        findings: Findings::default(),
    };
    let step = conversation
        .handle(tick(200_000), &settings, &Around::default(), ended)
        .expect("the turn runs");
    keep(&mut conversation, 200_000, &step);
    assert_eq!(conversation.bot_answers(), 1);
}

/// P7: notes go to the team under any holder; nothing of them, nor of a release's note, nor an
/// agent's id reaches the visitor.
#[test]
fn p7_notes_reach_the_team_only() {
    let mut world = World::seeded(8);
    let visitor = world.visitor();
    let (ana, ben) = (world.agent("Ana", visitor), world.agent("Ben", visitor));
    world.settle();
    visitor.says(&mut world, "Hello");
    world.settle();

    ben.notes(&mut world, "private: a bot holds it");
    world.settle();
    ana.claims(&mut world);
    world.settle();
    ben.notes(&mut world, "private: Ana holds it");
    ana.releases(&mut world, Some("private: be kind"));
    world.settle();
    ana.resolves(&mut world);
    world.settle();
    ben.notes(&mut world, "private: nobody holds it");
    world.settle();

    assert_eq!(
        visitor.screen(&world),
        [
            "You: Hello",
            "Robin (AI): About Hello",
            "Ana joined the chat",
            "Ana left the chat",
            "The chatbot is back",
            "Ana closed the chat"
        ]
    );
    assert_eq!(
        ana.screen(&world)[3..],
        [
            "Note of Ben: private: a bot holds it",
            "Assigned to Ana",
            "Note of Ben: private: Ana holds it",
            "Ana gave it to Robin: private: be kind",
            "Resolved by Ana",
            "Note of Ben: private: nobody holds it"
        ]
    );
    world.assert_screens_agree();
}

/// P9: rating, rating again, another mind, and something that is no answer.
#[test]
fn p9_an_answer_can_be_rated() {
    let mut world = World::seeded(9);
    let visitor = world.visitor();
    world.settle();
    visitor.says(&mut world, "Hello");
    world.settle();
    let answer = visitor.last_answer(&world).expect("an answer");

    for helped in [true, true, false, false] {
        visitor.rates(&mut world, answer, helped);
        world.settle();
    }
    visitor.rates(&mut world, EntrySeq(2), true);
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Rated { .. })), 2);
    assert_eq!(world.conversation(visitor).failed_attempts(), 1);
    assert_eq!(visitor.was_told(&world), [refused(&Refusal::NoSuchAnswer)]);
    world.assert_screens_agree();
}
