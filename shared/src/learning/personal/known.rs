//! What a conversation knows of its visitor without having been told in it: what the page says of
//! them, and the address they have left.

use std::collections::BTreeMap;

use super::Names;

/// What an attribute is called that holds the name of a person, in lower case: one of these, or a word
/// of it.
const NAME: &[&str] = &[
    "name",
    "firstname",
    "lastname",
    "fullname",
    "surname",
    "vorname",
    "nachname",
    "nom",
    "prenom",
    "prénom",
    "nombre",
    "apellido",
    "apellidos",
    "nome",
    "cognome",
    "sobrenome",
    "naam",
    "voornaam",
    "achternaam",
    "imie",
    "imię",
    "nazwisko",
    "soyad",
    "имя",
    "фамилия",
    "الاسم",
    "नाम",
    "姓名",
    "名前",
    "氏名",
    "お名前",
];

/// Words beside it that make it the name of something else.
const OF_SOMETHING: &[&str] = &[
    "company", "shop", "store", "product", "plan", "page", "site", "brand", "campaign", "user",
    "item", "event", "file", "host", "firma",
];

/// Before an `@`, and nobody's name.
const BOXES: &[&str] = &[
    "info", "mail", "email", "contact", "office", "hello", "sales", "support", "team", "shop",
    "admin", "service", "orders", "noreply", "post", "kontakt", "billing", "privat", "private",
    "online",
];

/// Shortest part of an address that is taken for a name.
const PART_CHARS_MIN: usize = 3;

impl Names {
    /// Takes in what the page says of its visitor: names by what the attribute is called, and
    /// addresses by their shape.
    pub fn know_visitor(&mut self, attributes: &BTreeMap<String, String>) {
        for (attribute, value) in attributes {
            if value.contains('@') {
                self.know_address(value);
            } else if is_name(attribute) {
                // Many a shop keeps names without their capitals.
                value.split_whitespace().for_each(|word| self.know(&capitalized(word)));
                self.know(value);
            }
        }
    }

    /// Takes in what of an e-mail address may be its owner's name: `ben.miller@…`.
    pub fn know_address(&mut self, address: &str) {
        let local = address.split('@').next().unwrap_or_default().to_lowercase();
        let parts = local.split(|c: char| !c.is_alphabetic());
        let parts = parts.filter(|part| part.chars().count() >= PART_CHARS_MIN);
        parts.filter(|part| !BOXES.contains(part)).for_each(|part| self.know(&capitalized(part)));
    }
}

fn is_name(attribute: &str) -> bool {
    let words = || attribute.split(|c: char| !c.is_alphanumeric()).flat_map(humps);
    words().any(|word| NAME.contains(&&*word))
        && !words().any(|word| OF_SOMETHING.contains(&&*word))
}

/// The words of `firstName`, in lower case.
fn humps(word: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut was_small = false;
    for c in word.chars() {
        match words.last_mut() {
            Some(last) if !(was_small && c.is_uppercase()) => last.extend(c.to_lowercase()),
            _ => words.push(c.to_lowercase().collect()),
        }
        was_small = c.is_lowercase();
    }
    words
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
