//! H13-H18, H29-H31: what calls for a person, and what follows.

use shared::{
    availability::Availability,
    conversation::{Command, Conversation, Event, Holder, Refusal, Waiting, history},
    email::Email,
    findings::{Findings, PolicyHit},
    id::EntrySeq,
    rehearsal::{self, CallOutcome},
    settings::{LeadsTo, MenuItem, OnTrigger, Then},
    text::Name,
    wire::{
        AnswerKind,
        handoff::{AttemptFailed, Evidence, Trigger},
        visitor,
    },
};

use crate::play::{
    BEGINNING, Play, called, department, is_handed_over, is_offered, person, sales, text, wanted,
};

fn none() -> Findings {
    Findings::default()
}

fn rule(post: EntrySeq, then: Then) -> Findings {
    let rule = Name::parse("Refunds").expect("a name");
    let condition = "keyword".to_owned();
    let evidence = Evidence::Rule { rule: rule.clone(), post, condition };
    let hit = PolicyHit { rule, then, department: None, evidence };
    Findings { policy: Some(Box::new(hit)), ..none() }
}

fn last_kind(events: &[Event]) -> Option<AnswerKind> {
    events.iter().rev().find_map(|event| match event {
        Event::Answered { kind, .. } => Some(*kind),
        _ => None,
    })
}

fn wait(play: &Play) -> Waiting {
    match play.conversation.holder() {
        Holder::Waiting(wait) => (**wait).clone(),
        other => panic!("{other:?}"),
    }
}

/// H13: switched off for the bot, or for the whole deployment: no button, and a polite no to words.
#[test]
fn h13_without_human_assistance_the_bot_says_so() {
    let mut play = Play::new();
    play.around.team = Availability::Off;
    assert!(!play.view().may_ask_for_person && !play.view().may_leave_message);
    let refused = play.tries(Command::AskForPerson { page: None });
    assert_eq!(refused, Err(Refusal::NoPeople));
    let post = play.posts("I want a human");
    let events = play.ends(AnswerKind::Answer, wanted(post));
    assert!(!is_handed_over(&events));
    assert_eq!(last_kind(&events), Some(AnswerKind::Handoff), "it is said, not passed over");

    let mut play = Play::with(|settings| settings.bot.handoff.triggers.contact_request = false);
    let post = play.posts("I want a human");
    let events = play.ends(AnswerKind::Answer, wanted(post));
    assert_eq!(last_kind(&events), Some(AnswerKind::Handoff));
    assert_eq!(called(&events), None, "nobody is offered in the same breath");
    assert!(play.view().may_ask_for_person, "the button is another trigger");
}

/// H14: their own wish, then a rule, then failure, then not knowing; the event lists the rest.
#[test]
fn h14_the_visitors_own_wish_comes_first() {
    let mut play = Play::with(|settings| settings.bot.handoff.unsuccessful_attempts = 1);
    let post = play.posts("What?");
    let all = Findings { policy: rule(post, Then::HandOver).policy, ..wanted(post) };
    let mut events = play.ends(AnswerKind::Unknown, all);
    // The engine was not asked: what shows in the words settles it.
    assert_eq!(called(&events), Some((Trigger::ContactRequest, vec![Trigger::Policy])));

    let mut play = Play::with(|settings| settings.bot.handoff.unsuccessful_attempts = 1);
    let post = play.posts("What?");
    events = play.ends(AnswerKind::Unknown, rule(post, Then::Offer));
    let rest = vec![Trigger::FailedToResolve, Trigger::NoAnswer];
    assert_eq!(called(&events), Some((Trigger::Policy, rest)));
    assert!(is_offered(&events), "the first one's way counts");

    let mut play = Play::with(|settings| settings.bot.handoff.unsuccessful_attempts = 1);
    events = play.asks(AnswerKind::Failed, none());
    assert_eq!(called(&events), Some((Trigger::FailedToResolve, vec![Trigger::AiError])));
}

