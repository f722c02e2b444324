//! What a crawl may begin with, and what it takes away when it ends.
//!
//! Rules K51 and K52 of `docs/rules.md`. Asking addresses and keeping rows is `edge`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// A page that a crawl has made an article of, or a part of one: several addresses may say that
/// they are the same page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Kept {
    /// The article.
    pub slug: String,
    /// As the sitemap names the page.
    pub address: String,
    /// The sitemap through which it was found last.
    pub sitemap: String,
    /// The crawl that read it last, by its number.
    pub crawl: i64,
}

/// What came of one page that a sitemap lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is an article.
    Read,
    /// The site says that it is not there any more.
    Gone,
    /// It was not read: forbidden, unfit, or not answered.
    Left,
}

/// A crawl that has come to its end.
#[derive(Clone, Debug)]
pub struct Ended<'a> {
    /// Its number.
    pub crawl: i64,
    /// The sitemap it began with.
    pub sitemap: &'a str,
    /// Sitemaps of it that could not be read, or not to their end.
    pub unread: usize,
    /// Every page it found.
    pub pages: BTreeMap<String, Fate>,
}

/// What a crawl takes away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Pages that are remembered no longer.
    pub pages: Vec<Kept>,
    /// Articles of which no page is left, by their slugs, in their order.
    pub articles: Vec<String>,
}

/// Whether a site answers of a page that it is gone, and not that something is amiss.
#[must_use]
pub const fn is_gone(status: u16) -> bool {
    matches!(status, 404 | 410)
}

impl Ended<'_> {
    /// What of `kept` goes: what the sitemap lists no longer, and what the site says is gone (K51).
    ///
    /// Nothing while a sitemap could not be read whole, or lists no page at all: what is not on it
    /// may be there all the same, and a site that is rebuilt shows an empty one for a while.
    #[must_use]
    pub fn takes(&self, kept: &[Kept]) -> Taken {
        if self.unread > 0 || self.pages.is_empty() {
            return Taken::default();
        }
        let goes = |page: &&Kept| {
            let is_new = page.crawl == self.crawl;
            !is_new
                && match self.pages.get(&page.address) {
                    Some(Fate::Left) => false,
                    // Read it was, and has become another article.
                    Some(Fate::Gone | Fate::Read) => true,
                    None => page.sitemap == self.sitemap,
                }
        };
        let (pages, stay): (Vec<&Kept>, Vec<&Kept>) = kept.iter().partition(goes);
        let stay: BTreeSet<&str> = stay.iter().map(|page| page.slug.as_str()).collect();
        let articles: BTreeSet<&str> = pages.iter().map(|page| page.slug.as_str()).collect();
        Taken {
            articles: articles.difference(&stay).map(|slug| (*slug).to_owned()).collect(),
            pages: pages.into_iter().cloned().collect(),
        }
    }
}

/// Whether a sitemap at `host` belongs to a site whose pages are at `origins` (K52): to the same host,
/// to one below it, or to the one it is below. Hosts are in lower case, as an address is written
/// when it has been read; `www.` counts for nothing.
#[must_use]
pub fn belongs(host: &str, origins: &[&str]) -> bool {
    let bare = |host: &str| {
        let host = host.trim_end_matches('.');
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    let is_below = |host: &str, above: &str| {
        // Nobody's host is below a top-level domain's.
        above.contains('.') && host.strip_suffix(above).is_some_and(|rest| rest.ends_with('.'))
    };
    let map = bare(host);
    origins.iter().map(|own| bare(own)).any(|own| {
        let is_name = own.chars().any(char::is_alphabetic);
        own == map || is_name && (is_below(&map, &own) || is_below(&own, &map))
    })
}
