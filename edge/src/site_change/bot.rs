//! What an owner may set of a bot.

use core::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    document,
    id::{BotId, KnowledgeId},
    settings::{Avatar, BotSettings, Engine, EngineError, Language, Redact, SettingsError},
    text::Name,
};

use super::{patch, present};
use crate::{mask, refusal::Refusal};

/// Shortest and longest a visitor may be left waiting before the baton goes back to the bot.
/// Below a second no agent could answer; after a week nobody is waiting any more.
const UNANSWERED_AFTER_MS: RangeInclusive<u64> = 1_000..=7 * 24 * 3_600_000;

/// A change of a bot. `null` takes back the default; for `unanswered_after_ms` it is "never". A
/// refusal names fields as they stand in a change of a site: below `bot`.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct BotChange {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    greeting: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    required_answers: Option<Option<u32>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pace_ms: Option<Option<u32>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    unanswered_after_ms: Option<Option<u64>>,
    /// Bases that the workspace has, which is asked when the change is carried out.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    knowledge: Option<Vec<KnowledgeId>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    avatar: Option<Option<Avatar>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    language: Option<Option<Language>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    instructions: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    learning: Option<Option<bool>>,
    /// What answers for it, whole.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    engine: Option<Option<Engine>>,
    /// A merge patch of `ModelSettings`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    model: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    link_hosts: Option<Option<Vec<String>>>,
    /// A merge patch of `HandoffSettings`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    handoff: Option<Value>,
    /// In place of what there was.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    redact: Option<Option<Vec<Redact>>>,
}

impl BotChange {
    /// A change of nothing but when and how it hands over.
    pub(super) fn of_handoff(patch: Value, required_answers: Option<u32>) -> Self {
        let required_answers = required_answers.map(Some);
        Self { handoff: Some(patch), required_answers, ..Self::default() }
    }

    /// A bot made of this alone; it needs a name. Unless it names others it answers from the base
    /// `knowledge`.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field that is missing or wrong.
    pub(crate) fn found(&self, id: BotId, knowledge: KnowledgeId) -> Result<BotSettings, Refusal> {
        self.check()?;
        let name = self.name.clone();
        let name = name.ok_or_else(|| Refusal::invalid("bot.name", "This is needed."))?;
        let mut bot = BotSettings::new(id, name, vec![knowledge]);
        self.apply(&mut bot)?;
        Ok(bot)
    }

    /// Checks what is set, each field for itself.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        if let Some(Some(ms)) = self.unanswered_after_ms
            && !UNANSWERED_AFTER_MS.contains(&ms)
        {
            let why = "This is 1000 to 604800000 milliseconds, or null for never.";
            return Err(Refusal::invalid("bot.unanswered_after_ms", why));
        }
        if self.knowledge.as_ref().is_some_and(Vec::is_empty) {
            let why = SettingsError::Knowledge.to_string();
            return Err(Refusal::invalid("bot.knowledge", why));
        }
        let mut bot = any();
        self.apply(&mut bot)?;
        bot.check().map_err(|why| {
            let field = match why {
                SettingsError::GreetingTooLong => "bot.greeting",
                SettingsError::RequiredAnswers => "bot.required_answers",
                SettingsError::Pace => "bot.pace_ms",
                SettingsError::Engine(EngineError::Model) => "bot.engine.model",
                SettingsError::Engine(EngineError::BaseUrl(_)) => "bot.engine.base_url",
                SettingsError::Engine(_) => "bot.engine.key",
                SettingsError::Model(why) => of_model(why),
                SettingsError::TooManyPatterns => "bot.redact",
                SettingsError::Pattern { at, .. } => &format!("bot.redact[{at}].pattern"),
                SettingsError::LinkHosts => "bot.link_hosts",
                SettingsError::InstructionsTooLong => "bot.instructions",
                SettingsError::Knowledge => "bot.knowledge",
                SettingsError::Avatar
                | SettingsError::Language
                | SettingsError::Brand
                | SettingsError::Origin => "bot",
            };
            Refusal::invalid(field, why.to_string())
        })?;
        for (at, redact) in bot.redact.iter().enumerate() {
            mask::check(&redact.pattern).map_err(|why| {
                Refusal::invalid(&format!("bot.redact[{at}].pattern"), why.to_string())
            })?;
        }
        Ok(())
    }

    /// Changes `bot`.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field; `bot` is not to be kept then.
    pub(crate) fn apply(&self, bot: &mut BotSettings) -> Result<(), Refusal> {
        let unset = any();
        if let Some(name) = &self.name {
            bot.name = name.clone();
        }
        if let Some(greeting) = &self.greeting {
            greeting.as_deref().unwrap_or_default().trim().clone_into(&mut bot.greeting);
        }
        if let Some(required) = self.required_answers {
            bot.required_answers = required.unwrap_or(unset.required_answers);
        }
        if let Some(pace) = self.pace_ms {
            bot.pace_ms = pace.unwrap_or(unset.pace_ms);
        }
        if let Some(unanswered_after_ms) = self.unanswered_after_ms {
            bot.unanswered_after_ms = unanswered_after_ms;
        }
        if let Some(knowledge) = &self.knowledge {
            bot.knowledge.clone_from(knowledge);
        }
        if let Some(avatar) = &self.avatar {
            bot.avatar.clone_from(avatar);
        }
        if let Some(language) = &self.language {
            bot.language.clone_from(language);
        }
        if let Some(instructions) = &self.instructions {
            instructions.as_deref().unwrap_or_default().trim().clone_into(&mut bot.instructions);
        }
        if let Some(learning) = self.learning {
            bot.learning = learning.unwrap_or(unset.learning);
        }
        if let Some(engine) = &self.engine {
            bot.engine = engine.clone().unwrap_or_default();
        }
        if let Some(model) = &self.model {
            bot.model = patch::merged("bot.model", &bot.model, model)?;
        }
        if let Some(hosts) = &self.link_hosts {
            bot.link_hosts =
                hosts.as_ref().map(|hosts| hosts.iter().map(|host| as_browsers(host)).collect());
        }
        if let Some(handoff) = &self.handoff {
            bot.handoff = patch::merged("bot.handoff", &bot.handoff, handoff)?;
        }
        if let Some(redact) = &self.redact {
            bot.redact = redact.clone().unwrap_or_default();
        }
        Ok(())
    }
}

/// The field of `bot.model` that is wrong.
fn of_model(why: EngineError) -> &'static str {
    match why {
        EngineError::OutputTokens => "bot.model.output_tokens",
        EngineError::Time("first_token_ms") => "bot.model.first_token_ms",
        EngineError::Time("idle_ms") => "bot.model.idle_ms",
        EngineError::Time(_) => "bot.model.total_ms",
        EngineError::Budget => "bot.model.budget",
        EngineError::Model | EngineError::Key | EngineError::BaseUrl(_) => "bot.model",
    }
}

/// A host's name as browsers write it; what is more than a name stays, and is refused.
fn as_browsers(raw: &str) -> String {
    let is_name = !raw.contains([':', '/', '?', '#', '@', '\\']);
    is_name.then(|| document::host(raw)).flatten().unwrap_or_else(|| raw.to_owned())
}

/// A bot of someone who sets nothing. No limit of a field depends on the others, so that it will
/// do for checking any change.
fn any() -> BotSettings {
    BotSettings::new(
        BotId::parse("any").expect("three letters are an id"),
        Name::parse("any").expect("three letters are a name"),
        Vec::new(),
    )
}
