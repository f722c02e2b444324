//! What stops a request, and the one place where that becomes HTTP.
//!
//! A [`Refusal`] is the asker's to mend and is not logged; a [`Failure`] is ours or the
//! platform's, is logged once, and tells the asker nothing but to try again.

use serde::Serialize;
use worker::{Error, Response, ResponseBuilder, Result};

use crate::{log, refusal::Refusal};

/// The platform or the deployment failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A variable or secret of the deployment is missing or unusable.
    #[error("{variable} {wants}")]
    Config {
        /// Its name.
        variable: &'static str,
        /// What it has to be.
        wants: &'static str,
    },
    /// A file of the site is missing: something was deployed without being built.
    #[error("{path} is not among the assets; build the site first")]
    Asset {
        /// Its path.
        path: &'static str,
    },
    /// A call to the platform went wrong.
    #[error("{doing}")]
    Platform {
        /// What was being done, a sentence.
        doing: &'static str,
        /// What the platform said.
        cause: Error,
    },
}

impl Failure {
    /// For `map_err`: the platform failed while `doing`.
    pub(crate) fn while_(doing: &'static str) -> impl FnOnce(Error) -> Self {
        move |cause| Self::Platform { doing, cause }
    }
}

/// Why a request got no further.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stopped {
    /// The asker can mend it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The asker cannot.
    #[error(transparent)]
    Failed(#[from] Failure),
}

// Calls to the platform that do not fail in practice, such as setting a header.
impl From<Error> for Stopped {
    fn from(cause: Error) -> Self {
        Self::Failed(Failure::Platform { doing: "A request could not be answered.", cause })
    }
}

/// What a handler gives back.
pub(crate) type Answer = core::result::Result<Response, Stopped>;

impl Stopped {
    /// The HTTP answer. Logs a failure, once.
    pub(crate) fn response(&self) -> Result<Response> {
        match self {
            Self::Refused(refusal) => {
                let response = refuse(refusal.status(), refusal.code(), &refusal.to_string())?;
                match refusal {
                    Refusal::MethodNotAllowed { allow } => {
                        response.headers().set("allow", allow)?;
                    }
                    Refusal::TooManyAttempts { retry_after_ms } => {
                        let seconds = retry_after_ms.div_ceil(1_000).to_string();
                        response.headers().set("retry-after", &seconds)?;
                    }
                    _ => {}
                }
                Ok(response)
            }
            Self::Failed(failure) => {
                let (code, sentence) = match failure {
                    Failure::Config { .. } | Failure::Asset { .. } => {
                        log::fault(&format!("The deployment is not complete: {failure}."));
                        ("not_configured", format!("The deployment is not complete: {failure}."))
                    }
                    Failure::Platform { doing, cause } => {
                        log::failure(doing, cause);
                        let sentence = "Something failed on our side. Try again in a moment.";
                        ("unavailable", sentence.to_owned())
                    }
                };
                let response = refuse(503, code, &sentence)?;
                response.headers().set("retry-after", "1")?;
                Ok(response)
            }
        }
    }
}

/// An error of the JSON API: `{"error":{"code","message"}}`.
///
/// # Errors
/// When the platform cannot make a response.
pub(crate) fn refuse(status: u16, code: &str, message: &str) -> Result<Response> {
    #[derive(Serialize)]
    struct Body<'a> {
        error: Words<'a>,
    }
    #[derive(Serialize)]
    struct Words<'a> {
        code: &'a str,
        message: &'a str,
    }
    ResponseBuilder::new()
        .with_status(status)
        .with_header("cache-control", "no-store")?
        .from_json(&Body { error: Words { code, message } })
}
