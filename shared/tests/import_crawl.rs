//! Rules K48, K49 and K51 to K53 of `docs/rules.md`: what a site says to whoever reads its pages, and
//! what becomes of those that are gone.

use shared::import::charset::label;
use shared::import::crawl::{Ended, Fate, Kept, Taken, belongs, is_gone};
use shared::import::robots::Robots;
use shared::import::sitemap;

fn allowed(text: &str, path: &str) -> bool {
    Robots::parse(text, "BatonBot").allows(path)
}

/// K48: the group that names the crawler counts, else the one for everyone.
#[test]
fn k48_the_own_group_counts() {
    let text = "User-agent: other\nDisallow: /\n\n\
                user-agent: BATONBOT/1.0 # ours\nUser-Agent: third\nDisallow: /private\n\
                Sitemap: https://x.example/s.xml\nAllow: /private/open\n\n\
                User-agent: *\nDisallow: /all\nUser-agent: BatonBot\nDisallow: /late\r\n";
    for (path, expected) in [
        ("/", true),
        ("/all", true),
        ("/private", false),
        ("/privately", false),
        ("/private/open/a", true),
        ("/late?x=1", false),
    ] {
        assert_eq!(allowed(text, path), expected, "{path}");
    }
    assert!(!allowed("User-agent: *\nDisallow: /all", "/all"));
    assert!(allowed("User-agent: batonbotx\nDisallow: /", "/"));
    for nothing in ["", "Disallow: /", "User-agent: *\nDisallow:", "\0\u{fffd}:::\n:", "<html>"] {
        assert!(allowed(nothing, "/a"), "{nothing}");
    }
    assert!(!Robots::nothing().allows("/a") && Robots::nothing().allows("/robots.txt"));
}

/// K48: the longest fitting pattern decides, and between equals the one that allows.
#[test]
fn k48_the_longest_pattern_decides() {
    for (rules, path, expected) in [
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", true),
        ("Allow: /a\nDisallow: /a/b", "/a/b/c", false),
        ("Disallow: /a\nAllow: /a", "/a", true),
        ("Disallow: /*.pdf$", "/x/y.pdf", false),
        ("Disallow: /*.pdf$", "/x/y.pdf?z", true),
        ("Disallow: /*.pdf", "/x/y.pdf?z", false),
        ("Disallow: /a*b*c", "/a/b/b/d", true),
        ("Disallow: /a*b*c", "/a/b/b/c/d", false),
        ("Disallow: /$", "/", false),
        ("Disallow: /$", "/a", true),
        ("Disallow: *", "/a", false),
        ("Disallow: /f%c3%bc", "/f\u{fc}r", false),
        ("Disallow: /f\u{fc}", "/f%C3%BCr", false),
        ("Disallow: /a?b=", "/a?b=c", false),
    ] {
        assert_eq!(allowed(&format!("User-agent: *\n{rules}"), path), expected, "{rules} {path}");
    }
    let stars = format!("User-agent: *\nDisallow: /{}x", "*a".repeat(5_000));
    assert!(allowed(&stars, &format!("/{}", "a".repeat(5_000))));
}

/// K49: a sitemap lists pages or further sitemaps.
#[test]
fn k49_pages_and_further_sitemaps() {
    let map = sitemap::read(
        "\u{feff}<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' \
         xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url>\
         <loc> https://x.example/a?b=1&amp;c=2 </loc><image:image><image:loc>https://x.example/i.png\
         </image:loc></image:image></url><url><loc><![CDATA[https://x.example/b]]></loc></url>\
         <url><loc/></url></urlset>",
    );
    assert_eq!(map.pages, ["https://x.example/a?b=1&c=2", "https://x.example/b"]);
    assert!(!map.is_broken && map.sitemaps.is_empty());
    let index =
        "<sitemapindex><sitemap><loc>https://x.example/1.xml</loc></sitemap></sitemapindex>";
    assert_eq!(sitemap::read(index).sitemaps, ["https://x.example/1.xml"]);
}

/// K49: entities are never expanded, and of a broken sitemap what came before counts.
#[test]
fn k49_bombs_and_broken_ones() {
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\
                <urlset><url><loc>https://x.example/&b;</loc></url></urlset>";
    assert_eq!(sitemap::read(bomb).pages, ["https://x.example/"]);
    let cut = sitemap::read("<urlset><url><loc>https://x.example/a</loc></url><url><loc>https://x");
    assert_eq!(cut.pages, ["https://x.example/a"]);
    for bad in ["", "not found", "<html><body>No</html>", "<urlset", "\0", "<?xml", "<a b=<c>"] {
        let map = sitemap::read(bad);
        assert!(map.pages.is_empty() && map.is_broken, "{bad}: {map:?}");
    }
    assert!(sitemap::read(&"<urlset><url><loc>".repeat(20_000)).pages.is_empty());
}

const MAP: &str = "https://a.example/sitemap.xml";

fn kept(slug: &str, address: &str, sitemap: &str, crawl: i64) -> Kept {
    let [slug, address, sitemap] = [slug, address, sitemap].map(str::to_owned);
    Kept { slug, address, sitemap, crawl }
}

