//! The knowledge base on the real runtime: replaced in one go, refused by row, searched, asked
//! anything.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use serde_json::{Value, json};
use tests::{shared_server, site};

fn set(days: u32) -> Value {
    let article = |n: u32| {
        json!({
            "slug": format!("delivery-{n}"), "title": "Delivery", "url": format!("https://x.example/{n}"),
            "markdown": format!("# Delivery\n\n## How long does delivery take?\n\nDelivery takes {days} working days.\n"),
        })
    };
    json!({ "articles": (0..60).map(article).collect::<Vec<_>>() })
}

/// While articles are replaced, every question is answered from the whole old or the whole new set.
#[test]
fn there_is_no_moment_without_an_index() {
    let (_, ana, _, _) = shared_server();
    let site = site(ana, "Replaced", &json!({ "name": "Fjord" }));
    let articles = format!("/api/v1/knowledge/{}/articles", site.knowledge);
    let question =
        format!("/api/v1/knowledge/{}/answer?q=How+long+does+delivery+take", site.knowledge);
    ana.http().put(&articles, &set(3)).expect_status(200);
    let done = AtomicBool::new(false);

    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..6 {
                ana.http()
                    .put(&articles, &set(if round % 2 == 0 { 7 } else { 3 }))
                    .expect_status(200);
            }
            done.store(true, Ordering::Relaxed);
        });
        while !done.load(Ordering::Relaxed) {
            let said = ana.http().get(&question).json(200);
            let text = said["text"].as_str().unwrap_or_default();
            assert!(
                text.contains("3 working days") || text.contains("7 working days"),
                "neither the old nor the new set: {said}"
            );
        }
    });
}

