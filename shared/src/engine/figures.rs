//! Figures of a text, so that 1,000 and 1 000 are one, 3.50 and 3,5 are, and 350 is another.

use std::collections::BTreeSet;

/// A figure as it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// As one: no marks of thousands, a stop before what is less than one, no zeros that say nothing.
    pub whole: String,
    /// As several, where it may be: `2 400`, `1,2,3`, a date.
    pub parts: Vec<String>,
}

/// The figures of `text`, in order; digits of the scripts that visitors type are digits.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if digit(chars[at]).is_none() {
            at += 1;
            continue;
        }
        let mut groups = vec![String::new()];
        let mut marks = Vec::new();
        while let Some(c) = chars.get(at).copied() {
            if let Some(digit) = digit(c) {
                groups.last_mut().expect("there is one").push(digit);
                at += 1;
            } else if joins(&chars, at, &groups) {
                marks.push(c);
                groups.push(String::new());
                at += 1;
            } else {
                break;
            }
        }
        found.push(read(&groups, &marks));
    }
    found
}

/// The figures of some texts.
#[derive(Debug, Default)]
pub struct Held(BTreeSet<String>);

impl Held {
    /// The figures of `text` are held from now on.
    pub fn take(&mut self, text: &str) {
        for Figure { whole, parts } in figures(text) {
            // `1 000` is a thousand here: who says 1 must not lean on it. A date has its parts.
            let is_dated = whole.contains('.');
            self.0.insert(whole);
            self.0.extend(parts.into_iter().filter(|_| is_dated));
        }
    }

    /// Whether `figure` is held, as one or in its parts.
    #[must_use]
    pub fn holds(&self, figure: &Figure) -> bool {
        let Figure { whole, parts } = figure;
        self.0.contains(whole)
            || !parts.is_empty() && parts.iter().all(|part| self.0.contains(part))
    }
}

/// The digit as Europeans write it.
fn digit(c: char) -> Option<char> {
    // Zeros of Arabic, Persian, Devanagari and full width digits.
    let value = c.to_digit(10).or_else(|| {
        let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'].into_iter();
        let from = |zero: char| (c as u32).checked_sub(zero as u32).filter(|value| *value < 10);
        zeros.filter_map(from).next()
    });
    value.and_then(|value| char::from_digit(value, 10))
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Whether the mark at `at` stands inside of a figure. A blank does between groups of three alone.
fn joins(chars: &[char], at: usize, groups: &[String]) -> bool {
    let c = chars[at];
    let behind = chars[at + 1..].iter().take_while(|c| digit(**c).is_some()).count();
    if is_blank(c) || matches!(c, '\'' | '’') {
        let fits = groups.last().is_some_and(|group| (1..=3).contains(&group.len()))
            && groups.iter().skip(1).all(|group| group.len() == 3);
        return behind == 3 && fits;
    }
    behind > 0 && matches!(c, '.' | ',' | ':' | '٫' | '٬')
}

fn read(groups: &[String], marks: &[char]) -> Figure {
    let Some((&last, before)) = marks.split_last() else {
        return Figure { whole: bare(&groups[0]), parts: Vec::new() };
    };
    let parts = || groups.iter().map(|group| bare(group)).collect();
    let tail = groups.last().expect("there is one");
    let are_thousands = |groups: &[String]| groups.iter().skip(1).all(|group| group.len() == 3);
    let is_decimal = matches!(last, ':' | '٫')
        || !is_blank(last)
            && !before.contains(&last)
            && (tail.len() != 3 || groups[0] == "0" || !before.is_empty());
    if is_decimal && are_thousands(&groups[..groups.len() - 1]) {
        let whole = bare(&groups[..groups.len() - 1].concat());
        let less = tail.trim_end_matches('0');
        let whole = if less.is_empty() { whole } else { format!("{whole}.{less}") };
        return Figure { whole, parts: Vec::new() };
    }
    if are_thousands(groups) && groups[0].len() <= 3 {
        let parts = if is_blank(last) { parts() } else { Vec::new() };
        return Figure { whole: bare(&groups.concat()), parts };
    }
    Figure { whole: groups.join("."), parts: parts() }
}

fn bare(digits: &str) -> String {
    let bare = digits.trim_start_matches('0');
    if bare.is_empty() { "0".to_owned() } else { bare.to_owned() }
}
