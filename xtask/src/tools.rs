//! The programs that build and run Baton, at pinned versions, installed when they are missing.
//!
//! Cargo's tools go to a cache that all clones share (`paths::tool_cache`), npm's to
//! `node_modules/`. What cannot be installed from here is named with the command that would.

pub(crate) mod cargo;
pub(crate) mod npm;

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{paths, step};

/// Everything that a build needs.
///
/// # Errors
/// Names what is missing, and the command that would install it.
pub(crate) fn ensure_all() -> Result<()> {
    wasm_target()?;
    npm::ensure()?;
    cargo::ensure()
}

/// A command that finds the pinned tools before all others.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = step::command(program);
    command
        .env("PATH", path())
        .env("WASM_BINDGEN_BIN", cargo::binary("wasm-bindgen"))
        .env("WASM_OPT_BIN", npm::binary("wasm-opt"))
        .env("ESBUILD_BIN", npm::binary("esbuild"));
    command
}

fn path() -> OsString {
    let ours = cargo::TOOLS
        .iter()
        .map(cargo::Tool::bin)
        .chain([paths::node_modules().join(".bin"), paths::node_modules().join("node/bin")]);
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.chain(env::split_paths(&theirs))).expect("no folder of PATH holds a colon")
}

/// Looks a program up as a shell would.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|dir| dir.join(program)).find(|file| file.is_file())
}

/// Chromium and its driver, which no package registry of ours brings.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds Chromium for the tests: `$BATON_CHROMIUM` and `$CHROMEDRIVER`, or on PATH.
///
/// # Errors
/// Names the packages that bring it.
pub(crate) fn browser() -> Result<Browser> {
    let named =
        |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    let first = |programs: &[&str]| programs.iter().find_map(|program| find(program));
    let chromium = named("BATON_CHROMIUM")
        .or_else(|| first(&["chromium", "chromium-browser", "google-chrome"]));
    let driver =
        named("CHROMEDRIVER").or_else(|| first(&["chromedriver", "chromium.chromedriver"]));
    match (chromium, driver) {
        (Some(chromium), Some(driver)) => Ok(Browser { chromium, driver }),
        _ => bail!(
            "Chromium and its driver are missing. On Debian or Ubuntu: \
             `apt-get install chromium chromium-driver`; elsewhere set BATON_CHROMIUM and CHROMEDRIVER"
        ),
    }
}

const WASM: &str = "wasm32-unknown-unknown";

fn wasm_target() -> Result<()> {
    let sysroot = step::run(
        "Look for the Rust compiler",
        step::command("rustc").args(["--print", "sysroot"]),
    )
    .context("Rust is missing: install it from https://rustup.rs")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!(
            "the Rust target {WASM} is missing, and so is rustup, which would install it: \
             `rustup target add {WASM}`"
        );
    }
    step::run(
        "Install the Rust target for WebAssembly",
        step::command("rustup").args(["target", "add", WASM]),
    )?;
    Ok(())
}
