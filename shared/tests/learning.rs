//! Rules L1 to L12 of `docs/rules.md`: what a resolved conversation teaches.

use shared::{
    availability::Around,
    conversation::{Command, Conversation, Effect, Event, Recorded, Step},
    id::{AgentId, BotId, ConversationId, DepartmentId, EntrySeq, PostKey, SiteId},
    knowledge::synonyms::Synonyms,
    learning::{
        Handoff, Lesson, Pair,
        alike::{Fingerprint, Mark},
        lesson,
        personal::{Names, masked},
        proposal::{
            ALTERNATIVES_MAX, CONVERSATIONS_MAX, Near, Place, Proposal, State, adds_to, passage,
            place,
        },
        rules::{HANDOFFS_MIN, RuleProposal, Seen, WINDOW_MS, propose},
    },
    settings::{BotSettings, PolicyRule, SiteSettings, Then},
    text::{MessageText, Name},
    time::{Tick, Timestamp},
    wire::{
        AnswerKind, Bot,
        agent::Person,
        handoff::{Attempt, AttemptFailed, Trigger},
    },
};

const NOW: Timestamp = Timestamp(1_800_000_000_000);

/// A log in the making.
#[derive(Default)]
struct Log(Vec<Recorded>);

impl Log {
    fn push(&mut self, event: Event, text: Option<&str>) -> EntrySeq {
        let seq = EntrySeq(self.0.len() as u64 + 1);
        let text = text.map(|text| MessageText::parse(text).expect("it is short"));
        self.0.push(Recorded { seq, at: NOW, event, text });
        seq
    }

    fn asks(mut self, text: &str) -> Self {
        let key = PostKey::parse(&format!("k{}", self.0.len())).expect("an id");
        self.push(Event::Posted { key }, Some(text));
        self
    }

    fn answered(mut self, kind: AnswerKind) -> Self {
        let turn = EntrySeq(self.0.len() as u64);
        let (of, source, approved_by) = (turn, None, None);
        self.push(
            Event::Answered { turn, of, bot: bot(), kind, source, approved_by },
            Some("Delivery takes two days."),
        );
        self
    }

    fn unknown(self) -> Self {
        self.answered(AnswerKind::Unknown)
    }

    fn rated(mut self, helped: bool) -> Self {
        let of = EntrySeq(self.0.len() as u64);
        self.push(Event::Rated { of, helped }, None);
        self
    }

    fn handed_over(mut self, by: Trigger) -> Self {
        let event = Event::PersonAsked {
            by,
            until: None,
            evidence: None,
            also: Vec::new(),
            department: None,
            ladder: Vec::new(),
            company: false,
            assignment: None,
            actions: Vec::new(),
            notify: Vec::new(),
        };
        self.push(event, None);
        self.push(Event::Claimed { agent: ana(), from: None, by: None }, None);
        self
    }

    fn replies(mut self, text: &str) -> Self {
        let key = PostKey::parse(&format!("r{}", self.0.len())).expect("an id");
        self.push(Event::Replied { agent: ana(), key }, Some(text));
        self
    }

    fn notes(mut self, text: &str) -> Self {
        let key = PostKey::parse(&format!("n{}", self.0.len())).expect("an id");
        self.push(Event::Noted { agent: ana(), key }, Some(text));
        self
    }

    fn passed_to(mut self, department: &str) -> Self {
        let department = DepartmentId::parse(department).expect("an id");
        let event = Event::Transferred { by: ana(), department, until: None, ladder: Vec::new() };
        self.push(event, None);
        self
    }

    fn resolved(self) -> Lesson {
        self.resolved_of(&[])
    }

    /// The same where the page says something of its visitor.
    fn resolved_of(mut self, attributes: &[(&str, &str)]) -> Lesson {
        let seq = self.push(Event::Resolved { agent: ana() }, None);
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let attributes = attributes.iter().map(owned).collect();
        lesson(&conversation(1), &site(), &self.0, seq, &attributes)
    }

    fn pairs(self) -> Vec<(String, String)> {
        let pairs = self.resolved().pairs.into_iter();
        pairs.map(|pair| (pair.question, pair.answer)).collect()
    }
}

fn log() -> Log {
    Log::default()
}

