//! I9-I14: who is rung first, and how long a wait may take.

use shared::{
    id::{AgentId, ConversationId},
    inbox::{Given, Inbox, WAITS_AGE_MS_MAX, Wait, estimate, turns},
    settings::Assignment,
    time::Timestamp,
    wire::desk::{Item, ItemHolder, PersonHere, Presence, Ring},
};

use crate::{
    inbox::{conversation, item, waiting},
    play::person,
};

fn ring(assignment: Assignment) -> Ring {
    let (assignee, last_agent, members) = (None, None, Vec::new());
    Ring { assignee, wide: false, assignment, members, capacity: 5, last_agent }
}

fn waits(name: &str, since: u64, ring: Ring) -> Item {
    Item { ring: Some(ring), ..item(name, 1, waiting(since)) }
}

fn here(name: &str) -> PersonHere {
    let (presence, connected) = (Presence::Online, true);
    PersonHere { person: person(name), presence, connected, holds: 0 }
}

/// Who is rung for whom.
fn rung(
    items: impl IntoIterator<Item = Item>,
    people: &[PersonHere],
    given: &Given,
) -> Vec<String> {
    let turns = turns(&Inbox::new(items, 0), people, given);
    turns.iter().map(|turn| format!("{} {}", turn.conversation, turn.agent.name)).collect()
}

fn held(name: &str, by: &str) -> Item {
    item(name, 1, ItemHolder::Agent(person(by)))
}

/// I9: who is away, or not connected, is handed nothing, also when they are named.
#[test]
fn i9_only_who_is_here_is_rung() {
    let away = PersonHere { presence: Presence::Away, ..here("Ana") };
    let gone = PersonHere { connected: false, ..here("Ben") };
    let people = [away, gone];
    for assignment in [
        Assignment::RoundRobin,
        Assignment::LeastBusy,
        Assignment::Named(person("Ana").id),
        Assignment::LastAgent,
    ] {
        let line = [waits("a", 1, ring(assignment))];
        assert_eq!(rung(line.clone(), &people, &Given::default()), [""; 0]);
        assert_eq!(rung(line, &[], &Given::default()), [""; 0]);
    }
}

/// I10: from five recent waits on, the middle one for each place, in whole minutes.
#[test]
fn i10_an_estimate_needs_five_recent_waits() {
    let now = Timestamp(WAITS_AGE_MS_MAX * 2);
    let wait = |ms, place| Wait { ms, place, ended: now };
    let waits = [wait(60_000, 1), wait(600_000, 5), wait(90_000, 1), wait(1, 1), wait(900_000, 1)];
    // For each place: 0, 60, 90, 120 and 900 seconds.
    assert_eq!(estimate(&waits, 1, now), Some(120_000), "90 seconds are two minutes");
    assert_eq!(estimate(&waits, 4, now), Some(360_000));
    assert_eq!(estimate(&waits[1..], 1, now), None);
    let old = Timestamp(now.0 - WAITS_AGE_MS_MAX - 1);
    let mut stale = waits;
    stale[0].ended = old;
    assert_eq!(estimate(&stale, 1, now), None, "four are left");
    let odd = [Wait { ms: u64::MAX, place: 0, ended: now }; 5];
    assert!(estimate(&odd, u32::MAX, now).is_some(), "and no overflow");
}

/// I11: in the order of the line; not who is held, rings wide, has somebody, or is taken by hand.
#[test]
fn i11_each_who_waits_is_handed_out_once() {
    let in_turn = || ring(Assignment::RoundRobin);
    let people = [here("Ana"), here("Ben")];
    let line = [waits("b", 2, in_turn()), waits("a", 1, in_turn()), waits("c", 3, in_turn())];
    let first = rung(line, &people, &Given::default());
    assert_eq!(first, ["a Ana", "b Ben", "c Ana"]);
    let not_open = [
        Item { held: true, ..waits("held", 1, in_turn()) },
        waits("wide", 2, Ring { wide: true, ..in_turn() }),
        waits("has", 3, Ring { assignee: Some(person("Ben")), ..in_turn() }),
        waits("hand", 4, ring(Assignment::Off)),
        held("taken", "Ana"),
    ];
    assert_eq!(rung(not_open, &people, &Given::default()), [""; 0]);
}