/// H15: by default a person is offered at the first miss; a no holds for three turns, a yes leads
/// to the line, in words as by button.
#[test]
fn h15_a_refused_offer_is_not_repeated_for_three_turns() {
    let mut play = Play::with(|settings| {
        settings.bot.handoff.triggers.failed_to_resolve = OnTrigger::Off;
    });
    let events = play.asks(AnswerKind::Unknown, none());
    assert_eq!(called(&events), Some((Trigger::NoAnswer, vec![])));
    let offer = play.view().offer.expect("it is offered");
    assert!(matches!(play.conversation.holder(), Holder::Bot { .. }), "and nothing more");
    play.does(Command::AnswerOffer { offer, accept: false });
    assert_eq!(play.view().offer, None);
    for _ in 0..3 {
        assert!(!is_offered(&play.asks(AnswerKind::Unknown, none())));
    }
    assert!(is_offered(&play.asks(AnswerKind::Unknown, none())), "the fourth turn is another day");

    // In words.
    play.posts("no thanks");
    let no = Findings { answered_offer: Some(false), ..none() };
    let events = play.ends(AnswerKind::Answer, no);
    assert!(matches!(events.last(), Some(Event::OfferDeclined { by: Trigger::NoAnswer })));
    for _ in 0..3 {
        assert!(!is_offered(&play.asks(AnswerKind::Unknown, none())));
    }
    assert!(is_offered(&play.asks(AnswerKind::Unknown, none())));
    play.posts("yes please");
    let yes = Findings { answered_offer: Some(true), ..none() };
    let events = play.ends(AnswerKind::Answer, yes);
    assert_eq!(called(&events), Some((Trigger::NoAnswer, vec![])));
    assert!(is_handed_over(&events));
}

/// H15: whoever is offered a person and asks for one has said yes, also where asking alone calls
/// nobody; without an offer it still does not, and a no stays a no.
#[test]
fn h15_a_wish_for_a_person_takes_up_the_offer() {
    let alone = || Play::with(|settings| settings.bot.handoff.triggers.contact_request = false);
    let mut play = alone();
    assert!(is_offered(&play.asks(AnswerKind::Unknown, none())));
    let post = play.posts("yes, I want to talk to a human");
    let events = play.ends(AnswerKind::Answer, wanted(post));
    assert_eq!(called(&events).map(|(by, ..)| by), Some(Trigger::NoAnswer));
    assert_eq!(last_kind(&events), None, "that there is nobody is not said");

    let mut play = alone();
    assert!(is_offered(&play.asks(AnswerKind::Unknown, none())));
    let post = play.posts("no");
    let no = Findings { answered_offer: Some(false), ..wanted(post) };
    assert!(!is_handed_over(&play.ends(AnswerKind::Answer, no)));
    let post = play.posts("I want to talk to a human");
    assert!(!is_handed_over(&play.ends(AnswerKind::Answer, wanted(post))), "the offer is gone");
}

/// H15: an offer that was passed over is over, and another cause is another offer.
#[test]
fn h15_an_offer_is_of_its_turn() {
    let mut play = Play::new();
    play.asks(AnswerKind::Unknown, none());
    let offer = play.view().offer.expect("it is offered");
    play.asks(AnswerKind::Answer, none());
    assert_eq!(play.view().offer, None);
    let late = play.tries(Command::AnswerOffer { offer, accept: true });
    assert_eq!(late, Err(Refusal::NoSuchOffer));

    let mut play = Play::with(|settings| settings.bot.handoff.unsuccessful_attempts = 9);
    play.asks(AnswerKind::Unknown, none());
    let offer = play.view().offer.expect("it is offered");
    play.does(Command::AnswerOffer { offer, accept: false });
    let post = play.posts("money back");
    assert!(is_offered(&play.ends(AnswerKind::Answer, rule(post, Then::Offer))));
}

