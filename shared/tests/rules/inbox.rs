//! I: the desk's list.

use shared::{
    id::{AgentId, BotId, ConversationId, EntrySeq, SiteId},
    inbox::{
        Folder, Inbox, TOLD_AGE_MS_MAX, TOLD_MAX, Taken, is_here, needs_attention, order,
        people_here, told_of_people,
    },
    text::Name,
    time::Timestamp,
    wire::{
        Bot,
        agent::{Person, Status},
        desk::{Item, ItemHolder, LastBy, PersonHere, Presence},
    },
};

use crate::world::World;

pub(crate) fn conversation(name: &str) -> ConversationId {
    ConversationId::parse(name).expect("an id")
}

fn person(name: &str) -> Person {
    let id = AgentId::parse(&name.to_lowercase()).expect("an id");
    Person { id, name: Name::parse(name).expect("a name") }
}

fn bot() -> ItemHolder {
    let id = BotId::parse("robin").expect("an id");
    ItemHolder::Bot(Bot::new(id, Name::parse("Robin").expect("a name")))
}

pub(crate) const fn waiting(since: u64) -> ItemHolder {
    ItemHolder::Waiting { since: Timestamp(since) }
}

pub(crate) fn item(name: &str, seq: u64, holder: ItemHolder) -> Item {
    let status = match holder {
        ItemHolder::Bot(_) | ItemHolder::Waiting { .. } => Status::Open,
        ItemHolder::Agent(_) => Status::InProgress,
        ItemHolder::Ended => Status::Resolved,
    };
    Item {
        conversation: conversation(name),
        seq: EntrySeq(seq),
        site: SiteId::parse("shop").expect("an id"),
        visitor: format!("Visitor {name}"),
        human_handoff: matches!(holder, ItemHolder::Waiting { .. } | ItemHolder::Agent(_)),
        holder,
        epoch: 0,
        status,
        last_responded_by: None,
        last_line: format!("line {seq}"),
        last_by: LastBy::Visitor,
        at: Timestamp(seq),
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

fn names<'a>(items: impl IntoIterator<Item = &'a Item>) -> Vec<&'a str> {
    items.into_iter().map(|item| item.conversation.as_str()).collect()
}

/// I1: late, twice, out of order: what counts is the highest `seq`.
#[test]
fn i1_an_old_line_is_dropped() {
    let lines = [
        item("a", 3, waiting(1)),
        item("a", 5, ItemHolder::Agent(person("Ana"))),
        item("a", 9, ItemHolder::Ended),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut inbox = Inbox::default();
        for n in order.into_iter().chain(order) {
            inbox.take(lines[n].clone());
        }
        assert_eq!(inbox.get(&conversation("a")), Some(&lines[2]));
        assert_eq!(inbox.take(lines[2].clone()), Taken::Old, "the same again is old");
        assert_eq!(inbox.place(&conversation("a")), None);
    }
}

