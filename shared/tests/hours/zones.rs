//! A few zones, each here for what is odd about it, with their clock changes from 2025 to 2028.
//!
//! The moments are facts of the IANA time-zone database (2026f), written down by hand.

use shared::{hours::Zone, time::Timestamp};

/// Where the table begins and ends.
pub(crate) const FROM: &str = "2025-01-01 00:00";
pub(crate) const UNTIL: &str = "2029-01-01 00:00";

/// A zone whose clocks go between two offsets, in minutes; at [`FROM`] the first counts.
pub(crate) struct Fixture {
    pub(crate) name: &'static str,
    offsets: [i32; 2],
    shifts: &'static [&'static str],
}

const fn fixture(
    name: &'static str,
    offsets: [i32; 2],
    shifts: &'static [&'static str],
) -> Fixture {
    Fixture { name, offsets, shifts }
}

/// All of Europe at the same moment.
const EUROPE: &[&str] = &[
    "2025-03-30 01:00",
    "2025-10-26 01:00",
    "2026-03-29 01:00",
    "2026-10-25 01:00",
    "2027-03-28 01:00",
    "2027-10-31 01:00",
    "2028-03-26 01:00",
    "2028-10-29 01:00",
];

pub(crate) const ZONES: [Fixture; 18] = [
    fixture("Europe/Berlin", [60, 120], EUROPE),
    fixture("Europe/London", [0, 60], EUROPE),
    // Into the evening of the day before.
    fixture("America/Nuuk", [-120, -60], EUROPE),
    // By two hours.
    fixture("Antarctica/Troll", [0, 120], EUROPE),
    fixture(
        "America/New_York",
        [-300, -240],
        &[
            "2025-03-09 07:00",
            "2025-11-02 06:00",
            "2026-03-08 07:00",
            "2026-11-01 06:00",
            "2027-03-14 07:00",
            "2027-11-07 06:00",
            "2028-03-12 07:00",
            "2028-11-05 06:00",
        ],
    ),
    // Half an hour off.
    fixture(
        "America/St_Johns",
        [-210, -150],
        &[
            "2025-03-09 05:30",
            "2025-11-02 04:30",
            "2026-03-08 05:30",
            "2026-11-01 04:30",
            "2027-03-14 05:30",
            "2027-11-07 04:30",
            "2028-03-12 05:30",
            "2028-11-05 04:30",
        ],
    ),
    // The gap takes midnight away, the fold ends at one, and one winter has summer's time.
    fixture(
        "America/Havana",
        [-300, -240],
        &[
            "2025-03-09 05:00",
            "2025-11-02 05:00",
            "2026-03-08 05:00",
            "2027-11-07 05:00",
            "2028-03-12 05:00",
            "2028-11-05 05:00",
        ],
    ),
    // South of the equator, and midnight is where the fold begins: the day begins twice.
    fixture(
        "America/Santiago",
        [-180, -240],
        &[
            "2025-04-06 03:00",
            "2025-09-07 04:00",
            "2026-04-05 03:00",
            "2026-09-06 04:00",
            "2027-04-04 03:00",
            "2027-09-05 04:00",
            "2028-04-02 03:00",
            "2028-09-03 04:00",
        ],
    ),
    // On a Friday.
    fixture(
        "Africa/Cairo",
        [120, 180],
        &[
            "2025-04-24 22:00",
            "2025-10-30 21:00",
            "2026-04-23 22:00",
            "2026-10-29 21:00",
            "2027-04-29 22:00",
            "2027-10-28 21:00",
            "2028-04-27 22:00",
            "2028-10-26 21:00",
        ],
    ),
    // Back for Ramadan, forward after it; and one day back for good.
    fixture(
        "Africa/Casablanca",
        [60, 0],
        &[
            "2025-02-23 02:00",
            "2025-04-06 02:00",
            "2026-02-15 02:00",
            "2026-03-22 02:00",
            "2026-09-20 01:00",
        ],
    ),
    // By half an hour.
    fixture(
        "Australia/Lord_Howe",
        [660, 630],
        &[
            "2025-04-05 15:00",
            "2025-10-04 15:30",
            "2026-04-04 15:00",
            "2026-10-03 15:30",
            "2027-04-03 15:00",
            "2027-10-02 15:30",
            "2028-04-01 15:00",
            "2028-09-30 15:30",
        ],
    ),
    // At 02:45, and three quarters of an hour off.
    fixture(
        "Pacific/Chatham",
        [825, 765],
        &[
            "2025-04-05 14:00",
            "2025-09-27 14:00",
            "2026-04-04 14:00",
            "2026-09-26 14:00",
            "2027-04-03 14:00",
            "2027-09-25 14:00",
            "2028-04-01 14:00",
            "2028-09-23 14:00",
        ],
    ),
    // Without clock changes, from one end of the world to the other.
    fixture("UTC", [0, 0], &[]),
    fixture("Asia/Kathmandu", [345, 345], &[]),
    fixture("Asia/Kolkata", [330, 330], &[]),
    fixture("Pacific/Apia", [780, 780], &[]),
    fixture("Pacific/Kiritimati", [840, 840], &[]),
    fixture("Pacific/Pago_Pago", [-660, -660], &[]),
];

impl Fixture {
    /// The moments of the clock changes.
    pub(crate) fn shifts(&self) -> impl Iterator<Item = Timestamp> {
        self.shifts.iter().map(|at| utc(at))
    }

    /// From when on which offset counts, in seconds, over the whole table.
    pub(crate) fn offsets(&self) -> Vec<(Timestamp, i32)> {
        let moments = std::iter::once(utc(FROM)).chain(self.shifts());
        let offsets = self.offsets.iter().cycle().map(|minutes| minutes * 60);
        moments.zip(offsets).collect()
    }

    /// What a shell would make of it over a window of the table.
    pub(crate) fn window(&self, from: Timestamp, until: Timestamp) -> Zone {
        let mut offsets = self.offsets();
        offsets.retain(|(at, _)| *at < until);
        let before = offsets.partition_point(|(at, _)| *at <= from) - 1;
        offsets.drain(..before);
        offsets[0].0 = from;
        Zone::new(self.name, offsets, until).expect("a window of 366 days and more")
    }
}

/// A zone of the table, over all of it.
pub(crate) fn zone(name: &str) -> Zone {
    let fixture = ZONES.iter().find(|zone| zone.name == name).expect("a zone of the table");
    fixture.window(utc(FROM), utc(UNTIL))
}

/// `2027-03-28 01:00` in UTC, by counting years and months.
pub(crate) fn utc(moment: &str) -> Timestamp {
    let numbers: Vec<u64> =
        moment.split(['-', ' ', ':']).map(|number| number.parse().expect("a number")).collect();
    let [year, month, day, hour, minute] = numbers[..] else { panic!("no moment: {moment}") };
    let days: u64 = (1970..year).map(|year| months(year).iter().sum::<u64>()).sum();
    let before = usize::try_from(month - 1).expect("a month");
    let days = days + months(year)[..before].iter().sum::<u64>() + day - 1;
    Timestamp(((days * 24 + hour) * 60 + minute) * 60_000)
}

/// Days of the months of a year.
pub(crate) fn months(year: u64) -> [u64; 12] {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
