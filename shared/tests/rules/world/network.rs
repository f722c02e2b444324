//! What lies between devices and conversations: delays, losses, and who is told of them.

use shared::{
    conversation::Event,
    id::{EntrySeq, PostKey},
    sync::{Output, Sequenced},
    wire::close::Then,
};

use super::{
    Broken, Happening, Property, World,
    device::{AgentSide, Device, Heard, Side, VisitorSide},
    link::{Down, Seat, Socket, Up},
};

impl World {
    /// One input to a device, and everything that follows from it there.
    pub(super) fn input<S: Side>(&mut self, device: usize, input: impl FnOnce(&mut Device<S>)) {
        input(&mut S::devices(self)[device]);
        let outputs = S::devices(self)[device].outputs();
        self.carry_out::<S>(device, outputs);
    }

    /// Does what a client asks of its shell.
    pub(super) fn carry_out<S: Side>(&mut self, device: usize, outputs: Vec<Output<S::Payload>>) {
        for output in outputs {
            match output {
                Output::Connect => self.connect::<S>(device),
                Output::Close => self.hang_up::<S>(device),
                Output::Ping => self.send_up::<S>(device, Up::Ping),
                Output::Hello { after } => self.send_up::<S>(device, S::hello(after)),
                Output::Post { key, payload } => {
                    // Stored before it is sent (S2).
                    let stored = S::devices(self)[device].kept.iter().any(|p| p.key == key);
                    assert!(stored, "{key} is sent before it is stored");
                    self.send_up::<S>(device, S::post(key, payload));
                }
                Output::Store => {
                    let device = &mut S::devices(self)[device];
                    device.kept = device.client.pending().to_vec();
                }
            }
        }
    }

    fn connect<S: Side>(&mut self, device: usize) {
        self.hang_up::<S>(device);
        let here = &S::devices(self)[device];
        let (room, network) = (here.room, here.network);
        let socket = self.sockets.len();
        self.sockets.push(Socket::new(S::seat(device), room));
        S::devices(self)[device].socket = Some(socket);
        let delay = self.delay_ms();
        if !network || self.stormy && self.rng.one_in(12) {
            self.after_ms(delay, Happening::Dropped { socket });
        } else if !self.stormy || !self.rng.one_in(16) {
            self.send_down(socket, Down::Opened);
        }
        // Otherwise nothing is ever heard of it, and the client gives it up by itself.
    }

    /// The device has no use for its socket any more; what is on its way may still arrive.
    pub(super) fn hang_up<S: Side>(&mut self, device: usize) {
        let Some(socket) = S::devices(self)[device].socket.take() else { return };
        self.sockets[socket].here = false;
        // A tab that dies says nothing: its socket stays there as a ghost.
        if !self.stormy || !self.rng.one_in(3) {
            self.post_up(socket, Up::Closed);
        }
    }

    pub(super) fn send_up<S: Side>(&mut self, device: usize, frame: Up) {
        if let Some(socket) = S::devices(self)[device].socket {
            self.post_up(socket, frame);
        }
    }

    fn post_up(&mut self, socket: usize, frame: Up) {
        let delay = self.delay_ms() + self.sockets[socket].slow_ms;
        let at = self.now.plus(delay).max(self.sockets[socket].last_up);
        self.sockets[socket].last_up = at;
        self.at(at, Happening::Up { socket, frame });
    }

    pub(super) fn send_down(&mut self, socket: usize, frame: Down) {
        let delay = self.delay_ms() + self.sockets[socket].slow_ms;
        let at = self.now.plus(delay).max(self.sockets[socket].last_down);
        self.sockets[socket].last_down = at;
        self.at(at, Happening::Down { socket, frame });
    }

    /// The network loses a socket: with what is on its way or after it, at once or unnoticed.
    pub(super) fn lose(&mut self, socket: usize) {
        self.tally.losses += 1;
        let unnoticed = self.rng.one_in(4);
        if unnoticed || self.rng.one_in(2) {
            self.sockets[socket].black_hole = true;
        }
        if !unnoticed {
            let delay = self.delay_ms();
            self.after_ms(delay, Happening::Dropped { socket });
        }
    }

