//! `cargo xtask score NAME …`: figures of what is decided by rules, on labelled data.
//!
//! A score is a program `score-NAME` of the crate `tests` that is given the arguments after its
//! name; whatever it prints is its result. A new one needs no line here unless it asks an edge.

use std::env;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser};

use crate::{bench, build, paths, tools};

const PREFIX: &str = "score-";

/// Those that ask a running edge, which has to be built first.
const ON_EDGE: &[&str] = &["knowledge", "decline"];

/// # Errors
/// When there is none of that name, or it fails.
pub(crate) fn run(mut args: Parser) -> Result<()> {
    let names = bench::programs(PREFIX)?;
    let Some(Arg::Value(name)) = args.next()? else {
        bail!("say which score; there are: {}", names.join(", "));
    };
    let name = name.to_string_lossy();
    if !names.contains(&name.to_string()) {
        bail!("there is no score `{name}`; there are: {}", names.join(", "));
    }
    if ON_EDGE.contains(&&*name) {
        build::with_tools()?;
    }
    let mut cargo = tools::command("cargo");
    let program = format!("{PREFIX}{name}");
    // From where the caller stands: the arguments are paths.
    cargo.current_dir(env::current_dir()?).arg("run");
    cargo.arg("--manifest-path").arg(paths::root().join("Cargo.toml"));
    cargo.args(["--quiet", "--release", "--package", "tests", "--bin", &program, "--"]);
    let status = cargo.args(args.raw_args()?).status().context("cannot start cargo")?;
    if !status.success() {
        bail!("the score {name} failed ({status})");
    }
    Ok(())
}
