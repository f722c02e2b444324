//! Rules K40 to K47 and K50 of `docs/rules.md`: what an owner brings becomes articles.

use shared::import::{
    Format, Imported, LEFT_OUT_MAX, PAGE_BYTES_MAX, RowLeftOut, html, read, slug,
};
use shared::knowledge::article::{Article, TITLE_CHARS_MAX};
use shared::knowledge::passage::cut;
use shared::knowledge::synonyms::{GROUPS_MAX, Synonyms, fit};

fn csv(text: &str) -> Imported {
    read(Format::Csv, "faq.csv", "", text.as_bytes())
}

fn json(text: &str) -> Imported {
    read(Format::Json, "faq.json", "", text.as_bytes())
}

fn page(text: &str) -> Article {
    let mut imported = read(Format::Html, "page.html", "", text.as_bytes());
    assert_eq!(imported.left_out, [], "{text}");
    imported.articles.remove(0)
}

fn titles(imported: &Imported) -> Vec<&str> {
    imported.articles.iter().map(|article| article.title.as_str()).collect()
}

fn rows(imported: &Imported) -> Vec<&str> {
    imported.left_out.iter().map(|row| row.row.as_str()).collect()
}

/// What of a Markdown is searched and answered from.
fn said(article: &Article) -> Vec<(String, String)> {
    let passages = cut(&article.title, &article.markdown).into_iter();
    passages.map(|passage| (passage.heading, passage.text)).collect()
}

fn passage(heading: &str, text: &str) -> (String, String) {
    (heading.to_owned(), text.to_owned())
}

/// K40: what cannot be used is named with its line or item, and the rest is kept.
#[test]
fn k40_a_corrupt_row_is_named_and_the_rest_kept() {
    let table = b"question,answer\n\
        Do you ship?,Yes.\n\
        Only a question\n\
        \xff\xfe?,no text\n\
        ,an answer alone\n\
        One,two,three\n\
        Returns?,\"Within 30 days.\nIn the box.\"\n\
        Do you ship?,Again.\n\
        Vouchers?,For ever.\n";
    let imported = read(Format::Csv, "faq.csv", "", table);
    assert_eq!(titles(&imported), ["Do you ship?", "Returns?", "Vouchers?"]);
    assert_eq!(rows(&imported), ["line 3", "line 4", "line 5", "line 6", "line 9"]);
    assert!(imported.left_out.iter().all(|row| row.why.ends_with('.')), "{imported:?}");

    let head = read(Format::Csv, "faq.csv", "", b"question,answer\n");
    assert_eq!((head.articles.len(), rows(&head)), (0, vec!["file"]), "a table without a row");
    let title = read(Format::Html, "a.html", "", b"<main><h1>Returns</h1></main>");
    assert_eq!((title.articles.len(), rows(&title)), (0, vec!["file"]), "{title:?}");
    let odd = read(Format::Json, "a.json", "", b"[null, {\"question\": 3, \"answer\": \"x\"}]");
    assert_eq!(rows(&odd), ["item 1", "item 2"]);
    assert!(odd.left_out.iter().all(|fault| !fault.why.contains("struct")), "{odd:?}");

    for format in [Format::Markdown, Format::Text, Format::Html] {
        let imported = read(format, "a.md", "", b"Fine\nnot \xff fine");
        assert_eq!((imported.articles.len(), rows(&imported)), (0, vec!["line 2"]));
        let imported = read(format, "a.md", "", b" \n ");
        assert_eq!((imported.articles.len(), rows(&imported)), (0, vec!["file"]));
    }
    let bad_url = "question,answer,url\nA?,b,javascript:alert(1)\nC?,d,https://x.example/c\n";
    assert_eq!(titles(&csv(bad_url)), ["C?"]);

    let many = format!("question,answer\n{}", "alone\n".repeat(LEFT_OUT_MAX + 7));
    let last = RowLeftOut { row: "others".to_owned(), why: "7 more were left out.".to_owned() };
    assert_eq!(csv(&many).left_out.last(), Some(&last));
}