fn ana() -> Person {
    Person {
        id: AgentId::parse("ana").expect("an id"),
        name: Name::parse("Ana Berg").expect("a name"),
    }
}

fn bot() -> Bot {
    Bot::new(BotId::parse("b").expect("an id"), Name::parse("Fjord").expect("a name"))
}

fn site() -> SiteId {
    SiteId::parse("s").expect("an id")
}

fn conversation(n: u32) -> ConversationId {
    ConversationId::parse(&format!("v{n}-1")).expect("an id")
}

fn pair(question: &str, answer: &str) -> Vec<(String, String)> {
    vec![(question.to_owned(), answer.to_owned())]
}

const ASKED: &str = "Can I get an invoice with VAT?";
const SAID: &str = "Yes, write the VAT number of your company into the order.";

/// L1: what the bot did not know, and a person answered before they resolved it, is a pair.
#[test]
fn l1_an_unanswered_question_and_the_answer_are_a_pair() {
    let unknown = log().asks(ASKED).unknown().handed_over(Trigger::Button).replies(SAID);
    assert_eq!(unknown.pairs(), pair(ASKED, SAID));

    let failed =
        log().asks(ASKED).answered(AnswerKind::Failed).handed_over(Trigger::AiError).replies(SAID);
    assert_eq!(failed.pairs(), pair(ASKED, SAID));

    let down = log()
        .asks(ASKED)
        .answered(AnswerKind::Answer)
        .rated(false)
        .handed_over(Trigger::Button)
        .replies(SAID);
    assert_eq!(down.pairs(), pair(ASKED, SAID));

    let wanted_more = log()
        .asks(ASKED)
        .answered(AnswerKind::Answer)
        .asks("I want to talk to a human")
        .handed_over(Trigger::ContactRequest)
        .replies(SAID);
    assert_eq!(wanted_more.pairs(), pair(ASKED, SAID));
}

/// L1: what the bot answered well is none, even when a person came for something else.
#[test]
fn l1_what_the_bot_answered_is_no_pair() {
    let taken_over = |log: Log| {
        let mut log = log;
        log.push(Event::Claimed { agent: ana(), from: None, by: None }, None);
        log.replies(SAID)
    };
    let fine = log().asks(ASKED).answered(AnswerKind::Answer).rated(true);
    assert_eq!(taken_over(fine).pairs(), []);
    let changed_mind = {
        let mut log = log().asks(ASKED).answered(AnswerKind::Answer).rated(false);
        log.push(Event::Rated { of: EntrySeq(2), helped: true }, None);
        log
    };
    assert_eq!(taken_over(changed_mind).pairs(), []);
}

/// L1: the person's replies belong to the last question before them; a new question begins a new
/// pair, and thanks, a yes or details that the person asked for do not.
#[test]
fn l1_replies_belong_to_the_question_before_them() {
    let pairs = log()
        .asks(ASKED)
        .unknown()
        .handed_over(Trigger::NoAnswer)
        .replies("In which country is your company?")
        .asks("It is a small company in Norway")
        .replies(SAID)
        .asks("thanks")
        .replies("It is printed on the invoice the next day.")
        .asks("Do you repair jackets of other brands?")
        .replies("We repair zips of every brand, for 300 kr.")
        .pairs();
    let both = format!("{SAID}\n\nIt is printed on the invoice the next day.");
    assert_eq!(
        pairs,
        [
            (ASKED.to_owned(), both),
            (
                "Do you repair jackets of other brands?".to_owned(),
                "We repair zips of every brand, for 300 kr.".to_owned()
            )
        ]
    );
}

/// L1: whoever asks again in fewer words meant the fuller question, and a story before a question
/// that says enough is left out.
#[test]
fn l1_the_fullest_wording_is_the_question() {
    let pairs = log()
        .asks("Hi! I bought a tent in your shop last summer. Do you repair the poles of a tent?")
        .unknown()
        .asks("repair tent poles?")
        .unknown()
        .handed_over(Trigger::FailedToResolve)
        .replies("We send new poles for every tent that we sell.")
        .pairs();
    assert_eq!(
        pairs,
        pair(
            "Do you repair the poles of a tent?",
            "We send new poles for every tent that we sell."
        )
    );
}

