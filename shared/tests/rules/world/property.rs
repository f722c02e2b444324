//! What must hold in every world, whatever the weather.

/// The properties, each with a test of its own in `worlds.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Property {
    Gapless,
    OneHolder,
    NoBotAfterChangeOfHands,
    OneDeadline,
    EachPostOnce,
    AcceptedIsKept,
    EachEffectOnce,
    NobodyForgotten,
    ScreensAgree,
    NothingPrivate,
    ReplayIsLive,
    SnapshotIsFresh,
    DeskAgrees,
    Settles,
}

/// A property that did not hold.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    pub(crate) property: Property,
    pub(crate) what: String,
}

impl Broken {
    pub(crate) const fn new(property: Property, what: String) -> Self {
        Self { property, what }
    }
}
