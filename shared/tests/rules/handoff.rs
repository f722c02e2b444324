//! H: who answers the visitor, and how that changes hands.

use shared::{
    availability::Around,
    conversation::{Command, Event, Holder, Outcome, Refusal, event::Trigger},
    findings::Findings,
    time::Tick,
    wire::{
        agent::{Responder, Status},
        visitor,
    },
};

use crate::world::{Agent, Visitor, World, refused};

/// A visitor who has had two answers, with Ana's and Ben's consoles open on the thread.
fn answered_twice(seed: u64) -> (World, Visitor, Agent, Agent) {
    let mut world = World::seeded(seed);
    let visitor = world.visitor();
    let (ana, ben) = (world.agent("Ana", visitor), world.agent("Ben", visitor));
    world.settle();
    for words in ["one", "two"] {
        visitor.says(&mut world, words);
        world.settle();
    }
    (world, visitor, ana, ben)
}

/// The same, waiting for a person.
fn waiting(seed: u64) -> (World, Visitor, Agent, Agent) {
    let (mut world, visitor, ana, ben) = answered_twice(seed);
    visitor.asks_for_person(&mut world);
    world.settle();
    (world, visitor, ana, ben)
}

/// H1: not before two answers, then yes, and still after a reload; not for a fresh visitor.
#[test]
fn h1_the_button_comes_after_the_required_answers() {
    let mut world = World::seeded(1);
    let visitor = world.visitor();
    world.settle();
    assert!(!visitor.view(&world).may_ask_for_person);
    visitor.says(&mut world, "one");
    world.settle();
    assert!(!visitor.view(&world).may_ask_for_person);
    visitor.asks_for_person(&mut world);
    world.settle();
    assert_eq!(visitor.was_told(&world), [refused(&Refusal::NotYet { answers_left: 1 })]);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::PersonAsked { .. })), 0);

    visitor.says(&mut world, "mystery");
    world.settle();
    assert!(visitor.view(&world).may_ask_for_person, "an \"I don't know\" is an answer too");
    visitor.reloads(&mut world);
    world.settle();
    assert!(visitor.view(&world).may_ask_for_person);
    let other = world.visitor();
    world.settle();
    assert!(!other.view(&world).may_ask_for_person);
}

/// H1: while the visitor waits, or a person answers, there is nothing to ask for.
#[test]
fn h1_the_button_is_gone_while_no_bot_holds() {
    let (mut world, visitor, ana, _) = waiting(2);
    assert!(!visitor.view(&world).may_ask_for_person);
    ana.claims(&mut world);
    world.settle();
    assert!(!visitor.view(&world).may_ask_for_person);
    ana.releases(&mut world, None);
    world.settle();
    assert!(visitor.view(&world).may_ask_for_person, "the count does not fall at a release");
}

/// H2: one holder after another, each change one epoch, and messages are none.
#[test]
fn h2_the_epoch_counts_changes_of_hands() {
    let (mut world, visitor, ana, ben) = answered_twice(3);
    assert_eq!(world.conversation(visitor).epoch(), 0);

    visitor.asks_for_person(&mut world);
    world.settle();
    assert!(matches!(world.conversation(visitor).holder(), Holder::Waiting { .. }));
    assert_eq!(world.conversation(visitor).epoch(), 1);
    ana.claims(&mut world);
    world.settle();
    assert!(matches!(world.conversation(visitor).holder(), Holder::Agent { .. }));
    assert_eq!(world.conversation(visitor).epoch(), 2);
    ana.replies(&mut world, "Hello.");
    ben.notes(&mut world, "Ana has it.");
    visitor.says(&mut world, "Good.");
    world.settle();
    assert_eq!(world.conversation(visitor).epoch(), 2);
    ana.resolves(&mut world);
    world.settle();
    assert_eq!(*world.conversation(visitor).holder(), Holder::Ended);
    assert_eq!(world.conversation(visitor).epoch(), 3);
    visitor.says(&mut world, "One more thing.");
    world.settle();
    assert!(matches!(world.conversation(visitor).holder(), Holder::Bot { .. }));
    assert_eq!(world.conversation(visitor).epoch(), 4);
    world.assert_screens_agree();
}

