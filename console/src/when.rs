//! Moments and waits, as the console writes them.

use browser::clock;
use js_sys::{Date, Object, Reflect};
use shared::time::Timestamp;
use wasm_bindgen::JsValue;

/// The manner in which the console writes dates: 14:30, Tuesday 24 November.
const LANG: &str = "en-GB";

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;

/// How long something has lasted, to the second: `2:14`, `1:02:14`.
#[must_use]
pub fn lasted(since: Timestamp, now: Timestamp) -> String {
    let seconds = now.since(since) / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// When something was, for a list: `now`, `4 min`, `11:20`, `Yesterday`, `3 Mar`.
#[must_use]
pub fn ago(at: Timestamp, now: Timestamp) -> String {
    let ms = now.since(at);
    let days = clock::local_day(now) - clock::local_day(at);
    match days {
        _ if ms < MINUTE_MS => "now".to_owned(),
        _ if ms < HOUR_MS => format!("{} min", ms / MINUTE_MS),
        ..=0 => hours_minutes(at),
        1 => "Yesterday".to_owned(),
        _ => day_month(at),
    }
}

/// Hours and minutes: `14:30`.
#[must_use]
pub fn hours_minutes(at: Timestamp) -> String {
    clock::hours_minutes(at, LANG)
}

/// The day, for the line between two days: `Today`, `Yesterday`, `Tuesday 24 November`.
#[must_use]
pub fn day(at: Timestamp, now: Timestamp) -> String {
    match clock::local_day(now) - clock::local_day(at) {
        ..=0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        _ => clock::weekday_month_day(at, LANG),
    }
}

/// A moment that may be on another day: `14:30`, `tomorrow, 14:30`, `Tuesday 24 November, 14:30`.
#[must_use]
pub fn moment(at: Timestamp, now: Timestamp) -> String {
    let time = hours_minutes(at);
    match clock::local_day(at) - clock::local_day(now) {
        0 => time,
        1 => format!("tomorrow, {time}"),
        -1 => format!("yesterday, {time}"),
        _ => format!("{}, {time}", clock::weekday_month_day(at, LANG)),
    }
}

/// `3 Mar`.
#[expect(clippy::cast_precision_loss, reason = "a date is far below 2^53 milliseconds")]
fn day_month(at: Timestamp) -> String {
    let options = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "short")] {
        Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value))
            .expect("a plain object takes any property");
    }
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    String::from(date.to_locale_date_string(LANG, &options))
}
