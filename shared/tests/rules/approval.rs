//! H34: an answer that a person has to approve before the visitor sees it.

use shared::{
    availability::Availability,
    conversation::{Command, Event, Holder, Refusal, view},
    findings::{Findings, PolicyHit},
    id::EntrySeq,
    inbox::needs_attention,
    limits::APPROVAL_MS,
    settings::Then,
    text::Name,
    wire::{
        AnswerKind, agent,
        handoff::{Evidence, Trigger},
        visitor,
    },
};

use crate::play::{Play, called, is_handed_over, is_offered, person, text, wanted};

fn wanting(post: EntrySeq) -> Findings {
    let rule = Name::parse("Law").expect("a name");
    let condition = "keyword".to_owned();
    let evidence = Evidence::Rule { rule: rule.clone(), post, condition };
    let approval = PolicyHit { rule, then: Then::Approve, department: None, evidence };
    let approval = Some(Box::new(approval));
    Findings { approval, ..Findings::default() }
}

/// Asks something that the rule is about; the place of the answer that waits.
fn asked(play: &mut Play) -> EntrySeq {
    let post = play.posts("May I sue you?");
    play.ends(AnswerKind::Answer, wanting(post));
    let last = play.log.last().expect("something happened");
    assert!(matches!(last.event, Event::Proposed { .. }), "{last:?}");
    last.seq
}

fn approves(play: &mut Play, proposal: EntrySeq, words: &str) -> Result<Vec<Event>, Refusal> {
    play.tries(Command::Approve { agent: person("Ana"), proposal, text: text(words) })
}

fn seen(play: &Play) -> Vec<visitor::Body> {
    let entries = play.log.iter().filter_map(|r| view::for_visitor(r, &play.settings));
    entries.map(|entry| entry.body).collect()
}

/// H34: the visitor sees that somebody checks it, and not a word of it; the agent sees it whole,
/// with the rule, and the list says that a person has to act.
#[test]
fn h34_what_waits_is_kept_from_the_visitor() {
    let mut play = Play::new();
    let proposal = asked(&mut play);
    let seen = seen(&play);
    assert!(matches!(seen.last(), Some(visitor::Body::Checking)), "{seen:?}");
    let told = serde_json::to_string(&seen).expect("plain data");
    assert!(!told.contains("Three days"), "{told}");
    let last = play.log.last().map(view::for_agent).expect("something happened");
    let agent::Body::Proposed { text: Some(words), evidence, until, .. } = last.body else {
        panic!("{last:?}");
    };
    assert_eq!((words.as_str(), until), ("Three days.", play.now.plus(APPROVAL_MS)));
    assert!(matches!(evidence, Evidence::Rule { .. }));
    assert_eq!(play.conversation.agent_view(play.sight()).proposal, Some(proposal));
    let item = play.conversation.item(&play.settings, String::new());
    assert!(needs_attention(&item, play.now) && !item.human_handoff);
    assert_eq!(item.unanswered, 1, "nobody has answered yet");
    assert!(matches!(play.conversation.holder(), Holder::Bot { .. }));
}

/// H34: an agent sends it, as it is or edited; it is the bot's answer, checked by them, and the
/// second to do so comes too late.
#[test]
fn h34_an_agent_sends_it_or_another() {
    let mut play = Play::new();
    let proposal = asked(&mut play);
    let events = approves(&mut play, proposal, "Within 30 days.").expect("it waits");
    let [Event::Answered { kind: AnswerKind::Answer, approved_by: Some(by), .. }] = &events[..]
    else {
        panic!("{events:?}");
    };
    assert_eq!(by.name, person("Ana").name);
    let Some(visitor::Body::Answer { text: Some(words), checked_by, .. }) = seen(&play).pop()
    else {
        panic!("the visitor sees it");
    };
    assert_eq!(words, "Within 30 days.");
    assert_eq!(checked_by, Some(person("Ana").name));
    assert_eq!(play.conversation.bot_answers(), 1);
    assert_eq!(approves(&mut play, proposal, "Again."), Err(Refusal::NotProposed));

    play.settings.bot.handoff.announce.names = false;
    let Some(visitor::Body::Answer { checked_by, .. }) = seen(&play).pop() else { panic!() };
    assert_eq!(checked_by.as_ref(), Some(&play.settings.name), "names are hidden");
}

/// H34: what is written meanwhile is answered together with it, and whoever takes over has it.
#[test]
fn h34_it_is_over_with_a_post_or_a_change_of_hands() {
    let mut play = Play::new();
    let proposal = asked(&mut play);
    let second = play.posts("Hello?");
    assert_eq!(approves(&mut play, proposal, "Late."), Err(Refusal::NotProposed));
    play.ends(AnswerKind::Answer, wanting(second));
    let again = play.log.last().expect("something happened").seq;
    assert!(matches!(play.log.last().map(|r| &r.event), Some(Event::Proposed { .. })));
    play.claims(person("Ben"));
    assert_eq!(approves(&mut play, again, "Late."), Err(Refusal::NotProposed));
    assert_eq!(play.conversation.agent_view(play.sight()).proposal, None);

    let mut play = Play::new();
    let proposal = asked(&mut play);
    assert!(is_handed_over(&play.wants_person()), "their own wish is not held up by it");
    assert_eq!(approves(&mut play, proposal, "Late."), Err(Refusal::NotProposed));

    // Written while the engine was at work: one answer to both.
    let mut play = Play::new();
    let post = play.posts("May I sue you?");
    play.posts("And when?");
    let events = play.ends(AnswerKind::Answer, wanting(post));
    assert!(matches!(&events[..], [Event::TurnStarted { .. }]), "{events:?}");
}

