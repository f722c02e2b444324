//! Crawling a site's own pages on the real runtime: what is read, what is left alone, and why.

#[path = "crawl/formats.rs"]
mod formats;
#[path = "crawl/gone.rs"]
mod gone;

use std::{sync::OnceLock, thread, time::Duration};

use serde_json::{Value, json};
use tests::{Agent, PATIENCE, Page, Pages, Server, clock, site};

/// An edge that may crawl its own machine.
fn server() -> &'static (Server, Agent, Agent) {
    static SHARED: OnceLock<(Server, Agent, Agent)> = OnceLock::new();
    SHARED.get_or_init(|| {
        let server = Server::start_with(&[("CRAWL_PRIVATE", "on")]);
        let (ana, ben, _) = server.set_up();
        (server, ana, ben)
    })
}

fn base(name: &str) -> String {
    let (_, ana, _) = server();
    let base =
        format!("/api/v1/knowledge/{}", site(ana, name, &json!({ "name": "Fjord" })).knowledge);
    // A site of the tests comes with articles.
    ana.http().put(&format!("{base}/articles"), &json!({ "articles": [] })).expect_status(200);
    base
}

/// Begins a crawl and waits for its end.
fn crawl(base: &str, sitemap: &str) -> Value {
    let (_, ana, _) = server();
    let begun = ana.http().post(&format!("{base}/crawl"), &json!({ "sitemap": sitemap }));
    assert_eq!(begun.json(202)["state"], "running");
    let started = clock::instant();
    loop {
        let told = ana.http().get(&format!("{base}/crawl")).json(200);
        if told["state"] != "running" {
            return told;
        }
        assert!(started.elapsed() < 4 * PATIENCE, "it has no end: {told}");
        thread::sleep(Duration::from_millis(50));
    }
}

fn html(title: &str, words: &str) -> Page {
    let nav = "<nav><a href=/>Home</a> Unicorns live here.</nav>";
    let body = format!("<title>{title}</title>{nav}<main><h1>{title}</h1><p>{words}</p></main>");
    Page::Text("text/html; charset=utf-8", body)
}

fn map(origin: &str, paths: &[&str]) -> Page {
    let urls = paths.iter().map(|path| {
        let url =
            if path.starts_with('/') { format!("{origin}{path}") } else { (*path).to_owned() };
        format!("<url><loc>{url}</loc></url>")
    });
    Page::Text("application/xml", format!("<urlset>{}</urlset>", urls.collect::<String>()))
}

fn why<'a>(told: &'a Value, path: &str) -> &'a str {
    let faults = told["faults"].as_array().expect("a list");
    let fault =
        faults.iter().find(|fault| fault["url"].as_str().is_some_and(|u| u.ends_with(path)));
    fault.and_then(|fault| fault["why"].as_str()).unwrap_or_default()
}

