//! S: a client's side of a conversation.

use shared::{
    conversation::Event,
    id::{EntrySeq, PostKey},
    limits::{
        ANSWER_MS_MAX, GAP_ENTRIES_MAX, HEARTBEAT_MS, PENDING_POSTS_MAX, RECONNECT_FIRST_MS,
        RECONNECT_MS_MAX, SILENCE_MS_MAX,
    },
    sync::{Client, Connection, Output, PendingState},
    time::Timestamp,
    wire::{
        Refused,
        close::Then,
        visitor::{Body, Entry},
    },
};

use crate::world::World;

type Widget = Client<Entry, String>;

fn at(ms: u64) -> Timestamp {
    Timestamp(ms)
}

fn key(name: &str) -> PostKey {
    PostKey::parse(name).expect("an id")
}

fn entry(seq: u64, name: &str) -> Entry {
    let body = Body::Yours { key: key(name), text: Some(name.to_owned()) };
    Entry { seq: EntrySeq(seq), at: at(0), body }
}

fn outputs(client: &mut Widget) -> Vec<Output<String>> {
    core::iter::from_fn(|| client.poll()).collect()
}

fn sent(name: &str) -> Output<String> {
    Output::Post { key: key(name), payload: name.to_owned() }
}

/// A client that is connected and welcomed at 0, with nothing left to do.
fn online() -> Widget {
    let mut client = Widget::new(at(0), 1, Vec::new());
    client.opened(at(0));
    client.welcome(at(0), false);
    let hello = Output::Hello { after: EntrySeq::NONE };
    assert_eq!(outputs(&mut client), [Output::Connect, hello]);
    client
}

fn states(client: &Widget) -> Vec<&PendingState> {
    client.pending().iter().map(|post| &post.state).collect()
}

/// S1: on the screen the words are "sending", then they are an entry; between the two, whichever
/// of acceptance and entry comes first, there is never neither and never both.
#[test]
fn s1_a_post_is_unsent_until_it_is_accepted() {
    for acceptance_first in [true, false] {
        let mut client = online();
        client.post(at(1), key("a"), "a".to_owned()).expect("room for one");
        assert_eq!(states(&client), [&PendingState::Sent]);
        assert!(client.timeline().is_empty());

        let (none, two) = (EntrySeq::NONE, EntrySeq(2));
        if acceptance_first {
            client.accepted(at(2), &key("a"), two);
            assert_eq!((client.timeline().len(), client.pending().len()), (0, 1));
            client.entries(at(3), none, two, vec![entry(2, "a")]);
        } else {
            client.entries(at(2), none, two, vec![entry(2, "a")]);
            assert_eq!((client.timeline().len(), client.pending().len()), (1, 0));
            client.accepted(at(3), &key("a"), two);
        }
        assert_eq!((client.timeline().len(), client.pending().len()), (1, 0));
    }
}

/// S1: nothing says "sent" to somebody who is offline.
#[test]
fn s1_offline_words_are_marked_unsent() {
    let mut world = World::seeded(1);
    let visitor = world.visitor();
    world.settle();
    visitor.goes_offline(&mut world);

    visitor.says(&mut world, "Anybody?");
    world.run_ms(60_000);

    assert!(!world.is_online(visitor));
    assert_eq!(visitor.screen(&world), ["Anybody? (not sent yet)"]);
    assert!(world.log(visitor).is_empty());
    visitor.comes_online(&mut world);
    world.settle();
    assert_eq!(visitor.screen(&world), ["You: Anybody?", "Robin (AI): About Anybody?"]);
    world.assert_screens_agree();
}

/// S2: the first thing asked of the shell is to store, the second to send.
#[test]
fn s2_a_post_is_stored_before_it_is_sent() {
    let mut client = online();
    client.post(at(1), key("a"), "a".to_owned()).expect("room for one");
    assert_eq!(outputs(&mut client), [Output::Store, sent("a")]);

    client.entries(at(2), EntrySeq::NONE, EntrySeq(2), vec![entry(2, "a")]);
    assert_eq!(outputs(&mut client), [Output::Store], "and taken out of storage when it is here");
}

/// S2, S6: typed offline, then the page is reloaded; it is sent once, in order.
#[test]
fn s2_a_reload_keeps_what_was_not_sent() {
    let mut world = World::seeded(2);
    let visitor = world.visitor();
    world.settle();
    visitor.goes_offline(&mut world);
    visitor.says(&mut world, "one");
    visitor.says(&mut world, "two");

    visitor.reloads(&mut world);
    assert_eq!(visitor.screen(&world), ["one (not sent yet)", "two (not sent yet)"]);
    visitor.comes_online(&mut world);
    world.settle();

    let posted = |event: &Event| matches!(event, Event::Posted { .. });
    assert_eq!(world.count(visitor, posted), 2);
    assert_eq!(visitor.screen(&world)[..2], ["You: one", "You: two"]);
    world.assert_screens_agree();
}