/// L2: greetings, introductions, questions back, promises to look, thanks and goodbyes are no
/// answer, and a conversation with nothing else teaches no pair.
#[test]
fn l2_talk_around_an_answer_is_none() {
    let asked = || log().asks(ASKED).unknown().handed_over(Trigger::Button);
    let pairs = asked()
        .replies("Hi Ben, I'm Ana, how can I help?")
        .replies("One moment please, let me check.")
        .replies(&format!("Thanks for waiting! {SAID} Is there anything else?"))
        .replies("You're welcome. Have a nice day!")
        .replies("Goodbye!")
        .pairs();
    assert_eq!(pairs, pair(ASKED, SAID));
    for talk in [
        "Hi, I'm Ana, how can I help?",
        "Goodbye, and have a nice day!",
        "Sure.",
        "Which order is it?",
        "Einen Moment bitte, ich schaue nach.",
        "少々お待ちください。",
        "👍",
    ] {
        assert_eq!(asked().replies(talk).pairs(), [], "{talk}");
    }
}

/// L2: notes and drafts never teach anything, and neither does a question that nobody has answered.
#[test]
fn l2_notes_teach_nothing() {
    assert_eq!(log().asks(ASKED).unknown().handed_over(Trigger::Button).notes(SAID).pairs(), []);
    assert_eq!(log().asks(ASKED).unknown().pairs(), []);
    assert_eq!(
        log().asks("hello").unknown().handed_over(Trigger::Button).replies(SAID).pairs(),
        []
    );
}

/// L1: a pair says whether the bot was asked at all.
#[test]
fn l1_what_only_a_person_was_asked_is_told_apart() {
    let lesson = log()
        .asks(ASKED)
        .unknown()
        .handed_over(Trigger::Button)
        .replies(SAID)
        .asks("How long does delivery to Iceland take?")
        .replies("Delivery to Iceland takes nine days.")
        .resolved();
    let tried: Vec<bool> = lesson.pairs.iter().map(|pair| pair.tried).collect();
    assert_eq!(tried, [true, false]);
}

/// L3: personal data leaves a placeholder, in any script; prices, dates, hours and pages stay.
#[test]
fn l3_personal_data_is_masked() {
    let cases = [
        ("Write to ben.miller+shop@mail.example.com.", "Write to [email]."),
        ("Call +47 22 33 44 55 or (020) 7946 0958!", "Call [phone] or [phone]!"),
        ("Mein Handy: 0171/2345678", "Mein Handy: [phone]"),
        ("My card is 4111 1111 1111 1111, thanks", "My card is [card], thanks"),
        ("4111111111111111", "[card]"),
        ("to DE89 3704 0044 0532 0130 00 please", "to [iban] please"),
        ("NO9386011117947", "[iban]"),
        ("Order #44871 and FJ-448712", "Order [number] and [number]"),
        ("parcel 1Z999AA10123456784", "parcel [number]"),
        ("订单 20271102993 在哪里", "订单 [number] 在哪里"),
        ("电话13800138000。", "电话[number]。"),
        ("رقمي ٠٥٠١٢٣٤٥٦٧", "رقمي [phone]"),
        (
            "https://shop.example/help/returns?token=abc&email=x@y.example#top",
            "https://shop.example/help/returns",
        ),
        (
            "See https://shop.example/orders/448712/track, it is there.",
            "See https://shop.example/orders, it is there.",
        ),
        ("(https://ben:secret@shop.example/help)", "(https://shop.example/help)"),
        ("It costs 1 299 kr, or 12.500,00 €, from 2027-04-05.", ""),
        ("Open 09:00-17:00, on 24.12.2026 until 13, in 2026/2027 too.", ""),
        ("Within 30 days, 2 to 4 working days, 100 000 steps, 5-7 kg, 4x4.", ""),
        ("iPhone 15, ISO9001, 300 kr, size 42, 10% off @home", ""),
    ];
    for (text, without) in cases {
        let without = if without.is_empty() { text } else { without };
        assert_eq!(masked(text, &Names::default()), without);
    }
}

