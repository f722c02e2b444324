//! The door: how a visitor gets a token, and a new one when it is no longer good.

use std::cell::{Cell, RefCell};

use browser::fetch::{self, Failure};
use serde::{Deserialize, Serialize};
use shared::wire::Refused;

/// What the door gives.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Seat {
    /// Opens this visitor's conversations, and nothing else.
    pub(super) token: String,
    /// Who the visitor is.
    pub(super) visitor: String,
}

/// Why it gives nothing.
#[derive(Clone, Debug)]
pub(super) enum Closed {
    /// Nobody answers; later may be better.
    Unreachable,
    /// No, and asking again would be answered the same.
    Refused(Refused),
}

#[derive(Serialize)]
struct Enter<'a> {
    site: &'a str,
    origin: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<&'a str>,
}

pub(super) struct Door {
    site: String,
    origin: String,
    token: RefCell<Option<String>>,
    /// The token is from an earlier visit, or was turned away: show it at the door first.
    stale: Cell<bool>,
}

impl Door {
    pub(super) const fn new(site: String, origin: String, token: Option<String>) -> Self {
        Self { site, origin, token: RefCell::new(token), stale: Cell::new(true) }
    }

    /// Asks for a seat; the token there is, if any, says who the visitor has been.
    ///
    /// A token that the door no longer takes is dropped, and a new visitor comes in: the same
    /// door would answer the same to it for ever.
    pub(super) async fn enter(&self) -> Result<Seat, Closed> {
        let token = self.token.borrow().clone();
        let answer = match (self.ask(token.as_deref()).await, token) {
            (Err(Failure::Refused { status: 401, .. }), Some(_)) => self.ask(None).await,
            (answer, _) => answer,
        };
        match answer {
            Ok(seat) => {
                self.token.replace(Some(seat.token.clone()));
                self.stale.set(false);
                Ok(seat)
            }
            Err(failure) => Err(Closed::from(failure)),
        }
    }

    /// The token, if it has been taken at the door since it was last turned away.
    pub(super) fn fresh_token(&self) -> Option<String> {
        if self.stale.get() { None } else { self.token.borrow().clone() }
    }

    /// The token was turned away.
    pub(super) fn turned_away(&self) {
        self.stale.set(true);
    }

    /// Forgets who the visitor was.
    pub(super) fn forget(&self) {
        self.token.replace(None);
        self.stale.set(true);
    }

    async fn ask(&self, token: Option<&str>) -> Result<Seat, Failure> {
        let enter = Enter { site: &self.site, origin: &self.origin, token };
        fetch::post("/api/v1/visitors", &enter).await
    }

    pub(super) fn site(&self) -> &str {
        &self.site
    }
}

impl From<Failure> for Closed {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unreachable => Self::Unreachable,
            // Too many at once, and the server's own faults, pass.
            Failure::Refused { status: 408 | 425 | 429 | 500.., .. } => Self::Unreachable,
            Failure::Refused { code, message, .. } => {
                Self::Refused(Refused { code, message, retry: false })
            }
            Failure::NotUnderstood => Self::Refused(Refused {
                code: "not_understood".to_owned(),
                message: failure.to_string(),
                retry: false,
            }),
        }
    }
}
