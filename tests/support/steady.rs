//! Streams that read on after an interruption.
//!
//! Linux interrupts whoever reads with a time-out when the machine is paused and goes on (signal(7)),
//! and nothing is lost by it. Neither tungstenite nor ureq tries again by itself.

use std::{
    io::{self, ErrorKind, Read, Write},
    net::TcpStream,
};

use ureq::{
    Error,
    unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport},
};

/// A stream that does.
#[derive(Debug)]
pub(crate) struct Steady<T>(pub(crate) T);

impl Read for Steady<TcpStream> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.0.read(bytes) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => return read,
            }
        }
    }
}

impl Write for Steady<TcpStream> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Makes connections of ureq's that do.
#[derive(Debug)]
pub(crate) struct SteadyConnector;

impl<T: Transport> Connector<T> for SteadyConnector {
    type Out = Steady<T>;

    fn connect(
        &self,
        _details: &ConnectionDetails<'_>,
        chained: Option<T>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(Steady))
    }
}

impl<T: Transport> Transport for Steady<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.0.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.0.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        loop {
            match self.0.await_input(timeout) {
                Err(Error::Io(error)) if error.kind() == ErrorKind::Interrupted => {}
                came => return came,
            }
        }
    }

    fn is_open(&mut self) -> bool {
        self.0.is_open()
    }
}
