//! `cargo xtask test`: what CI runs, stage by stage, and one number at the end.
//!
//! Every stage runs, also after one has failed. A stage with tests of its own counts those; any
//! other counts as one. The last line is `N passed, M failed`.

mod count;
mod stages;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::clock::Stopwatch;
use count::Count;

/// What was asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    is_fast: bool,
    only: Vec<String>,
}

impl Options {
    /// # Errors
    /// Names an option that is unknown.
    pub(crate) fn parse(mut args: Parser) -> Result<Self> {
        let mut options = Self::default();
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("fast") => options.is_fast = true,
                Arg::Long("only") => options.only.push(args.value()?.parse()?),
                other => bail!("{}", other.unexpected()),
            }
        }
        for name in &options.only {
            if !stages::ALL.iter().any(|stage| stage.name == name) {
                let names: Vec<_> = stages::ALL.iter().map(|stage| stage.name).collect();
                bail!("there is no stage `{name}`; there are: {}", names.join(", "));
            }
        }
        Ok(options)
    }

    fn wants(&self, stage: &stages::Stage) -> bool {
        let is_left_out = self.is_fast && !stage.is_fast;
        let is_chosen = self.only.is_empty() || self.only.iter().any(|name| name == stage.name);
        is_chosen && !is_left_out
    }
}

/// Runs the stages.
///
/// # Errors
/// When anything failed.
pub(crate) fn run(options: &Options) -> Result<()> {
    let watch = Stopwatch::start();
    let mut sum = Count::default();
    let mut failed = Vec::new();
    for stage in stages::ALL.iter().filter(|stage| options.wants(stage)) {
        println!("\n== {}: {}", stage.name, stage.what);
        let of_stage = Stopwatch::start();
        let count = (stage.run)().unwrap_or_else(|error| {
            println!("{error:#}");
            Count { passed: 0, failed: 1 }
        });
        println!("   {count} in {}", of_stage.words());
        if count.failed > 0 {
            failed.push(stage.name);
        }
        sum += count;
    }
    println!("\nAll of it took {}.", watch.words());
    if !failed.is_empty() {
        println!("Failed: {}", failed.join(", "));
    }
    // The last line, alone, for whoever counts.
    println!("{sum}");
    if sum.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}