/// S2, P2: two tabs find the same stored post and both send it; there is one message.
#[test]
fn s2_two_tabs_send_one_message() {
    let mut world = World::seeded(3);
    let visitor = world.visitor();
    let tab = world.tab_of(visitor);
    world.settle();
    visitor.goes_offline(&mut world);
    visitor.says(&mut world, "Hello");

    tab.finds_posts_of(&mut world, visitor);
    world.settle();
    visitor.comes_online(&mut world);
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Posted { .. })), 1);
    assert_eq!(visitor.screen(&world), tab.screen(&world));
    world.assert_screens_agree();
}

/// S3: frames that overlap, repeat and come late show each entry once.
#[test]
fn s3_each_entry_is_shown_once_in_order() {
    let mut client = online();
    let (none, two, three, five) = (EntrySeq::NONE, EntrySeq(2), EntrySeq(3), EntrySeq(5));
    client.entries(at(1), none, two, vec![entry(1, "a"), entry(2, "b")]);
    client.entries(at(2), none, three, vec![entry(1, "a"), entry(2, "b"), entry(3, "c")]);
    client.entries(at(3), two, five, vec![entry(3, "c"), entry(5, "e")]);
    client.entries(at(4), none, two, vec![entry(1, "a"), entry(2, "b")]);

    let seqs: Vec<_> = client.timeline().iter().map(|entry| entry.seq.0).collect();
    assert_eq!(seqs, [1, 2, 3, 5]);
    assert_eq!(client.covered(), five);
    assert_eq!(outputs(&mut client), [], "and no reconnect: 4 was covered, and not for us");
}

/// S4: somebody comes back after a while and gets what they missed, and nothing twice.
#[test]
fn s4_the_gap_is_filled_exactly() {
    let mut world = World::seeded(4);
    let visitor = world.visitor();
    let ana = world.agent("Ana", visitor);
    world.settle();
    visitor.says(&mut world, "one");
    world.settle();
    ana.goes_offline(&mut world);
    let seen = ana.client(&world).timeline().len();
    visitor.says(&mut world, "two");
    world.settle();
    assert_eq!(ana.client(&world).timeline().len(), seen);

    ana.comes_online(&mut world);
    world.settle();

    assert_eq!(ana.resets(&world), 0);
    assert!(ana.client(&world).timeline().len() > seen);
    world.assert_screens_agree();
}

/// S4: more than the largest gap behind: everything anew, and it is everything.
#[test]
fn s4_far_behind_is_started_anew() {
    let mut world = World::seeded(5);
    let visitor = world.visitor();
    let (ana, ben) = (world.agent("Ana", visitor), world.agent("Ben", visitor));
    world.settle();
    visitor.says(&mut world, "Hello");
    world.settle();
    let behind = world.log(visitor).len() as u64;
    for agent in [ana, ben] {
        agent.goes_offline(&mut world);
    }
    let cleo = world.agent("Cleo", visitor);
    world.settle();
    let write = |world: &mut World, notes| {
        for n in 0..notes {
            cleo.notes(world, &format!("private {n}"));
            world.run_ms(25);
        }
        world.settle();
    };
    write(&mut world, GAP_ENTRIES_MAX);
    ana.comes_online(&mut world);
    world.settle();
    write(&mut world, 1);
    ben.comes_online(&mut world);
    world.settle();

    assert_eq!(world.log(visitor).len() as u64, behind + GAP_ENTRIES_MAX + 1);
    assert_eq!(ana.resets(&world), 0, "just within the largest gap");
    assert_eq!(ben.resets(&world), 1, "one more");
    assert_eq!(visitor.resets(&world), 0);
    world.assert_screens_agree();
}

/// S4: a client that has more than the log has another log: it starts anew too.
#[test]
fn s4_ahead_of_the_log_is_started_anew() {
    let mut world = World::seeded(6);
    let visitor = world.visitor();
    world.settle();
    visitor.says(&mut world, "Hello");
    world.settle();

    let conversation = world.conversation(visitor);
    let last = conversation.seq();
    assert!(!conversation.needs_reset(last));
    assert!(conversation.needs_reset(last.next()));

    let mut client = online();
    client.entries(at(1), EntrySeq::NONE, EntrySeq(9), vec![entry(8, "other-log")]);
    client.welcome(at(2), true);
    assert!(client.timeline().is_empty());
    assert_eq!(client.covered(), EntrySeq::NONE);
}

