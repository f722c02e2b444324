//! Whether anything has changed since the last build.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use crate::paths;

/// What a part is made from, and what was made.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: &'static str,
    /// Files and folders, relative to the repository. What does not exist counts as empty.
    pub(crate) inputs: &'static [&'static str],
    /// A file that is there when the part is built.
    pub(crate) output: PathBuf,
}

impl Part {
    /// Runs `build` unless inputs and output are those of the last time.
    ///
    /// # Errors
    /// Those of `build`; then the part counts as not built.
    pub(crate) fn build(&self, build: impl FnOnce() -> Result<()>) -> Result<()> {
        let stamp = paths::work().join(format!("{}.stamp", self.name));
        let hash = self.hash()?;
        if self.output.is_file() && fs::read_to_string(&stamp).is_ok_and(|built| built == hash) {
            return Ok(());
        }
        if stamp.exists() {
            fs::remove_file(&stamp)?;
        }
        build()?;
        // Taken before the build: what was saved during it is built the next time.
        fs::write(&stamp, hash).with_context(|| format!("cannot write {}", stamp.display()))
    }

    fn hash(&self) -> Result<String> {
        let mut digest = Digest::default();
        for input in self.inputs {
            digest.tree(&paths::root().join(input))?;
        }
        Ok(digest.hex())
    }
}

/// SHA-256 of names and contents.
#[derive(Debug, Default)]
pub(crate) struct Digest(Sha256);

impl Digest {
    /// Adds a file; one that does not exist adds nothing but its name.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub(crate) fn file(&mut self, path: &Path) -> Result<()> {
        let name = path.strip_prefix(paths::root()).unwrap_or(path).to_string_lossy();
        let content = match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            content => content.with_context(|| format!("cannot read {}", path.display()))?,
        };
        // Lengths keep a name from running into a content.
        for bytes in [name.as_bytes(), &content] {
            self.0.update((bytes.len() as u64).to_le_bytes());
            self.0.update(bytes);
        }
        Ok(())
    }

    fn tree(&mut self, path: &Path) -> Result<()> {
        if !path.is_dir() {
            return self.file(path);
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                self.file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Lower-case hex.
    pub(crate) fn hex(self) -> String {
        hex(&self.0.finalize())
    }
}

/// Lower-case hex of bytes.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a String takes everything");
        hex
    })
}

/// SHA-256 in lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
