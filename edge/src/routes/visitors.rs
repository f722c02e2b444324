//! The frame asks for a visitor's token.

use serde::{Deserialize, Serialize};
use shared::{id::VisitorId, time::Timestamp};

use super::json;
use crate::{call::Call, config::Master, enter, failure::Answer};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Arrival {
    /// The site's key, as in the page.
    site: String,
    /// Origin of the page, as the frame was told it by the browser.
    origin: String,
    /// The token of an earlier visit.
    token: Option<String>,
}

#[derive(Serialize)]
struct Admitted {
    token: String,
    visitor: VisitorId,
    expires_at: Timestamp,
    /// Whether the token of the earlier visit was good; if not, this is a new visitor.
    renewed: bool,
}

/// `POST /api/v1/visitors`: a token, nothing written, no conversation woken.
pub(crate) async fn admit(call: &mut Call) -> Answer {
    let Arrival { site, origin, token } = call.json().await?;
    let settings = enter::site(call, &site).await?;
    let master = Master::of(&call.env)?;
    let (token, renewed) = enter::admit(&master, &settings, &origin, token.as_deref())?;
    let admitted = Admitted {
        token: token.issue(&master),
        visitor: token.visitor,
        expires_at: token.expires_at,
        renewed,
    };
    json(200, &admitted)
}
