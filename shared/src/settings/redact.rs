//! What an owner has hidden before a model may read it.
//!
//! Rule M7 of `docs/rules.md`. A pattern is applied twice: by the visitor's browser and, for clients
//! that hide nothing, at the edge. So it is held to what both read alike, and to what a browser,
//! which tries one way after the other, is soon done with.

use core::iter::Peekable;

use serde::{Deserialize, Serialize};

use crate::{
    limits::{PATTERN_CHARS_MAX, PATTERN_LOOPS_MAX, PATTERN_WAYS_MAX},
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
        Reader { rest: self.pattern.chars().peekable(), loops: 0, open: 0 }.all()
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

impl<I: Iterator<Item = char>> Reader<I> {
    fn all(mut self) -> Result<(), PatternError> {
        self.alternatives()?;
        if self.rest.next().is_some() {
            return Err(PatternError::Parenthesis);
        }
        if self.loops > PATTERN_LOOPS_MAX { Err(PatternError::Slow) } else { Ok(()) }
    }

    /// Up to the end or a closing parenthesis; returns in how many ways it may match one text.
    fn alternatives(&mut self) -> Result<u64, PatternError> {
        let (mut all, mut one) = (0_u64, 1_u64);
        loop {
            let (ways, repeatable, group) = match self.rest.peek() {
                None | Some(')') => return Ok(all.saturating_add(one)),
                Some('|') => {
                    self.rest.next();
                    all = all.saturating_add(core::mem::replace(&mut one, 1));
                    continue;
                }
                Some('(') => (self.group()?, true, true),
                Some(_) => (1, self.atom()?, false),
            };
            one = one.saturating_mul(self.repetition(ways, repeatable, group)?);
        }
    }

    fn group(&mut self) -> Result<u64, PatternError> {
        self.rest.next();
        if self.rest.next_if_eq(&'?').is_some() && self.rest.next() != Some(':') {
            return Err(PatternError::Group);
        }
        self.open += 1;
        // Deeper than anybody writes, and far from the end of the stack.
        if self.open > 20 {
            return Err(PatternError::Slow);
        }
        let ways = self.alternatives()?;
        self.open -= 1;
        if self.rest.next() == Some(')') { Ok(ways) } else { Err(PatternError::Parenthesis) }
    }

    /// One character, class or place; says whether it may be repeated.
    fn atom(&mut self) -> Result<bool, PatternError> {
        match self.rest.next() {
            Some('^' | '$') => Ok(false),
            Some('*' | '+' | '?' | '{' | '}' | ']') => Err(PatternError::Repetition),
            Some('[') => self.class().map(|()| true),
            Some('\\') => match self.rest.next() {
                Some('b' | 'B') => Ok(false),
                Some(c) => self.escape(c, "^$\\.*+?()[]{}|/").map(|_| true),
                None => Err(PatternError::Escape),
            },
            _ => Ok(true),
        }
    }

    /// What follows a backslash; says whether it is a class, which begins and ends no range.
    fn escape(&mut self, c: char, signs: &str) -> Result<bool, PatternError> {
        match c {
            'd' | 'D' | 'w' | 'W' | 's' | 'S' => return Ok(true),
            't' | 'n' | 'r' => {}
            'x' => self.digits(2)?,
            'u' if self.rest.next_if_eq(&'{').is_some() => {
                self.digits(1)?;
                while self.rest.next_if(char::is_ascii_hexdigit).is_some() {}
                self.rest.next_if_eq(&'}').ok_or(PatternError::Escape)?;
            }
            'u' => self.digits(4)?,
            c if signs.contains(c) => {}
            _ => return Err(PatternError::Escape),
        }
        Ok(false)
    }

    fn digits(&mut self, count: u32) -> Result<(), PatternError> {
        for _ in 0..count {
            self.rest.next_if(char::is_ascii_hexdigit).ok_or(PatternError::Escape)?;
        }
        Ok(())
    }

    fn class(&mut self) -> Result<(), PatternError> {
        self.rest.next_if_eq(&'^');
        let mut empty = true;
        loop {
            let is_class = match self.rest.next() {
                Some(']') if !empty => return Ok(()),
                // First it is itself, and begins no range.
                Some('-') if empty => true,
                None | Some('[' | ']' | '-' | '&' | '~' | '^') => return Err(PatternError::Class),
                Some('\\') => {
                    let c = self.rest.next().ok_or(PatternError::Escape)?;
                    self.escape(c, "^$\\.*+?()[]{}|/-").map_err(|_| PatternError::Class)?
                }
                Some(_) => false,
            };
            empty = false;
            if self.rest.next_if_eq(&'-').is_some() {
                let to = self.rest.next();
                // Last it is itself.
                if to == Some(']') {
                    return Ok(());
                }
                let is_range = match to {
                    None | Some('[' | ']' | '-' | '&' | '~' | '^') => false,
                    Some('\\') => {
                        let c = self.rest.next().ok_or(PatternError::Escape)?;
                        !self.escape(c, "^$\\.*+?()[]{}|/-").map_err(|_| PatternError::Class)?
                    }
                    Some(_) => true,
                };
                if is_class || !is_range {
                    return Err(PatternError::Class);
                }
            }
        }
    }

    /// What may follow something with `ways`; returns the ways of both together.
    fn repetition(
        &mut self,
        ways: u64,
        repeatable: bool,
        group: bool,
    ) -> Result<u64, PatternError> {
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
            _ => return Ok(ways),
        };
        if !repeatable {
            return Err(PatternError::Repetition);
        }
        self.rest.next().filter(|c| "*+?}".contains(*c)).ok_or(PatternError::Repetition)?;
        // As little as will do.
        self.rest.next_if_eq(&'?');
        let Some(most) = most else {
            self.loops += 1;
            return if ways > 1 { Err(PatternError::Slow) } else { Ok(ENDLESS) };
        };
        let every = ways.checked_pow(most).filter(|ways| *ways <= PATTERN_WAYS_MAX);
        let lengths = u64::from(most.checked_sub(least).ok_or(PatternError::Repetition)?) + 1;
        match every {
            // Optional, or alone: tried once more, not over and over.
            _ if most <= 1 || !group => Ok(ways.saturating_mul(lengths)),
            Some(every) => Ok(every.saturating_mul(lengths)),
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
