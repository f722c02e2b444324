//! Articles as an owner hands them in: what is taken, and which row is the reason when not.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::knowledge::passage::first_heading;

/// Most articles of one knowledge base.
///
/// A large help centre has a few hundred; a list of questions and answers may have thousands, of a
/// few lines each.
pub const ARTICLES_MAX: usize = 20_000;

/// Longest article, in bytes of Markdown: a book chapter is 50 kB.
pub const ARTICLE_BYTES_MAX: usize = 200 * 1024;

/// Most Markdown of all articles together, in bytes.
///
/// They come in one request and are indexed in one go, in an object with 128 MB: the request, its
/// articles, their passages and their words are about five times this.
pub const ARTICLES_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Longest title, in Unicode scalar values.
pub const TITLE_CHARS_MAX: usize = 200;

/// Longest address, in bytes.
pub const URL_BYTES_MAX: usize = 2_000;

/// Longest slug, in bytes.
pub const SLUG_BYTES_MAX: usize = 200;

/// One article. The slug tells it from the others; the title is what visitors are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its name in the address, unlike every other's.
    pub slug: String,
    /// Its title; when empty or left out, the first heading.
    #[serde(default)]
    pub title: String,
    /// Where visitors can read it: `http`, `https`, a path that begins with `/`, or empty when it
    /// can be read nowhere; then its title stands without a link.
    #[serde(default)]
    pub url: String,
    /// Its text.
    pub markdown: String,
}

/// Why a set of articles was not taken. Nothing of a refused set is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArticlesRefused {
    /// Too many for one knowledge base.
    #[error("These are {articles} articles, and {ARTICLES_MAX} is the most.")]
    TooMany {
        /// How many there were.
        articles: usize,
    },
    /// Too much text for one knowledge base.
    #[error("These are {bytes} bytes of text, and {ARTICLES_BYTES_MAX} is the most.")]
    TooMuch {
        /// How many there were.
        bytes: usize,
    },
    /// One of them does not fit.
    #[error("Article {row} (\"{slug}\") {why}.")]
    Row {
        /// Its place, counted from 1.
        row: usize,
        /// Its slug, shortened.
        slug: String,
        /// What is wrong with it.
        why: Unfit,
    },
}

/// What is wrong with one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// No slug, or one that is too long.
    #[error("needs a slug of 1 to {SLUG_BYTES_MAX} bytes")]
    Slug,
    /// An earlier one has the same slug.
    #[error("has the slug of an article before it")]
    SlugTaken,
    /// No title and no heading, or too long a one.
    #[error("needs a title or a heading, of {TITLE_CHARS_MAX} characters at most")]
    Title,
    /// An address that no visitor could follow.
    #[error("needs an address that begins with https://, http:// or /, or none")]
    Url,
    /// Too long.
    #[error("is longer than {ARTICLE_BYTES_MAX} bytes")]
    TooLong,
}

/// Checks a set of articles and gives those without a title their first heading.
///
/// # Errors
/// [`ArticlesRefused`] names the first row that does not fit.
pub fn checked(articles: Vec<Article>) -> Result<Vec<Article>, ArticlesRefused> {
    let bytes = articles.iter().map(|article| article.markdown.len()).sum();
    fits_together(articles.len(), bytes)?;
    let mut slugs = BTreeSet::new();
    let mut fitting = Vec::with_capacity(articles.len());
    for (at, article) in articles.into_iter().enumerate() {
        let slug = article.slug.trim().to_owned();
        let article = fit(article).and_then(|article| {
            if slugs.insert(slug.clone()) { Ok(article) } else { Err(Unfit::SlugTaken) }
        });
        fitting.push(article.map_err(|why| {
            let slug = slug.chars().take(40).collect();
            ArticlesRefused::Row { row: at + 1, slug, why }
        })?);
    }
    Ok(fitting)
}

/// Whether one knowledge base takes so many articles with so many bytes of Markdown.
///
/// # Errors
/// [`ArticlesRefused::TooMany`] or [`ArticlesRefused::TooMuch`].
pub const fn fits_together(articles: usize, bytes: usize) -> Result<(), ArticlesRefused> {
    if articles > ARTICLES_MAX {
        return Err(ArticlesRefused::TooMany { articles });
    }
    if bytes > ARTICLES_BYTES_MAX {
        return Err(ArticlesRefused::TooMuch { bytes });
    }
    Ok(())
}

/// Checks one article by itself, and gives it its first heading when it has no title.
///
/// # Errors
/// What is wrong with it.
pub fn fit(article: Article) -> Result<Article, Unfit> {
    let Article { slug, title, url, markdown } = article;
    let (slug, url) = (slug.trim().to_owned(), url.trim().to_owned());
    if slug.is_empty() || slug.len() > SLUG_BYTES_MAX {
        return Err(Unfit::Slug);
    }
    if markdown.len() > ARTICLE_BYTES_MAX {
        return Err(Unfit::TooLong);
    }
    if !url.is_empty() && !is_followable(&url) {
        return Err(Unfit::Url);
    }
    let title = match title.trim() {
        "" => first_heading(&markdown).unwrap_or_default(),
        title => title.to_owned(),
    };
    if title.is_empty() || title.chars().count() > TITLE_CHARS_MAX {
        return Err(Unfit::Title);
    }
    Ok(Article { slug, title, url, markdown })
}

/// An address for a link, never a script: `//host` and `/\host` are other sites in disguise.
fn is_followable(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let path = url.strip_prefix('/').filter(|path| !path.starts_with(['/', '\\']));
    url.len() <= URL_BYTES_MAX
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
        && (host.is_some_and(|host| !host.is_empty()) || path.is_some())
}
