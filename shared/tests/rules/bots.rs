//! H40-H43: several bots on one site.

use shared::{
    conversation::{AssignTo, Command, Deadline, Event, Holder, Refusal, view},
    findings::Findings,
    id::{BotId, KnowledgeId},
    settings::{Avatar, BotSettings, Language, MenuItem, OnTrigger, SettingsError, SiteSettings},
    text::Name,
    wire::{
        AnswerKind,
        visitor::{self, Body},
    },
};

use crate::play::{Play, is_handed_over, is_offered, person, text};

fn sam() -> BotId {
    BotId::parse("sam").expect("an id")
}

/// Robin is the first bot, Sam the second; Sam hands over at the first miss.
fn two(change: impl FnOnce(&mut SiteSettings)) -> Play {
    Play::with(|settings| {
        let mut other = BotSettings::new(sam(), Name::parse("Sam").expect("a name"), Vec::new());
        other.required_answers = 3;
        other.unanswered_after_ms = Some(20_000);
        other.handoff.unsuccessful_attempts = 1;
        other.handoff.triggers.failed_to_resolve = OnTrigger::HandOver;
        other.handoff.announce.names = false;
        settings.bots = vec![other];
        change(settings);
    })
}

fn to_sam(play: &mut Play) -> Vec<Event> {
    play.assigns(person("Ana"), AssignTo::Bot(sam()))
}

fn holder(play: &Play) -> String {
    match play.conversation.holder() {
        Holder::Bot { bot } => bot.name.to_string(),
        other => panic!("{other:?}"),
    }
}

fn seen(play: &Play) -> Vec<Body> {
    let settings = play.conversation.in_force(&play.settings);
    let entries = play.log.iter().filter_map(|recorded| view::for_visitor(recorded, &settings));
    entries.map(|entry| entry.body).collect()
}

/// H40: the button, the triggers and the end of a wait are those of the bot that holds it.
#[test]
fn h40_the_settings_of_the_bot_that_holds_it_count() {
    let mut play = two(|_| ());
    let events = play.asks(AnswerKind::Unknown, Findings::default());
    assert!(is_offered(&events) && !is_handed_over(&events), "Robin offers: {events:?}");
    assert!(play.view().may_ask_for_person, "Robin wants no answers first");

    to_sam(&mut play);
    assert!(!play.view().may_ask_for_person, "Sam wants three answers first");
    let asked = play.tries(Command::AskForPerson { page: None });
    assert_eq!(asked, Err(Refusal::NotYet { answers_left: 2 }));
    let events = play.asks(AnswerKind::Unknown, Findings::default());
    assert!(is_handed_over(&events), "Sam hands over: {events:?}");

    let due = play.conversation.deadline(&play.settings).map(|(at, _)| at);
    assert_eq!(due, Some(play.now.plus(20_000)), "Sam's wait, although nobody holds it");
    let events = play.next();
    assert!(matches!(&events[0], Event::WentUnanswered { bot } if bot.id == sam()), "{events:?}");
}

