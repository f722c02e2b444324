//! Entries as they are sent: a bot's words read, everybody else's as they are.

use super::{Hosts, show};
use crate::{
    settings::SiteSettings,
    wire::{Source, agent, visitor},
};

/// Where a bot's links may lead: where the owner allows it, or else to the site's own pages and to
/// the sites of the articles that the answer is from (D6).
#[must_use]
pub fn hosts_of(settings: &SiteSettings, source: Option<&Source>) -> Hosts {
    match &settings.bot.link_hosts {
        Some(hosts) => Hosts::new(hosts),
        None => {
            let own = settings.origins.iter().map(String::as_str);
            Hosts::new(own.chain(source.into_iter().flat_map(Source::all).map(|(_, url)| url)))
        }
    }
}

/// The entry as a visitor is sent it.
#[must_use]
pub fn for_visitor(mut entry: visitor::Entry, settings: &SiteSettings) -> visitor::Entry {
    if let visitor::Body::Answer { text: Some(text), source, document, .. } = &mut entry.body {
        let shown = show(text, &hosts_of(settings, source.as_ref()));
        (*text, *document) = (shown.text, shown.document);
    }
    entry
}

/// The entry as an agent is sent it: the same tree, and the Markdown of what may still be edited.
#[must_use]
pub fn for_agent(mut entry: agent::Entry, settings: &SiteSettings) -> agent::Entry {
    match &mut entry.body {
        agent::Body::Answer { text: Some(text), source, document, .. } => {
            let shown = show(text, &hosts_of(settings, source.as_ref()));
            (*text, *document) = (shown.text, shown.document);
        }
        agent::Body::Proposed { text: Some(text), source, document, .. } => {
            let shown = show(text, &hosts_of(settings, source.as_ref()));
            *document = shown.document;
        }
        _ => {}
    }
    entry
}