/// H16: no answer, a thumb down, words, the same again: two of them hand over, each with its place.
#[test]
fn h16_the_second_unsuccessful_attempt_hands_over() {
    let mut play = Play::with(|settings| {
        settings.bot.handoff.triggers.no_answer = OnTrigger::Off;
        settings.bot.handoff.triggers.ai_error = OnTrigger::Off;
    });
    assert_eq!(called(&play.asks(AnswerKind::Unknown, none())), None);
    play.asks(AnswerKind::Answer, none());
    let answer = play.log.last().expect("an answer").seq;
    let events = play.does(Command::Rate { of: answer, helped: false });
    assert!(is_handed_over(&events));
    let Some(Event::PersonAsked { evidence: Some(Evidence::Attempts { attempts }), .. }) =
        events.iter().find(|event| matches!(event, Event::PersonAsked { .. }))
    else {
        panic!("{events:?}")
    };
    let whys: Vec<_> = attempts.iter().map(|attempt| attempt.why).collect();
    assert_eq!(whys, [AttemptFailed::NoAnswer, AttemptFailed::ThumbsDown]);

    let mut play = Play::new();
    let post = play.posts("that did not help");
    play.ends(AnswerKind::Answer, Findings { not_helped: Some(post), ..none() });
    assert_eq!(play.conversation.failed_attempts(), 1);
    let post = play.posts("How long is delivery?");
    let both = Findings { not_helped: Some(post), asked_again: Some(post), ..none() };
    let events = play.ends(AnswerKind::Answer, both);
    assert_eq!(play.count(|e| matches!(e, Event::AttemptFailed { .. })), 2, "one for each turn");
    assert_eq!(called(&events).map(|(by, _)| by), Some(Trigger::FailedToResolve));
}

/// H16: one place counts once, and a changed mind takes it back.
#[test]
fn h16_a_thumb_counts_once() {
    let mut play = Play::with(|settings| settings.bot.handoff.unsuccessful_attempts = 3);
    play.asks(AnswerKind::Answer, none());
    let of = play.log.last().expect("an answer").seq;
    for helped in [false, true, false] {
        play.does(Command::Rate { of, helped });
    }
    assert_eq!(play.conversation.failed_attempts(), 1);
    play.does(Command::Rate { of, helped: true });
    assert_eq!(play.conversation.failed_attempts(), 0);

    play.asks(AnswerKind::Unknown, none());
    let of = play.log.iter().rev().find(|r| matches!(r.event, Event::Answered { .. }));
    let of = of.expect("an answer").seq;
    play.does(Command::Rate { of, helped: false });
    assert_eq!(play.conversation.failed_attempts(), 1, "not knowing and saying so is one attempt");
}

/// H14: an engine that fails hands over at once, and the visitor is told what happens.
#[test]
fn h14_a_failing_engine_is_never_the_visitors_problem() {
    let mut play = Play::new();
    let events = play.asks(AnswerKind::Failed, none());
    assert!(is_handed_over(&events));
    assert_eq!(called(&events).map(|(by, _)| by), Some(Trigger::AiError));
    assert_eq!(last_kind(&events), Some(AnswerKind::Failed));
}

/// H17: nobody is there: said with the time of return, once, and a message may be left.
#[test]
fn h17_a_closed_door_says_when_it_opens() {
    let mut play = Play::new();
    let back = Some(BEGINNING.plus(3_600_000));
    play.away(back);
    let view = play.view();
    assert!(!view.may_ask_for_person && view.may_leave_message);
    assert_eq!(view.back, back);

    let events = play.wants_person();
    assert!(
        events.iter().any(|e| matches!(e, Event::HandoffUnavailable { back: b, .. } if *b == back))
    );
    assert!(matches!(play.conversation.holder(), Holder::Bot { .. }));
    // Not at every answer.
    assert_eq!(called(&play.asks(AnswerKind::Unknown, none())), None);
    // A wish is answered every time.
    let post = play.posts("I want a human");
    let events = play.ends(AnswerKind::Answer, wanted(post));
    assert_eq!(last_kind(&events), Some(AnswerKind::Handoff));
    assert!(called(&events).is_some());

    // While it is being asked somebody has come.
    play.around.team = Availability::Here { people: Some(1) };
    assert!(is_handed_over(&play.wants_person()));
}

