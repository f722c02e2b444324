//! Pages that are gone, and what is taken away for them.

use serde_json::{Value, json};
use tests::{Page, Pages};

use super::{base, crawl, html, map, server, why};

/// Titles of the articles, in the order of the alphabet.
fn titles(base: &str) -> Vec<String> {
    let (_, ana, _) = server();
    let listed = ana.http().get(&format!("{base}/articles")).json(200);
    let articles = listed["articles"].as_array().expect("a list");
    let title = |article: &Value| article["title"].as_str().expect("a title").to_owned();
    let mut titles: Vec<String> = articles.iter().map(title).collect();
    titles.sort();
    titles
}

/// A site with these pages, each titled as its path.
fn pages(paths: &[&str]) -> (Pages, String) {
    let pages = Pages::start();
    let origin = pages.origin();
    pages.put("/sitemap.xml", map(&origin, paths));
    for path in paths {
        pages.put(path, html(path, &format!("Words of {path}.")));
    }
    (pages, format!("{origin}/sitemap.xml"))
}

/// K51: a page that the sitemap lists no longer, and one that answers 404 or 410, is out of the
/// knowledge after a whole crawl; one that cannot be read stays, and so does what somebody brought.
#[test]
fn pages_that_are_gone_are_taken_away() {
    let (_, ana, _) = server();
    let paths =
        ["/stays", "/unlisted", "/lost", "/removed", "/ill", "/closed", "/mended", "/brought"];
    let (pages, sitemap) = pages(&paths);
    let base = base("Gone");
    let import = |article: &Value| {
        let path = format!("{base}/import?format=json");
        let file = json!([article]).to_string();
        ana.http().send("POST", &path, "application/json", &file).expect_status(200);
    };
    import(&json!({
        "slug": "brought", "title": "/brought", "markdown": "Words.",
        "url": format!("{}/brought", pages.origin()),
    }));
    let told = crawl(&base, &sitemap);
    assert_eq!((&told["read"], &told["removed"]), (&json!(8), &json!(0)), "{told}");
    assert_eq!(titles(&base).len(), 8);

    let mut mended = ana.http().get(&format!("{base}/articles/mended")).json(200);
    mended["markdown"] = json!("Better words.");
    import(&mended);
    pages.put(
        "/sitemap.xml",
        map(&pages.origin(), &["/stays", "/lost", "/removed", "/ill", "/closed"]),
    );
    pages.put("/lost", Page::Status(404));
    pages.put("/removed", Page::Status(410));
    pages.put("/ill", Page::Status(503));
    pages.put(
        "/robots.txt",
        Page::Text("text/plain", "User-agent: *\nDisallow: /closed".to_owned()),
    );
    let told = crawl(&base, &sitemap);

    assert_eq!((&told["state"], &told["removed"]), (&json!("done"), &json!(3)), "{told}");
    assert_eq!(titles(&base), ["/brought", "/closed", "/ill", "/mended", "/stays"]);
    assert!(why(&told, "/lost").contains("404") && why(&told, "/ill").contains("503"), "{told}");
    let answer = |words: &str| {
        let path = format!("{base}/search?q={words}");
        ana.http().get(&path).json(200)["results"].as_array().map(Vec::len)
    };
    assert_eq!((answer("unlisted"), answer("stays")), (Some(0), Some(1)));

    // Deleted by hand, and there again: it is the crawl's once more.
    ana.http().delete(&format!("{base}/articles/mended")).expect_status(200);
    pages.put("/sitemap.xml", map(&pages.origin(), &["/stays", "/mended"]));
    assert_eq!(crawl(&base, &sitemap)["removed"], 2, "/ill and /closed");
    pages.put("/sitemap.xml", map(&pages.origin(), &["/stays"]));
    assert_eq!(crawl(&base, &sitemap)["removed"], 1);
    assert_eq!(titles(&base), ["/brought", "/stays"]);
}

/// K51: a crawl that was refused, or did not see its whole sitemap, takes nothing away.
#[test]
fn a_crawl_that_is_not_whole_takes_nothing_away() {
    let (pages, sitemap) = pages(&["/a", "/b"]);
    let base = base("Broken");
    assert_eq!(crawl(&base, &sitemap)["read"], 2);

    let origin = pages.origin();
    let index = |inner: &str| {
        let maps = format!("<sitemap><loc>{origin}/a.xml</loc></sitemap>{inner}");
        Page::Text("application/xml", format!("<sitemapindex>{maps}</sitemapindex>"))
    };
    pages.put("/a.xml", map(&origin, &["/a"]));
    let cut = format!("<urlset><url><loc>{origin}/a</loc></url><url");
    for (what, path, page) in [
        ("robots.txt does not answer", "/robots.txt", Page::Status(503)),
        ("the sitemap does not answer", "/sitemap.xml", Page::Status(500)),
        ("there is no sitemap", "/sitemap.xml", Page::Status(404)),
        ("it is cut off", "/sitemap.xml", Page::Text("application/xml", cut)),
        ("it is empty", "/sitemap.xml", map(&origin, &[])),
        (
            "one of several does not answer",
            "/sitemap.xml",
            index(&format!("<sitemap><loc>{origin}/ill.xml</loc></sitemap>")),
        ),
    ] {
        pages.put("/robots.txt", Page::Status(404));
        pages.put("/ill.xml", Page::Status(503));
        pages.put(path, page);
        let told = crawl(&base, &sitemap);
        assert_eq!(told["removed"], 0, "{what}: {told}");
        assert_eq!(titles(&base), ["/a", "/b"], "{what}");
    }
    pages.put("/sitemap.xml", index(""));
    assert_eq!(crawl(&base, &sitemap)["removed"], 1);
    assert_eq!(titles(&base), ["/a"]);
}
