//! Whether the other end of a socket can be reached, as people are told.

use leptos::prelude::*;
use shared::{sync::Connection, wire::close::Then};

/// What a view says about a socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Being reached for the first time: nothing to say yet.
    Starting,
    /// Reached.
    Online,
    /// Lost; it is tried again by itself.
    Lost,
    /// Given up: trying again would meet the same answer.
    Stopped,
    /// The session is over.
    SignedOut,
}

/// The standing of one socket.
#[derive(Clone, Copy)]
pub struct Reach {
    /// How it stands.
    pub standing: RwSignal<Standing>,
}

impl Reach {
    /// Of a socket that has not been opened yet.
    #[must_use]
    pub fn new() -> Self {
        Self { standing: RwSignal::new(Standing::Starting) }
    }

    /// What the socket's client says now.
    pub fn note(self, connection: Connection) {
        // An attempt to connect may outlive the view it was made for.
        let Some(before) = self.standing.try_get_untracked() else { return };
        let standing = match connection {
            Connection::Online => Standing::Online,
            Connection::Connecting if before == Standing::Starting => Standing::Starting,
            Connection::Connecting | Connection::Offline => Standing::Lost,
            Connection::Stopped(Then::SignIn) => Standing::SignedOut,
            Connection::Stopped(Then::Stop | Then::Reconnect) => Standing::Stopped,
        };
        if standing != before {
            self.standing.set(standing);
        }
    }

    /// Whether a wish would arrive now.
    #[must_use]
    pub fn is_online(self) -> bool {
        self.standing.get_untracked() == Standing::Online
    }
}

impl Default for Reach {
    fn default() -> Self {
        Self::new()
    }
}