/// H3: the request is stored with its trigger; a second press changes nothing.
#[test]
fn h3_asking_twice_is_asking_once() {
    let (mut world, visitor, ana, _) = answered_twice(4);

    visitor.asks_for_person(&mut world);
    visitor.asks_for_person(&mut world);
    world.settle();

    let asked = |event: &Event| matches!(event, Event::PersonAsked { by: Trigger::Button, .. });
    assert_eq!(world.count(visitor, asked), 1);
    assert_eq!(world.conversation(visitor).epoch(), 1);
    assert!(visitor.was_told(&world).is_empty());
    ana.claims(&mut world);
    world.settle();
    visitor.asks_for_person(&mut world);
    world.settle();
    let by = ana.name(&world);
    assert_eq!(visitor.was_told(&world), [refused(&Refusal::PersonIsHere { by })]);
    assert_eq!(world.count(visitor, asked), 1);
}

/// H4: two agents claim at once; the first has it and the second learns from whom.
#[test]
fn h4_second_claim_is_told_who_holds_it() {
    let (mut world, visitor, ana, ben) = waiting(5);

    ana.claims(&mut world);
    ben.claims(&mut world);
    world.settle();

    let by = ana.name(&world);
    assert_eq!(ben.was_told(&world), [refused(&Refusal::AlreadyClaimed { by })]);
    assert!(ana.was_told(&world).is_empty());
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Claimed { .. })), 1);
    let joined = visitor.screen(&world).iter().filter(|line| line.contains("joined")).count();
    assert_eq!(joined, 1);
    world.assert_screens_agree();
}

/// H4: Ben sees that Ana holds it and means it; he takes over and the event says from whom.
#[test]
fn h4_who_saw_the_holder_takes_over() {
    let (mut world, visitor, ana, ben) = waiting(6);
    ana.claims(&mut world);
    world.settle();

    ben.claims(&mut world);
    world.settle();

    let from = Some(ana.person(&world));
    let taken_over = |event: &Event| matches!(event, Event::Claimed { from: f, .. } if *f == from);
    assert_eq!(world.count(visitor, taken_over), 1);
    assert_eq!(ana.screen(&world).last().map(String::as_str), Some("Assigned to Ben, from Ana"));
    assert_eq!(visitor.screen(&world).last().map(String::as_str), Some("Ben joined the chat"));
    world.assert_screens_agree();
}

/// H4: the holder claims again, as after a lost answer; nothing happens twice.
#[test]
fn h4_claiming_what_one_holds_changes_nothing() {
    let (mut world, visitor, ana, _) = waiting(7);

    ana.claims(&mut world);
    ana.claims(&mut world);
    world.settle();

    assert!(ana.was_told(&world).is_empty());
    assert_eq!(world.conversation(visitor).epoch(), 2);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Claimed { .. })), 1);
}

/// H5: Ben, who does not hold it, can neither reply nor release; his words stay with him.
#[test]
fn h5_only_the_holder_replies_and_releases() {
    let (mut world, visitor, ana, ben) = waiting(8);
    ana.claims(&mut world);
    world.settle();

    ben.replies(&mut world, "Me too!");
    ben.releases(&mut world, Some("private: not mine"));
    world.settle();

    assert_eq!(ben.was_told(&world), [refused(&Refusal::NotYours)]);
    assert_eq!(ben.screen(&world).last().map(String::as_str), Some("Me too! (failed: not_yours)"));
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Replied { .. })), 0);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Released { .. })), 0);
    world.assert_screens_agree();
}

