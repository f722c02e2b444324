//! What the worker asks the workspace's object, with the answer's type beside each question.
//!
//! Passwords and session tokens never get this far: only their hashes do.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use shared::{
    email::Email,
    id::{AgentId, BotId, ConversationId, KnowledgeId, SiteId},
    settings::{BotSettings, PolicyRule, SiteSettings},
    text::Name,
    time::Timestamp,
    wire::agent::Person,
};
use worker::Env;

use crate::{
    failure::{Failure, Stopped},
    objects,
    refusal::Refusal,
    seat::{Role, Seat},
    site_change::{BotChange, NewBotIds, NewIds, SiteChange},
};

/// A person of the workspace, as the API shows them.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Account {
    /// Who.
    pub(crate) id: AgentId,
    /// Their name.
    pub(crate) name: Name,
    /// What they sign in with.
    pub(crate) email: Email,
    /// What they may do.
    pub(crate) role: Role,
}

/// A person to be added.
#[derive(Serialize, Deserialize)]
pub(crate) struct NewAccount {
    /// Their name.
    pub(crate) name: Name,
    /// What they sign in with.
    pub(crate) email: Email,
    /// What they may do.
    pub(crate) role: Role,
    /// PHC string of their password.
    pub(crate) password_hash: String,
}

/// A session that is good.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SignedIn {
    /// Whose.
    pub(crate) account: Account,
    /// The workspace's name.
    pub(crate) workspace: Name,
    /// The session's public name: to tell it from others, worth nothing as a credential.
    pub(crate) session: String,
    /// Until when it is good if it is not used again.
    pub(crate) until: Timestamp,
}

impl SignedIn {
    /// The seat of this person.
    pub(crate) fn seat(&self) -> Seat {
        let Account { id, name, role, .. } = self.account.clone();
        let person = Person { id, name };
        Seat::Agent { person, role, session: self.session.clone(), session_until: self.until }
    }
}

/// A person's session, as they see it in a list.
#[derive(Serialize, Deserialize)]
pub(crate) struct SessionLine {
    /// Its public name.
    pub(crate) id: String,
    /// When it was opened.
    pub(crate) opened_at: Timestamp,
    /// When it was last used, to within a few minutes.
    pub(crate) used_at: Timestamp,
}

/// What there is to compare a password with.
#[derive(Serialize, Deserialize)]
pub(crate) struct Stored {
    /// Whose.
    pub(crate) agent: AgentId,
    /// PHC string.
    pub(crate) password_hash: String,
}

/// Somebody who tries to sign in.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Attempt {
    /// As whom.
    pub(crate) email: Email,
    /// From which network, shortened and hashed.
    pub(crate) network: String,
}

/// A bot and where it answers.
#[derive(Serialize, Deserialize)]
pub(crate) struct Bot {
    /// The sites that have it.
    pub(crate) sites: Vec<SiteId>,
    /// What is set of it.
    #[serde(flatten)]
    pub(crate) settings: BotSettings,
}

/// A bot that was changed.
#[derive(Serialize, Deserialize)]
pub(crate) struct ChangedBot {
    /// As it is now.
    pub(crate) bot: Bot,
    /// The sites that have it, as they are now.
    pub(crate) sites: Vec<SiteSettings>,
}

/// A question to the workspace's object.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Command {
    /// Whether nobody has claimed the workspace yet. → `bool`
    IsOpen,
    /// Claims the workspace; the first one has it. → [`SignedIn`]
    SetUp { workspace: Name, owner: NewAccount, token_hash: String },
    /// Counts an attempt to sign in. → `Option<Stored>`
    BeginSignIn(Attempt),
    /// The password was right: opens a session, and the attempt is not counted. → [`SignedIn`]
    OpenSession { attempt: Attempt, agent: AgentId, token_hash: String },
    /// Whose session this is. → [`SignedIn`]
    Session { token_hash: String },
    /// Ends it. → `()`
    CloseSession { token_hash: String },
    /// All sessions of a person. → `Vec<SessionLine>`
    Sessions { agent: AgentId },
    /// Ends one of them. → `()`
    RevokeSession { agent: AgentId, session: String },
    /// Adds a person. → [`Account`]
    AddAccount(NewAccount),
    /// Everyone. → `Vec<Account>`
    Accounts,
    /// Adds a site. → `Vec<SiteSettings>`: it, and others that have the bot it has changed
    AddSite { ids: NewIds, change: SiteChange },
    /// Changes a site. → `Vec<SiteSettings>`: it, and others that have the bot it has changed
    ChangeSite { id: SiteId, change: SiteChange },
    /// Adds a rule to those of a site's bot; one that is there already stays once. →
    /// [`SiteSettings`]
    AddRule { id: SiteId, rule: PolicyRule },
    /// A site as a change would make it; nothing is kept. → [`SiteSettings`]
    EditedSite { id: SiteId, change: SiteChange },
    /// All sites. → `Vec<SiteSettings>`
    Sites,
    /// One site. → [`SiteSettings`]
    Site { id: SiteId },
    /// All bots. → `Vec<Bot>`
    Bots,
    /// One bot. → [`Bot`]
    Bot { id: BotId },
    /// Adds a bot. → [`Bot`]
    AddBot { ids: NewBotIds, change: BotChange },
    /// Changes a bot, on every site that has it. → [`ChangedBot`]
    ChangeBot { id: BotId, change: BotChange },
    /// Deletes a bot that no site has. → `()`
    DeleteBot { id: BotId },
    /// Which of these are conversations of a site. → `Vec<bool>`
    AreOfSite { site: SiteId, conversations: Vec<ConversationId> },
    /// Whether there is such a knowledge base. → `bool`
    HasKnowledge { id: KnowledgeId },
}

/// Asks the workspace's object.
///
/// # Errors
/// The [`Refusal`] it answers, or a [`Failure`] when it cannot be reached.
pub(crate) async fn ask<T: DeserializeOwned>(env: &Env, command: &Command) -> Result<T, Stopped> {
    let failed = || Failure::while_("The workspace could not be asked.");
    let object = objects::workspace(env).map_err(failed())?;
    let answer = objects::post::<Result<T, Refusal>>(&object, "/", command);
    Ok(answer.await.map_err(failed())??)
}

/// A person of the workspace, for an object that has only an id.
///
/// # Errors
/// When the workspace could not be asked.
pub(crate) async fn account(env: &Env, id: &AgentId) -> worker::Result<Option<Account>> {
    let accounts = ask::<Vec<Account>>(env, &Command::Accounts).await;
    let accounts = accounts.map_err(|stopped| match stopped {
        Stopped::Refused(refusal) => worker::Error::from(refusal.to_string()),
        Stopped::Failed(failure) => worker::Error::from(failure.to_string()),
    })?;
    Ok(accounts.into_iter().find(|account| account.id == *id))
}
