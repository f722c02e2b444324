//! What an agent finds in the list.
#![cfg(target_arch = "wasm32")]

use console::{
    filter::Filter,
    listing::{Listing, Need, needs, rings},
};
use shared::{
    id::{AgentId, BotId, ConversationId, EntrySeq, SiteId},
    inbox::Folder,
    settings::Assignment,
    text::Name,
    time::Timestamp,
    wire::{
        Bot,
        agent::{Person, Status},
        desk::{Counts, Item, ItemHolder, LastBy, PersonHere, Presence, Ring},
    },
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn id(raw: &str) -> ConversationId {
    ConversationId::parse(raw).unwrap()
}

fn agent(raw: &str) -> AgentId {
    AgentId::parse(raw).unwrap()
}

fn person(raw: &str) -> Person {
    Person { id: agent(raw), name: Name::parse(raw).unwrap() }
}

fn bot() -> ItemHolder {
    ItemHolder::Bot(Bot::new(BotId::parse("b").unwrap(), Name::parse("Fjord").unwrap()))
}

fn waiting(since: u64) -> ItemHolder {
    ItemHolder::Waiting { since: Timestamp(since) }
}

fn item(conversation: &str, holder: ItemHolder, human_handoff: bool, at: u64) -> Item {
    Item {
        conversation: id(conversation),
        seq: EntrySeq(3),
        site: SiteId::parse("s").unwrap(),
        visitor: "Visitor 7K3F".into(),
        holder,
        epoch: 1,
        status: Status::Open,
        human_handoff,
        last_responded_by: None,
        last_line: "Hello".into(),
        last_by: LastBy::Visitor,
        at: Timestamp(at),
        unanswered: 0,
        department: None,
        labels: Vec::new(),
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

fn ring() -> Ring {
    Ring {
        assignee: None,
        wide: false,
        assignment: Assignment::Off,
        members: Vec::new(),
        capacity: 3,
        last_agent: None,
    }
}

fn listing(items: Vec<Item>) -> Listing {
    let counts = Counts { unassigned: 7, bot: 8, all: 99, resolved: 80 };
    let here = |raw: &str, connected| PersonHere {
        person: person(raw),
        presence: Presence::Online,
        connected,
        holds: 2,
    };
    Listing::new(items, counts, vec![here("ana", true), here("ben", true), here("mette", false)])
}

#[wasm_bindgen_test]
fn the_longest_wait_is_on_top_and_then_the_latest() {
    let listing = listing(vec![
        item("old-1", bot(), false, 10),
        item("new-1", bot(), false, 30),
        item("short-1", waiting(20), true, 50),
        item("long-1", waiting(5), true, 40),
    ]);
    let all = listing.list(Folder::All, &agent("ana"), &Filter::default());
    assert_eq!(all, [id("long-1"), id("short-1"), id("new-1"), id("old-1")]);
}

#[wasm_bindgen_test]
fn a_late_line_does_not_undo_a_newer_one() {
    let mut listing = listing(vec![item("a-1", ItemHolder::Agent(person("ana")), true, 10)]);
    let late = Item { seq: EntrySeq(2), ..item("a-1", waiting(1), true, 9) };
    listing.change(late, Counts { unassigned: 1, ..Counts::default() });

    assert_eq!(listing.list(Folder::Mine, &agent("ana"), &Filter::default()), [id("a-1")]);
    assert_eq!(listing.count(Folder::Unassigned, &agent("ana")), 1, "totals are the desk's own");
}

#[wasm_bindgen_test]
fn counts_are_the_desks_and_mine_are_what_i_hold() {
    let (listing, me) = (listing(vec![]), agent("ana"));
    let counts = Folder::ALL.map(|folder| listing.count(folder, &me));
    assert_eq!(counts, [2, 7, 8, 99, 80]);
}

#[wasm_bindgen_test]
fn who_waits_or_waited_in_vain_needs_attention() {
    let (me, now) = (agent("ana"), Timestamp(50));
    let needs = |item: &Item| needs(item, &me, now);
    assert_eq!(needs(&item("a-1", waiting(5), true, 9)), [Need::Waiting(Timestamp(5))]);
    assert_eq!(needs(&item("a-1", bot(), true, 9)), [Need::NobodyCame]);
    assert_eq!(needs(&item("a-1", bot(), false, 9)), []);
    assert_eq!(needs(&item("a-1", ItemHolder::Agent(person("ben")), true, 9)), []);
}

#[wasm_bindgen_test]
fn messages_left_failures_and_overdue_tasks_need_attention() {
    let me = agent("ana");
    let with_ben = || item("a-1", ItemHolder::Agent(person("ben")), true, 9);
    let left = Item { offline_message: true, ..item("a-1", bot(), true, 9) };
    assert_eq!(needs(&left, &me, Timestamp(50)), [Need::OfflineMessage]);
    let due = Item { task_due: Some(Timestamp(40)), ..with_ben() };
    assert_eq!(needs(&due, &me, Timestamp(39)), []);
    assert_eq!(needs(&due, &me, Timestamp(41)), [Need::TaskOverdue]);
    let failed = Item { action_failed: true, ..item("a-1", waiting(5), true, 9) };
    let both = [Need::Waiting(Timestamp(5)), Need::ActionFailed];
    assert_eq!(needs(&failed, &me, Timestamp(50)), both);
}

#[wasm_bindgen_test]
fn it_rings_for_who_is_first_then_for_the_department_and_never_while_held() {
    let (ana, ben) = (agent("ana"), agent("ben"));
    let rung = |ring: Ring| Item { ring: Some(ring), ..item("a-1", waiting(5), true, 9) };
    let first = rung(Ring { assignee: Some(person("ana")), ..ring() });
    assert!(rings(&first, &ana) && !rings(&first, &ben));
    let wide = rung(Ring { wide: true, ..ring() });
    assert!(rings(&wide, &ana) && rings(&wide, &ben));
    let sales = rung(Ring { wide: true, members: vec![agent("ben")], ..ring() });
    assert!(!rings(&sales, &ana) && rings(&sales, &ben));
    assert!(!rings(&Item { held: true, ..wide }, &ana));
    assert!(!rings(&rung(ring()), &ana), "nobody was found yet");
    let told = Item { notify: vec![agent("ana")], ..rung(ring()) };
    assert!(rings(&told, &ana) && !rings(&told, &ben));
    let taken = Item { holder: ItemHolder::Agent(person("ben")), ..told };
    assert!(!rings(&taken, &ana), "somebody came");
    assert_eq!(listing(vec![first]).ringing(&ana).len(), 1);
}

#[wasm_bindgen_test]
fn only_colleagues_with_an_open_console_are_here() {
    let here = listing(vec![]).colleagues(&agent("ana"));
    assert_eq!(here.len(), 1);
    assert_eq!(here[0].person, person("ben"));
}
