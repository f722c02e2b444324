//! Rules K1 to K14 and K30 to K39 of `docs/rules.md`: how articles become answers.

#[path = "knowledge/scripts.rs"]
mod scripts;
#[path = "knowledge/shelf.rs"]
mod shelf;
#[path = "knowledge/small.rs"]
mod small;

use shared::knowledge::answer::{ANSWER_CHARS_MAX, Candidate, Outcome, SCORE_MIN};
use shared::knowledge::article::{Article, ArticlesRefused, Unfit, checked};
use shared::knowledge::evidence::Counts;
use shared::knowledge::follow_up;
use shared::knowledge::passage::{PASSAGE_CHARS_MAX, cut};
use shared::knowledge::query::{FORMS_MAX, Query};
use shared::knowledge::search::search;
use shared::knowledge::small_talk::SmallTalk;
use shared::knowledge::stem::stem;
use shared::knowledge::synonyms::Synonyms;
use shared::knowledge::typo::{Known, nearest, unknown};
use shared::knowledge::words::indexed;
use shared::tongue::Tongue;
use shelf::{HOSTILE, Shelf};

/// K1: text and question are cut and folded alike; scripts without spaces become pairs.
#[test]
fn k1_words_are_cut_alike_in_every_script() {
    for (text, words) in [
        ("Größe: 2,5 cm", "grosse 2 5 cm"),
        ("e-mail", "e mail email"),
        ("Don't! The customer’s", "dont the customer"),
        ("l'article d'envoi", "article envoi"),
        ("送料は無料", "送料 料は は無 無料 料"),
        ("税", "税"),
        ("iPhone用ケース", "iphone 用ケ ケー ース ス"),
        ("हिन्दी में", "हिन्द में"),
        ("ＦＵＬＬ width", "full width"),
        ("\u{0}\u{1}🎉 -- \"", ""),
    ] {
        assert_eq!(indexed(text), words, "{text}");
    }
    assert_eq!(indexed("cafe\u{301}"), indexed("café"));
}

/// K2: what a visitor types is never FTS5 syntax: quoted words of letters, digits and marks,
/// joined with OR, a bounded number of them.
#[test]
fn k2_nothing_typed_becomes_syntax() {
    let long = "word\" OR * ".repeat(400);
    for typed in HOSTILE.iter().copied().chain([long.as_str()]) {
        let Some(expression) = shelf::query(typed).match_expression() else { continue };
        let words: Vec<&str> = expression.split(" OR ").collect();
        assert!(words.len() <= FORMS_MAX, "{typed}");
        for word in words {
            let word = word.strip_suffix(" *").unwrap_or(word);
            let inside = word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let inside = inside.unwrap_or_else(|| panic!("{word} of {typed} is not quoted"));
            assert!(!inside.contains(['"', '\0', '*', '(', ':', '^']), "{word} of {typed}");
        }
    }
    assert_eq!(shelf::query("?! 🎉").match_expression(), None);
    assert_eq!(shelf::query("税").match_expression().as_deref(), Some("\"税\" *"));
}

/// K3: words are compared by Porter's stem, which is the index's too.
#[test]
fn k3_plurals_and_tenses_are_one_word() {
    for (word, expected) in [
        ("deliveries", "deliveri"),
        ("delivery", "deliveri"),
        ("returned", "return"),
        ("hopping", "hop"),
        ("conditional", "condit"),
        ("sized", "size"),
        ("größen", "größen"),
        ("is", "is"),
    ] {
        assert_eq!(stem(word), expected);
    }
}

/// K4: an article is cut at its headings; a passage has at most 2 000 characters, and a list that
/// is cut takes its lead line along.
#[test]
fn k4_articles_are_cut_where_their_authors_cut_them() {
    let article = "# Title\nIntro.\n\n## Costs\n\n### Abroad\nOne **bold** [link](https://x.example).\n\n\
                   | Country | Price |\n|---|---|\n| Norway | €12 |\n\n## Empty\n\n## Code\n```\nlet a;\n```\n";
    let passages = cut("Title", article);
    let cuts: Vec<(&str, &str)> =
        passages.iter().map(|p| (p.heading.as_str(), p.text.as_str())).collect();
    assert_eq!(
        cuts,
        [
            ("", "Intro."),
            ("Costs › Abroad", "One bold link.\n- Country: Norway; Price: €12"),
            ("", "Empty"),
            ("Code", "let a;"),
        ]
    );

    let items: String = (0..200).map(|i| format!("- item number {i} of a long list\n")).collect();
    let passages = cut("", &format!("We sell:\n\n{items}"));
    assert!(passages.len() > 2);
    for passage in &passages {
        assert!(passage.text.starts_with("We sell:\n- item"), "{}", passage.text);
        assert!(passage.text.chars().count() <= PASSAGE_CHARS_MAX);
    }
    let endless = "x".repeat(9_000);
    assert!(cut("", &endless).iter().all(|p| p.text.chars().count() <= PASSAGE_CHARS_MAX));
}

