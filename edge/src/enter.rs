//! The door: where a token or a session becomes a seat. Trust is made here and nowhere else.
//!
//! An id is never a credential. A visitor's token is checked before any object is woken; an
//! agent's session is asked of the workspace at every request, so that a revoked one ends at once.

use shared::{
    id::{ConversationId, SiteId, VisitorId},
    settings::{SiteSettings, parse_origin},
    wire::{SUBPROTOCOL, TOKEN_SUBPROTOCOL},
};

use crate::{
    call::Call,
    clock,
    config::{self, Master},
    cookie, crypto,
    failure::Stopped,
    refusal::Refusal,
    seat::{Role, Seat},
    site_key, sites,
    visitor_token::VisitorToken,
    workspace::{self, Command, SignedIn},
};

/// Whoever changes something comes from a page of ours, or from no page at all.
///
/// A browser names the page's origin in every such request, so a missing one is a program, which
/// has no cookies of anyone.
///
/// # Errors
/// [`Refusal::WrongOrigin`].
pub(crate) fn own_page(call: &Call) -> Result<(), Stopped> {
    match call.header("origin") {
        Some(origin) if origin != config::origin(&call.env)? => Err(Refusal::WrongOrigin.into()),
        _ => Ok(()),
    }
}

/// Whoever opens a socket comes from a page of ours: a browser sends cookies with a socket's
/// handshake whoever started it, and asks nobody's leave.
///
/// # Errors
/// [`Refusal::UpgradeRequired`], [`Refusal::WrongOrigin`] also for a missing origin, or
/// [`Refusal::UnknownProtocol`].
pub(crate) fn socket(call: &Call) -> Result<(), Stopped> {
    let upgrade = call.header("upgrade").unwrap_or_default();
    if !upgrade.eq_ignore_ascii_case("websocket") {
        return Err(Refusal::UpgradeRequired.into());
    }
    if call.header("origin") != Some(config::origin(&call.env)?) {
        return Err(Refusal::WrongOrigin.into());
    }
    if subprotocols(call).iter().any(|name| name == SUBPROTOCOL) {
        Ok(())
    } else {
        Err(Refusal::UnknownProtocol.into())
    }
}

/// The visitor of a socket, and the settings of the site they are on.
///
/// # Errors
/// [`Refusal::BadToken`]; [`Refusal::UnknownSite`] and [`Refusal::ForeignOrigin`] when the owner
/// has removed the site or the page's origin since the token was made.
pub(crate) async fn visitor(call: &Call) -> Result<(Seat, SiteSettings), Stopped> {
    let subprotocols = subprotocols(call);
    let raw = subprotocols.iter().find_map(|name| name.strip_prefix(TOKEN_SUBPROTOCOL));
    let master = Master::of(&call.env)?;
    let token = VisitorToken::check(&master, raw.unwrap_or_default(), clock::now());
    let VisitorToken { visitor, site, origin, .. } = token.ok_or(Refusal::BadToken)?;
    if let Some(key) = call.query("site")
        && site_key::check(&master, &key).as_ref() != Some(&site)
    {
        return Err(Refusal::BadToken.into());
    }
    let settings = sites::settings(&call.env, &site).await?;
    if !settings.origins.contains(&origin) {
        return Err(Refusal::ForeignOrigin.into());
    }
    let conversation = ConversationId::of(&visitor, 1);
    Ok((Seat::Visitor { site, visitor, conversation }, settings))
}

/// The site of the key that a page shows.
///
/// # Errors
/// [`Refusal::UnknownSite`].
pub(crate) async fn site(call: &Call, key: &str) -> Result<SiteSettings, Stopped> {
    let master = Master::of(&call.env)?;
    let site = site_key::check(&master, key).ok_or(Refusal::UnknownSite)?;
    sites::settings(&call.env, &site).await
}

/// A token for the visitor of a page: the same visitor if they show a token of this site and
/// origin that is still good, otherwise a new one.
///
/// Returns the token, what it says, and whether the visitor is the same.
///
/// # Errors
/// [`Refusal::ForeignOrigin`] when the page is none of the site's.
pub(crate) fn admit(
    master: &Master,
    settings: &SiteSettings,
    origin: &str,
    shown: Option<&str>,
) -> Result<(VisitorToken, bool), Refusal> {
    let origin = parse_origin(origin).map_err(|_| Refusal::ForeignOrigin)?;
    if !settings.origins.contains(&origin) {
        return Err(Refusal::ForeignOrigin);
    }
    let now = clock::now();
    let known = shown
        .and_then(|raw| VisitorToken::check(master, raw, now))
        .filter(|token| token.site == settings.id && token.origin == origin)
        .map(|token| token.visitor);
    let renewed = known.is_some();
    let visitor = known.unwrap_or_else(|| {
        VisitorId::parse(&clock::long_id()).expect("22 characters of Base64url are an id")
    });
    let site: SiteId = settings.id.clone();
    Ok((VisitorToken::new(visitor, site, origin, now), renewed))
}

/// The person whose session this is.
///
/// # Errors
/// [`Refusal::SignedOut`].
pub(crate) async fn agent(call: &Call) -> Result<SignedIn, Stopped> {
    let token_hash = session_hash(call).ok_or(Refusal::SignedOut)?;
    workspace::ask(&call.env, &Command::Session { token_hash }).await
}

/// The same, if they are an owner.
///
/// # Errors
/// [`Refusal::SignedOut`] or [`Refusal::OwnersOnly`].
pub(crate) async fn owner(call: &Call) -> Result<SignedIn, Stopped> {
    let signed_in = agent(call).await?;
    match signed_in.account.role {
        Role::Owner => Ok(signed_in),
        Role::Agent => Err(Refusal::OwnersOnly.into()),
    }
}

/// Digest of the session's token, by which the workspace knows it.
pub(crate) fn session_hash(call: &Call) -> Option<String> {
    let cookies = call.header("cookie")?;
    cookie::token(&cookies).map(|token| crypto::sha256_hex(token.as_bytes()))
}

fn subprotocols(call: &Call) -> Vec<String> {
    let header = call.header("sec-websocket-protocol").unwrap_or_default();
    header.split(',').map(|name| name.trim().to_owned()).collect()
}
