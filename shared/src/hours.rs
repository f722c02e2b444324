//! Opening hours: when somebody is there to answer, as the clock on their wall shows it.
//!
//! Rules A1–A8 of `docs/rules.md`. Whether anybody is reachable within the hours is decided
//! elsewhere; nothing here reads a clock or knows when a zone changes its own: the shell hands in a
//! [`Zone`] with the changes around the moment.
//!
//! # What the hours mean where clocks are changed
//!
//! The hours are wall-clock times. A moment is open when its local time of day lies in an interval
//! of its local date, or in what an interval of the date before reaches past midnight; the first
//! minute of an interval belongs to it, the last does not. From this follows:
//!
//! - **Gap** (clocks go forward): an interval that begins in the gap begins at the gap's end, one
//!   that ends in it ends there, one that lies wholly in it does not happen on that date. A date
//!   that a zone leaves out is such a gap.
//! - **Fold** (clocks go back): the hour that comes twice is open twice, or closed twice. An
//!   interval that ends in the fold ends, begins again with the second pass and ends again.
//! - **Past midnight**: an interval belongs to the date on which it begins. What it reaches into
//!   the next date stays open though that one is a holiday, and a holiday has no such night.
//!
//! For each date exactly one source counts: its special day, else its holiday, else its weekday.

mod date;
mod interval;
mod check;
mod zone;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use self::{
    check::{HOLIDAYS_MAX, HoursError, INTERVALS_MAX, SPECIAL_DAYS_MAX},
    date::{Date, Day, Holiday, Weekday},
    interval::Interval,
    zone::{WINDOW_MS_MIN, Zone, ZoneError},
};
use self::{date::DAY_MS, interval::MINUTE_MS, zone::Local};
use crate::time::Timestamp;

/// When an owner's people are there. Every field is required, and no other is taken.
///
/// May hold anything until [`Hours::check`] has been asked; whatever it holds, the functions of
/// this module end and do not panic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// IANA name of the time zone on whose clocks the hours are, such as `Europe/Berlin`.
    pub zone: String,
    /// Intervals of each weekday; a weekday that is not here is closed.
    pub week: BTreeMap<Weekday, Vec<Interval>>,
    /// Dates that are closed whatever their weekday, once or every year.
    pub holidays: BTreeSet<Holiday>,
    /// Dates with hours of their own, whatever weekday and holiday say: a one-off closure has no
    /// interval, a one-off opening has some.
    pub special_days: BTreeMap<Date, Vec<Interval>>,
}

impl Hours {
    /// Open round the clock, every day: for someone who sets nothing (A6).
    #[must_use]
    pub fn always() -> Self {
        Self {
            zone: "UTC".to_owned(),
            week: Weekday::ALL.map(|weekday| (weekday, vec![Interval::ROUND_THE_CLOCK])).into(),
            holidays: BTreeSet::new(),
            special_days: BTreeMap::new(),
        }
    }

    /// The intervals that begin on the date `day` days after 1970-01-01 (A5).
    fn beginning_on(&self, day: i64) -> &[Interval] {
        let date = Date::from_days(day);
        if let Some(own) = self.special_days.get(&date) {
            return own;
        }
        if self.holidays.contains(&date.into()) || self.holidays.contains(&date.every_year()) {
            return &[];
        }
        self.week.get(&Weekday::of(day)).map_or(&[], Vec::as_slice)
    }
}

impl Default for Hours {
    fn default() -> Self {
        Self::always()
    }
}

/// Whether `at` lies within the hours (A1, A2).
///
/// `zone` is the one that [`Hours::zone`] names. Outside its window the nearest offset it knows
/// counts, so that the answer may be wrong by a clock change.
#[must_use]
pub fn is_open(hours: &Hours, zone: &Zone, at: Timestamp) -> bool {
    let Local { day, ms } = zone.local(at);
    let today = hours.beginning_on(day).iter().any(|interval| interval.holds(ms));
    today || hours.beginning_on(day - 1).iter().any(|interval| interval.holds(ms + DAY_MS))
}

/// The next moment after `now`, never `now` itself, at which closed turns into open (A3).
///
/// While open, this is the opening after the next closing. None when the zone's window ends before
/// that: never open, or never closed. How far that looks is the shell's choice, for a fresh zone
/// [`WINDOW_MS_MIN`] and more.
#[must_use]
pub fn next_open(hours: &Hours, zone: &Zone, now: Timestamp) -> Option<Timestamp> {
    let closed = if is_open(hours, zone, now) { next_change(hours, zone, now)? } else { now };
    next_change(hours, zone, closed)
}

/// The first closed moment after `now`, when `now` is open (A4).
///
/// None when `now` is closed, or when the hours stay open to the end of the zone's window.
#[must_use]
pub fn closes_at(hours: &Hours, zone: &Zone, now: Timestamp) -> Option<Timestamp> {
    if is_open(hours, zone, now) { next_change(hours, zone, now) } else { None }
}

/// The first moment after `at` that is not as `at` is, within the zone's window.
///
/// Looks only where something can change; that is at least once a day and at most a few times, so
/// that a year without an opening costs some thousand looks.
fn next_change(hours: &Hours, zone: &Zone, at: Timestamp) -> Option<Timestamp> {
    let was_open = is_open(hours, zone, at);
    let mut look = at;
    loop {
        look = next_edge(hours, zone, look);
        if look >= zone.until() {
            return None;
        }
        if is_open(hours, zone, look) != was_open {
            return Some(look);
        }
    }
}

/// The next moment after `at` at which an interval may begin or end: on the wall clock the edges
/// of today's intervals and of last night's, midnight because another date begins there, and every
/// change of the clock itself.
fn next_edge(hours: &Hours, zone: &Zone, at: Timestamp) -> Timestamp {
    let Local { day, ms } = zone.local(at);
    let today = hours.beginning_on(day).iter().flat_map(|interval| [interval.from, interval.to]);
    let today = today.map(|minute| i64::from(minute) * MINUTE_MS);
    let night = hours.beginning_on(day - 1).iter().map(|interval| interval.to);
    let night = night.map(|minute| i64::from(minute) * MINUTE_MS - DAY_MS);
    let edge = today.chain(night).filter(|edge| *edge > ms).fold(DAY_MS, i64::min);
    at.plus((edge - ms).unsigned_abs()).min(zone.next_shift(at))
}
