//! A WebSocket that waits for what a test names, and fails with all it heard instead.

use std::{fmt::Debug, io::ErrorKind, net::TcpStream, time::Duration};

use serde::{Serialize, de::DeserializeOwned};
use tungstenite::{
    Error, Message, WebSocket,
    client::{ClientRequestBuilder, client},
    http::Uri,
};

use crate::{clock, server::last_words, steady::Steady};

/// How long a test waits for something that should come at once. Long, because CI shares a machine;
/// a test that passes never waits this long.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// An open socket that hears frames of type `T`.
#[derive(Debug)]
pub struct Socket<T> {
    inner: WebSocket<Steady<TcpStream>>,
    port: u16,
    heard: Vec<T>,
    closed: Option<u16>,
    /// What broke it, when it was not closed as the protocol has it.
    broke: Option<String>,
}

impl<T: DeserializeOwned + Clone + Debug> Socket<T> {
    /// Opens `path` with the given headers and subprotocols.
    ///
    /// # Errors
    /// The HTTP status when the edge refuses the upgrade, 0 when it cannot be reached.
    pub fn open(
        port: u16,
        path: &str,
        headers: &[(&str, &str)],
        subprotocols: &[String],
    ) -> Result<Self, u16> {
        let uri: Uri = format!("ws://localhost:{port}{path}").parse().expect("the path is sound");
        let mut request = ClientRequestBuilder::new(uri);
        for (name, value) in headers {
            request = request.with_header(*name, *value);
        }
        for subprotocol in subprotocols {
            request = request.with_sub_protocol(subprotocol);
        }
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|_| 0_u16)?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time-out can be set");
        stream.set_nodelay(true).expect("a socket can be told not to wait");
        match client(request, Steady(stream)) {
            Ok((inner, _)) => {
                Ok(Self { inner, port, heard: Vec::new(), closed: None, broke: None })
            }
            Err(tungstenite::HandshakeError::Failure(Error::Http(response))) => {
                Err(response.status().as_u16())
            }
            Err(_) => Err(0),
        }
    }

    /// Sends a frame.
    pub fn send(&mut self, frame: &impl Serialize) {
        let text = serde_json::to_string(frame).expect("a frame can be written");
        self.send_text(&text);
    }

    /// Sends any text.
    pub fn send_text(&mut self, text: &str) {
        // A socket that is gone is noticed at the next read.
        let _ = self.inner.send(Message::text(text));
    }

    /// Sends bytes, which no well-behaved client does.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let _ = self.inner.send(Message::binary(bytes.to_vec()));
    }

    /// The first frame, heard already or to come, for which `pick` says something.
    ///
    /// # Panics
    /// After [`PATIENCE`], with everything that was heard.
    #[track_caller]
    pub fn wait<R>(&mut self, what: &str, mut pick: impl FnMut(&T) -> Option<R>) -> R {
        let started = clock::instant();
        let mut looked = 0;
        loop {
            if let Some(found) = self.heard[looked..].iter().find_map(&mut pick) {
                return found;
            }
            looked = self.heard.len();
            assert!(
                self.closed.is_none() && started.elapsed() < PATIENCE,
                "no {what} after {:?}; closed: {:?} {:?}; heard: {:#?}\nthe edge: {}",
                started.elapsed(),
                self.closed,
                self.broke,
                self.heard,
                last_words(self.port)
            );
            self.hear(PATIENCE);
        }
    }

    /// Takes in whatever comes within `quiet` of silence.
    pub fn settle(&mut self, quiet: Duration) {
        loop {
            let before = self.heard.len();
            if !self.hear(quiet) || self.heard.len() == before {
                return;
            }
        }
    }

    /// Everything heard so far.
    #[must_use]
    pub fn heard(&self) -> &[T] {
        &self.heard
    }

    /// Takes everything heard so far away, so that a later wait sees only what is new.
    pub fn forget(&mut self) -> Vec<T> {
        std::mem::take(&mut self.heard)
    }

    /// The close code, once closed.
    #[must_use]
    pub const fn closed(&self) -> Option<u16> {
        self.closed
    }

    /// Waits for the edge to close, and says the code.
    ///
    /// # Panics
    /// When it does not within [`PATIENCE`].
    #[track_caller]
    pub fn wait_closed(&mut self) -> u16 {
        let started = clock::instant();
        while self.closed.is_none() {
            assert!(started.elapsed() < PATIENCE, "the edge keeps the socket open");
            self.hear(PATIENCE);
        }
        self.closed.unwrap_or_default()
    }

    /// Reads one message; `false` when none came in time or the socket is gone.
    pub fn hear(&mut self, within: Duration) -> bool {
        if self.closed.is_some() {
            return false;
        }
        let Steady(stream) = self.inner.get_ref();
        stream.set_read_timeout(Some(within)).expect("a time-out can be set");
        match self.inner.read() {
            Ok(Message::Text(text)) => {
                if text.as_str() != shared::wire::PONG {
                    self.heard.push(serde_json::from_str(&text).expect("the edge speaks the wire"));
                }
                true
            }
            Ok(Message::Close(frame)) => {
                self.closed = Some(frame.map_or(1005, |frame| frame.code.into()));
                false
            }
            Ok(_) => true,
            Err(Error::Io(error))
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
            {
                false
            }
            Err(error) => {
                self.closed = Some(1006);
                self.broke = Some(error.to_string());
                false
            }
        }
    }
}
