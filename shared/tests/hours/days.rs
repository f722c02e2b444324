//! What a day is open, and when it is open next.

use serde_json::json;
use shared::{
    hours::{Hours, closes_at, is_open, next_open},
    time::Timestamp,
};

use crate::zones::{UNTIL, ZONES, utc, zone};

/// Hours as an owner writes them; what is left out is empty.
pub(crate) fn hours(zone: &str, mut set: serde_json::Value) -> Hours {
    for (field, empty) in
        [("week", json!({})), ("holidays", json!([])), ("special_days", json!({}))]
    {
        set.as_object_mut().expect("an object").entry(field).or_insert(empty);
    }
    set["zone"] = json!(zone);
    let hours: Hours = serde_json::from_value(set).expect("hours");
    assert_eq!(hours.check(), Ok(()));
    hours
}

/// Monday to Friday, 09:00–12:30 and 13:00–17:00.
fn office() -> serde_json::Value {
    let day = json!([{ "from": 540, "to": 750 }, { "from": 780, "to": 1020 }]);
    json!({ "monday": day, "tuesday": day, "wednesday": day, "thursday": day, "friday": day })
}

/// A1: the first minute of an interval is open, the last one ends before its end.
#[test]
fn a1_an_interval_holds_its_first_moment_and_not_its_last() {
    let (hours, zone) = (hours("UTC", json!({ "week": office() })), zone("UTC"));
    // A Wednesday.
    for (at, open) in [
        ("2027-01-13 08:59", false),
        ("2027-01-13 09:00", true),
        ("2027-01-13 12:29", true),
        ("2027-01-13 12:30", false),
        ("2027-01-13 13:00", true),
        ("2027-01-13 17:00", false),
        ("2027-01-16 10:00", false),
    ] {
        assert_eq!(is_open(&hours, &zone, utc(at)), open, "{at}");
    }
    let nine = utc("2027-01-13 09:00");
    assert!(!is_open(&hours, &zone, Timestamp(nine.0 - 1)));
    assert!(is_open(&hours, &zone, Timestamp(utc("2027-01-13 12:30").0 - 1)));
}

/// A1: in a zone 5:45 east of Greenwich, without clock changes.
#[test]
fn a1_the_offset_need_not_be_whole_hours() {
    let (hours, zone) =
        (hours("Asia/Kathmandu", json!({ "week": office() })), zone("Asia/Kathmandu"));
    let opens = utc("2027-01-13 03:15");
    assert_eq!(next_open(&hours, &zone, utc("2027-01-13 00:00")), Some(opens));
    assert_eq!(closes_at(&hours, &zone, opens), Some(utc("2027-01-13 06:45")));
}

/// A1: the same wall-clock hours are the same all year where clocks are never changed, and all
/// round the world.
#[test]
fn a1_nine_is_nine_in_every_zone() {
    for fixture in &ZONES {
        let (hours, zone) = (hours(fixture.name, json!({ "week": office() })), zone(fixture.name));
        let offsets = fixture.offsets();
        let mut now = utc("2026-12-28 00:00");
        for _ in 0..250 {
            now = next_open(&hours, &zone, now).expect("a week has five days");
            let (_, seconds) = offsets[offsets.partition_point(|(from, _)| *from <= now) - 1];
            let local = now.0.strict_add_signed(i64::from(seconds) * 1_000);
            let minute = local / 60_000 % 1_440;
            assert!(minute == 540 || minute == 780, "{}: {minute} at {}", fixture.name, now.0);
        }
    }
}

/// A3: strictly later, from a closed moment, from an open one and from the opening itself.
#[test]
fn a3_next_open_is_later_than_now() {
    let (hours, zone) = (hours("UTC", json!({ "week": office() })), zone("UTC"));
    let opens = |at: Timestamp| next_open(&hours, &zone, at);
    let friday = utc("2027-01-15 13:00");
    assert_eq!(opens(Timestamp(friday.0 - 1)), Some(friday));
    let monday = Some(utc("2027-01-18 09:00"));
    assert_eq!(opens(friday), monday);
    assert_eq!(opens(friday.plus(1)), monday);
    assert_eq!(opens(utc("2027-01-17 23:59")), monday);
}

/// A3, A4: hours that touch, within a day or at midnight, are one stretch.
#[test]
fn a3_and_a4_what_touches_is_one_stretch() {
    let monday = json!([{ "from": 780, "to": 1440 }, { "from": 540, "to": 780 }]);
    let week = json!({ "monday": monday, "tuesday": [{ "from": 0, "to": 60 }] });
    let (hours, zone) = (hours("UTC", json!({ "week": week })), zone("UTC"));
    let opens = utc("2027-01-11 09:00");
    assert_eq!(next_open(&hours, &zone, utc("2027-01-11 00:00")), Some(opens));
    assert_eq!(closes_at(&hours, &zone, opens), Some(utc("2027-01-12 01:00")));
    assert_eq!(next_open(&hours, &zone, opens), Some(utc("2027-01-18 09:00")));
}

