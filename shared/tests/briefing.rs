//! Rules B1 to B10 of `docs/rules.md`: what somebody who takes a conversation is handed.

#[path = "briefing/log.rs"]
mod log;

use std::collections::BTreeMap;

use log::{BEGINNING, Log, bot, key, label, name, person, source};
use shared::{
    availability::Facts,
    briefing::{
        About, Asks, Card, Covered, EngineFailed, LINE_CHARS_MAX, LINES_MAX, Line, NoSuggestion,
        Now, OPEN_MAX, Speaker, Summary, SummaryBy, TRIED_MAX, note_for_bot, open, to_suggest,
        transcript_for_model,
    },
    conversation::Event,
    id::EntrySeq,
    rehearsal::CallOutcome,
    text::MessageText,
    wire::{
        AnswerKind,
        fault::Fault,
        handoff::{Attempt, AttemptFailed, Evidence, Fired, Trigger},
        visitor::BotBack,
    },
};

const PLENTY: usize = 10_000;

/// B1: everything that is in a log, and of it only what was said to one another is left.
#[test]
fn b1_a_model_reads_only_what_was_said() {
    let mut log = Log::new();
    log.posts("Where is my parcel\u{E0049}\u{E0047}?");
    log.answers(AnswerKind::Answer, "Look into your account.");
    log.say(Event::Noted { agent: person("Ana"), key: key() }, "SECRET note");
    log.says(AnswerKind::Answer, Some("Ben"), "Approved words.");
    let of = log.posts("And the refund?");
    let evidence =
        Evidence::Rule { rule: name("SECRET rule"), post: of, condition: "keyword".into() };
    let until = BEGINNING.plus(1);
    let (source, department) = (None, None);
    let turn = of;
    log.say(
        Event::Proposed { turn, of, bot: bot(), source, evidence, department, until },
        "SECRET draft",
    );
    log.say(Event::EmailGiven, "secret@example.com");
    log.say(Event::MessageLeft { key: key(), bot: bot() }, "Please write to me.");
    log.push(Event::Labelled { label: label("SECRET"), by: None }, None);
    log.say(Event::TaskAdded { due: until, by: None }, "SECRET task");
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    log.say(Event::Replied { agent: person("Ana"), key: key() }, "I am looking.");
    log.push(Event::Posted { key: key() }, None);
    log.say(
        Event::Released { agent: person("Ana"), bot: bot(), unseen: false },
        "SECRET for the bot",
    );
    log.push(Event::BotReturned { why: BotBack::Released }, None);
    log.say(Event::BotSaid { bot: bot() }, "Anything else?");

    let told = transcript_for_model(&log.0, PLENTY);
    let expected = [
        (Speaker::Visitor, "Where is my parcel?"),
        (Speaker::Bot, "Look into your account."),
        (Speaker::Bot, "Approved words."),
        (Speaker::Visitor, "And the refund?"),
        (Speaker::Visitor, "Please write to me."),
        (Speaker::Agent, "I am looking."),
        (Speaker::Bot, "Anything else?"),
    ];
    assert_eq!(told, expected.map(|(by, text)| Line { by, text: text.to_owned() }));
    let all = format!("{told:?}").to_lowercase();
    assert!(!["secret", "ana", "ben"].iter().any(|word| all.contains(word)), "{all}");
}

/// B1, H9: what an agent wanted the bot to know is there for the bot, and apart.
#[test]
fn b1_the_word_to_the_bot_is_apart() {
    let mut log = Log::new();
    log.posts("Hello");
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    assert_eq!(note_for_bot(&log.0), None);
    log.say(Event::Released { agent: person("Ana"), bot: bot(), unseen: false }, "Wants a refund.");
    log.posts("Hello?");
    assert_eq!(note_for_bot(&log.0), Some("Wants a refund."));
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    assert_eq!(note_for_bot(&log.0), None, "that was another time");
}

