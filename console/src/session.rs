//! Who sits in front of the console. The cookie is the browser's; this knows only what the API says.

use browser::fetch::{self, Failure};
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};
use shared::{id::AgentId, time::Timestamp};

const SESSION: &str = "/api/v1/session";
const SETUP: &str = "/api/v1/setup";

/// A signed-in person and their workspace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Session {
    /// Who.
    pub agent: Agent,
    /// Where.
    pub workspace: Workspace,
    /// Whether people can be asked for at all; absent when the server does not say.
    #[serde(default)]
    pub human_assistance: Option<HumanAssistance>,
}

/// Whether the operator lets this workspace's bots hand over to people.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct HumanAssistance {
    /// It does.
    pub available: bool,
    /// Until when, for a trial that ends.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// A sentence for the team, where it does not.
    #[serde(default)]
    pub why: Option<String>,
}

/// A person of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Agent {
    /// Who.
    pub id: AgentId,
    /// Their name.
    pub name: String,
}

/// The workspace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Workspace {
    /// Its name.
    pub name: String,
}

/// Which page is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The server has not said yet.
    Asking,
    /// The server did not answer.
    Unreachable,
    /// Nobody has claimed this deployment yet.
    FirstRun,
    /// Nobody is signed in.
    SignIn,
    /// Somebody is.
    In(Session),
}

/// What a sign-in sends.
#[derive(Serialize)]
pub struct Credentials {
    /// The account.
    pub email: String,
    /// Its password.
    pub password: String,
}

/// What the first run sends.
#[derive(Serialize)]
pub struct Claim {
    /// The token that the one who deployed was shown.
    pub set_up_token: String,
    /// The owner's name.
    pub name: String,
    /// The workspace's name.
    pub workspace: String,
    /// The owner's account.
    pub email: String,
    /// Its password.
    pub password: String,
}

#[derive(Deserialize)]
struct Setup {
    open: bool,
}

/// The way in and out.
#[derive(Clone, Copy)]
pub struct Door {
    /// Which page is to be shown.
    pub stage: RwSignal<Stage>,
}

impl Door {
    /// Asks the server who is signed in.
    #[must_use]
    pub fn open() -> Self {
        let door = Self { stage: RwSignal::new(Stage::Asking) };
        door.ask();
        door
    }

    /// Asks again: after a fault, or when a socket says that the session is over.
    pub fn ask(self) {
        spawn_local(async move {
            let stage = match fetch::get::<Session>(SESSION).await {
                Ok(session) => Stage::In(session),
                Err(Failure::Refused { status: 401, .. }) => Self::outside().await,
                Err(_) => Stage::Unreachable,
            };
            // Whoever is inside stays inside while the network is away: the list stays readable.
            let inside = matches!(self.stage.get_untracked(), Stage::In(_));
            if !(inside && stage == Stage::Unreachable) {
                self.show(stage);
            }
        });
    }

    /// Signs in.
    ///
    /// # Errors
    /// A sentence for the one who tried.
    pub async fn sign_in(self, credentials: Credentials) -> Result<(), String> {
        self.enter(fetch::post(SESSION, &credentials).await)
    }

    /// Claims a deployment that nobody has claimed.
    ///
    /// # Errors
    /// A sentence for the one who tried.
    pub async fn claim(self, claim: Claim) -> Result<(), String> {
        self.enter(fetch::post(SETUP, &claim).await)
    }

    /// Signs out.
    ///
    /// # Errors
    /// A sentence when the server did not hear of it: the session is still open then.
    pub async fn sign_out(self) -> Result<(), String> {
        match fetch::send("DELETE", SESSION, None).await {
            Ok(_) | Err(Failure::Refused { status: 401, .. }) => {
                self.show(Stage::SignIn);
                Ok(())
            }
            Err(failure) => Err(failure.to_string()),
        }
    }

    /// An old server without the question has been claimed long ago.
    async fn outside() -> Stage {
        match fetch::get::<Setup>(SETUP).await {
            Ok(Setup { open: true }) => Stage::FirstRun,
            Err(Failure::Unreachable) => Stage::Unreachable,
            Ok(_) | Err(_) => Stage::SignIn,
        }
    }

    fn enter(self, answer: Result<Session, Failure>) -> Result<(), String> {
        let session = answer.map_err(|failure| failure.to_string())?;
        self.show(Stage::In(session));
        Ok(())
    }

    /// Showing the same page anew would throw away what is typed there.
    fn show(self, stage: Stage) {
        if self.stage.get_untracked() != stage {
            self.stage.set(stage);
        }
    }
}
