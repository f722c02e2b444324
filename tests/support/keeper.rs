//! A visitor who keeps everything: the real client of `shared::sync` over a real socket, driven by
//! the real clock, through whatever happens to the edge.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use shared::{
    id::PostKey,
    sync::{Client, Output, PendingState},
    wire::{
        close::{Close, Then},
        visitor::{Entry, ToVisitor},
    },
};

use crate::{Socket, clock::now, hello, post};

type Open = Box<dyn Fn() -> Result<Socket<ToVisitor>, u16> + Send>;

/// What a visitor has at the end.
#[derive(Debug)]
pub struct Kept {
    /// Their screen, by place.
    pub timeline: Vec<Entry>,
    /// Posts the edge had acknowledged, in the order in which it did.
    pub acknowledged: Vec<PostKey>,
    /// Posts not yet confirmed.
    pub unsent: usize,
}

/// A visitor who keeps writing.
#[derive(Debug)]
pub struct Keeper {
    posts: Sender<(PostKey, String)>,
    stop: Arc<AtomicBool>,
    done: JoinHandle<Kept>,
}

impl Keeper {
    /// Starts with `open` as the way to a socket.
    #[must_use]
    pub fn start(seed: u64, open: Open) -> Self {
        let (posts, inbox) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let done = thread::spawn(move || live(seed, &open, &inbox, &stopped));
        Self { posts, stop, done }
    }

    /// Writes; the words go out when they can.
    ///
    /// # Panics
    /// When the visitor's thread is gone.
    pub fn posts(&self, key: PostKey, text: &str) {
        self.posts.send((key, text.to_owned())).expect("the visitor is still there");
    }

    /// Waits until everything written is confirmed, at most a minute, and ends.
    ///
    /// # Panics
    /// When the visitor's thread did.
    #[must_use]
    pub fn ends(self) -> Kept {
        self.stop.store(true, Ordering::Relaxed);
        self.done.join().expect("the visitor's thread ends well")
    }
}

fn live(seed: u64, open: &Open, posts: &Receiver<(PostKey, String)>, stop: &AtomicBool) -> Kept {
    let mut client: Client<Entry, String> = Client::new(now(), seed, Vec::new());
    let mut socket: Option<Socket<ToVisitor>> = None;
    let mut acknowledged = Vec::new();
    let mut patience = None;
    loop {
        for (key, text) in posts.try_iter() {
            client.post(now(), key, text).expect("a test writes less than the outbox holds");
        }
        while let Some(output) = client.poll() {
            carry_out(output, &mut client, &mut socket, open);
        }
        listen(&mut client, &mut socket, &mut acknowledged);
        if client.deadline().is_some_and(|at| at <= now()) {
            client.tick(now());
        }
        if stop.load(Ordering::Relaxed) {
            let until = *patience.get_or_insert_with(|| now().plus(60_000));
            if client.pending().is_empty() || now() > until {
                break;
            }
        }
    }
    Kept { timeline: client.timeline().to_vec(), acknowledged, unsent: client.pending().len() }
}

fn carry_out(
    output: Output<String>,
    client: &mut Client<Entry, String>,
    socket: &mut Option<Socket<ToVisitor>>,
    open: &Open,
) {
    match (output, socket.as_mut()) {
        (Output::Connect, _) => match open() {
            Ok(opened) => {
                *socket = Some(opened);
                client.opened(now());
            }
            Err(_) => {
                *socket = None;
                client.closed(now(), Then::Reconnect);
            }
        },
        (Output::Close, _) => *socket = None,
        (Output::Ping, Some(socket)) => socket.send_text(shared::wire::PING),
        (Output::Hello { after }, Some(socket)) => socket.send(&hello(after)),
        (Output::Post { key, payload }, Some(socket)) => socket.send(&post(&key, &payload)),
        (Output::Store, _) | (_, None) => {}
    }
}

fn listen(
    client: &mut Client<Entry, String>,
    socket: &mut Option<Socket<ToVisitor>>,
    acknowledged: &mut Vec<PostKey>,
) {
    let Some(open) = socket.as_mut() else {
        thread::sleep(Duration::from_millis(5));
        return;
    };
    if open.hear(Duration::from_millis(5)) {
        client.heard(now());
    }
    for frame in open.forget() {
        match frame {
            ToVisitor::Welcome { reset, .. } => client.welcome(now(), reset),
            ToVisitor::Entries { after, covered, entries } => {
                client.entries(now(), after, covered, entries);
            }
            ToVisitor::Accepted { key, seq } => {
                acknowledged.push(key.clone());
                client.accepted(now(), &key, seq);
            }
            ToVisitor::Refused { key: Some(key), why } => {
                client.refused(now(), &key, why);
                // The only refusal in these tests is "too fast": written again a little later.
                if matches!(
                    client.pending().first().map(|p| &p.state),
                    Some(PendingState::Failed(_))
                ) {
                    client.try_again(now(), &key);
                }
            }
            ToVisitor::Refused { key: None, .. } | ToVisitor::View(_) | ToVisitor::Streaming(_) => {
            }
        }
    }
    if let Some(code) = open.closed() {
        *socket = None;
        client.closed(now(), Close::then(code));
    }
}
