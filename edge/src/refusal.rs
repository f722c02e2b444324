//! Understood, and not done: every refusal of the HTTP surface, with its status and its sentence.

use serde::{Deserialize, Serialize};
use shared::text::Name;

/// Why a request was not carried out.
///
/// The sentence is for the person in front of the screen. Objects answer the same type to the
/// worker, so that a refusal is worded in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Refusal {
    /// No such address, or nothing there.
    #[error("There is nothing here.")]
    NotFound,
    /// The address is known, the method is not.
    #[error("This address takes {allow} only.")]
    MethodNotAllowed {
        /// What it takes, as in the header `Allow`.
        allow: String,
    },
    /// A body of another type.
    #[error("Send JSON, with the header Content-Type: application/json.")]
    NotJson,
    /// A body that is no JSON, or not of the right shape.
    #[error("{field}: {why}")]
    Invalid {
        /// Which field, as a path; `body` for the whole.
        field: String,
        /// What is wrong with it, a sentence.
        why: String,
    },
    /// A body over the limit.
    #[error("This is too large: {bytes_max} bytes is the most.")]
    TooLarge {
        /// The limit.
        bytes_max: usize,
    },
    /// No session, or one that is over.
    #[error("Sign in first.")]
    SignedOut,
    /// The e-mail or the password is wrong; which of them is not said.
    #[error("The e-mail or the password is wrong.")]
    WrongPassword,
    /// Too many wrong passwords.
    #[error("Too many attempts. Try again in {} seconds.", retry_after_ms.div_ceil(1_000))]
    TooManyAttempts {
        /// When the next one is let through.
        retry_after_ms: u64,
    },
    /// Signed in, but without the right to this.
    #[error("Only an owner may do this.")]
    OwnersOnly,
    /// The request comes from another page than ours.
    #[error("This may only be asked from the console or the chat itself.")]
    WrongOrigin,
    /// The page is not one that the site's owner has named.
    #[error(
        "This chat is not set up for this page: its address is missing in the site's settings."
    )]
    ForeignOrigin,
    /// The sitemap is of no site that the knowledge base answers for.
    #[error(
        "The sitemap is of another site than this knowledge base answers for, which is {}. Add its \
         address to the origins of the site first.",
        hosts.join(", ")
    )]
    ForeignSitemap {
        /// The hosts of the sites.
        hosts: Vec<String>,
    },
    /// A site key that was never given out, or whose site is gone.
    #[error("This chat is not set up: the site key is unknown.")]
    UnknownSite,
    /// A visitor's token that is forged, expired or for another site.
    #[error("This chat has to be opened anew.")]
    BadToken,
    /// The set-up token is not the one of this deployment.
    #[error("This is not the set-up token of this deployment.")]
    WrongSetUpToken,
    /// The workspace has an owner already.
    #[error("This deployment is set up already. Sign in instead.")]
    SetUpDone,
    /// Somebody has this e-mail.
    #[error("Somebody has this e-mail already.")]
    EmailTaken,
    /// Sites still have this bot.
    #[error("This bot answers on {}. Take it off there first.", names(sites))]
    BotInUse {
        /// Their names.
        sites: Vec<Name>,
    },
    /// A socket's address was asked without an upgrade.
    #[error("This address is for WebSockets.")]
    UpgradeRequired,
    /// A socket that speaks something else.
    #[error("This server speaks {}.", shared::wire::SUBPROTOCOL)]
    UnknownProtocol,
}

impl Refusal {
    /// `field` is wrong, and `why` says how.
    pub(crate) fn invalid(field: &str, why: impl Into<String>) -> Self {
        Self::Invalid { field: field.to_owned(), why: why.into() }
    }

    /// HTTP status.
    pub(crate) const fn status(&self) -> u16 {
        match self {
            Self::Invalid { .. } | Self::UnknownProtocol => 400,
            Self::SignedOut | Self::WrongPassword | Self::BadToken => 401,
            Self::OwnersOnly
            | Self::WrongOrigin
            | Self::ForeignOrigin
            | Self::ForeignSitemap { .. }
            | Self::WrongSetUpToken => 403,
            Self::NotFound | Self::UnknownSite => 404,
            Self::MethodNotAllowed { .. } => 405,
            Self::EmailTaken | Self::BotInUse { .. } => 409,
            Self::SetUpDone => 410,
            Self::TooLarge { .. } => 413,
            Self::NotJson => 415,
            Self::UpgradeRequired => 426,
            Self::TooManyAttempts { .. } => 429,
        }
    }

