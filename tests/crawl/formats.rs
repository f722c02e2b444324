//! Packed sitemaps, and pages in other encodings than UTF-8.

use serde_json::json;
use tests::{Page, Pages, gzipped};

use super::{base, crawl, html, map, server, why};

/// Packed sitemaps are read, whether the header says so or not; one that unpacks to more than a
/// sitemap has is refused.
#[test]
fn packed_sitemaps_are_read() {
    let pages = Pages::start();
    let origin = pages.origin();
    let xml = |page: Page| match page {
        Page::Text(_, text) => gzipped(text.as_bytes()),
        _ => unreachable!("a sitemap is text"),
    };
    let maps = ["file", "encoded", "broken", "bomb"];
    let maps = maps.map(|name| format!("<sitemap><loc>{origin}/{name}.xml.gz</loc></sitemap>"));
    let index = format!("<sitemapindex>{}</sitemapindex>", maps.concat());
    pages.put("/sitemap.xml", Page::Text("application/xml", index));
    let packed = |bytes| Page::Bytes("content-type: application/gzip\r\n", bytes);
    pages.put("/file.xml.gz", packed(xml(map(&origin, &["/a"]))));
    let encoded = "content-type: application/xml\r\ncontent-encoding: gzip\r\n";
    pages.put("/encoded.xml.gz", Page::Bytes(encoded, xml(map(&origin, &["/b"]))));
    let mut broken = xml(map(&origin, &["/c"]));
    broken.truncate(broken.len() / 2);
    pages.put("/broken.xml.gz", packed(broken));
    let bomb = gzipped(&vec![b' '; 64 * 1024 * 1024]);
    assert!(bomb.len() < 100 * 1024);
    pages.put("/bomb.xml.gz", packed(bomb));
    pages.put("/a", html("A", "Words."));
    pages.put("/b", html("B", "Words."));

    let told = crawl(&base("Packed"), &format!("{origin}/sitemap.xml"));

    assert_eq!((&told["state"], &told["read"]), (&json!("done"), &json!(2)), "{told}");
    assert!(why(&told, "/broken.xml.gz").contains("unpacked"), "{told}");
    assert!(why(&told, "/bomb.xml.gz").contains("larger than 10485760 bytes"), "{told}");
}

/// K53: pages in other encodings are read as what they say they are; what nobody can read is named.
#[test]
fn pages_in_other_encodings_are_read() {
    let (_, ana, _) = server();
    let pages = Pages::start();
    let page = |head: &str, words: &[u8]| {
        [
            b"<title>T</title>".as_slice(),
            head.as_bytes(),
            b"<main><h1>T</h1><p>",
            words,
            b"</p></main>",
        ]
        .concat()
    };
    let meta = |label: &str| format!("<meta charset={label}>");
    let plain = "content-type: text/html\r\n";
    let utf16: Vec<u8> = core::iter::once(0xfeff)
        .chain("<h1>T</h1><p>Grüße</p>".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let readable = [
        (
            "latin",
            "content-type: text/html; charset=ISO-8859-1\r\n",
            page("", b"Gr\xfc\xdfe \x80"),
            "Grüße €",
        ),
        ("japanese", plain, page(&meta("Shift_JIS"), b"\x91\x97\x97\xbf"), "送料"),
        ("chinese", plain, page(&meta("gb2312"), b"\xcd\xcb\xbb\xf5"), "退货"),
        ("korean", plain, page(&meta("euc-kr"), b"\xb9\xdd\xc7\xb0"), "반품"),
        ("russian", plain, page(&meta("windows-1251"), b"\xe2\xee\xe7\xe2\xf0\xe0\xf2"), "возврат"),
        ("unicode", plain, utf16, "Grüße"),
        ("marked", plain, page("", "\u{feff}Grüße".as_bytes()), "Grüße"),
    ];
    let unreadable = [
        ("klingon", plain, page(&meta("klingon"), b"nuqneH"), "\"klingon\" is not known"),
        ("untold", plain, page("", b"Gr\xfc\xdfe"), "no UTF-8, and it names no other"),
        ("wrong", plain, page(&meta("Shift_JIS"), b"\xff\xff\x81"), "no shift_jis"),
    ];
    let mut paths = Vec::new();
    for (name, headers, body, _) in readable.iter().chain(&unreadable) {
        pages.put(&format!("/{name}"), Page::Bytes(headers, body.clone()));
        paths.push(format!("/{name}"));
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    pages.put("/sitemap.xml", map(&pages.origin(), &paths));
    let base = base("Encoded");

    let told = crawl(&base, &format!("{}/sitemap.xml", pages.origin()));

    assert_eq!((&told["read"], &told["skipped"]), (&json!(7), &json!(3)), "{told}");
    for (name, _, _, words) in readable {
        let article = ana.http().get(&format!("{base}/articles/{name}")).json(200);
        assert!(article["markdown"].as_str().is_some_and(|text| text.contains(words)), "{article}");
    }
    for (name, _, _, reason) in unreadable {
        assert!(why(&told, name).contains(reason), "{told}");
    }
}
