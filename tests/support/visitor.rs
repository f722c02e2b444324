//! A visitor at the level of frames.

use serde_json::json;
use shared::{
    id::{EntrySeq, PostKey},
    wire::{
        AnswerKind, PROTOCOL, Refused, SUBPROTOCOL, TOKEN_SUBPROTOCOL,
        visitor::{Body, Entry, Holder, ToVisitor, View, VisitorFrame},
    },
};

use crate::{PAGE, Server, Site, Socket, key};

/// A visitor with a token and a socket.
#[derive(Debug)]
pub struct Visitor {
    /// Their token.
    pub token: String,
    /// Their conversation, as the edge named it.
    pub conversation: String,
    /// Their socket.
    pub socket: Socket<ToVisitor>,
}

/// Where a visitor writes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scene<'a> {
    /// The page the chat is shown on.
    pub page: Option<&'a str>,
    /// What their browser speaks.
    pub lang: Option<&'a str>,
    /// What the page says of them.
    pub attributes: &'a [(&'a str, &'a str)],
}

impl Visitor {
    /// Gets a token on the customer's page and opens the chat.
    #[must_use]
    pub fn opens(server: &Server, site: &Site) -> Self {
        let token = Self::token(server, site);
        Self::returns(server, site, &token)
    }

    /// A fresh token.
    #[must_use]
    pub fn token(server: &Server, site: &Site) -> String {
        let ask = json!({ "site": site.key, "origin": PAGE });
        let http = server.http().from_origin(&server.origin());
        let answer = http.post("/api/v1/visitors", &ask).json(200);
        answer["token"].as_str().expect("a token is a string").to_owned()
    }

    /// Opens the chat with a token from before.
    ///
    /// # Panics
    /// When the edge refuses.
    #[must_use]
    pub fn returns(server: &Server, site: &Site, token: &str) -> Self {
        Self::returns_from(server, site, token, Scene::default())
    }

    /// Opens the chat on a page that says something of itself.
    #[must_use]
    pub fn opens_from(server: &Server, site: &Site, scene: Scene<'_>) -> Self {
        let token = Self::token(server, site);
        Self::returns_from(server, site, &token, scene)
    }

    fn returns_from(server: &Server, site: &Site, token: &str, scene: Scene<'_>) -> Self {
        let mut socket = Self::socket(server, site, token).expect("the edge lets a visitor in");
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let (page, lang) = (owned(scene.page), owned(scene.lang));
        socket.send(&VisitorFrame::Hello { protocol: PROTOCOL, after: EntrySeq::NONE, page, lang });
        if !scene.attributes.is_empty() {
            let pairs = scene.attributes.iter();
            let attributes = pairs.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            socket.send(&VisitorFrame::SetAttributes { attributes: attributes.collect() });
        }
        let conversation = socket.wait("welcome", |frame| match frame {
            ToVisitor::Welcome { conversation, .. } => Some(conversation.as_str().to_owned()),
            _ => None,
        });
        Self { token: token.to_owned(), conversation, socket }
    }

    /// A socket without a hello.
    ///
    /// # Errors
    /// The status of the refusal.
    pub fn socket(server: &Server, site: &Site, token: &str) -> Result<Socket<ToVisitor>, u16> {
        Socket::open(
            server.port(),
            &format!("/ws/visitor?site={}", site.key),
            &[("origin", &server.origin())],
            &[SUBPROTOCOL.to_owned(), format!("{TOKEN_SUBPROTOCOL}{token}")],
        )
    }

    /// Writes, and waits for the place.
    #[track_caller]
    pub fn posts(&mut self, text: &str) -> EntrySeq {
        let key = key();
        self.socket.send(&post(&key, text));
        self.socket.wait("acknowledgement", |frame| match frame {
            ToVisitor::Accepted { key: accepted, seq } if *accepted == key => Some(*seq),
            _ => None,
        })
    }

    /// Writes and waits for the bot's words.
    #[track_caller]
    pub fn asks(&mut self, text: &str) -> String {
        let seq = self.posts(text);
        self.wait_entry("the bot's answer", |entry| match &entry.body {
            Body::Answer { text, .. } if entry.seq > seq => text.clone(),
            _ => None,
        })
    }

    /// Waits for an entry.
    #[track_caller]
    pub fn wait_entry<R>(&mut self, what: &str, mut pick: impl FnMut(&Entry) -> Option<R>) -> R {
        self.socket.wait(what, |frame| match frame {
            ToVisitor::Entries { entries, .. } => entries.iter().find_map(&mut pick),
            _ => None,
        })
    }

    /// Waits for a view, among what is still to come or was heard since the last forget.
    #[track_caller]
    pub fn wait_view(&mut self, what: &str, mut is: impl FnMut(&View) -> bool) -> View {
        self.socket.wait(what, |frame| match frame {
            ToVisitor::View(view) | ToVisitor::Welcome { view, .. } if is(view) => {
                Some(view.clone())
            }
            _ => None,
        })
    }

    /// The view as last heard.
    ///
    /// # Panics
    /// When nothing has been heard since the last forget.
    #[must_use]
    pub fn view(&self) -> View {
        let views = self.socket.heard().iter().rev().find_map(|frame| match frame {
            ToVisitor::View(view) | ToVisitor::Welcome { view, .. } => Some(view.clone()),
            _ => None,
        });
        views.expect("the welcome carries a view")
    }

    /// Waits for a refusal.
    #[track_caller]
    pub fn wait_refused(&mut self) -> Refused {
        self.socket.wait("the refusal", |frame| match frame {
            ToVisitor::Refused { why, .. } => Some(why.clone()),
            _ => None,
        })
    }

    /// Waits for what the bot says next, and with which outcome.
    #[track_caller]
    pub fn wait_answer(&mut self, after: EntrySeq) -> (EntrySeq, AnswerKind, String) {
        self.wait_entry("the bot's words", |entry| match &entry.body {
            Body::Answer { kind, text, .. } if entry.seq > after => {
                Some((entry.seq, *kind, text.clone().unwrap_or_default()))
            }
            _ => None,
        })
    }

    /// Asks for a person and waits for a place in line.
    #[track_caller]
    pub fn waits_in_line(&mut self) -> u32 {
        self.socket.send(&VisitorFrame::AskForPerson);
        self.wait_place()
    }

    /// Waits for a place in line.
    #[track_caller]
    pub fn wait_place(&mut self) -> u32 {
        let view = self.wait_view("place in line", |view| {
            matches!(view.holder, Holder::Waiting { place: Some(_), .. })
        });
        match view.holder {
            Holder::Waiting { place: Some(place), .. } => place,
            _ => 0,
        }
    }

    /// Every entry heard since the last forget, by place.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let frames = self.socket.heard().iter();
        let entries = frames.filter_map(|frame| match frame {
            ToVisitor::Entries { entries, .. } => Some(entries.clone()),
            _ => None,
        });
        entries.flatten().collect()
    }
}

/// The first frame.
#[must_use]
pub fn hello(after: EntrySeq) -> VisitorFrame {
    VisitorFrame::Hello { protocol: PROTOCOL, after, page: None, lang: None }
}

/// A post.
#[must_use]
pub fn post(key: &PostKey, text: &str) -> VisitorFrame {
    VisitorFrame::Post { key: key.clone(), text: text.to_owned() }
}
