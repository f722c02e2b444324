//! Properties over random worlds: what must hold whatever people do and whatever is lost.
//!
//! Every world is two conversations with three visitors' tabs and four agents' consoles in a storm
//! of 200 steps, then fair weather until nothing is on its way. All worlds are played once, and
//! each test below looks for what broke its own property. `BATON_WORLDS=n` plays more or fewer,
//! `BATON_SEED=s` plays one; a failure prints the seed.
//!
//! Under each property stands the break that was put into the source to see the test fail.

use std::{env, sync::OnceLock, thread};

use crate::world::{Broken, Property, Tally, World};

const WORLDS: u64 = 2_000;
const STEPS: u64 = 200;

/// What must have happened in the storm, once in six worlds at least.
const KINDS: [&str; 29] = [
    "began",
    "posted",
    "turn_started",
    "answered",
    "rated",
    "person_asked",
    "line_left",
    "went_unanswered",
    "claimed",
    "replied",
    "noted",
    "released",
    "bot_returned",
    "resolved",
    "reopened_by_visitor",
    "reopened_by_agent",
    "action_done",
    "action_failed",
    "attempt_failed",
    "bot_paused",
    "bot_said",
    "climbed",
    "email_given",
    "idle_warned",
    "idled_out",
    "labelled",
    "message_left",
    "offered",
    "task_added",
];

/// What must have happened in the storm, once in a hundred worlds at least.
const RARE_KINDS: [&str; 14] = [
    "revealed",
    "engine_faulted",
    "proposed",
    "approved",
    "agent_vanished",
    "assigned",
    "handoff_unavailable",
    "offer_declined",
    "place_held",
    "task_done",
    "transferred",
    "unlabelled",
    "visitor_left",
    "visitor_returned",
];

/// What must have been refused, once in forty worlds at least.
const CODES: [&str; 19] = [
    "nobody_to_show",
    "not_proposed",
    "empty",
    "too_long",
    "too_fast",
    "not_yet",
    "person_is_here",
    "already_claimed",
    "not_yours",
    "resolved",
    "not_begun",
    "no_such_answer",
    "stale_epoch",
    "newer_exists",
    "no_people",
    "no_such",
    "no_such_item",
    "no_such_offer",
    "takeover_off",
];

/// Seeds that once found something, played always.
const KEPT: [u64; 0] = [];

struct Played {
    worlds: u64,
    broken: Vec<(u64, Broken)>,
    tally: Tally,
}

fn played() -> &'static Played {
    static PLAYED: OnceLock<Played> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let number = |name| env::var(name).ok().map(|n| n.parse::<u64>().expect("a number"));
        let seeds: Vec<u64> = match (number("BATON_SEED"), number("BATON_WORLDS")) {
            (Some(seed), _) => vec![seed],
            (None, worlds) => KEPT.into_iter().chain(1..=worlds.unwrap_or(WORLDS)).collect(),
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let share = seeds.len().div_ceil(threads);
        let parts = thread::scope(|scope| {
            let play = |seeds| scope.spawn(move || play(seeds));
            let playing: Vec<_> = seeds.chunks(share).map(play).collect();
            let parts = playing.into_iter().map(|part| part.join().expect("a world panicked"));
            parts.collect::<Vec<_>>()
        });
        let mut all = Played { worlds: 0, broken: Vec::new(), tally: Tally::default() };
        for part in parts {
            all.broken.extend(part.broken);
            all.tally.add(&part.tally);
        }
        all.worlds = seeds.len() as u64;
        println!("{} worlds, {:#?}", all.worlds, all.tally);
        all
    })
}

fn play(seeds: &[u64]) -> Played {
    let mut played = Played { worlds: 0, broken: Vec::new(), tally: Tally::default() };
    for seed in seeds {
        let named = Named(*seed);
        let (broken, tally) = World::weather_the_storm(*seed, STEPS);
        core::mem::forget(named);
        played.tally.add(&tally);
        played.broken.extend(broken.into_iter().map(|broken| (*seed, broken)));
    }
    played
}

/// Names the seed of a world that panics.
struct Named(u64);

impl Drop for Named {
    fn drop(&mut self) {
        println!("BATON_SEED={} panicked", self.0);
    }
}

fn holds(property: Property) {
    let broken: Vec<_> = played().broken.iter().filter(|(_, b)| b.property == property).collect();
    if let Some((seed, first)) = broken.first() {
        panic!("{} times, first in BATON_SEED={seed}: {}", broken.len(), first.what);
    }
}

/// P1: places are 1, 2, 3 …, and `Began` is the first event and no other.
///
/// Break: `Conversation::note` without the check that it has begun.
#[test]
fn places_have_no_gap() {
    holds(Property::Gapless);
}

/// H2, H5: read from the log alone, exactly one has the baton, only they speak, and the core
/// agrees.
///
/// Break: `Conversation::reply` without `check_holds`.
#[test]
fn there_is_one_holder_at_any_time() {
    holds(Property::OneHolder);
}

