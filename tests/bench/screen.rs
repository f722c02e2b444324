//! From one person's Enter to the other's screen, in a real browser: starts an edge with a site on
//! which a person can be asked for at once, and lets `screen.mjs` measure.

use std::process::{Command, ExitCode};

use serde_json::json;
use tests::{PAGE, Server, root, site};

fn main() -> ExitCode {
    let server = Server::start();
    let (ana, _, _) = server.set_up();
    let site = site(&ana, "Bench", &json!({ "name": "Fjord", "required_answers": 0 }));
    let status = Command::new(root().join("node_modules/node/bin/node"))
        .arg(root().join("tests/bench/screen.mjs"))
        .env("BATON_EDGE", server.origin())
        .env("BATON_PAGE", PAGE)
        .env("BATON_SITE_KEY", &site.key)
        .status()
        .expect("npm's node is installed: run `cargo xtask dev` once");
    if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
