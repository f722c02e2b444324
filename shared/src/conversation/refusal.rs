//! Understood, but not now: each reason carries what the asker needs to know.

use crate::{
    id::EntrySeq, limits::POSTS_PER_MINUTE_MAX, text::Name, text::TextError, wire::Refused,
};

/// Why a command was not carried out. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The words do not fit.
    #[error("{0}")]
    Text(#[from] TextError),
    /// Too many posts in a minute (P6).
    #[error("That was a lot at once. The next message goes through in {} seconds.", .retry_after_ms.div_ceil(1_000))]
    TooFast {
        /// How long until the next one is taken, milliseconds.
        retry_after_ms: u64,
    },
    /// The button is not there yet (H1).
    #[error("The chatbot answers first. You can ask for a person after {answers_left} more.")]
    NotYet {
        /// Bot answers still to come.
        answers_left: u32,
    },
    /// A person holds the conversation already.
    #[error("You are talking to {by} already.")]
    PersonIsHere {
        /// Who.
        by: Name,
    },
    /// Another agent was faster (H4).
    #[error("{by} was faster and has this conversation.")]
    AlreadyClaimed {
        /// Who holds it.
        by: Name,
    },
    /// Only the holder may write or release (H5).
    #[error("This conversation is not yours. Take it over first.")]
    NotYours,
    /// It is closed.
    #[error("This conversation is resolved. Reopen it first.")]
    Resolved,
    /// Nothing has been said in it yet.
    #[error("This conversation has not begun.")]
    NotBegun,
    /// There is no such answer to rate.
    #[error("There is no such answer.")]
    NoSuchAnswer,
    /// Nobody can be asked for here (H13).
    #[error("There are no people to talk to here, only the chatbot.")]
    NoPeople,
    /// There is no such offer, or it is over.
    #[error("This offer is over. You can ask for a person at any time.")]
    NoSuchOffer,
    /// The answer waits for nobody any more.
    #[error(
        "This answer is no longer waiting: somebody was faster, or the visitor has written again."
    )]
    NotProposed,
    /// The menu has no such item.
    #[error("This choice is gone. Write what you need instead.")]
    NoSuchItem,
    /// Something was written that the author has not seen.
    #[error("The visitor has written something new. Read it, then send this again.")]
    NewerExists {
        /// The newest post.
        post: EntrySeq,
    },
    /// The bot's conversations are not taken over here.
    #[error("This chatbot's chats are not taken over unless the visitor wants a person.")]
    TakeoverOff,
    /// There is no such department, bot or task.
    #[error("There is no such {what}.")]
    NoSuch {
        /// What.
        what: &'static str,
    },
    /// One label or task too many.
    #[error("A conversation has at most {most} {what}.")]
    TooMany {
        /// What.
        what: &'static str,
        /// How many it has at most.
        most: usize,
    },
    /// What was hidden is shown to a person only, and none is here.
    #[error("Nobody is here to show this to. A person who joins can be shown it then.")]
    NobodyToShow,
    /// It belongs to an epoch that is over, such as a bot's answer after a claim (H6).
    #[error("Epoch {theirs} is over, now it is {ours}.")]
    StaleEpoch {
        /// What the asker worked under.
        theirs: u32,
        /// What is now.
        ours: u32,
    },
}

impl Refusal {
    /// The stable name of the reason.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Text(TextError::Empty) => "empty",
            Self::Text(TextError::TooLong { .. }) => "too_long",
            Self::TooFast { .. } => "too_fast",
            Self::NotYet { .. } => "not_yet",
            Self::PersonIsHere { .. } => "person_is_here",
            Self::AlreadyClaimed { .. } => "already_claimed",
            Self::NotYours => "not_yours",
            Self::Resolved => "resolved",
            Self::NotBegun => "not_begun",
            Self::NoSuchAnswer => "no_such_answer",
            Self::NoPeople => "no_people",
            Self::NoSuchOffer => "no_such_offer",
            Self::NotProposed => "not_proposed",
            Self::NoSuchItem => "no_such_item",
            Self::NewerExists { .. } => "newer_exists",
            Self::TakeoverOff => "takeover_off",
            Self::NoSuch { .. } => "no_such",
            Self::TooMany { .. } => "too_many",
            Self::NobodyToShow => "nobody_to_show",
            Self::StaleEpoch { .. } => "stale_epoch",
        }
    }
}

impl From<&Refusal> for Refused {
    fn from(refusal: &Refusal) -> Self {
        Self {
            code: refusal.code().to_owned(),
            message: refusal.to_string(),
            retry: matches!(refusal, Refusal::TooFast { .. }),
        }
    }
}

const _: () = assert!(POSTS_PER_MINUTE_MAX > 0, "a visitor must be able to write at all");
