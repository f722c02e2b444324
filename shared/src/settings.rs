//! What an owner sets, in the shape in which it travels from the workspace to a conversation.
//!
//! The workspace keeps them and raises `version` at every change; a conversation keeps the newest
//! copy it has seen, so that a visitor's message never waits for the workspace.

mod action;
mod bot;
mod engine;
mod handoff;
mod policy;
mod redact;
mod team;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use self::{
    action::{Action, ActionKind, AssignTo},
    bot::{Avatar, Language},
    engine::{BudgetSettings, Engine, EngineError, ModelSettings, SECRET_PREFIX},
    handoff::{Announce, HandoffError, HandoffSettings, Idle, Ladder, OnTrigger, Triggers},
    policy::{Attribute, LeadsTo, MenuItem, PolicyRule, Then, When},
    redact::{PatternError, Redact},
    team::{Assignment, Department, Reach, Team, TeamError, check_departments},
};

use crate::{
    id::{BotId, DepartmentId, KnowledgeId, SiteId},
    limits::{
        AVATAR_CHARS_MAX, AVATAR_COLORS, BASES_OF_BOT_MAX, CAPACITY, GREETING_CHARS_MAX,
        INSTRUCTIONS_CHARS_MAX, LINK_HOSTS_MAX, PACE_MS_MAX, PACE_MS_MIN, REDACT_MAX,
        REQUIRED_ANSWERS_MAX, UNANSWERED_AFTER_MS,
    },
    text::Name,
};

/// One site: whose page it is, where the chat may be shown, and who answers first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteSettings {
    /// Rises by one at every change.
    pub version: u64,
    /// The site.
    pub id: SiteId,
    /// Its name, shown as the heading of the chat.
    pub name: Name,
    /// Origins of the pages that may show the chat, such as `https://www.example.com`.
    pub origins: Vec<String>,
    /// The owner's colour, `#rrggbb`; ours when absent.
    pub brand: Option<Brand>,
    /// The bot that holds a conversation first.
    pub bot: BotSettings,
    /// The other bots that a conversation can be given to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bots: Vec<BotSettings>,
    /// The people behind it.
    #[serde(default)]
    pub team: Team,
    /// Parts of the team that conversations are passed to.
    #[serde(default)]
    pub departments: Vec<Department>,
}

impl SiteSettings {
    /// A site with the defaults of someone who sets nothing.
    #[must_use]
    pub const fn new(id: SiteId, name: Name, origins: Vec<String>, bot: BotSettings) -> Self {
        Self {
            version: 1,
            id,
            name,
            origins,
            brand: None,
            bot,
            bots: Vec::new(),
            team: Team {
                hours: None,
                reach: Reach::Online,
                assignment: Assignment::Off,
                capacity: CAPACITY,
            },
            departments: Vec::new(),
        }
    }

    /// All bots, the one that holds a conversation first before the others.
    pub fn all_bots(&self) -> impl Iterator<Item = &BotSettings> {
        core::iter::once(&self.bot).chain(&self.bots)
    }

    /// A bot, if the site has one of this id.
    #[must_use]
    pub fn bot_of(&self, id: &BotId) -> Option<&BotSettings> {
        self.all_bots().find(|bot| bot.id == *id)
    }

    /// The same with `id` as its bot, so that this one's settings count; as they are when the site
    /// has no bot of this id any more.
    #[must_use]
    pub fn with(&self, id: &BotId) -> Cow<'_, Self> {
        let Some(at) = self.bots.iter().position(|bot| bot.id == *id) else {
            return Cow::Borrowed(self);
        };
        let mut settings = self.clone();
        core::mem::swap(&mut settings.bot, &mut settings.bots[at]);
        Cow::Owned(settings)
    }

    /// A department, if there is one of this id.
    #[must_use]
    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == *id)
    }

    /// The team of `department`, or the whole one when it names none that exists.
    #[must_use]
    pub fn team(&self, department: Option<&DepartmentId>) -> &Team {
        department.and_then(|id| self.department(id)).map_or(&self.team, |d| &d.team)
    }
}

