//! Synonyms: other words for the same thing, so that "postage" finds "delivery".
//!
//! A list of groups; every word of a group finds the others, at less than full worth. The built-in
//! list is the everyday English of shops and services, and British and American spelling, none of
//! it particular to one shop. An owner's own groups stand beside it.

use std::collections::BTreeMap;

use crate::knowledge::stem::stem;
use crate::knowledge::words::{Word, words};

/// Groups of words and phrases, found by the stem of any of them.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    groups: Vec<Vec<Phrase>>,
    by_first: BTreeMap<String, Vec<(usize, usize)>>,
}

/// One or more words, folded, with their stems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words with a space between.
    pub words: String,
    /// Their stems with a space between.
    pub stems: String,
}

impl Phrase {
    /// Reads a word or phrase; `None` when nothing in it is a word.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let said: Vec<String> = words(raw).iter().map(Word::spelled).collect();
        let plain: Vec<&str> = said.iter().flat_map(|word| word.split(' ')).collect();
        let stems: Vec<String> = plain.iter().map(|word| stem(word)).collect();
        (!plain.is_empty()).then(|| Self { words: plain.join(" "), stems: stems.join(" ") })
    }
}

impl Synonyms {
    /// The built-in list.
    #[must_use]
    pub fn english() -> Self {
        Self::parse(ENGLISH)
    }

    /// The built-in list and an owner's, which is checked by [`fit`].
    #[must_use]
    pub fn english_and(own: &str) -> Self {
        Self::parse(&format!("{ENGLISH}{own}"))
    }

    /// Reads groups, one a line, words and phrases separated by commas. Lines that name fewer than
    /// two are passed over.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let mut synonyms = Self::default();
        for line in list.lines() {
            let group: Vec<Phrase> = line.split(',').filter_map(Phrase::parse).collect();
            if group.len() < 2 {
                continue;
            }
            for (place, phrase) in group.iter().enumerate() {
                let first = phrase.stems.split(' ').next().unwrap_or_default().to_owned();
                synonyms.by_first.entry(first).or_default().push((synonyms.groups.len(), place));
            }
            synonyms.groups.push(group);
        }
        synonyms
    }

    /// The longest phrase of any group that `stems` begin with: how many of them it takes, and the
    /// group's other phrases. A phrase of two words may have up to [`GAP_MAX`] others in between
    /// ("send the jacket back"); which stems it takes is told by their places.
    #[must_use]
    pub fn at_start<'a>(&'a self, stems: &[&str]) -> Option<(Vec<usize>, Vec<&'a Phrase>)> {
        let found = self.by_first.get(*stems.first()?)?;
        let taken = found.iter().filter_map(|&(group, place)| {
            let places = places(&self.groups[group][place].stems, stems)?;
            Some((places, group, place))
        });
        // Of equally long ones every group counts: "charge" is a price, and is what a battery takes.
        let taken: Vec<_> = taken.collect();
        let longest = taken.iter().map(|(places, ..)| places.len()).max()?;
        let places = taken.iter().find(|(places, ..)| places.len() == longest)?.0.clone();
        let others = taken
            .iter()
            .filter(|(places, ..)| places.len() == longest)
            .flat_map(|&(_, group, own)| {
                let phrases = self.groups[group].iter().enumerate();
                phrases.filter(move |(place, _)| *place != own).map(|(_, phrase)| phrase)
            })
            .collect();
        Some((places, others))
    }
}

/// Most groups of an owner's own; the built-in list has some hundred.
pub const GROUPS_MAX: usize = 500;

/// Longest group of an owner's own, in Unicode scalar values: some thirty words.
pub const GROUP_CHARS_MAX: usize = 300;

/// Checks an owner's groups: one a line, words and phrases separated by commas. Empty lines are
/// left out.
///
/// # Errors
/// The line, counted from 0, and a sentence that says what is wrong with it.
pub fn fit(lines: &[String]) -> Result<Vec<String>, (usize, String)> {
    let mut fitting = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            continue;
        }
        let refused = |why: String| Err((at, why));
        if fitting.len() == GROUPS_MAX {
            return refused(format!("{GROUPS_MAX} groups is the most."));
        }
        if line.chars().count() > GROUP_CHARS_MAX {
            return refused(format!("A group has {GROUP_CHARS_MAX} characters at most."));
        }
        if line.split(',').filter_map(Phrase::parse).count() < 2 {
            return refused("A group needs two words or more, with commas between.".to_owned());
        }
        fitting.push(line);
    }
    Ok(fitting)
}

/// Most words between the two of a phrase.
pub const GAP_MAX: usize = 3;

fn places(phrase: &str, stems: &[&str]) -> Option<Vec<usize>> {
    let mut places = vec![0];
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let gap = if wanted.len() == 2 { GAP_MAX } else { 0 };
    for stem in wanted.iter().skip(1) {
        let from = places.last().copied()? + 1;
        let until = (from + gap + 1).min(stems.len());
        let at = stems.get(from..until)?.iter().position(|each| each == stem)?;
        places.push(from + at);
    }
    Some(places)
}

const ENGLISH: &str = "\
deliver, delivery, ship, shipping, shipment, postage, dispatch, arrive, arrival
parcel, package, packet, box, shipment
refund, reimburse, reimbursement, money back, repay
return, send back, give back, bring back
exchange, swap, replace, replacement
cancel, cancellation, call off
change, modify, edit, alter, amend, update, adjust
delete, remove, erase, deactivate
account, profile
login, log in, sign in, log on
logout, log out, sign out
register, registration, sign up, create an account
password, passcode
cost, price, fee, charge, expense
pay, payment
free, gratis, free of charge, no charge, without charge, at no cost
discount, reduction, rebate
voucher, coupon, promo code, promotion code, discount code, promotional code
gift card, gift voucher, gift certificate
invoice, receipt, bill
warranty, guarantee
repair, fix, mend
broken, break, broke, damage, damaged, defective, defect, faulty, fault, crack, crush, smash, snap
tear, torn, rip, hole
lost, lose, missing, never arrived, disappear, forgot, forgotten
track, tracking, trace, locate, where is my, where my, wheres my, where are my
contact, reach, get in touch, customer service, customer support
phone, telephone, call
email, mail
shop, store, branch
opening hours, open, business hours
close, closed, closing
size, sizing, fit, too small, too big, too large, too tight
in stock, available, availability
out of stock, sold out, unavailable
order, purchase, buy, bought
customs, duty, import tax, import charges, tariff
tax, vat
instalment, installment, pay later, monthly payment
expire, expiry, expiration, valid, validity
wash, clean, laundry
courier, carrier, driver
pick up, pickup, collect, collection
membership, member, subscription
job, career, vacancy, hiring, work for you
privacy, personal data, gdpr
business, company, corporate
rent, rental, hire, lend, borrow
express, fast, urgent, asap, rush
tomorrow, next day
mould, mold, moldy, mouldy, mildew
zip, zipper
colour, color
grey, gray
twice, two times, double
cheaper, reduced, sale, price drop, lower price
help desk, helpdesk, support
tyre, tire
cheque, check
catalogue, catalog
licence, license
programme, program
kid, child, children
photo, picture, image
second hand, used, pre-owned
guide, manual, instructions
uk, united kingdom, great britain, britain, england
usa, united states, america
eu, european union, europe
car, vehicle
film, movie
";
