//! Sites' settings at the edge: a copy per isolate in front of the workspace's object.
//!
//! A copy is at most [`FRESH_MS`] old, so a change by an owner reaches every isolate within that.
//! When the workspace cannot be asked, an older copy is better than no chat.

use std::{cell::RefCell, collections::HashMap};

use shared::{id::SiteId, settings::SiteSettings, time::Timestamp};
use worker::Env;

use crate::{
    clock,
    failure::Stopped,
    workspace::{self, Command},
};

/// How old a copy may be.
const FRESH_MS: u64 = 10_000;

/// Copies an isolate keeps; at 2 kB each a few hundred kilobytes of its 128 MB.
const COPIES_MAX: usize = 256;

thread_local! {
    static COPIES: RefCell<HashMap<SiteId, (SiteSettings, Timestamp)>> = RefCell::default();
}

/// The settings of `site`.
///
/// # Errors
/// [`crate::refusal::Refusal::UnknownSite`], or a failure when the workspace cannot be asked and
/// there is no copy.
pub(crate) async fn settings(env: &Env, site: &SiteId) -> Result<SiteSettings, Stopped> {
    let now = clock::now();
    let copy = COPIES.with_borrow(|copies| copies.get(site).cloned());
    if let Some((settings, at)) = &copy
        && now.since(*at) < FRESH_MS
    {
        return Ok(settings.clone());
    }
    match workspace::ask::<SiteSettings>(env, &Command::Site { id: site.clone() }).await {
        Ok(settings) => {
            keep(settings.clone());
            Ok(settings)
        }
        Err(Stopped::Failed(failure)) => match copy {
            Some((settings, _)) => Ok(settings),
            None => Err(failure.into()),
        },
        Err(refused) => {
            COPIES.with_borrow_mut(|copies| copies.remove(site));
            Err(refused)
        }
    }
}

/// Keeps settings that the workspace has just given.
pub(crate) fn keep(settings: SiteSettings) {
    COPIES.with_borrow_mut(|copies| {
        if copies.len() >= COPIES_MAX {
            let oldest = copies.iter().min_by_key(|(_, (_, at))| *at).map(|(id, _)| id.clone());
            oldest.and_then(|id| copies.remove(&id));
        }
        // Two answers may cross: the newer settings stay.
        let newer = copies.get(&settings.id).is_none_or(|(old, _)| old.version <= settings.version);
        if newer {
            copies.insert(settings.id.clone(), (settings, clock::now()));
        }
    });
}
