//! Dates of the civil calendar, weekdays and holidays: what they are called and how they are
//! counted. Time of day and zones are elsewhere.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::HoursError;

/// Milliseconds of a day on a wall clock that nobody touches.
pub(super) const DAY_MS: i64 = 24 * 60 * 60_000;

/// A weekday, written `monday` and so on. The week begins on Monday (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[expect(missing_docs, reason = "a weekday is a weekday")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All seven, in their order.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Parses an English name in small letters, as [`Weekday::name`] writes it.
    ///
    /// # Errors
    /// [`HoursError::UnknownWeekday`].
    pub fn parse(raw: &str) -> Result<Self, HoursError> {
        let named = Self::ALL.into_iter().find(|weekday| weekday.name() == raw);
        named.ok_or(HoursError::UnknownWeekday)
    }

    /// `monday`, `tuesday` and so on.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// The weekday of the date `day` days after 1970-01-01, which was a Thursday.
    pub(super) fn of(day: i64) -> Self {
        let since_monday = usize::try_from((day + 3).rem_euclid(7)).expect("0 to 6");
        Self::ALL[since_monday]
    }

    /// The one after; Monday after Sunday.
    pub(super) const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % 7]
    }
}

/// A date of the Gregorian calendar, written `2027-12-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// Parses `2027-12-24`: four digits, two and two, and a date that exists.
    ///
    /// # Errors
    /// [`HoursError::BadDate`].
    pub fn parse(raw: &str) -> Result<Self, HoursError> {
        let parts: Vec<&str> = raw.split('-').collect();
        let [year, month, day] = parts[..] else { return Err(HoursError::BadDate) };
        let year = number(year, 4)?;
        Self::existing(i32::from(year), month, day)
    }

    /// A date of `year`, when the calendar has it.
    fn existing(year: i32, month: &str, day: &str) -> Result<Self, HoursError> {
        let in_range = |number: u16, max: u8| {
            u8::try_from(number).ok().filter(|number| (1..=max).contains(number))
        };
        let month = in_range(number(month, 2)?, 12).ok_or(HoursError::BadDate)?;
        let day = in_range(number(day, 2)?, month_days(year, month)).ok_or(HoursError::BadDate)?;
        Ok(Self { year, month, day })
    }

    /// The date `day` days after 1970-01-01, before it when negative.
    ///
    /// Years are counted from March, so that the leap day is the last of its year, in eras of 400
    /// years, after which the calendar repeats itself: 146 097 days.
    pub(super) fn from_days(day: i64) -> Self {
        let day = day + 719_468; // from 0000-03-01 to 1970-01-01
        let (era, day) = (day.div_euclid(146_097), day.rem_euclid(146_097));
        // Less one leap day in 4 years, plus one in 100, less one in 400.
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        // From March on, five months have 153 days, again and again.
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (month, next_year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        Self {
            year: i32::try_from(era * 400 + year + next_year).expect("a zone ends at year 9999"),
            month: u8::try_from(month).expect("1 to 12"),
            day: u8::try_from(day).expect("1 to 31"),
        }
    }

    /// This day and month of any year.
    pub(super) const fn every_year(self) -> Holiday {
        Holiday::Yearly { month: self.month, day: self.day }
    }
}

/// Exactly `digits` digits.
fn number(raw: &str, digits: usize) -> Result<u16, HoursError> {
    let plain = raw.len() == digits && raw.bytes().all(|byte| byte.is_ascii_digit());
    if plain { raw.parse().map_err(|_| HoursError::BadDate) } else { Err(HoursError::BadDate) }
}

const fn month_days(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date that is closed, written `2027-04-05` for once or `12-25` for every year.
///
/// `02-29` comes in leap years only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Holiday {
    /// The same day every year.
    Yearly {
        /// 1 is January.
        month: u8,
        /// 1 is the first.
        day: u8,
    },
    /// One date.
    Once(Date),
}

impl Holiday {
    /// Parses `2027-04-05` or `12-25`.
    ///
    /// # Errors
    /// [`HoursError::BadDate`].
    pub fn parse(raw: &str) -> Result<Self, HoursError> {
        match raw.split_once('-') {
            // In 2000 every day exists that exists in any year.
            Some((month, day)) if month.len() == 2 => {
                Date::existing(2000, month, day).map(Date::every_year)
            }
            _ => Date::parse(raw).map(Self::Once),
        }
    }
}

impl From<Date> for Holiday {
    fn from(date: Date) -> Self {
        Self::Once(date)
    }
}

/// What hours can be set for, in a sentence of [`HoursError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A day of every week.
    Weekday(Weekday),
    /// A special day.
    Date(Date),
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yearly { month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Once(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekday(weekday) => weekday.fmt(f),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl TryFrom<String> for Weekday {
    type Error = HoursError;
    fn try_from(raw: String) -> Result<Self, HoursError> {
        Self::parse(&raw)
    }
}

impl TryFrom<String> for Date {
    type Error = HoursError;
    fn try_from(raw: String) -> Result<Self, HoursError> {
        Self::parse(&raw)
    }
}

impl TryFrom<String> for Holiday {
    type Error = HoursError;
    fn try_from(raw: String) -> Result<Self, HoursError> {
        Self::parse(&raw)
    }
}

impl From<Weekday> for String {
    fn from(weekday: Weekday) -> Self {
        weekday.name().to_owned()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl From<Holiday> for String {
    fn from(holiday: Holiday) -> Self {
        holiday.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Weekday, month_days};

    /// Every date from 1601 to 2400, a whole era and a half, against counting on day by day.
    #[test]
    fn dates_are_what_counting_on_gives() {
        let (mut year, mut month, mut day) = (1601, 1, 1);
        let mut weekday = Weekday::Monday;
        for days in -134_774..157_054 {
            assert_eq!(Date::from_days(days), Date { year, month, day });
            assert_eq!(Weekday::of(days), weekday);
            weekday = weekday.next();
            day += 1;
            if day > month_days(year, month) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!((year, month, day), (2400, 1, 1));
    }

    #[test]
    fn known_dates_have_their_numbers() {
        for (days, date, weekday) in [
            (0, "1970-01-01", "thursday"),
            (-1, "1969-12-31", "wednesday"),
            (11_016, "2000-02-29", "tuesday"),
            (20_905, "2027-03-28", "sunday"),
            (2_932_896, "9999-12-31", "friday"),
        ] {
            assert_eq!(Date::from_days(days).to_string(), date);
            assert_eq!(Weekday::of(days).name(), weekday);
        }
    }
}