    pub(super) fn dropped(&mut self, socket: usize) {
        self.sockets[socket].there = false;
        if !core::mem::replace(&mut self.sockets[socket].here, false) {
            return;
        }
        let now = self.now;
        match self.sockets[socket].seat {
            Seat::Visitor(device) => self.input::<VisitorSide>(device, |d| {
                d.socket = None;
                d.client.closed(now, Then::Reconnect);
            }),
            Seat::Agent(device) => self.input::<AgentSide>(device, |d| {
                d.socket = None;
                d.client.closed(now, Then::Reconnect);
            }),
        }
    }

    /// A frame reaches a device.
    pub(super) fn arrive_here(&mut self, socket: usize, frame: Down) {
        let (here, black_hole) = (self.sockets[socket].here, self.sockets[socket].black_hole);
        if !here || black_hole {
            return;
        }
        match self.sockets[socket].seat {
            Seat::Visitor(device) => self.take::<VisitorSide>(device, socket, frame),
            Seat::Agent(device) => self.take::<AgentSide>(device, socket, frame),
        }
    }

    fn take<S: Side>(&mut self, device: usize, socket: usize, frame: Down) {
        let now = self.now;
        match frame {
            Down::Opened => {
                self.sockets[socket].there = true;
                self.input::<S>(device, |d| d.client.opened(now));
            }
            Down::Pong => self.input::<S>(device, |d| d.client.heard(now)),
            frame => {
                if let Some(heard) = S::heard(frame) {
                    self.hear::<S>(device, heard);
                }
            }
        }
    }

    fn hear<S: Side>(&mut self, device: usize, heard: Heard<S>) {
        let now = self.now;
        match heard {
            Heard::Welcome { reset, view } => self.input::<S>(device, |d| {
                d.view = Some(view);
                d.resets += u32::from(reset);
                d.client.welcome(now, reset);
            }),
            Heard::Entries { after, covered, entries } => {
                self.input::<S>(device, |d| d.client.entries(now, after, covered, entries));
            }
            Heard::View(view) => self.input::<S>(device, |d| {
                d.client.heard(now);
                d.view = Some(view);
            }),
            Heard::Accepted { key, seq } => {
                let room = S::devices(self)[device].room;
                self.check_accepted(room, &key, seq);
                self.input::<S>(device, |d| d.client.accepted(now, &key, seq));
            }
            Heard::Refused { key: Some(key), why } => {
                self.input::<S>(device, |d| d.client.refused(now, &key, why));
            }
            Heard::Refused { key: None, why } => self.input::<S>(device, |d| {
                d.client.heard(now);
                d.refusals.push(why);
            }),
        }
        let timeline = S::devices(self)[device].client.timeline();
        let rising = timeline.is_sorted_by(|a, b| a.seq() < b.seq());
        if !rising {
            let what = "entries are doubled or out of order".to_owned();
            self.broken.push(Broken::new(Property::ScreensAgree, what));
        }
    }

    fn check_accepted(&mut self, room: usize, key: &PostKey, seq: EntrySeq) {
        let at = usize::try_from(seq.0).expect("a log fits in memory");
        let event = self.rooms[room].log.get(at - 1).map(|recorded| &recorded.event);
        let kept = matches!(event, Some(
            Event::Posted { key: k }
            | Event::MessageLeft { key: k, .. }
            | Event::Replied { key: k, .. }
            | Event::Noted { key: k, .. }
        ) if k == key);
        if !kept {
            let what = format!("{key} was accepted at {seq}, where there is {event:?}");
            self.broken.push(Broken::new(Property::AcceptedIsKept, what));
        }
    }

    pub(super) fn delay_ms(&mut self) -> u64 {
        if !self.stormy {
            10
        } else if self.rng.one_in(24) {
            1_000 + self.rng.below(14_000)
        } else {
            1 + self.rng.below(400)
        }
    }
}
