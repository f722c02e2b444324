//! Which folder and which conversation are open, kept in the address' hash so that the browser's
//! back works and a place can be linked to: `#/folder/unassigned/CONVERSATION`.

use gloo_events::EventListener;
use leptos::prelude::*;
use shared::{id::ConversationId, inbox::Folder};

/// A place in the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder listed.
    pub folder: Folder,
    /// The conversation open beside it.
    pub conversation: Option<ConversationId>,
}

impl Place {
    /// `folder` with nothing open.
    #[must_use]
    pub const fn folder(folder: Folder) -> Self {
        Self { folder, conversation: None }
    }

    /// Reads a hash. What is no place is where work arrives: "Unassigned".
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches('#').trim_matches('/').split('/');
        let folder = match (parts.next(), parts.next()) {
            (Some("folder"), Some(name)) => Folder::ALL.into_iter().find(|f| slug(*f) == name),
            _ => None,
        };
        let Some(folder) = folder else { return Self::folder(Folder::Unassigned) };
        Self { folder, conversation: parts.next().and_then(|id| ConversationId::parse(id).ok()) }
    }

    /// The hash that leads here.
    #[must_use]
    pub fn href(&self) -> String {
        let folder = slug(self.folder);
        match &self.conversation {
            Some(conversation) => format!("#/folder/{folder}/{conversation}"),
            None => format!("#/folder/{folder}"),
        }
    }
}

const fn slug(folder: Folder) -> &'static str {
    match folder {
        Folder::Mine => "mine",
        Folder::Unassigned => "unassigned",
        Folder::Bot => "bot",
        Folder::All => "all",
        Folder::Resolved => "resolved",
    }
}

/// The current place, as a signal.
#[derive(Clone, Copy)]
pub struct Route {
    /// Where we are. Read only: go somewhere by a link or [`Route::go`].
    pub place: RwSignal<Place>,
}

impl Route {
    /// Follows the address for as long as the current owner lives.
    #[must_use]
    pub fn follow() -> Self {
        let place = RwSignal::new(Self::here());
        let changed = EventListener::new(&browser::window(), "hashchange", move |_| {
            let here = Self::here();
            if place.with_untracked(|place| *place != here) {
                place.set(here);
            }
        });
        // Stored, so that it ends with the owner.
        StoredValue::new_local(changed);
        Self { place }
    }

    /// Goes to `place`, as a link would.
    pub fn go(self, place: &Place) {
        // The browser refuses only in documents that have been left.
        drop(browser::window().location().set_hash(&place.href()));
    }

    /// Closes the open conversation.
    pub fn close(self) {
        self.go(&Place::folder(self.place.with_untracked(|place| place.folder)));
    }

    fn here() -> Place {
        Place::parse(&browser::window().location().hash().unwrap_or_default())
    }
}