/// Pages of the sitemap become articles; what must not be read is named with the reason.
#[test]
fn a_sites_pages_become_articles() {
    let pages = Pages::start();
    let other = Pages::start();
    let origin = pages.origin();
    pages.put(
        "/robots.txt",
        Page::Text("text/plain", "User-agent: *\nDisallow: /secret\n".to_owned()),
    );
    let index =
        format!("<sitemapindex><sitemap><loc>{origin}/pages.xml</loc></sitemap></sitemapindex>");
    pages.put("/sitemap.xml", Page::Text("application/xml", index));
    let elsewhere = format!("{}/elsewhere", other.origin());
    let paths = [
        "/help/returns",
        "/help/moved",
        "/secret/plans",
        "/private",
        "/metadata",
        "/other",
        "/large",
        "/slow",
        "/gone",
        "/picture",
        "/round",
        "/hidden-robots",
        &elsewhere,
    ];
    pages.put("/pages.xml", map(&origin, &paths));
    pages.put("/help/returns", html("Returns", "Boots can be returned within 45 days."));
    pages.put("/help/moved", Page::Moved("/help/new".to_owned()));
    pages.put("/help/new", html("Waxing", "Skis are waxed with beeswax on Tuesdays."));
    pages.put("/secret/plans", html("Plans", "Nobody reads this."));
    pages.put("/private", Page::Moved("http://10.0.0.1/".to_owned()));
    pages.put("/metadata", Page::Moved("http://169.254.169.254/latest/meta-data".to_owned()));
    pages.put("/other", Page::Moved(elsewhere.clone()));
    pages.put("/large", Page::Large(2 * 1024 * 1024 + 1));
    pages.put("/slow", Page::Silent);
    pages.put("/picture", Page::Text("image/png", "x".to_owned()));
    pages.put("/round", Page::Moved("/round".to_owned()));
    pages.put("/hidden-robots", Page::Moved("/secret/plans".to_owned()));

    let base = base("Crawled");
    let told = crawl(&base, &format!("{origin}/sitemap.xml"));

    assert_eq!(told["state"], "done", "{told}");
    let counts = (&told["found"], &told["read"], &told["skipped"]);
    assert_eq!(counts, (&json!(12), &json!(2), &json!(10)), "{told}");
    for (path, reason) in [
        ("/secret/plans", "robots.txt"),
        ("/hidden-robots", "robots.txt"),
        ("/private", "open web"),
        ("/metadata", "open web"),
        ("/other", "another site"),
        ("/large", "larger than 2097152 bytes"),
        ("/slow", "within 5 seconds"),
        ("/gone", "404"),
        ("/picture", "no HTML"),
        ("/round", "more than 3 times"),
    ] {
        assert!(why(&told, path).contains(reason), "{path}: {told}");
    }
    assert!(!pages.asked().iter().any(|path| path.starts_with("/secret")), "{:?}", pages.asked());
    assert_eq!(other.asked(), Vec::<String>::new());

    let (_, ana, _) = server();
    let ask = |question: &str| {
        ana.http().get(&format!("{base}/answer?q={}", question.replace(' ', "+"))).json(200)
    };
    let said = ask("How long can boots be returned");
    assert!(said["text"].as_str().is_some_and(|text| text.contains("45 days")), "{said}");
    assert_eq!(
        (&said["title"], &said["url"]),
        (&json!("Returns"), &json!(format!("{origin}/help/returns")))
    );
    assert_eq!(ask("When are skis waxed")["url"], json!(format!("{origin}/help/new")));
    assert_eq!(ask("Where do unicorns live")["outcome"], "unknown");

    pages.put("/help/returns", html("Returns", "Boots can be returned within 60 days."));
    pages.put("/pages.xml", map(&origin, &["/help/returns"]));
    let told = crawl(&base, &format!("{origin}/sitemap.xml"));
    assert_eq!((&told["read"], &told["removed"]), (&json!(1), &json!(1)), "{told}");
    assert!(ask("How long can boots be returned")["text"].to_string().contains("60 days"));
    let listed = ana.http().get(&format!("{base}/articles")).json(200);
    assert_eq!(listed["articles"].as_array().map(Vec::len), Some(1), "{listed}");
}

/// A site whose robots.txt cannot be asked is left alone, and so is one without a sitemap.
#[test]
fn a_site_that_does_not_answer_is_left_alone() {
    let pages = Pages::start();
    pages.put("/robots.txt", Page::Status(503));
    pages.put("/sitemap.xml", map(&pages.origin(), &["/a"]));
    let base = base("Silent");
    let told = crawl(&base, &format!("{}/sitemap.xml", pages.origin()));
    assert_eq!((&told["state"], &told["read"]), (&json!("failed"), &json!(0)), "{told}");
    assert_eq!(pages.asked(), ["/robots.txt"]);

    pages.put("/robots.txt", Page::Status(404));
    pages.put("/sitemap.xml", Page::Status(404));
    let told = crawl(&base, &format!("{}/sitemap.xml", pages.origin()));
    assert!(why(&told, "/sitemap.xml").contains("404"), "{told}");
}

