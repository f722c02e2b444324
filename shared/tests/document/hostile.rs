//! What somebody would have a bot say.

use shared::{
    document::{Hosts, host, show},
    wire::document::{Block, Inline},
};

/// Every address that `markdown` leads to, where links to `fjell.example` are allowed.
fn links(markdown: &str) -> Vec<(String, String)> {
    let document = show(markdown, &Hosts::new(["fjell.example", "127.0.0.1"])).document;
    let mut found = Vec::new();
    document.iter().for_each(|document| in_blocks(&document.blocks, &mut found));
    found
}

fn in_blocks(blocks: &[Block], found: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph(words) => in_words(words, found),
            Block::Bullets(items) | Block::Numbers { items, .. } => {
                items.iter().for_each(|item| in_blocks(item, found));
            }
            Block::Code(_) => {}
        }
    }
}

fn in_words(words: &[Inline], found: &mut Vec<(String, String)>) {
    for word in words {
        match word {
            Inline::Bold(words) | Inline::Italic(words) => in_words(words, found),
            Inline::Link { url, words } => {
                let text = words.iter().filter_map(|word| match word {
                    Inline::Text(text) => Some(text.as_str()),
                    _ => None,
                });
                found.push((url.clone(), text.collect()));
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// D5: only http, https and mail addresses are linked, without a password, however they are written.
#[test]
fn d5_no_other_scheme_is_linked() {
    for bad in [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](\u{1}javascript:alert(1))",
        "[x](java\u{200B}script:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://fjell.example/1)",
        "[x](//fjell.example/)",
        "[x](/relative)",
        "[x](https://user@fjell.example/)",
        "[x](https://user:secret@fjell.example/)",
        "[x](mailto:a@fjell.example,b@evil.example)",
        "[x](mailto:)",
        "<javascript:alert(1)>",
        "<ftp://fjell.example/>",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "[![x](https://evil.example/a.png)](javascript:alert(1))",
    ] {
        assert_eq!(links(bad), [], "{bad}");
    }
    for (good, url) in [
        ("[x](https://fjell.example/a)", "https://fjell.example/a"),
        ("[x](http://fjell.example)", "http://fjell.example/"),
        ("[x](HTTPS://FJELL.example:8443/a b)", ""),
        ("<https://fjell.example/a>", "https://fjell.example/a"),
        ("See https://fjell.example/a_b_c.", "https://fjell.example/a_b_c"),
        ("[x][r]\n\n[r]: https://fjell.example/r", "https://fjell.example/r"),
        ("[x](mailto:help@fjell.example?cc=you@evil.example)", "mailto:help@fjell.example"),
        ("<help@fjell.example>", "mailto:help@fjell.example"),
        ("**[x](https://a.b.fjell.example)**", "https://a.b.fjell.example/"),
    ] {
        let found: Vec<_> = links(good).into_iter().map(|(url, _)| url).collect();
        let wanted: Vec<_> = [url].into_iter().filter(|url| !url.is_empty()).collect();
        assert_eq!(found, wanted, "{good}");
    }
}

/// D6: a link leads to a host that the owner allows, or below one; any other is its words.
#[test]
fn d6_other_hosts_are_words() {
    for bad in [
        "[words](https://evil.example/?q=secret)",
        "[words](https://fjell.example.evil.example/)",
        "[words](https://notfjell.example/)",
        "[words](https://fjell.example@evil.example/)",
        r"[words](https://evil.example\@fjell.example/)",
        "[words](https://evil.example#fjell.example)",
        "[words](https://1.127.0.0.1/)",
        "[words](mailto:me@evil.example)",
        "[words][r]\n\n[r]: https://evil.example",
    ] {
        assert_eq!(links(bad), [], "{bad}");
        assert_eq!(show(bad, &Hosts::new(["fjell.example"])).text, "words", "{bad}");
    }
    assert_eq!(links("https://evil.example/a"), []);
    assert_eq!(links("[x](https://fjell.example./a)").len(), 1, "a host may end in its root");
    assert_eq!(show("[x](https://a.example)", &Hosts::default()).document, None);
    assert_eq!(host("https://Bücher.example:80/a").as_deref(), Some("xn--bcher-kva.example"));
}

/// D7: words that read as an address of another host, or are not ASCII, are the address itself.
#[test]
fn d7_words_do_not_mislead() {
    let text =
        |markdown: &str| links(markdown).into_iter().map(|(_, words)| words).collect::<String>();
    assert_eq!(text("[https://bank.example](https://fjell.example/a)"), "https://fjell.example/a");
    assert_eq!(
        text("[go to www.bank.com now](https://fjell.example/a)"),
        "https://fjell.example/a"
    );
    assert_eq!(text("[fjell.example](https://www.fjell.example/a)"), "fjell.example");
    assert_eq!(text("[Sizes and fits.](https://fjell.example/a)"), "Sizes and fits.");
    // A Cyrillic letter in it.
    assert_eq!(text("[fj\u{435}ll.example](https://fjell.example/a)"), "https://fjell.example/a");
    let mixed = "[https://fj\u{435}ll.example](https://fj\u{435}ll.example)";
    assert_eq!(links(mixed), [], "it is another host");
    let shown = show(mixed, &Hosts::new([host("fj\u{435}ll.example").expect("a host")])).document;
    let shown = serde_json::to_string(&shown).expect("JSON");
    assert!(shown.is_ascii() && shown.contains("xn--"), "{shown}");
}

/// D1, D3: what runs elsewhere is words here, and no way of writing it leads out of the tree.
#[test]
fn d1_nothing_else_comes_of_what_would_run_elsewhere() {
    let hosts = Hosts::new(["fjell.example"]);
    for (hostile, text) in [
        ("{{constructor.constructor('alert(1)')()}}", "{{constructor.constructor('alert(1)')()}}"),
        ("${alert(1)} <%= 1 %>", "${alert(1)} <%= 1 %>"),
        ("\"><svg/onload=alert(1)>", "\"><svg/onload=alert(1)>"),
        ("Hi <img src=x onerror=alert(1)> there", "Hi  there"),
        ("<scr<script>ipt>alert(1)</script>", "<scr"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("a\u{202E}gpj.exe\u{202C}", "agpj.exe"),
        ("&#x202E;gpj.exe and a&#8203;b", "gpj.exe and ab"),
        ("a\u{E0041}\u{E0042}b", "ab"),
    ] {
        let shown = show(hostile, &hosts);
        assert_eq!((shown.text.as_str(), shown.document), (text, None), "{hostile}");
    }
}
