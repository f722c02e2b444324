//! What an owner has hidden before a model may read it.
//!
//! Rule M7 of `docs/rules.md`. A pattern is applied twice: by the visitor's browser and, for clients
//! that hide nothing, at the edge. So it is held to what both read alike, and to what a browser,
//! which tries one way after the other, is soon done with: [`steps`].

mod set;
mod steps;
#[cfg(test)]
mod counted;

use core::iter::Peekable;

use serde::{Deserialize, Serialize};

use set::Set;
use steps::{Node, steps_max};

use crate::{
    limits::{
        PATTERN_CHARS_MAX, PATTERN_LOOPS_MAX, PATTERN_STEPS_MAX, PATTERN_WAYS_MAX, POST_CHARS_MAX,
    },
    text::Name,
};

/// Something to hide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redact {
    /// What it is: the visitor reads it under a message in which it was hidden.
    pub name: Name,
    /// How it looks: a regular expression.
    pub pattern: String,
}

/// Why a pattern was not taken. The sentence is for the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// Nothing, or too much.
    #[error("A pattern has 1 to {PATTERN_CHARS_MAX} characters.")]
    Length,
    /// Lookaround, names, flags.
    #[error("A group is (…) or (?:…): no looking ahead or behind, no names, no flags.")]
    Group,
    /// A parenthesis without its other half.
    #[error("There is a parenthesis too many or too few.")]
    Parenthesis,
    /// A backslash before something that it does not change.
    #[error(
        "After \\ stands one of d D w W s S b B t n r, a sign that is to be taken as it is, or a \
         character's number as in \\u00e4; there is no repeating of a group by its number."
    )]
    Escape,
    /// A class that browsers and we would read differently.
    #[error(
        "In [ ] stand characters, ranges as a-z, and \\d, \\w or \\s; a minus stands first or last, and \
         before [ ] ^ stands a \\; & and ~ stand outside, as in (?:[a-z]|&)."
    )]
    Class,
    /// Nothing to repeat, or a repetition of a repetition.
    #[error(
        "*, +, ? and {{2,4}} follow what they repeat, once; write \\{{, \\}} and \\] for these signs."
    )]
    Repetition,
    /// What a browser could take very long for.
    #[error(
        "This could take a browser very long: at most {PATTERN_LOOPS_MAX} repetitions may be without \
         an end, and nothing of changing length may stand in a repeated group. Write {{1,9}} for +."
    )]
    Slow,
    /// Repetitions that can take the same characters from each other.
    #[error(
        "This could take a browser very long: what stands behind a repetition can begin with what is \
         repeated, so that there are too many ways to share the characters out. Put a sign between \
         them that neither takes, as in \\d+-\\d+, or write how often, as in \\d{{4}}."
    )]
    Shared,
    /// What the edge cannot read either.
    #[error("This is no regular expression.")]
    NotRead,
}

impl Redact {
    /// Checks the pattern.
    ///
    /// # Errors
    /// The first [`PatternError`] found.
    pub fn check(&self) -> Result<(), PatternError> {
        if !(1..=PATTERN_CHARS_MAX).contains(&self.pattern.chars().count()) {
            return Err(PatternError::Length);
        }
        let read = Reader { rest: self.pattern.chars().peekable(), loops: 0, open: 0 }.all()?;
        let chars = u32::try_from(POST_CHARS_MAX).expect("a post is not that long");
        if steps_max(&read, chars) > PATTERN_STEPS_MAX { Err(PatternError::Shared) } else { Ok(()) }
    }
}

struct Reader<I: Iterator<Item = char>> {
    rest: Peekable<I>,
    /// Repetitions without an end so far.
    loops: u32,
    open: u32,
}

/// Ways of something that may be repeated without an end.
const ENDLESS: u64 = u64::MAX;

/// Of alternatives in how many ways they may match one text, and each as a sequence.
type Read = (u64, Vec<Vec<Node>>);

