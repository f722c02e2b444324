//! What an owner may set, and what a shell may hand in.

use serde_json::json;
use shared::{
    hours::{
        Date, HOLIDAYS_MAX, Holiday, Hours, HoursError, INTERVALS_MAX, Interval, SPECIAL_DAYS_MAX,
        WINDOW_MS_MIN, Weekday, Zone, ZoneError,
    },
    time::Timestamp,
};

use crate::zones::utc;

/// Intervals of a day, as minutes.
type Set = &'static [(u16, u16)];

/// What is said about hours with these intervals on a Monday and a Tuesday.
fn said(monday: Set, tuesday: Set) -> String {
    let set = |day: Set| day.iter().map(|(from, to)| Interval::new(*from, *to)).collect();
    let week = [(Weekday::Monday, set(monday)), (Weekday::Tuesday, set(tuesday))];
    let hours = Hours { week: week.into(), ..Hours::always() };
    hours.check().err().map_or_else(|| "fine".to_owned(), |error| error.to_string())
}

/// A7: breaks, nights and days round the clock, in any order.
#[test]
fn a7_hours_may_touch_cross_midnight_and_last_a_day() {
    let fine: [(Set, Set); 7] = [
        (&[], &[]),
        (&[(540, 720), (780, 1020)], &[]),
        (&[(780, 1020), (540, 780)], &[]),
        (&[(1320, 1560)], &[(120, 300)]),
        (&[(0, 1440)], &[(0, 1440)]),
        (&[(600, 2040)], &[]),
        (&[(1439, 1440)], &[]),
    ];
    for (monday, tuesday) in fine {
        assert_eq!(said(monday, tuesday), "fine", "{monday:?} {tuesday:?}");
    }
}

/// A7: each refusal names the day and what is wrong with it.
#[test]
fn a7_what_cannot_be_meant_is_refused_with_a_sentence() {
    let refused: [(Set, Set, &str); 9] = [
        (
            &[(1020, 540)],
            &[],
            "monday: 17:00–09:00 does not end after it begins. What crosses midnight counts on \
             past 1440: until 02:00 is 1560.",
        ),
        (
            &[(540, 540)],
            &[],
            "monday: 09:00–09:00 does not end after it begins. What crosses midnight counts on \
             past 1440: until 02:00 is 1560.",
        ),
        (
            &[(1440, 1500)],
            &[],
            "monday: an interval begins at one of the minutes 0 to 1439 of its day.",
        ),
        (&[(600, 2041)], &[], "monday: an interval lasts 24 hours at most."),
        (&[(0, u16::MAX)], &[], "monday: an interval lasts 24 hours at most."),
        (&[(600, 720), (540, 601)], &[], "monday: 09:00–10:01 and 10:00–12:00 overlap."),
        (&[(540, 720), (540, 720)], &[], "monday: 09:00–12:00 and 09:00–12:00 overlap."),
        (
            &[(1320, 1560), (0, 60)],
            &[(119, 300)],
            "monday: 22:00–02:00 runs into 01:59–05:00 of tuesday.",
        ),
        (&[(60 * 7, 60 * 7 + 1); INTERVALS_MAX + 1], &[], "monday: a day has at most 6 intervals."),
    ];
    for (monday, tuesday, sentence) in refused {
        assert_eq!(said(monday, tuesday), sentence);
    }
}

/// A7: the week is round, and special days are looked at as weekdays are.
#[test]
fn a7_sunday_runs_into_monday_and_special_days_are_checked() {
    let night = Interval::new(1320, 1560);
    let morning = Interval::new(60, 120);
    let week = [(Weekday::Sunday, vec![night]), (Weekday::Monday, vec![morning])];
    let mut hours = Hours { week: week.into(), ..Hours::always() };
    let weekday = Weekday::Sunday;
    assert_eq!(hours.check(), Err(HoursError::NightOverlaps { weekday, night, morning }));

    hours.week.clear();
    let date = Date::parse("2027-12-24").expect("a date");
    hours.special_days.insert(date, vec![Interval::new(60, 60)]);
    let sentence = hours.check().expect_err("it ends where it begins").to_string();
    assert!(sentence.starts_with("2027-12-24: 01:00–01:00 does not end"), "{sentence}");
}

/// A7: as many as fit, and not one more.
#[test]
fn a7_holidays_and_special_days_are_bounded() {
    let date = |count: usize| {
        let date =
            format!("{}-{:02}-{:02}", 2027 + count / 336, 1 + count % 12, 1 + count / 12 % 28);
        Date::parse(&date).expect("a date")
    };
    let mut hours = Hours::always();
    hours.holidays = (0..HOLIDAYS_MAX).map(|count| date(count).into()).collect();
    hours.special_days = (0..SPECIAL_DAYS_MAX).map(|count| (date(count), Vec::new())).collect();
    assert_eq!(hours.check(), Ok(()));

    let mut more = hours.clone();
    more.holidays.insert(date(HOLIDAYS_MAX).into());
    assert_eq!(more.check(), Err(HoursError::TooManyHolidays));
    hours.special_days.insert(date(SPECIAL_DAYS_MAX), Vec::new());
    assert_eq!(hours.check(), Err(HoursError::TooManySpecialDays));
}

