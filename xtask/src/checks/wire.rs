//! The hash of the wire types in `docs/protocol.md`: whoever changes a frame also reads, and
//! changes, what the document says about it.

use std::fs;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use super::File;
use crate::{build::inputs::sha256, paths};

const LINE: &str = "wire hash: ";
const DOCUMENT: &str = "docs/protocol.md";

/// `cargo xtask wire [--update]`.
///
/// # Errors
/// When there is no document to update.
pub(crate) fn run(mut args: Parser) -> Result<()> {
    let mut is_update = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("update") => is_update = true,
            other => bail!("{}", other.unexpected()),
        }
    }
    let hash = hash(&super::files()?);
    println!("{LINE}{hash}");
    if is_update {
        let path = paths::root().join(DOCUMENT);
        let text = fs::read_to_string(&path)?;
        let Some(written) = written(&text) else { bail!("{DOCUMENT} has no line `{LINE}…`") };
        fs::write(path, text.replace(&format!("{LINE}{written}"), &format!("{LINE}{hash}")))?;
    }
    Ok(())
}

/// SHA-256 of `shared/src/wire.rs` and `shared/src/wire/*.rs`, one after the other by path.
pub(super) fn hash(files: &[File]) -> String {
    let mut wire: Vec<_> = files
        .iter()
        .filter(|file| file.has_ending("rs"))
        .filter(|file| {
            file.path.starts_with("shared/src/wire") || file.path.ends_with("shared/src/wire.rs")
        })
        .collect();
    wire.sort_by(|one, other| one.path.cmp(&other.path));
    let all: String = wire.iter().map(|file| &*file.text).collect();
    sha256(all.as_bytes())
}

/// Whether the document carries this hash.
pub(super) fn complaints(document: &str, hash: &str) -> Vec<String> {
    match written(document) {
        Some(written) if written == hash => Vec::new(),
        Some(_) => vec![format!(
            "{DOCUMENT} was written for other wire types: check what it says about them, \
             then `cargo xtask wire --update`"
        )],
        None => vec![format!("{DOCUMENT} has no line `{LINE}{hash}`")],
    }
}

/// The hash in the document, wherever in a line.
fn written(document: &str) -> Option<&str> {
    let (_, rest) = document.split_once(LINE)?;
    let end = rest.find(|char: char| !char.is_ascii_hexdigit()).unwrap_or(rest.len());
    Some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_wire_files_count_in_order_of_their_paths() {
        let files = [
            File::new("shared/src/wire/visitor.rs", "b"),
            File::new("shared/src/wire.rs", "a"),
            File::new("shared/src/wire/README.md", "x"),
            File::new("shared/src/text.rs", "x"),
        ];
        let sorted = hash(&files);
        // `wire` sorts before `wire.rs`: by parts of the path, not by bytes.
        assert_eq!(sorted, sha256(b"ba"));
    }

    #[test]
    fn the_document_must_carry_the_hash() {
        assert_eq!(complaints("`wire hash: abc123`", "abc123"), Vec::<String>::new());
        assert_eq!(complaints("`wire hash: abc124`", "abc123").len(), 1);
        assert_eq!(complaints("", "abc123").len(), 1);
    }
}
