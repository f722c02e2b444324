//! Small words that several views need. Sentences about what happened are [`crate::timeline`].

use shared::inbox::Folder;

/// A folder's name.
#[must_use]
pub const fn folder(folder: Folder) -> &'static str {
    match folder {
        Folder::Mine => "Mine",
        Folder::Unassigned => "Unassigned",
        Folder::Bot => "Bot",
        Folder::All => "All",
        Folder::Resolved => "Resolved",
    }
}

/// Path and query of an address: what tells pages of one site apart.
#[must_use]
pub fn path(page: &str) -> &str {
    let Some((_, rest)) = page.split_once("://") else { return page };
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// Two letters for an avatar: of first and last name, or of the four characters by which a visitor
/// without a name is called.
#[must_use]
pub fn initials(name: &str) -> String {
    let name = name.strip_prefix("Visitor ").unwrap_or(name);
    let mut words = name.split_whitespace();
    let letters: String = match (words.next(), words.next_back()) {
        (Some(first), Some(last)) => first.chars().take(1).chain(last.chars().take(1)).collect(),
        (Some(only), None) => only.chars().take(2).collect(),
        (None, _) => "?".to_owned(),
    };
    letters.to_uppercase()
}

/// A count with its thousands apart: 1,284.
#[must_use]
pub fn count(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 chat`, `3 chats`.
#[must_use]
pub fn chats(n: u32) -> String {
    if n == 1 { "1 chat".to_owned() } else { format!("{} chats", count(n)) }
}
