//! The only file that reads the browser's time, and how a moment is written for its reader.

use js_sys::{Date, Object, Reflect};
use shared::time::Timestamp;
use wasm_bindgen::JsValue;

/// Now, by the clock of this machine. It may be wrong by hours: compare it with itself only.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 are positive and whole, and far below 2^53"
)]
#[expect(clippy::disallowed_methods, reason = "the one clock of widget and console")]
pub fn now() -> Timestamp {
    Timestamp(Date::now() as u64)
}

/// Hours and minutes in the reader's zone, in the manner of `lang`: "14:30", "2:30 PM".
///
/// An empty or unknown `lang` is the browser's own.
#[must_use]
pub fn hours_minutes(at: Timestamp, lang: &str) -> String {
    let options = options(&[("hour", "2-digit"), ("minute", "2-digit")]);
    String::from(date(at).to_locale_time_string_with_options(known(lang), &options))
}

/// The day in the reader's zone, in the manner of `lang`: "Tuesday, November 24".
#[must_use]
pub fn weekday_month_day(at: Timestamp, lang: &str) -> String {
    let options = options(&[("weekday", "long"), ("month", "long"), ("day", "numeric")]);
    String::from(date(at).to_locale_date_string(known(lang), &options))
}

/// The day of the week in the reader's zone, in the manner of `lang`: "Tuesday".
#[must_use]
pub fn weekday(at: Timestamp, lang: &str) -> String {
    let options = options(&[("weekday", "long")]);
    String::from(date(at).to_locale_date_string(known(lang), &options))
}

/// The moment for `<time datetime>`: ISO 8601, in UTC.
#[must_use]
pub fn iso(at: Timestamp) -> String {
    String::from(date(at).to_iso_string())
}

/// Days since 1970 in the reader's zone, so that two moments can be asked whether a midnight lies
/// between them.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a day's number is small and whole")]
pub fn local_day(at: Timestamp) -> i64 {
    let date = date(at);
    let local_ms = date.get_time() - date.get_timezone_offset() * 60_000.0;
    (local_ms / 86_400_000.0).floor() as i64
}

#[expect(clippy::cast_precision_loss, reason = "a date is far below 2^53 milliseconds")]
fn date(at: Timestamp) -> Date {
    // A date beyond the year 275760 would make `to_iso_string` throw.
    Date::new(&JsValue::from_f64(at.0.min(8_640_000_000_000_000) as f64))
}

/// A locale the browser cannot read makes it throw; none at all is always readable.
fn known(lang: &str) -> &str {
    let readable = !lang.is_empty()
        && js_sys::Intl::get_canonical_locales(&JsValue::from_str(lang)).length() == 1;
    if readable { lang } else { "default" }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value))
            .expect("a plain object takes any property");
    }
    options
}
