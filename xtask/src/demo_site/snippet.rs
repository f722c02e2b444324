//! The snippet of `/bare`: built from the query string, so that a test can try any option.

use super::Shop;
use crate::html::escape;

/// The script tag. Every parameter becomes `data-NAME`; `site` is the demo site unless it is given.
pub(super) fn script(query: &str, shop: &Shop) -> String {
    let mut options: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        // What is no attribute's name cannot be escaped into one.
        .filter(|(name, _)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        .collect();
    if !options.iter().any(|(name, _)| name == "site") {
        options.insert(0, ("site".to_owned(), shop.site_key.clone()));
    }
    let attributes: String =
        options.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect();
    format!("<script src=\"{}/baton.js\"{attributes} async></script>", shop.edge)
}

/// `%2F` and `+` of a query string.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = text.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, code) {
            (b'%', Some(code)) => {
                decoded.push(code);
                at += 3;
                continue;
            }
            (b'+', _) => decoded.push(b' '),
            (byte, _) => decoded.push(*byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop() -> Shop {
        Shop { edge: "http://localhost:8787".to_owned(), site_key: "key-1".to_owned() }
    }

    #[test]
    fn parameters_become_attributes() {
        let script = script("lang=de&color=%23ff0000&launcher=hide", &shop());
        assert_eq!(
            script,
            "<script src=\"http://localhost:8787/baton.js\" data-site=\"key-1\" data-lang=\"de\" \
             data-color=\"#ff0000\" data-launcher=\"hide\" async></script>"
        );
    }

    #[test]
    fn a_parameter_cannot_leave_its_attribute() {
        let script = script("site=a%22%3E%3Cscript%3E&on\"click=x&x y=1&100%=%zz", &shop());
        assert!(script.contains("data-site=\"a&quot;&gt;&lt;script&gt;\""));
        assert!(!script.contains("click") && !script.contains("data-x"));
    }
}