/// What follows a backslash.
enum Escaped {
    Class(Set),
    Character(u32),
}

impl Escaped {
    fn set(self) -> Set {
        match self {
            Self::Class(set) => set,
            Self::Character(c) => Set::of(c),
        }
    }
}

impl<I: Iterator<Item = char>> Reader<I> {
    fn all(mut self) -> Result<Vec<Vec<Node>>, PatternError> {
        let (_, sequences) = self.alternatives()?;
        if self.rest.next().is_some() {
            return Err(PatternError::Parenthesis);
        }
        if self.loops > PATTERN_LOOPS_MAX { Err(PatternError::Slow) } else { Ok(sequences) }
    }

    /// Up to the end or a closing parenthesis.
    fn alternatives(&mut self) -> Result<Read, PatternError> {
        let (mut all, mut one) = (0_u64, 1_u64);
        let (mut sequences, mut sequence) = (Vec::new(), Vec::new());
        loop {
            let (ways, node, group) = match self.rest.peek() {
                None | Some(')') => {
                    sequences.push(sequence);
                    return Ok((all.saturating_add(one), sequences));
                }
                Some('|') => {
                    self.rest.next();
                    all = all.saturating_add(core::mem::replace(&mut one, 1));
                    sequences.push(core::mem::take(&mut sequence));
                    continue;
                }
                Some('(') => {
                    let (ways, sequences) = self.group()?;
                    (ways, Node::Any(sequences), true)
                }
                Some(_) => (1, self.atom()?, false),
            };
            let (ways, node) = self.repetition(ways, node, group)?;
            one = one.saturating_mul(ways);
            sequence.push(node);
        }
    }

    fn group(&mut self) -> Result<Read, PatternError> {
        self.rest.next();
        if self.rest.next_if_eq(&'?').is_some() && self.rest.next() != Some(':') {
            return Err(PatternError::Group);
        }
        self.open += 1;
        // Deeper than anybody writes, and far from the end of the stack.
        if self.open > 20 {
            return Err(PatternError::Slow);
        }
        let read = self.alternatives()?;
        self.open -= 1;
        if self.rest.next() == Some(')') { Ok(read) } else { Err(PatternError::Parenthesis) }
    }

    /// One character, class or place.
    fn atom(&mut self) -> Result<Node, PatternError> {
        Ok(match self.rest.next() {
            Some('^' | '$') => Node::Place,
            Some('*' | '+' | '?' | '{' | '}' | ']') => return Err(PatternError::Repetition),
            Some('[') => Node::One(self.class()?),
            Some('\\') => match self.rest.next() {
                Some('b' | 'B') => Node::Place,
                Some(c) => Node::One(self.escape(c, "^$\\.*+?()[]{}|/")?.set()),
                None => return Err(PatternError::Escape),
            },
            Some('.') => Node::One(Set::any()),
            Some(c) => Node::One(Set::of(u32::from(c))),
            None => Node::Place,
        })
    }

    /// What follows a backslash.
    fn escape(&mut self, c: char, signs: &str) -> Result<Escaped, PatternError> {
        if let Some(set) = Set::named(c) {
            return Ok(Escaped::Class(set));
        }
        Ok(Escaped::Character(match c {
            't' => 0x9,
            'n' => 0xA,
            'r' => 0xD,
            'x' => self.digits(2)?,
            'u' if self.rest.next_if_eq(&'{').is_some() => {
                let mut number = self.digits(1)?;
                while let Some(digit) = self.rest.next_if(char::is_ascii_hexdigit) {
                    number =
                        number.saturating_mul(16).saturating_add(digit.to_digit(16).unwrap_or(0));
                }
                self.rest.next_if_eq(&'}').ok_or(PatternError::Escape)?;
                number
            }
            'u' => self.digits(4)?,
            c if signs.contains(c) => u32::from(c),
            _ => return Err(PatternError::Escape),
        }))
    }

