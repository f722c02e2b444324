//! Personal data out of a text: what belongs to one visitor is of no use to the next.
//!
//! By shape, in any script: e-mail addresses, numbers of cards, accounts, telephones and orders,
//! what a link carries behind its page. Names are known where somebody says them ("Hi Ben,", "my name
//! is …"), of the agents who were here, and of a visitor of whom the page has said one. What is masked leaves a placeholder. It is a help for the owner, who reads every
//! proposal before a bot says it, not a promise; prices, dates and hours stay as they are.

mod known;
mod names;
mod numbers;
mod spaceless;

pub use self::names::{Names, without_salutation};
use crate::{
    knowledge::words::is_spaceless,
    mask::{self, Kind},
};

/// What stands for what was masked.
const PLACEHOLDERS: &[&str] = &["[email]", "[phone]", "[card]", "[iban]", "[number]", "[name]"];

/// Longest e-mail address that is looked for, in characters.
const EMAIL_CHARS_MAX: usize = 254;

/// A part of an address this long, of letters and digits, is a key and no page.
const KEY_CHARS_MIN: usize = 16;

/// So many digits in a part of an address are an order, and no page.
const KEY_DIGITS_MIN: usize = 5;

/// `text` without personal data.
#[must_use]
pub fn masked(text: &str, names: &Names) -> String {
    names.masked(&without_data(text))
}

/// `text` without placeholders, for those who count its words.
#[must_use]
pub fn without_placeholders(text: &str) -> String {
    PLACEHOLDERS.iter().fold(text.to_owned(), |text, placeholder| text.replace(placeholder, " "))
}

/// How many placeholders there are.
#[must_use]
pub fn placeholders(text: &str) -> usize {
    PLACEHOLDERS.iter().map(|placeholder| text.matches(placeholder).count()).sum()
}

fn without_data(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let masked = mask::found(text);
    let mut at = 0;
    while at < chars.len() {
        let begins = at == 0 || !is_inside(chars[at - 1]);
        let rest = &chars[at..];
        // A number in a link or an address goes with it.
        let found = begins.then(|| link(rest).or_else(|| email(rest))).flatten();
        let found = found.or_else(|| of_mask(&masked, at));
        let found = found.or_else(|| begins.then(|| numbers::find(rest)).flatten());
        if let Some((taken, instead)) = found {
            out.push_str(&instead);
            at += taken;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// How many characters are replaced, and by what.
type Found = Option<(usize, String)>;

/// The card number or IBAN that begins at `at`, of those in the text.
fn of_mask(found: &[(usize, usize, Kind)], at: usize) -> Found {
    let (from, to, kind) = found.iter().find(|(from, ..)| *from == at)?;
    let instead = match kind {
        Kind::Card => "[card]",
        Kind::Iban => "[iban]",
    };
    Some((to - from, instead.to_owned()))
}

/// Whether a word goes on behind `c`; scripts without spaces have no words to go on.
fn is_inside(c: char) -> bool {
    c.is_alphanumeric() && !is_spaceless(c)
}

/// A link, without what says whose it is: who signs in, what is asked, where on the page, keys.
fn link(chars: &[char]) -> Found {
    let begins = |with: &str| {
        chars.len() > with.len()
            && chars.iter().zip(with.chars()).all(|(c, w)| c.eq_ignore_ascii_case(&w))
    };
    let scheme = ["https://", "http://", "www."].into_iter().find(|scheme| begins(scheme))?;
    let ends =
        |c: &char| c.is_whitespace() || is_spaceless(*c) || "<>\"'「」『』）。、，".contains(*c);
    let mut taken = chars.iter().position(ends).unwrap_or(chars.len());
    while taken > scheme.len() && ".,;:!?)]".contains(chars[taken - 1]) {
        taken -= 1;
    }
    let whole: String = chars[..taken].iter().collect();
    let page = whole.split(['?', '#']).next().unwrap_or_default();
    let page = &page[scheme.len()..];
    let (host, path) = page.split_at(page.find('/').unwrap_or(page.len()));
    let host = host.rsplit('@').next().unwrap_or_default();
    let mut kept = format!("{scheme}{host}");
    for part in path.split('/').skip(1).take_while(|part| !is_key(part)) {
        kept.push('/');
        kept.push_str(part);
    }
    let kept = kept.trim_end_matches('/').to_owned();
    Some((taken, kept))
}

fn is_key(part: &str) -> bool {
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let long = part.chars().count() >= KEY_CHARS_MIN;
    digits >= KEY_DIGITS_MIN || part.contains('@') || (long && digits > 0 && !part.contains('-'))
}

fn email(chars: &[char]) -> Found {
    let is_local = |c: &&char| is_inside(**c) || "._%+-'".contains(**c);
    let local = chars.iter().take(EMAIL_CHARS_MAX).take_while(is_local).count();
    if local == 0 || chars.get(local) != Some(&'@') {
        return None;
    }
    let is_host = |c: &&char| is_inside(**c) || matches!(c, '.' | '-');
    let behind = &chars[local + 1..];
    let mut host = behind.iter().take(EMAIL_CHARS_MAX).take_while(is_host).count();
    while host > 0 && matches!(behind[host - 1], '.' | '-') {
        host -= 1;
    }
    let dot = behind[..host].iter().rposition(|c| *c == '.')?;
    let top = &behind[dot + 1..host];
    (dot > 0 && top.len() >= 2 && top.iter().all(|c| c.is_alphabetic()))
        .then(|| (local + 1 + host, "[email]".to_owned()))
}
