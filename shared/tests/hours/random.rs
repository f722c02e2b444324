//! Random hours in every zone of the table, against the reference.
//!
//! `BATON_WORLDS=n` plays more or fewer, a failure prints the seed. Under each property stands the
//! break that was put into the source to see the test fail.

use std::{collections::BTreeMap, env};

use shared::{
    hours::{
        Date, Holiday, Hours, Interval, WINDOW_MS_MIN, Weekday, closes_at, is_open, next_open,
    },
    time::Timestamp,
};

use crate::{
    reference::Minutes,
    zones::{FROM, Fixture, UNTIL, ZONES, utc},
};

/// Twice every zone of the table.
const SEEDS: u64 = 36;

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;

/// `SplitMix64`: small, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// A minute of a day; often one about which clocks are changed.
    fn minute(&mut self) -> u16 {
        let minute = if self.one_in(2) { self.below(20) * 15 } else { self.below(1_440) };
        u16::try_from(minute).expect("under 1440")
    }

    /// Hours of one day, in any order; now and then into the night.
    fn day(&mut self) -> Vec<Interval> {
        if self.one_in(8) {
            return vec![Interval::ROUND_THE_CLOCK];
        }
        let mut minutes: Vec<_> = (0..self.below(4) * 2).map(|_| self.minute()).collect();
        minutes.sort_unstable();
        minutes.dedup();
        let mut day: Vec<_> =
            minutes.chunks_exact(2).map(|ends| Interval::new(ends[0], ends[1])).collect();
        if self.one_in(3) {
            let from = 1_080 + self.minute() / 4;
            day.retain(|interval| interval.to <= from);
            day.insert(0, Interval::new(from, 1_440 + self.minute() / 4));
        }
        day
    }

    fn date(&mut self) -> String {
        format!("202{}-{:02}-{:02}", 5 + self.below(4), 1 + self.below(12), 1 + self.below(28))
    }

    /// Hours that pass the check. One in ten is nothing but a few special days.
    fn hours(&mut self, fixture: &Fixture) -> Hours {
        loop {
            let mut hours = Hours { zone: fixture.name.to_owned(), ..Hours::always() };
            let sparse = self.one_in(10);
            let week = Weekday::ALL.map(|weekday| (weekday, self.day()));
            hours.week = if sparse { BTreeMap::new() } else { week.into() };
            for _ in 0..self.below(20) {
                let date = self.date();
                let written = if self.one_in(2) { &date[5..] } else { &date };
                hours.holidays.insert(Holiday::parse(written).expect("a date"));
            }
            // Half of them on days on which clocks are changed, and mostly in other zones too.
            let shifts: Vec<_> = fixture.shifts().map(|at| at.0 / (24 * HOUR_MS)).collect();
            for _ in 0..self.below(12) {
                let date = match shifts.len() as u64 {
                    some @ 1.. if self.one_in(2) => {
                        let shift = shifts[usize::try_from(self.below(some)).expect("an index")];
                        dated(shift + self.below(3) - 1)
                    }
                    _ => self.date(),
                };
                let own = if self.one_in(4) { Vec::new() } else { self.day() };
                hours.special_days.insert(Date::parse(&date).expect("a date"), own);
            }
            // Nights that run into the morning are thrown away with the rest of their hours.
            if hours.check().is_ok() {
                return hours;
            }
        }
    }
}

/// The date `days` days after 1970-01-01, found by looking at each from 2025 on.
fn dated(days: u64) -> String {
    let dates = (2025..=2028).flat_map(|year| {
        (1..=12)
            .flat_map(move |month| (1..=31).map(move |day| format!("{year}-{month:02}-{day:02}")))
    });
    let mut existing = dates.filter(|date| Date::parse(date).is_ok());
    let since_2025 = days - utc(FROM).0 / (24 * HOUR_MS);
    existing.nth(usize::try_from(since_2025).expect("an index")).expect("a date of the table")
}

struct World {
    hours: Hours,
    fixture: &'static Fixture,
    chance: Chance,
    from: Timestamp,
    until: Timestamp,
}

/// Zones in turn, each with a window as a shell would make it, somewhere in the table.
fn worlds() -> impl Iterator<Item = (u64, World)> {
    let seeds = env::var("BATON_WORLDS").ok().and_then(|seeds| seeds.parse().ok());
    (0..seeds.unwrap_or(SEEDS)).map(|seed| {
        let fixture = &ZONES[usize::try_from(seed).expect("an index") % ZONES.len()];
        let mut chance = Chance(seed);
        let length = WINDOW_MS_MIN + chance.below(40) * 24 * HOUR_MS;
        let room = utc(UNTIL).since(utc(FROM)) - length;
        let from = utc(FROM).plus(chance.below(room / MINUTE_MS) * MINUTE_MS);
        let hours = chance.hours(fixture);
        (seed, World { hours, fixture, chance, from, until: from.plus(length) })
    })
}

/// A1, A2, A3, A4 and A5: whatever the hours, the zone and the time of year, each moment is open or
/// closed as the reference has it, and every turn is found, in order, and none besides.
///
/// Seen to fail with: no look at the night before in `is_open`; no midnight, no night or no clock
/// change in `next_edge`; the holiday before the special day; no holiday of every year; the end
/// included in `Interval::holds`.
#[test]
fn a1_to_a5_hours_are_what_counting_minutes_gives() {
    let mut turns = 0;
    for (seed, World { hours, fixture, mut chance, from, until }) in worlds() {
        let zone = fixture.window(from, until);
        let minutes = Minutes::count(&hours, &fixture.offsets(), from, until);
        let look = |at: Timestamp| {
            let place = || format!("seed {seed}, {}, at {}, {hours:?}", fixture.name, at.0);
            let open = minutes.is_open(at);
            assert_eq!(is_open(&hours, &zone, at), open, "{}", place());
            let opens = minutes.next(at, true);
            assert_eq!(next_open(&hours, &zone, at), opens, "{}", place());
            let closes = if open { minutes.next(at, false) } else { None };
            assert_eq!(closes_at(&hours, &zone, at), closes, "{}", place());
        };

        // From turn to turn over the whole window, each and the moment before it.
        look(from);
        for (turn, _) in &minutes.turns {
            look(Timestamp(turn.0 - 1));
            look(*turn);
        }
        turns += minutes.turns.len();

        // Every few minutes about each clock change, and anywhere, on whole minutes and between.
        let day = 24 * HOUR_MS;
        let inside = |at: &Timestamp| *at > from.plus(day) && at.plus(day) < until;
        for shift in fixture.shifts().filter(inside) {
            for minute in (0..36 * 60).step_by(5) {
                look(Timestamp(shift.0 - 18 * HOUR_MS + minute * MINUTE_MS));
            }
        }
        for _ in 0..200 {
            look(from.plus(chance.below(until.since(from))));
        }
    }
    assert!(turns > 10_000 || env::var("BATON_WORLDS").is_ok(), "only {turns} turns");
}