/// K5: raw HTML is dropped: tags alone, scripts, styles and comments with all that is in them.
#[test]
fn k5_raw_html_is_dropped() {
    let article =
        "Free <b>delivery</b><script>alert('x')</script> in <!-- not --> Norway &amp; 2 < 3.";
    assert_eq!(cut("", article)[0].text, "Free delivery in Norway & 2 < 3.");
}

/// K5: a script, style sheet or comment that an author writes about, in code or escaped, is text, and
/// one that is never closed takes nothing with it.
#[test]
fn k5_what_is_written_about_html_is_kept() {
    let about = "# Snippet\n\nPaste `<script src=\"w.js\" async>` before the end. It is small.\n\n\
                 ## Removing it\n\nTo uninstall the widget, delete the line.";
    let passages = cut("Snippet", about);
    assert_eq!(passages.len(), 2, "{passages:?}");
    assert_eq!(passages[0].text, "Paste <script src=\"w.js\" async> before the end. It is small.");
    assert_eq!(passages[1].text, "To uninstall the widget, delete the line.");

    let kept = |markdown: &str| cut("", markdown)[0].text.clone();
    assert_eq!(
        kept("Put \\<style> in the head. Then publish."),
        "Put <style> in the head. Then publish."
    );
    assert_eq!(kept("Put <style> in the head. Then publish."), "Put in the head. Then publish.");
    assert_eq!(kept("A <scripted> answer."), "A answer.");
    assert_eq!(kept("Never <!-- closed. Still here."), "Never <!-- closed. Still here.");
    assert_eq!(kept("```html\n<!-- begin\n<script>\n```\nAnd on."), "<!-- begin <script>\nAnd on.");
    assert_eq!(kept("One ` tick <script>alert(1)</script> alone."), "One ` tick alone.");
    assert_eq!(kept("A <SCRIPT\n>alert('x')</SCRIPT> B"), "A B");
}

/// K6: an answer is whole sentences of one passage, at most 300 characters; only a sentence that
/// is longer by itself is cut, between words, with an ellipsis.
#[test]
fn k6_answers_are_whole_sentences() {
    let long = format!("A parcel {}arrives.", "that travels very far ".repeat(30));
    let shelf = Shelf::new(&[("Parcels", &format!("{long} Its label is blue."))]);

    let cut = shelf.answered("When does the parcel arrive?").text;
    assert!(cut.ends_with('…') && cut.chars().count() <= ANSWER_CHARS_MAX, "{cut}");
    assert!(long.starts_with(cut.trim_end_matches('…')));
    assert_eq!(long.as_bytes()[cut.len() - '…'.len_utf8()], b' ', "between words");

    assert_eq!(shelf.answered("What colour is the label, blue?").text, "Its label is blue.");
}

/// K7: where a figure is asked for, the sentence with the figure answers.
#[test]
fn k7_how_long_is_answered_by_the_days() {
    let shelf = Shelf::new(&[
        (
            "Delivery",
            "Delivery is done by our own drivers. We are proud of our delivery. \
             It takes 2 to 4 working days.",
        ),
        ("Returns", "Send the thing back within 30 days."),
    ]);
    assert!(shelf.answered("How long does delivery take?").text.contains("2 to 4 working days"));
}

/// K8: an item of a list is quoted with the line that leads into the list.
#[test]
fn k8_items_keep_their_lead() {
    let rest = "- Sweden: €10.\n".repeat(30);
    let shelf = Shelf::new(&[("Costs", &format!("A parcel costs:\n\n{rest}- Norway: €12.\n"))]);
    let text = shelf.answered("what does a parcel to Norway cost").text;
    assert!(text.starts_with("A parcel costs:\n") && text.contains("- Norway: €12."), "{text}");
}

