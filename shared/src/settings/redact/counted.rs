//! What a browser does with a pattern, done here and counted: the bound of [`super::steps`] holds.

use super::{
    Reader, Redact,
    steps::{Node, steps_max},
};
use crate::{
    limits::{PATTERN_STEPS_MAX, POST_CHARS_MAX},
    text::Name,
};

/// Characters of a text that is tried.
const CHARS: usize = 80;

/// Steps that do not grow with the text, which a short one has beside those that do.
const SHORT_OF: u64 = 200;

/// One way after the other, as a browser does.
struct Browser<'a> {
    text: &'a [char],
    /// Characters compared, and places looked at.
    steps: u64,
}

type Then<'a> = &'a mut dyn FnMut(&mut Browser<'_>, usize) -> bool;

impl Browser<'_> {
    fn sequence(&mut self, nodes: &[Node], at: usize, then: Then<'_>) -> bool {
        match nodes.split_first() {
            None => then(self, at),
            Some((node, rest)) => {
                self.node(node, at, &mut |browser, at| browser.sequence(rest, at, then))
            }
        }
    }

    fn node(&mut self, node: &Node, at: usize, then: Then<'_>) -> bool {
        match node {
            Node::One(set) => {
                self.steps += 1;
                self.text.get(at).is_some_and(|c| set.holds(*c)) && then(self, at + 1)
            }
            // That of a place may hold and what comes next fail is the longest way.
            Node::Place => {
                self.steps += 1;
                then(self, at)
            }
            Node::Any(sequences) => {
                sequences.iter().any(|sequence| self.sequence(sequence, at, then))
            }
            Node::Repeat { of, least, most, .. } => self.repeat(of, (*least, *most), 0, at, then),
        }
    }

    fn repeat(
        &mut self,
        of: &Node,
        (least, most): (u32, Option<u32>),
        done: u32,
        at: usize,
        then: Then<'_>,
    ) -> bool {
        let again = most.is_none_or(|most| done < most);
        let once_more = again
            && self.node(of, at, &mut |browser, next| {
                (next > at || done < least)
                    && browser.repeat(of, (least, most), done + 1, next, then)
            });
        once_more || (done >= least && then(self, at))
    }
}

fn read(pattern: &str) -> Option<Vec<Vec<Node>>> {
    Reader { rest: pattern.chars().peekable(), loops: 0, open: 0 }.all().ok()
}

fn is_taken(pattern: &str) -> bool {
    let name = Name::parse("Number").expect("a name");
    Redact { name, pattern: pattern.to_owned() }.check().is_ok()
}

/// The most steps that `pattern` takes from any one place of `text`.
fn counted(pattern: &[Vec<Node>], text: &[char]) -> u64 {
    let from = |at| {
        let mut browser = Browser { text, steps: 0 };
        pattern.iter().any(|one| browser.sequence(one, at, &mut |_, _| true));
        browser.steps
    };
    (0..=text.len()).map(from).max().unwrap_or_default()
}

fn samples(nodes: &[Node], found: &mut Vec<char>) {
    for node in nodes {
        match node {
            Node::One(set) => found.extend(set.samples()),
            Node::Place => {}
            Node::Any(sequences) => sequences.iter().for_each(|nodes| samples(nodes, found)),
            Node::Repeat { of, .. } => samples(core::slice::from_ref(of), found),
        }
    }
}

/// Texts made of what the pattern looks for: one character, two in turn, one and then the other.
fn hostile(pattern: &[Vec<Node>], chars: usize) -> Vec<Vec<char>> {
    let mut of = Vec::new();
    pattern.iter().for_each(|nodes| samples(nodes, &mut of));
    of.sort_unstable();
    of.dedup();
    let pairs = of.iter().flat_map(|one| of.iter().map(move |other| (*one, *other)));
    let texts = pairs.flat_map(|(one, other)| {
        let turns = [one, other].into_iter().cycle().take(chars).collect();
        let halves = (0..chars).map(|at| if at * 2 < chars { one } else { other }).collect();
        [turns, halves]
    });
    texts.collect()
}

/// M7: no text takes more steps than were counted beforehand, whatever the pattern.
#[test]
fn no_text_takes_more_steps_than_the_bound() {
    let mut state = 11_u64;
    let mut below = |bound: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits fit") % bound
    };
    let parts = [
        "a",
        "b",
        "[ab]",
        "[^a]",
        ".",
        "\\d",
        "\\w",
        "\\b",
        "$",
        "(?:a|b)",
        "(?:ab)",
        "(?:a|ab)?",
        "|",
        "(?:ab?){2}",
        "(?:a\\d){2}",
    ];
    let repetitions = ["", "", "", "+", "*", "?", "{2}", "{0,3}", "{2,}"];
    let mut tried = 0;
    for _ in 0..4_000 {
        let length = 1 + below(5);
        let pattern: String = (0..length)
            .map(|_| parts[below(parts.len())].to_owned() + repetitions[below(repetitions.len())])
            .collect();
        let Some(read) = read(&pattern) else { continue };
        let bound = steps_max(&read, 12);
        for text in hostile(&read, 12) {
            let steps = counted(&read, &text);
            assert!(steps <= bound, "{pattern}: {steps} of {bound} on {text:?}");
        }
        tried += 1;
    }
    assert!(tried > 1_000, "only {tried} of them were patterns");
}

/// M7: what is taken is done with a message of the greatest length in the steps that are allowed, and
/// what owners want to hide is taken.
#[test]
fn what_is_taken_is_soon_done() {
    let chars = u32::try_from(CHARS).expect("it is small");
    let allowed = PATTERN_STEPS_MAX * CHARS as u64 / POST_CHARS_MAX as u64;
    for pattern in [
        r"\d+x",
        r"\bK-\d{4,8}\b",
        r"[\w.+\-]+@[\w\-]+\.[\w.]+",
        r"[\w.]+@.*\.(?:no|com)",
        r"(?:\d{4}[ -]?){3}\d{1,4}",
        r"[A-Z]+\d+[a-z]+!",
        r"(?:ab)+c",
        r"customer (?:no|number)\.? ?\d+",
        r".*x",
    ] {
        assert!(is_taken(pattern), "{pattern}");
        let read = read(pattern).expect("it was taken");
        assert!(steps_max(&read, chars) <= allowed + SHORT_OF, "{pattern}");
        for text in hostile(&read, CHARS) {
            let steps = counted(&read, &text);
            assert!(steps <= allowed + SHORT_OF, "{pattern}: {steps} of {allowed}");
        }
    }
}

/// M7: what is refused would take more than is allowed: the count sees it.
#[test]
fn what_is_refused_takes_too_long() {
    for pattern in [
        r"\d+\d+x",
        r"\w+\d+!",
        r".*a.*b",
        r"a*a*!",
        r"a+b?a+!",
        r"[\w.]+\.?\w+@",
        r"\d+(?:\d|-)?\d+x",
    ] {
        assert!(!is_taken(pattern), "{pattern}");
        let read = read(pattern).expect("it is a pattern");
        let most = hostile(&read, CHARS).iter().map(|text| counted(&read, text)).max();
        let square = CHARS as u64 * CHARS as u64 / 4;
        assert!(most.is_some_and(|most| most > square), "{pattern}: {most:?}");
    }
}