/// H34: what was kept stays kept when the next turn answers it together with something that no rule
/// is about, wherever that is written; another rule that calls for a person takes nothing away.
#[test]
fn h34_what_was_kept_stays_kept() {
    let mut play = Play::new();
    asked(&mut play);
    play.posts("Hello?");
    let events = play.ends(AnswerKind::Answer, Findings::default());
    assert!(matches!(&events[..], [Event::Proposed { .. }]), "{events:?}");
    play.posts("And the price?");
    let offer = PolicyHit { then: Then::Offer, ..*wanting(EntrySeq(2)).approval.expect("a hit") };
    let events = play.ends(
        AnswerKind::Answer,
        Findings { policy: Some(Box::new(offer)), ..Findings::default() },
    );
    assert!(matches!(&events[..], [Event::Proposed { .. }, Event::Offered { .. }]), "{events:?}");
    let told = serde_json::to_string(&seen(&play)).expect("plain data");
    assert!(!told.contains("Three days"), "{told}");
    // Once it is sent the next one is free.
    let proposal = play.conversation.agent_view(play.sight()).proposal.expect("it waits");
    approves(&mut play, proposal, "Sent.").expect("it waits");
    let events = play.asks(AnswerKind::Answer, Findings::default());
    assert!(events.iter().any(|e| matches!(e, Event::Answered { approved_by: None, .. })));
}

/// H34: with people only expected or notified there is nobody to approve: one is called at once.
#[test]
fn h34_nobody_online_means_a_call() {
    let mut play = Play::new();
    play.around.team = Availability::Here { people: Some(0) };
    let post = play.posts("May I sue you?");
    let events = play.ends(AnswerKind::Answer, wanting(post));
    assert!(is_handed_over(&events), "{events:?}");
    assert!(!events.iter().any(|e| matches!(e, Event::Answered { .. } | Event::Proposed { .. })));
}

/// H34: nobody approves it: a person is called, or the visitor is told that there is none.
#[test]
fn h34_a_deadline_calls_a_person() {
    let mut play = Play::new();
    asked(&mut play);
    let events = play.next();
    assert_eq!(called(&events), Some((Trigger::Policy, vec![])));
    assert!(is_handed_over(&events));

    let mut play = Play::new();
    asked(&mut play);
    play.away(None);
    let events = play.next();
    let [Event::Answered { kind: AnswerKind::Handoff, .. }, Event::HandoffUnavailable { .. }] =
        &events[..]
    else {
        panic!("{events:?}");
    };
    assert!(play.view().may_leave_message);
}

/// H34: with nobody there to approve it nothing is kept waiting, and nothing is sent unapproved.
#[test]
fn h34_nobody_there_means_no_waiting() {
    let mut play = Play::new();
    play.away(None);
    let post = play.posts("May I sue you?");
    let events = play.ends(AnswerKind::Answer, wanting(post));
    assert_eq!(called(&events), Some((Trigger::Policy, vec![])));
    assert!(play.view().may_leave_message);
    let told = serde_json::to_string(&seen(&play)).expect("plain data");
    assert!(!told.contains("Three days"), "{told}");

    let mut play = Play::new();
    play.around.team = Availability::Off;
    let post = play.posts("May I sue you?");
    let events = play.ends(AnswerKind::Answer, wanting(post));
    let [Event::Answered { kind: AnswerKind::Handoff, .. }] = &events[..] else {
        panic!("{events:?}");
    };
    assert!(!serde_json::to_string(&seen(&play)).expect("plain data").contains("Three days"));
}

/// H34: not knowing, small talk and failing need nobody's approval, and the other triggers fire as
/// ever; a wish for a person goes first.
#[test]
fn h34_only_answers_are_approved() {
    let mut play = Play::new();
    let post = play.posts("May I sue you?");
    assert!(is_offered(&play.ends(AnswerKind::Unknown, wanting(post))));
    let mut play = Play::new();
    let post = play.posts("Thanks");
    let events = play.ends(AnswerKind::SmallTalk, wanting(post));
    assert!(matches!(&events[..], [Event::Answered { kind: AnswerKind::SmallTalk, .. }]));

    let mut play = Play::new();
    let post = play.posts("A human please, or I sue");
    let both = Findings { approval: wanting(post).approval, ..wanted(post) };
    assert!(is_handed_over(&play.ends(AnswerKind::Answer, both)));

    let mut play = Play::with(|settings| settings.bot.handoff.triggers.policy = false);
    let post = play.posts("May I sue you?");
    let events = play.ends(AnswerKind::Answer, wanting(post));
    assert!(matches!(&events[..], [Event::Answered { approved_by: None, .. }]), "it is off");
}
