//! A bot's engine gave no answer that could be sent: rule E6.

use shared::{
    conversation::{Command, Event, Refusal, view},
    findings::Findings,
    inbox::needs_attention,
    wire::{
        AnswerKind,
        fault::{Budget, Fault, ModelReason},
        handoff::{Evidence, Trigger},
    },
};

use crate::play::{Play, person};

fn faults(play: &mut Play, fault: Fault) -> Result<Vec<Event>, Refusal> {
    let turn = play.conversation.turn().expect("the bot thinks").turn;
    let epoch = play.conversation.epoch();
    play.tries(Command::NoteFault { turn, epoch, fault })
}

fn is_marked(play: &Play) -> bool {
    let item = play.conversation.item(&play.settings, String::new());
    needs_attention(&item, play.now)
}

/// E6: the timeline says once what was wrong, the visitor's does not, and what was held back wants a
/// person until one has taken it.
#[test]
fn e6_what_was_held_back_is_marked_until_a_person_has_it() {
    let mut play = Play::new();
    play.posts("How long is delivery?");
    let first = faults(&mut play, Fault::Unsupported).expect("the turn runs");
    assert!(matches!(first[..], [Event::EngineFaulted { fault: Fault::Unsupported, .. }]));
    assert_eq!(faults(&mut play, Fault::Unsupported), Ok(vec![]), "said once a turn");
    let last = play.log.last().expect("something happened");
    assert_eq!(view::for_visitor(last, &play.settings), None);
    assert!(is_marked(&play));
    play.ends(AnswerKind::Unknown, Findings::default());
    assert!(is_marked(&play));
    play.claims(person("Ana"));
    assert!(!is_marked(&play));
}

/// E6: what passes by itself, and a budget that is spent, is only noted.
#[test]
fn e6_what_passes_by_itself_is_only_noted() {
    for fault in [Fault::TimedOut, Fault::Busy, Fault::Spent { budget: Budget::Site }] {
        let mut play = Play::new();
        play.posts("How long is delivery?");
        assert_eq!(faults(&mut play, fault).map(|events| events.len()), Ok(1));
        assert!(!is_marked(&play), "{fault:?}");
    }
}

/// E5, E10: an engine that was not there has failed, an answer that was held back is none; a reason of
/// a model's own making is that it cannot help.
#[test]
fn e5_a_fault_is_a_failure_or_no_answer() {
    for failed in [Fault::Unreachable, Fault::Refused, Fault::Busy, Fault::TimedOut] {
        assert!(failed.is_failure(), "{failed:?}");
    }
    let spent = Fault::Spent { budget: Budget::Day };
    for none in [Fault::Broken, Fault::Empty, Fault::Filtered, Fault::Unsupported, spent] {
        assert!(!none.is_failure(), "{none:?}");
    }
    assert_eq!(ModelReason::read(" complaint "), ModelReason::Complaint);
    assert_eq!(ModelReason::read("I say so"), ModelReason::CannotHelp);
    assert!(ModelReason::Sensitive.calls_a_person() && !ModelReason::CannotHelp.calls_a_person());
}

/// E6, H6: what belongs to a turn that is over is refused.
#[test]
fn e6_a_turn_that_is_over_faults_no_more() {
    let mut play = Play::new();
    play.posts("How long is delivery?");
    let turn = play.conversation.turn().expect("the bot thinks").turn;
    play.claims(person("Ana"));
    let late = Command::NoteFault { turn, epoch: 0, fault: Fault::Broken };
    assert_eq!(play.tries(late), Err(Refusal::StaleEpoch { theirs: 0, ours: 1 }));
}

/// E10: a model that sees that a person is wanted is heard like the visitor's own words.
#[test]
fn e10_a_model_can_ask_for_a_person() {
    let mut play = Play::new();
    let post = play.posts("This is the third time, and I have had it.");
    let reason = ModelReason::Complaint;
    let wanted = Evidence::Model { post, reason };
    let findings = Findings { person_wanted: Some(wanted.clone()), ..Findings::default() };
    let events = play.ends(AnswerKind::Answer, findings);
    let asked = events.iter().find_map(|event| match event {
        Event::PersonAsked { by, evidence, .. } => Some((*by, evidence.clone())),
        _ => None,
    });
    assert_eq!(asked, Some((Trigger::ContactRequest, Some(wanted))), "{events:?}");
}
