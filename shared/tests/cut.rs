//! E13: an answer that was cut at the most of its tokens ends with a whole sentence, or is none.

use shared::{
    engine::cut::{LEFT_CHARS_MIN, whole_sentences},
    wire::fault::Fault,
};

/// E13: the whole sentences are left, with the numbers of their sources.
#[test]
fn a_cut_answer_ends_with_a_whole_sentence() {
    for (said, left) in [
        ("Delivery takes three days [1]. This is cut in the mid", "Delivery takes three days [1]."),
        (
            "Delivery takes three days. [1] [2, 3] Express is",
            "Delivery takes three days. [1] [2, 3]",
        ),
        ("Delivery takes three days. Express costs 3.", "Delivery takes three days."),
        ("Delivery takes three days, approx. Express ta", ""),
        (
            "Delivery takes three days, to the very end.",
            "Delivery takes three days, to the very end.",
        ),
        ("Open the settings first.\n2. Cl", "Open the settings first."),
        (
            "- Open your settings\n- Choose \"Orders\"\n- Cl",
            "- Open your settings\n- Choose \"Orders\"",
        ),
        ("Returns are free for you.\n\nYou do it so:\n- Op", "Returns are free for you."),
        ("You do it with these steps:\n- Op", ""),
        (
            "配送需要三天，最多四个工作日，无需您做任何事。如果您",
            "配送需要三天，最多四个工作日，无需您做任何事。",
        ),
        ("Yes. We deliver to", ""),
        ("This is cut in the mid", ""),
        ("", ""),
    ] {
        let expected = if left.is_empty() { Err(Fault::Broken) } else { Ok(left) };
        assert_eq!(whole_sentences(said), expected, "{said}");
    }
}

/// E13: wherever an answer is cut, what is left is its beginning and ends as a sentence does.
#[test]
fn whatever_is_cut_what_is_left_is_whole() {
    let said = "Zürich is reached in 2.5 days [1]. \"Express\" costs CHF 3.50 (e.g. by train). [2] Is \
                that fine?\n\n- First choose it.\n- Then pay. 明日届きます。よろしく。";
    let ends = ["days [1].", "train).", "[2]", "fine?", "choose it.", "pay.", "す。", "く。"];
    let mut kept = 0;
    for (at, _) in said.char_indices() {
        let Ok(left) = whole_sentences(&said[..at]) else { continue };
        assert!(said.starts_with(left) && left.chars().count() >= LEFT_CHARS_MIN, "{left}");
        assert!(ends.iter().any(|end| left.ends_with(end)), "cut at {at}: {left}");
        kept += 1;
    }
    assert!(kept > 100, "{kept}");
}
