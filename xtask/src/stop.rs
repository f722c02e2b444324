//! Ends with everything it started: on Ctrl-C, on an error, and after somebody's `kill -9`.
//!
//! Children stay in our process group, so that a signal to the group reaches them without our
//! help. What a signal to us alone would leave behind is found here.

use std::{
    process::exit,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crate::clock::Stopwatch;

/// Every process of a runtime carries it, with the state folder as its value: wrangler's workerd
/// outlives a killed wrangler, and keeps the port.
pub(crate) const MARK: &str = "BATON_STATE_DIR";

static ASKED: AtomicBool = AtomicBool::new(false);
static RUNTIME: Mutex<Option<String>> = Mutex::new(None);

/// Listens for Ctrl-C, SIGTERM and SIGHUP.
pub(crate) fn listen() {
    let heard = ctrlc::set_handler(|| {
        // Asked twice: no more patience.
        let impatient = ASKED.swap(true, Ordering::SeqCst);
        let runtime = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(state) = runtime
            && !impatient
        {
            end_runtime(&state);
        }
        end(&descendants());
        exit(130);
    });
    heard.expect("no handler was set before");
}

/// Whether somebody asked us to stop: what fails now fails because of that.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}

/// Names the runtime that is to end with us.
pub(crate) fn with_us(state: Option<String>) {
    *RUNTIME.lock().unwrap_or_else(PoisonError::into_inner) = state;
}

/// Ends whatever serves this state, and says whether there was anything.
pub(crate) fn end_runtime(state: &str) -> bool {
    let pids = marked(state);
    end(&pids);
    !pids.is_empty()
}

/// Asks politely, waits up to three seconds, then insists.
fn end(pids: &[u32]) {
    signal(pids, rustix::process::Signal::TERM);
    let since = Stopwatch::start();
    while pids.iter().any(|pid| is_alive(*pid)) {
        if since.elapsed() > Duration::from_secs(3) {
            signal(pids, rustix::process::Signal::KILL);
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn signal(pids: &[u32], signal: rustix::process::Signal) {
    for pid in pids.iter().filter_map(|pid| i32::try_from(*pid).ok()) {
        if let Some(pid) = rustix::process::Pid::from_raw(pid) {
            // It may have ended in the meantime, which is what we want.
            let _ended = rustix::process::kill_process(pid, signal);
        }
    }
}

#[cfg(target_os = "linux")]
mod look {
    use std::{fs, process};

    /// All processes with their parents.
    fn all() -> Vec<(u32, u32)> {
        let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
        let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        pids.filter_map(|pid: u32| Some((pid, stat(pid)?.1))).collect()
    }

    /// State letter and parent, from `PID (NAME) STATE PARENT …`, where NAME may hold anything.
    fn stat(pid: u32) -> Option<(char, u32)> {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
        Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
    }

    pub(super) fn is_alive(pid: u32) -> bool {
        stat(pid).is_some_and(|(state, _)| state != 'Z')
    }

    pub(super) fn marked(state: &str) -> Vec<u32> {
        let mark = format!("{}={state}", super::MARK);
        let has_mark = |pid: &u32| {
            let environ = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            environ.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes())
        };
        all().into_iter().map(|(pid, _)| pid).filter(has_mark).collect()
    }

    pub(super) fn descendants() -> Vec<u32> {
        let all = all();
        let mut found = vec![process::id()];
        let mut next = 0;
        while let Some(parent) = found.get(next).copied() {
            found.extend(all.iter().filter(|(_, of)| *of == parent).map(|(pid, _)| *pid));
            next += 1;
        }
        found.split_off(1)
    }
}

#[cfg(not(target_os = "linux"))]
mod look {
    //! Without /proc only the group's signal and wrangler's own guard end what we started.

    pub(super) fn is_alive(_: u32) -> bool {
        false
    }

    pub(super) fn marked(_: &str) -> Vec<u32> {
        Vec::new()
    }

    pub(super) fn descendants() -> Vec<u32> {
        Vec::new()
    }
}

use look::{descendants, is_alive, marked};
