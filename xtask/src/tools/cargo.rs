//! Tools that cargo builds. None of them is published as a binary in a registry we may use.

use std::{
    env,
    fs::{self, File},
    path::PathBuf,
};

use anyhow::{Context as _, Result, bail};

use crate::{paths, step};

/// A crate with programs.
#[derive(Debug)]
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
    /// How cargo is to install it.
    options: &'static [&'static str],
    programs: &'static [&'static str],
}

/// What we build with.
pub(crate) const TOOLS: [Tool; 3] = [
    Tool {
        // Exactly the version of the crate `wasm-bindgen`: the two speak a private format.
        name: "wasm-bindgen-cli",
        version: "0.2.130",
        // Without TLS, which it needs for remote drivers only. Not locked: its lock file names a
        // crate that was yanked.
        options: &["--no-default-features"],
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    },
    Tool {
        name: "worker-build",
        version: "0.8.7",
        options: &["--locked"],
        programs: &["worker-build"],
    },
    Tool {
        name: "trunk",
        version: "0.21.14",
        // Without TLS and the look for updates: we run it offline.
        options: &["--locked", "--no-default-features"],
        programs: &["trunk"],
    },
];

impl Tool {
    fn dir(&self) -> PathBuf {
        paths::tool_cache().join(format!("{}-{}", self.name, self.version))
    }

    /// The folder of its programs.
    pub(crate) fn bin(&self) -> PathBuf {
        self.dir().join("bin")
    }

    fn is_here(&self) -> bool {
        self.programs.iter().all(|program| self.bin().join(program).is_file())
    }
}

/// Path of a program that [`ensure`] installs.
pub(crate) fn binary(program: &str) -> PathBuf {
    let tool = TOOLS.iter().find(|tool| tool.programs.contains(&program));
    tool.expect("it is one of TOOLS").bin().join(program)
}

/// Installs what is missing.
///
/// # Errors
/// When cargo cannot fetch or build one of them.
pub(crate) fn ensure() -> Result<()> {
    let missing: Vec<_> = TOOLS.iter().filter(|tool| !tool.is_here()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    check_openssl()?;
    let cache = paths::tool_cache();
    fs::create_dir_all(&cache)?;
    let lock = File::create(cache.join("lock"))?;
    if lock.try_lock().is_err() {
        eprintln!("  Waiting for another clone that installs its tools …");
        lock.lock()?;
        // It may have installed ours.
        drop(lock);
        return ensure();
    }
    // One folder for all three: they share many crates. What was interrupted goes on here.
    let build = cache.join("build");
    for (index, tool) in missing.iter().enumerate() {
        let what = format!(
            "Install {} {} ({} of {}, once)",
            tool.name,
            tool.version,
            index + 1,
            missing.len()
        );
        let mut cargo = step::command("cargo");
        cargo.args(["install", tool.name, "--version", tool.version, "--root"]).arg(tool.dir());
        cargo.args(tool.options);
        // A light profile: these run for seconds, and are waited for by a person.
        cargo
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_STRIP", "true");
        // Neither our own flags nor our lints concern them.
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            cargo.env_remove(variable);
        }
        step::run(&what, &mut cargo)?;
    }
    fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
}

/// worker-build links the system's OpenSSL, whose headers a machine may lack.
fn check_openssl() -> Result<()> {
    let is_elsewhere = env::var_os("OPENSSL_DIR").is_some();
    if !cfg!(target_os = "linux") || is_elsewhere || binary("worker-build").is_file() {
        return Ok(());
    }
    let look =
        step::finish("Look for OpenSSL", step::command("pkg-config").args(["--exists", "openssl"]));
    if look.is_ok_and(|look| look.status.success()) {
        return Ok(());
    }
    bail!(
        "worker-build needs OpenSSL's headers and pkg-config. On Debian or Ubuntu: \
         `apt-get install pkg-config libssl-dev`"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The private format again: a crate updated without its tool fails only when it is linked.
    #[test]
    fn wasm_bindgen_is_the_version_of_the_lock_file() {
        let lock = fs::read_to_string(paths::root().join("Cargo.lock")).expect("it is committed");
        let package = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", TOOLS[0].version);
        assert!(lock.contains(&package), "Cargo.lock and xtask name different versions");
    }

    #[test]
    fn trunk_is_told_the_same_versions() {
        let config = fs::read_to_string(paths::root().join("Trunk.toml")).expect("it is committed");
        assert!(config.contains(&format!("wasm_bindgen = \"{}\"", TOOLS[0].version)));
        assert!(config.contains(&format!("trunk-version = \"{}\"", TOOLS[2].version)));
    }
}
