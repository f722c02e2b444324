//! One HTTP request with a body, as the servers of the tests read it.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;

/// What was posted.
pub(crate) struct Posted {
    /// By name, in lower case.
    headers: BTreeMap<String, String>,
    /// Null when it is no JSON.
    pub(crate) body: Value,
}

impl Posted {
    /// A header; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        self.headers.get(name).cloned().unwrap_or_default()
    }
}

/// One `POST` to `path` with a length; anything else is nobody's.
pub(crate) fn read(stream: &TcpStream, path: &str) -> Option<Posted> {
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    if !line.starts_with(&format!("POST {path} ")) {
        return None;
    }
    let mut headers = BTreeMap::new();
    loop {
        line.clear();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").map_or(Ok(0), |length| length.parse()).ok()?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Posted { headers, body: serde_json::from_slice(&body).unwrap_or(Value::Null) })
}