/// L3: names are masked where somebody says them, in question and answer alike.
#[test]
fn l3_names_that_are_said_are_masked() {
    let pairs = log()
        .asks("Hello, my name is Ben Miller. Can you print the name Miller on a jacket?")
        .unknown()
        .handed_over(Trigger::Button)
        .replies("Hi Ben, we print names for 90 kr. Miller's jacket takes two days more.")
        .pairs();
    assert_eq!(
        pairs,
        pair(
            "Can you print the name [name] on a jacket?",
            "we print names for 90 kr. [name]'s jacket takes two days more."
        )
    );
    let said = |greeting: &str| {
        let mut names = Names::default();
        names.hear_greeted(greeting);
        masked("Ben and Ana", &names)
    };
    assert_eq!(said("Hello Ben!"), "[name] and Ana");
    assert_eq!(said("Liebe Ana,\nwir drucken Namen."), "Ben and [name]");
    assert_eq!(said("Hi there, Ben wrote."), "Ben and Ana");
    let mut names = Names::default();
    names.hear_introduced("Do you ship to Bergen?\nBest,\nAna Berg");
    assert_eq!(masked("Ana lives in Bergen", &names), "[name] lives in Bergen");
}

/// L3, M1, M2: cards and accounts are found as they are for a model, however they are written.
#[test]
fn l3_cards_and_accounts_are_found_as_for_a_model() {
    let cases = [
        ("4242 - 4242 - 4242 - 4242", "[card]"),
        ("カード番号は4242424242424242です", "カード番号は[card]です"),
        ("to DE89-3704-0044-0532-0130-00.", "to [iban]."),
        ("https://shop.example/pay?card=4242424242424242", "https://shop.example/pay"),
        ("4111/1111/1111/1111", "[card]"),
    ];
    for (text, without) in cases {
        assert_eq!(masked(text, &Names::default()), without, "{text}");
    }
}

/// L3: names in Chinese and Japanese, where no space parts them from what is said around them.
#[test]
fn l3_names_in_chinese_and_japanese_are_masked() {
    let introduced = [
        ("你好，我叫王小明，想退货。", "王小明的订单", "[name]的订单"),
        ("我叫王小明想退货", "王小明的订单", "[name]的订单"),
        ("我叫欧阳娜娜，请问", "欧阳娜娜您好", "[name]您好"),
        ("我是李雷。可以退货吗？", "李雷的外套", "[name]的外套"),
        ("我的名字是陳大文", "陳大文先生", "[name]先生"),
        ("田中太郎と申します。返品できますか？", "田中太郎様のご注文", "[name]様のご注文"),
        ("私は山田といいます。", "山田様", "[name]様"),
        ("名前は佐藤花子です", "佐藤花子様", "[name]様"),
        ("我是老客户。", "老客户可以退货", ""),
        ("我是高级会员", "高级会员可以退货", ""),
        ("返品といいますか交換したいです", "返品は30日以内です", ""),
    ];
    for (said, text, without) in introduced {
        let mut names = Names::default();
        names.hear_introduced(said);
        let without = if without.is_empty() { text } else { without };
        assert_eq!(masked(text, &names), without, "{said}");
    }
    let greeted = [
        ("王先生您好，退货需要小票。", "王先生的小票", "[name]的小票"),
        ("尊敬的张伟先生：您好", "张伟的小票", "[name]的小票"),
        ("林様、返品は30日以内です。", "林様のご注文は森林", "[name]のご注文は森林"),
        ("田中様\n返品は30日以内です。", "田中様のご注文", "[name]様のご注文"),
        ("お客様、返品は30日以内です。", "お客様のご注文", ""),
        ("皆さん、こんにちは", "皆さんのご注文", ""),
        ("仕様は変更できません。", "仕様の変更", ""),
    ];
    for (said, text, without) in greeted {
        let mut names = Names::default();
        names.hear_greeted(said);
        let without = if without.is_empty() { text } else { without };
        assert_eq!(masked(text, &names), without, "{said}");
    }
    let mut names = Names::default();
    names.know("李 雷");
    assert_eq!(masked("李雷会帮您", &names), "[name]会帮您");
}

