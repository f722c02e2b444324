//! `cargo xtask dev`: everything a newcomer needs, in the foreground.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::{
    api::Api,
    build,
    clock::Stopwatch,
    demo_site::{DemoSite, Shop},
    paths,
    runtime::{self, Runtime},
    secrets::{self, Secrets},
    seed,
    tools::{self, npm},
};

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Options {
    port: u16,
    demo_port: u16,
    state: PathBuf,
    is_built: bool,
    is_empty: bool,
}

impl Options {
    /// # Errors
    /// Names an option that is unknown or lacks its value.
    pub(crate) fn parse(mut args: Parser) -> Result<Self> {
        let mut options = Self {
            port: 8787,
            demo_port: 8788,
            state: paths::root().join(".baton"),
            is_built: false,
            is_empty: false,
        };
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("port") => options.port = args.value()?.parse()?,
                Arg::Long("demo-port") => options.demo_port = args.value()?.parse()?,
                Arg::Long("state") => options.state = args.value()?.into(),
                Arg::Long("no-build") => options.is_built = true,
                Arg::Long("empty") => options.is_empty = true,
                other => bail!("{}", other.unexpected()),
            }
        }
        if options.port == options.demo_port {
            bail!(
                "the edge and the demo pages need a port each: choose another with `--demo-port`"
            );
        }
        Ok(options)
    }
}

/// Runs until somebody stops it.
///
/// # Errors
/// Whatever keeps it from running, in a sentence; everything it started has ended by then.
pub(crate) fn run(options: Options) -> Result<()> {
    let watch = Stopwatch::start();
    fs::create_dir_all(&options.state)
        .with_context(|| format!("cannot make the folder {}", options.state.display()))?;
    let _lock = claim_state(&options.state)?;
    // Before the build: whoever waits for a minute should not hear of a taken port afterwards.
    runtime::clear(options.port, &options.state)?;
    runtime::check_port(options.demo_port, "--demo-port")?;
    prepare(options.is_built)?;

    let secrets = secrets::of(&options.state)?;
    let mut runtime = Runtime::start(options.port, &options.state, &secrets)?;
    let shop = Shop { edge: runtime.origin.clone(), site_key: String::new() };
    let demo = DemoSite::start(options.demo_port, shop)?;
    if options.is_empty {
        say_empty(&runtime, &demo, &secrets, &options.state);
    } else {
        let api = Api::at(&runtime.origin);
        let seeded = seed::once(&api, &secrets, &options.state, &demo.origin)?;
        demo.open_with(&seeded.site_key);
        say_demo(&runtime, &demo, &options.state);
    }
    println!("Started in {}. Ctrl-C stops everything.\n", watch.words());
    println!("ready {}", runtime.origin);
    std::io::stdout().flush()?;

    loop {
        thread::sleep(Duration::from_millis(200));
        if let Some(status) = runtime.ended()? {
            bail!("the edge ended by itself ({status}); what it said is above");
        }
    }
}

/// Nobody else may serve this state; the lock ends with us, however we end.
fn claim_state(state: &Path) -> Result<File> {
    let lock = File::create(state.join("lock"))?;
    if lock.try_lock().is_err() {
        bail!(
            "another `cargo xtask dev` runs on {}: stop it, or choose another folder with `--state`",
            state.display()
        );
    }
    Ok(lock)
}

fn prepare(is_built: bool) -> Result<()> {
    if is_built {
        npm::ensure()?;
        return build::check_is_built();
    }
    tools::ensure_all()?;
    build::all()
}

fn say_demo(runtime: &Runtime, demo: &DemoSite, state: &Path) {
    println!(
        "
Baton is running.

  Demo shop   {demo}/            also /strict-csp, /spa, /bare
  Console     {edge}/console
  Sign in as  {owner} (owner) or {agent} (agent), password {password}
  State       {state}
",
        demo = demo.origin,
        edge = runtime.origin,
        owner = seed::OWNER,
        agent = seed::AGENT,
        password = seed::PASSWORD,
        state = state.display(),
    );
}

fn say_empty(runtime: &Runtime, demo: &DemoSite, secrets: &Secrets, state: &Path) {
    println!(
        "
Baton is running, without demo data.

  Console       {edge}/console
  Set-up token  {token}
  Demo shop     {demo}/            needs a site: {demo}/bare?site=SITE_KEY
  State         {state}
",
        demo = demo.origin,
        edge = runtime.origin,
        token = secrets.set_up_token,
        state = state.display(),
    );
}
