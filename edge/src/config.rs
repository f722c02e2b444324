//! What the deployment is told from outside, checked when it is first needed.
//!
//! A missing or unusable variable is a [`Failure`] that names it, never a default: a made-up
//! secret would be valid until the next restart and then lock everyone out.

use shared::{settings::parse_origin, time::Timestamp};
use worker::Env;

use crate::failure::Failure;

/// The master secret, at least 32 bytes: every key of ours is derived from it.
///
/// Site keys stand in customers' pages, so it lasts as long as the deployment.
#[derive(Clone)]
pub(crate) struct Master(Vec<u8>);

impl Master {
    /// `BATON_SECRET`: at least 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`Failure::Config`] when it is missing or no such number.
    pub(crate) fn of(env: &Env) -> Result<Self, Failure> {
        const VARIABLE: &str = "BATON_SECRET";
        let raw = read(env, VARIABLE, "is missing: set it to 64 or more hexadecimal digits")?;
        Self::parse(&raw).ok_or(Failure::Config {
            variable: VARIABLE,
            wants: "has to be 64 or more hexadecimal digits",
        })
    }

    fn parse(hex: &str) -> Option<Self> {
        let hex = hex.trim().as_bytes();
        if hex.len() < 64 || !hex.len().is_multiple_of(2) {
            return None;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
        let byte = |pair: &[u8]| Some(digit(pair[0])? << 4 | digit(pair[1])?);
        hex.chunks_exact(2).map(byte).collect::<Option<Vec<_>>>().map(Self)
    }

    /// The bytes, for deriving a key.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Self(vec![7; 32])
    }

    #[cfg(test)]
    pub(crate) fn for_tests_other() -> Self {
        Self(vec![8; 32])
    }
}

/// `BATON_ORIGIN`: the address under which browsers reach this deployment, for example
/// `https://chat.example.com`.
///
/// # Errors
/// [`Failure::Config`] when it is missing or not written as a browser writes an origin.
pub(crate) fn origin(env: &Env) -> Result<String, Failure> {
    const VARIABLE: &str = "BATON_ORIGIN";
    let raw = read(env, VARIABLE, "is missing: set it to the deployment's own address")?;
    match parse_origin(&raw) {
        Ok(origin) if origin == raw => Ok(origin),
        _ => Err(Failure::Config {
            variable: VARIABLE,
            wants: "has to be an origin such as https://chat.example.com, with nothing after it",
        }),
    }
}

/// Whether this deployment runs on somebody's own machine.
pub(crate) fn is_development(env: &Env) -> bool {
    origin(env).is_ok_and(|origin| is_own_machine(&origin))
}

fn is_own_machine(origin: &str) -> bool {
    origin
        .strip_prefix("http://localhost")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// `SETUP_TOKEN`: whoever knows it may claim a deployment that nobody has claimed.
///
/// # Errors
/// [`Failure::Config`] when it is missing, or so short that it could be guessed.
pub(crate) fn set_up_token(env: &Env) -> Result<String, Failure> {
    const VARIABLE: &str = "SETUP_TOKEN";
    let token = read(env, VARIABLE, "is missing: set it to 22 or more random characters")?;
    if token.len() < 16 {
        let wants = "is too short: set it to 22 or more random characters";
        return Err(Failure::Config { variable: VARIABLE, wants });
    }
    Ok(token)
}

/// Whether this deployment may hand over to people, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entitlement {
    /// It may now.
    pub(crate) available: bool,
    /// When the trial ends or has ended, if it is one.
    pub(crate) until: Option<Timestamp>,
}