/// A3, A4: nothing is promised that does not come within the window, and no time of closing while
/// closed.
#[test]
fn a3_and_a4_never_is_said_as_none() {
    let zone = zone("UTC");
    let now = utc("2027-01-13 10:00");
    let never = hours("UTC", json!({}));
    assert!(!is_open(&never, &zone, now));
    assert_eq!(next_open(&never, &zone, now), None);
    assert_eq!(closes_at(&never, &zone, now), None);

    let once = hours("UTC", json!({ "special_days": { "2028-01-12": [{ "from": 0, "to": 60 }] } }));
    let day = utc("2028-01-12 00:00");
    assert_eq!(next_open(&once, &zone, now), Some(day));
    assert_eq!(next_open(&once, &zone, day), None);
    assert_eq!(closes_at(&once, &zone, now), None);
    assert_eq!(next_open(&once, &zone, utc(UNTIL)), None);
    assert_eq!(next_open(&once, &zone, Timestamp(u64::MAX)), None);
}

/// A5: a night belongs to the day on which it begins.
#[test]
fn a5_a_night_belongs_to_the_day_on_which_it_begins() {
    let set = json!({ "week": { "friday": [{ "from": 1320, "to": 1560 }] } });
    let zone = zone("UTC");
    let plain = hours("UTC", set.clone());
    let opens = utc("2027-01-15 22:00");
    assert_eq!(next_open(&plain, &zone, utc("2027-01-13 00:00")), Some(opens));
    assert_eq!(closes_at(&plain, &zone, opens), Some(utc("2027-01-16 02:00")));

    // Into a holiday it goes on.
    let mut saturday_off = set.clone();
    saturday_off["holidays"] = json!(["2027-01-16"]);
    let saturday_off = hours("UTC", saturday_off);
    assert!(is_open(&saturday_off, &zone, utc("2027-01-16 01:59")));

    // On a holiday it does not begin, and so has no second half either.
    let mut friday_off = set;
    friday_off["holidays"] = json!(["2027-01-15"]);
    let friday_off = hours("UTC", friday_off);
    assert!(!is_open(&friday_off, &zone, utc("2027-01-15 23:00")));
    assert!(!is_open(&friday_off, &zone, utc("2027-01-16 01:00")));
    assert_eq!(next_open(&friday_off, &zone, opens), Some(utc("2027-01-22 22:00")));
}

/// A5: one holiday of every year, one of this year only.
#[test]
fn a5_a_holiday_is_closed_once_or_every_year() {
    let set = json!({ "week": office(), "holidays": ["12-24", "2027-04-05", "02-29"] });
    let (hours, zone) = (hours("UTC", set), zone("UTC"));
    for (at, open) in [
        ("2026-12-24 10:00", false),
        ("2027-12-24 10:00", false),
        ("2027-12-27 10:00", true),
        ("2027-04-05 10:00", false),
        ("2026-04-06 10:00", true),
        ("2028-04-05 10:00", true),
        // A Tuesday; in 2027 the day after the 28th is March 1.
        ("2028-02-29 10:00", false),
        ("2027-03-01 10:00", true),
    ] {
        assert_eq!(is_open(&hours, &zone, utc(at)), open, "{at}");
    }
}

/// A5: closed for once on a weekday, open for once on a Sunday and on a holiday.
#[test]
fn a5_a_special_day_counts_before_holiday_and_weekday() {
    let set = json!({
        "week": office(),
        "holidays": ["12-24"],
        "special_days": {
            "2027-01-13": [],
            "2027-01-17": [{ "from": 600, "to": 720 }],
            "2027-12-24": [{ "from": 540, "to": 720 }],
        },
    });
    let (hours, zone) = (hours("UTC", set), zone("UTC"));
    for (at, open) in [
        ("2027-01-13 10:00", false),
        ("2027-01-14 10:00", true),
        ("2027-01-17 10:00", true),
        ("2027-01-17 12:00", false),
        ("2027-01-24 10:00", false),
        ("2027-12-24 10:00", true),
        ("2027-12-24 14:00", false),
        ("2026-12-24 10:00", false),
    ] {
        assert_eq!(is_open(&hours, &zone, utc(at)), open, "{at}");
    }
    assert_eq!(next_open(&hours, &zone, utc("2027-01-12 17:00")), Some(utc("2027-01-14 09:00")));
}

/// A6: who sets nothing is there at any time, and never said to come back.
#[test]
fn a6_who_sets_nothing_is_always_open() {
    let (hours, zone) = (Hours::default(), zone("UTC"));
    assert_eq!(hours.check(), Ok(()));
    let (mut now, end) = (utc("2025-01-01 00:00"), utc(UNTIL));
    while now < end {
        assert!(is_open(&hours, &zone, now));
        now = now.plus(37 * 60_000);
    }
    assert_eq!(next_open(&hours, &zone, utc("2027-01-13 10:00")), None);
    assert_eq!(closes_at(&hours, &zone, utc("2027-01-13 10:00")), None);
}
