//! Which addresses the edge asks on somebody's behalf: a webhook's, a page's.

use worker::Url;

/// Over TLS, and not to a machine that only the edge can reach; a laptop may call itself.
///
/// What a name resolves to is known only when it is called; names that say themselves that they
/// are inside are refused here.
pub(crate) fn is_safe(raw: &str, develops: bool) -> bool {
    let Ok(url) = Url::parse(raw) else { return false };
    if !url.username().is_empty() || url.password().is_some() {
        return false;
    }
    // Read as a browser reads it: 0x7f.1 and 2130706433 are 127.0.0.1 by now.
    let Some(host) = url.host_str() else { return false };
    if matches!(host, "localhost" | "127.0.0.1" | "[::1]") {
        return develops && matches!(url.scheme(), "https" | "http");
    }
    let is_inside = match host.parse::<core::net::Ipv4Addr>() {
        Ok(ip) => {
            ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
                || ip.is_multicast()
                // Addresses that providers share among their customers.
                || matches!(ip.octets(), [100, 64..=127, ..])
        }
        // No service we know of is called by an IPv6 address.
        Err(_) if host.starts_with('[') => true,
        Err(_) => {
            let name = host.trim_end_matches('.');
            let inside = [".local", ".localhost", ".internal", ".home.arpa"];
            !name.contains('.') || inside.iter().any(|ending| name.ends_with(ending))
        }
    };
    url.scheme() == "https" && !is_inside
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn an_address_is_on_the_open_web_over_tls() {
        assert!(is_safe("https://hooks.example.com/a?b", false));
        assert!(is_safe("https://hooks.example.com:8443/a", false));
        for bad in [
            "http://hooks.example.com/a",
            "https://localhost/a",
            "https://127.0.0.1:8080/a",
            "https://127.1/a",
            "https://0x7f.0.0.1/a",
            "https://2130706433/a",
            "https://10.0.0.1/",
            "https://100.100.100.200/",
            "https://169.254.169.254/latest",
            "https://192.168.1.1/",
            "https://user@hooks.example.com/",
            "https://user:secret@hooks.example.com/",
            "https://[fe80::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://intranet/",
            "https://a.internal/",
            "https://a.internal./",
            "https:///",
            "https://",
            "ftp://hooks.example.com",
            "hooks.example.com",
            "",
        ] {
            assert!(!is_safe(bad, false), "{bad}");
        }
    }

    #[test]
    fn a_laptop_may_call_itself() {
        for here in ["http://127.0.0.1:9000/hook", "http://localhost:9000/", "https://[::1]:9000/"]
        {
            assert!(is_safe(here, true), "{here}");
            assert!(!is_safe(here, false), "{here}");
        }
        assert!(!is_safe("http://10.0.0.1/hook", true));
        assert!(!is_safe("http://localhost.example.com/hook", true));
    }
}
