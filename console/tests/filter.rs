//! What the filters leave of a list.
#![cfg(target_arch = "wasm32")]

use console::filter::{ByAgentType, ByResponder, Filter};
use shared::{
    id::{AgentId, BotId, ConversationId, DepartmentId, EntrySeq, SiteId},
    text::{Label, Name},
    time::Timestamp,
    wire::{
        Bot,
        agent::{Person, Responder, Status},
        desk::{Item, ItemHolder, LastBy},
    },
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn ana() -> Person {
    Person { id: AgentId::parse("ana").unwrap(), name: Name::parse("Ana").unwrap() }
}

fn fjord() -> Bot {
    Bot::new(BotId::parse("b").unwrap(), Name::parse("Fjord").unwrap())
}

fn label(raw: &str) -> Label {
    Label::parse(raw).unwrap()
}

/// A visitor of `s` in Sales, who has asked a bot about a tent.
fn item() -> Item {
    Item {
        conversation: ConversationId::parse("a-1").unwrap(),
        seq: EntrySeq(3),
        site: SiteId::parse("s").unwrap(),
        visitor: "Mira Sørensen".into(),
        holder: ItemHolder::Bot(fjord()),
        epoch: 1,
        status: Status::Open,
        human_handoff: false,
        last_responded_by: Some(Responder::Bot(fjord())),
        last_line: "The Tind 2 weighs 2.1 kg".into(),
        last_by: LastBy::Bot("Fjord".into()),
        at: Timestamp(9),
        unanswered: 0,
        department: DepartmentId::parse("sales").ok(),
        labels: vec![label("warranty"), label("human_handover")],
        returning: false,
        held: false,
        offline_message: false,
        action_failed: false,
        bot_faulted: false,
        approve_until: None,
        task_due: None,
        ring: None,
        notify: Vec::new(),
        vanished_after_ms: None,
    }
}

fn searching(words: &str) -> Filter {
    Filter { search: words.into(), ..Filter::default() }
}

#[wasm_bindgen_test]
fn nothing_asked_for_leaves_everything() {
    assert!(Filter::default().holds(&item()));
    assert!(!Filter::default().is_set());
    assert!(!searching("  ").is_set(), "blanks are no words");
    assert!(searching("  ").holds(&item()));
}

#[wasm_bindgen_test]
fn the_responder_is_who_answered_last() {
    let by = |responder| Filter { responder, ..Filter::default() };
    let by_bot = item();
    let by_person = Item { last_responded_by: Some(Responder::Agent(ana())), ..item() };
    let waits = Item { last_responded_by: None, ..item() };
    for (responder, shown) in [
        (ByResponder::Anyone, [true, true, true]),
        (ByResponder::Bot, [true, false, false]),
        (ByResponder::Person, [false, true, false]),
        (ByResponder::Nobody, [false, false, true]),
    ] {
        let holds = [&by_bot, &by_person, &waits].map(|item| by(responder).holds(item));
        assert_eq!(holds, shown, "{responder:?}");
    }
}

#[wasm_bindgen_test]
fn the_agent_type_is_whom_it_is_with() {
    let with = |agent_type| Filter { agent_type, ..Filter::default() };
    let human = with(ByAgentType::Human);
    let ai = with(ByAgentType::Ai);
    let waits = Item { holder: ItemHolder::Waiting { since: Timestamp(1) }, ..item() };
    let held = Item { holder: ItemHolder::Agent(ana()), ..item() };
    assert!(ai.holds(&item()) && !human.holds(&item()));
    assert!(human.holds(&waits) && !ai.holds(&waits));
    assert!(human.holds(&held) && !ai.holds(&held));
    let ended = Item { holder: ItemHolder::Ended, ..item() };
    assert!(ai.holds(&ended), "the bot answered last");
    let by_ana = Item { last_responded_by: Some(Responder::Agent(ana())), ..ended };
    assert!(human.holds(&by_ana));
}

#[wasm_bindgen_test]
fn department_label_and_site_are_compared_whole() {
    let sales = Filter { department: DepartmentId::parse("sales").ok(), ..Filter::default() };
    let repairs = Filter { department: DepartmentId::parse("repairs").ok(), ..Filter::default() };
    assert!(sales.holds(&item()) && !repairs.holds(&item()));
    assert!(!sales.holds(&Item { department: None, ..item() }));
    let of = |raw| Filter { label: Some(label(raw)), ..Filter::default() };
    assert!(of("warranty").holds(&item()) && !of("warr").holds(&item()));
    let site = |raw| Filter { site: SiteId::parse(raw).ok(), ..Filter::default() };
    assert!(site("s").holds(&item()) && !site("t").holds(&item()));
}

#[wasm_bindgen_test]
fn every_word_of_a_search_is_in_a_name_a_last_line_or_a_label() {
    for (words, found) in [
        ("mira", true),
        ("SØRENSEN", true),
        ("tind 2.1", true),
        ("mira kg warranty", true),
        ("handover", true),
        ("mira zip", false),
        ("Ana", false),
    ] {
        assert_eq!(searching(words).holds(&item()), found, "{words}");
    }
}

#[wasm_bindgen_test]
fn filters_narrow_each_other() {
    let both = Filter { responder: ByResponder::Bot, ..searching("mira") };
    assert!(both.holds(&item()) && both.is_set());
    assert!(!Filter { responder: ByResponder::Person, ..both }.holds(&item()));
}