/// L3: names that nobody says who they are, and the conversation knows: the visitor's, by what the
/// page says of them and the address they left, and those of everybody of the team who was here.
#[test]
fn l3_names_that_the_conversation_knows_are_masked() {
    let asked = "Can you print Miller or Ben on a jacket for a Summer trip?";
    let said = "Yes, we print names such as Miller for 90 kr, as on the jacket of Zoe.";
    let ben = Person {
        id: AgentId::parse("zoe").expect("an id"),
        name: Name::parse("Zoe Lind").expect("a name"),
    };
    let conversation = || {
        let mut log = log().asks(asked).unknown().handed_over(Trigger::Button);
        let key = PostKey::parse("note").expect("an id");
        log.push(Event::Noted { agent: ben.clone(), key }, Some("Same as last week."));
        log.replies(said)
    };
    let only = |lesson: Lesson| {
        let pair = lesson.pairs.into_iter().next().expect("a pair");
        (pair.question, pair.answer)
    };

    let nothing_known = only(conversation().resolved());
    assert_eq!(nothing_known.0, asked);
    assert_eq!(
        nothing_known.1,
        "Yes, we print names such as Miller for 90 kr, as on the jacket of [name]."
    );

    let masked = "Can you print [name] or [name] on a jacket for a Summer trip?";
    let known: [&[(&str, &str)]; 4] = [
        &[("name", "Ben Miller"), ("plan", "Summer")],
        &[("firstName", "ben"), ("last_name", "miller"), ("campaign name", "Summer")],
        &[("email", "ben.miller@mail.example"), ("shop name", "Jacket Summer")],
        &[("Vorname", "Ben"), ("Nachname", "Miller"), ("company_name", "Summer trip")],
    ];
    for attributes in known {
        let (question, answer) = only(conversation().resolved_of(attributes));
        assert_eq!(question, masked, "{attributes:?}");
        assert!(answer.contains("such as [name] for 90 kr"), "{answer}");
    }

    let mut left = conversation();
    left.push(Event::EmailGiven, Some("ben.miller@mail.example"));
    assert_eq!(only(left.resolved()).0, masked);
}

/// L3: an answer that is little but placeholders is of use to nobody else.
#[test]
fn l3_an_answer_of_placeholders_is_none() {
    for said in [
        "The tracking number is FJ-448712.",
        "Please write to ben@example.com or call +47 22 33 44 55.",
    ] {
        let log = log().asks(ASKED).unknown().handed_over(Trigger::Button).replies(said);
        assert_eq!(log.pairs(), [], "{said}");
    }
}

fn mark(question: &str) -> Mark {
    Mark::of(question, "", &Synonyms::english())
}

/// L4: the same question in other words is one, in every script; a neighbour's is another.
#[test]
fn l4_the_same_in_other_words_is_one() {
    let alike = [
        ("Can I get an invoice with VAT?", "I need a VAT invoice please"),
        ("Do you ship to Iceland?", "is shipping to iceland possible"),
        ("How do I wash the down jacket?", "washing a down jacket, how?"),
        ("Can I pay by bank transfer?", "is it possible to pay with a bank transfer"),
        ("Kann ich per Rechnung bezahlen?", "Ist Bezahlen per Rechnung möglich?"),
        ("Comment réparer une tente déchirée ?", "réparer ma tente déchirée"),
        ("可以开增值税发票吗？", "能开增值税发票吗"),
        ("領収書を発行できますか？", "領収書の発行をお願いします"),
    ];
    for (one, other) in alike {
        assert!(mark(one).is_alike(&mark(other)), "{one} / {other}");
    }
    let others = [
        ("Do gift cards expire?", "Do you sell gift cards?"),
        ("Do you ship to Iceland?", "Do you ship to Norway?"),
        ("How do I wash the down jacket?", "How do I return a jacket?"),
        ("Can I pay by bank transfer?", "Can I pay by card?"),
        ("What is my credit limit?", "Can you raise my credit limit?"),
        ("可以开增值税发票吗？", "可以退货吗？"),
        ("hello", "hello"),
    ];
    for (one, other) in others {
        assert!(!mark(one).is_alike(&mark(other)), "{one} / {other}");
    }
}

/// L4: questions that share half their words are one when people answered them alike.
#[test]
fn l4_the_same_answer_brings_questions_together() {
    let synonyms = Synonyms::english();
    let one =
        Mark::of("Do you sell gift cards?", "Gift cards are sold in our shop in Oslo.", &synonyms);
    let other =
        Mark::of("where to buy a gift card", "We sell gift cards in the Oslo shop.", &synonyms);
    let third = Mark::of("Do gift cards expire?", "They are good for three years.", &synonyms);
    assert!(one.is_alike(&other), "{one:?} {other:?}");
    assert!(!one.is_alike(&third), "{one:?} {third:?}");
}

