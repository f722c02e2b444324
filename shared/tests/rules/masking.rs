//! M7 to M10: what an owner has hidden, and what a visitor shows a person all the same.

use shared::{
    conversation::{Command, Event, Refusal, history::history, view},
    id::EntrySeq,
    limits::{PATTERN_CHARS_MAX, REDACT_MAX},
    settings::{PatternError, Redact, SettingsError},
    text::Name,
    wire::{agent, visitor},
};

use crate::play::{Play, person, text};

const CARD: &str = "My card is 4242 4242 4242 4242.";
const MASKED: &str = "My card is •••• •••• •••• 4242.";

fn redact(pattern: &str) -> Redact {
    Redact { name: Name::parse("Number").expect("a name"), pattern: pattern.to_owned() }
}

fn reveals(play: &mut Play, of: EntrySeq) -> Result<Vec<Event>, Refusal> {
    play.tries(Command::Reveal { of, text: text(CARD) })
}

/// M7: a pattern is taken when browser and edge read it alike and neither takes long over it.
#[test]
fn m7_a_pattern_that_can_be_used_is_taken() {
    let good = [
        r"\bK-\d{4,8}\b",
        r"customer (?:no|number)\.? ?\d+",
        r"(?:\d{4}[ -]?){3}\d{1,4}",
        r"[A-Z]{2}\d{6}[A-Z]?",
        r"[\w.+\-]+@[\w\-]+\.[\w.]+",
        r"^(a|b|c)$",
        r"Überweisung|振込|\u00e4\u{1F4B3}\x41",
        r"[^\d\s]{3}",
        r"(?:ab)+c",
        r"\d+?x",
        r"cvc\W{0,3}\d{3,4}",
        r"\d+-\d+",
        r"[A-Z]+\d+[a-z]+!",
        r".{0,40}x.{0,40}y",
        r"\w*\W+\w*",
        r"\(\d{3}\) \d{3}\/\d{4}",
    ];
    for pattern in good {
        assert_eq!(redact(pattern).check(), Ok(()), "{pattern}");
    }
}

/// M7: any other is refused with a sentence that says what to write.
#[test]
fn m7_a_pattern_that_cannot_be_used_is_refused() {
    use PatternError::{Class, Escape, Group, Length, Parenthesis, Repetition, Shared, Slow};
    let long = "a".repeat(PATTERN_CHARS_MAX + 1);
    let bad = [
        ("", Length),
        (&*long, Length),
        (r"(?=a)b", Group),
        (r"(?<!a)b", Group),
        (r"(?i)b", Group),
        (r"(?<year>\d{4})", Group),
        (r"(a", Parenthesis),
        (r"a)", Parenthesis),
        (r"(a)\1", Escape),
        (r"\k<a>", Escape),
        (r"\p{L}", Escape),
        (r"\-", Escape),
        (r"\u12", Escape),
        ("a\\", Escape),
        (r"[]", Class),
        (r"[a", Class),
        (r"[[:alpha:]]", Class),
        (r"[a&&b]", Class),
        (r"[\w-z]", Class),
        (r"[a-\d]", Class),
        (r"[--a]", Class),
        (r"[a--]", Class),
        (r"*a", Repetition),
        (r"a**", Repetition),
        (r"a++", Repetition),
        (r"\b+", Repetition),
        (r"a{,3}", Repetition),
        (r"a{3,2}", Repetition),
        (r"a{99999}", Repetition),
        (r"a}", Repetition),
        (r"{2}", Repetition),
        (r"(a+)+b", Slow),
        (r"(a|a)*b", Slow),
        (r"(a?){20}", Slow),
        (r"(?:a{1,9}){9}", Slow),
        (r"((a|b)?c){9}", Slow),
        (r"a+b+c+d+", Slow),
        (r"\d+\d+x", Shared),
        (r"\w+\d+!", Shared),
        (r".*a.*b", Shared),
        (r"a*(?:b|c)?a*d", Shared),
        (r"\d{1,300}\d{1,300}x", Shared),
        (r"(?:ab)+[ab]+c", Shared),
    ];
    for (pattern, why) in bad {
        assert_eq!(redact(pattern).check(), Err(why), "{pattern}");
    }
    assert_eq!(redact(&"(".repeat(200)).check(), Err(Slow));
    let mut bot = Play::new().settings.bot;
    bot.redact = vec![redact("a"); REDACT_MAX];
    assert_eq!(bot.check(), Ok(()));
    bot.redact[3] = redact("a{");
    assert_eq!(bot.check(), Err(SettingsError::Pattern { at: 3, why: Repetition }));
    bot.redact = vec![redact("a"); REDACT_MAX + 1];
    assert_eq!(bot.check(), Err(SettingsError::TooManyPatterns));
}