/// K14: a set with a bad row is refused with the row that is the reason, and the old one stays.
#[test]
fn a_set_with_a_bad_row_leaves_the_old_one() {
    let (_, ana, _, _) = shared_server();
    let site = site(ana, "Refused", &json!({ "name": "Fjord" }));
    let articles = format!("/api/v1/knowledge/{}/articles", site.knowledge);
    ana.http().put(&articles, &set(3)).expect_status(200);
    let mut bad = set(7);
    bad["articles"][1]["url"] = json!("javascript:alert(1)");

    let refused = ana.http().put(&articles, &bad);

    assert_eq!(refused.status, 400, "{}", refused.text);
    assert!(refused.text.contains('1') || refused.text.contains('2'), "{}", refused.text);
    let question =
        format!("/api/v1/knowledge/{}/answer?q=How+long+does+delivery+take", site.knowledge);
    let said = ana.http().get(&question).json(200);
    assert!(said["text"].as_str().unwrap_or_default().contains("3 working days"), "{said}");
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// K34, K30: an owner sees the articles that would be found, a misspelled word notwithstanding;
/// an agent does not, and a limit that is none is refused.
#[test]
fn an_owner_searches_the_articles() {
    let (_, ana, ben, _) = shared_server();
    let site = site(ana, "Searched", &json!({ "name": "Fjord" }));
    let search = format!("/api/v1/knowledge/{}/search", site.knowledge);

    let found =
        ana.http().get(&format!("{search}?q=how+long+does+delviery+take&limit=5")).json(200);

    let first = &found["results"][0];
    assert_eq!(first["slug"], "delivery", "{found}");
    assert_eq!(first["title"], "Delivery");
    assert!(first["passage"].as_str().is_some_and(|text| text.contains("2 to 4 working days")));
    assert!(first["score"].as_f64().is_some_and(|score| (0.0..=1.0).contains(&score)));
    let asked = format!("/api/v1/knowledge/{}/answer?q=returning+an+unusd+item", site.knowledge);
    assert_eq!(ana.http().get(&asked).json(200)["outcome"], "answer");
    for limit in ["0", "101", "x"] {
        let refused = ana.http().get(&format!("{search}?q=delivery&limit={limit}"));
        assert_eq!(refused.refusal(400), "invalid");
    }
    assert_eq!(ben.http().get(&format!("{search}?q=delivery")).status, 403);
}

/// K2: whatever is typed is searched as words: no line breaks the search, or finds what it does
/// not say.
#[test]
fn nothing_that_is_typed_breaks_a_search() {
    let (_, ana, _, _) = shared_server();
    let site = site(ana, "Typed", &json!({ "name": "Fjord" }));
    let long = "\"NEAR( ".repeat(60);
    for typed in NAUGHTY.iter().copied().chain([long.as_str()]) {
        for route in ["search", "answer"] {
            let address =
                format!("/api/v1/knowledge/{}/{route}?q={}", site.knowledge, encoded(typed));
            let answer = ana.http().get(&address);
            assert_eq!(answer.status, 200, "{route} {typed:?}: {}", answer.text);
        }
        let meant = format!("{typed} delivery");
        let address = format!("/api/v1/knowledge/{}/search?q={}", site.knowledge, encoded(&meant));
        let found = ana.http().get(&address).json(200);
        let slugs = found["results"].as_array().into_iter().flatten().map(|hit| &hit["slug"]);
        assert!(slugs.into_iter().any(|slug| slug == "delivery"), "{typed:?}: {found}");
    }
}

/// Written for this test: FTS5's own words and signs, SQL, marks, directions, other scripts.
const NAUGHTY: &[&str] = &[
    "AND",
    "OR NOT NEAR",
    "a AND",
    "NOT delivery",
    "NEAR(delivery days, 2)",
    "NEAR(",
    "title: x",
    "-title : x",
    "{title heading} : x",
    "body : \"x\" + y",
    "^delivery",
    "deliv*",
    "*",
    "**",
    "\"",
    "\"\"",
    "\"unclosed",
    "'",
    "';--",
    "' OR 1=1; DROP TABLE words_a; --",
    "words_a MATCH 'x'",
    "rank MATCH 'bm25(10.0)'",
    "(",
    "((((((((",
    ")",
    "a) OR (b",
    "+",
    "a + b",
    "-1",
    "--",
    "^",
    ":",
    "\\",
    "%",
    "_",
    "?1 ?2 :name @name $name",
    "x'00'",
    "null",
    "undefined",
    "NaN",
    "1e400",
    "0x1F",
    "½ ² ⅷ",
    "\u{0}",
    "a\u{0}b",
    "\u{1}\u{7f}\u{9f}",
    "\t\r\n.",
    "\u{feff}",
    "\u{200b}\u{200e}\u{202e}abc",
    "\u{fffd}\u{fffe}\u{ffff}",
    "\u{e0041}\u{e007f}",
    "\u{10ffff}",
    "\u{300}\u{301}\u{302}",
    "z\u{335}\u{336}\u{337}a\u{338}",
    "👩\u{200d}👩\u{200d}👧",
    "🇳🇴🏴",
    "ﬁ ﬂ ﬃ",
    "İSTANBUL ıssız",
    "ẞ ſ",
    "ΌΣΟΣ",
    "лучше",
    "בְּרֵאשִׁית",
    "ﷺ ﷽",
    "مـــرحبا",
    "क्षत्रिय",
    "ภาษาไทย",
    "한국어",
    "。、「」",
    "ＡＮＤ　ＯＲ",
    "＂ｘ＂",
    "<script>alert(1)</script>",
    "<!-- -->",
    "&quot;&#34;",
    "javascript:alert(1)",
    "../../../etc/passwd",
    "C:\\con\\aux",
    "${7*7} {{7*7}} <%= 7 %>",
    "$(id) `id` | id ; id",
    "%00 %0a %s%n%x",
    "http://a.example/?q=\"x\"#y",
    "e-mail -- co-op-er-a-tion",
    "l'eau d'or rock'n'roll",
    "------------------",
    "……………",
    "a a a a a a a a a a",
];

/// K11: whoever looks what the bot would say can give the question before.
#[test]
fn an_owner_sees_what_follows_a_question() {
    let (_, ana, _, site) = shared_server();
    let ask = |more: &str| {
        let path = format!("/api/v1/knowledge/{}/answer?q=how+long{more}", site.knowledge);
        ana.http().get(&path)
    };
    let said = ask("&previous=How+long+does+delivery+take").json(200);
    assert_eq!(said["outcome"], "answer", "{said}");
    assert!(said["text"].as_str().is_some_and(|text| text.contains("2 to 4")), "{said}");
    let other = ask("&previous=Can+I+return+an+item").json(200);
    assert_ne!(other["text"], said["text"], "it is about what was asked before");
    assert_eq!(ask(&format!("&previous={}", "x".repeat(4_001))).refusal(400), "invalid");
}