/// H40: who is behind a person counts for what the visitor is shown of people.
#[test]
fn h40_the_bot_behind_a_person_says_what_they_are_called() {
    let mut play = two(|_| ());
    play.posts("Hello");
    play.claims(person("Ana"));
    let name = |play: &Play| match play.view().holder {
        visitor::Holder::Agent { name } => name.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(name(&play), "Ana");
    to_sam(&mut play);
    play.claims(person("Ana"));
    assert_eq!(name(&play), "Shop", "Sam hides names");
    play.does(Command::Release { agent: person("Ana"), note: None });
    assert_eq!(holder(&play), "Sam", "a release gives it to the bot that had it");
}

/// H40: what an owner has taken off the site no longer counts.
#[test]
fn h40_a_bot_that_is_gone_leaves_it_to_the_first() {
    let mut play = two(|_| ());
    play.posts("Hello");
    to_sam(&mut play);
    play.settings.bots.clear();
    let settings = play.conversation.in_force(&play.settings);
    assert_eq!(settings.bot.name.as_str(), "Robin");
    assert!(play.view().may_ask_for_person, "Robin's button");
    play.claims(person("Ana"));
    play.does(Command::Release { agent: person("Ana"), note: None });
    assert_eq!(holder(&play), "Robin");
}

/// H40: in whichever order they are, the same bot's settings count.
#[test]
fn h40_putting_a_bot_first_loses_none() {
    let settings = two(|_| ()).settings;
    let arranged = settings.with(&sam());
    let ids: Vec<_> = arranged.all_bots().map(|bot| bot.id.as_str()).collect();
    assert_eq!(ids, ["sam", "robin"]);
    assert_eq!(*arranged.with(&settings.bot.id), settings);
    let nobody = BotId::parse("nobody").expect("an id");
    assert_eq!(*settings.with(&nobody), settings);
}

/// H40: what can be chosen is what the first bot has, until another holds it.
#[test]
fn h40_a_menu_is_its_bots_own() {
    let label = Name::parse("Delivery").expect("a name");
    let chosen = label.clone();
    let mut play = two(move |settings| {
        let leads_to = shared::settings::LeadsTo::Question(text("How long is delivery?"));
        settings.bot.handoff.menu = vec![MenuItem { label, leads_to }];
    });
    assert_eq!(view::site(&play.settings).menu, std::slice::from_ref(&chosen));
    play.posts("Hello");
    to_sam(&mut play);
    let key = play.key();
    let late = Command::Choose { label: chosen, key, page: None };
    assert_eq!(play.tries(late), Err(Refusal::NoSuchItem));
}

/// H41, H28: any bot of the site, and no other.
#[test]
fn h41_it_is_given_to_any_bot_of_the_site() {
    let mut play = two(|_| ());
    play.posts("Hello");
    assert_eq!(holder(&play), "Robin", "the first bot begins");
    to_sam(&mut play);
    assert_eq!(holder(&play), "Sam");
    assert_eq!(to_sam(&mut play), [], "it has it already");
    let other = AssignTo::Bot(BotId::parse("other").expect("an id"));
    let other = Command::Assign { by: person("Ben"), to: other, epoch: play.conversation.epoch() };
    assert_eq!(play.tries(other), Err(Refusal::NoSuch { what: "bot" }));
    play.claims(person("Ana"));
    let robin = play.settings.bot.id.clone();
    play.assigns(person("Ana"), AssignTo::Bot(robin));
    assert_eq!(holder(&play), "Robin", "from a person as well");
}

/// H41, H7: writing again leads to the bot that had it, while there is one.
#[test]
fn h41_a_reopened_one_goes_to_the_bot_that_held_it_last() {
    let mut play = two(|_| ());
    play.posts("Hello");
    to_sam(&mut play);
    play.does(Command::Resolve { agent: person("Ana") });
    play.posts("One more thing");
    assert_eq!(holder(&play), "Sam");

    play.does(Command::Resolve { agent: person("Ana") });
    play.settings.bots.clear();
    play.posts("And another");
    assert_eq!(holder(&play), "Robin", "Sam has left the site");
}

/// H42, H6: the turn that ran is over, and the other bot answers in one of its own.
#[test]
fn h42_from_one_bot_to_another() {
    let mut play = two(|_| ());
    play.posts("How long is delivery?");
    let (running, before) = (play.conversation.turn().cloned().expect("Robin thinks"), seen(&play));
    let epoch = play.conversation.epoch();
    to_sam(&mut play);

    let outcome = shared::conversation::Outcome::Failed;
    let late =
        Command::FinishTurn { turn: running.turn, epoch, outcome, findings: Findings::default() };
    assert!(matches!(play.tries(late), Err(Refusal::StaleEpoch { .. })));
    assert!(play.conversation.turn().is_some_and(|turn| turn.of == running.of));
    assert_eq!(seen(&play), before, "nobody left and nobody came back");
    let view = play.view();
    assert!(matches!(&view.holder, visitor::Holder::Bot { bot } if bot.id == sam()), "{view:?}");

    let events = play.ends(AnswerKind::Answer, Findings::default());
    assert!(matches!(&events[0], Event::Answered { bot, .. } if bot.id == sam()), "{events:?}");
    assert!(!matches!(
        play.conversation.deadline(&play.settings),
        Some((_, Deadline::Climb { .. }))
    ));
}

/// H42: from a person the visitor is told, as at every release.
#[test]
fn h42_from_a_person_the_visitor_is_told() {
    let mut play = two(|settings| settings.bots[0].handoff.announce.names = true);
    play.posts("Hello");
    play.claims(person("Ana"));
    to_sam(&mut play);
    let seen = seen(&play);
    assert!(seen.iter().any(|body| matches!(body, Body::Left { .. })), "{seen:?}");
    assert!(seen.iter().any(|body| matches!(body, Body::BotBack { .. })), "{seen:?}");
}

/// H43: an avatar, a language, instructions and knowledge within their limits.
#[test]
fn h43_what_a_bot_is_made_of_has_limits() {
    for fits in ["R", "AB", "🤖", "👩‍👩‍👧‍👦", "北"] {
        assert!(Avatar::new(fits, 7).is_ok(), "{fits}");
    }
    for (text, color) in [("", 0), (" ", 0), ("A B", 0), ("123456789", 0), ("a\u{7}", 0), ("R", 8)]
    {
        assert_eq!(Avatar::new(text, color), Err(SettingsError::Avatar), "{text:?} {color}");
    }
    for fits in ["en", "de-CH", "zh-Hant-TW", "es-419", "gsw"] {
        assert!(Language::parse(fits).is_ok(), "{fits}");
    }
    let long = format!("en{}", "-abcdefgh".repeat(4));
    for wrong in ["", "e", "english", "en_US", "en-", "-en", "e1", "en-abcdefghi", &long, "日本"]
    {
        assert_eq!(Language::parse(wrong), Err(SettingsError::Language), "{wrong}");
    }
    let base = |n: usize| KnowledgeId::parse(&format!("base{n}")).expect("an id");
    let with = |change: &dyn Fn(&mut BotSettings)| {
        let mut bot = two(|_| ()).settings.bot;
        change(&mut bot);
        bot.check()
    };
    assert_eq!(with(&|bot| bot.instructions = "é".repeat(4_000)), Ok(()));
    let long = with(&|bot| bot.instructions = "é".repeat(4_001));
    assert_eq!(long, Err(SettingsError::InstructionsTooLong));
    assert_eq!(with(&|bot| bot.knowledge = (0..5).map(base).collect()), Ok(()));
    let six = with(&|bot| bot.knowledge = (0..6).map(base).collect());
    assert_eq!(six, Err(SettingsError::Knowledge));
    let twice = with(&|bot| bot.knowledge = vec![base(1), base(1)]);
    assert_eq!(twice, Err(SettingsError::Knowledge));
}

/// H44: whoever sees a bot's name sees its avatar, of the bot that holds it and of the one that spoke.
#[test]
fn h44_the_avatar_is_seen_with_the_name() {
    let mut play = two(|settings| {
        settings.bot.avatar = Some(Avatar::new("R", 2).expect("an avatar"));
        settings.bots[0].avatar = Some(Avatar::new("🔧", 4).expect("an avatar"));
    });
    assert_eq!(view::site(&play.settings).bot.avatar.own(), Some(("2", "R")));
    play.asks(AnswerKind::Answer, Findings::default());
    to_sam(&mut play);
    play.asks(AnswerKind::Answer, Findings::default());
    let visitor::Holder::Bot { bot } = play.view().holder else { panic!("{:?}", play.view()) };
    assert_eq!(bot.avatar.own(), Some(("4", "🔧")));
    let seen = seen(&play);
    let spoke: Vec<_> = seen
        .iter()
        .filter_map(|body| match body {
            Body::Answer { bot, .. } => bot.avatar.own(),
            _ => None,
        })
        .collect();
    assert_eq!(spoke, [("2", "R"), ("4", "🔧")]);
}
