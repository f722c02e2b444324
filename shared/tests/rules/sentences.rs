//! What a bot says by itself in a conversation, in whose language: rule T12.

use shared::{
    availability::Availability,
    conversation::Event,
    findings::Findings,
    sentences::Sentences,
    settings::{Action, Language},
    tongue::Tongue,
    wire::{AnswerKind, handoff::Trigger},
};

use crate::play::{Play, called, wanted};

/// What stands last on the timeline with words.
fn said(play: &Play) -> &str {
    let last = play.log.iter().rev().find_map(|recorded| recorded.text.as_ref());
    last.expect("something was said").as_str()
}

fn speaking(tongue: Tongue) -> Findings {
    Findings { tongue: Some(tongue), ..Findings::default() }
}

/// Where there are no people.
fn alone() -> Play {
    let mut play = Play::new();
    play.around.team = Availability::Off;
    play
}

fn german(play: &mut Play) {
    play.settings.bot.language = Some(Language::parse("de-CH").expect("a tag"));
}

/// T12: a turn that fails ends in the visitor's language, in the bot's where it has one, and in
/// English where nothing is known.
#[test]
fn t12_a_failed_turn_is_said_in_a_language() {
    let mut play = alone();
    play.asks(AnswerKind::Failed, Findings::default());
    assert_eq!(said(&play), Sentences::of(Tongue::English).failed);
    play.asks(AnswerKind::Failed, speaking(Tongue::French));
    assert_eq!(said(&play), Sentences::of(Tongue::French).failed);
    german(&mut play);
    play.asks(AnswerKind::Failed, speaking(Tongue::French));
    assert_eq!(said(&play), Sentences::of(Tongue::German).failed);
}

/// T12: where no post is looked at, the browser's language is the visitor's.
#[test]
fn t12_a_turn_that_is_overdue_ends_in_the_browsers_language() {
    let mut play = alone();
    play.around.tongue = Some(Tongue::Japanese);
    play.posts("FJ-44871");
    play.next();
    assert_eq!(said(&play), Sentences::of(Tongue::Japanese).failed);
}

/// T12: what is said about people is said in the same language: that there are none, that they are
/// away, that one is offered.
#[test]
fn t12_what_is_said_about_people_has_a_language() {
    let post = |play: &mut Play| play.posts("Ich möchte einen Menschen sprechen");
    let wants = |play: &mut Play| {
        let post = post(play);
        let findings = Findings { tongue: Some(Tongue::German), ..wanted(post) };
        play.ends(AnswerKind::Answer, findings)
    };
    let mut play = Play::with(|settings| {
        settings.bot.handoff.triggers.contact_request = false;
    });
    wants(&mut play);
    assert_eq!(said(&play), Sentences::of(Tongue::German).no_people);

    let mut play = Play::new();
    play.away(None);
    let events = wants(&mut play);
    assert_eq!(called(&events).map(|(by, _)| by), Some(Trigger::ContactRequest));
    assert_eq!(said(&play), Sentences::of(Tongue::German).away);
}

/// T12, H19: the closing words of a handover are the owner's, and where there are none the bot's, in
/// the language of what the visitor has just written.
#[test]
fn t12_the_closing_words_have_a_language() {
    let closing = |text: Option<&str>, findings: &dyn Fn(Findings) -> Findings| {
        let text = text.map(crate::play::text);
        let mut play = Play::with(|settings| {
            settings.bot.handoff.actions = vec![Action::SendMessage { text }];
        });
        play.around.tongue = Some(Tongue::Italian);
        let post = play.posts("Mogę rozmawiać z człowiekiem?");
        let events = play.ends(AnswerKind::Answer, findings(wanted(post)));
        assert!(events.iter().any(|event| matches!(event, Event::BotSaid { .. })));
        said(&play).to_owned()
    };
    let polish = |findings| Findings { tongue: Some(Tongue::Polish), ..findings };
    assert_eq!(closing(None, &polish), Sentences::of(Tongue::Polish).closing);
    assert_eq!(closing(None, &|findings| findings), Sentences::of(Tongue::Italian).closing);
    assert_eq!(closing(Some("Bye."), &polish), "Bye.");
}
