//! A site's public key, `SITE.TAG`: the door tells a key we gave out from one made up, without
//! asking any object. Not a secret: it stands in the customer's page.
//!
//! Both parts are made of letters, digits, `-` and `_`, so that a key needs no escaping in an
//! address or an attribute.

use base64ct::{Base64UrlUnpadded, Encoding};
use shared::id::SiteId;

use crate::{
    config::Master,
    crypto::{Key, Purpose},
};

/// Bytes of the tag kept: a forger has one try in 2^128.
const TAG_BYTES: usize = 16;

/// The key of `site`.
pub(crate) fn issue(master: &Master, site: &SiteId) -> String {
    let tag = Key::new(master, Purpose::SiteKey).tag(site.as_str().as_bytes());
    format!("{site}.{}", Base64UrlUnpadded::encode_string(&tag[..TAG_BYTES]))
}

/// The site of a key that we gave out.
pub(crate) fn check(master: &Master, raw: &str) -> Option<SiteId> {
    let (site, tag) = raw.split_once('.')?;
    let site = SiteId::parse(site).ok()?;
    let mut bytes = [0; TAG_BYTES];
    let tag = Base64UrlUnpadded::decode(tag, &mut bytes).ok()?;
    let ours = tag.len() == TAG_BYTES
        && Key::new(master, Purpose::SiteKey).verifies(site.as_str().as_bytes(), tag);
    ours.then_some(site)
}

#[cfg(test)]
mod tests {
    use shared::id::SiteId;

    use super::{check, issue};
    use crate::config::Master;

    #[test]
    fn a_key_names_its_site_and_nothing_made_up_does() {
        let master = Master::for_tests();
        let site = SiteId::parse("k7m2p9q4w8x3z6ab").expect("a site's id");
        let key = issue(&master, &site);
        assert_eq!(check(&master, &key), Some(site));

        let (id, tag) = key.split_once('.').expect("two parts");
        for forged in [
            "",
            ".",
            id,
            &format!("{id}."),
            &format!(".{tag}"),
            &format!("other.{tag}"),
            &format!("{id}.{}", &tag[..tag.len() - 1]),
            &format!("{id}.{tag}A"),
            &format!("{id}.{tag}.{tag}"),
            &format!(" {key}"),
            &format!("{id}.{}", tag.to_uppercase().replace(char::is_alphabetic, "A")),
            &format!("{}.{tag}", "x".repeat(100_000)),
            &"é.é".repeat(9),
        ] {
            assert_eq!(check(&master, forged), None, "{:.80}", forged);
        }
    }
}
