//! `robots.txt` by RFC 9309: which paths of a site a crawler leaves alone.

/// Most of a file that is read, in bytes; the RFC asks for 500 KiB at least.
pub const ROBOTS_BYTES_MAX: usize = 512 * 1024;

/// The rules that count for one crawler.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robots {
    /// Whether it allows, and the pattern of paths.
    rules: Vec<(bool, String)>,
}

impl Robots {
    /// The rules for `agent` (a product's name, without a version): those of all groups that name
    /// it, else those for everyone.
    #[must_use]
    pub fn parse(text: &str, agent: &str) -> Self {
        let (mut own, mut everyones) = (Vec::new(), Vec::new());
        let (mut names_own, mut for_own, mut for_everyone) = (false, false, false);
        let mut in_rules = true;
        for line in text.trim_start_matches('\u{feff}').split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match key.trim().to_ascii_lowercase().as_str() {
                "user-agent" => {
                    // Names one after the other share the rules behind them.
                    if in_rules {
                        (for_own, for_everyone, in_rules) = (false, false, false);
                    }
                    let product = value.split(['/', ' ']).next().unwrap_or_default();
                    if product == "*" {
                        for_everyone = true;
                    } else if product.eq_ignore_ascii_case(agent) {
                        (for_own, names_own) = (true, true);
                    }
                }
                key @ ("allow" | "disallow") => {
                    in_rules = true;
                    // An empty one says nothing.
                    if !value.is_empty() {
                        let rule = (key == "allow", normal(value));
                        if for_own {
                            own.push(rule.clone());
                        }
                        if for_everyone {
                            everyones.push(rule);
                        }
                    }
                }
                _ => {}
            }
        }
        Self { rules: if names_own { own } else { everyones } }
    }

    /// Nothing may be read: what is assumed while the file cannot be had.
    #[must_use]
    pub fn nothing() -> Self {
        Self { rules: vec![(false, "/".to_owned())] }
    }

    /// Whether `path`, with its query, may be read: the longest pattern that fits decides, and
    /// where an allowing one is as long as a forbidding one, it may.
    #[must_use]
    pub fn allows(&self, path: &str) -> bool {
        let path = normal(path);
        if path == "/robots.txt" {
            return true;
        }
        let fitting = self.rules.iter().filter(|(_, pattern)| fits(pattern, &path));
        let longest = fitting.max_by_key(|(allows, pattern)| (pattern.len(), *allows));
        longest.is_none_or(|(allows, _)| *allows)
    }
}

/// Escapes in one spelling: letters beyond ASCII escaped, hexadecimal digits in upper case.
fn normal(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let bytes = path.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let is_digit_of_escape = byte.is_ascii_hexdigit()
            && (at > 0 && bytes[at - 1] == b'%' || at > 1 && bytes[at - 2] == b'%');
        if byte.is_ascii() {
            let byte = if is_digit_of_escape { byte.to_ascii_uppercase() } else { byte };
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// `*` stands for anything, `$` at the end for the end; otherwise a beginning is enough.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, to_end) = pattern.strip_suffix('$').map_or((pattern, false), |p| (p, true));
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return !to_end || rest.is_empty() };
    for part in middle {
        // The first place is the best one: it leaves most for what follows.
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    if to_end { rest.ends_with(last) } else { rest.contains(last) }
}