/// H5, P2: Ana's reply was kept and its acceptance lost; she has lost the conversation since, and
/// the repeat is confirmed all the same.
#[test]
fn h5_a_repeat_after_the_handover_is_confirmed() {
    let (mut world, visitor, ana, ben) = waiting(9);
    ana.claims(&mut world);
    world.settle();

    world.kill_after_next_write(visitor);
    ana.replies(&mut world, "On my way.");
    world.run_ms(15);
    ana.goes_offline(&mut world);
    world.settle();
    assert_eq!(ana.screen(&world).last().map(String::as_str), Some("On my way. (not sent yet)"));
    ben.claims(&mut world);
    world.settle();
    ana.comes_online(&mut world);
    world.settle();

    assert!(ana.client(&world).pending().is_empty());
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Replied { .. })), 1);
    world.assert_screens_agree();
}

/// H6: Ana stops the bot while it is answering; the rest of its answer never arrives, and nothing
/// the visitor writes afterwards wakes it.
#[test]
fn h6_a_bot_never_speaks_over_a_person() {
    let (mut world, visitor, ana, _) = answered_twice(10);
    visitor.says(&mut world, "three");
    world.run_ms(500);
    assert_eq!(world.turns_owed(visitor), 1);

    ana.claims(&mut world);
    world.run_ms(5_000);
    visitor.says(&mut world, "four");
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 2);
    assert_eq!(world.turns_owed(visitor), 0);
    assert_eq!(visitor.screen(&world)[4..], ["You: three", "Ana joined the chat", "You: four"]);
    world.assert_screens_agree();
}

/// H6: the same while the visitor waits: the line has no voice.
#[test]
fn h6_a_bot_is_silent_while_the_visitor_waits() {
    let (mut world, visitor, ..) = answered_twice(11);
    visitor.says(&mut world, "three");
    world.run_ms(500);

    visitor.asks_for_person(&mut world);
    visitor.says(&mut world, "four");
    world.run_ms(60_000);

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 2);
    assert_eq!(world.turns_owed(visitor), 0);
}

/// H6: the visitor goes into line and out again; the engine of the first turn comes back while the
/// second one runs, and only the second is heard.
#[test]
fn h6_an_engine_of_an_earlier_epoch_is_not_heard() {
    let (mut world, visitor, ..) = answered_twice(21);
    visitor.says(&mut world, "three");
    world.run_ms(600);
    visitor.asks_for_person(&mut world);
    world.run_ms(100);
    visitor.leaves_line(&mut world);

    // The first engine is done after 1 000 ms, the second after 1 700.
    world.run_ms(500);
    assert!(world.conversation(visitor).turn().is_some());
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 2);
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 3);
    world.assert_screens_agree();
}

/// H6: an engine that ran twice, after a crash say, is heard once.
#[test]
fn h6_the_second_end_of_a_turn_is_refused() {
    let (mut world, visitor, ..) = answered_twice(22);
    let settings = world.settings.clone();
    let answered = world.log(visitor).iter().find_map(|recorded| match recorded.event {
        Event::Answered { turn, .. } => Some(turn),
        _ => None,
    });
    let turn = answered.expect("it has answered");
    let findings = Findings::default();
    let again = Command::FinishTurn { turn, epoch: 0, outcome: Outcome::Failed, findings };

    let tick = Tick::new(world.now, 1);
    let refused = world.conversation(visitor).handle(tick, &settings, &Around::default(), again);

    assert_eq!(refused, Err(Refusal::StaleEpoch { theirs: 0, ours: 0 }));
}