/// H17: what was chosen from the menu leads to its department, or is explained.
#[test]
fn h17_a_menu_item_leads_to_its_department() {
    let item =
        |label: &str, leads_to| MenuItem { label: Name::parse(label).expect("a label"), leads_to };
    let person = LeadsTo::Person { department: Some(sales()) };
    let question = LeadsTo::Question(text("How long is delivery?"));
    let open = || {
        Play::with(|settings| {
            settings.departments = vec![department()];
            settings.bot.handoff.menu =
                vec![item("Sales", person.clone()), item("Delivery", question.clone())];
        })
    };
    let choose = |play: &mut Play, label: &str| {
        let label = Name::parse(label).expect("a label");
        let key = play.key();
        play.tries(Command::Choose { label, key, page: None })
    };
    let mut play = open();
    let events = choose(&mut play, "Sales").expect("it is there");
    assert_eq!(called(&events), Some((Trigger::FlowPoint, vec![])));
    assert_eq!(wait(&play).department, Some(sales()));
    assert_eq!(play.count(|e| matches!(e, Event::Posted { .. })), 1, "the team sees the choice");

    let mut play = open();
    choose(&mut play, "Delivery").expect("it is there");
    assert!(play.conversation.turn().is_some(), "a question is asked");
    assert_eq!(choose(&mut play, "Gone"), Err(Refusal::NoSuchItem));

    let mut play = open();
    play.around.departments.insert(sales(), Availability::Away { back: None });
    let events = choose(&mut play, "Sales").expect("it is there");
    assert!(events.iter().any(|event| matches!(event, Event::HandoffUnavailable { .. })));
    assert!(play.view().may_leave_message || play.view().may_ask_for_person);
}

/// H18: a message left is with the team: the flag is up, the bot is silent until the next post.
#[test]
fn h18_a_message_left_goes_to_the_team() {
    let mut play = Play::new();
    play.away(None);
    let (key, email) = (play.key(), Email::parse("vera@example.com").expect("an address"));
    let leave =
        |key, email| Command::LeaveMessage { key, email, text: text("Call me."), page: None };
    play.does(leave(key.clone(), email.clone()));
    play.does(leave(key, email.clone()));

    assert_eq!(play.count(|e| matches!(e, Event::MessageLeft { .. })), 1, "a repeat is the same");
    let item = play.conversation.item(&play.settings, "Call me.".to_owned());
    assert!(item.offline_message && item.is_unassigned());
    assert!(play.conversation.turn().is_none());
    let address = play.log.iter().find(|r| r.event == Event::EmailGiven).expect("it is kept");
    assert_eq!(address.text.as_ref().map(|t| t.as_str()), Some("vera@example.com"));
    assert!(!format!("{:?}", play.log).contains("vera"), "and not in the log");

    play.posts("Anyone?");
    assert!(play.conversation.turn().is_some());
    play.claims(person("Ana"));
    assert!(!play.conversation.item(&play.settings, String::new()).offline_message);
    let late = Command::LeaveMessage { key: play.key(), email, text: text("Still?"), page: None };
    let by = person("Ana").name;
    assert_eq!(play.tries(late), Err(Refusal::PersonIsHere { by }), "somebody is here to be told");
}

/// H9: a release clears the count and the evidence; what was wished before does not call again.
#[test]
fn h9_old_evidence_does_not_call_again() {
    let mut play = Play::new();
    let post = play.posts("I want a human");
    play.ends(AnswerKind::Answer, wanted(post));
    play.claims(person("Ana"));
    play.does(Command::Release { agent: person("Ana"), note: Some(text("Wants a refund.")) });
    assert!(post < play.conversation.fresh_from());
    assert_eq!(play.conversation.failed_attempts(), 0);
    assert!(play.conversation.turn().is_some(), "nobody has answered");

    // A bot is told all that was said, that a person was here, and what they want it to know.
    let told = history::history(&play.log);
    assert!(told.contains(&history::Line::Visitor("I want a human")));
    let name = &person("Ana").name;
    let note = Some("Wants a refund.");
    assert!(told.contains(&history::Line::PersonWasHere { name, note }));
    play.does(Command::Note {
        agent: person("Ben"),
        key: shared::id::PostKey::parse("n").expect("an id"),
        text: text("Only us."),
    });
    assert!(!format!("{:?}", history::history(&play.log)).contains("Only us."));
}

