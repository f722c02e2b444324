//! The stages of `cargo xtask test`, in the order in which they run: what fails fast comes first.

use std::{fs, path::Path, process::Command};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use walkdir::WalkDir;

use super::count::Count;
use crate::{
    build, checks, deploy, paths, size, step,
    tools::{self, npm},
};

/// One headline of the output.
pub(super) struct Stage {
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    /// Whether it needs neither a browser nor workerd.
    pub(super) is_fast: bool,
    pub(super) run: fn() -> Result<Count>,
}

pub(super) const ALL: [Stage; 11] = [
    Stage { name: "format", what: "rustfmt agrees with every file", is_fast: true, run: format },
    Stage { name: "checks", what: "documents and code say the same", is_fast: true, run: checks },
    Stage { name: "lints", what: "clippy, warnings denied", is_fast: true, run: lints },
    Stage { name: "unit", what: "rules, simulated world, xtask, edge", is_fast: true, run: unit },
    Stage { name: "build", what: "loader, widget, console, edge", is_fast: false, run: build },
    Stage { name: "types", what: "TypeScript of loader and journeys", is_fast: false, run: types },
    Stage { name: "size", what: "bytes within their budgets", is_fast: false, run: size },
    Stage { name: "deploy", what: "wrangler takes the bundle", is_fast: false, run: dry_deploy },
    Stage { name: "wasm", what: "browser crates in Chromium", is_fast: false, run: wasm },
    Stage { name: "protocol", what: "frames and faults on workerd", is_fast: false, run: protocol },
    Stage { name: "journeys", what: "two origins in Chromium", is_fast: false, run: journeys },
];

/// Crates that exist only as WebAssembly.
const WASM_CRATES: [&str; 4] = ["edge", "browser", "widget", "console"];
const WASM_TARGET: &str = "wasm32-unknown-unknown";

fn format() -> Result<Count> {
    step::run("Check the format", step::command("cargo").args(["fmt", "--all", "--check"]))?;
    Ok(Count::PASSED)
}

fn checks() -> Result<Count> {
    let mut count = Count::default();
    for (name, complaints) in checks::all()? {
        if complaints.is_empty() {
            count.passed += 1;
        } else {
            count.failed += 1;
            println!("   {name}:\n{}", complaints.join("\n"));
        }
    }
    Ok(count)
}

fn lints() -> Result<Count> {
    let mut native = step::command("cargo");
    native.args(["clippy", "--workspace", "--all-targets"]);
    for name in WASM_CRATES {
        native.args(["--exclude", name]);
    }
    step::run("Lint what runs here", native.args(["--", "-D", "warnings"]))?;

    let mut wasm = step::command("cargo");
    wasm.args(["clippy", "--all-targets", "--target", WASM_TARGET]);
    for name in WASM_CRATES {
        wasm.args(["--package", name]);
    }
    step::run("Lint what runs as WebAssembly", wasm.args(["--", "-D", "warnings"]))?;
    Ok(Count::PASSED)
}

fn unit() -> Result<Count> {
    let mut cargo = step::command("cargo");
    cargo.args(["test", "--no-fail-fast", "--package", "shared", "--package", "xtask"]);
    let mut count = libtest("Test shared and xtask", &mut cargo)?;
    // What of the edge needs no runtime: tokens, keys, passwords, cookies, bodies.
    let mut edge = step::command("cargo");
    edge.args(["test", "--no-fail-fast", "--package", "edge", "--lib"]);
    count += libtest("Test the edge's own arithmetic", &mut edge)?;
    Ok(count)
}

fn build() -> Result<Count> {
    build::with_tools()?;
    Ok(Count::PASSED)
}

fn types() -> Result<Count> {
    npm::ensure()?;
    for project in ["widget/loader", "tests/browser"] {
        if paths::root().join(project).join("tsconfig.json").is_file() {
            step::run(&format!("Check the types of {project}"), &mut build::types(project))?;
        }
    }
    Ok(Count::PASSED)
}

fn size() -> Result<Count> {
    size::check()?;
    Ok(Count::PASSED)
}

fn dry_deploy() -> Result<Count> {
    build::check_is_built()?;
    step::run("Hand the bundle to wrangler", &mut deploy::command(true))?;
    Ok(Count::PASSED)
}

fn wasm() -> Result<Count> {
    let browser = tools::browser()?;
    tools::cargo::ensure()?;
    let mut count = Count::default();
    for name in WASM_CRATES.iter().filter(|name| has_wasm_tests(&paths::root().join(name))) {
        let mut cargo = tools::command("cargo");
        cargo.args(["test", "--no-fail-fast", "--target", WASM_TARGET, "--package", name]);
        cargo.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        count += libtest(&format!("Test {name} in Chromium"), &mut cargo)?;
    }
    Ok(count)
}

fn has_wasm_tests(dir: &Path) -> bool {
    let files = WalkDir::new(dir).into_iter().flatten();
    files.filter(|file| file.path().extension().is_some_and(|ending| ending == "rs")).any(|file| {
        fs::read_to_string(file.path()).is_ok_and(|text| text.contains("#[wasm_bindgen_test"))
    })
}

fn protocol() -> Result<Count> {
    build::check_is_built()?;
    let mut cargo = tools::command("cargo");
    cargo.args(["test", "--no-fail-fast", "--package", "tests"]);
    libtest("Test frames and faults on workerd", &mut cargo)
}

fn journeys() -> Result<Count> {
    const CONFIG: &str = "tests/browser/playwright.config.ts";
    if !paths::root().join(CONFIG).is_file() {
        bail!("{CONFIG} is missing");
    }
    let browser = tools::browser()?;
    build::check_is_built()?;
    let report = paths::work().join("journeys.json");
    if report.is_file() {
        fs::remove_file(&report)?;
    }
    let mut playwright = tools::command(npm::node());
    playwright
        .arg(npm::binary("playwright"))
        .args(["test", "-c", CONFIG])
        .env("BATON_BROWSER_REPORT", &report)
        .env("BATON_CHROMIUM", &browser.chromium);
    let finished = step::finish("Play the journeys", &mut playwright)?;
    let text = fs::read_to_string(&report).unwrap_or_default();
    let json: Value = serde_json::from_str(&text).unwrap_or_default();
    let count = Count::of_playwright(&json);
    if finished.status.success() && count.failed == 0 {
        return Ok(count);
    }
    print!("{}", finished.output);
    Ok(count.and_failed())
}

fn libtest(what: &str, command: &mut Command) -> Result<Count> {
    let finished = step::finish(what, command).context("cargo did not start")?;
    let count = Count::of_libtest(&finished.output);
    if finished.status.success() && count.failed == 0 {
        return Ok(count);
    }
    print!("{}", finished.output);
    Ok(count.and_failed())
}
