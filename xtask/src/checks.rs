//! What no compiler checks: that documents and code say the same.
//!
//! Each check returns its complaints as sentences; the files are read here, so that the checks
//! themselves can be tested on a few lines.

mod coverage;
mod rules;
mod sources;
mod tests_named;
pub(crate) mod wire;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use walkdir::WalkDir;

use crate::paths;

/// Runs all checks.
///
/// # Errors
/// With everything they complain about.
pub(crate) fn run() -> Result<()> {
    let complaints: Vec<_> = all()?.into_iter().flat_map(|(_, complaints)| complaints).collect();
    if complaints.is_empty() { Ok(()) } else { bail!("{}", complaints.join("\n")) }
}

/// Every check by name, with its complaints.
///
/// # Errors
/// When the repository cannot be read.
pub(crate) fn all() -> Result<Vec<(&'static str, Vec<String>)>> {
    let files = files()?;
    let rust: Vec<_> = files.iter().filter(|file| file.has_ending("rs")).collect();
    let browser: Vec<_> =
        files.iter().filter(|file| file.path.starts_with("tests/browser")).collect();
    let named = tests_named::all(&rust, &browser);
    let cited: Vec<_> =
        rust.iter().filter(|file| file.path.starts_with("shared/tests")).copied().collect();

    Ok(vec![
        ("coverage", with_document("docs/coverage.md", |text| coverage::complaints(text, &named))?),
        ("rules", with_document("docs/rules.md", |text| rules::complaints(text, &cited))?),
        (
            "wire",
            with_document("docs/protocol.md", |text| wire::complaints(text, &wire::hash(&files)))?,
        ),
        ("sources", sources::complaints(&files, &sources::Machine::this())),
    ])
}

/// Runs a check on a document. Until there is a folder for documents there is nothing to compare.
fn with_document(path: &str, check: impl FnOnce(&str) -> Vec<String>) -> Result<Vec<String>> {
    let path_here = paths::root().join(path);
    if path_here.is_file() {
        return Ok(check(&fs::read_to_string(path_here)?));
    }
    if paths::root().join("docs").is_dir() {
        return Ok(vec![format!("{path} is missing")]);
    }
    Ok(Vec::new())
}

/// A text file of the repository.
#[derive(Debug)]
pub(crate) struct File {
    /// Relative to the repository.
    path: PathBuf,
    text: String,
}

impl File {
    fn has_ending(&self, ending: &str) -> bool {
        self.path.extension().is_some_and(|extension| extension == ending)
    }

    #[cfg(test)]
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.to_owned() }
    }
}

/// All text files, without what is built, installed or state.
fn files() -> Result<Vec<File>> {
    let root = paths::root();
    let is_ours = |path: &Path| {
        let below = path.strip_prefix(&root).unwrap_or(path);
        let name = below.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_hidden = name.starts_with('.') && !matches!(name, ".ci" | ".cargo" | ".gitignore");
        let is_made = ["target", "node_modules", "edge/build", "test-results", "playwright-report"]
            .iter()
            .any(|made| below == Path::new(made));
        !is_hidden && !is_made
    };
    let mut files = Vec::new();
    let entries = WalkDir::new(&root).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || is_ours(entry.path())) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        // Pictures are no text.
        let Ok(text) = fs::read_to_string(entry.path()) else { continue };
        let path = entry.path().strip_prefix(&root).expect("it was found below").to_owned();
        files.push(File { path, text });
    }
    Ok(files)
}
