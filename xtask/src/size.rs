//! `cargo xtask size`: what every script, page and WASM weighs; fails over budget.
//!
//! Bytes are exact, so that a budget may fail a build. Compression is that of Node's zlib: gzip at
//! its default level, brotli at 11, which is what an edge network serves for static files.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::{
    build::{self, site},
    paths, step,
    tools::npm,
};

/// Loader, brotli. It runs on somebody else's page before anybody asked for a chat: two TCP
/// segments and a bit, whatever else the page loads.
const LOADER_BYTES_MAX: u64 = 4096;
/// Everything the frame loads, brotli. Half a second on a slow mobile connection (1.6 Mbit/s).
const FRAME_BYTES_MAX: u64 = 90 * 1024;
/// The worker's upload, gzip: the limit of the platform's free plan (read 2026-07).
const WORKER_BYTES_MAX: u64 = 3 * 1024 * 1024;

const COMPRESS: &str = "
const z = require('node:zlib'), fs = require('node:fs');
const q = { params: { [z.constants.BROTLI_PARAM_QUALITY]: 11 } };
console.log(JSON.stringify(process.argv.slice(1).map((file) => {
  const raw = fs.readFileSync(file);
  return [raw.length, z.gzipSync(raw).length, z.brotliCompressSync(raw, q).length];
})));";

/// Bytes of a file or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Files that are weighed together.
struct Group {
    name: &'static str,
    files: Vec<PathBuf>,
    budget: Option<Budget>,
}

#[derive(Clone, Copy)]
struct Budget {
    bytes_max: u64,
    /// Which of the three is meant.
    of: fn(Weight) -> u64,
    by: &'static str,
}

/// Builds first.
pub(crate) fn with_build() -> Result<()> {
    build::with_tools()?;
    check()
}

/// Prints the table.
///
/// # Errors
/// When something is over budget.
pub(crate) fn check() -> Result<()> {
    build::check_is_built()?;
    let mut over = Vec::new();
    println!("{:<44} {:>9} {:>9} {:>9}", "", "raw", "gzip", "brotli");
    for group in groups() {
        let weights = weigh(&group.files)?;
        let mut sum = Weight::default();
        for (file, weight) in group.files.iter().zip(&weights) {
            sum.add(*weight);
            if weights.len() > 1 {
                row(&format!("  {}", short(file)), *weight);
            }
        }
        row(group.name, sum);
        if let Some(budget) = group.budget {
            let bytes = (budget.of)(sum);
            let Budget { bytes_max, by, .. } = budget;
            println!("  {bytes} of {bytes_max} bytes {by} ({} %)\n", bytes * 100 / bytes_max);
            if bytes > bytes_max {
                over.push(format!("{}: {} bytes {by} over", group.name, bytes - bytes_max));
            }
        } else {
            println!();
        }
    }
    if over.is_empty() { Ok(()) } else { bail!("over budget: {}", over.join("; ")) }
}

fn groups() -> [Group; 4] {
    let site = paths::site();
    let current = site::read_manifest().current;
    let below = |prefix: &str| {
        current.iter().filter(|file| file.starts_with(prefix)).map(|file| site.join(file)).collect()
    };
    let brotli = |bytes_max| Some(Budget { bytes_max, of: |weight| weight.brotli, by: "brotli" });
    let edge = ["index.js", "index_bg.wasm"].map(|file| paths::edge_build().join(file));
    [
        Group {
            name: "loader",
            files: vec![site.join("baton.js")],
            budget: brotli(LOADER_BYTES_MAX),
        },
        Group {
            name: "frame, everything it loads",
            files: below("w/"),
            budget: brotli(FRAME_BYTES_MAX),
        },
        Group { name: "console", files: below("console/"), budget: None },
        Group {
            name: "worker, uploaded",
            files: edge.into(),
            budget: Some(Budget {
                bytes_max: WORKER_BYTES_MAX,
                of: |weight| weight.gzip,
                by: "gzip",
            }),
        },
    ]
}

fn weigh(files: &[PathBuf]) -> Result<Vec<Weight>> {
    let mut node = step::command(npm::node());
    node.args(["-e", COMPRESS]).args(files);
    let table: Value = serde_json::from_str(&step::run("Weigh", &mut node)?)?;
    let weights = table.as_array().context("Node printed no list")?.iter().map(|row| {
        let bytes = |index: usize| row[index].as_u64().context("Node printed no number");
        Ok(Weight { raw: bytes(0)?, gzip: bytes(1)?, brotli: bytes(2)? })
    });
    weights.collect()
}

fn row(name: &str, weight: Weight) {
    println!("{name:<44} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
}

/// Its address where it is served, or its path in the repository.
fn short(file: &Path) -> String {
    let name = file.strip_prefix(paths::root()).unwrap_or(file).display().to_string();
    name.strip_prefix("target/site/").unwrap_or(&name).to_owned()
}

impl Weight {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}