/// A bot, and when it lets go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BotSettings {
    /// The bot.
    pub id: BotId,
    /// Its name, always shown with "AI" beside it.
    pub name: Name,
    /// What it says before its first answer; may be empty.
    pub greeting: String,
    /// Bot answers before a visitor is offered the button for a person; 0 is from the start.
    pub required_answers: u32,
    /// Milliseconds between two pieces of a streamed answer.
    pub pace_ms: u32,
    /// How long a visitor waits before the baton goes back to the bot; never when absent.
    pub unanswered_after_ms: Option<u64>,
    /// Where it looks for answers.
    pub knowledge: Vec<KnowledgeId>,
    /// What stands in the round beside its words; our sign for a bot when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<Avatar>,
    /// The language it answers in; the visitor's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What a model is told about how to answer; may be empty. Visitors never see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instructions: String,
    /// What answers for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub engine: Engine,
    /// How a model is asked, where one answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub model: ModelSettings,
    /// Hosts its links may lead to, with all below them; when absent, those of the site's pages
    /// and of the article an answer is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_hosts: Option<Vec<String>>,
    /// When and how it hands over.
    #[serde(default)]
    pub handoff: HandoffSettings,
    /// What is hidden before a model may read it, besides card numbers and IBANs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redact: Vec<Redact>,
    /// Whether what people answer is proposed as knowledge of the bot.
    #[serde(default = "on", skip_serializing_if = "is_on")]
    pub learning: bool,
}

const fn on() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_on(set: &bool) -> bool {
    *set
}

impl BotSettings {
    /// A bot with the defaults of someone who sets nothing.
    #[must_use]
    pub fn new(id: BotId, name: Name, knowledge: Vec<KnowledgeId>) -> Self {
        Self {
            id,
            name,
            greeting: String::new(),
            required_answers: 2,
            pace_ms: 60,
            unanswered_after_ms: Some(UNANSWERED_AFTER_MS),
            knowledge,
            avatar: None,
            language: None,
            instructions: String::new(),
            engine: Engine::default(),
            model: ModelSettings::default(),
            link_hosts: None,
            handoff: HandoffSettings::default(),
            learning: true,
            redact: Vec::new(),
        }
    }

    /// Checks the numbers and lengths an owner has set.
    ///
    /// # Errors
    /// The first [`SettingsError`] found.
    pub fn check(&self) -> Result<(), SettingsError> {
        if self.greeting.chars().count() > GREETING_CHARS_MAX {
            return Err(SettingsError::GreetingTooLong);
        }
        if self.required_answers > REQUIRED_ANSWERS_MAX {
            return Err(SettingsError::RequiredAnswers);
        }
        if !(PACE_MS_MIN..=PACE_MS_MAX).contains(&self.pace_ms) {
            return Err(SettingsError::Pace);
        }
        if self.instructions.chars().count() > INSTRUCTIONS_CHARS_MAX {
            return Err(SettingsError::InstructionsTooLong);
        }
        let is_twice = |(i, base)| self.knowledge[..i].contains(base);
        if self.knowledge.len() > BASES_OF_BOT_MAX
            || self.knowledge.iter().enumerate().any(is_twice)
        {
            return Err(SettingsError::Knowledge);
        }
        self.engine.check().map_err(SettingsError::Engine)?;
        self.model.check().map_err(SettingsError::Model)?;
        if self.redact.len() > REDACT_MAX {
            return Err(SettingsError::TooManyPatterns);
        }
        for (at, redact) in self.redact.iter().enumerate() {
            redact.check().map_err(|why| SettingsError::Pattern { at, why })?;
        }
        let hosts = self.link_hosts.as_deref().unwrap_or_default();
        if hosts.len() > LINK_HOSTS_MAX || !hosts.iter().all(|host| is_link_host(host)) {
            return Err(SettingsError::LinkHosts);
        }
        Ok(())
    }
}