/// S5: something was missed; what came after it is not drawn, and the hello says what is here.
#[test]
fn s5_a_gap_is_never_papered_over() {
    let mut client = online();
    client.entries(at(1), EntrySeq::NONE, EntrySeq(2), vec![entry(2, "b")]);
    client.entries(at(2), EntrySeq(4), EntrySeq(5), vec![entry(5, "e")]);

    assert_eq!(client.timeline().len(), 1);
    assert_eq!(outputs(&mut client), [Output::Close, Output::Connect]);
    client.opened(at(3));
    assert_eq!(outputs(&mut client), [Output::Hello { after: EntrySeq(2) }]);
    client.welcome(at(4), false);
    client.entries(at(5), EntrySeq(2), EntrySeq(5), vec![entry(4, "d"), entry(5, "e")]);
    assert_eq!(client.timeline().len(), 3);
}

/// S6: three posts on a socket that dies; the one whose entry came stays, the others go again.
#[test]
fn s6_a_lost_socket_makes_posts_unsent() {
    let mut client = online();
    for name in ["a", "b", "c"] {
        client.post(at(1), key(name), name.to_owned()).expect("room for three");
    }
    client.accepted(at(2), &key("b"), EntrySeq(3));
    client.entries(at(2), EntrySeq::NONE, EntrySeq(2), vec![entry(2, "a")]);
    outputs(&mut client);

    client.closed(at(3), Then::Reconnect);
    assert_eq!(states(&client), [&PendingState::Unsent, &PendingState::Unsent]);
    client.wake(at(3));
    client.opened(at(3));
    assert_eq!(outputs(&mut client).len(), 2, "posts wait for the welcome");
    client.welcome(at(4), false);
    assert_eq!(outputs(&mut client), [sent("b"), sent("c")]);
}

/// S6: an old socket delivers after the new one has: still one message each, in order.
#[test]
fn s6_an_old_socket_may_deliver_late() {
    let mut world = World::seeded(7);
    let visitor = world.visitor();
    world.settle();
    world.slow_socket(visitor, 11_000);

    visitor.says(&mut world, "one");
    visitor.says(&mut world, "two");
    // Given up after ten seconds, sent again on a new socket; the old frames come after that.
    world.run_ms(30_000);
    world.settle();

    assert_eq!(world.count(visitor, |event| matches!(event, Event::Posted { .. })), 2);
    assert_eq!(visitor.screen(&world)[..2], ["You: one", "You: two"]);
    world.assert_screens_agree();
}

/// S7: waits double, are spread over the whole range, and start anew after a welcome.
#[test]
fn s7_waits_double_and_are_spread() {
    let mut spread = Vec::new();
    for seed in 0..200 {
        let mut client = Widget::new(at(0), seed, Vec::new());
        let mut waits = Vec::new();
        for _ in 0..10 {
            client.closed(at(0), Then::Reconnect);
            waits.push(client.deadline().expect("the next try is armed").0);
        }
        for (attempt, wait) in waits.iter().enumerate() {
            assert!(*wait <= (RECONNECT_FIRST_MS << attempt).min(RECONNECT_MS_MAX));
        }
        spread.push(waits[9]);
        client.opened(at(0));
        client.welcome(at(0), false);
        client.closed(at(0), Then::Reconnect);
        assert!(client.deadline().expect("armed").0 <= RECONNECT_FIRST_MS);
    }
    for quarter in 0..4 {
        let from = RECONNECT_MS_MAX / 4 * quarter;
        let here = spread.iter().filter(|w| (from..from + RECONNECT_MS_MAX / 4).contains(*w));
        assert!(here.count() > 25, "a thousand clients do not come back at once");
    }
}

/// S7: a close that says "stop" is no reason to try again; one that says "sign in" waits for that.
#[test]
fn s7_some_closes_are_not_retried() {
    for then in [Then::Stop, Then::SignIn] {
        let mut client = online();
        client.closed(at(1), then);
        assert_eq!(client.connection(), Connection::Stopped(then));
        assert_eq!(client.deadline(), None);
        client.tick(at(1_000_000));
        client.post(at(2), key("a"), "a".to_owned()).expect("words are kept");
        assert_eq!(outputs(&mut client), [Output::Store]);
        client.wake(at(3));
        let wakes = if then == Then::SignIn { vec![Output::Connect] } else { Vec::new() };
        assert_eq!(outputs(&mut client), wakes);
    }
}

