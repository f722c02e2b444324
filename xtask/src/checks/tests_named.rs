//! The names of all tests: functions in Rust, titles in Playwright.

use std::collections::BTreeSet;

use super::File;

/// Every name that a document may cite.
pub(super) fn all(rust: &[&File], browser: &[&File]) -> BTreeSet<String> {
    let functions = rust.iter().flat_map(|file| functions(&file.text));
    let titles =
        browser.iter().filter(|file| file.has_ending("ts")).flat_map(|file| titles(&file.text));
    functions.chain(titles).collect()
}

/// Functions below a test attribute: `#[test]`, `#[wasm_bindgen_test]`, `#[tokio::test]`.
fn functions(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim) {
        if let Some(attribute) = line.strip_prefix("#[") {
            let name = attribute.split(['(', ']']).next().unwrap_or_default();
            is_test |=
                name == "test" || name.ends_with("::test") || name.ends_with("wasm_bindgen_test");
            // `#[test] fn name()` on one line.
            if !line.contains(" fn ") {
                continue;
            }
        }
        let Some((_, rest)) = line.split_once("fn ") else {
            // Comments and further attributes stand between.
            is_test &= line.is_empty() || line.starts_with("//") || line.ends_with([',', ')', ']']);
            continue;
        };
        if is_test {
            let name = rest.split(|char: char| !char.is_alphanumeric() && char != '_').next();
            names.extend(name.map(str::to_owned));
        }
        is_test = false;
    }
    names
}

/// First arguments of `test(…)`, `test.only(…)` and the like; not of `test.describe`.
fn titles(text: &str) -> Vec<String> {
    let mut titles = Vec::new();
    for (at, _) in text.match_indices("test") {
        let before = text[..at].chars().next_back();
        if before
            .is_some_and(|char| char.is_alphanumeric() || matches!(char, '_' | '.' | '\'' | '"'))
        {
            continue;
        }
        let rest = &text[at + "test".len()..];
        let kinds = ["", ".only", ".skip", ".fixme", ".fail", ".slow"];
        let argument = kinds.iter().find_map(|kind| rest.strip_prefix(kind)?.strip_prefix('('));
        let Some(argument) = argument.map(str::trim_start) else { continue };
        let Some(quote) = argument.chars().next().filter(|char| matches!(char, '"' | '\'' | '`'))
        else {
            continue;
        };
        titles.extend(argument[1..].split(quote).next().map(str::to_owned));
    }
    titles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_functions_below_a_test_attribute() {
        let text = "
            /// H4: the first claim wins.
            #[test]
            #[should_panic(expected = \"x\")]
            fn h4_first_wins() { helper(); }
            fn helper() {}
            #[wasm_bindgen_test]
            async fn enter_sends() {}
            #[test] fn short() {}
            #[derive(Debug)]
            fn no_test() {}";
        assert_eq!(functions(text), ["h4_first_wins", "enter_sends", "short"]);
    }

    #[test]
    fn finds_titles_of_journeys() {
        let text = "test(\"the bot answers\", async () => {});\n  test.only(\n  'it\"s here', f);\n\
                    test.describe('no title', f); latest('neither');";
        assert_eq!(titles(text), ["the bot answers", "it\"s here"]);
    }
}
