//! Importing on the real runtime: files of every format, single articles, synonyms.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use serde_json::{Value, json};
use tests::{Agent, Answer, root, shared_server, site};

/// A knowledge base of its own, and its addresses.
struct Base<'a> {
    ana: &'a Agent,
    at: String,
}

impl Base<'_> {
    fn new(name: &str) -> Base<'static> {
        let (_, ana, _, _) = shared_server();
        let site = site(ana, name, &json!({ "name": "Fjord" }));
        let at = format!("/api/v1/knowledge/{}", site.knowledge);
        // A site of the tests comes with articles.
        ana.http().put(&format!("{at}/articles"), &json!({ "articles": [] })).expect_status(200);
        Base { ana, at }
    }

    fn import(&self, parameters: &str, media_type: &str, file: &str) -> Answer {
        let path = format!("{}/import?{parameters}", self.at);
        self.ana.http().send("POST", &path, media_type, file)
    }

    fn ask(&self, question: &str) -> Value {
        let question = question.replace(' ', "+");
        self.ana.http().get(&format!("{}/answer?q={question}", self.at)).json(200)
    }

    #[track_caller]
    fn says(&self, question: &str, words: &str) -> Value {
        let said = self.ask(question);
        assert!(said["text"].as_str().unwrap_or_default().contains(words), "{question}: {said}");
        said
    }
}

/// Every sample file of the documentation is imported and answers its question.
#[test]
fn every_sample_file_is_imported_and_answers() {
    let base = Base::new("Samples");
    for (file, question, words, url) in [
        (
            "gift-wrapping.md",
            "What does gift wrapping cost",
            "4 €",
            Some("https://fjordline.example/help/gift-wrapping"),
        ),
        ("workshop.txt", "How long does a wax service take", "45 minutes", None),
        (
            "rental.html",
            "How large is the deposit for a tent",
            "100 €",
            Some("https://fjordline.example/help/tent-rental"),
        ),
        ("questions.csv", "Do you repair zips", "12 €", None),
        (
            "questions.json",
            "Can I bring my dog into the shop",
            "leash",
            Some("https://fjordline.example/help/dogs"),
        ),
        (
            "questions.jsonl",
            "Do you buy used snowshoes",
            "third of their price",
            Some("https://fjordline.example/help/used"),
        ),
    ] {
        let text = fs::read_to_string(root().join("demo/import").join(file)).expect("it is there");
        let told =
            base.import(&format!("name={file}"), "application/octet-stream", &text).json(200);
        assert_eq!(told["faults"], json!([]), "{file}: {told}");
        assert!(told["added"].as_u64().is_some_and(|added| added > 0), "{file}: {told}");
        let said = base.says(question, words);
        assert_eq!(said["url"], json!(url), "{file}");
        let again =
            base.import(&format!("name={file}"), "application/octet-stream", &text).json(200);
        assert_eq!(
            (&again["added"], &again["replaced"]),
            (&json!(0), &json!(0)),
            "{file}: {again}"
        );
    }
    base.says("What does it cost to rent a tent for four persons", "55 €");
    let listed = base.ana.http().get(&format!("{}/articles", base.at)).json(200);
    let samples = fs::read_dir(root().join("demo/import")).expect("it is there").count();
    assert_eq!((listed["articles"].as_array().map(Vec::len), samples), (Some(10), 6));
}

/// A corrupt import names the row and keeps the rest.
#[test]
fn a_corrupt_import_names_the_row_and_keeps_the_rest() {
    let base = Base::new("Corrupt");
    let table = "question,answer\nDo you sell maps?,We sell maps of Norway.\nBroken?,\"open\n\
                 Do you sell kites?,We sell kites in summer.\nAlone\n";
    let told = base.import("format=csv", "text/csv", table).json(200);
    let rows: Vec<&str> =
        told["faults"].as_array().unwrap().iter().map(|f| f["row"].as_str().unwrap()).collect();
    assert_eq!((&told["added"], rows), (&json!(2), vec!["line 3", "line 5"]), "{told}");
    base.says("Do you sell maps", "maps of Norway");
    base.says("Do you sell kites", "kites in summer");

    let nothing = base.import("format=csv&mode=replace", "text/csv", "question,answer\nAlone\n");
    assert_eq!(nothing.refusal(400), "invalid");
    base.says("Do you sell maps", "maps of Norway");
    let replaced = base.import(
        "format=csv&mode=replace",
        "text/csv",
        "question,answer\nWhat are oars made of?,Oars are of ash.\n",
    );
    assert_eq!(replaced.json(200)["articles"], 1);
    assert_eq!(base.ask("Do you sell maps")["outcome"], "unknown");

    assert_eq!(base.import("name=a.docx", "application/octet-stream", "x").refusal(400), "invalid");
    assert_eq!(base.import("format=csv&mode=merge", "text/csv", "x").refusal(400), "invalid");
    let (_, _, ben, _) = shared_server();
    let path = format!("{}/import?format=csv", base.at);
    assert_eq!(ben.http().send("POST", &path, "text/csv", table).refusal(403), "owners_only");
    let large = "x".repeat(16 * 1024 * 1024 + 1);
    assert_eq!(base.import("format=text", "text/plain", &large).refusal(413), "too_large");
}

