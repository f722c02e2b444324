//! `cargo xtask NAME`: every command of the README.
//!
//! This file only picks the command. What each does is written at the head of its module; what
//! they share is `paths` (where things are), `step` (a child process that shows how far it is) and
//! `tools` (pinned programs, installed when missing).

mod api;
mod bench;
mod build;
mod checks;
mod clock;
mod demo_site;
mod deploy;
mod dev;
mod html;
mod paths;
mod runtime;
mod score;
mod secrets;
mod seed;
mod size;
mod step;
mod stop;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

const USAGE: &str = "\
Usage: cargo xtask COMMAND [OPTIONS]

  dev      install, build, start the edge and the demo pages, seed the demo workspace
             --port 8787        port of the edge
             --demo-port 8788   port of the demo pages
             --state .baton/    folder of everything durable
             --no-build         serve what was built last
             --empty            no demo data; prints the set-up token instead
  build    loader, widget, console and edge, and the site that the edge serves
  test     everything that CI runs
             --fast             leaves out what needs a browser or workerd
             --only STAGE       runs one stage, several times for several
  bench    benchmarks, each with its ratio
             NAME               only this one
  score    how well something is decided, on labelled data
             human-request FILE.tsv [--out VERDICTS.tsv]
             commonmark SPEC.json
  size     what every script, page and WASM weighs; fails over budget
  deploy   checks, builds, and hands over to `wrangler deploy`
             --dry-run          needs no account
  wire     prints the hash of the wire types; --update writes it to docs/protocol.md
  tools    installs the pinned tools and does nothing else
";

fn main() -> ExitCode {
    stop::listen();
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Parser) -> Result<()> {
    let Some(Arg::Value(command)) = args.next()? else {
        print!("{USAGE}");
        return Ok(());
    };
    match &*command.to_string_lossy() {
        "dev" => dev::run(dev::Options::parse(args)?),
        "build" => {
            nothing_more(args)?;
            build::with_tools()
        }
        "test" => test::run(&test::Options::parse(args)?),
        "bench" => bench::run(args),
        "score" => score::run(args),
        "size" => {
            nothing_more(args)?;
            size::with_build()
        }
        "deploy" => deploy::run(args),
        "wire" => checks::wire::run(args),
        "tools" => {
            nothing_more(args)?;
            tools::ensure_all()
        }
        "help" => {
            print!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

fn nothing_more(mut args: Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(more) => bail!("{}", more.unexpected()),
    }
}
