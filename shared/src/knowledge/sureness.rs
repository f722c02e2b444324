//! Sureness: from how much of a question a passage holds to how likely it answers it.

use crate::knowledge::query::{Query, Script};

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
    /// What most of the question is written in.
    pub script: Script,
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
        Some(Self { whole, near, topic, found, script: query.script() })
    }

    /// What the regression is given: 1 and the three shares; for words also whether two are held,
    /// whether three are, and if so the share of the whole once more.
    #[must_use]
    pub fn inputs(&self) -> [f64; INPUTS] {
        // A pair of characters is found by chance more easily than a word; how many are found says
        // less than what share.
        let held =
            |least| if self.script == Script::Words && self.found >= least { 1.0 } else { 0.0 };
        let (two, three) = (held(2), held(3));
        [1.0, self.whole, self.near, self.topic, two, three, three * self.whole]
    }

    /// How sure it is that this is an answer, 0 to 1.
    #[must_use]
    pub fn sureness(&self) -> f64 {
        sureness(numbers(self.script), &self.inputs())
    }
}

/// How many inputs there are.
pub const INPUTS: usize = 7;

/// The logistic function of `inputs` weighed by `numbers`.
#[must_use]
pub fn sureness(numbers: &[f64; INPUTS], inputs: &[f64; INPUTS]) -> f64 {
    let logit: f64 = numbers.iter().zip(inputs).map(|(number, input)| number * input).sum();
    1.0 / (1.0 + (-logit).exp())
}

/// The numbers in use, in the order of [`Evidence::inputs`].
#[must_use]
pub const fn numbers(script: Script) -> &'static [f64; INPUTS] {
    match script {
        Script::Words => &WORDS,
        Script::Pairs => &PAIRS,
        Script::Letters => &LETTERS,
    }
}

/// The numbers for words.
///
/// A logistic regression, by `cargo xtask score calibration`, on 6 130 questions: of the demo, of
/// `XQuAD` in five languages, half of each without their paragraphs, and CLINC150's out-of-scope
/// validation queries asked of the demo. The number of the topic is held at 2.5: `XQuAD` has no
/// titles, and the demo's questions are few. The first and the fifth are moved by .2, so that one
/// word of two in a heading is still an answer. They are fitted in-sample on these sets;
/// `docs/knowledge.md` has what numbers give that are fitted without the set that is measured.
///
/// One word of a question is easily found somewhere, so two count besides their share. Three are
/// seldom held by chance, unless the question is long: they count by the share of it that they are.
const WORDS: [f64; INPUTS] = [-5.7, 2.6, 3.7, 2.5, 1.9, -0.9, 4.5];

/// The numbers for pairs of Chinese, Japanese and Korean, which are found by chance more often than
/// words, and all together less often.
///
/// Fitted on `XQuAD`'s Chinese questions, the only ones there are here; the first is then lowered
/// from -3.4, so that [`crate::knowledge::answer::SCORE_MIN`] answers nine tenths and a little
/// more. The topic's is as it was: nothing here has titles in Chinese.
const PAIRS: [f64; INPUTS] = [-3.7, 5.9, 4.6, 4.6, 0.0, 0.0, 0.0];

/// The numbers for pairs of Thai, Lao, Khmer and Burmese letters: there are fewer of them than of
/// Chinese characters, and chance finds more.
///
/// Fitted on 739 Thai questions, which are no part of this repository, and the first lowered from
/// -4.8 as above. Lao, Khmer and Burmese are taken to be alike.
const LETTERS: [f64; INPUTS] = [-5.4, 4.6, 3.8, 4.6, 0.0, 0.0, 0.0];