/// An article is read, replaced and taken away by its slug; the others stay.
#[test]
fn single_articles_come_and_go() {
    let base = Base::new("Single");
    let file = "question,answer\nWhere is the shop?,The shop is in Bergen.\nDo you sell maps?,We sell maps.\n";
    base.import("format=csv", "text/csv", file).expect_status(200);
    let moved = "question,answer\nWhere is the shop?,The shop is in Oslo.\n";
    let told = base.import("format=csv", "text/csv", moved).json(200);
    assert_eq!(
        (&told["replaced"], &told["articles"], &told["passages"]),
        (&json!(1), &json!(2), &json!(2))
    );
    assert!(!base.says("Where is the shop", "Oslo").to_string().contains("Bergen"));
    assert_eq!(base.ask("Bergen")["outcome"], "unknown");

    let one = format!("{}/articles/where-is-the-shop", base.at);
    assert_eq!(base.ana.http().get(&one).json(200)["markdown"], "The shop is in Oslo.\n");
    let left = base.ana.http().delete(&one).json(200);
    assert_eq!((&left["articles"], &left["passages"]), (&json!(1), &json!(1)));
    assert_eq!(base.ask("Where is the shop")["outcome"], "unknown");
    base.says("Do you sell maps", "We sell maps");
    assert_eq!(base.ana.http().get(&one).refusal(404), "not_found");
    assert_eq!(base.ana.http().delete(&one).refusal(404), "not_found");

    let odd = "question,answer\n送料は？,送料は無料です。\n";
    base.import("format=csv", "text/csv", odd).expect_status(200);
    let odd = format!("{}/articles/%E9%80%81%E6%96%99%E3%81%AF", base.at);
    assert_eq!(base.ana.http().get(&odd).json(200)["title"], "送料は？");
}

/// The owner's synonyms count from the next question on.
#[test]
fn the_owners_synonyms_count_at_once() {
    let base = Base::new("Synonyms");
    let file =
        "question,answer\nWhat is a lavvo?,A lavvo is a tent of the Sami with a fireplace.\n";
    base.import("format=csv", "text/csv", file).expect_status(200);
    assert_eq!(base.ask("What is a kota")["outcome"], "unknown");
    let synonyms = format!("{}/synonyms", base.at);
    assert_eq!(base.ana.http().get(&synonyms).json(200), json!({ "lines": [] }));
    let groups = json!({ "lines": ["lavvo,  kota, goahti", " "] });
    let kept = json!({ "lines": ["lavvo, kota, goahti"] });
    assert_eq!(base.ana.http().put(&synonyms, &groups).json(200), kept);
    base.says("What is a kota", "tent of the Sami");
    let bad = base.ana.http().put(&synonyms, &json!({ "lines": ["a, b", "alone"] }));
    assert!(bad.text.contains("lines[1]"), "{}", bad.text);
    assert_eq!(bad.refusal(400), "invalid");
    assert_eq!(base.ana.http().get(&synonyms).json(200), kept);
    base.ana.http().put(&synonyms, &json!({ "lines": [] })).expect_status(200);
    assert_eq!(base.ask("What is a kota")["outcome"], "unknown");
}

/// While single articles are replaced, every question has the old or the new answer.
#[test]
fn an_import_leaves_no_moment_without_an_index() {
    let base = Base::new("Busy");
    let file = |days: u32| {
        let rows = (0..40).map(|n| {
            format!(
                "How long does delivery to place{n} take?,Delivery to place{n} takes {days} days.\n"
            )
        });
        format!("question,answer\n{}", rows.collect::<String>())
    };
    base.import("format=csv", "text/csv", &file(3)).expect_status(200);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..6 {
                let days = if round % 2 == 0 { 7 } else { 3 };
                let told = base.import("format=csv", "text/csv", &file(days)).json(200);
                assert_eq!(told["replaced"], 40, "{told}");
            }
            done.store(true, Ordering::Relaxed);
        });
        while !done.load(Ordering::Relaxed) {
            let said = base.ask("How long does delivery to place7 take");
            let text = said["text"].as_str().unwrap_or_default();
            assert!(text.contains("3 days") || text.contains("7 days"), "{said}");
        }
    });
}
