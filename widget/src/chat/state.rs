//! What there is to see, and who is told when it changed.
//!
//! One plain struct and a trigger for each part of it, instead of a signal for each field: every
//! type of signal and memo is 3 to 4 KB of WASM, and there were twenty-five of them
//! (`cargo xtask size`).

use std::{
    cell::{Ref, RefCell, RefMut},
    rc::Rc,
};

use reactive_graph::{
    signal::ArcTrigger,
    traits::{Notify, Track},
};
use shared::{
    id::{EntrySeq, PostKey},
    sync::PendingState,
    wire::visitor::{Site, View},
};

use super::{leave::Leave, rows::Row, streaming::Stream};

/// How the conversation can be reached, as far as the visitor needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nothing to say: it works, or is only just beginning.
    #[default]
    Quiet,
    /// It is cut off, and tries by itself.
    Reconnecting,
    /// It tries no more, for this reason.
    Closed(String),
}

/// Everything the views draw from.
#[derive(Debug, Default)]
pub struct State {
    /// Whose chat it is, once known.
    pub site: Option<Site>,
    /// Who holds it, and what the visitor may do.
    pub view: Option<View>,
    /// The transcript, oldest first.
    pub rows: Vec<Rc<Row>>,
    /// How far each of the visitor's unconfirmed messages has come.
    pub posts: Vec<(PostKey, PendingState)>,
    /// What the visitor thought of which answer.
    pub rated: Vec<(EntrySeq, bool)>,
    /// Messages of the visitor's of which this tab has hidden something, see `chat::hidden`.
    pub hidden: Vec<String>,
    /// Which messages were shown all the same, and to whom.
    pub shown: Vec<(PostKey, String)>,
    /// The answer being written.
    pub stream: Option<Stream>,
    /// Whether frames go out at once.
    pub online: bool,
    /// What to say about the connection.
    pub reach: Reach,
    /// What is in the message box.
    pub draft: String,
    /// The form for an offline message.
    pub leave: Leave,
    /// Why something just asked for was not done.
    pub notice: Option<String>,
    /// Language of dates and times.
    pub lang: String,
}

/// A part of the [`State`] that changes as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// `site`.
    Site,
    /// `view`.
    View,
    /// `rows`.
    Rows,
    /// `posts`, `rated`, `hidden` and `shown`: what can change about a row.
    Marks,
    /// `stream`.
    Stream,
    /// `online` and `reach`.
    Reach,
    /// `draft`.
    Draft,
    /// `leave`.
    Leave,
    /// `notice`.
    Notice,
    /// Nothing of the state: the keyboard should go to where one writes.
    Focus,
}

/// The state with its triggers.
#[derive(Default)]
pub(super) struct Watched {
    state: RefCell<State>,
    changed: [ArcTrigger; About::Focus as usize + 1],
}

impl Watched {
    /// The state, to look at; what is drawn from it is drawn again when `about` changes.
    pub(super) fn see(&self, about: About) -> Ref<'_, State> {
        self.changed[about as usize].track();
        self.state.borrow()
    }

    /// The state, to look at once.
    pub(super) fn peek(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// The state, to change; [`Watched::tell`] is to follow.
    pub(super) fn change(&self) -> RefMut<'_, State> {
        self.state.borrow_mut()
    }

    /// Tells whoever draws the part that `about` names.
    pub(super) fn tell(&self, about: About) {
        self.changed[about as usize].notify();
    }
}
