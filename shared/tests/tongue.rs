//! Rules F10 and T12 of `docs/rules.md`: which language a message shows, in which a bot says its own
//! sentences, and that it has them in each.

use std::collections::{BTreeMap, BTreeSet};

use shared::{
    document,
    findings::{Post, Scene, look},
    id::EntrySeq,
    knowledge::{answer::ANSWER_CHARS_MAX, small_talk::SmallTalk},
    sentences::Sentences,
    settings::Language,
    text::MessageText,
    tongue::Tongue,
};

/// Messages by language; made for another test, and not looked at for the words of this one.
const HELD_OUT: &str = include_str!("data/human-request/held-out.tsv");

/// Of messages that show a language, how many show their own.
const PRECISION_MIN: f64 = 0.98;

/// How many show one at all, in each language. Whoever writes "human please" where the tables know
/// neither word is answered in the language of their browser.
const SHOWN_MIN: f64 = 0.75;

fn tag(tag: &str) -> Language {
    Language::parse(tag).expect("a tag")
}

/// F10: held-out messages of fourteen languages show their own or none.
#[test]
fn f10_a_message_shows_its_own_language() {
    let (mut shown, mut right) = (0.0, 0.0);
    let mut each: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in HELD_OUT.lines().skip(1) {
        let mut columns = line.split('\t');
        let (lang, text) = (columns.next().expect("a tag"), columns.next_back().expect("a text"));
        let (all, heard) = each.entry(lang).or_default();
        *all += 1.0;
        let Some(tongue) = Tongue::heard(text) else { continue };
        *heard += 1.0;
        shown += 1.0;
        let is_chinese = lang == "zh" && tongue == Tongue::TraditionalChinese;
        if is_chinese || Tongue::of_tag(lang) == Some(tongue) {
            right += 1.0;
        } else {
            wrong.push(format!("{lang} as {tongue:?}: {text}"));
        }
    }
    assert!(right / shown >= PRECISION_MIN, "{right} of {shown}: {wrong:#?}");
    assert_eq!(each.len(), 14);
    for (lang, (all, heard)) in each {
        assert!(heard / all >= SHOWN_MIN, "{lang}: {heard} of {all}");
    }
}

/// F10: as people ask a shop, short and long.
#[test]
fn f10_questions_show_their_language() {
    for (text, tongue) in [
        ("Do you have giraffes?", Tongue::English),
        ("Wie lange dauert der Versand?", Tongue::German),
        ("Größe?", Tongue::German),
        ("Avez-vous des girafes ?", Tongue::French),
        ("¿Tienen jirafas?", Tongue::Spanish),
        ("Quanto costa la spedizione?", Tongue::Italian),
        ("Quanto tempo demora a entrega?", Tongue::Portuguese),
        ("Hoe lang duurt de levering?", Tongue::Dutch),
        ("Ile trwa dostawa?", Tongue::Polish),
        ("Kargo ne kadar sürer?", Tongue::Turkish),
        ("Сколько стоит доставка в Oslo?", Tongue::Russian),
        ("كم تستغرق مدة التوصيل؟", Tongue::Arabic),
        ("डिलीवरी में कितना समय लगता है?", Tongue::Hindi),
        ("iPhone 15 のケースはありますか？", Tongue::Japanese),
        ("运费多少钱？", Tongue::Chinese),
        ("運費多少錢？", Tongue::TraditionalChinese),
        ("Guten Tag!", Tongue::German),
        ("Hallo, vielen Dank", Tongue::German),
        ("merci beaucoup", Tongue::French),
        ("Good morning", Tongue::English),
        ("are you a robot?", Tongue::English),
        ("Êtes-vous un robot ?", Tongue::French),
    ] {
        assert_eq!(Tongue::heard(text), Some(tongue), "{text}");
    }
}

/// F10: what several languages say alike, what is of no language, and the languages beside them
/// show none: the browser says it then.
#[test]
fn f10_what_shows_no_language_is_left_to_the_browser() {
    for text in [
        "",
        "?",
        "42",
        "🙏",
        "iPhone 15 Pro 128 GB",
        "Hallo",
        "hi",
        "FJ-44871",
        "Kan du sende det til Oslo med en gang?",
        "Har ni den i en annan storlek?",
        "mujhe kisi se baat karni hai",
        "Hva koster det å få pakken sendt hjem?",
        "Hur lång tid tar leveransen?",
        "Kolik stojí doručení domů a jak dlouho trvá?",
        "Mennyibe kerül a szállítás, és mikor érkezik? Őszintén",
        "Скільки коштує доставка і коли вона буде?",
        "هزینه ارسال چقدر است؟ پست می‌کنید؟",
        "배송은 얼마나 걸리나요?",
        "ค่าส่งเท่าไหร่",
        "Bao lâu thì hàng được giao đến nơi?",
        "Πόσο κοστίζει η αποστολή;",
    ] {
        assert_eq!(Tongue::heard(text), None, "{text}");
    }
}

