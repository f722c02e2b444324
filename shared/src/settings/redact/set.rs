//! Sets of characters, as a browser reads them in a pattern.

/// Ranges of code points, both ends included.
#[derive(Clone, Debug, Default)]
pub(super) struct Set(Vec<(u32, u32)>);

/// The last code point.
const LAST: u32 = 0x10_FFFF;

const DIGITS: &[(u32, u32)] = &[(0x30, 0x39)];
const WORD: &[(u32, u32)] = &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];
const SPACES: &[(u32, u32)] = &[
    (0x9, 0xD),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];
const LINE_ENDS: &[(u32, u32)] = &[(0xA, 0xA), (0xD, 0xD), (0x2028, 0x2029)];

impl Set {
    /// No character.
    pub(super) const NONE: Self = Self(Vec::new());

    /// One character.
    pub(super) fn of(c: u32) -> Self {
        Self::range(c, c)
    }

    /// From one character to another; in any order, since what is no range is refused elsewhere.
    pub(super) fn range(one: u32, other: u32) -> Self {
        Self(vec![(one.min(other), one.max(other))])
    }

    /// What `.` stands for.
    pub(super) fn any() -> Self {
        Self(LINE_ENDS.to_vec()).inverted()
    }

    /// What `\d`, `\w`, `\s` and their capitals stand for, by their letter.
    pub(super) fn named(letter: char) -> Option<Self> {
        let ranges = match letter.to_ascii_lowercase() {
            'd' => DIGITS,
            'w' => WORD,
            's' => SPACES,
            _ => return None,
        };
        let set = Self(ranges.to_vec());
        Some(if letter.is_ascii_uppercase() { set.inverted() } else { set })
    }

    /// All that is in neither or one of them.
    pub(super) fn with(mut self, other: &Self) -> Self {
        self.0.extend(&other.0);
        self
    }

    /// All other characters.
    pub(super) fn inverted(mut self) -> Self {
        self.0.sort_unstable();
        let (mut others, mut from) = (Vec::new(), 0);
        for (first, last) in self.0 {
            if first > from {
                others.push((from, first - 1));
            }
            from = from.max(last + 1);
        }
        if from <= LAST {
            others.push((from, LAST));
        }
        Self(others)
    }

    /// Whether some character is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let among = |&(first, last): &(u32, u32)| {
            other
                .0
                .iter()
                .any(|(other_first, other_last)| first <= *other_last && *other_first <= last)
        };
        self.0.iter().any(among)
    }

    /// Whether `c` is in it.
    #[cfg(test)]
    pub(super) fn holds(&self, c: char) -> bool {
        self.meets(&Self::of(u32::from(c)))
    }

    /// The first character of each of its ranges, and the one before it.
    #[cfg(test)]
    pub(super) fn samples(&self) -> impl Iterator<Item = char> {
        let firsts = self.0.iter().flat_map(|(first, _)| [*first, first.saturating_sub(1)]);
        firsts.filter_map(char::from_u32)
    }
}
