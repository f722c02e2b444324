//! Sitemaps by sitemaps.org: the addresses of a site's pages, or of further sitemaps.

use quick_xml::{Reader, events::Event};

/// Addresses that one file is read for; the protocol allows 50 000.
pub const ADDRESSES_MAX: usize = 50_000;

/// What a sitemap lists, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sitemap {
    /// Pages.
    pub pages: Vec<String>,
    /// Further sitemaps.
    pub sitemaps: Vec<String>,
    /// Whether it ends in the middle or is no XML; what came before is there.
    pub is_broken: bool,
}

/// Reads a sitemap. Entities are never expanded, but for the five of XML and characters by number.
#[must_use]
pub fn read(xml: &str) -> Sitemap {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = false;
    let mut map = Sitemap::default();
    // Which list the address that is being read belongs to, and what of it has been read.
    let (mut in_page, mut in_map, mut address) = (false, false, None::<String>);
    let mut is_sitemap = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "urlset" | "sitemapindex" => is_sitemap = true,
                "url" => (in_page, in_map) = (true, false),
                "sitemap" => (in_page, in_map) = (false, true),
                // Pictures have addresses of their own kind, such as `image:loc`.
                "loc" if tag.name().as_ref() == "loc" || !tag.name().as_ref().contains("image") => {
                    address = Some(String::new());
                }
                _ => {}
            },
            Ok(Event::Text(text)) => {
                if let Some(address) = &mut address {
                    address.push_str(&text.xml10_content());
                }
            }
            Ok(Event::CData(text)) => {
                if let Some(address) = &mut address {
                    address.push_str(&text.xml10_content());
                }
            }
            Ok(Event::GeneralRef(entity)) => {
                if let Some(address) = &mut address {
                    let named = match entity.xml10_content().as_ref() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => entity.resolve_char_ref().ok().flatten(),
                    };
                    address.extend(named);
                }
            }
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "loc" => {
                    let whole = address.take().unwrap_or_default();
                    let whole = whole.trim();
                    let list = if in_page {
                        &mut map.pages
                    } else if in_map {
                        &mut map.sitemaps
                    } else {
                        continue;
                    };
                    if !whole.is_empty() && list.len() < ADDRESSES_MAX {
                        list.push(whole.to_owned());
                    }
                }
                "url" | "sitemap" => (in_page, in_map) = (false, false),
                _ => {}
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                map.is_broken = true;
                break;
            }
        }
    }
    map.is_broken |= !is_sitemap;
    map
}
