//! E11: a conversation in the order in which a model's API takes it.

use shared::{
    briefing::{Line, Speaker, transcript_for_model},
    conversation::{Event, Recorded},
    engine::exchange::{BEFORE, Role, Said, exchange, with_answered_last},
    id::{BotId, EntrySeq, PostKey},
    text::{MessageText, Name},
    time::Timestamp,
    wire::{AnswerKind, Avatar, Bot},
};

fn line(by: Speaker, text: &str) -> Line {
    Line { by, text: text.to_owned() }
}

fn said(role: Role, text: &str) -> Said {
    Said { role, text: text.to_owned() }
}

fn recorded(seq: u64, text: &str, event: Event) -> Recorded {
    let text = MessageText::parse(text).ok();
    Recorded { seq: EntrySeq(seq), at: Timestamp(seq), event, text }
}

fn posted(seq: u64, text: &str) -> Recorded {
    let key = PostKey::parse(&format!("key-{seq:013}")).expect("a key");
    recorded(seq, text, Event::Posted { key })
}

fn answered(seq: u64, text: &str) -> Recorded {
    let name = Name::parse("Fjord").expect("a name");
    let bot = Bot { id: BotId::parse("b").expect("an id"), name, avatar: Avatar::default() };
    let (turn, of, kind) = (EntrySeq(seq), EntrySeq(1), AnswerKind::Answer);
    let event = Event::Answered { turn, of, bot, kind, source: None, approved_by: None };
    recorded(seq, text, event)
}

/// E11: what was written while the bot answered is what is to be answered now.
#[test]
fn what_a_turn_answers_comes_last() {
    let log =
        vec![posted(1, "first"), posted(3, "second"), posted(4, "third"), answered(5, "Done.")];
    let log = with_answered_last(log, &[EntrySeq(3), EntrySeq(4)]);
    let seqs: Vec<_> = log.iter().map(|recorded| recorded.seq.0).collect();
    assert_eq!(seqs, [1, 5, 3, 4]);
    assert_eq!(
        exchange(&transcript_for_model(&log, 1_000)),
        [
            said(Role::User, "first"),
            said(Role::Assistant, "Done."),
            said(Role::User, "second\n\nthird"),
        ]
    );
    // What is trimmed is the oldest, and never the question.
    assert_eq!(
        exchange(&transcript_for_model(&log, 16)),
        [
            said(Role::User, BEFORE),
            said(Role::Assistant, "Done."),
            said(Role::User, "second\n\nthird"),
        ]
    );
}

/// E11: people of the team speak in the bot's place, and are told from it.
#[test]
fn a_person_speaks_in_the_bots_place() {
    let transcript = [
        line(Speaker::Visitor, "Hello"),
        line(Speaker::Bot, "Hi."),
        line(Speaker::Agent, "Ana here."),
        line(Speaker::Visitor, "  "),
        line(Speaker::Visitor, "And now?"),
        line(Speaker::Bot, "Said after the question."),
    ];
    let messages = exchange(&transcript);
    assert_eq!(messages.len(), 3);
    assert_eq!(messages[1].text, "Hi.\n\n(A person of the team wrote this.) Ana here.");
    assert_eq!(messages[2], said(Role::User, "And now?"));
}

/// E11: whatever a conversation looks like, user and assistant take turns, the user first and last,
/// and no word of the visitor's is lost, added or moved.
#[test]
fn user_and_assistant_take_turns_in_any_conversation() {
    let kinds = [
        (Speaker::Visitor, "v"),
        (Speaker::Bot, "b"),
        (Speaker::Agent, "a"),
        (Speaker::Visitor, " "),
    ];
    for length in 0..=7_u32 {
        for mut n in 0..4_usize.pow(length) {
            let mut transcript = Vec::new();
            for place in 0..length {
                let (by, word) = kinds[n % 4];
                let word = if word == " " { " ".to_owned() } else { format!("{word}{place}") };
                transcript.push(line(by, &word));
                n /= 4;
            }
            let messages = exchange(&transcript);
            for (place, Said { role, text }) in messages.iter().enumerate() {
                let expected = if place % 2 == 0 { Role::User } else { Role::Assistant };
                assert_eq!(*role, expected, "{transcript:?}");
                assert!(!text.trim().is_empty(), "{transcript:?}");
            }
            assert!(messages.len() != 2 && messages.len() % 2 == messages.len().min(1));
            let words = |lines: &mut dyn Iterator<Item = &str>| {
                let lines = lines.filter(|text| *text != BEFORE && !text.trim().is_empty());
                lines.collect::<Vec<_>>().join("\n\n")
            };
            let theirs = transcript.iter().filter(|line| line.by == Speaker::Visitor);
            let users = messages.iter().filter(|said| said.role == Role::User);
            assert_eq!(
                words(&mut users.map(|said| &*said.text)),
                words(&mut theirs.map(|line| &*line.text)),
                "{transcript:?}"
            );
        }
    }
}
