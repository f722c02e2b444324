//! One edge on workerd with a state of its own, killed when the test ends.

use std::{
    fs,
    io::Write as _,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    thread,
    time::Duration,
};

use serde_json::json;

use crate::{Agent, Http, Site, clock, site};

const SECRET: &str = "7d1f0c2b9a8e4d5c6b7a8990a1b2c3d4e5f60718293a4b5c6d7e8f9011223344";
const SET_UP_TOKEN: &str = "set-up-token-of-the-tests-0123456789abcdef";
/// Lines of an edge's log that a test that fails shows.
const LAST_LINES: usize = 30;
pub(crate) const PASSWORD: &str = "baton-demo-only";

/// A running edge.
#[derive(Debug)]
pub struct Server {
    port: u16,
    state: PathBuf,
    wrangler: Child,
    /// Kills the whole group and removes the state as soon as this end of its pipe is gone,
    /// however the test ends.
    _guard: Child,
}

/// The project's own folder.
///
/// # Panics
/// Not at all: the crate stands in it.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ has a parent").to_owned()
}

impl Server {
    /// Starts an edge with an empty state on a free port.
    ///
    /// # Panics
    /// When it does not answer in a minute; what it printed is in `STATE/log`.
    #[must_use]
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// The same, with more of the deployment's variables.
    ///
    /// # Panics
    /// As [`Server::start`].
    #[must_use]
    pub fn start_with(variables: &[(&str, &str)]) -> Self {
        let port = free_port();
        let state = new_state(port);
        configure(port, &state, variables);
        Self::run(port, state)
    }

    /// The same, with a stand-in for the binding of Workers AI (`tests/workers-ai`).
    ///
    /// # Panics
    /// As [`Server::start`].
    #[must_use]
    pub fn start_with_workers_ai() -> Self {
        let port = free_port();
        let state = new_state(port);
        configure(port, &state, &[]);
        bind_workers_ai(&state);
        Self::run(port, state)
    }

    fn run(port: u16, state: PathBuf) -> Self {
        let mut wrangler = spawn(port, &state);
        let guard = guard(wrangler.id(), &state);
        let started = clock::instant();
        let http = Http::new(port);
        while !http.is_healthy() {
            let gone = wrangler.try_wait().expect("the process can be asked");
            assert!(gone.is_none(), "the edge ended: see {}", state.join("log").display());
            assert!(started.elapsed() < Duration::from_secs(60), "the edge does not answer");
            thread::sleep(Duration::from_millis(50));
        }
        Self { port, state, wrangler, _guard: guard }
    }

    /// The edge's own origin.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Its port on this machine.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The folder with everything durable.
    #[must_use]
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// A client of its JSON API.
    #[must_use]
    pub fn http(&self) -> Http {
        Http::new(self.port)
    }

    /// `kill -9` of the runtime with everything around it, and a start on the same state.
    #[must_use]
    pub fn kill_and_restart(self) -> Self {
        let (port, state) = self.end();
        Self::run(port, state)
    }

    /// The same, as a deployment with other variables.
    #[must_use]
    pub fn restart_with(self, variables: &[(&str, &str)]) -> Self {
        let (port, state) = self.end();
        configure(port, &state, variables);
        Self::run(port, state)
    }

    /// `kill -9`, `script` by the project's own node over the folder of the objects' databases,
    /// which is its last argument, and a start on what it has left.
    ///
    /// # Panics
    /// When the script fails.
    #[must_use]
    pub fn restart_after(self, script: &str) -> Self {
        let (port, state) = self.end();
        let node = root().join("node_modules/node/bin/node");
        let run = Command::new(node).args(["-e", script]).arg(&state).status();
        assert!(run.is_ok_and(|status| status.success()), "the script failed: {script}");
        Self::run(port, state)
    }

    fn end(mut self) -> (u16, PathBuf) {
        self.kill();
        let place = (self.port, self.state.clone());
        // Dropping would remove the state.
        std::mem::forget(self);
        place
    }