    /// Stable name, for programs.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::MethodNotAllowed { .. } => "method_not_allowed",
            Self::NotJson => "not_json",
            Self::Invalid { .. } => "invalid",
            Self::TooLarge { .. } => "too_large",
            Self::SignedOut => "signed_out",
            Self::WrongPassword => "wrong_password",
            Self::TooManyAttempts { .. } => "too_many_attempts",
            Self::OwnersOnly => "owners_only",
            Self::WrongOrigin => "wrong_origin",
            Self::ForeignOrigin => "foreign_origin",
            Self::ForeignSitemap { .. } => "foreign_sitemap",
            Self::UnknownSite => "unknown_site",
            Self::BadToken => "bad_token",
            Self::WrongSetUpToken => "wrong_set_up_token",
            Self::SetUpDone => "set_up_done",
            Self::EmailTaken => "email_taken",
            Self::BotInUse { .. } => "bot_in_use",
            Self::UpgradeRequired => "upgrade_required",
            Self::UnknownProtocol => "unknown_protocol",
        }
    }
}

fn names(sites: &[Name]) -> String {
    sites.iter().map(Name::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use shared::text::Name;

    use super::Refusal;

    /// One of each. The match makes a new variant fail to compile until it is in here.
    fn all() -> Vec<Refusal> {
        let known = |refusal: &Refusal| match refusal {
            Refusal::NotFound
            | Refusal::MethodNotAllowed { .. }
            | Refusal::NotJson
            | Refusal::Invalid { .. }
            | Refusal::TooLarge { .. }
            | Refusal::SignedOut
            | Refusal::WrongPassword
            | Refusal::TooManyAttempts { .. }
            | Refusal::OwnersOnly
            | Refusal::WrongOrigin
            | Refusal::ForeignOrigin
            | Refusal::ForeignSitemap { .. }
            | Refusal::UnknownSite
            | Refusal::BadToken
            | Refusal::WrongSetUpToken
            | Refusal::SetUpDone
            | Refusal::EmailTaken
            | Refusal::BotInUse { .. }
            | Refusal::UpgradeRequired
            | Refusal::UnknownProtocol => (),
        };
        let all = vec![
            Refusal::NotFound,
            Refusal::MethodNotAllowed { allow: "GET".to_owned() },
            Refusal::NotJson,
            Refusal::invalid("name", "Write something first."),
            Refusal::TooLarge { bytes_max: 1 },
            Refusal::SignedOut,
            Refusal::WrongPassword,
            Refusal::TooManyAttempts { retry_after_ms: 1 },
            Refusal::OwnersOnly,
            Refusal::WrongOrigin,
            Refusal::ForeignOrigin,
            Refusal::ForeignSitemap { hosts: vec!["shop.example".to_owned()] },
            Refusal::UnknownSite,
            Refusal::BadToken,
            Refusal::WrongSetUpToken,
            Refusal::SetUpDone,
            Refusal::EmailTaken,
            Refusal::BotInUse { sites: vec![Name::parse("Shop").expect("a name")] },
            Refusal::UpgradeRequired,
            Refusal::UnknownProtocol,
        ];
        all.iter().for_each(known);
        all
    }

    #[test]
    fn every_refusal_is_a_sentence_and_stands_in_the_documentation() {
        let page = include_str!("../../docs/api.md");
        for refusal in all() {
            let sentence = refusal.to_string();
            assert!(sentence.ends_with('.') && sentence.contains(' '), "{sentence}");
            let row = format!("| `{}` | {} |", refusal.code(), refusal.status());
            assert!(page.contains(&row), "docs/api.md has no row that begins {row}");
        }
    }

    #[test]
    fn a_refusal_of_an_object_arrives_as_it_was() {
        for refusal in all() {
            let sent = serde_json::to_string(&refusal).expect("strings and numbers");
            assert_eq!(serde_json::from_str::<Refusal>(&sent).expect("the same"), refusal);
        }
    }
}
