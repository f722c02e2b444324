//! How a moment to come is said: on the visitor's own clock, with the day where it is another one.

use browser::clock;
use shared::time::Timestamp;

/// "today at 14:30", "tomorrow at 09:00", "on Monday at 09:00", and from a week on with the date,
/// as somebody would say it at the moment `from`. Days and hours in the manner of `lang`.
#[must_use]
pub fn when(at: Timestamp, from: Timestamp, lang: &str) -> String {
    let day = match clock::local_day(at) - clock::local_day(from) {
        ..=0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..=6 => ["on ", &clock::weekday(at, lang)].concat(),
        _ => ["on ", &clock::weekday_month_day(at, lang)].concat(),
    };
    [&day, " at ", &clock::hours_minutes(at, lang)].concat()
}