/// K9: weak evidence is no answer: what the articles do not speak of is not known.
#[test]
fn k9_what_is_not_there_is_not_answered() {
    let shelf = Shelf::new(&[
        ("Delivery", "Delivery takes 2 to 4 working days."),
        ("Returns", "You have 30 days to return what you do not want."),
    ]);
    for asked in ["Who won the football yesterday?", "do you sell kayaks", "???", "", "what is it"]
    {
        let Outcome::Unknown { score } = shelf.ask(asked, None) else { panic!("{asked}") };
        assert!((0.0..SCORE_MIN).contains(&score), "{asked}: {score}");
    }
}

/// K10: the same question to the same articles has the same answer; of equals the first one.
#[test]
fn k10_answers_do_not_waver() {
    let same = "Delivery takes two days.";
    let shelf = Shelf::new(&[("Delivery", same), ("Delivery", same)]);
    let first = shelf.answered("how long does delivery take");
    assert_eq!(first.url, "/0");
    assert_eq!(shelf.answered("how long does delivery take"), first);
}

/// K11: a short question that begins with a connector is asked with the words of the one before;
/// its own words weigh more, and without any of them there is no answer.
#[test]
fn k11_follow_ups_lean_on_the_question_before() {
    let shelf = Shelf::new(&[
        ("Sweden", "Delivery to Sweden takes three days."),
        ("Norway", "Delivery to Norway takes five days."),
        ("Norway, the country", "Norway has fjords."),
    ]);
    let before = Some("How long does delivery to Sweden take?");
    let Outcome::Answered(answer) = shelf.ask("and to Norway?", before) else { panic!() };
    assert_eq!(answer.text, "Delivery to Norway takes five days.");

    // A follow-up is about what it adds.
    assert!(matches!(shelf.ask("and to Brazil?", before), Outcome::Unknown { .. }));

    for (asked, leans) in [
        ("And to Norway?", true),
        ("what about returns?", true),
        ("那退货呢？", true),
        ("Norway?", false),
        ("android app", false),
        ("and how do I send a tent back that I bought in the shop", false),
    ] {
        assert_eq!(follow_up::is_follow_up(asked), leans, "{asked}");
    }
}

/// K12: greeting, thanks, goodbye and "are you a robot?" are small talk only as a whole message,
/// and the bot never says it is a person.
#[test]
fn k12_small_talk_is_the_whole_message() {
    for (message, kind) in [
        ("Hi!", Some(SmallTalk::Greeting)),
        ("good morning everyone", Some(SmallTalk::Greeting)),
        ("ok thanks a lot for your help 🙏", Some(SmallTalk::Thanks)),
        ("Thanks, bye", Some(SmallTalk::Goodbye)),
        ("Are you a real person or a bot?", Some(SmallTalk::Robot)),
        ("hello, am I talking to a human?", Some(SmallTalk::Robot)),
        ("Hi, where is my parcel?", None),
        ("thanks but it is still broken", None),
        ("can I talk to a person", None),
        ("are you open on Sunday?", None),
        ("", None),
    ] {
        assert_eq!(SmallTalk::of(message), kind, "{message}");
    }
    for (kind, messages) in [
        (
            SmallTalk::Greeting,
            "Guten Tag! | ¡Hola! | Bonjour | Buongiorno | Goedemorgen | Olá | Dzień dobry | \
             Здравствуйте! | Merhaba | السلام عليكم | नमस्ते | こんにちは | 你好！",
        ),
        (
            SmallTalk::Thanks,
            "Vielen Dank für die Hilfe | muchas gracias | merci beaucoup | Grazie mille | \
             Dank je wel | Muito obrigado | Dziękuję | Спасибо большое | Teşekkürler | شكراً | \
             धन्यवाद | ありがとうございます | 谢谢",
        ),
        (
            SmallTalk::Goodbye,
            "Tschüss | Adiós | Au revoir | Arrivederci | Tot ziens | Tchau | Do widzenia | \
             До свидания | Hoşça kal | مع السلامة | अलविदा | さようなら | 再见",
        ),
        (
            SmallTalk::Robot,
            "Bist du ein Roboter? | ¿Eres un robot? | Êtes-vous un robot ? | Sei un robot? | \
             Ben je een robot? | Você é um robô? | Czy jesteś botem? | Ты робот? | Robot musun? | \
             هل أنت روبوت؟ | क्या आप रोबोट हैं? | ロボットですか？ | 你是机器人吗？",
        ),
    ] {
        for message in messages.split(" | ") {
            assert_eq!(SmallTalk::of(message), Some(kind), "{message}");
        }
    }
    for question in ["Hallo, wo ist mein Paket?", "谢谢，我的包裹在哪里？", "Gracias, ¿y el envío?"]
    {
        assert_eq!(SmallTalk::of(question), None, "{question}");
    }
    assert!(SmallTalk::Robot.answer(Tongue::English).contains("not a person"));
}

