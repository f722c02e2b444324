//! `docs/rules.md`: each numbered rule is played by a test in `shared/tests`, and each number that
//! a test cites is a rule.

use std::collections::{BTreeMap, BTreeSet};

use super::File;

/// Post, handoff, contact requests, findings, receipts, sync, expiry, inbox, text, knowledge,
/// availability, documents, learning, masking, engines, briefing.
const LETTERS: &str = "PHCFRSXITKADLMEB";

/// Rules without a test, and citations without a rule.
pub(super) fn complaints(document: &str, tests: &[&File]) -> Vec<String> {
    let rules: BTreeSet<_> =
        document.split("**").skip(1).step_by(2).filter(|text| is_rule(text)).collect();
    let mut cited = BTreeMap::new();
    for file in tests {
        for (number, line) in file.text.lines().enumerate() {
            for rule in citations(line) {
                cited
                    .entry(rule)
                    .or_insert_with(|| format!("{}:{}", file.path.display(), number + 1));
            }
        }
    }
    if rules.is_empty() {
        return vec!["docs/rules.md holds no rule such as **P1**".to_owned()];
    }
    let unplayed = rules.iter().filter(|rule| !cited.contains_key(**rule));
    let unplayed =
        unplayed.map(|rule| format!("docs/rules.md: no test in shared/tests cites {rule}"));
    let unknown = cited.iter().filter(|(rule, _)| !rules.contains(*rule));
    let unknown = unknown.map(|(rule, place)| format!("{place}: docs/rules.md has no rule {rule}"));
    unplayed.chain(unknown).collect()
}

/// A letter and a number: `H4`.
fn is_rule(text: &str) -> bool {
    let mut chars = text.chars();
    let letter = chars.next().is_some_and(|letter| LETTERS.contains(letter));
    letter && !chars.as_str().is_empty() && chars.all(|char| char.is_ascii_digit())
}

/// The rules that a doc comment begins with: `/// H4: …` or `/// H4, S2: …`.
fn citations(line: &str) -> Vec<&str> {
    let Some(comment) = line.trim_start().strip_prefix("/// ") else { return Vec::new() };
    let Some((cited, _)) = comment.split_once(':') else { return Vec::new() };
    let rules: Vec<_> =
        cited.split(',').flat_map(|part| part.split(" and ")).map(str::trim).collect();
    if rules.iter().all(|rule| is_rule(rule)) { rules } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str =
        "# Rules\n- **H1** A bot holds first. **Note** well.\n- **H2** The first claim wins.\n";

    #[test]
    fn every_rule_is_played() {
        let file =
            File::new("shared/tests/handoff.rs", "/// H1, H2: both.\n#[test]\nfn both() {}\n");
        assert_eq!(complaints(RULES, &[&file]), Vec::<String>::new());
    }

    #[test]
    fn rules_without_tests_and_tests_without_rules_are_named() {
        let file = File::new(
            "shared/tests/handoff.rs",
            "\n/// H1: one.\n/// H9: none.\n/// Note: no rule.\n",
        );
        assert_eq!(
            complaints(RULES, &[&file]),
            [
                "docs/rules.md: no test in shared/tests cites H2",
                "shared/tests/handoff.rs:3: docs/rules.md has no rule H9"
            ]
        );
    }
}