    /// `kill -9` of the runtime alone; wrangler starts it again on the same state by itself.
    pub fn kill_runtime(&self) {
        for pid in self.runtimes() {
            signal(&format!("{pid}"));
        }
    }

    /// Claims the workspace: owner Ana, agent Ben, one site with its bot.
    #[must_use]
    pub fn set_up(&self) -> (Agent, Agent, Site) {
        let http = self.http();
        let owner = json!({
            "set_up_token": SET_UP_TOKEN, "name": "Ana", "workspace": "Fjordline Outdoor",
            "email": "ana@example.com", "password": PASSWORD,
        });
        http.post("/api/v1/setup", &owner).expect_status(201);
        let ana = Agent::sign_in(self, "ana@example.com", PASSWORD);
        let ben = json!({
            "name": "Ben", "email": "ben@example.com", "password": PASSWORD, "role": "agent",
        });
        ana.http().post("/api/v1/agents", &ben).expect_status(201);
        let ben = Agent::sign_in(self, "ben@example.com", PASSWORD);
        let site = site(&ana, "Fjordline Outdoor", &json!({ "name": "Fjord" }));
        (ana, ben, site)
    }

    /// Processor time that the runtime has used since it started, in steps of 10 ms.
    ///
    /// # Panics
    /// When /proc cannot be read.
    #[must_use]
    pub fn runtime_cpu(&self) -> Duration {
        let ticks = |pid: u32| -> u64 {
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            let (_, rest) = stat.rsplit_once(')').unwrap_or_default();
            // `utime` and `stime`, the 14th and 15th field; the third stands first here.
            let times = rest.split_whitespace().skip(11).take(2);
            times.filter_map(|time| time.parse::<u64>().ok()).sum()
        };
        // Linux tells every program 100 ticks a second.
        Duration::from_millis(10 * self.runtimes().into_iter().map(ticks).sum::<u64>())
    }

    /// Most memory that the runtime has held since it started, in bytes.
    ///
    /// # Panics
    /// When /proc cannot be read.
    #[must_use]
    pub fn runtime_memory_peak(&self) -> u64 {
        let peak = |pid: u32| -> u64 {
            let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok())
                .unwrap_or_default()
        };
        1024 * self.runtimes().into_iter().map(peak).max().unwrap_or_default()
    }

    fn group(&self) -> u32 {
        self.wrangler.id()
    }

    /// Processes of this edge's group that are workerd.
    fn runtimes(&self) -> Vec<u32> {
        let group = self.group();
        let mut pids = Vec::new();
        for entry in fs::read_dir("/proc").expect("/proc can be read").flatten() {
            let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse::<u32>().ok()) else {
                continue;
            };
            let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
            // `pid (name) state ppid pgrp …`; the name may hold anything but the last bracket.
            let Some((name, rest)) = stat.rsplit_once(')') else { continue };
            let in_group = rest.split_whitespace().nth(2) == Some(&group.to_string());
            if in_group && name.ends_with("(workerd") {
                pids.push(pid);
            }
        }
        pids
    }

    fn kill(&mut self) {
        signal(&format!("-{}", self.group()));
        let _gone = self.wrangler.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.state);
    }
}

/// The edge that the tests of one file share, set up once.
pub fn shared_server() -> &'static (Server, Agent, Agent, Site) {
    static SHARED: OnceLock<(Server, Agent, Agent, Site)> = OnceLock::new();
    SHARED.get_or_init(|| {
        let server = Server::start();
        let (ana, ben, site) = server.set_up();
        (server, ana, ben, site)
    })
}

/// Where the edge on `port` that this process started keeps everything.
fn state_of(port: u16) -> PathBuf {
    std::env::temp_dir().join(format!("baton-{}-{port}", std::process::id()))
}

fn new_state(port: u16) -> PathBuf {
    let state = state_of(port);
    fs::create_dir_all(&state).expect("the temporary folder can be written");
    state
}