/// H6: Ana writes while Ben takes over; her reply is refused, and her words stay with her.
#[test]
fn h6_a_reply_from_before_is_refused() {
    let (mut world, visitor, ana, ben) = waiting(12);
    ana.claims(&mut world);
    world.settle();

    ana.goes_offline(&mut world);
    ana.replies(&mut world, "As I said …");
    ben.claims(&mut world);
    world.settle();
    let by_ana = world.count(visitor, |event| matches!(event, Event::Replied { .. }));
    ben.releases(&mut world, None);
    world.settle();
    // Even when she holds it again, these words were written for another situation.
    ana.comes_online(&mut world);
    world.settle();

    assert_eq!(by_ana, 0);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Replied { .. })), 0);
    assert_eq!(
        ana.screen(&world).last().map(String::as_str),
        Some("As I said … (failed: not_yours)")
    );
    world.assert_screens_agree();
}

/// H6: the holder herself, with words from her earlier hold.
#[test]
fn h6_a_reply_of_an_earlier_hold_is_refused() {
    let (mut world, visitor, ana, _) = waiting(13);
    let (ana_again, epoch_before) = (ana, ana.view(&world).epoch + 1);
    ana.claims(&mut world);
    world.settle();
    ana.releases(&mut world, None);
    world.settle();
    ana.claims(&mut world);
    world.settle();

    ana_again.replies_under(&mut world, "Late words.", epoch_before);
    world.settle();

    assert_eq!(
        ana.screen(&world).last().map(String::as_str),
        Some("Late words. (failed: stale_epoch)")
    );
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Replied { .. })), 0);
}

/// H7: resolved is resolved: no claim, no request; a post opens it to the bot with a fresh count.
#[test]
fn h7_a_post_reopens_to_the_bot() {
    let (mut world, visitor, ana, _) = answered_twice(14);
    ana.resolves(&mut world);
    world.settle();
    assert_eq!(visitor.view(&world).holder, visitor::Holder::Ended);
    ana.claims(&mut world);
    visitor.asks_for_person(&mut world);
    world.settle();
    assert_eq!(ana.was_told(&world), [refused(&Refusal::Resolved)]);
    assert_eq!(visitor.was_told(&world), [refused(&Refusal::Resolved)]);

    visitor.says(&mut world, "One more thing");
    world.settle();

    assert_eq!(
        visitor.screen(&world)[4..],
        [
            "Ana closed the chat",
            "The chatbot is back",
            "You: One more thing",
            "Robin (AI): About One more thing"
        ]
    );
    assert_eq!(world.conversation(visitor).bot_answers(), 1);
    assert!(!visitor.view(&world).may_ask_for_person);
    world.assert_screens_agree();
}

/// H7: Ben reopens it: it is his at once, and a slower colleague is told so.
#[test]
fn h7_an_agent_reopens_to_themselves() {
    let (mut world, visitor, ana, ben) = answered_twice(15);
    ana.resolves(&mut world);
    world.settle();

    ben.reopens(&mut world);
    ana.reopens(&mut world);
    world.settle();

    let by = ben.name(&world);
    assert_eq!(ana.was_told(&world), [refused(&Refusal::AlreadyClaimed { by })]);
    assert_eq!(visitor.screen(&world)[4..], ["Ana closed the chat", "Ben joined the chat"]);
    ben.releases(&mut world, None);
    world.settle();
    assert!(matches!(world.conversation(visitor).holder(), Holder::Bot { .. }));
    world.assert_screens_agree();
}

/// H8, H9: back to the chatbot; what was asked in line is answered, and the flag is down.
#[test]
fn h8_a_visitor_may_leave_the_line() {
    let (mut world, visitor, ..) = waiting(16);
    visitor.says(&mut world, "three");
    visitor.says(&mut world, "four");
    world.settle();

    visitor.leaves_line(&mut world);
    visitor.leaves_line(&mut world);
    world.settle();

    assert_eq!(
        visitor.screen(&world)[4..],
        [
            "You asked for a person",
            "You: three",
            "You: four",
            "The chatbot is back",
            "Robin (AI): About three + four"
        ]
    );
    assert_eq!(world.count(visitor, |event| matches!(event, Event::LineLeft { .. })), 1);
    assert!(!world.conversation(visitor).human_handoff());
    world.assert_screens_agree();
}