/// I2: first come, first served, and two in the same millisecond do not share a place.
#[test]
fn i2_places_follow_the_asking() {
    let mut inbox = Inbox::default();
    for (name, since) in [("d", 30), ("c", 10), ("b", 20), ("a", 20)] {
        inbox.take(item(name, 1, waiting(since)));
    }
    inbox.take(item("e", 1, bot()));

    let places = ["c", "a", "b", "d"].map(|name| inbox.place(&conversation(name)));
    assert_eq!(places, [Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!(inbox.place(&conversation("e")), None);
    // Something happens in it, and the place stays.
    inbox.take(item("d", 7, waiting(30)));
    assert_eq!(inbox.place(&conversation("d")), Some(4));
}

/// I2: each department has a line of its own; whoever returns unresolved comes first, and whoever is
/// away is passed by and gets the old place back.
#[test]
fn i2_departments_returning_and_absent() {
    let mut inbox = Inbox::default();
    let of_sales = |name, since| {
        let department = Some(crate::play::sales());
        Item { department, ..item(name, 1, waiting(since)) }
    };
    inbox.take(item("a", 1, waiting(10)));
    inbox.take(of_sales("s", 20));
    inbox.take(item("b", 1, waiting(30)));
    inbox.take(Item { returning: true, ..item("r", 1, waiting(40)) });
    let places = |inbox: &Inbox| ["a", "s", "b", "r"].map(|name| inbox.place(&conversation(name)));
    assert_eq!(places(&inbox), [Some(2), Some(1), Some(3), Some(1)]);
    let elsewhere = SiteId::parse("other").expect("an id");
    inbox.take(Item { site: elsewhere, ..of_sales("t", 25) });
    assert_eq!(inbox.place(&conversation("t")), Some(1), "another site's Sales");
    inbox.take(Item { held: true, ..item("a", 2, waiting(10)) });
    assert_eq!(places(&inbox), [None, Some(1), Some(2), Some(1)]);
    inbox.take(item("a", 3, waiting(10)));
    assert_eq!(places(&inbox), [Some(2), Some(1), Some(3), Some(1)]);
}

/// I3: the first is claimed: the others move up, and nobody else is named.
#[test]
fn i3_whoever_moves_is_named() {
    let mut inbox = Inbox::default();
    let taken = inbox.take(item("a", 1, waiting(1)));
    assert_eq!(taken, Taken::Changed { moved: vec![(conversation("a"), Some(1))] });
    let taken = inbox.take(item("b", 1, waiting(2)));
    assert_eq!(taken, Taken::Changed { moved: vec![(conversation("b"), Some(2))] });
    inbox.take(item("c", 1, waiting(3)));

    let taken = inbox.take(item("a", 2, ItemHolder::Agent(person("Ana"))));

    let moved =
        vec![(conversation("b"), Some(1)), (conversation("c"), Some(2)), (conversation("a"), None)];
    assert_eq!(taken, Taken::Changed { moved });
    let unmoved = inbox.take(item("c", 2, waiting(3)));
    assert_eq!(unmoved, Taken::Changed { moved: Vec::new() });
}

/// I4: who is where, and the counts count the same.
#[test]
fn i4_folders_and_counts_agree() {
    let ana = person("Ana");
    let mut unanswered = item("flagged", 1, bot());
    unanswered.human_handoff = true;
    let items = [
        item("with-bot", 1, bot()),
        item("waits", 1, waiting(1)),
        unanswered,
        item("anas", 1, ItemHolder::Agent(ana.clone())),
        item("bens", 1, ItemHolder::Agent(person("Ben"))),
        item("over", 1, ItemHolder::Ended),
    ];
    let inbox = Inbox::new(items.clone(), 10);
    let within = |folder: Folder| {
        let held = items.iter().filter(|item| folder.holds(item, &ana.id));
        held.map(|item| item.conversation.as_str()).collect::<Vec<_>>()
    };

    assert_eq!(within(Folder::Mine), ["anas"]);
    assert_eq!(within(Folder::Unassigned), ["waits", "flagged"]);
    assert_eq!(within(Folder::Bot), ["with-bot"]);
    assert_eq!(within(Folder::Resolved), ["over"]);
    assert_eq!(within(Folder::All).len(), items.len());
    let counts = inbox.counts();
    assert_eq!((counts.unassigned, counts.bot), (2, 1));
    assert_eq!((counts.resolved, counts.all), (1 + 10, 6 + 10));
    assert_eq!(inbox.held_by(&ana.id), 1);
}

/// I4: one that was kept elsewhere comes back into the list and is counted once.
#[test]
fn i4_a_recalled_line_is_counted_once() {
    let mut inbox = Inbox::new([], 2);
    inbox.recall(item("a", 5, ItemHolder::Ended));
    assert_eq!((inbox.counts().resolved, inbox.counts().all), (2, 2));
    inbox.take(item("a", 8, bot()));
    assert_eq!((inbox.counts().resolved, inbox.counts().all), (1, 2));
}

/// I5: waiting, and asked in vain; not one that somebody holds or that is over.
#[test]
fn i5_attention_is_for_who_has_nobody() {
    let mut in_vain = item("a", 1, bot());
    assert!(!needs_attention(&in_vain, Timestamp(9)));
    in_vain.human_handoff = true;
    assert!(needs_attention(&in_vain, Timestamp(9)));
    assert!(needs_attention(&item("b", 1, waiting(1)), Timestamp(9)));
    assert!(!needs_attention(&item("c", 1, ItemHolder::Agent(person("Ana"))), Timestamp(9)));
    assert!(!needs_attention(&item("d", 1, ItemHolder::Ended), Timestamp(9)));
}

/// I5: what else a person has to act on, whoever holds it.
#[test]
fn i5_what_was_left_or_went_wrong_needs_attention() {
    let quiet = item("a", 1, bot());
    let now = Timestamp(100);
    let due = |at| Item { task_due: Some(Timestamp(at)), ..quiet.clone() };
    for (item, needs) in [
        (Item { offline_message: true, ..quiet.clone() }, true),
        (Item { action_failed: true, ..quiet.clone() }, true),
        (Item { bot_faulted: true, ..quiet.clone() }, true),
        (Item { approve_until: Some(Timestamp(900)), ..quiet.clone() }, true),
        (due(99), true),
        (due(100), false),
        (quiet.clone(), false),
    ] {
        assert_eq!(needs_attention(&item, now), needs, "{item:?}");
    }
}

/// I6: whoever is away stands behind those who wait and before the others.
#[test]
fn i6_the_absent_stand_behind_the_line() {
    let held = Item { held: true, ..item("held", 1, waiting(1)) };
    let mut items = [item("bot", 99, bot()), held, item("waits", 5, waiting(7))];
    items.sort_by(order);
    assert_eq!(names(&items), ["waits", "held", "bot"]);
}

/// I6: the longest wait on top, then the latest news, and a total order.
#[test]
fn i6_who_waits_longest_is_on_top() {
    let mut items = [
        item("old", 10, bot()),
        item("waits-2", 90, waiting(5)),
        item("new", 50, ItemHolder::Agent(person("Ana"))),
        item("waits-1", 20, waiting(4)),
        item("as-new", 50, ItemHolder::Ended),
    ];
    for _ in 0..items.len() {
        items.rotate_left(1);
        items.sort_by(order);
        assert_eq!(names(&items), ["waits-1", "waits-2", "as-new", "new", "old"]);
    }
}

/// I7: a console that is closed, or a person who says "Away", is not somebody to wait for.
#[test]
fn i7_here_is_connected_and_online() {
    let here =
        |connected, presence| PersonHere { person: person("Ana"), presence, connected, holds: 0 };
    let people = [
        here(true, Presence::Online),
        here(true, Presence::Away),
        here(false, Presence::Online),
        here(false, Presence::Away),
    ];
    assert_eq!(people.iter().map(is_here).collect::<Vec<_>>(), [true, false, false, false]);
    assert_eq!(people_here(&people), 1);
    assert_eq!(people_here(&[]), 0);
}

/// I15: who waits however long, then who has just written, the newest first; not what is resolved or
/// quiet, and not more than there is time for.
#[test]
fn i15_the_lively_are_told_who_is_here() {
    let now = Timestamp(TOLD_AGE_MS_MAX * 3);
    let at =
        |name: &str, ago: u64, holder| Item { at: Timestamp(now.0 - ago), ..item(name, 1, holder) };
    let inbox = Inbox::new(
        [
            at("quiet", TOLD_AGE_MS_MAX, bot()),
            at("just", 10, bot()),
            at("over", 1, ItemHolder::Ended),
            at("a-while", TOLD_AGE_MS_MAX - 1, ItemHolder::Agent(person("Ana"))),
            at("waits", TOLD_AGE_MS_MAX * 2, waiting(1)),
        ],
        0,
    );
    let told = told_of_people(&inbox, now);
    assert_eq!(
        told.iter().map(ConversationId::as_str).collect::<Vec<_>>(),
        ["waits", "just", "a-while"]
    );
    let many = (0..TOLD_MAX + 5).map(|n| at(&format!("c{n}"), 1, bot()));
    assert_eq!(told_of_people(&Inbox::new(many, 0), now).len(), TOLD_MAX);
}

/// I8: two conversations through a handoff each; the list that listened is the list rebuilt.
#[test]
fn i8_a_rebuilt_list_equals_the_one_that_listened() {
    let mut world = World::seeded(8);
    world.settings.bot.required_answers = 0;
    let (one, two) = (world.visitor(), world.visitor());
    let ana = world.agent("Ana", one);
    world.settle();
    one.asks_for_person(&mut world);
    world.run_ms(5);
    two.asks_for_person(&mut world);
    world.settle();
    let place = |world: &mut World, visitor| {
        let id = world.conversation(visitor).id().clone();
        world.inbox.place(&id)
    };
    assert_eq!((place(&mut world, one), place(&mut world, two)), (Some(1), Some(2)));

    ana.claims(&mut world);
    world.settle();

    assert_eq!((place(&mut world, one), place(&mut world, two)), (None, Some(1)));
    world.assert_desk_agrees();
}
