//! A site on this machine whose pages a test makes up, and which remembers who asked for what.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

/// What the site answers to one path.
#[derive(Clone, Debug)]
pub enum Page {
    /// 200 with this media type and body.
    Text(&'static str, String),
    /// 200 with these header lines, each with its line's end, and these bytes.
    Bytes(&'static str, Vec<u8>),
    /// A redirect to this address.
    Moved(String),
    /// Another status, without a body.
    Status(u16),
    /// So many bytes of HTML without an announced length.
    Large(usize),
    /// Never a word.
    Silent,
}

/// A site; it listens until the test's process ends.
#[derive(Clone, Debug)]
pub struct Pages {
    port: u16,
    pages: Arc<Mutex<BTreeMap<String, Page>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Pages {
    /// Listens on a free port, without pages: everything is answered 404.
    ///
    /// # Panics
    /// When there is no free port.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port can be had");
        let port = listener.local_addr().expect("it has an address").port();
        let site = Self { port, pages: Arc::default(), asked: Arc::default() };
        let serving = site.clone();
        thread::spawn(move || {
            let mut silent = Vec::new();
            for stream in listener.incoming().flatten() {
                if serving.answer(&stream) == Some(true) {
                    // Held open, so that whoever asked waits.
                    silent.push(stream);
                }
            }
        });
        site
    }

    /// Its origin.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Puts a page at a path.
    ///
    /// # Panics
    /// When the listening thread did.
    pub fn put(&self, path: &str, page: Page) {
        let mut pages = self.pages.lock().expect("no one panics with the pages in hand");
        pages.insert(path.to_owned(), page);
    }

    /// Paths that were asked for, in their order.
    ///
    /// # Panics
    /// When the listening thread did.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no one panics with the list in hand").clone()
    }

    /// Answers one request; whether it is to be held without an answer.
    fn answer(&self, mut stream: &TcpStream) -> Option<bool> {
        stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let path = line.split(' ').nth(1)?.to_owned();
        loop {
            line.clear();
            if reader.read_line(&mut line).ok()? == 0 || line.trim().is_empty() {
                break;
            }
        }
        self.asked.lock().expect("no one panics with the list in hand").push(path.clone());
        let page = self.pages.lock().expect("no one panics with the pages in hand");
        let page = page.get(&path).cloned().unwrap_or(Page::Status(404));
        let head = |status: u16, more: &str| {
            format!("HTTP/1.1 {status} As told\r\nconnection: close\r\n{more}\r\n")
        };
        let answer = match page {
            Page::Bytes(headers, body) => {
                let head = head(200, &format!("{headers}content-length: {}\r\n", body.len()));
                let _gone = stream.write_all(&[head.into_bytes(), body].concat());
                return Some(false);
            }
            Page::Silent => return Some(true),
            Page::Status(status) => head(status, "content-length: 0\r\n"),
            Page::Moved(to) => head(302, &format!("location: {to}\r\ncontent-length: 0\r\n")),
            Page::Text(kind, body) => {
                let length = body.len();
                head(200, &format!("content-type: {kind}\r\ncontent-length: {length}\r\n")) + &body
            }
            Page::Large(bytes) => head(200, "content-type: text/html\r\n") + &"x".repeat(bytes),
        };
        let _gone = stream.write_all(answer.as_bytes());
        Some(false)
    }
}

/// `bytes` as `gzip` packs them.
///
/// # Panics
/// When there is no `gzip` on this machine.
#[must_use]
pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = Command::new("gzip");
    let gzip = gzip.arg("-c").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut gzip = gzip.spawn().expect("there is gzip");
    let mut stdin = gzip.stdin.take().expect("it has one");
    // What comes out may fill its pipe before all has gone in.
    let bytes = bytes.to_vec();
    let writing = thread::spawn(move || stdin.write_all(&bytes));
    let packed = gzip.wait_with_output().expect("it ends").stdout;
    writing.join().expect("it does not panic").expect("gzip reads to the end");
    packed
}