/// M8: what was hidden is shown to the person who holds the conversation, and to nobody else:
/// not while a bot holds it, nobody does, or it is closed.
#[test]
fn m8_only_a_person_is_shown_what_was_hidden() {
    let mut play = Play::new();
    let of = play.posts(MASKED);
    assert_eq!(reveals(&mut play, of), Err(Refusal::NobodyToShow));
    play.wants_person();
    assert_eq!(reveals(&mut play, of), Err(Refusal::NobodyToShow));
    play.claims(person("Ana"));
    let shown = Event::Revealed { of, to: person("Ana") };
    assert_eq!(reveals(&mut play, of), Ok(vec![shown]));
    play.does(Command::Release { agent: person("Ana"), note: None });
    let other = play.posts(MASKED);
    assert_eq!(reveals(&mut play, other), Err(Refusal::NobodyToShow));
    play.claims(person("Ben"));
    play.does(Command::Resolve { agent: person("Ben") });
    assert_eq!(reveals(&mut play, other), Err(Refusal::NobodyToShow));
}

/// M9: a visitor's own message is shown, once, and nothing else; what is shown keeps the chat alive
/// and is no message: the list still quotes what was written.
#[test]
fn m9_a_message_is_shown_once() {
    let mut play = Play::new();
    let of = play.posts(MASKED);
    play.wants_person();
    play.claims(person("Ana"));
    let line = play.conversation.last_line();
    assert_eq!(reveals(&mut play, of).map(|events| events.len()), Ok(1));
    assert_eq!(reveals(&mut play, of), Ok(vec![]), "again changes nothing");
    for not_a_post in [EntrySeq::NONE, EntrySeq(1), of.next(), EntrySeq(999)] {
        let refused = Err(Refusal::NoSuch { what: "message" });
        assert_eq!(reveals(&mut play, not_a_post), refused, "{not_a_post}");
    }
    assert_eq!(play.conversation.last_line(), line);
}

/// M10: the team sees the words that were shown; the visitor's other devices see that they were,
/// a bot sees nothing of it, then or later.
#[test]
fn m10_what_was_shown_stays_with_the_team() {
    let mut play = Play::new();
    let of = play.posts(MASKED);
    play.wants_person();
    play.claims(person("Ana"));
    reveals(&mut play, of).expect("a person is here");
    play.does(Command::Release { agent: person("Ana"), note: None });
    let revealed = play.log.iter().find(|r| matches!(r.event, Event::Revealed { .. }));
    let revealed = revealed.expect("it was shown");
    let agent::Body::Revealed { of: seen, text: Some(words), .. } = view::for_agent(revealed).body
    else {
        panic!("{revealed:?}");
    };
    assert_eq!((seen, words.as_str()), (of, CARD));
    let entries = play.log.iter().filter_map(|r| view::for_visitor(r, &play.settings));
    let bodies: Vec<_> = entries.map(|entry| entry.body).collect();
    let to = person("Ana").name;
    assert!(bodies.contains(&visitor::Body::Revealed { of, to }));
    let told = serde_json::to_string(&bodies).expect("plain data");
    assert!(!told.contains("4242 4242"), "{told}");
    let lines = format!("{:?}", history(&play.log));
    assert!(lines.contains("••••") && !lines.contains("4242 4242"), "{lines}");
}
