//! Keys, digests and comparison. What they protect is decided elsewhere.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::config::Master;

/// What a key is for. A tag made for one purpose is worth nothing for another.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    /// Makes a site key self-verifying.
    SiteKey,
    /// Signs a visitor's token.
    VisitorToken,
    /// Pepper of password hashes: a stolen table alone cannot be searched for passwords.
    Password,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::SiteKey => b"baton/v1/site-key",
            Self::VisitorToken => b"baton/v1/visitor-token",
            Self::Password => b"baton/v1/password",
        }
    }
}

/// A key bound to one purpose: HMAC-SHA-256 of the purpose's label under the master secret.
pub(crate) struct Key([u8; 32]);

impl Key {
    /// The key of `purpose`.
    pub(crate) fn new(master: &Master, purpose: Purpose) -> Self {
        Self(hmac(master.bytes(), purpose.label()).finalize().into_bytes().into())
    }

    /// The tag of `message`.
    pub(crate) fn tag(&self, message: &[u8]) -> [u8; 32] {
        hmac(&self.0, message).finalize().into_bytes().into()
    }

    /// Whether `tag` is the beginning of this message's tag; at least 16 bytes of it. In constant
    /// time.
    pub(crate) fn verifies(&self, message: &[u8], tag: &[u8]) -> bool {
        tag.len() >= 16 && hmac(&self.0, message).verify_truncated_left(tag).is_ok()
    }

    /// The key itself, for an algorithm that takes one.
    pub(crate) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

fn hmac(key: &[u8], message: &[u8]) -> Hmac<Sha256> {
    let hmac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    hmac.chain_update(message)
}

/// SHA-256 in hexadecimal: how a secret that we only have to recognise is kept.
pub(crate) fn sha256_hex(message: &[u8]) -> String {
    Sha256::digest(message).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether two secrets are the same, in a time that depends on neither.
pub(crate) fn same(a: &str, b: &str) -> bool {
    Sha256::digest(a).ct_eq(&Sha256::digest(b)).into()
}

#[cfg(test)]
mod tests {
    use super::{Key, Purpose, same, sha256_hex};
    use crate::config::Master;

    #[test]
    fn a_tag_is_bound_to_its_purpose_and_every_bit_of_it_counts() {
        let master = Master::for_tests();
        let key = Key::new(&master, Purpose::SiteKey);
        let tag = key.tag(b"site");
        assert!(key.verifies(b"site", &tag) && key.verifies(b"site", &tag[..16]));
        assert!(!key.verifies(b"site", &tag[..15]), "a short tag could be guessed");
        assert!(!key.verifies(b"site", &[]));
        assert!(!key.verifies(b"sita", &tag));
        assert!(!Key::new(&master, Purpose::VisitorToken).verifies(b"site", &tag));
        for bit in 0..256 {
            let mut forged = tag;
            forged[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verifies(b"site", &forged), "bit {bit}");
        }
    }

    #[test]
    fn sha256_is_the_one_of_fips_180() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), abc);
    }

    #[test]
    fn secrets_are_the_same_or_not() {
        assert!(same("a", "a"));
        assert!(!same("a", "b") && !same("a", "") && !same("a", "aa"));
    }
}