/// What was never set is not written: settings travel with every connection.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Why settings were not taken. The sentence is for the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The greeting is over its limit.
    #[error("A greeting has at most {GREETING_CHARS_MAX} characters.")]
    GreetingTooLong,
    /// The button would come too late to be of use.
    #[error("At most {REQUIRED_ANSWERS_MAX} answers may be required before a person is offered.")]
    RequiredAnswers,
    /// The pace is outside its bounds.
    #[error("The pace is {PACE_MS_MIN} to {PACE_MS_MAX} milliseconds.")]
    Pace,
    /// The instructions are over their limit.
    #[error("Instructions have at most {INSTRUCTIONS_CHARS_MAX} characters.")]
    InstructionsTooLong,
    /// Too many knowledge bases, or one of them twice.
    #[error("A bot answers from 1 to {BASES_OF_BOT_MAX} knowledge bases, each named once.")]
    Knowledge,
    /// Nothing to draw, too much of it, or no such colour.
    #[error(
        "An avatar is an emoji or letters, 1 to {AVATAR_CHARS_MAX} characters without spaces, on a \
         colour from 0 to {}.",
        AVATAR_COLORS - 1
    )]
    Avatar,
    /// Not a language tag.
    #[error("A language is a tag such as en or de-CH.")]
    Language,
    /// The engine is none.
    #[error(transparent)]
    Engine(EngineError),
    /// How a model is asked is out of bounds.
    #[error(transparent)]
    Model(EngineError),
    /// More patterns than fit.
    #[error("At most {REDACT_MAX} patterns are hidden.")]
    TooManyPatterns,
    /// A pattern that cannot be used.
    #[error("{why}")]
    Pattern {
        /// Which, counted from 0.
        at: usize,
        /// Why.
        why: PatternError,
    },
    /// Too many hosts, or one that is none.
    #[error(
        "At most {LINK_HOSTS_MAX} hosts, each a name such as example.com, without https:// or a path."
    )]
    LinkHosts,
    /// Not `#rrggbb`.
    #[error("A colour is written as # and six hexadecimal digits.")]
    Brand,
    /// Not an origin of a web page.
    #[error("An origin is https:// or http://, a host and perhaps a port, and nothing after it.")]
    Origin,
}

/// An owner's colour, `#rrggbb` in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Brand(String);

impl Brand {
    /// Parses `#rrggbb`.
    ///
    /// # Errors
    /// [`SettingsError::Brand`] for anything else.
    pub fn parse(raw: &str) -> Result<Self, SettingsError> {
        let digits = raw.strip_prefix('#').ok_or(SettingsError::Brand)?;
        if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(raw.to_ascii_lowercase()))
        } else {
            Err(SettingsError::Brand)
        }
    }

    /// `#rrggbb`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Brand {
    type Error = SettingsError;
    fn try_from(raw: String) -> Result<Self, SettingsError> {
        Self::parse(&raw)
    }
}

impl From<Brand> for String {
    fn from(brand: Brand) -> Self {
        brand.0
    }
}

/// Whether this is a host in ASCII and lower case that is somebody's own: `localhost`, an address
/// of four numbers, or a name below another, as a whole ending such as `com` is not.
fn is_link_host(host: &str) -> bool {
    let label = |label: &str| {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        !label.is_empty() && label.len() <= 63 && label.bytes().all(plain)
    };
    let is_own = host == "localhost" || host.contains('.');
    is_own && host.len() <= 253 && host.split('.').all(label)
}

/// Parses an origin as a browser writes it: scheme, host, port; no path, no credentials.
///
/// # Errors
/// [`SettingsError::Origin`] for anything else.
pub fn parse_origin(raw: &str) -> Result<String, SettingsError> {
    let raw = raw.trim().trim_end_matches('/').to_ascii_lowercase();
    let host = raw
        .strip_prefix("https://")
        .or_else(|| raw.strip_prefix("http://"))
        .ok_or(SettingsError::Origin)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if host.is_empty() || host.len() > 255 || !host.chars().all(plain) {
        return Err(SettingsError::Origin);
    }
    Ok(raw)
}
