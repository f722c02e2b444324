//! Sockets between a device and a conversation: in order within one socket and direction, lossy
//! only as a whole, and an old one may still deliver when a new one is open.

use shared::{
    time::Timestamp,
    wire::{
        agent::{AgentFrame, ToAgent},
        visitor::{ToVisitor, VisitorFrame},
    },
};

/// Which device a socket belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seat {
    Visitor(usize),
    Agent(usize),
}

/// From a device.
pub(crate) enum Up {
    Visitor(VisitorFrame),
    Agent(AgentFrame),
    Ping,
    /// The device has closed it.
    Closed,
}

/// To a device.
#[derive(Clone)]
pub(crate) enum Down {
    Opened,
    Visitor(ToVisitor),
    Agent(ToAgent),
    Pong,
}

/// One socket, as both ends and the network between them see it.
pub(crate) struct Socket {
    pub(crate) seat: Seat,
    pub(crate) room: usize,
    /// The device still listens to it.
    pub(crate) here: bool,
    /// The conversation still has it.
    pub(crate) there: bool,
    /// The hello has been answered; before that nothing is sent to it.
    pub(crate) greeted: bool,
    /// Takes everything and delivers nothing, in both directions, and neither end is told.
    pub(crate) black_hole: bool,
    /// A frame on it was left out, as no server should.
    pub(crate) cheated: bool,
    /// What every frame takes longer.
    pub(crate) slow_ms: u64,
    /// When the last frame of each direction arrives: nothing overtakes on one socket.
    pub(crate) last_up: Timestamp,
    pub(crate) last_down: Timestamp,
}

impl Socket {
    pub(crate) fn new(seat: Seat, room: usize) -> Self {
        Self {
            seat,
            room,
            here: true,
            there: false,
            greeted: false,
            black_hole: false,
            cheated: false,
            slow_ms: 0,
            last_up: Timestamp::default(),
            last_down: Timestamp::default(),
        }
    }
}
