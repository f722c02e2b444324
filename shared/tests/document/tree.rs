//! What Markdown becomes.

use shared::{
    document::{Hosts, Shown, literal, show},
    wire::document::{Block, Document, Inline},
};

fn hosts() -> Hosts {
    Hosts::new(["fjell.example"])
}

fn json(markdown: &str) -> String {
    let tree = show(markdown, &hosts()).document.map(|document| document.blocks);
    serde_json::to_string(&tree).expect("JSON")
}

/// D1: on the wire the tree is a flat list, which is read to the same tree; any list is read.
#[test]
fn d1_the_tree_travels_as_a_flat_list() {
    let markdown = "**Yes**, *soon*: `a<b`\nsee [Sizes](https://fjell.example/s)\n\n3. one\n4. two\n   \
                    - deep\n\n```\nlet a = 1;\n```";
    let document = show(markdown, &hosts()).document.expect("it has marks");
    let sent = serde_json::to_value(&document).expect("JSON");
    assert_eq!(sent[0], "p");
    assert!(sent.as_array().expect("a list").iter().all(serde_json::Value::is_string), "{sent}");
    let read: Document = serde_json::from_value(sent.clone()).expect("it can be read");
    assert_eq!(read, document, "{sent}");
    for odd in [
        vec!["/", "/", "p", "tx"],
        vec!["", "é", "x?", "p", "q", "b", "tx", "/", "/", "/"],
        vec!["o", "i", "p", "tx"],
        vec!["u", "p", "tx"],
    ] {
        let read = serde_json::from_value::<Document>(serde_json::json!(odd));
        assert!(read.is_ok(), "{odd:?}");
    }
    let open: Document = serde_json::from_value(serde_json::json!(["p", "b", "tx"])).expect("read");
    let bold = Inline::Bold(vec![Inline::Text("x".to_owned())]);
    assert_eq!(open.blocks, [Block::Paragraph(vec![bold])]);
}

fn words(markdown: &str) -> String {
    show(markdown, &hosts()).text
}

