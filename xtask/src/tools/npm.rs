//! Tools that npm brings: wrangler with a Node of its own, wasm-opt, esbuild, TypeScript,
//! Playwright.

use std::{fs, path::PathBuf};

use anyhow::{Result, bail};

use crate::{build::inputs::Digest, paths, step, tools};

/// Which lock `node_modules/` was installed from.
const STAMP: &str = ".installed-from";

/// npm's Node. Wrangler needs 22 or newer, and the machine's may be older.
pub(crate) fn node() -> PathBuf {
    paths::node_modules().join("node/bin/node")
}

/// Path of a program among the packages.
pub(crate) fn binary(program: &str) -> PathBuf {
    paths::node_modules().join(match program {
        "wasm-opt" => "binaryen/bin/wasm-opt",
        "esbuild" => "esbuild/bin/esbuild",
        "tsc" => "typescript/bin/tsc",
        "wrangler" => "wrangler/bin/wrangler.js",
        "playwright" => "@playwright/test/cli.js",
        other => unreachable!("{other} is none of ours"),
    })
}

/// Installs the packages when the lock has changed.
///
/// # Errors
/// When npm is missing or fails, or when it did not bring a Node that runs.
pub(crate) fn ensure() -> Result<()> {
    let root = paths::root();
    let mut digest = Digest::default();
    digest.file(&root.join("package.json"))?;
    digest.file(&root.join("package-lock.json"))?;
    let wanted = digest.hex();
    let stamp = paths::node_modules().join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) && node().is_file() {
        return Ok(());
    }
    if tools::find("npm").is_none() {
        bail!(
            "npm is missing. On Debian or Ubuntu: `apt-get install nodejs npm`; elsewhere see \
             https://nodejs.org (any version: wrangler gets a Node of its own)"
        );
    }
    // `npm ci` empties the folder, stamp included.
    step::run(
        "Install the npm tools",
        step::command("npm").args(["ci", "--no-audit", "--no-fund"]),
    )?;
    let runs = step::finish("Look for Node", step::command(node()).arg("--version"));
    if !runs.is_ok_and(|finished| finished.status.success()) {
        bail!(
            "npm did not set up its Node: it must be allowed to run install scripts \
             (`npm config set ignore-scripts false`), then remove node_modules/ and try again"
        );
    }
    fs::write(stamp, wanted)?;
    Ok(())
}
