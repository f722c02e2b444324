//! The agents' cookie: an opaque token, kept by the browser out of reach of every script.
//!
//! `__Host-` makes the browser itself insist on `Secure`, on `Path=/` and on no other host having
//! set it; `SameSite=Strict` keeps it from requests that other sites start.

use shared::limits::SESSION_MS_MAX;

const NAME: &str = "__Host-baton";

/// Characters of a token: 32 bytes in Base64url.
const TOKEN_CHARS: usize = 43;

/// The session's token in a `Cookie` header; `None` unless it has the shape of one of ours.
pub(crate) fn token(header: &str) -> Option<&str> {
    let pairs = header.split(';').filter_map(|pair| pair.trim().split_once('='));
    let token = pairs.into_iter().find_map(|(name, value)| (name == NAME).then_some(value))?;
    let ours = token.len() == TOKEN_CHARS
        && token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    ours.then_some(token)
}

/// `Set-Cookie` that keeps `token`.
pub(crate) fn keep(token: &str) -> String {
    set(token, SESSION_MS_MAX / 1_000)
}

/// `Set-Cookie` that forgets it.
pub(crate) fn forget() -> String {
    set("", 0)
}

fn set(value: &str, seconds: u64) -> String {
    format!("{NAME}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Strict")
}

#[cfg(test)]
mod tests {
    use super::{forget, keep, token};

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let ours = "a".repeat(43);
        for header in [
            format!("__Host-baton={ours}"),
            format!("a=b; __Host-baton={ours}; c=d"),
            format!("__Host-baton={ours};"),
        ] {
            assert_eq!(token(&header), Some(ours.as_str()), "{header}");
        }
    }

    #[test]
    fn what_has_not_our_shape_is_no_token() {
        let ours = "a".repeat(43);
        for header in [
            "",
            "__Host-baton",
            "__Host-baton=",
            "__host-baton=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            &format!("baton={ours}"),
            &format!("__Host-baton={ours}a"),
            &format!("__Host-baton=\"{}\"", &ours[2..]),
            &format!("x__Host-baton={ours}"),
        ] {
            assert_eq!(token(header), None, "{header}");
        }
    }

    #[test]
    fn the_browser_is_told_to_guard_it() {
        for header in [keep("t"), forget()] {
            for word in ["Path=/", "Secure", "HttpOnly", "SameSite=Strict"] {
                assert!(header.contains(word), "{header}");
            }
            assert!(!header.contains("Domain"), "__Host- forbids it");
        }
        assert!(forget().contains("Max-Age=0"));
    }
}
