//! Windows: the runs of sentences, or of a list's items, that a passage can be quoted by.

use crate::knowledge::answer::ANSWER_CHARS_MAX;
use crate::knowledge::passage::{is_lead, item_start};
use crate::knowledge::sentence::sentences;

/// Most sentences of one window that are no items. Five short ones are what 300 characters hold.
const SENTENCES_MAX: usize = 5;

/// Most items of one window.
const ITEMS_MAX: usize = 10;

/// The smallest thing that is quoted or left out: a sentence, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit<'a> {
    /// Its words; an item with its mark.
    pub text: &'a str,
    /// How long that is, in Unicode scalar values.
    pub chars: usize,
    /// The line it stands in, to tell neighbours in a paragraph from neighbours in a passage.
    pub line: usize,
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// The unit that leads into the list this item is of.
    pub lead: Option<usize>,
}

/// The units of a passage's text, in order.
#[must_use]
pub fn units(text: &str) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    let mut lead = None;
    for (line, said) in text.lines().enumerate() {
        let is_item = item_start(said).is_some();
        let chars = said.chars().count();
        if is_item && chars <= ANSWER_CHARS_MAX {
            units.push(Unit { text: said, chars, line, is_item, lead });
            continue;
        }
        let said_in = sentences(said).into_iter().map(|text| (text, text.chars().count()));
        units.extend(said_in.map(|(text, chars)| Unit { text, chars, line, is_item, lead: None }));
        if !is_item {
            lead = is_lead(said).then(|| units.len() - 1);
        }
    }
    units
}

/// Whether the units `first..=last` can be quoted together. A single one always can.
#[must_use]
pub fn fits(units: &[Unit<'_>], first: usize, last: usize) -> bool {
    let window = &units[first..=last];
    let items = window.iter().filter(|unit| unit.is_item).count();
    let lead = lead_before(units, first).map_or(0, |lead| units[lead].chars + 1);
    let chars = lead + window.iter().map(|unit| unit.chars + 1).sum::<usize>() - 1;
    first == last
        || (window.len() - items <= SENTENCES_MAX
            && items <= ITEMS_MAX
            && chars <= ANSWER_CHARS_MAX)
}

/// The words of the units `first..=last`, or `None` when they do not fit an answer.
///
/// An item quoted without its list's lead line gets that line where both fit. A single sentence
/// that is too long by itself is cut between two words and ends in an ellipsis.
#[must_use]
pub fn quoted(units: &[Unit<'_>], first: usize, last: usize) -> Option<String> {
    if !fits(units, first, last) {
        return None;
    }
    let mut text = String::new();
    if let Some(lead) = lead_before(units, first) {
        text.push_str(units[lead].text);
        text.push('\n');
    }
    for (i, unit) in (first..).zip(&units[first..=last]) {
        if i > first {
            text.push(if units[i - 1].line == unit.line { ' ' } else { '\n' });
        }
        text.push_str(unit.text);
    }
    let is_short = text.chars().count() <= ANSWER_CHARS_MAX;
    Some(if is_short { text } else { shortened(units[first].text) })
}

/// The unit that leads into `first` from outside the window that begins there.
#[must_use]
pub fn lead_before(units: &[Unit<'_>], first: usize) -> Option<usize> {
    units[first].lead.filter(|lead| *lead < first)
}

fn shortened(sentence: &str) -> String {
    let Some((end, _)) = sentence.char_indices().nth(ANSWER_CHARS_MAX - 1) else {
        return sentence.to_owned();
    };
    // A script without spaces has no other place to be cut.
    let cut = sentence[..end].rfind(char::is_whitespace).unwrap_or(end);
    let kept =
        sentence[..cut].trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
    format!("{kept}…")
}
