//! The edge on workerd, by `wrangler dev`, offline and with its state in a folder.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    api::Api,
    clock::Stopwatch,
    paths, secrets, stop,
    tools::{self, npm},
};

/// Ends wrangler as soon as nobody holds its standard input any more: also after a `kill -9`.
const GUARD: &str = "data:text/javascript,process.stdin.on('close',()=>process.kill(process.pid,'SIGTERM')).resume()";

/// How long a start may take; it takes two to four seconds.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running edge; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Runtime {
    wrangler: Child,
    state: String,
    pub(crate) origin: String,
}

impl Runtime {
    /// Starts the edge on a state that exists and a port that is free, and waits until it answers.
    ///
    /// # Errors
    /// When it ends, or does not answer in time.
    pub(crate) fn start(port: u16, state: &Path, secrets: &secrets::Secrets) -> Result<Self> {
        let state = state.canonicalize()?;
        let mark = mark(&state);
        let origin = format!("http://localhost:{port}");
        let env_file = secrets.env_file(&state, &origin)?;

        let mut wrangler = wrangler(&state);
        wrangler
            .args(["dev", "--config", "edge/wrangler.jsonc", "--ip", "localhost"])
            .args(["--port", &port.to_string(), "--inspector-port", "0"])
            .arg("--persist-to")
            .arg(&state)
            .arg("--env-file")
            .arg(env_file)
            .args(["--show-interactive-dev-session=false", "--log-level", "warn"])
            .env(stop::MARK, &mark)
            // What the worker logs is for whoever sits here; standard output is for our own lines.
            .stdin(Stdio::piped())
            .stdout(std::io::stderr());
        stop::with_us(Some(mark.clone()));
        let child = wrangler.spawn().context("cannot start wrangler")?;
        let mut runtime = Self { wrangler: child, state: mark, origin };
        runtime.wait_until_healthy()?;
        Ok(runtime)
    }

    fn wait_until_healthy(&mut self) -> Result<()> {
        let api = Api::at(&self.origin);
        let watch = Stopwatch::start();
        let mut said = Duration::from_secs(2);
        while !api.is_healthy() {
            if let Some(status) = self.ended()? {
                bail!("the edge ended while it started ({status}); what it said is above");
            }
            if watch.elapsed() > PATIENCE {
                bail!(
                    "the edge does not answer at {}/healthz after {}",
                    self.origin,
                    watch.words()
                );
            }
            if watch.elapsed() > said {
                eprintln!("  Start the edge: {} …", watch.words());
                said += Duration::from_secs(5);
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Whether wrangler has ended by itself.
    ///
    /// # Errors
    /// When the system does not say.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.wrangler.try_wait()?)
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        // Closing its standard input is what the guard waits for.
        drop(self.wrangler.stdin.take());
        stop::end_runtime(&self.state);
        let _status = self.wrangler.wait();
        stop::with_us(None);
    }
}

/// Stops what a `kill -9` has left behind on this state, and looks whether the port is free then.
///
/// # Errors
/// When the port is somebody else's.
pub(crate) fn clear(port: u16, state: &Path) -> Result<()> {
    if stop::end_runtime(&mark(&state.canonicalize()?)) {
        eprintln!("  A runtime that was left behind on this state is stopped.");
    }
    check_port(port, "--port")
}

fn mark(state: &Path) -> String {
    state.to_string_lossy().into_owned()
}

/// Wrangler without its wrapper, its metrics, its look for updates, and its trace of every request.
fn wrangler(state: &Path) -> Command {
    let mut command = tools::command(npm::node());
    command
        .args(["--no-warnings", "--import", GUARD])
        .arg(paths::node_modules().join("wrangler/wrangler-dist/cli.js"))
        .env("CI", "1")
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("WRANGLER_LOG_PATH", state.join("logs"))
        .env("WRANGLER_REGISTRY_PATH", state.join("registry"))
        .env("X_LOCAL_OBSERVABILITY", "false")
        .env("X_LOCAL_EXPLORER", "false")
        .env("CLOUDFLARE_CF_FETCH_ENABLED", "false");
    command
}

/// Refuses a port that somebody listens on.
///
/// # Errors
/// Says which option chooses another.
pub(crate) fn check_port(port: u16, option: &str) -> Result<()> {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(_) => Ok(()),
        Err(error) => {
            bail!(
                "port {port} cannot be used ({error}): choose another with `{option} {}`",
                port.wrapping_add(10)
            )
        }
    }
}
