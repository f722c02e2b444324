//! Rules C1 to C5 of `docs/rules.md`: a request for a person, in the visitor's own words.
//!
//! `data/human-request/dev.tsv` is what the tables were made with, `held-out.tsv` what nobody looked
//! at while making them; their columns are those of `cargo xtask score human-request`.

use std::collections::BTreeMap;

use shared::request::{READ_CHARS_MAX, asks_for_person};

const DEV: &str = include_str!("data/human-request/dev.tsv");
const HELD_OUT: &str = include_str!("data/human-request/held-out.tsv");

const LANGUAGES: usize = 14;
const PRECISION_MIN: f64 = 0.97;
const RECALL_MIN: f64 = 0.90;

/// Of one language 25 requests are held out, so that one miss more or less is 4 in 100: what is asked
/// of all together cannot be asked of each.
const PRECISION_OF_FEW_MIN: f64 = 0.92;
const RECALL_OF_FEW_MIN: f64 = 0.80;

/// False alarms among ordinary messages: fewer than 2 in 1000.
const FALSE_ALARMS_MAX: f64 = 0.002;

/// C1: any text in any script is read without a panic, always the same, and what is found are words
/// of it.
#[test]
fn c1_what_is_found_is_in_the_message() {
    let mut state = 7_u64;
    let mut below = |bound: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits fit") % bound
    };
    let parts = [
        "i want to",
        "talk",
        "человека",
        "ich möchte",
        "人工",
        "客服",
        "担当者",
        "إنسان",
        "agent",
        "human",
        " ",
        " ",
        ", ",
        ". ",
        "?",
        "\u{200D}",
        "\u{301}",
        "ß",
        "İ",
        "ﷺ",
        "\u{E0041}",
        "🧑‍💼",
        "\0",
        "\"",
        "not",
        "a",
    ];
    for _ in 0..3_000 {
        let text: String = (0..below(24)).map(|_| parts[below(parts.len())]).collect();
        let found = asks_for_person(&text);
        assert_eq!(found, asks_for_person(&text), "{text:?}");
        if let Some(asked) = found {
            let words = text.get(asked.start..asked.end).expect("whole characters");
            assert!(!words.trim().is_empty(), "{text:?}");
        }
    }
}

/// C1: what stands behind the first 2 000 characters is not read.
#[test]
fn c1_only_the_beginning_is_read() {
    let request = "I want to talk to a human";
    let behind = |chars: usize| format!("{}{request}", "é. ".repeat(chars / 3));
    assert!(asks_for_person(&behind(READ_CHARS_MAX - 60)).is_some());
    assert!(asks_for_person(&behind(READ_CHARS_MAX + 3)).is_none());
}

/// C2: nine of ten requests are heard, and three of a hundred that are heard are none at most: in
/// each language where the tables were made, in all together on phrases that nobody looked at.
#[test]
fn c2_requests_are_heard_in_fourteen_languages() {
    let mut ordinary = Tally::default();
    for (split, file, precision_min, recall_min) in [
        ("dev", DEV, PRECISION_MIN, RECALL_MIN),
        ("held-out", HELD_OUT, PRECISION_OF_FEW_MIN, RECALL_OF_FEW_MIN),
    ] {
        let mut by_language: BTreeMap<&str, Tally> = BTreeMap::new();
        let mut all = Tally::default();
        for row in rows(file) {
            let heard = asks_for_person(row.text).is_some();
            by_language.entry(row.lang).or_default().count(row.asks, heard);
            all.count(row.asks, heard);
            if row.kind == "other" {
                ordinary.count(row.asks, heard);
            }
        }
        assert_eq!(by_language.len(), LANGUAGES, "{split}");
        for (lang, tally) in by_language {
            let (precision, recall) = (tally.precision(), tally.recall());
            println!("{split} {lang}: precision {precision:.3}, recall {recall:.3} of {tally:?}");
            assert!(tally.requests >= 25 && tally.others >= 25, "{split} {lang}: {tally:?}");
            assert!(precision >= precision_min, "{split} {lang}: precision {precision:.3}");
            assert!(recall >= recall_min, "{split} {lang}: recall {recall:.3}");
        }
        let (precision, recall) = (all.precision(), all.recall());
        println!("{split}: precision {precision:.3}, recall {recall:.3} of {all:?}");
        assert!(precision >= PRECISION_MIN, "{split}: precision {precision:.3}");
        assert!(recall >= RECALL_MIN, "{split}: recall {recall:.3}");
    }
    let rate = f64::from(ordinary.false_alarms) / f64::from(ordinary.others);
    println!("ordinary messages: {ordinary:?}");
    assert!(rate < FALSE_ALARMS_MAX, "{rate:.4} of ordinary messages are taken for requests");
}

