//! Rules K11, K16 and K17 of `docs/rules.md`: questions that lean on the ones before, asked of the
//! demo's help centre.

#[path = "knowledge/demo.rs"]
mod demo;

use demo::Demo;
use shared::{
    conversation::{Event, Recorded},
    id::{BotId, EntrySeq, PostKey},
    knowledge::{
        follow_up::{self, Before},
        synonyms::Synonyms,
    },
    text::{MessageText, Name},
    time::Timestamp,
    wire::{AnswerKind, Avatar, Bot, Source},
};

/// K11, K16, K17: what a visitor asks one after the other is answered from the article it is about.
#[test]
fn k17_dialogues_stay_with_what_they_are_about() {
    let demo = Demo::read();
    let mut wrong = Vec::new();
    for (questions, articles) in DIALOGUES {
        let said = demo.asked(questions);
        if said != *articles {
            wrong.push(format!("{questions:?}: {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// K16: what a bare question is asked about is what stands before it, so the figure is too.
#[test]
fn k16_a_bare_question_is_answered_by_the_figure_it_asks_for() {
    let demo = Demo::read();
    for (before, asked, figure) in [
        ("How much is express delivery?", "how long does it take?", "1 to 2 working days"),
        ("Do you repair zips?", "how long?", "10 working days"),
        ("Do you repair zips?", "how much does it cost?", "€15"),
    ] {
        let (.., text) = demo.ask(asked, &Before::from(Some(before))).expect("an answer");
        assert!(text.contains(figure), "{before} {asked} {text}");
    }
}

/// K17: what the last follow-up names takes the place of what the one before it named.
#[test]
fn k17_what_is_named_last_takes_the_place_of_what_was_named_before() {
    let demo = Demo::read();
    let posts = ["How long does delivery take?", "and to Norway?", "thanks", "and to Switzerland?"];
    let before = |posts: &[&str]| Before {
        posts: posts.iter().map(|post| (*post).to_owned()).collect(),
        article: Some("Shipping and delivery".to_owned()),
    };
    let terms = |question: &str, posts: &[&str]| -> Vec<String> {
        let query = follow_up::query(question, before(posts), &Synonyms::english());
        query.terms.iter().map(|term| term.forms[0].word.clone()).collect()
    };
    let words = terms("how much is it?", &posts);
    assert!(
        words.iter().any(|word| word == "switzerland")
            && words.iter().any(|word| word == "delivery")
    );
    assert!(!words.iter().any(|word| word == "norway"), "{words:?}");
    assert!(!terms("and to Sweden?", &posts).contains(&"switzerland".to_owned()));
    let (.., text) = demo.ask("how much is it?", &before(&posts)).expect("an answer");
    assert!(text.contains("€24"), "{text}");
    // Without anything before it a bare question is as it ever was.
    assert_eq!(terms("how long?", &[]), terms("how long?", &["thanks"]));
}

/// K16: bare and pointing questions lean in fourteen languages; questions that name what they are
/// about do not.
#[test]
fn k16_bare_questions_lean_in_every_language() {
    let mut wrong = Vec::new();
    for asked in [
        "how long?",
        "How long does it take?",
        "how much is it?",
        "what does it cost?",
        "why?",
        "when exactly?",
        "how do I do that?",
        "is it free?",
        "can I wash it?",
        "and how long do I have?",
        "what about that?",
        "Wie lange?",
        "Wie lange dauert das?",
        "Was kostet das?",
        "und wann?",
        "Wie viel kostet es?",
        "¿cuánto tarda?",
        "¿Cuánto cuesta?",
        "¿y cuánto es?",
        "¿por qué?",
        "Combien de temps ?",
        "Combien ça coûte ?",
        "c'est combien ?",
        "pourquoi ?",
        "Quanto costa?",
        "quanto tempo ci vuole?",
        "perché?",
        "quanto custa?",
        "quanto tempo demora?",
        "e quanto é?",
        "Hoe lang duurt het?",
        "wat kost dat?",
        "hoeveel is het?",
        "Ile to kosztuje?",
        "jak długo?",
        "a ile to trwa?",
        "ne kadar sürer?",
        "peki kaç para?",
        "bu ne kadar?",
        "Сколько это стоит?",
        "как долго?",
        "а сколько стоит?",
        "كم يستغرق ذلك؟",
        "كم سعره؟",
        "وماذا عن النرويج؟",
        "कितना समय लगता है?",
        "इसकी कीमत कितनी है?",
        "और नॉर्वे?",
        "いくらですか？",
        "どのくらいかかりますか？",
        "ノルウェーは？",
        "多少钱？",
        "要多久？",
        "挪威呢？",
        "那退货呢？",
    ] {
        if !follow_up::is_follow_up(asked) {
            wrong.push(asked);
        }
    }
    for asked in [
        "How long does delivery take?",
        "How much is express delivery?",
        "Do you repair zips?",
        "what do you sell?",
        "who are you?",
        "I want a refund",
        "a refund please",
        "can you help me?",
        "is that jacket waterproof?",
        "",
        "???",
        "Norway?",
        "Where is my parcel?",
        "Wie lange dauert der Versand?",
        "Was kostet der Versand?",
        "Wo ist mein Paket?",
        "¿Cuánto cuesta el envío?",
        "Combien coûte la livraison ?",
        "Quanto costa la spedizione?",
        "Quanto custa a entrega?",
        "Hoe lang duurt de levering?",
        "Ile trwa dostawa?",
        "Kargo ne kadar sürer?",
        "Сколько стоит доставка?",
        "كم تستغرق مدة التوصيل؟",
        "डिलीवरी में कितना समय लगता है?",
        "送料はいくらですか？",
        "运费多少钱？",
    ] {
        if follow_up::is_follow_up(asked) {
            wrong.push(asked);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// K17: a log says what was posted and which article answered last; small talk changes nothing of it.
#[test]
fn k17_a_log_says_what_was_said_before() {
    let text = |words: &str| MessageText::parse(words).ok();
    let posted =
        |words: &str| (Event::Posted { key: PostKey::parse("k").expect("a key") }, text(words));
    let bot = Bot {
        id: BotId::parse("b").expect("an id"),
        name: Name::parse("Fjord").expect("a name"),
        avatar: Avatar::default(),
    };
    let answered = |kind, title: Option<&str>| {
        let source = title.map(|title| Source::new(title.to_owned(), String::new()));
        let (turn, of, bot) = (EntrySeq(1), EntrySeq(1), bot.clone());
        (Event::Answered { turn, of, bot, kind, source, approved_by: None }, text("Three days."))
    };
    let mut events = vec![
        posted("How long does delivery take?"),
        answered(AnswerKind::Answer, Some("Delivery")),
        posted("thanks"),
        answered(AnswerKind::SmallTalk, None),
    ];
    let before = |events: &[(Event, Option<MessageText>)]| {
        let log: Vec<Recorded> = events
            .iter()
            .zip(1..)
            .map(|((event, text), seq)| Recorded {
                seq: EntrySeq(seq),
                at: Timestamp(0),
                event: event.clone(),
                text: text.clone(),
            })
            .collect();
        Before::of(&log, EntrySeq(log.len() as u64))
    };
    events.push(posted("and to Norway?"));
    let known = before(&events);
    assert_eq!(known.posts, ["How long does delivery take?", "thanks"]);
    assert_eq!(known.article.as_deref(), Some("Delivery"));
    events.extend([answered(AnswerKind::Unknown, None), posted("and to Peru?")]);
    assert_eq!(before(&events).article, None, "the bot did not know");

    // As it is sent from object to object, and as an older version sends it.
    let sent = serde_json::to_string(&known).expect("it is JSON");
    assert_eq!(serde_json::from_str::<Before>(&sent).expect("it is read"), known);
    let old: Before = serde_json::from_str("\"How long?\"").expect("it is read");
    assert_eq!(old, Before::from(Some("How long?")));
    assert_eq!(serde_json::from_str::<Before>("null").expect("it is read"), Before::default());
}

const SHIPPING: &str = "shipping-and-delivery";
const RETURNS: &str = "returns-and-exchanges";

/// What is asked one after the other, and which article has to answer each.
const DIALOGUES: &[(&[&str], &[&str])] = &[
    (&["How much is express delivery?", "how long does it take?"], &[SHIPPING, SHIPPING]),
    (&["How much is express delivery?", "how long?"], &[SHIPPING, SHIPPING]),
    (&["Do you repair zips?", "how long?"], &["repairs", "repairs"]),
    (&["Do you repair zips?", "how much?"], &["repairs", "repairs"]),
    (&["Do you repair zips?", "what does it cost?"], &["repairs", "repairs"]),
    (
        &["Do you repair zips?", "how long does that take?", "and how much is it?"],
        &["repairs", "repairs", "repairs"],
    ),
    (
        &["How long does delivery take?", "and to Norway?", "and to Switzerland?"],
        &[SHIPPING, SHIPPING, SHIPPING],
    ),
    (
        &[
            "How long does delivery take?",
            "and to Norway?",
            "and to Switzerland?",
            "how much is it?",
        ],
        &[SHIPPING, SHIPPING, SHIPPING, SHIPPING],
    ),
    (&["How long does delivery take?", "and to Switzerland?"], &[SHIPPING, SHIPPING]),
    (&["How long does delivery take?", "and to Brazil?"], &[SHIPPING, "–"]),
    (&["Can I return a tent?", "and a jacket?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "and gas cartridges?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "how long do I have?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "how much does it cost?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "How long does delivery take?"], &[RETURNS, SHIPPING]),
    (&["How long does delivery take?", "Can I return it?"], &[SHIPPING, RETURNS]),
    (
        &["How long does delivery take?", "Do you have gift cards?", "how much are they?"],
        &[SHIPPING, "gift-cards", "gift-cards"],
    ),
    (&["How long does delivery take?", "thanks", "and to Norway?"], &[SHIPPING, "–", SHIPPING]),
    (&["How do I wash my down jacket?", "how often?"], &["care-of-down", "care-of-down"]),
    (&["How long is the warranty?", "what about zips?"], &["warranty", "warranty"]),
    (&["When do I get my refund?", "why so long?"], &["refunds", "refunds"]),
    (
        &["What does delivery cost?", "and to Germany?", "and express?"],
        &[SHIPPING, SHIPPING, SHIPPING],
    ),
    (&["Where is your shop?", "when is it open?"], &["shop-in-oslo", "shop-in-oslo"]),
    (&["Do you have a shop in Oslo?", "and on Sundays?"], &["shop-in-oslo", "shop-in-oslo"]),
    (&["How long does delivery take?", "what about gift cards?"], &[SHIPPING, SHIPPING]),
    (&["Do you repair zips?", "and what is the warranty?"], &["repairs", "warranty"]),
    (&["Do you repair zips?", "how do I send it in?"], &["repairs", "repairs"]),
    (
        &["Is there a student discount?", "how much is it?"],
        &["student-discount", "student-discount"],
    ),
    (
        &["Do I pay customs?", "how much?"],
        &["customs-and-import-charges", "customs-and-import-charges"],
    ),
    (
        &["Do I pay customs?", "and in Switzerland?"],
        &["customs-and-import-charges", "customs-and-import-charges"],
    ),
    (&["Do you repair zips?", "Who won the football?"], &["repairs", "–"]),
    (&["How long does delivery take?", "and do you repair zips?"], &[SHIPPING, "repairs"]),
    (&["How long does delivery take?", "what about returns?"], &[SHIPPING, RETURNS]),
    (&["How long does delivery take?", "and returns?"], &[SHIPPING, RETURNS]),
    (&["Do you repair zips?", "and what does delivery cost?"], &["repairs", SHIPPING]),
    (&["Do you repair zips?", "and tents?"], &["repairs", "repairs"]),
    (&["Do you repair zips?", "and sleeping bags?"], &["repairs", "repairs"]),
    (&["How do I wash my down jacket?", "can I tumble dry it?"], &["care-of-down", "care-of-down"]),
    (&["What is the warranty on tents?", "and on jackets?"], &["warranty", "warranty"]),
    (&["Can I return a tent?", "and without the box?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "and from Norway?"], &[RETURNS, RETURNS]),
    (&["Can I return a tent?", "is it free?"], &[RETURNS, RETURNS]),
    (&["How long does delivery take?", "is it free?"], &[SHIPPING, SHIPPING]),
    (
        &["Can I change my order?", "and cancel it?"],
        &["change-or-cancel-an-order", "change-or-cancel-an-order"],
    ),
    (
        &["Can I change my order?", "how much does it cost?"],
        &["change-or-cancel-an-order", "change-or-cancel-an-order"],
    ),
    (
        &["My parcel arrived damaged", "and if it is lost?"],
        &["lost-or-damaged-parcel", "lost-or-damaged-parcel"],
    ),
    (
        &["Can I pick up my order in the shop?", "how long do you keep it?"],
        &["shop-in-oslo", "click-and-collect"],
    ),
    (&["How does the club work?", "what does it cost?"], &["club-membership", "club-membership"]),
];
