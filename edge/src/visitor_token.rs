//! A visitor's token, `v1.PAYLOAD.TAG`: says who a browser was last time, and opens that visitor's
//! conversations on one site, from one origin, until it expires.
//!
//! Both parts after the version are Base64url, so that the token can travel as a WebSocket's
//! subprotocol. It is checked here and now: no object is woken for one that is not ours.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize};
use shared::{
    id::{SiteId, VisitorId},
    limits::VISITOR_TOKEN_MS,
    time::Timestamp,
};

use crate::{
    config::Master,
    crypto::{Key, Purpose},
};

/// Longest token that is looked at. Three ids, two times and the longest origin are under 700
/// bytes, in Base64 under 950.
const CHARS_MAX: usize = 1_024;

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VisitorToken {
    /// Who.
    pub(crate) visitor: VisitorId,
    /// On which site.
    pub(crate) site: SiteId,
    /// Origin of the page that keeps it.
    pub(crate) origin: String,
    /// Until when.
    pub(crate) expires_at: Timestamp,
}

impl VisitorToken {
    /// For `visitor`, from `now` on.
    pub(crate) fn new(visitor: VisitorId, site: SiteId, origin: String, now: Timestamp) -> Self {
        Self { visitor, site, origin, expires_at: now.plus(VISITOR_TOKEN_MS) }
    }

    /// Signs it.
    pub(crate) fn issue(&self, master: &Master) -> String {
        let payload = serde_json::to_vec(self).expect("a token holds strings and a number");
        let signed = format!("v1.{}", Base64UrlUnpadded::encode_string(&payload));
        let tag = Key::new(master, Purpose::VisitorToken).tag(signed.as_bytes());
        format!("{signed}.{}", Base64UrlUnpadded::encode_string(&tag))
    }

    /// Reads a token that we signed and that has not expired at `now`. Which of the two was wrong
    /// is nobody's business.
    pub(crate) fn check(master: &Master, raw: &str, now: Timestamp) -> Option<Self> {
        if raw.len() > CHARS_MAX {
            return None;
        }
        let (signed, tag) = raw.rsplit_once('.')?;
        let payload = signed.strip_prefix("v1.")?;
        let tag = Base64UrlUnpadded::decode_vec(tag).ok()?;
        // The whole tag, and before a byte of the payload is believed.
        let ours = tag.len() == 32
            && Key::new(master, Purpose::VisitorToken).verifies(signed.as_bytes(), &tag);
        if !ours {
            return None;
        }
        let payload = Base64UrlUnpadded::decode_vec(payload).ok()?;
        let token: Self = serde_json::from_slice(&payload).ok()?;
        (now < token.expires_at).then_some(token)
    }
}

#[cfg(test)]
mod tests {
    use base64ct::{Base64UrlUnpadded, Encoding};
    use shared::{
        id::{SiteId, VisitorId},
        limits::VISITOR_TOKEN_MS,
        time::Timestamp,
    };

    use super::VisitorToken;
    use crate::{
        config::Master,
        crypto::{Key, Purpose},
    };

    const NOW: Timestamp = Timestamp(1_800_000_000_000);

    fn token() -> VisitorToken {
        VisitorToken::new(
            VisitorId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("an id"),
            SiteId::parse("k7m2p9q4w8x3z6ab").expect("an id"),
            "https://shop.example".to_owned(),
            NOW,
        )
    }

    #[test]
    fn a_token_says_what_was_signed_until_it_expires() {
        let master = Master::for_tests();
        let raw = token().issue(&master);
        assert!(raw.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)), "{raw}");
        assert_eq!(VisitorToken::check(&master, &raw, NOW), Some(token()));
        let last = NOW.plus(VISITOR_TOKEN_MS - 1);
        assert!(VisitorToken::check(&master, &raw, last).is_some());
        assert_eq!(VisitorToken::check(&master, &raw, NOW.plus(VISITOR_TOKEN_MS)), None);
    }

    #[test]
    fn the_longest_token_we_sign_is_one_we_read() {
        let master = Master::for_tests();
        let longest = VisitorToken::new(
            VisitorId::parse(&"v".repeat(64)).expect("an id"),
            SiteId::parse(&"s".repeat(64)).expect("an id"),
            format!("https://{}", "o".repeat(255)),
            NOW,
        );
        let raw = longest.issue(&master);
        assert_eq!(VisitorToken::check(&master, &raw, NOW), Some(longest));
    }

    #[test]
    fn no_changed_character_goes_unnoticed() {
        let master = Master::for_tests();
        let raw = token().issue(&master);
        for at in 0..raw.len() {
            for other in [b'A', b'B', b'.', b'-', b'0', b' '] {
                let mut bytes = raw.clone().into_bytes();
                if bytes[at] == other {
                    continue;
                }
                bytes[at] = other;
                let forged = String::from_utf8(bytes).expect("ASCII");
                assert_eq!(VisitorToken::check(&master, &forged, NOW), None, "{at}: {forged}");
            }
            assert_eq!(VisitorToken::check(&master, &raw[..at], NOW), None, "cut at {at}");
        }
    }

    #[test]
    fn a_tag_of_another_kind_or_none_is_no_token() {
        let master = Master::for_tests();
        let raw = token().issue(&master);
        let (signed, tag) = raw.rsplit_once('.').expect("three parts");
        let other = Key::new(&master, Purpose::SiteKey).tag(signed.as_bytes());
        let short = Base64UrlUnpadded::decode_vec(tag).expect("Base64")[..16].to_vec();
        let unsigned = Base64UrlUnpadded::encode_string(br#"{"alg":"none"}"#);
        for forged in [
            format!("{signed}.{}", Base64UrlUnpadded::encode_string(&other)),
            format!("{signed}.{}", Base64UrlUnpadded::encode_string(&short)),
            format!("{signed}."),
            format!("{signed}.{tag}="),
            format!("{signed}.{tag}.{tag}"),
            format!("v2{}.{tag}", &signed[2..]),
            format!("{unsigned}.{}.", &signed[3..]),
            String::new(),
            "v1..".to_owned(),
            "v1.é.é".to_owned(),
            "v1.".repeat(100_000),
        ] {
            assert_eq!(VisitorToken::check(&master, &forged, NOW), None, "{:.80}", forged);
        }
    }
}
