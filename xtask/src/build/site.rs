//! `target/site/`: what wrangler serves as it is.
//!
//! A deploy replaces all files at once, and a chat opened before it still asks for its own: the
//! hashed files of the previous build stay for one build more.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use walkdir::WalkDir;

use crate::paths;

/// Which files are of this build and which of the one before.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Manifest {
    /// Addresses without the leading slash: `w/widget-0123456789abcdef.js`.
    pub(crate) current: BTreeSet<String>,
    previous: BTreeSet<String>,
}

/// Puts the parts together.
///
/// # Errors
/// When a file cannot be copied.
pub(super) fn assemble() -> Result<()> {
    let site = paths::site();
    fs::create_dir_all(&site)?;
    let trunk = paths::root().join("target/trunk");
    let mut files = vec![(paths::work().join("baton.js"), "baton.js".to_owned())];
    files.extend(under(&trunk.join("widget"), "w")?);
    files.extend(under(&trunk.join("console"), "console")?);
    // Documents last: what they name is there before them.
    files.sort_by_key(|(_, address)| address.ends_with(".html"));

    let manifest = read_manifest().next(files.iter().map(|(_, address)| address.clone()).collect());
    for (file, address) in &files {
        copy(file, &site.join(address))?;
    }
    write(&site.join("_headers"), headers(&manifest).as_bytes())?;
    for (file, address) in under(&site, "")? {
        let address = address.trim_start_matches('/');
        if !manifest.keeps(address) {
            fs::remove_file(file)?;
        }
    }
    write(&manifest_path(), manifest.to_json().to_string().as_bytes())
}

/// The manifest of what was assembled last.
pub(crate) fn read_manifest() -> Manifest {
    let text = fs::read_to_string(manifest_path()).unwrap_or_default();
    let json = serde_json::from_str(&text).unwrap_or_default();
    Manifest::from_json(&json)
}

fn manifest_path() -> PathBuf {
    paths::work().join("site.json")
}

impl Manifest {
    /// After a build that made `files`. The same build twice forgets nothing.
    fn next(self, files: BTreeSet<String>) -> Self {
        if files == self.current {
            return self;
        }
        let previous = self.current.into_iter().filter(|file| is_hashed(file)).collect();
        Self { current: files, previous }
    }

    fn keeps(&self, address: &str) -> bool {
        address == "_headers" || self.current.contains(address) || self.previous.contains(address)
    }

    fn to_json(&self) -> Value {
        json!({ "current": self.current, "previous": self.previous })
    }

    fn from_json(json: &Value) -> Self {
        let set = |name: &str| {
            let files = json[name].as_array().into_iter().flatten();
            files.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        Self { current: set("current"), previous: set("previous") }
    }
}

/// Whether a name changes with the content: Trunk puts sixteen hex digits after a dash.
fn is_hashed(address: &str) -> bool {
    address.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits == 16
    })
}

/// The platform's `_headers` file; at most 100 rules, and we have about a dozen.
fn headers(manifest: &Manifest) -> String {
    let mut headers = "\
/*
  X-Content-Type-Options: nosniff
/baton.js
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
"
    .to_owned();
    // By name, not by folder: a rule for /w/* would also hold for a file that is not there.
    for file in manifest.current.union(&manifest.previous).filter(|file| is_hashed(file)) {
        writeln!(headers, "/{file}\n  Cache-Control: public, max-age=31536000, immutable")
            .expect("a String takes everything");
    }
    headers
}

/// Files below a folder with their addresses below `prefix`.
fn under(dir: &Path, prefix: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(dir).sort_by_file_name() {
        let entry = entry?;
        let below = entry.path().strip_prefix(dir).expect("it was found below");
        // Trunk leaves a hidden folder behind when it is interrupted.
        let is_hidden =
            below.components().any(|part| part.as_os_str().as_encoded_bytes()[0] == b'.');
        if entry.file_type().is_file() && !is_hidden {
            files.push((entry.path().to_owned(), format!("{prefix}/{}", below.display())));
        }
    }
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    write(to, &content)
}

/// Writes only what changes: wrangler restarts the worker whenever a file is touched.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "w/widget-0123456789abcdef_bg.wasm";
    const NEW: &str = "w/widget-fedcba9876543210_bg.wasm";

    fn built(file: &str) -> BTreeSet<String> {
        ["baton.js", "w/index.html", file].map(str::to_owned).into()
    }

    #[test]
    fn hashed_files_outlive_one_build() {
        let first = Manifest::default().next(built(OLD));
        let second = first.next(built(NEW));
        assert!(second.keeps(OLD) && second.keeps(NEW));
        assert_eq!(second.clone().next(built(NEW)), second, "the same build again forgets nothing");
        let third = second.next(built("w/widget-0000000000000000_bg.wasm"));
        assert!(!third.keeps(OLD) && third.keeps(NEW));
        assert_eq!(Manifest::from_json(&third.to_json()), third);
    }

    #[test]
    fn only_hashed_names_are_cached_for_good() {
        assert!(is_hashed(OLD) && is_hashed("w/snippets/leptos-0123456789abcdef/inline0.js"));
        assert!(
            !is_hashed("w/index.html") && !is_hashed("baton.js") && !is_hashed("console/a-12.js")
        );
        let headers = headers(&Manifest::default().next(built(NEW)));
        assert_eq!(headers.matches("immutable").count(), 1);
    }
}
