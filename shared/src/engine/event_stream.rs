//! Reading a stream of server-sent events: bytes in, the data of whole events out.
//!
//! Written by hand, because it has to be bounded: `eventsource-stream` keeps a line of any length and
//! ends with the first byte that is no UTF-8. Follows the HTML standard's chapter on event streams,
//! of which only `data` is of use here.

use crate::limits::{EVENT_LINE_BYTES_MAX, RESPONSE_BYTES_MAX};

/// The stream is longer, or one of its lines is, than any answer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// A stream that is being read.
#[derive(Debug, Default)]
pub struct EventStream {
    line: Vec<u8>,
    data: Vec<String>,
    bytes: usize,
    /// The last byte was a carriage return: a line feed behind it is part of the same end.
    after_return: bool,
    begun: bool,
}

impl EventStream {
    /// Takes the next bytes, cut anywhere; gives the data of the events that they complete.
    ///
    /// # Errors
    /// [`TooLong`], after which the stream is of no use any more.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<String>, TooLong> {
        self.bytes += bytes.len();
        if self.bytes > RESPONSE_BYTES_MAX {
            return Err(TooLong);
        }
        let mut events = Vec::new();
        for &byte in bytes {
            match byte {
                b'\n' if self.after_return => self.after_return = false,
                b'\n' | b'\r' => {
                    self.after_return = byte == b'\r';
                    events.extend(self.end_line());
                }
                _ => {
                    self.after_return = false;
                    self.line.push(byte);
                    if self.line.len() > EVENT_LINE_BYTES_MAX {
                        return Err(TooLong);
                    }
                }
            }
        }
        Ok(events)
    }

    /// The stream is at its end: an event whose blank line never came is given all the same.
    #[must_use]
    pub fn end(mut self) -> Option<String> {
        let last = if self.line.is_empty() { None } else { self.end_line() };
        last.or_else(|| self.event())
    }

    fn end_line(&mut self) -> Option<String> {
        let line = core::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let line = if self.begun { &line } else { line.trim_start_matches('\u{feff}') };
        self.begun = true;
        if line.is_empty() {
            return self.event();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        if field == "data" {
            self.data.push(value.strip_prefix(' ').unwrap_or(value).to_owned());
        }
        None
    }

    fn event(&mut self) -> Option<String> {
        let data = core::mem::take(&mut self.data);
        (!data.is_empty()).then(|| data.join("\n"))
    }
}
