//! `cargo xtask deploy`: checks, builds, and hands over to wrangler.

use std::process::Command;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser};

use crate::{
    build, checks, paths, size,
    tools::{self, npm},
};

/// # Errors
/// When a check fails, something is over budget, or wrangler refuses.
pub(crate) fn run(mut args: Parser) -> Result<()> {
    let mut is_dry = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("dry-run") => is_dry = true,
            other => bail!("{}", other.unexpected()),
        }
    }
    checks::run()?;
    build::with_tools()?;
    size::check()?;
    // Not as a step: without --dry-run wrangler may ask for an account.
    let status = command(is_dry).status().context("cannot start wrangler")?;
    if !status.success() {
        bail!("wrangler deploy failed ({status})");
    }
    Ok(())
}

/// `wrangler deploy`, which builds nothing itself.
pub(crate) fn command(is_dry: bool) -> Command {
    let mut wrangler = tools::command(npm::node());
    wrangler
        .arg(npm::binary("wrangler"))
        .args(["deploy", "--config", "edge/wrangler.jsonc"])
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("WRANGLER_LOG_PATH", paths::work().join("wrangler-logs"));
    if is_dry {
        wrangler.args(["--dry-run", "--outdir"]).arg(paths::work().join("upload")).env("CI", "1");
    }
    wrangler
}