/// H6: no answer of a bot comes after the baton has changed hands since its turn began.
///
/// Break: `Conversation::finish_turn` takes the end of any turn while one is running.
#[test]
fn no_bot_speaks_after_a_change_of_hands() {
    holds(Property::NoBotAfterChangeOfHands);
}

/// X1, X7: whoever waits has exactly one deadline, at the end of the wait at the latest, a turn has
/// its own, and the one alarm stands early enough.
///
/// Breaks: `Conversation::deadline` has none for a wait in which something was written; `idling` is
/// none for a wait without a limit.
#[test]
fn who_waits_has_one_armed_deadline() {
    holds(Property::OneDeadline);
}

/// P2, S6: every post that was stored is in the log once when the storm is over, in the order in
/// which its author wrote; one that was refused at some time, at most once.
///
/// Breaks: `Conversation::post` does not look for the key; `Outbox::take_unsent` hands out the
/// newest first; `Outbox::unsend` does nothing.
#[test]
fn each_post_appears_once_in_its_authors_order() {
    holds(Property::EachPostOnce);
}

/// P3, S1: what a device was told is accepted is in the log at that place, whatever crashed.
///
/// Break: `Keys::remember` keeps the place after.
#[test]
fn what_was_accepted_is_kept() {
    holds(Property::AcceptedIsKept);
}

/// H6, H9, H20, H22: a turn ends once, and no post is answered by the bot twice, although engines
/// come back twice and from earlier lives; a handover action ends once, and no rung of the ladder
/// is climbed twice in one wait.
///
/// Breaks: an answered post stays in `unanswered`; `Conversation::finish_turn` takes any end;
/// `apply_action` leaves an ended action open; `apply_ladder` leaves a rung on the ladder.
#[test]
fn each_turn_is_answered_once() {
    holds(Property::EachEffectOnce);
}

/// P5, H9: at rest, nobody whom a bot holds is without an answer.
///
/// Breaks: `finish_turn` starts no turn for what was written meanwhile; `bot_returns` starts none.
#[test]
fn nobody_is_forgotten() {
    holds(Property::NobodyForgotten);
}

/// S3, S4, S5: at rest, every screen shows exactly what the log has for it and stands where the
/// core does; at no time does one show an entry twice or out of order.
///
/// Breaks: `Client::entries` takes what is here already; it shows what comes after a gap;
/// `Client::welcome` keeps the timeline at a reset.
#[test]
fn screens_agree_with_the_log() {
    holds(Property::ScreensAgree);
}

/// P7: nothing of a note, a release's note or an agent's id is on a visitor's screen.
///
/// Break: `for_visitor` makes a reply of a note.
#[test]
fn nothing_private_reaches_a_visitor() {
    holds(Property::NothingPrivate);
}

/// P8: whenever the object forgot, its events led to the state it had had.
///
/// Break: `Began` leaves `last_bot` to the settings.
#[test]
fn replay_equals_live() {
    holds(Property::ReplayIsLive);
}

/// P8: a stale snapshot and the events after it are as good as all events.
///
/// Breaks: `#[serde(skip)]` on `post_times`, on `unanswered`.
#[test]
fn a_stale_snapshot_and_the_rest_equal_all() {
    holds(Property::SnapshotIsFresh);
}

/// I1, I8: the desk, told late, twice and out of order, lists what a rebuilt one would.
///
/// Break: `Inbox::take` takes old lines.
#[test]
fn the_desk_agrees_with_the_conversations() {
    holds(Property::DeskAgrees);
}

/// S7, S9, S10: when nothing fails any more, everybody is connected and everything is said.
///
/// Breaks: `Outbox::unsend` does nothing; `Client::tick` overlooks silence, of which the deadline
/// speaks (time stands still, and the world panics with its seed).
#[test]
fn every_storm_ends() {
    holds(Property::Settles);
}

/// A storm in which nothing happens proves nothing: every event and every fault is among them.
#[test]
fn the_storm_is_one() {
    let Played { tally, worlds, .. } = played();
    if *worlds < WORLDS {
        return;
    }
    for kind in KINDS {
        assert!(tally.events.get(kind).is_some_and(|n| n * 6 >= *worlds), "{kind} is rare");
    }
    for kind in RARE_KINDS {
        assert!(tally.events.get(kind).is_some_and(|n| n * 100 >= *worlds), "{kind} is rare");
    }
    for code in CODES {
        assert!(tally.refusals.get(code).is_some_and(|n| n * 40 >= *worlds), "{code} is rare");
    }
    let faults = [tally.crashes, tally.forgotten, tally.losses, tally.repeats, tally.resets];
    for count in faults.into_iter().chain([tally.stale_turns, tally.old_lines]) {
        assert!(u64::from(count) >= *worlds, "{tally:#?}");
    }
}
