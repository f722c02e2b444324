//! Messages without a letter or digit: emoji, faces, question marks.

use super::SmallTalk;

/// A hand that waves.
const GREETINGS: &str = "👋";

/// Thanks, hearts, flowers.
const THANKS: &str = "🙏🙇❤💛💚💙💜🧡🖤🤍🤎💕💖💗💓💞💝💐🌹🥰😍😘";

/// What stands for "ok" or "good".
const ACKNOWLEDGED: &str =
    "👍👌✅✔☑🆗👏🙌🤝💪💯🎉🎊✨⭐🌟🔥😀😃😄😁😆😅😂🤣🙂😊☺😇😉😌😎🤩🥳🤗🤓😺😸";

/// The same, typed.
const SMILES: [&str; 8] = [":)", ":-)", ";)", ";-)", "=)", "(:", "^^", "^_^"];

/// What a message of signs alone says. A thumb down or a sad face is none of this: whoever shows it
/// is not well served by a sentence.
pub(super) fn said_by(message: &str) -> Option<SmallTalk> {
    let message = message.trim();
    if SMILES.contains(&message) {
        return Some(SmallTalk::Acknowledged);
    }
    let mut kinds = Vec::new();
    for c in message.chars().filter(|c| !is_silent(*c)) {
        kinds.push(kind_of(c)?);
    }
    let has = |kind| kinds.contains(&kind);
    // A sign beside signs says it; marks alone ask.
    [SmallTalk::Thanks, SmallTalk::Acknowledged, SmallTalk::Greeting, SmallTalk::Ready]
        .into_iter()
        .find(|kind| has(*kind))
}

fn kind_of(c: char) -> Option<SmallTalk> {
    match c {
        c if GREETINGS.contains(c) => Some(SmallTalk::Greeting),
        c if THANKS.contains(c) => Some(SmallTalk::Thanks),
        c if ACKNOWLEDGED.contains(c) => Some(SmallTalk::Acknowledged),
        '?' | '!' | '.' | ',' | '…' | '¿' | '¡' | '？' | '！' | '。' | '，' | '؟' | '،' | '-'
        | '~' => Some(SmallTalk::Ready),
        _ => None,
    }
}

/// Spaces, tones of skin, and what joins or draws signs without being one.
const fn is_silent(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{1F3FB}'..='\u{1F3FF}' | '\u{FE0E}' | '\u{FE0F}' | '\u{200D}' | '♀' | '♂')
}