/// Only addresses on the open web may be crawled, and only by an owner.
#[test]
fn private_addresses_are_refused() {
    let (_, ana, ben) = server();
    let base = base("Refused");
    let path = format!("{base}/crawl");
    assert_eq!(ana.http().get(&path).json(200)["state"], "none");
    for bad in [
        "http://shop.example/sitemap.xml",
        "https://10.0.0.1/sitemap.xml",
        "https://169.254.169.254/",
        "https://[fd00::1]/sitemap.xml",
        "https://intranet/sitemap.xml",
        "https://user:secret@shop.example/sitemap.xml",
        "file:///etc/passwd",
        "/sitemap.xml",
        "",
    ] {
        let refused = ana.http().post(&path, &json!({ "sitemap": bad }));
        assert_eq!(refused.refusal(400), "invalid", "{bad}");
    }
    let sitemap = json!({ "sitemap": "https://shop.example/sitemap.xml" });
    assert_eq!(ben.http().post(&path, &sitemap).refusal(403), "owners_only");
    assert_eq!(ana.http().get(&path).json(200)["state"], "none");
}

/// K52: a sitemap of another site than those that the knowledge base answers for is refused, with the
/// site's own host; while no site has the bot, any is read.
#[test]
fn a_foreign_sitemap_is_refused() {
    let (_, ana, _) = server();
    let path = format!("{}/crawl", base("Foreign"));
    let foreign = json!({ "sitemap": "https://shop.example/sitemap.xml" });
    let refused = ana.http().post(&path, &foreign).json(403);
    assert_eq!(refused["error"]["code"], "foreign_sitemap", "{refused}");
    let why = refused["error"]["message"].as_str().expect("a sentence");
    assert!(why.contains("127.0.0.1") && why.contains("origins"), "{why}");
    assert_eq!(ana.http().get(&path).json(200)["state"], "none");

    let bot = ana.http().post("/api/v1/bots", &json!({ "name": "Ida" })).expect_status(201);
    let base = format!("/api/v1/knowledge/{}", bot["bot"]["knowledge"][0].as_str().expect("an id"));
    let pages = Pages::start();
    let origin = pages.origin().replace("127.0.0.1", "localhost");
    pages.put("/sitemap.xml", map(&origin, &["/a"]));
    pages.put("/a", html("A", "Words."));
    assert_eq!(crawl(&base, &format!("{origin}/sitemap.xml"))["read"], 1);
    let site = json!({
        "name": "Ida's", "origins": ["https://shop.example"], "bots": [bot["bot"]["id"]],
    });
    ana.http().post("/api/v1/sites", &site).expect_status(201);
    let again = json!({ "sitemap": format!("{origin}/sitemap.xml") });
    assert_eq!(ana.http().post(&format!("{base}/crawl"), &again).refusal(403), "foreign_sitemap");
}

/// A crawl that is cut off by a crash goes on afterwards, and reads every page once more at most.
#[test]
fn a_crawl_outlives_a_crash() {
    let pages = Pages::start();
    let names: Vec<String> = (0..40).map(|n| format!("/p{n}")).collect();
    let paths: Vec<&str> = names.iter().map(String::as_str).collect();
    pages.put("/sitemap.xml", map(&pages.origin(), &paths));
    for path in &paths {
        pages.put(path, html(&format!("Page {path}"), "Words."));
    }
    let server = Server::start_with(&[("CRAWL_PRIVATE", "on")]);
    let (ana, _, site) = server.set_up();
    let path = format!("/api/v1/knowledge/{}/crawl", site.knowledge);
    let sitemap = json!({ "sitemap": format!("{}/sitemap.xml", pages.origin()) });
    ana.http().post(&path, &sitemap).expect_status(202);
    let started = clock::instant();
    while pages.asked().len() < 15 {
        assert!(started.elapsed() < PATIENCE, "it does not begin");
        thread::sleep(Duration::from_millis(1));
    }
    let _server = server.kill_and_restart();
    loop {
        let told = ana.http().get(&path).json(200);
        if told["state"] != "running" {
            assert_eq!((&told["state"], &told["read"]), (&json!("done"), &json!(40)), "{told}");
            break;
        }
        assert!(started.elapsed() < 8 * PATIENCE, "it has no end: {told}");
        thread::sleep(Duration::from_millis(50));
    }
    assert!(
        paths.iter().all(|path| pages.asked().iter().filter(|asked| asked == path).count() <= 2)
    );
}
