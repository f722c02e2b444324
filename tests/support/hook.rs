//! A webhook's receiver on this machine: counts what is posted to it, and answers as a test says.

use std::{
    collections::BTreeMap,
    io::Write as _,
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use serde_json::Value;

use crate::{clock, posted};

/// Longer than a socket's patience: a webhook is tried for half a minute before it has failed.
const PATIENCE: Duration = Duration::from_secs(60);

/// One call of the webhook.
#[derive(Clone, Debug)]
pub struct Call {
    /// Names the thing it tells of: the same through every repeat.
    pub key: String,
    /// What it said.
    pub body: Value,
}

/// A receiver; it listens until the test's process ends.
#[derive(Clone, Debug)]
pub struct Hook {
    port: u16,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Hook {
    /// Listens on a free port. `answer` says the status for the n-th call, counted from 1; `None`
    /// hangs up without a word.
    ///
    /// # Panics
    /// When there is no free port.
    #[must_use]
    pub fn start(answer: impl Fn(usize) -> Option<u16> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port can be had");
        let port = listener.local_addr().expect("it has an address").port();
        let hook = Self { port, calls: Arc::default() };
        let calls = Arc::clone(&hook.calls);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A caller that was killed in the middle is no reason to stop listening.
                let Some(call) = read(&stream) else { continue };
                let n = {
                    let mut calls = calls.lock().expect("no one panics with the calls in hand");
                    calls.push(call);
                    calls.len()
                };
                if let Some(status) = answer(n) {
                    let head = format!("HTTP/1.1 {status} As told\r\ncontent-length: 0\r\n");
                    let _gone =
                        (&stream).write_all(format!("{head}connection: close\r\n\r\n").as_bytes());
                }
            }
        });
        hook
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    /// What has come so far.
    ///
    /// # Panics
    /// When the listening thread did.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.calls.lock().expect("no one panics with the calls in hand").clone()
    }

    /// Calls for each key.
    #[must_use]
    pub fn by_key(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for call in self.calls() {
            *counts.entry(call.key).or_default() += 1;
        }
        counts
    }

    /// Waits for the n-th call.
    ///
    /// # Panics
    /// When it does not come in a minute.
    #[must_use]
    #[track_caller]
    pub fn wait(&self, n: usize) -> Vec<Call> {
        let started = clock::instant();
        loop {
            let calls = self.calls();
            if calls.len() >= n {
                return calls;
            }
            assert!(started.elapsed() < PATIENCE, "{n} calls are too many: {calls:#?}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

fn read(stream: &TcpStream) -> Option<Call> {
    let posted = posted::read(stream, "/hook")?;
    Some(Call { key: posted.header("idempotency-key"), body: posted.body })
}