/// C3: refusing one, asking what the bot is, asking about people, the past and quotations.
#[test]
fn c3_a_mention_is_no_request() {
    for text in [
        "I don't want an agent",
        "is there an agent fee?",
        "you are not a human, right?",
        "Are you a real person?",
        "please do not transfer me to anybody",
        "I spoke to an agent yesterday and she promised a refund",
        "The email says \"speak to an agent\" but I only need the invoice",
        "How do I contact the seller about a transfer?",
        "How many people can use one licence?",
        "Ich brauche keinen Mitarbeiter",
        "Bist du ein Mensch?",
        "No necesito un humano, solo el precio",
        "Êtes-vous un humain ?",
        "我不需要人工客服",
        "人間ですか？",
    ] {
        assert_eq!(asks_for_person(text), None, "{text}");
    }
}

/// C4: the same request, however it is typed.
#[test]
fn c4_how_it_is_typed_changes_nothing() {
    for text in [
        "Can I speak to a human, please?",
        "CAN I SPEAK TO A HUMAN PLEASE",
        "can i speek to a human",
        "can i speak to a humna",
        "can  i…  speak to a human!!!",
        "Human, now!",
        "Berater, sofort",
        "Ich möchte mit einem Menschen sprechen",
        "ich moechte mit einem menschen sprechen",
        "ICH MOCHTE MIT EINEM MENSCHEN SPRECHEN",
        "Я хочу поговорить с человеком",
        "я ХОЧУ поговорить с человеком!",
        "ＩＷＡＮＴ ｔｏ ｔａｌｋ ｔｏ ａ ｈｕｍａｎ",
    ] {
        assert!(asks_for_person(text).is_some(), "{text}");
    }
}

/// C5: beside a greeting, and beside a problem before or after it; its words alone are the evidence.
#[test]
fn c5_a_request_is_heard_beside_other_words() {
    for text in [
        "Hello! I want to talk to a human.",
        "My parcel never came and nobody answers. I want to talk to a human.",
        "I want to talk to a human. My parcel never came, the number is 4411.",
        "Größe M passt nicht 😀. I want to talk to a human please",
    ] {
        let asked = asks_for_person(text).unwrap_or_else(|| panic!("{text}"));
        let words = &text[asked.start..asked.end];
        assert!(words.contains("talk to a human"), "{words}");
        assert!(!words.contains("parcel") && !words.contains("Größe"), "{words}");
    }
}

/// A labelled message.
struct Row<'a> {
    lang: &'a str,
    kind: &'a str,
    asks: bool,
    text: &'a str,
}

/// Columns: lang, label, kind, source, intent, text.
fn rows(file: &str) -> impl Iterator<Item = Row<'_>> {
    file.lines().skip(1).map(|line| {
        let fields: Vec<_> = line.split('\t').collect();
        Row { lang: fields[0], kind: fields[2], asks: fields[1] == "1", text: fields[5] }
    })
}

#[derive(Debug, Default)]
struct Tally {
    requests: u32,
    others: u32,
    heard: u32,
    false_alarms: u32,
}

impl Tally {
    const fn count(&mut self, asks: bool, heard: bool) {
        self.requests += asks as u32;
        self.others += !asks as u32;
        self.heard += (asks && heard) as u32;
        self.false_alarms += (!asks && heard) as u32;
    }

    fn precision(&self) -> f64 {
        f64::from(self.heard) / f64::from((self.heard + self.false_alarms).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.heard) / f64::from(self.requests.max(1))
    }
}
