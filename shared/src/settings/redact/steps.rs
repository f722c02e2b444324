//! How long a browser takes for a pattern, in steps: characters that it compares.
//!
//! A browser tries one way after the other. What multiplies is a repetition whose end is not plain:
//! where what follows can begin with what is repeated, each of its ends is tried with all that
//! follows. Where it cannot, only the last end goes on, and the others are given up at one look.

use super::set::Set;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// One character of these.
    One(Set),
    /// `^`, `$`, `\b`, `\B`.
    Place,
    /// Any of these sequences, tried in order.
    Any(Vec<Vec<Self>>),
    /// A repetition.
    Repeat {
        /// Of what.
        of: Box<Self>,
        /// How often at least.
        least: u32,
        /// And at most; without an end when absent.
        most: Option<u32>,
        /// It is matched in one way and one length only.
        plain: bool,
    },
}

/// What trying a part with all that follows it costs at one place of a text, at most.
#[derive(Clone)]
struct Cost {
    steps: u64,
    /// The same before a character that it cannot begin with.
    miss: u64,
    /// What it can begin with.
    first: Set,
    /// It cannot fail: nothing before it is tried another time.
    sure: bool,
}

/// The most steps that `pattern` takes from one place of a text of `chars` characters.
pub(super) fn steps_max(pattern: &[Vec<Node>], chars: u32) -> u64 {
    any(pattern, &END, u64::from(chars)).steps
}

/// Behind a pattern.
const END: Cost = Cost { steps: 0, miss: 0, first: Set::NONE, sure: true };

fn any(sequences: &[Vec<Node>], then: &Cost, chars: u64) -> Cost {
    let each = |sequence: &Vec<Node>| {
        sequence.iter().rev().fold(then.clone(), |then, node| one(node, &then, chars))
    };
    sequences.iter().map(each).reduce(either).unwrap_or_else(|| then.clone())
}

/// One way and then another; of ways that begin differently only one goes on.
fn either(one: Cost, other: Cost) -> Cost {
    let apart = !one.first.meets(&other.first);
    let steps = if apart {
        let one_goes_on = one.steps.saturating_add(other.miss);
        one_goes_on.max(other.steps.saturating_add(one.miss))
    } else {
        one.steps.saturating_add(other.steps)
    };
    Cost {
        steps,
        miss: one.miss.saturating_add(other.miss),
        first: one.first.with(&other.first),
        sure: one.sure || other.sure,
    }
}

fn one(node: &Node, then: &Cost, chars: u64) -> Cost {
    match node {
        Node::One(set) => {
            let steps = then.steps.saturating_add(1);
            Cost { steps, miss: 1, first: set.clone(), sure: false }
        }
        Node::Place => Cost {
            steps: then.steps.saturating_add(1),
            miss: then.miss.saturating_add(1),
            first: then.first.clone(),
            sure: false,
        },
        Node::Any(sequences) => any(sequences, then, chars),
        Node::Repeat { of, least, most, plain: true } => repeated(of, *least, *most, then, chars),
        // In how many ways it matches has a bound, and so has how often it is repeated.
        Node::Repeat { of, least, most, plain: false } => {
            let times = (1..=most.unwrap_or(1)).rev();
            times.fold(then.clone(), |rest, time| {
                let once = one(of, &rest, chars);
                if time > *least { either(once, then.clone()) } else { once }
            })
        }
    }
}

/// A repetition of what matches in one way only: there is one row of places where it may end.
fn repeated(of: &Node, least: u32, most: Option<u32>, then: &Cost, chars: u64) -> Cost {
    let body = one(of, &END, chars);
    let times = chars / length(of).max(1);
    let most = most.map_or(times, |most| times.min(u64::from(most)));
    let ends = most.saturating_sub(u64::from(least)) + 1;
    let behind = if then.sure {
        then.steps
    } else if body.first.meets(&then.first) {
        ends.saturating_mul(then.steps)
    } else {
        ends.saturating_mul(then.miss).saturating_add(then.steps)
    };
    let (miss, first) = if least == 0 {
        (body.miss.saturating_add(then.miss), body.first.with(&then.first))
    } else {
        (body.miss, body.first)
    };
    let steps = (most + 1).saturating_mul(body.steps).saturating_add(behind);
    Cost { steps, miss, first, sure: least == 0 && then.sure }
}

/// The characters of what has one length only.
fn length(node: &Node) -> u64 {
    match node {
        Node::One(_) => 1,
        Node::Place => 0,
        Node::Any(sequences) => sequences.iter().flatten().map(length).sum(),
        Node::Repeat { of, least, .. } => length(of).saturating_mul(u64::from(*least)),
    }
}