/// K41: a table's first row names its columns, in any order; commas, semicolons or tabs part cells.
#[test]
fn k41_tables_as_spreadsheets_write_them() {
    for text in [
        "question,answer,url\nA?,\"b, c\",https://x.example/a\n",
        "\u{feff}URL;Answer;Question\r\nhttps://x.example/a;b, c;A?\r\n",
        "sep=;\nanswer;question;url\nb, c;A?;https://x.example/a",
        "\n\nquestion\tanswer\turl\nA?\tb, c\thttps://x.example/a\n\n\n",
    ] {
        let imported = csv(text);
        assert_eq!(imported.left_out, [], "{text}");
        let article = &imported.articles[0];
        let found = (&*article.title, &*article.markdown, &*article.url);
        assert_eq!(found, ("A?", "b, c\n", "https://x.example/a"), "{text}");
    }
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain("question,answer\nGröße?,42\n".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(titles(&read(Format::Csv, "", "", &wide)), ["Größe?"]);

    let titled =
        csv("title,question,answer\nDelivery,How long?,Two days.\nDelivery,Where?,Here.\n");
    assert_eq!(said(&titled.articles[0]), [passage("How long?", "Two days.")]);
    assert_eq!(titled.articles.len(), 2, "{titled:?}");

    let html = csv("question,answer\nA?,<p>First.</p><ul><li>One</li></ul>\n");
    assert_eq!(said(&html.articles[0]), [passage("", "First.\n- One")]);

    assert_eq!(rows(&csv("What?,That.\nA?,b\n")), ["line 1"]);
    assert_eq!(rows(&csv("")), ["file"]);
}

/// K41: a row whose quotes do not fit ends with its line, and takes no other row with it.
#[test]
fn k41_an_open_quote_takes_one_row() {
    let imported =
        csv("question,answer\nA?,\"open\nB?,b\nC?,\"c\nd\"\nE?,\"e\" more\nF?,5\" pipe\n");
    assert_eq!(titles(&imported), ["B?", "C?", "F?"]);
    assert_eq!(rows(&imported), ["line 2", "line 6"]);
    let last = csv("question,answer\nA?,a\nB?,\"never closed");
    assert_eq!((titles(&last), rows(&last)), (vec!["A?"], vec!["line 3"]));
}

/// K42: JSON is a list, an object with a list `articles`, or an object a line.
#[test]
fn k42_json_as_lists_and_lines() {
    let pair = r#"{"question":"A?","answer":"b","url":"https://x.example/a","views":7}"#;
    let other = r##"{"title":"C","markdown":"# C\n\n## Part\n\nText."}"##;
    for text in [
        format!("[{pair},\n{other}]"),
        format!("{{\n\"articles\": [{pair}, {other}]}}"),
        format!("\u{feff}{pair}\n\n{other}\n"),
    ] {
        let imported = json(&text);
        assert_eq!((titles(&imported), rows(&imported)), (vec!["A?", "C"], vec![]), "{text}");
        assert_eq!(imported.articles[0].url, "https://x.example/a");
        assert_eq!(said(&imported.articles[1]), [passage("Part", "Text.")]);
    }
    let kinds = json(r#"[{"title":"T","text":"5 * 3"},{"html":"<h1>H</h1><p>Words</p>"}]"#);
    assert_eq!(said(&kinds.articles[0]), [passage("", "5 * 3")]);
    assert_eq!(titles(&kinds), ["T", "H"]);
}

/// K42: what is no JSON, or of another shape, is named; reading goes on with the next object.
#[test]
fn k42_broken_json_is_passed_over() {
    let imported = json(
        r#"[{"question":"A?","answer":"a"}, {"question":"B?" "answer":"b"}, 7,
            {"question":"C?","answer":["c"]}, {"answer":"d"}, {}, {"question":"E?","answer":"e"}"#,
    );
    assert_eq!(titles(&imported), ["A?", "E?"]);
    assert_eq!(imported.left_out.len(), 5, "{:?}", imported.left_out);
    let lines = json(
        "{\"question\":\"A?\",\"answer\":\"a\"}\n{oops\n{\"question\":\"B?\",\"answer\":\"b\"}",
    );
    assert_eq!((titles(&lines), rows(&lines)), (vec!["A?", "B?"], vec!["line 2"]));
    for nothing in ["", "  ", "null", "7", "\"x\"", "{}", "[[[]]]", "{\"articles\":7}"] {
        let imported = json(nothing);
        assert_eq!((imported.articles.len(), imported.left_out.len()), (0, 1), "{nothing}");
    }
    assert_eq!(json("[]"), Imported::default());
}

/// K43: the first line of plain text is its title, and nothing in it is taken for Markdown.
#[test]
fn k43_plain_text_says_what_it_says() {
    let text = "Opening hours\r\n=============\r\n\r\n#1 in town: 5 * 3 < 20 & <b>open</b>.\r\nStill \
                [here](x).\r\n\r\n* one_two_three\r\n• two\r\n1) three\r\n2026. A year.\r\n";
    let imported = read(Format::Text, "hours.txt", "/hours", text.as_bytes());
    let article = &imported.articles[0];
    assert_eq!(
        (&*article.title, &*article.slug, &*article.url),
        ("Opening hours", "hours", "/hours")
    );
    let lines = "#1 in town: 5 * 3 < 20 & <b>open</b>. Still [here](x).\n\
                 - one_two_three\n- two\n1. three 2026. A year.";
    assert_eq!(said(article), [passage("", lines)]);
    let single = read(Format::Text, "note.txt", "", b"Only one line.");
    assert_eq!(
        (titles(&single), said(&single.articles[0])),
        (vec!["note"], vec![passage("", "Only one line.")])
    );
}

/// K43: Markdown keeps its headings; settings at its top may name title, slug and address.
#[test]
fn k43_markdown_with_settings() {
    let text =
        "---\ntitle: \"Delivery: all\"\nurl: https://x.example/d\nslug: d\n---\n# Other\n\nText.\n";
    let imported = read(Format::Markdown, "a.md", "", text.as_bytes());
    let article = &imported.articles[0];
    let found = (&*article.title, &*article.slug, &*article.url);
    assert_eq!(found, ("Delivery: all", "d", "https://x.example/d"));
    assert_eq!(said(article), [passage("Other", "Text.")]);
    let plain = read(Format::Markdown, "dir/Sizes of boots.md", "", b"No heading.");
    assert_eq!(
        (titles(&plain), &*plain.articles[0].slug),
        (vec!["Sizes of boots"], "sizes-of-boots")
    );
}

/// K44: of a page its content is taken, not what it is wrapped in, and nothing that is not shown.
#[test]
fn k44_a_page_without_its_wrapping() {
    let article = page(
        "<!doctype html><title>Returns | Shop</title>
         <link rel=canonical href='https://shop.example/returns'>
         <header><a href=/>Shop</a></header><nav><ul><li>Home</ul></nav>
         <div>Cookies!</div>
         <main><article><header><h1>Returns</h1></header>
         <p hidden>Secret</p><p>Send it <a href='/x'>back</a> in <b>30</b>&nbsp;days.</p>
         <div style='display: none'>Secret <div>more</div> secret</div>
         <form><label>Search</label><input></form><script>var a = '<p>no</p>';</script>
         <aside>Related</aside></article></main>
         <footer>Imprint</footer>",
    );
    assert_eq!((&*article.title, &*article.url), ("Returns", "https://shop.example/returns"));
    assert_eq!(said(&article), [passage("", "Send it back in 30 days.")]);

    let bare = page("<title> Sizes </title><div>Boots run <i>small</i>.<br>Take one more.</div>");
    assert_eq!(
        (&*bare.title, said(&bare)),
        ("Sizes", vec![passage("", "Boots run small. Take one more.")])
    );
    let one_form = page("<title>T</title><form><p>All of it.</p></form>");
    assert_eq!(said(&one_form), [passage("", "All of it.")]);
    assert!(html::page("<meta name=robots content='NoIndex, follow'>").noindex);
    assert_eq!(html::page("<link rel=canonical href='javascript:alert(1)'>").canonical, "");
}

/// K45: headings, lists, tables and terms of a page keep their places.
#[test]
fn k45_a_page_keeps_its_structure() {
    let article = page(
        "<h1>Delivery</h1><p>We deliver:</p><ul><li><p>to <b>Norway</b></p><li>to Sweden
         <ol><li>first</li><li>then</li></ol></ul>
         <h2><button>How long?</button></h2>
         <table><caption>Times</caption><thead><tr><th>Country<th>Days</thead>
         <tr><td>Norway<td><table><tr><td>2</table></tr><tr><td>Sweden<td>3</table>
         <h3>Prices</h3><table><tr><th>Parcel</th><td>5 €</td></tr></table>
         <dl><dt>Express<dd>9 €<dt>On Sundays?<dd>No.</dl>
         <details><summary>Islands</summary><pre>Ask\n us</pre></details>",
    );
    assert_eq!(
        said(&article),
        [
            passage("", "We deliver:\n- to Norway\n- to Sweden\n1. first\n2. then"),
            passage("How long?", "Times\n- Country: Norway; Days: 2\n- Country: Sweden; Days: 3"),
            passage("How long? › Prices", "- Parcel: 5 €\n- Express: 9 €"),
            passage("How long? › Prices › On Sundays?", "No."),
            passage("How long? › Prices › Islands", "Ask us"),
        ]
    );
    let marks = page(
        "<title>T</title><p>2 * 3 * 4 _a_ [b](c) &lt;b&gt; #1</p><p># no heading</p><p>1. no item</p>",
    );
    assert_eq!(
        said(&marks),
        [passage("", "2 * 3 * 4 _a_ [b](c) <b> #1\n# no heading\n1. no item")]
    );
}

/// K46: what a file is imported with as its address is that of each row without one of its own.
#[test]
fn k46_rows_without_an_address_have_the_files() {
    let table = b"question,answer,url\nA?,One.,\nB?,Two.,https://shop.example/b\n";
    let imported = read(Format::Csv, "faq.csv", "https://shop.example/help", table);
    let urls: Vec<_> = imported.articles.iter().map(|article| article.url.as_str()).collect();
    assert_eq!(urls, ["https://shop.example/help", "https://shop.example/b"]);
}

/// K46: a slug is made of the title's letters and digits in any script; the same title twice is
/// named, different titles have different slugs.
#[test]
fn k46_slugs() {
    for (title, made) in [
        ("How long does delivery take?", "how-long-does-delivery-take"),
        ("  Größe & Maße  ", "größe-maße"),
        ("Don't", "dont"),
        ("送料は？", "送料は"),
        ("डिलीवरी", "डिलीवरी"),
        ("?!", ""),
    ] {
        assert_eq!(slug(title), made, "{title}");
    }
    assert!(slug(&"long ".repeat(100)).len() <= 120 && slug(&"é".repeat(500)).len() <= 120);
    let imported = csv("question,answer\nC?,a\nC++?,b\nC?,c\n???,d\n!!!,e\n");
    let slugs: Vec<&str> = imported.articles.iter().map(|article| article.slug.as_str()).collect();
    assert_eq!(slugs, ["c", "c-2", "article", "article-2"]);
    assert_eq!(rows(&imported), ["line 4"]);
    let long = format!("question,answer\n{}?,b\n", "very ".repeat(100));
    let article = &csv(&long).articles[0];
    assert!(article.title.chars().count() <= TITLE_CHARS_MAX && article.title.ends_with('…'));
    assert!(article.markdown.contains("very ?"), "{}", article.markdown);
}

/// K47: a hostile file is read in the time and space of a long one, and never fails.
#[test]
fn k47_hostile_files_are_read_like_long_ones() {
    // 10 MB take an unoptimised build minutes; what grows faster than its size takes them here too.
    let size = 256 * 1024;
    let repeated = |piece: &str| piece.repeat(size / piece.len());
    let formats = [Format::Markdown, Format::Text, Format::Html, Format::Csv, Format::Json];
    for piece in [
        "<div>",
        "<table><tr><td>",
        "<ul><li>",
        "<!--",
        "<p hidden>",
        "\"",
        "[",
        "{",
        "{\"articles\":[",
        "a,\"\n",
        "\0",
        "\u{feff}",
        "&",
        "<a b=",
        "---\n",
        "[{},",
        "{\n",
    ] {
        for format in formats {
            let imported = read(format, "", "", repeated(piece).as_bytes());
            assert!(imported.left_out.len() <= LEFT_OUT_MAX + 1);
        }
    }
    let deep = format!("<main>{}Words.", "<div>".repeat(100_000));
    assert_eq!(said(&page(&format!("<title>T</title>{deep}"))), [passage("", "Words.")]);
    let large = "<p>".repeat(PAGE_BYTES_MAX);
    assert_eq!(rows(&read(Format::Html, "", "", large.as_bytes())), ["file"]);
    assert_eq!(html::page(&large), html::Page::default());
    let noise: Vec<u8> =
        (0..1024 * 1024_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for format in formats {
        assert!(read(format, "", "", &noise).articles.is_empty());
    }
}

/// K40: the format is what the owner says, else what the name or the media type says.
#[test]
fn k40_formats_are_known_by_name_and_type() {
    assert_eq!(Format::of("CSV", "a.json", ""), Some(Format::Csv));
    assert_eq!(Format::of("", "a.b.HTM", "text/plain"), Some(Format::Html));
    assert_eq!(Format::of("", "a", "text/csv; charset=utf-8"), Some(Format::Csv));
    assert_eq!(Format::of("docx", "a.md", ""), None);
    assert_eq!(Format::of("", "a.docx", "application/octet-stream"), None);
}

/// K50: an owner's synonyms stand beside the built-in ones; a group of fewer than two words, too
/// long a one, or one too many is refused with its place.
#[test]
fn k50_an_owners_synonyms() {
    let lines =
        |lines: &[&str]| fit(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
    let kept = lines(&["lavvo,  kota", "", " goahti, tent hut "]).expect("they fit");
    assert_eq!(kept, ["lavvo, kota", "goahti, tent hut"]);
    let synonyms = Synonyms::english_and(&kept.join("\n"));
    assert!(synonyms.at_start(&["kota"]).is_some() && synonyms.at_start(&["refund"]).is_some());
    for bad in ["alone", "?, !", "alone,", &"word, ".repeat(100)] {
        assert_eq!(lines(&["a, b", bad]).map_err(|(at, _)| at), Err(1), "{bad}");
    }
    let many = vec!["a, b".to_owned(); GROUPS_MAX + 1];
    assert_eq!(fit(&many).map_err(|(at, _)| at), Err(GROUPS_MAX));
}