/// K13: a synonym finds what it is a synonym of, and the word itself is worth more.
#[test]
fn k13_synonyms_find_each_other() {
    let shelf = Shelf::new(&[
        ("One", "Delivery to Norway is free."),
        ("Two", "Postage to Norway is free."),
        ("Three", "You get a refund within five days."),
    ]);
    assert_eq!(shelf.answered("postage to Norway").url, "/1");
    assert_eq!(shelf.answered("shipping to Norway").url, "/0");
    assert_eq!(shelf.answered("when do I get my money back").url, "/2");

    let own = Synonyms::parse("gizmo, Norway\nonly one\n");
    assert_eq!(
        own.at_start(&["gizmo"]).map(|(_, others)| others[0].words.as_str()),
        Some("norway")
    );
    assert!(Query::new("gizmo", &own).match_expression().is_some_and(|e| e.contains("\"norway\"")));
}

/// K14: a set of articles is taken whole, or refused whole with the row that is the reason.
#[test]
fn k14_a_set_with_a_bad_row_names_it() {
    let article = |slug: &str, url: &str, markdown: &str| Article {
        slug: slug.to_owned(),
        title: String::new(),
        url: url.to_owned(),
        markdown: markdown.to_owned(),
    };
    let good = article("a", "/help/a", "# First\nText.");
    assert_eq!(checked(vec![good.clone()]).expect("it fits")[0].title, "First");

    let long = "x".repeat(300 * 1024);
    for (bad, why) in [
        (article("", "/b", "# B"), Unfit::Slug),
        (article("a", "/b", "# B"), Unfit::SlugTaken),
        (article("b", "javascript:alert(1)", "# B"), Unfit::Url),
        (article("b", "//elsewhere.example", "# B"), Unfit::Url),
        (article("b", "/b", "no heading"), Unfit::Title),
        (article("b", "/b", &long), Unfit::TooLong),
    ] {
        let refused = checked(vec![good.clone(), bad]).expect_err("the second does not fit");
        let ArticlesRefused::Row { row, why: found, .. } = refused else { panic!("{refused}") };
        assert_eq!((row, found), (2, why));
    }
    assert!(matches!(
        checked(vec![good; 20_001]),
        Err(ArticlesRefused::TooMany { articles: 20_001 })
    ));
}

fn known(words: &[&str]) -> Vec<Known> {
    words.iter().map(|word| Known { stem: stem(word), passages: 1 }).collect()
}

/// K30: a word that nothing is found for is taken for the nearest word of the articles: one letter
/// wrong, two in a word of eight or more; a word that is found is never touched.
#[test]
fn k30_a_misspelled_word_is_the_nearest_known_one() {
    let vocabulary = known(&["shipping", "delivery", "refund", "warranty", "return", "sleeping"]);
    let corrected = |asked: &str| {
        let mut query = shelf::query(asked);
        let counts = Counts { passages: 10, holding: vec![0; query.terms.len()] };
        for unknown in unknown(&query, &counts) {
            if let Some(stem) = nearest(&unknown, &vocabulary) {
                query.correct(unknown.place, stem, &Synonyms::english());
            }
        }
        query.match_expression().unwrap_or_default()
    };
    for (typed, meant) in [
        ("delviery", "\"deliveri\""),
        ("delivary", "\"deliveri\""),
        ("refnud", "\"refund\""),
        ("waranty", "\"warranti\""),
        ("warrrantyy", "\"warranti\""),
        ("shiping", "\"ship\""),
    ] {
        assert!(corrected(typed).contains(meant), "{typed}: {}", corrected(typed));
    }
    // Two letters of a short word, a word of four letters, a number, another script.
    for typed in ["rfnd", "refxxd", "retn", "ret4rn", "配送料"] {
        assert!(!corrected(typed).contains("refund"), "{typed}");
        assert!(!corrected(typed).contains("return"), "{typed}");
    }
    // It is looked for with its synonyms.
    assert!(corrected("delviery").contains("\"postage\""));

    let query = shelf::query("delivery refnud");
    let found = Counts { passages: 10, holding: vec![3, 0] };
    let places: Vec<usize> = unknown(&query, &found).iter().map(|word| word.place).collect();
    assert_eq!(places, [1], "a word that is found stays");
}