/// `HUMAN_ASSISTANCE`: absent or `on`, `off`, or `until YYYY-MM-DD`, a trial that ends with that
/// day in UTC.
///
/// # Errors
/// [`Failure::Config`] for anything else.
pub(crate) fn human_assistance(env: &Env, now: Timestamp) -> Result<Entitlement, Failure> {
    const VARIABLE: &str = "HUMAN_ASSISTANCE";
    let raw = env.var(VARIABLE).map(|value| value.to_string()).unwrap_or_default();
    entitlement(&raw, now).ok_or(Failure::Config {
        variable: VARIABLE,
        wants: "has to be on, off, or until and a date such as 2027-01-31",
    })
}

fn entitlement(raw: &str, now: Timestamp) -> Option<Entitlement> {
    match raw.trim() {
        "" | "on" => Some(Entitlement { available: true, until: None }),
        "off" => Some(Entitlement { available: false, until: None }),
        trial => {
            let day: jiff::civil::Date = trial.strip_prefix("until ")?.trim().parse().ok()?;
            let end = day.tomorrow().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
            let until = Timestamp(u64::try_from(end.timestamp().as_millisecond()).ok()?);
            Some(Entitlement { available: now < until, until: Some(until) })
        }
    }
}

/// `MODEL_TOKENS_PER_DAY`: what all models of the deployment may spend in a day of UTC; absent is no
/// allowance of its own beside those of each bot.
///
/// # Errors
/// [`Failure::Config`] when it is no number.
pub(crate) fn model_tokens_per_day(env: &Env) -> Result<Option<u64>, Failure> {
    const VARIABLE: &str = "MODEL_TOKENS_PER_DAY";
    let raw = env.var(VARIABLE).map(|value| value.to_string()).unwrap_or_default();
    let wants = "has to be a whole number of tokens";
    match raw.trim() {
        "" => Ok(None),
        raw => raw.parse().map(Some).map_err(|_| Failure::Config { variable: VARIABLE, wants }),
    }
}

fn read(env: &Env, variable: &'static str, wants: &'static str) -> Result<String, Failure> {
    match env.var(variable).map(|value| value.to_string()) {
        Ok(value) if !value.is_empty() => Ok(value),
        _ => Err(Failure::Config { variable, wants }),
    }
}

#[cfg(test)]
mod tests {
    use shared::time::Timestamp;

    use super::{Entitlement, Master, entitlement, is_own_machine};

    #[test]
    fn development_is_on_localhost_and_on_no_name_that_begins_so() {
        for own in ["http://localhost", "http://localhost:8787"] {
            assert!(is_own_machine(own), "{own}");
        }
        for other in ["http://localhost.example.com", "https://localhost", "https://a.example"] {
            assert!(!is_own_machine(other), "{other}");
        }
    }

    #[test]
    fn human_assistance_is_on_off_or_a_trial_to_the_end_of_its_day() {
        let new_year = Timestamp(1_798_761_600_000);
        let of = |raw, now| entitlement(raw, now).map(|e| (e.available, e.until));
        assert_eq!(of("", new_year), Some((true, None)));
        assert_eq!(of("on", new_year), Some((true, None)));
        assert_eq!(of("off", new_year), Some((false, None)));
        let before = Timestamp(new_year.0 - 1);
        assert_eq!(of("until 2026-12-31", before), Some((true, Some(new_year))));
        assert_eq!(
            entitlement("until 2026-12-31", new_year),
            Some(Entitlement { available: false, until: Some(new_year) })
        );
        for bad in ["yes", "until", "until 2026-02-30", "2026-12-31"] {
            assert_eq!(of(bad, new_year), None, "{bad}");
        }
    }

    #[test]
    fn a_master_secret_is_at_least_32_bytes_of_hex() {
        let good = "00ff".repeat(16);
        assert_eq!(Master::parse(&good).map(|m| m.bytes()[..3].to_vec()), Some(vec![0, 255, 0]));
        for bad in
            ["", "00ff", &"0".repeat(63), &"0".repeat(65), &"zz".repeat(32), &"é0".repeat(32)]
        {
            assert!(Master::parse(bad).is_none(), "{bad}");
        }
    }
}
