//! Days on which the clocks are changed, one by one.

use serde_json::json;
use shared::{
    hours::{Zone, closes_at, is_open, next_open},
    time::Timestamp,
};

use crate::{
    days::hours,
    zones::{utc, zone},
};

/// Every stretch that begins after `from` and before `until`, of hours on Sundays alone.
fn sundays(zone: &Zone, set: &[(u16, u16)], from: &str, until: &str) -> Vec<[Timestamp; 2]> {
    let set: Vec<_> = set.iter().map(|(from, to)| json!({ "from": from, "to": to })).collect();
    let hours = hours(zone.name(), json!({ "week": { "sunday": set } }));
    let mut now = utc(from);
    let mut stretches = Vec::new();
    while let Some(opens) = next_open(&hours, zone, now).filter(|opens| *opens < utc(until)) {
        let closes = closes_at(&hours, zone, opens).expect("a Sunday ends");
        assert!(opens > now && is_open(&hours, zone, opens) && !is_open(&hours, zone, closes));
        stretches.push([opens, closes]);
        now = opens;
    }
    stretches
}

fn stretch(opens: &str, closes: &str) -> [Timestamp; 2] {
    [utc(opens), utc(closes)]
}

/// A2: Berlin, 2027-03-28, 02:00 becomes 03:00 at 01:00 UTC.
#[test]
fn a2_in_a_gap_hours_begin_at_its_end_and_end_at_its_beginning() {
    let berlin = zone("Europe/Berlin");
    let of_day = |set: &[(u16, u16)]| sundays(&berlin, set, "2027-03-27 12:00", "2027-03-28 12:00");
    // 02:30–04:00 begins at 03:00.
    assert_eq!(of_day(&[(150, 240)]), [stretch("2027-03-28 01:00", "2027-03-28 02:00")]);
    // 01:00–02:30 ends at 02:00, which is 03:00.
    assert_eq!(of_day(&[(60, 150)]), [stretch("2027-03-28 00:00", "2027-03-28 01:00")]);
    // 02:15–02:45 does not happen.
    assert_eq!(of_day(&[(135, 165)]), [] as [[Timestamp; 2]; 0]);
    // 01:30–02:00 and 03:00–03:30 are one stretch.
    assert_eq!(of_day(&[(90, 120), (180, 210)]), [stretch("2027-03-28 00:30", "2027-03-28 01:30")]);
    // A whole day has 23 hours.
    assert_eq!(of_day(&[(0, 1440)]), [stretch("2027-03-27 23:00", "2027-03-28 22:00")]);
    // What does not happen on that Sunday happens on the next.
    let next = sundays(&berlin, &[(135, 165)], "2027-03-27 12:00", "2027-04-05 00:00");
    assert_eq!(next, [stretch("2027-04-04 00:15", "2027-04-04 00:45")]);
}

/// A2: Berlin, 2027-10-31, 03:00 becomes 02:00 at 01:00 UTC.
#[test]
fn a2_in_a_fold_what_comes_twice_is_open_twice() {
    let berlin = zone("Europe/Berlin");
    let of_day = |set: &[(u16, u16)]| sundays(&berlin, set, "2027-10-30 12:00", "2027-10-31 12:00");
    // 02:15–02:45, and again.
    assert_eq!(
        of_day(&[(135, 165)]),
        [
            stretch("2027-10-31 00:15", "2027-10-31 00:45"),
            stretch("2027-10-31 01:15", "2027-10-31 01:45")
        ]
    );
    // 01:00–02:30: half an hour of the second pass once more.
    assert_eq!(
        of_day(&[(60, 150)]),
        [
            stretch("2027-10-30 23:00", "2027-10-31 00:30"),
            stretch("2027-10-31 01:00", "2027-10-31 01:30")
        ]
    );
    // 02:30–04:00: closed once more in the second pass.
    assert_eq!(
        of_day(&[(150, 240)]),
        [
            stretch("2027-10-31 00:30", "2027-10-31 01:00"),
            stretch("2027-10-31 01:30", "2027-10-31 03:00")
        ]
    );
    // 01:00–04:00 has four hours, a whole day 25.
    assert_eq!(of_day(&[(60, 240)]), [stretch("2027-10-30 23:00", "2027-10-31 03:00")]);
    assert_eq!(of_day(&[(0, 1440)]), [stretch("2027-10-30 22:00", "2027-10-31 23:00")]);
}

