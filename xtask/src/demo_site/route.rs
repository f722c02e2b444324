//! Which page an address of the demo shop means.

use std::{fs, path::Path};

use super::{Shop, help, snippet};
use crate::paths;

/// What goes back to the browser.
#[derive(Debug, PartialEq)]
pub(super) struct Page {
    pub(super) status: u16,
    pub(super) content_type: &'static str,
    pub(super) csp: Option<String>,
    pub(super) body: Vec<u8>,
}

impl Page {
    pub(super) fn text(status: u16, text: &str) -> Self {
        let body = format!("{text}\n").into_bytes();
        Self { status, content_type: "text/plain; charset=utf-8", csp: None, body }
    }

    fn html(body: String) -> Self {
        Self {
            status: 200,
            content_type: "text/html; charset=utf-8",
            csp: None,
            body: body.into_bytes(),
        }
    }
}

/// The page for an address with its query.
pub(super) fn page(url: &str, shop: &Shop) -> Page {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let fill = |file: &str| {
        let html = fs::read_to_string(paths::root().join("demo/site").join(file)).ok()?;
        Some(html.replace("{{EDGE}}", &shop.edge).replace("{{SITE_KEY}}", &shop.site_key))
    };
    let found = match path {
        "/" => fill("index.html").map(Page::html),
        "/strict-csp" => fill("strict-csp.html")
            .map(|html| Page { csp: Some(strict(&shop.edge)), ..Page::html(html) }),
        "/bare" => fill("bare.html")
            .map(|html| Page::html(html.replace("{{SNIPPET}}", &snippet::script(query, shop)))),
        "/spa" => fill("spa.html").map(Page::html),
        _ if path.starts_with("/spa/") => fill("spa.html").map(Page::html),
        _ => match path.strip_prefix("/help/") {
            Some(slug) => help::article(slug).and_then(|article| {
                let frame = fill("help.html")?;
                let frame = frame.replace("{{TITLE}}", &crate::html::escape(&article.title));
                Some(Page::html(frame.replace("{{BODY}}", &article.to_html())))
            }),
            None => file(path.trim_start_matches('/')),
        },
    };
    found.unwrap_or_else(|| Page::text(404, "There is no such page in the demo shop."))
}

/// A site owner's policy as strict as it can be with Baton on the page: no inline script, no
/// inline style, and the page itself connects to nobody.
fn strict(edge: &str) -> String {
    format!(
        "default-src 'none'; script-src {edge}; frame-src {edge}; style-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// A file of `demo/site/`: one flat folder, so that no path can lead out of it.
fn file(name: &str) -> Option<Page> {
    let is_plain =
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    if name.is_empty() || name.starts_with('.') || !is_plain {
        return None;
    }
    let content_type = match Path::new(name).extension()?.to_str()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        _ => return None,
    };
    let body = fs::read(paths::root().join("demo/site").join(name)).ok()?;
    Some(Page { status: 200, content_type, csp: None, body })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop() -> Shop {
        Shop { edge: "http://localhost:8787".to_owned(), site_key: "key-1".to_owned() }
    }

    fn body(url: &str) -> String {
        let page = page(url, &shop());
        assert_eq!(page.status, 200, "{url}");
        String::from_utf8(page.body).expect("pages are UTF-8")
    }

    #[test]
    fn every_page_embeds_the_loader() {
        for url in ["/", "/strict-csp", "/spa", "/spa/any/view", "/bare", "/help/contact"] {
            let html = body(url);
            assert!(html.contains("src=\"http://localhost:8787/baton.js\""), "{url}");
            assert!(html.contains("data-site=\"key-1\""), "{url}");
            assert!(!html.contains("{{"), "{url} has something left to fill in");
        }
    }

    #[test]
    fn the_strict_page_allows_the_edge_and_no_connection() {
        let csp = page("/strict-csp", &shop()).csp.expect("it has a policy");
        assert!(csp.contains("script-src http://localhost:8787;"));
        assert!(!csp.contains("connect-src") && !csp.contains("unsafe"));
        assert_eq!(page("/", &shop()).csp, None);
    }

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        for url in [
            "/../README.md",
            "/..%2fREADME.md",
            "/help/../contact",
            "/help/",
            "/.hidden",
            "/nope.css",
            "/bare.html",
        ] {
            assert_eq!(page(url, &shop()).status, 404, "{url}");
        }
    }
}