/// H29: the same core says what other rules would have made of it; nothing of it is kept.
#[test]
fn h29_rules_are_rehearsed_on_what_happened() {
    let mut play = Play::with(|settings| {
        settings.bot.handoff.triggers.no_answer = OnTrigger::Off;
        settings.bot.handoff.triggers.failed_to_resolve = OnTrigger::Off;
    });
    for _ in 0..3 {
        play.asks(AnswerKind::Unknown, none());
    }
    let before: Conversation = play.conversation.clone();
    assert_eq!(rehearsal::happened(&play.log), []);
    assert_eq!(rehearsal::rehearse(before.id(), &play.log, &play.settings), []);

    let mut edited = play.settings.clone();
    edited.bot.handoff.triggers.failed_to_resolve = OnTrigger::HandOver;
    edited.bot.handoff.unsuccessful_attempts = 2;
    let would = rehearsal::rehearse(before.id(), &play.log, &edited);
    assert_eq!(would.len(), 1, "it ends at the handover");
    assert_eq!(
        (would[0].by, would[0].outcome),
        (Trigger::FailedToResolve, CallOutcome::HandedOver)
    );
    let second = play.log.iter().filter(|r| matches!(r.event, Event::Posted { .. })).nth(1);
    assert_eq!(Some(would[0].at), second.map(|post| post.seq), "by its place in the log");

    edited.bot.handoff.triggers.no_answer = OnTrigger::Offer;
    let would = rehearsal::rehearse(before.id(), &play.log, &edited);
    assert_eq!(would[0].outcome, CallOutcome::Offered);
    edited.bot.handoff.enabled = false;
    assert_eq!(rehearsal::rehearse(before.id(), &play.log, &edited), [], "there are no people");
    assert_eq!(play.conversation, before);
}

/// H30: a reply to something older than the newest post waits until it was read.
#[test]
fn h30_a_reply_says_what_its_author_has_seen() {
    let mut play = Play::new();
    play.posts("One.");
    play.claims(person("Ana"));
    let seen = Some(play.conversation.seq());
    let newer = play.posts("Wait, another thing.");
    let epoch = play.conversation.epoch();
    let key = play.key();
    let reply = |seen| {
        let (agent, text) = (person("Ana"), text("Yes."));
        Command::Reply { agent, key: key.clone(), text, epoch, seen }
    };
    assert_eq!(play.tries(reply(seen)), Err(Refusal::NewerExists { post: newer }));
    assert_eq!(play.count(|e| matches!(e, Event::Replied { .. })), 0);
    let now = Some(play.conversation.seq());
    play.does(reply(now));
    // What was taken is taken, whatever was written since.
    play.posts("Thanks.");
    play.does(reply(seen));
    assert_eq!(play.count(|e| matches!(e, Event::Replied { .. })), 1);
}

/// H31: company answers while the visitor waits, and hands over to nobody; a claim silences it.
#[test]
fn h31_company_is_no_answer_of_a_person() {
    let mut play = Play::with(|settings| settings.bot.handoff.company = true);
    play.wants_person();
    let epoch = play.conversation.epoch();
    let events = play.asks(AnswerKind::Unknown, none());
    assert_eq!(called(&events), None);
    assert_eq!(last_kind(&events), Some(AnswerKind::Unknown));
    assert_eq!(play.conversation.epoch(), epoch, "the place is kept");
    let item = play.conversation.item(&play.settings, String::new());
    assert_eq!(item.last_responded_by, None, "nobody has responded while it waits");
    let visitor::Holder::Waiting { company: Some(_), helped: false, .. } = play.view().holder
    else {
        panic!("{:?}", play.view().holder)
    };

    play.asks(AnswerKind::Answer, none());
    let of = play.log.last().expect("an answer").seq;
    play.does(Command::Rate { of, helped: true });
    assert!(matches!(play.view().holder, visitor::Holder::Waiting { helped: true, .. }));

    play.posts("And to Norway?");
    let turn = play.conversation.turn().expect("it thinks").turn;
    play.claims(person("Ana"));
    let late = Command::FinishTurn {
        turn,
        epoch,
        outcome: shared::conversation::Outcome::Failed,
        findings: none(),
    };
    assert!(matches!(play.tries(late), Err(Refusal::StaleEpoch { .. })));
}
