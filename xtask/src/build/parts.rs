//! The four parts, each by the tool that knows how.

use std::{fs, path::Path, process::Command};

use anyhow::Result;

use super::{documents, inputs::Part};
use crate::{
    paths, step,
    tools::{self, npm},
};

/// The only script on a customer's page: checked by TypeScript, bundled by esbuild.
pub(super) fn loader() -> Result<()> {
    let output = paths::work().join("baton.js");
    let part = Part {
        name: "loader",
        inputs: &["widget/loader", "package-lock.json", "xtask/src/build/parts.rs"],
        output: output.clone(),
    };
    part.build(|| {
        step::run("Check the loader's types", &mut types("widget/loader"))?;
        let mut esbuild = tools::command(npm::binary("esbuild"));
        esbuild
            .args(["widget/loader/src/main.ts", "--bundle", "--minify", "--format=iife"])
            .args([
                "--target=es2020",
                "--charset=utf8",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .arg(format!("--outfile={}", output.display()));
        step::run("Bundle the loader", &mut esbuild).map(drop)
    })
}

/// TypeScript's check of a project, without output.
pub(crate) fn types(project: &str) -> Command {
    let mut tsc = tools::command(npm::node());
    tsc.arg(npm::binary("tsc")).args(["--noEmit", "-p", project]);
    tsc
}

/// The frame document and the visitor's chat.
pub(super) fn widget() -> Result<()> {
    let dist = paths::root().join("target/trunk/widget");
    let part = Part {
        name: "widget",
        inputs: &[
            "index.html",
            "Trunk.toml",
            "widget/Cargo.toml",
            "widget/src",
            "widget/style",
            "browser/Cargo.toml",
            "browser/src",
            "browser/start.js",
            "browser/style",
            "shared/Cargo.toml",
            "shared/src",
            "Cargo.toml",
            "Cargo.lock",
            "rust-toolchain.toml",
            "package-lock.json",
            "xtask/src/build",
        ],
        output: dist.join("index.html"),
    };
    part.build(|| trunk("widget", "Trunk.toml", "index.html", "/w/", &dist))
}

/// The agents' console.
pub(super) fn console() -> Result<()> {
    let dist = paths::root().join("target/trunk/console");
    let part = Part {
        name: "console",
        inputs: &[
            "console",
            "browser/Cargo.toml",
            "browser/src",
            "browser/start.js",
            "browser/style",
            "shared/Cargo.toml",
            "shared/src",
            "Cargo.toml",
            "Cargo.lock",
            "rust-toolchain.toml",
            "package-lock.json",
            "xtask/src/build",
        ],
        output: dist.join("index.html"),
    };
    part.build(|| trunk("console", "console/Trunk.toml", "console/index.html", "/console/", &dist))
}

/// What makes a module about half as large: the standard library compiled for size along with it,
/// and panics that trap without a message. Both are nightly's, and work with a stable compiler that
/// is told so (`docs/decisions/0007-small-standard-library.md`). `browser/start.js` restarts the
/// document after a trap.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

fn trunk(name: &str, config: &str, document: &str, public_url: &str, dist: &Path) -> Result<()> {
    // Trunk works offline, so that it looks for no tools; crates are fetched before.
    let mut fetch = tools::command("cargo");
    fetch.args(["fetch", "--target", "wasm32-unknown-unknown"]).envs(SMALL);
    step::run("Fetch crates", &mut fetch)?;

    let mut trunk = tools::command(tools::cargo::binary("trunk"));
    // In full: Trunk takes a relative document for one beside its configuration.
    trunk.arg("build").arg(paths::root().join(document));
    trunk.args(["--release", "--offline", "--skip-version-check", "--config", config]);
    // One profile for both: what they share is compiled once.
    trunk.args(["--cargo-profile", "widget", "--public-url", public_url, "--dist"]).arg(dist);
    // Trunk takes NO_COLOR for a boolean of its own and refuses `1`.
    trunk.args(["--color", "never"]).env_remove("NO_COLOR").envs(SMALL);
    step::run(&format!("Build the {name}"), &mut trunk)?;
    documents::finish(name, dist, public_url)
}

/// The worker.
pub(super) fn edge() -> Result<()> {
    let part = Part {
        name: "edge",
        inputs: &[
            "edge/Cargo.toml",
            "edge/build.rs",
            "edge/config",
            "edge/src",
            "shared/Cargo.toml",
            "shared/src",
            "Cargo.toml",
            "Cargo.lock",
            "rust-toolchain.toml",
            "package-lock.json",
            "xtask/src/build/parts.rs",
        ],
        output: paths::edge_build().join("index.js"),
    };
    part.build(|| {
        let mut worker_build = tools::command(tools::cargo::binary("worker-build"));
        worker_build.arg("--release").current_dir(paths::root().join("edge"));
        step::run("Build the edge", &mut worker_build)?;
        // An alias for configurations older than ours.
        let alias = paths::edge_build().join("worker");
        if alias.is_dir() {
            fs::remove_dir_all(alias)?;
        }
        Ok(())
    })
}
