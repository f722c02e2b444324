//! Rules F1 to F9 of `docs/rules.md`: what a visitor's message shows.

use std::collections::BTreeMap;

use shared::{
    findings::{Findings, Post, Scene, approval, look},
    id::EntrySeq,
    settings::{PolicyRule, Then},
    wire::handoff::Evidence,
};

const NOT_HELPED: &str = include_str!("data/findings/not-helped.tsv");
const ANSWERS: &str = include_str!("data/findings/answers.tsv");

/// A precision that the owner of a small team can live with: 3 false in 100 at most.
const PRECISION_MIN: f64 = 0.97;
/// Whoever is not understood says it again, or presses the button.
const RECALL_MIN: f64 = 0.80;

/// F1: arbitrary text in any script is looked at without a panic, the same posts show the same, and
/// what is found points at posts of the turn and at characters they have.
#[test]
fn f1_findings_are_repeatable_and_point_into_the_turn() {
    let mut chance = Chance(1);
    let rules =
        [rule(r#"{"name":"a","when":{"keywords":["refund","返品","🎉"],"topics":["no"]}}"#)];
    for _ in 0..1_000 {
        let texts: Vec<_> = (0..5).map(|_| chance.text()).collect();
        let posts: Vec<_> = texts.iter().zip(1..).map(|(text, seq)| post(seq, text)).collect();
        let (earlier, now) = posts.split_at(2);
        let found = look(now, earlier, &nowhere(&BTreeMap::new()), &rules);
        assert_eq!(found, look(now, earlier, &nowhere(&BTreeMap::new()), &rules), "{texts:?}");
        let among = |seq: EntrySeq| now.iter().any(|post| post.seq == seq);
        assert!(found.not_helped.is_none_or(among) && found.asked_again.is_none_or(among));
        if let Some(Evidence::Words { post, from, to }) = found.person_wanted {
            let text = now.iter().find(|p| p.seq == post).expect("a post of the turn").text;
            assert!(from < to && to as usize <= text.chars().count(), "{text:?}");
        }
        if let Some(hit) = found.policy {
            assert!(matches!(hit.evidence, Evidence::Rule { post, .. } if among(post)));
        }
    }
}

/// F1: what stands behind the first 2 000 characters is not read.
#[test]
fn f1_only_the_beginning_is_read() {
    let rules = [rule(r#"{"name":"refunds","when":{"keywords":["refund"]}}"#)];
    let hit = |before: usize| {
        let text = format!("{}refund", "ё ".repeat(before / 2));
        look(&[post(1, &text)], &[], &nowhere(&BTreeMap::new()), &rules).policy.is_some()
    };
    assert!(hit(1_994));
    assert!(!hit(2_000));
}

/// F2: the newest post that asks for a person is the evidence, its words counted in characters.
#[test]
fn f2_the_words_that_ask_for_a_person_are_the_evidence() {
    let found =
        ask(&["😀 I want to talk to a human", "Größe M. I want to talk to a human please", "ok"]);
    let Some(Evidence::Words { post, from, to }) = found.person_wanted else {
        panic!("{found:?}");
    };
    assert_eq!(post, EntrySeq(2));
    let words: String = "Größe M. I want to talk to a human please"
        .chars()
        .skip(from as usize)
        .take((to - from) as usize)
        .collect();
    assert!(words.ends_with("human") || words.ends_with("human please"), "{words}");
    assert!(!words.contains("Größe"), "{words}");
    assert_eq!(ask(&["Is there an agent fee?"]).person_wanted, None);
}

/// F3: yes and no answer an offer only as a whole message, in fourteen languages.
#[test]
fn f3_yes_and_no_are_whole_messages() {
    let mut wrong = Vec::new();
    for row in rows(ANSWERS) {
        let expected = match row.label {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let attributes = BTreeMap::new();
        let scene = Scene { page: None, lang: Some(row.lang), attributes: &attributes };
        for scene in [scene, nowhere(&attributes)] {
            let found = look(&[post(1, row.text)], &[], &scene, &[]).answered_offer;
            if found != expected {
                wrong.push(format!("{} {}: {found:?}", row.lang, row.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// F3: only the last post answers, and "no" of a browser in Polish, where it may mean yes, does not.
#[test]
fn f3_only_the_last_post_answers() {
    assert_eq!(ask(&["yes", "how much is it"]).answered_offer, None);
    assert_eq!(ask(&["how much is it", "yes"]).answered_offer, Some(true));
    let attributes = BTreeMap::new();
    let polish = Scene { page: None, lang: Some("pl-PL"), attributes: &attributes };
    assert_eq!(look(&[post(1, "no")], &[], &polish, &[]).answered_offer, None);
    assert_eq!(look(&[post(1, "no thanks")], &[], &polish, &[]).answered_offer, Some(false));
}

/// F4: that the answer did not help is heard in fourteen languages, and hardly ever where it is not
/// said.
#[test]
fn f4_it_did_not_help_is_heard_in_fourteen_languages() {
    let mut by_language: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in rows(NOT_HELPED) {
        let tally = by_language.entry(row.lang).or_default();
        let said = row.label == "1";
        let found = ask(&[row.text]).not_helped.is_some();
        tally.count(said, found);
        if said != found {
            wrong.push(format!("{} {} {}", row.lang, row.label, row.text));
        }
    }
    assert_eq!(by_language.len(), 14);
    for (lang, tally) in &by_language {
        let (precision, recall) = (tally.precision(), tally.recall());
        println!("{lang}: {tally:?} precision {precision:.3} recall {recall:.3}");
        assert!(tally.said >= 15 && tally.other >= 15, "{lang} has too few phrases: {tally:?}");
        assert!(precision >= PRECISION_MIN, "{lang} {precision:.3}:\n{}", wrong.join("\n"));
        assert!(recall >= RECALL_MIN, "{lang} {recall:.3}:\n{}", wrong.join("\n"));
    }
    println!("{}", wrong.join("\n"));
}

/// F5: "that did not help" points at the answer when it is said first, and at the sentence before
/// it otherwise; what names the answer may stand anywhere; questions and quotations never count.
#[test]
fn f5_a_pronoun_points_at_what_was_said_last() {
    for said in [
        "That did not help",
        "No. That did not help, what else can I do?",
        "Thanks! I tried that. It didn't help.",
        "I restarted the router. You didn't answer my question.",
    ] {
        assert_eq!(ask(&[said]).not_helped, Some(EntrySeq(1)), "{said}");
    }
    for other in [
        "I restarted the router. That did not help.",
        "That did not help?",
        "My mother says “that did not help” all day",
        "That did not help my mother",
    ] {
        assert_eq!(ask(&[other]).not_helped, None, "{other}");
    }
    assert_eq!(
        ask(&["not helpful", "that did not help", "where is it"]).not_helped,
        Some(EntrySeq(2))
    );
}

/// F6: a post with the words of an earlier one, or nearly, asks again.
#[test]
fn f6_the_same_question_is_asked_again() {
    for (earlier, now) in [
        ("Where is my parcel?", "where is my parcel"),
        ("How do I return the shoes?", "How can I return those shoes??"),
        ("refund?", "Refund"),
        ("Wo ist meine Bestellung?", "wo ist meine bestellung"),
        ("Je veux changer mon adresse de livraison", "changer adresse de livraison"),
        ("送料はいくらですか", "送料はいくらですか？"),
        ("我的订单什么时候到？", "我的订单什么时候到"),
        ("Где мой заказ?", "где мой заказ"),
    ] {
        assert_eq!(asked_again(&[earlier], &[now]), Some(EntrySeq(2)), "{earlier} / {now}");
        assert_eq!(asked_again(&[], &[earlier, now]), Some(EntrySeq(2)), "{earlier} / {now}");
    }
}

/// F7: another question of the same words, and words that ask nothing, are not asked again.
#[test]
fn f7_what_only_looks_alike_is_another_question() {
    for (earlier, now) in [
        ("Where can I return the shoes?", "When can I return the shoes?"),
        ("The blue card works abroad", "The blue card does not work abroad"),
        ("Is the code 20 percent off shoes?", "Is the code 30 percent off shoes?"),
        ("Do you ship to France?", "Do you ship to Spain?"),
        ("parcel lost", "my parcel"),
        ("我的订单什么时候到", "我的订单什么时候退"),
        ("Wann kann ich die Schuhe zurückgeben", "Wo kann ich die Schuhe zurückgeben"),
        ("hello", "hello"),
        ("thank you", "thank you"),
        ("yes please", "yes please"),
        ("No", "no"),
        ("спасибо", "спасибо"),
        ("ありがとう", "ありがとう"),
        ("谢谢", "谢谢"),
        ("obrigado", "obrigado"),
        ("👍", "👍"),
        ("That did not help", "that did not help"),
        ("I want to talk to a human", "I want to talk to a human"),
        ("???", "???"),
    ] {
        assert_eq!(asked_again(&[earlier], &[now]), None, "{earlier} / {now}");
    }
}

/// F8: of the kinds of conditions that a rule sets each has to hold, of one kind any entry; the
/// first rule counts, and its most telling condition is named.
#[test]
fn f8_every_kind_of_condition_holds_and_the_first_rule_wins() {
    let rules = [
        rule(r#"{"name":"legal","when":{"keywords":["lawyer","court"],"languages":["de"]}}"#),
        rule(
            r#"{"name":"gold","then":"offer","when":{"attribute":{"name":"plan","value":"gold"}}}"#,
        ),
        rule(r#"{"name":"checkout","when":{"pages":["/checkout","/cart"],"languages":["en"]}}"#),
        rule(r#"{"name":"plan","when":{"attribute":{"name":"plan"}}}"#),
        rule(r#"{"name":"swiss","when":{"languages":["de"]}}"#),
        rule(r#"{"name":"returns","when":{"topics":["return shoes"],"pages":["/shop"]}}"#),
    ];
    let fired = |text: &str, page: &str, lang: &str, plan: Option<&str>| {
        let attributes =
            plan.map(|plan| ("plan".to_owned(), plan.to_owned())).into_iter().collect();
        let scene = Scene { page: Some(page), lang: Some(lang), attributes: &attributes };
        let hit = look(&[post(1, text)], &[], &scene, &rules).policy?;
        let Evidence::Rule { rule, condition, .. } = hit.evidence else { panic!("a rule fired") };
        assert_eq!(rule, hit.rule);
        Some(format!("{} {condition} {:?}", hit.rule, hit.then))
    };
    let is = |name: &str| Some(name.to_owned());
    assert_eq!(fired("see you in court", "/", "de-CH", Some("gold")), is("legal keyword HandOver"));
    assert_eq!(fired("see you in court", "/", "en", Some("Gold")), is("gold attribute Offer"));
    assert_eq!(fired("hi", "https://x.test/CART?a", "en-GB", None), is("checkout page HandOver"));
    assert_eq!(fired("hi", "/", "fr", Some("free")), is("plan attribute HandOver"));
    assert_eq!(fired("hi", "/cart", "DE_at", None), is("swiss language HandOver"));
    assert_eq!(fired("shoes to be returned", "/shop", "fr", None), is("returns topic HandOver"));
    assert_eq!(fired("shoes to be returned", "/", "fr", None), None);
    assert_eq!(fired("hi", "/", "den", None), None);
}

/// F8, H34: a rule that wants an answer approved counts for every post that it answers, and no
/// other rule does.
#[test]
fn f8_approval_is_asked_for_all_posts() {
    let rules = [
        rule(r#"{"name":"refunds","when":{"keywords":["refund"]}}"#),
        rule(r#"{"name":"law","then":"approve","when":{"keywords":["refund"]}}"#),
    ];
    let attributes = BTreeMap::new();
    let posts = [post(1, "my refund"), post(2, "hello?")];
    let hit = approval(&posts, &nowhere(&attributes), &rules).expect("a rule wants it");
    assert_eq!((hit.rule.as_str(), hit.then), ("law", Then::Approve));
    assert_eq!(approval(&posts[1..], &nowhere(&attributes), &rules), None);
    assert_eq!(approval(&posts, &nowhere(&attributes), &rules[..1]), None);
    let found = look(&posts, &[], &nowhere(&attributes), &rules);
    assert_eq!(found.policy.expect("both count").rule.as_str(), "refunds");
    assert_eq!(found.approval.expect("both count").rule.as_str(), "law");
}

/// F8, H34: where nothing is known of where the visitor writes from, a rule that wants an answer
/// approved holds there; where something is, it has to hold.
#[test]
fn f8_approval_holds_where_nothing_is_known() {
    let rules = [rule(r#"{"name":"law","then":"approve","when":{"pages":["/refund"]}}"#)];
    let attributes = BTreeMap::new();
    let at = |page| approval(&[post(1, "hi")], &Scene { page, ..nowhere(&attributes) }, &rules);
    assert!(at(None).is_some());
    assert!(at(Some("https://a.example/refund")).is_some());
    assert!(at(Some("https://a.example/")).is_none());
    let calls = [rule(r#"{"name":"law","when":{"pages":["/refund"]}}"#)];
    let found = look(&[post(1, "hi")], &[], &nowhere(&attributes), &calls);
    assert_eq!(found.policy, None, "nobody is called on a guess");
}

/// F8: keyword and topic are looked for in the same post, and the newest that has both is named.
#[test]
fn f8_one_post_meets_a_rule() {
    let rules = [rule(r#"{"name":"a","when":{"keywords":["gift"],"topics":["return"]}}"#)];
    let hit = |texts: &[&str]| {
        let posts: Vec<_> = texts.iter().zip(1..).map(|(text, seq)| post(seq, text)).collect();
        let evidence = look(&posts, &[], &nowhere(&BTreeMap::new()), &rules).policy?.evidence;
        let Evidence::Rule { post, .. } = evidence else { panic!("a rule fired") };
        Some(post.0)
    };
    assert_eq!(hit(&["a gift", "it was returned"]), None);
    assert_eq!(hit(&["a gift returned", "returning the gift", "thanks"]), Some(2));
}

/// F9: a keyword is whole words in order whatever their capitals and accents, a substring where
/// words are not divided; a topic is its words in any form and order.
#[test]
fn f9_keywords_are_whole_words_and_topics_are_stems() {
    let holds = |kind: &str, condition: &str, text: &str| {
        let rules = [rule(&format!(r#"{{"name":"a","when":{{"{kind}":["{condition}"]}}}}"#))];
        look(&[post(1, text)], &[], &nowhere(&BTreeMap::new()), &rules).policy.is_some()
    };
    for (kind, condition, text) in [
        ("keywords", "Refund", "I want a REFUND!"),
        ("keywords", "credit card", "my Credit  card is lost"),
        ("keywords", "reclamacion", "una Reclamación"),
        ("keywords", "Größe", "welche GROSSE Grösse"),
        ("keywords", "e-mail", "by E-Mail please"),
        ("keywords", "退款", "我想要退款谢谢"),
        ("keywords", "返品", "商品を返品したい"),
        ("keywords", "คืนเงิน", "ขอคืนเงินด้วย"),
        ("keywords", "🎉", "party 🎉"),
        ("topics", "cancel subscription", "my subscriptions should be cancelled"),
        ("topics", "return", "returning"),
        ("topics", "退款 政策", "你们的政策里退款要多久"),
    ] {
        assert!(holds(kind, condition, text), "{kind} {condition}: {text}");
    }
    for (kind, condition, text) in [
        ("keywords", "fund", "I want a refund"),
        ("keywords", "refund", "refunds"),
        ("keywords", "credit card", "the card has credit"),
        ("keywords", "退款", "退货和付款"),
        ("keywords", "🎉", "party"),
        ("topics", "cancel subscription", "cancel my order"),
        ("topics", "退款 政策", "你们退款要多久"),
    ] {
        assert!(!holds(kind, condition, text), "{kind} {condition}: {text}");
    }
}

fn ask(texts: &[&str]) -> Findings {
    let posts: Vec<_> = texts.iter().zip(1..).map(|(text, seq)| post(seq, text)).collect();
    look(&posts, &[], &nowhere(&BTreeMap::new()), &[])
}

fn asked_again(earlier: &[&str], now: &[&str]) -> Option<EntrySeq> {
    let all: Vec<_> =
        earlier.iter().chain(now).zip(1..).map(|(text, seq)| post(seq, text)).collect();
    let (earlier, now) = all.split_at(earlier.len());
    look(now, earlier, &nowhere(&BTreeMap::new()), &[]).asked_again
}

const fn post(seq: u64, text: &str) -> Post<'_> {
    Post { seq: EntrySeq(seq), text }
}

const fn nowhere(attributes: &BTreeMap<String, String>) -> Scene<'_> {
    Scene { page: None, lang: None, attributes }
}

fn rule(json: &str) -> PolicyRule {
    serde_json::from_str(json).expect("the rule is one")
}

/// A line of the data: language, label, text.
struct Row {
    lang: &'static str,
    label: &'static str,
    text: &'static str,
}

fn rows(file: &'static str) -> impl Iterator<Item = Row> {
    file.lines().skip(1).map(|line| {
        let mut fields = line.splitn(3, '\t');
        let mut field = || fields.next().expect("three fields in each line");
        Row { lang: field(), label: field(), text: field() }
    })
}

/// How often it was said, and heard.
#[derive(Debug, Default)]
struct Tally {
    said: u32,
    other: u32,
    heard: u32,
    false_alarms: u32,
}

impl Tally {
    const fn count(&mut self, said: bool, found: bool) {
        self.said += said as u32;
        self.other += !said as u32;
        self.heard += (said && found) as u32;
        self.false_alarms += (!said && found) as u32;
    }

    fn precision(&self) -> f64 {
        f64::from(self.heard) / f64::from((self.heard + self.false_alarms).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.heard) / f64::from(self.said.max(1))
    }
}

/// `SplitMix64`.
struct Chance(u64);

impl Chance {
    const fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }

    /// Words that mean something, signs, and characters of anywhere.
    fn text(&mut self) -> String {
        const PARTS: &[&str] = &[
            "that did not help",
            "yes",
            "no",
            "refund",
            "human",
            "返品",
            "不用",
            "«",
            "»",
            "\"",
            "?",
            "？",
            "。",
            ",",
            " - ",
            "\n",
            "'",
            "’",
            "لا",
            "नहीं",
            "🎉",
            "👍🏽",
            "İ",
            "ß",
            "\u{0}",
            "\u{202E}",
            "e-mail",
            "I want to talk to a person",
            "2 000",
        ];
        let mut text = String::new();
        for _ in 0..self.below(12) {
            if self.below(3) == 0 {
                let c = u32::try_from(self.below(0x11_0000)).expect("it is below that");
                text.extend(char::from_u32(c));
            } else {
                let at = usize::try_from(self.below(PARTS.len() as u64)).expect("it is below that");
                text.push_str(PARTS[at]);
            }
            if self.below(2) == 0 {
                text.push(' ');
            }
        }
        text.repeat(if self.below(50) == 0 { 400 } else { 1 })
    }
}