fn taught(answer: &str) -> Pair {
    Pair { at: EntrySeq(2), question: ASKED.to_owned(), answer: answer.to_owned(), tried: true }
}

/// L5: alike ones are one proposal that counts conversations once and names the newest; the newer
/// answer is proposed unless it is much shorter, and the others are kept.
#[test]
fn l5_alike_ones_are_one_proposal() {
    let mut proposal = Proposal::new(&taught(SAID), &conversation(1), NOW, None);
    proposal.merge(&taught("No."), &conversation(2), NOW.plus(1));
    assert_eq!((proposal.count, proposal.answer.as_str()), (2, SAID));
    assert_eq!(proposal.alternatives, ["No."]);
    let newer = "Yes, put the VAT number into the order and the invoice has it.";
    proposal.merge(&taught(newer), &conversation(3), NOW.plus(2));
    assert_eq!((proposal.count, proposal.answer.as_str()), (3, newer));
    assert_eq!(proposal.alternatives, [SAID, "No."]);

    proposal.merge(&taught(newer), &conversation(3), NOW.plus(3));
    assert_eq!((proposal.count, proposal.at), (3, NOW.plus(3)));
    for n in 4..100 {
        proposal.merge(&taught(&format!("{newer} {n}")), &conversation(n), NOW);
    }
    assert_eq!(proposal.count, 99);
    assert_eq!(proposal.conversations.len(), CONVERSATIONS_MAX);
    assert_eq!(proposal.conversations[0], conversation(99));
    assert_eq!(proposal.alternatives.len(), ALTERNATIVES_MAX);
}

/// L6: where an article speaks of half of the question, the answer is to be added to it.
#[test]
fn l6_an_answer_is_added_to_the_article_of_its_subject() {
    let synonyms = Synonyms::english();
    let near = |slug: &str, headline: &str| Near {
        slug: slug.to_owned(),
        headline: Fingerprint::of(headline, &synonyms),
    };
    let found = [near("delivery", "Delivery"), near("invoices", "Invoices and receipts")];
    let question = Fingerprint::of(ASKED, &synonyms);
    assert_eq!(adds_to(&question, &found).as_deref(), Some("invoices"));
    assert_eq!(adds_to(&Fingerprint::of("Do you repair tents?", &synonyms), &found), None);
    assert_eq!(adds_to(&Fingerprint::default(), &found), None);
    assert_eq!(
        passage("Is it\nopen?", "Yes.\n# 1 on the map"),
        "## Is it open?\n\nYes.\n\\# 1 on the map\n"
    );
}

/// L7: what is like a declined proposal does not come back, and what is like an accepted one is not
/// proposed again.
#[test]
fn l7_what_was_declined_does_not_come_back() {
    let known = [
        (State::Open, mark("Do you repair tents?")),
        (State::Declined, mark(ASKED)),
        (State::Accepted, mark("Do you ship to Iceland?")),
    ];
    assert_eq!(place(&mark("I need an invoice with VAT"), &known), Place::Decided);
    assert_eq!(place(&mark("is shipping to iceland possible"), &known), Place::Decided);
    assert_eq!(place(&mark("repair of a tent"), &known), Place::Merge(0));
    assert_eq!(place(&mark("Can I pay by bank transfer?"), &known), Place::New);
}

fn seen(n: u32, question: &str, by: Trigger, department: Option<&str>) -> Seen {
    let department = department.map(|id| DepartmentId::parse(id).expect("an id"));
    let question = question.to_owned();
    let handoff = Handoff { at: EntrySeq(4), when: NOW, by, department, question };
    Seen { conversation: conversation(n), handoff }
}

const REFUNDS: [&str; 6] = [
    "Where is my refund for the jacket?",
    "My refund has not arrived",
    "refund of a tent, please",
    "When will the refund be on my account?",
    "I am waiting for a refund",
    "refunds?",
];

fn refunds(by: Trigger, department: Option<&str>) -> Vec<Seen> {
    REFUNDS.iter().zip(1..).map(|(question, n)| seen(n, question, by, department)).collect()
}

