//! What a model thinks aloud before it answers: `<think>…</think>` and its like, which no visitor is
//! shown.
//!
//! Rule E12 of `docs/rules.md`. Servers that tell thoughts from answers send them in a field of their
//! own, which nobody here reads; the others leave them in the text.

/// Names of the tags that thoughts stand in.
const NAMES: [&str; 3] = ["think", "thinking", "reasoning"];

/// Bytes that a tag may have, attributes and all; what goes on longer without an end is none.
const TAG_BYTES_MAX: usize = 80;

/// Leaves thoughts out of an answer on its way.
#[derive(Debug, Default)]
pub struct Reasoning {
    /// What is not decided yet: what may be the beginning of a tag.
    held: String,
    thinks: bool,
}

impl Reasoning {
    /// Takes the next words, cut anywhere; gives those of them, and of what was held back before, that
    /// are no thoughts. A tag that closes what was never opened is given as it is.
    pub fn push(&mut self, text: &str) -> String {
        self.held.push_str(text);
        let held = core::mem::take(&mut self.held);
        let mut said = String::new();
        let mut rest = held.as_str();
        while let Some(at) = rest.find('<') {
            let (before, from) = rest.split_at(at);
            if !self.thinks {
                said.push_str(before);
            }
            rest = match tag(from, self.thinks) {
                Tag::Whole(bytes) => {
                    self.thinks = !self.thinks;
                    &from[bytes..]
                }
                Tag::Begun => {
                    from.clone_into(&mut self.held);
                    return said;
                }
                Tag::None => {
                    if !self.thinks {
                        said.push('<');
                    }
                    &from[1..]
                }
            };
        }
        if !self.thinks {
            said.push_str(rest);
        }
        said
    }

    /// The answer is at its end: what was held back and is no tag. A thought that was never closed
    /// has swallowed the rest.
    pub fn end(&mut self) -> String {
        let held = core::mem::take(&mut self.held);
        if self.thinks { String::new() } else { held }
    }
}

/// What of a whole answer is no thought. A tag that closes what was never opened ends a thought from
/// the beginning on: some templates open it in the question already.
#[must_use]
pub fn without_reasoning(text: &str) -> String {
    let mut reasoning = Reasoning::default();
    let mut said = reasoning.push(text);
    said.push_str(&reasoning.end());
    let closed = said.char_indices().rev().filter(|(_, c)| *c == '<');
    let closed = closed.map(|(at, _)| (at, tag(&said[at..], true)));
    let after = closed.into_iter().find_map(|(at, tag)| match tag {
        Tag::Whole(bytes) => Some(at + bytes),
        Tag::Begun | Tag::None => None,
    });
    match after {
        Some(at) => said.split_off(at),
        None => said,
    }
}

/// What a text begins with.
enum Tag {
    /// A tag of so many bytes.
    Whole(usize),
    /// What may become one.
    Begun,
    None,
}

/// The tag that `text` begins with, one that closes or one that opens.
fn tag(text: &str, closes: bool) -> Tag {
    let open = if closes { "</" } else { "<" };
    let mut begun = false;
    for name in NAMES {
        let head = open.bytes().chain(name.bytes());
        let alike = head.zip(text.bytes()).take_while(|(a, b)| b.eq_ignore_ascii_case(a)).count();
        if alike == text.len() {
            begun = true;
        }
        if alike < open.len() + name.len() {
            continue;
        }
        let behind = &text[alike..];
        if !behind.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
            continue;
        }
        match behind.bytes().take(TAG_BYTES_MAX).position(|byte| byte == b'>') {
            Some(at) => return Tag::Whole(alike + at + 1),
            None if behind.len() < TAG_BYTES_MAX => begun = true,
            None => {}
        }
    }
    if begun { Tag::Begun } else { Tag::None }
}