/// S8: refused, sent again under the same key, refused, taken back.
#[test]
fn s8_a_refused_post_stays_with_its_reason() {
    let mut client = online();
    let why = Refused { code: "too_fast".to_owned(), message: "Wait.".to_owned(), retry: true };
    client.post(at(1), key("a"), "a".to_owned()).expect("room for one");
    client.refused(at(2), &key("a"), why.clone());
    outputs(&mut client);
    assert_eq!(states(&client), [&PendingState::Failed(why.clone())]);

    client.closed(at(3), Then::Reconnect);
    client.wake(at(3));
    client.opened(at(3));
    client.welcome(at(3), false);
    assert!(!outputs(&mut client).contains(&sent("a")), "not by itself");
    client.try_again(at(4), &key("a"));
    client.try_again(at(4), &key("a"));
    assert_eq!(outputs(&mut client), [Output::Store, sent("a")]);
    client.refused(at(5), &key("a"), why);
    assert_eq!(client.discard(&key("a")), Some("a".to_owned()));
    assert_eq!(client.discard(&key("a")), None);
    assert!(client.pending().is_empty());
}

/// S9: offline with a long wait ahead: connected at once. Connected: the socket is asked.
#[test]
fn s9_waking_does_not_wait() {
    let mut client = Widget::new(at(0), 1, Vec::new());
    for _ in 0..10 {
        client.closed(at(0), Then::Reconnect);
    }
    outputs(&mut client);
    client.wake(at(1));
    client.wake(at(1));
    assert_eq!(outputs(&mut client), [Output::Connect], "and once only");

    let mut client = online();
    client.wake(at(5));
    assert_eq!(outputs(&mut client), [Output::Ping]);
}

/// S9, S10: a laptop wakes up after an hour: the old socket is not trusted.
#[test]
fn s9_a_long_sleep_ends_the_socket() {
    let mut client = online();
    let later = at(3_600_000);
    client.wake(later);
    assert!(client.deadline().expect("armed") <= later);
    client.tick(later);
    assert_eq!(outputs(&mut client), [Output::Ping, Output::Close]);
    assert_eq!(client.connection(), Connection::Offline);
}

/// S10: a heartbeat in its time; silence ends the socket, a pong keeps it.
#[test]
fn s10_heartbeats_and_silence() {
    let mut client = online();
    let mut pings = 0;
    for _ in 0..100 {
        if client.connection() != Connection::Online {
            break;
        }
        let due = client.deadline().expect("a deadline while connected");
        client.tick(due);
        pings += outputs(&mut client).iter().filter(|o| **o == Output::Ping).count() as u64;
        assert!(due <= at(SILENCE_MS_MAX));
    }
    assert_eq!(client.connection(), Connection::Offline);
    assert_eq!(pings, SILENCE_MS_MAX / HEARTBEAT_MS);

    let mut client = online();
    for beat in 1..10 {
        client.tick(at(beat * HEARTBEAT_MS));
        client.heard(at(beat * HEARTBEAT_MS + 50));
        assert_eq!(outputs(&mut client), [Output::Ping]);
    }
    assert_eq!(client.connection(), Connection::Online);
}

/// S10: neither a welcome nor an acceptance is waited for without end, and neither is a socket
/// that never opens.
#[test]
fn s10_owed_answers_are_not_waited_for_without_end() {
    let overdue = at(ANSWER_MS_MAX);
    let mut unopened = Widget::new(at(0), 1, Vec::new());
    let mut unwelcomed = Widget::new(at(0), 1, Vec::new());
    unwelcomed.opened(at(0));
    let mut unaccepted = online();
    unaccepted.post(at(0), key("a"), "a".to_owned()).expect("room for one");

    for client in [&mut unopened, &mut unwelcomed, &mut unaccepted] {
        outputs(client);
        assert_eq!(client.deadline(), Some(overdue));
        client.tick(at(ANSWER_MS_MAX - 1));
        assert_eq!(outputs(client), []);
        client.tick(overdue);
        assert_eq!(outputs(client), [Output::Close]);
        assert_eq!(client.connection(), Connection::Offline);
    }
    assert_eq!(states(&unaccepted), [&PendingState::Unsent]);
}

/// S10: a half-open socket, of which neither end is told: noticed, replaced, nothing lost.
#[test]
fn s10_a_half_open_socket_is_noticed() {
    let mut world = World::seeded(8);
    let visitor = world.visitor();
    world.settle();
    world.black_hole(visitor);

    visitor.says(&mut world, "Hello?");
    world.settle();

    assert_eq!(visitor.screen(&world), ["You: Hello?", "Robin (AI): About Hello?"]);
    world.assert_screens_agree();
}

/// S11: the hundred-and-first unsent post is not taken, and none of the others is lost.
#[test]
fn s11_the_outbox_is_bounded() {
    let mut client = Widget::new(at(0), 1, Vec::new());
    for n in 0..PENDING_POSTS_MAX {
        client.post(at(0), key(&format!("k{n}")), String::new()).expect("room");
    }
    outputs(&mut client);

    assert!(client.post(at(0), key("one-more"), "words".to_owned()).is_err());
    assert_eq!(client.pending().len(), PENDING_POSTS_MAX);
    assert_eq!(outputs(&mut client), []);
}
