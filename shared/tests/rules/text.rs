//! T: what is understood at all.

use shared::{
    id::{ConversationId, PostKey, VisitorId},
    limits::{
        FRAME_BYTES_MAX, GREETING_CHARS_MAX, ID_CHARS_MAX, NAME_CHARS_MAX, PACE_MS_MAX,
        PACE_MS_MIN, POST_CHARS_MAX, REQUIRED_ANSWERS_MAX, STREAM_PIECES_MAX,
    },
    pieces::pieces,
    private::Private,
    settings::{Brand, SettingsError, parse_origin},
    text::{MessageText, Name, TextError},
    wire::{
        agent::AgentFrame,
        close::{Close, Then},
        desk::DeskFrame,
        visitor::VisitorFrame,
    },
};

use crate::world::{World, settings};

fn parsed(raw: &str) -> Result<String, TextError> {
    MessageText::parse(raw).map(|text| text.as_str().to_owned())
}

/// T1: what is kept, and what is lost.
#[test]
fn t1_a_message_is_kept_as_typed() {
    let cases = [
        ("  hello \n", "hello"),
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("bell\u{7} and null\0", "bell and null"),
        ("\u{200b}inside\u{200b}stays\u{200b}", "inside\u{200b}stays"),
        ("<b>not</b> & \"markup\"", "<b>not</b> & \"markup\""),
        ("\u{202e}right to left", "\u{202e}right to left"),
        ("family 👨‍👩‍👧", "family 👨‍👩‍👧"),
        ("日本語", "日本語"),
    ];
    for (raw, kept) in cases {
        assert_eq!(parsed(raw), Ok(kept.to_owned()), "{raw:?}");
    }
}

/// T2: nothing, blanks, and characters that draw nothing.
#[test]
fn t2_nothing_visible_is_empty() {
    for raw in ["", " ", "\n\n\t", "\u{200b}\u{feff}\u{00ad}", "\0\u{1b}", "\u{3000}\u{a0}"] {
        assert_eq!(parsed(raw), Err(TextError::Empty), "{raw:?}");
    }
}

/// T3: characters, not bytes, after trimming, and with both numbers.
#[test]
fn t3_the_longest_message_fits() {
    let longest = "é".repeat(POST_CHARS_MAX);
    assert_eq!(parsed(&format!("  {longest}\n")), Ok(longest.clone()));
    let chars = POST_CHARS_MAX + 1;
    let too_long = TextError::TooLong { chars, chars_max: POST_CHARS_MAX };
    assert_eq!(parsed(&format!("{longest}é")), Err(too_long));
    assert_eq!(too_long.to_string(), "This has 4001 characters, and 4000 is the most.");
}

