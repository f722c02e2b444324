//! The knowledge base on the real runtime: replaced in one go, refused by row.

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
