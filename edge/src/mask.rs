//! What is hidden from a model, for clients that hide nothing themselves.
//!
//! What is stored is never changed by this: only the copy that an engine reads.

use regex_lite::Regex;
use shared::{
    mask::{self, FROM, TO},
    settings::{BotSettings, PatternError},
};

/// `text` as an engine of `bot` may read it: without card numbers, IBANs and what the owner's
/// patterns find. What is hidden already stays so.
pub(crate) fn masked_for_model(text: &str, bot: &BotSettings) -> String {
    let (mut masked, _) = mask::masked(text);
    let marks = format!("{FROM}${{0}}{TO}");
    for redact in &bot.redact {
        // Checked when it was set; one that cannot be read any more hides nothing.
        let Ok(pattern) = read(&redact.pattern) else { continue };
        if let Some(own) = mask::marked(&pattern.replace_all(text, marks.as_str())) {
            masked = mask::both(&masked, &own);
        }
    }
    masked
}

/// Checks that a pattern can be read here.
///
/// # Errors
/// [`PatternError::NotRead`].
pub(crate) fn check(pattern: &str) -> Result<(), PatternError> {
    read(pattern).map(drop)
}

fn read(pattern: &str) -> Result<Regex, PatternError> {
    Regex::new(pattern).map_err(|_| PatternError::NotRead)
}

#[cfg(test)]
mod tests {
    use shared::{
        id::BotId,
        settings::{BotSettings, Redact},
        text::Name,
    };

    use super::{check, masked_for_model};

    fn bot(patterns: &[&str]) -> BotSettings {
        let name = Name::parse("Robin").expect("a name");
        let mut bot = BotSettings::new(BotId::parse("b").expect("an id"), name.clone(), vec![]);
        let redact = |pattern: &&str| Redact { name: name.clone(), pattern: (*pattern).to_owned() };
        bot.redact = patterns.iter().map(redact).collect();
        bot
    }

    #[test]
    fn what_a_model_reads_holds_nothing_that_is_hidden() {
        let bot = bot(&[r"\bK-\d{4}\b", r"(?:no\.|número) ?\d+", "("]);
        let text = "K-1234, número 77: 4242 4242 4242 4242, K-12345, DE89370400440532013000";
        let hidden = "••••••, •••••• ••: •••• •••• •••• 4242, K-12345, ••••••••••••••••••3000";
        assert_eq!(masked_for_model(text, &bot), hidden);
        assert_eq!(masked_for_model(hidden, &bot), hidden);
        assert_eq!(masked_for_model("Hello", &bot), "Hello");
    }

    #[test]
    fn every_pattern_that_is_taken_can_be_read() {
        let patterns = [
            r"[\w.+\-]+@[\w-]+\.[\w.]+",
            r"\u00e4\u{1F4B3}\x41\/\|[-a][a-][\[\]\^\-]",
            r"^(?:a|b)?c{2}d{2,}e{2,4}?\b\B\s\S\D\W\t$",
        ];
        for pattern in patterns {
            assert_eq!(bot(&[pattern]).check(), Ok(()), "{pattern}");
            assert_eq!(check(pattern), Ok(()), "{pattern}");
        }
        assert!(check("[z-a]").is_err());
    }
}
