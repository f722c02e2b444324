//! A WebSocket that tells what happens to it.
//!
//! It opens once and closes once; when to open the next one is for `shared::sync`.

use gloo_events::EventListener;
use js_sys::{Array, JsString};
use shared::wire::close::Close;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CloseEvent, MessageEvent, WebSocket};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is open; frames can be sent.
    Opened,
    /// A text frame. Binary ones are not part of any protocol of ours and are dropped.
    Text(String),
    /// It is closed, by whichever side, with this code; 1006 when nobody said one, which is also
    /// how a handshake that was refused looks. Nothing follows.
    Closed(u16),
}

/// An open or opening socket. Dropped, it closes and is never heard again.
pub struct Socket {
    inner: WebSocket,
    _listeners: [EventListener; 3],
}

/// The address is no address, or the page may not open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the socket cannot be opened from here")]
pub struct NotAllowed;

impl Socket {
    /// Opens `path` (with its query) on the own origin, offering `protocols`, and tells `heard`
    /// everything that happens to it.
    ///
    /// # Errors
    /// [`NotAllowed`] when the browser does not even try.
    pub fn open(
        path: &str,
        protocols: &[&str],
        heard: impl Fn(Heard) + Clone + 'static,
    ) -> Result<Self, NotAllowed> {
        let offered: Array = protocols.iter().map(|name| JsString::from(*name)).collect();
        let inner = WebSocket::new_with_str_sequence(&address(path)?, &JsValue::from(offered))
            .map_err(|_| NotAllowed)?;
        let (opened, text, closed) = (heard.clone(), heard.clone(), heard);
        let _listeners = [
            EventListener::new(&inner, "open", move |_| opened(Heard::Opened)),
            EventListener::new(&inner, "message", move |event| {
                let data = event.unchecked_ref::<MessageEvent>().data();
                if let Some(frame) = data.as_string() {
                    text(Heard::Text(frame));
                }
            }),
            // An `error` event says nothing that the `close` after it does not say.
            EventListener::new(&inner, "close", move |event| {
                closed(Heard::Closed(event.unchecked_ref::<CloseEvent>().code()));
            }),
        ];
        Ok(Self { inner, _listeners })
    }

    /// Hands `frame` to the browser. Whether it arrives is known only by its answer; on a socket
    /// that is closing it goes nowhere.
    pub fn send(&self, frame: &str) {
        // It throws only while the socket is still connecting: then it is lost like any other
        // frame without an answer, and sent again after the next welcome.
        drop(self.inner.send_with_str(frame));
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // 1000 is "done" (RFC 6455, 7.4.1); the browser refuses all but it and 3000 to 4999.
        drop(self.inner.close_with_code(1000));
    }
}

/// What to do about a close: see `shared::wire::close`.
#[must_use]
pub const fn then(code: u16) -> shared::wire::close::Then {
    Close::then(code)
}

fn address(path: &str) -> Result<String, NotAllowed> {
    let location = crate::window().location();
    let origin = location.origin().map_err(|_| NotAllowed)?;
    // "https:" to "wss:", "http:" to "ws:".
    let rest = origin.strip_prefix("http").ok_or(NotAllowed)?;
    Ok(["ws", rest, path].concat())
}
