//! What an owner brings as articles: files of five formats, read row by row.
//!
//! Nothing here fails as a whole. What cannot be used is named with its row and a sentence, and the
//! rest is kept (rules K40 to K53 of `docs/rules.md`; the formats are shown in `docs/knowledge.md`).
//! Every reader is one pass or close to it and keeps no tree, so that a hostile file costs what a
//! long one does.
//!
//! [`robots`], [`sitemap`], [`charset`] and [`crawl`] are for pages that are fetched instead of brought.

pub mod charset;
pub mod crawl;
mod csv;
mod escape;
pub mod html;
mod json;
mod markdown;
pub mod robots;
pub mod sitemap;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::knowledge::{
    article::{ARTICLES_MAX, Article, TITLE_CHARS_MAX, fit},
    passage::cut,
};

/// Most rows that are named as left out; of the others the number is told. An owner mends a dozen
/// and imports again.
pub const LEFT_OUT_MAX: usize = 200;

/// Largest page, in bytes, brought or fetched. Two megabytes of nothing but tags take a worker about
/// a second.
pub const PAGE_BYTES_MAX: usize = 2 * 1024 * 1024;

/// Longest article that may be its title and nothing else.
const SHORT_BYTES: usize = 8 * TITLE_CHARS_MAX;

/// Longest slug that is made from a title, in bytes: it stands in addresses.
const SLUG_BYTES: usize = 120;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One article.
    Markdown,
    /// One article, its first line the title.
    Text,
    /// One page.
    Html,
    /// A table with a question and an answer in each row.
    Csv,
    /// A list, or a line each, of pairs or articles.
    Json,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What can be used. Each has been checked by [`fit`], and their slugs differ.
    pub articles: Vec<Article>,
    /// What cannot, at most [`LEFT_OUT_MAX`] and one that counts the others.
    pub left_out: Vec<RowLeftOut>,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowLeftOut {
    /// Where: `line 7`, `item 3` of a list, or `file`.
    pub row: String,
    /// Why, a sentence.
    pub why: String,
}

impl Format {
    /// What [`Format::of`] calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// By what the owner calls it, else by the ending of the file's name, else by the media type.
    #[must_use]
    pub fn of(said: &str, name: &str, media_type: &str) -> Option<Self> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let media_type = media_type.split(';').next().unwrap_or_default().trim();
        let known = |word: &str| match word.to_ascii_lowercase().as_str() {
            "markdown" | "md" | "text/markdown" => Some(Self::Markdown),
            "text" | "txt" | "text/plain" => Some(Self::Text),
            "html" | "htm" | "xhtml" | "text/html" | "application/xhtml+xml" => Some(Self::Html),
            "csv" | "tsv" | "text/csv" | "text/tab-separated-values" => Some(Self::Csv),
            "json"
            | "jsonl"
            | "ndjson"
            | "application/json"
            | "application/jsonl"
            | "application/x-ndjson" => Some(Self::Json),
            _ => None,
        };
        if said.is_empty() { known(ending).or_else(|| known(media_type)) } else { known(said) }
    }
}

/// Reads a file. `name` is the file's name and `url` the address of what is in it, both may be
/// empty.
#[must_use]
pub fn read(format: Format, name: &str, url: &str, bytes: &[u8]) -> Imported {
    let (text, is_sound) = decoded(bytes);
    let by_row = matches!(format, Format::Csv | Format::Json);
    let mut basket = Basket { is_sound, url: url.to_owned(), ..Basket::default() };
    if !is_sound && !by_row {
        let line = 1 + text.split('\u{fffd}').next().unwrap_or_default().matches('\n').count();
        basket.leave_out(format!("line {line}"), NOT_UTF8);
        return basket.imported();
    }
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    match format {
        Format::Markdown => basket.put("file", markdown::piece(&text, stem, url)),
        Format::Text => basket.put("file", text::piece(&text, stem, url)),
        Format::Html if text.len() > PAGE_BYTES_MAX => {
            basket.leave_out("file", &format!("A page has {PAGE_BYTES_MAX} bytes at most."));
        }
        Format::Html => {
            let page = html::page(&text);
            let url = if url.is_empty() { page.canonical.as_str() } else { url };
            let title = if page.title.is_empty() { stem } else { &page.title };
            let piece = Piece {
                slug: slug(stem),
                title: title.to_owned(),
                url: url.to_owned(),
                markdown: page.markdown,
            };
            basket.put("file", piece);
        }
        Format::Csv => csv::read(&text, &mut basket),
        Format::Json => json::read(&text, &mut basket),
    }
    basket.imported()
}

/// A slug: the letters and digits of `title` in lower case, whatever their script, with dashes.
/// Empty when there are none.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if slug.len() + c.len_utf8() > SLUG_BYTES {
            break;
        }
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