fn proposed(seen: &[Seen]) -> Vec<RuleProposal> {
    propose(seen, &[], &[], NOW)
}

/// L8: five conversations in thirty days that were handed over after the same word make a rule,
/// which hands over where visitors asked for a person themselves, and offers one otherwise.
#[test]
fn l8_repeated_handovers_make_a_rule() {
    let all = refunds(Trigger::Button, None);
    let rules = proposed(&all);
    assert_eq!(rules.len(), 1);
    let RuleProposal { rule, count, questions, .. } = &rules[0];
    assert_eq!((rule.when.topics.as_slice(), *count), (&["refund".to_owned()][..], 6));
    assert_eq!(
        (rule.name.as_str(), rule.then, &rule.department),
        ("Refund", Then::HandOver, &None)
    );
    assert_eq!(questions.len(), 5);
    assert_eq!(proposed(&refunds(Trigger::NoAnswer, None))[0].rule.then, Then::Offer);

    assert_eq!(proposed(&all[..HANDOFFS_MIN - 1]), []);
    let late = NOW.plus(WINDOW_MS + 1);
    assert_eq!(propose(&all, &[], &[], late), []);
    // One visitor who is handed over again and again is one conversation.
    let one: Vec<Seen> = REFUNDS.iter().map(|q| seen(1, q, Trigger::Button, None)).collect();
    assert_eq!(proposed(&one), []);
}

/// L8: words that stand together nearly always are one topic, and a Chinese one is found by its
/// pairs.
#[test]
fn l8_a_topic_is_what_the_questions_share() {
    let cards: Vec<Seen> = [
        "gift card lost",
        "a lost gift card",
        "my gift card is gone",
        "gift card code",
        "new gift card?",
    ]
    .iter()
    .zip(1..)
    .map(|(question, n)| seen(n, question, Trigger::Button, None))
    .collect();
    assert_eq!(proposed(&cards)[0].rule.when.topics, ["card gift"]);
    let chinese: Vec<Seen> =
        ["我的退款在哪里", "退款什么时候到", "怎么退款", "可以退款吗", "申请退款"]
            .iter()
            .zip(1..)
            .map(|(question, n)| seen(n, question, Trigger::Button, None))
            .collect();
    assert_eq!(proposed(&chinese)[0].rule.when.topics, ["退款"]);
}

/// L9: the rule names the department when all of them ended there.
#[test]
fn l9_a_department_is_named_when_all_went_there() {
    let department = |seen: &[Seen]| proposed(seen)[0].rule.department.clone();
    let mut all = refunds(Trigger::Button, Some("billing"));
    assert_eq!(department(&all), Some(DepartmentId::parse("billing").expect("an id")));
    all[3].handoff.department = None;
    assert_eq!(department(&all), None);
}

/// L9: a conversation tells of each handover what was asked before it, and where it ended; what a
/// rule or the menu handed over calls for no rule.
#[test]
fn l9_a_handover_is_told_with_its_question() {
    let told = log()
        .asks("My refund for jacket FJ-448712 has not arrived")
        .unknown()
        .handed_over(Trigger::Button)
        .passed_to("billing")
        .resolved();
    let handoff = &told.handoffs[0];
    assert_eq!(handoff.question, "My refund for jacket [number] has not arrived");
    assert_eq!(
        (handoff.by, handoff.department.as_ref().map(DepartmentId::as_str)),
        (Trigger::Button, Some("billing"))
    );
    assert_eq!(log().asks(ASKED).unknown().handed_over(Trigger::Policy).resolved().handoffs, []);
    let short = log().asks("My refund has not come yet").handed_over(Trigger::Button).resolved();
    assert_eq!((short.pairs.len(), short.handoffs.len()), (0, 1));
    let only = log().asks("Can I talk to a person?").handed_over(Trigger::ContactRequest);
    assert_eq!(only.resolved().handoffs, []);
}

