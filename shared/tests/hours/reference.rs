//! The naive reference: paint the wall clock's minutes, then read them minute by minute.
//!
//! It shares nothing with the source but the settings: its calendar counts day by day from 1970,
//! and it never asks where something might change.

use shared::{
    hours::{Date, Holiday, Hours, Interval, Weekday},
    time::Timestamp,
};

use crate::zones::months;

const MINUTE_MS: u64 = 60_000;
const DAY: u64 = 1_440;

/// Which minutes of a window are open, and where that changes.
pub(crate) struct Minutes {
    first: u64,
    open: Vec<bool>,
    /// Each moment at which open turns to closed, or closed to open, and which it turns to.
    pub(crate) turns: Vec<(Timestamp, bool)>,
}

impl Minutes {
    /// Every minute from `from` until `until`, whole minutes both. `offsets` are as for `Zone`.
    pub(crate) fn count(
        hours: &Hours,
        offsets: &[(Timestamp, i32)],
        from: Timestamp,
        until: Timestamp,
    ) -> Self {
        let (first, last) = (from.0 / MINUTE_MS, until.0 / MINUTE_MS);
        let wall = wall(hours, first / DAY - 3, last / DAY + 3);
        let wall_first = (first / DAY - 3) * DAY;

        let mut minutes = Self { first, open: Vec::new(), turns: Vec::new() };
        let mut counting = 0;
        for minute in first..last {
            let at = Timestamp(minute * MINUTE_MS);
            while offsets.get(counting + 1).is_some_and(|(since, _)| *since <= at) {
                counting += 1;
            }
            let local = minute.strict_add_signed(i64::from(offsets[counting].1 / 60));
            let open = wall[usize::try_from(local - wall_first).expect("an index")];
            if minutes.open.last().is_some_and(|before| *before != open) {
                minutes.turns.push((at, open));
            }
            minutes.open.push(open);
        }
        minutes
    }

    pub(crate) fn is_open(&self, at: Timestamp) -> bool {
        self.open[usize::try_from(at.0 / MINUTE_MS - self.first).expect("an index")]
    }

    /// The first turn after `at`, to `open`.
    pub(crate) fn next(&self, at: Timestamp, open: bool) -> Option<Timestamp> {
        let after = self.turns.partition_point(|(turn, _)| *turn <= at);
        self.turns[after..].iter().find(|(_, to)| *to == open).map(|(turn, _)| *turn)
    }
}

/// Open minutes on a wall clock that nobody touches, from one day since 1970 to another.
fn wall(hours: &Hours, first: u64, last: u64) -> Vec<bool> {
    let minutes = usize::try_from((last - first) * DAY).expect("some years");
    let mut wall = vec![false; minutes];
    let (mut year, mut month, mut day) = (1970, 1, 1);
    let mut weekdays = Weekday::ALL.iter().cycle().skip(3);
    for count in 0..last {
        let weekday = weekdays.next().expect("it goes on");
        if count >= first {
            let date = format!("{year}-{month:02}-{day:02}");
            for interval in intervals(hours, &date, *weekday) {
                for minute in interval.from..interval.to {
                    let at = (count - first) * DAY + u64::from(minute);
                    if let Some(at) = wall.get_mut(usize::try_from(at).expect("an index")) {
                        *at = true;
                    }
                }
            }
        }
        let months = months(year);
        day += 1;
        if day > months[month - 1] {
            (month, day) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    wall
}

fn intervals<'a>(hours: &'a Hours, date: &str, weekday: Weekday) -> &'a [Interval] {
    if let Some(own) = hours.special_days.get(&Date::parse(date).expect("a date")) {
        return own;
    }
    let is_off = |written: &str| {
        let holiday = Holiday::parse(written).expect("a date");
        hours.holidays.contains(&holiday)
    };
    if is_off(date) || is_off(&date[5..]) {
        return &[];
    }
    hours.week.get(&weekday).map_or(&[], Vec::as_slice)
}