fn taken(unread: usize, pages: &[(&str, Fate)], before: &[Kept]) -> Taken {
    let pages = pages.iter().map(|(address, fate)| ((*address).to_owned(), *fate)).collect();
    Ended { crawl: 2, sitemap: MAP, unread, pages }.takes(before)
}

/// K51: what is listed no longer and what the site says is gone is taken away; what could not be read
/// stays.
#[test]
fn k51_what_is_gone_is_taken_away() {
    let before = [
        kept("read", "/read", MAP, 2),
        kept("unlisted", "/unlisted", MAP, 1),
        kept("gone", "/gone", MAP, 1),
        kept("left", "/left", MAP, 1),
        kept("others", "/others", "https://a.example/other.xml", 1),
        kept("others-gone", "/others-gone", "https://a.example/other.xml", 1),
    ];
    let pages = [
        ("/read", Fate::Read),
        ("/gone", Fate::Gone),
        ("/left", Fate::Left),
        ("/others-gone", Fate::Gone),
        ("/new-and-gone", Fate::Gone),
    ];
    assert_eq!(taken(0, &pages, &before).articles, ["gone", "others-gone", "unlisted"]);
    for (status, gone) in
        [(404, true), (410, true), (200, false), (401, false), (403, false), (500, false)]
    {
        assert_eq!(is_gone(status), gone, "{status}");
    }
}

/// K51: of a crawl that did not see the whole sitemap, or saw no page, nothing is taken away.
#[test]
fn k51_nothing_goes_when_not_all_was_seen() {
    let before = [kept("unlisted", "/unlisted", MAP, 1), kept("gone", "/gone", MAP, 1)];
    let pages = [("/gone", Fate::Gone), ("/read", Fate::Read)];
    assert_eq!(taken(1, &pages, &before), Taken::default());
    assert_eq!(taken(0, &[], &before), Taken::default());
    assert_eq!(taken(0, &pages, &before).articles, ["gone", "unlisted"]);
}

/// K51: an article stays while one page of it is left, and goes when its page has become another.
#[test]
fn k51_an_article_goes_with_its_last_page() {
    let before = [
        kept("one", "/one", MAP, 2),
        kept("one", "/one?print", MAP, 1),
        kept("old-name", "/renamed", MAP, 1),
        kept("new-name", "/renamed", MAP, 2),
    ];
    let pages = [("/one", Fate::Read), ("/one?print", Fate::Gone), ("/renamed", Fate::Read)];
    let taken = taken(0, &pages, &before);
    assert_eq!(taken.articles, ["old-name"]);
    assert_eq!(taken.pages, [before[1].clone(), before[2].clone()]);
}

/// K52: a sitemap is on a host of the site, below it, or above it.
#[test]
fn k52_a_sitemap_belongs_to_the_site() {
    for (host, origin, expected) in [
        ("shop.example", "shop.example", true),
        ("shop.example.", "shop.example", true),
        ("help.shop.example", "shop.example", true),
        ("help.shop.example", "www.shop.example", true),
        ("www.shop.example", "shop.example", true),
        ("shop.example", "app.shop.example", true),
        ("help.shop.example", "app.shop.example", false),
        ("othershop.example", "shop.example", false),
        ("shop.example.evil.example", "shop.example", false),
        ("example", "shop.example", false),
        ("127.0.0.1", "127.0.0.1", true),
        ("0.0.1", "127.0.0.1", false),
        ("", "shop.example", false),
    ] {
        assert_eq!(belongs(host, &[origin]), expected, "{host} of {origin}");
    }
    assert!(belongs("b.example", &["a.example", "b.example"]) && !belongs("a.example", &[]));
}

/// K53: the mark, then the header, then the page itself says its encoding.
#[test]
fn k53_a_page_says_its_encoding() {
    let meta = b"<!-- <meta charset=klingon> --><META\nCharset = 'Shift_JIS'>".as_slice();
    let old = b"<meta content=\"text/html; charset=gb2312\" http-equiv=Content-Type>".as_slice();
    for (header, page, expected) in [
        ("text/html", b"x".as_slice(), None),
        ("text/html", meta, Some("shift_jis")),
        ("text/html", old, Some("gb2312")),
        ("text/html; boundary=x; Charset=\"ISO-8859-2\"", meta, Some("iso-8859-2")),
        ("text/html; charset=", meta, Some("shift_jis")),
        ("text/html; charset=windows-1252", b"\xff\xfea\0", Some("utf-16le")),
        ("text/html; charset=windows-1252", b"\xfe\xff\0a", Some("utf-16be")),
        ("text/html; charset=windows-1252", b"\xef\xbb\xbfa", Some("utf-8")),
        ("", b"<meta charset=utf-16>", Some("utf-8")),
        ("", b"<meta name=description content='charset=gb2312'>", None),
        ("", b"<metadata charset=gb2312>", None),
        ("", b"<meta charset", None),
        ("", b"<", None),
        ("", b"", None),
    ] {
        assert_eq!(label(header, page).as_deref(), expected, "{header} {page:?}");
    }
    let late = [b" ".repeat(2_000), b"<meta charset=gb2312>".to_vec()].concat();
    assert_eq!(label("text/html", &late), None);
}