/// L10: a rule that is there already is not proposed, and a declined one does not come back in other
/// words.
#[test]
fn l10_rules_that_are_there_or_declined_are_not_proposed() {
    let all = refunds(Trigger::Button, None);
    let there: PolicyRule =
        serde_json::from_str(r#"{"name":"Money","when":{"keywords":["refund","refunds"]}}"#)
            .expect("a rule");
    assert_eq!(propose(&all, &[there], &[], NOW), []);
    let approves: PolicyRule =
        serde_json::from_str(r#"{"name":"Money","when":{"topics":["refund"]},"then":"approve"}"#)
            .expect("a rule");
    assert_eq!(propose(&all, &[approves], &[], NOW).len(), 1);

    let declined = [proposed(&all)[0].topic.clone()];
    assert_eq!(propose(&all, &[], &declined, NOW), []);
    let jackets: Vec<Seen> =
        (1..=6).map(|n| seen(n, "refund of a jacket", Trigger::Button, None)).collect();
    assert_eq!(propose(&jackets, &[], &declined, NOW), []);
}

/// L8: the same handovers make the same rule under the same id, whatever else is asked.
#[test]
fn l8_a_rule_keeps_its_id() {
    let mut all = refunds(Trigger::Button, None);
    let before = proposed(&all)[0].id.clone();
    all.extend((10..16).map(|n| seen(n, "Do you repair zips?", Trigger::Button, None)));
    let rules = proposed(&all);
    assert_eq!(rules.len(), 2);
    assert!(rules.iter().any(|rule| rule.id == before));
}

/// L11: what is read depends on the log alone, and no text makes it fail.
#[test]
fn l11_any_log_is_read_alike() {
    let texts = [
        "",
        "🎉🎉",
        "Hi",
        "Hi ,",
        "+",
        "#",
        "(+",
        "@",
        "a@",
        "www.",
        "https://",
        "İI'm İ",
        "मेरा नाम राम है।",
        "my name is",
        "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4",
        "#12345678901234567890123456",
        "AB12",
        "AB123456789012345678901234567890123456",
        "ß",
        "ﬁ",
        "\u{202e}abc",
        "？",
        "hi\n\n\nBen",
        "مرحبا بن،",
    ];
    for (one, other) in texts.iter().zip(texts.iter().cycle().skip(7)) {
        let text = format!("{one}{other} order of jackets");
        let read =
            || log().asks(&text).unknown().handed_over(Trigger::Button).replies(&text).resolved();
        assert_eq!(read(), read());
    }
    let attempt = Attempt { at: EntrySeq(9), why: AttemptFailed::SaidSo };
    let mut odd = log();
    odd.push(Event::AttemptFailed { at: attempt.at, why: attempt.why }, None);
    assert!(odd.resolved().is_empty());
}

/// L12: a person's resolve is read once; a second one, or one with learning switched off, is not.
#[test]
fn l12_a_resolve_is_learned_from_once() {
    let learned = |step: &Step| {
        let learn = |effect: &&Effect| matches!(effect, Effect::Learn { .. });
        step.effects.iter().filter(learn).cloned().collect::<Vec<_>>()
    };
    let name = Name::parse("Fjord").expect("a name");
    let bot = BotSettings::new(bot().id, name.clone(), Vec::new());
    let mut settings = SiteSettings::new(site(), name, Vec::new(), bot);
    let mut conversation = Conversation::new(conversation(1), &settings);
    let tick = Tick::new(NOW, 1);
    let around = Around::default();
    let key = PostKey::parse("k").expect("an id");
    let text = MessageText::parse(ASKED).expect("it is short");
    let begin = Command::Post { key, text, page: None };
    let begun = conversation.handle(tick, &settings, &around, begin).expect("a first post");
    begun.record(tick, EntrySeq::NONE).iter().for_each(|event| conversation.apply(event));

    let resolve = || Command::Resolve { agent: ana() };
    settings.bot.learning = false;
    let off = conversation.handle(tick, &settings, &around, resolve()).expect("it is open");
    assert_eq!(learned(&off), []);
    settings.bot.learning = true;
    let step = conversation.handle(tick, &settings, &around, resolve()).expect("it is open");
    let record = step.record(tick, conversation.seq());
    record.iter().for_each(|event| conversation.apply(event));
    assert_eq!(learned(&step), [Effect::Learn { resolved: conversation.seq() }]);
    let again = conversation.handle(tick, &settings, &around, resolve()).expect("it is resolved");
    assert_eq!(learned(&again), []);
}
