//! The shop's help centre: `demo/help-centre/SLUG.md`, what its bot knows and its pages show.

use std::fs;

use anyhow::{Context as _, Result, bail};
use pulldown_cmark::{Event, Options, Parser, html};

use crate::paths;

/// One article.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    /// The file's name without its ending.
    pub(crate) slug: String,
    /// The first heading.
    pub(crate) title: String,
    pub(crate) markdown: String,
}

/// All articles, by slug.
///
/// # Errors
/// When there is none, or one has no title.
pub(crate) fn articles() -> Result<Vec<Article>> {
    let dir = paths::root().join("demo/help-centre");
    let files = fs::read_dir(&dir).with_context(|| format!("cannot read {}", dir.display()))?;
    let mut articles = Vec::new();
    for file in files {
        let path = file?.path();
        let slug = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "md") && slug != "README" {
            let article = article(slug);
            articles.push(
                article
                    .with_context(|| format!("{}: no title in the first line", path.display()))?,
            );
        }
    }
    if articles.is_empty() {
        bail!("{} holds no article", dir.display());
    }
    articles.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(articles)
}

/// The article with this slug.
pub(super) fn article(slug: &str) -> Option<Article> {
    // A slug is a name and no path.
    if slug.is_empty()
        || !slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    {
        return None;
    }
    let path = paths::root().join("demo/help-centre").join(format!("{slug}.md"));
    let markdown = fs::read_to_string(path).ok()?;
    let title = markdown.lines().next()?.strip_prefix("# ")?.trim().to_owned();
    Some(Article { slug: slug.to_owned(), title, markdown })
}

impl Article {
    /// The whole article as HTML. Raw HTML in it is dropped.
    pub(super) fn to_html(&self) -> String {
        let events = Parser::new_ext(&self.markdown, Options::ENABLE_TABLES)
            .filter(|event| !matches!(event, Event::Html(_) | Event::InlineHtml(_)));
        let mut page = String::new();
        html::push_html(&mut page, events);
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_centre_has_twenty_articles_or_more() {
        let articles = articles().expect("each has a title");
        assert!(articles.len() >= 20, "{}", articles.len());
    }

    #[test]
    fn raw_html_is_dropped() {
        let article = Article {
            slug: "x".to_owned(),
            title: "X".to_owned(),
            markdown: "# X\n\n<script>bad()</script>\n\nSome <b onclick=bad()>bold</b> *words*.\n"
                .to_owned(),
        };
        assert_eq!(article.to_html(), "<h1>X</h1>\n<p>Some bold <em>words</em>.</p>\n");
    }
}
