//! `docs/coverage.md`: one row per promise, whose last column names the tests that play it.

use std::collections::BTreeSet;

/// What is wrong with the table: a row without a test, or a test that does not exist.
///
/// A test is named in backticks, by its function or its Playwright title; `file::name` is taken as
/// `name`.
pub(super) fn complaints(document: &str, tests: &BTreeSet<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut rows = 0;
    let mut is_body = false;
    for (number, line) in document.lines().enumerate().map(|(index, line)| (index + 1, line.trim()))
    {
        if !line.starts_with('|') {
            is_body = false;
            continue;
        }
        if line.chars().all(|char| matches!(char, '|' | '-' | ':' | ' ')) {
            is_body = true;
            continue;
        }
        if !is_body {
            continue;
        }
        rows += 1;
        let names = names(last_cell(line));
        if names.is_empty() {
            complaints.push(format!("docs/coverage.md:{number}: this row names no test"));
        }
        for name in names {
            let function = name.rsplit("::").next().unwrap_or(name);
            if !tests.contains(name) && !tests.contains(function) {
                complaints.push(format!("docs/coverage.md:{number}: there is no test `{name}`"));
            }
        }
    }
    if rows == 0 {
        complaints.push("docs/coverage.md has no table".to_owned());
    }
    complaints
}

fn last_cell(row: &str) -> &str {
    let row = row.strip_suffix('|').unwrap_or(row);
    row.rsplit('|').next().unwrap_or_default()
}

fn names(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "| sentence | test |\n|---|---|\n";

    fn known() -> BTreeSet<String> {
        ["h4_first_wins", "the bot answers"].map(str::to_owned).into()
    }

    #[test]
    fn rows_that_name_tests_pass() {
        let table = format!("{TABLE}| A claim. | `handoff::h4_first_wins`, `the bot answers` |\n");
        assert_eq!(complaints(&table, &known()), Vec::<String>::new());
    }

    #[test]
    fn a_missing_test_is_named_with_its_line() {
        let table = format!(
            "{TABLE}| A claim. | `h4_first_wins` |\n| More. | `gone` |\n| Bare. | by hand |\n"
        );
        assert_eq!(
            complaints(&table, &known()),
            [
                "docs/coverage.md:4: there is no test `gone`",
                "docs/coverage.md:5: this row names no test"
            ]
        );
    }

    #[test]
    fn a_document_without_a_table_is_none() {
        assert_eq!(complaints("# Coverage\n", &known()), ["docs/coverage.md has no table"]);
    }
}
