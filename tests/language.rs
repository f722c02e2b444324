//! In which language a bot says what it says by itself, on the real runtime.

use serde_json::{Value, json};
use shared::{sentences::Sentences, tongue::Tongue, wire::AnswerKind};
use tests::{Scene, Visitor, shared_server, site};

/// A question of no language, of which no article speaks.
const NO_WORDS: &str = "FJ-44871?";

fn from<'a>(lang: &'a str) -> Scene<'a> {
    Scene { lang: Some(lang), ..Scene::default() }
}

fn asks(visitor: &mut Visitor, question: &str) -> (AnswerKind, String) {
    let seq = visitor.posts(question);
    let (_, kind, text) = visitor.wait_answer(seq);
    (kind, text)
}

/// T12: a bot that speaks German greets and does not know in German, whatever the visitor's browser
/// speaks and whatever they write in.
#[test]
fn a_german_bot_says_it_in_german() {
    let (server, ana, _, _) = shared_server();
    let site =
        site(ana, "German", &json!({ "language": "de-CH", "handoff": { "enabled": false } }));
    let mut visitor = Visitor::opens_from(server, &site, from("fr"));
    let german = Sentences::of(Tongue::German);
    let said = asks(&mut visitor, "Hello!");
    assert_eq!(said, (AnswerKind::SmallTalk, german.greeting.to_owned()));
    let said = asks(&mut visitor, "Avez-vous des girafes ?");
    assert_eq!(said, (AnswerKind::Unknown, german.unknown.to_owned()));
}

/// T12, F10: where the bot has no language it says it in the one that is written in, in the
/// browser's where the message shows none, and in English where that has no sentences.
#[test]
fn without_a_language_it_speaks_the_visitors() {
    let (server, ana, _, _) = shared_server();
    let site = site(ana, "Any language", &json!({ "handoff": { "enabled": false } }));
    let unknown = |tongue| (AnswerKind::Unknown, Sentences::of(tongue).unknown.to_owned());
    for (lang, question, tongue) in [
        ("fr-CA", NO_WORDS, Tongue::French),
        ("fr-CA", "Haben Sie auch Giraffen?", Tongue::German),
        ("nb-NO", NO_WORDS, Tongue::English),
    ] {
        let mut visitor = Visitor::opens_from(server, &site, from(lang));
        assert_eq!(asks(&mut visitor, question), unknown(tongue), "{lang}: {question}");
    }
    let mut visitor = Visitor::opens_from(server, &site, from("fr"));
    let greeting = Sentences::of(Tongue::French).greeting;
    assert_eq!(asks(&mut visitor, "Bonjour !"), (AnswerKind::SmallTalk, greeting.to_owned()));
}

/// T12: the closing words of a handover by the button are in the browser's language.
#[test]
fn the_closing_words_are_in_the_browsers_language() {
    let (server, ana, _, _) = shared_server();
    let actions = json!([{ "send_message": {} }]);
    let site =
        site(ana, "Closing", &json!({ "required_answers": 0, "handoff": { "actions": actions } }));
    let mut visitor = Visitor::opens_from(server, &site, from("es-MX"));
    visitor.asks("¡Hola!");
    visitor.waits_in_line();
    let closing = Sentences::of(Tongue::Spanish).closing;
    visitor.wait_entry("the closing words", |entry| {
        matches!(&entry.body, shared::wire::visitor::Body::Said { text: Some(text), .. } if text == closing)
            .then_some(())
    });
}

/// T12: whoever tries a knowledge base may say the language; what is no tag is refused by its field.
#[test]
fn the_api_answers_in_a_language() {
    let (_, ana, ben, _) = shared_server();
    let site = site(ana, "Tried", &json!({}));
    let asked = |query: &str| format!("/api/v1/knowledge/{}/answer?{query}", site.knowledge);
    let text = |query: &str| -> Value { ben.http().get(&asked(query)).json(200)["text"].clone() };
    assert_eq!(text("q=FJ-44871"), json!(Sentences::of(Tongue::English).unknown));
    assert_eq!(text("q=FJ-44871&language=pl"), json!(Sentences::of(Tongue::Polish).unknown));
    assert_eq!(
        text("q=FJ-44871&language=zh-TW"),
        json!(Sentences::of(Tongue::TraditionalChinese).unknown)
    );
    assert_eq!(text("q=FJ-44871&language=nb-NO"), json!(Sentences::of(Tongue::English).unknown));
    assert_eq!(text("q=Danke&language="), json!(Sentences::of(Tongue::German).thanks));
    let refused = ben.http().get(&asked("q=FJ-44871&language=en_US"));
    assert_eq!(refused.refusal(400), "invalid");
    assert!(refused.text.contains("language"), "{}", refused.text);
}
