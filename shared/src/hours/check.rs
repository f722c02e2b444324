//! What an owner may set as hours, and the sentence for what they may not.

use super::{Day, Hours, Interval, Weekday, interval::DAY_MINUTES};

/// Most intervals of one day: a shift, a lunch break and an evening are three of them.
pub const INTERVALS_MAX: usize = 6;

/// Most holidays. No country has more than thirty a year.
pub const HOLIDAYS_MAX: usize = 60;

/// Most special days.
///
/// With all their intervals they are 60 × (15 + 6 × 26) bytes of JSON; week and holidays add 2 kB:
/// 13 kB at most in all, small enough to travel with a site's settings in a header.
pub const SPECIAL_DAYS_MAX: usize = 60;

/// Longest name of a zone. The longest that IANA has is 32 (`America/Argentina/ComodRivadavia`).
const ZONE_CHARS_MAX: usize = 64;

/// Why hours were not taken. The sentence is for the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not the shape of an IANA name. Whether there is such a zone, the shell knows.
    #[error("A time zone is named as in Europe/Berlin.")]
    BadZone,
    /// Not one of the seven names.
    #[error("A weekday is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.")]
    UnknownWeekday,
    /// Not a date, or one that the calendar does not have.
    #[error("A date is written 2027-12-24, a holiday of every year 12-24, and has to exist.")]
    BadDate,
    /// Begins on another day than its own.
    #[error("{day}: an interval begins at one of the minutes 0 to 1439 of its day.")]
    BeginsOutside {
        /// Where it was set.
        day: Day,
    },
    /// Ends where it begins, or before.
    #[error(
        "{day}: {interval} does not end after it begins. What crosses midnight counts on past \
         1440: until 02:00 is 1560."
    )]
    EndsTooSoon {
        /// Where it was set.
        day: Day,
        /// What was set.
        interval: Interval,
    },
    /// Longer than a day.
    #[error("{day}: an interval lasts 24 hours at most.")]
    TooLong {
        /// Where it was set.
        day: Day,
    },
    /// Two intervals of one day share some time.
    #[error("{day}: {first} and {second} overlap.")]
    Overlap {
        /// Where they were set.
        day: Day,
        /// The one that begins first.
        first: Interval,
        /// The one that begins within it.
        second: Interval,
    },
    /// An interval reaches past midnight into one of the next weekday.
    #[error("{weekday}: {night} runs into {morning} of {}.", weekday.next())]
    NightOverlaps {
        /// Where it begins.
        weekday: Weekday,
        /// The one that crosses midnight.
        night: Interval,
        /// The one it runs into.
        morning: Interval,
    },
    /// More than [`INTERVALS_MAX`] on one day.
    #[error("{day}: a day has at most {INTERVALS_MAX} intervals.")]
    TooManyIntervals {
        /// Where they were set.
        day: Day,
    },
    /// More than [`HOLIDAYS_MAX`].
    #[error("There may be at most {HOLIDAYS_MAX} holidays.")]
    TooManyHolidays,
    /// More than [`SPECIAL_DAYS_MAX`].
    #[error("There may be at most {SPECIAL_DAYS_MAX} special days.")]
    TooManySpecialDays,
}

impl Hours {
    /// Checks what an owner has set (A7). Intervals of a day may be in any order and may touch.
    ///
    /// A special day's night may run into the day after it: which of them was meant to give way
    /// cannot be told, and both are open then.
    ///
    /// # Errors
    /// The first [`HoursError`] found.
    pub fn check(&self) -> Result<(), HoursError> {
        let part = |byte: u8| byte.is_ascii_alphanumeric() || b"_+-/".contains(&byte);
        let fits = (1..=ZONE_CHARS_MAX).contains(&self.zone.len());
        if !fits || !self.zone.bytes().all(part) {
            return Err(HoursError::BadZone);
        }
        if self.holidays.len() > HOLIDAYS_MAX {
            return Err(HoursError::TooManyHolidays);
        }
        if self.special_days.len() > SPECIAL_DAYS_MAX {
            return Err(HoursError::TooManySpecialDays);
        }
        let weekdays = self.week.iter().map(|(weekday, set)| (Day::Weekday(*weekday), set));
        let dates = self.special_days.iter().map(|(date, set)| (Day::Date(*date), set));
        for (day, set) in weekdays.chain(dates) {
            check_day(day, set)?;
        }
        self.check_nights()
    }

    /// No weekday reaches into the hours of the next, Sunday into Monday included.
    fn check_nights(&self) -> Result<(), HoursError> {
        for (&weekday, set) in &self.week {
            let Some(&night) = set.iter().max_by_key(|interval| interval.to) else { continue };
            let mornings = self.week.get(&weekday.next()).into_iter().flatten();
            let earliest = mornings.min_by_key(|interval| interval.from);
            if let Some(&morning) = earliest
                && morning.from + DAY_MINUTES < night.to
            {
                return Err(HoursError::NightOverlaps { weekday, night, morning });
            }
        }
        Ok(())
    }
}

fn check_day(day: Day, set: &[Interval]) -> Result<(), HoursError> {
    if set.len() > INTERVALS_MAX {
        return Err(HoursError::TooManyIntervals { day });
    }
    for &interval in set {
        if interval.from >= DAY_MINUTES {
            return Err(HoursError::BeginsOutside { day });
        }
        if interval.to <= interval.from {
            return Err(HoursError::EndsTooSoon { day, interval });
        }
        if interval.to - interval.from > DAY_MINUTES {
            return Err(HoursError::TooLong { day });
        }
    }
    let mut sorted = set.to_vec();
    sorted.sort_unstable();
    match sorted.array_windows().find(|[first, second]| second.from < first.to) {
        Some(&[first, second]) => Err(HoursError::Overlap { day, first, second }),
        None => Ok(()),
    }
}
