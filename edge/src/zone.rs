//! Time zones: which offsets the clocks of an IANA zone have around a moment.
//!
//! The core knows no zone; it is handed this one as data. The rules come with the binary (tzdata as
//! bundled by `jiff`), so that a new release of tzdata is a `cargo update`.

use jiff::tz::TimeZone;
use shared::{hours::Zone, time::Timestamp};

const DAY_MS: u64 = 24 * 3_600_000;

/// The window begins two days before now: the night that runs into this morning began within it.
const BEFORE_MS: u64 = 2 * DAY_MS;

/// It ends a year and a month after now, so that what happens once a year is still ahead in it.
const AFTER_MS: u64 = 400 * DAY_MS;

/// There is no zone of this name. The sentence is for the owner who set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no time zone of this name. They are named as in Europe/Berlin.")]
pub(crate) struct UnknownZone;

/// The zone `name` from two days before `now` to 400 days after it.
///
/// Capitals do not matter; the zone that comes back is named as IANA writes it. The many old names
/// that IANA keeps (`Asia/Calcutta`) are zones of their own.
///
/// # Errors
/// [`UnknownZone`], also for `Etc/Unknown`, which names the absence of a zone.
pub(crate) fn around(name: &str, now: Timestamp) -> Result<Zone, UnknownZone> {
    let zone = TimeZone::get(name).map_err(|_| UnknownZone)?;
    let name = zone.iana_name().filter(|_| !zone.is_unknown()).ok_or(UnknownZone)?;
    let from = Timestamp(now.0.saturating_sub(BEFORE_MS));
    let until = now.plus(AFTER_MS);

    let mut offsets = vec![(from, zone.to_offset(moment(from)).seconds())];
    for shift in zone.following(moment(from)) {
        let at = shift.timestamp().as_millisecond();
        let at = Timestamp(u64::try_from(at).expect("it follows a moment after 1970"));
        if at >= until {
            break;
        }
        // Some changes are of the abbreviation alone.
        let seconds = shift.offset().seconds();
        if offsets.last().is_some_and(|(_, before)| *before != seconds) {
            offsets.push((at, seconds));
        }
    }
    Ok(Zone::new(name, offsets, until).expect("in order, from the first offset for 402 days"))
}

fn moment(at: Timestamp) -> jiff::Timestamp {
    let ms = i64::try_from(at.0).unwrap_or(i64::MAX);
    jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use shared::{
        hours::{Hours, Zone, next_open},
        time::Timestamp,
    };

    use super::{AFTER_MS, BEFORE_MS, UnknownZone, around};

    /// 2027-01-15T12:00:00Z.
    const NOW: Timestamp = Timestamp(1_800_014_400_000);

    /// A zone of the same window with `shifts` after the offset it begins with.
    fn expected(name: &str, begins_with: i32, shifts: &[(u64, i32)]) -> Zone {
        let mut offsets = vec![(Timestamp(NOW.0 - BEFORE_MS), begins_with)];
        offsets.extend(shifts.iter().map(|(at, seconds)| (Timestamp(at * 1_000), *seconds)));
        Zone::new(name, offsets, NOW.plus(AFTER_MS)).expect("a zone")
    }

    #[test]
    fn a_zone_has_its_clock_changes_of_the_coming_year() {
        // 2027-03-28T01:00Z and 2027-10-31T01:00Z.
        let berlin = [(1_806_195_600, 7_200), (1_824_944_400, 3_600)];
        assert_eq!(around("Europe/Berlin", NOW), Ok(expected("Europe/Berlin", 3_600, &berlin)));
        // 2027-04-03T15:00Z and 2027-10-02T15:30Z: by half an hour.
        let lord_howe = [(1_806_764_400, 37_800), (1_822_491_000, 39_600)];
        assert_eq!(
            around("Australia/Lord_Howe", NOW),
            Ok(expected("Australia/Lord_Howe", 39_600, &lord_howe))
        );
    }

    #[test]
    fn a_zone_without_clock_changes_is_one_offset() {
        for (name, seconds) in [("UTC", 0), ("Asia/Kathmandu", 20_700), ("Pacific/Apia", 46_800)] {
            assert_eq!(around(name, NOW), Ok(expected(name, seconds, &[])));
        }
    }

    #[test]
    fn capitals_do_not_matter() {
        assert_eq!(around("europe/BERLIN", NOW), around("Europe/Berlin", NOW));
    }

    #[test]
    fn what_is_no_zone_is_refused() {
        for name in ["", "Europe/Bielefeld", "Berlin", "+01:00", "Etc/Unknown", " UTC", "../UTC"] {
            assert_eq!(around(name, NOW), Err(UnknownZone), "{name:?}");
        }
    }

    #[test]
    fn the_default_hours_name_a_zone() {
        let hours = Hours::always();
        let zone = around(&hours.zone, NOW).expect("a zone");
        assert_eq!(next_open(&hours, &zone, NOW), None, "it never closes");
    }

    /// A clock that stands at zero, or far off, is no reason to stop.
    #[test]
    fn any_moment_has_a_zone() {
        for now in [0, 1, 253_402_214_400_000, u64::MAX / 2] {
            assert!(around("Europe/Berlin", Timestamp(now)).is_ok(), "{now}");
        }
    }
}
