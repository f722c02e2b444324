//! Where a request comes from, as coarsely as counting needs it.

use std::net::IpAddr;

use crate::call::Call;

/// The network of the asker: an IPv4 address, or the /64 of an IPv6 one, which is what one
/// household or machine is given. Set by the platform, which drops what a client wrote there.
pub(crate) fn of(call: &Call) -> String {
    prefix(&call.header("cf-connecting-ip").unwrap_or_default())
}

fn prefix(address: &str) -> String {
    match address.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        },
        // All who come without an address share one count.
        Err(_) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::prefix;

    #[test]
    fn one_machine_is_one_network() {
        assert_eq!(prefix("192.0.2.7"), "192.0.2.7");
        assert_eq!(prefix("2001:db8:1:2:3:4:5:6"), prefix("2001:db8:1:2::1"));
        assert_ne!(prefix("2001:db8:1:2::1"), prefix("2001:db8:1:3::1"));
        assert_eq!(prefix("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(prefix(""), "unknown");
        assert_eq!(prefix("192.0.2.7, 192.0.2.8"), "unknown");
    }
}