/// A7: only dates that exist, in one way of writing them.
#[test]
fn a7_dates_exist_and_weekdays_have_one_name() {
    for good in ["2027-12-24", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        assert_eq!(Date::parse(good).map(String::from), Ok(good.to_owned()));
        assert_eq!(Holiday::parse(good).map(String::from), Ok(good.to_owned()));
    }
    for good in ["12-24", "02-29"] {
        assert_eq!(Holiday::parse(good).map(String::from), Ok(good.to_owned()));
        assert_eq!(Date::parse(good), Err(HoursError::BadDate), "{good}");
    }
    for bad in [
        "",
        "-",
        "--",
        "2027-02-29",
        "2100-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-04-31",
        "2027-01-00",
        "2027-1-1",
        "27-01-01",
        "2027-01-01T00:00",
        "20270101",
        "+027-01-01",
        "2027/01/01",
        " 2027-01-01",
        "２０２７-01-01",
        "13-01",
        "02-30",
        "1-1",
        "12-",
        "12-24-",
    ] {
        assert_eq!(Date::parse(bad), Err(HoursError::BadDate), "{bad:?}");
        assert_eq!(Holiday::parse(bad), Err(HoursError::BadDate), "{bad:?}");
    }
    for bad in ["", "Monday", "mon", "montag", "1"] {
        assert_eq!(Weekday::parse(bad), Err(HoursError::UnknownWeekday), "{bad:?}");
    }
}

/// A7: the shape of a zone's name; whether there is such a zone is the shell's to know.
#[test]
fn a7_a_zone_is_named_as_iana_names_it() {
    let check = |zone: &str| Hours { zone: zone.to_owned(), ..Hours::always() }.check();
    for good in ["UTC", "America/Argentina/ComodRivadavia", "Etc/GMT+12", "Africa/Porto-Novo"] {
        assert_eq!(check(good), Ok(()), "{good}");
    }
    for bad in ["", " ", "Europe/Berlin ", "Europe\\Berlin", "Zürich", &"a".repeat(65)] {
        assert_eq!(check(bad), Err(HoursError::BadZone), "{bad:?}");
    }
}

/// A7: what a door says about hours it cannot read is our sentence, and a misspelt field is
/// named.
#[test]
fn a7_unreadable_hours_are_refused_while_they_are_read() {
    let whole = json!({ "zone": "UTC", "week": {}, "holidays": [], "special_days": {} });
    let read = |field: &str, value: serde_json::Value| {
        let mut set = whole.clone();
        set[field] = value;
        serde_json::from_value::<Hours>(set).expect_err("it cannot be read").to_string()
    };
    let weekday = HoursError::UnknownWeekday.to_string();
    assert!(read("week", json!({ "mon": [] })).contains(&weekday));
    let date = HoursError::BadDate.to_string();
    assert!(read("holidays", json!(["24.12."])).contains(&date));
    assert!(read("special_days", json!({ "12-24": [] })).contains(&date));

    let mut misspelt = whole;
    let fields = misspelt.as_object_mut().expect("an object");
    let holidays = fields.remove("holidays").expect("it was there");
    fields.insert("holiday".to_owned(), holidays);
    let said = serde_json::from_value::<Hours>(misspelt).expect_err("no field is called so");
    assert!(said.to_string().starts_with("unknown field `holiday`"), "{said}");
}

/// The stored form, never edited: what an owner once set must be read for ever.
#[test]
fn hours_are_stored_as_they_were() {
    let stored = r#"{"zone":"Europe/Berlin","week":{"monday":[{"from":540,"to":720},{"from":780,"to":1020}],"friday":[{"from":1320,"to":1560}]},"holidays":["12-25","2027-03-29"],"special_days":{"2027-12-24":[{"from":540,"to":720}],"2027-12-27":[]}}"#;
    let hours: Hours = serde_json::from_str(stored).expect("it is understood");
    assert_eq!(hours.check(), Ok(()));
    assert_eq!(serde_json::to_string(&hours).expect("it is written"), stored);
}

/// A8: a window of a year and a day at least, in order, with offsets that clocks can have.
#[test]
fn a8_a_zone_covers_a_year_in_order() {
    let from = utc("2027-01-01 00:00");
    let until = from.plus(WINDOW_MS_MIN);
    let made = |offsets: &[(Timestamp, i32)], until| {
        Zone::new("Etc/Test", offsets.to_vec(), until).map(|zone| zone.until())
    };
    assert_eq!(made(&[(from, 3_600)], until), Ok(until));
    assert_eq!(made(&[], until), Err(ZoneError::Empty));
    assert_eq!(made(&[(from, 3_600)], Timestamp(until.0 - 1)), Err(ZoneError::Window));
    assert_eq!(made(&[(from, 0), (from, 3_600)], until), Err(ZoneError::Order));
    assert_eq!(made(&[(from.plus(1), 0), (from, 3_600)], until), Err(ZoneError::Order));
    assert_eq!(made(&[(from, 0), (until, 3_600)], until), Err(ZoneError::Order));
    assert_eq!(made(&[(from, 86_400)], until), Err(ZoneError::Offset));
    assert_eq!(made(&[(from, i32::MIN)], until), Err(ZoneError::Offset));
}
