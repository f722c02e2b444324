//! Whether a clause says that something is not so.
//!
//! By words, in the languages whose requests for a person are heard. What negates a thing and no
//! statement, such as "without charge", is left out: it has a paraphrase without a negation.

use crate::knowledge::words::{Word, words};

/// Words that negate, folded as in [`crate::knowledge::words`].
const WORDS: &str = "not no never none nothing nobody neither nor cannot cant dont doesnt didnt isnt arent \
    wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt mustnt unable \
    nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder \
    pas jamais aucun aucune rien \
    nunca nada ninguno ninguna ningun tampoco jamas \
    non nessuno nessuna niente \
    nao nenhum nenhuma \
    niet geen nooit niets niemand \
    nigdy zaden zadna zadne nikt nic \
    не нет ни никогда нельзя ничего никто никакой \
    degil yok asla hicbir \
    لا لم لن ليس ليست غير لايمكن \
    नहीं नही मत";

/// Words that negate in one language and mean something else in another, with words of that other.
const UNLESS: [(&str, &str); 2] = [
    // Portuguese: "in the".
    ("no", "em uma voce ao aos pelo pela das nao sao"),
    // Dutch: "not before".
    ("pas", "het een van niet"),
];

/// Words behind a negation that take it back: "not only".
const TAKES_BACK: &str = "only just problem matter nur solo solamente seulement soltanto apenas alleen tylko только sadece";

/// What negates in scripts without spaces, and what only looks like it.
const PARTS: [&str; 11] =
    ["不", "没", "沒", "未", "无法", "無法", "无需", "無需", "ない", "ません", "なく"];
const NO_PARTS: [&str; 10] =
    ["不同", "不过", "不過", "不错", "不錯", "不仅", "不僅", "未来", "未來", "少なく"];

/// What negates in a text.
#[derive(Debug)]
pub struct Negations {
    /// Words that negate elsewhere.
    not_here: Vec<&'static str>,
}

impl Negations {
    /// What negates in `text`, by the language that its other words show: the longer it is the better.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let shows =
            |other: &str| words.iter().filter_map(Word::plain).any(|word| is_in(other, word));
        let not_here = UNLESS.into_iter().filter(|(_, other)| shows(other)).map(|(word, _)| word);
        Self { not_here: not_here.collect() }
    }

    /// Whether `clause` holds a negation.
    #[must_use]
    pub fn are_in(&self, clause: &str) -> bool {
        let words = words(clause);
        let plain: Vec<&str> = words.iter().filter_map(Word::plain).collect();
        let negates = |(at, word): (usize, &&str)| {
            let next = plain.get(at + 1);
            let is_limit = plain.get(at + 2) == Some(&"than");
            is_in(WORDS, word)
                && !self.not_here.contains(word)
                && !next.is_some_and(|next| is_in(TAKES_BACK, next))
                && !is_limit
        };
        let runs = words.iter().filter(|word| matches!(word, Word::Run(_)));
        let run: String = runs.map(Word::spelled).collect();
        let run = NO_PARTS.iter().fold(run, |run, part| run.replace(part, " "));
        plain.iter().enumerate().any(negates) || PARTS.iter().any(|part| run.contains(part))
    }
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
