//! Numbers that belong to somebody: telephones, orders, and what may be a card of no network that
//! [`crate::mask`] knows.

use super::Found;
use crate::mask::{digit_of, luhn};

/// Longest number that is looked at, in characters with what stands between its digits.
const CHARS_MAX: usize = 48;

/// Digits of a reference that has letters as well: `FJ-44871`. Models and norms have fewer.
const REFERENCE_DIGITS_MIN: usize = 5;

/// Digits of a number behind `#`.
const MARKED_DIGITS_MIN: usize = 4;

/// Digits of a number that stands alone; below it is an amount, a year or a postal code.
const NUMBER_DIGITS_MIN: usize = 6;

/// Digits of a telephone number written in groups.
const PHONE_DIGITS_MIN: usize = 7;

/// A number at the beginning of `chars`.
pub(super) fn find(chars: &[char]) -> Found {
    reference(chars).or_else(|| digits(chars))
}

/// Letters and digits of an order or a parcel, in one word.
fn reference(chars: &[char]) -> Found {
    let is_part = |c: &&char| c.is_ascii_alphanumeric() || **c == '-';
    let taken = chars.iter().take(CHARS_MAX).take_while(is_part).count();
    let word = &chars[..taken];
    let digits = word.iter().filter(|c| c.is_ascii_digit()).count();
    let letters = word.iter().any(|c| c.is_ascii_uppercase());
    let unit = word.iter().skip_while(|c| c.is_ascii_digit()).all(|c| c.is_ascii_alphabetic());
    (letters && !unit && digits >= REFERENCE_DIGITS_MIN).then(|| (taken, "[number]".to_owned()))
}

/// Digits, with what people put between them.
fn digits(chars: &[char]) -> Found {
    let marked = chars.first() == Some(&'#');
    let from = usize::from(marked);
    let run = Run::of(chars.get(from..)?)?;
    let taken = from + run.taken;
    let instead =
        if marked && run.digits() >= MARKED_DIGITS_MIN { Some("[number]") } else { run.instead() };
    // What is no number of somebody is passed over whole: its end is not the beginning of one.
    let kept = || chars[..taken].iter().collect();
    Some((taken, instead.map_or_else(kept, str::to_owned)))
}

/// Digits in groups.
struct Run {
    /// How many characters it takes.
    taken: usize,
    /// It begins with a plus or a bracket.
    dialled: bool,
    groups: Vec<Vec<u8>>,
    /// What stands between the groups; one fewer than there are groups.
    between: Vec<char>,
}

impl Run {
    fn of(chars: &[char]) -> Option<Self> {
        let first = *chars.first()?;
        let begins = digit_of(first).is_some()
            || (matches!(first, '+' | '(')
                && chars.get(1).is_some_and(|c| digit_of(*c).is_some() || *c == '+'));
        if !begins {
            return None;
        }
        let mut run = Self {
            taken: 0,
            dialled: digit_of(first).is_none(),
            groups: Vec::new(),
            between: vec![],
        };
        let mut gap: Vec<char> = Vec::new();
        for (at, c) in chars.iter().enumerate().take(CHARS_MAX) {
            if let Some(digit) = digit_of(*c) {
                if run.groups.is_empty() || !gap.is_empty() {
                    if run.is_date() && gap.contains(&' ') {
                        break;
                    }
                    if let (false, Some(gap)) = (run.groups.is_empty(), gap.first()) {
                        run.between.push(*gap);
                    }
                    run.groups.push(Vec::new());
                    gap.clear();
                }
                run.groups.last_mut()?.push(digit);
                run.taken = at + 1;
            } else if gap.len() < 2 && is_between(*c) {
                gap.push(*c);
            } else {
                break;
            }
        }
        (!run.groups.is_empty()).then_some(run)
    }

    fn digits(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    fn instead(&self) -> Option<&'static str> {
        let digits = self.digits();
        if (13..=19).contains(&digits) && luhn(&self.groups.concat()) {
            return Some("[card]");
        }
        if self.dialled && digits >= PHONE_DIGITS_MIN {
            return Some("[phone]");
        }
        if self.is_date() || self.is_years() || self.is_amount() || digits < NUMBER_DIGITS_MIN {
            return None;
        }
        let grouped = self.groups.len() > 1 && digits >= PHONE_DIGITS_MIN;
        let national = self.groups[0][0] == 0 && (8..=15).contains(&digits);
        Some(if grouped || national { "[phone]" } else { "[number]" })
    }

    /// `2027-04-05`, `5.4.2027`, `05/04/27`.
    fn is_date(&self) -> bool {
        let one_sign = self.between.first().is_some_and(|sign| {
            matches!(sign, '-' | '.' | '/') && self.between.iter().all(|each| each == sign)
        });
        let lengths: Vec<usize> = self.groups.iter().map(Vec::len).collect();
        one_sign && matches!(lengths[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4])
    }

    /// `2026/2027`.
    fn is_years(&self) -> bool {
        self.groups.iter().all(|group| matches!(group[..], [1, 9, _, _] | [2, 0, _, _]))
    }

    /// `1 299`, `12.500`, `100 000`: below ten million, in threes.
    fn is_amount(&self) -> bool {
        let (first, rest) = (&self.groups[0], &self.groups[1..]);
        !self.dialled
            && !rest.is_empty()
            && self.digits() <= PHONE_DIGITS_MIN
            && first.len() <= 3
            && first[0] != 0
            && rest.iter().all(|group| group.len() == 3)
            && self.between.iter().all(|c| matches!(c, ' ' | '.' | '\u{a0}' | '\u{202f}'))
    }
}

const fn is_between(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '.' | '/' | '(' | ')' | '+' | '\u{a0}' | '\u{202f}' | '\u{2011}' | '\u{2013}'
    )
}
