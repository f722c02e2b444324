//! Every state of a handoff that two agents, a bot and a visitor can bring about, and every step
//! from each of them: what holds here holds whatever they do, in whatever order, however often.
//!
//! Breadth first from a conversation in which nothing has happened, over the alphabet of
//! [`acts`], on each of the small sites of [`sites`], until no new state is found. A state is kept
//! once for all that [`alike::Abstract`] does not tell apart. A failure prints the shortest way
//! there.
//!
//! # What is left out of a state, and why that is sound
//!
//! A log grows for ever, so states are compared without what only grows:
//!
//! - Places (`seq`) and epochs are only ever compared with each other: kept is how they compare,
//!   a post written since the turn began, an offer made since. An agent's "seen" is the present
//!   epoch or the one before it, whichever they are.
//! - Times are kept relative to now, and only where a deadline comes of them.
//! - Counters are cut off where a rule no longer asks how many: answers at `required_answers`,
//!   attempts at `unsuccessful_attempts`, unanswered posts at one.
//! - What decides nothing is left out; [`alike::LEFT_OUT`] names every field, and a field of which
//!   nobody has decided this fails a test.
//!
//! That this is right is checked and not only believed: each state that is found a second time, by
//! another way, is looked at again, and each act must lead to the same as before; when it is found
//! once more, one act must, another one each time.
//!
//! Bounds: time passes to a deadline, and on the first site to just before it and long after it;
//! the pace of posts (P6) and the lists' limits are out of reach of the shortest ways; at most
//! [`acts::HANDOVERS_OWED_MAX`] handovers have actions under way; settings do not change.
//!
//! Written by hand rather than with `stateright`: nearly every property here is one of a step, of
//! which its checker, made for properties of states, knows nothing, it wants states that hash as
//! they are, and it brings 45 crates.
//!
//! Under each property stands the break that makes it fail.

mod acts;
mod told;
mod checks;
mod search;
mod sites;
mod state;
mod alike;

use std::{sync::OnceLock, thread};

use checks::Property;
use search::{Explored, explore};

/// Events that must have happened somewhere. The rest is not of a handoff: notes, labels and tasks
/// by hand.
const KINDS: [&str; 36] = [
    "action_done",
    "action_failed",
    "agent_vanished",
    "answered",
    "assigned",
    "attempt_failed",
    "began",
    "bot_paused",
    "bot_returned",
    "bot_said",
    "claimed",
    "climbed",
    "email_given",
    "handoff_unavailable",
    "idle_warned",
    "idled_out",
    "labelled",
    "line_left",
    "message_left",
    "offer_declined",
    "offered",
    "person_asked",
    "place_held",
    "posted",
    "proposed",
    "rated",
    "released",
    "reopened",
    "replied",
    "resolved",
    "revealed",
    "task_added",
    "transferred",
    "turn_started",
    "visitor_left",
    "visitor_returned",
];

fn explored() -> &'static [Explored] {
    static EXPLORED: OnceLock<Vec<Explored>> = OnceLock::new();
    EXPLORED.get_or_init(|| {
        let sites = sites::all();
        let all: Vec<_> = thread::scope(|scope| {
            let exploring: Vec<_> =
                sites.iter().map(|site| scope.spawn(move || explore(site))).collect();
            let all = exploring.into_iter().map(|one| one.join().expect("an exploration panicked"));
            all.collect()
        });
        for one in &all {
            println!("{}", one.summary());
        }
        all
    })
}

fn holds(property: Property) {
    for one in explored() {
        let mut broken = one.broken.iter().filter(|broken| broken.property == property);
        if let Some(first) = broken.next() {
            panic!("{} times on {:?}, first: {first}", 1 + broken.count(), one.name);
        }
    }
}

/// H2: exactly one has the baton, and it is the one that the events say; conversation, desk and
/// agents name the same.
///
/// Break: `apply_change_of_hands` begins no wait at `Event::AgentVanished`.
#[test]
fn there_is_one_holder_in_every_state() {
    holds(Property::OneHolder);
}

/// H2: the epoch rises by one at each change of hands and at nothing else.
///
/// Break: `apply_offline` does not raise it for a message left by someone who waits.
#[test]
fn the_epoch_counts_the_changes_of_hands() {
    holds(Property::EpochCounts);
}

/// H6, H31: the bot speaks only for the running turn, under the present epoch, and holding the
/// conversation or keeping company; the end of any other turn is refused.
///
/// Break: `finish_turn` takes the end of any turn while one is running.
#[test]
fn no_bot_speaks_under_an_epoch_that_is_over() {
    holds(Property::NoStaleBot);
}

/// P5, H9: no post is without an answer while a bot holds the conversation and has no turn.
///
/// Break: `bot_returns` starts no turn.
#[test]
fn no_bot_forgets_a_post() {
    holds(Property::NobodyForgotten);
}