/// H9: Ana gives it back without having answered; the bot does. What she answered, it leaves be.
#[test]
fn h9_the_bot_answers_what_nobody_has() {
    let (mut world, visitor, ana, _) = waiting(17);
    visitor.says(&mut world, "three");
    ana.claims(&mut world);
    world.settle();
    ana.replies(&mut world, "Yes.");
    world.settle();
    ana.releases(&mut world, None);
    world.settle();
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 2);

    ana.claims(&mut world);
    world.settle();
    visitor.says(&mut world, "four");
    world.settle();
    ana.releases(&mut world, None);
    world.settle();

    assert_eq!(
        visitor.screen(&world).last_chunk::<4>().expect("four lines"),
        &["You: four", "Ana left the chat", "The chatbot is back", "Robin (AI): About four"]
    );
    world.assert_screens_agree();
}

/// H10: Ben resolves what Ana holds, and a bot in mid-answer; twice is once.
#[test]
fn h10_anyone_may_resolve() {
    let (mut world, visitor, ana, ben) = answered_twice(18);
    visitor.says(&mut world, "three");
    world.run_ms(500);
    ben.resolves(&mut world);
    ben.resolves(&mut world);
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Answered { .. })), 2);
    assert_eq!(world.count(visitor, |event| matches!(event, Event::Resolved { .. })), 1);
    assert!(ben.was_told(&world).is_empty());
    ana.reopens(&mut world);
    world.settle();
    ben.resolves(&mut world);
    world.settle();
    assert_eq!(*world.conversation(visitor).holder(), Holder::Ended);
    world.assert_screens_agree();
}

/// H11: nobody comes; the bot is back and answers, the visitor knows, and the team still sees it.
#[test]
fn h11_nobody_comes_in_time() {
    let (mut world, visitor, ana, _) = waiting(19);
    visitor.says(&mut world, "three");
    world.run_ms(5 * 60_000 + 5_000);
    world.settle();

    assert_eq!(
        visitor.screen(&world)[4..],
        ["You asked for a person", "You: three", "The chatbot is back", "Robin (AI): About three"]
    );
    assert!(world.conversation(visitor).human_handoff());
    assert_eq!(world.inbox.counts().unassigned, 1);
    ana.claims(&mut world);
    world.settle();
    assert_eq!(world.inbox.counts().unassigned, 0);
    world.assert_screens_agree();
}

/// H12: the derived words through a whole handoff.
#[test]
fn h12_status_flag_and_last_responder_follow() {
    let (mut world, visitor, ana, _) = answered_twice(20);
    let stand = |world: &World| {
        let view = ana.view(world);
        let by = view.last_responded_by.as_ref().map(|by| match by {
            Responder::Bot(bot) => bot.name.as_str().to_owned(),
            Responder::Agent(agent) => agent.name.as_str().to_owned(),
        });
        (view.status, view.human_handoff, by)
    };
    let by = |name: &str| Some(name.to_owned());
    assert_eq!(stand(&world), (Status::Open, false, by("Robin")));
    visitor.asks_for_person(&mut world);
    world.settle();
    assert_eq!(stand(&world), (Status::Open, true, None));
    ana.claims(&mut world);
    world.settle();
    assert_eq!(stand(&world), (Status::InProgress, true, None));
    ana.replies(&mut world, "Hello.");
    world.settle();
    assert_eq!(stand(&world), (Status::InProgress, true, by("Ana")));
    ana.releases(&mut world, None);
    world.settle();
    assert_eq!(stand(&world), (Status::Open, false, by("Ana")));
    ana.claims(&mut world);
    world.settle();
    assert_eq!(stand(&world), (Status::InProgress, true, by("Ana")));
    ana.resolves(&mut world);
    world.settle();
    assert_eq!(stand(&world), (Status::Resolved, false, by("Ana")));
}
