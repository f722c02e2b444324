//! `cargo xtask bench [NAME]`: benchmarks, apart from the tests, never failing on a time.
//!
//! A benchmark is a program `bench-NAME` of the crate `tests`; whatever it prints is its result.
//! A new one needs no line here.

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser};
use serde_json::Value;

use crate::{build, step, tools};

const PREFIX: &str = "bench-";

/// # Errors
/// When there is none of that name, or one fails.
pub(crate) fn run(mut args: Parser) -> Result<()> {
    let mut wanted = None;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(name) if wanted.is_none() => {
                wanted = Some(name.to_string_lossy().into_owned())
            }
            other => bail!("{}", other.unexpected()),
        }
    }
    let names = programs(PREFIX)?;
    let chosen: Vec<_> =
        names.iter().filter(|name| wanted.as_ref().is_none_or(|wanted| wanted == *name)).collect();
    if chosen.is_empty() {
        bail!("there is no such benchmark; there are: {}", names.join(", "));
    }
    build::with_tools()?;
    for name in chosen {
        println!("\n== {name}");
        let program = format!("{PREFIX}{name}");
        let mut cargo = tools::command("cargo");
        cargo.args(["run", "--quiet", "--release", "--package", "tests", "--bin", &program]);
        let status = cargo.status().context("cannot start cargo")?;
        if !status.success() {
            bail!("the benchmark {name} failed ({status})");
        }
    }
    Ok(())
}

/// Names behind `prefix` of the programs of the crate `tests`.
///
/// # Errors
/// When cargo does not say which there are.
pub(crate) fn programs(prefix: &str) -> Result<Vec<String>> {
    let mut cargo = step::command("cargo");
    // Not through `step::run`, which mixes errors into the output.
    let metadata = cargo.args(["metadata", "--no-deps", "--format-version", "1"]).output()?;
    let metadata: Value =
        serde_json::from_slice(&metadata.stdout).context("cargo metadata failed")?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages
        .filter(|package| package["name"] == "tests")
        .flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let names = targets.filter_map(|target| target["name"].as_str()?.strip_prefix(prefix));
    Ok(names.map(str::to_owned).collect())
}