/// X1, X3, X7: whoever waits has one armed deadline, the earliest of what is due; an early alarm
/// changes nothing and one in time always does something.
///
/// Break: `Conversation::deadline` has none for a wait in which something was written.
#[test]
fn who_waits_has_one_armed_deadline() {
    holds(Property::OneDeadline);
}

/// H11, X4, X7: from every wait deadlines alone lead out, to the bot where the baton is given back
/// and to the end where it is not.
///
/// Break: `apply_ladder` leaves a climbed rung on the ladder.
#[test]
fn no_wait_is_a_dead_end() {
    holds(Property::NoDeadEnd);
}

/// H22, H25: a rung is climbed once in a wait, at its moment or when the one who is rung has gone.
///
/// Break: `vanish` climbs whoever is gone.
#[test]
fn each_rung_is_climbed_once() {
    holds(Property::RungsOnce);
}

/// H5, H6: a reply is taken from the holder under the present epoch, and from nobody else; so is a
/// release from the holder alone.
///
/// Break: `Conversation::reply` without `check_holds`.
#[test]
fn only_the_holder_replies() {
    holds(Property::OnlyHolderReplies);
}

/// H4, H28: who claims what is free has it; who comes second is told who was first, and who saw a
/// colleague hold it takes over from them.
///
/// Break: `Conversation::claim` takes over under whatever epoch.
#[test]
fn the_first_claim_wins() {
    holds(Property::FirstClaimWins);
}

/// H3, H7, H8, H10, H12: status, `human_handoff` and `last_responded_by` are what the events make
/// of them.
///
/// Break: `WentUnanswered` takes `human_handoff` down.
#[test]
fn what_the_team_is_shown_follows_from_the_events() {
    holds(Property::Derived);
}

/// P8: whatever crashes, the state replayed from the log is the one that lived, under settings of
/// another day as well.
///
/// Break: `Began` leaves the bot to the settings.
#[test]
fn replay_equals_live() {
    holds(Property::ReplayIsLive);
}

/// P8: the stored state and what came after it is the one that lived.
///
/// Break: `#[serde(skip)]` on `declined`.
#[test]
fn a_snapshot_and_the_rest_equal_live() {
    holds(Property::SnapshotIsFresh);
}

/// H20: a handover action that comes back ends, once; again or late it changes nothing.
///
/// Break: `apply_action` leaves an ended action open.
#[test]
fn each_action_ends_once() {
    holds(Property::ActionsEndOnce);
}

/// P2: what was taken is at the same place when it is sent again, and adds nothing.
///
/// Break: `Conversation::post` does not look for the key.
#[test]
fn what_is_sent_twice_is_taken_once() {
    holds(Property::TakenOnce);
}

/// H34: an answer that a rule wants approved waits until a person sends it, once; a change of hands,
/// another turn or its deadline takes it back.
///
/// Break: `apply_change_of_hands` leaves `proposal`.
#[test]
fn what_waits_for_approval_is_sent_once_by_a_person() {
    holds(Property::ApprovedOnce);
}

/// M8: what was hidden is shown to the person who holds it and to nobody else, once.
///
/// Break: `Conversation::reveal` takes whoever holds it.
#[test]
fn what_was_hidden_is_shown_to_the_holder() {
    holds(Property::ShownToOne);
}

/// H2, P8: what is not told apart behaves alike, so that the states explored stand for all.
///
/// Break: [`alike::Abstract`] without `declined`.
#[test]
fn what_is_not_told_apart_behaves_alike() {
    holds(Property::Alike);
}

/// H2, X4: nothing is left to find, and everything a handoff knows has happened.
///
/// Break: [`alike::Abstract`] with the epoch as it is.
#[test]
fn nothing_is_left_to_explore() {
    for one in explored() {
        assert_eq!(one.left, 0, "{} has more: {}", one.name, one.summary());
    }
    let happened = |kind: &&str| explored().iter().any(|one| one.kinds.contains(*kind));
    let missing: Vec<_> = KINDS.iter().filter(|kind| !happened(kind)).collect();
    assert!(missing.is_empty(), "{missing:?} never happened");
}

/// P8: each field that is stored of any state is told apart, or left out on purpose.
///
/// Break: a new field of `Conversation`.
#[test]
fn no_field_is_overlooked() {
    let known: Vec<_> = alike::TOLD_APART.into_iter().chain(alike::LEFT_OUT).collect();
    let stored = explored().iter().flat_map(|one| &one.fields);
    let overlooked: Vec<_> = stored.filter(|field| !known.contains(&field.as_str())).collect();
    assert!(overlooked.is_empty(), "tell apart or leave out: {overlooked:?}");
}
