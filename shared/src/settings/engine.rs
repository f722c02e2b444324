//! What answers for a bot, and how much it may cost.

use serde::{Deserialize, Serialize};

use crate::limits::{
    ENGINE_FIRST_TOKEN_MS, ENGINE_IDLE_MS, ENGINE_MS_MAX, ENGINE_MS_MIN, ENGINE_TOTAL_MS,
    MODEL_CHARS_MAX, OUTPUT_TOKENS, OUTPUT_TOKENS_MAX, TOKENS_MAX,
};

/// What answers for a bot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Engine {
    /// The knowledge base alone: no model, no network.
    #[default]
    Knowledge,
    /// A model behind any API that speaks OpenAI's chat completions.
    Openai {
        /// Where the API is, such as `https://api.example.com/v1`.
        base_url: String,
        /// Which model.
        model: String,
        /// Name of the secret that holds the key: [`SECRET_PREFIX`], then `A-Z 0-9 _`. None when the
        /// API wants no key.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// A model of Workers AI, through the binding `AI`.
    WorkersAi {
        /// Which model, such as `@cf/meta/llama-3.3-70b-instruct-fp8-fast`.
        model: String,
    },
}

/// What the name of a key's secret begins with. No other secret of the deployment can be named, so
/// that none can be sent to an address of an owner's choice.
pub const SECRET_PREFIX: &str = "MODEL_KEY";

impl Engine {
    /// Whether a model answers.
    #[must_use]
    pub const fn is_model(&self) -> bool {
        !matches!(self, Self::Knowledge)
    }
}

/// How a model is asked, and what it may cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModelSettings {
    /// An answer that the sources do not bear out is not sent.
    pub sources_required: bool,
    /// Most tokens of one answer.
    pub output_tokens: u32,
    /// How long the first token may take, milliseconds.
    pub first_token_ms: u64,
    /// How long it may be silent after that, milliseconds.
    pub idle_ms: u64,
    /// How long an answer may take in all, attempts and searches included, milliseconds.
    pub total_ms: u64,
    /// What it may cost.
    pub budget: BudgetSettings,
}

impl Default for ModelSettings {
    fn default() -> Self {
        Self {
            sources_required: false,
            output_tokens: OUTPUT_TOKENS,
            first_token_ms: ENGINE_FIRST_TOKEN_MS,
            idle_ms: ENGINE_IDLE_MS,
            total_ms: ENGINE_TOTAL_MS,
            budget: BudgetSettings::default(),
        }
    }
}

/// Tokens that may be spent; what is spent is answered from the knowledge base, or by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BudgetSettings {
    /// In one turn.
    pub turn: u32,
    /// In one conversation.
    pub conversation: u32,
    /// By one visitor in one day of UTC.
    pub visitor: u32,
    /// By all visitors of the site in one day of UTC.
    pub site: u32,
}

impl Default for BudgetSettings {
    fn default() -> Self {
        Self { turn: 24_000, conversation: 100_000, visitor: 200_000, site: 2_000_000 }
    }
}

/// Why an engine was not taken. The sentence is for the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// No model is named.
    #[error("A model's name has 1 to {MODEL_CHARS_MAX} characters.")]
    Model,
    /// An address with more behind it than what every request begins with.
    #[error(
        "Give the address that stands before /chat/completions, such as https://api.example.com/v1, \
         without {0}."
    )]
    BaseUrl(&'static str),
    /// A secret that is none of a model's.
    #[error(
        "Give the name of the secret that holds the key, not the key: {SECRET_PREFIX}, or \
         {SECRET_PREFIX}_ and capitals, digits or underscores."
    )]
    Key,
    /// Too many or no tokens for an answer.
    #[error("An answer has 16 to {OUTPUT_TOKENS_MAX} tokens.")]
    OutputTokens,
    /// A time is outside its bounds.
    #[error("{0} is {ENGINE_MS_MIN} to {ENGINE_MS_MAX} milliseconds.")]
    Time(&'static str),
    /// A budget is outside its bounds.
    #[error("A budget is at most {TOKENS_MAX} tokens.")]
    Budget,
}

impl Engine {
    /// Checks what is set; whether the address is a safe one is the edge's to say.
    ///
    /// # Errors
    /// The first [`EngineError`] found.
    pub fn check(&self) -> Result<(), EngineError> {
        let (model, key) = match self {
            Self::Knowledge => return Ok(()),
            Self::Openai { base_url, model, key } => {
                check_base_url(base_url)?;
                (model, key.as_deref())
            }
            Self::WorkersAi { model } => (model, None),
        };
        if !(1..=MODEL_CHARS_MAX).contains(&model.trim().chars().count()) {
            return Err(EngineError::Model);
        }
        let named = |key: &str| {
            let rest = key.strip_prefix(SECRET_PREFIX)?;
            let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            (key.len() <= 60
                && (rest.is_empty() || rest.starts_with('_'))
                && rest.chars().all(fits))
            .then_some(())
        };
        if key.is_some_and(|key| named(key).is_none()) {
            return Err(EngineError::Key);
        }
        Ok(())
    }
}

/// The path of a request is put behind the address: what ends it, or stands there already, would
/// lead nowhere.
fn check_base_url(base_url: &str) -> Result<(), EngineError> {
    let path = base_url.trim().trim_end_matches('/').to_ascii_lowercase();
    if base_url.contains('?') {
        Err(EngineError::BaseUrl("a query (? and what follows)"))
    } else if base_url.contains('#') {
        Err(EngineError::BaseUrl("a fragment (# and what follows)"))
    } else if ["/completions", "/chat", "/responses"].iter().any(|end| path.ends_with(end)) {
        Err(EngineError::BaseUrl("the path of a request at its end"))
    } else {
        Ok(())
    }
}

impl ModelSettings {
    /// Whether an answer may be shown while it is written: not where it has to be checked first (E7).
    #[must_use]
    pub const fn may_stream(&self) -> bool {
        !self.sources_required
    }

    /// Checks what is set.
    ///
    /// # Errors
    /// The first [`EngineError`] found.
    pub fn check(&self) -> Result<(), EngineError> {
        if !(16..=OUTPUT_TOKENS_MAX).contains(&self.output_tokens) {
            return Err(EngineError::OutputTokens);
        }
        let times = [
            ("first_token_ms", self.first_token_ms),
            ("idle_ms", self.idle_ms),
            ("total_ms", self.total_ms),
        ];
        if let Some((name, _)) =
            times.into_iter().find(|(_, ms)| !(ENGINE_MS_MIN..=ENGINE_MS_MAX).contains(ms))
        {
            return Err(EngineError::Time(name));
        }
        let BudgetSettings { turn, conversation, visitor, site } = self.budget;
        if [turn, conversation, visitor, site].into_iter().any(|tokens| tokens > TOKENS_MAX) {
            return Err(EngineError::Budget);
        }
        Ok(())
    }
}
