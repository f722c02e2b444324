//! P8: rebuilt equals live, at every single event of a conversation that has everything in it.

use shared::{
    conversation::{Conversation, Recorded},
    id::BotId,
    text::Name,
};

use crate::world::{Visitor, World, settings};

/// A conversation with every kind of event.
fn eventful() -> (World, Visitor) {
    let mut world = World::seeded(1);
    let visitor = world.visitor();
    let (ana, ben) = (world.agent("Ana", visitor), world.agent("Ben", visitor));
    world.settle();
    for words in ["one", "mystery", "breakage"] {
        visitor.says(&mut world, words);
        world.settle();
    }
    let answer = visitor.last_answer(&world).expect("an answer");
    visitor.rates(&mut world, answer, false);
    visitor.asks_for_person(&mut world);
    world.settle();
    visitor.leaves_line(&mut world);
    visitor.asks_for_person(&mut world);
    world.run_ms(400_000);
    visitor.says(&mut world, "Is anybody there?");
    world.run_ms(100);
    ana.claims(&mut world);
    world.settle();
    ben.claims(&mut world);
    ben.notes(&mut world, "private");
    world.settle();
    ben.replies(&mut world, "Yes.");
    world.settle();
    ben.releases(&mut world, Some("private"));
    world.settle();
    ana.resolves(&mut world);
    world.settle();
    visitor.says(&mut world, "And now?");
    world.settle();
    ana.resolves(&mut world);
    world.settle();
    ben.reopens(&mut world);
    world.settle();
    let kinds = world.kinds(visitor);
    assert_eq!(kinds.len(), 16, "every kind of event is in it: {kinds:?}");
    (world, visitor)
}

fn replay(mut conversation: Conversation, log: &[Recorded]) -> Conversation {
    for recorded in log {
        conversation.apply(recorded);
    }
    conversation
}

/// P8: from a snapshot at any place, through its stored form, to the same state.
#[test]
fn p8_every_snapshot_and_the_rest_equal_all() {
    let (mut world, visitor) = eventful();
    let live = world.conversation(visitor).clone();
    let log = world.log(visitor).to_vec();
    let fresh = Conversation::new(live.id().clone(), &settings());

    for at in 0..=log.len() {
        let stale = replay(fresh.clone(), &log[..at]);
        let stored = serde_json::to_string(&stale).expect("the state is plain data");
        let stale: Conversation = serde_json::from_str(&stored).expect("it can be read");
        assert_eq!(replay(stale, &log[at..]), live, "from a snapshot at {at}");
    }
}

/// P8: the owner has renamed and replaced the bot since; what has happened is as it was.
#[test]
fn p8_settings_of_today_do_not_change_yesterday() {
    let (mut world, visitor) = eventful();
    let live = world.conversation(visitor).clone();
    let mut settings = settings();
    settings.bot.id = BotId::parse("alex").expect("an id");
    settings.bot.name = Name::parse("Alex").expect("a name");
    settings.bot.unanswered_after_ms = None;
    settings.bot.required_answers = 9;

    let today = Conversation::new(live.id().clone(), &settings);
    let then = Conversation::new(live.id().clone(), &world.settings);
    let log = world.log(visitor);
    for at in 1..=log.len() {
        let (today, then) = (replay(today.clone(), &log[..at]), replay(then.clone(), &log[..at]));
        assert_eq!(today, then, "after {at} events");
    }
    assert_eq!(replay(today, log), live);
}

/// P8: events go through their stored form, words beside them, and lead to the same state.
#[test]
fn p8_stored_events_are_as_good_as_live_ones() {
    let (mut world, visitor) = eventful();
    let live = world.conversation(visitor).clone();
    let through_storage = |recorded: &Recorded| {
        let stored = serde_json::to_string(&recorded.event).expect("events are plain data");
        let event = serde_json::from_str(&stored).expect("it can be read");
        Recorded { event, text: None, ..recorded.clone() }
    };
    let stored: Vec<_> = world.log(visitor).iter().map(through_storage).collect();

    let fresh = Conversation::new(live.id().clone(), &settings());
    assert_eq!(replay(fresh, &stored), live, "words are not needed, they may be erased");
}

/// P8, P1: evicted before every single frame, everything goes on as if nothing had been.
#[test]
fn p8_an_object_may_forget_between_any_two_frames() {
    let mut world = World::seeded(2);
    world.settings.bot.required_answers = 1;
    let visitor = world.visitor();
    let ana = world.agent("Ana", visitor);
    world.forgets_always();
    world.settle();
    visitor.says(&mut world, "one");
    world.settle();
    visitor.asks_for_person(&mut world);
    world.settle();
    ana.claims(&mut world);
    world.settle();
    ana.replies(&mut world, "Hello.");
    world.settle();
    ana.releases(&mut world, None);
    visitor.says(&mut world, "two");
    world.settle();

    assert_eq!(
        visitor.screen(&world),
        [
            "You: one",
            "Robin (AI): About one",
            "You asked for a person",
            "Ana joined the chat",
            "Ana: Hello.",
            "Ana left the chat",
            "The chatbot is back",
            "You: two",
            "Robin (AI): About two"
        ]
    );
    world.assert_screens_agree();
}