/// A2: a Saturday's night over the gap and over the fold.
#[test]
fn a2_a_night_ends_when_the_clock_shows_its_end() {
    let berlin = zone("Europe/Berlin");
    let set = json!({ "week": { "saturday": [{ "from": 1320, "to": 1680 }] } });
    let hours = hours("Europe/Berlin", set);
    for (opens, closes) in [
        ("2027-03-27 21:00", "2027-03-28 02:00"),
        ("2027-10-30 20:00", "2027-10-31 03:00"),
        ("2027-11-06 21:00", "2027-11-07 03:00"),
    ] {
        assert_eq!(closes_at(&hours, &berlin, utc(opens)), Some(utc(closes)), "{opens}");
        assert_eq!(next_open(&hours, &berlin, Timestamp(utc(opens).0 - 1)), Some(utc(opens)));
    }
}

/// A2: Lord Howe, half an hour: 02:00 becomes 01:30 on 2027-04-04, and 02:30 on 2027-10-03.
#[test]
fn a2_clocks_may_be_changed_by_half_an_hour() {
    let island = zone("Australia/Lord_Howe");
    // 01:45–02:30.
    assert_eq!(
        sundays(&island, &[(105, 150)], "2027-04-03 00:00", "2027-04-05 00:00"),
        [
            stretch("2027-04-03 14:45", "2027-04-03 15:00"),
            stretch("2027-04-03 15:15", "2027-04-03 16:00")
        ]
    );
    // 02:00–02:15 does not happen, 02:15–03:00 begins at 02:30.
    assert_eq!(
        sundays(&island, &[(120, 135), (135, 180)], "2027-10-02 00:00", "2027-10-04 00:00"),
        [stretch("2027-10-02 15:30", "2027-10-02 16:00")]
    );
}

/// A2: Santiago, where midnight becomes 23:00 of the day before (2027-04-03, a Saturday) and 01:00
/// (2027-09-05).
#[test]
fn a2_a_date_may_begin_twice_or_an_hour_late() {
    let santiago = zone("America/Santiago");
    let set = json!({ "week": { "saturday": [{ "from": 1380, "to": 1440 }] } });
    let late = hours("America/Santiago", set);
    // 23:00–24:00 comes twice, without a break.
    let opens = utc("2027-04-04 02:00");
    assert_eq!(next_open(&late, &santiago, utc("2027-04-03 12:00")), Some(opens));
    assert_eq!(closes_at(&late, &santiago, opens), Some(utc("2027-04-04 04:00")));
    // 00:00–02:00 begins at 01:00.
    assert_eq!(
        sundays(&santiago, &[(0, 120)], "2027-09-04 12:00", "2027-09-05 12:00"),
        [stretch("2027-09-05 04:00", "2027-09-05 05:00")]
    );
}

/// A2: Apia left out Friday, 2011-12-30, to be on the other side of the date line.
#[test]
fn a2_a_date_that_is_left_out_is_a_gap() {
    let offsets = vec![(utc("2011-11-01 00:00"), -36_000), (utc("2011-12-30 10:00"), 50_400)];
    let apia = Zone::new("Pacific/Apia", offsets, utc("2012-12-30 00:00")).expect("a zone");
    let office = json!([{ "from": 540, "to": 1020 }]);
    let week = json!({ "thursday": office, "friday": office, "monday": office });
    let week = hours("Pacific/Apia", json!({ "week": week }));
    // 17:00 on Thursday the 29th; then 09:00 on Monday the 2nd.
    let closes = utc("2011-12-30 03:00");
    assert_eq!(closes_at(&week, &apia, utc("2011-12-29 19:00")), Some(closes));
    assert_eq!(next_open(&week, &apia, closes), Some(utc("2012-01-01 19:00")));

    // Friday's night begins within the gap: what is left of it is Saturday, 00:00–02:00.
    let night = json!({ "week": { "friday": [{ "from": 1320, "to": 1560 }] } });
    let night = hours("Pacific/Apia", night);
    let opens = utc("2011-12-30 10:00");
    assert_eq!(next_open(&night, &apia, closes), Some(opens));
    assert_eq!(closes_at(&night, &apia, opens), Some(utc("2011-12-30 12:00")));
}