/// F10: the newest post that shows a language counts, then the posts before it, then the browser.
#[test]
fn f10_the_newest_post_that_shows_a_language_counts() {
    let attributes = BTreeMap::new();
    let speaks = |now: &[&str], earlier: &[&str], lang: Option<&str>| {
        let posts = |texts: &[&'static str]| -> Vec<Post<'static>> {
            (1..).map(EntrySeq).zip(texts).map(|(seq, text)| Post { seq, text }).collect()
        };
        let leaked = |texts: &[&str]| -> Vec<&'static str> {
            texts.iter().map(|text| &*String::from(*text).leak()).collect()
        };
        let (now, earlier) = (posts(&leaked(now)), posts(&leaked(earlier)));
        let scene = Scene { page: None, lang, attributes: &attributes };
        look(&now, &earlier, &scene, &[]).tongue
    };
    let german = "Wie lange dauert der Versand?";
    let french = "Avez-vous des girafes ?";
    assert_eq!(speaks(&[german], &[french], Some("it")), Some(Tongue::German));
    assert_eq!(speaks(&[german, french], &[], None), Some(Tongue::French));
    assert_eq!(speaks(&[french, "FJ-44871"], &[german], Some("it")), Some(Tongue::French));
    assert_eq!(speaks(&["FJ-44871"], &[german], Some("it")), Some(Tongue::German));
    assert_eq!(speaks(&["FJ-44871"], &[], Some("it-CH")), Some(Tongue::Italian));
    assert_eq!(speaks(&["Hallo"], &[], Some("nl")), Some(Tongue::Dutch));
    assert_eq!(speaks(&["FJ-44871"], &[], Some("nb-NO")), None);
    // Of what is Chinese by its characters the browser knows which Chinese it is.
    assert_eq!(speaks(&["再见"], &[], Some("zh-TW")), Some(Tongue::TraditionalChinese));
    assert_eq!(speaks(&["送料無料"], &[], Some("ja")), Some(Tongue::Japanese));
    assert_eq!(speaks(&["再见"], &[], Some("en")), Some(Tongue::Chinese));
}

/// T12: a tag names a language by its first part, of Chinese the script.
#[test]
fn t12_a_tag_names_a_language() {
    for tongue in Tongue::ALL {
        assert_eq!(Tongue::of_tag(tongue.tag()), Some(tongue));
        assert_eq!(Tongue::of_tag(tag(tongue.tag()).as_str()), Some(tongue), "it is a tag");
    }
    for (tag, tongue) in [
        ("de-CH", Some(Tongue::German)),
        ("DE", Some(Tongue::German)),
        ("pt-BR", Some(Tongue::Portuguese)),
        ("pt-PT", Some(Tongue::Portuguese)),
        ("zh-TW", Some(Tongue::TraditionalChinese)),
        ("zh-HK", Some(Tongue::TraditionalChinese)),
        ("zh-Hant-SG", Some(Tongue::TraditionalChinese)),
        ("zh-Hans-HK", Some(Tongue::Chinese)),
        ("zh-CN", Some(Tongue::Chinese)),
        ("en_US", Some(Tongue::English)),
        ("nb-NO", None),
        ("deu", None),
        ("", None),
    ] {
        assert_eq!(Tongue::of_tag(tag), tongue, "{tag}");
    }
}

/// T12: the bot's language counts, then the visitor's, then English; a language that it has no
/// sentences in is none.
#[test]
fn t12_the_bots_language_counts_before_the_visitors() {
    let french = Some(Tongue::French);
    assert_eq!(Tongue::of_bot(Some(&tag("de-AT")), french), Tongue::German);
    assert_eq!(Tongue::of_bot(Some(&tag("nb-NO")), french), Tongue::French);
    assert_eq!(Tongue::of_bot(None, french), Tongue::French);
    assert_eq!(Tongue::of_bot(Some(&tag("nb-NO")), None), Tongue::English);
    assert_eq!(Tongue::of_bot(None, None), Tongue::English);
}

/// T12: each language has each sentence, its own, in words that show the language; short, and drawn
/// as it is written.
#[test]
fn t12_every_language_has_every_sentence() {
    let mut all = BTreeSet::new();
    for tongue in Tongue::ALL {
        let sentences = Sentences::of(tongue).all();
        for sentence in sentences {
            let fits = MessageText::parse(sentence).expect("it is a message");
            assert_eq!(fits.as_str(), sentence, "nothing is trimmed");
            assert!(sentence.chars().count() <= ANSWER_CHARS_MAX / 2, "{sentence}");
            assert_eq!(document::literal(sentence), sentence, "{tongue:?}");
            assert!(all.insert(sentence), "{tongue:?} says what another says: {sentence}");
            let ends = sentence.ends_with(['.', '?', '!', '。', '？', '！', '؟', '।']);
            assert!(ends, "{tongue:?}: {sentence}");
        }
        let heard = sentences.into_iter().filter_map(Tongue::heard);
        let heard: Vec<Tongue> = heard.collect();
        let own = heard.iter().filter(|heard| **heard == tongue).count();
        // Two writings of Chinese have whole sentences in common characters.
        let close = |heard: &Tongue| {
            *heard == tongue || tongue == Tongue::TraditionalChinese && *heard == Tongue::Chinese
        };
        assert!(own >= 8 && heard.iter().all(close), "{tongue:?}: {own} of {heard:?}");
    }
    assert_eq!(all.len(), 15 * 18);
}

/// T12, K12: small talk is answered in the language that is asked for, and honestly.
#[test]
fn t12_small_talk_is_answered_in_a_language() {
    let kinds = [
        SmallTalk::Greeting,
        SmallTalk::Thanks,
        SmallTalk::Goodbye,
        SmallTalk::Robot,
        SmallTalk::Acknowledged,
        SmallTalk::NothingMore,
        SmallTalk::Ready,
    ];
    for tongue in Tongue::ALL {
        let sentences = Sentences::of(tongue);
        let said = kinds.map(|kind| kind.answer(tongue));
        let own = [
            sentences.greeting,
            sentences.thanks,
            sentences.goodbye,
            sentences.robot,
            sentences.acknowledged,
            sentences.nothing_more,
            sentences.ready,
        ];
        assert_eq!(said, own);
    }
    assert_eq!(SmallTalk::Greeting.answer(Tongue::German), "Guten Tag! Was möchten Sie wissen?");
    assert!(SmallTalk::Robot.answer(Tongue::French).contains("pas une personne"));
}