/// T3: the longest message of the worst characters, each escaped, in its frame.
#[test]
fn t3_the_longest_message_fits_a_frame_however_it_is_escaped() {
    let key = "k".repeat(ID_CHARS_MAX);
    for escaped in [r"\ud83d\ude00", r"\n", r"\u0041", "😀"] {
        let text = format!("x{}x", escaped.repeat(POST_CHARS_MAX - 2));
        let frame = format!(r#"{{"post":{{"key":"{key}","text":"{text}"}}}}"#);
        assert!(frame.len() <= FRAME_BYTES_MAX);
        let frame: VisitorFrame = serde_json::from_str(&frame).expect("it is understood");
        let VisitorFrame::Post { text, .. } = frame else { panic!("a post") };
        assert!(MessageText::parse(&text).is_ok());
    }
}

/// T4: one line, not empty, not long.
#[test]
fn t4_a_name_is_one_line() {
    let name = |raw: &str| Name::parse(raw).map(|name| name.as_str().to_owned());
    assert_eq!(name(" Ana\nMaria\t"), Ok("AnaMaria".to_owned()));
    assert_eq!(name("\u{200b}"), Err(TextError::Empty));
    assert!(name(&"n".repeat(NAME_CHARS_MAX)).is_ok());
    assert!(name(&"n".repeat(NAME_CHARS_MAX + 1)).is_err());
    assert!(serde_json::from_str::<Name>("\"\"").is_err(), "nor does one come over the wire");
}

/// T5: at the door and over the wire alike.
#[test]
fn t5_an_id_has_its_form_wherever_it_comes_from() {
    let longest = "a".repeat(ID_CHARS_MAX);
    for good in ["a", "A-z_9", longest.as_str()] {
        assert_eq!(PostKey::parse(good).expect("an id").as_str(), good);
        assert!(serde_json::from_str::<PostKey>(&format!("{good:?}")).is_ok());
    }
    let too_long = "a".repeat(ID_CHARS_MAX + 1);
    for bad in ["", " ", "a b", "a/b", "ä", "a.b", "a\n", "'; drop", too_long.as_str()] {
        assert!(PostKey::parse(bad).is_err(), "{bad:?}");
        assert!(serde_json::from_str::<PostKey>(&format!("{bad:?}")).is_err(), "{bad:?}");
    }
}

/// T6: a log line, an error, a panic: none of them has anybody's words.
#[test]
fn t6_words_and_names_do_not_print() {
    let text = MessageText::parse("my secret").expect("it fits");
    let name = Name::parse("my secret").expect("it fits");
    let mail = Private::new("my secret".to_owned());
    let printed = format!("{text:?} {name:?} {mail:?} {mail}");
    assert!(!printed.contains("secret"), "{printed}");
    assert_eq!(mail.expose(), "my secret");
    assert_eq!(serde_json::to_string(&mail).expect("plain data"), "\"my secret\"");

    let mut world = World::seeded(6);
    let visitor = world.visitor();
    world.settle();
    visitor.says(&mut world, "my secret");
    world.settle();
    let state = world.conversation(visitor).clone();
    let printed = format!("{:?} {state:?}", world.log(visitor));
    assert!(!printed.contains("secret"), "{printed}");
}

/// T7: each bound at the bound and one beyond.
#[test]
fn t7_settings_have_bounds() {
    let bot = settings().bot;
    assert_eq!(bot.check(), Ok(()));
    let mut edge = bot.clone();
    edge.greeting = "g".repeat(GREETING_CHARS_MAX);
    edge.required_answers = REQUIRED_ANSWERS_MAX;
    edge.pace_ms = PACE_MS_MIN;
    assert_eq!(edge.check(), Ok(()));
    edge.pace_ms = PACE_MS_MAX;
    assert_eq!(edge.check(), Ok(()));

    let mut over = bot.clone();
    over.greeting = "g".repeat(GREETING_CHARS_MAX + 1);
    assert_eq!(over.check(), Err(SettingsError::GreetingTooLong));
    let mut over = bot.clone();
    over.required_answers = REQUIRED_ANSWERS_MAX + 1;
    assert_eq!(over.check(), Err(SettingsError::RequiredAnswers));
    for pace_ms in [0, PACE_MS_MIN - 1, PACE_MS_MAX + 1] {
        let mut over = bot.clone();
        over.pace_ms = pace_ms;
        assert_eq!(over.check(), Err(SettingsError::Pace));
    }
}

/// T7: colours and origins.
#[test]
fn t7_colours_and_origins_have_a_form() {
    assert_eq!(Brand::parse("#Ab12Ff").expect("a colour").as_str(), "#ab12ff");
    for bad in ["", "red", "#fff", "#12345", "#1234567", "123456", "#12345g", "#1234é"] {
        assert_eq!(Brand::parse(bad), Err(SettingsError::Brand), "{bad:?}");
    }
    let good = [
        ("https://Shop.example", "https://shop.example"),
        ("http://127.0.0.1:8788/", "http://127.0.0.1:8788"),
        ("http://[::1]:80", "http://[::1]:80"),
    ];
    for (raw, origin) in good {
        assert_eq!(parse_origin(raw).as_deref(), Ok(origin));
    }
    let bad = [
        "",
        "shop.example",
        "ftp://shop.example",
        "https://",
        "https://a/b",
        "https://a?b",
        "https://user@a",
        "https://*.a",
        "javascript:alert(1)",
        "https://a b",
        "null",
    ];
    for raw in bad {
        assert_eq!(parse_origin(raw), Err(SettingsError::Origin), "{raw:?}");
    }
}

/// T8: the owner of a conversation can be told from its id, and nobody else's id will do.
#[test]
fn t8_a_conversation_names_its_visitor() {
    let visitor = |id| VisitorId::parse(id).expect("an id");
    let first = ConversationId::of(&visitor("ab-c"), 1);
    assert_eq!(first.as_str(), "ab-c-1");
    assert!(first.belongs_to(&visitor("ab-c")));
    for other in ["ab", "ab-", "c", "ab-c-1", "b-c", "AB-C"] {
        assert!(!first.belongs_to(&visitor(other)), "{other}");
    }
    let second = ConversationId::of(&visitor("ab-c"), 2);
    assert_eq!(first.short(), second.short(), "one visitor, one name");
    let plain = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    assert!(first.short().len() == 4 && first.short().chars().all(plain));
    assert_ne!(first.short(), ConversationId::of(&visitor("ab-d"), 1).short());
}

/// T8: widget, console and desk call the visitor by one name.
#[test]
fn t8_the_visitor_has_one_name() {
    let mut world = World::seeded(8);
    let visitor = world.visitor();
    let ana = world.agent("Ana", visitor);
    world.settle();
    visitor.says(&mut world, "Hello");
    world.settle();

    let name = format!("Visitor {}", world.conversation(visitor).id().short());
    assert_eq!(ana.view(&world).visitor, name);
    assert!(world.inbox.items().all(|item| item.visitor == name));
}

/// T9: what an agent may say, a visitor may not; and nobody may name their own place or author.
#[test]
fn t9_other_peoples_frames_are_not_understood() {
    let agents = [
        r#"{"claim":{"epoch":1}}"#,
        r#"{"reply":{"key":"k","text":"t","epoch":1}}"#,
        r#"{"note":{"key":"k","text":"t"}}"#,
        r#"{"release":{"note":null}}"#,
        r#""resolve""#,
        r#""reopen""#,
        r#"{"set_presence":{"presence":"online"}}"#,
    ];
    let nobodys = [
        r#"{"post":{"key":"k","text":"t","seq":1}}"#,
        r#"{"post":{"key":"k","text":"t","author":"ana"}}"#,
        r#"{"post":{"key":"k","text":"t","at":1}}"#,
        r#"{"post":{"text":"t"}}"#,
        r#"{"post":{"key":"not an id","text":"t"}}"#,
        r#"{"post":{"key":"k","key":"l","text":"t"}}"#,
        r#"{"post":{"key":"k","text":1}}"#,
        r#"{"post":{"key":"k","text":"t"},"ask_for_person":null}"#,
        r#"{"hello":{"protocol":1,"after":-1,"page":null}}"#,
        r#"{"hello":{"protocol":1,"after":0,"page":null,"seat":"agent"}}"#,
        r#"{"reply":{"key":"k","text":"t","epoch":1,"agent":"ben"}}"#,
        r#"{"claim":{"epoch":1,"agent":"ben"}}"#,
        r#"{"claim":{"epoch":4294967296}}"#,
        r#"{"accepted":{"key":"k","seq":1}}"#,
        r#"{"unheard_of":{}}"#,
        r#""unheard_of""#,
        "{}",
        "[]",
        "null",
        "1",
        "ping",
        "",
    ];
    for raw in agents.iter().chain(&nobodys) {
        assert!(serde_json::from_str::<VisitorFrame>(raw).is_err(), "{raw}");
    }
    let visitors = [
        r#"{"post":{"key":"k","text":"t"}}"#,
        r#""ask_for_person""#,
        r#""leave_line""#,
        r#"{"rate":{"of":1,"helped":true}}"#,
    ];
    for raw in visitors.iter().chain(&nobodys) {
        assert!(serde_json::from_str::<AgentFrame>(raw).is_err(), "{raw}");
        assert!(serde_json::from_str::<DeskFrame>(raw).is_err(), "{raw}");
    }
    for raw in &agents[..6] {
        assert!(serde_json::from_str::<AgentFrame>(raw).is_ok(), "{raw}");
        assert!(serde_json::from_str::<DeskFrame>(raw).is_err(), "{raw}");
    }
}

/// T10: the table of close codes, and a number nobody has given.
#[test]
fn t10_close_codes_say_what_comes_next() {
    let then = Close::ALL.map(|close| (close.code(), Close::then(close.code())));
    assert_eq!(
        then,
        [
            (4400, Then::Stop),
            (4401, Then::SignIn),
            (4403, Then::Stop),
            (4406, Then::Stop),
            (4413, Then::Stop),
            (4429, Then::Reconnect),
        ]
    );
    for code in [1000, 1001, 1006, 1011, 1012, 4999] {
        assert_eq!(Close::then(code), Then::Reconnect);
    }
    let mut reasons = Close::ALL.map(Close::reason).to_vec();
    reasons.sort_unstable();
    reasons.dedup();
    assert_eq!(reasons.len(), Close::ALL.len());
}

/// T11: the pieces join to the whole and are at most forty, whatever the script; no word is broken
/// where there are spaces.
#[test]
fn t11_pieces_join_to_the_whole() {
    let english = "Orders leave our warehouse within one working day. ".repeat(6);
    let japanese = "ご注文は一営業日以内に倉庫を出ます。".repeat(20);
    for text in ["", "a", "Delivery takes 2 to 4 days.", &english, &japanese, &" ".repeat(900)] {
        let cut = pieces(text);
        assert_eq!(cut.concat(), text);
        assert!(cut.len() <= STREAM_PIECES_MAX, "{} pieces", cut.len());
        assert!(cut.iter().all(|piece| !piece.is_empty()));
    }
    assert_eq!(pieces("Delivery takes 2 to 4 days."), ["Delivery", " takes 2", " to 4 days."]);
}