/// D1: bold, italic, code, lists, links and line breaks become their blocks, and are so on the wire.
#[test]
fn d1_the_tree_has_what_an_answer_needs() {
    assert_eq!(
        json("**Yes**, *soon*: `a<b`\nsee"),
        r#"[{"paragraph":[{"bold":[{"text":"Yes"}]},{"text":", "},{"italic":[{"text":"soon"}]},{"text":": "},{"code":"a<b"},"break",{"text":"see"}]}]"#
    );
    assert_eq!(
        json("3. one\n4. two\n   - deep"),
        r#"[{"numbers":{"from":3,"items":[[{"paragraph":[{"text":"one"}]}],[{"paragraph":[{"text":"two"}]},{"bullets":[[{"paragraph":[{"text":"deep"}]}]]}]]}}]"#
    );
    assert_eq!(json("```rust\nlet a = 1;\n```"), r#"[{"code":"let a = 1;"}]"#);
    assert_eq!(
        json("[Sizes](https://fjell.example/s?a=1&b=2)"),
        r#"[{"paragraph":[{"link":{"url":"https://fjell.example/s?a=1&b=2","words":[{"text":"Sizes"}]}}]}]"#
    );
}

/// D2: what the tree has no place for becomes what it has: headings bold, quotes and tables lines,
/// images their words.
#[test]
fn d2_the_rest_becomes_words() {
    assert_eq!(json("# Title"), r#"[{"paragraph":[{"bold":[{"text":"Title"}]}]}]"#);
    assert_eq!(words("> quoted\n> more"), "quoted\nmore");
    assert_eq!(words("a|b\n-|-\n1|2"), "a | b\n1 | 2");
    assert_eq!(words("![A **map**](https://fjell.example/m.png)"), "A map");
    assert_eq!(json("![A map][m]\n\n[m]: https://fjell.example/m.png"), "null");
    assert_eq!(words("one\n\n---\n\ntwo"), "one\n\ntwo");
}

/// D3: raw HTML is dropped, tags alone, scripts, styles and comments with all that is in them.
#[test]
fn d3_raw_html_is_dropped() {
    assert_eq!(words("a <b>bold</b> word"), "a bold word");
    assert_eq!(words("<div onclick=x>\nhello <i>you</i>\n</div>"), "hello you");
    assert_eq!(words("a<script>alert(1)</script>b"), "ab");
    assert_eq!(words("<SCRIPT>\nalert(1)\n</SCRIPT>\n\nafter"), "after");
    assert_eq!(words("<style>p{}</style>x"), "x");
    assert_eq!(words("a<!-- <b> -->b"), "ab");
    assert_eq!(words("a<br>b"), "a\nb");
    assert_eq!(words("1 < 2 and 3 > 2"), "1 < 2 and 3 > 2");
    assert_eq!(words("<img src=x onerror=alert(1)>"), "…");
}

/// D4: any text is read, in a tree of bounded depth and size; beyond it only the words are shown.
#[test]
fn d4_everything_is_bounded() {
    let deep: String = (0..40).map(|n| format!("{}- {n}\n", "  ".repeat(n))).collect();
    let Shown { text, document } = show(&deep, &hosts());
    assert!(text.contains("30"), "{text}");
    assert!(depth(&document.expect("it has lists").blocks) <= 8);
    for part in ["[", "![", "*", "_", "`", "<", ">", "- ", "[a](", "**a", "&", "<!--", "\\", "|-"] {
        let Shown { document, .. } = show(&part.repeat(100_000 / part.len()), &hosts());
        if let Some(document) = document {
            assert!(depth(&document.blocks) <= 8, "{part}");
            assert!(serde_json::to_string(&document).expect("JSON").len() < 48_000, "{part}");
        }
    }
    let many = show(&"*a* ".repeat(1_000), &hosts());
    assert_eq!((many.document, many.text.matches('a').count()), (None, 1_000));
}

fn depth(blocks: &[Block]) -> usize {
    let items = |items: &[Vec<Block>]| items.iter().map(|item| depth(item)).max().unwrap_or(0) + 1;
    let of = |block: &Block| match block {
        Block::Bullets(list) | Block::Numbers { items: list, .. } => items(list),
        _ => 0,
    };
    blocks.iter().map(of).max().unwrap_or(0)
}

/// D8: words without marks are sent alone, as they are, line breaks and all.
#[test]
fn d8_plain_words_stay_plain() {
    for plain in ["Within 30 days.", "one\ntwo", "one\n\ntwo", "5 * 3 = 15, snake_case, C#"] {
        assert_eq!(show(plain, &hosts()), Shown { text: plain.to_owned(), document: None });
    }
    let marked = show("Do **not**:\n\n- one\n- [two](https://fjell.example)", &hosts());
    assert_eq!(marked.text, "Do not:\n\n- one\n- two");
    assert!(marked.document.is_some());
}

/// D9: text that is meant as it stands is shown as it stands, and is itself where it can be.
#[test]
fn d9_literal_text_survives() {
    assert_eq!(
        literal("Within 30 days, see https://a.example/b_c."),
        "Within 30 days, see https://a.example/b_c."
    );
    for text in [
        "Press <Ctrl> and *any* key",
        "# no heading",
        "- no item\n+ nor this",
        "1. first\n2) second",
        "`code` and [words](https://fjell.example)",
        "a|b\n-|-",
        "Title\n===",
        "~~~\nno code",
        "&lt; stays &amp; so",
        r"back\slash \* there",
        "![no](image)",
        "[a]: https://b.example",
    ] {
        let shown = show(&literal(text), &Hosts::default());
        assert_eq!(shown, Shown { text: text.to_owned(), document: None });
    }
    let linked = show(&literal("See https://fjell.example/<a>"), &hosts()).document;
    let Some(Block::Paragraph(words)) = linked.and_then(|d| d.blocks.into_iter().next()) else {
        panic!("there is a paragraph")
    };
    assert!(words.iter().any(|word| matches!(word, Inline::Link { .. })));
}
