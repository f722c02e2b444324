//! A mail server on this machine that takes every mail and keeps it.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use crate::{PATIENCE, clock};

/// One mail, as it was handed over.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    /// The envelope's recipient.
    pub to: String,
    /// Headers and text, lines ended by `\n`.
    pub message: String,
}

/// A mail server; it listens until the test's process ends.
#[derive(Clone, Debug)]
pub struct Mailbox {
    port: u16,
    mails: Arc<Mutex<Vec<Mail>>>,
}

impl Mailbox {
    /// Listens on a free port.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port can be had");
        let port = listener.local_addr().expect("it has an address").port();
        let mailbox = Self { port, mails: Arc::default() };
        let mails = Arc::clone(&mailbox.mails);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if let Some(mail) = take(&stream) {
                    mails.lock().expect("no one panics with the mails in hand").push(mail);
                }
            }
        });
        mailbox
    }

    /// What the deployment is told of it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Waits for the n-th mail, and says all there are.
    ///
    /// # Panics
    /// When it does not come within [`PATIENCE`].
    #[must_use]
    #[track_caller]
    pub fn wait(&self, n: usize) -> Vec<Mail> {
        let started = clock::instant();
        loop {
            let mails = self.mails.lock().expect("no one panics with the mails in hand").clone();
            if mails.len() >= n {
                return mails;
            }
            assert!(started.elapsed() < PATIENCE, "{n} mails are too many: {mails:#?}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Speaks with one client until it has handed over a mail.
fn take(stream: &TcpStream) -> Option<Mail> {
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let say = |line: &str| { stream }.write_all(line.as_bytes()).ok();
    let mut lines = BufReader::new(stream).lines();
    let mut mail = Mail::default();
    say("220 here\r\n")?;
    loop {
        let line = lines.next()?.ok()?;
        if let Some(to) = line.strip_prefix("RCPT TO:") {
            to.trim_matches(['<', '>']).clone_into(&mut mail.to);
        }
        if line == "DATA" {
            say("354 go on\r\n")?;
            break;
        }
        // Two lines to a greeting, as most servers have them.
        say(if line.starts_with("EHLO") { "250-here\r\n250 8BITMIME\r\n" } else { "250 ok\r\n" })?;
    }
    loop {
        let line = lines.next()?.ok()?;
        if line == "." {
            say("250 taken\r\n")?;
            return Some(mail);
        }
        mail.message.push_str(line.strip_prefix('.').unwrap_or(&line));
        mail.message.push('\n');
    }
}
