//! Secrets of a local edge: made once, kept beside its state, handed to wrangler as a file.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::build::inputs::hex;

/// What the edge is configured with.
#[derive(Clone, Debug)]
pub(crate) struct Secrets {
    /// Master of all signatures: 32 random bytes in hex.
    baton_secret: String,
    /// Claims the workspace on the first run.
    pub(crate) set_up_token: String,
}

/// Reads the secrets of a state, or makes them.
///
/// # Errors
/// When the folder cannot be written, or holds a file that is not ours.
pub(crate) fn of(state: &Path) -> Result<Secrets> {
    let path = state.join("secrets.json");
    if path.is_file() {
        let json: Value = serde_json::from_str(&fs::read_to_string(&path)?)
            .with_context(|| format!("{} is no JSON", path.display()))?;
        let read = |name: &str| {
            json[name]
                .as_str()
                .map(str::to_owned)
                .with_context(|| format!("{} has no {name}", path.display()))
        };
        return Ok(Secrets {
            baton_secret: read("BATON_SECRET")?,
            set_up_token: read("SETUP_TOKEN")?,
        });
    }
    let secrets = Secrets { baton_secret: random(32)?, set_up_token: random(16)? };
    let json = json!({
        "BATON_SECRET": secrets.baton_secret,
        "SETUP_TOKEN": secrets.set_up_token,
    });
    // In one move: a half-written file would lock everybody out of a state made with it.
    let draft = state.join("secrets.json.new");
    write_private(&draft, &format!("{json:#}\n"))?;
    fs::rename(draft, path)?;
    Ok(secrets)
}

impl Secrets {
    /// Writes them as wrangler's `--env-file`, with the edge's own origin.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn env_file(&self, state: &Path, origin: &str) -> Result<PathBuf> {
        let path = state.join("secrets.env");
        let Self { baton_secret, set_up_token } = self;
        let lines = format!(
            "BATON_SECRET=\"{baton_secret}\"\nSETUP_TOKEN=\"{set_up_token}\"\nBATON_ORIGIN=\"{origin}\"\n"
        );
        write_private(&path, &lines)?;
        Ok(path)
    }
}

fn write_private(path: &Path, content: &str) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file =
        options.open(path).with_context(|| format!("cannot write {}", path.display()))?;
    file.write_all(content.as_bytes())?;
    Ok(())
}

/// So many random bytes in hex.
fn random(bytes: usize) -> Result<String> {
    let mut random = vec![0; bytes];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut random))
        .context("the system gives no random bytes")?;
    Ok(hex(&random))
}