/// The last lines that the edge on `port` has printed: what a test that fails shows.
pub(crate) fn last_words(port: u16) -> String {
    let log = fs::read_to_string(state_of(port).join("log")).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
}

fn configure(port: u16, state: &Path, variables: &[(&str, &str)]) {
    let origin = format!("http://localhost:{port}");
    let ours = [
        ("BATON_SECRET", SECRET),
        ("SETUP_TOKEN", SET_UP_TOKEN),
        ("BATON_ORIGIN", origin.as_str()),
    ];
    let all = ours.iter().chain(variables);
    let lines: String = all.map(|(name, value)| format!("{name}=\"{value}\"\n")).collect();
    fs::write(state.join("secrets.env"), lines).expect("the state folder can be written");
}

fn spawn(port: u16, state: &Path) -> Child {
    let root = root();
    let node = root.join("node_modules/node/bin/node");
    let log = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(state.join("log"))
        .expect("the state folder can be written");
    let errors = log.try_clone().expect("a log can be opened twice");
    Command::new(node)
        .arg(root.join("node_modules/wrangler/bin/wrangler.js"))
        .args(["dev", "--ip", "localhost", "--inspector-port", "0"])
        .args(configurations(state))
        .args(["--port", &port.to_string(), "--show-interactive-dev-session=false"])
        .arg("--persist-to")
        .arg(state)
        .arg("--env-file")
        .arg(state.join("secrets.env"))
        .args(["--log-level", "warn"])
        .current_dir(&root)
        .env("CI", "1")
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_LOG_PATH", state.join("logs"))
        .env("WRANGLER_REGISTRY_PATH", state.join("registry"))
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("X_LOCAL_OBSERVABILITY", "false")
        .env("X_LOCAL_EXPLORER", "false")
        .env("CLOUDFLARE_CF_FETCH_ENABLED", "false")
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .process_group(0)
        .spawn()
        .expect("npm's node and wrangler are installed: run `cargo xtask dev` once")
}

/// The edge's own configuration, or the one made by [`bind_workers_ai`] and the stand-in's.
fn configurations(state: &Path) -> Vec<String> {
    let made = state.join("wrangler.json");
    let stand_in = "tests/workers-ai/wrangler.jsonc".to_owned();
    if made.is_file() {
        vec!["-c".to_owned(), made.display().to_string(), "-c".to_owned(), stand_in]
    } else {
        vec!["-c".to_owned(), "edge/wrangler.jsonc".to_owned()]
    }
}

/// Writes the edge's configuration once more, with a service in place of Workers AI.
fn bind_workers_ai(state: &Path) {
    let edge = root().join("edge");
    let text = fs::read_to_string(edge.join("wrangler.jsonc")).expect("it is there");
    // Comments stand on lines of their own.
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut config: serde_json::Value =
        serde_json::from_str(&lines.collect::<String>()).expect("it is JSON with comments");
    config["main"] = json!(edge.join("build/index.js"));
    config["assets"]["directory"] = json!(root().join("target/site"));
    config["services"] =
        json!([{ "binding": "AI", "service": "workers-ai-stand-in", "entrypoint": "Ai" }]);
    fs::write(state.join("wrangler.json"), config.to_string()).expect("the folder can be written");
}

fn guard(group: u32, state: &Path) -> Child {
    // The state is `$0`: a path is never part of a script.
    let script = format!("cat >/dev/null; kill -9 -{group} 2>/dev/null; rm -rf \"$0\"");
    Command::new("sh")
        .args(["-c", &script])
        .arg(state)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("there is a shell")
}

fn signal(target: &str) {
    let status = Command::new("kill").args(["-9", "--", target]).stderr(Stdio::null()).status();
    let _ = std::io::stderr().flush();
    assert!(status.is_ok(), "there is a kill command");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port can be had");
    listener.local_addr().expect("it has an address").port()
}