/// K31: Arabic words are compared without article, particles and endings, Hindi words without the
/// ending of their case, each letter in one spelling.
#[test]
fn k31_arabic_and_hindi_words_are_compared_without_their_endings() {
    for (one, other) in [
        ("والمدرسة", "مدرسة"),
        ("المعلومات", "معلومات"),
        ("أحمد", "احمد"),
        ("مـــدرسة", "مدرسة"),
        ("किताबें", "किताब"),
        ("लड़कियों", "लड\u{93C}की"),
        ("\u{958}लम", "कलम"),
        ("हँसी", "हंसी"),
    ] {
        assert_eq!(indexed(one), indexed(other), "{one}");
    }
    let shelf =
        Shelf::new(&[("ا", "المدرسة قريبة من المحطة."), ("ب", "المستشفى بعيد عن الجامعة.")]);
    assert_eq!(shelf.answered("اين مدرسة ومحطة").url, "/0");
}

/// K32: in another language than English a long word finds what begins like it.
#[test]
fn k32_a_long_word_finds_what_begins_like_it() {
    let shelf = Shelf::new(&[
        ("Versand", "Die Versandkosten betragen fünf Euro."),
        ("Rückgabe", "Eine Rücksendung ist kostenlos."),
    ]);
    assert_eq!(shelf.answered("Was kostet der Versand?").url, "/0");
    let begins = |asked: &str| {
        shelf::query(asked).match_expression().is_some_and(|said| said.contains("\" *"))
    };
    assert!(begins("Was kosten die Rücksendungen?"));
    assert!(!begins("What do the returned parcels cost?"), "Porter's stem knows English");
    assert!(!begins("Wo ist der Hut?"), "a short word");
}

/// K33: where no passage has a heading, the index's order counts for more.
#[test]
fn k33_without_headings_the_order_of_the_index_counts() {
    let found = |heading: &str| {
        let candidate = |at: usize, text: &str, bm25: f64| Candidate {
            slug: at.to_string(),
            title: "–".to_owned(),
            heading: heading.to_owned(),
            text: text.to_owned(),
            url: format!("/{at}"),
            bm25,
        };
        // The second has more of the question in its first sentence.
        let candidates = [
            candidate(0, "Nothing. Foxes live in woods. They hunt mice at night.", -8.0),
            candidate(1, "Foxes hunt in woods. Nothing.", -4.0),
        ];
        let query = shelf::query("foxes hunt woods");
        let counts = Counts { passages: 10, holding: vec![2; query.terms.len()] };
        search(&query, &counts, &candidates, 10)[0].candidate.slug.clone()
    };
    assert_eq!(found(""), "0");
    assert_eq!(found("Animals"), "1");
}

/// K34: a search lists each article once, by its best passage, in the order in which the bot would
/// prefer them, and no more than asked for.
#[test]
fn k34_a_search_lists_each_article_once() {
    let candidates: Vec<Candidate> = (0_u32..120)
        .map(|at| Candidate {
            slug: (at / 2).to_string(),
            title: "Tents".to_owned(),
            heading: String::new(),
            text: format!("Tent number {at} stands."),
            url: format!("/{}", at / 2),
            bm25: -2.0,
        })
        .collect();
    let query = shelf::query("tent");
    let counts = Counts { passages: 120, holding: vec![120] };
    let found = search(&query, &counts, &candidates, 50);
    let slugs: Vec<&str> = found.iter().map(|found| found.candidate.slug.as_str()).collect();
    let expected: Vec<String> = (0..50).map(|slug: u32| slug.to_string()).collect();
    assert_eq!(slugs, expected);
    assert_eq!(found[0].text, "Tent number 0 stands.");
    assert!(search(&query, &counts, &[], 50).is_empty());
}