const NOT_UTF8: &str = "There are bytes in it that are no UTF-8. Save the file as UTF-8.";

/// An article on its way. An empty slug is made from the title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Piece {
    slug: String,
    title: String,
    url: String,
    markdown: String,
}

/// Collects pieces, and what is left out.
#[derive(Default)]
struct Basket {
    is_sound: bool,
    /// Address of what has none of its own.
    url: String,
    articles: Vec<Article>,
    left_out: Vec<RowLeftOut>,
    untold: usize,
    /// Where each slug was first seen, and its title.
    slugs: BTreeMap<String, (String, String)>,
}

impl Basket {
    /// Keeps a piece, or says why not.
    fn put(&mut self, row: impl Into<String>, mut piece: Piece) {
        let row = row.into();
        if self.articles.len() == ARTICLES_MAX {
            return self.leave_out(row, &format!("{ARTICLES_MAX} articles is the most."));
        }
        let all = [&piece.slug, &piece.title, &piece.url, &piece.markdown];
        if !self.is_sound && all.iter().any(|text| text.contains('\u{fffd}')) {
            return self.leave_out(row, NOT_UTF8);
        }
        if piece.markdown.trim().is_empty() || says_its_title_only(&piece) {
            return self.leave_out(row, "There is no text in it.");
        }
        if piece.url.is_empty() {
            self.url.clone_into(&mut piece.url);
        }
        let whole = squeezed(&piece.title);
        piece.title = shortened(&whole);
        if whole != piece.title {
            piece.markdown = format!("# {}\n\n{}", escape::inline(&whole), piece.markdown);
        }
        let mut name = if piece.slug.is_empty() { slug(&piece.title) } else { piece.slug };
        if name.is_empty() {
            "article".clone_into(&mut name);
        }
        if let Some((first, title)) = self.slugs.get(&name) {
            if *title == piece.title {
                let why = format!("{first} is called the same. Put both texts into one.");
                return self.leave_out(row, &why);
            }
            let stem = name.clone();
            let mut n = 2;
            while self.slugs.contains_key(&name) {
                name = format!("{stem}-{n}");
                n += 1;
            }
        }
        let Piece { title, url, markdown, .. } = piece;
        match fit(Article { slug: name, title, url, markdown }) {
            Ok(article) => {
                self.slugs.insert(article.slug.clone(), (row, article.title.clone()));
                self.articles.push(article);
            }
            Err(unfit) => self.leave_out(row, &format!("It {unfit}.")),
        }
    }

    /// Whether nothing was read so far, neither well nor ill.
    const fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.left_out.is_empty()
    }

    fn leave_out(&mut self, row: impl Into<String>, why: &str) {
        if self.left_out.len() == LEFT_OUT_MAX {
            self.untold += 1;
        } else {
            self.left_out.push(RowLeftOut { row: row.into(), why: why.to_owned() });
        }
    }

    fn imported(self) -> Imported {
        let Self { articles, mut left_out, untold, .. } = self;
        if untold > 0 {
            let why = format!("{untold} more were left out.");
            left_out.push(RowLeftOut { row: "others".to_owned(), why });
        }
        Imported { articles, left_out }
    }
}

/// Whether there is nothing to answer from: a heading that is the title, and no more.
fn says_its_title_only(piece: &Piece) -> bool {
    let may = piece.markdown.len() <= SHORT_BYTES;
    may && cut(squeezed(&piece.title).as_str(), &piece.markdown).is_empty()
}

/// Text of a file: UTF-8, or UTF-16 that says so, and whether all of it could be read.
fn decoded(bytes: &[u8]) -> (String, bool) {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let mut is_sound = bytes.len().is_multiple_of(2);
        let chars = char::decode_utf16(units).map(|c| {
            c.unwrap_or_else(|_| {
                is_sound = false;
                char::REPLACEMENT_CHARACTER
            })
        });
        let text: String = chars.collect();
        (text, is_sound)
    };
    let (text, is_sound) = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        bytes => utf8(bytes),
    };
    (if text.contains('\0') { text.replace('\0', "") } else { text }, is_sound)
}

fn utf8(bytes: &[u8]) -> (String, bool) {
    match String::from_utf8_lossy(bytes) {
        std::borrow::Cow::Borrowed(text) => (text.to_owned(), true),
        std::borrow::Cow::Owned(text) => (text, false),
    }
}

/// One space for each run of white space, none at the ends, no control characters.
fn squeezed(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A title of the most characters a title has, cut between words where there are any.
fn shortened(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(TITLE_CHARS_MAX) else {
        return title.to_owned();
    };
    let last = title[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    let at = title[..last].rfind(' ').filter(|at| *at > last / 2).unwrap_or(last);
    format!("{}…", title[..at].trim_end())
}
