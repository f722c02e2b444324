//! A model's API on this machine, which also misbehaves: says what a script tells it to, byte by byte,
//! and notes what it was asked and whether the asker hung up.

use std::{
    io::{ErrorKind, Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use serde_json::{Value, json};

use crate::{PATIENCE, clock, posted};

/// What a response does next.
#[derive(Clone, Debug)]
pub enum Act {
    /// Sends these bytes.
    Send(Vec<u8>),
    /// Does nothing for so long.
    Pause(Duration),
    /// Does nothing until the asker hangs up.
    Hang,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Script {
    status: u16,
    headers: String,
    acts: Vec<Act>,
}

impl Script {
    /// Only a status, with a body that nobody should ever see.
    #[must_use]
    pub fn status(status: u16) -> Self {
        let body = format!("raw upstream error {status}");
        Self { status, headers: String::new(), acts: vec![Act::Send(body.into())] }
    }

    /// Any bytes of any type.
    #[must_use]
    pub fn raw(content_type: &str, acts: Vec<Act>) -> Self {
        Self { status: 200, headers: format!("content-type: {content_type}\r\n"), acts }
    }

    /// Events with these data.
    #[must_use]
    pub fn events(data: &[String]) -> Self {
        let event = |data: &String| Act::Send(format!("data: {data}\n\n").into());
        Self::raw("text/event-stream", data.iter().map(event).collect())
    }

    /// An answer as a model streams it, a word an event, with its tokens and its end.
    #[must_use]
    pub fn says(text: &str) -> Self {
        let mut data: Vec<_> = text.split_inclusive(' ').map(delta).collect();
        data.extend(end(50));
        Self::events(&data)
    }

    /// The same with a pause after each event.
    #[must_use]
    pub fn says_slowly(text: &str, pause: Duration) -> Self {
        let mut script = Self::says(text);
        script.acts = script.acts.into_iter().flat_map(|act| [act, Act::Pause(pause)]).collect();
        script
    }

    /// The call of a tool.
    #[must_use]
    pub fn calls(calls: &[(&str, Value)]) -> Self {
        let call = |(index, (name, arguments)): (usize, &(&str, Value))| {
            json!({ "choices": [{ "delta": { "tool_calls": [{
                "index": index, "id": format!("c{index}"), "type": "function",
                "function": { "name": name, "arguments": arguments.to_string() },
            }] } }] })
            .to_string()
        };
        let mut data: Vec<_> = calls.iter().enumerate().map(call).collect();
        data.extend(end(20));
        Self::events(&data)
    }

    /// One more header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    /// What it does is followed by this.
    #[must_use]
    pub fn then(mut self, act: Act) -> Self {
        self.acts.push(act);
        self
    }
}

/// The data of an event with a piece of an answer.
#[must_use]
pub fn delta(text: &str) -> String {
    json!({ "choices": [{ "index": 0, "delta": { "content": text } }] }).to_string()
}

/// The data of the last events of an answer.
#[must_use]
pub fn end(tokens: u32) -> [String; 3] {
    [
        json!({ "choices": [{ "delta": {}, "finish_reason": "stop" }] }).to_string(),
        json!({ "choices": [], "usage": { "total_tokens": tokens } }).to_string(),
        "[DONE]".to_owned(),
    ]
}

/// One request.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its JSON.
    pub body: Value,
    /// Its `Authorization`.
    pub authorization: String,
    /// When it came.
    pub at: std::time::Instant,
    /// Whether the asker hung up before the response was at its end.
    pub hung_up: bool,
    /// Whether the response is at its end.
    pub ended: bool,
}

impl Asked {
    /// The words of all messages of a role, joined.
    #[must_use]
    pub fn words(&self, role: &str) -> String {
        let messages = self.body["messages"].as_array().into_iter().flatten();
        let of = messages.filter(|message| message["role"] == role);
        of.filter_map(|m| m["content"].as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The names of its tools.
    #[must_use]
    pub fn tools(&self) -> Vec<String> {
        let tools = self.body["tools"].as_array().into_iter().flatten();
        tools.filter_map(|t| t["function"]["name"].as_str().map(str::to_owned)).collect()
    }
}

/// The server; it listens until the test's process ends.
#[derive(Clone, Debug)]
pub struct Model {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Model {
    /// Listens on a free port. `answer` writes the response to the n-th request, counted from 1.
    ///
    /// # Panics
    /// When there is no free port.
    #[must_use]
    pub fn start(answer: impl Fn(usize, &Asked) -> Script + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port can be had");
        let port = listener.local_addr().expect("it has an address").port();
        let model = Self { port, asked: Arc::default() };
        let asked = Arc::clone(&model.asked);
        let answer = Arc::new(answer);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (asked, answer) = (Arc::clone(&asked), Arc::clone(&answer));
                thread::spawn(move || serve(&stream, &asked, &*answer));
            }
        });
        model
    }

    /// The settings of a bot whose answers it gives.
    #[must_use]
    pub fn engine(&self) -> Value {
        let base_url = format!("http://127.0.0.1:{}/v1", self.port);
        json!({ "openai": { "base_url": base_url, "model": "test-1", "key": "MODEL_KEY" } })
    }

    /// What it was asked so far.
    ///
    /// # Panics
    /// When the listening thread did.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no one panics with the requests in hand").clone()
    }

    /// Waits until what it was asked is as wanted.
    ///
    /// # Panics
    /// When that does not come about.
    #[track_caller]
    pub fn wait(&self, what: &str, is: impl Fn(&[Asked]) -> bool) -> Vec<Asked> {
        let started = clock::instant();
        loop {
            let asked = self.asked();
            if is(&asked) {
                return asked;
            }
            assert!(started.elapsed() < PATIENCE, "{what} did not come: {asked:#?}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

fn serve(
    stream: &TcpStream,
    all: &Mutex<Vec<Asked>>,
    answer: &(dyn Fn(usize, &Asked) -> Script + Send + Sync),
) {
    let Some(asked) = read(stream) else { return };
    let n = {
        let mut all = all.lock().expect("no one panics with the requests in hand");
        all.push(asked.clone());
        all.len()
    };
    // As servers do that check roles: nobody gets an answer to a conversation in disorder.
    let in_order = takes_turns(asked.body["messages"].as_array().map_or(&[][..], Vec::as_slice));
    let script = if in_order { answer(n, &asked) } else { Script::status(400) };
    let hung_up = !perform(stream, &script);
    let mut all = all.lock().expect("no one panics with the requests in hand");
    all[n - 1].hung_up = hung_up;
    all[n - 1].ended = true;
    let _gone = stream.shutdown(Shutdown::Both);
}

/// Whether the instructions are followed by user and assistant in turn, the user first and last;
/// calls of tools stand in between, each round with its results behind it.
fn takes_turns(messages: &[Value]) -> bool {
    let is_call = |message: &Value| message["role"] == "tool" || message["tool_calls"].is_array();
    let end = messages.iter().position(is_call).unwrap_or(messages.len());
    let (said, called) = messages.split_at(end);
    let rounds = called.iter().zip(called.iter().skip(1));
    let role = |message: &Value| message["role"].as_str().unwrap_or_default().to_owned();
    said.first().is_some_and(|first| role(first) == "system")
        && said.len() % 2 == 0
        && (1..).zip(&said[1..]).all(|(place, message)| {
            let expected = if place % 2 == 1 { "user" } else { "assistant" };
            role(message) == expected && !message["content"].as_str().unwrap_or_default().is_empty()
        })
        && called.first().is_none_or(|first| role(first) == "assistant")
        && called.last().is_none_or(|last| role(last) == "tool")
        && rounds.clone().all(|(a, b)| role(a) == "tool" || role(b) == "tool")
        && called.iter().all(is_call)
}

/// Whether the response was sent to its end.
fn perform(mut stream: &TcpStream, script: &Script) -> bool {
    let Script { status, headers, acts } = script;
    let head = format!("HTTP/1.1 {status} As told\r\n{headers}connection: close\r\n\r\n");
    if stream.write_all(head.as_bytes()).is_err() {
        return false;
    }
    for act in acts {
        match act {
            Act::Send(bytes) => {
                if stream.write_all(bytes).and_then(|()| stream.flush()).is_err() {
                    return false;
                }
            }
            Act::Pause(pause) => {
                if is_gone(stream, *pause) {
                    return false;
                }
            }
            Act::Hang => {
                while !is_gone(stream, Duration::from_millis(50)) {}
                return false;
            }
        }
    }
    true
}

/// Listens for so long whether the asker hangs up.
fn is_gone(mut stream: &TcpStream, patience: Duration) -> bool {
    stream.set_read_timeout(Some(patience)).expect("a pause takes some time");
    let mut byte = [0];
    match stream.read(&mut byte) {
        Ok(read) => read == 0,
        Err(error) => !matches!(
            error.kind(),
            // The last when the machine was paused meanwhile.
            ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
        ),
    }
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let posted = posted::read(stream, "/v1/chat/completions")?;
    let authorization = posted.header("authorization");
    let (body, at) = (posted.body, clock::instant());
    Some(Asked { body, authorization, at, hung_up: false, ended: false })
}
