//! How many tests passed and failed, read from what each runner prints.

use std::{fmt, ops::AddAssign};

use serde_json::Value;

/// Tests of a stage, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Count {
    /// For a stage that either holds or does not.
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0 };

    /// Sums the `test result:` lines that libtest and wasm-bindgen-test-runner print.
    pub(super) fn of_libtest(output: &str) -> Self {
        let mut sum = Self::default();
        for line in output.lines().filter(|line| line.trim_start().starts_with("test result:")) {
            let number = |word: &str| {
                let (before, _) = line.split_once(word)?;
                before.trim_end().rsplit(' ').next()?.parse::<u64>().ok()
            };
            sum.passed += number("passed").unwrap_or(0);
            sum.failed += number("failed;").unwrap_or(0);
        }
        sum
    }

    /// Reads the statistics of Playwright's JSON report. One that passed only when it was tried
    /// again failed: a test that cannot be trusted is none.
    pub(super) fn of_playwright(report: &Value) -> Self {
        let stat = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
        // An error outside of any test, for example in the configuration.
        let errors = report["errors"].as_array().map_or(0, |errors| errors.len() as u64);
        Self { passed: stat("expected"), failed: stat("unexpected") + stat("flaky") + errors }
    }

    /// A runner that ended with a failure has at least one.
    pub(super) fn and_failed(mut self) -> Self {
        self.failed = self.failed.max(1);
        self
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sums_what_libtest_prints() {
        let output = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored\nfailed; is no result";
        assert_eq!(Count::of_libtest(output), Count { passed: 15, failed: 2 });
        assert_eq!(Count::of_libtest("error: could not compile").and_failed().failed, 1);
    }

    #[test]
    fn a_flaky_journey_has_failed() {
        let report = json!({ "stats": { "expected": 9, "unexpected": 1, "flaky": 1, "skipped": 2 }, "errors": [] });
        assert_eq!(Count::of_playwright(&report), Count { passed: 9, failed: 2 });
    }
}
