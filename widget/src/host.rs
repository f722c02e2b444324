//! The frame's side of the page it stands in: one handshake, then a port.
//!
//! The handshake makes trust and is the only place that does: the first `init` from the window
//! that holds this frame is taken, its origin is kept as the browser states it, and from then on
//! only the port is listened to. What the page may ask for is [`Asked`], what it is told is
//! [`Told`]; the other end is `widget/loader/src/frame.ts`.

mod attributes;

use std::{cell::RefCell, rc::Rc};

use browser::json;
use gloo_events::EventListener;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort, Window};

pub use attributes::attributes_in;

/// Version of the handshake.
const HANDSHAKE: u32 = 1;

/// What the page hands over at the start.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Init {
    /// The visitor's token from an earlier visit, not yet checked by anyone.
    pub token: Option<String>,
    /// The page.
    pub page: Option<Page>,
    /// Language of dates and times; empty is the browser's.
    pub lang: Option<String>,
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// The colour set in the snippet; it wins over the owner's settings.
    pub color: Option<String>,
    /// What the page has kept for the frame, by full name.
    pub kept: Option<Vec<(String, String)>>,
    /// Whether the chat is in view.
    #[serde(default)]
    pub open: bool,
    /// What the page says of its visitor, as [`attributes_in`] hands it on.
    #[serde(skip)]
    pub attributes: Option<String>,
}

/// The page the chat is shown on.
#[derive(Clone, Debug, Deserialize)]
pub struct Page {
    /// Its address.
    pub url: String,
}

/// What a page may change later.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Settings {
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// A colour, `#rgb` or `#rrggbb`.
    pub color: Option<String>,
    /// Language of dates and times.
    pub lang: Option<String>,
}

/// What the page asks for over the port.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The chat came into view, or went.
    Open(bool),
    /// The page is another one now.
    Page(Page),
    /// Put this into the message box.
    Prefill(String),
    /// Send this as the visitor's message.
    Send(String),
    /// Get a person.
    Ask(bool),
    /// Forget the visitor and begin anew.
    Reset(bool),
    /// Look otherwise.
    Settings(Settings),
    /// This is said of the visitor, in place of what was said before; as [`attributes_in`].
    #[serde(skip)]
    Attributes(String),
}

/// What the page is told over the port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// The token to keep for the next visit; `None` to forget it.
    Token(Option<String>),
    /// Something to keep for the next visit where the browser gives the frame no storage, or to
    /// forget.
    Keep {
        /// Its full name, which begins with `baton:SITE:`.
        name: String,
        /// The text; `None` to forget it.
        value: Option<String>,
    },
    /// The visitor closes the chat.
    Close(bool),
    /// Messages the visitor has not seen.
    Unread(u32),
    /// Something happened that the page may want to know.
    Event {
        /// Its name, as in the contract.
        name: &'static str,
        /// What belongs to it.
        detail: Detail,
    },
}

/// What belongs to an event. No words of anyone: the page has other scripts too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Detail {
    /// Nothing.
    None {},
    /// The visitor's message.
    Sent {
        /// Its place.
        seq: u64,
    },
    /// A message to the visitor.
    Received {
        /// Its place.
        seq: u64,
        /// Name of the bot or the person.
        from: String,
        /// Whether a bot wrote it.
        ai: bool,
    },
    /// A place in line.
    Queued {
        /// From 1.
        position: u32,
        /// Milliseconds, where measured.
        eta: Option<u64>,
    },
    /// Who joined.
    Assigned {
        /// Their name.
        agent: String,
    },
    /// What the visitor thought of an answer.
    Rated {
        /// It helped.
        helped: bool,
    },
    /// What went wrong.
    Error {
        /// Stable name.
        code: String,
        /// A sentence.
        message: String,
    },
}

/// The open port to the page, and where the page is from.
#[derive(Clone)]
pub struct Host {
    /// The page's origin, as the browser states it.
    pub origin: Rc<str>,
    port: Option<MessagePort>,
    listener: Rc<RefCell<Option<EventListener>>>,
}

#[derive(Deserialize)]
struct Handshake {
    baton: u32,
    init: Init,
}

#[derive(Serialize)]
struct Ready {
    baton: u32,
    ready: bool,
}

impl Host {
    /// Says that the frame is ready and hands over the first `init` of the page that holds it.
    ///
    /// Returns `false` when no page holds it: then nothing will ever come.
    pub fn wait(met: impl FnOnce(Init, Self) + 'static) -> bool {
        let window = browser::window();
        let Some(parent) = parent(&window) else { return false };
        let listener = Rc::new(RefCell::new(None));
        let held = Rc::clone(&listener);
        let mut met = Some(met);
        let from = JsValue::from(parent.clone());
        let heard = EventListener::new(&window, "message", move |event| {
            let event = event.unchecked_ref::<MessageEvent>();
            let from_page = event.source().is_some_and(|source| JsValue::from(source) == from);
            if !from_page {
                return;
            }
            let data = event.data();
            let Ok(mut hello) = json::from_js::<Handshake>(&data) else {
                return;
            };
            let init = js_sys::Reflect::get(&data, &"init".into()).unwrap_or_default();
            hello.init.attributes = attributes_in(&init);
            let Some(port) = event.ports().get(0).dyn_into::<MessagePort>().ok() else { return };
            if hello.baton != HANDSHAKE {
                return;
            }
            if let Some(met) = met.take() {
                let origin = event.origin().into();
                met(hello.init, Self { origin, port: Some(port), listener: Rc::default() });
                // Not from inside the listener that this would free.
                let held = Rc::clone(&held);
                wasm_bindgen_futures::spawn_local(async move { drop(held.borrow_mut().take()) });
            }
        });
        listener.replace(Some(heard));
        // To anyone: it says nothing but that a frame is here, and the page is not known yet.
        drop(parent.post_message(&json::to_js(&Ready { baton: HANDSHAKE, ready: true }), "*"));
        true
    }

    /// A host that hears nothing: for tests and for a frame without a page.
    #[must_use]
    pub fn nobody() -> Self {
        Self { origin: "".into(), port: None, listener: Rc::default() }
    }

    /// Listens to the page from now on. What is not understood is dropped.
    pub fn listen(&self, asked: impl Fn(Asked) + 'static) {
        let Some(port) = &self.port else { return };
        let heard = EventListener::new(port, "message", move |event| {
            let data = event.unchecked_ref::<MessageEvent>().data();
            let wish = attributes_in(&data).map(Asked::Attributes);
            if let Some(wish) = wish.or_else(|| json::from_js(&data).ok()) {
                asked(wish);
            }
        });
        self.listener.replace(Some(heard));
        port.start();
    }

    /// Tells the page.
    pub fn tell(&self, told: &Told) {
        if let Some(port) = &self.port {
            // It throws only for values that cannot be copied; ours are plain.
            drop(port.post_message(&json::to_js(told)));
        }
    }

    /// Tells the page that `name` happened.
    pub fn event(&self, name: &'static str, detail: Detail) {
        self.tell(&Told::Event { name, detail });
    }
}

fn parent(window: &Window) -> Option<Window> {
    let parent = window.parent().ok().flatten()?;
    if parent == *window { None } else { Some(parent) }
}
