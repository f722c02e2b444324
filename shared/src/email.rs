//! An e-mail address as a sign-in name: compared without regard to case, never printed.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Longest address that a mail can be sent to (RFC 5321, 4.5.3.1.3, less the angle brackets).
const BYTES_MAX: usize = 254;

/// An address, trimmed and in lower case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Not an address. The sentence is for the one who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("This is no e-mail address.")]
pub struct NotAnEmail;

impl Email {
    /// Parses `someone@host.example`. Whether mail arrives there, only a mail can tell.
    ///
    /// # Errors
    /// [`NotAnEmail`].
    pub fn parse(raw: &str) -> Result<Self, NotAnEmail> {
        let address = raw.trim();
        let (name, host) = address.rsplit_once('@').ok_or(NotAnEmail)?;
        let plain =
            |c: char| !c.is_whitespace() && !c.is_control() && !"@,;:<>()[]\"\\".contains(c);
        let fits = !name.is_empty()
            && !host.is_empty()
            && address.len() <= BYTES_MAX
            && name.chars().all(plain)
            && host.chars().all(plain);
        if fits { Ok(Self(address.to_lowercase())) } else { Err(NotAnEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = NotAnEmail;
    fn try_from(raw: String) -> Result<Self, NotAnEmail> {
        Self::parse(&raw)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("«e-mail»")
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn an_address_is_one_name_at_one_host() {
        assert_eq!(
            Email::parse(" Ana@Example.COM ").map(String::from),
            Ok("ana@example.com".into())
        );
        for bad in [
            "",
            "@",
            "ana",
            "ana@",
            "@example.com",
            "a@b@c",
            "a b@c",
            "a@b,c@d",
            "A\r\nBcc: x@y",
            "<script>@x",
            "a@b\0",
            &format!("{}@example.com", "a".repeat(250)),
        ] {
            assert!(Email::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_address_is_never_printed() {
        let email = Email::parse("ana@example.com").expect("an address");
        assert!(!format!("{email:?}").contains("ana"));
    }
}
