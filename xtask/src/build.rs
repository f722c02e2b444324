//! Builds the four parts and assembles what wrangler serves.
//!
//!     loader    widget/loader/src/main.ts   esbuild       target/xtask/baton.js
//!     widget    index.html                  trunk         target/trunk/widget/
//!     console   console/index.html          trunk         target/trunk/console/
//!     edge      edge/                       worker-build  edge/build/
//!     site      the first three             here          target/site/
//!
//! A part whose inputs are those of its last build is left alone, so that a second start takes
//! seconds.

mod documents;
pub(crate) mod inputs;
mod parts;
pub(crate) mod site;

pub(crate) use parts::types;

use std::fs::{self, File};

use anyhow::{Result, bail};

use crate::{paths, tools};

/// Installs the tools and builds.
pub(crate) fn with_tools() -> Result<()> {
    tools::ensure_all()?;
    all()
}

/// Builds what has changed.
///
/// # Errors
/// When a part does not build; what its tool said is printed.
pub(crate) fn all() -> Result<()> {
    fs::create_dir_all(paths::work())?;
    // Two builds at once would write into the same folders.
    let lock = File::create(paths::work().join("build.lock"))?;
    if lock.try_lock().is_err() {
        eprintln!("  Waiting for another build of this clone …");
        lock.lock()?;
    }
    parts::loader()?;
    parts::widget()?;
    parts::console()?;
    parts::edge()?;
    site::assemble()
}

/// Refuses to go on without a build.
///
/// # Errors
/// Names the file that is missing.
pub(crate) fn check_is_built() -> Result<()> {
    let site = paths::site();
    let needed = [
        site.join("baton.js"),
        site.join("w/index.html"),
        site.join("console/index.html"),
        paths::edge_build().join("index.js"),
    ];
    match needed.iter().find(|file| !file.is_file()) {
        None => Ok(()),
        Some(file) => bail!("{} is missing: run `cargo xtask build` first", file.display()),
    }
}
