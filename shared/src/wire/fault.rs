//! Why a bot's engine gave no answer that could be sent: for the team and the timeline, never for a
//! visitor.

use serde::{Deserialize, Serialize};

/// What went wrong with an engine's answer. The visitor is told what happens next instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It could not be reached, or failed on its side, in every attempt.
    Unreachable,
    /// It refused the request: the key, the model or the address is wrong.
    Refused,
    /// It had too much to do, in every attempt.
    Busy,
    /// It took too long to begin, fell silent, or did not end.
    TimedOut,
    /// What it sent was no answer, or ended in the middle.
    Broken,
    /// What it sent was longer than any answer may be.
    TooLong,
    /// It said nothing.
    Empty,
    /// Its answer held what must not leave.
    Filtered,
    /// Its answer was not borne out by the sources, which the owner demands.
    Unsupported,
    /// The tokens that the owner allows are spent.
    Spent {
        /// Which allowance.
        budget: Budget,
    },
}

/// What tokens are counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// One turn.
    Turn,
    /// One conversation.
    Conversation,
    /// One visitor in one day.
    Visitor,
    /// One site in one day.
    Site,
    /// The whole deployment in one day.
    Day,
}

impl Fault {
    /// Whether the engine failed: it was not there, refused or took too long. Everything else is an
    /// answer that must not be sent, and counts as not knowing (E5).
    #[must_use]
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::Unreachable | Self::Refused | Self::Busy | Self::TimedOut)
    }

    /// Whether a person has to look at it: an answer that was held back, and settings that cannot
    /// work. What passes by itself, or was planned for, is only noted.
    #[must_use]
    pub const fn needs_attention(self) -> bool {
        match self {
            Self::Refused
            | Self::Broken
            | Self::TooLong
            | Self::Empty
            | Self::Filtered
            | Self::Unsupported => true,
            Self::Unreachable | Self::Busy | Self::TimedOut | Self::Spent { .. } => false,
        }
    }
}

/// Why a model asks for a person to take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelReason {
    /// The visitor asked for a person.
    AskedForPerson,
    /// The visitor complains or is upset.
    Complaint,
    /// It is a matter that a person should decide.
    Sensitive,
    /// It cannot help.
    CannotHelp,
}

impl ModelReason {
    /// The reason as a model writes it; what is none of ours is that it cannot help.
    #[must_use]
    pub fn read(raw: &str) -> Self {
        match raw.trim() {
            "asked_for_person" => Self::AskedForPerson,
            "complaint" => Self::Complaint,
            "sensitive" => Self::Sensitive,
            _ => Self::CannotHelp,
        }
    }

    /// Whether it calls for a person; otherwise it is the bot that does not know (E10).
    #[must_use]
    pub const fn calls_a_person(self) -> bool {
        !matches!(self, Self::CannotHelp)
    }
}
