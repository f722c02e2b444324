//! Rules K48 and K49 of `docs/rules.md`: what a site says to whoever reads its pages.

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
