//! Rules K12, K15, H15 and H16 of `docs/rules.md`: what people say to an answer without asking anything.

use std::collections::BTreeMap;

use shared::{
    findings::{Findings, Post, Scene, look},
    id::EntrySeq,
    knowledge::small_talk::SmallTalk,
};

/// What `text` shows to a bot that the visitor has asked before.
fn shows(text: &str) -> Findings {
    let scene = Scene { page: None, lang: None, attributes: &BTreeMap::new() };
    let earlier = Post { seq: EntrySeq(1), text: "How long does delivery take?" };
    look(&[Post { seq: EntrySeq(5), text }], &[earlier], &scene, &[])
}

fn is(kind: Option<SmallTalk>, messages: &str) {
    for message in messages.split(" | ") {
        assert_eq!(SmallTalk::of(message), kind, "{message}");
    }
}

/// K12: "ok" and "I see" are small talk in fourteen languages, and so is a thumb.
#[test]
fn k12_an_answer_is_acknowledged() {
    is(
        Some(SmallTalk::Acknowledged),
        "ok | OK! | okay | Ok great | great | perfect | cool | Got it | I see. | got it, great | \
         That's great! | good | fine | makes sense | alles klar | Verstanden | okay, gut | vale | \
         Entendido | d'accord | J'ai compris | je vois | va bene | Capito! | tudo bem | entendi | \
         is goed | Begrepen | dobrze | rozumiem | tamam | anladım | хорошо | Понятно | حسنا | \
         فهمت | ठीक है | समझ गया | わかりました | なるほど | 好的 | 明白了 | 👍 | 👍🏽 | 👌👌 | 😀 | \
         :) | 🎉",
    );
    is(Some(SmallTalk::Thanks), "❤️ | 🙏🏻 | 👍🙏 | ok thanks | yes, thank you | great, thanks!");
    is(Some(SmallTalk::Greeting), "👋 | 👋🏿");
}

/// K12: whoever says no to "is there anything else?", or that this is all, wants nothing more; "no
/// thanks" is no thanks.
#[test]
fn k12_nothing_more_is_wanted() {
    is(
        Some(SmallTalk::NothingMore),
        "no | No. | nope | no thanks | No, thank you! | that is all | That's it | that's all, thanks | \
         no, that's all | ok that's all | nothing else | I'm done | nein danke | nein | \
         Das war alles, danke | das war's | non merci | C'est tout, merci | no gracias | \
         eso es todo | nada más | no grazie | è tutto | não, obrigado | é só isso | nee, dank je | \
         dat was het | nie, dziękuję | to wszystko | hayır | hepsi bu | нет, спасибо | это всё | \
         لا شكرا | هذا كل شيء | नहीं | बस इतना ही | いいえ | 以上です | 没有了，谢谢 | 不用了",
    );
    is(Some(SmallTalk::Goodbye), "no thanks, bye | ok bye");
}

/// K12: a yes to nothing in particular, and marks alone, are asked what they want to know.
#[test]
fn k12_who_has_asked_nothing_yet_is_asked() {
    is(
        Some(SmallTalk::Ready),
        "yes | Yes please | yeah | ja | ja bitte | oui | sí | はい | да | ? | ??? | ?! | … | \
         please | hm",
    );
}

/// K12: a question with such a word in it stays one, and what shows no content says nothing.
#[test]
fn k12_a_question_that_begins_with_ok_is_a_question() {
    is(
        None,
        "ok and how long does delivery take? | no, I meant Norway | No, to Norway | yes, but when? | \
         great, do you ship to Peru? | cool bag | is it fine? | not good | ok? | that is wrong | \
         nein, nach Norwegen | ok, y el envío | 👎 | 😡 | 😢 | 🏕️ | 🇳🇴 | ok 12 | no refund",
    );
    assert_eq!(SmallTalk::of(""), None);
    assert_eq!(SmallTalk::of(" \u{200B}\n"), None);
}

/// K12: whether there is more is asked once: an "ok" behind that is the end of it.
#[test]
fn k12_an_ok_behind_an_ok_is_the_end_of_it() {
    for (before, said, kind) in [
        (None, "ok", SmallTalk::Acknowledged),
        (Some("How long does delivery take?"), "ok", SmallTalk::Acknowledged),
        (Some("ok"), "👍", SmallTalk::NothingMore),
        (Some("thanks"), "ok", SmallTalk::NothingMore),
        (Some("no"), "ok", SmallTalk::NothingMore),
        (Some("hello"), "ok", SmallTalk::Acknowledged),
        (Some("ok"), "thanks", SmallTalk::Thanks),
    ] {
        assert_eq!(SmallTalk::after(said, before), Some(kind), "{before:?}, {said}");
    }
    assert_eq!(SmallTalk::after("and to Norway?", Some("ok")), None);
}

/// K15: only what may be said back to a question leaves a model something to make of it.
#[test]
fn k15_a_model_hears_what_is_said_back_to_it() {
    for (message, replies) in
        [("yes", true), ("no", true), ("ok", true), ("???", true), ("hi", false), ("thanks", false)]
    {
        assert_eq!(SmallTalk::of(message).map(SmallTalk::is_reply), Some(replies), "{message}");
    }
}

/// H15, F3: while a person is offered, the same words answer that.
#[test]
fn h15_ok_and_no_answer_an_offer() {
    for (message, answer) in [
        ("ok", Some(true)),
        ("okay", Some(true)),
        ("sure", Some(true)),
        ("yes", Some(true)),
        ("👍", Some(true)),
        ("no", Some(false)),
        ("no thanks", Some(false)),
        ("nein danke", Some(false)),
        ("I see", None),
        ("that's it", None),
        ("???", None),
        ("😀", None),
        ("no, I meant Norway", None),
    ] {
        assert_eq!(shows(message).answered_offer, answer, "{message}");
    }
}

/// H16: none of it says that an answer did not help, is the same question again, or wants a person.
#[test]
fn h16_talk_is_no_unsuccessful_attempt() {
    for message in ["no", "nope", "ok", "yes", "that's it", "nein danke", "👍", "?", "no thanks"]
    {
        let found = shows(message);
        assert_eq!((found.not_helped, found.asked_again), (None, None), "{message}");
        assert_eq!(found.person_wanted, None, "{message}");
    }
    assert!(shows("no, that did not help").not_helped.is_some());
}