/// B2: the newest words stay, whatever the bound and the script.
#[test]
fn b2_the_oldest_lines_go_first() {
    let mut log = Log::new();
    for words in ["one", "2️⃣ zwei", "三つ目"] {
        log.posts(words);
    }
    let texts = |most| -> Vec<_> {
        transcript_for_model(&log.0, most).into_iter().map(|line| line.text).collect()
    };
    assert_eq!(texts(PLENTY), ["one", "2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(14), ["one", "2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(13), ["2️⃣ zwei", "三つ目"]);
    assert_eq!(texts(5), ["三つ目"]);
    assert_eq!(texts(2), ["つ目"], "only the newest is cut");
    assert!(texts(0).is_empty());
    for most in 0..20 {
        assert!(texts(most).concat().chars().count() <= most);
    }
    assert!(transcript_for_model(&[], PLENTY).is_empty());
}

/// B3: what was not answered is open, as a person sees it.
#[test]
fn b3_not_knowing_answers_nothing() {
    let mut log = Log::new();
    log.posts("Hello!");
    let delivery = log.posts("How long is delivery?");
    assert_eq!(posts(&log), [delivery]);
    let answer = log.answers(AnswerKind::Answer, "Three days.");
    assert!(posts(&log).is_empty());
    log.rates(answer, false);
    assert_eq!(posts(&log), [delivery], "that did not help");
    log.rates(answer, true);
    assert!(posts(&log).is_empty(), "a changed mind");

    let refund = log.posts("And the refund of my deposit?");
    log.answers(AnswerKind::Unknown, "I don’t know.");
    assert_eq!(posts(&log), [refund], "not knowing answers nothing");
    log.offers(Trigger::NoAnswer, Evidence::Post { post: refund });
    log.posts("No, thanks");
    log.push(Event::OfferDeclined { by: Trigger::NoAnswer }, None);
    assert_eq!(posts(&log), [refund], "a no to an offer asks nothing");
    let broken = log.posts("Is it broken?");
    log.answers(AnswerKind::Failed, "I could not look that up just now.");
    assert_eq!(posts(&log), [refund, broken]);

    let wish = log.posts("I want to talk to a human");
    let asks: Vec<_> = open(&log.0).into_iter().map(|one| (one.post, one.asks)).collect();
    let expected = [(refund, Asks::Question), (broken, Asks::Question), (wish, Asks::Person)];
    assert_eq!(asks, expected);
    log.claims("Ana");
    assert_eq!(posts(&log).len(), 3, "somebody is here and has said nothing");
    log.replies("Ana", "I am looking.");
    assert!(posts(&log).is_empty());
    log.posts("Thank you!");
    assert!(posts(&log).is_empty(), "thanks ask nothing");
    let more = log.posts("When will it be here?");
    assert_eq!(posts(&log), [more]);
    log.push(Event::Resolved { agent: person("Ana") }, None);
    assert!(posts(&log).is_empty());
}

/// B3: the same asked again and "that did not help" leave the question open.
#[test]
fn b3_what_did_not_help_is_open() {
    let mut log = Log::new();
    log.posts("How long is delivery?");
    log.answers(AnswerKind::Answer, "Three days.");
    let again = log.posts("How long is the delivery?");
    log.push(Event::AttemptFailed { at: again, why: AttemptFailed::AskedAgain }, None);
    log.answers(AnswerKind::Answer, "Three days.");
    assert_eq!(posts(&log), [again]);

    let mut log = Log::new();
    let asked = log.posts("How long is delivery?");
    log.answers(AnswerKind::Answer, "Three days.");
    let said = log.posts("That did not help");
    log.push(Event::AttemptFailed { at: said, why: AttemptFailed::SaidSo }, None);
    assert_eq!(posts(&log), [asked, said]);
    assert_eq!(open(&log.0)[1].asks, Asks::NotHelped);
}

/// B3: what was chosen from the menu is a wish for a person, not a question.
#[test]
fn b3_an_item_of_the_menu_is_no_question() {
    let mut log = Log::new();
    log.posts("Something else");
    let evidence = Some(Evidence::Item { label: name("Something else") });
    log.hands_over(Trigger::FlowPoint, evidence, Vec::new());
    assert_eq!(open(&log.0)[0].asks, Asks::Person);
    assert_eq!(card(&log).handoff.expect("why").cause.words.as_deref(), Some("Something else"));
    assert_eq!(to_suggest(&log.conversation(), &log.0), Err(NoSuggestion::NothingAsked));
}

/// B4: every event in any order and with any words, or none, makes a card, bounded, and twice the same.
#[test]
fn b4_there_is_a_card_for_every_log() {
    let events = stored_events();
    let mut chance = Chance(7);
    for _ in 0..40 {
        let mut log = Log::new();
        for _ in 0..chance.below(120) {
            let words = chance.words();
            let words = MessageText::parse(&words).ok().filter(|_| chance.below(4) > 0);
            let event = events[chance.index(events.len())].clone();
            log.push(event, words.as_ref().map(MessageText::as_str));
        }
        let (a, b) = (card(&log), card(&log));
        assert_eq!(a, b);
        assert!(a.unanswered.len() <= OPEN_MAX && a.tried.len() <= TRIED_MAX);
        let json = serde_json::to_string(&a).expect("a card is JSON");
        assert!(json.len() < 128 * 1024, "{} bytes", json.len());
        let summary = Summary::extract(&log.0);
        assert!(summary.lines.len() <= LINES_MAX);
        assert!(summary.lines.iter().all(|l| l.text.chars().count() <= LINE_CHARS_MAX));
        assert!(summary.lines.is_sorted_by_key(|line| line.seq));
        let told = transcript_for_model(&log.0, 500);
        assert!(told.iter().map(|line| line.text.chars().count()).sum::<usize>() <= 500);
        to_suggest(&log.conversation(), &log.0).ok();
    }
}

/// B4: where the engine is what failed there is a card all the same, and it says so.
#[test]
fn b4_a_failed_engine_is_on_the_card() {
    let mut log = Log::new();
    let post = log.posts("Where is my parcel?");
    let answer = log.answers(AnswerKind::Failed, "I could not look that up just now.");
    log.hands_over(Trigger::AiError, Some(Evidence::Post { post }), Vec::new());
    let card = card(&log);
    let said = log.0.iter().find(|recorded| recorded.seq == answer).expect("it was said");
    assert_eq!(card.engine_failed, Some(EngineFailed { at: said.at, fault: None }));
    assert_eq!(card.failed_attempts, 1);
    assert_eq!(card.tried[0].kind, AnswerKind::Failed);
    assert_eq!(card.tried[0].failed, Some(AttemptFailed::NoAnswer));
    assert_eq!(card.unanswered[0].text.as_deref(), Some("Where is my parcel?"));
    assert_eq!(card.last_question, Some(card.unanswered[0].clone()));
    let handoff = card.handoff.expect("why");
    assert_eq!((handoff.cause.by, handoff.outcome), (Trigger::AiError, CallOutcome::HandedOver));
    assert_eq!(handoff.cause.words.as_deref(), Some("Where is my parcel?"));

    // Where it was noted what was wrong, that is there too, whatever was said instead.
    let of = log.posts("And my refund?");
    let turn = log.push(Event::TurnStarted { of }, None);
    log.push(Event::EngineFaulted { turn, fault: Fault::Filtered }, None);
    let (kind, source, approved_by) = (AnswerKind::Unknown, None, None);
    log.say(Event::Answered { turn, of, bot: bot(), kind, source, approved_by }, "I don’t know.");
    let card = self::card(&log);
    assert_eq!(card.engine_failed.and_then(|failed| failed.fault), Some(Fault::Filtered));
    let faults: Vec<_> = card.tried.iter().map(|one| one.fault).collect();
    assert_eq!(faults, [None, Some(Fault::Filtered)]);
}

/// B5: what was said to which words, from where, approved by whom, and how it went.
#[test]
fn b5_what_was_tried() {
    let mut log = Log::new();
    log.posts("Old question?");
    log.answers(AnswerKind::Answer, "Old answer.");
    log.claims("Ana");
    log.posts("To Ana?");
    log.replies("Ana", "From Ana.");
    log.releases("Ana");

    log.posts("How long is delivery?");
    log.posts("To Norway, I mean.");
    let first = log.answers(AnswerKind::Answer, "Three days.");
    log.rates(first, false);
    log.posts("And the refund?");
    log.says(AnswerKind::Answer, Some("Ben"), "Two weeks.");
    let said = log.posts("That did not help");
    log.push(Event::AttemptFailed { at: said, why: AttemptFailed::SaidSo }, None);
    log.answers(AnswerKind::Unknown, "I don’t know.");

    let card = card(&log);
    let tried = &card.tried;
    assert_eq!(tried.len(), 3, "what was before Ana gave it back is over: {tried:#?}");
    assert_eq!(tried[0].question.as_deref(), Some("How long is delivery? To Norway, I mean."));
    assert_eq!((tried[0].helped, tried[0].failed), (Some(false), Some(AttemptFailed::ThumbsDown)));
    assert_eq!(tried[0].source, Some(source()));
    assert_eq!(tried[1].approved_by, Some(person("Ben")));
    assert_eq!((tried[1].helped, tried[1].failed), (None, Some(AttemptFailed::SaidSo)));
    assert_eq!((tried[2].kind, tried[2].source.as_ref()), (AnswerKind::Unknown, None));
    assert_eq!(tried[2].failed, Some(AttemptFailed::NoAnswer));
    assert_eq!(tried[2].question.as_deref(), Some("That did not help"));
    assert!(card.returning);
    assert_eq!(card.last_agent, Some(person("Ana")));

    for _ in 0..TRIED_MAX {
        log.posts("Once more?");
        log.answers(AnswerKind::Answer, "Once more.");
    }
    let card = self::card(&log);
    assert_eq!((card.tried.len(), card.tried_earlier), (TRIED_MAX, 3));
}

/// B6: the rule that fired, on which words, with what; the wait; where from; what was left.
#[test]
fn b6_why_a_person_is_needed() {
    let mut log = Log::new();
    let post = log.posts("Grüß Gott 🎉, ich will einen Menschen sprechen!");
    log.notes("Ben", "Knows him.");
    log.push(Event::Labelled { label: label("vip"), by: None }, None);
    let words = Evidence::Words { post, from: 13, to: 44 };
    let attempts =
        Evidence::Attempts { attempts: vec![Attempt { at: post, why: AttemptFailed::NoAnswer }] };
    let rule = Evidence::Rule { rule: name("VIP"), post, condition: "attribute".to_owned() };
    let also = [(Trigger::Policy, rule), (Trigger::FailedToResolve, attempts)];
    let also = also.map(|(by, evidence)| Fired { by, evidence: Some(evidence) });
    let called = log.hands_over(Trigger::ContactRequest, Some(words.clone()), also.to_vec());
    log.say(Event::EmailGiven, "old@example.com");
    log.say(Event::EmailGiven, "vera@example.com");

    let facts = Facts { place: Some(2), estimate_ms: Some(90_000), ..Facts::default() };
    let attributes = BTreeMap::from([("plan".to_owned(), "gold".to_owned())]);
    let since = log.0[usize::try_from(called.0).expect("small") - 1].at;
    let now = Now {
        at: since.plus(65_000),
        facts: Some(&facts),
        page: Some("https://shop.example/pay"),
        lang: Some("de-AT"),
        attributes: &attributes,
    };
    let card = Card::new(&log.conversation(), &log.0, &now);

    let handoff = card.handoff.expect("why");
    assert_eq!((handoff.seq, handoff.outcome), (called, CallOutcome::HandedOver));
    assert_eq!(
        (handoff.cause.by, &handoff.cause.evidence),
        (Trigger::ContactRequest, &Some(words))
    );
    let quoted = "ich will einen Menschen sprechen!";
    assert!(quoted.starts_with(handoff.cause.words.as_deref().expect("words")), "{handoff:?}");
    let also: Vec<_> = handoff.also.iter().map(|cause| (cause.by, cause.words.is_some())).collect();
    assert_eq!(also, [(Trigger::Policy, true), (Trigger::FailedToResolve, false)]);
    let wait = card.wait.expect("it waits");
    assert_eq!((wait.since, wait.waited_ms), (since, 65_000));
    assert_eq!((wait.place, wait.estimate_ms), (Some(2), Some(90_000)));
    assert_eq!(card.visitor.began_on.as_deref(), Some("https://shop.example/cart"));
    assert_eq!(card.visitor.page.as_deref(), Some("https://shop.example/pay"));
    assert_eq!(card.visitor.lang.as_deref(), Some("de-AT"));
    assert_eq!(card.visitor.attributes, attributes);
    assert_eq!(card.left.email.as_deref(), Some("vera@example.com"));
    assert_eq!(card.labels, [label("vip")]);
    assert_eq!(card.notes[0].text.as_deref(), Some("Knows him."));
    assert!(!card.returning);

    log.say(Event::MessageLeft { key: key(), bot: bot() }, "Please write to me.");
    let card = self::card(&log);
    assert!(card.left.is_open && card.wait.is_none());
    assert_eq!(card.left.messages[0].text.as_deref(), Some("Please write to me."));
    log.releases("Ana");
    assert_eq!(self::card(&log).handoff, None, "given back");
    log.claims("Ben");
    let taken = self::card(&log).handoff.expect("taken");
    assert_eq!((taken.cause.by, taken.taken_by), (Trigger::Takeover, Some(person("Ben"))));
}

/// B6: an offer is over with the next turn, and a no; what waited for approval with its answer.
#[test]
fn b6_a_call_that_is_over_does_not_count() {
    let mut log = Log::new();
    let post = log.posts("Who won in 1972?");
    log.answers(AnswerKind::Unknown, "I don’t know.");
    log.offers(Trigger::NoAnswer, Evidence::Post { post });
    assert_eq!(card(&log).handoff.map(|handoff| handoff.outcome), Some(CallOutcome::Offered));
    log.posts("How long is delivery?");
    log.answers(AnswerKind::Answer, "Three days.");
    assert_eq!(card(&log).handoff, None);

    let of = log.posts("And a refund?");
    let evidence = Evidence::Rule { rule: name("Money"), post: of, condition: "keyword".into() };
    let turn = log.push(Event::TurnStarted { of }, None);
    let (source, department, until) = (None, None, BEGINNING.plus(1));
    log.say(
        Event::Proposed { turn, of, bot: bot(), source, evidence, department, until },
        "Two weeks.",
    );
    assert_eq!(card(&log).handoff.map(|handoff| handoff.outcome), Some(CallOutcome::ToApprove));
    assert_eq!(card(&log).unanswered[0].post, of);
    log.says(AnswerKind::Answer, Some("Ana"), "Two weeks.");
    assert_eq!(card(&log).handoff, None);
}

/// B7: five lines at most, in their own words and order, in any language.
#[test]
fn b7_an_extract_quotes_what_was_said() {
    let mut log = Log::new();
    log.posts("こんにちは");
    let wanted = log.posts("配送にはどのくらいかかりますか？");
    let answered = log.answers(AnswerKind::Answer, "三日です。");
    let missed = log.posts("ノルウェーへは？");
    log.answers(AnswerKind::Unknown, "I don’t know.");
    log.notes("Ben", "SECRET");
    log.say(Event::EmailGiven, "secret@example.com");
    log.claims("Ana");
    let replied = log.replies("Ana", "調べています。");
    let open = log.posts("いつ分かりますか？");

    let summary = Summary::extract(&log.0);
    assert_eq!(summary.by, SummaryBy::Extract);
    let lines: Vec<_> = summary.lines.iter().map(|line| (line.about, line.seq)).collect();
    let expected = [
        (About::Wanted, wanted),
        (About::Answered, answered),
        (About::NotAnswered, missed),
        (About::Replied, replied),
        (About::Open, open),
    ];
    assert_eq!(lines, expected.map(|(about, seq)| (Some(about), Some(seq))));
    assert_eq!(summary.lines[0].text, "配送にはどのくらいかかりますか？");
    assert!(!format!("{summary:?}").to_lowercase().contains("secret"));

    let mut long = Log::new();
    long.posts(&"word\n".repeat(500));
    let line = &Summary::extract(&long.0).lines[0];
    assert_eq!(line.about, Some(About::Open));
    assert!(line.text.ends_with('…') && line.text.chars().count() <= LINE_CHARS_MAX);
    assert!(!line.text.contains('\n'));
    assert!(Summary::extract(&Log::new().0).lines.is_empty(), "nothing was said");
}

/// B8: a model's words are marked as a model's, and bounded like any.
#[test]
fn b8_a_generated_summary_says_that_it_is_one() {
    let text = format!("- Wants a refund.\n\n* Order 55.\n{}\n4\n5\n6", "x".repeat(5_000));
    let summary = Summary::generated(&text).expect("there is one");
    assert_eq!(summary.by, SummaryBy::Model);
    assert_eq!(summary.lines.len(), LINES_MAX);
    assert_eq!(summary.lines[0].text, "Wants a refund.");
    assert!(summary.lines.iter().all(|line| line.text.chars().count() <= LINE_CHARS_MAX));
    assert!(summary.lines.iter().all(|line| line.about.is_none() && line.seq.is_none()));
    assert_eq!(Summary::generated(" \n- \n\u{200B}"), None);
}

/// B9: only where a person answers, only to what is asked, the newest first, with what a follow-up
/// leans on.
#[test]
fn b9_a_reply_is_suggested_to_open_questions() {
    let mut log = Log::new();
    let suggest = |log: &Log| {
        to_suggest(&log.conversation(), &log.0).map(|found| {
            found.into_iter().map(|one| (one.post, one.previous.posts)).collect::<Vec<_>>()
        })
    };
    let post = log.posts("How long is delivery?");
    log.answers(AnswerKind::Unknown, "I don’t know.");
    assert_eq!(suggest(&log), Err(NoSuggestion::NotWithPeople), "the bot answers by itself");
    log.hands_over(Trigger::NoAnswer, Some(Evidence::Post { post }), Vec::new());
    assert_eq!(suggest(&log), Ok(vec![(post, Vec::new())]));
    let next = log.posts("And to Norway?");
    let before = vec!["How long is delivery?".to_owned()];
    assert_eq!(suggest(&log), Ok(vec![(next, before), (post, Vec::new())]));
    log.posts("Thanks");
    log.claims("Ana");
    assert_eq!(suggest(&log).map(|found| found.len()), Ok(2));
    log.replies("Ana", "Three days.");
    assert_eq!(suggest(&log), Err(NoSuggestion::NothingAsked));
    log.posts("And to Peru?");
    log.push(Event::Resolved { agent: person("Ana") }, None);
    assert_eq!(suggest(&log), Err(NoSuggestion::NotWithPeople));
}

fn posts(log: &Log) -> Vec<EntrySeq> {
    open(&log.0).into_iter().map(|question| question.post).collect()
}

/// The card at the moment of the last event, with nobody looking.
fn card(log: &Log) -> Card {
    let attributes = BTreeMap::new();
    let (facts, page, lang) = (None, None, None);
    let now = Now { at: log.end(), facts, page, lang, attributes: &attributes };
    Card::new(&log.conversation(), &log.0, &now)
}

/// Every kind of event, as they are stored.
fn stored_events() -> Vec<Event> {
    let folder = |name| format!("{}/tests/events/{name}", env!("CARGO_MANIFEST_DIR"));
    let files = ["v2", "v3"].map(|name| std::fs::read_dir(folder(name)).expect("it is there"));
    let files = files.into_iter().flatten();
    let mut paths: Vec<_> = files.map(|file| file.expect("it can be read").path()).collect();
    paths.retain(|path| {
        let name = path.file_name().expect("a file").to_string_lossy();
        name.starts_with("event.") && name != "event.began.json"
    });
    paths.sort();
    assert!(paths.len() > 30, "{}", paths.len());
    let read = |path| std::fs::read_to_string(path).expect("it can be read");
    let parse = |path| serde_json::from_str::<Vec<Event>>(&read(path)).expect("events");
    paths.iter().flat_map(parse).collect()
}

struct Chance(u64);

impl Chance {
    const fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }

    fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).expect("it is below a length")
    }

    fn words(&mut self) -> String {
        const PARTS: [&str; 10] = [
            "hello",
            "yes",
            "no thanks",
            "that did not help",
            "a human please",
            "返品",
            "🎉",
            "\u{E0041}",
            "？\n",
            "لا",
        ];
        let count = self.below(40);
        (0..count).map(|_| PARTS[self.index(PARTS.len())]).collect()
    }
}

/// B10: something said makes what was written old, and so does something erased; what the team does
/// among itself does not.
#[test]
fn b10_what_is_said_and_what_is_erased_count() {
    let mut log = Log::new();
    assert_eq!(Covered::of(&log.0), Covered::default());
    let first = log.posts("Where is my parcel?");
    log.answers(AnswerKind::Answer, "Look into your account.");
    let last = log.posts("It is not there.");
    let covered = Covered::of(&log.0);
    assert_eq!(covered, Covered { seq: last, lines: 3 });

    log.notes("Ana", "He is right.");
    log.push(Event::Claimed { agent: person("Ana"), from: None, by: None }, None);
    log.push(Event::Labelled { label: label("parcel"), by: None }, None);
    assert_eq!(Covered::of(&log.0), covered);

    let replied = log.replies("Ana", "I am looking.");
    assert_eq!(Covered::of(&log.0), Covered { seq: replied, lines: 4 });
    log.0.pop();
    log.0.iter_mut().find(|recorded| recorded.seq == first).expect("it is there").text = None;
    assert_ne!(Covered::of(&log.0), covered, "what was made of these words is gone with them");
}
