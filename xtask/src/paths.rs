//! Where things are: the repository, what is built, and the cache of tools.

use std::{env, path::PathBuf};

/// The repository.
pub(crate) fn root() -> PathBuf {
    // Set by `cargo run`; the binary started by hand falls back to where it was compiled.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().expect("xtask/ lies in the repository").to_owned()
}

/// What wrangler serves as static assets. `edge/wrangler.jsonc` names it.
pub(crate) fn site() -> PathBuf {
    root().join("target/site")
}

/// Stamps, locks and intermediate output of the builds.
pub(crate) fn work() -> PathBuf {
    root().join("target/xtask")
}

/// What worker-build makes of the edge.
pub(crate) fn edge_build() -> PathBuf {
    root().join("edge/build")
}

/// The npm packages of `package-lock.json`.
pub(crate) fn node_modules() -> PathBuf {
    root().join("node_modules")
}

/// Tools built by cargo, one folder each, shared between clones: `$BATON_TOOLS`, or `baton` in the
/// user's cache folder.
pub(crate) fn tool_cache() -> PathBuf {
    if let Some(dir) = env::var_os("BATON_TOOLS") {
        return PathBuf::from(dir);
    }
    let cache = env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty()).map_or_else(
        || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache"),
        PathBuf::from,
    );
    cache.join("baton")
}