/// I12: in turn by whose was longest ago, to the fewest, to the named, to the last; to members only.
#[test]
fn i12_who_it_goes_to() {
    let people = [here("Ana"), here("Ben"), here("Eve")];
    let one = |ring: Ring, given: &Given, others: &[Item]| {
        let line = others.iter().cloned().chain([waits("a", 1, ring)]);
        rung(line, &people, given).pop().unwrap_or_default()
    };
    let mut given = Given::default();
    for name in ["Ana", "Ben", "Eve", "Ana"] {
        given.take(&conversation("x"), &person(name).id);
    }
    given.leases.clear();
    assert_eq!(one(ring(Assignment::RoundRobin), &given, &[]), "a Ben");
    let busy = [held("h1", "Ana"), held("h2", "Ben"), held("h3", "Ana")];
    assert_eq!(one(ring(Assignment::LeastBusy), &given, &busy), "a Eve");
    assert_eq!(one(ring(Assignment::Named(person("Eve").id)), &given, &[]), "a Eve");
    assert_eq!(one(ring(Assignment::Named(person("Zoe").id)), &given, &[]), "");
    let last = |name| Ring { last_agent: Some(person(name).id), ..ring(Assignment::LastAgent) };
    assert_eq!(one(last("Eve"), &given, &[]), "a Eve");
    assert_eq!(one(last("Zoe"), &given, &[]), "a Ben", "in turn when they are not here");
    let members = vec![person("Eve").id, person("Zoe").id];
    assert_eq!(one(Ring { members, ..ring(Assignment::RoundRobin) }, &given, &[]), "a Eve");
    let only = Ring { members: vec![person("Zoe").id], ..last("Eve") };
    assert_eq!(one(only, &given, &[]), "", "not who is of another department");
}

/// I13: held, rung for and promised all count; who is left waits on.
#[test]
fn i13_capacity_counts_everything() {
    let people = [here("Ana")];
    let small = |capacity| Ring { capacity, ..ring(Assignment::RoundRobin) };
    let rings = Ring { assignee: Some(person("Ana")), ..small(9) };
    let others = [held("h", "Ana"), waits("r", 1, rings)];
    let mut given = Given::default();
    given.take(&conversation("promised"), &person("Ana").id);
    let with = |capacity| {
        let line = others.iter().cloned().chain([waits("a", 5, small(capacity))]);
        rung(line, &people, &given)
    };
    assert_eq!(with(3), [""; 0]);
    assert_eq!(with(4), ["a Ana"]);
    let line = (0..5).map(|n| waits(&format!("w{n}"), n, small(2)));
    assert_eq!(rung(line, &people, &Given::default()), ["w0 Ana", "w1 Ana"]);
}

/// I14: what was promised is not promised again, and counts until it is settled.
#[test]
fn i14_a_promise_counts_until_it_is_settled() {
    let people = [here("Ana"), here("Ben")];
    let line =
        || [waits("a", 1, ring(Assignment::LeastBusy)), waits("b", 2, ring(Assignment::LeastBusy))];
    let mut given = Given::default();
    given.take(&conversation("a"), &person("Ana").id);
    assert_eq!(rung(line(), &people, &given), ["b Ben"]);
    given.leases.remove(&conversation("a"));
    assert_eq!(rung(line(), &people, &given), ["a Ben", "b Ana"], "her turn was the last one");
}

/// I11-I13: over random desks nobody is rung beyond their capacity, nobody who is no member, nobody
/// twice for one conversation, and nobody waits while a member is free; in turn, the turns of equals
/// differ by one at most.
#[test]
fn i13_random_desks_are_handed_out_fairly() {
    let mut state = 11_u64;
    let mut below = |bound: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    for round in 0..400 {
        let names: Vec<_> = (0..=below(5)).map(|n| format!("P{n}")).collect();
        let people: Vec<_> = names.iter().map(|name| here(name)).collect();
        let capacity = u32::try_from(1 + below(4)).expect("small");
        let members: Vec<AgentId> =
            people.iter().filter(|_| below(3) > 0).map(|here| here.person.id.clone()).collect();
        let kinds = [Assignment::RoundRobin, Assignment::LeastBusy];
        let assignment = kinds[usize::from(round % 2 == 0)].clone();
        let ring = Ring { members: members.clone(), capacity, ..ring(assignment) };
        let line: Vec<_> =
            (0..below(12)).map(|n| waits(&format!("w{n}"), n, ring.clone())).collect();
        let waiting = line.len();
        let turns = turns(&Inbox::new(line, 0), &people, &Given::default());
        let load = |id: &AgentId| turns.iter().filter(|turn| turn.agent.id == *id).count();
        let free: Vec<_> = people
            .iter()
            .map(|here| &here.person.id)
            .filter(|id| members.is_empty() || members.contains(id))
            .collect();
        let loads: Vec<_> = free.iter().map(|id| load(id)).collect();
        let (most, least) = (loads.iter().max(), loads.iter().min());
        assert!(turns.iter().all(|turn| free.contains(&&turn.agent.id)), "{turns:?}");
        assert!(most.is_none_or(|most| *most <= capacity as usize), "{loads:?}");
        assert!(most.zip(least).is_none_or(|(most, least)| most - least <= 1), "{loads:?}");
        let handed: std::collections::BTreeSet<&ConversationId> =
            turns.iter().map(|turn| &turn.conversation).collect();
        assert_eq!(handed.len(), turns.len());
        assert_eq!(turns.len(), waiting.min(free.len() * capacity as usize), "nobody is passed by");
    }
}
