//! A file of Markdown: one article. Its settings may stand between two lines of `---` at the top.

use super::{Piece, slug};
use crate::knowledge::{article::ARTICLE_BYTES_MAX, passage::first_heading};

/// The article; `stem` is the file's name without its ending.
pub(super) fn piece(text: &str, stem: &str, url: &str) -> Piece {
    let text = text.replace("\r\n", "\n");
    let set = |name: &str| setting(&text, name).unwrap_or_default();
    let title = Some(set("title"))
        .filter(|title| !title.is_empty())
        // Longer ones are refused in any case, and need not be read.
        .or_else(|| (text.len() <= ARTICLE_BYTES_MAX).then(|| first_heading(&text)).flatten())
        .unwrap_or_else(|| stem.to_owned());
    let url = if url.is_empty() { set("url") } else { url.to_owned() };
    let named = set("slug");
    let slug = if named.is_empty() { slug(stem) } else { named };
    Piece { slug, title, url, markdown: without_settings(&text).to_owned() }
}

/// The lines between two lines of `---` at the very top, and what follows.
fn split(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("---\n")?.split_once("\n---\n")
}

fn without_settings(text: &str) -> &str {
    split(text).map_or(text, |(_, article)| article)
}

/// `name: value`, with or without quotes. No more of YAML than that.
fn setting(text: &str, name: &str) -> Option<String> {
    let (settings, _) = split(text)?;
    settings.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let value = value.trim();
        let bare = ['"', '\'']
            .into_iter()
            .find_map(|quote| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)));
        (key.trim() == name).then(|| bare.unwrap_or(value).to_owned())
    })
}
