//! An agent at the level of frames: a session, the desk, one open conversation.

use serde_json::json;
use shared::{
    id::{AgentId, EntrySeq, PostKey},
    text::Name,
    wire::{
        PROTOCOL, SUBPROTOCOL,
        agent::{AgentFrame, Entry, Person, ToAgent, View},
        desk::{DeskFrame, Item, ToDesk},
    },
};

use crate::{Http, Server, Socket, key, server::PASSWORD};

/// Someone who is signed in.
#[derive(Clone, Debug)]
pub struct Agent {
    cookie: String,
    http: Http,
    origin: String,
    port: u16,
}

/// Their socket to the desk.
pub type Desk = Socket<ToDesk>;

/// Their socket to one conversation.
pub type Thread = Socket<ToAgent>;

impl Agent {
    /// Signs in.
    ///
    /// # Panics
    /// When the edge refuses.
    #[must_use]
    pub fn sign_in(server: &Server, email: &str, password: &str) -> Self {
        let sign_in = json!({ "email": email, "password": password });
        let answer = server.http().post("/api/v1/session", &sign_in);
        let cookie = answer.headers.get("set-cookie").and_then(|value| value.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next());
        let cookie = cookie.unwrap_or_else(|| panic!("no session: {}", answer.text)).to_owned();
        Self {
            http: server.http().with_cookie(&cookie),
            cookie,
            origin: server.origin(),
            port: server.port(),
        }
    }

    /// Their session as a `Cookie` header.
    #[must_use]
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// A client of the API with their session.
    #[must_use]
    pub fn http(&self) -> &Http {
        &self.http
    }

    /// Who they are.
    ///
    /// # Panics
    /// When they are signed out.
    #[must_use]
    pub fn person(&self) -> Person {
        let me = self.http.get("/api/v1/session").json(200);
        let text = |name: &str| me["agent"][name].as_str().expect("it is a string").to_owned();
        Person {
            id: AgentId::parse(&text("id")).expect("the edge gives out ids"),
            name: Name::parse(&text("name")).expect("the edge keeps names"),
        }
    }

    /// Opens the list.
    ///
    /// # Panics
    /// When the edge refuses.
    #[must_use]
    pub fn desk(&self) -> Desk {
        let mut desk: Desk = self.socket("/ws/agent").expect("the desk lets an agent in");
        desk.send(&DeskFrame::Hello { protocol: PROTOCOL });
        desk.wait("the list", |frame| matches!(frame, ToDesk::Inbox { .. }).then_some(()));
        desk
    }

    /// Opens a conversation.
    ///
    /// # Panics
    /// When the edge refuses.
    #[must_use]
    pub fn thread(&self, conversation: &str) -> Thread {
        let path = format!("/ws/agent?conversation={conversation}");
        let mut thread: Thread = self.socket(&path).expect("a conversation lets an agent in");
        thread.send(&AgentFrame::Hello { protocol: PROTOCOL, after: EntrySeq::NONE });
        thread.wait("the welcome", |frame| matches!(frame, ToAgent::Welcome { .. }).then_some(()));
        thread
    }

    /// Any socket with their session.
    ///
    /// # Errors
    /// The status of the refusal.
    pub fn socket<T>(&self, path: &str) -> Result<Socket<T>, u16>
    where
        T: serde::de::DeserializeOwned + Clone + std::fmt::Debug,
    {
        let headers = [("origin", self.origin.as_str()), ("cookie", self.cookie.as_str())];
        Socket::open(self.port, path, &headers, &[SUBPROTOCOL.to_owned()])
    }
}

/// Adds a person to the team, for a test that needs one nobody else uses, and signs them in.
///
/// # Panics
/// When the edge refuses.
#[must_use]
pub fn colleague(server: &Server, owner: &Agent, name: &str) -> Agent {
    let email = format!("{}@example.com", name.to_lowercase());
    let agent = json!({ "name": name, "email": email, "password": PASSWORD, "role": "agent" });
    owner.http().post("/api/v1/agents", &agent).expect_status(201);
    Agent::sign_in(server, &email, PASSWORD)
}

impl Socket<ToDesk> {
    /// Waits until a conversation's line is as named.
    #[track_caller]
    pub fn wait_item(
        &mut self,
        what: &str,
        conversation: &str,
        mut is: impl FnMut(&Item) -> bool,
    ) -> Item {
        let mut fits = |item: &Item| item.conversation.as_str() == conversation && is(item);
        self.wait(what, |frame| match frame {
            ToDesk::Changed { item, .. } if fits(item) => Some((**item).clone()),
            ToDesk::Inbox { items, .. } => items.iter().find(|item| fits(item)).cloned(),
            _ => None,
        })
    }
}

impl Socket<ToAgent> {
    /// Waits for an entry.
    #[track_caller]
    pub fn wait_entry<R>(&mut self, what: &str, mut pick: impl FnMut(&Entry) -> Option<R>) -> R {
        self.wait(what, |frame| match frame {
            ToAgent::Entries { entries, .. } => entries.iter().find_map(&mut pick),
            _ => None,
        })
    }

    /// Waits for a view.
    #[track_caller]
    pub fn wait_view(&mut self, what: &str, mut is: impl FnMut(&View) -> bool) -> View {
        self.wait(what, |frame| match frame {
            ToAgent::View(view) | ToAgent::Welcome { view, .. } if is(view) => Some(view.clone()),
            _ => None,
        })
    }

    /// The epoch as last heard.
    ///
    /// # Panics
    /// When nothing has been heard.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        let views = self.heard().iter().rev().find_map(|frame| match frame {
            ToAgent::View(view) | ToAgent::Welcome { view, .. } => Some(view.epoch),
            _ => None,
        });
        views.expect("the welcome carries a view")
    }

    /// Takes the conversation, and waits until it is theirs.
    #[track_caller]
    pub fn claims(&mut self) -> View {
        let epoch = self.epoch();
        self.send(&AgentFrame::Claim { epoch });
        self.wait_view("the claim", |view| view.epoch > epoch)
    }

    /// Writes to the visitor, and waits for the place.
    #[track_caller]
    pub fn replies(&mut self, text: &str) -> EntrySeq {
        let (key, epoch) = (key(), self.epoch());
        self.send(&AgentFrame::Reply {
            key: key.clone(),
            text: text.to_owned(),
            epoch,
            seen: None,
        });
        self.wait_accepted(&key)
    }

    /// Waits for the place of a reply or note.
    #[track_caller]
    pub fn wait_accepted(&mut self, key: &PostKey) -> EntrySeq {
        self.wait("the acknowledgement", |frame| match frame {
            ToAgent::Accepted { key: accepted, seq } if accepted == key => Some(*seq),
            _ => None,
        })
    }

    /// Waits for a refusal, and says its code.
    #[track_caller]
    pub fn wait_refused(&mut self) -> String {
        self.wait("the refusal", |frame| match frame {
            ToAgent::Refused { why, .. } => Some(why.code.clone()),
            _ => None,
        })
    }
}
