//! What kind of answer a question wants, as far as its words tell, and whether a sentence has it.
//!
//! "How long does delivery take?" is answered by the sentence with the days, even when another
//! sentence says "delivery" more often. English questions only: elsewhere it is a help that is
//! missing, not an error. Figures are recognised in any language by their digits.

use crate::knowledge::words::indexed;

/// The kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A span or a point of time: how long, when, until when.
    Time,
    /// A sum of money: what does it cost.
    Money,
    /// Any figure: how many, how much, how far.
    Figure,
    /// Anything.
    Anything,
}

/// How well a text meets a wish for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// There is no figure in it.
    No,
    /// There is a figure, of another kind perhaps.
    Partly,
    /// There is a figure of the kind.
    Fully,
}

impl Wanted {
    /// What `question` asks for.
    #[must_use]
    pub fn by(question: &str) -> Self {
        let asked = format!(" {} ", indexed(question));
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| asked.contains(phrase));
        if has(TIME_ASKED) {
            Self::Time
        } else if has(MONEY_ASKED) {
            Self::Money
        } else if has(FIGURE_ASKED) {
            Self::Figure
        } else {
            Self::Anything
        }
    }

    /// Whether `text` holds what is wanted; `Fully` when nothing particular is.
    #[must_use]
    pub fn met(self, text: &str) -> Met {
        if self == Self::Anything {
            return Met::Fully;
        }
        let said = format!(" {} ", indexed(text));
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| said.contains(phrase));
        let figure = text.chars().any(char::is_numeric) || has(NUMBERS);
        let of_kind = match self {
            Self::Time => figure && has(TIMES) || has(DAYS) || is_clock(text),
            Self::Money => text.contains(['€', '$', '£', '¥', '₹', '%']) || has(MONEY),
            Self::Figure | Self::Anything => figure,
        };
        match (of_kind, figure) {
            (true, _) => Met::Fully,
            (false, true) => Met::Partly,
            (false, false) => Met::No,
        }
    }
}

/// `14:30`.
fn is_clock(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|three| three[0].is_ascii_digit() && three[1] == b':' && three[2].is_ascii_digit())
}

const TIME_ASKED: &[&str] = &[
    " how long ",
    " how soon ",
    " how fast ",
    " how quickly ",
    " how often ",
    " how late ",
    " when ",
    " what time ",
    " what year ",
    " which year ",
    " what day ",
    " which day ",
    " what days ",
    " which days ",
    " until what ",
    " deadline ",
    " how old ",
];
const MONEY_ASKED: &[&str] = &[
    " cost ",
    " costs ",
    " price ",
    " prices ",
    " fee ",
    " fees ",
    " charge ",
    " charges ",
    " pay for ",
    " how much is ",
    " how much are ",
    " how much for ",
    " how much to ",
    " how much do you charge ",
];
const FIGURE_ASKED: &[&str] = &[
    " how many ",
    " how much ",
    " how far ",
    " how big ",
    " how large ",
    " how heavy ",
    " how high ",
    " how tall ",
    " how wide ",
    " how deep ",
    " how warm ",
    " how cold ",
    " how hot ",
    " what size ",
    " what percentage ",
    " what temperature ",
    " weigh ",
    " weight ",
    " minimum ",
    " maximum ",
    " limit ",
];
const NUMBERS: &[&str] = &[
    " one ",
    " two ",
    " three ",
    " four ",
    " five ",
    " six ",
    " seven ",
    " eight ",
    " nine ",
    " ten ",
    " eleven ",
    " twelve ",
    " half ",
    " once ",
    " twice ",
    " free ",
    " dozen ",
    " hundred ",
];
const TIMES: &[&str] = &[
    " second ",
    " seconds ",
    " minute ",
    " minutes ",
    " hour ",
    " hours ",
    " day ",
    " days ",
    " night ",
    " nights ",
    " week ",
    " weeks ",
    " month ",
    " months ",
    " year ",
    " years ",
    " season ",
    " seasons ",
    " once ",
    " twice ",
    " pm ",
    " am ",
];
const DAYS: &[&str] = &[
    " monday ",
    " mondays ",
    " tuesday ",
    " tuesdays ",
    " wednesday ",
    " wednesdays ",
    " thursday ",
    " thursdays ",
    " friday ",
    " fridays ",
    " saturday ",
    " saturdays ",
    " sunday ",
    " sundays ",
    " january ",
    " february ",
    " march ",
    " april ",
    " june ",
    " july ",
    " august ",
    " september ",
    " october ",
    " november ",
    " december ",
    " today ",
    " tomorrow ",
    " next day ",
    " weekend ",
    " weekends ",
    " daily ",
    " weekly ",
];
const MONEY: &[&str] = &[
    " free ",
    " eur ",
    " euro ",
    " euros ",
    " usd ",
    " dollar ",
    " dollars ",
    " gbp ",
    " pounds ",
    " cents ",
    " percent ",
    " nok ",
    " sek ",
    " dkk ",
    " chf ",
];
