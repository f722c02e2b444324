//! Sureness: from how much of a question a passage holds to how likely it answers it.

use crate::knowledge::query::Query;

/// What of a question an answer's passage speaks of. Shares are those of
/// [`crate::knowledge::evidence::Weights::share`], 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// The share that passage, headings and title hold together.
    pub whole: f64,
    /// The share that the quoted sentences hold with headings and title.
    pub near: f64,
    /// The share that headings and title alone hold.
    pub topic: f64,
    /// How many of the telling words are held, at most three.
    pub found: u8,
    /// Whether the question is in pairs of a script without spaces.
    pub is_spaceless: bool,
}

impl Evidence {
    /// The evidence of the three shares, and of whether each of `query`'s terms is held. `None` when
    /// it holds none of the question's own: "and to Brazil?" is not answered without Brazil.
    #[must_use]
    pub(crate) fn of(
        query: &Query,
        [whole, near, topic]: [f64; 3],
        is_held: impl Fn(usize) -> bool,
    ) -> Option<Self> {
        let telling = || query.terms.iter().enumerate().filter(|(_, term)| term.weight >= 1.0);
        let mut own = telling().filter(|(_, term)| !term.is_earlier).peekable();
        if own.peek().is_some() && !own.any(|(i, _)| is_held(i)) {
            return None;
        }
        let found = [0, 1, 2, 3][telling().filter(|(i, _)| is_held(*i)).take(3).count()];
        Some(Self { whole, near, topic, found, is_spaceless: query.is_spaceless() })
    }

    /// What the regression is given: 1, the three shares, and the words held of three.
    #[must_use]
    pub fn inputs(&self) -> [f64; 5] {
        // A pair of characters is found by chance more easily than a word; how many are found says
        // less than what share.
        let found = if self.is_spaceless { 0.0 } else { f64::from(self.found) / 3.0 };
        [1.0, self.whole, self.near, self.topic, found]
    }

    /// How sure it is that this is an answer, 0 to 1.
    #[must_use]
    pub fn sureness(&self) -> f64 {
        let numbers = if self.is_spaceless { &PAIRS } else { &WORDS };
        sureness(numbers, &self.inputs())
    }
}

/// The logistic function of `inputs` weighed by `numbers`.
#[must_use]
pub fn sureness(numbers: &[f64; 5], inputs: &[f64; 5]) -> f64 {
    let logit: f64 = numbers.iter().zip(inputs).map(|(number, input)| number * input).sum();
    1.0 / (1.0 + (-logit).exp())
}

/// The numbers for words, in the order of [`Evidence::inputs`].
///
/// A logistic regression on 8 000 questions with and without an answer: the demo's; XQuAD's in six
/// languages, with their paragraphs and without; CLINC150's validation queries, asked of the demo,
/// of XQuAD and of ABCD's guidelines. Beside the shares it counts the words held: one word of a
/// question is easily found somewhere, three seldom by chance.
const WORDS: [f64; 5] = [-6.8, 2.9, 2.2, 4.6, 5.8];

/// The numbers for pairs of a script without spaces: they are found by chance more often, and all
/// together less often.
const PAIRS: [f64; 5] = [-4.0, 13.0, 2.2, 4.6, 0.0];
