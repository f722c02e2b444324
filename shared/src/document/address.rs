//! Which addresses a bot may link to, and how they are written.

use url::{Host, Url};

use crate::{email::Email, limits::LINK_BYTES_MAX};

/// Hosts that links may lead to, each with all below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts(Vec<String>);

impl Hosts {
    /// Of host names as [`host`] writes them, and of addresses; what is neither allows nothing.
    pub fn new<T: AsRef<str>>(hosts: impl IntoIterator<Item = T>) -> Self {
        Self(hosts.into_iter().filter_map(|raw| host(raw.as_ref())).collect())
    }

    fn allow(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.');
        self.0.iter().any(|allowed| {
            host.strip_suffix(allowed.as_str())
                .is_some_and(|below| below.is_empty() || below.ends_with('.'))
        })
    }
}

/// The host of an address, or the one that is meant by its name alone, in ASCII and lower case.
#[must_use]
pub fn host(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let url = if raw.contains("://") { raw.to_owned() } else { format!("https://{raw}") };
    let url = Url::parse(&url).ok()?;
    let host = match url.host()? {
        Host::Domain(name) => name.trim_end_matches('.').to_owned(),
        ip => ip.to_string(),
    };
    (!host.is_empty()).then_some(host)
}

/// The address to link to, in ASCII, if there may be a link to it (D5, D6).
pub(super) fn allowed(raw: &str, hosts: &Hosts) -> Option<String> {
    let url = Url::parse(raw).ok()?;
    let address = match url.scheme() {
        "http" | "https" => {
            let is_bare = url.username().is_empty() && url.password().is_none();
            (is_bare && hosts.allow(url.host_str()?)).then(|| url.to_string())?
        }
        // One recipient, and nothing that a link would write for the visitor.
        "mailto" => {
            let email = Email::parse(url.path()).ok()?;
            let (_, at) = email.as_str().rsplit_once('@')?;
            (!at.contains('%') && hosts.allow(&host(at)?))
                .then(|| format!("mailto:{}", email.as_str()))?
        }
        _ => return None,
    };
    (address.is_ascii() && address.len() <= LINK_BYTES_MAX).then_some(address)
}

/// Whether `words` read as an address of another host than `url` leads to, or as one that is not
/// written in ASCII (D7).
pub(super) fn misleads(words: &str, url: &str) -> bool {
    let here =
        host(url.strip_prefix("mailto:").and_then(|to| to.rsplit('@').next()).unwrap_or(url));
    words.split(char::is_whitespace).filter(|word| reads_as_address(word)).any(|word| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '/');
        let name = bare.rsplit('@').next().unwrap_or(bare);
        !bare.is_ascii() || host(name).is_none_or(|there| !same(Some(&there), here.as_deref()))
    })
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    one.map(bare) == other.map(bare)
}

/// `https://…`, `www.…` or `name.top`, perhaps with a path.
fn reads_as_address(word: &str) -> bool {
    if word.contains("://") || word.to_ascii_lowercase().starts_with("www.") {
        return true;
    }
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.trim_matches(|c: char| c.is_ascii_punctuation());
    host.rsplit_once('.').is_some_and(|(name, top)| {
        !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
    })
}