    fn digits(&mut self, count: u32) -> Result<u32, PatternError> {
        let mut number = 0;
        for _ in 0..count {
            let digit =
                self.rest.next().and_then(|c| c.to_digit(16)).ok_or(PatternError::Escape)?;
            number = number * 16 + digit;
        }
        Ok(number)
    }

    fn class(&mut self) -> Result<Set, PatternError> {
        let inverted = self.rest.next_if_eq(&'^').is_some();
        let signs = "^$\\.*+?()[]{}|/-";
        let mut set = Set::NONE;
        let mut empty = true;
        loop {
            let from = match self.rest.next() {
                Some(']') if !empty => break,
                // First it is itself, and begins no range.
                Some('-') if empty => Escaped::Class(Set::of(u32::from('-'))),
                None | Some('[' | ']' | '-' | '&' | '~' | '^') => return Err(PatternError::Class),
                Some('\\') => {
                    let c = self.rest.next().ok_or(PatternError::Class)?;
                    self.escape(c, signs).map_err(|_| PatternError::Class)?
                }
                Some(c) => Escaped::Character(u32::from(c)),
            };
            empty = false;
            if self.rest.next_if_eq(&'-').is_none() {
                set = set.with(&from.set());
                continue;
            }
            let to = match self.rest.next() {
                // Last it is itself.
                Some(']') => {
                    set = set.with(&from.set()).with(&Set::of(u32::from('-')));
                    break;
                }
                None | Some('[' | '-' | '&' | '~' | '^') => return Err(PatternError::Class),
                Some('\\') => {
                    let c = self.rest.next().ok_or(PatternError::Class)?;
                    self.escape(c, signs).map_err(|_| PatternError::Class)?
                }
                Some(c) => Escaped::Character(u32::from(c)),
            };
            let (Escaped::Character(from), Escaped::Character(to)) = (from, to) else {
                return Err(PatternError::Class);
            };
            set = set.with(&Set::range(from, to));
        }
        Ok(if inverted { set.inverted() } else { set })
    }

    /// What may follow `node`, which matches in so many `ways`; returns both together.
    fn repetition(
        &mut self,
        ways: u64,
        node: Node,
        group: bool,
    ) -> Result<(u64, Node), PatternError> {
        let (least, most) = match self.rest.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.rest.next();
                let least = self.number().ok_or(PatternError::Repetition)?;
                let most = match self.rest.next_if_eq(&',') {
                    Some(_) if self.rest.peek() == Some(&'}') => None,
                    Some(_) => Some(self.number().ok_or(PatternError::Repetition)?),
                    None => Some(least),
                };
                (least, most)
            }
            _ => return Ok((ways, node)),
        };
        if matches!(node, Node::Place) {
            return Err(PatternError::Repetition);
        }
        self.rest.next().filter(|c| "*+?}".contains(*c)).ok_or(PatternError::Repetition)?;
        // As little as will do.
        self.rest.next_if_eq(&'?');
        let repeat = Node::Repeat { of: Box::new(node), least, most, plain: ways == 1 };
        let Some(most) = most else {
            self.loops += 1;
            return if ways > 1 { Err(PatternError::Slow) } else { Ok((ENDLESS, repeat)) };
        };
        let every = ways.checked_pow(most).filter(|ways| *ways <= PATTERN_WAYS_MAX);
        let lengths = u64::from(most.checked_sub(least).ok_or(PatternError::Repetition)?) + 1;
        match every {
            // Optional, or alone: tried once more, not over and over.
            _ if most <= 1 || !group => Ok((ways.saturating_mul(lengths), repeat)),
            Some(every) => Ok((every.saturating_mul(lengths), repeat)),
            None => Err(PatternError::Slow),
        }
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = self.rest.next_if(char::is_ascii_digit)?.to_digit(10)?;
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            number = number * 10 + digit.to_digit(10)?;
            // Longer than any message, in what it would match.
            if number > 1_000 {
                return None;
            }
        }
        Some(number)
    }
}
