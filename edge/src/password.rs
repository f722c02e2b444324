//! Passwords: Argon2id, hashed in the stateless worker, never in an object that others wait for.
//!
//! 7 168 KiB and five passes is one of OWASP's equivalent settings, the one that takes the least
//! memory: a worker's memory never shrinks. About 120 ms of CPU. Hashing does not await, so an
//! isolate does one at a time; `throttle` comes before it.

use core::fmt;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use serde::Deserialize;
use shared::limits::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN};

use crate::{
    clock,
    config::Master,
    crypto::{Key, Purpose},
};

const MEMORY_KIB: u32 = 7_168;
const PASSES: u32 = 5;
const LANES: u32 = 1;

/// What somebody typed as a password. Compared as typed, never printed, never sent on.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Password(String);

impl Password {
    /// Whether it may be chosen. One that is only being tried may be anything.
    ///
    /// # Errors
    /// A sentence for the one who chose it.
    pub(crate) fn check_as_new(&self) -> Result<(), String> {
        let chars = self.0.chars().count();
        if chars < PASSWORD_CHARS_MIN {
            Err(format!("A password has at least {PASSWORD_CHARS_MIN} characters."))
        } else if chars > PASSWORD_CHARS_MAX {
            Err(format!("A password has at most {PASSWORD_CHARS_MAX} characters."))
        } else {
            Ok(())
        }
    }

    /// Its hash with a fresh salt, as a PHC string.
    pub(crate) fn hash(&self, master: &Master) -> String {
        let pepper = Key::new(master, Purpose::Password);
        let salt = clock::bytes::<16>();
        hasher(&pepper)
            .hash_password_with_salt(self.0.as_bytes(), &salt)
            .expect("Argon2 takes passwords up to 4 GiB and salts of 16 bytes")
            .to_string()
    }

    /// Whether `stored` was made from it. Without a `stored` one the same work is done for
    /// nothing, so that the time does not tell who has an account.
    pub(crate) fn matches(&self, stored: Option<&str>, master: &Master) -> bool {
        // A password nobody can have chosen is not worth the work, whoever the account belongs to.
        if self.0.chars().count() > PASSWORD_CHARS_MAX {
            return false;
        }
        let Some(stored) = stored else {
            drop(self.hash(master));
            return false;
        };
        let pepper = Key::new(master, Purpose::Password);
        hasher(&pepper).verify_password(self.0.as_bytes(), stored).is_ok()
    }
}

fn hasher(pepper: &Key) -> Argon2<'_> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the settings are in range");
    Argon2::new_with_secret(pepper.bytes(), Algorithm::Argon2id, Version::V0x13, params)
        .expect("a pepper of 32 bytes is in range")
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("«password»")
    }
}

#[cfg(test)]
mod tests {
    use super::Password;
    use crate::config::Master;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let master = Master::for_tests();
        let password = Password("correct horse battery".into());
        let hash = password.hash(&master);
        assert!(hash.starts_with("$argon2id$v=19$m=7168,t=5,p=1$"), "{hash}");
        assert!(password.matches(Some(&hash), &master));
        assert!(!Password("Correct horse battery".into()).matches(Some(&hash), &master));
        assert!(!Password(String::new()).matches(Some(&hash), &master));
        assert!(!password.matches(None, &master));
        assert!(!password.matches(Some("no hash"), &master));
        assert_ne!(hash, password.hash(&master), "every hash has its own salt");
    }

    #[test]
    fn a_stolen_table_is_worth_nothing_without_the_master_secret() {
        let password = Password("correct horse battery".into());
        let hash = password.hash(&Master::for_tests());
        assert!(!password.matches(Some(&hash), &Master::for_tests_other()));
    }

    #[test]
    fn a_new_password_has_12_to_128_characters() {
        for (chars, fits) in [(0, false), (11, false), (12, true), (128, true), (129, false)] {
            assert_eq!(Password("ä".repeat(chars)).check_as_new().is_ok(), fits, "{chars}");
        }
    }
}
