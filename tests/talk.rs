//! What a visitor says to an answer and asks behind one, on the real runtime.

use serde_json::json;
use shared::{sentences::Sentences, tongue::Tongue, wire::AnswerKind};
use tests::{Visitor, shared_server, site};

fn asks(visitor: &mut Visitor, text: &str) -> (AnswerKind, String) {
    let seq = visitor.posts(text);
    let (_, kind, text) = visitor.wait_answer(seq);
    (kind, text)
}

/// K12, H16: thanks, no, ok and a thumb are small talk, each answered as such; nobody is offered or
/// called for any of them, however often.
#[test]
fn whoever_says_ok_is_left_in_peace() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Ok", &json!({ "language": "en" }));
    let mut visitor = Visitor::opens(server, &site);
    let english = Sentences::of(Tongue::English);
    for (text, sentence) in [
        ("👍", english.acknowledged),
        ("ok", english.nothing_more),
        ("thanks", english.thanks),
        ("no", english.nothing_more),
        ("great", english.nothing_more),
        ("???", english.ready),
        ("that's all", english.nothing_more),
    ] {
        let said = asks(&mut visitor, text);
        assert_eq!(said, (AnswerKind::SmallTalk, sentence.to_owned()), "{text}");
    }
}

/// K16, K17: a chain leans on what it began with, over small talk, and stays with the article that
/// has answered.
#[test]
fn a_chain_of_questions_stays_with_its_subject() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Chains", &json!({ "handoff": { "enabled": false } }));
    let article = |slug: &str, title: &str, text: &str| json!({ "slug": slug, "title": title, "url": "", "markdown": format!("# {title}\n\n{text}\n") });
    let articles = json!({ "articles": [
        article("delivery", "Delivery", "## How long does delivery take?\n\nDelivery takes 3 days to Norway. To Switzerland it takes 6 days.\n\n## What does delivery cost?\n\nDelivery to Norway costs €12. To Switzerland it costs €24."),
        article("repairs", "Repairs", "## Which zips do you repair?\n\nWe repair zips of any make.\n\n## How long does it take?\n\nA repair takes 10 days."),
        article("customs", "Customs", "## Where do I pay customs?\n\nIn Switzerland you pay customs."),
    ] });
    let path = format!("/api/v1/knowledge/{}/articles", site.knowledge);
    ana.http().put(&path, &articles).expect_status(200);
    let mut visitor = Visitor::opens(server, &site);
    for (question, holds) in [
        ("How long does delivery take?", "3 days"),
        ("and to Norway?", "3 days"),
        ("and to Switzerland?", "6 days"),
        ("thanks", "welcome"),
        ("how much is it?", "€24"),
    ] {
        let (_, text) = asks(&mut visitor, question);
        assert!(text.contains(holds), "{question} {text}");
    }
}
