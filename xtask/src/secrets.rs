//! Secrets of a local edge: made once, kept beside its state, handed to wrangler as a file.

use std::{
    ffi::OsString,
    fmt::Write as _,
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
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
    /// Writes them as wrangler's `--env-file`, with the edge's own origin and the keys of models that
    /// stand in our environment.
    ///
    /// # Errors
    /// When the folder cannot be written, or a key cannot stand in such a file.
    pub(crate) fn env_file(&self, state: &Path, origin: &str) -> Result<PathBuf> {
        let path = state.join("secrets.env");
        let Self { baton_secret, set_up_token } = self;
        let mut lines = format!(
            "BATON_SECRET=\"{baton_secret}\"\nSETUP_TOKEN=\"{set_up_token}\"\nBATON_ORIGIN=\"{origin}\"\n"
        );
        lines.push_str(&model_keys(std::env::vars_os())?);
        write_private(&path, &lines)?;
        Ok(path)
    }
}

/// The lines of the variables whose name begins with `MODEL_KEY`, which bots may name.
fn model_keys(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<String> {
    let mut lines = String::new();
    for (name, key) in variables {
        let Some(name) = name.to_str().filter(|name| is_model_key(name)) else { continue };
        if key.is_empty() {
            continue;
        }
        let key = key.to_str().map(str::trim).unwrap_or_default();
        // What would end the value, or be read as another one's name, is in no key.
        let fits = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '`' | '\\' | '$');
        ensure!(!key.is_empty() && key.chars().all(fits), "{name} holds what no key does");
        writeln!(lines, "{name}=\"{key}\"")?;
    }
    Ok(lines)
}

/// As `bot.engine.key` is checked.
fn is_model_key(name: &str) -> bool {
    let rest = name.strip_prefix("MODEL_KEY");
    rest.is_some_and(|rest| {
        let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        (rest.is_empty() || rest.starts_with('_')) && rest.chars().all(fits)
    })
}

fn write_private(path: &Path, content: &str) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file =
        options.open(path).with_context(|| format!("cannot write {}", path.display()))?;
    io::Write::write_all(&mut file, content.as_bytes())?;
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

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::model_keys;

    fn lines(variables: &[(&str, &str)]) -> anyhow::Result<String> {
        let os = |text: &str| OsString::from(text);
        model_keys(variables.iter().map(|(name, key)| (os(name), os(key))))
    }

    #[test]
    fn keys_of_models_are_handed_on_and_nothing_else() {
        let found = lines(&[
            ("PATH", "/bin"),
            ("MODEL_KEY", "sk-1234"),
            ("MODEL_KEYS", "no"),
            ("MODEL_KEY_OFF", ""),
            ("MODEL_KEY_EU_2", " sk-5678\n"),
            ("BATON_SECRET", "no"),
        ]);
        let expected = "MODEL_KEY=\"sk-1234\"\nMODEL_KEY_EU_2=\"sk-5678\"\n";
        assert_eq!(found.expect("they are keys"), expected);
    }

    #[test]
    fn a_key_ends_neither_its_line_nor_its_quotes() {
        for bad in ["a\nBATON_ORIGIN=x", "a\"b", "a b", " ", "${HOME}", "ключ"] {
            let why = lines(&[("MODEL_KEY", bad)]).expect_err(bad).to_string();
            assert!(why.contains("MODEL_KEY") && (bad == " " || !why.contains(bad)), "{why}");
        }
    }
}
