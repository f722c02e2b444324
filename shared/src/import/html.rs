//! A page as an article: its title, its main content as Markdown, what it calls its own address.
//!
//! Read from the tokens of the page, in one pass and without a tree (rules K44 and K45): what a
//! page is wrapped in (navigation, header, footer, what is beside it, forms, scripts, what is
//! hidden) is passed over; headings, paragraphs, lists, tables and terms keep their places; of a
//! link its words remain.

mod block;
mod table;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::{PAGE_BYTES_MAX, escape, squeezed};
use block::Blocks;

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its first heading, or what its window is called.
    pub title: String,
    /// Its content.
    pub markdown: String,
    /// The address it calls its own, when that is on the web.
    pub canonical: String,
    /// Whether it asks not to be kept by robots.
    pub noindex: bool,
}

/// Whether a text is HTML and not words with a `<` in them.
#[must_use]
pub fn is_html(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["</p>", "</a>", "</li>", "</b>", "</strong>", "</em>", "</i>", "</div>", "</span>", "<br"]
        .iter()
        .any(|tag| lower.contains(tag))
}

/// Reads a page. No input fails; a page without words, or over [`PAGE_BYTES_MAX`], has an empty
/// `markdown`.
#[must_use]
pub fn page(html: &str) -> Page {
    if html.len() > PAGE_BYTES_MAX {
        return Page::default();
    }
    // A page that is one form, or that never closes its navigation, is read again with less left out.
    let strict = Reader::read(html, true);
    if strict.markdown.is_empty() { Reader::read(html, false) } else { strict }
}

/// Never shown as text.
const MACHINERY: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "video", "audio",
    "canvas", "select", "textarea", "datalist",
];

/// What a page is wrapped in.
const WRAPPING: &[&str] = &["nav", "aside", "form", "dialog", "button"];

/// Elements that end a line before and after them. Others stand within one.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "form",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "blockquote",
    "figure",
    "figcaption",
    "address",
    "fieldset",
    "details",
    "summary",
    "hr",
    "br",
    "body",
    "html",
    "title",
];

/// Elements without an end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

#[derive(Default)]
struct Reader {
    is_strict: bool,
    page: Page,
    blocks: Blocks,
    /// The element that is passed over with all in it, and how many of its name are open.
    skipped: Option<(Vec<u8>, usize)>,
    in_title: bool,
    window: String,
}

impl Reader {
    fn read(html: &str, is_strict: bool) -> Page {
        let mut reader = Self { is_strict, ..Self::default() };
        let mut emitter = DefaultEmitter::default();
        // So that what is in a script is no tag.
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => reader.end(&tag.name),
                Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        let Self { mut page, blocks, window, .. } = reader;
        let (heading, markdown) = blocks.finish();
        page.title = if heading.is_empty() { squeezed(&window) } else { heading };
        page.markdown = markdown;
        page
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        let name = name.as_ref();
        match name {
            "title" if self.window.is_empty() => self.in_title = true,
            "link" if is(tag, "rel", "canonical") => {
                let address = attribute(tag, "href");
                if address.starts_with("https://") || address.starts_with("http://") {
                    self.page.canonical = address.trim().to_owned();
                }
            }
            "meta" if is(tag, "name", "robots") => {
                let content = attribute(tag, "content").to_ascii_lowercase();
                let asked = |word: &str| content.split(',').any(|part| part.trim() == word);
                self.page.noindex |= asked("noindex") || asked("none");
            }
            _ => {}
        }
        if let Some((skipped, open)) = &mut self.skipped {
            // A paragraph is closed by the next block without saying so.
            if skipped == b"p" && BLOCKS.contains(&name) {
                self.skipped = None;
            } else {
                if skipped.as_slice() == tag.name.as_slice() && !tag.self_closing {
                    *open += 1;
                }
                return;
            }
        }
        if self.is_skipped(name, tag) {
            if !VOID.contains(&name) && !tag.self_closing {
                self.skipped = Some((tag.name.to_vec(), 1));
            }
            return;
        }
        if is(tag, "role", "main") {
            self.blocks.main_by_role();
        }
        if BLOCKS.contains(&name) {
            self.blocks.start(name);
        }
    }

    fn is_skipped(&self, name: &str, tag: &StartTag<()>) -> bool {
        let hidden = tag.attributes.contains_key(&b"hidden"[..])
            || is(tag, "aria-hidden", "true")
            || attribute(tag, "style")
                .replace(' ', "")
                .to_ascii_lowercase()
                .contains("display:none");
        let wraps = WRAPPING.contains(&name) && !(name == "button" && self.blocks.in_heading())
            || matches!(name, "header" | "footer") && !self.blocks.in_main()
            || ["navigation", "banner", "contentinfo", "search", "complementary", "dialog"]
                .iter()
                .any(|role| is(tag, "role", role));
        MACHINERY.contains(&name)
            || (self.is_strict && (wraps || (hidden && !matches!(name, "body" | "html"))))
    }

    fn end(&mut self, name: &[u8]) {
        if name == b"title" {
            self.in_title = false;
        }
        if let Some((skipped, open)) = &mut self.skipped {
            if skipped.as_slice() == name {
                *open -= 1;
                if *open == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        let name = String::from_utf8_lossy(name);
        if BLOCKS.contains(&name.as_ref()) {
            self.blocks.end(&name);
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_title {
            self.window.push_str(text);
        } else if self.skipped.is_none() {
            self.blocks.text(text);
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> String {
    let value = tag.attributes.get(name.as_bytes());
    value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
}

fn is(tag: &StartTag<()>, name: &str, value: &str) -> bool {
    attribute(tag, name).trim().eq_ignore_ascii_case(value)
}

/// Words on one line as Markdown.
fn line(raw: &str) -> String {
    escape::line(&squeezed(raw))
}

/// Words within a line as Markdown.
fn words(raw: &str) -> String {
    escape::inline(&squeezed(raw))
}
