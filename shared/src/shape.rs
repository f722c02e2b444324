//! What a parser says of a value that has another shape, in words for people.
//!
//! The names of our types, and what a parser calls a value, mean nothing to whoever wrote the JSON.

/// Longest value that is repeated, in characters.
const VALUE_CHARS_MAX: usize = 60;

/// `why` as serde says it (`invalid type: null, expected struct Row`) in plain words, without the
/// place by line and column. What is plain already stays: a missing field, an unknown one. At most
/// `chars_max` characters and an ellipsis; it ends with a full stop.
#[must_use]
pub fn said_plainly(why: &str, chars_max: usize) -> String {
    let why = why.split(" at line ").next().unwrap_or_default();
    let odd = ["invalid type: ", "invalid value: "].into_iter().find_map(|s| why.strip_prefix(s));
    let plain = odd
        .and_then(|odd| odd.rsplit_once(", expected "))
        .map(|(found, expected)| format!("{} belongs here, not {}", wanted(expected), met(found)));
    let plain = plain.as_deref().unwrap_or(why);
    match plain.char_indices().nth(chars_max) {
        Some((cut, _)) => format!("{}….", &plain[..cut]),
        None if plain.ends_with('.') => plain.to_owned(),
        None => format!("{plain}."),
    }
}

fn wanted(expected: &str) -> String {
    let plain = match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => "A whole number of 0 or more",
        "i8" | "i16" | "i32" | "i64" | "isize" => "A whole number",
        "f32" | "f64" => "A number",
        "a string" | "string" | "str" | "a borrowed string" | "a character" => "A text",
        "a boolean" => "True or false",
        "a map" | "map" => "An object",
        "a sequence" | "sequence" => "A list",
        _ if expected.starts_with("struct ") || expected.starts_with("internally tagged") => {
            "An object"
        }
        _ if expected.starts_with("enum ")
            || expected == "variant identifier"
            || expected == "string or map" =>
        {
            "One of its names"
        }
        _ if expected.starts_with("a tuple") || expected.starts_with("tuple ") => "A list",
        other => return capitalized(other),
    };
    plain.to_owned()
}

fn met(found: &str) -> String {
    match found {
        "null" => "null".to_owned(),
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        _ if found.chars().count() > VALUE_CHARS_MAX => {
            let start: String = met(&found.chars().take(VALUE_CHARS_MAX).collect::<String>());
            format!("{start}…")
        }
        other => ["integer ", "floating point ", "boolean ", "number "]
            .into_iter()
            .find_map(|kind| other.strip_prefix(kind))
            .map_or_else(|| other.replacen("string ", "the text ", 1), |v| v.replace('`', "")),
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::said_plainly;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape matters")]
    struct Row {
        count: u32,
        name: Option<String>,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        One,
    }

    fn why(json: &str) -> String {
        let error = serde_json::from_str::<Row>(json).expect_err("it has another shape");
        said_plainly(&error.to_string(), 150)
    }

    #[test]
    fn no_name_of_a_type_is_told() {
        assert_eq!(why("null"), "An object belongs here, not null.");
        assert_eq!(why("\"x\""), "An object belongs here, not the text \"x\".");
        assert_eq!(
            why(r#"{"count":"3"}"#),
            "A whole number of 0 or more belongs here, not the text \"3\"."
        );
        assert_eq!(why(r#"{"count":-1}"#), "A whole number of 0 or more belongs here, not -1.");
        assert_eq!(why(r#"{"count":1.5}"#), "A whole number of 0 or more belongs here, not 1.5.");
        assert_eq!(why(r#"{"count":[]}"#), "A whole number of 0 or more belongs here, not a list.");
        assert_eq!(why(r#"{"count":1,"name":{}}"#), "A text belongs here, not an object.");
        assert_eq!(why(r#"{"count":1,"name":true}"#), "A text belongs here, not true.");
        assert_eq!(why("{}"), "missing field `count`.");
        assert_eq!(said_plainly("unknown field `id`", 9), "unknown f….");
        assert!(why(r#"{"count":1,"kind":"two"}"#).contains("unknown variant `two`"));
        let long = format!("{{\"count\":\"{}\"}}", "x".repeat(9_000));
        assert!(why(&long).chars().count() < 130, "{}", why(&long));
        for json in ["7", "[[]]", r#"{"count":{}}"#, r#"{"count":1,"kind":{}}"#] {
            let why = why(json);
            assert!(
                !why.contains("struct") && !why.contains("u32") && !why.contains("Kind"),
                "{why}"
            );
        }
    }
}
