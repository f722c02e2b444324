//! What must not be in any file: HTML made from strings, and paths of somebody's machine.

use std::env;

use super::File;
use crate::paths;

/// Where this clone and its user live.
#[derive(Clone, Debug, Default)]
pub(super) struct Machine {
    paths: Vec<String>,
}

impl Machine {
    pub(super) fn this() -> Self {
        let here = [Some(paths::root()), env::var_os("HOME").map(Into::into)];
        let paths =
            here.into_iter().flatten().map(|path: std::path::PathBuf| path.display().to_string());
        // A clone in `/src` would make every `src/` a complaint.
        Self {
            paths: paths.filter(|path| path.matches('/').count() > 1 || path == "/root").collect(),
        }
    }
}

/// Every place with something that must not be there.
pub(super) fn complaints(files: &[File], machine: &Machine) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files {
        let is_view =
            ["widget", "console", "browser"].iter().any(|crate_| file.path.starts_with(crate_));
        for (number, line) in file.text.lines().enumerate() {
            let mut complain = |what: &str| {
                complaints.push(format!("{}:{}: {what}", file.path.display(), number + 1));
            };
            if is_view
                && ["inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML"]
                    .iter()
                    .any(|set| line.contains(set))
            {
                complain("text becomes HTML here: a visitor's words would too");
            }
            if machine.paths.iter().any(|path| names_path(line, path)) {
                complain("names a path of this machine");
            }
        }
    }
    complaints
}

/// Whether a line holds the path itself or something below it.
fn names_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + path.len()..].chars().next();
        let is_start = before.is_none_or(|char| {
            !char.is_alphanumeric() && !matches!(char, '.' | '_' | '-' | '/' | '}')
        });
        is_start && after.is_some_and(|char| char == '/')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_line() {
        let machine = Machine { paths: vec!["/home/ana/baton".to_owned()] };
        let files = [
            File::new("widget/src/view.rs", "let a = 1;\nnode.set_inner_html(text);"),
            File::new("docs/a.md", "see /home/ana/baton/target, not ./home/ana/baton/x"),
            File::new("edge/src/lib.rs", "inner_html is only a danger in a view"),
        ];
        let complaints = complaints(&files, &machine);
        assert_eq!(complaints.len(), 2);
        assert!(complaints[0].starts_with("widget/src/view.rs:2:"));
        assert!(complaints[1].starts_with("docs/a.md:1:"));
    }
}
