//! One step of the work: a child process whose last words show how far it is, and whose whole
//! output is shown when it fails.

use std::{
    io::{self, IsTerminal as _, Read, Write as _},
    process::{Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};

use crate::{clock::Stopwatch, paths, stop};

/// After this long a step says how far it is.
const QUIET: Duration = Duration::from_secs(2);
/// Without a terminal, lines cannot be written over: a log gets one this often.
const LOG_EVERY: Duration = Duration::from_secs(10);

/// What a child printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    /// Standard output and errors together, in the order in which they came.
    pub(crate) output: String,
}

/// A command that runs in the repository and knows nothing of the cargo that started us: its
/// variables would make every crate that reads one compile anew.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let of_cargo = text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_");
        if of_cargo || text == "CARGO" || text == "CARGO_CRATE_NAME" {
            command.env_remove(&name);
        }
    }
    command
}

/// Does `what` and shows nothing but that, unless it takes longer or fails.
///
/// # Errors
/// When the program cannot be started or ends with a failure; its output is printed before.
pub(crate) fn run(what: &str, command: &mut Command) -> Result<String> {
    let finished = finish(what, command)?;
    if finished.status.success() {
        return Ok(finished.output);
    }
    eprint!("{}", finished.output);
    bail!("{what}: failed ({})", finished.status)
}

/// The same, for a caller that looks at the failure itself.
///
/// # Errors
/// When the program cannot be started.
pub(crate) fn finish(what: &str, command: &mut Command) -> Result<Finished> {
    let watch = Stopwatch::start();
    // Cargo's own `12/140` is the best measure of how far it is.
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| {
        format!("{what}: cannot start {}", command.get_program().to_string_lossy())
    })?;

    let heard = Arc::new(Mutex::new(Heard::default()));
    let out = child.stdout.take().map(|pipe| listen(pipe, &heard));
    let err = child.stderr.take().map(|pipe| listen(pipe, &heard));
    let mut line = Line::new(what, watch);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        line.show(&heard.lock().unwrap_or_else(PoisonError::into_inner).last);
        thread::sleep(Duration::from_millis(20));
    };
    for reader in [out, err].into_iter().flatten() {
        reader.join().expect("a reader only copies bytes");
    }
    if stop::asked() {
        // Whoever stops us does not want to read what failed because of it.
        thread::sleep(Duration::from_secs(10));
    }
    line.end(status.success());
    let output = std::mem::take(&mut *heard.lock().unwrap_or_else(PoisonError::into_inner)).all;
    Ok(Finished { status, output })
}

/// Everything a child said, and the last of it.
#[derive(Debug, Default)]
struct Heard {
    all: String,
    last: String,
}

fn listen(
    mut pipe: impl Read + Send + 'static,
    heard: &Arc<Mutex<Heard>>,
) -> thread::JoinHandle<()> {
    let heard = Arc::clone(heard);
    thread::spawn(move || {
        let mut bytes = [0; 8192];
        let mut rest = Vec::new();
        while let Ok(length @ 1..) = pipe.read(&mut bytes) {
            rest.extend_from_slice(&bytes[..length]);
            // Progress is written over itself with \r, and is no line of the output.
            while let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
                let is_line = rest[end] == b'\n';
                let line: Vec<u8> = rest.drain(..=end).collect();
                heard.lock().unwrap_or_else(PoisonError::into_inner).take(&line[..end], is_line);
            }
        }
        if !rest.is_empty() {
            heard.lock().unwrap_or_else(PoisonError::into_inner).take(&rest, true);
        }
    })
}

impl Heard {
    fn take(&mut self, line: &[u8], is_line: bool) {
        let line = String::from_utf8_lossy(line);
        let words = plain(&line);
        let words = words.trim();
        let is_progress = words.starts_with("Building [") || words.starts_with("Fetch [");
        if is_line && !is_progress {
            self.all.push_str(line.trim_end());
            self.all.push('\n');
        }
        if words.is_empty() {
            return;
        }
        // `Building [====>   ] 12/140: leptos, shared` without the bar.
        self.last = words
            .rsplit_once("] ")
            .filter(|_| is_progress)
            .map_or(words, |(_, far)| far)
            .to_owned();
    }
}

/// Without colours and other escapes.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(char) = chars.next() {
        if char == '\u{1b}' {
            // Up to the letter that ends `ESC [ 1 ; 32 m`.
            chars.by_ref().skip(1).find(char::is_ascii_alphabetic);
        } else if !char.is_control() {
            plain.push(char);
        }
    }
    plain
}

/// The line on the screen that says what is being done.
struct Line<'a> {
    what: &'a str,
    watch: Stopwatch,
    is_terminal: bool,
    said_at: Duration,
}

impl<'a> Line<'a> {
    fn new(what: &'a str, watch: Stopwatch) -> Self {
        Self { what, watch, is_terminal: io::stderr().is_terminal(), said_at: Duration::ZERO }
    }

    fn show(&mut self, last: &str) {
        let elapsed = self.watch.elapsed();
        let every = match (self.is_terminal, self.said_at.is_zero()) {
            (_, true) => QUIET,
            (true, _) => Duration::from_millis(250),
            (false, _) => LOG_EVERY,
        };
        if elapsed < self.said_at + every {
            return;
        }
        self.said_at = elapsed;
        let last: String = last.chars().take(60).collect();
        let words = format!("  {}: {} … {last}", self.what, self.watch.words());
        if self.is_terminal {
            eprint!("\r\x1b[2K{words}");
            let _shown = io::stderr().flush();
        } else {
            eprintln!("{words}");
        }
    }

    fn end(&self, is_good: bool) {
        if self.is_terminal && !self.said_at.is_zero() {
            eprint!("\r\x1b[2K");
        }
        if !self.said_at.is_zero() || !is_good {
            let word = if is_good { "done" } else { "failed" };
            eprintln!("  {}: {word} after {}", self.what, self.watch.words());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_of_cargo_is_shown_and_not_kept() {
        let mut heard = Heard::default();
        heard.take(b"\x1b[1m\x1b[92m   Compiling\x1b[0m shared v0.1.0", true);
        heard.take(b"    Building [====>      ] 12/140: leptos, shared", false);
        assert_eq!(heard.last, "12/140: leptos, shared");
        assert_eq!(plain(&heard.all), "   Compiling shared v0.1.0");
    }
}
