//! What an owner may set of a bot.

use core::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::{
    document,
    id::BotId,
    settings::{BotSettings, SettingsError},
    text::Name,
};

use super::{patch, present};
use crate::refusal::Refusal;

/// Shortest and longest a visitor may be left waiting before the baton goes back to the bot.
/// Below a second no agent could answer; after a week nobody is waiting any more.
const UNANSWERED_AFTER_MS: RangeInclusive<u64> = 1_000..=7 * 24 * 3_600_000;

/// A change of a bot. `null` takes back the default; for `unanswered_after_ms` it is "never".
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct BotChange {
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
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    link_hosts: Option<Option<Vec<String>>>,
    /// A merge patch of `HandoffSettings`.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    handoff: Option<Value>,
}

impl BotChange {
    /// A change of nothing but when and how it hands over.
    pub(super) fn of_handoff(patch: Value, required_answers: Option<u32>) -> Self {
        let required_answers = required_answers.map(Some);
        Self { handoff: Some(patch), required_answers, ..Self::default() }
    }

    /// Its name, for a bot that has none yet.
    pub(super) const fn take_name(&mut self) -> Option<Name> {
        self.name.take()
    }

    /// Checks what is set, each field for itself.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        if let Some(Some(ms)) = self.unanswered_after_ms
            && !UNANSWERED_AFTER_MS.contains(&ms)
        {
            let why = "This is 1000 to 604800000 milliseconds, or null for never.";
            return Err(Refusal::invalid("bot.unanswered_after_ms", why));
        }
        let mut bot = any();
        self.apply(&mut bot)?;
        bot.check().map_err(|why| {
            let field = match why {
                SettingsError::GreetingTooLong => "bot.greeting",
                SettingsError::RequiredAnswers => "bot.required_answers",
                SettingsError::Pace => "bot.pace_ms",
                SettingsError::LinkHosts => "bot.link_hosts",
                SettingsError::Brand | SettingsError::Origin => "bot",
            };
            Refusal::invalid(field, why.to_string())
        })
    }

    /// Changes `bot`.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] naming the field; `bot` is not to be kept then.
    pub(super) fn apply(&self, bot: &mut BotSettings) -> Result<(), Refusal> {
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
        if let Some(hosts) = &self.link_hosts {
            bot.link_hosts =
                hosts.as_ref().map(|hosts| hosts.iter().map(|raw| as_browsers(raw)).collect());
        }
        if let Some(handoff) = &self.handoff {
            bot.handoff = patch::merged("bot.handoff", &bot.handoff, handoff)?;
        }
        Ok(())
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
